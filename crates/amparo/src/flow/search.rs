//! What is typed into the search field: words, and terms of a field (`lang:ko`, `after:2024-03`), each told what is wrong
//! with it in one sentence.

mod terms;

use amparo_model::CaseId;
use amparo_store::{Condition, Field, HitKind, Scope, Store};

pub use terms::{Term, Typed, add_term, take_apart, take_term};

use crate::say::LANGS;
use crate::{Problem, Result, words};

/// How far the review of a report has come, as [`Field::Review`] has it.
const REVIEWS: [&str; 4] = ["open", "begun", "done", "empty"];

/// Reads every term: what the store is asked for it. `within` is what is seen by whoever asks: a case that is not seen is
/// not there.
pub fn conditions(store: &Store, typed: &Typed, within: &Scope) -> Result<Vec<Condition>> {
    let one = |term: &Term| {
        let value = value(store, term.field, &term.value, within)?;
        Ok(Condition { field: term.field, value, without: term.without })
    };
    typed.terms.iter().map(one).collect()
}

/// The value of a term as the store has it.
fn value(store: &Store, field: Field, typed: &str, within: &Scope) -> Result<String> {
    let wrong = || Problem::usage("problem-find-value").value("typed", typed).value("field", field.word());
    let known = |yes: bool, value: String| if yes { Ok(value) } else { Err(wrong()) };
    let small = typed.to_lowercase();
    match field {
        Field::Kind => known(HitKind::parse(&small).is_some(), small),
        Field::Case => find_case(store, typed, within),
        Field::Review => known(REVIEWS.contains(&small.as_str()), small),
        Field::Act => term_of("acts", typed).ok_or_else(wrong),
        Field::Modality => term_of("modality", typed).ok_or_else(wrong),
        Field::Country => {
            let code = typed.to_ascii_uppercase();
            known(code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase()), code)
        }
        Field::Language => {
            let tag = small.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
            known(tag && (2..=3).contains(&small.split('-').next().unwrap_or("").len()), typed.to_owned())
        }
        Field::Outlet => Ok(typed.to_owned()),
        Field::Protection => known(["yes", "no"].contains(&small.as_str()), small),
        Field::Happened => {
            known(is_date(typed) && typed.len() < 10, typed.to_owned()).or_else(|_| not_a_date(typed))
        }
        Field::Published | Field::After | Field::Before => {
            known(is_date(typed), typed.to_owned()).or_else(|_| not_a_date(typed))
        }
    }
}

fn not_a_date(typed: &str) -> Result<String> {
    Err(Problem::usage("problem-find-date").value("typed", typed))
}

/// `2024`, `2024-03` or `2024-03-07`.
fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let digits = |part: &str, many: usize| part.len() == many && part.bytes().all(|b| b.is_ascii_digit());
    match parts.as_slice() {
        [year] => digits(year, 4),
        [year, month] => digits(year, 4) && digits(month, 2) && ("01"..="12").contains(month),
        [year, month, day] => {
            digits(year, 4) && digits(month, 2) && digits(day, 2) && text.parse::<jiff::civil::Date>().is_ok()
        }
        _ => false,
    }
}

/// The id of a term, by its id or its label in any language of the interface.
fn term_of(list: &str, typed: &str) -> Option<String> {
    let typed = typed.to_lowercase();
    let id = typed.replace([' ', '-'], "_");
    if words::has(list, &id) {
        return Some(id);
    }
    let named = |id: &str| LANGS.iter().any(|lang| words::label(list, id, *lang).to_lowercase() == typed);
    words::terms(list).iter().find(|t| named(&t.id)).map(|t| t.id.clone())
}

/// The case that is meant, by its id, its title, or a part of it that no other title has.
pub fn find_case(store: &Store, typed: &str, within: &Scope) -> Result<String> {
    let none = || Problem::not_found("problem-find-case").value("typed", typed);
    if let Some(id) = CaseId::parse(typed) {
        let there = within.has(&id) && store.case(&id).is_ok();
        return if there { Ok(id.to_string()) } else { Err(none()) };
    }
    let wanted = typed.to_lowercase();
    let cases: Vec<_> = store
        .cases()?
        .into_iter()
        .filter(|c| within.has(&c.id))
        .map(|c| (c.id, c.title.to_lowercase()))
        .filter(|(_, title)| title.contains(&wanted))
        .collect();
    let exact: Vec<_> = cases.iter().filter(|(_, title)| *title == wanted).collect();
    match (exact.as_slice(), cases.as_slice()) {
        ([(id, _)], _) | ([], [(id, _)]) => Ok(id.to_string()),
        (_, []) => Err(none()),
        _ => Err(Problem::usage("problem-find-cases").value("typed", typed)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_terms() {
        for (text, is) in [
            ("2024", true),
            ("2024-02", true),
            ("2024-02-29", true),
            ("2023-02-29", false),
            ("2024-13", false),
            ("24", false),
            ("2024-3", false),
            ("", false),
            ("2024-02-29-01", false),
        ] {
            assert_eq!(is_date(text), is, "{text}");
        }
        assert_eq!(term_of("acts", "Arrest").as_deref(), Some("arrest"));
        assert_eq!(term_of("acts", "forced return").as_deref(), Some("forced_return"));
        let korean = words::label("acts", "arrest", crate::say::Lang::Ko);
        assert_eq!(term_of("acts", &korean).as_deref(), Some("arrest"));
        assert_eq!(term_of("acts", "dancing"), None);
    }
}
