# Lo que puede salir mal: una frase sencilla, qué, dónde y qué hacer.

## Entre varios
list-comma = ,{ " " }
list-semicolon = ;{ " " }

## Ficheros
problem-file-missing = { $path }: no existe ({ $error }); compruebe el nombre
problem-file-rights = { $path }: sin acceso ({ $error }); compruebe quién puede leer y escribir
problem-file-exists = { $path }: ya existe ({ $error }); elija otro nombre
problem-file-is-folder = { $path }: es una carpeta ({ $error }); indique un fichero, no una carpeta
problem-file-failed = { $path }: no se pudo leer o escribir ({ $error }); compruebe el disco y los permisos de la carpeta
problem-in-file = { $path }: { $why }
problem-in-text = { $path }: { $why }
problem-in-line = { $path }: línea { $line }: { $why }; corrija esa línea
problem-is-folder = { $path } es una carpeta; indique un fichero
problem-too-large = { $path } tiene { $size } MiB, más de lo que puede tener un informe; divídalo
problem-too-deep = { $path } está a más de 32 carpetas de profundidad; indíquelo directamente
problem-no-text = { $path }: no contiene texto
problem-some-unread = no se pudieron leer todos los ficheros; las líneas de arriba dicen cuáles y por qué
problem-file-not-whole = el fichero no llegó entero o supera los 64 MiB; use `amparo add`
problem-no-file-chosen = no se eligió ningún fichero; elija uno y envíe de nuevo el formulario
problem-file-lost = un fichero se perdió por el camino
problem-attachments = no se pudieron extraer los adjuntos: { $why }
problem-words-unread = no se pudieron leer las palabras: { $error }; envíelas como texto UTF-8
problem-lines-wrong =
    { $n ->
        [one] una línea de la entrada no era un informe; su respuesta dice por qué
       *[other] { $n } líneas de la entrada no eran informes; sus respuestas dicen por qué
    }
problem-nothing-to-compare = no hay ficheros que comparar; indique ficheros o una carpeta que los contenga

## El almacén
problem-no-store = no hay ningún almacén en { $dir }; créelo con `amparo init`
problem-not-empty = { $dir } no está vacía; elija otra carpeta
problem-wrong-passphrase = la frase de paso no es correcta
problem-in-use = otro programa está usando el almacén en { $dir }; ciérrelo allí, o espere e inténtelo de nuevo
problem-newer-format = el almacén tiene el formato { $found } y este programa conoce el { $known }; use un programa más reciente
problem-not-there =
    { $kind ->
        [report] no hay ningún informe { $id }
        [case] no hay ningún caso { $id }
        [source] no hay ninguna fuente { $id }
        [backup] no hay ninguna copia de seguridad { $id }
        [claim] no hay ninguna afirmación { $id }
        [record] no hay ninguna ficha { $id }
        [release] no hay ninguna publicación { $id }
        [decision] no hay ninguna decisión { $id }
        [judgement] no hay ningún juicio vigente { $id }
        [intervention] no hay ninguna intervención { $id }
        [outcome] no hay ningún resultado { $id }
        [deadline] no hay ningún plazo { $id }
        [consent] no hay ningún consentimiento { $id }
       *[other] no hay { $kind } { $id }
    }
