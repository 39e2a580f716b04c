//! The secrets of an account, as they are stored. Each stands once, in `secret`; what replaces it destroys it. That it
//! was set stays on record in `credential`, with a digest, so that [`Store::verify`](crate::Store::verify) names a
//! secret that was exchanged behind the log.

use std::collections::BTreeMap;

use amparo_model::AccountId;
use amparo_protect::seal::{
    Params, Secret, base32, blob_name, derive_key, open, public_key, read_base32, seal,
};
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::access::Keys;
use crate::rows::Value;
use crate::verify::{Finding, Wrong, loose_text};
use crate::write::Write;
use crate::{Error, Part, Passphrase, Refusal, Result, Store, schema};

/// Recovery codes of an account.
const CODES: usize = 10;
/// Bytes of a one-time code: 24 letters.
const CODE: usize = 15;
/// An invitation holds this long.
const INVITED: jiff::SignedDuration = jiff::SignedDuration::from_hours(7 * 24);

/// Kinds of secrets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    Password,
    Totp,
    Passkey,
    Recovery,
    Invitation,
}

impl What {
    fn word(self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::Totp => "totp",
            Self::Passkey => "passkey",
            Self::Recovery => "recovery",
            Self::Invitation => "invitation",
        }
    }
}

/// A password: what it is proved against, and the private key it opens. Two derivations with a salt each: what is
/// compared is never what opens.
#[derive(Serialize, Deserialize)]
pub(super) struct Password {
    pub(super) verifier: String,
    params: Params,
    salt: String,
    private: String,
}

/// A recovery code: its keyed hash, and the private key it opens.
#[derive(Serialize, Deserialize)]
pub(super) struct Code {
    hash: String,
    private: String,
}

/// An invitation: its keyed hash, and the end of it (RFC 3339, UTC).
#[derive(Serialize, Deserialize)]
struct Invitation {
    hash: String,
    until: String,
}

/// A password that was chosen, worked out before anybody waits for the writer.
pub(super) struct Fresh {
    verifier: String,
    wrapping: Secret,
    salt: [u8; 16],
    params: Params,
}

impl Store {
    /// Works out what a new password needs: twice the cost of a sign-in.
    pub(super) fn fresh(&self, password: &Passphrase) -> Result<Fresh> {
        let random = || crate::ambient::random::<16>(&*self.ambient);
        let (params, salt) = (self.account_params, random());
        Ok(Fresh {
            verifier: amparo_protect::seal::verifier(password.expose(), &random(), params)?,
            wrapping: derive_key(password.expose(), &salt, params)?,
            salt,
            params,
        })
    }
}

impl Password {
    /// Opens the private key.
    pub(super) fn open(&self, account: &AccountId, password: &Passphrase) -> Result<Secret> {
        let with = derive_key(password.expose(), &bytes(&self.salt)?, self.params)?;
        opened(&with, account, What::Password, &self.private)
    }
}

/// A first password with a new key pair and new recovery codes, which are given back and kept nowhere.
pub(super) fn begin(
    w: &mut Write<'_>,
    keys: &Keys,
    id: &AccountId,
    fresh: &Fresh,
    who: &str,
) -> Result<Vec<String>> {
    let private = Secret::new(w.random());
    set_password(w, id, fresh, &private, who)?;
    give_codes(w, keys, id, &private, who)
}

/// Puts the private key under a password.
pub(super) fn set_password(
    w: &mut Write<'_>,
    id: &AccountId,
    fresh: &Fresh,
    private: &Secret,
    who: &str,
) -> Result<()> {
    let held = Password {
        verifier: fresh.verifier.clone(),
        params: fresh.params,
        salt: hex(&fresh.salt),
        private: sealed(w, &fresh.wrapping, id, What::Password, private.expose())?,
    };
    put(w, id, What::Password, &held, Some(hex(&public_key(private))), who)
}

/// Ten new recovery codes; former ones hold no longer.
pub(super) fn give_codes(
    w: &mut Write<'_>,
    keys: &Keys,
    id: &AccountId,
    private: &Secret,
    who: &str,
) -> Result<Vec<String>> {
    let (mut codes, mut held) = (Vec::new(), Vec::new());
    for _ in 0..CODES {
        let code = code(w);
        let private = sealed(w, &key_of(id, &code), id, What::Recovery, private.expose())?;
        held.push(Code { hash: hash(keys, id, &code), private });
        codes.push(code);
    }
    put(w, id, What::Recovery, &held, None, who)?;
    Ok(codes)
}

