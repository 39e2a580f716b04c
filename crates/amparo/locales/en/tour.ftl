# The first tour
tour-nav = Tour
tour-title = A tour in two minutes
tour-open = New here? Take the tour of two minutes.
tour-lead = Eight steps through the work, each with a link to the place where it is done.
tour-demo = The reports are invented and the store is thrown away at the end: try everything.
tour-own = The links open your own store; to try things out, start “amparo demo”, which has invented reports.
tour-show = Show: { $what }
tour-add = Add a report as a file: it is read on this machine and kept encrypted, and nothing it says is accepted by itself.
tour-protect = Look first at who must be protected: a child, a source who asks not to be named, a place where somebody is hiding.
tour-accept = Read a proposed claim beside the words it rests on, and accept it if the report says so.
tour-correct = Where the report says something else, correct the claim and give the reason: what was proposed stays in the history.
tour-event = See which reports tell of one event and which were made from another, so that copies are not counted as further origins.
tour-board = See on the board since when each person has been held and what is feared, and on the life line what accepted claims say of each.
tour-publish = Before a page is published, see what would leave this machine and what stands in the way.
tour-lock = Lock the store when you leave: its keys are forgotten until somebody types the passphrase again.
