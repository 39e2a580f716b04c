//! The examples of the document: what each route was asked and answered on invented reports.
//! `UPDATE_DOCS=1 cargo test -p amparo examples` writes them.

use std::collections::BTreeMap;

use amparo::web::document;
use axum::http::{Method, header};
use serde_json::{Map, Value, json};

use super::super::app::{REPORT, root};
use super::super::team::{Team, Told};
use super::{ALL, Program, Reads};

/// Ids by the order in which they come up, times as one time, long lists by their beginning: the same each run.
#[derive(Default)]
struct Calm {
    ids: BTreeMap<String, String>,
}

impl Calm {
    fn text(&mut self, text: &str) -> String {
        let is_id = |word: &str| {
            word.split_once('_').is_some_and(|(p, rest)| (1..=2).contains(&p.len()) && rest.len() == 26)
        };
        let time = text.len() == 24 && text.ends_with('Z') && text.as_bytes()[10] == b'T';
        if time {
            return "2026-01-05T09:00:00.000Z".to_owned();
        }
        let mut calm = text.to_owned();
        for word in text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').filter(|word| is_id(word)) {
            let prefix = word.split_once('_').unwrap().0;
            let number = self.ids.keys().filter(|id| id.split_once('_').unwrap().0 == prefix).count() + 1;
            let name =
                self.ids.entry(word.to_owned()).or_insert_with(|| format!("{prefix}_01ex{number:0>22}"));
            calm = calm.replace(word, name);
        }
        calm
    }

    fn value(&mut self, value: &Value) -> Value {
        match value {
            Value::String(text) => self.text(text).into(),
            Value::Array(all) => all.iter().take(2).map(|one| self.value(one)).collect(),
            Value::Object(map) => {
                let calm = |(name, value): (&String, &Value)| {
                    // Days since an arrest grow from day to day.
                    let value =
                        if name == "days" && value.is_array() { json!([40, 41]) } else { self.value(value) };
                    (self.text(name), value)
                };
                map.iter().map(calm).collect::<Map<_, _>>().into()
            }
            other => other.clone(),
        }
    }
}

struct Book {
    team: Team,
    program: Program,
    calm: Calm,
    all: Map<String, Value>,
}

impl Book {
    fn told(&mut self, name: &str, path: Value, told: Told, body: Value) -> Value {
        assert!(told.status.is_success(), "{name}: {}", told.body);
        let answer = told.json();
        let example = json!({
            "path": path, "status": told.status.as_u16(), "body": body, "answer": answer,
        });
        let mut example = self.calm.value(&example);
        if example["body"].is_null() {
            example.as_object_mut().unwrap().remove("body");
        }
        self.all.insert(name.to_owned(), example);
        answer
    }

    async fn get(&mut self, name: &str, path: &str) -> Value {
        let told = self.program.get(&self.team, path).await;
        let part = path.split(['/', '?']).nth(2).unwrap_or_default();
        self.told(name, json!({ "id": part, "list": part }), told, Value::Null)
    }

    async fn post(&mut self, name: &str, path: &str, body: Value) -> Value {
        let told = self.program.post(&self.team, path, &body).await;
        let part = path.split(['/', '?']).nth(2).unwrap_or_default();
        self.told(name, json!({ "id": part }), told, body)
    }

    fn problem(&mut self, told: &Told) {
        assert!(told.status.is_client_error(), "{}", told.body);
        let told = self.calm.value(&told.json());
        let status = told["status"].to_string();
        self.all.entry("problems").or_insert_with(|| json!({}))[status] = told;
    }
}

