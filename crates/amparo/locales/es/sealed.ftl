# Campos sellados: un nombre, un contacto, un lugar seguro bajo la clave de su caso. `$n` es un número, los demás valores son
# texto tal cual.

## Páginas
sealed-title = Campos sellados
sealed-lead = Bajo la clave del caso: solo los abre su gente, y cada consulta queda registrada.
sealed-none = Aquí todavía no hay nada sellado.
sealed-hidden = Aquí hay algo sellado que no le corresponde abrir.
sealed-pending = La clave de este caso aún no le ha llegado: le llegará cuando inicie sesión un miembro del caso que pueda abrir.
sealed-waiting = abrirá los campos sellados cuando inicie sesión un miembro del caso
sealed-name = Un nombre
sealed-contact = Un contacto
sealed-safe-place = Un lugar seguro
sealed-note = Una nota
sealed-mark = nombre sellado
sealed-open = Mostrar
sealed-seal = Sellar algo
sealed-what = Qué es
sealed-value = Lo que se va a sellar
sealed-help = Se cifra en el acto y no aparece en ninguna búsqueda, exportación ni publicación.
sealed-done = Está sellado.
sealed-shown = Campo sellado
sealed-shown-lead = Queda registrado que lo abrió. Solo está en esta página: siga adelante cuando lo haya leído.
sealed-back = Volver al caso
sealed-looks = Quién consultó
sealed-destroy = Destruir el contenido
sealed-destroy-lead = Después nadie podrá abrirlo. Las copias de seguridad anteriores todavía lo contienen.
sealed-destroyed = El contenido ha sido destruido.
sealed-source = Sellar el nombre de esta fuente
sealed-source-lead = El nombre pasa bajo la clave del caso y en su lugar queda una marca neutra. Lo que dicen los informes no cambia.
sealed-source-done = El nombre está sellado.
sealed-stands =
    { $n ->
        [one] Las mismas palabras están en el texto de un informe de este caso.
       *[other] Las mismas palabras están en el texto de { $n } informes de este caso.
    }
sealed-stands-what = Sellar no cambia lo que dice un informe: quien puede ver el caso las lee allí. La búsqueda, los hechos cercanos, las tablas, los programas y la publicación no muestran las palabras de estos informes a quien no puede abrir lo sellado. Para quitar las palabras del texto, borre a la persona; para cerrar el informe, sáquelo del caso.
sealed-unlooked =
    { $n ->
        [one] Un informe del caso no se ha examinado todavía: cuenta como si las palabras estuvieran en él, hasta que inicie sesión alguien que puede abrir.
       *[other] { $n } informes del caso no se han examinado todavía: cuentan como si las palabras estuvieran en ellos, hasta que inicie sesión alguien que puede abrir.
    }
sealed-words-kept = palabras reservadas: en este informe hay algo sellado
sealed-words-here = En este texto hay, o puede haber, palabras selladas: quien puede ver el caso las lee aquí.

## Terminal
sealed-ask-password = Contraseña de { $name }:{ " " }
sealed-ask-value = Lo que se va a sellar (no se muestra):{ " " }
sealed-line = { $id }  { $what }, sellado por { $who } el { $at }
sealed-look-line = { $at }  { $who }: { $what } { $id }
sealed-no-looks = Nadie ha abierto nada.
init-recovery = Los campos sellados se abren con esta frase de paso hasta que haya cuentas. `amparo recovery make` muestra una clave de recuperación para escribirla en papel.
recovery-made = Clave de recuperación: { $code }
recovery-made-how = Escríbala en papel y guárdela lejos de este equipo: solo se muestra ahora. Junto con la frase de paso del almacén abre todos los campos sellados de todos los casos.
recovery-ask = Código de la clave de recuperación:{ " " }
recovery-done = Las claves se han dado a todos los que las esperaban, en { $cases } casos.
erase-sealed =
    { $n ->
        [one] un campo sellado sobre la persona
       *[other] { $n } campos sellados sobre la persona
    }

## Problemas
problem-key-pending = la clave de este caso aún no le ha llegado; le llegará cuando inicie sesión un miembro que pueda abrir
problem-no-key = aquí solo abre y sella un miembro del caso que haya iniciado sesión
problem-sealed-length = un campo sellado tiene de 1 a 4000 letras
problem-sealed-already = este nombre ya está sellado
problem-not-of-case = la fuente no tiene ningún informe en este caso; ponga antes su informe en el caso
problem-sealed-words = en un informe de aquí hay palabras selladas y no se entregan a un programa; quien puede abrir lo sellado las lee en la página del informe
problem-sealed-field = el campo sellado fue alterado, cortado o movido, o está sellado con otra clave
problem-recovery-wrong = este no es el código de la clave de recuperación; mire el papel otra vez
problem-no-recovery = no hay clave de recuperación; haga una con `amparo recovery make`