problem-original-destroyed = el original del informe { $id } se destruyó al borrar a una persona
problem-stale = la afirmación { $id } tiene entretanto otra decisión; mírela de nuevo y vuelva a decidir
problem-why-missing = hace falta un motivo: { $what }
why-superseded = diga por qué la decisión anterior ya no vale
why-corrected = diga por qué se corrige la afirmación
why-rejected = diga por qué se rechaza la afirmación
why-withdrawn = diga por qué se retira
why-public = indique el papel público y diga por qué puede nombrarse a la persona o entidad de esta ficha
why-same = diga por qué las dos son la misma
why-judged = diga por qué lo juzga así
problem-broken-citation = las palabras de `{ $field }` no están entre { $start } y { $end } en el informe; cítelas tal como están
problem-local-id-taken = `{ $id }` ya se usa en este informe; dé otro identificador a la nueva afirmación
problem-damaged = falta o está dañado: { $what }; ejecute `amparo verify` y recupérelo de una copia de seguridad
problem-sealed-altered = el fichero sellado fue alterado, cortado o cambiado, o es de otro almacén
problem-sealed-io = no se pudo leer o escribir el fichero sellado: { $error }
problem-key-file = el fichero de clave no sirve: { $why }
problem-key-derivation = no se puede derivar la clave: { $why }
problem-store-io = no se pudo leer o escribir: { $what } ({ $error }); compruebe el disco y los permisos de la carpeta
problem-database = la base de datos respondió: { $error }; ejecute `amparo doctor`
problem-no-consent = no hay ningún consentimiento para este fin que pueda retirarse
problem-not-accepted = solo puede retirarse una afirmación aceptada; en su lugar, rechácela
problem-other-kind = una corrección no puede cambiar el tipo de afirmación; rechácela y añada otra
problem-no-record = solo una persona, grupo, organización o lugar aceptados pueden tener ficha
problem-not-the-same = solo dos fichas distintas del mismo tipo pueden ser la misma
problem-one-alone = un juicio se refiere a dos; indique otro
problem-taken-back = esta publicación ya se retiró
problem-unlogged = se impidió una escritura sin su entrada en el registro; es un fallo del programa, comuníquelo
problem-log-unsigned = no se pudo firmar el registro
problem-leaf-unwritten = no se pudo escribir una entrada del registro
problem-unstorable = contenido que no se puede guardar
problem-locked = el almacén está bloqueado; ábralo con la frase de paso
problem-no-home = no hay carpeta personal donde guardar el almacén; indique una con --data DIR
problem-no-backup-id = eso no es el identificador de una copia de seguridad; vea --list

## Partes del almacén
part-of-key-file = el fichero de clave amparo.key
part-of-database = la base de datos { $path }
part-of-database-copy = una copia de la base de datos
part-of-lock = el fichero de bloqueo { $path }
part-of-folder = la carpeta { $path }
part-of-file = el fichero { $path }
part-of-backup-file = { $path } en la copia de seguridad
part-of-backup = la copia de seguridad ({ $first }, { $findings } en total)
part-of-copy = una copia
part-of-original = el original { $name }
part-of-originals = la carpeta de originales
part-of-log-edge = el extremo del registro
part-of-log-entry = una entrada del registro
part-of-word = una palabra guardada
part-of-content = contenido guardado (línea { $line }, columna { $column })
part-of-unfinished = un almacén sin terminar
part-of-left-over = un fichero sobrante

## Lo que encontró la comprobación
verify-wrong =
    { $what ->
        [altered] { $kind } { $id }: fue alterado
        [deleted] { $kind } { $id }: fue eliminado
        [added] { $kind } { $id }: fue añadido sin pasar por el registro
        [rolled_back] { $kind } { $id }: fue devuelto a un estado anterior
        [swapped] { $kind } { $id }: fue intercambiado con { $other }
       *[missing] { $kind } { $id }: falta en el disco
    }

## La frase de paso
problem-two-secrets = dé --passphrase-fd o --key-file, no ambos
problem-passphrase-empty = la frase de paso está vacía; escríbala, o vea --passphrase-fd y --key-file
problem-passphrases-differ = las dos frases de paso son distintas; no se cambió nada
problem-passphrase-short = la frase de paso tiene menos de { $least } caracteres; use cuatro o más palabras corrientes
problem-no-terminal = no hay terminal donde preguntar la frase de paso; use --passphrase-fd N o --key-file FILE
problem-descriptor = no se puede leer el descriptor de fichero { $descriptor }: { $error }
problem-descriptor-zero = en este sistema solo funciona --passphrase-fd 0 (entrada estándar)
problem-key-readable = otros usuarios pueden leer el fichero de clave { $path }; ejecute antes `chmod 600 { $path }`

## Lo que se pidió
problem-none-found =
    { $kind ->
        [report] no hay ningún informe `{ $typed }`; busque su identificador en la lista
        [case] no hay ningún caso `{ $typed }`; busque su identificador en la lista
        [source] no hay ninguna fuente `{ $typed }`; busque su identificador en la lista
        [intervention] no hay ninguna intervención `{ $typed }`; busque su identificador en la lista
        [outcome] no hay ningún resultado `{ $typed }`; busque su identificador en la lista
        [deadline] no hay ningún plazo `{ $typed }`; busque su identificador en la lista
        [consent] no hay ningún consentimiento `{ $typed }`; busque su identificador en la lista
       *[person] no hay ninguna persona `{ $typed }`; busque su identificador en la lista
    }
