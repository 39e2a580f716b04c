//! An invented case: a group stopped at a border, a private person who asked not to be named, a ministry.

use amparo_model::reading::EntityKind;
use amparo_model::{Credibility, Handling, Modality, Publicity, Qualifier, RecordId, Size};
use amparo_protect::cleared::{
    Area, Basis, CaseDraft, Correction, CountDraft, Fact, Grain, Level, PersonRef, Place, PlaceKind, Sex, StatementDraft,
};

fn id(n: u128) -> RecordId {
    RecordId::new(1_700_000_000_000, n)
}

fn basis(outlet: &str, date: &str, quote: &str) -> Basis {
    Basis {
        source_kind: "media".into(),
        outlet: Some(outlet.into()),
        date: Some(date.into()),
        address: None,
        quote: quote.into(),
        language: "en".into(),
        handling: Handling::Internal,
        may_publish: true,
        names_people: Vec::new(),
        released_by: None,
    }
}

/// The case on its way to a page.
pub(crate) fn case(language: &str) -> CaseDraft {
    let mut group = PersonRef::new(id(1), EntityKind::Group, "the seven");
    group.size = Some(Size::exactly(7));
    let mut woman = PersonRef::new(id(2), EntityKind::Person, "the mother");
    woman.names = vec!["Sok Mi-ran".into()];
    woman.sex = Some(Sex::Female);
    woman.asked_for_anonymity = true;
    let mut police = PersonRef::new(id(3), EntityKind::Organisation, "border guard");
    police.names = vec!["the border guard".into()];
    police.publicity = Publicity::PublicRole { role: "state body".into(), who: "editor".into(), why: "acts in office".into() };
    let mut ministry = PersonRef::new(id(4), EntityKind::Organisation, "foreign ministry");
    ministry.names = vec!["the foreign ministry".into()];
    ministry.publicity = Publicity::PublicRole { role: "government".into(), who: "editor".into(), why: "speaks in office".into() };
    let town = Place {
        name: "Dong Khe".into(),
        level: Level::Town,
        kind: PlaceKind::Open,
        within: vec![Area { name: "Cao Bang".into(), level: Level::Region }, Area { name: "Viet Nam".into(), level: Level::Country }],
    };
    let fact = |n: usize, act: &str, modality, victims: Vec<RecordId>, place: Option<Place>, when: Option<&str>, quote: &str| Fact {
        id: format!("f{n}"),
        act: act.into(),
        modality,
        when: when.map(str::to_owned),
        when_to: Grain::Day,
        place,
        place_to: Level::Town,
        victims,
        size: None,
        actors: if act == "arrest" { vec![id(3)] } else { Vec::new() },
        basis: vec![basis("Equator Wire", "2018-10-08", quote)],
        credibility: Credibility::Probable,
    };
    CaseDraft {
        page: "case-seven".into(),
        language: language.into(),
        as_of: "2018-10-20".into(),
        title: "Seven people taken off a night bus".into(),
        standard: "reasonable_grounds".into(),
        method: "default".into(),
        version: 2,
        people: vec![group, woman, police, ministry],
        facts: vec![
            fact(1, "arrest", Modality::Asserted, vec![id(1)], Some(town), Some("2018-10-07"), "Seven people were taken off the bus near Dong Khe before dawn on Sunday."),
            fact(2, "forced_return", Modality::Feared, vec![id(1)], None, None, "They could be sent back within days, the group said."),
            fact(3, "political_camp", Modality::Feared, vec![id(2)], None, None, "If they are handed over, Sok Mi-ran will go to a camp."),
        ],
        statements: vec![StatementDraft {
            id: "s1".into(),
            kind: "non_comment".into(),
            speaker: Some(id(4)),
            addressees: Vec::new(),
            when: Some("2018-10-11".into()),
            basis: vec![basis("Red Delta Dispatch", "2018-10-11", "I have nothing in front of me about a bus.")],
        }],
        counts: vec![CountDraft {
            id: "n1".into(),
            size: Size { qualifier: Qualifier::AtLeast, value: Some(23), upper: None },
            unit: "persons".into(),
            of: "arrest".into(),
            period: Some("2018-06/2018-09".into()),
            counter: None,
            basis: vec![basis("Equator Wire", "2018-10-08", "At least 23 people were arrested between June and September.")],
        }],
        unknown: vec!["Where the seven are held.".into()],
        corrections: vec![Correction { date: "2018-10-15".into(), text: "The first version gave the number as six.".into() }],
        related: Vec::new(),
    }
}
