//! Tokens with which programs ask for somebody. A token is shown once; its SHA-256 is kept (it has 256 random bits:
//! nothing slow is needed). What it may is never more than what its account may at the time: that is asked at each use.

use std::collections::BTreeSet;

use amparo_model::{AccountId, CaseId, TokenId};
use amparo_protect::seal::base32;
use rusqlite::types::Null;
use rusqlite::{Connection, ToSql};
use sha2::{Digest, Sha256};

use crate::accounts::{account, is_name};
use crate::rows::{Value, read_id};
use crate::write::Write;
use crate::{Error, Part, Refusal, Result, Store, cases, schema};

/// What every token begins with, so that programs that look for lost secrets find it.
pub const PREFIX: &str = "amparo_";
/// A token holds this many days where nothing is said.
pub const USUAL_DAYS: u16 = 30;
/// No token holds longer.
pub const MOST_DAYS: u16 = 365;

/// Something a token may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Grant {
    /// Look into cases.
    Look,
    /// Add reports and notes, open cases.
    Code,
    /// Decide about claims and cases.
    Decide,
}

/// Every grant.
pub const GRANTS: [Grant; 3] = [Grant::Look, Grant::Code, Grant::Decide];

impl Grant {
    /// The stable word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Look => "look",
            Self::Code => "code",
            Self::Decide => "decide",
        }
    }

    /// The grant of a word.
    pub fn parse(text: &str) -> Option<Self> {
        GRANTS.into_iter().find(|g| g.word() == text)
    }
}

/// What the log calls a program that asks for somebody.
pub fn by_token(name: &str, token: &str) -> String {
    format!("{}{token})", by_token_of(name))
}

/// How that begins, whatever the token is called.
pub(crate) fn by_token_of(name: &str) -> String {
    format!("{name} (token: ")
}

/// A token as it is made.
#[derive(Clone, Debug)]
pub struct NewToken {
    /// Whose it is; `None`: of whoever holds the passphrase.
    pub account: Option<AccountId>,
    /// What it is for, as lists and log show it.
    pub label: String,
    /// What it may.
    pub actions: BTreeSet<Grant>,
    /// Where; `None`: wherever its account may.
    pub cases: Option<BTreeSet<CaseId>>,
    /// How many days it holds, from 1 to [`MOST_DAYS`].
    pub days: u16,
    /// Who makes it.
    pub who: String,
}

/// A token as it stands; never the secret itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Identifier.
    pub id: TokenId,
    /// Whose it is; `None`: of whoever holds the passphrase.
    pub account: Option<AccountId>,
    /// What it is for.
    pub label: String,
    /// What it may.
    pub actions: BTreeSet<Grant>,
    /// Where; `None`: wherever its account may.
    pub cases: Option<BTreeSet<CaseId>>,
    /// Its end, RFC 3339, UTC.
    pub until: String,
    /// When it was made, RFC 3339, UTC.
    pub at: String,
    /// When it was revoked, RFC 3339, UTC.
    pub revoked: Option<String>,
    /// The last day it was used, UTC.
    pub used: Option<String>,
    /// Whether it opens anything: neither revoked nor past its end.
    pub holds: bool,
}

impl Store {
    /// Makes a token; gives its secret, which is kept nowhere.
    pub fn add_token(&self, new: &NewToken) -> Result<(TokenId, String)> {
        let decides_blindly = new.actions.contains(&Grant::Decide) && !new.actions.contains(&Grant::Look);
        let nowhere = new.cases.as_ref().is_some_and(BTreeSet::is_empty);
        if new.actions.is_empty() || decides_blindly || nowhere || !(1..=MOST_DAYS).contains(&new.days) {
            return Err(Error::Refused(Refusal::BadToken));
        }
        let label = new.label.trim();
        if !is_name(label) {
            return Err(Error::Refused(Refusal::BadName));
        }
        self.write(|w| {
            if let Some(id) = &new.account
                && account(&w.tx, id)?.disabled_at.is_some()
            {
                return Err(Error::Refused(Refusal::Disabled));
            }
            for case in new.cases.iter().flatten() {
                cases::case(&w.tx, case)?;
            }
            let secret = format!("{PREFIX}{}", base32(&w.random::<32>()).to_ascii_lowercase());
            let now: jiff::Timestamp = w.at.parse().map_err(|_| Error::Refused(Refusal::Unstorable))?;
            let held = jiff::SignedDuration::from_hours(24 * i64::from(new.days));
            let until = now.checked_add(held).map_err(|_| Error::Refused(Refusal::Unstorable))?;
            let list = |words: Vec<&str>| words.join(" ");
            let id = w.id(TokenId::new);
            let values = [
                id.as_str().into(),
                new.account.as_ref().map(AccountId::as_str).into(),
                label.into(),
                digest(&secret).into(),
                list(new.actions.iter().map(|a| a.word()).collect()).into(),
                new.cases.as_ref().map(|all| list(all.iter().map(CaseId::as_str).collect())).into(),
                format!("{until:.3}").into(),
                (&new.who).into(),
                (&w.at).into(),
            ];
            w.insert(schema::TOKEN, &values)?;
            w.leaf("make", "token", id.as_str(), &new.who)?;
            Ok((id, secret))
        })
    }

