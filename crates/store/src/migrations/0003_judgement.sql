-- What a person said about two reports (one event or not) or two records (one person or not). The last one about a
-- pair holds; `open` takes the one before it back. `one` is the smaller id.
create table judgement (
    seq integer primary key autoincrement,
    id text not null unique,
    about text not null,         -- report, record
    one text not null,
    other text not null,
    verdict text not null,       -- same, different, open
    who text not null,
    at text not null,
    why text not null,
    salt blob not null
);
create index judgement_pair on judgement (about, one, other, seq);
