//! What a typed id, the end of one, or a name means.

use amparo_model::{CaseId, ReportId};
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
