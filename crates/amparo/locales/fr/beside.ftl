# Reports beside each other: the inbox by event, origins, contradictions, the same person
filter-events = Par événement
event-lead = Les rapports qui racontent un même événement sont ensemble ; ce qui provient d’un autre rapport est placé dessous. Ce sont des propositions : dites ci-dessous où elles sont fausses.
event-newest = Seuls les { $n } plus récents sont comparés.
event-choose = Choisir
event-why = Pourquoi ils sont ensemble
event-judge = Les rapports choisis racontent-ils un même événement ?
event-judge-lead = Ce que vous dites l’emporte sur toute proposition et peut être retiré.
event-same = Un même événement
event-different = Événements différents
event-open = Retirer ce qui a été dit
event-judged = C’est conservé, avec votre raison.
lineage-copy = copié de celui du dessus
lineage-version = autre version de celui du dessus
lineage-rewrite = réécrit d’après celui du dessus
lineage-spun = mots changés d’après celui du dessus
lineage-translation = traduit de celui du dessus
lineage-digest = reprend quelques phrases de celui du dessus
lineage-cites = nomme celui du dessus comme source
beside-title = Les sources côte à côte
beside-lead = Lu dans les affirmations proposées et acceptées. Rien n’est décidé ici : on voit où demander.
beside-differ = Où elles diffèrent
beside-differ-none = Aucune valeur ne s’exclut.
beside-tests = Un autre événement, ou une autre personne ?
beside-origins = Qui est derrière chaque valeur
beside-origins-none = Aucune valeur n’a de source que l’on puisse compter.
beside-origins-caption = Origines indépendantes ; les copies n’ajoutent rien
beside-property = Quoi
beside-value = Valeur
beside-number = Origines
beside-who = Qui, et par quel rapport
beside-people = La même personne ?
beside-people-none = Aucune paire de noms n’est assez proche pour poser la question.
beside-same = Une seule personne
beside-different = Deux personnes
differ-rounding = Une valeur est arrondie ou vague. A-t-elle été comptée, ou retenue de mémoire ?
differ-correction = Une version ultérieure du même rapport l’a changé. La valeur ultérieure est-elle la correction ?
differ-translation = Les valeurs diffèrent entre un texte et un autre dans une autre langue. Que dit la première langue ?
differ-age_reckoning = Les deux peuvent-ils être justes, l’un comptant à la coréenne et l’autre en années révolues ?
differ-romanisation = Est-ce un seul nom, écrit de deux façons ?
differ-different_period = Le même chiffre d’un compteur est donné pour des périodes différentes. Laquelle nomme-t-il ?
differ-different_speaker = Les mêmes mots sont prêtés à des personnes différentes. Quel rapport les a entendus lui-même ?
differ-copying_error = Les valeurs diffèrent entre un rapport et un autre qui en provient. Quelque chose a-t-il changé en copiant ?
differ-two_tellings = Le récit d’une personne existe de deux façons. Peut-on lui redemander, avec douceur ?
differ-time_zone = Les deux peuvent-ils être justes, selon des fuseaux horaires différents ?
differ-fear_as_fact = Un rapport donne pour advenu ce que d’autres ne font que craindre. Nomme-t-il une source ?
differ-open = Ces valeurs ne s’accordent pas. Qui savait laquelle, et par qui ?
property-count = Chiffre : { $act }
property-group-size = Combien dans le groupe
property-group-women = Combien de femmes
property-group-men = Combien d’hommes
property-group-children = Combien d’enfants
property-group-oldest = Âge du plus âgé
property-child-age = Âge de l’enfant
property-person-age = Âge de la personne
property-person-name = Nom de la personne
property-arrest-date = Date de l’arrestation
property-arrest-time = Heure de l’arrestation
property-arrest-place = Lieu de l’arrestation
property-arrest-authority = Qui a arrêté
property-crossing-date = Date du passage
property-journey = Le chemin suivi
property-last-contact = Dernier contact
property-return-who = Qui a été renvoyé
property-return-date = Date du renvoi
property-return-receiving = Qui a reçu les personnes renvoyées
property-held-at = Lieu de détention
property-release-date = Date de la libération
property-statement-kind = Quelle sorte de déclaration
property-statement-speaker = Qui l’a dit
event-reports = { $n ->
    [one] Un rapport
   *[other] { $n } rapports
 }
event-origins = { $n ->
    [one] un seul ne provient d’aucun autre
   *[other] { $n } ne proviennent d’aucun autre
 }
