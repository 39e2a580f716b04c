# Tous les mots visibles de l'interface.

## Problèmes
problem-refused = refusé
problem-not_found = introuvable
problem-usage = demande incorrecte
problem-bad_data = données incorrectes
problem-internal = défaut interne

## Questions dans le terminal
ask-passphrase = Phrase secrète :{ " " }
ask-new-passphrase = Nouvelle phrase secrète (au moins quatre mots courants) :{ " " }
ask-passphrase-again = Encore une fois :{ " " }
ask-why = Pourquoi ?
progress-opening = ouverture du coffre
progress-adding = lecture
progress-backup = copie
progress-restore = copie et vérification
progress-verify = vérification
progress-index = construction de l'index

## Commandes
init-done = Un coffre chiffré et vide se trouve dans { $dir }
init-key = Son journal est signé avec { $key }
add-new =
    { $n ->
        [0] nouveau, rien de proposé
        [one] nouveau, une affirmation proposée
       *[other] nouveau, { $n } affirmations proposées
    }
add-same-bytes = déjà dans le coffre, le même fichier
add-same-text = conservé ; le même texte que { $id }
add-unreadable = conservé, illisible
add-failed = non ajouté
add-none = Il n'y avait aucun fichier à ajouter.
add-some-failed =
    { $n ->
        [one] un fichier n'a pas été lu ; sa ligne dit pourquoi
       *[other] { $n } fichiers n'ont pas été lus ; leurs lignes disent pourquoi
    }
review-done =
    { $n ->
        [0] Rien n'a été décidé.
        [one] Une décision a été enregistrée.
       *[other] { $n } décisions ont été enregistrées.
    }
review-keys = [a]ccepter  [c]orriger  [r]ejeter  [n] pas une personne  [s]auter  [u] annuler  [q]uitter :
review-keys-help = a accepter · c corriger · r rejeter (la raison est demandée) · n pas une personne · s sauter · u annuler la dernière · q quitter
review-nothing-to-undo = Il n'y a encore rien à annuler.
review-report = Rapport { $id }
correct-help = Entrée garde ce qui est entre crochets, - le vide.
correct-nothing = Rien n'a été changé.
case-made = Le dossier { $id } est ouvert.
case-none = Il n'y a pas encore de dossier ; ouvrez-en un avec : amparo case new TITRE
case-attached =
    { $n ->
        [one] Un rapport est dans le dossier.
       *[other] { $n } rapports sont dans le dossier.
    }
case-detached = Le rapport n'est plus dans le dossier.
person-private = De nouveau privé : le nom n'est pas publié.
person-public = Le nom peut être publié avec ce rôle.
person-same = Jugés identiques. Rien n'a été fusionné.
withdraw-done = La version { $n } est retirée.
erase-would = L'effacement toucherait :
erase-did = Effacé :
erase-names = ces noms : { $names }
erase-wal = Un autre programme lisait pendant ce temps : fermez-le et rouvrez le coffre une fois, pour qu'il ne reste aucune trace.
erase-for-ever = Cela ne peut pas être annulé.
erase-type = Tapez l'étiquette « { $label } » pour effacer :
erase-reports =
    { $n ->
        [one] un rapport avec son texte
       *[other] { $n } rapports avec leur texte
    }
erase-claims =
    { $n ->
        [one] une affirmation
       *[other] { $n } affirmations
    }
erase-originals =
    { $n ->
        [one] un fichier d'origine
       *[other] { $n } fichiers d'origine
    }
erase-rows =
    { $n ->
        [one] une autre entrée (décision, étiquette, titre, publication)
       *[other] { $n } autres entrées (décisions, étiquettes, titres, publications)
    }
erase-backup = La sauvegarde { $id } dans { $place } contient encore le nom : détruisez-la, puis lancez amparo backup --gone { $id }
backup-done = Le coffre est copié dans { $place }
backup-gone = Noté : cette sauvegarde a été détruite.
restore-done = Le coffre est restauré et vérifié dans { $dir }
verify-looked = { $leaves } feuilles, { $rows } lignes et { $originals } originaux ont été comparés.
verify-intact = Tout est tel qu'il a été écrit.
verify-broken =
    { $n ->
        [one] une chose n'est pas telle qu'elle a été écrite ; reprenez-la d'une sauvegarde et cherchez qui a eu le répertoire
       *[other] { $n } choses ne sont pas telles qu'elles ont été écrites ; reprenez-les d'une sauvegarde et cherchez qui a eu le répertoire
    }
