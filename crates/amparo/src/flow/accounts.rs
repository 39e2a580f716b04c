//! Who signs in, and who works on which case. The rule for passwords stands here, once.

use amparo_model::{AccountId, CaseId};
use amparo_protect::seal;
use amparo_store::{Account, NewAccount, OpenKey, Passphrase, Redeemed, Role, Store};

use crate::{Problem, Result};

/// Shorter passwords fall to guessing, however slow each guess is.
pub const SHORTEST_PASSWORD: usize = 12;
/// Nobody types more than this.
const LONGEST_PASSWORD: usize = 1024;

/// The secret of an authenticator program that was not confirmed yet; never printed.
#[derive(Clone)]
pub struct OneTimeSecret([u8; 20]);

impl std::fmt::Debug for OneTimeSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("OneTimeSecret(…)")
    }
}

impl OneTimeSecret {
    /// A new one.
    pub fn new() -> Result<Self> {
        let mut bytes = [0; 20];
        getrandom::fill(&mut bytes).map_err(|e| Problem::internal("problem-no-random").value("error", e))?;
        Ok(Self(bytes))
    }

    /// As letters, to be typed into a program.
    pub fn letters(&self) -> String {
        let letters = seal::base32(&self.0).to_ascii_uppercase();
        letters.as_bytes().chunks(4).map(String::from_utf8_lossy).collect::<Vec<_>>().join(" ")
    }

    /// As the address a program takes.
    pub fn address(&self, account: &str) -> String {
        seal::otpauth(&self.0, account)
    }

    /// Reads it back from its letters.
    pub fn read(letters: &str) -> Option<Self> {
        seal::read_base32(letters)?.try_into().ok().map(Self)
    }

    /// The code of a time in seconds since 1970: what an authenticator program shows.
    pub fn code(&self, seconds: u64) -> String {
        seal::totp(&self.0, seconds / 30)
    }
}

/// A password as it was typed twice, if it may be one.
pub fn new_password(name: &str, typed: &str, again: &str) -> Result<Passphrase> {
    let letters = typed.chars().count();
    if !(SHORTEST_PASSWORD..=LONGEST_PASSWORD).contains(&letters) {
        return Err(Problem::usage("problem-password-short").value("least", SHORTEST_PASSWORD));
    }
    if typed.trim().to_lowercase() == name.trim().to_lowercase() {
        return Err(Problem::usage("problem-password-is-name"));
    }
    if typed != again {
        return Err(Problem::usage("problem-passwords-differ"));
    }
    Ok(Passphrase::new(typed))
}

/// The first account of a store; gives its recovery codes, and its private key.
pub fn first_account(
    store: &Store,
    name: &str,
    label: &str,
    password: &Passphrase,
) -> Result<(AccountId, Vec<String>, Option<OpenKey>)> {
    let new = NewAccount { name: name.into(), label: label.into(), administrator: true, who: label.into() };
    let (id, codes) = store.first_account(&new, password)?;
    let key = store.open_key(&id, password)?;
    Ok((id, codes, key))
}

/// Makes an account; gives the invitation with which its person chooses a password.
pub fn add_account(store: &Store, new: &NewAccount) -> Result<String> {
    Ok(store.add_account(new)?.1)
}

/// Takes every secret of an account away; gives a new invitation.
pub fn reset_account(store: &Store, id: &AccountId, who: &str) -> Result<String> {
    Ok(store.reset_account(id, who)?)
}

/// Disables an account, or enables it again, and says why.
pub fn disable_account(store: &Store, id: &AccountId, disabled: bool, who: &str, why: &str) -> Result<()> {
    if why.trim().is_empty() {
        return Err(Problem::usage("problem-say-why"));
    }
    Ok(store.disable_account(id, disabled, who, why.trim())?)
}

/// Proves name, password and code, and opens the private key; `None` for whatever is wrong.
pub fn sign_in(
    store: &Store,
    name: &str,
    password: &Passphrase,
    code: &str,
) -> Result<Option<(Account, OpenKey)>> {
    Ok(store.sign_in_opening(name, password, code)?)
}

/// Chooses a password by an invitation or a recovery code; `None` for whatever is wrong.
pub fn redeem(store: &Store, name: &str, code: &str, password: &Passphrase) -> Result<Option<Redeemed>> {
    Ok(store.redeem(name, code, password)?)
}

/// Asks a code by the clock from now on; whether password and first code were right.
pub fn set_one_time_codes(
    store: &Store,
    id: &AccountId,
    password: &Passphrase,
    secret: &OneTimeSecret,
    code: &str,
) -> Result<bool> {
    Ok(store.set_totp(id, password, &secret.0, code)?)
}

/// Puts somebody into a case with a role, or gives them another one.
pub fn add_member(store: &Store, case: &CaseId, account: &AccountId, role: Role, who: &str) -> Result<()> {
    Ok(store.add_member(case, account, role, who)?)
}

/// Takes somebody out of a case, and says why.
pub fn remove_member(store: &Store, case: &CaseId, account: &AccountId, who: &str, why: &str) -> Result<()> {
    if why.trim().is_empty() {
        return Err(Problem::usage("problem-say-why"));
    }
    Ok(store.remove_member(case, account, who, why.trim())?)
}

/// Opens a case. Whoever does it works on it from then on: with the most they may do anywhere, so that nobody gains
/// by it; an administrator as publisher, because nothing is in it yet.
pub fn open_case(store: &Store, title: &str, by: Option<(&AccountId, Role)>, who: &str) -> Result<CaseId> {
    let case = store.create_case(title, "not_assessed", who)?;
    if let Some((account, role)) = by {
        store.add_member(&case, account, role, who)?;
    }
    Ok(case)
}
