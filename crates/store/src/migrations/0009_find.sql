-- Search: facets, names in any writing, what happened near by, saved searches.

-- What was saved to be asked again. `query` is what is typed into the search field, or the filter of the board as it
-- stands in its address.
create table saved (
    seq integer primary key autoincrement,
    id text not null unique,
    what text not null,          -- search, board
    name text not null,
    query text not null,
    casefile text references casefile (id), -- shared with whoever works on it; else for oneself
    account text references account (id),   -- null: the holder of the passphrase
    who text not null,
    at text not null,
    salt blob not null
);
create index saved_account on saved (account);
create index saved_case on saved (casefile) where casefile is not null;

-- That somebody looked at what it finds, or took it away.
create table saved_step (
    seq integer primary key autoincrement,
    id text not null unique,
    saved text not null references saved (id),
    account text references account (id),
    what text not null,          -- look, gone
    who text not null,
    at text not null,
    salt blob not null
);
create index saved_step_of on saved_step (saved, what, account, seq);

-- Everything below can be computed again from the tables of the log; it is built on opening, because the setting
-- `words` has changed.

-- What a row of the index about values stands for. `report` is the seq of the report it stands in; `cases` the seqs of
-- its cases where it stands in none. Words of a list have one space between them; `at` is in milliseconds.
drop table value_doc;
create table value_doc (
    seq integer primary key autoincrement,
    kind text not null,          -- claim, record, case, reason
    ref text not null unique,
    report bigint,
    cases text not null,
    at bigint not null,
    day text not null,
    acts text not null,
    modalities text not null,
    months text not null,
    countries text not null
);
create index value_doc_at on value_doc (at);

-- What can be filtered and counted of a report without reading its text. `seq` is that of the report.
create table gist (
    seq integer primary key,
    cases text not null,
    at bigint not null,
    language text not null,
    outlet text not null,
    day text not null,           -- of publication, else the day it came in
    acts text not null,
    modalities text not null,
    months text not null,
    countries text not null,
    review text not null,        -- open, begun, done, empty
    protection bigint not null
);
create index gist_at on gist (at);
create index gist_loose on gist (seq) where cases = '';

-- Names of people as they are spelled in claims and records, each with the keys of its sound (see amparo-link): what is
-- typed in one writing finds what is written in another.
create table spelling (
    seq integer primary key,
    text text not null unique
);
create table spelling_key (
    key text not null,
    spelling bigint not null,
    primary key (key, spelling)
) without rowid;
create index spelling_key_of on spelling_key (spelling);
create table spelling_of (
    kind text not null,          -- claim, record
    ref bigint not null,
    spelling bigint not null,
    primary key (kind, ref, spelling)
) without rowid;
create index spelling_of_it on spelling_of (spelling);

-- Where and when an act is told to have happened, in days since 1970-01-01 and degrees. Never a safe place.
create table spot (
    scope text not null,         -- report or entry
    claim bigint not null,
    day_from bigint not null,
    day_to bigint not null,
    lat real not null,
    lon real not null
);
create index spot_scope on spot (scope);
create index spot_day on spot (day_from);
