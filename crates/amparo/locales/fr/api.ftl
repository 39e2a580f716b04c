# Access tokens, and what the JSON API answers. Values are text as it stands.

## Pages: access tokens
tokens-title = Jetons d’accès
tokens-lead = Avec un jeton, un programme interroge l’API en votre nom. Il ne peut jamais faire plus que vous au même moment, et le journal vous nomme, vous et le jeton.
tokens-short = Pour les programmes qui interrogent en votre nom.
tokens-open = Voir les jetons
tokens-none = Il n’y a aucun jeton.
tokens-new = Nouveau jeton
tokens-label = À quoi il sert
tokens-may = Ce qu’il peut faire
tokens-look = consulter
tokens-code = ajouter des rapports et des notes, ouvrir des dossiers
tokens-decide = décider (demande aussi de consulter)
tokens-where = Où
tokens-all-cases = dans tous les dossiers
tokens-some-cases = seulement dans ceux-ci :
tokens-former-case = un dossier d’autres personnes
tokens-days = Jours de validité (1 à 365)
tokens-make = Créer le jeton
tokens-made-title = Un jeton
tokens-made-lead = Copiez-le maintenant dans les réglages du programme. Il n’est affiché que cette fois et n’est conservé nulle part. Ne le mettez jamais dans une adresse.
tokens-until = jusqu’au { $day }
tokens-used = dernière utilisation { $day }
tokens-never = jamais utilisé
tokens-past = expiré
tokens-revoked = révoqué
tokens-revoke = Révoquer
tokens-revoke-it = Révoquer { $name }
tokens-revoked-now = Le jeton est révoqué.
token-made-how = Il n’est affiché que cette fois. Envoyez-le ainsi : Authorization: Bearer …

## The API: what sort of problem
api-title-400 = La requête est illisible
api-title-401 = On ne sait pas qui demande
api-title-403 = Non permis
api-title-404 = Il n’y a rien ici pour vous
api-title-405 = Cette méthode n’existe pas ici
api-title-409 = Impossible en l’état
api-title-413 = Trop grand
api-title-415 = Il faut un autre type de contenu
api-title-422 = Le contenu est inutilisable
api-title-500 = Un défaut interne
api-title-503 = Le coffre est fermé

## What can go wrong
problem-api-token = il n’y a pas de jeton, ou il n’est pas valable ; envoyez-en un qui l’est par Authorization: Bearer …
problem-api-scope = ce jeton ne peut pas faire cela ; utilisez-en un qui le peut
problem-api-csrf = une session écrit avec l’en-tête X-CSRF-Token et le jeton de ses formulaires ; envoyez-le, ou utilisez un jeton d’accès
problem-api-request = le serveur n’a pas pu prendre cette requête ; envoyez-la sous une autre forme
problem-api-query = l’adresse est illisible : { $why } ; voyez le document de l’API
problem-api-body = le corps est illisible : { $why } ; voyez le document de l’API
problem-api-media = le corps doit être { $media } ; dites-le dans Content-Type
problem-api-large = le corps dépasse { $kib } Kio ; envoyez-en moins
problem-api-method = cette adresse ne connaît pas cette méthode ; voyez le document de l’API
problem-api-case-needed = ce jeton ne vaut que dans certains dossiers ; nommez-en un par case
problem-api-field = cette affirmation n’a pas de champ { $field } ; elle a { $fields }
problem-bad-token = il faut à un jeton quelque chose à faire, consulter là où il décide, un dossier s’il ne vaut que dans certains, et une fin dans l’année
problem-token-whose = ici les personnes se connectent ; dites avec --account à qui est le jeton
