//! Invented words, names, towns and reports. Nobody of them lives.

use std::collections::BTreeMap;

use crate::Chance;
use amparo_model::reading::{
    Act, Attribute, Attribution, CountSaid, Entity, EntityKind, Located, PlaceRole, Protection, Published,
    PublishedStatus, Quoted, Relation, ReportHead, SCHEMA, Stated, Statement,
};
use amparo_model::{Modality, Quote, Reading, Score, Size, Text, When};

pub(crate) const LATIN: &[&str] = &[
    "ar", "be", "con", "di", "en", "for", "ga", "hi", "in", "jo", "ka", "la", "mo", "ne", "or", "pre", "qui",
    "re", "sa", "ti", "un", "ver", "wo", "xi", "yo", "za", "ment", "tion", "ing", "er", "est", "al", "ble",
    "der", "ous",
];
pub(crate) const HANGUL: &[&str] = &[
    "가", "나", "다", "라", "마", "바", "사", "아", "자", "차", "카", "타", "파", "하", "고", "노", "도",
    "로", "모", "보", "소", "오", "조", "초", "기", "니", "디", "리", "미", "비", "시", "이", "지", "치",
    "은", "을", "에", "한", "인", "는",
];
const FAMILY: &[(&str, &str)] = &[
    ("Kim", "김"),
    ("Ri", "리"),
    ("Pak", "박"),
    ("Choe", "최"),
    ("Jong", "정"),
    ("Kang", "강"),
    ("Jo", "조"),
    ("Yun", "윤"),
    ("Jang", "장"),
    ("Im", "임"),
    ("Han", "한"),
    ("O", "오"),
    ("So", "서"),
    ("Sin", "신"),
    ("Kwon", "권"),
    ("Hwang", "황"),
    ("An", "안"),
    ("Song", "송"),
    ("Ryu", "류"),
    ("Hong", "홍"),
];
const GIVEN: &[(&str, &str)] = &[
    ("chol", "철"),
    ("su", "수"),
    ("yong", "영"),
    ("il", "일"),
    ("mi", "미"),
    ("na", "나"),
    ("hyok", "혁"),
    ("jin", "진"),
    ("ok", "옥"),
    ("sun", "순"),
    ("dae", "대"),
    ("ho", "호"),
    ("ran", "란"),
    ("bok", "복"),
    ("song", "성"),
    ("hui", "희"),
    ("gyong", "경"),
    ("nam", "남"),
    ("myong", "명"),
    ("guk", "국"),
    ("hwa", "화"),
    ("rim", "림"),
    ("un", "은"),
    ("byol", "별"),
    ("sol", "솔"),
    ("gang", "강"),
    ("chan", "찬"),
    ("min", "민"),
];
const SLAVIC: (&[&str], &[&str]) = (
    &["Иван", "Пётр", "Алексей", "Николай", "Ольга", "Зоя", "Марина", "Сергей", "Анна", "Фёдор"],
    &[
        "Петров",
        "Сидоров",
        "Орлов",
        "Кузнецов",
        "Волков",
        "Зайцев",
        "Соколов",
        "Лебедев",
        "Козлов",
        "Новиков",
    ],
);
const ACTS: &[&str] = &[
    "arrest",
    "arrest",
    "arrest",
    "detention",
    "detention",
    "forced_return",
    "forced_return",
    "ill_treatment",
    "torture",
    "release",
    "escape",
    "interrogation",
    "transfer",
    "killing",
    "enforced_disappearance",
    "raid",
];
const COUNTRIES: &[&str] = &["CN", "CN", "CN", "KP", "RU", "VN", "TH", "LA", "KZ", "MM"];

/// Made-up words, commonest first, drawn by Zipf's law as in real text.
pub(crate) struct Words {
    words: Vec<String>,
    upto: Vec<f64>,
}

