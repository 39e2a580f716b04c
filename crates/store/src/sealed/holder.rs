//! Who can hold the key of a case: an account, whoever holds the passphrase (where nobody else works on the case), and a
//! recovery key on paper.

use amparo_model::{AccountId, CaseId};
use amparo_protect::seal::{Secret, base32, open, public_key, read_base32, seal};
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use zeroize::Zeroizing;

use super::keyring::{self, NO_CASE, Slot};
use crate::access::Keys;
use crate::accounts::{account, any, hex};
use crate::rows::read_id;
use crate::write::Write;
use crate::{Error, Part, Result, Store};

/// What the pair of whoever holds the passphrase is sealed as.
const OWNER_PAIR: &str = "owner/pair";
/// Bytes of the code of a recovery key: 32 letters.
const CODE: usize = 20;

/// Who holds a key.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holder {
    /// Somebody who signs in.
    Account(AccountId),
    /// Whoever has the passphrase of the store; only in cases that nobody else can open.
    Owner,
    /// The recovery key on paper.
    Paper,
}

impl Holder {
    /// As it stands in the tables.
    pub(super) fn word(&self) -> &str {
        match self {
            Self::Account(id) => id.as_str(),
            Self::Owner => "owner",
            Self::Paper => "paper",
        }
    }

    /// The account, if it is one.
    pub fn account(&self) -> Option<&AccountId> {
        if let Self::Account(id) = self { Some(id) } else { None }
    }
}

/// The opened private key of a holder. Wiped from memory when it is dropped, never printed.
#[derive(Clone)]
pub struct OpenKey {
    pub(super) holder: Holder,
    pub(super) private: Secret,
    /// The public half, hexadecimal.
    pub(super) public: String,
}

impl std::fmt::Debug for OpenKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OpenKey").field("holder", &self.holder).finish_non_exhaustive()
    }
}

impl OpenKey {
    pub(crate) fn new(holder: Holder, private: Secret) -> Self {
        let public = hex(&public_key(&private));
        Self { holder, private, public }
    }

    /// Whose it is.
    pub fn holder(&self) -> &Holder {
        &self.holder
    }
}

impl Store {
    /// The key of whoever holds the passphrase; made at the first call. It opens and seals only in cases that no account
    /// can open, and is destroyed when there are none of them left.
    pub fn owner_key(&self, who: &str) -> Result<OpenKey> {
        if let Some(key) = self.read(|tx| open_owner(tx, &self.keys))? {
            return Ok(key);
        }
        self.write(|w| {
            if let Some(key) = open_owner(&w.tx, &self.keys)? {
                return Ok(key);
            }
            let key = OpenKey::new(Holder::Owner, Secret::new(w.random()));
            let sealed = seal(&self.keys.owner, w.random(), OWNER_PAIR, key.private.expose())?;
            keyring::put(w, &Slot::pair(&Holder::Owner), &key.public, &sealed, who)?;
            w.leaf("make", "case key", Holder::Owner.word(), who)?;
            Ok(key)
        })
    }

    /// The key of whoever holds the passphrase, if there is one now; makes none.
    pub fn held_owner_key(&self) -> Result<Option<OpenKey>> {
        self.read(|tx| open_owner(tx, &self.keys))
    }

    /// Makes a recovery key: the keys of every case that `opener` can open are wrapped to it now, others when one of
    /// their people signs in. Gives its code, which is kept nowhere; a former one opens nothing that is sealed later.
    pub fn make_recovery_key(&self, opener: Option<&OpenKey>, who: &str) -> Result<String> {
        self.write(|w| {
            let letters = base32(&w.random::<CODE>());
            let key = paper(&letters);
            keyring::put(w, &Slot::pair(&Holder::Paper), &key.public, key.public.as_bytes(), who)?;
            for case in cases(&w.tx)? {
                keyring::tidy(w, &self.keys, &case, opener, who)?;
            }
            w.leaf("make", "case key", Holder::Paper.word(), who)?;
            let groups = letters.as_bytes().chunks(4).map(String::from_utf8_lossy);
            Ok(groups.collect::<Vec<_>>().join("-"))
        })
    }

