# Every visible word of the interface. Ids are stable; `$n` is a number, other values are text as it stands.

## Problems
problem-refused = refused
problem-not_found = not found
problem-usage = wrongly asked
problem-bad_data = bad data
problem-internal = fault inside

## Asked at the terminal
ask-passphrase = Passphrase:{ " " }
ask-new-passphrase = New passphrase (four or more plain words):{ " " }
ask-passphrase-again = The same again:{ " " }
ask-why = Why?
progress-opening = opening the store
progress-adding = reading
progress-backup = copying
progress-restore = copying and verifying
progress-verify = verifying
progress-index = building the index

## Verbs
init-done = An empty encrypted store is in { $dir }
init-key = Its log is signed with { $key }
add-new =
    { $n ->
        [0] new, nothing proposed
        [one] new, one proposed claim
       *[other] new, { $n } proposed claims
    }
add-same-bytes = already in the store, the same file
add-same-text = kept; the same text as { $id }
add-unreadable = kept, cannot be read
add-failed = not added
add-none = There was no file to add.
add-some-failed =
    { $n ->
        [one] one file was not read; its line says why
       *[other] { $n } files were not read; their lines say why
    }
review-done =
    { $n ->
        [0] Nothing was decided.
        [one] One decision was saved.
       *[other] { $n } decisions were saved.
    }
review-keys = [a]ccept  [c]orrect  [r]eject  [n]ot a person  [s]kip  [u]ndo  [q]uit:
review-keys-help = a accept · c correct · r reject (a reason is asked) · n not a person · s skip · u undo the last · q quit
review-nothing-to-undo = There is nothing to undo yet.
review-report = Report { $id }
correct-help = Enter keeps what stands in brackets, - empties it.
correct-nothing = Nothing was changed.
case-made = Case { $id } is open.
case-none = There is no case yet; open one with: amparo case new TITLE
case-attached =
    { $n ->
        [one] One report is in the case.
       *[other] { $n } reports are in the case.
    }
case-detached = The report is no longer in the case.
person-private = Private again: the name is not published.
person-public = The name may be published with this role.
person-same = Judged to be the same. Nothing was merged.
withdraw-done = Version { $n } is withdrawn.
erase-would = Erasing would touch:
erase-did = Erased:
erase-names = these names: { $names }
erase-wal = Another program was reading meanwhile: close it and open the store once more, so that nothing is left behind.
erase-for-ever = This cannot be undone.
erase-type = Type the label “{ $label }” to erase:
erase-reports =
    { $n ->
        [one] one report with its text
       *[other] { $n } reports with their text
    }
erase-claims =
    { $n ->
        [one] one claim
       *[other] { $n } claims
    }
erase-originals =
    { $n ->
        [one] one original file
       *[other] { $n } original files
    }
erase-rows =
    { $n ->
        [one] one other entry (decision, label, title, release)
       *[other] { $n } other entries (decisions, labels, titles, releases)
    }
erase-backup = Backup { $id } in { $place } still holds the name: destroy it, then run amparo backup --gone { $id }
backup-done = The store is copied to { $place }
backup-gone = Noted: that backup was destroyed.
restore-done = The store is restored and verified in { $dir }
verify-looked = { $leaves } leaves, { $rows } rows and { $originals } originals were compared.
verify-intact = Everything is as it was written.
verify-broken =
    { $n ->
        [one] one thing is not as it was written; take it from a backup and find out who had the folder
       *[other] { $n } things are not as they were written; take them from a backup and find out who had the folder
    }
passwd-done = The store has a new passphrase. Backups made before keep the old one.
doctor-wrong =
    { $n ->
        [one] one thing is not as it should be
       *[other] { $n } things are not as they should be
    }
export-done-internal = Written to { $file }: internal, not for publication.
export-done-public = Written to { $file }: cleared for publication.
import-done = Rows in the table: { $rows }. Read: { $read }. Empty: { $blank }. Not read: { $wrong }. Together: { $sum }.
import-row = row { $row }: { $why }
import-dry = Nothing was kept (--dry-run).
publish-lines =
    { $n ->
        [0] Nothing can be published: no accepted claim is left after clearing.
        [one] One sentence would be published:
       *[other] { $n } sentences would be published:
    }
