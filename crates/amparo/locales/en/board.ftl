# The board, life lines and timelines, the codebook
nav-board = Board
nav-codebook = Codebook

## Where somebody stands
standing-held = Held
standing-transferred = Held, moved elsewhere
standing-returned = Returned
standing-freed = Free
standing-dead = Dead
standing-unknown = Unknown
standing-contested = Contested
fear-threatened = threatened
fear-planned = planned
fear-feared = feared

## Board
board-title = People at risk
board-lead = Everybody of a case of whom it is told, feared or planned that she or he is held, moved, returned, freed or dead. The status is that of the latest dated act. What nobody has reviewed is marked, and moves nobody whose claims are accepted.
board-shown =
    { $n ->
        [0] none shown
        [one] one shown
       *[other] { $n } shown
    }
board-all =
    { $n ->
        [one] one in all
       *[other] { $n } in all
    }
board-filter = Which people
board-at-risk = At risk: neither free nor dead
board-everybody = Everybody
board-longer = Longer than (days)
board-reviewed = Rests on
board-accepted = accepted claims
board-open = not reviewed
board-longest = longest first
board-shortest = shortest first
board-only-feared = Return feared or planned
board-show = Show
board-csv = Download as a table (CSV)
board-earlier = Rows before
board-later = Further rows
board-none = Nobody fits this choice.
board-caption = Internal, not for publication. Each value with who says so.
board-days-head = Since arrest
board-days =
    { $n ->
        [0] today
        [one] one day
       *[other] { $n } days
    }
board-days-between = { $least } to { $most } days
board-days-least =
    { $n ->
        [one] at least one day
       *[other] at least { $n } days
    }
board-place = Last known place
board-return = Return
board-missing = Missing
board-no-place = no place
board-no-date = no date
board-no-origin = no second origin
board-no-asked = nobody is on record as having asked
board-if-accepted = if what is proposed is accepted: { $status }
board-origins = Origins are reports that were made from no other; where a case is too large to be compared here, they are given as a range. The deadline is the next open one of the person or of her whole case.

## Life lines and timeline
chart-life = Life lines: where people stood, and what was done to them
chart-timeline = Timeline
chart-timeline-lead = Accepted acts, one line a kind. What is feared, planned or denied stands apart, dashed: it is not fact.
chart-timeline-none = No act is accepted yet.
chart-from-until = { $what } from { $from } until { $until }
chart-from-heard = { $what } from { $from }, last told of on { $until }
chart-from = { $what } from { $from }
chart-unknown-since = Nothing is told after { $date }
chart-no-standing = no dated act says where
chart-unreal = feared, planned or denied: { $what }
chart-line = { $who }: { $what }.
chart-not-fact = { $what } – feared, planned or denied
chart-reports = Reports
chart-left-out =
    { $n ->
        [one] One more is only in the table.
       *[other] { $n } more are only in the table.
    }
chart-table = The same as a table
chart-number = No.
chart-when = When
chart-what = What
chart-says = Who says so
legend-held = held
legend-returned = returned
legend-freed = free
legend-unknown = nothing told: a gap
legend-either = between the first and the last day it can have begun
legend-band = the days an uncertain date can mean
legend-happened = said to have happened: asserted, alleged
legend-unreal = not fact: feared, planned, denied

## Codebook
codebook-title = Codebook
codebook-lead = Every term with what counts and what does not, how it is counted, and its codes in other systems. Made from the vocabularies of this program.
codebook-english = Counting rules are written in English.
codebook-lists = Lists
codebook-link = Link to the term { $term }
codebook-counting = Counting:
codebook-broader = Wider term:
codebook-line = Group:
codebook-violation = can be counted as a violation
codebook-no-violation = never counted as a violation
codebook-acts = Acts
codebook-modality = How surely it is said
codebook-statuses = Statuses of a person
codebook-statements = Statements
codebook-harms = Feared harms
codebook-roles = Roles
codebook-relations = Relations
codebook-places = Kinds of place
codebook-protection = Protection
codebook-sources = Sources, reliability and credibility
codebook-qualifiers = Qualifiers of numbers
codebook-handling = Handling levels
codebook-consent = Consent
codebook-standards = Standards of proof
codebook-interventions = Interventions
codebook-outcomes = Outcomes

codebook-deadlines = Rules of deadlines
codebook-deadlines-lead = A rule proposes a deadline and sets none: a person takes it over or says why not. An uncertain day counts as the earliest it can be; without a year nothing is proposed.
codebook-submissions = What submissions ask for
codebook-submissions-lead = The least that each body asks for. The form of the body itself decides.
codebook-counts = How figures are counted
codebook-counts-lead = The rule that stands under each figure. It is told with the figure, so that nobody takes it for more than it is.
rule-from-act = Counts from the earliest day of: { $what }.
rule-from-intervention = Counts from the day this was sent: { $what }.
rule-from-outcome = Counts from the day of: { $what }.
rule-from-consent = Counts from the last day of a consent that holds.
rule-same-day = On that day.
rule-before = { $time } before.
rule-after = { $time } after.
rule-months =
    { $n ->
        [one] one month
       *[other] { $n } months
    }
rule-days =
    { $n ->
        [one] one day
       *[other] { $n } days
    }
rule-unless = Not proposed once one of these is on record: { $what }.
rule-unanswered = Not proposed once there is an answer.
rule-must = must
rule-source = Where it comes from:
count-unit-acts = Acts
count-unit-victims = Victims
count-unit-victim-acts = Victim-acts
count-unit-incidents = Incidents
count-rule-acts = Acts: one for each occasion of one kind of act in one incident. Tellings of different origins are one act where they name a common victim and can mean one day; where nothing says so the upper end counts them apart.
count-rule-victims = Victims: each known person once, over all incidents. People without a record are counted in each incident by the figures of each origin; where origins differ, the figure runs from the lowest to the highest. The upper end counts unidentified people of different incidents as different people.
count-rule-victim-acts = Victim-acts: each person once for each kind of act in each incident; repeats of the same act on the same person in one incident count once. Where origins differ on the number of people, the figure runs from the lowest to the highest.
count-rule-incidents = Incidents: cases with at least one fitting act.
count-rule-only = Only accepted acts that are asserted or alleged are counted, and the two are kept apart.
count-rule-range = What has no clear date or place is in the upper end only.
count-rule-exclude = What has no clear date or place is left out.
count-rule-include = What has no clear date or place is counted.
