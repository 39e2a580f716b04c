# Sealed fields: a name, a contact, a safe place under the key of their case. `$n` is a number, other values are text as
# it stands.

## Pages
sealed-title = Sealed fields
sealed-lead = Under the key of the case: they open for its people alone, and every look is on record.
sealed-none = Nothing is sealed here yet.
sealed-hidden = Something is sealed here that is not yours to open.
sealed-pending = The key of this case has not reached you yet: it does once a member of the case who can open has signed in.
sealed-waiting = opens sealed fields once a member of the case has signed in
sealed-name = A name
sealed-contact = A contact
sealed-safe-place = A safe place
sealed-note = A note
sealed-mark = sealed name
sealed-open = Show
sealed-seal = Seal something
sealed-what = What it is
sealed-value = What is to be sealed
sealed-help = It is encrypted at once, and stands in no search, export or publication.
sealed-done = It is sealed.
sealed-shown = Sealed field
sealed-shown-lead = That you opened it is on record. It stands on this page alone: go on when you have read it.
sealed-back = Back to the case
sealed-looks = Who looked
sealed-destroy = Destroy the value
sealed-destroy-lead = Nobody opens it any more after that. Backups made before still hold it.
sealed-destroyed = The value is destroyed.
sealed-source = Seal the name of this source
sealed-source-lead = The name goes under the key of the case, and a neutral mark takes its place. What reports say stays as it is.
sealed-source-done = The name is sealed.
sealed-stands =
    { $n ->
        [one] The same words stand in the text of one report of this case.
       *[other] The same words stand in the text of { $n } reports of this case.
    }
sealed-stands-what = Sealing does not change what a report says: whoever may look at the case reads them there. Search, near-by events, tables, programs and publication keep the words of these reports back from whoever may not open the seal. To take the words out of the text, erase the person; to close the report, take it out of the case.
sealed-unlooked =
    { $n ->
        [one] One report of the case was not looked through yet: it counts as if the words stood in it, until somebody who can open signs in.
       *[other] { $n } reports of the case were not looked through yet: they count as if the words stood in them, until somebody who can open signs in.
    }
sealed-words-kept = words kept back: something sealed stands in this report
sealed-words-here = Words that are sealed stand in this text, or may: whoever may look at the case reads them here.

## Terminal
sealed-ask-password = Password of { $name }:{ " " }
sealed-ask-value = What is to be sealed (it is not shown):{ " " }
sealed-line = { $id }  { $what }, sealed by { $who } on { $at }
sealed-look-line = { $at }  { $who }: { $what } { $id }
sealed-no-looks = Nobody has opened anything.
init-recovery = Sealed fields open with this passphrase until people sign in. `amparo recovery make` shows a recovery key to write on paper.
recovery-made = Recovery key: { $code }
recovery-made-how = Write it on paper and keep it apart from this machine: it is shown only now. With the passphrase of the store it opens every sealed field of every case.
recovery-ask = Code of the recovery key:{ " " }
recovery-done = Keys are given to everybody who was waiting for them, in { $cases } cases.
erase-sealed =
    { $n ->
        [one] one sealed field about the person
       *[other] { $n } sealed fields about the person
    }

## Problems
problem-key-pending = the key of this case has not reached you yet; it does once a member who can open has signed in
problem-no-key = only a member of the case who is signed in opens and seals here
problem-sealed-length = a sealed field holds 1 to 4000 letters
problem-sealed-already = this name is sealed already
problem-not-of-case = the source has no report in this case; put its report into the case first
problem-sealed-words = words that are sealed stand in a report here; a program is not given them. Somebody who may open the seal reads them on the page of the report
problem-sealed-field = the sealed field was altered, cut or moved, or is sealed under another key
problem-recovery-wrong = this is not the code of the recovery key; look at the paper again
problem-no-recovery = there is no recovery key; make one with `amparo recovery make`