publish-findings = What stands against it
publish-no-findings = Nothing.
publish-done = Version { $version } is written to { $dir }
finding-stop = stops it
finding-needs-reason = needs a reason
finding-answered = answered
finding-changed = done by itself
serve-at = Open { $url }
serve-once = The address works once and for one browser. Ctrl-C ends the server.
serve-ended = The server has ended; the store is closed.
serve-no-browser = No browser could be opened; open the address yourself.
demo-made = A throw-away store, { $n } invented reports. Nothing is accepted: people decide.
demo-case = Night bus near Dong Khe (invented)
demo-passphrase = Passphrase of this demonstration: { $passphrase }
demo-gone = The throw-away store is gone.
read-no-text = No text could be read.

## Columns
column-id = id
column-date = date
column-outlet = outlet
column-title = title
column-language = language
column-open = open
column-protect = protect
column-opened = opened
column-standard = standard of proof
column-place = place
column-gone = destroyed

## Groups of claims
group-protection = Protect
group-protection-and-warnings = Protect first, and take care
group-warnings = Take care
group-acts = What is said to have happened
group-unreal = Feared, planned, denied: not fact
group-people = People and groups
group-statements = Statements
group-counts = Counts
group-places = Places

## Kinds and parts
kind-person = person
kind-group = group
kind-organisation = organisation
kind-place = place
part-kind = kind
part-name = name
part-size = how many
part-number = number
part-upper = upper number
part-qualifier = qualifier
part-level = level
part-country = country
part-victims = done to
part-actors = by
part-when = when
part-at = at
part-from = from
part-to = to
part-through = through
part-means = by means of
part-targets = aimed at
part-sources = on the word of
part-speaker = speaker
part-addressees = to
part-quoted = quotation
part-unit = unit
part-period = period
part-counter = counted by
part-about = about
part-act = act
part-modality = how surely
part-relation = relation
part-statement = kind of statement
part-protection = protection
part-of = what is counted
attribute-age = age
attribute-sex = sex
attribute-nationality = nationality
attribute-role = role
attribute-title = title
attribute-minor = child
attribute-occupation = occupation
sex-female = female
sex-male = male
value-yes = yes
value-no = no
level-country = country
level-region = region
level-town = town
level-site = site
quoted-full = word for word
quoted-partial = in part
quoted-none = in other words
unit-persons = persons
unit-people = persons
unit-households = households
unit-families = families
unit-incidents = incidents
not-stated = not stated
hint-date = like 2016-03-12, 2016-03, XXXX-11-04 (unknown year) or 2016-03-01/2016-03-05
date-unknown = date unknown

size-exactly = { $value }
size-about = about { $value }
size-nearly = nearly { $value }
size-at-least = at least { $value }
size-at-most = at most { $value }
size-more-than = more than { $value }
size-less-than = fewer than { $value }
size-between = { $value } to { $upper }
size-dozens = dozens
size-hundreds = hundreds
size-thousands = thousands
size-unknown = an unknown number

## States
state-proposed = proposed
state-accepted = accepted
state-rejected = rejected
state-withdrawn = withdrawn
state-unreadable = cannot be read

## Warnings of the reader
warning-year-missing = The year is not stated; it was not guessed.
warning-year-conflicts-with-page = The date of the page does not fit what the story says.
warning-free-and-detained = The same person is said to be held and to speak in public.
warning-count-without-period = A count without its period cannot be used.
warning-count-without-counter = Nobody is named who counted.
warning-unknown-encoding = The encoding of the file is uncertain; some letters may be wrong.
warning-truncated = The file is cut or was too long; the rest was not read.
warning-not-read-further = In this language only title, dates, counts, places and known names were read.
warning-cannot-be-read = This file cannot be read; it is kept.
warning-bidi-override = The text holds hidden marks that turn the direction of writing; what is shown may differ from what is stored.
warning-replaced-characters = Some characters of the file could not be decoded and were replaced.
warning-too-large = The file is too large and was not read; it is kept.
warning-no-text = The file holds no text; it is kept and queued.
warning-password-protected = The file is protected by a password; it is kept unread.
warning-limit-reached = Not everything in the file was read: a limit was reached.
warning-deleted-text = The file holds text that was marked as deleted.
warning-empty = The file is empty.
warning-date-without-act = A date in the text belongs to no act.
warning-model-asked = A language model was asked about this report; the claims it proposed are marked.
warning-model-part = The language model was asked about a part of this report only: the rest is too long.
warning-model-failed = The language model was not of use for all of this report; what the rules read stands.

