-- Who signs in. `name` is what is typed, folded; `label` is what the log and the pages call the person.
create table account (
    seq integer primary key autoincrement,
    id text not null unique,
    name text not null unique,
    label text not null,
    who text not null,
    at text not null,
    salt blob not null
);

-- What an account is here; the last row holds.
create table standing (
    seq integer primary key autoincrement,
    id text not null unique,
    account text not null references account (id),
    role text,                   -- administrator, or null
    disabled bigint not null,
    who text not null,
    at text not null,
    why text not null,
    salt blob not null
);
create index standing_of on standing (account, seq);

-- That a secret of an account was set or taken away (digest is null); the last row about (account, what) holds.
-- The secret itself stands in `secret`, so that it is gone when it is replaced.
create table credential (
    seq integer primary key autoincrement,
    id text not null unique,
    account text not null references account (id),
    what text not null,          -- password, totp, recovery, invitation
    digest text,                 -- SHA-256 of the secret as it is stored
    public text,                 -- with a password: the public half of the key pair
    who text not null,
    at text not null,
    salt blob not null
);
create index credential_of on credential (account, what, seq);

create table secret (
    account text not null references account (id),
    what text not null,
    value text not null,
    used bigint not null,        -- totp: the last step whose code was taken
    primary key (account, what)
);

-- Who works on a case; the last row about (casefile, account) holds, and without a role they are out.
create table member (
    seq integer primary key autoincrement,
    id text not null unique,
    casefile text not null references casefile (id),
    account text not null references account (id),
    role text,                   -- reader, coder, reviewer, publisher, or null
    who text not null,
    at text not null,
    why text not null,
    salt blob not null
);
create index member_case on member (casefile, account, seq);
create index member_account on member (account, casefile, seq);

create view belongs as
select m.casefile, m.account, m.role, m.at from member m
where m.role is not null
  and not exists (
    select 1 from member later
    where later.casefile = m.casefile and later.account = m.account and later.seq > m.seq);
