# What can go wrong: one plain sentence, what, where, what to do. `$n` is a number, other values are text as it
# stands; `$error` and `$why` are often the words of the system or of another library.

## Set between several
list-comma = ,{ " " }
list-semicolon = ;{ " " }

## Files
problem-file-missing = { $path }: { $error }; check the name
problem-file-rights = { $path }: { $error }; check who may read and write it
problem-file-exists = { $path }: { $error }; choose another name
problem-file-is-folder = { $path }: { $error }; name a file, not a folder
problem-file-failed = { $path }: { $error }; check the disk and the rights of the folder
problem-in-file = { $path }: { $why }
problem-in-text = { $path }: { $why }
problem-in-line = { $path }: line { $line }: { $why }; correct that line
problem-is-folder = { $path } is a folder; name a file
problem-too-large = { $path } has { $size } MiB, more than one report may have; split it
problem-too-deep = { $path } lies more than 32 folders deep; name it itself
problem-no-text = { $path }: it holds no text
problem-some-unread = not every file could be read; the lines above say which and why
problem-file-not-whole = the file did not arrive whole, or is larger than 64 MiB; use `amparo add`
problem-no-file-chosen = no file was chosen; choose one and send the form again
problem-file-lost = a file was lost on the way
problem-attachments = { $why }
problem-words-unread = the words could not be read: { $error }; send them as UTF-8 text
problem-lines-wrong =
    { $n ->
        [one] one line of the input was no report; its answer says why
       *[other] { $n } lines of the input were no reports; their answers say why
    }
problem-nothing-to-compare = there is no file to compare; name files or a folder that holds some

## The store
problem-no-store = there is no store in { $dir }; make one with `amparo init`
problem-not-empty = { $dir } is not empty; choose another folder
problem-wrong-passphrase = the passphrase is wrong
problem-in-use = another process is using the store in { $dir }; close it there, or wait and try again
problem-newer-format = the store has format { $found }, this program knows { $known }; use a newer program
problem-not-there = there is no { $kind } { $id }
problem-original-destroyed = the original of report { $id } was destroyed when a person was erased
problem-stale = claim { $id } has another decision by now; look at it again and decide anew
problem-why-missing = a reason is needed: { $what }
why-superseded = say why the earlier decision no longer holds
why-corrected = say why the claim is corrected
why-rejected = say why the claim is rejected
why-withdrawn = say why it is withdrawn
why-public = name the public role, and say why this record may be named
why-same = say why the two are the same
why-judged = say why you judge so
problem-broken-citation = the words of `{ $field }` do not stand at { $start } to { $end } in the report; cite them as they stand
problem-local-id-taken = `{ $id }` is already used in this report; give the new claim another local id
problem-damaged = { $what } is missing or damaged; run `amparo verify`, and take it from a backup
problem-sealed-altered = the sealed file was altered, cut or exchanged, or belongs to another store
problem-sealed-io = the sealed file could not be read or written: { $error }
problem-key-file = the key file cannot be used: { $why }
problem-key-derivation = the key derivation cannot run: { $why }
problem-store-io = { $what } could not be read or written ({ $error }); check the disk and the rights of the folder
problem-database = the database said: { $error }; run `amparo doctor`
problem-no-consent = there is no consent for this purpose that could be withdrawn
problem-not-accepted = only an accepted claim can be withdrawn; reject it instead
problem-other-kind = a correction cannot change what kind of claim it is; reject it and add another
problem-no-record = only an accepted person, group, organisation or place belongs to a record
problem-not-the-same = only two different records of one kind can be the same
problem-one-alone = a judgement is about two; name another one
problem-taken-back = this release was taken back already
problem-unlogged = a write without its log leaf was stopped; this is a bug, please report it
problem-log-unsigned = the log could not be signed
problem-leaf-unwritten = a leaf of the log could not be written
problem-unstorable = content that cannot be stored
problem-locked = the store is locked; open it with the passphrase
problem-no-home = there is no home folder to keep the store in; name a folder with --data DIR
problem-no-backup-id = that is no id of a backup; see --list

## Parts of the store
part-of-key-file = the key file amparo.key
part-of-database = the database { $path }
part-of-database-copy = a copy of the database
part-of-lock = the lock { $path }
part-of-folder = the folder { $path }
part-of-file = the file { $path }
part-of-backup-file = { $path } in the backup
part-of-backup = the backup ({ $first }, { $findings } in all)
part-of-copy = a copy
part-of-original = original { $name }
part-of-originals = the folder of originals
part-of-log-edge = the edge of the log
part-of-log-entry = an entry of the log
part-of-word = a stored word
part-of-content = stored content (line { $line }, column { $column })
part-of-unfinished = an unfinished store
part-of-left-over = a left-over file

## What verifying found
verify-wrong =
    { $what ->
        [altered] { $kind } { $id } was altered
        [deleted] { $kind } { $id } was deleted
        [added] { $kind } { $id } was added behind the log
        [rolled_back] { $kind } { $id } was rolled back to an earlier state
        [swapped] { $kind } { $id } was swapped with { $other }
       *[missing] { $kind } { $id } is missing on the disk
    }

