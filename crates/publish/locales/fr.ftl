# Français. The same messages as in en.ftl; acts and statements by the labels of the vocabulary.

## Page
as-of = État au
as-of-note = Ce qui est connu ce jour-là. La situation a pu changer depuis.
version = Version { $number }
section-happened = Ce qui se serait passé, selon les sources
section-unclear = Ce qui s’est peut-être passé
section-denied = Ce qui est nié
section-announced = Ce qui a été annoncé
section-feared = Ce qui est redouté
feared-note = Rien de ce qui figure dans cette partie n’est rapporté comme s’étant produit. Rien n’en est compté.
section-said = Ce qui a été dit
section-figures = Chiffres donnés par d’autres
section-unknown = Ce qui n’est pas connu
section-method = Comment nous travaillons
section-sources = Sources et leurs mots
section-corrections = Corrections
section-related = Pages liées
nothing-unknown = Tout ce qui n’est pas dit ici de cette affaire ne nous est pas connu, ou n’est pas publié.
no-corrections = Aucune à ce jour.
standard-label = Niveau de preuve
method-label = Méthode
method-default = Chaque phrase repose sur les mots d’au moins une source, placés près de son numéro. Une personne a lu ces mots et a décidé que le dossier le dit. Des rapports qui se recopient comptent pour un seul.
people-label = Personnes
people-text = Personne n’est nommé ici sans rôle public. Lieux, dates et âges sont moins précis là où ils pourraient mener à quelqu’un.
judged = jugée
note-back = retour à la phrase
words-withheld = mots non publiés
source-withheld = non publiée pour protéger des personnes
note-link = à lire à la source
feed = Suivre les changements (Atom)
data = Données (JSON-LD)
withdrawn-title = Cette page a été retirée
withdrawn-text = Elle a été retirée le { $date }. Si vous en avez une copie, merci de la supprimer.
contents = Sur cette page
release-title = { $title } – version { $number }
correction-title = { $title } – correction

## Sentences about acts
label-asserted = { $act } : { $who }{ $by }{ $where }{ $when }.
label-alleged = { $act } (selon ce qui est rapporté) : { $who }{ $by }{ $where }{ $when }.
label-uncertain = { $act } (incertain) : { $who }{ $by }{ $where }{ $when }.
label-denied = { $act } (acte nié) : { $who }{ $by }{ $where }{ $when }.
label-negated = { $act } (ne se serait pas produit) : { $who }{ $by }{ $where }{ $when }.
label-planned = { $act } (acte annoncé) : { $who }{ $by }{ $where }{ $when }.
label-conditional = { $act } (acte redouté, sous conditions) : { $who }{ $by }{ $where }{ $when }.
label-feared = { $act } (acte redouté) : { $who }{ $by }{ $where }{ $when }.
by = , par { $actors }

## Statements and figures
said-label = { $kind } : { $speaker }{ $to }{ $when }.
said-to = { " " }à { $addressees }
said-of = { " " }à { $addressees }
speaker-unknown = quelqu’un qui n’est pas nommé
figure = { $act } : { $number } { $unit }. Période : { $period }. Compté par : { $counter }.
unit-persons = personnes
unit-households = ménages
unit-incidents = incidents
not-stated = non indiqué

## People
and = { $list } et { $last }
comma = { $list }, { $last }
who-unknown = des personnes dont le nombre n’est pas indiqué
who-size = { $size } personnes
who-group = un groupe de personnes
who-among = { $group }, dont { $members }
who-person = { $number ->
    [one] une personne
   *[other] { $count } personnes
}
who-woman = { $number ->
    [one] une femme
   *[other] { $count } femmes
}
who-man = { $number ->
    [one] un homme
   *[other] { $count } hommes
}
who-child = { $number ->
    [one] un enfant
   *[other] { $count } enfants
}
who-girl = { $number ->
    [one] une fille mineure
   *[other] { $count } filles mineures
}
who-boy = { $number ->
    [one] un garçon mineur
   *[other] { $count } garçons mineurs
}
who-organisation = { $number ->
    [one] une organisation
   *[other] { $count } organisations
}
who-details = { $who } ({ $details })
who-named = { $name } ({ $role })
among = parmi { $size }
age-years = { $years } ans
age-band = { $from } à { $to } ans
age-over = { $from } ans ou plus
from-origin = origine : { $place }
kin-spouse_of = époux ou épouse de quelqu’un de cette affaire
kin-child_of = enfant de quelqu’un de cette affaire
kin-parent_of = père ou mère de quelqu’un de cette affaire
kin-sibling_of = frère ou sœur de quelqu’un de cette affaire
kin-other = proche de quelqu’un de cette affaire

## Numbers
size-exactly = { $n }
size-about = environ { $n }
size-nearly = près de { $n }
size-at_least = au moins { $n }
size-at_most = au plus { $n }
size-more_than = plus de { $n }
size-less_than = moins de { $n }
size-between = { $n } à { $m }
size-dozens = des dizaines de
size-hundreds = des centaines de
size-thousands = des milliers de
size-unknown = plusieurs
n-2 = deux
n-3 = trois
n-4 = quatre
n-5 = cinq
n-6 = six
n-7 = sept
n-8 = huit
n-9 = neuf
n-10 = dix

## Places and dates
place-order = near
in-place = { " " }; lieu : { $place }
at-place = { " " }; lieu : { $place }
day = { $day } { $month } { $year }
month = { $month } { $year }
year = { $year }
day-unstated-year = { $day } { $month } d’une année non indiquée
month-unstated-year = { $month } d’une année non indiquée
season = { $season } { $year }
approximately = { $date } (environ)
perhaps = { $date } (peut-être)
on-day = , le { $date }
in-month = , { $date }
when-between = , entre { $from } et { $to }
when-from = , à partir de { $from }
when-until = , jusqu’à { $to }
between = { $from } – { $to }
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
season-21 = printemps
season-22 = été
season-23 = automne
season-24 = hiver
