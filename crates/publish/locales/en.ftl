# English. Sentences are built from these patterns; no visible word stands in the code.
# An act has three forms: done ("were arrested"), base ("be arrested") and perfect ("have been arrested").
# A language without them uses the `label-…` patterns, which take the label of the vocabulary.

## Page
as-of = As of
as-of-note = What is known on this day. Things may have changed since.
version = Release { $number }
section-happened = What is reported to have happened
section-unclear = What may have happened
section-denied = What is denied
section-announced = What was announced
section-feared = What is feared
feared-note = Nothing in this part is said to have happened. It is not counted.
section-said = What was said
section-figures = Figures that others gave
section-unknown = What is not known
section-method = How we work
section-sources = Sources and their words
section-corrections = Corrections
section-related = Related pages
nothing-unknown = Everything else about this case that is not stated here is not known to us, or is not published.
no-corrections = None so far.
standard-label = Standard of proof
method-label = Method
method-default = Each sentence above rests on the words of at least one source, which stand beside its number. A person read the words and decided that the case says so. Reports that copy one another count as one.
people-label = People
people-text = Nobody is named here who has no public role. Places, dates and ages are shown less exactly where they could lead to somebody.
judged = judged
note-back = back to the sentence
words-withheld = words withheld
source-withheld = withheld to protect people
note-link = read it there
feed = Follow changes (Atom)
data = Data (JSON-LD)
withdrawn-title = This page was withdrawn
withdrawn-text = It was taken back on { $date }. If you hold a copy, please delete it.
contents = On this page
release-title = { $title } – release { $number }
correction-title = { $title } – correction

## Sentences about acts
frame-asserted = { $who } { $done }{ $by }{ $where }{ $when }.
frame-alleged = { $who } { $number ->
        [one] is
       *[other] are
    } said to { $perfect }{ $by }{ $where }{ $when }.
frame-uncertain = { $who } may { $perfect }{ $by }{ $where }{ $when }.
frame-denied = It is denied that { $who } { $done }{ $by }{ $where }{ $when }.
frame-negated = { $who } { $number ->
        [one] is
       *[other] are
    } said not to { $perfect }{ $by }{ $where }{ $when }.
frame-planned = It was announced that { $who } would { $base }{ $by }{ $where }{ $when }.
frame-conditional = It is feared that under certain conditions { $who } could { $base }{ $by }{ $where }{ $when }.
frame-feared = It is feared that { $who } could { $base }{ $by }{ $where }{ $when }.
label-asserted = { $act }: { $who }{ $by }{ $where }{ $when }.
label-alleged = { $act }, as reported: { $who }{ $by }{ $where }{ $when }.
label-uncertain = { $act }, not certain: { $who }{ $by }{ $where }{ $when }.
label-denied = { $act }, denied: { $who }{ $by }{ $where }{ $when }.
label-negated = { $act }, said not to have happened: { $who }{ $by }{ $where }{ $when }.
label-planned = { $act }, announced: { $who }{ $by }{ $where }{ $when }.
label-conditional = { $act }, feared under certain conditions: { $who }{ $by }{ $where }{ $when }.
label-feared = { $act }, feared: { $who }{ $by }{ $where }{ $when }.
by = { " " }by { $actors }

act-border_crossing =
    .done = crossed a border without permission
    .base = cross a border without permission
    .perfect = have crossed a border without permission
act-denial_of_exit =
    .done = { $number ->
            [one] was
           *[other] were
        } refused permission to leave the country
    .base = be refused permission to leave the country
    .perfect = have been refused permission to leave the country
act-trafficking =
    .done = { $number ->
            [one] was
           *[other] were
        } trafficked
    .base = be trafficked
    .perfect = have been trafficked
act-smuggling =
    .done = { $number ->
            [one] was
           *[other] were
        } taken across by consent
    .base = be taken across by consent
    .perfect = have been taken across by consent
act-forced_marriage =
    .done = { $number ->
            [one] was
           *[other] were
        } forced into marriage or sold as a bride
    .base = be forced into marriage or sold as a bride
    .perfect = have been forced into marriage or sold as a bride
act-surveillance =
    .done = { $number ->
            [one] was
           *[other] were
        } watched or lured into a trap
    .base = be watched or lured into a trap
    .perfect = have been watched or lured into a trap
act-raid =
    .done = had premises raided
    .base = have premises raided
    .perfect = have had premises raided
act-arrest =
    .done = { $number ->
            [one] was
           *[other] were
        } arrested
    .base = be arrested
    .perfect = have been arrested
act-abduction =
    .done = { $number ->
            [one] was
           *[other] were
        } abducted
    .base = be abducted
    .perfect = have been abducted
act-attack =
    .done = { $number ->
            [one] was
           *[other] were
        } attacked
    .base = be attacked
    .perfect = have been attacked
act-intimidation =
    .done = { $number ->
            [one] was
           *[other] were
        } threatened or harassed
    .base = be threatened or harassed
    .perfect = have been threatened or harassed