## The passphrase
problem-two-secrets = give --passphrase-fd or --key-file, not both
problem-passphrase-empty = the passphrase is empty; type it, or see --passphrase-fd and --key-file
problem-passphrases-differ = the two passphrases differ; nothing was changed
problem-passphrase-short = the passphrase is shorter than { $least } characters; take four or more plain words
problem-no-terminal = there is no terminal to ask for the passphrase; use --passphrase-fd N or --key-file FILE
problem-descriptor = file descriptor { $descriptor } cannot be read: { $error }
problem-descriptor-zero = on this system only --passphrase-fd 0 (standard input) works
problem-key-readable = other users can read the key file { $path }; run `chmod 600 { $path }` first

## What was asked for
problem-none-found = there is no { $kind } `{ $typed }`; look at the list for its id
problem-many-found = `{ $typed }` can mean { $n } of kind { $kind }; give the whole id
problem-no-such = there is no such { $kind }
problem-no-claim-here = there is no claim `{ $typed }` in this report; see `amparo review REPORT --list`
problem-nobody-there = nobody is there to answer; give { $flag }
problem-no-keys = nobody is there to press keys; use --list, --accept, --reject or `amparo serve`
problem-no-language = the language `{ $typed }` is not there; use en, ko, zh, es, fr or ar
problem-no-term = `{ $typed }` is no term of the list { $list }; see vocab/{ $list }.toml
problem-no-word =
    { $what ->
        [reliability] `{ $typed }` is no reliability; take one of: { $words }
       *[handling] `{ $typed }` is no handling level; take one of: { $words }
    }
problem-no-method = `{ $typed }` is no family of methods; take from: { $words }
problem-not-a-date = `{ $typed }` is not a date in EDTF; write it like 2016-03-12, 2016-03, XXXX-11-04 or 2016-03-01/2016-03-05
problem-no-year = `{ $typed }` has no year; write it like 2016 or 2016-01/2016-03
problem-not-whole = `{ $typed }` is not a whole number; write digits only
problem-not-a-choice = `{ $typed }` is not one of the words to choose from
problem-count-number = a count needs a number or a word such as `dozens`
problem-between = `between` needs a lower and a higher number
problem-choose =
    { $what ->
        [standard] that is no standard of proof; choose one of the list
        [source] that is no kind of source; choose one of the list
        [reliability] that is no degree of reliability; choose one of the list
       *[handling] that is no handling level; choose one of the list
    }
problem-own-verb = this verb is for the program itself

## Deciding
problem-decision-why = a correction, rejection or withdrawal needs a reason; say why
problem-nothing-decided = nothing was decided about this claim; there is nothing to undo
problem-case-title = a case needs a title; write one
problem-choose-case = choose a case or write the title of a new one
problem-note-empty = nothing was written; write down what was heard, in the words that were said
problem-role-missing = name the public role; without one nobody is named
problem-say-why = say why; it stays on record
problem-erase-why = say why with --why; it stays on record
problem-not-the-label = what you typed is not the label of this person; nothing was erased

## Publishing
problem-findings-open = nothing was published; settle the findings first, see --dry-run
problem-settle-first = nothing was published; settle the findings first
problem-nothing-left = there is nothing to publish: no accepted claim is left after clearing
problem-nothing-published = nothing of this case is published
problem-withdrawal-why = a withdrawal needs a reason; say why, it is kept and never published
problem-no-folder-named = no folder was named; write the folder the public pages lie in
problem-no-folder = that is no folder of this machine; write the whole path of one that is there
problem-not-read = nothing was published; tick the box that you have read the page
problem-no-public-page = case { $id } has no page in public; publish it first, or leave it out
problem-no-rule = there is no rule `{ $rule }`; take it as the finding prints it
problem-no-reason = `{ $typed }` is no reason; write RULE:ABOUT=why as the finding prints it
problem-release-unreadable = release { $id } cannot be read; run `amparo verify`
problem-no-public-claims = claims hold the words of sources; a public table has acts, people or reports
problem-table-refused =
    { $n ->
        [one] the table may not leave (one finding): { $about }: { $first }
       *[other] the table may not leave ({ $n } findings): { $about }: { $first }
    }
problem-page-unwritten = the page could not be written: { $error }
problem-notice-unwritten = the notice could not be written: { $error }
problem-table-unwritten = the table could not be written: { $error }
problem-no-today = today is not a day

## Tables to import
problem-too-many-rows = { $file } has more than { $most } rows; split it
problem-no-table = { $file } holds no table
problem-not-utf8 = { $file } is not UTF-8; save it as CSV UTF-8
problem-workbook = { $file }: { $error }; save it as CSV
problem-no-workbook = { $file } is no workbook; save it as CSV
problem-workbook-damaged = { $file } is damaged; save it as CSV
problem-workbook-large = { $file } would unpack to more than 256 MiB; save it as CSV
problem-no-sheet = { $file } has no sheet `{ $sheet }`; it has: { $sheets }
problem-no-sheets = { $file } holds no sheet
problem-no-column = the table has no column `{ $column }`; its columns are: { $columns }
mapping-not-toml = { $error }
mapping-no-act = `{ $term }` is no term of vocab/acts.toml
mapping-act-and-column = [event] has both `act` and `column`; every row has one act, or a column says which
row-no-value = no mapped column has a value
row-no-act = `{ $term }` is no term of vocab/acts.toml; name it under [event.terms]

