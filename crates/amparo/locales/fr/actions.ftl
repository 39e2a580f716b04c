# What is done for the people of a case: deadlines, interventions, consent, what the next step lacks

## Deadlines
deadlines-title = Échéances
deadlines-filter = Quelles échéances
deadlines-caption = Échéances ouvertes de vos dossiers, les dépassées d'abord. Interne, à ne pas publier.
deadlines-ics = Télécharger comme calendrier (ICS)
deadlines-ics-lead = Le calendrier contient la fin de l'identifiant du dossier et le type d'échéance, rien d'autre : ni nom, ni titre, ni texte.
deadline-none = Aucune échéance n'est ouverte.
deadline-task = Tâche, fixée à la main
deadline-next = Prochaine échéance
deadline-due = Dernier jour
deadline-what = Ce qu'il faut faire
deadline-doer = Qui le fait
deadline-doer-is = à faire par { $who }
deadline-why = Pourquoi ce jour
deadline-within = Échéance d'ici (jours)
deadline-today = aujourd'hui
deadline-from = compté à partir du { $day }
deadline-counted-from = compté à partir du { $day } : { $says }
deadline-proposed = Proposées par les règles
deadline-proposed-lead = Rien n'est fixé tant que vous ne l'avez pas adopté. Un jour incertain compte comme le premier possible ; sans année, rien n'est proposé.
deadline-proposed-none = Les règles ne proposent rien.
deadline-rule = D'où vient la règle
deadline-take = L'adopter
deadline-decline = Pas nécessaire
deadline-write = Noter une échéance
deadline-or-after = … ou jours après une intervention
deadline-days = Jours après
deadline-save = Fixer cette échéance
deadline-meet = Tenue
deadline-met = tenue
deadline-drop = Abandonner
deadline-dropped = abandonnée
deadline-kept = l'échéance est fixée : { $id }
deadline-kept-short = L'échéance est fixée.
deadline-met-said = L'échéance est tenue.
deadline-dropped-said = L'échéance est abandonnée ; la raison reste au registre.
deadline-declined = Elle ne sera plus proposée ; la raison reste au registre.

## Interventions and outcomes
actions-title = Actions
actions-open = Échéances, interventions, consentement, ce qui manque
actions-press-only = Tout ce qui est accepté ici vient de la presse. Les organes qui refusent de tels cas sont signalés plus bas.
actions-for-whom = Pour qui
actions-whole-case = tout le dossier
actions-day = Jour
interventions-title = Interventions
intervention-none = Rien de ce qui a été fait n'est encore noté.
intervention-add = Noter ce qui a été fait
intervention-kind = Type
intervention-addressee = Adressée à
intervention-to = À :
intervention-sent = Jour d'envoi ou de réalisation
intervention-asked = Ce qui a été demandé ou fait
intervention-note = Note
intervention-people = Pour ces personnes (aucune : tout le dossier)
intervention-never = N'écrivez jamais comment un sauvetage est mené, qui est le contact confidentiel, les itinéraires, les sommes ou les numéros de compte.
intervention-save = Noter
intervention-kept = c'est noté : { $id }
intervention-kept-short = C'est noté.
outcome-none = Aucun résultat n'est au registre. Le silence se note aussi : pas de réponse au jour indiqué.
outcome-add = Ce qu'il en est advenu
outcome-kind = Résultat ou réponse
outcome-said = En mots
outcome-by = Qui dit que cela en résulte
outcome-nobody = personne ne l'y attribue
outcome-credited = attribué par { $who }
outcome-save = Ajouter le résultat
outcome-withdraw = Retirer
outcome-back = retiré : { $why }
outcome-kept = le résultat est noté : { $id }
outcome-kept-short = Le résultat est noté.
outcome-withdrawn = Le résultat est retiré ; il reste au registre avec la raison.

