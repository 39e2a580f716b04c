-- Tokens of programs: whose, what they are called, what they may (words, one space between) and in which cases (ids, one
-- space between; null: all), and until when. Only the SHA-256 of a token is kept; a token of the passphrase's holder has
-- no account.
create table token (
    seq integer primary key autoincrement,
    id text not null unique,
    account text references account (id),
    label text not null,
    digest text not null unique,
    actions text not null,
    cases text,
    until text not null,
    who text not null,
    at text not null,
    salt blob not null
);
create index token_account on token (account, seq);

-- A token that was revoked.
create table token_end (
    seq integer primary key autoincrement,
    id text not null unique,
    token text not null unique references token (id),
    who text not null,
    at text not null,
    why text not null,
    salt blob not null
);

-- The last day on which a token was used. Nothing rests on it, and the log does not answer for it.
create table token_use (
    token text primary key references token (id),
    day text not null
);