    /// Whether there is a recovery key.
    pub fn has_recovery_key(&self) -> Result<bool> {
        self.read(|tx| Ok(pair_of(tx, &Holder::Paper)?.is_some()))
    }

    /// The recovery key of a code, however it is typed; `None` where it is another.
    pub fn recovery_key(&self, code: &str) -> Result<Option<OpenKey>> {
        let Some(bytes) = read_base32(code).filter(|b| b.len() == CODE) else { return Ok(None) };
        let key = paper(&base32(&bytes));
        Ok(self.read(|tx| pair_of(tx, &Holder::Paper))?.filter(|public| *public == key.public).map(|_| key))
    }
}

/// The key a code makes. It has 160 random bits: nothing slow is needed.
fn paper(letters: &str) -> OpenKey {
    OpenKey::new(Holder::Paper, Secret::new(Sha256::digest(format!("amparo/1/paper/{letters}")).into()))
}

/// The public half of the pair of a holder that is no account.
fn pair_of(conn: &Connection, holder: &Holder) -> Result<Option<String>> {
    let found = conn
        .prepare_cached(
            "select case when digest is null then null else public end from keyring
             where casefile = ? and generation = 0 and holder = ? order by seq desc limit 1",
        )?
        .query_row([NO_CASE, holder.word()], |r| r.get::<_, Option<String>>(0))
        .optional()?;
    Ok(found.flatten())
}

/// The key of whoever holds the passphrase, if there is one now.
pub(super) fn open_owner(conn: &Connection, keys: &Keys) -> Result<Option<OpenKey>> {
    let Some(sealed) = keyring::value(conn, &Slot::pair(&Holder::Owner))? else { return Ok(None) };
    let private = Zeroizing::new(open(&keys.owner, OWNER_PAIR, &sealed)?);
    let private = private.as_slice().try_into().map_err(|_| Error::damaged(Part::Word))?;
    Ok(Some(OpenKey::new(Holder::Owner, Secret::new(private))))
}

/// Destroys the pair of whoever holds the passphrase, once people sign in and none of the keys is wrapped to it.
pub(super) fn retire_owner(w: &mut Write<'_>, who: &str) -> Result<bool> {
    let held =
        w.tx.prepare_cached("select 1 from wrapped where holder = ? and casefile <> ?")?
            .exists([Holder::Owner.word(), NO_CASE])?;
    if held || !any(&w.tx)? { Ok(false) } else { keyring::destroy(w, &Slot::pair(&Holder::Owner), who) }
}

/// Who holds the keys of a case by right now, with their public key: accounts that code in it, or more; the holder of the
/// passphrase where there is none of them; and the recovery key.
pub(super) fn rightful(conn: &Connection, case: &CaseId) -> Result<BTreeMap<String, String>> {
    let mut holders = BTreeMap::new();
    let mut statement =
        conn.prepare_cached("select account from belongs where casefile = ? and role <> 'reader'")?;
    let mut rows = statement.query([case.as_str()])?;
    while let Some(row) = rows.next()? {
        let found = account(conn, &read_id!(AccountId, &row.get::<_, String>(0)?)?)?;
        if let (Some(public), None) = (found.public_key, found.disabled_at) {
            holders.insert(found.id.to_string(), hex(&public));
        }
    }
    let more: &[Holder] = if holders.is_empty() { &[Holder::Owner, Holder::Paper] } else { &[Holder::Paper] };
    for holder in more {
        if let Some(public) = pair_of(conn, holder)? {
            holders.insert(holder.word().to_owned(), public);
        }
    }
    Ok(holders)
}

/// Every case that has a key.
pub(super) fn cases(conn: &Connection) -> Result<Vec<CaseId>> {
    let mut statement =
        conn.prepare_cached("select distinct casefile from keyring where casefile <> ? order by casefile")?;
    let mut rows = statement.query(params![NO_CASE])?;
    let mut cases = Vec::new();
    while let Some(row) = rows.next()? {
        cases.push(read_id!(CaseId, &row.get::<_, String>(0)?)?);
    }
    Ok(cases)
}
