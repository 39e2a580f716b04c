## Búsqueda
find-help = Cómo buscar
find-help-names = Un nombre se encuentra también en otras escrituras y grafías. Ese resultado va marcado y muestra la grafía; nadie ha dicho que sean la misma persona.
find-help-fields = Acote con estos términos; un signo menos delante excluye, el mismo campo dos veces significa uno u otro:
find-narrow = Acotar
find-taken = Acotado a
find-take-off = Quitar: { $what }
find-without = sin { $what }
find-further = y { $n } más
find-otherwise = escrito de otro modo: { $name }
find-total-more = Los { $n } resultados más recientes; hay más. Añada una palabra o un término.
find-first = Primeros resultados
find-kind = Tipo de resultado
find-case = Caso
find-review = Revisión del informe
find-act = Acto
find-how = Con qué certeza
find-country = País
find-when = Cuándo ocurrió
find-published = Publicado
find-lang = Idioma
find-outlet = Medio o fuente
find-protect = Requiere protección
find-after = Desde entonces
find-before = Antes de
find-review-open = nada decidido
find-review-begun = empezada
find-review-done = todo decidido
find-review-empty = sin afirmaciones
find-yes = sí
find-no = no
hit-case = caso
hit-reason = motivo de una decisión

## Búsquedas guardadas
saved-title = Búsquedas guardadas
saved-lead = Es nuevo lo que llegó o se decidió desde que usted miró aquí por última vez. Guardar, mirar y borrar quedan en el registro.
saved-none = Todavía no hay nada guardado. Busque y guarde la búsqueda bajo los resultados.
saved-save = Guardar esta búsqueda
saved-save-board = Guardar este filtro
saved-name = Nombre
saved-share = Compartir con quienes trabajan en un caso (su título; vacío: solo para mí)
saved-button = Guardar
saved-shared = compartido con
saved-own = solo para mí
saved-new =
    { $n ->
        [0] nada nuevo
        [one] uno nuevo
       *[other] { $n } nuevos
    }
saved-look = Ver
saved-delete = Borrar
saved-done = Guardado.
saved-gone = Borrado.

## Cerca de un hecho
near-title = Cerca de este suceso
near-km = A menos de (km)
near-days = En un plazo de (días)
near-show = Mostrar
near-lead = Según los lugares y días que dan las afirmaciones, propuestas o aceptadas: lugares hasta la localidad, fechas hasta el mes. Nunca se usan lugares seguros.
near-unplaced = No tiene día y lugar que puedan usarse; nada puede estar cerca.
near-days-apart =
    { $n ->
        [0] el mismo día
        [one] a un día
       *[other] a { $n } días
    }
near-km-apart =
    { $n ->
        [0] el mismo lugar
       *[other] { $n } km
    }

## Lo que puede fallar
problem-find-value = `{ $typed }` no es un valor del campo `{ $field }`; elija uno junto a los resultados o vea «Cómo buscar»
problem-find-date = `{ $typed }` no es una fecha para buscar; escriba 2024, 2024-03 o 2024-03-07
problem-find-case = ningún caso que usted vea se llama `{ $typed }`; escriba su título como en la lista de casos
problem-find-cases = varios casos se llaman como `{ $typed }`; escriba el título entero o el identificador
problem-saved-name = una búsqueda guardada necesita un nombre y algo que buscar; escriba ambos
problem-saved-long = el nombre o la búsqueda es demasiado largo; acórtelo
problem-saved-choose = elija una búsqueda guardada de la lista
