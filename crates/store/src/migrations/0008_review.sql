-- What one key of a review did: ids only, so that it is taken back as a whole. `once` is made by the form: the same
-- form sent twice is one step. A step of kind `undo` names in `about` the one it takes back.
create table step (
    seq integer primary key autoincrement,
    id text not null unique,
    report text references report (id),
    what text not null,
    once text,
    about text,
    did text not null,           -- [{"decision": "d_…"}, {"claim": "c_…"}, {"link": "l_…"}]
    who text not null,
    at text not null,
    salt blob not null
);
create unique index step_once on step (who, once) where once is not null;
create index step_report on step (report, what);
create index step_about on step (about) where about is not null;

-- A second reader of a report: asked, finished, called_off; the last row about a report holds.
create table second (
    seq integer primary key autoincrement,
    id text not null unique,
    report text not null references report (id),
    account text not null references account (id),
    state text not null,
    who text not null,
    at text not null,
    why text not null,
    salt blob not null
);
create index second_report on second (report, seq);
create index second_account on second (account, seq);

-- What the second reader says of each claim; the last row about (second, claim) holds, without a verdict nothing does.
create table coding (
    seq integer primary key autoincrement,
    id text not null unique,
    second text not null references second (id),
    claim text not null references claim (id),
    verdict text,
    corrected text,
    who text not null,
    at text not null,
    why text not null,
    supersedes text,
    salt blob not null
);
create index coding_claim on coding (second, claim, seq);
