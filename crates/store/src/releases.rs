//! What was published, and what was taken back.

use amparo_model::{CaseId, ReleaseId};
use rusqlite::{Connection, Params};

use crate::rows::{json, read_id};
use crate::{Error, Refusal, Result, Store, cases, schema};

/// A release as it is saved.
#[derive(Clone, Debug)]
pub struct NewRelease {
    /// The case.
    pub case: CaseId,
    /// The public content (JSON), as cleared.
    pub public: serde_json::Value,
    /// SHA-256 of the page, hexadecimal.
    pub html_sha256: String,
    /// What the gate found and who released it (JSON).
    pub findings: serde_json::Value,
    /// Who publishes.
    pub who: String,
}

/// A release.
#[derive(Clone, Debug, PartialEq)]
pub struct Release {
    /// Identifier.
    pub id: ReleaseId,
    /// The case.
    pub case: CaseId,
    /// 1 for the first release of the case.
    pub version: u64,
    /// The public content.
    pub public: serde_json::Value,
    /// SHA-256 of the page, hexadecimal.
    pub html_sha256: String,
    /// What the gate found.
    pub findings: serde_json::Value,
    /// Who published.
    pub who: String,
    /// When, RFC 3339, UTC.
    pub at: String,
    /// If it was taken back.
    pub withdrawn: Option<Withdrawal>,
}

/// That a release was taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawal {
    /// Who took it back.
    pub who: String,
    /// When, RFC 3339, UTC.
    pub at: String,
    /// Why; never shown in public.
    pub why: String,
}

impl Store {
    /// Saves what is being published; gives it the next version of its case.
    pub fn save_release(&self, new: NewRelease) -> Result<ReleaseId> {
        self.write(|w| {
            cases::case(&w.tx, &new.case)?;
            let id = w.id(ReleaseId::new);
            let version: i64 = w.tx.query_row(
                "select coalesce(max(version), 0) + 1 from release where casefile = ?",
                [new.case.as_str()],
                |r| r.get(0),
            )?;
            let values = [
                id.as_str().into(),
                new.case.as_str().into(),
                version.into(),
                json(&new.public)?,
                (&new.html_sha256).into(),
                json(&new.findings)?,
                (&new.who).into(),
                (&w.at).into(),
            ];
            w.insert(schema::RELEASE, &values)?;
            w.leaf("publish", "release", id.as_str(), &new.who)?;
            Ok(id)
        })
    }

    /// One release.
    pub fn release(&self, id: &ReleaseId) -> Result<Release> {
        self.read(|tx| one(tx, id))
    }

    /// Releases of a case, oldest first, withdrawn ones included.
    pub fn releases(&self, case: &CaseId) -> Result<Vec<Release>> {
        self.read(|tx| {
            cases::case(tx, case)?;
            load(tx, "where r.casefile = ? order by r.seq", [case.as_str()])
        })
    }

    /// The last release of every case that has any, withdrawn or not; the newest case first.
    pub fn last_releases(&self) -> Result<Vec<Release>> {
        self.read(|tx| {
            let tail = "join casefile k on k.id = r.casefile
                 where r.seq = (select max(l.seq) from release l where l.casefile = r.casefile) order by k.seq desc";
            load(tx, tail, [])
        })
    }

    /// Records that a release was taken back.
    pub fn withdraw_release(&self, id: &ReleaseId, who: &str, why: &str) -> Result<()> {
        self.write(|w| {
            if one(&w.tx, id)?.withdrawn.is_some() {
                return Err(Error::Refused(Refusal::TakenBack));
            }
            let values = [w.row_id("vw").into(), id.as_str().into(), who.into(), (&w.at).into(), why.into()];
            w.insert(schema::WITHDRAWAL, &values)?;
            w.leaf("withdraw", "release", id.as_str(), who)
        })
    }
}

fn one(conn: &Connection, id: &ReleaseId) -> Result<Release> {
    let found = load(conn, "where r.id = ?", [id.as_str()])?.pop();
    found.ok_or_else(|| Error::NotFound { kind: "release", id: id.to_string() })
}

fn load(conn: &Connection, tail: &str, values: impl Params) -> Result<Vec<Release>> {
    let mut statement = conn.prepare_cached(&format!(
        "select r.id, r.casefile, r.version, r.public, r.html_sha256, r.findings, r.who, r.at, w.who, w.at, w.why
         from release r left join withdrawal w on w.release = r.id {tail}"
    ))?;
    let mut rows = statement.query(values)?;
    let mut releases = Vec::new();
    while let Some(row) = rows.next()? {
        let withdrawn = match row.get::<_, Option<String>>(8)? {
            Some(who) => Some(Withdrawal { who, at: row.get(9)?, why: row.get(10)? }),
            None => None,
        };
        releases.push(Release {
            id: read_id!(ReleaseId, &row.get::<_, String>(0)?)?,
            case: read_id!(CaseId, &row.get::<_, String>(1)?)?,
            version: row.get::<_, i64>(2)? as u64,
            public: serde_json::from_str(&row.get::<_, String>(3)?)?,
            html_sha256: row.get(4)?,
            findings: serde_json::from_str(&row.get::<_, String>(5)?)?,
            who: row.get(6)?,
            at: row.get(7)?,
            withdrawn,
        });
    }
    Ok(releases)
}
