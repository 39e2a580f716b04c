//! Names across scripts and romanisations. All persons here are invented.

use std::path::{Path, PathBuf};

use amparo_link::names::{Level, agreement, compare, keys, read};
use proptest::prelude::*;

/// Spellings of one invented person each.
const PERSONS: [&[&str]; 7] = [
    &["석동필", "Seok Dong-pil", "Suk Dong-phil", "Sŏk Tongp'il", "Sok Tong Phil", "Сок Тон Пхиль", "石東弼"],
    &["리영호", "Ri Yong-ho", "Lee Young Ho", "이영호", "Rhee Yeong Ho", "RI, Yong Ho"],
    &["卓蘭芬", "卓兰芬", "Zhuo Lanfen", "Cho Lan-fen", "Zhuó Lánfēn", "ZHUO Lan Fen"],
    &["梁慧珊", "Leung Wai-shan", "Liang Huishan", "Liang Hui-shan"],
    &["نديم يوسف الوزاني", "Nadim Yusuf al-Wazzani", "Nadeem Youssef El Ouazzani", "Nadīm Yūsuf al-Wazzānī"],
    &[
        "Жанна Щукарёва",
        "Zhanna Shchukareva",
        "Janna Chtchoukariova",
        "Žanna Ščukarëva",
        "Shchukareva Zhanna",
    ],
    &["Íñigo Zubelzu Arrondo", "Inigo Zubelzu Arrondo", "Zubelzu Arrondo, Iñigo"],
];

#[test]
fn spellings_of_one_name_agree_in_every_pair() {
    for person in PERSONS {
        for a in person {
            for b in person {
                let found = compare(a, b);
                assert!(found.level <= Level::Near, "{:?} {}", found.level, found.explanation);
                assert!(found.probability > 0.5, "{} {}", found.probability, found.explanation);
            }
        }
    }
}

#[test]
fn names_of_others_do_not_agree() {
    for (i, left) in PERSONS.iter().enumerate() {
        for right in &PERSONS[i + 1..] {
            for (a, b) in left.iter().flat_map(|a| right.iter().map(move |b| (a, b))) {
                let found = compare(a, b);
                assert!(found.level > Level::PartMissing, "{:?} {}", found.level, found.explanation);
                assert!(found.probability < 0.5, "{} {}", found.probability, found.explanation);
            }
        }
    }
}

#[test]
fn spellings_of_one_name_share_a_key() {
    for person in PERSONS {
        for b in &person[1..] {
            let (x, y) = (keys(person[0]), keys(b));
            assert!(x.iter().any(|k| y.contains(k)), "{} {x:?} {b} {y:?}", person[0]);
        }
    }
    assert_eq!(
        keys("Zubelzu Arrondo Inigo"),
        keys("Iñigo Zubelzu Arrondo"),
        "the order of parts does not matter"
    );
    assert!(keys("").is_empty());
}

#[test]
fn a_contradicting_part_counts_against() {
    for (a, b, missing) in [
        // Another father's name.
        ("Salim ibn Harun al-Wazzani", "Salim ibn Tariq al-Wazzani", "Salim al-Wazzani"),
        ("Pyotr Ilyich Shchukarev", "Пётр Семёнович Щукарёв", "Пётр Щукарёв"),
        // Another given name, another second surname.
        ("Berta Zubelzu Arrondo", "Berta Zubelzu Gamarra", "Berta Zubelzu"),
    ] {
        let (against, without) = (compare(a, b), compare(a, missing));
        assert_eq!(against.level, Level::Contradicting, "{}", against.explanation);
        assert!(against.probability < 0.5 && against.weight < 0.0, "{}", against.explanation);
        assert!(against.explanation.contains("contradicts"), "{}", against.explanation);
        assert_eq!(without.level, Level::PartMissing, "{}", without.explanation);
        assert!(without.weight > against.weight + 5.0, "{} {}", without.weight, against.weight);
    }
    // One ending makes another name.
    assert!(compare("Aleksandr Shchukarev", "Александра Щукарева").probability < 0.5);
    // Brothers share the family name and the generation's syllable.
    for (a, b) in [("Seok Dong-pil", "Sok Tong Su"), ("석동필", "Seok Dong-su"), ("卓蘭芬", "Zhuo Lanying")]
    {
        assert_eq!(compare(a, b).level, Level::Contradicting);
        assert!(compare(a, b).weight < 0.0);
    }
}

