//! People, places, texts, combinations and forms.

use amparo_model::reading::EntityKind;
use amparo_model::{Modality, Publicity};
use amparo_protect::cleared::*;

use super::fixture::*;

#[test]
fn everybody_is_described_but_public_roles() {
    let page = cleared(&draft());
    let fact = &page.value().facts[0];
    let Shown::Described(wife) = &fact.victims[1] else { panic!("named") };
    assert_eq!((wife.sex, wife.kinship.as_deref(), wife.age), (Some(Sex::Female), None, None));
    let Shown::Described(son) = &fact.victims[2] else { panic!("named") };
    assert!(son.minor && son.sex.is_none() && son.origin.is_none());
    assert_eq!(son.among.map(|s| s.value), Some(Some(10)));
    assert!(matches!(&fact.actors[0], Shown::Named { name, .. } if name == "Shenyang police"));
    assert_eq!(fact.place.as_ref().unwrap().within, ["Liaoning", "China"]);
    let text = serde_json::to_string(page.value()).unwrap();
    for name in ["Ryu", "Hana", "류하나", "Baek", "Do-yun"] {
        assert!(!text.contains(name), "{name}");
    }
}

#[test]
fn a_public_role_needs_role_person_and_reason() {
    let mut d = draft();
    d.people[5].publicity =
        Publicity::PublicRole { role: "spokeswoman".into(), who: String::new(), why: "x".into() };
    assert_eq!(refused(&d), [(Rule::PublicRole, id(MINISTER).to_string())]);
}

#[test]
fn whoever_asked_is_not_named_whatever_the_role() {
    let mut d = draft();
    d.people[5].asked_for_anonymity = true;
    assert!(changes(&d).contains(&Rule::Anonymity));
    assert!(matches!(cleared(&d).value().statements[0].speaker, Some(Shown::Described(_))));
}

#[test]
fn a_child_is_not_named_whatever_the_role() {
    let mut d = draft();
    d.people[1] = in_public(d.people[1].clone(), "singer");
    assert!(changes(&d).contains(&Rule::Minor));
    assert!(!serde_json::to_string(cleared(&d).value()).unwrap().contains("Do-yun"));
}

#[test]
fn no_childs_age_with_origin_and_date() {
    let mut d = draft();
    d.people[1].show = [Show::AgeBand, Show::OriginRegion].into();
    assert!(refused(&d).contains(&(Rule::Minor, id(SON).to_string())));
    d.people[1].show = [Show::AgeBand].into();
    let first = cleared(&d).value().clone();
    // The same, spread over two versions.
    d.version = 2;
    d.people[1].show = [Show::OriginRegion].into();
    assert!(refused_by(&d, &Policy::default(), &[first]).contains(&(Rule::Minor, id(SON).to_string())));
}

#[test]
fn a_childs_age_in_the_words_counts_too() {
    let mut d = draft();
    d.facts[0].basis[0].quote = "a wife and her four-year-old son".into();
    assert_eq!(refused(&d), []);
    d.people[1].show = [Show::OriginRegion].into();
    assert!(refused(&d).contains(&(Rule::Minor, id(SON).to_string())));
}

#[test]
fn a_safe_place_is_shown_by_its_region() {
    let mut d = draft();
    d.facts[0].place.as_mut().unwrap().kind = PlaceKind::Safe;
    assert!(changes(&d).contains(&Rule::SafePlace));
    let place = cleared(&d).value().facts[0].place.clone().unwrap();
    assert_eq!((place.name.as_str(), place.level), ("Liaoning", Level::Region));
}

#[test]
fn a_site_is_shown_by_its_town_but_a_prison_by_its_name() {
    let mut d = draft();
    let town = Area { name: "Shenyang".into(), level: Level::Town };
    let site =
        Place { name: "North Station".into(), level: Level::Site, kind: PlaceKind::Open, within: vec![town] };
    d.facts[0].place_to = Level::Site;
    d.facts[0].place = Some(site.clone());
    assert_eq!(cleared(&d).value().facts[0].place.clone().unwrap().name, "Shenyang");
    d.facts[0].place = Some(Place { kind: PlaceKind::Detention, ..site });
    assert_eq!(cleared(&d).value().facts[0].place.clone().unwrap().name, "North Station");
}

#[test]
fn no_contact_detail_in_any_chosen_text() {
    for text in ["Write to helper@mail.example", "Call +82 10 1234 5678"] {
        let mut d = draft();
        d.unknown[0] = text.into();
        assert!(refused(&d).contains(&(Rule::Contact, "unknown[0]".into())), "{text}");
    }
}

