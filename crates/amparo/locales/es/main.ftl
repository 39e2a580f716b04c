# Todas las palabras visibles de la interfaz.

## Problemas
problem-refused = rechazado
problem-not_found = no encontrado
problem-usage = petición incorrecta
problem-bad_data = datos incorrectos
problem-internal = fallo interno

## Preguntas en el terminal
ask-passphrase = Frase de paso:{ " " }
ask-new-passphrase = Nueva frase de paso (cuatro o más palabras corrientes):{ " " }
ask-passphrase-again = Otra vez la misma:{ " " }
ask-why = ¿Por qué?
progress-opening = abriendo el almacén
progress-adding = leyendo
progress-backup = copiando
progress-restore = copiando y comprobando
progress-verify = comprobando
progress-index = creando el índice

## Órdenes
init-done = Hay un almacén cifrado y vacío en { $dir }
init-key = Su registro se firma con { $key }
add-new =
    { $n ->
        [0] nuevo, nada propuesto
        [one] nuevo, una afirmación propuesta
       *[other] nuevo, { $n } afirmaciones propuestas
    }
add-same-bytes = ya está en el almacén, el mismo fichero
add-same-text = guardado; el mismo texto que { $id }
add-unreadable = guardado, no se puede leer
add-failed = no añadido
add-none = No había ningún fichero que añadir.
add-some-failed =
    { $n ->
        [one] un fichero no se leyó; su línea dice por qué
       *[other] { $n } ficheros no se leyeron; sus líneas dicen por qué
    }
review-done =
    { $n ->
        [0] No se decidió nada.
        [one] Se guardó una decisión.
       *[other] Se guardaron { $n } decisiones.
    }
review-keys = [a]ceptar  [c]orregir  [r]echazar  [n]o es persona  [s]altar  [u] deshacer  [q] salir:
review-keys-help = a aceptar · c corregir · r rechazar (se pregunta el motivo) · n no es persona · s saltar · u deshacer lo último · q salir
review-nothing-to-undo = Todavía no hay nada que deshacer.
review-report = Informe { $id }
correct-help = Intro conserva lo que está entre corchetes, - lo vacía.
correct-nothing = No se cambió nada.
case-made = El caso { $id } está abierto.
case-none = Todavía no hay casos; abra uno con: amparo case new TÍTULO
case-attached =
    { $n ->
        [one] Un informe está en el caso.
       *[other] { $n } informes están en el caso.
    }
case-detached = El informe ya no está en el caso.
person-private = De nuevo en privado: el nombre no se publica.
person-public = El nombre puede publicarse con este papel.
person-same = Se ha juzgado que son lo mismo. No se ha fusionado nada.
withdraw-done = La versión { $n } queda retirada.
erase-would = Borrar afectaría a:
erase-did = Borrado:
erase-names = estos nombres: { $names }
erase-wal = Otro programa estaba leyendo: ciérrelo y abra el almacén una vez más, para que no quede rastro.
erase-for-ever = Esto no se puede deshacer.
erase-type = Escriba la etiqueta «{ $label }» para borrar:
erase-reports =
    { $n ->
        [one] un informe con su texto
       *[other] { $n } informes con su texto
    }
erase-claims =
    { $n ->
        [one] una afirmación
       *[other] { $n } afirmaciones
    }
erase-originals =
    { $n ->
        [one] un fichero original
       *[other] { $n } ficheros originales
    }
erase-rows =
    { $n ->
        [one] otra entrada (decisión, etiqueta, título, publicación)
       *[other] otras { $n } entradas (decisiones, etiquetas, títulos, publicaciones)
    }
erase-backup = La copia de seguridad { $id } en { $place } todavía contiene el nombre: destrúyala y ejecute amparo backup --gone { $id }
backup-done = El almacén está copiado en { $place }
backup-gone = Anotado: esa copia de seguridad fue destruida.
restore-done = El almacén está restaurado y comprobado en { $dir }
verify-looked = Se compararon { $leaves } hojas, { $rows } filas y { $originals } originales.
verify-intact = Todo está como se escribió.
verify-broken =
    { $n ->
        [one] una cosa no está como se escribió; recupérela de una copia de seguridad y averigüe quién tuvo la carpeta
       *[other] { $n } cosas no están como se escribieron; recupérelas de una copia de seguridad y averigüe quién tuvo la carpeta
    }
