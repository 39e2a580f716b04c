//! The map and the network of a case, and its pictures as files.

use amparo::flow::{self, Answer, Form, Place, What};
use amparo::say::Lang;
use amparo_model::reading::EntityKind;
use amparo_model::{ClaimId, Handling, Said};
use amparo_store::{NewClaims, Scope};
use axum::http::{StatusCode, header};
use base64ct::{Base64, Encoding};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::api::{ALL, Program};
use super::team::{Browser, Team, Told};

/// Every picture of a case, as page and as file.
const PICTURES: [&str; 9] = [
    "map",
    "map.svg",
    "map.csv",
    "network",
    "network.svg",
    "network.csv",
    "timeline.svg",
    "life.svg",
    "timeline",
];

fn entity(id: &str, kind: &str, name: &str, place: Option<Value>) -> Said {
    let mut value = json!({ "id": id, "kind": kind, "name": name, "size": null, "attributes": [], "mentions": [],
        "score": 1.0, "by": "Ana", "cites": {} });
    if let Some(place) = place {
        value["place"] = place;
    }
    serde_json::from_value(json!({ "kind": "entity", "value": value })).unwrap()
}

fn town(lat: f64, lon: f64, id: &str) -> Option<Value> {
    Some(json!({ "level": "town", "lat": lat, "lon": lon, "gazetteer": id, "country": "CN" }))
}

fn act(id: &str, what: &str, who: &str, by: &[&str], when: &str, places: &[(&str, &str)]) -> Said {
    let places: Vec<Value> = places.iter().map(|(id, role)| json!({ "id": id, "role": role })).collect();
    let value = json!({ "id": id, "act": what, "modality": "asserted", "victims": [who], "actors": by, "size": null,
        "when": { "edtf": when, "text": when, "anchor": null, "relation": null, "offset": null }, "places": places,
        "means": [], "targets": [], "sources": [], "attribution": "none", "event": null, "score": 1.0, "by": "Ana",
        "cites": {} });
    serde_json::from_value(json!({ "kind": "act", "value": value })).unwrap()
}

fn protection(about: &str) -> Said {
    let value = json!({ "kind": "safe_place", "about": about, "score": 1.0, "by": "Ana", "cites": {} });
    serde_json::from_value(json!({ "kind": "protection", "value": value })).unwrap()
}

fn relation(id: &str, kind: &str, from: &str, to: &str) -> Said {
    let value =
        json!({ "id": id, "kind": kind, "from": from, "to": to, "score": 1.0, "by": "Ana", "cites": {} });
    serde_json::from_value(json!({ "kind": "relation", "value": value })).unwrap()
}

fn told(team: &Team, said: Vec<Said>) -> Vec<ClaimId> {
    let report = team.mine.report.clone();
    let source = team.store.inbox_row(&report).unwrap().source;
    team.store.add_claims(NewClaims { report: Some(report), source, said, who: "Ana".into() }).unwrap()
}

fn accept(team: &Team, claims: &[ClaimId]) {
    for claim in claims {
        let answer = Answer::Accept(Place::Proposed);
        flow::decide(&team.store, claim, answer, None, &Scope::All, "Ana", "").unwrap();
    }
}

/// Somebody who was arrested in one town, moved to another and returned to a country.
fn open_part(team: &Team) -> Vec<ClaimId> {
    let korea = json!({ "level": "country", "lat": 40.0, "lon": 127.0, "gazetteer": "geonames:1873107", "country": "KP" });
    told(
        team,
        vec![
            entity("x1", "person", "Tamsin <Orre> & \u{202e}Vale\u{2069}", None),
            entity("x2", "place", "Yanji", town(42.8871, 129.5005, "geonames:2033370")),
            entity("x3", "place", "Tonghua", town(41.7203, 125.9264, "geonames:9999901")),
            entity("x4", "place", "North Korea", Some(korea)),
            entity("x5", "organisation", "Fernhill Guard", None),
            entity("x6", "person", "Odile Marr", None),
            act("x7", "arrest", "x1", &["x5"], "2019-03-01", &[("x2", "at")]),
            act("x8", "transfer", "x1", &["x5"], "2019-03-09", &[("x3", "to")]),
            act("x9", "forced_return", "x1", &["x5"], "2019-04", &[("x3", "from"), ("x4", "to")]),
            relation("x10", "sibling_of", "x6", "x1"),
        ],
    )
}

async fn open(team: &Team, browser: &mut Browser, name: &str) -> Told {
    let told = browser.open(team, &format!("/cases/{}/{name}", team.mine.case)).await;
    assert_eq!(told.status, StatusCode::OK, "{name}: {}", told.body);
    told
}

