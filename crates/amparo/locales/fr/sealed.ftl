# Champs scellés : un nom, un contact, un lieu sûr sous la clé de leur dossier. `$n` est un nombre, les autres valeurs sont du
# texte tel quel.

## Pages
sealed-title = Champs scellés
sealed-lead = Sous la clé du dossier : ils ne s'ouvrent que pour ses membres, et chaque consultation est consignée.
sealed-none = Rien n'est encore scellé ici.
sealed-hidden = Quelque chose est scellé ici que vous n'avez pas à ouvrir.
sealed-pending = La clé de ce dossier ne vous est pas encore parvenue : elle le sera quand un membre qui peut ouvrir se sera connecté.
sealed-waiting = ouvrira les champs scellés quand un membre du dossier se sera connecté
sealed-name = Un nom
sealed-contact = Un contact
sealed-safe-place = Un lieu sûr
sealed-note = Une note
sealed-mark = nom scellé
sealed-open = Montrer
sealed-seal = Sceller quelque chose
sealed-what = Ce que c'est
sealed-value = Ce qui est à sceller
sealed-help = C'est chiffré aussitôt et n'apparaît dans aucune recherche, aucun export, aucune publication.
sealed-done = C'est scellé.
sealed-shown = Champ scellé
sealed-shown-lead = Il est consigné que vous l'avez ouvert. Il n'est que sur cette page : passez à autre chose quand vous l'avez lu.
sealed-back = Retour au dossier
sealed-looks = Qui a consulté
sealed-destroy = Détruire le contenu
sealed-destroy-lead = Après cela personne ne l'ouvrira plus. Les sauvegardes antérieures le contiennent encore.
sealed-destroyed = Le contenu est détruit.
sealed-source = Sceller le nom de cette source
sealed-source-lead = Le nom passe sous la clé du dossier et une marque neutre prend sa place. Ce que disent les rapports reste tel quel.
sealed-source-done = Le nom est scellé.
sealed-stands =
    { $n ->
        [one] Les mêmes mots figurent dans le texte d'un rapport de ce dossier.
       *[other] Les mêmes mots figurent dans le texte de { $n } rapports de ce dossier.
    }
sealed-stands-what = Sceller ne change pas ce que dit un rapport : qui peut voir le dossier les y lit. La recherche, les faits proches, les tableaux, les programmes et la publication ne montrent pas les mots de ces rapports à qui ne peut pas ouvrir le sceau. Pour retirer les mots du texte, effacez la personne ; pour fermer le rapport, retirez-le du dossier.
sealed-unlooked =
    { $n ->
        [one] Un rapport du dossier n'a pas encore été examiné : il compte comme si les mots y figuraient, jusqu'à ce qu'une personne qui peut ouvrir se connecte.
       *[other] { $n } rapports du dossier n'ont pas encore été examinés : ils comptent comme si les mots y figuraient, jusqu'à ce qu'une personne qui peut ouvrir se connecte.
    }
sealed-words-kept = mots non montrés : quelque chose de scellé figure dans ce rapport
sealed-words-here = Des mots scellés figurent, ou peuvent figurer, dans ce texte : qui peut voir le dossier les lit ici.

## Terminal
sealed-ask-password = Mot de passe de { $name } :{ " " }
sealed-ask-value = Ce qui est à sceller (non affiché) :{ " " }
sealed-line = { $id }  { $what }, scellé par { $who } le { $at }
sealed-look-line = { $at }  { $who } : { $what } { $id }
sealed-no-looks = Personne n'a rien ouvert.
init-recovery = Les champs scellés s'ouvrent avec cette phrase secrète tant que personne n'a de compte. `amparo recovery make` montre une clé de secours à écrire sur papier.
recovery-made = Clé de secours : { $code }
recovery-made-how = Écrivez-la sur papier et gardez-la loin de cette machine : elle n'est montrée que maintenant. Avec la phrase secrète du coffre, elle ouvre tous les champs scellés de tous les dossiers.
recovery-ask = Code de la clé de secours :{ " " }
recovery-done = Les clés sont données à tous ceux qui les attendaient, dans { $cases } dossiers.
erase-sealed =
    { $n ->
        [one] un champ scellé sur la personne
       *[other] { $n } champs scellés sur la personne
    }

## Problèmes
problem-key-pending = la clé de ce dossier ne vous est pas encore parvenue ; elle le sera quand un membre qui peut ouvrir se sera connecté
problem-no-key = ici, seul un membre du dossier connecté ouvre et scelle
problem-sealed-length = un champ scellé contient de 1 à 4000 lettres
problem-sealed-already = ce nom est déjà scellé
problem-not-of-case = la source n'a aucun rapport dans ce dossier ; mettez d'abord son rapport dans le dossier
problem-sealed-words = des mots scellés figurent dans un rapport ici et ne sont pas donnés à un programme ; qui peut ouvrir le sceau les lit sur la page du rapport
problem-sealed-field = le champ scellé a été altéré, coupé ou déplacé, ou il est scellé sous une autre clé
problem-recovery-wrong = ce n'est pas le code de la clé de secours ; regardez encore le papier
problem-no-recovery = il n'y a pas de clé de secours ; faites-en une avec `amparo recovery make`
