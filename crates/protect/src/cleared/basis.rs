//! What may be said of a source.

use amparo_model::Handling;

use super::contact::Sort;
use super::draft::{Basis, Grain, Release};
use super::finding::Findings;
use super::flaw::Flaw;
use super::guard::{Guard, Mark};
use super::place::date;
use super::policy::Rule;
use super::public::PublicBasis;
use super::shown::People;
use crate::names::{Folded, Names, strip_controls};

/// Kinds of source that publish under their own name; all others are people, and are given by kind and month.
const PUBLIC_KINDS: [&str; 8] = [
    "media",
    "ngo",
    "government",
    "un_body",
    "court_record",
    "official_document",
    "satellite_imagery",
    "academic",
];

/// A source as it may be shown; `None` for a sealed one, of which nothing is said.
///
/// `finer` are names of places that the sentence shows only by the area around them: words must not undo that.
///
/// Words that hold a protected name, identifying words, a safe place or a contact are withheld, and so are
/// outlet, day and link: they lead to the words. A person may release the source; whole names, safe places,
/// contacts and everybody who asked not to be named or is a child stay withheld even then.
pub(crate) fn shown(
    basis: &Basis,
    about: &str,
    finer: &Names,
    guard: &Guard,
    people: &People<'_>,
    found: &mut Findings,
) -> Option<PublicBasis> {
    if basis.handling == Handling::Sealed {
        found.add(Flaw::SealedLeftOut, about);
        return None;
    }
    let words = strip_controls(&basis.quote);
    let address = basis.address.as_deref().map(strip_controls);
    let outlet = basis.outlet.as_deref().map(strip_controls);
    let mut in_words = guard.marks(&words, Sort::Text);
    if !finer.find(&Folded::new(&words)).is_empty() {
        in_words.insert(Mark { rule: Rule::IdentifyingWords, of: "a place".to_owned() });
    }
    let mut in_source = guard.marks(outlet.as_deref().unwrap_or_default(), Sort::Text);
    in_source.extend(guard.marks(address.as_deref().unwrap_or_default(), Sort::Address));

    let released = basis.released_by.as_ref().is_some_and(signed);
    let always = basis
        .names_people
        .iter()
        .filter_map(|id| people.get(id))
        .any(|p| p.asked_for_anonymity || p.is_minor())
        || in_words.iter().any(|m| m.rule == Rule::Contact || of_no_release(m, people));
    let names_somebody =
        !basis.names_people.iter().filter_map(|id| people.get(id)).all(super::PersonRef::may_be_named);
    let private = !PUBLIC_KINDS.contains(&basis.source_kind.as_str());
    let needs_release = names_somebody || private || !in_words.is_empty() || !in_source.is_empty();
    let closed = basis.handling == Handling::Confidential || always || (needs_release && !released);

    let withhold_words =
        closed || in_words.iter().any(|m| m.rule != Rule::NamePart && m.rule != Rule::IdentifyingWords);
    let withhold_source = closed || private || in_source.iter().any(|m| m.rule != Rule::NamePart);
    if withhold_words || withhold_source {
        found.add(Flaw::SourceWithheld, about);
    }
    let link = address.filter(|a| a.starts_with("https://") || a.starts_with("http://"));
    Some(PublicBasis {
        source_kind: basis.source_kind.clone(),
        outlet: outlet.filter(|_| !withhold_source),
        date: basis
            .date
            .as_deref()
            .and_then(|d| date(d, if withhold_source { Grain::Month } else { Grain::Day })),
        address: link.filter(|_| !withhold_source),
        words: Some(words).filter(|words| !withhold_words && !words.trim().is_empty()),
        language: basis.language.clone(),
    })
}

/// Whether somebody put name and reason under a release.
pub(crate) fn signed(release: &Release) -> bool {
    !release.who.trim().is_empty() && !release.why.trim().is_empty()
}

/// A mark of somebody for whom no release counts.
fn of_no_release(mark: &Mark, people: &People<'_>) -> bool {
    people.find(&mark.of).is_some_and(|p| p.asked_for_anonymity || p.is_minor())
}