/// Whether a text is XML from end to end.
fn is_xml(text: &str) {
    let mut reader = quick_xml::Reader::from_str(text);
    let mut open = 0_i64;
    loop {
        match reader.read_event().unwrap() {
            quick_xml::events::Event::Start(e) => {
                assert!(e.attributes().all(|a| a.is_ok()), "{e:?}");
                open += 1;
            }
            quick_xml::events::Event::End(_) => open -= 1,
            quick_xml::events::Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(open, 0, "every element is closed");
}

#[tokio::test]
async fn a_country_is_an_area_a_town_a_point_and_who_was_moved_has_a_way() {
    let team = Team::new();
    let claims = open_part(&team);
    accept(&team, &claims);
    let mut reader = team.signed_in("reader").await;
    let page = open(&team, &mut reader, "map").await.body;
    let picture = page.split("<svg viewBox=\"0 0 720").nth(1).unwrap().split("</svg>").next().unwrap();
    assert!(picture.contains("<title id=\"map-title\">") && picture.contains("<desc id=\"map-desc\">"));
    // Two towns and what the report itself proposes; the country is an area only.
    assert!(picture.contains("class=\"area\"") && picture.contains("North Korea"), "{picture}");
    let signs: Vec<&str> = picture.split("<title>").skip(1).filter(|t| t.contains("</title>")).collect();
    let drawn = |name: &str| {
        let of_it = signs.iter().filter(|t| t.split("</title>").next().unwrap().contains(name));
        of_it.filter(|t| t.split("</title>").nth(1).unwrap().starts_with("<circle class=\"spot")).count()
    };
    assert_eq!((drawn("Yanji\u{2069}, town"), drawn("North Korea\u{2069}, country")), (1, 0), "{picture}");
    // From Yanji, where she was last, to Tonghua; from Tonghua to the country: in the order of the dates.
    let routes: Vec<&str> =
        picture.split("<g><title>").skip(1).filter(|g| g.contains("class=\"route\"")).collect();
    assert_eq!(routes.len(), 2, "{picture}");
    assert!(routes[0].contains("Yanji") && routes[0].contains("2019-03-09"), "{}", routes[0]);
    assert!(routes[1].contains("Tonghua") && routes[1].contains("2019-04"), "{}", routes[1]);
    // The same stands in the table and in words.
    let table = page.split("class=\"twin\"").nth(1).unwrap();
    for words in
        ["Yanji", "Tonghua", "North Korea", "2019-03-01", "2019-04", "Harbour Courier", "country, within"]
    {
        assert!(table.contains(words), "{words}: {table}");
        assert!(
            words == "Harbour Courier" || page.split("in-words").nth(1).unwrap().contains(words),
            "{words}"
        );
    }
    assert!(page.contains("class=\"tag care\">proposed"), "what the reader proposes is marked");
    assert!(picture.contains("href=\"#place-") && page.contains(" id=\"place-1\""));
    assert!(!page.contains("style="), "the policy of the pages forbids it");
}

#[tokio::test]
async fn the_network_tells_who_did_what_to_whom_and_is_the_same_each_time() {
    let team = Team::new();
    let claims = open_part(&team);
    let mut reader = team.signed_in("reader").await;
    let proposed = open(&team, &mut reader, "network").await.body;
    assert!(proposed.contains("class=\"tie act proposed\""), "{proposed}");
    accept(&team, &claims);
    let page = open(&team, &mut reader, "network").await.body;
    let picture = page.split("<svg viewBox=\"0 0 720").nth(1).unwrap().split("</svg>").next().unwrap();
    for part in
        ["<circle class=\"node\"", "<rect class=\"node\"", "class=\"tie act\"", "class=\"tie relation\""]
    {
        assert!(picture.contains(part), "{part}: {picture}");
    }
    assert!(picture.contains("<a href=\"/people/p_"), "{picture}");
    assert!(
        page.contains("Brother or sister of")
            && page.contains("Fernhill Guard")
            && page.contains("2019-03-09")
    );
    let one = open(&team, &mut reader, "network.svg").await.body;
    assert_eq!(one, open(&team, &mut reader, "network.svg").await.body);
    let csv = open(&team, &mut reader, "network.csv").await.body;
    assert!(csv.lines().skip(1).all(|line| line.starts_with("INTERNAL")), "{csv}");
    assert!(csv.contains("Fernhill Guard,act,arrest,"), "{csv}");
}

#[tokio::test]
async fn files_hold_everything_and_run_nothing() {
    let team = Team::new();
    let claims = open_part(&team);
    accept(&team, &claims);
    let mut reader = team.signed_in("reader").await;
    for lang in ["en", "ar", "ko"] {
        reader.post(&team, "/language", &format!("lang={lang}&back=/")).await;
        for name in PICTURES.iter().filter(|n| n.rsplit_once('.').is_some_and(|(_, kind)| kind == "svg")) {
            let told = open(&team, &mut reader, name).await;
            assert_eq!(told.headers[header::CONTENT_TYPE], "image/svg+xml");
            let disposition = told.headers[header::CONTENT_DISPOSITION].to_str().unwrap();
            assert!(disposition.starts_with("attachment; filename=\"INTERNAL-"), "{disposition}");
            is_xml(&told.body);
            // Its policy lets in its own style, and nothing besides.
            let style = told.body.split_once("<style>").unwrap().1.split_once("</style>").unwrap().0;
            let style = Base64::encode_string(&Sha256::digest(style));
            let policy = told.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
            assert!(
                policy.starts_with(&format!("default-src 'none'; style-src 'sha256-{style}';")),
                "{policy}"
            );
            assert!(!policy.contains("unsafe"), "{policy}");
            for bad in ["<script", "href=", "@import", "var(", "javascript", "\u{202e}", "<Orre>", "style=\""]
            {
                assert!(!told.body.contains(bad), "{name} {lang} holds {bad}");
            }
            let elsewhere = told.body.replace("http://www.w3.org/2000/svg", "");
            assert!(!elsewhere.contains("http") && !elsewhere.contains("//"), "{name}: {elsewhere}");
            assert!(told.body.contains("INTERNAL: not for publication"), "{name}");
            assert_eq!(
                told.body.contains("GeoNames, CC BY 4.0"),
                *name == "map.svg",
                "the ground is somebody's"
            );
            assert!(told.body.contains("<title id=") && told.body.contains("<desc id="), "{name}");
        }
    }
}

#[tokio::test]
async fn a_case_without_anything_has_pictures_that_say_so() {
    let team = Team::new();
    let mut reader = team.signed_in("reader").await;
    let told = open(&team, &mut reader, "life.svg").await;
    is_xml(&told.body);
    assert!(told.body.contains("Nothing to show yet."), "{}", told.body);
}

#[tokio::test]
async fn a_safe_place_is_in_no_byte_and_moves_no_other() {
    let team = Team::new();
    let claims = open_part(&team);
    accept(&team, &claims);
    let mut reader = team.signed_in("reader").await;
    let mut before = Vec::new();
    for name in PICTURES.iter().filter(|n| !n.starts_with("timeline") && !n.starts_with("life")) {
        before.push((name, open(&team, &mut reader, name).await.body));
    }
    // Far away, so that the map would have to be another one; with an act of its own, told of the same woman.
    let said = vec![
        entity("y1", "place", "Kestrel Loft", town(34.6937, 135.5022, "geonames:1853909")),
        act("y2", "release", "x1", &[], "2019-05-01", &[("y1", "at")]),
        protection("y1"),
        // The same house, by another name of it, and as a body that sends somebody there.
        entity("y3", "place", "yard behind Kestrel Loft", town(34.7, 135.6, "geonames:1851717")),
        act("y4", "arrest", "x1", &[], "2019-06-02", &[("y3", "at")]),
        entity("y5", "organisation", "Plover Shelter", None),
        protection("y5"),
        act("y6", "transfer", "x1", &["y5"], "2019-06-03", &[("y1", "to")]),
        relation("y7", "helped_by", "x1", "y5"),
    ];
    let safe = told(&team, said);
    // Proposed only: a request counts from the moment it is found.
    for (name, was) in &before {
        let csrf = |text: &str| {
            text.split("name=\"csrf\"")
                .map(|p| p.split_once('>').map_or(p, |x| x.1).to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(csrf(&open(&team, &mut reader, name).await.body), csrf(was), "{name}");
    }
    accept(&team, &safe);
    for name in PICTURES {
        let body = open(&team, &mut reader, name).await.body.to_lowercase();
        for words in ["kestrel", "plover"] {
            assert!(!body.contains(words), "{words} in {name}");
        }
    }
    let timeline = open(&team, &mut reader, "timeline").await.body;
    assert!(timeline.contains("kept back") && timeline.contains("2019-05-01"), "the act stands: {timeline}");
    the_house_keeps_it_back(&team, &mut reader).await;
    for (name, was) in before.iter().filter(|(n, _)| n.ends_with("map.svg") || n.ends_with("map.csv")) {
        assert_eq!(open(&team, &mut reader, name).await.body, *was, "{name}");
    }
    // Rejected, it is a place like others.
    let loft =
        safe.iter().find(|id| matches!(team.store.claim(id).unwrap().said, Said::Protection(_))).unwrap();
    flow::decide(&team.store, loft, Answer::Reject, None, &Scope::All, "Ana", "it is a street").unwrap();
    assert!(open(&team, &mut reader, "map").await.body.contains("Kestrel Loft"));
}

/// What is made of the claims names no safe place: life lines, board, people, tables, and what programs are told of them. The
/// claims themselves stand in their words, marked, and are not printed.
async fn the_house_keeps_it_back(team: &Team, reader: &mut Browser) {
    let hides = |body: &str| ["kestrel", "plover"].iter().all(|words| !body.to_lowercase().contains(words));
    let program = Program::of(team, "publisher", &ALL, None);
    let case = &team.mine.case;
    let store = &team.store;
    let hers = store.case_view(case).unwrap().records;
    let hers = &hers.iter().find(|r| r.label.starts_with("Tamsin")).unwrap().id;
    let board = "/board?status=all";
    for path in [board, "/board.csv?status=all", "/deadlines.ics", "/deadlines"] {
        assert!(hides(&reader.open(team, path).await.body), "{path}");
    }
    assert!(
        reader.open(team, board).await.body.contains("kept back"),
        "the last place is one that is kept back"
    );
    for path in ["/board?status=all".to_owned(), format!("/cases/{case}")] {
        let told = program.get(team, &path).await;
        assert_eq!(told.status, StatusCode::OK, "{}", told.body);
        assert!(hides(&told.body), "{path}: {}", told.body);
    }
    let person: Value =
        serde_json::from_str(&program.get(team, &format!("/people/{hers}")).await.body).unwrap();
    for part in ["life", "liberty", "record"] {
        assert!(hides(&person[part].to_string()), "{part}: {person}");
    }
    assert!(person["life"].to_string().contains("kept back"), "{person}");
    for what in [What::Claims, What::Acts, What::People, What::Reports] {
        for form in [Form::Csv, Form::JsonLines] {
            let table = flow::export(store, case, what, form, false, Lang::En).unwrap();
            assert!(hides(&String::from_utf8(table).unwrap()), "{what:?}");
        }
    }
    for path in [format!("/cases/{case}"), format!("/people/{hers}")] {
        let page = reader.open(team, &path).await.body;
        let (around, cards) = page.split_once("class=\"cards\"").unwrap();
        assert!(hides(around), "{path}: {around}");
        for card in cards.split("<article ").skip(1) {
            let card = card.split("</article>").next().unwrap();
            assert_eq!(hides(card), !card.contains("hidden-place"), "{path}: {card}");
        }
    }
}

#[tokio::test]
async fn what_is_sealed_is_in_no_picture() {
    let team = Team::new();
    accept(&team, &open_part(&team));
    let sealed = |name: &str, kind| {
        team.store.create_record(&team.mine.case, kind, name, Handling::Sealed, "Ana").unwrap()
    };
    sealed("Quiet Wren", EntityKind::Person);
    sealed("Yanji", EntityKind::Place);
    let mut reader = team.signed_in("reader").await;
    for name in PICTURES {
        let body = open(&team, &mut reader, name).await.body;
        assert!(!body.contains("Quiet Wren") && !body.contains("Yanji"), "{name}: {body}");
    }
    assert!(open(&team, &mut reader, "map").await.body.contains("Tonghua"), "the rest is there");
}

#[tokio::test]
async fn a_large_network_shows_sixty_and_says_who_is_missing() {
    let team = Team::new();
    let mut said = vec![entity("z0", "organisation", "Fernhill Guard", None)];
    for n in 1..=80 {
        said.push(entity(&format!("z{n}"), "person", &format!("Number{n:03}"), None));
        said.push(act(&format!("w{n}"), "arrest", &format!("z{n}"), &["z0"], "2019-03-01", &[]));
    }
    told(&team, said);
    let mut reader = team.signed_in("reader").await;
    let page = open(&team, &mut reader, "network").await.body;
    let picture = page.split("<svg viewBox=\"0 0 720").nth(1).unwrap().split("</svg>").next().unwrap();
    assert_eq!(picture.matches("aria-label=").count(), 60, "{picture}");
    assert!(page.contains("more are only in the tables"), "the rest is said");
    assert!((1..=80).all(|n| page.contains(&format!("Number{n:03}"))));
}
