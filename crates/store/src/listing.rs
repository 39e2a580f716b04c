//! Claims by where they stand, over every report that is seen: a page at a time, newest first.

use amparo_model::{CaseId, ClaimId, ClaimState, ReportId, Reviewed};
use rusqlite::params_from_iter;

use crate::claims::load;
use crate::rows::Value;
use crate::{Result, Scope, Store};

/// Which claims to list.
#[derive(Clone, Debug, Default)]
pub struct ClaimFilter {
    /// Only what is within; nothing of the rest shows in claims or in `next`.
    pub within: Scope,
    /// Only claims of a report.
    pub report: Option<ReportId>,
    /// Only claims of the reports of a case, and those without a report that were entered for its records.
    pub case: Option<CaseId>,
    /// Only in a state.
    pub state: Option<ClaimState>,
    /// Only of a kind: `entity`, `relation`, `act`, `statement`, `count`, `protection`.
    pub kind: Option<String>,
    /// Only claims proposed before this one: the next page.
    pub before: Option<ClaimId>,
    /// Claims to return; 0 means 50.
    pub limit: usize,
}

/// A page of claims.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimPage {
    /// Newest first.
    pub claims: Vec<Reviewed>,
    /// Pass it as `before` to get the next page; `None` on the last one.
    pub next: Option<ClaimId>,
}

impl Store {
    /// Lists claims with the decisions that hold.
    pub fn claims_page(&self, filter: &ClaimFilter) -> Result<ClaimPage> {
        let limit = if filter.limit == 0 { 50 } else { filter.limit };
        // A claim that is not seen marks no place.
        if let Some(before) = &filter.before {
            match self.sees_claim(&filter.within, before) {
                Ok(true) => {}
                Err(e) if !e.is_not_found() => return Err(e),
                _ => return Ok(ClaimPage { claims: Vec::new(), next: None }),
            }
        }
        let mut conditions = vec![filter.within.claims(1)];
        let mut values = vec![filter.within.value()];
        let mut need = |condition: String, value: Value| {
            conditions.push(condition);
            values.push(value);
        };
        if let Some(report) = &filter.report {
            need("c.report = ?".to_owned(), report.as_str().into());
        }
        if let Some(case) = &filter.case {
            need(
                "exists (select 1 from (select ? as casefile) k where case when c.report is not null
                    then exists (select 1 from attached a where a.report = c.report and a.casefile = k.casefile)
                    else exists (select 1 from claim c3 join holding h3 on h3.claim = c3.id
                        join record p3 on p3.id = h3.record
                        where c3.scope = c.scope and p3.casefile = k.casefile) end)"
                    .to_owned(),
                case.as_str().into(),
            );
        }
        if let Some(kind) = &filter.kind {
            need("c.kind = ?".to_owned(), kind.into());
        }
        if let Some(before) = &filter.before {
            need("c.seq < (select b.seq from claim b where b.id = ?)".to_owned(), before.as_str().into());
        }
        conditions.extend(filter.state.map(|state| {
            let state = match state {
                ClaimState::Proposed => "h.id is null",
                ClaimState::Accepted => "h.verdict = 'accepted'",
                ClaimState::Rejected => "h.verdict = 'rejected'",
                ClaimState::Withdrawn => "h.verdict = 'withdrawn'",
            };
            state.to_owned()
        }));
        values.push((limit + 1).into());
        let tail = format!("where {} order by c.seq desc limit ?", conditions.join(" and "));
        self.read(|tx| {
            let mut claims = load(tx, &tail, params_from_iter(&values))?;
            let more = claims.len() > limit;
            claims.truncate(limit);
            let next = if more { claims.last().map(|c| c.claim.id.clone()) } else { None };
            Ok(ClaimPage { claims, next })
        })
    }
}
