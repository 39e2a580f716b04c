# Reports beside each other: the inbox by event, origins, contradictions, the same person
filter-events = Por suceso
event-lead = Los informes que cuentan un mismo suceso van juntos; lo que se hizo a partir de otro informe va debajo de él. Son propuestas: diga abajo dónde se equivocan.
event-newest = Solo se comparan los { $n } más recientes.
event-choose = Elegir
event-why = Por qué van juntos
event-judge = ¿Cuentan los informes elegidos un mismo suceso?
event-judge-lead = Lo que diga prevalece sobre toda propuesta y puede retirarse.
event-same = Un mismo suceso
event-different = Sucesos distintos
event-open = Retirar lo dicho
event-judged = Queda guardado, con su razón.
lineage-copy = copiado del de arriba
lineage-version = otra versión del de arriba
lineage-rewrite = reescrito a partir del de arriba
lineage-spun = con palabras cambiadas respecto al de arriba
lineage-translation = traducido del de arriba
lineage-digest = toma algunas frases del de arriba
lineage-cites = cita al de arriba como fuente
beside-title = Fuentes lado a lado
beside-lead = Se lee de las afirmaciones propuestas y aceptadas. Aquí nada está decidido: muestra dónde preguntar.
beside-differ = Dónde difieren
beside-differ-none = No se hallaron valores que se excluyan.
beside-tests = ¿Otro suceso u otra persona?
beside-origins = Quién está detrás de cada valor
beside-origins-none = Ningún valor tiene una fuente que se pueda contar.
beside-origins-caption = Orígenes independientes; las copias no suman
beside-property = Qué
beside-value = Valor
beside-number = Orígenes
beside-who = Quién, y por qué informe
beside-people = ¿La misma persona?
beside-people-none = No hay dos nombres tan cercanos como para preguntar.
beside-same = Una sola persona
beside-different = Dos personas
differ-rounding = Un valor está redondeado o es vago. ¿Se contó o se recordó?
differ-correction = Una versión posterior del mismo informe lo cambió. ¿Es el valor posterior el corregido?
differ-translation = Los valores difieren entre un texto y otro en otra lengua. ¿Qué dice la primera lengua?
differ-age_reckoning = ¿Podrían ser correctos ambos, uno contando los años a la coreana y otro los cumplidos?
differ-romanisation = ¿Podría ser un solo nombre escrito de dos maneras?
differ-different_period = La misma cifra de quien contó se da para periodos distintos. ¿Cuál nombra quien contó?
differ-different_speaker = Las mismas palabras se atribuyen a personas distintas. ¿Qué informe las oyó?
differ-copying_error = Los valores difieren entre un informe y otro hecho a partir de él. ¿Cambió algo al copiar?
differ-two_tellings = El relato de una persona aparece de dos maneras. ¿Se le podría preguntar de nuevo, con tacto?
differ-time_zone = ¿Podrían ser correctos ambos, según husos horarios distintos?
differ-fear_as_fact = Un informe da por ocurrido lo que otros solo temen. ¿Nombra una fuente?
differ-open = Estos valores no encajan. ¿Quién sabía cuál, y por quién?
property-count = Cifra: { $act }
property-group-size = Cuántos en el grupo
property-group-women = Cuántas mujeres
property-group-men = Cuántos hombres
property-group-children = Cuántos niños
property-group-oldest = Edad del mayor
property-child-age = Edad del niño
property-person-age = Edad de la persona
property-person-name = Nombre de la persona
property-arrest-date = Fecha de la detención
property-arrest-time = Hora de la detención
property-arrest-place = Lugar de la detención
property-arrest-authority = Quién detuvo
property-crossing-date = Fecha del cruce
property-journey = El camino seguido
property-last-contact = Último contacto
property-return-who = Quién fue devuelto
property-return-date = Fecha de la devolución
property-return-receiving = Quién recibió a los devueltos
property-held-at = Dónde está detenido
property-release-date = Fecha de la liberación
property-statement-kind = Qué clase de declaración
property-statement-speaker = Quién lo dijo
event-reports = { $n ->
    [one] Un informe
   *[other] { $n } informes
 }
event-origins = { $n ->
    [one] uno de ellos no procede de otro
   *[other] { $n } de ellos no proceden de otro
 }