#[test]
fn levels_tell_how_two_names_agree() {
    for (a, b, level) in [
        ("Suk Dong-phil", "SUK DONG PHIL", Level::Exact),
        ("Suk Dong-phil", "Seok Dongpil", Level::SameReading),
        ("Suk Dong-phil", "Dong-pil Seok", Level::Swapped),
        ("Ozren Kvasina", "Kvasina Ozren", Level::Swapped),
        ("Kvasina, Ozren", "Ozren Kvasina", Level::Exact),
        ("Ozren Kvasina", "Ozrne Kvasina", Level::Near),
        ("Ozren Kvasina", "0zren Kvas1na", Level::Near),
        ("O. Kvasina", "Ozren Kvasina", Level::Initial),
        ("Ozren Kvasina", "Ozren Milo Kvasina", Level::PartMissing),
        ("Ozren Kvasina", "Ozren Belobrk", Level::Contradicting),
        ("Ozren Kvasina", "Tibor Belobrk", Level::Different),
        ("Ozren Kvasina", " -- 12 ", Level::Unclear),
        // Japanese readings of characters are in no table.
        ("石川倫子", "Michiko Ishikawa", Level::Unclear),
    ] {
        let found = compare(a, b);
        assert_eq!(found.level, level, "{}", found.explanation);
        assert_eq!(agreement(&read(a), &read(b)), level);
    }
}

#[test]
fn rarity_is_built_in() {
    let common = compare("Kim Yong-ho", "Kim Yong Ho");
    let rare = compare("Pyo Hwan-uk", "P'yo Hwanuk");
    assert!(rare.weight > common.weight, "{} {}", rare.weight, common.weight);
    let common = compare("Muhammad Ali", "Mohamed Aly");
    let rare = compare("Qutayba Wazzani", "Kutaiba Ouazzani");
    assert!(rare.weight > common.weight, "{} {}", rare.weight, common.weight);
}

#[test]
fn explanations_name_reading_and_systems() {
    assert_eq!(
        compare("Ri Yong-ho", "Lee Young Ho").explanation,
        "Ri Yong-ho ~ Lee Young Ho: both read 리영호 (DPRK; passport)"
    );
    assert_eq!(
        compare("Zhuo Lanfen", "卓蘭芬").explanation,
        "Zhuo Lanfen ~ 卓蘭芬: both read Zhuo Lan'fen (pinyin; characters)"
    );
    let both = compare("石東弼", "Shi Dongbi").explanation;
    assert!(both.starts_with("石東弼 ~ Shi Dongbi: both read"), "{both}");
    let parts = compare("Zhanna Shchukareva", "Щукарёва Жанна").explanation;
    assert!(parts.contains("in another order") && parts.contains("Cyrillic"), "{parts}");
}

#[test]
fn a_korean_name_in_its_chinese_reading_is_found() {
    let found = compare("Seok Dong-pil", "Shi Dongbi");
    assert_eq!(found.level, Level::SameReading, "{}", found.explanation);
    assert!(found.explanation.contains("both can be written 石"), "{}", found.explanation);
}

#[test]
fn strange_input_is_taken() {
    let long = "Kvasina ".repeat(1_250);
    assert_eq!(long.chars().count(), 10_000);
    for name in [
        "",
        " ",
        "'",
        "-",
        "\u{202e}",
        "x",
        "1",
        "Ω",
        "ｋｉｍ",
        "🙂 🙂",
        "ﷺ",
        "a'b-c.d,e",
        &long,
        &"啊".repeat(10_000),
    ] {
        for other in ["", "Ozren Kvasina", "석동필", name] {
            let found = compare(name, other);
            assert!(found.weight.is_finite() && (0.0..=1.0).contains(&found.probability));
        }
        assert!(keys(name).len() <= 24);
    }
    // Direction marks and zero-width characters change nothing.
    let clean = compare("Ozren Kvasina", "석동필");
    assert_eq!(compare("\u{202e}Oz\u{200b}ren\u{202c} Kvasina\u{2069}", "\u{2067}석동\u{feff}필"), clean);
    assert_eq!(compare("Ozren Kvasina", "Oz\u{ad}ren \u{202e}Kvasina").level, Level::Exact);
    // Scripts mixed within one name.
    assert_eq!(compare("Ozren Квасина", "Озрен Kvasina").level, Level::SameReading);
}

