# La primera visita
tour-nav = Visita
tour-title = Una visita de dos minutos
tour-open = ¿Es su primera vez? Haga la visita de dos minutos.
tour-lead = Ocho pasos por el trabajo, cada uno con un enlace al lugar donde se hace.
tour-demo = Los informes son inventados y el almacén se elimina al final: pruébelo todo.
tour-own = Los enlaces abren su propio almacén; para hacer pruebas, ejecute «amparo demo», que trae informes inventados.
tour-show = Ver: { $what }
tour-add = Añada un informe como fichero: se lee en este equipo y se guarda cifrado, y nada de lo que dice se acepta solo.
tour-protect = Mire primero a quién hay que proteger: un menor, una fuente que pide no ser nombrada, un lugar donde alguien se esconde.
tour-accept = Lea una afirmación propuesta junto a las palabras en que se apoya y acéptela si el informe lo dice.
tour-correct = Donde el informe dice otra cosa, corrija la afirmación y dé el motivo: lo propuesto queda en el historial.
tour-event = Vea qué informes cuentan un mismo suceso y cuáles se hicieron a partir de otro, para no contar las copias como orígenes distintos.
tour-board = Vea en el tablero desde cuándo está detenida cada persona y qué se teme, y en la línea de vida lo que dicen de ella las afirmaciones aceptadas.
tour-publish = Antes de publicar una página, vea qué saldría de este equipo y qué se opone.
tour-lock = Bloquee el almacén al irse: sus claves se borran de la memoria hasta que alguien escriba de nuevo la frase de paso.
