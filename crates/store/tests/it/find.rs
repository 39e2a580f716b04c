//! Names in any writing, filters and their counts, pages that stay, what is saved, what is near.

use std::collections::BTreeSet;

use amparo_model::reading::{Entity, EntityKind, Located, PlaceRole, Protection};
use amparo_model::{CaseId, Handling, Reading, ReportId, Score, Verdict, When};
use amparo_store::{
    Asked, Condition, EraseRequest, Field, Hit, HitKind, Mark, NewDecision, NewSaved, On, Order, Original,
    Query, Scope, Store,
};

use crate::desk::{Desk, accept, accept_as, page, reading};
use crate::tamper;

fn query(text: &str) -> Query {
    Query { text: text.into(), ..Query::default() }
}

fn hits(store: &Store, text: &str) -> Vec<Hit> {
    store.search(&query(text)).unwrap().hits
}

fn with(field: Field, value: &str) -> Condition {
    Condition { field, value: value.into(), without: false }
}

fn of(cases: &[&CaseId], loose: bool) -> Scope {
    Scope::Of { cases: cases.iter().map(|c| (*c).clone()).collect(), loose }
}

/// Reports whose claims name somebody, each in another writing.
fn in_every_writing() -> (Desk, Vec<ReportId>) {
    let desk = Desk::new();
    let reports = [
        ("소식", "김철수는 평양에서 체포되었다.", "김철수"),
        ("Statement", "Kim Chol-su was arrested in Dandong.", "Kim Chol-su"),
        ("消息", "據稱王建國在瀋陽被捕。", "王建國"),
        ("Новости", "Иван Петров был задержан.", "Иван Петров"),
        ("خبر", "اعتقل محمد الحسن أمس.", "محمد الحسن"),
    ]
    .map(|(title, story, name)| desk.add(reading(title, story, &[name])))
    .to_vec();
    (desk, reports)
}

#[test]
fn a_name_in_one_writing_finds_the_others() {
    let (desk, reports) = in_every_writing();
    for (typed, at, spelling) in [
        ("Kim Chol-su", 0, "김철수"),
        ("Kim Cheolsu", 0, "김철수"),
        ("\"Kim Chol Su\"", 0, "김철수"),
        ("김철수", 1, "Kim Chol-su"),
        ("Wang Jianguo", 2, "王建國"),
        ("Ivan Petrov", 3, "Иван Петров"),
        ("Mohammed al-Hassan", 4, "محمد الحسن"),
        ("Muhammad Al Hasan", 4, "محمد الحسن"),
    ] {
        let found = hits(&desk.store, typed);
        let hit = found.iter().find(|h| h.on == On::Report(reports[at].clone()));
        let hit = hit.unwrap_or_else(|| panic!("{typed} finds no {spelling}: {found:?}"));
        assert_eq!(hit.otherwise.as_deref(), Some(spelling), "{typed}");
        assert!(hit.snippet.iter().any(|p| p.marked), "{typed}: the words are shown");
    }
    let typed = hits(&desk.store, "Kim Chol-su").into_iter().find(|h| h.on == On::Report(reports[1].clone()));
    assert_eq!(typed.unwrap().otherwise, None, "what stands there as typed is not written otherwise");
    assert_eq!(desk.store.search(&query("Kim Chol-su arrested -Dandong")).unwrap().total, 0);
    assert_eq!(desk.store.search(&query("Kim Chol-su 평양")).unwrap().total, 1, "with another word");
    assert_eq!(hits(&desk.store, "Kim Yong-ho"), [], "another given name is another person");
    assert_eq!(hits(&desk.store, "Petrov Petrov"), []);
}