    /// Tokens of an account, or (`None`) of whoever holds the passphrase; newest first.
    pub fn tokens(&self, of: Option<&AccountId>) -> Result<Vec<Token>> {
        let now = self.now();
        self.read(|tx| {
            load(tx, "where t.account is ?1 order by t.seq desc", &of.map(AccountId::as_str), &now)
        })
    }

    /// Every token, newest first.
    pub fn all_tokens(&self) -> Result<Vec<Token>> {
        let now = self.now();
        self.read(|tx| load(tx, "where ?1 is null order by t.seq desc", &Null, &now))
    }

    /// One token.
    pub fn token(&self, id: &TokenId) -> Result<Token> {
        let now = self.now();
        self.read(|tx| one(tx, id, &now))
    }

    /// Revokes a token; nothing is written where it is revoked already.
    pub fn revoke_token(&self, id: &TokenId, who: &str, why: &str) -> Result<()> {
        self.write(|w| {
            if one(&w.tx, id, &w.at)?.revoked.is_some() {
                return Ok(());
            }
            end(w, id, who, why)
        })
    }

    /// The token a secret is of, if it holds; that it was used today is remembered.
    pub fn prove_token(&self, secret: &str) -> Result<Option<Token>> {
        let now = self.now();
        let found = self.read(|tx| load(tx, "where t.digest = ?1", &digest(secret), &now))?.pop();
        let Some(found) = found.filter(|t| t.holds) else { return Ok(None) };
        let today = &now[..10];
        if found.used.as_deref() != Some(today) {
            // No row of the log: looking changes nothing, and one line a day is enough to find what nobody uses.
            self.write(|w| {
                w.tx.execute(
                    "insert into token_use (token, day) values (?1, ?2)
                     on conflict (token) do update set day = excluded.day",
                    [found.id.as_str(), today],
                )?;
                Ok(())
            })?;
        }
        Ok(Some(found))
    }

    fn now(&self) -> String {
        crate::ambient::stamp(&*self.ambient)
    }
}

/// Revokes every token of an account, as part of a write that has its own leaf.
pub(crate) fn end_all(w: &mut Write<'_>, id: &AccountId, who: &str, why: &str) -> Result<()> {
    let at = w.at.clone();
    for token in load(&w.tx, "where t.account = ?1 order by t.seq", &id.as_str(), &at)? {
        if token.revoked.is_none() {
            insert_end(w, &token.id, who, why)?;
        }
    }
    Ok(())
}

fn end(w: &mut Write<'_>, id: &TokenId, who: &str, why: &str) -> Result<()> {
    insert_end(w, id, who, why)?;
    w.leaf("revoke", "token", id.as_str(), who)
}

fn insert_end(w: &mut Write<'_>, id: &TokenId, who: &str, why: &str) -> Result<()> {
    let values = [w.row_id("te").into(), id.as_str().into(), who.into(), (&w.at).into(), why.into()];
    w.insert(schema::TOKEN_END, &values).map(drop)
}

fn one(conn: &Connection, id: &TokenId, now: &str) -> Result<Token> {
    let found = load(conn, "where t.id = ?1", &id.as_str(), now)?.pop();
    found.ok_or_else(|| Error::NotFound { kind: "token", id: id.to_string() })
}

fn load(conn: &Connection, tail: &str, value: &dyn ToSql, now: &str) -> Result<Vec<Token>> {
    let mut statement = conn.prepare_cached(&format!(
        "select t.id, t.account, t.label, t.actions, t.cases, t.until, t.at, e.at, u.day
         from token t left join token_end e on e.token = t.id left join token_use u on u.token = t.id {tail}"
    ))?;
    let mut rows = statement.query([value])?;
    let mut tokens = Vec::new();
    while let Some(row) = rows.next()? {
        let text =
            |at: usize| -> Result<Option<String>> { Ok(Value::read(row, at)?.text().map(str::to_owned)) };
        let need = |at: usize| -> Result<String> { text(at)?.ok_or_else(|| Error::damaged(Part::Word)) };
        let cases = text(4)?.map(|all| all.split(' ').map(|id| read_id!(CaseId, id)).collect());
        let action = |word: &str| Grant::parse(word).ok_or_else(|| Error::damaged(Part::Word));
        let (until, revoked) = (need(5)?, text(7)?);
        tokens.push(Token {
            id: read_id!(TokenId, &need(0)?)?,
            account: text(1)?.map(|id| read_id!(AccountId, &id)).transpose()?,
            label: need(2)?,
            actions: need(3)?.split(' ').map(action).collect::<Result<_>>()?,
            cases: cases.transpose()?,
            holds: revoked.is_none() && until.as_str() > now,
            until,
            at: need(6)?,
            revoked,
            used: text(8)?,
        });
    }
    Ok(tokens)
}

fn digest(secret: &str) -> String {
    Sha256::digest(secret).iter().map(|b| format!("{b:02x}")).collect()
}
