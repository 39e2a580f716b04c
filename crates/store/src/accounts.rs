//! Who signs in. An account is made once and never removed; what it is here (administrator, disabled) and its secrets
//! follow each other, each change with its leaf in the log. The secrets themselves are in `secrets`.

mod passkeys;
mod prove;
mod secrets;

use amparo_model::AccountId;
use rusqlite::{Connection, OptionalExtension};
use unicode_normalization::UnicodeNormalization;

use crate::members::{Role, set_member};
use crate::rows::read_id;
use crate::write::Write;
use crate::{Error, Passphrase, Refusal, Result, Store, schema, sealed, tokens};

pub use passkeys::Passkey;
#[cfg(feature = "passkeys")]
pub use passkeys::{Adding, Entry, Halfway, Second, Site};
pub use prove::Redeemed;
use secrets::What;

/// The one role of the whole instance: accounts, members, settings; no look into any case.
const ADMINISTRATOR: &str = "administrator";

/// An account as it is made.
#[derive(Clone, Debug)]
pub struct NewAccount {
    /// What is typed to sign in; case and width make no difference.
    pub name: String,
    /// What pages and log call the person.
    pub label: String,
    /// Whether it administers the instance.
    pub administrator: bool,
    /// Who makes it.
    pub who: String,
}

/// An account as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Identifier.
    pub id: AccountId,
    /// What is typed to sign in, folded.
    pub name: String,
    /// What pages and log call the person.
    pub label: String,
    /// Whether it administers the instance.
    pub administrator: bool,
    /// When it was made, RFC 3339, UTC.
    pub at: String,
    /// Since when it is disabled, RFC 3339, UTC.
    pub disabled_at: Option<String>,
    /// The public half of its key pair; none until it has a password.
    pub public_key: Option<[u8; 32]>,
    /// Whether a code by the clock is asked.
    pub totp: bool,
    /// How many passkeys it has; with any, one of them or a code is asked.
    pub passkeys: usize,
    /// One-time recovery codes that are left.
    pub recovery: usize,
    /// Whether an invitation waits to be taken.
    pub invited: bool,
}

impl Store {
    /// Whether anybody can sign in, or is invited to.
    pub fn has_accounts(&self) -> Result<bool> {
        self.read(|tx| any(tx))
    }

    /// Every account, by name.
    pub fn accounts(&self) -> Result<Vec<Account>> {
        self.read(|tx| load(tx, "where ?1 is null or true order by a.name", None))
    }

    /// One account.
    pub fn account(&self, id: &AccountId) -> Result<Account> {
        self.read(|tx| account(tx, id))
    }

    /// The account with a sign-in name, however it is typed.
    pub fn find_account(&self, name: &str) -> Result<Account> {
        self.read(|tx| {
            let found = load(tx, "where a.name = ?1", Some(&folded(name)))?.pop();
            found.ok_or_else(|| Error::NotFound { kind: "account", id: name.trim().to_owned() })
        })
    }