passwd-done = Le coffre a une nouvelle phrase secrète. Les sauvegardes antérieures gardent l'ancienne.
doctor-wrong =
    { $n ->
        [one] une chose n'est pas comme elle devrait
       *[other] { $n } choses ne sont pas comme elles devraient
    }
export-done-internal = Écrit dans { $file } : interne, à ne pas publier.
export-done-public = Écrit dans { $file } : autorisé pour la publication.
import-done = Lignes du tableau : { $rows }. Lues : { $read }. Vides : { $blank }. Non lues : { $wrong }. Au total : { $sum }.
import-row = ligne { $row } : { $why }
import-dry = Rien n'a été conservé (--dry-run).
publish-lines =
    { $n ->
        [0] Rien ne peut être publié : après le contrôle de publication, il ne reste aucune affirmation acceptée.
        [one] Une phrase serait publiée :
       *[other] { $n } phrases seraient publiées :
    }
publish-findings = Ce qui s'y oppose
publish-no-findings = Rien.
publish-done = La version { $version } est écrite dans { $dir }
finding-stop = l'empêche
finding-needs-reason = demande une raison
finding-answered = répondu
finding-changed = fait automatiquement
serve-at = Ouvrez { $url }
serve-once = L'adresse ne sert qu'une fois et dans un seul navigateur. Ctrl-C arrête le serveur.
serve-ended = Le serveur est arrêté ; le coffre est fermé.
serve-no-browser = Aucun navigateur n'a pu être ouvert ; ouvrez l'adresse vous-même.
demo-made = Un coffre jetable, { $n } rapports inventés. Rien n'est accepté : ce sont les personnes qui décident.
demo-case = Bus de nuit près de Dong Khe (inventé)
demo-passphrase = Phrase secrète de cette démonstration : { $passphrase }
demo-gone = Le coffre jetable a disparu.
read-no-text = Aucun texte n'a pu être lu.

## Colonnes
column-id = id
column-date = date
column-outlet = média
column-title = titre
column-language = langue
column-open = en attente
column-protect = protéger
column-opened = ouvert
column-standard = niveau de preuve
column-place = lieu
column-gone = détruite

## Groupes d'affirmations
group-protection = Protéger
group-protection-and-warnings = Protéger d'abord, et prendre garde
group-warnings = Prendre garde
group-acts = Ce qui se serait passé
group-unreal = Redouté, prévu, nié : pas un fait
group-people = Personnes et groupes
group-statements = Déclarations
group-counts = Chiffres
group-places = Lieux

## Sortes et parties
kind-person = personne
kind-group = groupe
kind-organisation = organisation
kind-place = lieu
part-kind = sorte
part-name = nom
part-size = combien
part-number = nombre
part-upper = nombre supérieur
part-qualifier = nuance
part-level = niveau
part-country = pays
part-victims = à qui
part-actors = par
part-when = quand
part-at = à
part-from = de
part-to = vers
part-through = par
part-means = au moyen de
part-targets = visant
part-sources = selon
part-speaker = qui parle
part-addressees = à
part-quoted = citation
part-unit = unité
part-period = période
part-counter = compté par
part-about = au sujet de
part-act = acte
part-modality = degré de certitude
part-relation = lien
part-statement = sorte de déclaration
part-protection = protection
part-of = ce qui est compté
attribute-age = âge
attribute-sex = sexe
attribute-nationality = nationalité
attribute-role = fonction
attribute-title = titre
attribute-minor = mineur
attribute-occupation = métier
sex-female = femme
sex-male = homme
value-yes = oui
value-no = non
level-country = pays
level-region = région
level-town = ville
level-site = site
quoted-full = mot pour mot
quoted-partial = en partie
quoted-none = en d'autres mots
unit-persons = personnes
unit-people = personnes
unit-households = foyers
unit-families = familles
unit-incidents = incidents
not-stated = non précisé
hint-date = comme 2016-03-12, 2016-03, XXXX-11-04 (année inconnue) ou 2016-03-01/2016-03-05
date-unknown = date inconnue

size-exactly = { $value }
size-about = environ { $value }
size-nearly = près de { $value }
size-at-least = au moins { $value }
size-at-most = au plus { $value }
size-more-than = plus de { $value }
size-less-than = moins de { $value }
size-between = de { $value } à { $upper }
size-dozens = des dizaines
size-hundreds = des centaines
size-thousands = des milliers
size-unknown = un nombre inconnu