passwd-done = El almacén tiene una nueva frase de paso. Las copias de seguridad anteriores conservan la antigua.
doctor-wrong =
    { $n ->
        [one] una cosa no está como debería
       *[other] { $n } cosas no están como deberían
    }
export-done-internal = Escrito en { $file }: interno, no publicable.
export-done-public = Escrito en { $file }: autorizado para su publicación.
import-done = Filas de la tabla: { $rows }. Leídas: { $read }. Vacías: { $blank }. No leídas: { $wrong }. En total: { $sum }.
import-row = fila { $row }: { $why }
import-dry = No se guardó nada (--dry-run).
publish-lines =
    { $n ->
        [0] No se puede publicar nada: tras el control de publicación no queda ninguna afirmación aceptada.
        [one] Se publicaría una frase:
       *[other] Se publicarían { $n } frases:
    }
publish-findings = Qué se opone
publish-no-findings = Nada.
publish-done = La versión { $version } está escrita en { $dir }
finding-stop = lo impide
finding-needs-reason = necesita un motivo
finding-answered = respondido
finding-changed = hecho automáticamente
serve-at = Abra { $url }
serve-once = La dirección funciona una vez y en un solo navegador. Ctrl-C termina el servidor.
serve-ended = El servidor ha terminado; el almacén está cerrado.
serve-no-browser = No se pudo abrir un navegador; abra usted la dirección.
demo-made = Un almacén desechable, { $n } informes inventados. Nada está aceptado: deciden las personas.
demo-case = Autobús nocturno cerca de Dong Khe (inventado)
demo-passphrase = Frase de paso de esta demostración: { $passphrase }
demo-gone = El almacén desechable ya no existe.
read-no-text = No se pudo leer ningún texto.

## Columnas
column-id = id
column-date = fecha
column-outlet = medio
column-title = título
column-language = idioma
column-open = abiertas
column-protect = proteger
column-opened = abierto
column-standard = estándar de prueba
column-place = lugar
column-gone = destruida

## Grupos de afirmaciones
group-protection = Proteger
group-protection-and-warnings = Primero proteger, y tener cuidado
group-warnings = Cuidado
group-acts = Lo que se dice que ocurrió
group-unreal = Temido, planeado, negado: no es un hecho
group-people = Personas y grupos
group-statements = Declaraciones
group-counts = Cifras
group-places = Lugares

## Clases y partes
kind-person = persona
kind-group = grupo
kind-organisation = organización
kind-place = lugar
part-kind = clase
part-name = nombre
part-size = cuántos
part-number = número
part-upper = número superior
part-qualifier = matiz
part-level = nivel
part-country = país
part-victims = a quién
part-actors = por
part-when = cuándo
part-at = en
part-from = desde
part-to = a
part-through = por la vía de
part-means = por medio de
part-targets = dirigido a
part-sources = según
part-speaker = quien habla
part-addressees = a
part-quoted = cita
part-unit = unidad
part-period = periodo
part-counter = contado por
part-about = sobre
part-act = acto
part-modality = grado de certeza
part-relation = relación
part-statement = clase de declaración
part-protection = protección
part-of = qué se cuenta
attribute-age = edad
attribute-sex = sexo
attribute-nationality = nacionalidad
attribute-role = cargo
attribute-title = tratamiento
attribute-minor = menor
attribute-occupation = ocupación
sex-female = mujer
sex-male = hombre
value-yes = sí
value-no = no
level-country = país
level-region = región
level-town = localidad
level-site = sitio
quoted-full = palabra por palabra
quoted-partial = en parte
quoted-none = con otras palabras
unit-persons = personas
unit-people = personas
unit-households = hogares
unit-families = familias
unit-incidents = incidentes
not-stated = no consta
hint-date = como 2016-03-12, 2016-03, XXXX-11-04 (año desconocido) o 2016-03-01/2016-03-05
date-unknown = fecha desconocida

