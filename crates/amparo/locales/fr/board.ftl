# The board, life lines and timelines, the codebook
nav-board = Tableau
nav-codebook = Lexique

## Where somebody stands
standing-held = En détention
standing-transferred = En détention, transféré
standing-returned = Renvoyé
standing-freed = Libre
standing-dead = Mort
standing-unknown = Inconnu
standing-contested = Contesté
fear-threatened = menacé
fear-planned = prévu
fear-feared = redouté

## Board
board-title = Personnes en danger
board-lead = Toutes les personnes d'un dossier dont on dit, redoute ou prévoit qu'elles sont détenues, transférées, renvoyées, libres ou mortes. La situation est celle du dernier acte daté. Ce que personne n'a examiné est signalé et ne change rien pour qui a des affirmations acceptées.
board-shown =
    { $n ->
        [0] aucune affichée
        [one] une affichée
       *[other] { $n } affichées
    }
board-all =
    { $n ->
        [one] une en tout
       *[other] { $n } en tout
    }
board-filter = Quelles personnes
board-at-risk = En danger : ni libres ni mortes
board-everybody = Toutes
board-longer = Plus de (jours)
board-reviewed = Repose sur
board-accepted = affirmations acceptées
board-open = non examiné
board-longest = les plus longues d'abord
board-shortest = les plus courtes d'abord
board-only-feared = Renvoi redouté ou prévu
board-show = Afficher
board-csv = Télécharger le tableau (CSV)
board-earlier = Lignes précédentes
board-later = Lignes suivantes
board-none = Personne ne correspond à ce choix.
board-caption = Interne, à ne pas publier. Chaque valeur avec qui le dit.
board-days-head = Depuis l'arrestation
board-days =
    { $n ->
        [0] aujourd'hui
        [one] un jour
       *[other] { $n } jours
    }
board-days-between = de { $least } à { $most } jours
board-days-least =
    { $n ->
        [one] au moins un jour
       *[other] au moins { $n } jours
    }
board-place = Dernier lieu connu
board-return = Renvoi
board-missing = Manque
board-no-place = aucun lieu
board-no-date = aucune date
board-no-origin = aucune seconde origine
board-no-asked = aucune demande consignée
board-if-accepted = si ce qui est proposé est accepté : { $status }
board-origins = Les origines sont les rapports tirés d'aucun autre ; si un dossier est trop grand pour être comparé ici, elles sont données comme un intervalle. L'échéance est la prochaine encore ouverte de la personne ou de tout son dossier.

## Life lines and timeline
chart-life = Lignes de vie : où en étaient les personnes et ce qu'on leur a fait
chart-timeline = Chronologie
chart-timeline-lead = Actes acceptés, une ligne par sorte. Ce qui est redouté, prévu ou nié est à part, en tirets : ce n'est pas un fait.
chart-timeline-none = Aucun acte n'est encore accepté.
chart-from-until = { $what } du { $from } au { $until }
chart-from-heard = { $what } depuis { $from }, dernière nouvelle le { $until }
chart-from = { $what } depuis { $from }
chart-unknown-since = Aucune nouvelle après { $date }
chart-no-standing = aucun acte daté ne dit où
chart-unreal = redouté, prévu ou nié : { $what }
chart-line = { $who } : { $what }.
chart-not-fact = { $what } – redouté, prévu ou nié
chart-reports = Rapports
chart-left-out =
    { $n ->
        [one] Une de plus n'est que dans le tableau.
       *[other] { $n } de plus ne sont que dans le tableau.
    }
chart-table = La même chose en tableau
chart-number = N°
chart-when = Quand
chart-what = Quoi
chart-says = Qui le dit
legend-held = en détention
legend-returned = renvoyé
legend-freed = libre
legend-unknown = aucune nouvelle : un vide
legend-either = entre le premier et le dernier jour où cela a pu commencer
legend-band = les jours que peut désigner une date incertaine
legend-happened = se serait produit : affirmé, allégué
legend-unreal = pas un fait : redouté, prévu, nié

## Codebook
codebook-title = Lexique
codebook-lead = Chaque terme avec ce qui compte et ce qui ne compte pas, comment on le compte et ses codes ailleurs. Tiré des vocabulaires de ce programme.
codebook-english = Les règles de comptage sont en anglais.
codebook-lists = Listes
codebook-link = Lien vers le terme { $term }
codebook-counting = Comptage :
codebook-broader = Terme plus large :
codebook-line = Groupe :
codebook-violation = peut être compté comme violation des droits
codebook-no-violation = jamais compté comme violation des droits
codebook-acts = Actes
codebook-modality = Avec quelle certitude c'est dit
codebook-statuses = Situations d'une personne
codebook-statements = Déclarations
codebook-harms = Préjudices redoutés
codebook-roles = Rôles
codebook-relations = Relations
codebook-places = Sortes de lieu
codebook-protection = Protection
codebook-sources = Sources, fiabilité et crédibilité
codebook-qualifiers = Qualificatifs de nombres
codebook-handling = Niveaux de diffusion
codebook-consent = Consentement
codebook-standards = Niveaux de preuve
codebook-interventions = Interventions
codebook-outcomes = Résultats
