# Ce qui peut mal tourner : une phrase simple, quoi, où et que faire.

## Entre plusieurs
list-comma = ,{ " " }
list-semicolon = { " " };{ " " }

## Fichiers
problem-file-missing = { $path } : introuvable ({ $error }) ; vérifiez le nom
problem-file-rights = { $path } : accès refusé ({ $error }) ; vérifiez qui peut le lire et l'écrire
problem-file-exists = { $path } : existe déjà ({ $error }) ; choisissez un autre nom
problem-file-is-folder = { $path } : c'est un répertoire ({ $error }) ; indiquez un fichier, pas un répertoire
problem-file-failed = { $path } : lecture ou écriture impossible ({ $error }) ; vérifiez le disque et les droits du répertoire
problem-in-file = { $path } : { $why }
problem-in-text = { $path } : { $why }
problem-in-line = { $path } : ligne { $line } : { $why } ; corrigez cette ligne
problem-is-folder = { $path } est un répertoire ; indiquez un fichier
problem-too-large = { $path } fait { $size } Mio, plus que ne peut faire un rapport ; partagez-le
problem-too-deep = { $path } se trouve à plus de 32 répertoires de profondeur ; indiquez-le directement
problem-no-text = { $path } : il ne contient pas de texte
problem-some-unread = tous les fichiers n'ont pas pu être lus ; les lignes ci-dessus disent lesquels et pourquoi
problem-file-not-whole = le fichier n'est pas arrivé entier, ou dépasse 64 Mio ; utilisez `amparo add`
problem-no-file-chosen = aucun fichier n'a été choisi ; choisissez-en un et renvoyez le formulaire
problem-file-lost = un fichier s'est perdu en route
problem-attachments = les pièces jointes n'ont pas pu être extraites : { $why }
problem-words-unread = les mots n'ont pas pu être lus : { $error } ; envoyez-les en texte UTF-8
problem-lines-wrong =
    { $n ->
        [one] { $n } ligne reçue n'était pas un rapport ; sa réponse dit pourquoi
       *[other] { $n } lignes reçues n'étaient pas des rapports ; leurs réponses disent pourquoi
    }
problem-nothing-to-compare = il n'y a aucun fichier à comparer ; indiquez des fichiers ou un répertoire qui en contient

## Le coffre
problem-no-store = il n'y a pas de coffre dans { $dir } ; créez-le avec `amparo init`
problem-not-empty = { $dir } n'est pas vide ; choisissez un autre répertoire
problem-wrong-passphrase = la phrase secrète n'est pas la bonne
problem-in-use = un autre programme utilise le coffre dans { $dir } ; fermez-le là-bas, ou attendez et réessayez
problem-newer-format = le coffre a le format { $found }, ce programme connaît le format { $known } ; utilisez un programme plus récent
problem-not-there =
    { $kind ->
        [report] il n'y a pas de rapport { $id }
        [case] il n'y a pas de dossier { $id }
        [source] il n'y a pas de source { $id }
        [backup] il n'y a pas de sauvegarde { $id }
        [claim] il n'y a pas d'affirmation { $id }
        [record] il n'y a pas de fiche { $id }
        [release] il n'y a pas de publication { $id }
        [decision] il n'y a pas de décision { $id }
        [judgement] il n'y a pas de jugement en vigueur { $id }
        [intervention] il n'y a pas d'intervention { $id }
        [outcome] il n'y a pas de résultat { $id }
        [deadline] il n'y a pas d'échéance { $id }
        [consent] il n'y a pas de consentement { $id }
       *[other] il n'y a pas de { $kind } { $id }
    }