impl Words {
    pub(crate) fn new(many: usize, syllables: &[&str]) -> Self {
        let mut chance = Chance(11);
        let mut words = std::collections::BTreeSet::new();
        let mut list = Vec::new();
        while list.len() < many {
            let parts = 1 + usize::from(list.len() > 60) + usize::from(list.len() > 3000) + chance.below(2);
            let word: String = (0..parts).map(|_| *chance.of(syllables)).collect();
            if words.insert(word.clone()) {
                list.push(word);
            }
        }
        let mut sum = 0.0;
        let mut add = |rank: usize| {
            sum += 1.0 / (rank as f64 + 2.7);
            sum
        };
        let upto = (0..many).map(&mut add).collect();
        Self { words: list, upto }
    }

    pub(crate) fn draw(&self, chance: &mut Chance) -> &str {
        let at = chance.share() * self.upto.last().unwrap();
        &self.words[self.upto.partition_point(|&u| u < at).min(self.words.len() - 1)]
    }
}

pub(crate) fn name(chance: &mut Chance) -> String {
    let (family, one, two) = (chance.of(FAMILY), chance.of(GIVEN), chance.of(GIVEN));
    match chance.below(20) {
        0..5 => format!("{}{}{}", family.1, one.1, two.1),
        5 => format!("{} {}", chance.of(SLAVIC.0), chance.of(SLAVIC.1)),
        _ => {
            let mut given = format!("{}-{}", one.0, two.0);
            given[..1].make_ascii_uppercase();
            format!("{} {given}", family.0)
        }
    }
}

/// Where things happen.
pub(crate) struct Town {
    name: String,
    at: Located,
}

pub(crate) fn towns(words: &Words, chance: &mut Chance) -> Vec<Town> {
    let one = |i: usize| {
        let mut name = words.words[4000 + i].clone();
        name[..1].make_ascii_uppercase();
        let (lat, lon) = (20.0 + chance.share() * 35.0, 75.0 + chance.share() * 60.0);
        let country = Some((*chance.of(COUNTRIES)).to_owned());
        Town {
            name,
            at: Located { level: "town".into(), lat, lon, gazetteer: format!("geonames:{i}"), country },
        }
    };
    (0..400).map(one).collect()
}

fn modality(chance: &mut Chance) -> Modality {
    match chance.below(10) {
        0..6 => Modality::Asserted,
        6 | 7 => Modality::Alleged,
        8 => Modality::Feared,
        _ => Modality::Uncertain,
    }
}

