# Signing in, accounts, members of a case. `$n` is a number, other values are text as it stands.

## Pages: signing in
serve-team = People sign in there with their accounts. Ctrl-C ends the server.
signin-first = Sign in first.
signin-title = Sign in
signin-name = Sign-in name
signin-password = Password
signin-code = One-time code
signin-code-help = Only if you set one up. A recovery code will do in its place.
signin-button = Sign in
signin-wrong = Name, password or code is wrong. Nobody is locked out: try again, each try takes a little longer.
signin-redeem = I have an invitation or a recovery code
signin-back = Back to signing in
signin-second-title = One more step
signin-second-lead = Name and password are right. Now a passkey of yours is asked, or a code.
signin-second-button = Use a passkey
signin-second-code-help = A one-time code, if you set them up, or a recovery code.
signin-again = That took too long, or was answered already. Sign in once more.
passkey-waits = The browser asks for the passkey now.
passkey-not = No passkey came: it was called off, took too long, or is not at hand. Try again.
passkey-there = This device holds a passkey of this account already.
passkey-unable = This browser knows no passkeys.
passkey-script = Passkeys need JavaScript in the browser.
passkey-elsewhere = Passkeys need a name in the address, not digits: open { $address } and sign in there.
nav-signout = Sign out
redeem-title = Choose a password
redeem-lead = With the invitation you were given, or with one of your recovery codes. Each works once.
redeem-code = Invitation or recovery code
redeem-wrong = Name or code is wrong, or the code was used or is too old. Ask an administrator for a new invitation.
redeem-button = Choose this password
password-new = New password
password-again = The same again
password-rule = At least twelve letters: four plain words that do not belong together are best.
codes-title = Recovery codes
codes-lead = Write them on paper and keep it apart from this machine. Each works once, in place of a one-time code or to choose a new password. They are shown only now.
codes-next = I have written them down

## Pages: one's own account
account-title = My account
account-password = Password
account-password-old = Password as it is now
account-password-save = Change the password
account-password-changed = The password is changed. You are signed out everywhere else.
account-codes = One-time codes
account-codes-on = A code of your authenticator program is asked at every sign-in.
account-codes-off = An authenticator program on your telephone can make a code for every sign-in: then the password alone opens nothing.
account-codes-begin = Set them up
account-codes-how = Type these letters into your authenticator program, or open the address with it. Then type the first code it shows.
account-codes-letters = Letters
account-codes-address = Address
account-codes-first = First code
account-codes-confirm = Ask for codes from now on
account-codes-stop = Ask for codes no more
account-codes-on-now = From now on a one-time code is asked.
account-codes-off-now = No one-time code is asked any more.
account-passkeys = Passkeys
account-passkeys-lead = A passkey is a key in your device or in a security key, opened by a PIN, finger or face. Who has one is asked for a passkey or a code after the password, at every sign-in.
account-passkeys-since = added { $day }
account-passkeys-name = Name of the new passkey
account-passkeys-name-help = The device keeps this name, and perhaps its maker: choose one that gives nobody away.
account-passkeys-add = Add a passkey
account-passkeys-making = New passkey: { $name }
account-passkeys-how = The browser asks where to keep it, and for your PIN, finger or face.
account-passkeys-make = Make it now
account-passkeys-cancel = Call it off
account-passkeys-added = The passkey is added. From now on a passkey or a code is asked.
account-passkeys-remove = Remove
account-passkeys-remove-it = Remove { $name }
account-passkeys-removed = The passkey is removed.
account-recovery = Recovery codes
account-recovery-left =
    { $n ->
        [0] No recovery code is left.
        [one] One recovery code is left.
       *[other] { $n } recovery codes are left.
    }
account-recovery-new = Make ten new ones
account-everywhere = Sign out everywhere

## Pages: accounts
accounts-title = Accounts
accounts-lead = Who signs in. An administrator makes accounts and puts people into cases, and sees no case without working on it.
accounts-first-title = Make the first account
accounts-first-lead = From then on everybody signs in, you too, and the address of the program opens nothing any more. The first account is an administrator, and works on every case there is.
accounts-first-button = Make the first account
accounts-new = New account
accounts-label = Name that pages and log show
accounts-administrator = administrator
accounts-administers = Administrator: accounts and members
accounts-make = Make the account
accounts-you = you
accounts-invited = invited
accounts-disabled = disabled
accounts-has-codes = one-time codes
accounts-has-passkeys = passkeys
accounts-change = Change { $name }
accounts-disable = Disable
accounts-enable = Enable
accounts-reset = Take the secrets away and invite anew
accounts-reset-lead = For somebody who lost the password and the recovery codes, or whose secrets others may have.
accounts-disabled-now = The account is disabled and signed out.
accounts-enabled-now = The account is enabled again.
invited-title = An invitation
invited-lead = Give name and code to the person, by word of mouth or on paper. With them a password is chosen at the sign-in page, once and within seven days. They are shown only now.

## Pages: members of a case
members-title = Who works on this case
members-lead = Nobody else sees it, finds it or learns that it is there.
members-caption = Members
members-who = Who
members-role = As what
members-since = Since
members-none = Nobody works on it.
members-change = Change
members-save = Save
members-out = takes no part any more
members-why = Why (needed when somebody leaves)
members-changed = Saved.
role-reader = reader: looks
role-coder = coder: adds reports and notes
role-reviewer = reviewer: decides about claims
role-publisher = publisher: publishes and takes back

## Pages: problems
error-nothing-here = There is nothing here for you. Check the address, or ask who works on the case.
error-not-allowed = You see this, and may not do that. Ask an administrator for another role.

## In the terminal
account-invited = { $name } is invited. One-time code: { $code }
account-invited-how = With name and code a password is chosen at the sign-in page, once and within seven days.
account-none = There is no account; the holder of the passphrase works alone.
account-changed = Done.
column-name = name
column-label = shown as
column-role = role
column-state = state

## What can go wrong
problem-name-taken = another account has this name; choose another
problem-bad-name = a name has 1 to 64 letters, digits, spaces or . _ - @; choose another
problem-not-the-first = there is an account already; ask an administrator for another
problem-first-administers = the first account must be an administrator
problem-last-administrator = this is the last administrator; make another one first
problem-account-disabled = this account is disabled; enable it first
problem-password-short = a password has at least { $least } letters, and not more than a thousand; choose another
problem-password-is-name = the password is the name; choose another
problem-passwords-differ = the two are not the same; type the new password twice
problem-wrong-password = the password is wrong
problem-wrong-code = the password or the code is wrong; type the code that is shown now
problem-no-codes-begun = no one-time codes are being set up; begin again
problem-passkey-needs-name = passkeys need a name in the address, not digits; open { $address } and sign in there
problem-no-passkey-begun = no passkey is being added, or it took too long; begin again
problem-passkey-wrong = what the browser answered does not fit what was asked; begin again
problem-many-passkeys = an account has at most ten passkeys; remove one first
problem-passkey-taken = this passkey belongs to an account already; make another one
problem-file-elsewhere = this file is kept already, where you do not work; ask an administrator