problem-original-destroyed = l'original du rapport { $id } a été détruit quand une personne a été effacée
problem-stale = l'affirmation { $id } a reçu entre-temps une autre décision ; regardez-la de nouveau et redécidez
problem-why-missing = il faut une raison : { $what }
why-superseded = dites pourquoi la décision précédente ne tient plus
why-corrected = dites pourquoi l'affirmation est corrigée
why-rejected = dites pourquoi l'affirmation est rejetée
why-withdrawn = dites pourquoi elle est retirée
why-public = indiquez le rôle public et dites pourquoi la personne ou l'organe de cette fiche peut être nommé
why-same = dites pourquoi les deux sont identiques
why-judged = dites pourquoi vous en jugez ainsi
problem-broken-citation = les mots de `{ $field }` ne se trouvent pas de { $start } à { $end } dans le rapport ; citez-les tels quels
problem-local-id-taken = `{ $id }` sert déjà dans ce rapport ; donnez un autre identifiant à la nouvelle affirmation
problem-damaged = manquant ou endommagé : { $what } ; lancez `amparo verify` et reprenez-le d'une sauvegarde
problem-sealed-altered = le fichier scellé a été altéré, coupé ou échangé, ou appartient à un autre coffre
problem-sealed-io = le fichier scellé n'a pas pu être lu ou écrit : { $error }
problem-key-file = le fichier de clé est inutilisable : { $why }
problem-key-derivation = la clé ne peut pas être dérivée : { $why }
problem-store-io = lecture ou écriture impossible : { $what } ({ $error }) ; vérifiez le disque et les droits du répertoire
problem-database = la base de données a répondu : { $error } ; lancez `amparo doctor`
problem-no-consent = il n'y a pas de consentement à cette fin qui puisse être retiré
problem-not-accepted = seule une affirmation acceptée peut être retirée ; rejetez-la plutôt
problem-other-kind = une correction ne peut pas changer le type d'une affirmation ; rejetez-la et ajoutez-en une autre
problem-no-record = seuls une personne, un groupe, une organisation ou un lieu acceptés peuvent avoir une fiche
problem-not-the-same = seules deux fiches différentes du même type peuvent être identiques
problem-one-alone = un jugement porte sur deux éléments ; indiquez-en un autre
problem-taken-back = cette publication a déjà été retirée
problem-unlogged = une écriture sans trace dans le journal a été arrêtée ; c'est un défaut du programme, signalez-le
problem-log-unsigned = le journal n'a pas pu être signé
problem-leaf-unwritten = une entrée du journal n'a pas pu être écrite
problem-unstorable = contenu qui ne peut pas être conservé
problem-locked = le coffre est verrouillé ; ouvrez-le avec la phrase secrète
problem-no-home = il n'y a pas de répertoire personnel où garder le coffre ; indiquez un répertoire avec --data DIR
problem-no-backup-id = ce n'est pas l'identifiant d'une sauvegarde ; voyez --list

## Parties du coffre
part-of-key-file = le fichier de clé amparo.key
part-of-database = la base de données { $path }
part-of-database-copy = une copie de la base de données
part-of-lock = le fichier de verrou { $path }
part-of-folder = le répertoire { $path }
part-of-file = le fichier { $path }
part-of-backup-file = { $path } dans la sauvegarde
part-of-backup = la sauvegarde ({ $first }, { $findings } en tout)
part-of-copy = une copie
part-of-original = l'original { $name }
part-of-originals = le répertoire des originaux
part-of-log-edge = l'extrémité du journal
part-of-log-entry = une entrée du journal
part-of-word = un mot conservé
part-of-content = un contenu conservé (ligne { $line }, colonne { $column })
part-of-unfinished = un coffre inachevé
part-of-left-over = un fichier resté là

## Ce que la vérification a trouvé
verify-wrong =
    { $what ->
        [altered] { $kind } { $id } : a été altéré
        [deleted] { $kind } { $id } : a été supprimé
        [added] { $kind } { $id } : a été ajouté à l'insu du journal
        [rolled_back] { $kind } { $id } : a été ramené à un état antérieur
        [swapped] { $kind } { $id } : a été échangé avec { $other }
       *[missing] { $kind } { $id } : manque sur le disque
    }

