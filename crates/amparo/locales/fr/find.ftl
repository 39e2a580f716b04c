## Recherche
find-help = Comment chercher
find-help-names = Un nom est aussi trouvé dans d'autres écritures et graphies. Un tel résultat est marqué et montre la graphie ; personne n'a dit qu'il s'agit de la même personne.
find-help-fields = Précisez avec ces termes ; un moins devant exclut, le même champ deux fois veut dire l'un ou l'autre :
find-narrow = Préciser
find-taken = Précisé à
find-take-off = Retirer : { $what }
find-without = sans { $what }
find-further = et { $n } de plus
find-otherwise = écrit autrement : { $name }
find-total-more = Les { $n } résultats les plus récents ; il y en a d'autres. Ajoutez un mot ou un terme.
find-first = Premiers résultats
find-kind = Type de résultat
find-case = Dossier
find-review = Examen du rapport
find-act = Acte
find-how = Avec quelle certitude
find-country = Pays
find-when = Date des faits
find-published = Publié
find-lang = Langue
find-outlet = Média ou source
find-protect = Appelle une protection
find-after = À partir de
find-before = Avant
find-review-open = rien de décidé
find-review-begun = commencé
find-review-done = tout décidé
find-review-empty = aucune affirmation
find-yes = oui
find-no = non
hit-case = dossier
hit-reason = motif d'une décision

## Recherches enregistrées
saved-title = Recherches enregistrées
saved-lead = Est nouveau ce qui est arrivé ou a été décidé depuis votre dernier passage ici. Enregistrer, regarder et supprimer sont consignés au journal.
saved-none = Rien n'est encore enregistré. Cherchez, puis enregistrez la recherche sous les résultats.
saved-save = Enregistrer cette recherche
saved-save-board = Enregistrer ce filtre
saved-name = Nom
saved-share = Partager avec les personnes d'un dossier (son titre ; vide : pour moi uniquement)
saved-button = Enregistrer
saved-shared = partagé avec
saved-own = pour moi uniquement
saved-new =
    { $n ->
        [0] rien de nouveau
        [one] un nouveau
       *[other] { $n } nouveaux
    }
saved-look = Voir
saved-delete = Supprimer
saved-done = Enregistré.
saved-gone = Supprimé.

## Près d'un fait
near-title = Près de cet événement
near-km = À moins de (km)
near-days = En moins de (jours)
near-show = Montrer
near-lead = D'après les lieux et les jours que donnent les affirmations, proposées ou acceptées : lieux jusqu'à la localité, dates jusqu'au mois. Les lieux sûrs ne sont jamais utilisés.
near-unplaced = Il n'y a ici ni jour ni lieu utilisables : rien ne peut en être proche.
near-days-apart =
    { $n ->
        [0] le même jour
        [one] à un jour
       *[other] à { $n } jours
    }
near-km-apart =
    { $n ->
        [0] le même lieu
       *[other] { $n } km
    }

## Ce qui peut mal tourner
problem-find-value = `{ $typed }` n'est pas une valeur du champ `{ $field }` ; choisissez-en une à côté des résultats ou voyez « Comment chercher »
problem-find-date = `{ $typed }` n'est pas une date de recherche ; écrivez 2024, 2024-03 ou 2024-03-07
problem-find-case = aucun dossier que vous voyez ne s'appelle `{ $typed }` ; écrivez son titre comme dans la liste des dossiers
problem-find-cases = plusieurs dossiers s'appellent comme `{ $typed }` ; écrivez le titre entier ou l'identifiant
problem-saved-name = une recherche enregistrée a besoin d'un nom et de quelque chose à chercher ; écrivez les deux
problem-saved-long = le nom ou la recherche est trop long ; raccourcissez
problem-saved-choose = choisissez une recherche enregistrée de la liste
