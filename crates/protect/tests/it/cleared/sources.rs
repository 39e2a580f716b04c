//! What may be said of sources.

use amparo_model::Handling;
use amparo_protect::cleared::*;

use super::fixture::*;

fn shown(change: impl Fn(&mut Basis)) -> PublicBasis {
    let mut d = draft();
    change(&mut d.facts[0].basis[0]);
    cleared(&d).value().facts[0].basis[0].clone()
}

fn release() -> Option<Release> {
    Some(Release { who: "editor".into(), why: "the paper is known to everybody".into() })
}

fn withheld(basis: &PublicBasis) {
    assert_eq!(basis.source_kind, "media");
    assert_eq!(basis.date.as_deref(), Some("2019-11"));
    assert_eq!((&basis.outlet, &basis.address, &basis.words), (&None, &None, &None));
}

#[test]
fn a_public_source_is_given_with_words_and_link() {
    let basis = shown(|_| {});
    assert_eq!(basis.words.as_deref(), Some("ten people were arrested in a raid"));
    assert_eq!(basis.address.as_deref(), Some("https://borderpost.example/2019/raid"));
    assert!(shown(|b| b.address = Some("javascript:alert(1)".into())).address.is_none());
}

#[test]
fn words_with_a_name_a_part_of_one_or_identifying_words_are_withheld() {
    for quote in
        ["Ryu Hana was arrested", "Hana was arrested", "류하나", "R. Hana", "the only dentist of Hyesan wept"]
    {
        withheld(&shown(|b| b.quote = quote.into()));
    }
    withheld(&shown(|b| b.address = Some("https://x.example/%EB%A5%98%ED%95%98%EB%82%98".into())));
    withheld(&shown(|b| b.outlet = Some("Ryu Hana's blog".into())));
}

#[test]
fn a_contact_in_the_words_is_withheld() {
    withheld(&shown(|b| b.quote = "tell a@mail.example".into()));
}

#[test]
fn a_source_that_names_somebody_is_given_by_kind_and_month_unless_released() {
    withheld(&shown(|b| b.names_people = vec![id(WIFE)]));
    let released = shown(|b| (b.names_people, b.released_by) = (vec![id(WIFE)], release()));
    assert_eq!(released.outlet.as_deref(), Some("Border Post"));
    let unsigned = Some(Release { who: " ".into(), why: "x".into() });
    withheld(&shown(|b| (b.names_people, b.released_by) = (vec![id(WIFE)], unsigned.clone())));
}

#[test]
fn no_release_counts_for_children_and_those_who_asked() {
    for n in [SON, MAN] {
        withheld(&shown(|b| (b.names_people, b.released_by) = (vec![id(n)], release())));
    }
    withheld(&shown(|b| (b.quote, b.released_by) = ("Seung-ho wept".into(), release())));
}

#[test]
fn a_released_source_still_does_not_print_the_name() {
    let basis = shown(|b| (b.quote, b.released_by) = ("Ryu Hana was arrested".into(), release()));
    assert_eq!(basis.outlet.as_deref(), Some("Border Post"));
    assert_eq!(basis.words, None);
}

#[test]
fn private_people_as_sources_are_kind_and_month() {
    let basis = shown(|b| b.source_kind = "witness".into());
    assert_eq!((basis.outlet, basis.words, basis.date.as_deref()), (None, None, Some("2019-11")));
    let basis = shown(|b| (b.source_kind, b.released_by) = ("witness".into(), release()));
    assert!(basis.words.is_some() && basis.outlet.is_none() && basis.address.is_none());
}

#[test]
fn a_confidential_source_is_kind_and_month() {
    withheld(&shown(|b| (b.handling, b.released_by) = (Handling::Confidential, release())));
}

#[test]
fn a_sealed_source_is_not_there_and_carries_nothing_alone() {
    let mut d = draft();
    let sealed =
        Basis { handling: Handling::Sealed, source_kind: "witness".into(), ..basis("they came at night") };
    d.facts[0].basis.push(sealed.clone());
    assert_eq!(cleared(&d).value().facts[0].basis.len(), 1);
    d.facts[0].basis = vec![sealed];
    assert_eq!(refused(&d), [(Rule::SealedSource, "facts[0]".into())]);
}

#[test]
fn no_consent_no_publication() {
    let mut d = draft();
    d.facts[0].basis[0].may_publish = false;
    assert_eq!(refused(&d), [(Rule::Consent, "facts[0].basis[0]".into())]);
}

#[test]
fn whoever_refused_is_not_spoken_of() {
    let mut d = draft();
    d.people[0].refused = true;
    assert_eq!(refused(&d), [(Rule::Consent, id(WIFE).to_string())]);
    d.people[0].refused = false;
    // In the case file, but on no line of the page.
    d.people[2].refused = true;
    assert_eq!(refused(&d), []);
    // Nobody whom anybody quotes is spoken of either.
    d.people[5].refused = true;
    assert_eq!(refused(&d), [(Rule::Consent, id(MINISTER).to_string())]);
}

#[test]
fn every_sentence_has_its_words() {
    let mut d = draft();
    d.counts[0].basis.clear();
    assert_eq!(refused(&d), [(Rule::Basis, "counts[0]".into())]);
}

#[test]
fn words_do_not_undo_what_was_coarsened() {
    let mut d = draft();
    d.facts[0].basis[0].quote = "a raid on a house in Shenyang".into();
    assert!(cleared(&d).value().facts[0].basis[0].words.is_some());
    d.facts[0].place_to = Level::Region;
    withheld(&cleared(&d).value().facts[0].basis[0]);
    d.facts[0].place_to = Level::Town;
    d.facts[0].place.as_mut().unwrap().kind = PlaceKind::Safe;
    withheld(&cleared(&d).value().facts[0].basis[0]);
}