/// Spends a recovery code; gives the private key it opens.
pub(super) fn spend_code(
    w: &mut Write<'_>,
    keys: &Keys,
    id: &AccountId,
    typed: &str,
    who: &str,
) -> Result<Option<Secret>> {
    let Some(code) = as_code(typed) else { return Ok(None) };
    let wanted = hash(keys, id, &code);
    let mut held = recovery_codes(&w.tx, id)?;
    let Some(at) = held.iter().position(|c| c.hash == wanted) else { return Ok(None) };
    let spent = held.remove(at);
    put(w, id, What::Recovery, &held, None, who)?;
    Ok(Some(opened(&key_of(id, &code), id, What::Recovery, &spent.private)?))
}

/// A new invitation; a former one holds no longer.
pub(super) fn invite(w: &mut Write<'_>, keys: &Keys, id: &AccountId, who: &str) -> Result<String> {
    let code = code(w);
    let now: jiff::Timestamp = w.at.parse().map_err(|_| Error::Refused(Refusal::Unstorable))?;
    let until = now.checked_add(INVITED).map_err(|_| Error::Refused(Refusal::Unstorable))?;
    let held = Invitation { hash: hash(keys, id, &code), until: format!("{until:.3}") };
    put(w, id, What::Invitation, &held, None, who)?;
    Ok(code)
}

/// Spends the invitation, if it is this one and holds.
pub(super) fn spend_invitation(
    w: &mut Write<'_>,
    keys: &Keys,
    id: &AccountId,
    typed: &str,
    who: &str,
) -> Result<bool> {
    let (Some(code), Some(held)) = (as_code(typed), get::<Invitation>(&w.tx, id, What::Invitation)?) else {
        return Ok(false);
    };
    if held.hash != hash(keys, id, &code) || held.until <= w.at {
        return Ok(false);
    }
    take_away(w, id, What::Invitation, who)?;
    Ok(true)
}

/// Keeps the secret of an authenticator program.
pub(super) fn set_totp(
    w: &mut Write<'_>,
    keys: &Keys,
    id: &AccountId,
    secret: &[u8; 20],
    who: &str,
) -> Result<()> {
    let held = sealed(w, &keys.totp, id, What::Totp, secret)?;
    put(w, id, What::Totp, &held, None, who)
}

/// The secret of the authenticator program, and the last step whose code was taken.
pub(super) fn totp_secret(conn: &Connection, keys: &Keys, id: &AccountId) -> Result<Option<([u8; 20], i64)>> {
    let Some(held) = get::<String>(conn, id, What::Totp)? else { return Ok(None) };
    let content = Zeroizing::new(open(&keys.totp, &name(id, What::Totp), &unhex(&held)?)?);
    let secret = content.as_slice().try_into().map_err(|_| Error::damaged(Part::Word))?;
    let used = conn
        .prepare_cached("select used from secret where account = ? and what = 'totp'")?
        .query_row([id.as_str()], |r| r.get(0))?;
    Ok(Some((secret, used)))
}

/// Remembers that the code of a step was taken.
pub(super) fn totp_used(w: &Write<'_>, id: &AccountId, step: i64) -> Result<()> {
    w.tx.execute(
        "update secret set used = ? where account = ? and what = 'totp'",
        params![step, id.as_str()],
    )?;
    Ok(())
}

/// The recovery codes that are left.
pub(super) fn recovery_codes(conn: &Connection, id: &AccountId) -> Result<Vec<Code>> {
    Ok(get(conn, id, What::Recovery)?.unwrap_or_default())
}

/// The password.
pub(super) fn password_of(conn: &Connection, id: &AccountId) -> Result<Option<Password>> {
    get(conn, id, What::Password)
}

/// Whether there is a secret of a kind.
pub(super) fn is_held(conn: &Connection, id: &AccountId, what: What) -> Result<bool> {
    let mut statement = conn.prepare_cached("select 1 from secret where account = ? and what = ?")?;
    Ok(statement.exists([id.as_str(), what.word()])?)
}

/// Destroys a secret, if there is one.
pub(super) fn take_away(w: &mut Write<'_>, id: &AccountId, what: What, who: &str) -> Result<()> {
    let gone =
        w.tx.execute("delete from secret where account = ? and what = ?", [id.as_str(), what.word()])?;
    if gone > 0 { record(w, id, what, None, None, who) } else { Ok(()) }
}

/// Keeps a secret in place of the one before, and records that it was set.
pub(super) fn put<T: Serialize>(
    w: &mut Write<'_>,
    id: &AccountId,
    what: What,
    held: &T,
    public: Option<String>,
    who: &str,
) -> Result<()> {
    let value = serde_json::to_string(held).map_err(|_| Error::Refused(Refusal::Unstorable))?;
    w.tx.execute(
        "insert into secret (account, what, value, used) values (?1, ?2, ?3, 0)
         on conflict (account, what) do update set value = excluded.value, used = 0",
        params![id.as_str(), what.word(), value],
    )?;
    record(w, id, what, Some(digest(&value)), public, who)
}