#[test]
fn no_name_in_any_chosen_text() {
    let mut d = draft();
    d.title = "RYU HA-NA and nine others".into();
    assert!(refused(&d).contains(&(Rule::Name, "title".into())));
    let mut d = draft();
    d.corrections[0].text = "백승호 was not among them.".into();
    assert!(refused(&d).contains(&(Rule::Name, "corrections[0]".into())));
    let mut d = draft();
    d.page = "ryu-hana".into();
    assert!(refused(&d).contains(&(Rule::Name, "page".into())));
    let mut d = draft();
    d.related[0].title = "Hana\u{200b} \u{202e}Ryu".into();
    assert!(refused(&d).contains(&(Rule::Name, "related[0]".into())));
}

#[test]
fn names_of_people_outside_the_case_are_protected_too() {
    let policy = Policy { protected: vec!["Pastor Yun Sang-min".into()], ..Policy::default() };
    let mut d = draft();
    d.unknown[0] = "What became of Yun Sang-min.".into();
    assert!(refused_by(&d, &policy, &[]).contains(&(Rule::Name, "unknown[0]".into())));
}

#[test]
fn a_part_of_a_name_needs_a_reason() {
    let mut d = draft();
    d.title = "Hana means one".into();
    assert_eq!(refused(&d), [(Rule::NamePart, "title".into())]);
    let reason =
        Reason { rule: Rule::NamePart, about: "title".into(), who: "editor".into(), why: "a word".into() };
    let mut policy = Policy { reasons: vec![reason], ..Policy::default() };
    assert_eq!(refused_by(&d, &policy, &[]), []);
    policy.reasons[0].why = " ".into();
    assert_eq!(refused_by(&d, &policy, &[]).len(), 1, "an empty reason is none");
}

#[test]
fn a_stop_cannot_be_answered() {
    let mut d = draft();
    d.title = "Ryu Hana".into();
    let about = ["title", "page.title"].map(str::to_owned);
    let answer = |(rule, about): (Rule, &String)| Reason {
        rule,
        about: about.clone(),
        who: "e".into(),
        why: "e".into(),
    };
    let reasons = [Rule::Name, Rule::NamePart, Rule::SecondLook];
    let reasons = reasons.into_iter().flat_map(|r| about.iter().map(move |a| (r, a))).map(answer).collect();
    assert!(!refused_by(&d, &Policy { reasons, ..Policy::default() }, &[]).is_empty());
}

#[test]
fn no_identifying_words_and_no_safe_place_in_a_text() {
    let mut d = draft();
    d.unknown[0] = "Whether the only dentist of Hyesan is alive.".into();
    assert!(refused(&d).contains(&(Rule::IdentifyingWords, "unknown[0]".into())));
    let policy = Policy { safe_places: vec!["White Dove House".into()], ..Policy::default() };
    let mut d = draft();
    d.title = "The raid on White-Dove House".into();
    assert!(refused_by(&d, &policy, &[]).contains(&(Rule::SafePlace, "title".into())));
}

#[test]
fn hidden_characters_are_taken_out() {
    let mut d = draft();
    d.title = "Ten \u{202e}people".into();
    assert!(changes(&d).contains(&Rule::HiddenCharacters));
    assert_eq!(cleared(&d).value().title, "Ten people");
}

#[test]
fn a_combination_that_fits_one_person_stops() {
    let mut d = draft();
    d.people[0].show = [Show::Kinship].into();
    assert_eq!(refused(&d), [], "sex and kinship among ten");
    d.people[0].occupation = Some("nurse".into());
    d.people[0].show.insert(Show::Occupation);
    assert_eq!(refused(&d), [(Rule::Combination, id(WIFE).to_string())]);
    // Four more of whom the same is true, and she is one of five.
    let base = vec![Profile::of(&d.people[0], &d.facts); 4];
    assert_eq!(refused_by(&d, &Policy { base, ..Policy::default() }, &[]), []);
}

#[test]
fn day_and_town_count_where_few_are_concerned() {
    let mut d = draft();
    d.facts = vec![fact("arrest", &[WIFE], "a woman was arrested")];
    let found = clear_case(&d, &Policy::default(), &[]).unwrap_err();
    let stop = found.iter().find(|f| f.rule == Rule::Combination).unwrap();
    assert_eq!(
        stop.message(),
        "What the page and its earlier versions show of one person (sex, date, place) fits 1 person known, fewer than 5."
    );
    assert!(stop.remedy().contains("show the region or the country instead of the place"));
    d.facts[0].place_to = Level::Country;
    assert_eq!(refused(&d), []);
}

