# Signing in, accounts, members of a case. `$n` is a number, other values are text as it stands.

## Pages : se connecter
serve-team = Chacun s'y connecte avec son compte. Ctrl-C arrête le serveur.
signin-first = Connectez-vous d'abord.
signin-title = Se connecter
signin-name = Nom de connexion
signin-password = Mot de passe
signin-code = Code à usage unique
signin-code-help = Seulement si vous l'avez mis en place. Un code de secours convient aussi.
signin-button = Se connecter
signin-wrong = Le nom, le mot de passe ou le code n'est pas le bon. Personne n'est bloqué : réessayez ; chaque essai prend un peu plus de temps.
signin-redeem = J'ai une invitation ou un code de secours
signin-back = Retour à la connexion
signin-second-title = Encore une étape
signin-second-lead = Le nom et le mot de passe sont les bons. Maintenant une de vos clés d'accès est demandée, ou un code.
signin-second-button = Utiliser une clé d'accès
signin-second-code-help = Un code à usage unique, si vous les avez mis en place, ou un code de secours.
signin-again = Cela a pris trop de temps, ou une réponse est déjà venue. Connectez-vous à nouveau.
passkey-waits = Le navigateur demande maintenant la clé d'accès.
passkey-not = Aucune clé d'accès n'est venue : c'était annulé, trop long, ou elle n'est pas à portée. Réessayez.
passkey-there = Cet appareil a déjà une clé d'accès de ce compte.
passkey-unable = Ce navigateur ne connaît pas les clés d'accès.
passkey-script = Les clés d'accès ont besoin de JavaScript dans le navigateur.
passkey-elsewhere = Les clés d'accès veulent un nom dans l'adresse, pas des chiffres : ouvrez { $address } et connectez-vous là.
nav-signout = Se déconnecter
redeem-title = Choisir un mot de passe
redeem-lead = Avec l'invitation reçue, ou avec l'un de vos codes de secours. Chacun sert une fois.
redeem-code = Invitation ou code de secours
redeem-wrong = Le nom ou le code n'est pas le bon, ou le code a servi ou est périmé. Demandez une nouvelle invitation à qui administre.
redeem-button = Choisir ce mot de passe
password-new = Nouveau mot de passe
password-again = Le même encore une fois
password-rule = Au moins douze lettres : quatre mots ordinaires sans rapport entre eux sont le mieux.
codes-title = Codes de secours
codes-lead = Écrivez-les sur papier et gardez-les loin de cette machine. Chacun sert une fois, à la place d'un code à usage unique ou pour choisir un nouveau mot de passe. Ils ne sont montrés que maintenant.
codes-next = Je les ai écrits

## Pages : son propre compte
account-title = Mon compte
account-password = Mot de passe
account-password-old = Mot de passe actuel
account-password-save = Changer le mot de passe
account-password-changed = Le mot de passe est changé. Votre session est fermée partout ailleurs.
account-codes = Codes à usage unique
account-codes-on = Un code de votre programme d'authentification est demandé à chaque connexion.
account-codes-off = Un programme d'authentification sur votre téléphone peut donner un code pour chaque connexion : alors le mot de passe seul n'ouvre rien.
account-codes-begin = Les mettre en place
account-codes-how = Tapez ces lettres dans votre programme d'authentification, ou ouvrez l'adresse avec lui. Puis tapez le premier code qu'il montre.
account-codes-letters = Lettres
account-codes-address = Adresse
account-codes-first = Premier code
account-codes-confirm = Demander des codes désormais
account-codes-stop = Ne plus demander de codes
account-codes-on-now = Désormais un code à usage unique est demandé.
account-codes-off-now = Plus aucun code à usage unique n'est demandé.
account-passkeys = Clés d'accès
account-passkeys-lead = Une clé d'accès se trouve dans votre appareil ou dans une clé de sécurité, et s'ouvre par un code PIN, le doigt ou le visage. À qui en a une, une clé d'accès ou un code est demandé après le mot de passe, à chaque connexion.
account-passkeys-since = ajoutée le { $day }
account-passkeys-name = Nom de la nouvelle clé d'accès
account-passkeys-name-help = L'appareil garde ce nom, et peut-être son fabricant : choisissez-en un qui ne trahit personne.
account-passkeys-add = Ajouter une clé d'accès
account-passkeys-making = Nouvelle clé d'accès : { $name }
account-passkeys-how = Le navigateur demande où la garder, et votre code PIN, votre doigt ou votre visage.
account-passkeys-make = La créer maintenant
account-passkeys-cancel = Annuler
account-passkeys-added = La clé d'accès est ajoutée. Désormais une clé d'accès ou un code est demandé.
account-passkeys-remove = Retirer
account-passkeys-remove-it = Retirer { $name }
account-passkeys-removed = La clé d'accès est retirée.
account-recovery = Codes de secours
account-recovery-left =
    { $n ->
        [0] Il ne reste aucun code de secours.
        [one] Il reste un code de secours.
       *[other] Il reste { $n } codes de secours.
    }