    /// The first account of a store, with its password; gives its recovery codes, which are kept nowhere. Whoever
    /// makes it held the whole store until now: it becomes a publisher of every case there is.
    pub fn first_account(&self, new: &NewAccount, password: &Passphrase) -> Result<(AccountId, Vec<String>)> {
        let fresh = self.fresh(password)?;
        self.write(|w| {
            if any(&w.tx)? {
                return Err(Error::Refused(Refusal::NotTheFirst));
            }
            let id = make(w, new)?;
            let codes = secrets::begin(w, &self.keys, &id, &fresh, &new.who)?;
            w.leaf("make", "account", id.as_str(), &new.who)?;
            let cases: Vec<String> = {
                let mut statement = w.tx.prepare("select id from casefile order by seq")?;
                statement.query_map([], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?
            };
            for case in cases {
                let case = read_id!(CaseId, &case)?;
                set_member(w, &self.keys, &case, &id, Some(Role::Publisher), &new.who, "")?;
            }
            Ok((id, codes))
        })
    }

    /// Makes an account; gives the invitation with which its person chooses a password, once. It is kept nowhere.
    pub fn add_account(&self, new: &NewAccount) -> Result<(AccountId, String)> {
        self.write(|w| {
            if !new.administrator && !any(&w.tx)? {
                return Err(Error::Refused(Refusal::FirstAdministers));
            }
            let id = make(w, new)?;
            let invitation = secrets::invite(w, &self.keys, &id, &new.who)?;
            w.leaf("make", "account", id.as_str(), &new.who)?;
            Ok((id, invitation))
        })
    }

    /// Takes every secret of an account away, its tokens too, and gives a new invitation: for somebody who lost the password and the
    /// recovery codes, or whose secrets may be in other hands. What was sealed for the old key pair alone is lost.
    pub fn reset_account(&self, id: &AccountId, who: &str) -> Result<String> {
        self.write(|w| {
            if account(&w.tx, id)?.disabled_at.is_some() {
                return Err(Error::Refused(Refusal::Disabled));
            }
            for what in [What::Password, What::Totp, What::Passkey, What::Recovery] {
                secrets::take_away(w, id, what, who)?;
            }
            tokens::end_all(w, id, who, "reset")?;
            let invitation = secrets::invite(w, &self.keys, id, who)?;
            sealed::follow_account(w, &self.keys, id, who)?;
            w.leaf("reset", "account", id.as_str(), who)?;
            Ok(invitation)
        })
    }

    /// Disables an account, or enables it again. The last administrator cannot be disabled.
    pub fn disable_account(&self, id: &AccountId, disabled: bool, who: &str, why: &str) -> Result<()> {
        self.write(|w| {
            let now = account(&w.tx, id)?;
            if now.disabled_at.is_some() == disabled {
                return Ok(());
            }
            let others = load(&w.tx, "where a.id <> ?1", Some(id.as_str()))?;
            let left = others.iter().any(|a| a.administrator && a.disabled_at.is_none());
            if disabled && now.administrator && !left {
                return Err(Error::Refused(Refusal::LastAdministrator));
            }
            stand(w, id, now.administrator, disabled, who, why)?;
            if disabled {
                crate::assign::let_go(w, (Some(id), true), None, who)?;
            }
            sealed::follow_account(w, &self.keys, id, who)?;
            w.leaf(if disabled { "disable" } else { "enable" }, "account", id.as_str(), who)
        })
    }
}

pub(crate) fn any(conn: &Connection) -> Result<bool> {
    Ok(conn.prepare_cached("select 1 from account limit 1")?.exists([])?)
}

/// A sign-in name as it is kept: the same letters typed on another system are the same name.
pub fn folded(name: &str) -> String {
    name.trim().nfkc().collect::<String>().to_lowercase()
}

/// A name anybody can read back: no marks that hide, turn round or break the line.
pub(crate) fn is_name(name: &str) -> bool {
    let plain = |c: char| c.is_alphanumeric() || " ._-@'\u{2019}\u{b7}".contains(c) || is_mark(c);
    !name.is_empty() && name.chars().count() <= 64 && name.chars().all(plain)
}

/// Accents that stand as letters of their own, as Arabic and the Indic scripts write them.
fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

fn make(w: &mut Write<'_>, new: &NewAccount) -> Result<AccountId> {
    let (name, label) = (folded(&new.name), new.label.trim().nfc().collect::<String>());
    if !is_name(&name) || !is_name(&label) {
        return Err(Error::Refused(Refusal::BadName));
    }
    // Two people with one name could not be told apart in the history of a claim.
    let same = |a: &Account| a.name == name || folded(&a.label) == folded(&label);
    if load(&w.tx, "where ?1 is null or true", None)?.iter().any(same) {
        return Err(Error::Refused(Refusal::NameTaken));
    }
    let id = w.id(AccountId::new);
    let values = [id.as_str().into(), name.into(), label.into(), (&new.who).into(), (&w.at).into()];
    w.insert(schema::ACCOUNT, &values)?;
    stand(w, &id, new.administrator, false, &new.who, "")?;
    Ok(id)
}

fn stand(
    w: &mut Write<'_>,
    id: &AccountId,
    administrator: bool,
    disabled: bool,
    who: &str,
    why: &str,
) -> Result<()> {
    let values = [
        w.row_id("as").into(),
        id.as_str().into(),
        administrator.then_some(ADMINISTRATOR).into(),
        disabled.into(),
        who.into(),
        (&w.at).into(),
        why.into(),
    ];
    w.insert(schema::STANDING, &values).map(drop)
}

pub(crate) fn account(conn: &Connection, id: &AccountId) -> Result<Account> {
    let found = load(conn, "where a.id = ?1", Some(id.as_str()))?.pop();
    found.ok_or_else(|| Error::NotFound { kind: "account", id: id.to_string() })
}

fn load(conn: &Connection, tail: &str, value: Option<&str>) -> Result<Vec<Account>> {
    let mut statement = conn.prepare_cached(&format!(
        "select a.id, a.name, a.label, a.at, s.role, s.disabled, s.at
         from account a join standing s on s.account = a.id
            and s.seq = (select max(seq) from standing where account = a.id)
         {tail}"
    ))?;
    let mut rows = statement.query([value])?;
    let mut accounts = Vec::new();
    while let Some(row) = rows.next()? {
        let id = read_id!(AccountId, &row.get::<_, String>(0)?)?;
        let (role, disabled, since): (Option<String>, bool, String) = (row.get(4)?, row.get(5)?, row.get(6)?);
        let public: Option<String> = conn
            .prepare_cached(
                "select public from credential where account = ? and what = 'password' order by seq desc limit 1",
            )?
            .query_row([id.as_str()], |r| r.get(0))
            .optional()?
            .flatten();
        accounts.push(Account {
            name: row.get(1)?,
            label: row.get(2)?,
            at: row.get(3)?,
            administrator: role.as_deref() == Some(ADMINISTRATOR),
            disabled_at: disabled.then_some(since),
            public_key: public.as_deref().map(secrets::bytes).transpose()?,
            totp: secrets::is_held(conn, &id, What::Totp)?,
            passkeys: passkeys::held(conn, &id)?.len(),
            recovery: secrets::recovery_codes(conn, &id)?.len(),
            invited: secrets::is_held(conn, &id, What::Invitation)?,
            id,
        });
    }
    Ok(accounts)
}

pub(crate) use secrets::{bytes, check as check_secrets, hex};
