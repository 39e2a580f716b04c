//! Sealed fields: a witness's name, a contact, a safe place, a note, under the key of their case. They open only with the
//! private key of somebody who works on the case; neither the passphrase of the store nor the database is enough, once
//! people sign in.
//!
//! `sealed` says that there is a field and what it is about, `sealing` under which key it was sealed and when, `ciphertext`
//! holds the value, `look` who opened it. Nothing of a value stands in any index, label, reason or leaf.

mod check;
mod field;
mod holder;
mod keyring;
mod settle;
mod sighting;
mod source;

use amparo_model::{AccountId, CaseId, RecordId, SealedId, SourceId};
use amparo_protect::seal::{Place, open_field, seal_field};
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::access::Keys;
use crate::accounts::hex;
use crate::rows::{Value, from_word, read_id, word};
use crate::write::Write;
use crate::{Error, Refusal, Result, Store, cases, schema, sources};

pub(crate) use check::check;
pub use field::{About, LONGEST, Look, NewSealed, SealedField, WHATS, What};
pub use holder::{Holder, OpenKey};
pub use settle::Settled;
pub use sighting::Sightings;
pub use source::{SealedSource, sealed_label};

impl Store {
    /// Seals a value under the key of its case.
    pub fn seal_value(&self, opener: &OpenKey, new: &NewSealed) -> Result<SealedId> {
        self.write(|w| {
            cases::case(&w.tx, &new.case)?;
            match &new.about {
                About::Case => {}
                About::Source(id) => {
                    sources::must_exist(&w.tx, id)?;
                    source::must_tell_in(&w.tx, id, &new.case)?;
                }
                About::Record(id) => {
                    let mut statement =
                        w.tx.prepare_cached("select 1 from record where id = ? and casefile = ?")?;
                    if !statement.exists([id.as_str(), new.case.as_str()])? {
                        return Err(Error::NotFound { kind: "record", id: id.to_string() });
                    }
                }
            }
            let id = add(w, &self.keys, opener, new)?;
            w.leaf("seal", "sealed", id.as_str(), &new.who)?;
            Ok(id)
        })
    }

    /// Opens a sealed field. That `who` opened it is in the log before the value is given.
    pub fn unseal(&self, opener: &OpenKey, id: &SealedId, who: &str) -> Result<Zeroizing<String>> {
        self.write(|w| {
            let field = one(&w.tx, id)?;
            let key_of = |generation| {
                may_open(&w.tx, &field.case, opener)?;
                let key = keyring::unwrapped(&w.tx, &field.case, generation, opener)?;
                key.ok_or(Error::Refused(Refusal::KeyPending))
            };
            let (generation, sealed) = ciphertext(&w.tx, id)?.ok_or_else(|| gone(id))?;
            let value = open_field(&key_of(generation)?, &place(&field, generation), &sealed)?;
            let values = [
                w.row_id("kl").into(),
                id.as_str().into(),
                who.into(),
                opener.holder.account().map(AccountId::as_str).into(),
                (&w.at).into(),
            ];
            w.insert(schema::LOOK, &values)?;
            w.leaf("unseal", "sealed", id.as_str(), who)?;
            Ok(value)
        })
    }

    /// Destroys the value of a sealed field: nobody opens it any more. Backups made before still hold it.
    pub fn destroy_sealed(&self, id: &SealedId, who: &str, why: &str) -> Result<()> {
        self.write(|w| {
            let field = one(&w.tx, id)?;
            destroy(w, id, who, why)?;
            keyring::tidy(w, &self.keys, &field.case, None, who)?;
            w.leaf("destroy", "sealed", id.as_str(), who)
        })?;
        self.fold_wal().map(drop)
    }

    /// The sealed fields of a case in the order they were sealed, without those that were destroyed.
    pub fn sealed_fields(&self, case: &CaseId, opener: Option<&OpenKey>) -> Result<Vec<SealedField>> {
        self.read(|tx| {
            let mut fields =
                load(tx, "where s.casefile = ? and c.sealed is not null order by s.seq", case.as_str())?;
            for (field, generation) in &mut fields {
                let reaches =
                    |key: &OpenKey| keyring::reaches(tx, case, *generation, key.holder.word(), &key.public);
                field.opens = opener.map_or(Ok(false), reaches)?;
            }
            Ok(fields.into_iter().map(|(field, _)| field).collect())
        })
    }

