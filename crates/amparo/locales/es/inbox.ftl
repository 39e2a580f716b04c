## La bandeja como lugar de trabajo
filter-new = Nuevos
filter-mine = Míos
filter-nobodys = De nadie
filter-snoozed = Pospuestos
inbox-new =
    { $n ->
        [one] Un informe nuevo
       *[other] { $n } informes nuevos
    }
inbox-new-most = { $n } informes nuevos o más
inbox-since = desde la última vez que miró:
inbox-oldest-first = primero los más antiguos, para que ninguno se pase por alto
inbox-seen = He visto estos
inbox-seen-help = A partir de ahí solo es nuevo lo que llegó después del último que se muestra aquí.
inbox-seen-done = Visto.
inbox-snoozed-lead = Vuelven por sí solos en su día; lo que se apartó vuelve cuando alguien lo trae.
inbox-tick = Marcar
inbox-ticked = Con los informes marcados
inbox-tick-hint = Los informes marcados se pueden asignar, posponer, apartar o poner en un caso juntos.
inbox-tick-all = Marcar todos los de esta página
inbox-work-help = Aquí no se aceptan afirmaciones: cada una se mira en su informe.
inbox-with = asignado a
inbox-with-me = asignado a usted
inbox-away-until = pospuesto hasta el
inbox-away-aside = apartado
inbox-who = Asignar a
inbox-me = mí
inbox-nobody = nadie
inbox-assign = Asignar
inbox-until = Posponer hasta
inbox-why = Motivo (opcional)
inbox-snooze = Posponer
inbox-aside = Apartar
inbox-back = Traer de vuelta
inbox-into = Al caso
inbox-put = Poner
inbox-assigned =
    { $n ->
        [one] Un informe está asignado.
       *[other] { $n } informes están asignados.
    }
inbox-unassigned =
    { $n ->
        [one] Un informe vuelve a no ser de nadie.
       *[other] { $n } informes vuelven a no ser de nadie.
    }
inbox-snoozed =
    { $n ->
        [one] Un informe está pospuesto.
       *[other] { $n } informes están pospuestos.
    }
inbox-set-aside =
    { $n ->
        [one] Un informe está apartado.
       *[other] { $n } informes están apartados.
    }
inbox-brought-back =
    { $n ->
        [one] Un informe está de vuelta.
       *[other] { $n } informes están de vuelta.
    }
inbox-put-in =
    { $n ->
        [one] Un informe está en el caso.
       *[other] { $n } informes están en el caso.
    }
inbox-unchanged = No había nada que cambiar.
inbox-undone = Deshecho.
inbox-add-address = Dirección web de la que procede (opcional)
inbox-no-fetch = Amparo no abre ninguna dirección web: ningún sitio se entera de lo que usted lee. Abra la página en su navegador, guárdela (Ctrl+S) y añada el archivo guardado; la dirección que escriba aquí se conserva con él y nunca se abre. En la línea de órdenes:
keys-next-report = informe siguiente
keys-previous-report = informe anterior
keys-tick = marcar
keys-tick-all = marcar todos los de esta página
keys-assign = asignar (luego Intro)
keys-snooze = posponer hasta un día (luego Intro)
keys-aside = apartar
keys-back = traer de vuelta
keys-into-case = a un caso (luego Intro)
keys-undo-inbox = deshacer lo último
keys-seen = he visto estos (en Nuevos)
column-with = Asignado a
inbox-until-cli = pospuesto hasta el { $day }

## La carpeta vigilada
watch-title = Carpeta vigilada
watch-now = Leyendo el archivo { $done } de { $all }.
watch-read =
    { $n ->
        [0] No se ha incorporado nada desde que se inició el programa.
        [one] Se ha incorporado un archivo desde que se inició el programa.
       *[other] Se han incorporado { $n } archivos desde que se inició el programa.
    }
watch-failed =
    { $n ->
        [one] Un archivo no se pudo incorporar. Sigue donde estaba:
       *[other] { $n } archivos no se pudieron incorporar. Siguen donde estaban:
    }
watch-begun = Vigilando { $path }. Un archivo se lee cuando ya no cambia. Ctrl-C lo termina; al iniciarlo de nuevo, sigue donde estaba.
watch-plain = Los archivos de esa carpeta no están cifrados: quien pueda leer el disco los lee. Téngala en un disco cifrado y quite lo que ya se incorporó.
watch-open = Otras personas de este equipo pueden ver { $path }: quíteles ese permiso (chmod 700).

## Problemas
problem-inbox-tick = marque primero los informes y después diga qué hacer con ellos
problem-inbox-who = elija a quién se asigna
problem-inbox-day = elija un día posterior a hoy, dentro de diez años
problem-inbox-long = el motivo tiene más de 500 letras; acórtelo
problem-inbox-do = pulse el botón de lo que quiere: asignar, posponer, apartar, traer de vuelta o poner en un caso
problem-inbox-moved = alguien lo ha cambiado desde entonces; mire cómo están ahora los informes
problem-inbox-nothing-to-undo = aquí ya no hay nada que deshacer
problem-inbox-not-on-case = { $who } no trabaja en el caso de «{ $title }»; asígnelo a alguien de su caso, de codificador en adelante
problem-no-address = una dirección web empieza por http:// o https:// y no lleva espacios; corríjala o déjela vacía
problem-watch-none = no se nombró ninguna carpeta; escriba [watch] con folder = "…" en { $path }, o use --folder
problem-watch-folder = la carpeta vigilada { $path } no existe o no es una carpeta; créela o nombre otra en el archivo de ajustes
problem-watch-done = { $path } no puede ser la carpeta de lo ya incorporado; nombre una distinta de la vigilada, en el mismo disco
problem-watch-move = { $path } se ha incorporado y no se pudo mover: { $error }; muévalo a mano