## La phrase secrète
problem-two-secrets = donnez --passphrase-fd ou --key-file, pas les deux
problem-passphrase-empty = la phrase secrète est vide ; tapez-la, ou voyez --passphrase-fd et --key-file
problem-passphrases-differ = les deux phrases secrètes diffèrent ; rien n'a été changé
problem-passphrase-short = la phrase secrète a moins de { $least } caractères ; prenez au moins quatre mots courants
problem-no-terminal = il n'y a pas de terminal où demander la phrase secrète ; utilisez --passphrase-fd N ou --key-file FILE
problem-descriptor = le descripteur de fichier { $descriptor } ne peut pas être lu : { $error }
problem-descriptor-zero = sur ce système, seul --passphrase-fd 0 (entrée standard) fonctionne
problem-key-readable = d'autres utilisateurs peuvent lire le fichier de clé { $path } ; lancez d'abord `chmod 600 { $path }`

## Ce qui était demandé
problem-none-found =
    { $kind ->
        [report] il n'y a pas de rapport `{ $typed }` ; cherchez son identifiant dans la liste
        [case] il n'y a pas de dossier `{ $typed }` ; cherchez son identifiant dans la liste
        [source] il n'y a pas de source `{ $typed }` ; cherchez son identifiant dans la liste
        [intervention] il n'y a pas d'intervention `{ $typed }` ; cherchez son identifiant dans la liste
        [outcome] il n'y a pas de résultat `{ $typed }` ; cherchez son identifiant dans la liste
        [deadline] il n'y a pas d'échéance `{ $typed }` ; cherchez son identifiant dans la liste
        [consent] il n'y a pas de consentement `{ $typed }` ; cherchez son identifiant dans la liste
       *[person] il n'y a pas de personne `{ $typed }` ; cherchez son identifiant dans la liste
    }
problem-many-found =
    { $kind ->
        [report] `{ $typed }` peut désigner { $n } rapports ; donnez l'identifiant entier
        [case] `{ $typed }` peut désigner { $n } dossiers ; donnez l'identifiant entier
        [source] `{ $typed }` peut désigner { $n } sources ; donnez l'identifiant entier
        [intervention] `{ $typed }` peut désigner { $n } interventions ; donnez l'identifiant entier
        [outcome] `{ $typed }` peut désigner { $n } résultats ; donnez l'identifiant entier
        [deadline] `{ $typed }` peut désigner { $n } échéances ; donnez l'identifiant entier
        [consent] `{ $typed }` peut désigner { $n } consentements ; donnez l'identifiant entier
       *[person] `{ $typed }` peut désigner { $n } personnes ; donnez l'identifiant entier
    }
problem-no-such =
    { $kind ->
        [list] cette liste n'existe pas
        [report] ce rapport n'existe pas
        [case] ce dossier n'existe pas
        [claim] cette affirmation n'existe pas
        [release] cette publication n'existe pas
        [source] cette source n'existe pas
        [intervention] cette intervention n'existe pas
        [outcome] ce résultat n'existe pas
        [deadline] cette échéance n'existe pas
        [consent] ce consentement n'existe pas
       *[person] cette personne n'existe pas
    }
problem-no-claim-here = il n'y a pas d'affirmation `{ $typed }` dans ce rapport ; voyez `amparo review REPORT --list`
problem-nobody-there = personne n'est là pour répondre ; donnez { $flag }
problem-no-keys = personne n'est là pour appuyer sur les touches ; utilisez --list, --accept, --reject ou `amparo serve`
problem-no-language = la langue `{ $typed }` n'existe pas ici ; prenez en, ko, zh, es, fr ou ar
problem-no-term = `{ $typed }` n'est pas un terme de la liste { $list } ; voyez vocab/{ $list }.toml
problem-no-word =
    { $what ->
        [reliability] `{ $typed }` n'est pas un degré de fiabilité ; prenez l'un de ceux-ci : { $words }
       *[handling] `{ $typed }` n'est pas un niveau de diffusion ; prenez l'un de ceux-ci : { $words }
    }
