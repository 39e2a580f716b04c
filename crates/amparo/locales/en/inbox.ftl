## The inbox as a place to work
filter-new = New
filter-mine = Mine
filter-nobodys = Nobody's
filter-snoozed = Snoozed
inbox-new =
    { $n ->
        [one] One new report
       *[other] { $n } new reports
    }
inbox-new-most = { $n } new reports or more
inbox-since = since you last looked:
inbox-oldest-first = the oldest first, so that none is passed over
inbox-seen = I have seen these
inbox-seen-help = From then on only what came after the last one shown here is new.
inbox-seen-done = Seen.
inbox-snoozed-lead = These come back by themselves on their day; what was set aside comes back when somebody brings it.
inbox-tick = Tick
inbox-ticked = With the ticked reports
inbox-tick-hint = Ticked reports can be assigned, snoozed, set aside or put into a case together.
inbox-tick-all = Tick all on this page
inbox-work-help = Claims are not accepted here: each is looked at in its report.
inbox-with = assigned to
inbox-with-me = assigned to you
inbox-away-until = snoozed until
inbox-away-aside = set aside
inbox-who = Assign to
inbox-me = me
inbox-nobody = nobody
inbox-assign = Assign
inbox-until = Snooze until
inbox-why = Reason (optional)
inbox-snooze = Snooze
inbox-aside = Set aside
inbox-back = Bring back
inbox-into = Into the case
inbox-put = Put in
inbox-assigned =
    { $n ->
        [one] One report is assigned.
       *[other] { $n } reports are assigned.
    }
inbox-unassigned =
    { $n ->
        [one] One report is nobody's again.
       *[other] { $n } reports are nobody's again.
    }
inbox-snoozed =
    { $n ->
        [one] One report is snoozed.
       *[other] { $n } reports are snoozed.
    }
inbox-set-aside =
    { $n ->
        [one] One report is set aside.
       *[other] { $n } reports are set aside.
    }
inbox-brought-back =
    { $n ->
        [one] One report is back.
       *[other] { $n } reports are back.
    }
inbox-put-in =
    { $n ->
        [one] One report is in the case.
       *[other] { $n } reports are in the case.
    }
inbox-unchanged = Nothing had to be changed.
inbox-undone = Undone.
inbox-add-address = Web address it comes from (optional)
inbox-no-fetch = Amparo opens no web address: no site learns what you read. Open the page in your browser, save it (Ctrl+S), and add the saved file; the address you write here is kept with it and never opened. On the command line:
keys-next-report = next report
keys-previous-report = report before
keys-tick = tick
keys-tick-all = tick all on this page
keys-assign = assign (then Enter)
keys-snooze = snooze until a day (then Enter)
keys-aside = set aside
keys-back = bring back
keys-into-case = into a case (then Enter)
keys-undo-inbox = undo what was just done
keys-seen = I have seen these (under New)
column-with = with
inbox-until-cli = snoozed until { $day }

## The watched folder
watch-title = Watched folder
watch-now = Reading file { $done } of { $all }.
watch-read =
    { $n ->
        [0] Nothing was taken in since the program started.
        [one] One file was taken in since the program started.
       *[other] { $n } files were taken in since the program started.
    }
watch-failed =
    { $n ->
        [one] One file could not be taken in. It lies where it was:
       *[other] { $n } files could not be taken in. They lie where they were:
    }
watch-begun = Watching { $path }. A file is read once it no longer changes. Ctrl-C ends it; begun again, it goes on where it was.
watch-plain = Files in that folder are not encrypted: whoever can read the disk reads them. Keep it on an encrypted disk, and remove what has been taken in.
watch-open = Others on this machine can look into { $path }: take that away (chmod 700).

## Problems
problem-inbox-tick = tick the reports first, then say what becomes of them
problem-inbox-who = choose to whom it is assigned
problem-inbox-day = choose a day after today, within ten years
problem-inbox-long = the reason is longer than 500 letters; make it shorter
problem-inbox-do = press the button of what you want: assign, snooze, set aside, bring back, or put into a case
problem-inbox-moved = somebody has changed this since; look at the reports as they stand now
problem-inbox-nothing-to-undo = there is nothing here to undo any more
problem-inbox-not-on-case = { $who } does not work on the case of “{ $title }”; assign it to a member of its case, from coder on
problem-no-address = a web address begins with http:// or https:// and has no spaces; correct it, or leave it out
problem-watch-none = no folder is named; write [watch] with folder = "…" into { $path }, or say --folder
problem-watch-folder = the watched folder { $path } is not there or is no folder; make it, or name another in the settings file
problem-watch-done = { $path } cannot be the folder for what has been taken in; name another folder than the watched one, on the same disk
problem-watch-move = { $path } is taken in, and could not be moved: { $error }; move it by hand