/// A report of about 200 words with about ten claims.
pub(crate) fn report(
    n: usize,
    words: [&Words; 2],
    names: &[String],
    towns: &[Town],
    chance: &mut Chance,
) -> Reading {
    let language = match chance.below(20) {
        0..12 => "en",
        12..15 => "ko",
        15 | 16 => "zh",
        17 => "es",
        18 => "fr",
        _ => "ru",
    };
    let mine = words[usize::from(language == "ko")];
    let people = [chance.of(names).clone(), chance.of(names).clone()];
    let town = chance.of(towns);
    let (year, month, day) = (2015 + chance.below(11), 1 + chance.below(12), 1 + chance.below(28));
    let date = format!("{year}-{month:02}-{day:02}");
    let body = format!("Committee {}", mine.draw(chance));
    let mut text = format!("Report {n}: {} {}\n\n", mine.draw(chance), mine.draw(chance));
    let many = 160 + chance.below(80);
    for i in 0..many {
        match i {
            10 | 90 => text += &format!("{} ", people[0]),
            12 => text += &format!("was arrested in {} ", town.name),
            40 => text += &format!("{body} said that "),
            60 | 120 => text += &format!("{} ", people[1]),
            64 => text += "was questioned ",
            _ => {}
        }
        text += mine.draw(chance);
        text += if i % 14 == 13 { ". " } else { " " };
    }
    let text = Text::new(text);
    let cite = |words: &str| -> Vec<Quote> {
        text.as_str().match_indices(words).take(2).map(|(at, w)| text.quote(at..at + w.len())).collect()
    };
    let (score, by) = (Score::new(0.6 + chance.share() * 0.4), "rules".to_owned());
    let entity = |id: &str, kind, name: &str, place: Option<Located>| Entity {
        id: id.into(),
        kind,
        name: Some(name.into()),
        size: None,
        attributes: match kind {
            EntityKind::Person => vec![Attribute { name: "age".into(), value: "34".into(), cites: vec![] }],
            _ => vec![],
        },
        place,
        mentions: cite(name),
        score,
        by: by.clone(),
        cites: [("name".to_owned(), cite(name))].into(),
    };
    let mut act = |id: &str, trigger: &str, victim: &str, placed: bool| Act {
        id: id.into(),
        act: (*chance.of(ACTS)).into(),
        modality: modality(chance),
        victims: vec![victim.into()],
        actors: vec![],
        size: None,
        when: placed.then(|| When { edtf: Some(date.clone()), text: "that day".into(), ..When::default() }),
        places: if placed { vec![PlaceRole { id: "t1".into(), role: "at".into() }] } else { vec![] },
        means: vec![],
        targets: vec![],
        sources: vec!["o1".into()],
        attribution: Attribution::Said,
        event: None,
        score,
        by: by.clone(),
        cites: [("trigger".to_owned(), cite(trigger)), ("victims".to_owned(), cite(&people[0]))].into(),
    };
    let acts = vec![
        act("a1", "arrested", "p1", true),
        act("a2", "questioned", "p2", false),
        act("a3", "said", "p1", true),
    ];
    let protected = chance.below(5) < 2;
    let title = text.as_str().lines().next().unwrap_or_default().to_owned();
    let outlet = format!("{} Post", mine.words[100 + (chance.share().powi(3) * 120.0) as usize]);
    let stated = |value: &str| Some(Stated { value: value.into(), cites: vec![] });
    Reading {
        schema: SCHEMA.into(),
        report: ReportHead {
            sha256: "0".repeat(64),
            bytes: text.as_str().len() as u64,
            media_type: "text/plain".into(),
            language: language.into(),
            title: stated(&title),
            outlet: stated(&outlet),
            address: None,
            byline: None,
            dateline: None,
            published: Some(Published { edtf: date.clone(), status: PublishedStatus::Given, cites: vec![] }),
            body: vec![text.quote(title.len() + 2..text.as_str().len())],
            leftovers: vec![],
        },
        source_map: vec![],
        entities: vec![
            entity("p1", EntityKind::Person, &people[0], None),
            entity("p2", EntityKind::Person, &people[1], None),
            entity("o1", EntityKind::Organisation, &body, None),
            entity("t1", EntityKind::Place, &town.name, Some(town.at.clone())),
        ],
        relations: if protected {
            vec![]
        } else {
            vec![Relation {
                id: "r1".into(),
                kind: "colleague_of".into(),
                from: "p1".into(),
                to: "p2".into(),
                score,
                by: by.clone(),
                cites: BTreeMap::new(),
            }]
        },
        acts,
        events: vec![],
        statements: vec![Statement {
            id: "s1".into(),
            kind: "denial".into(),
            speaker: Some("o1".into()),
            addressees: vec![],
            about: vec!["a1".into()],
            when: None,
            quoted: Quoted::None,
            inside: None,
            score,
            by: by.clone(),
            cites: [("content".to_owned(), cite("said that"))].into(),
        }],
        counts: vec![CountSaid {
            id: "n1".into(),
            size: Size::exactly(1 + chance.below(20) as u64),
            unit: "persons".into(),
            of: "arrest".into(),
            period: None,
            counter: Some("o1".into()),
            score,
            by: by.clone(),
            cites: BTreeMap::new(),
        }],
        conflicts: vec![],
        protection: if protected {
            vec![Protection {
                kind: "anonymity_request".into(),
                about: Some("p1".into()),
                score,
                by: by.clone(),
                cites: BTreeMap::new(),
            }]
        } else {
            vec![]
        },
        warnings: vec![],
        text: text.as_str().to_owned(),
    }
}
