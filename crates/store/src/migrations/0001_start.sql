-- The first format. Ids and times are text, flags are bigint 0 or 1, content is JSON text; so the same tables can
-- stand in PostgreSQL. `seq` gives the order of writing. `salt` belongs to the row's commitment in the log and
-- goes when a person is erased. No row is ever updated or deleted but by an erasure (see schema.rs for the guards).

create table source (
    seq integer primary key autoincrement,
    id text not null unique,
    kind text not null,
    label text not null,
    handling text not null,
    who text not null,
    at text not null,
    salt blob not null
);
create index source_label on source (kind, label);

create table reliability (
    seq integer primary key autoincrement,
    id text not null unique,
    source text not null references source (id),
    value text not null,
    who text not null,
    at text not null,
    why text not null,
    salt blob not null
);
create index reliability_source on reliability (source);

create table consent (
    seq integer primary key autoincrement,
    id text not null unique,
    source text not null references source (id),
    purpose text not null,
    given bigint not null,
    day text not null,
    until text,
    how text not null,
    withdrawn text,
    who text not null,
    at text not null,
    why text not null,
    salt blob not null
);
create index consent_source on consent (source);

-- What a list needs of a report …
create table report (
    seq integer primary key autoincrement,
    id text not null unique,
    source text not null references source (id),
    file_name text not null,
    received text not null,
    handling text not null,
    language text not null,
    title text,
    outlet text,
    published text,
    warnings text not null,      -- codes, sorted, one space between
    unreadable bigint not null,
    text_key text,               -- keyed hash of the folded text
    same_text_as text references report (id),
    who text not null,
    salt blob not null
);
create index report_text on report (text_key);
create index report_source on report (source);

-- … and what a page about it needs.
create table body (
    seq integer primary key autoincrement,
    id text not null unique references report (id),
    head text not null,
    text text not null,
    source_map text not null,
    events text not null,
    conflicts text not null,
    warnings text not null,
    salt blob not null
);

-- An original. `id` is its keyed hash and the name of its file; `key` is its own key, wrapped.
create table original (
    seq integer primary key autoincrement,
    id text not null unique,
    report text not null references report (id),
    bytes bigint not null,
    redacted bigint not null,
    key blob not null,
    salt blob not null
);
create index original_report on original (report);

create table claim (
    seq integer primary key autoincrement,
    id text not null unique,
    report text references report (id),
    scope text not null,         -- the report, or the entry by hand: where its local ids are known
    source text not null references source (id),
    kind text not null,
    local text not null,
    said text not null,
    score bigint not null,       -- hundredths
    by_whom text not null,
    at text not null,
    salt blob not null
);
create unique index claim_local on claim (scope, local);

create table decision (
    seq integer primary key autoincrement,
    id text not null unique,
    claim text not null references claim (id),
    verdict text not null,
    corrected text,
    record text references record (id),
    credibility text not null,
    who text not null,
    at text not null,
    why text not null,
    supersedes text references decision (id),
    salt blob not null
);
create index decision_claim on decision (claim, seq);
create index decision_record on decision (record) where record is not null;

create table undoing (
    seq integer primary key autoincrement,
    id text not null unique,
    decision text not null unique references decision (id),
    who text not null,
    at text not null,
    why text not null,
    salt blob not null
);

-- The decision that holds about each claim: the last that was not undone.
create view holding as
select d.* from decision d
where not exists (select 1 from undoing u where u.decision = d.id)
  and not exists (
    select 1 from decision later
    where later.claim = d.claim and later.seq > d.seq
      and not exists (select 1 from undoing u where u.decision = later.id));

create table casefile (
    seq integer primary key autoincrement,
    id text not null unique,
    opened text not null,
    who text not null,
    salt blob not null
);

create table casefile_name (
    seq integer primary key autoincrement,
    id text not null unique,
    casefile text not null references casefile (id),
    title text not null,
    standard text not null,
    who text not null,
    at text not null,
    why text not null,
    salt blob not null
);
create index casefile_name_of on casefile_name (casefile);