## États
state-proposed = proposée
state-accepted = acceptée
state-rejected = rejetée
state-withdrawn = retirée
state-unreadable = illisible

## Avertissements de lecture
warning-year-missing = L'année n'est pas indiquée ; elle n'a pas été devinée.
warning-year-conflicts-with-page = La date de la page ne s'accorde pas avec ce que dit le texte.
warning-free-and-detained = La même personne serait détenue et parlerait en public.
warning-count-without-period = Un chiffre sans période n'est pas utilisable.
warning-count-without-counter = Il n'est pas dit qui a compté.
warning-unknown-encoding = L'encodage du fichier est incertain ; des lettres peuvent être fausses.
warning-truncated = Le fichier est coupé ou trop long ; le reste n'a pas été lu.
warning-not-read-further = Dans cette langue, seuls le titre, les dates, les chiffres, les lieux et les noms connus ont été lus.
warning-cannot-be-read = Ce fichier est illisible ; il est conservé.
warning-bidi-override = Le texte contient des marques cachées qui changent le sens de l'écriture ; ce qui se voit peut différer de ce qui est conservé.
warning-replaced-characters = Certains caractères n'ont pas pu être décodés et ont été remplacés.
warning-too-large = Le fichier est trop grand et n'a pas été lu ; il est conservé.
warning-no-text = Le fichier ne contient pas de texte ; il est conservé et mis en attente.
warning-password-protected = Le fichier est protégé par un mot de passe ; il est conservé sans être lu.
warning-limit-reached = Le fichier n'a pas été lu en entier : une limite a été atteinte.
warning-deleted-text = Le fichier contient du texte marqué comme supprimé.
warning-empty = Le fichier est vide.
warning-date-without-act = Une date du texte n'appartient à aucun acte.
warning-model-asked = Un modèle de langue a été interrogé sur ce rapport ; ce qu'il a proposé est marqué.
warning-model-part = Le modèle de langue n'a été interrogé que sur une partie de ce rapport : le reste est trop long.
warning-model-failed = Le modèle de langue n'a pas servi pour tout ce rapport ; ce que les règles ont lu reste.

## Dossier
case-reports =
    { $n ->
        [0] aucun rapport
        [one] un rapport
       *[other] { $n } rapports
    }
case-tally = { $accepted } acceptées, { $proposed } en attente
case-people = Personnes
case-missing = Ce qui manque
case-sources = Rapports et sources
missing-reports = Ce dossier n'a pas encore de rapport.
missing-review =
    { $n ->
        [one] Une affirmation attend une décision.
       *[other] { $n } affirmations attendent une décision.
    }
missing-acts = Aucun acte n'est encore accepté.
missing-dates =
    { $n ->
        [one] Un acte accepté n'a pas de date avec une année.
       *[other] { $n } actes acceptés n'ont pas de date avec une année.
    }
missing-places =
    { $n ->
        [one] Un acte accepté n'a pas de lieu.
       *[other] { $n } actes acceptés n'ont pas de lieu.
    }
missing-actors =
    { $n ->
        [one] Un acte accepté ne dit pas par qui.
       *[other] { $n } actes acceptés ne disent pas par qui.
    }
missing-periods =
    { $n ->
        [one] Un chiffre accepté n'a pas de période.
       *[other] { $n } chiffres acceptés n'ont pas de période.
    }
missing-standard = Aucun niveau de preuve n'est fixé.
missing-nothing = Rien de ce que cette page recherche.
origin-heard = entendu, sans fichier
person-is-private = privé : pas nommé en public
person-is-public = peut être nommé en public : { $role }
inbox-empty = Aucun rapport.
inbox-more = Il y en a d'autres : utilisez --limit.
search-total =
    { $n ->
        [0] Rien trouvé.
        [one] Un résultat
       *[other] { $n } résultats
    }
hit-report = rapport
hit-claim = affirmation acceptée
hit-record = fiche

## Pages : cadre
app-name = Amparo
nav-inbox = Réception
nav-cases = Dossiers
nav-search = Rechercher
nav-main = Principal
nav-skip = Aller au contenu
nav-lock = Verrouiller
nav-language = Langue
nav-choose = Choisir
page-more = Plus anciens
page-all = Tout

