# Access tokens, and what the JSON API answers. Values are text as it stands.

## Pages: access tokens
tokens-title = Claves de acceso
tokens-lead = Con una clave, un programa pregunta a la API en su nombre. Nunca puede hacer más de lo que usted puede en ese momento, y el registro nombra a usted y a la clave.
tokens-short = Para programas que preguntan en su nombre.
tokens-open = Ver las claves
tokens-none = No hay ninguna clave.
tokens-new = Nueva clave
tokens-label = Para qué es
tokens-may = Qué puede hacer
tokens-look = mirar
tokens-code = añadir informes y notas, abrir casos
tokens-decide = decidir (solo con mirar)
tokens-where = Dónde
tokens-all-cases = en todos los casos
tokens-some-cases = solo en estos:
tokens-former-case = un caso de otras personas
tokens-days = Días que vale (1 a 365)
tokens-make = Crear la clave
tokens-made-title = Una clave
tokens-made-lead = Cópiela ahora en los ajustes del programa. Se muestra solo esta vez y no se guarda en ninguna parte. Nunca la ponga en una dirección.
tokens-until = hasta { $day }
tokens-used = último uso { $day }
tokens-never = nunca usada
tokens-past = vencida
tokens-revoked = revocada
tokens-revoke = Revocar
tokens-revoke-it = Revocar { $name }
tokens-revoked-now = La clave está revocada.
token-made-how = Solo se muestra esta vez. Envíela como: Authorization: Bearer …

## The API: what sort of problem
api-title-400 = No se puede leer la petición
api-title-401 = No se sabe quién pregunta
api-title-403 = No permitido
api-title-404 = Aquí no hay nada para usted
api-title-405 = Aquí no existe ese método
api-title-409 = No es posible tal como está
api-title-413 = Demasiado grande
api-title-415 = Hace falta otro tipo de contenido
api-title-422 = El contenido no se puede usar
api-title-500 = Un fallo interno
api-title-503 = El archivo está cerrado

## What can go wrong
problem-api-token = no hay clave, o no vale; envíe una que valga como Authorization: Bearer …
problem-api-scope = esta clave no puede hacer eso; use una que pueda
problem-api-csrf = una sesión escribe con la cabecera X-CSRF-Token y la clave de sus formularios; envíela, o use una clave de acceso
problem-api-request = el servidor no pudo aceptar esta petición; envíela de otra forma
problem-api-query = no se puede leer la dirección: { $why }; vea el documento de la API
problem-api-body = no se puede leer el cuerpo: { $why }; vea el documento de la API
problem-api-media = el cuerpo debe ser { $media }; dígalo en Content-Type
problem-api-large = el cuerpo supera { $kib } KiB; envíe menos
problem-api-method = esta dirección no conoce ese método; vea el documento de la API
problem-api-case-needed = esta clave vale solo en algunos casos; nombre uno de ellos como case
problem-api-field = esta afirmación no tiene el campo { $field }; tiene { $fields }
problem-bad-token = una clave necesita algo que pueda hacer, mirar donde decide, un caso si vale solo en algunos, y un fin dentro de un año
problem-token-whose = aquí las personas inician sesión; diga con --account de quién es la clave