problem-no-method = `{ $typed }` n'est pas une famille de méthodes ; prenez parmi : { $words }
problem-not-a-date = `{ $typed }` n'est pas une date EDTF ; écrivez-la comme 2016-03-12, 2016-03, XXXX-11-04 ou 2016-03-01/2016-03-05
problem-no-year = `{ $typed }` n'a pas d'année ; écrivez-le comme 2016 ou 2016-01/2016-03
problem-not-whole = `{ $typed }` n'est pas un nombre entier ; n'écrivez que des chiffres
problem-not-a-choice = `{ $typed }` n'est pas parmi les mots à choisir
problem-count-number = un décompte demande un nombre ou un mot comme `dozens`
problem-between = `between` demande un nombre inférieur et un nombre supérieur
problem-choose =
    { $what ->
        [standard] ce n'est pas un niveau de preuve ; choisissez-en un dans la liste
        [source] ce n'est pas un type de source ; choisissez-en un dans la liste
        [reliability] ce n'est pas un degré de fiabilité ; choisissez-en un dans la liste
       *[handling] ce n'est pas un niveau de diffusion ; choisissez-en un dans la liste
    }
problem-own-verb = cette commande est pour le programme lui-même

## Décider
problem-decision-why = une correction, un rejet ou un retrait demande une raison ; dites pourquoi
problem-nothing-decided = rien n'a été décidé sur cette affirmation ; il n'y a rien à annuler
problem-case-title = un dossier demande un titre ; écrivez-en un
problem-choose-case = choisissez un dossier ou écrivez le titre d'un nouveau
problem-note-empty = rien n'a été écrit ; notez ce qui a été entendu, avec les mots qui ont été dits
problem-role-missing = indiquez le rôle public ; sans lui, personne n'est nommé
problem-say-why = dites pourquoi ; cela reste consigné
problem-erase-why = dites pourquoi avec --why ; cela reste consigné
problem-not-the-label = ce que vous avez tapé n'est pas l'étiquette de cette personne ; rien n'a été effacé

## Publier
problem-findings-open = rien n'a été publié ; réglez d'abord ce qui s'y oppose, voyez --dry-run
problem-settle-first = rien n'a été publié ; réglez d'abord ce qui s'y oppose
problem-nothing-left = il n'y a rien à publier : après le contrôle de publication, il ne reste aucune affirmation acceptée
problem-nothing-published = rien de ce dossier n'est publié
problem-withdrawal-why = un retrait demande une raison ; dites pourquoi, elle est conservée et jamais publiée
problem-no-folder-named = aucun répertoire n'a été indiqué ; écrivez le répertoire des pages publiques
problem-no-folder = ce répertoire n'existe pas sur cette machine ; écrivez le chemin complet d'un répertoire existant
problem-not-read = rien n'a été publié ; cochez la case disant que vous avez lu la page
problem-no-public-page = le dossier { $id } n'a pas de page publique ; publiez-le d'abord, ou n'y renvoyez pas
problem-no-rule = il n'y a pas de règle `{ $rule }` ; reprenez-la telle qu'elle figure dans ce qui s'oppose
problem-no-reason = `{ $typed }` n'est pas une raison ; écrivez RULE:ABOUT=raison comme cela figure dans ce qui s'oppose
problem-release-unreadable = la publication { $id } ne peut pas être lue ; lancez `amparo verify`
problem-no-public-claims = les affirmations contiennent les mots des sources ; un tableau public a des actes, des personnes ou des rapports
problem-table-refused =
    { $n ->
        [one] le tableau ne peut pas sortir (une objection) : { $about } : { $first }
       *[other] le tableau ne peut pas sortir ({ $n } objections) : { $about } : { $first }
    }
