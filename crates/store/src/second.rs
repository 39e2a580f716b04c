//! A second reader: the same report decided about by somebody who does not see what the first reader decided.
//!
//! What the second reader says is no decision and changes nothing of the case; it is kept beside it until both are
//! compared. While it goes on, whoever shows anything to that person must leave out the cases of the report
//! ([`Store::reading_blind`]).

use std::collections::BTreeMap;

use amparo_model::{
    AccountId, ClaimId, Credibility, Decision, DecisionId, ReportId, SecondId, Text, Verdict,
};
use rusqlite::{Connection, OptionalExtension};

use crate::accounts::account;
use crate::claims::{self, check_citations};
use crate::reports::text_of;
use crate::rows::{Value, from_word, json, read_id, word};
use crate::tokens::by_token_of;
use crate::write::Write;
use crate::{Error, Part, Reason, Refusal, Result, Store, schema};

/// How far a second reading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SecondState {
    /// It goes on: the reader sees no decision of anybody else.
    Asked,
    /// The reader is through; what was said can be compared.
    Finished,
    /// It was given up.
    CalledOff,
}

/// A second reading of a report; the last one that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Second {
    /// Identifier.
    pub id: SecondId,
    /// The report.
    pub report: ReportId,
    /// Who reads.
    pub account: AccountId,
    /// What pages and log call them.
    pub label: String,
    /// How far it is.
    pub state: SecondState,
    /// Since when it is so, RFC 3339, UTC.
    pub at: String,
}

/// What the second reader says of a claim.
#[derive(Clone, Debug)]
pub struct NewCoding {
    /// The reading.
    pub second: SecondId,
    /// The claim.
    pub claim: ClaimId,
    /// Accepted (perhaps corrected) or rejected; `None` takes back what was said.
    pub verdict: Option<Verdict>,
    /// Who says so.
    pub who: String,
    /// Why; needed as for a decision.
    pub why: String,
    /// The coding it takes the place of: must be the one that holds.
    pub supersedes: Option<DecisionId>,
}

impl Store {
    /// Asks somebody to read a report a second time. Refused where a reading goes on already, and where they have decided
    /// about the report.
    pub fn ask_second(&self, report: &ReportId, reader: &AccountId, who: &str) -> Result<SecondId> {
        self.write(|w| {
            text_of(&w.tx, report)?;
            let label = account(&w.tx, reader)?.label;
            if second(&w.tx, report)?.is_some_and(|s| s.state == SecondState::Asked) {
                return Err(Error::Refused(Refusal::SecondThere));
            }
            let decided =
                w.tx.prepare_cached(
                    "select 1 from decision d join claim c on c.id = d.claim
                 where c.report = ?1 and (d.who = ?2 or instr(d.who, ?3) = 1)",
                )?
                .exists([report.as_str(), &label, &by_token_of(&label)])?;
            if decided {
                return Err(Error::Refused(Refusal::SecondDecided));
            }
            let id = w.id(SecondId::new);
            row(w, &id, report, reader, SecondState::Asked, who, "")?;
            Ok(id)
        })
    }

    /// Ends a second reading: it is finished, or called off (which needs a reason).
    pub fn end_second(&self, report: &ReportId, state: SecondState, who: &str, why: &str) -> Result<()> {
        self.write(|w| {
            let now = second(&w.tx, report)?.filter(|s| s.state == SecondState::Asked);
            let now = now.ok_or(Error::Refused(Refusal::SecondNotThere))?;
            if state == SecondState::CalledOff && why.trim().is_empty() {
                return Err(Error::WhyMissing(Reason::CalledOff));
            }
            let id = w.id(SecondId::new);
            row(w, &id, report, &now.account, state, who, why)
        })
    }

    /// The second reading of a report that was asked for last.
    pub fn second(&self, report: &ReportId) -> Result<Option<Second>> {
        self.read(|tx| second(tx, report))
    }

    /// Reports somebody reads as second reader by now, with the cases they belong to: nothing of these cases may be
    /// shown to that person until the reading has ended.
    pub fn reading_blind(&self, reader: &AccountId) -> Result<BTreeMap<ReportId, Vec<amparo_model::CaseId>>> {
        self.read(|tx| {
            let mut statement = tx.prepare_cached(
                "select report from second s where account = ? and state = 'asked'
                   and seq = (select max(seq) from second l where l.report = s.report)",
            )?;
            let mut rows = statement.query([reader.as_str()])?;
            let mut found = BTreeMap::new();
            while let Some(row) = rows.next()? {
                let report = read_id!(ReportId, &row.get::<_, String>(0)?)?;
                let cases = crate::reports::cases_of(tx, &report)?;
                found.insert(report, cases);
            }
            Ok(found)
        })
    }

