//! Who works on a case, and as what. A case is closed to everybody who was not put into it.

use std::collections::BTreeMap;

use amparo_model::{AccountId, CaseId};
use rusqlite::Connection;

use crate::access::Keys;
use crate::accounts::account;
use crate::rows::{from_word, read_id, word};
use crate::write::Write;
use crate::{Result, Store, assign, cases, schema, sealed};

/// What somebody may do in a case; each may do what the one before may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Looks.
    Reader,
    /// Adds reports and notes, proposes claims.
    Coder,
    /// Decides about claims, records and reports.
    Reviewer,
    /// Publishes and withdraws.
    Publisher,
}

/// Every role, from the least to the most.
pub const ROLES: [Role; 4] = [Role::Reader, Role::Coder, Role::Reviewer, Role::Publisher];

/// Somebody who works on a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Their account.
    pub account: AccountId,
    /// What pages and log call them.
    pub label: String,
    /// As what.
    pub role: Role,
    /// Since when, RFC 3339, UTC.
    pub at: String,
}

impl Role {
    /// The stable word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Reader => "reader",
            Self::Coder => "coder",
            Self::Reviewer => "reviewer",
            Self::Publisher => "publisher",
        }
    }

    /// The role of a word.
    pub fn parse(text: &str) -> Option<Self> {
        ROLES.into_iter().find(|r| r.word() == text)
    }
}

impl Store {
    /// Puts somebody into a case, or gives them another role in it.
    pub fn add_member(&self, case: &CaseId, who_joins: &AccountId, role: Role, who: &str) -> Result<()> {
        self.write(|w| set_member(w, &self.keys, case, who_joins, Some(role), who, ""))
    }

    /// Takes somebody out of a case.
    pub fn remove_member(&self, case: &CaseId, who_leaves: &AccountId, who: &str, why: &str) -> Result<()> {
        self.write(|w| set_member(w, &self.keys, case, who_leaves, None, who, why))
    }

    /// Who works on a case, by name.
    pub fn members(&self, case: &CaseId) -> Result<Vec<Member>> {
        self.read(|tx| {
            cases::case(tx, case)?;
            let mut statement = tx.prepare_cached(
                "select b.account, a.label, b.role, b.at from belongs b join account a on a.id = b.account
                 where b.casefile = ? order by a.label",
            )?;
            let mut rows = statement.query([case.as_str()])?;
            let mut members = Vec::new();
            while let Some(row) = rows.next()? {
                members.push(Member {
                    account: read_id!(AccountId, &row.get::<_, String>(0)?)?,
                    label: row.get(1)?,
                    role: from_word(&row.get::<_, String>(2)?)?,
                    at: row.get(3)?,
                });
            }
            Ok(members)
        })
    }

    /// The cases somebody works on, and as what. A disabled account works on none.
    pub fn roles(&self, id: &AccountId) -> Result<BTreeMap<CaseId, Role>> {
        self.read(|tx| {
            if account(tx, id)?.disabled_at.is_some() {
                return Ok(BTreeMap::new());
            }
            let mut statement = tx.prepare_cached("select casefile, role from belongs where account = ?")?;
            let mut rows = statement.query([id.as_str()])?;
            let mut roles = BTreeMap::new();
            while let Some(row) = rows.next()? {
                let case = read_id!(CaseId, &row.get::<_, String>(0)?)?;
                roles.insert(case, from_word(&row.get::<_, String>(1)?)?);
            }
            Ok(roles)
        })
    }
}

/// Puts somebody into a case or, without a role, takes them out; nothing is written where nothing changes.
pub(crate) fn set_member(
    w: &mut Write<'_>,
    keys: &Keys,
    case: &CaseId,
    id: &AccountId,
    role: Option<Role>,
    who: &str,
    why: &str,
) -> Result<()> {
    cases::case(&w.tx, case)?;
    account(&w.tx, id)?;
    if role_of(&w.tx, case, id)? == role {
        return Ok(());
    }
    let values = [
        w.row_id("km").into(),
        case.as_str().into(),
        id.as_str().into(),
        role.map(|r| word(&r)).into(),
        who.into(),
        (&w.at).into(),
        why.into(),
    ];
    w.insert(schema::MEMBER, &values)?;
    assign::let_go(w, (Some(id), false), None, who)?;
    sealed::follow(w, keys, case, who)?;
    w.leaf(if role.is_some() { "join" } else { "leave" }, "case", case.as_str(), who)
}

fn role_of(conn: &Connection, case: &CaseId, id: &AccountId) -> Result<Option<Role>> {
    use rusqlite::OptionalExtension;
    let mut statement = conn.prepare_cached("select role from belongs where casefile = ? and account = ?")?;
    let role: Option<String> = statement.query_row([case.as_str(), id.as_str()], |r| r.get(0)).optional()?;
    role.map(|r| from_word(&r)).transpose()
}