#[test]
fn public_pairs_are_well_formed_and_read_well() {
    let text = include_str!("../../data/name_pairs.tsv");
    let mut seen = std::collections::BTreeSet::new();
    let (mut right, mut said, mut same) = (0, 0, 0);
    for (i, line) in text.lines().enumerate().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [left, other, truth, origin, basis] = cells[..] else { panic!("line {}: {line}", i + 1) };
        assert!(matches!(truth, "yes" | "no") && !basis.is_empty(), "{line}");
        assert!(matches!(origin, "ko" | "zh" | "ar" | "cyr" | "other"), "{line}");
        assert!(left != other && seen.insert((left.min(other), left.max(other))), "twice: {line}");
        let yes = compare(left, other).probability >= 0.5;
        right += usize::from(yes && truth == "yes");
        said += usize::from(yes);
        same += usize::from(truth == "yes");
    }
    assert!(seen.len() >= 1_000, "{} pairs", seen.len());
    let f1 = 2.0 * right as f64 / (said + same) as f64;
    assert!(f1 > 0.95, "F1 {f1}");
}

/// Half of `name_bench` that nothing was fitted on, see `examples/bench_names.rs`.
#[test]
fn other_peoples_bench_is_passed() {
    let data = std::env::var("AMPARO_DATA")
        .map_or_else(|_| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"), PathBuf::from);
    let Ok(mut file) = csv::Reader::from_path(data.join("name_bench/cases.csv")) else {
        eprintln!("skipped: no name_bench in AMPARO_DATA");
        return;
    };
    let (mut right, mut said, mut same) = (0, 0, 0);
    for row in file.records() {
        let row = row.unwrap();
        let hash = row[2]
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64 ^ 7, |h, b| (h ^ u64::from(b)).wrapping_mul(0x100_0000_01b3));
        if &row[1] == "Person" && (hash >> 32) % 2 == 1 {
            let yes = compare(&row[2], &row[3]).probability >= 0.5;
            right += usize::from(yes && &row[4] == "true");
            said += usize::from(yes);
            same += usize::from(&row[4] == "true");
        }
    }
    let f1 = 2.0 * right as f64 / (said + same) as f64;
    assert!(f1 >= 0.80, "F1 {f1}");
}

/// Names as people, scanners and vandals write them.
fn name() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        "[A-Z][a-z]{1,9}",
        "[가-힣]{1,4}",
        "[一-鿿]{1,4}",
        "[А-Яа-я]{1,9}",
        "[ا-ي]{1,8}",
        prop::sample::select(vec![
            "Kim", "Lee", "Yong-ho", "al", "bin", "Abd", "J.", "Wang", "Tse-tung", "ova"
        ])
        .prop_map(str::to_owned),
        "\\PC{0,6}",
    ];
    prop::collection::vec(part, 0..7).prop_map(|parts| parts.join(" "))
}

proptest! {
    #[test]
    fn comparing_is_symmetric_and_finite(a in name(), b in name()) {
        let (x, y) = (compare(&a, &b), compare(&b, &a));
        prop_assert_eq!(x.weight.to_bits(), y.weight.to_bits());
        prop_assert_eq!(x.probability.to_bits(), y.probability.to_bits());
        prop_assert_eq!(x.level, y.level);
        prop_assert!(x.weight.is_finite());
        prop_assert_eq!(keys(&a), keys(&a));
        prop_assert_eq!(agreement(&read(&a), &read(&b)), x.level);
        prop_assert_eq!(&compare(&a, &b), &x);
    }

    #[test]
    fn a_name_agrees_with_itself(a in name()) {
        let level = compare(&a, &a).level;
        prop_assert!(level == Level::Exact || read(&a).is_empty(), "{level:?}");
    }
}