fn record(
    w: &mut Write<'_>,
    id: &AccountId,
    what: What,
    digest: Option<String>,
    public: Option<String>,
    who: &str,
) -> Result<()> {
    let values = [
        w.row_id("ac").into(),
        id.as_str().into(),
        what.word().into(),
        digest.map_or(Value::Null, Value::Text),
        public.map_or(Value::Null, Value::Text),
        who.into(),
        (&w.at).into(),
    ];
    w.insert(schema::CREDENTIAL, &values).map(drop)
}

/// A secret as it is kept.
pub(super) fn get<T: serde::de::DeserializeOwned>(
    conn: &Connection,
    id: &AccountId,
    what: What,
) -> Result<Option<T>> {
    let mut statement = conn.prepare_cached("select value from secret where account = ? and what = ?")?;
    let value: Option<String> = statement.query_row([id.as_str(), what.word()], |r| r.get(0)).optional()?;
    Ok(value.map(|v| serde_json::from_str(&v)).transpose()?)
}

/// Compares every secret with what the log says was set last.
pub(crate) fn check(conn: &Connection, findings: &mut Vec<Finding>) -> Result<()> {
    let mut said: BTreeMap<(String, String), Option<String>> = BTreeMap::new();
    let mut statement = conn.prepare("select account, what, digest from credential order by seq")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        // Read loosely: whatever stands there now, verifying goes on.
        let digest = row.get_ref(2)? != rusqlite::types::ValueRef::Null;
        let digest = if digest { Some(loose_text(row, 2)?) } else { None };
        said.insert((loose_text(row, 0)?, loose_text(row, 1)?), digest);
    }
    let mut statement = conn.prepare("select account, what, value from secret order by account, what")?;
    let mut rows = statement.query([])?;
    let mut wrong = |wrong, (account, what): (String, String)| {
        findings.push(Finding { wrong, kind: format!("{what} of account"), id: account });
    };
    while let Some(row) = rows.next()? {
        let key = (loose_text(row, 0)?, loose_text(row, 1)?);
        match said.remove(&key).flatten() {
            None => wrong(Wrong::Added, key),
            Some(told) if told != digest(&loose_text(row, 2)?) => wrong(Wrong::Altered, key),
            Some(_) => {}
        }
    }
    said.into_iter().filter(|(_, told)| told.is_some()).for_each(|(key, _)| wrong(Wrong::Deleted, key));
    Ok(())
}

fn code(w: &Write<'_>) -> String {
    let letters = base32(&w.random::<CODE>());
    letters.as_bytes().chunks(4).map(String::from_utf8_lossy).collect::<Vec<_>>().join("-")
}

/// A code as it was given, however it was typed.
fn as_code(typed: &str) -> Option<String> {
    let bytes = read_base32(typed).filter(|b| b.len() == CODE)?;
    Some(base32(&bytes))
}

fn hash(keys: &Keys, id: &AccountId, code: &str) -> String {
    let letters: String = code.chars().filter(|c| *c != '-').collect();
    blob_name(&keys.codes, format!("{id}/{letters}").as_bytes())
}

/// The key a code makes. It has 120 random bits: nothing slow is needed.
fn key_of(id: &AccountId, code: &str) -> Secret {
    let letters: String = code.chars().filter(|c| *c != '-').collect();
    Secret::new(Sha256::digest(format!("amparo/1/recovery/{id}/{letters}")).into())
}

/// What a secret is sealed as: one of another account or use does not open in its place.
pub(super) fn name(id: &AccountId, what: What) -> String {
    format!("account/{id}/{}", what.word())
}

fn sealed(w: &Write<'_>, with: &Secret, id: &AccountId, what: What, content: &[u8]) -> Result<String> {
    Ok(hex(&seal(with, w.random(), &name(id, what), content)?))
}

fn opened(with: &Secret, id: &AccountId, what: What, sealed: &str) -> Result<Secret> {
    let content = Zeroizing::new(open(with, &name(id, what), &unhex(sealed)?)?);
    Ok(Secret::new(content.as_slice().try_into().map_err(|_| Error::damaged(Part::Word))?))
}

fn digest(value: &str) -> String {
    hex(&Sha256::digest(value))
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

pub(crate) fn unhex(text: &str) -> Result<Vec<u8>> {
    let pair = |at: usize| text.get(at..at + 2).and_then(|p| u8::from_str_radix(p, 16).ok());
    (0..text.len()).step_by(2).map(|at| pair(at).ok_or_else(|| Error::damaged(Part::Word))).collect()
}

/// Bytes of a fixed number, from hexadecimal digits.
pub(crate) fn bytes<const N: usize>(text: &str) -> Result<[u8; N]> {
    unhex(text)?.try_into().map_err(|_| Error::damaged(Part::Word))
}