#[test]
fn what_was_rejected_is_no_spelling_and_records_are() {
    let (desk, reports) = in_every_writing();
    let claim = desk.claim(&reports[0], "p1");
    let no = NewDecision { verdict: Verdict::Rejected, why: "a slip".into(), ..accept(&claim) };
    let no = desk.store.decide(no).unwrap();
    let otherwise = |typed: &str| hits(&desk.store, typed).iter().filter(|h| h.otherwise.is_some()).count();
    assert_eq!(otherwise("Kim Chol-su"), 0);
    desk.store.undo(&no, "mina", "it was none").unwrap();
    assert_eq!(otherwise("Kim Chol-su"), 1);
    // A record is found by its label, by what stands in brackets there, and by the names that were accepted for it.
    let case = desk.store.create_case("Two", "s", "mina").unwrap();
    let make = |label: &str| {
        desk.store.create_record(&case, EntityKind::Person, label, Handling::Internal, "mina").unwrap()
    };
    make("Ri Myong-hui (리명희)");
    let record = make("the teacher");
    let people = |typed: &str| {
        desk.store.search(&Query { kind: Some(HitKind::Record), ..query(typed) }).unwrap().total
    };
    assert_eq!((people("리명희"), people("Lee Myung-hee"), people("김철수")), (1, 1, 0));
    let decision = desk.store.decide(accept_as(&claim, &record)).unwrap();
    assert_eq!((people("김철수"), people("Kim Chol-su"), people("teacher")), (1, 1, 1));
    desk.store.undo(&decision, "mina", "somebody else").unwrap();
    assert_eq!((people("김철수"), people("Kim Chol-su"), people("teacher")), (0, 0, 1));
}

fn spelled(desk: Desk) -> (Desk, BTreeSet<String>, i64) {
    let (mut spellings, mut keys) = (BTreeSet::new(), 0);
    let desk = desk.reopen(|home| {
        let conn = tamper::open(home);
        spellings = tamper::texts(&conn, "select text from spelling").into_iter().collect();
        keys = conn.query_row("select count(*) from spelling_key", [], |r| r.get(0)).unwrap();
    });
    (desk, spellings, keys)
}

#[test]
fn an_erasure_takes_the_spellings_and_their_keys() {
    let desk = Desk::new();
    let report = desk.add(page("One", "Seo Ha-rin", ""));
    let korean = desk.add(reading("둘", "서하린은 체포되었다.", &["서하린"]));
    let case = desk.store.create_case("About Seo Ha-rin", "s", "mina").unwrap();
    let record = desk
        .store
        .create_record(&case, EntityKind::Person, "Seo Ha-rin (서하린)", Handling::Internal, "mina")
        .unwrap();
    desk.store.decide(accept_as(&desk.claim(&report, "p1"), &record)).unwrap();
    let why = "Seo Ha-rin again".to_owned();
    desk.store.decide(NewDecision { why, ..accept_as(&desk.claim(&korean, "p1"), &record) }).unwrap();
    let saved = NewSaved {
        what: Asked::Search,
        name: "Seo Ha-rin's case".into(),
        query: "\"Seo Ha-rin\" after:2024".into(),
        case: None,
        account: None,
        who: "mina".into(),
    };
    desk.store.save_query(saved).unwrap();
    let (desk, spellings, keys) = spelled(desk);
    assert_eq!(spellings, ["Seo Ha-rin", "서하린"].map(str::to_owned).into());
    assert!(keys > 0);
    assert_eq!(
        desk.store.search(&query("Seo Ha-rin")).unwrap().total,
        2 + 2 + 1 + 1 + 1,
        "texts, claims, record, case, reason"
    );

    let request = EraseRequest {
        record,
        original: Original::Redact,
        also: vec![],
        who: "mina".into(),
        why: "she asked".into(),
    };
    desk.store.erase_person(&request).unwrap();
    for typed in ["Seo Ha-rin", "서하린", "Seo Harin", "徐夏璘"] {
        assert_eq!(hits(&desk.store, typed), [], "{typed}");
    }
    let saved = desk.store.saved(None, &Scope::All).unwrap().remove(0);
    assert!(!saved.name.contains("Ha-rin") && !saved.query.contains("Ha-rin"), "{saved:?}");
    let (desk, spellings, keys) = spelled(desk);
    assert_eq!((spellings, keys), (BTreeSet::new(), 0));
    assert!(desk.store.verify(None).unwrap().is_intact());
    assert!(desk.store.doctor().unwrap().iter().all(|f| f.sound));
}