create table attachment (
    seq integer primary key autoincrement,
    id text not null unique,
    casefile text not null references casefile (id),
    report text not null references report (id),
    attached bigint not null,
    who text not null,
    at text not null,
    why text not null,
    salt blob not null
);
create index attachment_case on attachment (casefile, report);
create index attachment_report on attachment (report, casefile);

create view attached as
select a.casefile, a.report from attachment a
where a.attached = 1
  and not exists (
    select 1 from attachment later
    where later.casefile = a.casefile and later.report = a.report and later.seq > a.seq);

create table record (
    seq integer primary key autoincrement,
    id text not null unique,
    casefile text not null references casefile (id),
    kind text not null,
    label text not null,
    handling text not null,
    who text not null,
    at text not null,
    salt blob not null
);
create index record_case on record (casefile);

create table publicity (
    seq integer primary key autoincrement,
    id text not null unique,
    record text not null references record (id),
    role text,                   -- null: private
    who text not null,
    at text not null,
    why text not null,
    salt blob not null
);
create index publicity_record on publicity (record);

create table link (
    seq integer primary key autoincrement,
    id text not null unique,
    one text not null references record (id),
    other text not null references record (id),
    who text not null,
    at text not null,
    why text not null,
    salt blob not null
);
create index link_one on link (one);
create index link_other on link (other);

create table unlinking (
    seq integer primary key autoincrement,
    id text not null unique,
    link text not null unique references link (id),
    who text not null,
    at text not null,
    why text not null,
    salt blob not null
);

create table release (
    seq integer primary key autoincrement,
    id text not null unique,
    casefile text not null references casefile (id),
    version bigint not null,
    public text not null,
    html_sha256 text not null,
    findings text not null,
    who text not null,
    at text not null,
    salt blob not null,
    unique (casefile, version)
);

create table withdrawal (
    seq integer primary key autoincrement,
    id text not null unique,
    release text not null unique references release (id),
    who text not null,
    at text not null,
    why text not null,
    salt blob not null
);

create table backup (
    seq integer primary key autoincrement,
    id text not null unique,
    place text not null,
    leaves bigint not null,
    who text not null,
    at text not null,
    salt blob not null
);

create table backup_gone (
    seq integer primary key autoincrement,
    id text not null unique,
    backup text not null unique references backup (id),
    who text not null,
    at text not null,
    salt blob not null
);

create table erasure (
    seq integer primary key autoincrement,
    id text not null unique,
    record text not null references record (id),
    reports bigint not null,
    claims bigint not null,
    originals bigint not null,
    who text not null,
    at text not null,
    why text not null,
    salt blob not null
);

-- The log. `leaf` is what is hashed into the tree; `entries` lists the rows it covers with their commitments.
create table log (
    seq integer primary key,
    leaf text not null,
    entries blob not null,
    hash blob not null
);

-- The right edge of the tree: enough to go on.
create table log_edge (
    one bigint primary key check (one = 1),
    size bigint not null,
    edge blob not null
);

create table checkpoint (
    size bigint primary key,
    note text not null,
    at text not null
);

-- Everything below can be computed again from the tables above.

create table tally (
    report text primary key references report (id),
    report_seq bigint not null,
    proposed bigint not null,
    accepted bigint not null,
    rejected bigint not null,
    withdrawn bigint not null
);
create index tally_open on tally (report_seq) where proposed > 0;

-- What a row of the index about accepted values stands for.
create table value_doc (
    seq integer primary key autoincrement,
    kind text not null,
    ref text not null unique
);

create table setting (
    name text primary key,
    value text not null
);

-- Full-text index: it holds words, not texts (content=''). `report_words` has the seq of the report as its row,
-- `value_words` that of value_doc; so newest first is the order of rows. The words come folded and cut from
-- words/mod.rs; the `ascii` tokenizer only splits them at spaces.
create virtual table report_words using fts5 (title, body, content='', tokenize='ascii');
insert into report_words (report_words, rank) values ('secure-delete', 1);
insert into report_words (report_words, rank) values ('rank', 'bm25(4.0, 1.0)');
create virtual table value_words using fts5 (words, content='', tokenize='ascii');
insert into value_words (value_words, rank) values ('secure-delete', 1);
