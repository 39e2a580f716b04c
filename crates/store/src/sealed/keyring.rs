//! The keys of cases, generation by generation. A key stands in `wrapped` once for each holder and nowhere else; what
//! became of each wrapping stays on record in `keyring`, with a digest, so that an exchanged one is named.

use std::collections::BTreeSet;

use amparo_model::CaseId;
use amparo_protect::seal::{Secret, unwrap_key, wrap_key};
use rusqlite::{Connection, OptionalExtension, params};

use super::digest;
use super::holder::{Holder, OpenKey, open_owner, retire_owner, rightful};
use crate::access::Keys;
use crate::accounts::bytes;
use crate::rows::Value;
use crate::write::Write;
use crate::{Result, schema};

/// Stands for the case of a key pair.
pub(super) const NO_CASE: &str = "";

/// Where a wrapped key stands.
pub(super) struct Slot<'a> {
    pub(super) case: &'a str,
    pub(super) generation: u32,
    pub(super) holder: &'a str,
}

impl<'a> Slot<'a> {
    /// Of the pair of a holder that is no account.
    pub(super) fn pair(holder: &'a Holder) -> Self {
        Self { case: NO_CASE, generation: 0, holder: holder.word() }
    }

    /// What a key is wrapped as: one of another case, generation or holder does not open in its place.
    fn place(&self) -> String {
        format!("case {}, key {}, {}", self.case, self.generation, self.holder)
    }
}

/// A key that is wrapped to somebody now.
struct Wrap {
    generation: u32,
    holder: String,
    public: String,
}

/// What stands in a slot.
pub(super) fn value(conn: &Connection, slot: &Slot<'_>) -> Result<Option<Vec<u8>>> {
    let mut statement = conn
        .prepare_cached("select value from wrapped where casefile = ? and generation = ? and holder = ?")?;
    Ok(statement.query_row(params![slot.case, slot.generation, slot.holder], |r| r.get(0)).optional()?)
}

/// Puts something into a slot; what stood there is gone.
pub(super) fn put(w: &mut Write<'_>, slot: &Slot<'_>, public: &str, value: &[u8], who: &str) -> Result<()> {
    w.tx.execute(
        "insert into wrapped (casefile, generation, holder, value) values (?1, ?2, ?3, ?4)
         on conflict (casefile, generation, holder) do update set value = excluded.value",
        params![slot.case, slot.generation, slot.holder, value],
    )?;
    record(w, slot, public, Some(digest(value)), who)
}

/// Destroys what stands in a slot; whether there was anything.
pub(super) fn destroy(w: &mut Write<'_>, slot: &Slot<'_>, who: &str) -> Result<bool> {
    let gone = w.tx.execute(
        "delete from wrapped where casefile = ? and generation = ? and holder = ?",
        params![slot.case, slot.generation, slot.holder],
    )?;
    if gone > 0 {
        record(w, slot, "", None, who)?;
    }
    Ok(gone > 0)
}

fn record(w: &mut Write<'_>, slot: &Slot<'_>, public: &str, digest: Option<String>, who: &str) -> Result<()> {
    let values = [
        w.row_id("kk").into(),
        slot.case.into(),
        i64::from(slot.generation).into(),
        slot.holder.into(),
        public.into(),
        digest.map_or(Value::Null, Value::Text),
        who.into(),
        (&w.at).into(),
    ];
    w.insert(schema::KEYRING, &values).map(drop)
}

/// The generation new values are sealed under; none where nothing was ever sealed.
pub(super) fn current(conn: &Connection, case: &CaseId) -> Result<Option<u32>> {
    Ok(conn
        .prepare_cached("select max(generation) from keyring where casefile = ?")?
        .query_row([case.as_str()], |r| r.get(0))?)
}

/// Opens a key of a case; `None` where it is not wrapped to this key pair.
pub(super) fn unwrapped(
    conn: &Connection,
    case: &CaseId,
    generation: u32,
    opener: &OpenKey,
) -> Result<Option<Secret>> {
    let holder = opener.holder.word();
    if !wraps(conn, case)?.iter().any(|w| w.is(generation, holder, &opener.public)) {
        return Ok(None);
    }
    let slot = Slot { case: case.as_str(), generation, holder };
    let Some(value) = value(conn, &slot)? else { return Ok(None) };
    Ok(Some(unwrap_key(&value, &opener.private, &slot.place())?))
}

/// Whether a key is wrapped to somebody's key pair of now.
pub(super) fn reaches(
    conn: &Connection,
    case: &CaseId,
    generation: u32,
    holder: &str,
    public: &str,
) -> Result<bool> {
    Ok(wraps(conn, case)?.iter().any(|w| w.is(generation, holder, public)))
}

impl Wrap {
    fn is(&self, generation: u32, holder: &str, public: &str) -> bool {
        self.generation == generation && self.holder == holder && self.public == public
    }
}

