-- That a key was wrapped to a holder, or that what was wrapped was destroyed (digest is null); the last row about
-- (casefile, generation, holder) holds. Without a case: the key pair of a holder that is no account.
create table keyring (
    seq integer primary key autoincrement,
    id text not null unique,
    casefile text not null,      -- '' for a key pair
    generation bigint not null,  -- which key of the case, from 1; 0 for a key pair
    holder text not null,        -- id of an account, owner, paper
    public text not null,        -- the public key it was wrapped to, or of the pair
    digest text,                 -- SHA-256 of what stands in `wrapped`
    who text not null,
    at text not null,
    salt blob not null
);
create index keyring_of on keyring (casefile, generation, holder, seq);

-- The wrapped keys themselves: gone when they are destroyed.
create table wrapped (
    casefile text not null,
    generation bigint not null,
    holder text not null,
    value blob not null,
    primary key (casefile, generation, holder)
);

-- That there is a sealed field; nothing of what it says.
create table sealed (
    seq integer primary key autoincrement,
    id text not null unique,
    casefile text not null references casefile (id),
    what text not null,          -- name, contact, safe_place, note
    about text not null,         -- id of the case, of a source or of a record
    who text not null,
    by_account text,             -- null: the holder of the passphrase
    at text not null,
    salt blob not null
);
create index sealed_case on sealed (casefile, seq);
create index sealed_about on sealed (about, seq);

-- That it was sealed, sealed anew under a later key, or destroyed (digest is null); the last row holds.
create table sealing (
    seq integer primary key autoincrement,
    id text not null unique,
    sealed text not null references sealed (id),
    generation bigint not null,
    digest text,                 -- SHA-256 of what stands in `ciphertext`
    who text not null,
    at text not null,
    why text not null,
    salt blob not null
);
create index sealing_of on sealing (sealed, seq);

create table ciphertext (
    sealed text primary key references sealed (id),
    generation bigint not null,
    value blob not null
);
create index ciphertext_generation on ciphertext (generation);

-- Who opened a sealed field, and when.
create table look (
    seq integer primary key autoincrement,
    id text not null unique,
    sealed text not null references sealed (id),
    who text not null,
    account text,                -- null: the holder of the passphrase, or of the recovery key
    at text not null,
    salt blob not null
);
create index look_of on look (sealed, seq);
