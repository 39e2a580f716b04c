## La boîte de réception comme lieu de travail
filter-new = Nouveaux
filter-mine = Les miens
filter-nobodys = À personne
filter-snoozed = Reportés
inbox-new =
    { $n ->
        [one] Un nouveau rapport
       *[other] { $n } nouveaux rapports
    }
inbox-new-most = { $n } nouveaux rapports ou plus
inbox-since = depuis votre dernier passage :
inbox-oldest-first = les plus anciens d'abord, pour n'en manquer aucun
inbox-seen = J'ai vu ceux-ci
inbox-seen-help = Ensuite, seul est nouveau ce qui est arrivé après le dernier affiché ici.
inbox-seen-done = Vu.
inbox-snoozed-lead = Ils reviennent d'eux-mêmes à leur date ; ce qui a été mis de côté revient quand quelqu'un le ramène.
inbox-tick = Cocher
inbox-ticked = Avec les rapports cochés
inbox-tick-hint = Les rapports cochés peuvent être attribués, reportés, mis de côté ou classés ensemble.
inbox-tick-all = Tout cocher sur cette page
inbox-work-help = On n'accepte aucune affirmation ici : chacune s'examine dans son rapport.
inbox-with = attribué à
inbox-with-me = attribué à vous
inbox-away-until = reporté jusqu'au
inbox-away-aside = mis de côté
inbox-who = Attribuer à
inbox-me = moi
inbox-nobody = personne
inbox-assign = Attribuer
inbox-until = Reporter jusqu'au
inbox-why = Motif (facultatif)
inbox-snooze = Reporter
inbox-aside = Mettre de côté
inbox-back = Ramener
inbox-into = Dans le dossier
inbox-put = Classer
inbox-assigned =
    { $n ->
        [one] Un rapport est attribué.
       *[other] { $n } rapports sont attribués.
    }
inbox-unassigned =
    { $n ->
        [one] Un rapport n'est de nouveau à personne.
       *[other] { $n } rapports ne sont de nouveau à personne.
    }
inbox-snoozed =
    { $n ->
        [one] Un rapport est reporté.
       *[other] { $n } rapports sont reportés.
    }
inbox-set-aside =
    { $n ->
        [one] Un rapport est mis de côté.
       *[other] { $n } rapports sont mis de côté.
    }
inbox-brought-back =
    { $n ->
        [one] Un rapport est revenu.
       *[other] { $n } rapports sont revenus.
    }
inbox-put-in =
    { $n ->
        [one] Un rapport est dans le dossier.
       *[other] { $n } rapports sont dans le dossier.
    }
inbox-unchanged = Il n'y avait rien à changer.
inbox-undone = Annulé.
inbox-add-address = Adresse web d'origine (facultative)
inbox-no-fetch = Amparo n'ouvre aucune adresse web : aucun site n'apprend ce que vous lisez. Ouvrez la page dans votre navigateur, enregistrez-la (Ctrl+S) et ajoutez le fichier enregistré ; l'adresse écrite ici est gardée avec lui et n'est jamais ouverte. En ligne de commande :
keys-next-report = rapport suivant
keys-previous-report = rapport précédent
keys-tick = cocher
keys-tick-all = tout cocher sur cette page
keys-assign = attribuer (puis Entrée)
keys-snooze = reporter jusqu'à un jour (puis Entrée)
keys-aside = mettre de côté
keys-back = ramener
keys-into-case = dans un dossier (puis Entrée)
keys-undo-inbox = annuler la dernière action
keys-seen = j'ai vu ceux-ci (sous Nouveaux)
column-with = Attribué à
inbox-until-cli = reporté jusqu'au { $day }

## Le dossier surveillé
watch-title = Répertoire surveillé
watch-now = Lecture du fichier { $done } sur { $all }.
watch-read =
    { $n ->
        [0] Rien n'a été repris depuis le démarrage du programme.
        [one] Un fichier a été repris depuis le démarrage du programme.
       *[other] { $n } fichiers ont été repris depuis le démarrage du programme.
    }
watch-failed =
    { $n ->
        [one] Un fichier n'a pas pu être repris. Il est resté à sa place :
       *[other] { $n } fichiers n'ont pas pu être repris. Ils sont restés à leur place :
    }
watch-begun = Surveillance de { $path }. Un fichier est lu quand il ne change plus. Ctrl-C y met fin ; relancée, elle reprend où elle en était.
watch-plain = Les fichiers de ce répertoire ne sont pas chiffrés : qui peut lire le disque les lit. Gardez-le sur un disque chiffré et retirez-en ce qui a été repris.
watch-open = D'autres personnes sur cette machine peuvent voir { $path } : retirez-leur ce droit (chmod 700).

## Problèmes
problem-inbox-tick = cochez d'abord les rapports, puis dites ce qu'ils deviennent
problem-inbox-who = choisissez à qui l'attribuer
problem-inbox-day = choisissez un jour après aujourd'hui, dans les dix ans
problem-inbox-long = le motif dépasse 500 lettres ; raccourcissez-le
problem-inbox-do = appuyez sur le bouton voulu : attribuer, reporter, mettre de côté, ramener ou classer dans un dossier
problem-inbox-moved = quelqu'un l'a changé entre-temps ; regardez les rapports tels qu'ils sont maintenant
problem-inbox-nothing-to-undo = il n'y a plus rien à annuler ici
problem-inbox-not-on-case = { $who } ne travaille pas sur le dossier de « { $title } » ; attribuez-le à un membre de son dossier, codeur ou plus
problem-no-address = une adresse web commence par http:// ou https:// et n'a pas d'espace ; corrigez-la ou laissez-la vide
problem-watch-none = aucun répertoire n'est nommé ; écrivez [watch] avec folder = "…" dans { $path }, ou utilisez --folder
problem-watch-folder = le répertoire surveillé { $path } n'existe pas ou n'en est pas un ; créez-le ou nommez-en un autre dans le fichier de réglages
problem-watch-done = { $path } ne peut pas être le répertoire de ce qui a été repris ; nommez-en un autre que le surveillé, sur le même disque
problem-watch-move = { $path } est repris et n'a pas pu être déplacé : { $error } ; déplacez-le à la main