## Consent
consent-title = Consentement
consent-lead = Une réponse pour chaque usage ; aucun usage ne découle d'un autre. L'absence de réponse veut dire non.
consent-caption = La dernière réponse pour chaque usage
consent-none = La question n'a été posée à personne.
consent-add = Consigner une réponse
consent-of = À qui la question a été posée
consent-source = source
consent-use = Usage
consent-whom = Pour qui (organisation, gouvernement, procédure désignés)
consent-answer = Réponse
consent-yes = oui
consent-no = non
consent-until = Jusqu'au
consent-how = Comment il a été donné et comment il est prouvé
consent-explained-by = Qui l'a expliqué
consent-language = En quelle langue
consent-guardian = Tuteur ou tutrice qui a répondu pour un enfant
consent-explained = expliqué par { $what }
consent-in-language = langue : { $what }
consent-by-guardian = tuteur ou tutrice : { $what }
consent-save = Consigner cette réponse
consent-withdraw = Retirer
consent-holds = donné
consent-refused = refusé
consent-withdrawn = retiré
consent-expired = expiré
consent-kept = la réponse est consignée : { $id }
consent-kept-short = La réponse est consignée.
consent-withdrawn-said = Le consentement est retiré. Prévenez toutes les personnes qui ont reçu quelque chose sur cette base.

## What the next step still lacks
checklist-title = Ce qui manque pour la prochaine étape
checklist-lead = Le minimum que demande chaque organe et ce qu'y répondent les affirmations acceptées. Le formulaire de l'organe fait foi.
checklist-person = Au sujet de
checklist-anybody = n'importe qui du dossier
checklist-tally = { $answered } sur { $all } renseignés
checklist-answered = renseigné
checklist-missing = manque
checklist-by-hand = à la main
checklist-should = souhaité
checklist-press = presse seule : refusé
checklist-press-long = Cet organe ne prend pas un cas qui repose sur la seule presse. Cherchez d'abord la famille, un témoin ou un document.

## Problems
why-dropped = dites pourquoi l'échéance est abandonnée
problem-settled = cette échéance a déjà été tenue ou abandonnée
problem-other-case = cela appartient à un autre dossier ; indiquez-en un de ce dossier
problem-not-a-day = `{ $typed }` n'est pas un jour ; écrivez-le comme 2026-11-23
problem-intervention-empty = écrivez à qui elle s'adressait, ou ce qui a été demandé ou fait
problem-deadline-what = écrivez ce qu'il faut faire
problem-deadline-why = dites pourquoi ce jour ; cela reste au registre
problem-deadline-day = donnez le dernier jour ou un nombre de jours après une intervention, pas les deux
problem-deadline-no-year = le jour de cette intervention n'a pas d'année ; on ne peut compter à partir de lui
problem-proposal-gone = plus aucune règle ne le propose ; regardez de nouveau les propositions
problem-consent-whom = cet usage vaut pour quelqu'un de désigné ; écrivez pour qui
problem-consent-no-whom = cet usage ne désigne personne ; laissez « pour qui » vide
problem-consent-how = dites comment le consentement a été donné et comment il est prouvé

## Numbers
deadline-overdue =
    { $n ->
        [one] en retard d'un jour
       *[other] en retard de { $n } jours
    }
deadline-in =
    { $n ->
        [one] dans un jour
       *[other] dans { $n } jours
    }
deadlines-shown =
    { $n ->
        [one] une ouverte
       *[other] { $n } ouvertes
    }
deadlines-overdue =
    { $n ->
        [one] une dépassée
       *[other] { $n } dépassées
    }
deadline-settled =
    { $n ->
        [one] Une tenue ou abandonnée
       *[other] { $n } tenues ou abandonnées
    }
checklist-more =
    { $n ->
        [one] et un autre
       *[other] et { $n } autres
    }
glance-proposed =
    { $n ->
        [one] Une échéance est proposée
       *[other] { $n } échéances sont proposées
    }
glance-interventions =
    { $n ->
        [one] Une intervention
       *[other] { $n } interventions
    }
glance-consents =
    { $n ->
        [one] Un consentement en vigueur
       *[other] { $n } consentements en vigueur
    }
