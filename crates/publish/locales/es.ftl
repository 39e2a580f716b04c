# Español. The same messages as in en.ftl; acts and statements by the labels of the vocabulary.

## Page
as-of = Fecha de referencia
as-of-note = Lo que se sabe ese día. Las cosas pueden haber cambiado desde entonces.
version = Versión { $number }
section-happened = Lo que se informa que ocurrió
section-unclear = Lo que pudo haber ocurrido
section-denied = Lo que se niega
section-announced = Lo que se anunció
section-feared = Lo que se teme
feared-note = De nada de lo que figura en esta parte se dice que haya ocurrido. No se contabiliza.
section-said = Lo que se dijo
section-figures = Cifras dadas por otros
section-unknown = Lo que no se sabe
section-method = Cómo trabajamos
section-sources = Fuentes y sus palabras
section-corrections = Correcciones
section-related = Páginas relacionadas
nothing-unknown = Lo que no se dice aquí sobre este caso no lo sabemos o no se publica.
no-corrections = Ninguna hasta ahora.
standard-label = Estándar de prueba
method-label = Método
method-default = Cada frase se apoya en las palabras de al menos una fuente, que figuran junto a su número. Una persona leyó las palabras y decidió que el caso lo dice. Los informes que se copian unos a otros cuentan como uno solo.
people-label = Personas
people-text = No se nombra a nadie que no tenga un papel público. Los lugares, las fechas y las edades se dan con menos detalle cuando podrían llevar hasta alguien.
judged = considerada
note-back = volver a la frase
words-withheld = palabras reservadas
source-withheld = reservada para proteger a personas
note-link = leerlo en la fuente
feed = Seguir los cambios (Atom)
data = Datos (JSON-LD)
withdrawn-title = Esta página fue retirada
withdrawn-text = Se retiró el { $date }. Si guarda una copia, bórrela, por favor.
contents = En esta página
release-title = { $title } – versión { $number }
correction-title = { $title } – corrección

## Sentences about acts
label-asserted = { $act }: { $who }{ $by }{ $where }{ $when }.
label-alleged = { $act } (según se informa): { $who }{ $by }{ $where }{ $when }.
label-uncertain = { $act } (no es seguro): { $who }{ $by }{ $where }{ $when }.
label-denied = { $act } (se niega): { $who }{ $by }{ $where }{ $when }.
label-negated = { $act } (se dice que no ocurrió): { $who }{ $by }{ $where }{ $when }.
label-planned = { $act } (se anunció): { $who }{ $by }{ $where }{ $when }.
label-conditional = { $act } (se teme, en ciertas condiciones): { $who }{ $by }{ $where }{ $when }.
label-feared = { $act } (se teme): { $who }{ $by }{ $where }{ $when }.
by = , por { $actors }

## Statements and figures
said-label = { $kind }: { $speaker }{ $to }{ $when }.
said-to = { " " }a { $addressees }
said-of = { " " }a { $addressees }
speaker-unknown = alguien cuyo nombre no consta
figure = { $act }: { $number } { $unit }. Periodo: { $period }. Quién contó: { $counter }.
unit-persons = personas
unit-households = hogares
unit-incidents = incidentes
not-stated = no consta

## People
and = { $list } y { $last }
comma = { $list }, { $last }
who-unknown = personas cuyo número no consta
who-size = { $size } personas
who-group = un grupo de personas
who-among = { $group }, entre ellas { $members }
who-person = { $number ->
    [one] una persona
   *[other] { $count } personas
}
who-woman = { $number ->
    [one] una mujer
   *[other] { $count } mujeres
}
who-man = { $number ->
    [one] un hombre
   *[other] { $count } hombres
}
who-child = { $number ->
    [one] una persona menor de edad
   *[other] { $count } menores de edad
}
who-girl = { $number ->
    [one] una niña
   *[other] { $count } niñas
}
who-boy = { $number ->
    [one] un niño
   *[other] { $count } niños
}
who-organisation = { $number ->
    [one] una organización
   *[other] { $count } organizaciones
}
who-details = { $who } ({ $details })
who-named = { $name } ({ $role })
among = de un grupo de { $size }
age-years = { $years } años
age-band = de { $from } a { $to } años
age-over = { $from } años o más
from-origin = de { $place }
kin-spouse_of = cónyuge de alguien de este caso
kin-child_of = hijo o hija de alguien de este caso
kin-parent_of = padre o madre de alguien de este caso
kin-sibling_of = hermano o hermana de alguien de este caso
kin-other = familiar de alguien de este caso

## Numbers
size-exactly = { $n }
size-about = alrededor de { $n }
size-nearly = casi { $n }
size-at_least = al menos { $n }
size-at_most = como máximo { $n }
size-more_than = más de { $n }
size-less_than = menos de { $n }
size-between = de { $n } a { $m }
size-dozens = decenas de
size-hundreds = cientos de
size-thousands = miles de
size-unknown = un número no indicado de
n-2 = dos
n-3 = tres
n-4 = cuatro
n-5 = cinco
n-6 = seis
n-7 = siete
n-8 = ocho
n-9 = nueve
n-10 = diez

## Places and dates
place-order = near
in-place = , en { $place }
at-place = , en { $place }
day = { $day } de { $month } de { $year }
month = { $month } de { $year }
year = { $year }
day-unstated-year = { $day } de { $month } de un año no indicado
month-unstated-year = { $month } de un año no indicado
season = { $season } de { $year }
approximately = { $date } (aproximadamente)
perhaps = { $date } (quizá)
on-day = , el { $date }
in-month = , en { $date }
when-between = , entre { $from } y { $to }
when-from = , desde { $from }
when-until = , hasta { $to }
between = { $from } – { $to }
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
season-21 = primavera
season-22 = verano
season-23 = otoño
season-24 = invierno
