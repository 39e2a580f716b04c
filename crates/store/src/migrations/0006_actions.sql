-- What was done for somebody. Nothing of it is changed; what became of it are its outcomes.
create table intervention (
    seq integer primary key autoincrement,
    id text not null unique,
    casefile text not null references casefile (id),
    kind text not null,          -- vocab/interventions.toml
    addressee text not null,
    asked text not null,
    sent text not null,          -- EDTF
    records text not null,       -- JSON: ids of the records it is for; none: the whole case
    who text not null,
    at text not null,
    note text not null,
    salt blob not null
);
create index intervention_case on intervention (casefile, seq);

-- What became of an intervention. One that names another in `withdraws` takes that one back and says nothing else.
create table outcome (
    seq integer primary key autoincrement,
    id text not null unique,
    intervention text not null references intervention (id),
    kind text not null,          -- vocab/outcomes.toml
    day text not null,           -- EDTF
    credited text not null,      -- who says that it came of the intervention
    said text not null,
    withdraws text unique references outcome (id),
    who text not null,
    at text not null,
    why text not null,
    salt blob not null
);
create index outcome_of on outcome (intervention, seq);

-- What must be done by a day. The last row about a `deadline` holds; the first one has its id.
create table deadline (
    seq integer primary key autoincrement,
    id text not null unique,
    deadline text not null,
    casefile text not null references casefile (id),
    record text references record (id),
    intervention text references intervention (id),
    rule text,                   -- vocab/deadlines.toml; null: set by hand
    label text not null,
    due text not null,           -- a whole day
    basis text,                  -- EDTF: the day it was counted from
    claim text references claim (id),
    doer text not null,
    state text not null,         -- open, met, dropped
    who text not null,
    at text not null,
    why text not null,
    salt blob not null
);
create index deadline_of on deadline (deadline, seq);
create index deadline_case on deadline (casefile, seq);

-- A person can be asked for consent too, so `source` may be null: made anew with the same rows, which the log covers as
-- they stand.
create table consent_anew (
    seq integer primary key autoincrement,
    id text not null unique,
    source text references source (id),
    purpose text not null,
    given bigint not null,
    day text not null,
    until text,
    how text not null,
    withdrawn text,
    who text not null,
    at text not null,
    why text not null,
    record text references record (id),
    whom text,
    explained_by text,
    language text,
    guardian text,
    salt blob not null
);
insert into consent_anew (seq, id, source, purpose, given, day, until, how, withdrawn, who, at, why, salt)
select seq, id, source, purpose, given, day, until, how, withdrawn, who, at, why, salt from consent order by seq;
drop table consent;
alter table consent_anew rename to consent;
create index consent_source on consent (source);
create index consent_record on consent (record);
