//! Claims by where they stand, over every report that is seen: a page at a time, newest first.

use amparo_model::{CaseId, ClaimId, ClaimState, ReportId, Reviewed};
use rusqlite::{params, params_from_iter};

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
        if let Some(page) = self.claims_of_few(filter, limit)? {
            return Ok(page);
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

    /// The same for whoever sees some cases and asks for everything: the reports of these cases lead, so that what belongs
    /// to others is not gone through. `None` where something else is asked.
    fn claims_of_few(&self, filter: &ClaimFilter, limit: usize) -> Result<Option<ClaimPage>> {
        let plain = filter.report.is_none()
            && filter.case.is_none()
            && filter.state.is_none()
            && filter.kind.is_none();
        if filter.within == Scope::All || !plain {
            return Ok(None);
        }
        // What a claim stands in, its report or its entry, is the scope of it.
        let (reports, cases) = (filter.within.reports("c.scope", 1), filter.within.cases("p.casefile", 1));
        let earlier = "(?2 is null or c.seq < (select b.seq from claim b where b.id = ?2))";
        let sql = format!(
            "select seq from (
                 select c.seq from claim c where {reports} and {earlier}
                 union all
                 select c.seq from claim c where c.scope >= 'e_' and c.scope < 'f' and c.report is null and {earlier} and exists (
                     select 1 from claim c2 join holding h2 on h2.claim = c2.id join record p on p.id = h2.record
                     where c2.scope = c.scope and {cases}))
             order by seq desc limit ?3"
        );
        self.read(|tx| {
            let mut statement = tx.prepare_cached(&sql)?;
            let before = filter.before.as_ref().map(ClaimId::as_str);
            let seqs = statement
                .query_map(params![filter.within.value(), before, (limit + 1) as i64], |r| {
                    r.get::<_, i64>(0)
                })?;
            let mut seqs: Vec<i64> = seqs.collect::<rusqlite::Result<_>>()?;
            let more = seqs.len() > limit;
            seqs.truncate(limit);
            let these = serde_json::to_string(&seqs)?;
            let tail = "where c.seq in (select value from json_each(?)) order by c.seq desc";
            let claims = load(tx, tail, [these])?;
            let next = if more { claims.last().map(|c| c.claim.id.clone()) } else { None };
            Ok(Some(ClaimPage { claims, next }))
        })
    }
}