/// Who has which key of a case now.
fn wraps(conn: &Connection, case: &CaseId) -> Result<Vec<Wrap>> {
    let mut statement = conn.prepare_cached(
        "select w.generation, w.holder, coalesce((
            select public from keyring k
            where k.casefile = w.casefile and k.generation = w.generation and k.holder = w.holder
            order by k.seq desc limit 1), '')
         from wrapped w where w.casefile = ? order by w.generation, w.holder",
    )?;
    let rows = statement.query_map([case.as_str()], |r| {
        Ok(Wrap { generation: r.get(0)?, holder: r.get(1)?, public: r.get(2)? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Brings the keys of a case in line with who works on it: what `opener` (or whoever holds the passphrase, while cases
/// pass over to accounts) can open is wrapped to whoever lacks it; where somebody left, a new key is made; what nobody
/// needs is destroyed. Gives whether anything was written: the caller closes it into a leaf.
pub(super) fn tidy(
    w: &mut Write<'_>,
    keys: &Keys,
    case: &CaseId,
    opener: Option<&OpenKey>,
    who: &str,
) -> Result<bool> {
    if current(&w.tx, case)?.is_none() {
        return Ok(false);
    }
    let mut wrote = false;
    if let Some(opener) = opener {
        wrote |= share(w, case, opener, who)?;
    }
    if let Some(owner) = open_owner(&w.tx, keys)? {
        wrote |= share(w, case, &owner, who)?;
    }
    wrote |= renew(w, case, who)?;
    wrote |= prune(w, case, who)?;
    wrote |= retire_owner(w, who)?;
    Ok(wrote)
}

/// Wraps what somebody can open to whoever has a right to it and lacks it.
fn share(w: &mut Write<'_>, case: &CaseId, opener: &OpenKey, who: &str) -> Result<bool> {
    let (rightful, wraps) = (rightful(&w.tx, case)?, wraps(&w.tx, case)?);
    let generations: BTreeSet<u32> = wraps.iter().map(|w| w.generation).collect();
    let mut wrote = false;
    for generation in generations {
        let lacks = |holder: &str, public: &str| !wraps.iter().any(|w| w.is(generation, holder, public));
        let waiting: Vec<_> = rightful.iter().filter(|(holder, public)| lacks(holder, public)).collect();
        if waiting.is_empty() {
            continue;
        }
        let Some(key) = unwrapped(&w.tx, case, generation, opener)? else { continue };
        for (holder, public) in waiting {
            wrap(w, &key, case, generation, (holder, public), who)?;
            wrote = true;
        }
    }
    Ok(wrote)
}

fn wrap(
    w: &mut Write<'_>,
    key: &Secret,
    case: &CaseId,
    generation: u32,
    (holder, public): (&str, &str),
    who: &str,
) -> Result<()> {
    let slot = Slot { case: case.as_str(), generation, holder };
    let wrapped = wrap_key(key, &bytes(public)?, &slot.place(), w.random())?;
    put(w, &slot, public, &wrapped, who)
}

/// Makes the first key of a case, or a new one where somebody had the last one who no longer may; nothing where nobody
/// could hold it.
pub(super) fn renew(w: &mut Write<'_>, case: &CaseId, who: &str) -> Result<bool> {
    let rightful = rightful(&w.tx, case)?;
    let before = current(&w.tx, case)?;
    if let Some(generation) = before {
        let mut statement = w.tx.prepare_cached(
            "select holder, public from keyring where casefile = ? and generation = ? and digest is not null",
        )?;
        let had = statement.query_map(params![case.as_str(), generation], |r| Ok((r.get(0)?, r.get(1)?)))?;
        let had: Vec<(String, String)> = had.collect::<rusqlite::Result<_>>()?;
        if had.iter().all(|(holder, public)| rightful.get(holder) == Some(public)) {
            return Ok(false);
        }
    }
    let (key, generation) = (Secret::new(w.random()), before.unwrap_or(0) + 1);
    for (holder, public) in &rightful {
        wrap(w, &key, case, generation, (holder, public), who)?;
    }
    Ok(!rightful.is_empty())
}

/// Destroys what is wrapped to somebody who no longer may have it, unless it is the last way to a value (paper can be lost,
/// and does not count); and the keys of earlier generations under which nothing is sealed any more.
fn prune(w: &mut Write<'_>, case: &CaseId, who: &str) -> Result<bool> {
    let (rightful, wraps, now) = (rightful(&w.tx, case)?, wraps(&w.tx, case)?, current(&w.tx, case)?);
    let used: BTreeSet<u32> = {
        let mut statement = w.tx.prepare_cached(
            "select distinct c.generation from ciphertext c join sealed s on s.id = c.sealed where s.casefile = ?",
        )?;
        let rows = statement.query_map([case.as_str()], |r| r.get(0))?;
        rows.collect::<rusqlite::Result<_>>()?
    };
    let may = |wrap: &Wrap| rightful.get(&wrap.holder) == Some(&wrap.public);
    let mut wrote = false;
    for wrap in &wraps {
        let needed = Some(wrap.generation) == now || used.contains(&wrap.generation);
        let paper = Holder::Paper.word();
        let others = wraps.iter().any(|w| w.generation == wrap.generation && may(w) && w.holder != paper);
        if !needed || (!may(wrap) && others) {
            let slot = Slot { case: case.as_str(), generation: wrap.generation, holder: &wrap.holder };
            wrote |= destroy(w, &slot, who)?;
        }
    }
    Ok(wrote)
}
