//! What is due when somebody who can open is there.

use amparo_model::{CaseId, SealedId};
use amparo_protect::seal::open_field;
use rusqlite::{Connection, params};

use super::{OpenKey, ciphertext, holder, keyring, may_open, one, place, put, sighting};
use crate::rows::read_id;
use crate::write::Write;
use crate::{Result, Store};

/// What [`Store::settle_sealed`] did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settled {
    /// Cases whose keys were handed on, renewed or destroyed.
    pub cases: u64,
    /// Values that are under the newest key of their case now.
    pub values: u64,
}

impl Store {
    /// What is due when somebody who can open is there: keys go to those who wait for them, and values that are under an
    /// earlier key are sealed anew, each in a transaction of its own, so that it can be broken off and taken up again.
    pub fn settle_sealed(&self, opener: &OpenKey, who: &str) -> Result<Settled> {
        let mut settled = Settled::default();
        let mut failed = None;
        for case in self.read(|tx| holder::cases(tx))? {
            if self.read(|tx| may_open(tx, &case, opener)).is_err() {
                continue;
            }
            // One damaged key or value must not keep the rest from being settled.
            if let Err(e) = self.settle_case(&case, opener, who, &mut settled) {
                failed.get_or_insert(e);
            }
        }
        if settled.values > 0 {
            self.fold_wal()?;
        }
        failed.map_or(Ok(settled), Err)
    }

    fn settle_case(&self, case: &CaseId, opener: &OpenKey, who: &str, settled: &mut Settled) -> Result<()> {
        let tidy = || {
            self.write(|w| {
                let wrote = keyring::tidy(w, &self.keys, case, Some(opener), who)?;
                if wrote {
                    w.leaf("share", "case", case.as_str(), who)?;
                }
                Ok(wrote)
            })
        };
        let mut wrote = tidy()?;
        self.write(|w| {
            if sighting::catch_up(w, opener, case, who)? {
                w.leaf("look", "case", case.as_str(), who)?;
            }
            Ok(())
        })?;
        let (before, mut failed) = (settled.values, None);
        for id in self.read(|tx| behind(tx, case))? {
            match self.write(|w| reseal(w, opener, &id, who)) {
                Ok(done) => settled.values += u64::from(done),
                Err(e) => drop(failed.get_or_insert(e)),
            }
        }
        if settled.values > before {
            wrote |= tidy()?;
        }
        settled.cases += u64::from(wrote);
        failed.map_or(Ok(()), Err)
    }
}

/// Seals one value anew under the newest key; whether that was needed and possible.
fn reseal(w: &mut Write<'_>, opener: &OpenKey, id: &SealedId, who: &str) -> Result<bool> {
    let field = one(&w.tx, id)?;
    let (Some((generation, sealed)), Some(now)) =
        (ciphertext(&w.tx, id)?, keyring::current(&w.tx, &field.case)?)
    else {
        return Ok(false);
    };
    let old = keyring::unwrapped(&w.tx, &field.case, generation, opener)?;
    let new = keyring::unwrapped(&w.tx, &field.case, now, opener)?;
    let (Some(old), Some(_), true) = (old, new, generation < now) else { return Ok(false) };
    let value = open_field(&old, &place(&field, generation), &sealed)?;
    put(w, opener, &field, &value, who)?;
    w.leaf("reseal", "sealed", id.as_str(), who)?;
    Ok(true)
}

/// Values of a case that are under an earlier key.
fn behind(conn: &Connection, case: &CaseId) -> Result<Vec<SealedId>> {
    let Some(now) = keyring::current(conn, case)? else { return Ok(Vec::new()) };
    let mut statement = conn.prepare_cached(
        "select s.id from sealed s join ciphertext c on c.sealed = s.id
         where s.casefile = ? and c.generation < ? order by s.seq",
    )?;
    let ids = statement.query_map(params![case.as_str(), now], |r| r.get::<_, String>(0))?;
    ids.map(|id| read_id!(SealedId, &id?)).collect()
}