#[test]
fn what_was_shown_earlier_still_counts() {
    let mut d = draft();
    d.people[0].occupation = Some("nurse".into());
    d.people[0].show = [Show::Occupation].into();
    let first = cleared(&d).value().clone();
    d.version = 2;
    d.people[0].show = [Show::Kinship].into();
    assert_eq!(refused(&d), [], "alone it is harmless");
    assert_eq!(refused_by(&d, &Policy::default(), &[first]), [(Rule::Combination, id(WIFE).to_string())]);
}

#[test]
fn somebody_named_before_is_read_off_the_difference() {
    let mut d = draft();
    let first = cleared(&d).value().clone();
    d.version = 2;
    d.people[5].asked_for_anonymity = true;
    assert_eq!(refused_by(&d, &Policy::default(), &[first]), [(Rule::NamedBefore, id(MINISTER).to_string())]);
}

#[test]
fn fear_is_not_fact() {
    let mut d = draft();
    d.facts[0].modality = Modality::Feared;
    assert_eq!(cleared(&d).value().facts[0].standing(), Some(Standing::Feared));
    for modality in [Modality::Generic, Modality::Counterfactual] {
        d.facts[0].modality = modality;
        assert_eq!(refused(&d), [(Rule::Modality, "facts[0]".into())]);
    }
}

#[test]
fn forms_are_kept() {
    type Break = fn(&mut CaseDraft);
    let breaks: &[(&str, Break)] = &[
        ("page", |d| d.page = "Not plain".into()),
        ("related[0]", |d| d.related[0].page = "../x".into()),
        ("title", |d| d.title = " ".into()),
        ("as_of", |d| d.as_of = "2026-11".into()),
        ("corrections[0]", |d| d.corrections[0].date = "then".into()),
        ("facts[0]", |d| d.facts[0].when = Some("in spring".into())),
        ("facts[0]", |d| d.facts[0].act = "was beaten by".into()),
        ("statements[0]", |d| d.statements[0].when = Some("x".into())),
        ("counts[0]", |d| d.counts[0].unit = "a word".into()),
        ("facts[0].basis[0]", |d| d.facts[0].basis[0].date = Some("x".into())),
        ("language", |d| d.language = "\"><script>".into()),
    ];
    for (about, apply) in breaks {
        let mut d = draft();
        apply(&mut d);
        assert!(refused(&d).contains(&(Rule::Form, (*about).into())), "{about}");
    }
    let first = cleared(&draft()).value().clone();
    assert_eq!(refused_by(&draft(), &Policy::default(), &[first]), [(Rule::Form, "version".into())]);
}

#[test]
fn nobody_the_rules_do_not_know_gets_on_a_page() {
    let mut d = draft();
    d.facts[0].victims.push(id(99));
    assert_eq!(refused(&d), [(Rule::Form, id(99).to_string())]);
}

#[test]
fn the_second_look_sees_fields_no_rule_names() {
    let mut d = draft();
    d.people.push(person(7, EntityKind::Person, &["Yun Tae"]));
    d.facts[0].place = Some(Place { name: "Tae-Yun".into(), ..shenyang() });
    assert_eq!(refused(&d), [(Rule::SecondLook, "page.facts[0].place.name".into())]);
}

#[test]
fn findings_do_not_spread_what_they_found() {
    let mut d = draft();
    d.title = "Ryu Hana".into();
    let found = clear_case(&d, &Policy::default(), &[]).unwrap_err();
    assert!(found.iter().all(|f| !f.to_string().contains("Hana")));
    assert_eq!(
        found[0].to_string(),
        "title: A text names somebody who must not be named. Take the name out."
    );
}

#[test]
fn a_tombstone_says_nothing() {
    let stone = tombstone(cleared(&draft()).value(), "2026-12-01").unwrap();
    let text = serde_json::to_string(stone.value()).unwrap();
    assert_eq!(text, r#"{"page":"shenyang-2019","language":"en","withdrawn":"2026-12-01"}"#);
    assert!(tombstone(cleared(&draft()).value(), "because").is_none());
}

#[test]
fn every_flaw_has_an_id_and_a_sentence_of_its_own() {
    let mut ids = std::collections::BTreeSet::new();
    for flaw in Flaw::ALL {
        assert_eq!(serde_json::to_value(flaw).unwrap(), flaw.id(), "the table and the serde word agree");
        assert!(ids.insert(flaw.id()), "{} stands twice", flaw.id());
    }
    let mut d = draft();
    d.facts = vec![fact("arrest", &[WIFE], "a woman was arrested")];
    d.title = String::new();
    for finding in check_case(&d, &Policy::default(), &[]) {
        let (message, remedy) = (finding.message(), finding.remedy());
        assert!(message.ends_with('.') && !message.contains(['{', '}']), "{message}");
        assert!(remedy.ends_with('.') && !remedy.contains(['{', '}']), "{remedy}");
    }
}
