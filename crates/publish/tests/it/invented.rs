//! An invented case, cleared as any other.

use amparo_model::reading::EntityKind;
use amparo_model::{Credibility, Handling, Modality, Publicity, Qualifier, RecordId, Size};
use amparo_protect::cleared::{
    Area, Basis, CaseDraft, Cleared, Correction, CountDraft, Fact, Finding, Grain, Level, PersonRef, Place,
    PlaceKind, Policy, PublicCase, Related, Sex, StatementDraft, clear_case,
};

fn id(n: u128) -> RecordId {
    RecordId::new(1_700_000_000_000, n)
}

fn ids(all: &[u128]) -> Vec<RecordId> {
    all.iter().map(|&n| id(n)).collect()
}

fn public(n: u128, kind: EntityKind, name: &str, role: &str) -> PersonRef {
    let publicity =
        Publicity::PublicRole { role: role.into(), who: "editor".into(), why: "public office".into() };
    PersonRef { names: vec![name.into()], publicity, ..PersonRef::new(id(n), kind, name) }
}

fn source(outlet: &str, date: &str, language: &str, quote: &str) -> Basis {
    Basis {
        source_kind: "media".into(),
        outlet: Some(outlet.into()),
        date: Some(date.into()),
        address: Some(format!("https://{}.example/{date}", outlet.to_lowercase().replace(' ', ""))),
        quote: quote.into(),
        language: language.into(),
        handling: Handling::Internal,
        may_publish: true,
        names_people: Vec::new(),
        released_by: None,
    }
}

fn place(name: &str, level: Level, kind: PlaceKind, within: &[(&str, Level)]) -> Option<Place> {
    let within = within.iter().map(|(name, level)| Area { name: (*name).into(), level: *level }).collect();
    Some(Place { name: name.into(), level, kind, within })
}

fn fact(n: u32, act: &str, modality: Modality, victims: &[u128], basis: Vec<Basis>) -> Fact {
    Fact {
        id: format!("f{n}"),
        act: act.into(),
        modality,
        when: None,
        when_to: Grain::Day,
        place: None,
        place_to: Level::Site,
        victims: ids(victims),
        size: None,
        actors: Vec::new(),
        basis,
        credibility: Credibility::Unknown,
    }
}

/// A case with something in every part of the page, in any language.
pub(crate) fn draft(language: &str) -> CaseDraft {
    let post = |quote: &str| source("Harbour Post", "2031-02-12", "en", quote);
    let daily = |quote: &str| source("강변일보", "2031-02-13", "ko", quote);
    let liaoning = [("Liaoning", Level::Region), ("China", Level::Country)];
    let ten = Some(Size::exactly(10));
    let woman = PersonRef {
        names: vec!["Ok Sun-hee".into()],
        sex: Some(Sex::Female),
        kinship: Some("spouse_of".into()),
        member_of: Some(id(3)),
        ..PersonRef::new(id(1), EntityKind::Person, "the wife")
    };
    let child = PersonRef {
        age: Some(4),
        member_of: Some(id(3)),
        ..PersonRef::new(id(2), EntityKind::Person, "the son")
    };
    let group = PersonRef { size: ten, ..PersonRef::new(id(3), EntityKind::Group, "the ten") };
    let relative = PersonRef {
        names: vec!["Ok Jin-woo".into()],
        asked_for_anonymity: true,
        sex: Some(Sex::Male),
        kinship: Some("spouse_of".into()),
        ..PersonRef::new(id(4), EntityKind::Person, "the man")
    };
    let mut crossing = fact(
        1,
        "border_crossing",
        Modality::Asserted,
        &[3],
        vec![post("ten people crossed the river by night")],
    );
    crossing.when = Some("2031-01".into());
    crossing.credibility = Credibility::Probable;
    let mut arrest = fact(
        2,
        "arrest",
        Modality::Alleged,
        &[3, 1, 2],
        vec![
            post("police raided a house where the ten had been hiding, among them a woman and her small son"),
            daily("지난 2일 랴오닝성에서 10명이 체포된 것으로 전해졌다"),
            Basis {
                source_kind: "relative".into(),
                outlet: None,
                address: None,
                ..source("", "2031-02-03", "ko", "그날 밤")
            },
        ],
    );
    arrest.when = Some("2031-02-02".into());
    arrest.place = place("White House by the Mill", Level::Site, PlaceKind::Safe, &liaoning);
    arrest.size = ten;
    arrest.actors = ids(&[5]);
    arrest.credibility = Credibility::Probable;
    let mut held =
        fact(3, "detention", Modality::Uncertain, &[3], vec![daily("투먼 변방구류소에 있을 가능성이 있다")]);
    held.place = place(
        "Tumen border detention centre",
        Level::Site,
        PlaceKind::Detention,
        &[("Tumen", Level::Town), ("China", Level::Country)],
    );
    held.credibility = Credibility::Possible;
    let denied = fact(4, "arrest", Modality::Denied, &[3], vec![post("no such people had been taken")]);
    let mut feared = fact(
        5,
        "forced_return",
        Modality::Feared,
        &[3],
        vec![post("relatives fear they could be sent back within days")],
    );
    feared.when = Some("2031-02".into());
    let camp =
        fact(6, "political_camp", Modality::Feared, &[3], vec![post("those sent back face a prison camp")]);
    CaseDraft {
        page: "ten-in-liaoning".into(),
        language: language.into(),
        as_of: "2031-03-01".into(),
        title: "Ten people who crossed the river, arrested in Liaoning".into(),
        standard: "reasonable_grounds".into(),
        method: "default".into(),
        version: 2,
        people: vec![
            woman,
            child,
            group,
            relative,
            public(5, EntityKind::Organisation, "Liaoning border police", "police"),
            public(6, EntityKind::Person, "Gu Lanying", "spokeswoman of the foreign ministry"),
            public(7, EntityKind::Organisation, "River Watch", "human rights organisation"),
        ],
        facts: vec![crossing, arrest, held, denied, feared, camp],
        statements: vec![
            StatementDraft {
                id: "s1".into(),
                kind: "appeal".into(),
                speaker: Some(id(4)),
                addressees: ids(&[6]),
                when: Some("2031-02-10/2031-02-12".into()),
                basis: vec![post("Please do not send my family back")],
            },
            StatementDraft {
                id: "s2".into(),
                kind: "non_comment".into(),
                speaker: Some(id(6)),
                addressees: Vec::new(),
                when: Some("2031-02-11".into()),
                basis: vec![source(
                    "Harbour Post",
                    "2031-02-12",
                    "en",
                    "I am not aware of the situation you mention",
                )],
            },
        ],
        counts: vec![CountDraft {
            id: "n1".into(),
            size: Size { qualifier: Qualifier::Nearly, value: Some(49), upper: None },
            unit: "persons".into(),
            of: "arrest".into(),
            period: Some("2030-11/2031-01".into()),
            counter: None,
            basis: vec![post("nearly 49 had been arrested over the last three months")],
        }],
        unknown: vec![
            "Where the ten have been since 5 February.".into(),
            "Whether they were given an interpreter.".into(),
        ],
        corrections: vec![Correction {
            date: "2031-02-20".into(),
            text: "The first release said eleven people; the source says ten.".into(),
        }],
        related: vec![Related {
            title: "Arrests along the river, winter 2030".into(),
            page: "winter-2030".into(),
        }],
    }
}

/// The same, cleared.
pub(crate) fn case(language: &str) -> Result<Cleared<PublicCase>, Vec<Finding>> {
    clear_case(&draft(language), &Policy::default(), &[])
}
