//! What is to be asked again: searches and filters of the board, for oneself or for whoever works on a case.

use amparo_model::{AccountId, CaseId};
use rusqlite::Connection;

use crate::rows::{Value, from_word, read_id, word};
use crate::{Error, Result, Scope, Store, cases, schema};

/// What is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    /// What is typed into the search field.
    Search,
    /// A filter of the board, as it stands in its address.
    Board,
}

/// Something to save.
#[derive(Clone, Debug)]
pub struct NewSaved {
    /// What it is.
    pub what: Asked,
    /// What it is called.
    pub name: String,
    /// What is asked.
    pub query: String,
    /// Shared with whoever works on this case; else for oneself.
    pub case: Option<CaseId>,
    /// Whose it is; the holder of the passphrase has no account.
    pub account: Option<AccountId>,
    /// Who saves it.
    pub who: String,
}

/// Something saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Identifier.
    pub id: String,
    /// What it is.
    pub what: Asked,
    /// What it is called.
    pub name: String,
    /// What is asked.
    pub query: String,
    /// The case it is shared with.
    pub case: Option<CaseId>,
    /// Whose it is.
    pub account: Option<AccountId>,
    /// Who saved it.
    pub who: String,
    /// When whoever asks last looked at what it finds; before that, when it was saved (RFC 3339, UTC).
    pub looked: String,
}

impl Store {
    /// Saves something to be asked again.
    pub fn save_query(&self, new: NewSaved) -> Result<String> {
        self.write(|w| {
            if let Some(case) = &new.case {
                cases::case(&w.tx, case)?;
            }
            let id = w.row_id("sq");
            let values = [
                (&id).into(),
                word(&new.what).into(),
                (&new.name).into(),
                (&new.query).into(),
                new.case.as_ref().map(CaseId::as_str).into(),
                new.account.as_ref().map(AccountId::as_str).into(),
                (&new.who).into(),
                (&w.at).into(),
            ];
            w.insert(schema::SAVED, &values)?;
            w.leaf("save", "saved", &id, &new.who)?;
            Ok(id)
        })
    }

    /// What an account saved for itself (the holder of the passphrase: `None`), and what is shared with the cases within;
    /// the newest first.
    pub fn saved(&self, account: Option<&AccountId>, within: &Scope) -> Result<Vec<Saved>> {
        self.read(|tx| {
            let mut all = load(tx, "s.casefile is null and s.account is ?1", account)?;
            let shared = load(tx, "s.casefile is not null", account)?;
            all.extend(shared.into_iter().filter(|s| s.case.as_ref().is_some_and(|c| within.has(c))));
            all.sort_by(|a, b| b.id.cmp(&a.id));
            Ok(all)
        })
    }

    /// Writes down that somebody looked at what a saved search finds: from now on only what is newer counts as new.
    pub fn look_at_saved(&self, id: &str, account: Option<&AccountId>, who: &str) -> Result<()> {
        self.saved_step(id, account, "look", who)
    }

    /// Takes something saved away, for everybody it was shared with.
    pub fn drop_saved(&self, id: &str, account: Option<&AccountId>, who: &str) -> Result<()> {
        self.saved_step(id, account, "gone", who)
    }

    fn saved_step(&self, id: &str, account: Option<&AccountId>, what: &'static str, who: &str) -> Result<()> {
        self.write(|w| {
            let there =
                w.tx.prepare_cached(
                    "select 1 from saved s where s.id = ? and not exists (
                        select 1 from saved_step g where g.saved = s.id and g.what = 'gone')",
                )?
                .exists([id])?;
            if !there {
                return Err(Error::NotFound { kind: "saved search", id: id.to_owned() });
            }
            let values: [Value; 6] = [
                w.row_id("sl").into(),
                id.into(),
                account.map(AccountId::as_str).into(),
                what.into(),
                who.into(),
                (&w.at).into(),
            ];
            w.insert(schema::SAVED_STEP, &values)?;
            w.leaf(what, "saved", id, who)
        })
    }
}

fn load(conn: &Connection, condition: &str, account: Option<&AccountId>) -> Result<Vec<Saved>> {
    let mut statement = conn.prepare_cached(&format!(
        "select s.id, s.what, s.name, s.query, s.casefile, s.account, s.who, coalesce(
            (select max(l.at) from saved_step l where l.saved = s.id and l.what = 'look' and l.account is ?1), s.at)
         from saved s where {condition} and not exists (
            select 1 from saved_step g where g.saved = s.id and g.what = 'gone')"
    ))?;
    let mut rows = statement.query([account.map(AccountId::as_str)])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let case: Option<String> = row.get(4)?;
        let account: Option<String> = row.get(5)?;
        all.push(Saved {
            id: row.get(0)?,
            what: from_word(&row.get::<_, String>(1)?)?,
            name: row.get(2)?,
            query: row.get(3)?,
            case: case.map(|c| read_id!(CaseId, &c)).transpose()?,
            account: account.map(|a| read_id!(AccountId, &a)).transpose()?,
            who: row.get(6)?,
            looked: row.get(7)?,
        });
    }
    Ok(all)
}