size-exactly = { $value }
size-about = alrededor de { $value }
size-nearly = casi { $value }
size-at-least = al menos { $value }
size-at-most = como mucho { $value }
size-more-than = más de { $value }
size-less-than = menos de { $value }
size-between = de { $value } a { $upper }
size-dozens = decenas
size-hundreds = cientos
size-thousands = miles
size-unknown = un número desconocido

## Estados
state-proposed = propuesta
state-accepted = aceptada
state-rejected = rechazada
state-withdrawn = retirada
state-unreadable = no se puede leer

## Avisos de lectura
warning-year-missing = El año no consta; no se ha adivinado.
warning-year-conflicts-with-page = La fecha de la página no encaja con lo que dice el texto.
warning-free-and-detained = Se dice que la misma persona está detenida y que habla en público.
warning-count-without-period = Una cifra sin periodo no se puede usar.
warning-count-without-counter = No se dice quién contó.
warning-unknown-encoding = La codificación del fichero es incierta; puede haber letras equivocadas.
warning-truncated = El fichero está cortado o era demasiado largo; el resto no se leyó.
warning-not-read-further = En este idioma solo se leyeron título, fechas, cifras, lugares y nombres conocidos.
warning-cannot-be-read = Este fichero no se puede leer; queda guardado.
warning-bidi-override = El texto contiene marcas ocultas que cambian el sentido de la escritura; lo que se ve puede diferir de lo guardado.
warning-replaced-characters = Algunos caracteres del fichero no se pudieron descodificar y fueron sustituidos.
warning-too-large = El fichero es demasiado grande y no se leyó; queda guardado.
warning-no-text = El fichero no contiene texto; queda guardado y en espera.
warning-password-protected = El fichero está protegido con contraseña; queda guardado sin leer.
warning-limit-reached = No se leyó todo el fichero: se alcanzó un límite.
warning-deleted-text = El fichero contiene texto marcado como borrado.
warning-empty = El fichero está vacío.
warning-date-without-act = Una fecha del texto no pertenece a ningún acto.
warning-model-asked = Se preguntó a un modelo de lenguaje por este informe; lo que propuso está marcado.
warning-model-part = Solo se preguntó al modelo de lenguaje por una parte de este informe: el resto es demasiado largo.
warning-model-failed = El modelo de lenguaje no sirvió para todo este informe; lo que leyeron las reglas se mantiene.

## Caso
case-reports =
    { $n ->
        [0] ningún informe
        [one] un informe
       *[other] { $n } informes
    }
case-tally = { $accepted } aceptadas, { $proposed } abiertas
case-people = Personas
case-missing = Qué falta
case-sources = Informes y fuentes
missing-reports = Este caso todavía no tiene informes.
missing-review =
    { $n ->
        [one] Una afirmación espera una decisión.
       *[other] { $n } afirmaciones esperan una decisión.
    }
missing-acts = Todavía no hay ningún acto aceptado.
missing-dates =
    { $n ->
        [one] Un acto aceptado no tiene fecha con año.
       *[other] { $n } actos aceptados no tienen fecha con año.
    }
missing-places =
    { $n ->
        [one] Un acto aceptado no tiene lugar.
       *[other] { $n } actos aceptados no tienen lugar.
    }
missing-actors =
    { $n ->
        [one] Un acto aceptado no dice por quién.
       *[other] { $n } actos aceptados no dicen por quién.
    }
missing-periods =
    { $n ->
        [one] Una cifra aceptada no tiene periodo.
       *[other] { $n } cifras aceptadas no tienen periodo.
    }
missing-standard = No se ha fijado un estándar de prueba.
missing-nothing = Nada de lo que esta página busca.
origin-heard = oído, sin fichero
person-is-private = en privado: no se nombra en público
person-is-public = puede nombrarse en público: { $role }
inbox-empty = No hay informes.
inbox-more = Hay más: use --limit.
search-total =
    { $n ->
        [0] No se encontró nada.
        [one] Un resultado
       *[other] { $n } resultados
    }
hit-report = informe
hit-claim = afirmación aceptada
hit-record = ficha

## Páginas: marco
app-name = Amparo
nav-inbox = Bandeja
nav-cases = Casos
nav-search = Buscar
nav-main = Principal
nav-skip = Ir al contenido
nav-lock = Bloquear
nav-language = Idioma
nav-choose = Elegir
page-more = Anteriores
page-all = Todo

