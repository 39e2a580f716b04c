//! Adding a passkey, and signing in with one: in two steps, because the browser answers in between. What stands between
//! them is in the memory of the server alone, and is used up by the second step.

use amparo_model::AccountId;
use amparo_protect::seal::{open, seal};
use zeroize::Zeroizing;

use super::ceremony::{Asking, Given, HANDLE, Making, Proof, Site};
use super::{Held, held, keep};
use crate::access::Keys;
use crate::accounts::secrets::{self, Password, What, bytes, hex, unhex};
use crate::accounts::{Account, is_name};
use crate::write::Write;
use crate::{Error, Holder, OpenKey, Passphrase, Refusal, Result, Store};

/// Passkeys of an account at most.
const MOST: usize = 10;

/// A passkey that is being added: the password was right, and the browser is asked.
pub struct Adding {
    account: AccountId,
    password: Password,
    name: String,
    making: Making,
    /// What the browser is told, in JSON.
    pub options: String,
}

/// Somebody whose name and password were right, and who owes a passkey or a code.
pub struct Halfway {
    account: Account,
    password: Password,
    key: OpenKey,
    asking: Option<Asking>,
    /// What the browser is told, in JSON; none where passkeys cannot be asked for.
    pub options: Option<String>,
}

impl std::fmt::Debug for Adding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Adding").field("account", &self.account).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for Halfway {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Halfway").field("account", &self.account.id).finish_non_exhaustive()
    }
}

impl Adding {
    /// What its person calls it.
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Halfway {
    /// The sign-in name, which tries are counted by.
    pub fn name(&self) -> &str {
        &self.account.name
    }
}

/// How far somebody came with name, password and perhaps a code.
#[derive(Debug)]
pub enum Entry {
    /// In.
    In(Box<(Account, OpenKey)>),
    /// A passkey or a code is asked.
    Halfway(Box<Halfway>),
}

/// What is given as second factor.
#[derive(Clone, Debug)]
pub enum Second {
    /// A code by the clock, or a recovery code.
    Code(String),
    /// What the browser answered, in JSON.
    Passkey(String),
}

impl Store {
    /// Begins to add a passkey. `None` where the password is wrong.
    pub fn begin_passkey(
        &self,
        id: &AccountId,
        password: &Passphrase,
        name: &str,
        site: &Site,
    ) -> Result<Option<Adding>> {
        let Some(password) = self.proved(id, password)? else { return Ok(None) };
        let name = name.trim().to_owned();
        if !is_name(&name) {
            return Err(Error::Refused(Refusal::BadName));
        }
        let there = self.read(|tx| proofs(&held(tx, id)?, &self.keys, id))?;
        if there.len() >= MOST {
            return Err(Error::Refused(Refusal::ManyPasskeys));
        }
        let handle = match there.first() {
            Some((_, proof)) => bytes(&proof.handle)?,
            None => crate::ambient::random::<HANDLE>(&*self.ambient),
        };
        let (making, options) = Making::begin(site, handle, &name, &lent(&there))?;
        Ok(Some(Adding { account: id.clone(), password, name, making, options }))
    }

    /// Adds the passkey the browser made. Whether its answer is right, and the password still the same.
    pub fn add_passkey(&self, adding: Adding, answer: &str) -> Result<bool> {
        let Adding { account, password, name, making, .. } = adding;
        let Some((id, proof)) = making.finish(answer) else { return Ok(false) };
        self.changed(&account, &password, "set passkey", |w, who| {
            let mut passkeys = held(&w.tx, &account)?;
            if passkeys.len() >= MOST {
                return Err(Error::Refused(Refusal::ManyPasskeys));
            }
            // An id belongs to one: whoever answers with it is one account.
            if is_taken(w, &id)? {
                return Err(Error::Refused(Refusal::PasskeyTaken));
            }
            let proof = sealed(w, &self.keys, &account, &proof)?;
            passkeys.push(Held { id, name, at: w.at.clone(), proof });
            keep(w, &account, &passkeys, who)?;
            Ok(true)
        })
    }