problem-page-unwritten = la page n'a pas pu être écrite : { $error }
problem-notice-unwritten = l'avis n'a pas pu être écrit : { $error }
problem-table-unwritten = le tableau n'a pas pu être écrit : { $error }
problem-no-today = la date d'aujourd'hui n'est pas valable

## Tableaux à importer
problem-too-many-rows = { $file } a plus de { $most } lignes ; partagez-le
problem-no-table = { $file } ne contient pas de tableau
problem-not-utf8 = { $file } n'est pas en UTF-8 ; enregistrez-le en CSV UTF-8
problem-workbook = { $file } : { $error } ; enregistrez-le en CSV
problem-no-workbook = { $file } n'est pas un classeur ; enregistrez-le en CSV
problem-workbook-damaged = { $file } est endommagé ; enregistrez-le en CSV
problem-workbook-large = { $file } dépasserait 256 Mio une fois décompressé ; enregistrez-le en CSV
problem-no-sheet = { $file } n'a pas de feuille `{ $sheet }` ; il a : { $sheets }
problem-no-sheets = { $file } ne contient aucune feuille
problem-no-column = le tableau n'a pas de colonne `{ $column }` ; ses colonnes sont : { $columns }
mapping-not-toml = { $error }
mapping-no-act = `{ $term }` n'est pas un terme de vocab/acts.toml
mapping-act-and-column = [event] a à la fois `act` et `column` ; ou bien chaque ligne a le même acte, ou bien une colonne le dit
row-no-value = aucune des colonnes indiquées n'a de valeur
row-no-act = `{ $term }` n'est pas un terme de vocab/acts.toml ; indiquez-le sous [event.terms]

## Listes qui se recoupent
problem-table-unusable = { $why }
problem-no-list = { $path } : il n'y a pas de liste `{ $list }` ; le tableau a { $lists }
problem-too-few = { $n } personnes sont documentées ; un rapport sur si peu de personnes n'est pas dessiné, car il pourrait les désigner
problem-no-number = un chiffre de l'estimation n'est pas un nombre fini ; aucun rapport n'est dessiné
table-shape = ligne { $row } : { $what } ; donnez une colonne par liste avec 0 ou 1, et une dernière colonne `count`
table-not-binary = ligne { $row }, colonne { $column } : « { $value } » n'est ni 0 ni 1 ; écrivez 1 si les personnes sont sur la liste, 0 sinon
table-not-a-count = ligne { $row }, colonne count : « { $value } » n'est pas un nombre entier de personnes de 0 à { $most } ; écrivez le nombre de personnes
table-on-no-list = ligne { $row } : { $count } personnes ne sont sur aucune liste ; le tableau ne compte que des personnes documentées, retirez la ligne
table-duplicate = ligne { $row } : les mêmes listes qu'à la ligne { $first } ; additionnez les deux nombres sur une ligne
table-lists = le tableau a { $lists } listes ; donnez-en de 1 à { $most }
table-empty = le tableau ne compte personne ; vérifiez que la colonne `count` est la dernière
table-empty-list = colonne { $column } : personne n'est sur cette liste ; retirez la colonne, ou vérifiez qu'elle a été remplie
table-too-many = la somme des nombres dépasse { $most } ; vérifiez la colonne count