    /// One sealed field, also a destroyed one.
    pub fn sealed_field(&self, id: &SealedId) -> Result<SealedField> {
        self.read(|tx| one(tx, id))
    }

    /// Who opened the sealed fields of a case, the last look first.
    pub fn looks(&self, case: &CaseId) -> Result<Vec<Look>> {
        self.read(|tx| {
            let mut statement = tx.prepare_cached(
                "select s.id, s.what, l.who, l.at from look l join sealed s on s.id = l.sealed
                 where s.casefile = ? order by l.seq desc",
            )?;
            let mut rows = statement.query([case.as_str()])?;
            let mut looks = Vec::new();
            while let Some(row) = rows.next()? {
                looks.push(Look {
                    sealed: read_id!(SealedId, &row.get::<_, String>(0)?)?,
                    what: from_word(&row.get::<_, String>(1)?)?,
                    who: row.get(2)?,
                    at: row.get(3)?,
                });
            }
            Ok(looks)
        })
    }

    /// Accounts that may have the newest key of a case and have not got it yet: they do once one of its people who can
    /// open has signed in.
    pub fn waiting_for_key(&self, case: &CaseId) -> Result<Vec<AccountId>> {
        self.read(|tx| {
            let Some(generation) = keyring::current(tx, case)? else { return Ok(Vec::new()) };
            let mut waiting = Vec::new();
            for (holder, public) in holder::rightful(tx, case)? {
                if let Some(account) = AccountId::parse(&holder)
                    && !keyring::reaches(tx, case, generation, &holder, &public)?
                {
                    waiting.push(account);
                }
            }
            Ok(waiting)
        })
    }
}

/// Who works on a case has changed: so do its keys. The caller closes it into a leaf.
pub(crate) fn follow(w: &mut Write<'_>, keys: &Keys, case: &CaseId, who: &str) -> Result<()> {
    keyring::tidy(w, keys, case, None, who).map(drop)
}

/// An account was reset, disabled, enabled or has its first key pair: so change the keys of its cases.
pub(crate) fn follow_account(w: &mut Write<'_>, keys: &Keys, id: &AccountId, who: &str) -> Result<()> {
    let cases: Vec<String> = {
        let mut statement = w.tx.prepare_cached("select casefile from belongs where account = ?")?;
        statement.query_map([id.as_str()], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?
    };
    cases.iter().try_for_each(|case| follow(w, keys, &read_id!(CaseId, case)?, who))
}

/// Ids of sealed fields about somebody whose value is still there.
pub(crate) fn about(conn: &Connection, record: &RecordId) -> Result<Vec<SealedId>> {
    let fields = load(conn, "where s.about = ? and c.sealed is not null order by s.seq", record.as_str())?;
    Ok(fields.into_iter().map(|(field, _)| field.id).collect())
}

/// Destroys a value. The caller closes it into a leaf.
pub(crate) fn destroy(w: &mut Write<'_>, id: &SealedId, who: &str, why: &str) -> Result<()> {
    let (generation, _) = ciphertext(&w.tx, id)?.ok_or_else(|| gone(id))?;
    w.tx.execute("delete from ciphertext where sealed = ?", [id.as_str()])?;
    note(w, id, generation, None, who, why)
}

/// Seals a value, with the first key of its case where there is none yet. The caller closes it into a leaf.
fn add(w: &mut Write<'_>, keys: &Keys, opener: &OpenKey, new: &NewSealed) -> Result<SealedId> {
    if new.value.trim().is_empty() || new.value.chars().count() > LONGEST {
        return Err(Error::Refused(Refusal::SealedLength));
    }
    may_open(&w.tx, &new.case, opener)?;
    keyring::tidy(w, keys, &new.case, Some(opener), &new.who)?;
    if keyring::current(&w.tx, &new.case)?.is_none() {
        keyring::renew(w, &new.case, &new.who)?;
    }
    let field = SealedField {
        id: w.id(SealedId::new),
        case: new.case.clone(),
        what: new.what,
        about: new.about.clone(),
        who: new.who.clone(),
        by: opener.holder.account().cloned(),
        at: w.at.clone(),
        opens: true,
    };
    let about = match &new.about {
        About::Case => new.case.as_str(),
        About::Source(id) => id.as_str(),
        About::Record(id) => id.as_str(),
    };
    let values = [
        field.id.as_str().into(),
        new.case.as_str().into(),
        word(&new.what).into(),
        about.into(),
        (&new.who).into(),
        field.by.as_ref().map(AccountId::as_str).into(),
        (&w.at).into(),
    ];
    w.insert(schema::SEALED, &values)?;
    put(w, opener, &field, &new.value, &new.who)?;
    sighting::look_through(w, &field, &new.value, &new.who)?;
    Ok(field.id)
}

/// Seals under the newest key.
fn put(w: &mut Write<'_>, opener: &OpenKey, field: &SealedField, value: &str, who: &str) -> Result<()> {
    let pending = || Error::Refused(Refusal::KeyPending);
    let generation = keyring::current(&w.tx, &field.case)?.ok_or_else(pending)?;
    let key = keyring::unwrapped(&w.tx, &field.case, generation, opener)?.ok_or_else(pending)?;
    let sealed = seal_field(&key, w.random(), &place(field, generation), value)?;
    w.tx.execute(
        "insert into ciphertext (sealed, generation, value) values (?1, ?2, ?3)
         on conflict (sealed) do update set generation = excluded.generation, value = excluded.value",
        params![field.id.as_str(), generation, sealed],
    )?;
    note(w, &field.id, generation, Some(digest(&sealed)), who, "")
}

fn note(
    w: &mut Write<'_>,
    id: &SealedId,
    generation: u32,
    digest: Option<String>,
    who: &str,
    why: &str,
) -> Result<()> {
    let values = [
        w.row_id("ks").into(),
        id.as_str().into(),
        i64::from(generation).into(),
        digest.map_or(Value::Null, Value::Text),
        who.into(),
        (&w.at).into(),
        why.into(),
    ];
    w.insert(schema::SEALING, &values).map(drop)
}

/// Whether a key pair is that of somebody who holds the keys of a case by right now.
fn may_open(conn: &Connection, case: &CaseId, opener: &OpenKey) -> Result<()> {
    let rightful = holder::rightful(conn, case)?;
    let may = rightful.get(opener.holder.word()) == Some(&opener.public);
    if may { Ok(()) } else { Err(Error::Refused(Refusal::NoKey)) }
}

fn place(field: &SealedField, generation: u32) -> Place<'_> {
    Place {
        table: schema::SEALED.name,
        column: field.what.word(),
        row: field.id.as_str(),
        case: field.case.as_str(),
        generation,
    }
}