    /// Proves name, password and, where one is typed, a code. Whoever has passkeys and typed no code is asked for one of
    /// both. `None` for whatever is wrong, after the same work.
    pub fn enter(
        &self,
        name: &str,
        password: &Passphrase,
        code: &str,
        site: Option<&Site>,
    ) -> Result<Option<Entry>> {
        let Some((account, held_password)) = self.known(name, password)? else { return Ok(None) };
        let open_key = || {
            let private = held_password.open(&account.id, password)?;
            Ok::<_, Error>(OpenKey::new(Holder::Account(account.id.clone()), private))
        };
        if code.trim().is_empty() && account.passkeys > 0 {
            let there = self.read(|tx| proofs(&held(tx, &account.id)?, &self.keys, &account.id))?;
            let asked = site.map(|site| Asking::begin(site, &lent(&there))).transpose()?;
            let (asking, options) = asked.unzip();
            let key = open_key()?;
            let halfway = Halfway { account, password: held_password, key, asking, options };
            return Ok(Some(Entry::Halfway(Box::new(halfway))));
        }
        let admitted =
            self.write(|w| self.admit(w, &account, &held_password, |w| self.takes_code(w, &account, code)))?;
        let Some(admitted) = admitted else { return Ok(None) };
        Ok(Some(Entry::In(Box::new((admitted, open_key()?)))))
    }

    /// The second step. `None` for whatever is wrong; then it begins anew with name and password.
    pub fn enter_halfway(&self, halfway: Halfway, second: &Second) -> Result<Option<(Account, OpenKey)>> {
        let Halfway { account, password, key, asking, .. } = halfway;
        let admitted = self.write(|w| {
            self.admit(w, &account, &password, |w| match second {
                Second::Code(code) => self.takes_code(w, &account, code),
                Second::Passkey(answer) => match asking {
                    Some(asking) => self.takes_passkey(w, &account, asking, answer),
                    None => Ok(false),
                },
            })
        })?;
        Ok(admitted.map(|account| (account, key)))
    }

    /// Whether the answer proves one of the passkeys the account has by now; its counter is kept.
    fn takes_passkey(
        &self,
        w: &mut Write<'_>,
        found: &Account,
        asking: Asking,
        answer: &str,
    ) -> Result<bool> {
        let Some(given) = Given::read(answer) else { return Ok(false) };
        let mut passkeys = held(&w.tx, &found.id)?;
        let id = given.id();
        let Some(passkey) = passkeys.iter_mut().find(|p| p.id == id) else { return Ok(false) };
        let proof = opened(&self.keys, &found.id, &passkey.proof)?;
        let Some(proof) = asking.finish(&given, proof)? else { return Ok(false) };
        passkey.proof = sealed(w, &self.keys, &found.id, &proof)?;
        keep(w, &found.id, &passkeys, &found.label)?;
        w.leaf("use passkey", "account", found.id.as_str(), &found.label)?;
        Ok(true)
    }
}

fn lent(proofs: &[(String, Proof)]) -> Vec<(&str, &Proof)> {
    proofs.iter().map(|(id, proof)| (id.as_str(), proof)).collect()
}

fn proofs(passkeys: &[Held], keys: &Keys, id: &AccountId) -> Result<Vec<(String, Proof)>> {
    passkeys.iter().map(|p| Ok((p.id.clone(), opened(keys, id, &p.proof)?))).collect()
}

/// Whether any account has a passkey of this id.
fn is_taken(w: &Write<'_>, passkey: &str) -> Result<bool> {
    let mut statement = w.tx.prepare_cached("select value from secret where what = 'passkey'")?;
    let values = statement.query_map([], |r| r.get::<_, String>(0))?.collect::<rusqlite::Result<Vec<_>>>()?;
    for value in values {
        let passkeys: Vec<Held> = serde_json::from_str(&value)?;
        if passkeys.iter().any(|p| p.id == passkey) {
            return Ok(true);
        }
    }
    Ok(false)
}

fn sealed(w: &Write<'_>, keys: &Keys, id: &AccountId, proof: &Proof) -> Result<String> {
    let content = serde_json::to_vec(proof)?;
    Ok(hex(&seal(&keys.passkeys, w.random(), &secrets::name(id, What::Passkey), &content)?))
}

fn opened(keys: &Keys, id: &AccountId, sealed: &str) -> Result<Proof> {
    let name = secrets::name(id, What::Passkey);
    let content = Zeroizing::new(open(&keys.passkeys, &name, &unhex(sealed)?)?);
    Ok(serde_json::from_slice(&content)?)
}