act-prosecution =
    .done = { $number ->
            [one] was
           *[other] were
        } charged or put on trial
    .base = be charged or put on trial
    .perfect = have been charged or put on trial
act-detention =
    .done = { $number ->
            [one] was
           *[other] were
        } detained
    .base = be detained
    .perfect = have been detained
act-detention_of_child =
    .done = { $number ->
            [one] was
           *[other] were
        } detained in spite of being under age
    .base = be detained in spite of being under age
    .perfect = have been detained in spite of being under age
act-incommunicado_detention =
    .done = { $number ->
            [one] was
           *[other] were
        } held without contact to the outside
    .base = be held without contact to the outside
    .perfect = have been held without contact to the outside
act-enforced_disappearance =
    .done = { $number ->
            [one] was
           *[other] were
        } forcibly disappeared
    .base = be forcibly disappeared
    .perfect = have been forcibly disappeared
act-transfer =
    .done = { $number ->
            [one] was
           *[other] were
        } moved between places of custody
    .base = be moved between places of custody
    .perfect = have been moved between places of custody
act-denial_of_asylum =
    .done = { $number ->
            [one] was
           *[other] were
        } refused an asylum procedure
    .base = be refused an asylum procedure
    .perfect = have been refused an asylum procedure
act-denial_of_review =
    .done = { $number ->
            [one] was
           *[other] were
        } refused a review of their removal
    .base = be refused a review of their removal
    .perfect = have been refused a review of their removal
act-file_sharing =
    .done = had files passed to the state of origin
    .base = have files passed to the state of origin
    .perfect = have had files passed to the state of origin
act-forced_return =
    .done = { $number ->
            [one] was
           *[other] were
        } forcibly returned
    .base = be forcibly returned
    .perfect = have been forcibly returned
act-threatened_return =
    .done = { $number ->
            [one] was
           *[other] were
        } threatened with forced return
    .base = be threatened with forced return
    .perfect = have been threatened with forced return
act-interrogation =
    .done = { $number ->
            [one] was
           *[other] were
        } interrogated
    .base = be interrogated
    .perfect = have been interrogated
act-strip_search =
    .done = { $number ->
            [one] was
           *[other] were
        } strip-searched
    .base = be strip-searched
    .perfect = have been strip-searched
act-torture =
    .done = { $number ->
            [one] was
           *[other] were
        } tortured
    .base = be tortured
    .perfect = have been tortured
act-ill_treatment =
    .done = { $number ->
            [one] was
           *[other] were
        } beaten or otherwise ill-treated
    .base = be beaten or otherwise ill-treated
    .perfect = have been beaten or otherwise ill-treated
act-rape =
    .done = { $number ->
            [one] was
           *[other] were
        } raped
    .base = be raped
    .perfect = have been raped
act-sexual_violence =
    .done = { $number ->
            [one] was
           *[other] were
        } subjected to sexual violence
    .base = be subjected to sexual violence
    .perfect = have been subjected to sexual violence
act-forced_abortion =
    .done = { $number ->
            [one] was
           *[other] were
        } subjected to a forced abortion
    .base = be subjected to a forced abortion
    .perfect = have been subjected to a forced abortion
act-infanticide =
    .done = had a newborn child killed
    .base = have a newborn child killed
    .perfect = have had a newborn child killed
act-starvation =
    .done = { $number ->
            [one] was
           *[other] were
        } starved or denied food
    .base = be starved or denied food
    .perfect = have been starved or denied food
act-denial_of_medical_care =
    .done = { $number ->
            [one] was
           *[other] were
        } denied medical care
    .base = be denied medical care
    .perfect = have been denied medical care
act-forced_labour =
    .done = { $number ->
            [one] was
           *[other] were
        } put to forced labour
    .base = be put to forced labour
    .perfect = have been put to forced labour
act-unfair_trial =
    .done = { $number ->
            [one] was
           *[other] were
        } sentenced without a fair trial
    .base = be sentenced without a fair trial
    .perfect = have been sentenced without a fair trial
act-imprisonment =
    .done = { $number ->
            [one] was
           *[other] were
        } imprisoned or sent to a labour term
    .base = be imprisoned or sent to a labour term
    .perfect = have been imprisoned or sent to a labour term
act-political_camp =
    .done = { $number ->
            [one] was
           *[other] were
        } sent to a political prison camp
    .base = be sent to a political prison camp
    .perfect = have been sent to a political prison camp
act-execution =
    .done = { $number ->
            [one] was
           *[other] were
        } executed
    .base = be executed
    .perfect = have been executed
act-killing =
    .done = { $number ->
            [one] was
           *[other] were
        } killed
    .base = be killed
    .perfect = have been killed
act-death_in_custody =
    .done = died in custody
    .base = die in custody
    .perfect = have died in custody
act-collective_punishment =
    .done = { $number ->
            [one] was
           *[other] were
        } punished for what others did
    .base = be punished for what others did
    .perfect = have been punished for what others did
