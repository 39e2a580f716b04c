//! Who, when, where and how many, in words.

use amparo_model::reading::EntityKind;
use amparo_model::{Edtf, EdtfDate, Qualifier, Size};
use amparo_protect::cleared::{Age, Description, PublicPlace, Sex, Shown};

use crate::Words;

/// A date in words; EDTF that is none is shown as it stands.
pub(crate) fn date(words: &Words, edtf: &str) -> String {
    match edtf.parse::<Edtf>() {
        Ok(Edtf::Date(d)) => day(words, &d),
        Ok(Edtf::Interval(Some(from), Some(to))) => words.with("date-from-to", &[("from", &day(words, &from)), ("to", &day(words, &to))]),
        Ok(Edtf::Interval(Some(from), None)) => words.with("date-since", &[("from", &day(words, &from))]),
        Ok(Edtf::Interval(None, Some(to))) => words.with("date-until", &[("to", &day(words, &to))]),
        _ => edtf.to_owned(),
    }
}

fn day(words: &Words, d: &EdtfDate) -> String {
    let unknown = words.say("year-unknown");
    let year = d.year.map(|y| y.to_string());
    let month = d.month.map(|m| if m > 12 { words.say(&format!("season-{m}")) } else { words.say(&format!("month-{m}")) });
    let number = d.day.map(|n| n.to_string());
    let said = match (year, month, number) {
        (Some(y), Some(m), Some(n)) => words.with("date-day", &[("year", &y), ("month", &m), ("day", &n)]),
        (None, Some(m), Some(n)) => words.with("date-day-noyear", &[("month", &m), ("day", &n), ("unknown", &unknown)]),
        (Some(y), Some(m), None) => words.with("date-month", &[("year", &y), ("month", &m)]),
        (None, Some(m), None) => words.with("date-month-noyear", &[("month", &m), ("unknown", &unknown)]),
        (Some(y), None, _) => y,
        (None, None, _) => unknown,
    };
    match (d.approximate, d.uncertain) {
        (true, _) => words.with("about-date", &[("date", &said)]),
        (false, true) => words.with("perhaps", &[("date", &said)]),
        _ => said,
    }
}

/// A number with its qualifier.
pub(crate) fn number(words: &Words, size: &Size) -> String {
    let id = match size.qualifier {
        Qualifier::Exactly => "number-exactly",
        Qualifier::About => "number-about",
        Qualifier::Nearly => "number-nearly",
        Qualifier::AtLeast => "number-at_least",
        Qualifier::AtMost => "number-at_most",
        Qualifier::MoreThan => "number-more_than",
        Qualifier::LessThan => "number-less_than",
        Qualifier::Between => "number-between",
        Qualifier::Dozens => "number-dozens",
        Qualifier::Hundreds => "number-hundreds",
        Qualifier::Thousands => "number-thousands",
        Qualifier::Unknown => "number-unknown",
    };
    let n = size.value.map(|v| v.to_string()).unwrap_or_default();
    let upper = size.upper.map(|v| v.to_string()).unwrap_or_default();
    words.with(id, &[("n", &n), ("upper", &upper)])
}

/// A place with the areas around it: "Shenyang (Liaoning, China)".
pub(crate) fn place(place: &PublicPlace) -> String {
    if place.within.is_empty() { place.name.clone() } else { format!("{} ({})", place.name, place.within.join(", ")) }
}

/// People one after the other: "ten people, a woman and a boy".
pub(crate) fn list(words: &Words, items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {} {last}", first.join(", "), words.say("and")),
    }
}

/// Somebody: a name with its public role, or a description that names nobody.
pub(crate) fn who(words: &Words, shown: &Shown) -> String {
    match shown {
        Shown::Named { name, role, .. } if role.trim().is_empty() => name.clone(),
        Shown::Named { name, role, .. } => format!("{name} ({role})"),
        Shown::Described(d) => described(words, d),
    }
}

fn described(words: &Words, d: &Description) -> String {
    let mut said = match d.kind {
        EntityKind::Organisation => words.say("organisation"),
        EntityKind::Group => match &d.size {
            Some(size) => words.with("people", &[("number", &number(words, size))]),
            None => words.say("group"),
        },
        _ => match (&d.among, d.minor, d.sex) {
            (Some(size), false, None) => words.with("among", &[("number", &number(words, size))]),
            (_, true, Some(Sex::Female)) => words.say("girl"),
            (_, true, Some(Sex::Male)) => words.say("boy"),
            (_, true, _) => words.say("child"),
            (_, false, Some(Sex::Female)) => words.say("woman"),
            (_, false, Some(Sex::Male)) => words.say("man"),
            _ => words.say("person"),
        },
    };
    match d.age {
        Some(Age::Years(age)) => said = words.with("aged", &[("who", &said), ("age", &age.to_string())]),
        Some(Age::Band(from, Some(to))) => {
            said = words.with("aged-band", &[("who", &said), ("from", &from.to_string()), ("to", &to.to_string())]);
        }
        Some(Age::Band(from, None)) => said = words.with("aged-over", &[("who", &said), ("from", &from.to_string())]),
        None => {}
    }
    if let Some(country) = &d.nationality {
        said = words.with("of-nationality", &[("who", &said), ("country", country)]);
    }
    if let Some(origin) = &d.origin {
        said = words.with("from-place", &[("who", &said), ("place", &place(origin))]);
    }
    if let Some(kin) = &d.kinship {
        said = words.with("kin", &[("who", &said), ("relation", &words.term("relations", kin))]);
    }
    if let Some(work) = &d.occupation {
        said = words.with("working-as", &[("who", &said), ("work", work)]);
    }
    said
}
