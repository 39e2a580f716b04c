# What stands against a publication: one plain sentence, and what to do. One message for each flaw of the gate.

flaw-page-address = The address of the page is not plain. Use small letters, digits, hyphens.
flaw-related-address = The address of a related page is not plain. Correct it.
flaw-title-missing = The page has no public title. Choose one that names nobody.
flaw-version-taken = A release with this number exists. Use the next number.
flaw-as-of-no-day = The as-of date is not a day. Write it like 2026-11-23.
flaw-correction-no-day = The date of a correction is not a day. Write it like 2026-11-23.
flaw-date-not-edtf = A date is not in EDTF. Write it like 2016-03-12 or 2016-03.
flaw-word-not-id = A word stands where an id or a language tag belongs. Correct it.
flaw-record-unknown = A record is spoken of that the draft does not describe. Hand it over too.
flaw-row-width = A row has more or fewer cells than the heading. Correct it.
flaw-role-unsigned = A public role is marked without role, person or reason. Say which role, who decided and why, or make the record private.
flaw-anonymity-asked = Somebody with a public role asked not to be named and is shown without a name. Nothing to do.
flaw-child-unnamed = A child is shown without a name. Nothing to do.
flaw-child-by-age = A child's age stands together with origin and date, on this page or with earlier versions. Leave out the age or the origin, or the child.
flaw-no-words = A sentence rests on no words of a source. Cite the words of a source, or leave it out.
flaw-sealed-alone = A sentence rests on sealed sources alone. Leave it out, or find another source.
flaw-sealed-left-out = A sealed source is left out. Nothing to do.
flaw-column-handling = A confidential or sealed column cannot leave. Take it out.
flaw-no-consent = The source did not agree to publication. Ask, or leave out what it says.
flaw-person-refused = Somebody the page speaks of refused publication, or the consent has ended. Leave out what is told of them, or ask again.
flaw-source-withheld = The source is given by kind and month, or its words are withheld. If the source may be shown, release it with a reason.
flaw-not-a-fact = An act is only a rule, a habit or imagined. Leave it out.
flaw-place-coarsened = A place is shown by the area around it. Nothing to do.
flaw-text-safe-place = A text names a safe place. Take it out.
flaw-cell-safe-place = A cell names a safe place. Take it out.
flaw-text-contact = A text holds what looks like a contact detail. Take it out.
flaw-cell-contact = A cell holds what looks like a contact detail. Take it out.
flaw-text-name = A text names somebody who must not be named. Take the name out.
flaw-cell-name = A cell names somebody who must not be named. Take the name out.
flaw-text-name-part = A text holds a part of the name of somebody who must not be named, or something like it. Take it out, or say why it is somebody else.
flaw-cell-name-part = A cell holds a part of a protected name, or something like it. Take it out, or say why it is somebody else.
flaw-text-identifying = A text holds words that point to somebody who must not be known. Take them out.
flaw-cell-identifying = A cell holds words that point to somebody who must not be known. Take them out.
flaw-combination =
    { $n ->
        [one] What the page and its earlier versions show of one person ({ $shown }) fits 1 person known, fewer than { $k }. One of these: { $steps }.
       *[other] What the page and its earlier versions show of one person ({ $shown }) fits { $n } people known, fewer than { $k }. One of these: { $steps }.
    }
flaw-row-combination = A combination of quasi-identifiers stands on fewer than { $k } rows. Show ages as bands, dates as months, places as regions, or leave a column out.
flaw-named-before = An earlier version named somebody who is not named now; a reader can compare the two. Withdraw the page and publish under a new address, or say why this is safe.
flaw-hidden-characters = Hidden characters were taken out of a text. Nothing to do.
flaw-unsearchable = The page could not be searched. Report this.
flaw-still-there = Something that must not be seen is still there. Take it out where it comes from; nothing is published until then.

## Quasi-identifiers
dimension-sex = sex
dimension-age = age
dimension-nationality = nationality
dimension-origin = origin
dimension-kinship = kinship
dimension-occupation = occupation
dimension-date = date
dimension-place = place

## How to show less of somebody
coarser-age = show the age as a band, or not at all
coarser-nationality = leave out the nationality
coarser-origin = show the region of origin, or nothing of it
coarser-kinship = leave out the kinship
coarser-occupation = leave out the occupation
coarser-date = show the month or the year instead of the day
coarser-place = show the region or the country instead of the place
coarser-nobody = leave the person out