#[test]
fn a_store_of_an_older_format_is_indexed_on_opening() {
    let (desk, reports) = in_every_writing();
    desk.store.decide(accept(&desk.claim(&reports[0], "a1"))).unwrap();
    let desk = desk.reopen(|home| {
        let conn = tamper::open(home);
        conn.execute_batch(tamper::BEFORE_SEARCH).unwrap();
    });
    assert_eq!(hits(&desk.store, "Kim Chol-su").len(), 2);
    let arrests = Query { conditions: vec![with(Field::Act, "arrest")], ..query("") };
    assert_eq!(desk.store.search(&arrests).unwrap().total, 5 + 1);
}

fn dated(mut reading: Reading, language: &str, outlet: &str, published: &str) -> Reading {
    reading.report.language = language.into();
    reading.report.outlet.as_mut().unwrap().value = outlet.into();
    reading.report.published.as_mut().unwrap().edtf = published.into();
    reading
}

#[test]
fn filters_and_counts_within_the_scope() {
    let desk = Desk::new();
    let store = &desk.store;
    let add = |n: usize, language: &str, outlet: &str, published: &str| {
        desk.add(dated(page(&format!("Raid {n}"), "Seo Ha-rin", ""), language, outlet, published))
    };
    let reports = [
        add(1, "en", "Harbour Post", "2023-11-05"),
        add(2, "ko", "Harbour Post", "2024-02-01"),
        add(3, "en", "River Radio", "2024-02~"),
        add(4, "en", "River Radio", "XXXX"),
    ];
    let [mine, theirs] =
        ["Mine", "Theirs"].map(|title| store.create_case(title, "reasonable_grounds", "mina").unwrap());
    store.attach_report(&mine, &reports[0], "mina").unwrap();
    store.attach_report(&mine, &reports[1], "mina").unwrap();
    store.attach_report(&theirs, &reports[1], "mina").unwrap();
    store.attach_report(&theirs, &reports[2], "mina").unwrap();
    let rejected = NewDecision {
        verdict: Verdict::Rejected,
        why: "a raid on nobody".into(),
        ..accept(&desk.claim(&reports[2], "a1"))
    };
    store.decide(rejected).unwrap();

    let total = |within: &Scope, conditions: Vec<Condition>, kind: Option<HitKind>| {
        store.search(&Query { within: within.clone(), conditions, kind, ..query("raid") }).unwrap().total
    };
    let (all, only_mine) = (Scope::All, of(&[&mine], false));
    assert_eq!((total(&all, vec![], None), total(&only_mine, vec![], None)), (5, 2));
    assert_eq!(total(&of(&[&mine], true), vec![], None), 3, "also what is in no case");
    assert_eq!(total(&of(&[], false), vec![], None), 0);
    assert_eq!(total(&all, vec![], Some(HitKind::Reason)), 1);
    assert_eq!(total(&only_mine, vec![], Some(HitKind::Reason)), 0, "a reason is told where its report is");
    assert_eq!(total(&of(&[&theirs], false), vec![], Some(HitKind::Reason)), 1);
    for (condition, all_, mine_) in [
        (with(Field::Language, "en"), 4, 1),
        (with(Field::Outlet, "river radio"), 3, 0),
        (with(Field::Published, "2024"), 3, 1),
        (with(Field::Published, "2024-02-01"), 1, 1),
        (with(Field::After, "2024-02"), 3, 1),
        (with(Field::Before, "2024-02"), 2, 1),
        (with(Field::Case, theirs.as_str()), 3, 1),
        (with(Field::Case, "k_nothing"), 0, 0),
        (with(Field::Kind, "report"), 4, 2),
        (with(Field::Review, "begun"), 2, 0),
        (with(Field::Protection, "yes"), 5, 2),
        (with(Field::Act, "arrest"), 3, 2),
        (Condition { without: true, ..with(Field::Language, "en") }, 1, 1),
    ] {
        let found =
            (total(&all, vec![condition.clone()], None), total(&only_mine, vec![condition.clone()], None));
        assert_eq!(found, (all_, mine_), "{condition:?}");
    }
    // By filters alone the index of terms is asked; what is left without them is gone through row by row.
    let day = || with(Field::Before, "9999");
    let not = |c: &Condition| Condition { without: true, ..c.clone() };
    let alone = |within: &Scope, conditions: Vec<Condition>| {
        let asked = Query { within: within.clone(), conditions, ..query("") };
        store.search(&asked).unwrap().total
    };
    let filters = [
        with(Field::Kind, "report"),
        with(Field::Kind, "claim"),
        with(Field::Kind, "case"),
        with(Field::Case, theirs.as_str()),
        with(Field::Review, "begun"),
        with(Field::Act, "arrest"),
        with(Field::Modality, "asserted"),
        with(Field::Country, "CN"),
        with(Field::Happened, "2018"),
        with(Field::Happened, "2018-10"),
        with(Field::Published, "2024"),
        with(Field::Published, "2024-02-01"),
        with(Field::Language, "en"),
        with(Field::Outlet, "river RADIO"),
        with(Field::Protection, "yes"),
        with(Field::Act, "no such \" act"),
    ];
    let mut found_by = 0;
    for within in [&all, &only_mine, &of(&[&mine], true)] {
        let every = alone(within, vec![day()]);
        for one in &filters {
            let (yes, no) = (alone(within, vec![one.clone()]), alone(within, vec![not(one), day()]));
            let dated = alone(within, vec![one.clone(), day()]);
            assert_eq!(dated + no, every, "{one:?}");
            assert!(yes >= dated, "{one:?}");
            found_by += usize::from(yes > 0 && no > 0);
            for two in filters.iter().filter(|two| two.field != one.field) {
                let both = alone(within, vec![one.clone(), two.clone(), day()]);
                let neither = alone(within, vec![not(one), not(two), day()]);
                let without_two = alone(within, vec![not(two), day()]);
                assert_eq!(both + no + without_two, every + neither, "{one:?} and {two:?}");
            }
        }
    }
    assert!(found_by > 12, "the filters part what is there: {found_by}");
    let either = vec![with(Field::Language, "en"), with(Field::Language, "ko")];
    assert_eq!(total(&all, either, None), 5);
    assert_eq!(total(&all, vec![with(Field::After, "2024"), with(Field::Before, "2024-02-02")], None), 3);

    let counts = |within: Scope| {
        let asked = Query { within, facets: true, kind: Some(HitKind::Report), ..query("raid") };
        let facets = store.search(&asked).unwrap().facets;
        move |field: Field| -> Vec<(String, u64)> {
            let facet = facets.iter().find(|f| f.field == field);
            facet.map_or(Vec::new(), |f| f.counts.iter().map(|c| (c.value.clone(), c.hits)).collect())
        }
    };
    let seen = counts(Scope::All);
    let is = |all: &[(&str, u64)]| -> Vec<(String, u64)> {
        all.iter().map(|(v, n)| ((*v).to_owned(), *n)).collect()
    };
    assert_eq!(seen(Field::Language), is(&[("en", 3), ("ko", 1)]));
    assert_eq!(seen(Field::Outlet), is(&[("Harbour Post", 2), ("River Radio", 2)]));
    assert_eq!(
        seen(Field::Published),
        is(&[("2024-02", 2), ("2023-11", 2)]),
        "by time; else by the day it came in"
    );
    assert_eq!(seen(Field::Review), is(&[("open", 3), ("begun", 1)]));
    assert_eq!(seen(Field::Act), is(&[("arrest", 3)]));
    assert_eq!(seen(Field::Protection), is(&[("yes", 4)]));
    assert_eq!(seen(Field::Case).len(), 2);
    let seen = counts(only_mine);
    assert_eq!(seen(Field::Case), is(&[(mine.as_str(), 2)]), "the other case of a report is not told");
    assert_eq!(seen(Field::Language), is(&[("en", 1), ("ko", 1)]));

    // Taken out of the case, it is gone from there.
    store.detach_report(&mine, &reports[0], "mina", "no").unwrap();
    assert_eq!(total(&of(&[&mine], false), vec![], None), 1);
    let title =
        |typed: &str| store.search(&Query { kind: Some(HitKind::Case), ..query(typed) }).unwrap().total;
    assert_eq!((title("mine"), title("quarry")), (1, 0));
    store.change_case(&mine, "Quarry", "reasonable_grounds", "mina", "clearer").unwrap();
    assert_eq!((title("mine"), title("quarry")), (0, 1));
}

