//! What people decide about claims. Nothing is overwritten: a decision is superseded, withdrawn or undone.

use amparo_model::{
    ClaimId, ClaimState, Credibility, Decision, DecisionId, RecordId, Reviewed, Said, Text, Verdict,
};
use rusqlite::{OptionalExtension, Row};

use crate::claims::check_citations;
use crate::reports::text_of;
use crate::rows::{Value, from_word, json, read_id, word};
use crate::search::{self, Indexed};
use crate::write::Write;
use crate::{Error, Part, Reason, Refusal, Result, Store, claims, records, schema};

/// A decision as it is made.
#[derive(Clone, Debug)]
pub struct NewDecision {
    /// The claim.
    pub claim: ClaimId,
    /// Accepted (perhaps corrected), rejected or withdrawn.
    pub verdict: Verdict,
    /// For an accepted entity: the record it belongs to.
    pub record: Option<RecordId>,
    /// How credible the information is judged to be.
    pub credibility: Credibility,
    /// Who decides.
    pub who: String,
    /// Why; required for everything but a plain first acceptance.
    pub why: String,
    /// The decision it takes the place of; must be the one that holds now, so that nobody overrules what they
    /// have not seen. `None` where there is none yet.
    pub supersedes: Option<DecisionId>,
}

/// One step in the history of a claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The decision.
    pub decision: Decision,
    /// Whether it was undone.
    pub undone: Option<Undone>,
}

/// That a decision was undone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undone {
    /// Who undid it.
    pub who: String,
    /// When, RFC 3339, UTC.
    pub at: String,
    /// Why.
    pub why: String,
}

impl Store {
    /// Saves a decision. When this returns, it is on the disk with its leaf in the log.
    pub fn decide(&self, new: NewDecision) -> Result<DecisionId> {
        self.write(|w| decide_in(w, &new))
    }

    /// Saves several decisions in one transaction, each with its leaf: all or none. Much quicker for hundreds of them.
    pub fn decide_all(&self, new: &[NewDecision]) -> Result<Vec<DecisionId>> {
        self.write(|w| new.iter().map(|one| decide_in(w, one)).collect())
    }

    /// Takes back a decision as if it had not been made: the one before it holds again. Only the decision that
    /// holds now can be undone; both stay on record.
    pub fn undo(&self, decision: &DecisionId, who: &str, why: &str) -> Result<()> {
        self.write(|w| undo_in(w, decision, who, why))
    }

    /// Every decision about a claim, oldest first.
    pub fn history(&self, claim: &ClaimId) -> Result<Vec<Step>> {
        self.read(|tx| {
            claims::reviewed(tx, claim)?;
            let mut statement = tx.prepare_cached(
                "select d.id, d.verdict, d.corrected, d.record, d.credibility, d.who, d.at, d.why, d.supersedes,
                    u.who, u.at, u.why
                 from decision d left join undoing u on u.decision = d.id where d.claim = ? order by d.seq",
            )?;
            let mut rows = statement.query([claim.as_str()])?;
            let mut steps = Vec::new();
            while let Some(row) = rows.next()? {
                let undone = match row.get::<_, Option<String>>(9)? {
                    Some(who) => Some(Undone { who, at: row.get(10)?, why: row.get(11)? }),
                    None => None,
                };
                steps.push(Step { decision: read_decision(row, 0, claim)?, undone });
            }
            Ok(steps)
        })
    }
}

/// Saves a decision within a transaction that writes.
pub(crate) fn decide_in(w: &mut Write<'_>, new: &NewDecision) -> Result<DecisionId> {
    let before = claims::reviewed(&w.tx, &new.claim)?;
    check(new, &before)?;
    if let Some(record) = &new.record {
        records::must_exist(&w.tx, record)?;
    }
    let indexed = Indexed::before(&w.tx, &before, new.record.as_ref())?;
    if let Verdict::Accepted(Some(corrected)) = &new.verdict {
        let report = before.claim.report.as_ref();
        let text = report.map(|r| text_of(&w.tx, r)).transpose()?.map(Text::new);
        check_citations(corrected, text.as_ref())?;
    }
    let id = w.id(DecisionId::new);
    let corrected = match &new.verdict {
        Verdict::Accepted(Some(said)) => json(said)?,
        _ => Value::Null,
    };
    let values = [
        id.as_str().into(),
        new.claim.as_str().into(),
        new.verdict.word().into(),
        corrected,
        new.record.as_ref().map(RecordId::as_str).into(),
        word(&new.credibility).into(),
        (&new.who).into(),
        (&w.at).into(),
        (&new.why).into(),
        new.supersedes.as_ref().map(DecisionId::as_str).into(),
    ];
    w.insert(schema::DECISION, &values)?;
    w.leaf("decide", "decision", id.as_str(), &new.who)?;
    follow(w, &before, indexed)?;
    search::follow(&w.tx, id.as_str(), None)?;
    Ok(id)
}