## Lists that overlap
problem-table-unusable = { $why }
problem-no-list = { $path }: there is no list `{ $list }`; the table has { $lists }
problem-too-few = { $n } people are documented; a report about so few is not drawn, because it would point at them
problem-no-number = a figure of the estimate is not a finite number; no report is drawn
table-shape = row { $row }: { $what }; give one column for each list with 0 or 1, and a last column `count`
table-not-binary = row { $row }, column { $column }: “{ $value }” is neither 0 nor 1; write 1 where the people are on the list, 0 where not
table-not-a-count = row { $row }, column count: “{ $value }” is not a whole number of people from 0 to { $most }; write the number of people
table-on-no-list = row { $row }: { $count } people are on no list; a table counts only people who were documented, so remove the row
table-duplicate = row { $row }: the same lists as in row { $first }; add the two counts up in one row
table-lists = the table has { $lists } lists; give from 1 to { $most }
table-empty = the table counts nobody; check that the column `count` is the last one
table-empty-list = column { $column }: nobody is on this list; remove the column, or check that it was filled
table-too-many = the counts add up to more than { $most }; check the column count

## Inside
problem-io = reading or writing failed: { $error }; check the disk and the terminal
problem-json = a value could not be written as JSON: { $error }; please report this
problem-task-broke = a task of the program broke off; please report what you did before
problem-reader-broke = the reader broke on a file; please report which
problem-web-page = a page could not be written: { $error }; please report this
problem-no-session = a form without a session
problem-no-random = the system gives no random bytes: { $error }
problem-no-limit = the reading process could not limit itself: { $error }
problem-threads = { $jobs } threads cannot be started: { $error }; ask for fewer jobs
problem-gazetteer = the built-in gazetteer cannot be used: { $error }; build the program anew
problem-no-program = the program cannot find its own file
problem-port = port { $port } cannot be used: { $error }; choose another with --port
problem-other = { $why }
problem-two-reports = choose at least two reports
problem-verdict = say whether it is one event, different events, or take back what was said
problem-table-or-draws = give a table, or --draws FILE
problem-draws = { $path }: { $why }; write it again with `amparo link`
draws-no-parquet = it cannot be read as Parquet ({ $error })
draws-cut = after row { $row } it cannot be read ({ $error })
draws-empty-cell = row { $row }: column { $column } is empty
draws-too-many-lists = row { $row }: there are more than the { $most } lists that can be used
draws-twice = row { $row }: the record stands twice in this draw
draws-short = draw { $draw } holds { $held } of the { $all } records
draws-table = draw { $draw }: { $why }
draws-none = it holds no draw
draws-no-column = there is no column { $column }
draws-column-type = column { $column } holds neither text nor whole numbers
table-linked = row { $row }: { $what }; give the columns list, record, cluster, one row for each record
problem-in-file-said = { $path }: { $why }
problem-link-nothing = there is no list to link; name files, or lists with --list NAME=FILE
problem-link-explain = --explain takes one record or two
problem-link-list = `{ $typed }` is not NAME=FILE, for example `hospital=data/hospital.csv`
problem-link-same = `{ $one }` and `{ $other }` are the same record; name two
problem-stratum = `{ $typed }` is not NAME=TABLE, for example `north=north.csv`
problem-refused-strata = { $why } { $lifted }

## A language model of the operator
problem-model-none = no language model is set up; write a table [local_model] with address and model into { $path }
problem-model-name = { $path }: [local_model] needs a name in `model`, on one line and of at most 80 letters
problem-model-seconds = { $path }: `seconds` of [local_model] must be from 1 to 3600
problem-model-address = { $path }: `address` of [local_model] is none that can be asked; write it like http://127.0.0.1:8080/v1/chat/completions, without a name, password or `?`, and put a tunnel in front of a server that asks for https
problem-model-remote = { $path }: `address` of [local_model] is not on this machine: the whole text of every report read with --ask-model would go, unencrypted, to { $host }; use an address of this machine, or write `remote = true` there if that is wanted
model-sends = The text of what is read goes, unencrypted, to { $host }, as the settings say.
model-trouble =
    { $n ->
        [one] The language model was not of use for one report ({ $why }); what the rules read stands.
       *[other] The language model was not of use for { $n } reports (the first: { $why }); what the rules read stands.
    }
model-no-connection = nobody answers at its address
model-late = no whole answer within { $n } seconds
model-status = its server answered with the error { $status }
model-elsewhere = its server points to another address, which is not asked
model-too-long = its answer was too long
model-garbage = its answer is not of the shape that was asked for
model-given-up = it had not answered several times in a row and was not asked again
