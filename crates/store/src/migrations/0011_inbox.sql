-- The inbox as a place to work: who has a report, until when it is put away, up to where somebody has looked.

-- The last row about (report, what) holds. What one key did has one `batch`, and is taken back as a whole.
create table inbox_step (
    seq integer primary key autoincrement,
    id text not null unique,
    batch text not null,
    report text not null references report (id),
    what text not null,          -- assign, snooze
    doer text,                   -- assign: an account, `holder` of the passphrase, or null: nobody
    until text,                  -- snooze: the day it comes back, `aside` (until somebody brings it), or null: it is back
    who text not null,
    at text not null,
    why text not null,
    salt blob not null
);
create index inbox_step_of on inbox_step (report, what, seq);
create index inbox_step_batch on inbox_step (batch);

-- Up to which report somebody has looked; the last row of an account holds.
create table inbox_look (
    seq integer primary key autoincrement,
    id text not null unique,
    account text references account (id),   -- null: the holder of the passphrase
    report text not null references report (id),
    who text not null,
    at text not null,
    salt blob not null
);
create index inbox_look_of on inbox_look (account, seq);

-- How a report stands, with the last rows of inbox_step: computed, and compared by verify.
alter table tally add column doer text not null default '';
alter table tally add column until text;
create index tally_doer on tally (doer, report_seq) where proposed > 0 or accepted + rejected + withdrawn = 0;
create index tally_has on tally (doer) where doer <> '';
create index tally_until on tally (report_seq) where until is not null;

-- Files of the watched folder that were read, by the keyed digest of their bytes, so that one is not read again: not after an
-- erasure either. The log does not answer for it.
create table watched (
    digest text primary key,
    at text not null
) without rowid;