problem-many-found =
    { $kind ->
        [report] `{ $typed }` puede referirse a { $n } informes; dé el identificador completo
        [case] `{ $typed }` puede referirse a { $n } casos; dé el identificador completo
        [source] `{ $typed }` puede referirse a { $n } fuentes; dé el identificador completo
        [intervention] `{ $typed }` puede referirse a { $n } intervenciones; dé el identificador completo
        [outcome] `{ $typed }` puede referirse a { $n } resultados; dé el identificador completo
        [deadline] `{ $typed }` puede referirse a { $n } plazos; dé el identificador completo
        [consent] `{ $typed }` puede referirse a { $n } consentimientos; dé el identificador completo
       *[person] `{ $typed }` puede referirse a { $n } personas; dé el identificador completo
    }
problem-no-such =
    { $kind ->
        [list] no existe esa lista
        [report] no existe ese informe
        [case] no existe ese caso
        [claim] no existe esa afirmación
        [release] no existe esa publicación
        [source] no existe esa fuente
        [intervention] no existe esa intervención
        [outcome] no existe ese resultado
        [deadline] no existe ese plazo
        [consent] no existe ese consentimiento
       *[person] no existe esa persona
    }
problem-no-claim-here = no hay ninguna afirmación `{ $typed }` en este informe; vea `amparo review REPORT --list`
problem-nobody-there = no hay nadie que responda; dé { $flag }
problem-no-keys = no hay nadie que pulse teclas; use --list, --accept, --reject o `amparo serve`
problem-no-language = no hay ningún idioma `{ $typed }`; use en, ko, zh, es, fr o ar
problem-no-term = `{ $typed }` no es un término de la lista { $list }; vea vocab/{ $list }.toml
problem-no-word =
    { $what ->
        [reliability] `{ $typed }` no es un grado de fiabilidad; elija entre: { $words }
       *[handling] `{ $typed }` no es un nivel de confidencialidad; elija entre: { $words }
    }
problem-no-method = `{ $typed }` no es una familia de métodos; elija entre: { $words }
problem-not-a-date = `{ $typed }` no es una fecha EDTF; escríbala como 2016-03-12, 2016-03, XXXX-11-04 o 2016-03-01/2016-03-05
problem-no-year = `{ $typed }` no tiene año; escríbalo como 2016 o 2016-01/2016-03
problem-not-whole = `{ $typed }` no es un número entero; escriba solo cifras
problem-not-a-choice = `{ $typed }` no está entre las palabras que se pueden elegir
problem-count-number = un recuento necesita un número o una palabra como `dozens`
problem-between = `between` necesita un número menor y otro mayor
problem-choose =
    { $what ->
        [standard] eso no es un estándar de prueba; elija uno de la lista
        [source] eso no es un tipo de fuente; elija uno de la lista
        [reliability] eso no es un grado de fiabilidad; elija uno de la lista
       *[handling] eso no es un nivel de confidencialidad; elija uno de la lista
    }
problem-own-verb = esta orden es para el propio programa

## Decidir
problem-decision-why = una corrección, un rechazo o una retirada necesita un motivo; diga por qué
problem-nothing-decided = no se ha decidido nada sobre esta afirmación; no hay nada que deshacer
problem-case-title = un caso necesita un título; escriba uno
problem-choose-case = elija un caso o escriba el título de uno nuevo
problem-note-empty = no se escribió nada; escriba lo que se oyó, con las palabras que se dijeron
problem-role-missing = indique el papel público; sin él no se nombra a nadie
problem-say-why = diga por qué; queda registrado
problem-erase-why = diga por qué con --why; queda registrado
problem-not-the-label = lo que escribió no es la etiqueta de esta persona; no se borró nada

