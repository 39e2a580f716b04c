//! An invented case: ten people, a raid on a safe house, a wife and a son among them, a minister who speaks.

use amparo_model::reading::EntityKind;
use amparo_model::{Credibility, Handling, Modality, Publicity, RecordId, Size};
use amparo_protect::cleared::*;

pub(crate) const WIFE: u128 = 1;
pub(crate) const SON: u128 = 2;
pub(crate) const MAN: u128 = 3;
pub(crate) const GROUP: u128 = 4;
pub(crate) const POLICE: u128 = 5;
pub(crate) const MINISTER: u128 = 6;

pub(crate) fn id(n: u128) -> RecordId {
    RecordId::new(1_700_000_000_000, n)
}

pub(crate) fn person(n: u128, kind: EntityKind, names: &[&str]) -> PersonRef {
    PersonRef {
        names: names.iter().map(|n| (*n).to_owned()).collect(),
        ..PersonRef::new(id(n), kind, names[0])
    }
}

pub(crate) fn in_public(person: PersonRef, role: &str) -> PersonRef {
    let publicity =
        Publicity::PublicRole { role: role.into(), who: "editor".into(), why: "speaks in public".into() };
    PersonRef { publicity, ..person }
}

pub(crate) fn basis(quote: &str) -> Basis {
    Basis {
        source_kind: "media".into(),
        outlet: Some("Border Post".into()),
        date: Some("2019-11-13".into()),
        address: Some("https://borderpost.example/2019/raid".into()),
        quote: quote.into(),
        language: "en".into(),
        handling: Handling::Internal,
        may_publish: true,
        names_people: Vec::new(),
        released_by: None,
    }
}

pub(crate) fn shenyang() -> Place {
    let within = [("Liaoning", Level::Region), ("China", Level::Country)];
    let within = within.map(|(name, level)| Area { name: name.into(), level }).into();
    Place { name: "Shenyang".into(), level: Level::Town, kind: PlaceKind::Open, within }
}

pub(crate) fn fact(act: &str, victims: &[u128], quote: &str) -> Fact {
    Fact {
        id: "f1".into(),
        act: act.into(),
        modality: Modality::Alleged,
        when: Some("2019-11-04".into()),
        when_to: Grain::Day,
        place: Some(shenyang()),
        place_to: Level::Town,
        victims: victims.iter().map(|&n| id(n)).collect(),
        size: None,
        actors: vec![id(POLICE)],
        basis: vec![basis(quote)],
        credibility: Credibility::Probable,
    }
}

pub(crate) fn draft() -> CaseDraft {
    let wife = PersonRef {
        sex: Some(Sex::Female),
        kinship: Some("spouse_of".into()),
        member_of: Some(id(GROUP)),
        ..person(WIFE, EntityKind::Person, &["Ryu Hana", "류하나"])
    };
    let son = PersonRef {
        age: Some(4),
        sex: Some(Sex::Male),
        kinship: Some("child_of".into()),
        origin: Some(Place { name: "Hyesan".into(), ..shenyang() }),
        member_of: Some(id(GROUP)),
        ..person(SON, EntityKind::Person, &["Baek Do-yun"])
    };
    let man = PersonRef {
        asked_for_anonymity: true,
        sex: Some(Sex::Male),
        identifying: vec!["the only dentist of Hyesan".into()],
        ..person(MAN, EntityKind::Person, &["Baek Seung-ho", "백승호"])
    };
    let group = PersonRef {
        size: Some(Size::exactly(10)),
        ..PersonRef::new(id(GROUP), EntityKind::Group, "the ten")
    };
    let police = in_public(person(POLICE, EntityKind::Organisation, &["Shenyang police"]), "police");
    let minister = in_public(person(MINISTER, EntityKind::Person, &["Zhou Wen"]), "spokeswoman");
    let mut arrest = fact("arrest", &[GROUP, WIFE, SON], "ten people were arrested in a raid");
    arrest.size = Some(Size::exactly(10));
    CaseDraft {
        page: "shenyang-2019".into(),
        language: "en".into(),
        as_of: "2026-11-23".into(),
        title: "Ten people arrested in Shenyang".into(),
        standard: "reasonable_grounds".into(),
        method: "default".into(),
        version: 1,
        people: vec![wife, son, man, group, police, minister],
        facts: vec![arrest],
        statements: vec![StatementDraft {
            id: "s1".into(),
            kind: "non_comment".into(),
            speaker: Some(id(MINISTER)),
            addressees: Vec::new(),
            when: Some("2019-11-14".into()),
            basis: vec![basis("I am not aware of the situation")],
        }],
        counts: vec![CountDraft {
            id: "n1".into(),
            size: Size::exactly(49),
            unit: "persons".into(),
            of: "arrest".into(),
            period: None,
            counter: None,
            basis: vec![basis("nearly 49 were arrested over the last three months")],
        }],
        unknown: vec!["Where the ten are held.".into()],
        corrections: vec![Correction { date: "2026-11-20".into(), text: "The number was eleven.".into() }],
        related: vec![Related { title: "Earlier raids".into(), page: "raids".into() }],
    }
}

/// What stops or asks: rule and what it is about.
pub(crate) fn refused(draft: &CaseDraft) -> Vec<(Rule, String)> {
    refused_by(draft, &Policy::default(), &[])
}

pub(crate) fn refused_by(draft: &CaseDraft, policy: &Policy, history: &[PublicCase]) -> Vec<(Rule, String)> {
    let found = clear_case(draft, policy, history).err().unwrap_or_default();
    let in_the_way = found.into_iter().filter(|f| f.severity != Severity::Changed);
    in_the_way.map(|f| (f.rule, f.about)).collect()
}

pub(crate) fn cleared(draft: &CaseDraft) -> Cleared<PublicCase> {
    clear_case(draft, &Policy::default(), &[]).unwrap_or_else(|found| panic!("{found:#?}"))
}

pub(crate) fn changes(draft: &CaseDraft) -> Vec<Rule> {
    cleared(draft).changes().iter().map(|f| f.rule).collect()
}