## Pages : entrer
enter-title = Ceci ne s'ouvre pas ici
enter-text = Cette adresse ne s'ouvre qu'avec le lien que le programme a affiché à son démarrage, une seule fois et dans un seul navigateur. Relancez amparo serve pour obtenir un nouveau lien.
locked-title = Verrouillé
locked-text = Le coffre est fermé et ses clés sont effacées de la mémoire. Tapez la phrase secrète pour continuer.
locked-wrong = Cette phrase secrète n'ouvre pas le coffre.
locked-button = Ouvrir
passphrase = Phrase secrète

## Pages : problèmes
error-title = Cela n'a pas marché
error-inside = Quelque chose s'est cassé dans le programme. Ce que vous avez fait avant est en sûreté ; regardez le terminal.
error-back = Retour à la boîte de réception
error-csrf = Le formulaire était trop ancien ou ne venait pas de cette page ; rien n'a été enregistré. Rechargez la page.
error-origin = La demande ne venait pas de cette page ; rien n'a été fait.

## Pages : arrivées
inbox-title = Boîte de réception
inbox-count =
    { $n ->
        [one] un rapport
       *[other] { $n } rapports
    }
filter-all = Tous
filter-to-review = À examiner
filter-reviewed = Examinés
filter-unreadable = Illisibles
filter-no-case = Sans dossier
filter-label = Quels rapports
inbox-open =
    { $n ->
        [0] tout est décidé
        [one] une en attente
       *[other] { $n } en attente
    }
inbox-decided =
    { $n ->
        [one] une décidée
       *[other] { $n } décidées
    }
inbox-same-text = même texte qu'un autre rapport
inbox-add-title = Ajouter un rapport
inbox-add-file = Fichier
inbox-add-button = Ajouter
inbox-add-help = Texte, HTML, PDF, DOCX ou courriel. Il est lu sur cette machine et conservé chiffré.
inbox-added = Ajouté.
inbox-added-same = Ce fichier est déjà dans le coffre.
inbox-added-with = Ajouté, avec { $n } { $n ->
    [one] fichier
   *[other] fichiers
 } qui se trouvaient à l’intérieur.
inbox-inside = se trouvait dans un autre rapport
review-inside = Se trouvait dans
review-holds = Fichiers contenus
inbox-nothing = Rien ici.

## Pages : examen
review-text = Le rapport
review-claims = Affirmations proposées
review-all-done = Toutes les affirmations sont décidées.
review-accept = Accepter
review-correct = Corriger
review-reject = Rejeter
review-undo = Annuler
review-withdraw = Retirer
review-save = Enregistrer la correction
review-cancel = Abandonner
review-why = Raison
review-why-other = une autre raison
review-score = certitude de la lecture automatique
review-record = Devient
review-record-new = une nouvelle fiche : { $label }
review-corrected = corrigée
claim-by-model = Proposée par un modèle de langue ({ $model }), non vérifiée par des règles
review-saved-accepted = Acceptée : { $what }
review-saved-rejected = Rejetée : { $what }
review-saved-corrected = Corrigée et acceptée : { $what }
review-saved-withdrawn = Retirée : { $what }
review-saved-undone = Annulée : { $what }
review-in-case = Dans le dossier
review-in-no-case = Ce rapport n'est encore dans aucun dossier. Les personnes acceptées n'ont de fiche que dans un dossier.
review-case-existing = Dossier
review-case-new = ou un nouveau dossier
review-case-into = Mettre dans un dossier
review-case-put = L'y mettre
review-original = Fichier d'origine
review-download = Télécharger
review-outlet = Média
review-nothing = rien de proposé
review-truncated = Le texte est plus long que ce qu'une page montre ; le reste est dans l'original.
review-leftover = hors du texte : { $kind }
review-no-text = Aucun texte n'a pu être lu dans ce fichier. L'original est conservé.
review-source = Source
review-reliability = Fiabilité de la source
review-published = Publié
review-received = Reçu
review-handling = Diffusion
review-language = Langue
review-conflicts = Il se contredit
reason-not-said = le rapport ne le dit pas
reason-other-case = il s'agit d'autre chose
reason-misread = mal lu
reason-double = déjà dit par une autre affirmation

## Pages : touches
keys-title = Touches
keys-next = affirmation suivante
keys-previous = affirmation précédente
keys-accept = accepter
keys-correct = corriger
keys-reject = rejeter
keys-undo = annuler la dernière décision
keys-search = rechercher
keys-help = montrer ces touches