## Case
case-reports =
    { $n ->
        [0] no reports
        [one] one report
       *[other] { $n } reports
    }
case-tally = { $accepted } accepted, { $proposed } open
case-people = People
case-missing = What is missing
case-sources = Reports and sources
missing-reports = No report is in this case yet.
missing-review =
    { $n ->
        [one] One claim waits for a decision.
       *[other] { $n } claims wait for a decision.
    }
missing-acts = No act is accepted yet.
missing-dates =
    { $n ->
        [one] One accepted act has no date with a year.
       *[other] { $n } accepted acts have no date with a year.
    }
missing-places =
    { $n ->
        [one] One accepted act has no place.
       *[other] { $n } accepted acts have no place.
    }
missing-actors =
    { $n ->
        [one] One accepted act does not say by whom.
       *[other] { $n } accepted acts do not say by whom.
    }
missing-periods =
    { $n ->
        [one] One accepted count has no period.
       *[other] { $n } accepted counts have no period.
    }
missing-standard = No standard of proof is set.
missing-nothing = Nothing that this page looks for.
origin-heard = heard, without a file
person-is-private = private: not named in public
person-is-public = may be named in public: { $role }
inbox-empty = No reports.
inbox-more = There are more: use --limit.
search-total =
    { $n ->
        [0] Nothing found.
        [one] One hit
       *[other] { $n } hits
    }
hit-report = report
hit-claim = accepted claim
hit-record = record

## Pages: frame
app-name = Amparo
nav-inbox = Inbox
nav-cases = Cases
nav-search = Search
nav-main = Main
nav-skip = Skip to content
nav-lock = Lock
nav-language = Language
nav-choose = Choose
page-more = Older
page-all = All

## Pages: entering
enter-title = Not open here
enter-text = This address opens only with the link that the program printed at its start, once and in one browser. Start amparo serve again for a new link.
locked-title = Locked
locked-text = The store is closed and its keys are forgotten. Type the passphrase to go on.
locked-wrong = That passphrase does not open the store.
locked-button = Open
passphrase = Passphrase

## Pages: problems
error-title = That did not work
error-inside = Something broke inside the program. What you did before is safe; look at the terminal.
error-back = Back to the inbox
error-csrf = The form was too old or did not come from this page; nothing was saved. Load the page again.
error-origin = The request did not come from this page; nothing was done.

## Pages: inbox
inbox-title = Inbox
inbox-count =
    { $n ->
        [one] one report
       *[other] { $n } reports
    }
filter-all = All
filter-to-review = To review
filter-reviewed = Reviewed
filter-unreadable = Cannot be read
filter-no-case = In no case
filter-label = Which reports
inbox-open =
    { $n ->
        [0] all decided
        [one] one open
       *[other] { $n } open
    }
inbox-decided =
    { $n ->
        [one] one decided
       *[other] { $n } decided
    }
inbox-same-text = same text as another report
inbox-add-title = Add a report
inbox-add-file = File
inbox-add-button = Add
inbox-add-help = Text, HTML, PDF, DOCX or mail. It is read on this machine and kept encrypted.
inbox-added = Added.
inbox-added-same = This file is in the store already.
inbox-added-with = Added, with { $n } { $n ->
    [one] file
   *[other] files
 } that came inside it.
inbox-inside = came inside another report
review-inside = Came inside
review-holds = Files inside
inbox-nothing = Nothing here.