/// Takes back the decision that holds, within a transaction that writes.
pub(crate) fn undo_in(w: &mut Write<'_>, decision: &DecisionId, who: &str, why: &str) -> Result<()> {
    let claim: Option<String> =
        w.tx.prepare_cached("select claim from decision where id = ?")?
            .query_row([decision.as_str()], |r| r.get(0))
            .optional()?;
    let claim = claim.ok_or_else(|| Error::NotFound { kind: "decision", id: decision.to_string() })?;
    let before = claims::reviewed(&w.tx, &read_id!(ClaimId, &claim)?)?;
    if before.decision.as_ref().map(|d| &d.id) != Some(decision) {
        return Err(Error::Stale { claim });
    }
    let indexed = Indexed::before(&w.tx, &before, None)?;
    let values = [w.row_id("du").into(), decision.as_str().into(), who.into(), (&w.at).into(), why.into()];
    w.insert(schema::UNDOING, &values)?;
    w.leaf("undo", "decision", decision.as_str(), who)?;
    follow(w, &before, indexed)
}

/// What a decision must fit: the claim as it stands, and its own verdict.
fn check(new: &NewDecision, before: &Reviewed) -> Result<()> {
    let holds = before.decision.as_ref();
    if holds.map(|d| &d.id) != new.supersedes.as_ref() {
        return Err(Error::Stale { claim: new.claim.to_string() });
    }
    let reason = match (&new.verdict, holds) {
        (_, Some(_)) => Some(Reason::Superseded),
        (Verdict::Accepted(None), None) => None,
        (Verdict::Accepted(Some(_)), _) => Some(Reason::Corrected),
        (Verdict::Rejected, _) => Some(Reason::Rejected),
        (Verdict::Withdrawn, _) => Some(Reason::Withdrawn),
    };
    if let Some(reason) = reason
        && new.why.trim().is_empty()
    {
        return Err(Error::WhyMissing(reason));
    }
    match &new.verdict {
        Verdict::Withdrawn if before.state() != ClaimState::Accepted => {
            return Err(Error::Refused(Refusal::NotAccepted));
        }
        Verdict::Accepted(Some(said)) if said.kind() != before.claim.said.kind() => {
            return Err(Error::Refused(Refusal::OtherKind));
        }
        _ => {}
    }
    let entity = matches!(before.claim.said, Said::Entity(_)) && matches!(new.verdict, Verdict::Accepted(_));
    if new.record.is_some() && !entity {
        return Err(Error::Refused(Refusal::NoRecord));
    }
    Ok(())
}

/// Has the tally and the index follow a decision or its undoing.
fn follow(w: &Write<'_>, before: &Reviewed, indexed: Indexed) -> Result<()> {
    let after = claims::reviewed(&w.tx, &before.claim.id)?;
    if let Some(report) = &before.claim.report
        && before.state() != after.state()
    {
        let (from, to) = (column(before.state()), column(after.state()));
        let sql = format!("update tally set {from} = {from} - 1, {to} = {to} + 1 where report = ?");
        w.tx.prepare_cached(&sql)?.execute([report.as_str()])?;
    }
    indexed.follow(&w.tx, &after)
}

fn column(state: ClaimState) -> &'static str {
    match state {
        ClaimState::Proposed => "proposed",
        ClaimState::Accepted => "accepted",
        ClaimState::Rejected => "rejected",
        ClaimState::Withdrawn => "withdrawn",
    }
}

/// Reads a decision from `id, verdict, corrected, record, credibility, who, at, why, supersedes` at a column.
pub(crate) fn read_decision(row: &Row<'_>, at: usize, claim: &ClaimId) -> Result<Decision> {
    let text = |n: usize| -> Result<String> { Ok(row.get(at + n)?) };
    let maybe = |n: usize| -> Result<Option<String>> { Ok(row.get(at + n)?) };
    let verdict = match text(1)?.as_str() {
        "accepted" => {
            Verdict::Accepted(maybe(2)?.map(|c| serde_json::from_str(&c)).transpose()?.map(Box::new))
        }
        "rejected" => Verdict::Rejected,
        "withdrawn" => Verdict::Withdrawn,
        _ => return Err(Error::damaged(Part::Word)),
    };
    Ok(Decision {
        id: read_id!(DecisionId, &text(0)?)?,
        claim: claim.clone(),
        verdict,
        record: maybe(3)?.map(|r| read_id!(RecordId, &r)).transpose()?,
        credibility: from_word(&text(4)?)?,
        who: text(5)?,
        at: text(6)?,
        why: text(7)?,
        supersedes: maybe(8)?.map(|d| read_id!(DecisionId, &d)).transpose()?,
    })
}