## À l'intérieur
problem-io = la lecture ou l'écriture a échoué : { $error } ; vérifiez le disque et le terminal
problem-json = une valeur n'a pas pu être écrite en JSON : { $error } ; signalez-le
problem-task-broke = une tâche du programme s'est interrompue ; signalez ce que vous avez fait avant
problem-reader-broke = le lecteur s'est arrêté sur un fichier ; signalez lequel
problem-web-page = une page n'a pas pu être écrite : { $error } ; signalez-le
problem-no-session = un formulaire sans session
problem-no-random = le système ne donne pas d'octets aléatoires : { $error }
problem-no-limit = le processus de lecture n'a pas pu se limiter : { $error }
problem-threads = { $jobs } fils d'exécution ne peuvent pas démarrer : { $error } ; demandez moins de tâches
problem-gazetteer = la liste de lieux intégrée est inutilisable : { $error } ; recompilez le programme
problem-no-program = le programme ne trouve pas son propre fichier
problem-port = le port { $port } est inutilisable : { $error } ; choisissez-en un autre avec --port
problem-other = { $why }
problem-two-reports = choisissez au moins deux rapports
problem-verdict = dites si c’est un même événement, des événements différents, ou retirez ce qui a été dit
problem-table-or-draws = donnez un tableau, ou --draws FICHIER
problem-draws = { $path } : { $why } ; écrivez-le à nouveau avec `amparo link`
draws-no-parquet = il ne peut être lu comme Parquet ({ $error })
draws-cut = après la ligne { $row } il ne peut être lu ({ $error })
draws-empty-cell = ligne { $row } : la colonne { $column } est vide
draws-too-many-lists = ligne { $row } : il y a plus que les { $most } listes utilisables
draws-twice = ligne { $row } : la fiche figure deux fois dans ce tirage
draws-short = le tirage { $draw } contient { $held } des { $all } fiches
draws-table = tirage { $draw } : { $why }
draws-none = il ne contient aucun tirage
draws-no-column = il n’y a pas de colonne { $column }
draws-column-type = la colonne { $column } ne contient ni texte ni nombres entiers
table-linked = ligne { $row } : { $what } ; donnez les colonnes list, record, cluster, une ligne par fiche
problem-in-file-said = { $path } : { $why }
problem-link-nothing = il n’y a pas de liste à relier ; nommez des fichiers, ou des listes avec --list NAME=FILE
problem-link-explain = --explain prend une ou deux fiches
problem-link-list = `{ $typed }` n’est pas NAME=FILE, par exemple `hospital=data/hospital.csv`
problem-link-same = `{ $one }` et `{ $other }` sont la même fiche ; nommez-en deux
problem-stratum = `{ $typed }` n’est pas NAME=TABLE, par exemple `north=north.csv`
problem-refused-strata = { $why } { $lifted }

## Un modèle de langue de l'opérateur
problem-model-none = aucun modèle de langue n'est réglé ; écrivez dans { $path } une table [local_model] avec address et model
problem-model-name = { $path } : [local_model] demande un nom dans `model`, sur une ligne et de 80 lettres au plus
problem-model-seconds = { $path } : `seconds` de [local_model] doit aller de 1 à 3600
problem-model-address = { $path } : `address` de [local_model] ne peut être interrogée ; écrivez-la comme http://127.0.0.1:8080/v1/chat/completions, sans nom, mot de passe ni `?`, et mettez un tunnel devant un serveur qui demande https
problem-model-remote = { $path } : `address` de [local_model] n'est pas sur cette machine : le texte entier de chaque rapport lu avec --ask-model partirait, non chiffré, vers { $host } ; prenez une adresse de cette machine, ou écrivez-y `remote = true` si c'est voulu
model-sends = Le texte de ce qui est lu part, non chiffré, vers { $host }, comme le disent les réglages.
model-trouble =
    { $n ->
        [one] Le modèle de langue n'a pas servi pour un rapport ({ $why }) ; ce que les règles ont lu reste.
       *[other] Le modèle de langue n'a pas servi pour { $n } rapports (le premier : { $why }) ; ce que les règles ont lu reste.
    }
model-no-connection = personne ne répond à son adresse
model-late = pas de réponse entière en { $n } secondes
model-status = son serveur a répondu par l'erreur { $status }
model-elsewhere = son serveur renvoie à une autre adresse, qui n'est pas interrogée
model-too-long = sa réponse était trop longue
model-garbage = sa réponse n'a pas la forme demandée
model-given-up = il n'avait pas répondu plusieurs fois de suite et n'a plus été interrogé