## Publicar
problem-findings-open = no se publicó nada; resuelva antes lo que se opone, vea --dry-run
problem-settle-first = no se publicó nada; resuelva antes lo que se opone
problem-nothing-left = no hay nada que publicar: tras el control de publicación no queda ninguna afirmación aceptada
problem-nothing-published = no hay nada publicado de este caso
problem-withdrawal-why = una retirada necesita un motivo; diga por qué, se guarda y nunca se publica
problem-no-folder-named = no se indicó ninguna carpeta; escriba la carpeta de las páginas públicas
problem-no-folder = esa carpeta no está en este equipo; escriba la ruta completa de una que exista
problem-not-read = no se publicó nada; marque la casilla de que ha leído la página
problem-no-public-page = el caso { $id } no tiene página pública; publíquelo antes, o no lo incluya
problem-no-rule = no hay ninguna regla `{ $rule }`; escríbala como aparece en lo que se opone
problem-no-reason = `{ $typed }` no es un motivo; escriba RULE:ABOUT=motivo como aparece en lo que se opone
problem-release-unreadable = no se puede leer la publicación { $id }; ejecute `amparo verify`
problem-no-public-claims = las afirmaciones contienen palabras de las fuentes; una tabla pública tiene actos, personas o informes
problem-table-refused =
    { $n ->
        [one] la tabla no puede salir (una objeción): { $about }: { $first }
       *[other] la tabla no puede salir ({ $n } objeciones): { $about }: { $first }
    }
problem-page-unwritten = no se pudo escribir la página: { $error }
problem-notice-unwritten = no se pudo escribir el aviso: { $error }
problem-table-unwritten = no se pudo escribir la tabla: { $error }
problem-no-today = la fecha de hoy no es válida

## Tablas que importar
problem-too-many-rows = { $file } tiene más de { $most } filas; divídalo
problem-no-table = { $file } no contiene ninguna tabla
problem-not-utf8 = { $file } no es UTF-8; guárdelo como CSV UTF-8
problem-workbook = { $file }: { $error }; guárdelo como CSV
problem-no-workbook = { $file } no es un libro de cálculo; guárdelo como CSV
problem-workbook-damaged = { $file } está dañado; guárdelo como CSV
problem-workbook-large = { $file } ocuparía más de 256 MiB al descomprimirlo; guárdelo como CSV
problem-no-sheet = { $file } no tiene la hoja `{ $sheet }`; tiene: { $sheets }
problem-no-sheets = { $file } no contiene ninguna hoja
problem-no-column = la tabla no tiene la columna `{ $column }`; sus columnas son: { $columns }
mapping-not-toml = { $error }
mapping-no-act = `{ $term }` no es un término de vocab/acts.toml
mapping-act-and-column = [event] tiene a la vez `act` y `column`; o todas las filas tienen el mismo acto, o una columna dice cuál
row-no-value = ninguna de las columnas indicadas tiene valor
row-no-act = `{ $term }` no es un término de vocab/acts.toml; indíquelo en [event.terms]

## Listas que se solapan
problem-table-unusable = { $why }
problem-no-list = { $path }: no hay ninguna lista `{ $list }`; la tabla tiene { $lists }
problem-too-few = hay { $n } personas documentadas; no se dibuja un informe sobre tan pocas, porque podría señalarlas
problem-no-number = una cifra de la estimación no es un número finito; no se dibuja el informe
table-shape = fila { $row }: { $what }; ponga una columna por lista con 0 o 1, y una última columna `count`
table-not-binary = fila { $row }, columna { $column }: «{ $value }» no es 0 ni 1; escriba 1 si las personas están en la lista, 0 si no
table-not-a-count = fila { $row }, columna count: «{ $value }» no es un número entero de personas de 0 a { $most }; escriba el número de personas
table-on-no-list = fila { $row }: { $count } personas no están en ninguna lista; la tabla solo cuenta a personas documentadas, quite la fila
table-duplicate = fila { $row }: las mismas listas que en la fila { $first }; sume los dos recuentos en una fila
table-lists = la tabla tiene { $lists } listas; dé de 1 a { $most }
table-empty = la tabla no cuenta a nadie; compruebe que la columna `count` es la última
table-empty-list = columna { $column }: nadie está en esta lista; quite la columna, o compruebe que se rellenó
table-too-many = los recuentos suman más de { $most }; compruebe la columna count

