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

codebook-deadlines = Règles des échéances
codebook-deadlines-lead = Une règle propose une échéance et n'en fixe aucune : une personne la reprend ou dit pourquoi non. Un jour incertain compte comme le plus tôt possible ; sans année, rien n'est proposé.
codebook-submissions = Ce que demandent les saisines
codebook-submissions-lead = Le minimum que demande chaque organe. Le formulaire de l'organe fait foi.
codebook-counts = Comment les chiffres sont comptés
codebook-counts-lead = La règle qui figure sous chaque chiffre. Elle est dite avec le chiffre, pour que personne ne le prenne pour plus qu'il n'est.
rule-from-act = Compte à partir du premier jour de : { $what }.
rule-from-intervention = Compte à partir du jour d'envoi de : { $what }.
rule-from-outcome = Compte à partir du jour de : { $what }.
rule-from-consent = Compte à partir du dernier jour d'un consentement valable.
rule-same-day = Ce jour-là.
rule-before = { $time } avant.
rule-after = { $time } après.
rule-months =
    { $n ->
        [one] un mois
       *[other] { $n } mois
    }
rule-days =
    { $n ->
        [one] un jour
       *[other] { $n } jours
    }
rule-unless = N'est plus proposée dès que l'une de ces démarches est enregistrée : { $what }.
rule-unanswered = N'est plus proposée dès qu'il y a une réponse.
rule-must = obligatoire
rule-source = D'où elle vient :
count-unit-acts = Actes
count-unit-victims = Victimes
count-unit-victim-acts = Actes par victime
count-unit-incidents = Incidents
count-rule-acts = Actes : un pour chaque occasion d'un type d'acte dans un incident. Les récits d'origines différentes sont un seul acte s'ils nomment une victime commune et peuvent désigner le même jour ; si rien ne le dit, la borne supérieure les compte séparément.
count-rule-victims = Victimes : chaque personne connue une fois, tous incidents confondus. Les personnes sans fiche sont comptées dans chaque incident d'après les chiffres de chaque origine ; si les origines diffèrent, le chiffre va du plus bas au plus haut. La borne supérieure compte les personnes non identifiées d'incidents différents comme des personnes différentes.
count-rule-victim-acts = Actes par victime : chaque personne une fois pour chaque type d'acte dans chaque incident ; la répétition du même acte sur la même personne dans un incident compte une fois. Si les origines diffèrent sur le nombre de personnes, le chiffre va du plus bas au plus haut.
count-rule-incidents = Incidents : dossiers qui ont au moins un acte correspondant.
count-rule-only = Seuls les actes acceptés, affirmés ou allégués, sont comptés, et les deux restent séparés.
count-rule-range = Ce qui n'a pas de date ou de lieu clairs figure seulement dans la borne supérieure.
count-rule-exclude = Ce qui n'a pas de date ou de lieu clairs est laissé de côté.
count-rule-include = Ce qui n'a pas de date ou de lieu clairs est compté.