## Páginas: entrar
enter-title = Aquí no se abre
enter-text = Esta dirección solo se abre con el enlace que el programa mostró al empezar, una vez y en un solo navegador. Ejecute de nuevo amparo serve para obtener otro enlace.
locked-title = Bloqueado
locked-text = El almacén está cerrado y sus claves se han borrado de la memoria. Escriba la frase de paso para continuar.
locked-wrong = Esa frase de paso no abre el almacén.
locked-button = Abrir
passphrase = Frase de paso

## Páginas: problemas
error-title = No ha sido posible
error-inside = Algo falló dentro del programa. Lo que usted hizo antes está a salvo; mire el terminal.
error-back = Volver a la bandeja de entrada
error-csrf = El formulario era demasiado antiguo o no venía de esta página; no se guardó nada. Cargue la página de nuevo.
error-origin = La petición no venía de esta página; no se hizo nada.

## Páginas: entrada
inbox-title = Bandeja de entrada
inbox-count =
    { $n ->
        [one] un informe
       *[other] { $n } informes
    }
filter-all = Todos
filter-to-review = Por revisar
filter-reviewed = Revisados
filter-unreadable = Ilegibles
filter-no-case = Sin caso
filter-label = Qué informes
inbox-open =
    { $n ->
        [0] todo decidido
        [one] una abierta
       *[other] { $n } abiertas
    }
inbox-decided =
    { $n ->
        [one] una decidida
       *[other] { $n } decididas
    }
inbox-same-text = mismo texto que otro informe
inbox-add-title = Añadir un informe
inbox-add-file = Fichero
inbox-add-button = Añadir
inbox-add-help = Texto, HTML, PDF, DOCX o correo. Se lee en este equipo y se guarda cifrado.
inbox-added = Añadido.
inbox-added-same = Este fichero ya está en el almacén.
inbox-added-with = Añadido, con { $n } { $n ->
    [one] fichero
   *[other] ficheros
 } que venían dentro.
inbox-inside = venía dentro de otro informe
review-inside = Venía dentro de
review-holds = Ficheros que contiene
inbox-nothing = Aquí no hay nada.

## Páginas: revisión
review-text = El informe
review-claims = Afirmaciones propuestas
review-all-done = Todas las afirmaciones están decididas.
review-accept = Aceptar
review-correct = Corregir
review-reject = Rechazar
review-undo = Deshacer
review-withdraw = Retirar
review-save = Guardar la corrección
review-cancel = Cancelar
review-why = Motivo
review-why-other = otro motivo
review-score = certeza de la lectura automática
review-record = Pasa a ser
review-record-new = una ficha nueva: { $label }
review-corrected = corregida
claim-by-model = Propuesta de un modelo de lenguaje ({ $model }), no comprobada por reglas
review-saved-accepted = Aceptada: { $what }
review-saved-rejected = Rechazada: { $what }
review-saved-corrected = Corregida y aceptada: { $what }
review-saved-withdrawn = Retirada: { $what }
review-saved-undone = Se deshizo: { $what }
review-in-case = En el caso
review-in-no-case = Este informe no está en ningún caso. Las personas aceptadas solo tienen ficha dentro de un caso.
review-case-existing = Caso
review-case-new = o un caso nuevo
review-case-into = Poner en un caso
review-case-put = Ponerlo ahí
review-original = Fichero original
review-download = Descargar
review-outlet = Medio
review-nothing = nada propuesto
review-truncated = El texto es más largo de lo que muestra una página; el resto está en el original.
review-leftover = no es del texto: { $kind }
review-no-text = No se pudo leer texto en este fichero. El original está guardado.
review-source = Fuente
review-reliability = Fiabilidad de la fuente
review-published = Publicado
review-received = Recibido
review-handling = Confidencialidad
review-language = Idioma
review-conflicts = Se contradice
reason-not-said = el informe no lo dice
reason-other-case = trata de otra cosa
reason-misread = mal leído
reason-double = ya lo dice otra afirmación

## Páginas: teclas
keys-title = Teclas
keys-next = afirmación siguiente
keys-previous = afirmación anterior
keys-accept = aceptar
keys-correct = corregir
keys-reject = rechazar
keys-undo = deshacer la última decisión
keys-search = buscar
keys-help = mostrar estas teclas