## Por dentro
problem-io = falló la lectura o la escritura: { $error }; compruebe el disco y el terminal
problem-json = no se pudo escribir un valor como JSON: { $error }; comuníquelo
problem-task-broke = una tarea del programa se interrumpió; comunique qué hizo antes
problem-reader-broke = el lector falló con un fichero; comunique cuál
problem-web-page = no se pudo escribir una página: { $error }; comuníquelo
problem-no-session = un formulario sin sesión
problem-no-random = el sistema no da números aleatorios: { $error }
problem-no-limit = el proceso de lectura no pudo limitarse: { $error }
problem-threads = no se pueden iniciar { $jobs } hilos: { $error }; pida menos tareas
problem-gazetteer = no se puede usar el nomenclátor incluido: { $error }; compile de nuevo el programa
problem-no-program = el programa no encuentra su propio fichero
problem-port = no se puede usar el puerto { $port }: { $error }; elija otro con --port
problem-other = { $why }
problem-two-reports = elija al menos dos informes
problem-verdict = diga si es un mismo suceso o sucesos distintos, o retire lo dicho
problem-table-or-draws = dé una tabla, o --draws FICHERO
problem-draws = { $path }: { $why }; escríbalo de nuevo con `amparo link`
draws-no-parquet = no se puede leer como Parquet ({ $error })
draws-cut = tras la fila { $row } no se puede leer ({ $error })
draws-empty-cell = fila { $row }: la columna { $column } está vacía
draws-too-many-lists = fila { $row }: hay más de las { $most } listas que se pueden usar
draws-twice = fila { $row }: el registro aparece dos veces en esta extracción
draws-short = la extracción { $draw } tiene { $held } de los { $all } registros
draws-table = extracción { $draw }: { $why }
draws-none = no contiene ninguna extracción
draws-no-column = no hay columna { $column }
draws-column-type = la columna { $column } no contiene texto ni números enteros
table-linked = fila { $row }: { $what }; dé las columnas list, record, cluster, una fila por registro
problem-in-file-said = { $path }: { $why }
problem-link-nothing = no hay ninguna lista que enlazar; indique ficheros, o listas con --list NAME=FILE
problem-link-explain = --explain admite uno o dos registros
problem-link-list = `{ $typed }` no es NAME=FILE, por ejemplo `hospital=data/hospital.csv`
problem-link-same = `{ $one }` y `{ $other }` son el mismo registro; indique dos
problem-stratum = `{ $typed }` no es NAME=TABLE, por ejemplo `north=north.csv`
problem-refused-strata = { $why } { $lifted }

## Un modelo de lenguaje del operador
problem-model-none = no hay ningún modelo de lenguaje configurado; escriba en { $path } una tabla [local_model] con address y model
problem-model-name = { $path }: [local_model] necesita un nombre en `model`, en una línea y de 80 letras como máximo
problem-model-seconds = { $path }: `seconds` de [local_model] debe estar entre 1 y 3600
problem-model-address = { $path }: a `address` de [local_model] no se le puede preguntar; escríbala como http://127.0.0.1:8080/v1/chat/completions, sin nombre, contraseña ni `?`, y ponga un túnel delante de un servidor que exija https
problem-model-remote = { $path }: `address` de [local_model] no está en este equipo: el texto completo de cada informe leído con --ask-model saldría, sin cifrar, hacia { $host }; use una dirección de este equipo o escriba allí `remote = true` si es lo que desea
model-sends = El texto de lo que se lee sale, sin cifrar, hacia { $host }, como dice la configuración.
model-trouble =
    { $n ->
        [one] El modelo de lenguaje no sirvió para un informe ({ $why }); lo que leyeron las reglas se mantiene.
       *[other] El modelo de lenguaje no sirvió para { $n } informes (el primero: { $why }); lo que leyeron las reglas se mantiene.
    }
model-no-connection = nadie responde en su dirección
model-late = no hubo respuesta completa en { $n } segundos
model-status = su servidor respondió con el error { $status }
model-elsewhere = su servidor remite a otra dirección, a la que no se pregunta
model-too-long = su respuesta fue demasiado larga
model-garbage = su respuesta no tiene la forma pedida
model-given-up = no había respondido varias veces seguidas y no se le preguntó más