## Pages: review
review-text = The report
review-claims = Proposed claims
review-all-done = Every claim is decided.
review-accept = Accept
review-correct = Correct
review-reject = Reject
review-undo = Undo
review-withdraw = Withdraw
review-save = Save the correction
review-cancel = Cancel
review-why = Why
review-why-other = another reason
review-score = how sure the reader is
review-record = Becomes
review-record-new = a new record: { $label }
review-corrected = corrected
claim-by-model = Proposed by a language model ({ $model }), not checked by rules
review-saved-accepted = Accepted: { $what }
review-saved-rejected = Rejected: { $what }
review-saved-corrected = Corrected and accepted: { $what }
review-saved-withdrawn = Withdrawn: { $what }
review-saved-undone = Undone: { $what }
review-in-case = In the case
review-in-no-case = This report is in no case yet. Accepted people get a record only in a case.
review-case-existing = Case
review-case-new = or a new case
review-case-into = Put into a case
review-case-put = Put it there
review-original = Original file
review-download = Download
review-outlet = Outlet
review-nothing = nothing proposed
review-truncated = The text is longer than one page shows; the rest is in the original.
review-leftover = not story: { $kind }
review-no-text = No text could be read in this file. The original is kept.
review-source = Source
review-reliability = Reliability of the source
review-published = Published
review-received = Received
review-handling = Handling
review-language = Language
review-conflicts = It contradicts itself
reason-not-said = the report does not say so
reason-other-case = about something else
reason-misread = misread
reason-double = said already by another claim

## Pages: keys
keys-title = Keys
keys-next = next claim
keys-previous = claim before
keys-accept = accept
keys-correct = correct
keys-reject = reject
keys-undo = undo the last decision
keys-search = search
keys-help = show these keys

## Pages: case, person
cases-title = Cases
cases-new = New case
cases-new-title = Title (for the organisation; never shown in public)
cases-new-button = Open the case
cases-opened = Opened
case-standard = Standard of proof
case-life = Life line
case-life-caption = Where people stood, by accepted claims
case-life-none = No accepted act says where anybody is.
case-from = From
case-until = Until
case-status = Status
case-place = Place
case-holder = Held by
case-who = Who
case-claims-behind =
    { $n ->
        [one] one claim
       *[other] { $n } claims
    }
case-asserted = Said to have happened
case-feared = Feared, planned, denied: not fact
case-accepted-none = Nothing is accepted yet.
case-preview = Preview a public page
case-open-claims =
    { $n ->
        [one] one open claim
       *[other] { $n } open claims
    }
case-public = public role
case-standard-save = Set
person-claims = Accepted claims
person-case = Case
person-no-claims = No accepted claim speaks of this record.
person-publicity = In public
person-role = Public role, in words
person-make-public = May be named with this role
person-make-private = Back to private
person-same-as = Judged the same as

## Pages: search
search-title = Search
search-label = Words
search-button = Find
search-help = All words must stand in a hit. "words in a row", -without, begin*.
search-kind = In
search-order = Order
search-relevance = best match
search-newest = newest
search-earlier = Earlier hits
search-later = Further hits

## Pages: release
release-title = Preview of the public page
release-lead = What would leave this machine, and what stands against it. Nothing leaves before you publish it below.
release-lines = What the page would say
release-findings = What stands against it
release-clear = Nothing stands against it.
release-settled =
    { $n ->
        [one] One thing was done by itself or answered
       *[other] { $n } things were done by themselves or answered
    }
release-none = No accepted claim is left after clearing: there would be an empty page.
release-how = To publish, run in a terminal
release-public-title = Public title
release-address = Address of the page within the site: small letters, digits, hyphens; never a name
release-unknown = What is not known, one sentence a line
release-corrections = What an earlier version had wrong, one sentence a line
release-related = Other public pages this one points to
release-show = Show
release-earlier = Earlier releases
release-withdrawn = withdrawn
release-version = Version { $n }

progress-estimate = estimating
count-asserted = Asserted: { $figure }
count-alleged = Alleged: { $figure }
count-either = Asserted or alleged, each once: { $figure }
count-snapshot = Snapshot: { $snapshot }

note-title = Write down what you heard
note-lead = A telephone call, a testimony: no file needed
note-words = In the words that were said
note-kind = Kind of source
note-source = What the source is called; a cover name for a person
note-heard = Day on which it was heard
note-reliability = How far the source is trusted
note-handling = Who may see it
note-save = Keep it
note-write = Write down what was heard, in the words that were said. End with Ctrl-D on an empty line.
release-publish = Publish
release-reason = Why this may stand:
release-folder = Folder of the public pages on this machine (whole path)
release-sure = I have read every line above, and it harms nobody.
release-done = Version { $n } is published.
release-take-back = Take it back
release-taken-back = It was taken back.
release-folder-notice = Folder of the public pages, to put a notice in its place (may stay empty)
print-mark = Contains personal data. Internal: not for publication. Keep it locked, and destroy it when it is no longer needed.
