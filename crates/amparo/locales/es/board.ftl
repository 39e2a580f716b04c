# The board, life lines and timelines, the codebook
nav-board = Tablero
nav-codebook = Libro de códigos

## Where somebody stands
standing-held = Bajo custodia
standing-transferred = Bajo custodia, trasladado
standing-returned = Devuelto
standing-freed = En libertad
standing-dead = Fallecido
standing-unknown = Desconocido
standing-contested = Controvertido
fear-threatened = amenaza
fear-planned = planeada
fear-feared = temida

## Board
board-title = Personas en riesgo
board-lead = Todas las personas de un caso de las que se dice, se teme o se planea que estén bajo custodia, trasladadas, devueltas, libres o muertas. La situación es la del último acto con fecha. Lo que nadie ha revisado está marcado y no cambia la situación de quien tiene afirmaciones aceptadas.
board-shown =
    { $n ->
        [0] ninguna mostrada
        [one] una mostrada
       *[other] { $n } mostradas
    }
board-all =
    { $n ->
        [one] una en total
       *[other] { $n } en total
    }
board-filter = Qué personas
board-at-risk = En riesgo: ni en libertad ni fallecidas
board-everybody = Todas
board-longer = Más de (días)
board-reviewed = Se apoya en
board-accepted = afirmaciones aceptadas
board-open = sin revisar
board-longest = más largas primero
board-shortest = más cortas primero
board-only-feared = Devolución temida o planeada
board-show = Mostrar
board-csv = Descargar como tabla (CSV)
board-earlier = Filas anteriores
board-later = Filas siguientes
board-none = Nadie corresponde a esta selección.
board-caption = Interno, no publicable. Cada valor con quién lo dice.
board-days-head = Desde el arresto
board-days =
    { $n ->
        [0] hoy
        [one] un día
       *[other] { $n } días
    }
board-days-between = de { $least } a { $most } días
board-days-least =
    { $n ->
        [one] al menos un día
       *[other] al menos { $n } días
    }
board-place = Último lugar conocido
board-return = Devolución
board-missing = Falta
board-no-place = sin lugar
board-no-date = sin fecha
board-no-origin = sin un segundo origen
board-no-asked = no consta que nadie haya preguntado
board-if-accepted = si se acepta lo propuesto: { $status }
board-origins = Los orígenes son informes que no proceden de otro; si un caso es demasiado grande para compararlo aquí, se dan como intervalo. El plazo es el próximo abierto de la persona o de todo su caso.

## Life lines and timeline
chart-life = Líneas de vida: dónde estaban las personas y qué se les hizo
chart-timeline = Cronología
chart-timeline-lead = Actos aceptados, una línea por clase. Lo temido, planeado o negado va aparte, en línea discontinua: no es un hecho.
chart-timeline-none = Aún no se ha aceptado ningún acto.
chart-from-until = { $what } desde { $from } hasta { $until }
chart-from-heard = { $what } desde { $from }, última noticia el { $until }
chart-from = { $what } desde { $from }
chart-unknown-since = No hay noticias después de { $date }
chart-no-standing = ningún acto con fecha dice dónde
chart-unreal = temido, planeado o negado: { $what }
chart-line = { $who }: { $what }.
chart-not-fact = { $what } – temido, planeado o negado
chart-reports = Informes
chart-left-out =
    { $n ->
        [one] Una más está solo en la tabla.
       *[other] { $n } más están solo en la tabla.
    }
chart-table = Lo mismo en tabla
chart-number = N.º
chart-when = Cuándo
chart-what = Qué
chart-says = Quién lo dice
legend-held = bajo custodia
legend-returned = devuelto
legend-freed = en libertad
legend-unknown = sin noticias: un hueco
legend-either = entre el primer y el último día en que pudo empezar
legend-band = los días que puede significar una fecha incierta
legend-happened = se dice que ocurrió: afirmado, presunto
legend-unreal = no es un hecho: temido, planeado, negado

