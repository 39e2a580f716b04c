# What is done for the people of a case: deadlines, interventions, consent, what the next step lacks

## Deadlines
deadlines-title = Deadlines
deadlines-filter = Which deadlines
deadlines-caption = Open deadlines of your cases, overdue first. Internal, not for publication.
deadlines-ics = Download as a calendar (ICS)
deadlines-ics-lead = The calendar holds the end of the case id and the kind of each deadline, nothing else: no name, no title, no words.
deadline-none = No deadline is open.
deadline-task = Task, set by hand
deadline-next = Next deadline
deadline-due = Last day
deadline-what = What is to be done
deadline-doer = Who does it
deadline-doer-is = to be done by { $who }
deadline-why = Why this day
deadline-within = Deadline due within (days)
deadline-today = today
deadline-from = counted from { $day }
deadline-counted-from = counted from { $day }: { $says }
deadline-proposed = Proposed by rules
deadline-proposed-lead = Nothing is set until you take it over. An uncertain day counts as the earliest it can be; without a year nothing is proposed.
deadline-proposed-none = The rules propose nothing.
deadline-rule = Where the rule comes from
deadline-take = Take it over
deadline-decline = Not needed
deadline-write = Write a deadline down
deadline-or-after = … or days after an intervention
deadline-days = Days after it
deadline-save = Set this deadline
deadline-meet = Met
deadline-met = met
deadline-drop = Drop
deadline-dropped = dropped
deadline-kept = the deadline is set: { $id }
deadline-kept-short = The deadline is set.
deadline-met-said = The deadline is met.
deadline-dropped-said = The deadline is dropped; the reason stays on record.
deadline-declined = It is not proposed again; the reason stays on record.

## Interventions and outcomes
actions-title = Actions
actions-open = Deadlines, interventions, consent, what is missing
actions-press-only = Everything accepted here comes from the press. Bodies that refuse such cases are marked below.
actions-for-whom = For whom
actions-whole-case = the whole case
actions-day = Day
interventions-title = Interventions
intervention-none = Nothing that was done is written down yet.
intervention-add = Write down what was done
intervention-kind = Kind
intervention-addressee = Addressed to
intervention-to = To:
intervention-sent = Day sent or done
intervention-asked = What was asked or done
intervention-note = Note
intervention-people = For these people (none: the whole case)
intervention-never = Never write how a rescue is done, who the confidential contact is, routes, sums or account numbers.
intervention-save = Write it down
intervention-kept = it is written down: { $id }
intervention-kept-short = It is written down.
outcome-none = No outcome is on record. Silence is recorded too: no response by the day stated.
outcome-add = What became of it
outcome-kind = Outcome or response
outcome-said = In words
outcome-by = Who says that it came of this
outcome-nobody = nobody attributes it to this
outcome-credited = attributed by { $who }
outcome-save = Add the outcome
outcome-withdraw = Take back
outcome-back = taken back: { $why }
outcome-kept = the outcome is written down: { $id }
outcome-kept-short = The outcome is written down.
outcome-withdrawn = The outcome is taken back; it stays on record with the reason.

## Consent
consent-title = Consent
consent-lead = One answer for each use; no use follows from another. No answer means no.
consent-caption = The last answer for each use
consent-none = Nobody has been asked.
consent-add = Record an answer
consent-of = Who was asked
consent-source = source
consent-use = Use
consent-whom = For whom (named organisation, government, proceeding)
consent-answer = Answer
consent-yes = yes
consent-no = no
consent-until = Until
consent-how = How it was given, and how it is proved
consent-explained-by = Who explained it
consent-language = In which language
consent-guardian = Guardian who answered for a child
consent-explained = explained by { $what }
consent-in-language = language: { $what }
consent-by-guardian = guardian: { $what }
consent-save = Record this answer
consent-withdraw = Withdraw
consent-holds = given
consent-refused = refused
consent-withdrawn = withdrawn
consent-expired = expired
consent-kept = the answer is on record: { $id }
consent-kept-short = The answer is on record.
consent-withdrawn-said = The consent is withdrawn. Tell whoever received something under it.

## What the next step still lacks
checklist-title = What is missing for the next step
checklist-lead = What each body asks for at least, and what accepted claims answer of it. The form of the body itself decides.
checklist-person = About
checklist-anybody = anybody of the case
checklist-tally = { $answered } of { $all } answered
checklist-answered = answered
checklist-missing = missing
checklist-by-hand = by hand
checklist-should = should
checklist-press = press only: refused
checklist-press-long = This body does not take a case that rests on the press alone. Look for the family, a witness or a document first.

## Problems
why-dropped = say why the deadline is dropped
problem-settled = this deadline was met or dropped already
problem-other-case = this belongs to another case; name one of this case
problem-not-a-day = `{ $typed }` is no day; write it like 2026-11-23
problem-intervention-empty = write to whom it was addressed, or what was asked or done
problem-deadline-what = write what is to be done
problem-deadline-why = say why this day; it stays on record
problem-deadline-day = give the last day, or a number of days after an intervention, and not both
problem-deadline-no-year = the day of this intervention has no year; nothing can be counted from it
problem-proposal-gone = no rule proposes this any more; look at the proposals again
problem-consent-whom = this use is for somebody who is named; write for whom
problem-consent-no-whom = this use names nobody; leave `for whom` empty
problem-consent-how = say how consent was given and how it is proved

## Numbers
deadline-overdue =
    { $n ->
        [one] overdue by one day
       *[other] overdue by { $n } days
    }
deadline-in =
    { $n ->
        [one] in one day
       *[other] in { $n } days
    }
deadlines-shown =
    { $n ->
        [one] one open
       *[other] { $n } open
    }
deadlines-overdue =
    { $n ->
        [one] one overdue
       *[other] { $n } overdue
    }
deadline-settled =
    { $n ->
        [one] One met or dropped
       *[other] { $n } met or dropped
    }
checklist-more =
    { $n ->
        [one] and one more
       *[other] and { $n } more
    }
glance-proposed =
    { $n ->
        [one] One deadline is proposed
       *[other] { $n } deadlines are proposed
    }
glance-interventions =
    { $n ->
        [one] One intervention
       *[other] { $n } interventions
    }
glance-consents =
    { $n ->
        [one] One consent holds
       *[other] { $n } consents hold
    }
