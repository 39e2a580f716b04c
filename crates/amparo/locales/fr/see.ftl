# Un dossier en carte et en réseau
see-kept-back = non montré
see-proposed = proposé
see-accepted = accepté
see-state = État
see-words = En mots
see-svg = Enregistrer l’image (SVG)
see-png = Enregistrer l’image (PNG)
see-png-lost = L’image n’a pas pu être créée. Enregistrez-la en SVG.
see-csv = Enregistrer le tableau (CSV)
see-nothing = Rien à montrer pour l’instant.
see-hidden = Les lieux sûrs et ce qui est scellé ne sont jamais montrés ici.
see-not-passed-on = Parle d’un lieu sûr ou de ce qui est scellé : non imprimé.
see-in-words-more =
    { $n ->
        [one] Un de plus figure dans le tableau.
       *[other] { $n } de plus figurent dans le tableau.
    }
see-legend-proposed = proposé, pas encore examiné
see-exact-none = absent de la liste de lieux
see-exact-wide = trop étendu pour être dessiné
see-exact-town = localité
see-exact-site = site, dessiné près de sa localité ou en son milieu
see-exact-country = pays, dans un rayon de { $n } km
see-exact-region = région, dans un rayon de { $n } km

## Carte
map-title = Carte
map-lead = Où les actes de ce dossier ont eu lieu, acceptés et proposés. Un pays ou une région est dessiné comme la zone qu’il peut désigner, jamais comme un point.
map-none = Aucun acte n’a de lieu qui puisse être montré.
map-desc =
    { $n ->
        [one] La carte montre un lieu.
       *[other] La carte montre { $n } lieux.
    }
map-acts =
    { $n ->
        [one] un acte
       *[other] { $n } actes
    }
map-km = { $n } km
map-made = Projection équivalente ; une ligne tous les { $degrees }°. Le programme ne connaît aucune frontière et n’en dessine aucune. Localités de GeoNames (CC BY 4.0).
map-off =
    { $n ->
        [one] Un lieu figure seulement dans le tableau : on ne sait pas où il est, ou il est trop étendu.
       *[other] { $n } lieux figurent seulement dans le tableau : on ne sait pas où ils sont, ou ils sont trop étendus.
    }
map-where = Où
map-role-at = à
map-role-from = de
map-role-to = vers
map-role-through = par
map-legend-town = localité ; site
map-legend-area = pays ou région : quelque part dans ce cercle
map-legend-route = emmené d’un lieu à un autre
map-legend-route-proposed = de même, seulement proposé
map-legend-route-unreal = redouté, prévu ou nié
map-legend-ground = localités de la liste de lieux ; les lettres sont des codes de pays

## Réseau
network-title = Réseau
network-lead = Personnes, groupes et organismes de ce dossier et ce qui les lie : actes, relations, et qui raconte ce qui est arrivé à qui.
network-none = Personne n’est encore connu dans ce dossier.
network-desc = { $people } personnes, groupes et organismes, { $ties } liens.
network-tells = raconte : { $what }
network-ties = Les liens en tableau
network-people = Tous en tableau
network-from = De
network-tie = Lien
network-to = À
network-who = Nom
network-kind = Genre
network-count = Liens
network-rest =
    { $n ->
        [one] Un de plus figure seulement dans les tableaux, car l’image serait trop pleine.
       *[other] { $n } de plus figurent seulement dans les tableaux, car l’image serait trop pleine.
    }
network-legend-act = lui a fait cela
network-legend-relation = relation
network-legend-source = raconte ce qui lui a été fait
network-legend-unreal = redouté, prévu ou nié