async fn written() -> Value {
    let team = Team::new();
    let program = Program::of(&team, "publisher", &ALL, None);
    let (case, report, loose) =
        (team.mine.case.to_string(), team.mine.report.to_string(), team.loose.to_string());
    let claims = team.store.claims_of(&team.mine.report).unwrap();
    let of = |kind: &str| claims.iter().find(|c| c.claim.said.kind() == kind).unwrap().claim.id.to_string();
    let (person, act, statement) = (of("entity"), of("act"), of("statement"));
    let record = team.mine.people[0].to_string();
    let mut book = Book { team, program, calm: Calm::default(), all: Map::new() };
    book.get("home_health", "/health").await;
    book.get("home_me", "/me").await;
    book.get("reports_list", &format!("/reports?case={case}")).await;
    book.get("reports_show", &format!("/reports/{report}")).await;
    book.post("work_assign", &format!("/reports/{report}/assign"), json!({ "to": "me" })).await;
    let until = json!({ "until": "aside", "why": "the translation comes on Thursday" });
    book.post("work_snooze", &format!("/reports/{report}/snooze"), until).await;
    book.post("work_snooze", &format!("/reports/{report}/snooze"), json!({ "until": null })).await;
    book.get("claims_list", &format!("/claims?case={case}&state=proposed&kind=act")).await;
    let path = format!("/claims/{person}");
    let told = book
        .post("claims_decide_accept", &format!("{path}/accept"), json!({ "seen": null, "record": record }))
        .await;
    let seen = |told: &Value| told["claim"]["decision"]["id"].clone();
    let undo = json!({ "seen": seen(&told), "why": "taken for somebody else" });
    book.post("claims_decide_undo", &format!("{path}/undo"), undo).await;
    let correct = json!({ "seen": null, "fields": { "when": "2019-03" }, "why": "only the month is sure" });
    let told = book.post("claims_decide_correct", &format!("/claims/{act}/correct"), correct).await;
    let withdraw = json!({ "seen": seen(&told), "why": "the source took it back" });
    book.post("claims_decide_withdraw", &format!("/claims/{act}/withdraw"), withdraw).await;
    book.post(
        "claims_decide_reject",
        &format!("/claims/{statement}/reject"),
        json!({ "seen": null, "why": "misread" }),
    )
    .await;
    book.get("claims_show", &format!("/claims/{act}")).await;
    book.get("cases_list", "/cases").await;
    book.get("cases_show", &format!("/cases/{case}")).await;
    book.post("cases_open", "/cases", json!({ "title": "Alderbrook, spring" })).await;
    book.post("cases_attach", &format!("/cases/{case}/reports"), json!({ "report": loose })).await;
    let standard = json!({ "standard": "reasonable_suspicion", "why": "two independent origins" });
    book.post("cases_standard", &format!("/cases/{case}/standard"), standard).await;
    // Somebody with the key looks through what came into the case: until then its words are given to no program.
    book.team.signed_in("publisher").await;
    book.get("cases_beside", &format!("/cases/{case}/beside")).await;
    book.get("people_show", &format!("/people/{record}")).await;
    book.get("board_show", "/board?status=all&limit=1").await;
    book.get("search_find", "/search?q=Shenyang&limit=2").await;
    book.get("codebook_lists", "/codebook").await;
    book.get("codebook_list", "/codebook/acts").await;
    let note = json!({ "words": "Guards arrested three women in Alderbrook on 4 October.", "kind": "relative", "source": "R-7", "heard": "2018-10-11", "case": case });
    book.post("reports_note", "/notes", note).await;
    let text = REPORT.replace("Harbour Courier", "Lowmarsh Post");
    let told = book.program.upload(&book.team, &format!("name=page.txt&case={case}"), &text).await;
    book.told("reports_add", json!({}), told, Value::Null);
    problems(&mut book, &act).await;
    Value::Object(book.all)
}

async fn problems(book: &mut Book, act: &str) {
    let (program, nobody) = (book.program.clone(), Program { secret: String::new() });
    let looks = Program::of(&book.team, "reader", &[amparo_store::Grant::Look], None);
    let path = format!("/claims/{act}/accept");
    let plain = program.request(&Method::POST, &format!("/api/v1{path}"), "text/plain", "x");
    let put = program.request(&Method::PUT, "/api/v1/me", "", "");
    let long = "x".repeat(300 << 10);
    let told = [
        program.get(&book.team, "/reports?colour=red").await,
        nobody.get(&book.team, "/me").await,
        looks.post(&book.team, &path, &json!({ "seen": null })).await,
        program.get(&book.team, "/cases/k_00000000000000000000000000").await,
        book.team.send(put).await,
        program.post(&book.team, &path, &json!({ "seen": null })).await,
        program.post(&book.team, &path, &json!({ "seen": null, "why": long })).await,
        book.team.send(plain).await,
        program.post(&book.team, &path, &json!({ "seen": 7 })).await,
    ];
    told.iter().for_each(|told| book.problem(told));
}

#[tokio::test]
async fn the_examples_are_what_the_program_answers() {
    let path = root().join("crates/amparo/src/web/api/examples.json");
    let now = serde_json::to_string_pretty(&written().await).unwrap() + "\n";
    for theirs in ["Thornwater", "Vesperhill"] {
        assert!(!now.contains(theirs));
    }
    assert!(!now.contains("amparo_"), "no token in an example");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, &now).unwrap();
        return;
    }
    let there = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(there == now, "the examples are not up to date: UPDATE_DOCS=1 cargo test -p amparo examples");
    let paths = document()["paths"].to_string();
    assert!(paths.contains("taken for somebody else") && header::ALLOW == "allow");
}