    /// Keeps what the second reader says of a claim.
    pub fn code(&self, new: &NewCoding) -> Result<DecisionId> {
        self.write(|w| {
            let report: Option<String> =
                w.tx.prepare_cached("select report from second where id = ?")?
                    .query_row([new.second.as_str()], |r| r.get(0))
                    .optional()?;
            let gone = || Error::NotFound { kind: "second reading", id: new.second.to_string() };
            let report = read_id!(ReportId, &report.ok_or_else(gone)?)?;
            let open =
                second(&w.tx, &report)?.is_some_and(|s| s.id == new.second && s.state == SecondState::Asked);
            let claim = claims::reviewed(&w.tx, &new.claim)?.claim;
            if !open || claim.report.as_ref() != Some(&report) {
                return Err(Error::Refused(Refusal::SecondNotThere));
            }
            let holds = codings(&w.tx, &new.second)?.remove(&new.claim);
            if holds.as_ref().map(|d| &d.id) != new.supersedes.as_ref() {
                return Err(Error::Stale { claim: new.claim.to_string() });
            }
            let reason = match &new.verdict {
                Some(Verdict::Accepted(Some(said))) => {
                    if said.kind() != claim.said.kind() {
                        return Err(Error::Refused(Refusal::OtherKind));
                    }
                    check_citations(said, Some(&Text::new(text_of(&w.tx, &report)?)))?;
                    Some(Reason::Corrected)
                }
                Some(Verdict::Rejected) => Some(Reason::Rejected),
                Some(Verdict::Withdrawn) => return Err(Error::Refused(Refusal::NotAccepted)),
                Some(Verdict::Accepted(None)) | None => None,
            };
            if let Some(reason) = reason.filter(|_| new.why.trim().is_empty()) {
                return Err(Error::WhyMissing(reason));
            }
            let id = w.id(DecisionId::new);
            let corrected = match &new.verdict {
                Some(Verdict::Accepted(Some(said))) => json(said)?,
                _ => Value::Null,
            };
            let values = [
                id.as_str().into(),
                new.second.as_str().into(),
                new.claim.as_str().into(),
                new.verdict.as_ref().map(Verdict::word).into(),
                corrected,
                (&new.who).into(),
                (&w.at).into(),
                (&new.why).into(),
                new.supersedes.as_ref().map(DecisionId::as_str).into(),
            ];
            w.insert(schema::CODING, &values)?;
            w.leaf("code", "second", id.as_str(), &new.who)?;
            Ok(id)
        })
    }

    /// What the second reader says, by claim, in the form of a decision.
    pub fn codings(&self, id: &SecondId) -> Result<BTreeMap<ClaimId, Decision>> {
        self.read(|tx| codings(tx, id))
    }
}

fn row(
    w: &mut Write<'_>,
    id: &SecondId,
    report: &ReportId,
    reader: &AccountId,
    state: SecondState,
    who: &str,
    why: &str,
) -> Result<()> {
    let values = [
        id.as_str().into(),
        report.as_str().into(),
        reader.as_str().into(),
        word(&state).into(),
        who.into(),
        (&w.at).into(),
        why.into(),
    ];
    w.insert(schema::SECOND, &values)?;
    w.leaf("second", "second", id.as_str(), who)
}

/// The last reading of a report: its state is that of the last row, its id that of the row it was asked for with.
fn second(conn: &Connection, report: &ReportId) -> Result<Option<Second>> {
    let mut statement = conn.prepare_cached(
        "select (select id from second q where q.report = s.report and q.state = 'asked' order by q.seq desc limit 1),
            s.account, a.label, s.state, s.at
         from second s join account a on a.id = s.account where s.report = ? order by s.seq desc limit 1",
    )?;
    let mut rows = statement.query([report.as_str()])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    Ok(Some(Second {
        id: read_id!(SecondId, &row.get::<_, String>(0)?)?,
        report: report.clone(),
        account: read_id!(AccountId, &row.get::<_, String>(1)?)?,
        label: row.get(2)?,
        state: from_word(&row.get::<_, String>(3)?)?,
        at: row.get(4)?,
    }))
}

fn codings(conn: &Connection, id: &SecondId) -> Result<BTreeMap<ClaimId, Decision>> {
    let mut statement = conn.prepare_cached(
        "select id, claim, verdict, corrected, who, at, why, supersedes from coding c
         where second = ? and verdict is not null
           and seq = (select max(seq) from coding l where l.second = c.second and l.claim = c.claim)",
    )?;
    let mut rows = statement.query([id.as_str()])?;
    let mut all = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let claim = read_id!(ClaimId, &row.get::<_, String>(1)?)?;
        let corrected: Option<String> = row.get(3)?;
        let verdict = match row.get::<_, String>(2)?.as_str() {
            "accepted" => {
                Verdict::Accepted(corrected.map(|c| serde_json::from_str(&c)).transpose()?.map(Box::new))
            }
            "rejected" => Verdict::Rejected,
            _ => return Err(Error::damaged(Part::Word)),
        };
        let supersedes: Option<String> = row.get(7)?;
        all.insert(
            claim.clone(),
            Decision {
                id: read_id!(DecisionId, &row.get::<_, String>(0)?)?,
                claim,
                verdict,
                record: None,
                credibility: Credibility::Unknown,
                who: row.get(4)?,
                at: row.get(5)?,
                why: row.get(6)?,
                supersedes: supersedes.map(|d| read_id!(DecisionId, &d)).transpose()?,
            },
        );
    }
    Ok(all)
}
