# Access tokens, and what the JSON API answers. Values are text as it stands.

## Pages: access tokens
tokens-title = Access tokens
tokens-lead = With a token a program asks the API in your name. It may never do more than you may at the time, and the log names you and the token.
tokens-short = For programs that ask in your name.
tokens-open = Show the tokens
tokens-none = There is no token.
tokens-new = New token
tokens-label = What it is for
tokens-may = What it may
tokens-look = look
tokens-code = add reports and notes, open cases
tokens-decide = decide (only with look)
tokens-where = Where
tokens-all-cases = in all cases
tokens-some-cases = only in these:
tokens-former-case = a case of others
tokens-days = Days it holds (1 to 365)
tokens-make = Make the token
tokens-made-title = A token
tokens-made-lead = Copy it into the settings of the program now. It is shown only this once and kept nowhere. Never put it into an address.
tokens-until = until { $day }
tokens-used = last used { $day }
tokens-never = never used
tokens-past = past its end
tokens-revoked = revoked
tokens-revoke = Revoke
tokens-revoke-it = Revoke { $name }
tokens-revoked-now = The token is revoked.
token-made-how = This is the only time it is shown. Send it as: Authorization: Bearer …

## The API: what sort of problem
api-title-400 = The request cannot be read
api-title-401 = Nobody is known to ask
api-title-403 = Not allowed
api-title-404 = Nothing here for you
api-title-405 = No such method here
api-title-409 = Not possible as things stand
api-title-413 = Too large
api-title-415 = Another media type is needed
api-title-422 = The content cannot be used
api-title-500 = A fault inside
api-title-503 = The store is closed

## What can go wrong
problem-api-token = there is no token, or it does not hold; send one that does as Authorization: Bearer …
problem-api-scope = this token may not do that; use one that may
problem-api-csrf = a session writes with the header X-CSRF-Token and the token of its forms; send it, or use an access token
problem-api-request = the server could not take this request; send it in another form
problem-api-query = the address cannot be read: { $why }; see the document of the API
problem-api-body = the body cannot be read: { $why }; see the document of the API
problem-api-media = the body must be { $media }; say so in Content-Type
problem-api-large = the body is larger than { $kib } KiB; send less
problem-api-method = this address does not know the method; see the document of the API
problem-api-case-needed = this token works in some cases only; name one of them as case
problem-api-field = this claim has no field { $field }; it has { $fields }
problem-bad-token = a token needs something it may do, to look where it decides, a case where it works only in some, and an end within a year
problem-token-whose = people sign in here; say with --account whose token it is
