# Un caso como mapa y como red
see-kept-back = no se muestra
see-proposed = propuesto
see-accepted = aceptado
see-state = Estado
see-words = En palabras
see-svg = Guardar la imagen (SVG)
see-png = Guardar la imagen (PNG)
see-png-lost = No se pudo crear la imagen. Guárdela como SVG.
see-csv = Guardar la tabla (CSV)
see-nothing = Todavía no hay nada que mostrar.
see-hidden = Los lugares seguros y lo sellado no se muestran aquí nunca.
see-not-passed-on = Habla de un lugar seguro o de algo sellado: no se imprime.
see-in-words-more =
    { $n ->
        [one] Uno más está en la tabla.
       *[other] { $n } más están en la tabla.
    }
see-legend-proposed = propuesto, aún sin revisar
see-exact-none = no está en el nomenclátor
see-exact-wide = demasiado amplio para dibujarlo
see-exact-town = localidad
see-exact-site = sitio, dibujado junto a su localidad o en su centro
see-exact-country = país, en un radio de { $n } km
see-exact-region = región, en un radio de { $n } km

## Mapa
map-title = Mapa
map-lead = Dónde ocurrieron los actos de este caso, aceptados y propuestos. Un país o una región se dibuja como el área que puede significar, nunca como un punto.
map-none = Ningún acto tiene un lugar que se pueda mostrar.
map-desc =
    { $n ->
        [one] El mapa muestra un lugar.
       *[other] El mapa muestra { $n } lugares.
    }
map-acts =
    { $n ->
        [one] un acto
       *[other] { $n } actos
    }
map-km = { $n } km
map-made = Proyección equivalente; líneas cada { $degrees }°. El programa no conoce fronteras y no dibuja ninguna. Localidades de GeoNames (CC BY 4.0).
map-off =
    { $n ->
        [one] Un lugar está solo en la tabla: no se sabe dónde queda o es demasiado amplio.
       *[other] { $n } lugares están solo en la tabla: no se sabe dónde quedan o son demasiado amplios.
    }
map-where = Dónde
map-role-at = en
map-role-from = desde
map-role-to = hasta
map-role-through = por
map-legend-town = localidad; sitio
map-legend-area = país o región: en algún punto de este círculo
map-legend-route = llevado de un lugar a otro
map-legend-route-proposed = lo mismo, solo propuesto
map-legend-route-unreal = temido, planeado o negado
map-legend-ground = localidades del nomenclátor; las letras son códigos de país

## Red
network-title = Red
network-lead = Personas, grupos y organismos de este caso y lo que los une: actos, relaciones y quién cuenta lo de quién.
network-none = Todavía no se conoce a nadie en este caso.
network-desc = { $people } personas, grupos y organismos, { $ties } vínculos.
network-tells = cuenta: { $what }
network-ties = Los vínculos como tabla
network-people = Todos como tabla
network-from = De
network-tie = Vínculo
network-to = A
network-who = Nombre
network-kind = Clase
network-count = Vínculos
network-rest =
    { $n ->
        [one] Uno más está solo en las tablas, porque la imagen quedaría demasiado llena.
       *[other] { $n } más están solo en las tablas, porque la imagen quedaría demasiado llena.
    }
network-legend-act = le hizo esto
network-legend-relation = relación
network-legend-source = cuenta lo que le hicieron
network-legend-unreal = temido, planeado o negado
