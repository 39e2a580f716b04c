//! What a typed id, the end of one, or a name means.

use amparo_model::{CaseId, ConsentId, DeadlineId, InterventionId, OutcomeId, RecordId, ReportId, SourceId};
use amparo_store::{SealedField, Store};

use crate::Result;

/// The report an id or its last letters mean.
pub fn find_report(store: &Store, typed: &str) -> Result<ReportId> {
    if let Some(id) = ReportId::parse(typed) {
        store.inbox_row(&id)?;
        return Ok(id);
    }
    let mut filter = amparo_store::InboxFilter { limit: 500, ..Default::default() };
    let mut found = Vec::new();
    loop {
        let page = store.inbox(&filter)?;
        found.extend(page.rows.into_iter().map(|row| row.id).filter(|id| ends(id.as_str(), typed)));
        match page.next {
            Some(next) => filter.before = Some(next),
            None => return one("report", typed, found),
        }
    }
}

/// The case an id, its last letters or its title mean.
pub fn find_case(store: &Store, typed: &str) -> Result<CaseId> {
    let cases = store.cases()?;
    let same_title = |c: &&amparo_model::Case| c.title.to_lowercase() == typed.trim().to_lowercase();
    let mut found: Vec<CaseId> = cases.iter().filter(same_title).map(|c| c.id.clone()).collect();
    if found.is_empty() {
        found = cases.into_iter().map(|c| c.id).filter(|id| ends(id.as_str(), typed)).collect();
    }
    one("case", typed, found)
}

/// The record an id, its last letters or its label mean.
pub fn find_record(store: &Store, typed: &str) -> Result<amparo_model::RecordId> {
    if let Some(id) = amparo_model::RecordId::parse(typed) {
        return Ok(store.record(&id)?.id);
    }
    let mut found = Vec::new();
    for case in store.cases()? {
        let records = store.records(&case.id)?;
        let meant = |r: &amparo_model::Record| r.label == typed.trim() || ends(r.id.as_str(), typed);
        found.extend(records.into_iter().filter(meant).map(|r| r.id));
    }
    one("person", typed, found)
}

/// The sealed field an id or its last letters mean.
pub fn find_sealed(store: &Store, typed: &str) -> Result<SealedField> {
    if let Some(id) = amparo_model::SealedId::parse(typed) {
        return Ok(store.sealed_field(&id)?);
    }
    let mut found = Vec::new();
    for case in store.cases()? {
        let fields = store.sealed_fields(&case.id, None)?;
        found.extend(fields.into_iter().filter(|f| ends(f.id.as_str(), typed)));
    }
    one("sealed", typed, found)
}

/// The record of a case that an id, its last letters or its label mean.
pub fn find_record_in(store: &Store, case: &CaseId, typed: &str) -> Result<RecordId> {
    let meant = |r: &amparo_model::Record| {
        r.id.as_str() == typed || r.label == typed.trim() || ends(r.id.as_str(), typed)
    };
    one("person", typed, store.records(case)?.into_iter().filter(meant).map(|r| r.id).collect())
}

/// The source of a report of a case that an id, its last letters or its label mean.
pub fn find_source_in(store: &Store, case: &CaseId, typed: &str) -> Result<SourceId> {
    let mut found = Vec::new();
    for id in store.case_sources(case)? {
        if id.as_str() == typed || ends(id.as_str(), typed) || store.source(&id)?.label == typed.trim() {
            found.push(id);
        }
    }
    one("source", typed, found)
}

/// The intervention an id or its last letters mean, with its case.
pub fn find_intervention(store: &Store, typed: &str) -> Result<(CaseId, InterventionId)> {
    in_cases(store, "intervention", typed, |case| {
        Ok(store.interventions(case)?.into_iter().map(|i| i.id).collect())
    })
}

/// The outcome an id or its last letters mean, with its case.
pub fn find_outcome(store: &Store, typed: &str) -> Result<(CaseId, OutcomeId)> {
    in_cases(store, "outcome", typed, |case| {
        Ok(store.interventions(case)?.into_iter().flat_map(|i| i.outcomes).map(|o| o.id).collect())
    })
}

/// The deadline an id or its last letters mean, with its case.
pub fn find_deadline(store: &Store, typed: &str) -> Result<(CaseId, DeadlineId)> {
    let all = store.deadlines(&amparo_store::Scope::All)?.into_iter();
    let found = all.filter(|d| d.id.as_str() == typed || ends(d.id.as_str(), typed));
    one("deadline", typed, found.map(|d| (d.case, d.id)).collect())
}

/// The answer to a question of consent that an id or its last letters mean, with its case.
pub fn find_answer(store: &Store, typed: &str) -> Result<(CaseId, ConsentId)> {
    let mut found =
        in_all(store, typed, |case| Ok(store.case_answers(case)?.into_iter().map(|a| a.id).collect()))?;
    // A source tells of several cases: one of them is enough.
    found.dedup_by(|a, b| a.1 == b.1);
    one("consent", typed, found)
}

fn in_cases<T: Id>(
    store: &Store,
    kind: &str,
    typed: &str,
    ids: impl Fn(&CaseId) -> Result<Vec<T>>,
) -> Result<(CaseId, T)> {
    one(kind, typed, in_all(store, typed, ids)?)
}

fn in_all<T: Id>(
    store: &Store,
    typed: &str,
    ids: impl Fn(&CaseId) -> Result<Vec<T>>,
) -> Result<Vec<(CaseId, T)>> {
    let mut found = Vec::new();
    for case in store.cases()? {
        let here = ids(&case.id)?.into_iter().filter(|id| id.text() == typed || ends(id.text(), typed));
        found.extend(here.map(|id| (case.id.clone(), id)));
    }
    found.sort();
    found.sort_by(|a, b| a.1.cmp(&b.1));
    Ok(found)
}

/// An id as text.
trait Id: Ord {
    fn text(&self) -> &str;
}

macro_rules! ids {
    ($($id:ident)*) => { $(impl Id for $id { fn text(&self) -> &str { self.as_str() } })* };
}
ids! { InterventionId OutcomeId ConsentId }

/// Whether typed letters are the end of an id; fewer than four say nothing.
fn ends(id: &str, typed: &str) -> bool {
    typed.len() >= 4 && id.ends_with(&typed.to_ascii_lowercase())
}

fn one<T>(kind: &str, typed: &str, mut found: Vec<T>) -> Result<T> {
    match found.len() {
        1 => Ok(found.remove(0)),
        0 => Err(crate::Problem::not_found("problem-none-found").value("kind", kind).value("typed", typed)),
        n => Err(crate::Problem::usage("problem-many-found")
            .value("kind", kind)
            .value("typed", typed)
            .value("n", n)),
    }
}