fn ciphertext(conn: &Connection, id: &SealedId) -> Result<Option<(u32, Vec<u8>)>> {
    let mut statement = conn.prepare_cached("select generation, value from ciphertext where sealed = ?")?;
    Ok(statement.query_row([id.as_str()], |r| Ok((r.get(0)?, r.get(1)?))).optional()?)
}

fn one(conn: &Connection, id: &SealedId) -> Result<SealedField> {
    let found = load(conn, "where s.id = ?", id.as_str())?.pop();
    found.map(|(field, _)| field).ok_or_else(|| gone(id))
}

fn gone(id: &SealedId) -> Error {
    Error::NotFound { kind: "sealed field", id: id.to_string() }
}

/// Fields, each with the generation of its value (0 for a destroyed one).
fn load(conn: &Connection, tail: &str, value: &str) -> Result<Vec<(SealedField, u32)>> {
    let mut statement = conn.prepare_cached(&format!(
        "select s.id, s.casefile, s.what, s.about, s.who, s.by_account, s.at, coalesce(c.generation, 0)
         from sealed s left join ciphertext c on c.sealed = s.id {tail}"
    ))?;
    let mut rows = statement.query([value])?;
    let mut fields = Vec::new();
    while let Some(row) = rows.next()? {
        let (about, by): (String, Option<String>) = (row.get(3)?, row.get(5)?);
        let about = match (SourceId::parse(&about), RecordId::parse(&about)) {
            (Some(source), _) => About::Source(source),
            (_, Some(record)) => About::Record(record),
            _ => About::Case,
        };
        let field = SealedField {
            id: read_id!(SealedId, &row.get::<_, String>(0)?)?,
            case: read_id!(CaseId, &row.get::<_, String>(1)?)?,
            what: from_word(&row.get::<_, String>(2)?)?,
            about,
            who: row.get(4)?,
            by: by.map(|id| read_id!(AccountId, &id)).transpose()?,
            at: row.get(6)?,
            opens: false,
        };
        fields.push((field, row.get(7)?));
    }
    Ok(fields)
}

fn digest(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}
