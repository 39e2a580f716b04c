//! Ids, dates and references have their form: no free text where none belongs.

use amparo_model::Edtf;

use super::Desk;
use crate::cleared::finding::Findings;
use crate::cleared::flaw::Flaw;
use crate::cleared::place::is_day;

/// The address is plain and the version a new one.
pub(super) fn page_and_version(desk: &Desk<'_>, found: &mut Findings) {
    let draft = desk.draft;
    let plain = |text: &str| {
        !text.is_empty()
            && text.len() <= 80
            && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    if !plain(&draft.page) {
        found.add(Flaw::PageAddress, "page");
    }
    for (i, _) in draft.related.iter().enumerate().filter(|(_, r)| !plain(&r.page)) {
        found.add(Flaw::RelatedAddress, format!("related[{i}]"));
    }
    if draft.title.trim().is_empty() {
        found.add(Flaw::TitleMissing, "title");
    }
    let last = desk.history.iter().filter(|p| p.page == draft.page).map(|p| p.version).max().unwrap_or(0);
    if draft.version <= last {
        found.add(Flaw::VersionTaken, "version");
    }
}

/// Dates are EDTF; the as-of date and corrections are whole days.
pub(super) fn dates(desk: &Desk<'_>, found: &mut Findings) {
    let draft = desk.draft;
    if !is_day(&draft.as_of) {
        found.add(Flaw::AsOfNoDay, "as_of");
    }
    for (i, _) in draft.corrections.iter().enumerate().filter(|(_, c)| !is_day(&c.date)) {
        found.add(Flaw::CorrectionNoDay, format!("corrections[{i}]"));
    }
    let mut check = |about: String, when: Option<&String>| {
        if when.is_some_and(|when| when.parse::<Edtf>().is_err()) {
            found.add(Flaw::DateNotEdtf, about);
        }
    };
    for (i, fact) in draft.facts.iter().enumerate() {
        check(format!("facts[{i}]"), fact.when.as_ref());
    }
    for (i, statement) in draft.statements.iter().enumerate() {
        check(format!("statements[{i}]"), statement.when.as_ref());
    }
    for (i, count) in draft.counts.iter().enumerate() {
        check(format!("counts[{i}]"), count.period.as_ref());
    }
    for (about, basis) in super::bases(draft) {
        for (j, basis) in basis.iter().enumerate() {
            check(format!("{about}.basis[{j}]"), basis.date.as_ref());
        }
    }
}

/// Terms are ids of vocabularies, languages are tags.
pub(super) fn terms(desk: &Desk<'_>, found: &mut Findings) {
    let draft = desk.draft;
    let term = |t: &str| {
        t.starts_with(|c: char| c.is_ascii_lowercase())
            && t.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
    };
    let id = |t: &str| {
        !t.is_empty() && t.len() <= 12 && t.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    let tag =
        |t: &str| (2..=35).contains(&t.len()) && t.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let mut check = |good: bool, about: String| {
        if !good {
            found.add(Flaw::WordNotId, about);
        }
    };
    check(tag(&draft.language), "language".into());
    check(term(&draft.standard), "standard".into());
    check(term(&draft.method), "method".into());
    for (i, f) in draft.facts.iter().enumerate() {
        check(term(&f.act) && id(&f.id), format!("facts[{i}]"));
    }
    for (i, s) in draft.statements.iter().enumerate() {
        check(term(&s.kind) && id(&s.id), format!("statements[{i}]"));
    }
    for (i, c) in draft.counts.iter().enumerate() {
        check(term(&c.unit) && term(&c.of) && id(&c.id), format!("counts[{i}]"));
    }
    for person in &draft.people {
        check(person.kinship.as_deref().is_none_or(term), person.id.to_string());
    }
    for (about, basis) in super::bases(draft) {
        for (j, basis) in basis.iter().enumerate() {
            check(term(&basis.source_kind) && tag(&basis.language), format!("{about}.basis[{j}]"));
        }
    }
}

/// Everybody an act or a statement speaks of is in the draft: nobody unknown to the rules gets on a page.
pub(super) fn references(desk: &Desk<'_>, found: &mut Findings) {
    let draft = desk.draft;
    let facts = draft.facts.iter().flat_map(|f| f.victims.iter().chain(&f.actors));
    let bases = super::bases(draft).flat_map(|(_, basis)| basis.iter().flat_map(|b| &b.names_people));
    let statements = draft.statements.iter().flat_map(|s| s.speaker.iter().chain(&s.addressees));
    let counts = draft.counts.iter().filter_map(|c| c.counter.as_ref());
    for id in facts.chain(statements).chain(counts).chain(bases) {
        if desk.people.get(id).is_none() {
            found.add(Flaw::RecordUnknown, id);
        }
    }
}
