# Signing in, accounts, members of a case. `$n` is a number, other values are text as it stands.

## Páginas: entrar
serve-team = Cada persona inicia allí sesión con su cuenta. Ctrl-C termina el servidor.
signin-first = Inicie sesión primero.
signin-title = Iniciar sesión
signin-name = Nombre de acceso
signin-password = Contraseña
signin-code = Código de un solo uso
signin-code-help = Solo si lo configuró. También sirve un código de recuperación.
signin-button = Iniciar sesión
signin-wrong = El nombre, la contraseña o el código no son correctos. Nadie queda bloqueado: inténtelo de nuevo; cada intento tarda un poco más.
signin-redeem = Tengo una invitación o un código de recuperación
signin-back = Volver al inicio de sesión
signin-second-title = Un paso más
signin-second-lead = El nombre y la contraseña son correctos. Ahora se pide una clave de acceso suya, o un código.
signin-second-button = Usar una clave de acceso
signin-second-code-help = Un código de un solo uso, si los configuró, o un código de recuperación.
signin-again = Tardó demasiado, o ya se había respondido. Inicie sesión de nuevo.
passkey-waits = El navegador pide ahora la clave de acceso.
passkey-not = No llegó ninguna clave de acceso: se canceló, tardó demasiado o no está a mano. Inténtelo de nuevo.
passkey-there = Este dispositivo ya tiene una clave de acceso de esta cuenta.
passkey-unable = Este navegador no conoce claves de acceso.
passkey-script = Las claves de acceso necesitan JavaScript en el navegador.
passkey-elsewhere = Las claves de acceso necesitan un nombre en la dirección, no cifras: abra { $address } e inicie sesión allí.
nav-signout = Cerrar sesión
redeem-title = Elegir una contraseña
redeem-lead = Con la invitación que recibió o con uno de sus códigos de recuperación. Cada uno sirve una vez.
redeem-code = Invitación o código de recuperación
redeem-wrong = El nombre o el código no son correctos, o el código ya se usó o caducó. Pida una nueva invitación a quien administra.
redeem-button = Elegir esta contraseña
password-new = Contraseña nueva
password-again = La misma otra vez
password-rule = Al menos doce letras: lo mejor son cuatro palabras corrientes sin relación entre sí.
codes-title = Códigos de recuperación
codes-lead = Escríbalos en papel y guárdelos lejos de este equipo. Cada uno sirve una vez, en lugar de un código de un solo uso o para elegir una contraseña nueva. Solo se muestran ahora.
codes-next = Ya los he escrito

## Páginas: la propia cuenta
account-title = Mi cuenta
account-password = Contraseña
account-password-old = Contraseña actual
account-password-save = Cambiar la contraseña
account-password-changed = La contraseña ha cambiado. Su sesión se cerró en todos los demás lugares.
account-codes = Códigos de un solo uso
account-codes-on = En cada inicio de sesión se pide un código de su programa de autenticación.
account-codes-off = Un programa de autenticación en su teléfono puede dar un código para cada inicio de sesión: así la contraseña sola no abre nada.
account-codes-begin = Configurarlos
account-codes-how = Escriba estas letras en su programa de autenticación, o abra la dirección con él. Después escriba el primer código que muestre.
account-codes-letters = Letras
account-codes-address = Dirección
account-codes-first = Primer código
account-codes-confirm = Pedir códigos desde ahora
account-codes-stop = No pedir más códigos
account-codes-on-now = Desde ahora se pide un código de un solo uso.
account-codes-off-now = Ya no se pide ningún código de un solo uso.
account-passkeys = Claves de acceso
account-passkeys-lead = Una clave de acceso es una llave en su dispositivo o en una llave de seguridad, que se abre con un PIN, el dedo o la cara. A quien tiene una se le pide una clave de acceso o un código después de la contraseña, en cada inicio de sesión.
account-passkeys-since = añadida el { $day }
account-passkeys-name = Nombre de la nueva clave de acceso
account-passkeys-name-help = El dispositivo guarda este nombre, y quizá su fabricante: elija uno que no delate a nadie.
account-passkeys-add = Añadir una clave de acceso
account-passkeys-making = Nueva clave de acceso: { $name }
account-passkeys-how = El navegador pregunta dónde guardarla, y pide su PIN, su dedo o su cara.
account-passkeys-make = Crearla ahora
account-passkeys-cancel = Cancelar
account-passkeys-added = La clave de acceso está añadida. Desde ahora se pide una clave de acceso o un código.
account-passkeys-remove = Quitar
account-passkeys-remove-it = Quitar { $name }
account-passkeys-removed = La clave de acceso está quitada.
account-recovery = Códigos de recuperación
account-recovery-left =
    { $n ->
        [0] No queda ningún código de recuperación.
        [one] Queda un código de recuperación.
       *[other] Quedan { $n } códigos de recuperación.
    }
