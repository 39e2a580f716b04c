-- What was found when the words of a sealed field were looked for in the reports of its case: that they stand in one (never
-- where), and up to which attachment of the log of attachments it was looked. What came later counts as holding them.
create table sighting (
    seq integer primary key autoincrement,
    id text not null unique,
    sealed text not null references sealed (id),
    report text,                 -- null: it was looked up to `upto`
    upto bigint not null,        -- seq of the last attachment that was looked at
    who text not null,
    at text not null,
    salt blob not null
);
create index sighting_of on sighting (sealed, report);