#[test]
fn pages_stay_while_reports_come_in() {
    let desk = Desk::new();
    for n in 0..23 {
        desk.add(page(&format!("Report {n}"), "Seo Ha-rin", &"raid ".repeat(n % 5 + 1)));
    }
    for order in [Order::Relevance, Order::Newest] {
        let mut ask = Query { order, limit: 5, ..query("raid") };
        let whole = desk.store.search(&Query { limit: 100, ..ask.clone() }).unwrap();
        let expected: Vec<On> = whole.hits.into_iter().map(|h| h.on).collect();
        let mut seen = Vec::new();
        loop {
            let page_ = desk.store.search(&ask).unwrap();
            seen.extend(page_.hits.into_iter().map(|h| h.on));
            let Some(next) = page_.next else { break };
            let written = next.to_string();
            assert_eq!(Mark::parse(&written), Some(next), "{written}");
            ask.after = Some(next);
            desk.add(page(
                &format!("Later {order:?} {}", seen.len()),
                "Seo Ha-rin",
                "raid raid raid raid raid raid",
            ));
        }
        assert_eq!(seen, expected, "{order:?}");
    }
    for bad in ["", "1.2", "1.2.x3.0", "1.2.r3.zz", "1.2.r3.0.1", "1.2.r3.7ff8000000000000"] {
        assert_eq!(Mark::parse(bad), None, "{bad}");
    }
}