account-recovery-new = Hacer diez nuevos
account-everywhere = Cerrar sesión en todas partes

## Páginas: cuentas
accounts-title = Cuentas
accounts-lead = Quién inicia sesión. Quien administra crea cuentas y pone a personas en casos, y no ve ningún caso en el que no trabaje.
accounts-first-title = Crear la primera cuenta
accounts-first-lead = Desde entonces todos inician sesión, también usted, y la dirección del programa ya no abre nada. La primera cuenta administra y trabaja en todos los casos que hay.
accounts-first-button = Crear la primera cuenta
accounts-new = Cuenta nueva
accounts-label = Nombre que muestran las páginas y el registro
accounts-administrator = administra
accounts-administers = Administra: cuentas y miembros
accounts-make = Crear la cuenta
accounts-you = usted
accounts-invited = con invitación
accounts-disabled = desactivada
accounts-has-codes = códigos de un solo uso
accounts-has-passkeys = claves de acceso
accounts-change = Cambiar { $name }
accounts-disable = Desactivar
accounts-enable = Activar
accounts-reset = Retirar contraseña y códigos e invitar de nuevo
accounts-reset-lead = Para quien perdió la contraseña y los códigos de recuperación, o cuyos datos de acceso pueden estar en otras manos.
accounts-disabled-now = La cuenta está desactivada y su sesión cerrada.
accounts-enabled-now = La cuenta está activa de nuevo.
invited-title = Una invitación
invited-lead = Dé el nombre y el código a la persona, de palabra o en papel. Con ellos se elige una contraseña en la página de inicio de sesión, una vez y en un plazo de siete días. Solo se muestran ahora.

## Páginas: miembros de un caso
members-title = Quién trabaja en este caso
members-lead = Nadie más lo ve, lo encuentra ni sabe que existe.
members-caption = Miembros
members-who = Quién
members-role = Como qué
members-since = Desde
members-none = Nadie trabaja en él.
members-change = Cambiar
members-save = Guardar
members-out = ya no participa
members-why = Por qué (necesario cuando alguien sale)
members-changed = Guardado.
role-reader = lectura: consulta
role-coder = codificación: añade informes y notas
role-reviewer = revisión: decide sobre las afirmaciones
role-publisher = publicación: publica y retira

## Páginas: problemas
error-nothing-here = Aquí no hay nada para usted. Compruebe la dirección o pregunte a quien trabaja en el caso.
error-not-allowed = Usted ve esto, pero no puede hacer eso. Pida otro papel a quien administra.

## En la terminal
account-invited = { $name } tiene una invitación. Código de un solo uso: { $code }
account-invited-how = Con el nombre y el código se elige una contraseña en la página de inicio de sesión, una vez y en un plazo de siete días.
account-none = No hay cuentas; quien tiene la frase de paso trabaja a solas.
account-changed = Hecho.
column-name = nombre
column-label = se muestra
column-role = papel
column-state = estado

## Qué puede ir mal
problem-name-taken = otra cuenta tiene este nombre; elija otro
problem-bad-name = un nombre tiene de 1 a 64 letras, cifras, espacios o . _ - @; elija otro
problem-not-the-first = ya hay una cuenta; pida otra a quien administra
problem-first-administers = la primera cuenta debe administrar
problem-last-administrator = es la última cuenta que administra; cree otra antes
problem-account-disabled = esta cuenta está desactivada; actívela antes
problem-password-short = una contraseña tiene al menos { $least } letras y no más de mil; elija otra
problem-password-is-name = la contraseña es el nombre; elija otra
problem-passwords-differ = las dos no son iguales; escriba dos veces la contraseña nueva
problem-wrong-password = la contraseña no es correcta
problem-wrong-code = la contraseña o el código no son correctos; escriba el código que se muestra ahora
problem-no-codes-begun = no se están configurando códigos de un solo uso; empiece de nuevo
problem-passkey-needs-name = las claves de acceso necesitan un nombre en la dirección, no cifras; abra { $address } e inicie sesión allí
problem-no-passkey-begun = no se está añadiendo ninguna clave de acceso, o tardó demasiado; empiece de nuevo
problem-passkey-wrong = lo que respondió el navegador no corresponde a lo que se pidió; empiece de nuevo
problem-many-passkeys = una cuenta tiene como mucho diez claves de acceso; quite una primero
problem-passkey-taken = esta clave de acceso ya es de una cuenta; cree otra
problem-file-elsewhere = este fichero ya se guarda donde usted no trabaja; pregunte a quien administra
