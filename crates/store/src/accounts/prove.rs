//! Proving who somebody is, and what they may change about that: password, one-time codes, recovery codes.

use amparo_model::AccountId;
use amparo_protect::seal::{Secret, totp, verify};

use super::secrets::{self, Password, What};
use super::{Account, account, folded, load};
use crate::write::Write;
use crate::{Holder, OpenKey, Passphrase, Result, Store, sealed};

/// Seconds of a step of the clock.
const STEP: i64 = 30;

/// What a one-time code led to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redeemed {
    /// The account that has a new password now.
    pub account: AccountId,
    /// After an invitation: new recovery codes, kept nowhere. Empty after a recovery code: the others still hold.
    pub codes: Vec<String>,
}

impl Store {
    /// Like [`Store::sign_in`], and opens the private key besides: twice the work.
    pub fn sign_in_opening(
        &self,
        name: &str,
        password: &Passphrase,
        code: &str,
    ) -> Result<Option<(Account, OpenKey)>> {
        let Some(account) = self.sign_in(name, password, code)? else { return Ok(None) };
        let key = self.open_key(&account.id, password)?;
        Ok(key.map(|key| (account, key)))
    }

    /// The private half of the key pair, to open sealed fields with; `None` where the password is wrong.
    pub fn open_key(&self, id: &AccountId, password: &Passphrase) -> Result<Option<OpenKey>> {
        Ok(self.private_key(id, password)?.map(|private| OpenKey::new(Holder::Account(id.clone()), private)))
    }

    /// Proves a name, a password and, where the account asks one, a code: by the clock, or one of the recovery codes.
    /// `None` for whatever is wrong, and after the same work: nobody learns which names there are.
    pub fn sign_in(&self, name: &str, password: &Passphrase, code: &str) -> Result<Option<Account>> {
        let Some((found, held)) = self.known(name, password)? else { return Ok(None) };
        self.write(|w| self.admit(w, &found, &held, |w| self.takes_code(w, &found, code)))
    }

    /// The account whose name and password these are, with the password as it is held.
    pub(super) fn known(&self, name: &str, password: &Passphrase) -> Result<Option<(Account, Password)>> {
        let found = self.read(|tx| {
            let found = load(tx, "where a.name = ?1", Some(&folded(name)))?.pop();
            let found = found.filter(|a| a.disabled_at.is_none());
            found.map(|a| Ok((secrets::password_of(tx, &a.id)?, a))).transpose()
        })?;
        let (held, found) = found.map_or((None, None), |(held, a)| (held, Some(a)));
        let right = self.proves(password, held.as_ref());
        Ok(match (found, held, right) {
            (Some(found), Some(held), true) => Some((found, held)),
            _ => None,
        })
    }

