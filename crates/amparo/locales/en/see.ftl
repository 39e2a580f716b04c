# A case as a map and as a network
see-kept-back = kept back
see-proposed = proposed
see-accepted = accepted
see-state = State
see-words = In words
see-svg = Save the picture (SVG)
see-png = Save the picture (PNG)
see-png-lost = The picture could not be made. Save it as SVG.
see-csv = Save the table (CSV)
see-nothing = Nothing to show yet.
see-hidden = Safe places and what is sealed are never shown here.
see-not-passed-on = Speaks of a safe place or of what is sealed: not printed.
see-in-words-more =
    { $n ->
        [one] One more stands in the table.
       *[other] { $n } more stand in the table.
    }
see-legend-proposed = proposed, not reviewed yet
see-exact-none = not found in the gazetteer
see-exact-wide = too wide to be drawn
see-exact-town = town
see-exact-site = site, drawn near its town or middle
see-exact-country = country, within { $n } km
see-exact-region = region, within { $n } km

## Map
map-title = Map
map-lead = Where the acts of this case were, accepted and proposed. A country or region is drawn as the area it can mean, never as a point.
map-none = No act has a place that could be shown.
map-desc =
    { $n ->
        [one] The map shows one place.
       *[other] The map shows { $n } places.
    }
map-acts =
    { $n ->
        [one] one act
       *[other] { $n } acts
    }
map-km = { $n } km
map-made = Equal-area projection; lines every { $degrees }°. The program knows no borders and draws none. Towns from GeoNames (CC BY 4.0).
map-off =
    { $n ->
        [one] One place is only in the table: nobody knows where it lies, or it is too wide.
       *[other] { $n } places are only in the table: nobody knows where they lie, or they are too wide.
    }
map-where = Where
map-role-at = at
map-role-from = from
map-role-to = to
map-role-through = through
map-legend-town = town; site
map-legend-area = country or region: somewhere in this circle
map-legend-route = taken from one place to another
map-legend-route-proposed = the same, proposed only
map-legend-route-unreal = feared, planned or denied
map-legend-ground = towns of the gazetteer; letters are country codes

## Network
network-title = Network
network-lead = People, groups and bodies of this case and what ties them: acts, relations, and who tells of whom.
network-none = Nobody is known in this case yet.
network-desc = { $people } people, groups and bodies, { $ties } ties.
network-tells = tells of: { $what }
network-ties = The ties as a table
network-people = Everybody as a table
network-from = From
network-tie = Tie
network-to = To
network-who = Name
network-kind = Kind
network-count = Ties
network-rest =
    { $n ->
        [one] One more is only in the tables, because the picture would be too full.
       *[other] { $n } more are only in the tables, because the picture would be too full.
    }
network-legend-act = did this to
network-legend-relation = relation
network-legend-source = tells of what was done to
network-legend-unreal = feared, planned or denied
