# Access tokens, and what the JSON API answers. Values are text as it stands.

## Pages: access tokens
tokens-title = Tokens de acceso
tokens-lead = Con un token, un programa consulta la API en nombre de usted. Nunca puede hacer más de lo que usted puede en ese momento, y en el registro constan usted y el token.
tokens-short = Para programas que actúan en nombre de usted.
tokens-open = Ver los tokens
tokens-none = No hay ningún token.
tokens-new = Nuevo token
tokens-label = Para qué es
tokens-may = Qué puede hacer
tokens-look = consultar
tokens-code = añadir informes y notas, abrir casos
tokens-decide = decidir (requiere consultar)
tokens-where = Dónde
tokens-all-cases = en todos los casos
tokens-some-cases = solo en estos:
tokens-former-case = un caso de otras personas
tokens-days = Días que vale (1 a 365)
tokens-make = Crear el token
tokens-made-title = Un token
tokens-made-lead = Cópielo ahora en los ajustes del programa. Se muestra solo esta vez y no se guarda en ninguna parte. Nunca lo ponga en una dirección.
tokens-until = hasta { $day }
tokens-used = último uso { $day }
tokens-never = nunca usado
tokens-past = vencido
tokens-revoked = revocado
tokens-revoke = Revocar
tokens-revoke-it = Revocar { $name }
tokens-revoked-now = El token está revocado.
token-made-how = Solo se muestra esta vez. Envíelo como: Authorization: Bearer …

## The API: what sort of problem
api-title-400 = No se puede leer la petición
api-title-401 = No se sabe quién pregunta
api-title-403 = No permitido
api-title-404 = Aquí no hay nada para usted
api-title-405 = Aquí no existe ese método
api-title-409 = No es posible en el estado actual
api-title-413 = Demasiado grande
api-title-415 = Hace falta otro tipo de contenido
api-title-422 = El contenido no se puede usar
api-title-500 = Un fallo interno
api-title-503 = El almacén está cerrado

## What can go wrong
problem-api-token = no hay token, o no vale; envíe uno que valga como Authorization: Bearer …
problem-api-scope = este token no puede hacer eso; use uno que pueda
problem-api-csrf = una sesión escribe con la cabecera X-CSRF-Token y el token de sus formularios; envíelo, o use un token de acceso
problem-api-request = el servidor no pudo aceptar esta petición; envíela de otra forma
problem-api-query = no se puede leer la dirección: { $why }; vea el documento de la API
problem-api-body = no se puede leer el cuerpo: { $why }; vea el documento de la API
problem-api-media = el cuerpo debe ser { $media }; dígalo en Content-Type
problem-api-large = el cuerpo supera { $kib } KiB; envíe menos
problem-api-method = esta dirección no conoce ese método; vea el documento de la API
problem-api-case-needed = este token vale solo en algunos casos; indique uno de ellos como case
problem-api-field = esta afirmación no tiene el campo { $field }; tiene { $fields }
problem-bad-token = un token necesita algo que pueda hacer, consultar si puede decidir, un caso si vale solo en algunos, y un fin dentro de un año
problem-token-whose = aquí las personas inician sesión; diga con --account de quién es el token