## Pages : dossier, personne
cases-title = Dossiers
cases-new = Nouveau dossier
cases-new-title = Titre (pour l'organisation ; jamais montré en public)
cases-new-button = Ouvrir le dossier
cases-opened = Ouvert
case-standard = Niveau de preuve
case-life = Ligne de vie
case-life-caption = Où se trouvait chacun, selon les affirmations acceptées
case-life-none = Aucun acte accepté ne dit où se trouve qui que ce soit.
case-from = Depuis
case-until = Jusqu'à
case-status = Situation
case-place = Lieu
case-holder = Aux mains de
case-who = Qui
case-claims-behind =
    { $n ->
        [one] une affirmation
       *[other] { $n } affirmations
    }
case-asserted = Ce qui se serait passé
case-feared = Redouté, prévu, nié : pas un fait
case-accepted-none = Rien n'est encore accepté.
case-preview = Aperçu de la page publique
case-open-claims =
    { $n ->
        [one] une affirmation en attente
       *[other] { $n } affirmations en attente
    }
case-public = rôle public
case-standard-save = Fixer
person-claims = Affirmations acceptées
person-case = Dossier
person-no-claims = Aucune affirmation acceptée ne parle de cette fiche.
person-publicity = En public
person-role = Rôle public, en mots
person-make-public = Peut être nommé avec ce rôle
person-make-private = Remettre en privé
person-same-as = Jugé identique à

## Pages : recherche
search-title = Rechercher
search-label = Mots
search-button = Chercher
search-help = Tous les mots doivent s'y trouver. "mots à la suite", -sans, commence*.
search-kind = Dans
search-order = Ordre
search-relevance = meilleure réponse
search-newest = plus récents
search-earlier = Résultats précédents
search-later = Résultats suivants

## Pages : publication
release-title = Aperçu de la page publique
release-lead = Ce qui quitterait cette machine, et ce qui s’y oppose. Rien ne sort avant d’être publié ci-dessous.
release-lines = Ce que dirait la page
release-findings = Ce qui s'y oppose
release-clear = Rien ne s'y oppose.
release-settled =
    { $n ->
        [one] Une chose a été faite automatiquement ou a reçu une réponse
       *[other] { $n } choses ont été faites automatiquement ou ont reçu une réponse
    }
release-none = Après le contrôle de publication, il ne reste aucune affirmation acceptée : la page serait vide.
release-how = Pour publier, lancez dans un terminal
release-public-title = Titre public
release-address = Adresse de la page dans le site : minuscules, chiffres, traits d’union ; jamais un nom
release-unknown = Ce que l’on ne sait pas, une phrase par ligne
release-corrections = Ce qui était faux dans une version antérieure, une phrase par ligne
release-related = Autres pages publiques auxquelles celle-ci renvoie
release-show = Montrer
release-earlier = Publications antérieures
release-withdrawn = retirée
release-version = Version { $n }

progress-estimate = estimation en cours
count-asserted = Affirmés : { $figure }
count-alleged = Allégués : { $figure }
count-either = Affirmés ou allégués, chacun une fois : { $figure }
count-snapshot = Instantané : { $snapshot }

note-title = Noter ce qui a été entendu
note-lead = Un appel, un témoignage : sans fichier
note-words = Avec les mots qui ont été dits
note-kind = Type de source
note-source = Comment s’appelle la source ; un nom d’emprunt pour une personne
note-heard = Jour où cela a été entendu
note-reliability = Confiance accordée à la source
note-handling = Qui peut le voir
note-save = Conserver
note-write = Notez ce qui a été entendu, avec les mots qui ont été dits. Terminez par Ctrl-D sur une ligne vide.
release-publish = Publier
release-reason = Pourquoi cela peut rester :
release-folder = Répertoire des pages publiques sur cette machine (chemin complet)
release-sure = J’ai lu chaque ligne ci-dessus et elle ne nuit à personne.
release-done = La version { $n } est publiée.
release-take-back = La retirer
release-taken-back = Elle a été retirée.
release-folder-notice = Répertoire des pages publiques, pour y mettre un avis à la place (peut rester vide)
print-mark = Contient des données personnelles. Interne : ne pas publier. À garder sous clé, et à détruire quand il n'est plus utile.