account-recovery-new = En faire dix nouveaux
account-everywhere = Se déconnecter partout

## Pages : comptes
accounts-title = Comptes
accounts-lead = Qui se connecte. Qui administre crée des comptes et met des personnes dans des dossiers, et ne voit aucun dossier sans y travailler.
accounts-first-title = Créer le premier compte
accounts-first-lead = Dès lors chacun se connecte, vous aussi, et l'adresse du programme n'ouvre plus rien. Le premier compte administre et travaille à tous les dossiers qui existent.
accounts-first-button = Créer le premier compte
accounts-new = Nouveau compte
accounts-label = Nom montré par les pages et le journal
accounts-administrator = administre
accounts-administers = Administre : comptes et membres
accounts-make = Créer le compte
accounts-you = vous
accounts-invited = invité
accounts-disabled = désactivé
accounts-has-codes = codes à usage unique
accounts-has-passkeys = clés d'accès
accounts-change = Modifier { $name }
accounts-disable = Désactiver
accounts-enable = Réactiver
accounts-reset = Retirer mot de passe et codes et inviter de nouveau
accounts-reset-lead = Pour qui a perdu le mot de passe et les codes de secours, ou dont les accès peuvent être en d'autres mains.
accounts-disabled-now = Le compte est désactivé et déconnecté.
accounts-enabled-now = Le compte est réactivé.
invited-title = Une invitation
invited-lead = Donnez le nom et le code à la personne, de vive voix ou sur papier. Avec eux on choisit un mot de passe à la page de connexion, une fois et dans les sept jours. Ils ne sont montrés que maintenant.

## Pages : membres d'un dossier
members-title = Qui travaille à ce dossier
members-lead = Personne d'autre ne le voit, ne le trouve ni ne sait qu'il existe.
members-caption = Membres
members-who = Qui
members-role = Comme quoi
members-since = Depuis
members-none = Personne n'y travaille.
members-change = Modifier
members-save = Enregistrer
members-out = n'y prend plus part
members-why = Pourquoi (nécessaire quand quelqu'un part)
members-changed = Enregistré.
role-reader = lecture : consulte
role-coder = codage : ajoute des rapports et des notes
role-reviewer = examen : décide des affirmations
role-publisher = publication : publie et retire

## Pages : problèmes
error-nothing-here = Il n'y a rien ici pour vous. Vérifiez l'adresse, ou demandez à qui travaille au dossier.
error-not-allowed = Vous voyez ceci, mais ne pouvez pas faire cela. Demandez un autre rôle à qui administre.

## Au terminal
account-invited = { $name } est invité. Code à usage unique : { $code }
account-invited-how = Avec le nom et le code on choisit un mot de passe à la page de connexion, une fois et dans les sept jours.
account-none = Il n'y a pas de compte ; qui détient la phrase secrète travaille seul.
account-changed = C'est fait.
column-name = nom
column-label = montré comme
column-role = rôle
column-state = état

## Ce qui peut mal aller
problem-name-taken = un autre compte porte ce nom ; choisissez-en un autre
problem-bad-name = un nom a de 1 à 64 lettres, chiffres, espaces ou . _ - @ ; choisissez-en un autre
problem-not-the-first = il y a déjà un compte ; demandez-en un autre à qui administre
problem-first-administers = le premier compte doit administrer
problem-last-administrator = c'est le dernier compte qui administre ; créez-en un autre d'abord
problem-account-disabled = ce compte est désactivé ; réactivez-le d'abord
problem-password-short = un mot de passe a au moins { $least } lettres, et pas plus de mille ; choisissez-en un autre
problem-password-is-name = le mot de passe est le nom ; choisissez-en un autre
problem-passwords-differ = les deux ne sont pas les mêmes ; tapez deux fois le nouveau mot de passe
problem-wrong-password = le mot de passe n'est pas le bon
problem-wrong-code = le mot de passe ou le code n'est pas le bon ; tapez le code montré maintenant
problem-no-codes-begun = aucun code à usage unique n'est en cours de mise en place ; recommencez
problem-passkey-needs-name = les clés d'accès veulent un nom dans l'adresse, pas des chiffres ; ouvrez { $address } et connectez-vous là
problem-no-passkey-begun = aucune clé d'accès n'est en cours d'ajout, ou cela a pris trop de temps ; recommencez
problem-passkey-wrong = la réponse du navigateur ne correspond pas à ce qui était demandé ; recommencez
problem-many-passkeys = un compte a au plus dix clés d'accès ; retirez-en une d'abord
problem-passkey-taken = cette clé d'accès appartient déjà à un compte ; créez-en une autre
problem-file-elsewhere = ce fichier est déjà gardé là où vous ne travaillez pas ; demandez à qui administre
