# Lo que se opone a una publicación: una frase sencilla y qué hacer.

flaw-page-address = La dirección de la página tiene signos que no valen. Use minúsculas, cifras y guiones.
flaw-related-address = La dirección de una página relacionada tiene signos que no valen. Corríjala.
flaw-title-missing = La página no tiene título público. Elija uno que no nombre a nadie.
flaw-version-taken = Ya existe una publicación con este número. Use el siguiente.
flaw-as-of-no-day = La fecha de referencia no es un día. Escríbala como 2026-11-23.
flaw-correction-no-day = La fecha de una corrección no es un día. Escríbala como 2026-11-23.
flaw-date-not-edtf = Una fecha no está en EDTF. Escríbala como 2016-03-12 o 2016-03.
flaw-word-not-id = Hay una palabra donde va un identificador o un código de idioma. Corríjala.
flaw-record-unknown = Se habla de una ficha que el borrador no describe. Entréguela también.
flaw-row-width = Una fila tiene más o menos celdas que el encabezado. Corríjala.
flaw-role-unsigned = Un papel público está marcado sin indicar el papel, quién lo decidió o el motivo. Diga qué papel es, quién lo decidió y por qué, o vuelva a poner la ficha en privado.
flaw-anonymity-asked = Alguien con un papel público pidió no ser nombrado y aparece sin nombre. No hay nada que hacer.
flaw-child-unnamed = Un menor aparece sin nombre. No hay nada que hacer.
flaw-child-by-age = La edad de un menor aparece junto con su origen y la fecha, en esta página o con versiones anteriores. Quite la edad o el origen, o al menor.
flaw-no-words = Una frase no se apoya en palabras de ninguna fuente. Cite las palabras de una fuente, o quítela.
flaw-sealed-alone = Una frase se apoya solo en fuentes selladas. Quítela, o busque otra fuente.
flaw-sealed-left-out = Se omite una fuente sellada. No hay nada que hacer.
flaw-column-handling = Una columna confidencial o sellada no puede salir. Quítela.
flaw-no-consent = La fuente no consintió la publicación. Pregúntele, o quite lo que dice.
flaw-person-refused = Una persona de la que habla la página se negó a la publicación, o su consentimiento terminó. Quite lo que se cuenta de ella, o pregúntele de nuevo.
flaw-source-withheld = De la fuente solo se dan el tipo y el mes, o se omiten sus palabras. Si la fuente puede mostrarse, autorícelo e indique el motivo.
flaw-not-a-fact = Un acto es solo una norma, una costumbre o algo imaginado. Quítelo.
flaw-place-coarsened = Un lugar se muestra por la zona que lo rodea. No hay nada que hacer.
flaw-text-safe-place = Un texto nombra un lugar seguro. Quítelo.
flaw-cell-safe-place = Una celda nombra un lugar seguro. Quítelo.
flaw-text-contact = Un texto contiene lo que parece un dato de contacto. Quítelo.
flaw-cell-contact = Una celda contiene lo que parece un dato de contacto. Quítelo.
flaw-text-name = Un texto nombra a alguien que no debe ser nombrado. Quite el nombre.
flaw-cell-name = Una celda nombra a alguien que no debe ser nombrado. Quite el nombre.
flaw-text-name-part = Un texto contiene parte del nombre de alguien que no debe ser nombrado, o algo parecido. Quítela, o diga por qué es otra persona.
flaw-cell-name-part = Una celda contiene parte de un nombre protegido, o algo parecido. Quítela, o diga por qué es otra persona.
flaw-text-identifying = Un texto contiene palabras que señalan a alguien que no debe ser conocido. Quítelas.
flaw-cell-identifying = Una celda contiene palabras que señalan a alguien que no debe ser conocido. Quítelas.
flaw-combination =
    { $n ->
        [one] Lo que la página y sus versiones anteriores muestran de una persona ({ $shown }) corresponde a 1 persona conocida, menos de { $k }. Haga una de estas cosas: { $steps }.
       *[other] Lo que la página y sus versiones anteriores muestran de una persona ({ $shown }) corresponde a { $n } personas conocidas, menos de { $k }. Haga una de estas cosas: { $steps }.
    }
flaw-row-combination = Una combinación de cuasi identificadores está en menos de { $k } filas. Muestre las edades por tramos, las fechas por meses y los lugares por regiones, o quite una columna.
flaw-named-before = Una versión anterior nombraba a alguien a quien ahora no se nombra; el lector puede comparar las dos. Retire la página y publíquela con otra dirección, o diga por qué es seguro.
flaw-hidden-characters = Se quitaron caracteres ocultos de un texto. No hay nada que hacer.
flaw-unsearchable = La página no se pudo revisar de nuevo. Comuníquelo.
flaw-still-there = Todavía hay algo que no debe verse. Quítelo donde se origina; hasta entonces no se publica nada.

## Cuasi identificadores
dimension-sex = sexo
dimension-age = edad
dimension-nationality = nacionalidad
dimension-origin = origen
dimension-kinship = parentesco
dimension-occupation = ocupación
dimension-date = fecha
dimension-place = lugar

## Cómo mostrar menos de alguien
coarser-age = mostrar la edad por tramos, o no mostrarla
coarser-nationality = omitir la nacionalidad
coarser-origin = mostrar la región de origen, o nada de él
coarser-kinship = omitir el parentesco
coarser-occupation = omitir la ocupación
coarser-date = mostrar el mes o el año en lugar del día
coarser-place = mostrar la región o el país en lugar del lugar
coarser-nobody = omitir a la persona
