## Search
find-help = How to search
find-help-names = A name is also found in other scripts and spellings. Such a hit is marked and shows the spelling; nobody has said that both are one person.
find-help-fields = Narrow down with these terms; a minus in front excludes, the same field twice means either:
find-narrow = Narrow down
find-taken = Narrowed down to
find-take-off = Take off: { $what }
find-without = not { $what }
find-further = and { $n } more
find-otherwise = written otherwise: { $name }
find-total-more = The newest { $n } hits; there are more. Add a word or a term.
find-first = First hits
find-kind = Kind of hit
find-case = Case
find-review = Review of the report
find-act = Act
find-how = How surely
find-country = Country
find-when = When it happened
find-published = Published
find-lang = Language
find-outlet = Outlet or source
find-protect = Asks for protection
find-after = From then on
find-before = Before
find-review-open = nothing decided
find-review-begun = begun
find-review-done = all decided
find-review-empty = no claims
find-yes = yes
find-no = no
hit-case = case
hit-reason = reason of a decision

## Saved searches
saved-title = Saved searches
saved-lead = New is what came in or was decided since you last looked here. Saving, looking and deleting stand in the log.
saved-none = Nothing is saved yet. Search, then save the search below the hits.
saved-save = Save this search
saved-save-board = Save this filter
saved-name = Name
saved-share = Share with the people of a case (its title; empty: only for me)
saved-button = Save
saved-shared = shared with
saved-own = only for me
saved-new =
    { $n ->
        [0] nothing new
        [one] one new
       *[other] { $n } new
    }
saved-look = Look
saved-delete = Delete
saved-done = Saved.
saved-gone = Deleted.

## Near an event
near-title = Near this event
near-km = Within kilometres
near-days = Within days
near-show = Show
near-lead = By the places and days that claims give, proposed or accepted: places as far as a town, times as far as a month. Safe places are never used.
near-unplaced = This has no day and place that can be used, so nothing can be near it.
near-days-apart =
    { $n ->
        [0] same day
        [one] one day apart
       *[other] { $n } days apart
    }
near-km-apart =
    { $n ->
        [0] same place
       *[other] { $n } km
    }

## What can go wrong
problem-find-value = `{ $typed }` is no value of the field `{ $field }`; choose one beside the hits, or see "How to search"
problem-find-date = `{ $typed }` is no date to search by; write 2024, 2024-03 or 2024-03-07
problem-find-case = no case that you see is called `{ $typed }`; write its title as the list of cases shows it
problem-find-cases = several cases are called like `{ $typed }`; write the whole title or the id
problem-saved-name = a saved search needs a name and something to search for; write both
problem-saved-long = the name or the search is too long to be saved; shorten it
problem-saved-choose = choose a saved search of the list
