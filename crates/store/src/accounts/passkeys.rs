//! Passkeys of an account: a second factor beside one-time codes, never in place of the password, which opens the key
//! pair. What is kept of them, and how many there are, is known to every program; what proves them is in `ceremony` and
//! `enter`, with the feature `passkeys`.

#[cfg(feature = "passkeys")]
mod ceremony;
#[cfg(feature = "passkeys")]
mod enter;

use amparo_model::AccountId;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::secrets::{self, What};
use crate::write::Write;
use crate::{Passphrase, Result, Store};

#[cfg(feature = "passkeys")]
pub use ceremony::Site;
#[cfg(feature = "passkeys")]
pub use enter::{Adding, Entry, Halfway, Second};

/// A passkey, as its person sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passkey {
    /// The id the authenticator gave it, hexadecimal.
    pub id: String,
    /// What its person calls it.
    pub name: String,
    /// When it was added, RFC 3339, UTC.
    pub at: String,
}

/// A passkey as it is stored: what it is proved against is sealed, as the secret of an authenticator program is.
#[derive(Serialize, Deserialize)]
pub(super) struct Held {
    id: String,
    name: String,
    at: String,
    proof: String,
}

/// The passkeys of an account, the first one first.
pub(super) fn held(conn: &Connection, id: &AccountId) -> Result<Vec<Held>> {
    Ok(secrets::get(conn, id, What::Passkey)?.unwrap_or_default())
}

/// Keeps these and no others.
fn keep(w: &mut Write<'_>, id: &AccountId, passkeys: &[Held], who: &str) -> Result<()> {
    if passkeys.is_empty() {
        return secrets::take_away(w, id, What::Passkey, who);
    }
    secrets::put(w, id, What::Passkey, &passkeys, None, who)
}

impl Store {
    /// The passkeys of an account, the first one first.
    pub fn passkeys(&self, id: &AccountId) -> Result<Vec<Passkey>> {
        let passkeys = self.read(|tx| held(tx, id))?;
        Ok(passkeys.into_iter().map(|p| Passkey { id: p.id, name: p.name, at: p.at }).collect())
    }

    /// Takes a passkey away. Whether the password was right.
    pub fn drop_passkey(&self, id: &AccountId, password: &Passphrase, passkey: &str) -> Result<bool> {
        let Some(password) = self.proved(id, password)? else { return Ok(false) };
        self.changed(id, &password, "drop passkey", |w, who| {
            let mut passkeys = held(&w.tx, id)?;
            passkeys.retain(|p| p.id != passkey);
            keep(w, id, &passkeys, who)?;
            Ok(true)
        })
    }
}
