//! Finding by words, names in several scripts, and whatever somebody may type.

use amparo_model::reading::EntityKind;
use amparo_model::{Handling, Verdict};
use amparo_store::{HitKind, NewDecision, On, Order, Piece, Query, Store};

use crate::desk::{Desk, accept, page, reading};

fn query(text: &str) -> Query {
    Query { text: text.into(), kind: Some(HitKind::Report), ..Query::default() }
}

fn total(store: &Store, text: &str) -> u64 {
    store.search(&query(text)).unwrap().total
}

#[test]
fn names_in_every_script() {
    let desk = Desk::new();
    desk.add(reading("소식", "한강은 평양에서 체포되었다. 김철수도 함께였다.", &[]));
    desk.add(reading("消息", "據稱李明在瀋陽被捕，家屬不知情。", &[]));
    desk.add(reading("News", "José Ñuñez and Ólafur Þór met ＡＢＣ staff in Łódź.", &[]));
    desk.add(reading("Новости", "Ёлкин и Пак Ми На", &[]));
    desk.add(reading("أخبار", "أُحمد كان هناك", &[]));
    let store = &desk.store;
    for (text, found) in [
        ("한강", 1),
        ("김철수", 1),
        ("철수", 1),
        ("평양", 1),
        ("강", 1),
        ("김", 1),
        ("동", 0),
        ("한강 평양", 1),
        ("한강 -평양", 0),
        ("李明", 1),
        ("沈阳", 1),
        ("瀋陽", 1),
        ("家属不知", 1),
        ("明李", 0),
        ("jose nunez", 1),
        ("olafur thor", 1),
        ("abc", 1),
        ("lodz", 1),
        ("ЁЛКИН", 1),
        ("елкин", 1),
        ("احمد", 1),
        ("staff*", 1),
        ("sta*", 1),
        ("\"met abc\"", 1),
        ("\"abc met\"", 0),
        ("“met abc”", 1),
        ("nunez -staff", 0),
    ] {
        assert_eq!(total(store, text), found, "{text}");
    }
}

#[test]
fn newest_first_best_first_and_pages() {
    let desk = Desk::new();
    let reports: Vec<_> = (0..7)
        .map(|i| desk.add(page(&format!("Report {i}"), "Seo Ha-rin", &"raid ".repeat(i + 1))))
        .collect();
    let on =
        |q: &Query| -> Vec<On> { desk.store.search(q).unwrap().hits.into_iter().map(|h| h.on).collect() };
    let newest = Query { order: Order::Newest, limit: 3, offset: 2, ..query("raid") };
    let expected: Vec<_> = [4, 3, 2].map(|i: usize| On::Report(reports[i].clone())).into();
    assert_eq!(on(&newest), expected);
    assert_eq!(desk.store.search(&newest).unwrap().total, 7);
    assert_eq!(on(&Query { limit: 1, ..query("raid") }), [On::Report(reports[6].clone())], "most raids");
    assert_eq!(on(&Query { limit: 1, ..query("\"report 3\"") }), [On::Report(reports[3].clone())]);
    assert_eq!(on(&Query { offset: usize::MAX, ..query("raid") }), []);
    let hit = &desk.store.search(&query("\"report 3\" dandong")).unwrap().hits[0];
    assert_eq!((hit.title.as_str(), hit.date.as_str()), ("Report 3", "2023-11-05"));
    assert!(hit.snippet.contains(&Piece { text: "Dandong".into(), marked: true }));
}

#[test]
fn accepted_values_come_and_go_with_decisions() {
    let desk = Desk::new();
    let report = desk.add(page("One", "Seo Ha-rin", ""));
    let claim = desk.claim(&report, "p1");
    let find = |kind| desk.store.search(&Query { kind, ..query("ha-rin") }).unwrap();
    assert_eq!(find(Some(HitKind::Claim)).total, 0, "proposed is not found as accepted");
    let decision = desk.store.decide(accept(&claim)).unwrap();
    assert_eq!(
        find(Some(HitKind::Claim)).hits[0].on,
        On::Claim { claim: claim.clone(), report: Some(report.clone()) }
    );
    assert_eq!(find(None).total, 2);
    desk.store.undo(&decision, "mina", "too early").unwrap();
    assert_eq!(find(Some(HitKind::Claim)).total, 0);
    let decision = desk.store.decide(accept(&claim)).unwrap();
    let reject = NewDecision {
        verdict: Verdict::Rejected,
        why: "no".into(),
        supersedes: Some(decision),
        ..accept(&claim)
    };
    desk.store.decide(reject).unwrap();
    assert_eq!(find(Some(HitKind::Claim)).total, 0);
    let case = desk.store.create_case("c", "s", "mina").unwrap();
    let record =
        desk.store.create_record(&case, EntityKind::Person, "Ha-rin", Handling::Internal, "mina").unwrap();
    let hit = find(Some(HitKind::Record)).hits.remove(0);
    assert_eq!((hit.on, hit.title.as_str()), (On::Record { record, case }, "Ha-rin"));
    desk.store.reindex().unwrap();
    assert_eq!(find(None).total, 2);
    assert!(desk.store.verify(None).unwrap().is_intact());
}

#[test]
fn nothing_typed_is_an_error() {
    let desk = Desk::new();
    desk.add(page("One", "Seo Ha-rin", ""));
    let long = "word ".repeat(5000);
    let typed = [
        "",
        " ",
        "\"",
        "\"\"",
        "'",
        "-",
        "--",
        "*",
        "**",
        "a*",
        "-*",
        "AND",
        "OR",
        "NOT",
        "NEAR",
        "NEAR(a b)",
        "(",
        ")",
        "a AND",
        "a OR b",
        "title:one",
        "{title}:one",
        "^one",
        "one + two",
        "\0",
        "\u{202e}",
        "\u{feff}",
        "%",
        "_",
        ";--",
        "\"a\"b\"c",
        "🙂",
        "한",
        "-한",
        "''",
        "\\",
        "?1",
        "$1",
        "NULL",
        "\u{0301}",
        &long,
    ];
    for text in typed {
        for order in [Order::Relevance, Order::Newest] {
            for kind in [None, Some(HitKind::Report), Some(HitKind::Claim), Some(HitKind::Record)] {
                let hits = desk.store.search(&Query { text: text.into(), order, kind, ..Query::default() });
                assert!(hits.is_ok(), "{text:?}: {hits:?}");
            }
        }
    }
}