## Codebook
codebook-title = Libro de códigos
codebook-lead = Cada término con lo que cuenta y lo que no, cómo se cuenta y sus códigos en otros sistemas. Hecho a partir de los vocabularios de este programa.
codebook-english = Las reglas de recuento están en inglés.
codebook-lists = Listas
codebook-link = Enlace al término { $term }
codebook-counting = Recuento:
codebook-broader = Término más amplio:
codebook-line = Grupo:
codebook-violation = puede contarse como violación de derechos
codebook-no-violation = nunca se cuenta como violación de derechos
codebook-acts = Actos
codebook-modality = Con qué certeza se dice
codebook-statuses = Situaciones de una persona
codebook-statements = Declaraciones
codebook-harms = Daños temidos
codebook-roles = Papeles
codebook-relations = Relaciones
codebook-places = Clases de lugar
codebook-protection = Protección
codebook-sources = Fuentes, fiabilidad y credibilidad
codebook-qualifiers = Calificadores de números
codebook-handling = Niveles de confidencialidad
codebook-consent = Consentimiento
codebook-standards = Estándares de prueba
codebook-interventions = Intervenciones
codebook-outcomes = Resultados

codebook-deadlines = Reglas de los plazos
codebook-deadlines-lead = Una regla propone un plazo y no fija ninguno: una persona lo acepta o dice por qué no. Un día incierto cuenta como el más temprano posible; sin año no se propone nada.
codebook-submissions = Qué piden las presentaciones
codebook-submissions-lead = Lo mínimo que pide cada órgano. Decide el formulario del propio órgano.
codebook-counts = Cómo se cuentan las cifras
codebook-counts-lead = La regla que figura bajo cada cifra. Se dice con la cifra, para que nadie la tome por más de lo que es.
rule-from-act = Cuenta desde el primer día de: { $what }.
rule-from-intervention = Cuenta desde el día del envío de: { $what }.
rule-from-outcome = Cuenta desde el día de: { $what }.
rule-from-consent = Cuenta desde el último día de un consentimiento vigente.
rule-same-day = Ese día.
rule-before = { $time } antes.
rule-after = { $time } después.
rule-months =
    { $n ->
        [one] un mes
       *[other] { $n } meses
    }
rule-days =
    { $n ->
        [one] un día
       *[other] { $n } días
    }
rule-unless = No se propone cuando consta una de estas: { $what }.
rule-unanswered = No se propone cuando hay respuesta.
rule-must = obligatorio
rule-source = De dónde viene:
count-unit-acts = Hechos
count-unit-victims = Víctimas
count-unit-victim-acts = Hechos por víctima
count-unit-incidents = Incidentes
count-rule-acts = Hechos: uno por cada ocasión de un tipo de hecho en un incidente. Los relatos de orígenes distintos son un solo hecho si nombran a una víctima común y pueden referirse al mismo día; si nada lo indica, el extremo superior los cuenta por separado.
count-rule-victims = Víctimas: cada persona conocida una vez, en todos los incidentes. Las personas sin registro se cuentan en cada incidente por las cifras de cada origen; si los orígenes difieren, la cifra va de la más baja a la más alta. El extremo superior cuenta a las personas no identificadas de incidentes distintos como personas distintas.
count-rule-victim-acts = Hechos por víctima: cada persona una vez por cada tipo de hecho en cada incidente; la repetición del mismo hecho contra la misma persona en un incidente cuenta una vez. Si los orígenes difieren en el número de personas, la cifra va de la más baja a la más alta.
count-rule-incidents = Incidentes: casos con al menos un hecho que corresponde.
count-rule-only = Solo se cuentan hechos aceptados, afirmados o alegados, y ambos se mantienen separados.
count-rule-range = Lo que no tiene fecha o lugar claros está solo en el extremo superior.
count-rule-exclude = Lo que no tiene fecha o lugar claros se deja fuera.
count-rule-include = Lo que no tiene fecha o lugar claros se cuenta.
