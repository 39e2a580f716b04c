# What is done for the people of a case: deadlines, interventions, consent, what the next step lacks

## Deadlines
deadlines-title = Plazos
deadlines-filter = Qué plazos
deadlines-caption = Plazos abiertos de sus casos, primero los vencidos. Interno, no publicable.
deadlines-ics = Descargar como calendario (ICS)
deadlines-ics-lead = El calendario lleva el final del identificador del caso y el tipo de plazo, nada más: ni nombre, ni título, ni palabras.
deadline-none = No hay ningún plazo abierto.
deadline-task = Tarea, fijada a mano
deadline-next = Próximo plazo
deadline-due = Último día
deadline-what = Qué hay que hacer
deadline-doer = Quién lo hace
deadline-doer-is = lo hace { $who }
deadline-why = Por qué este día
deadline-within = Plazo que vence en (días)
deadline-today = hoy
deadline-from = contado desde { $day }
deadline-counted-from = contado desde { $day }: { $says }
deadline-proposed = Propuestos por las reglas
deadline-proposed-lead = Nada queda fijado hasta que usted lo adopte. Un día incierto cuenta como el primero posible; sin año no se propone nada.
deadline-proposed-none = Las reglas no proponen nada.
deadline-rule = De dónde viene la regla
deadline-take = Adoptarlo
deadline-decline = No hace falta
deadline-write = Anotar un plazo
deadline-or-after = … o días después de una intervención
deadline-days = Días después
deadline-save = Fijar este plazo
deadline-meet = Cumplido
deadline-met = cumplido
deadline-drop = Descartar
deadline-dropped = descartado
deadline-kept = el plazo queda fijado: { $id }
deadline-kept-short = El plazo queda fijado.
deadline-met-said = El plazo está cumplido.
deadline-dropped-said = El plazo queda descartado; el motivo queda registrado.
deadline-declined = No se propondrá de nuevo; el motivo queda registrado.

## Interventions and outcomes
actions-title = Acciones
actions-open = Plazos, intervenciones, consentimiento, lo que falta
actions-press-only = Todo lo aceptado aquí procede de la prensa. Abajo se señalan los órganos que rechazan tales casos.
actions-for-whom = Para quién
actions-whole-case = todo el caso
actions-day = Día
interventions-title = Intervenciones
intervention-none = Aún no se ha anotado nada de lo hecho.
intervention-add = Anotar lo que se hizo
intervention-kind = Tipo
intervention-addressee = Dirigida a
intervention-to = A:
intervention-sent = Día de envío o realización
intervention-asked = Qué se pidió o hizo
intervention-note = Nota
intervention-people = Para estas personas (ninguna: todo el caso)
intervention-never = No escriba nunca cómo se hace un rescate, quién es el contacto confidencial, rutas, cantidades de dinero ni números de cuenta.
intervention-save = Anotar
intervention-kept = queda anotado: { $id }
intervention-kept-short = Queda anotado.
outcome-none = No consta ningún resultado. El silencio también se anota: sin respuesta hasta el día indicado.
outcome-add = Qué fue de ello
outcome-kind = Resultado o respuesta
outcome-said = En palabras
outcome-by = Quién dice que se debe a esto
outcome-nobody = nadie lo atribuye a esto
outcome-credited = lo atribuye { $who }
outcome-save = Añadir el resultado
outcome-withdraw = Retirar
outcome-back = retirado: { $why }
outcome-kept = el resultado queda anotado: { $id }
outcome-kept-short = El resultado queda anotado.
outcome-withdrawn = El resultado queda retirado; consta con el motivo.

## Consent
consent-title = Consentimiento
consent-lead = Una respuesta para cada uso; ningún uso se deduce de otro. La falta de respuesta significa no.
consent-caption = La última respuesta para cada uso
consent-none = No se ha preguntado a nadie.
consent-add = Registrar una respuesta
consent-of = A quién se preguntó
consent-source = fuente
consent-use = Uso
consent-whom = Para quién (organización, gobierno o proceso determinados)
consent-answer = Respuesta
consent-yes = sí
consent-no = no
consent-until = Hasta
consent-how = Cómo se dio y cómo se prueba
consent-explained-by = Quién lo explicó
consent-language = En qué idioma
consent-guardian = Tutor o tutora que respondió por un menor
consent-explained = explicado por { $what }
consent-in-language = idioma: { $what }
consent-by-guardian = tutor o tutora: { $what }
consent-save = Registrar esta respuesta
consent-withdraw = Retirar
consent-holds = dado
consent-refused = denegado
consent-withdrawn = retirado
consent-expired = vencido
consent-kept = la respuesta queda registrada: { $id }
consent-kept-short = La respuesta queda registrada.
consent-withdrawn-said = El consentimiento queda retirado. Avise a quienes recibieron algo en virtud de él.

## What the next step still lacks
checklist-title = Qué falta para el próximo paso
checklist-lead = Lo mínimo que pide cada órgano y lo que responden las afirmaciones aceptadas. Decide el formulario del propio órgano.
checklist-person = Sobre
checklist-anybody = cualquiera del caso
checklist-tally = { $answered } de { $all } respondidos
checklist-answered = respondido
checklist-missing = falta
checklist-by-hand = a mano
checklist-should = conviene
checklist-press = solo prensa: rechazado
checklist-press-long = Este órgano no admite casos basados solo en la prensa. Busque antes a la familia, un testigo o un documento.

## Problems
why-dropped = diga por qué se descarta el plazo
problem-settled = este plazo ya se cumplió o se descartó
problem-other-case = pertenece a otro caso; indique uno de este caso
problem-not-a-day = `{ $typed }` no es un día; escríbalo como 2026-11-23
problem-intervention-empty = escriba a quién se dirigió, o qué se pidió o hizo
problem-deadline-what = escriba qué hay que hacer
problem-deadline-why = diga por qué este día; queda registrado
problem-deadline-day = dé el último día o un número de días después de una intervención, no ambos
problem-deadline-no-year = el día de esta intervención no tiene año; no se puede contar desde él
problem-proposal-gone = ninguna regla lo propone ya; vuelva a mirar las propuestas
problem-consent-whom = este uso es para alguien determinado; escriba para quién
problem-consent-no-whom = este uso no nombra a nadie; deje vacío «para quién»
problem-consent-how = diga cómo se dio el consentimiento y cómo se prueba

## Numbers
deadline-overdue =
    { $n ->
        [one] vencido hace un día
       *[other] vencido hace { $n } días
    }
deadline-in =
    { $n ->
        [one] en un día
       *[other] en { $n } días
    }
deadlines-shown =
    { $n ->
        [one] uno abierto
       *[other] { $n } abiertos
    }
deadlines-overdue =
    { $n ->
        [one] uno vencido
       *[other] { $n } vencidos
    }
deadline-settled =
    { $n ->
        [one] Uno cumplido o descartado
       *[other] { $n } cumplidos o descartados
    }
checklist-more =
    { $n ->
        [one] y uno más
       *[other] y { $n } más
    }
glance-proposed =
    { $n ->
        [one] Se propone un plazo
       *[other] Se proponen { $n } plazos
    }
glance-interventions =
    { $n ->
        [one] Una intervención
       *[other] { $n } intervenciones
    }
glance-consents =
    { $n ->
        [one] Un consentimiento vigente
       *[other] { $n } consentimientos vigentes
    }