## Páginas: caso, persona
cases-title = Casos
cases-new = Caso nuevo
cases-new-title = Título (para la organización; nunca se publica)
cases-new-button = Abrir el caso
cases-opened = Abierto
case-standard = Estándar de prueba
case-life = Línea de vida
case-life-caption = Dónde estuvo cada persona, según las afirmaciones aceptadas
case-life-none = Ningún acto aceptado dice dónde está nadie.
case-from = Desde
case-until = Hasta
case-status = Situación
case-place = Lugar
case-holder = En poder de
case-who = Quién
case-claims-behind =
    { $n ->
        [one] una afirmación
       *[other] { $n } afirmaciones
    }
case-asserted = Lo que se dice que ocurrió
case-feared = Temido, planeado, negado: no es un hecho
case-accepted-none = Todavía no hay nada aceptado.
case-preview = Vista previa de la página pública
case-open-claims =
    { $n ->
        [one] una afirmación abierta
       *[other] { $n } afirmaciones abiertas
    }
case-public = papel público
case-standard-save = Fijar
person-claims = Afirmaciones aceptadas
person-case = Caso
person-no-claims = Ninguna afirmación aceptada habla de esta ficha.
person-publicity = En público
person-role = Papel público, en palabras
person-make-public = Puede nombrarse con este papel
person-make-private = Volver a privado
person-same-as = Considerado el mismo que

## Páginas: búsqueda
search-title = Buscar
search-label = Palabras
search-button = Buscar
search-help = Deben aparecer todas las palabras. "palabras seguidas", -sin, empieza*.
search-kind = En
search-order = Orden
search-relevance = mejor coincidencia
search-newest = más recientes
search-earlier = Resultados anteriores
search-later = Más resultados

## Páginas: publicación
release-title = Vista previa de la página pública
release-lead = Lo que saldría de este equipo y lo que se opone. Nada sale antes de publicarlo abajo.
release-lines = Lo que diría la página
release-findings = Qué se opone
release-clear = Nada se opone.
release-settled =
    { $n ->
        [one] Una cosa se hizo automáticamente o se respondió
       *[other] { $n } cosas se hicieron automáticamente o se respondieron
    }
release-none = Tras el control de publicación no queda ninguna afirmación aceptada: la página estaría vacía.
release-how = Para publicar, ejecute en un terminal
release-public-title = Título público
release-address = Dirección de la página dentro del sitio: minúsculas, cifras, guiones; nunca un nombre
release-unknown = Lo que no se sabe, una frase por línea
release-corrections = Lo que estaba mal en una versión anterior, una frase por línea
release-related = Otras páginas públicas a las que remite esta
release-show = Mostrar
release-earlier = Publicaciones anteriores
release-withdrawn = retirada
release-version = Versión { $n }

progress-estimate = estimando
count-asserted = Afirmados: { $figure }
count-alleged = Presuntos: { $figure }
count-either = Afirmados o presuntos, cada uno una vez: { $figure }
count-snapshot = Instantánea: { $snapshot }

note-title = Anotar lo que se oyó
note-lead = Una llamada, un testimonio: no hace falta un fichero
note-words = Con las palabras que se dijeron
note-kind = Tipo de fuente
note-source = Cómo se llama la fuente; un nombre ficticio si es una persona
note-heard = Día en que se oyó
note-reliability = Cuánto se confía en la fuente
note-handling = Quién puede verlo
note-save = Guardar
note-write = Anote lo que se oyó, con las palabras que se dijeron. Termine con Ctrl-D en una línea vacía.
release-publish = Publicar
release-reason = Por qué puede quedar:
release-folder = Carpeta de las páginas públicas en este equipo (ruta completa)
release-sure = He leído cada línea de arriba y no daña a nadie.
release-done = La versión { $n } está publicada.
release-take-back = Retirarla
release-taken-back = Se ha retirado.
release-folder-notice = Carpeta de las páginas públicas, para poner un aviso en su lugar (puede quedar vacía)
print-mark = Contiene datos personales. Interno: no se publica. Guárdelo bajo llave y destrúyalo cuando ya no haga falta.