    /// Lets somebody in whose password was right, if it still is and the second factor is too.
    pub(super) fn admit(
        &self,
        w: &mut Write<'_>,
        found: &Account,
        held: &Password,
        second: impl FnOnce(&mut Write<'_>) -> Result<bool>,
    ) -> Result<Option<Account>> {
        if !still(w, &found.id, held)? || !second(w)? {
            return Ok(None);
        }
        w.leaf("sign in", "account", found.id.as_str(), &found.label)?;
        account(&w.tx, &found.id).map(Some)
    }

    /// Chooses a password by a one-time code: an invitation (with a new key pair and new recovery codes), or a recovery
    /// code (the key pair stays). `None` for whatever is wrong.
    pub fn redeem(&self, name: &str, code: &str, password: &Passphrase) -> Result<Option<Redeemed>> {
        // Worked out first, so that a name that is not there takes as long.
        let fresh = self.fresh(password)?;
        self.write(|w| {
            let found = load(&w.tx, "where a.name = ?1", Some(&folded(name)))?.pop();
            let Some(found) = found.filter(|a| a.disabled_at.is_none()) else { return Ok(None) };
            let (id, who) = (&found.id, found.label.as_str());
            if secrets::spend_invitation(w, &self.keys, id, code, who)? {
                let codes = secrets::begin(w, &self.keys, id, &fresh, who)?;
                sealed::follow_account(w, &self.keys, id, who)?;
                w.leaf("take invitation", "account", id.as_str(), who)?;
                return Ok(Some(Redeemed { account: id.clone(), codes }));
            }
            let Some(private) = secrets::spend_code(w, &self.keys, id, code, who)? else { return Ok(None) };
            secrets::set_password(w, id, &fresh, &private, who)?;
            w.leaf("recover", "account", id.as_str(), who)?;
            Ok(Some(Redeemed { account: id.clone(), codes: Vec::new() }))
        })
    }

    /// Changes a password; the key pair stays. Whether the old one was right.
    pub fn change_password(&self, id: &AccountId, old: &Passphrase, new: &Passphrase) -> Result<bool> {
        let Some((held, private)) = self.opened(id, old)? else { return Ok(false) };
        let fresh = self.fresh(new)?;
        self.changed(id, &held, "change password", |w, who| {
            secrets::set_password(w, id, &fresh, &private, who).map(|()| true)
        })
    }

    /// Gives ten new recovery codes, kept nowhere; former ones hold no longer. `None` where the password is wrong.
    pub fn new_recovery_codes(&self, id: &AccountId, password: &Passphrase) -> Result<Option<Vec<String>>> {
        let Some((held, private)) = self.opened(id, password)? else { return Ok(None) };
        let mut codes = Vec::new();
        let done = self.changed(id, &held, "new recovery codes", |w, who| {
            codes = secrets::give_codes(w, &self.keys, id, &private, who)?;
            Ok(true)
        })?;
        Ok(done.then_some(codes))
    }

    /// Asks a code by the clock from now on. Whether the password and the first code were right; that code is taken.
    pub fn set_totp(
        &self,
        id: &AccountId,
        password: &Passphrase,
        secret: &[u8; 20],
        code: &str,
    ) -> Result<bool> {
        let Some(held) = self.proved(id, password)? else { return Ok(false) };
        let Some(step) = self.step_of(secret, code, 0) else { return Ok(false) };
        self.changed(id, &held, "set one-time codes", |w, who| {
            secrets::set_totp(w, &self.keys, id, secret, who)?;
            secrets::totp_used(w, id, step)?;
            Ok(true)
        })
    }

    /// Asks no code any more. Whether the password was right.
    pub fn drop_totp(&self, id: &AccountId, password: &Passphrase) -> Result<bool> {
        let Some(held) = self.proved(id, password)? else { return Ok(false) };
        self.changed(id, &held, "drop one-time codes", |w, who| {
            secrets::take_away(w, id, What::Totp, who).map(|()| true)
        })
    }

    /// Whether a password is the one of an account that is not disabled.
    pub fn proves_password(&self, id: &AccountId, password: &Passphrase) -> Result<bool> {
        Ok(self.proved(id, password)?.is_some())
    }

    /// The private half of the key pair; `None` where the password is wrong.
    pub fn private_key(&self, id: &AccountId, password: &Passphrase) -> Result<Option<Secret>> {
        Ok(self.opened(id, password)?.map(|(_, private)| private))
    }

    /// The work of proving a password is done whether or not there is one to prove it against.
    fn proves(&self, password: &Passphrase, held: Option<&Password>) -> bool {
        let p = self.account_params;
        let nobody = || {
            let (m, t, lanes) = (p.memory_kib, p.passes, p.lanes);
            format!("$argon2id$v=19$m={m},t={t},p={lanes}${}${}", "A".repeat(22), "A".repeat(43))
        };
        let verifier = held.map_or_else(nobody, |h| h.verifier.clone());
        verify(password.expose(), &verifier) && held.is_some()
    }

    pub(super) fn proved(&self, id: &AccountId, password: &Passphrase) -> Result<Option<Password>> {
        let held = self.read(|tx| {
            let here = account(tx, id)?.disabled_at.is_none();
            if here { secrets::password_of(tx, id) } else { Ok(None) }
        })?;
        Ok(if self.proves(password, held.as_ref()) { held } else { None })
    }

    fn opened(&self, id: &AccountId, password: &Passphrase) -> Result<Option<(Password, Secret)>> {
        let Some(held) = self.proved(id, password)? else { return Ok(None) };
        let private = held.open(id, password)?;
        Ok(Some((held, private)))
    }

    /// Changes something with its leaf, if the password that was proved still holds.
    pub(super) fn changed(
        &self,
        id: &AccountId,
        held: &Password,
        action: &str,
        change: impl FnOnce(&mut Write<'_>, &str) -> Result<bool>,
    ) -> Result<bool> {
        self.write(|w| {
            if !still(w, id, held)? {
                return Ok(false);
            }
            let who = account(&w.tx, id)?.label;
            let done = change(w, &who)?;
            w.leaf(action, "account", id.as_str(), &who)?;
            Ok(done)
        })
    }

    /// Whether the code is right where one is asked; it is spent by that. Whoever has passkeys is asked too, also by a
    /// program that was built without them: a recovery code will do there.
    pub(super) fn takes_code(&self, w: &mut Write<'_>, found: &Account, code: &str) -> Result<bool> {
        match secrets::totp_secret(&w.tx, &self.keys, &found.id)? {
            Some((secret, used)) => {
                if let Some(step) = self.step_of(&secret, code, used) {
                    secrets::totp_used(w, &found.id, step)?;
                    return Ok(true);
                }
            }
            None if secrets::is_held(&w.tx, &found.id, What::Passkey)? => {}
            None => return Ok(true),
        }
        Ok(secrets::spend_code(w, &self.keys, &found.id, code, &found.label)?.is_some())
    }

    /// The step a code belongs to: this one, the one before or the one after, and later than the last one taken.
    fn step_of(&self, secret: &[u8; 20], code: &str, used: i64) -> Option<i64> {
        let typed: String = code.chars().filter(|c| !c.is_whitespace()).collect();
        let now = self.ambient.now().as_second() / STEP;
        let mut found = None;
        // All three are compared: the time does not tell which one it was.
        for step in [now - 1, now, now + 1] {
            if step > used && totp(secret, step as u64) == typed {
                found = Some(step);
            }
        }
        found
    }
}

/// Whether the account is still there and the password that was proved is still the one it has.
fn still(w: &Write<'_>, id: &AccountId, held: &Password) -> Result<bool> {
    let same = |now: Password| now.verifier == held.verifier;
    Ok(account(&w.tx, id)?.disabled_at.is_none() && secrets::password_of(&w.tx, id)?.is_some_and(same))
}