act-family_separation =
    .done = { $number ->
            [one] was
           *[other] were
        } separated from family
    .base = be separated from family
    .perfect = have been separated from family
act-reprisal =
    .done = { $number ->
            [one] was
           *[other] were
        } subjected to reprisals
    .base = be subjected to reprisals
    .perfect = have been subjected to reprisals
act-punishment_of_helper =
    .done = { $number ->
            [one] was
           *[other] were
        } punished for helping
    .base = be punished for helping
    .perfect = have been punished for helping
act-release =
    .done = { $number ->
            [one] was
           *[other] were
        } released
    .base = be released
    .perfect = have been released
act-escape =
    .done = escaped
    .base = escape
    .perfect = have escaped
act-rescue =
    .done = { $number ->
            [one] was
           *[other] were
        } rescued
    .base = be rescued
    .perfect = have been rescued

## Statements and figures
said-appeal = {$speaker} appealed{$to}{$when}.
said-demand = {$speaker} made a demand{$of}{$when}.
said-condemnation = {$speaker} condemned what happened{$when}.
said-denial = {$speaker} denied it{$when}.
said-non_comment = {$speaker} did not comment{$when}. This is not a denial.
said-no_response = {$speaker} did not answer{$when}.
said-policy_line = {$speaker} stated a general position{$when}.
said-acknowledgement = {$speaker} acknowledged it{$when}.
said-justification = {$speaker} defended what was done{$when}.
said-refusal = {$speaker} refused or set limits{$when}.
said-promise = {$speaker} made a promise{$to}{$when}.
said-threat = {$speaker} made a threat{$to}{$when}.
said-disclosure = {$speaker} made something known{$when}.
said-estimate = {$speaker} gave an estimate{$when}.
said-testimony = {$speaker} told what was lived through{$when}.
said-hearsay = {$speaker} told what others had said{$when}.
said-correction = {$speaker} corrected an earlier statement{$when}.
said-retraction = {$speaker} took an earlier statement back{$when}.
said-welcome = {$speaker} welcomed it{$when}.
said-other = {$speaker} made a statement{$when}.
said-label = { $kind }: { $speaker }{ $to }{ $when }.
said-to = { " " }to { $addressees }
said-of = { " " }of { $addressees }
speaker-unknown = somebody who is not named
figure = { $act }: { $number } { $unit }. Period: { $period }. Counted by: { $counter }.
unit-persons = people
unit-households = households
unit-incidents = incidents
not-stated = not stated

## People
and = { $list } and { $last }
comma = { $list }, { $last }
who-unknown = people whose number is not stated
who-size = { $size } people
who-group = a group of people
who-among = { $group }, among them { $members },
who-person = { $number ->
    [one] a person
   *[other] { $count } persons
}
who-woman = { $number ->
    [one] a woman
   *[other] { $count } women
}
who-man = { $number ->
    [one] a man
   *[other] { $count } men
}
who-child = { $number ->
    [one] a child
   *[other] { $count } children
}
who-girl = { $number ->
    [one] a girl
   *[other] { $count } girls
}
who-boy = { $number ->
    [one] a boy
   *[other] { $count } boys
}
who-organisation = { $number ->
    [one] an organisation
   *[other] { $count } organisations
}
who-details = { $who } ({ $details })
who-named = { $name } ({ $role })
among = one of { $size }
age-years = aged { $years }
age-band = aged { $from } to { $to }
age-over = aged { $from } or over
from-origin = from { $place }
kin-spouse_of = husband or wife of somebody in this case
kin-child_of = child of somebody in this case
kin-parent_of = parent of somebody in this case
kin-sibling_of = brother or sister of somebody in this case
kin-other = relative of somebody in this case

## Numbers
size-exactly = { $n }
size-about = about { $n }
size-nearly = nearly { $n }
size-at_least = at least { $n }
size-at_most = at most { $n }
size-more_than = more than { $n }
size-less_than = fewer than { $n }
size-between = { $n } to { $m }
size-dozens = dozens of
size-hundreds = hundreds of
size-thousands = thousands of
size-unknown = several
n-2 = two
n-3 = three
n-4 = four
n-5 = five
n-6 = six
n-7 = seven
n-8 = eight
n-9 = nine
n-10 = ten

## Places and dates
place-order = near
in-place = { " " }in { $place }
at-place = { " " }at { $place }
day = { $day } { $month } { $year }
month = { $month } { $year }
year = { $year }
day-unstated-year = { $day } { $month } of an unstated year
month-unstated-year = { $month } of an unstated year
season = { $season } { $year }
approximately = about { $date }
perhaps = perhaps { $date }
on-day = { " " }on { $date }
in-month = { " " }in { $date }
when-between = { " " }between { $from } and { $to }
when-from = { " " }from { $from } on
when-until = { " " }until { $to }
between = { $from } to { $to }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
season-21 = spring
season-22 = summer
season-23 = autumn
season-24 = winter