#[test]
fn what_is_saved_is_ones_own_or_the_cases_and_counts_what_is_new() {
    let desk = Desk::new();
    let store = &desk.store;
    let case = store.create_case("Mine", "s", "mina").unwrap();
    let account = amparo_model::AccountId::new(1, 1);
    let save = |name: &str, case: Option<&CaseId>, who: Option<&amparo_model::AccountId>| {
        let new = NewSaved {
            what: Asked::Search,
            name: name.into(),
            query: "raid".into(),
            case: case.cloned(),
            account: who.cloned(),
            who: "mina".into(),
        };
        store.save_query(new)
    };
    assert!(save("x", None, Some(&account)).is_err(), "there is no such account");
    let own = save("own", None, None).unwrap();
    let shared = save("shared", Some(&case), None).unwrap();
    let names = |who: Option<&amparo_model::AccountId>, within: &Scope| -> Vec<String> {
        store.saved(who, within).unwrap().into_iter().map(|s| s.name).collect()
    };
    assert_eq!(names(None, &Scope::All), ["shared", "own"]);
    assert_eq!(names(Some(&account), &of(&[&case], false)), ["shared"]);
    assert_eq!(names(Some(&account), &of(&[], false)), [] as [&str; 0]);
    let new = |id: &str| {
        let saved = store.saved(None, &Scope::All).unwrap().into_iter().find(|s| s.id == id).unwrap();
        store.count_since(&query(&saved.query), &saved.looked).unwrap()
    };
    assert_eq!(new(&own), 0);
    let report = desk.add(page("A raid", "Seo Ha-rin", ""));
    store
        .decide(NewDecision { why: "the raid is known".into(), ..accept(&desk.claim(&report, "a1")) })
        .unwrap();
    assert_eq!(new(&own), 2, "a report and a reason");
    store.look_at_saved(&own, None, "mina").unwrap();
    assert_eq!((new(&own), new(&shared)), (0, 2));
    store.drop_saved(&shared, None, "mina").unwrap();
    assert!(store.drop_saved(&shared, None, "mina").unwrap_err().is_not_found());
    assert!(store.look_at_saved("sq_nothing", None, "mina").unwrap_err().is_not_found());
    assert_eq!(names(None, &Scope::All), ["own"]);
    assert!(store.verify(None).unwrap().is_intact());
}

/// A report of an arrest at a place on a day.
fn placed(title: &str, day: &str, at: (f64, f64), level: &str) -> Reading {
    let mut reading = page(title, "Seo Ha-rin", "");
    reading.entities.push(Entity {
        id: "t1".into(),
        kind: EntityKind::Place,
        name: Some("Dandong".into()),
        size: None,
        attributes: vec![],
        place: Some(Located {
            level: level.into(),
            lat: at.0,
            lon: at.1,
            gazetteer: String::new(),
            country: Some("CN".into()),
        }),
        mentions: vec![],
        score: Score::new(0.9),
        by: "rules".into(),
        cites: [].into(),
    });
    reading.acts[0].places = vec![PlaceRole { id: "t1".into(), role: "at".into() }];
    reading.acts[0].when = Some(When { edtf: Some(day.into()), ..When::default() });
    reading
}

#[test]
fn near_in_days_and_kilometres_and_never_by_a_safe_place() {
    let desk = Desk::new();
    let store = &desk.store;
    let dandong = (40.13, 124.39);
    let here = desk.add(placed("Here", "2024-03-10", dandong, "town"));
    let next = desk.add(placed("Next", "2024-03-12", (40.20, 124.40), "town"));
    let later = desk.add(placed("Later", "2024-03-20", dandong, "site"));
    desk.add(placed("Far", "2024-03-10", (41.79, 123.43), "town"));
    desk.add(placed("Long after", "2024-06-01", dandong, "town"));
    desk.add(placed("In the country", "2024-03-10", dandong, "country"));
    desk.add(placed("In the year", "2024", dandong, "town"));
    let mut house = placed("A house", "2024-03-10", dandong, "site");
    house.protection.push(Protection {
        kind: "safe_place".into(),
        about: Some("t1".into()),
        score: Score::new(0.9),
        by: "rules".into(),
        cites: [].into(),
    });
    let house = desk.add(house);
    let mut somewhere = placed("A house somewhere", "2024-03-10", dandong, "town");
    somewhere.protection[0].kind = "safe_place".into();
    somewhere.protection[0].about = None;
    desk.add(somewhere);
    let mut sealed = desk.report(placed("Sealed", "2024-03-10", dandong, "town"));
    sealed.handling = Handling::Sealed;
    store.add_report(sealed).unwrap();

    let near = |report: &ReportId, within: &Scope, km: f64, days: u32| {
        store.near(&desk.claim(report, "a1"), within, km, days).unwrap()
    };
    let found = |within: &Scope, km: f64, days: u32| -> Vec<(ReportId, u32)> {
        let near = near(&here, within, km, days);
        assert!(near.placed);
        near.found.into_iter().map(|n| (n.report.unwrap(), n.days)).collect()
    };
    assert_eq!(found(&Scope::All, 50.0, 14), [(next.clone(), 2), (later.clone(), 10)]);
    assert_eq!(found(&Scope::All, 50.0, 5), [(next.clone(), 2)]);
    assert_eq!(found(&Scope::All, 2.0, 14), [(later.clone(), 10)]);
    assert_eq!(found(&Scope::All, 250.0, 14).len(), 3);
    assert!(!near(&house, &Scope::All, 50.0, 14).placed, "a safe place is not used for itself either");

    let case = store.create_case("c", "s", "mina").unwrap();
    store.attach_report(&case, &later, "mina").unwrap();
    assert_eq!(found(&of(&[&case], false), 50.0, 14), [(later.clone(), 10)]);
    assert_eq!(found(&of(&[&case], true), 50.0, 14).len(), 2);
    // The place becomes a sealed record: from then on it is not used.
    let safe = store.create_record(&case, EntityKind::Place, "the house", Handling::Sealed, "mina").unwrap();
    let decision = store.decide(accept_as(&desk.claim(&later, "t1"), &safe)).unwrap();
    assert_eq!(found(&Scope::All, 50.0, 14), [(next.clone(), 2)]);
    store.undo(&decision, "mina", "another house").unwrap();
    assert_eq!(found(&Scope::All, 50.0, 14).len(), 2);
    let reject =
        NewDecision { verdict: Verdict::Rejected, why: "no".into(), ..accept(&desk.claim(&next, "a1")) };
    store.decide(reject).unwrap();
    assert_eq!(found(&Scope::All, 50.0, 14), [(later, 10)]);
}
