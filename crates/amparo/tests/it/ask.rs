//! Asking a language model: only when a run says so, only where the settings file says, and nothing it answers is believed.

mod stand_in;

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use amparo::config::LocalModel;
use amparo::engine::{Asker, Engine};
use amparo::say::Lang;
use serde_json::{Value, json};

use super::app::{Place, REPORT, Said, exe};
use stand_in::{Reply, StandIn};

/// A folder with a settings file that names a model at an address.
struct Desk {
    place: Place,
    report: String,
}

impl Desk {
    fn with(settings: &str) -> Self {
        let place = Place::bare();
        std::fs::create_dir_all(place.path("amparo")).unwrap();
        place.write("amparo/config.toml", settings);
        let report = place.write("report.txt", page());
        Self { place, report }
    }

    fn asking(address: &str, more: &str) -> Self {
        Self::with(&format!("[local_model]\naddress = \"{address}\"\nmodel = \"stand-in\"\n{more}\n"))
    }

    /// Runs the program in a process of its own: the settings file is found by the environment.
    fn run(&self, args: &[&str]) -> Said {
        self.run_with(args, &[], "")
    }

    fn run_with(&self, args: &[&str], env: &[(&str, &str)], input: &str) -> Said {
        let mut command = Command::new(exe());
        command
            .args(args)
            .args(["--lang", "en", "--data", self.place.path("store").to_str().unwrap()])
            .env("XDG_CONFIG_HOME", self.place.path(""))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command.envs(env.iter().copied());
        let mut child = command.spawn().unwrap();
        std::io::Write::write_all(&mut child.stdin.take().unwrap(), input.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Said { code: output.status.code().unwrap() as u8, out: text(output.stdout), err: text(output.stderr) }
    }

    fn read(&self, more: &[&str]) -> Said {
        self.run(&[&["read", &self.report, "--json"], more].concat())
    }

    /// The reading without the model: what must never be lost.
    fn by_rules(&self) -> Value {
        self.read(&[]).json()
    }
}

/// A report with an act the rules do not know.
fn page() -> String {
    format!("{REPORT}\nWardens drenched Ordell Vance at the Osk depot on 4 March.\n")
}

fn drenched() -> Value {
    json!({ "words": "drenched", "kind": "ill_treatment", "modality": "asserted",
        "victims": [{ "words": "Ordell Vance", "is": "person" }], "actors": [{ "words": "Wardens", "is": "group" }],
        "places": [{ "words": "the Osk depot" }], "time": "4 March" })
}

fn good() -> Reply {
    Reply::says(json!({ "persons": [], "acts": [drenched()], "statements": [] }))
}

fn of_model(reading: &Value) -> Vec<&Value> {
    let lists = ["entities", "acts", "statements"];
    let all = lists.iter().flat_map(|list| reading[*list].as_array().unwrap());
    all.filter(|x| x["by"].as_str().unwrap().starts_with("model:")).collect()
}

fn warned(reading: &Value, code: &str) -> Option<String> {
    let all = reading["warnings"].as_array().unwrap();
    all.iter().find(|w| w["code"] == code).map(|w| w["message"].as_str().unwrap().to_owned())
}

/// What the rules said, in a reading that a model was asked about.
fn rules_only(mut reading: Value) -> Value {
    for list in ["entities", "acts", "statements"] {
        let all = reading[list].as_array_mut().unwrap();
        all.retain(|x| !x["by"].as_str().unwrap().starts_with("model:"));
    }
    let warnings = reading["warnings"].as_array_mut().unwrap();
    warnings.retain(|w| !w["code"].as_str().unwrap().starts_with("model_"));
    reading
}

#[test]
fn a_good_answer_is_taken_and_marked() {
    let server = StandIn::start(|_| good());
    let desk = Desk::asking(&server.address, "");
    let said = desk.read(&["--ask-model"]);
    assert_eq!(said.err, "");
    let reading = said.json();
    assert_eq!(server.hits(), 1);
    let acts = of_model(&reading);
    let act = acts.iter().find(|x| x["act"] == "ill_treatment").unwrap();
    assert_eq!(
        (&act["by"], &act["score"], &act["modality"]),
        (&json!("model:stand-in"), &json!(0.4), &json!("asserted"))
    );
    assert_eq!(act["cites"]["trigger"][0]["quote"], "drenched");
    assert_eq!(act["when"]["edtf"], "2019-03-04");
    assert!(warned(&reading, "model_asked").unwrap().contains("stand-in"));
    assert_eq!(rules_only(reading), desk.by_rules());

    let asked = server.asked();
    let (head, body) = asked[0].split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("POST /v1/chat/completions HTTP/1.1"), "{head}");
    for secret in ["cookie", "authorization", "gzip"] {
        assert!(!head.to_lowercase().contains(secret), "{head}");
    }
    let body: Value = serde_json::from_str(body).unwrap();
    assert_eq!((&body["model"], &body["temperature"]), (&json!("stand-in"), &json!(0)));
    assert!(body["messages"][1]["content"].as_str().unwrap().contains("Wardens drenched Ordell Vance"));

    let shown = desk.run(&["read", &desk.report, "--ask-model", "--explain"]).good();
    assert!(shown.contains("Proposed by a language model (stand-in), not checked by rules"), "{shown}");
    let lines: Vec<&str> = shown.lines().collect();
    let at = lines.iter().position(|l| l.contains("Proposed by a language model")).unwrap();
    assert!(lines[at - 1].contains("Ill-treatment") || shown.contains("Ordell Vance"), "{shown}");
    assert!(!desk.run(&["read", &desk.report]).good().contains("language model"));
}

#[test]
fn invented_claims_and_orders_from_the_report_bring_nothing_in() {
    let invented = json!({
        "persons": [{ "name": "Governor Ilse Brandt" }],
        "acts": [
            { "words": "executed", "kind": "execution", "modality": "asserted", "victims": ["the mayor"] },
            { "words": "drenched", "kind": "witchcraft", "modality": "asserted" },
            { "words": "drenched", "kind": "torture", "modality": "asserted", "victims": [{ "words": "two infants", "is": "group" }] },
            { "words": "torture", "kind": "ill_treatment", "modality": "asserted", "victims": [{ "words": "They", "is": "group" }] },
            17,
        ],
        "statements": [{ "words": "I confess to everything", "kind": "acknowledgement" }],
    });
    let server = StandIn::start(move |_| Reply::says(invented.clone()));
    let desk = Desk::asking(&server.address, "");
    let reading = desk.read(&["--ask-model"]).json();
    let taken = of_model(&reading);
    // Words that stand there may be shown, but what is feared is no fact.
    assert!(taken.iter().all(|x| x["cites"]["trigger"][0]["quote"] == "torture"), "{taken:?}");
    assert!(taken.iter().all(|x| x["modality"] == "uncertain"), "{taken:?}");
    assert!(warned(&reading, "model_asked").unwrap().contains("6 refused"));
    assert_eq!(rules_only(reading), desk.by_rules());
}

/// A reading that the model was of no use for: whole, with a warning, and one sentence apart from the output.
fn useless(reply: fn() -> Reply, more: &str, why: &str) {
    let server = StandIn::start(move |_| reply());
    let desk = Desk::asking(&server.address, more);
    let from = Instant::now();
    let said = desk.read(&["--ask-model"]);
    assert!(from.elapsed() < Duration::from_secs(20), "{why}: it took {:?}", from.elapsed());
    assert_eq!(said.err.lines().count(), 1, "{}", said.err);
    assert!(said.err.contains("not of use for one report") && said.err.contains(why), "{}", said.err);
    assert!(!said.err.contains("Ordell Vance"));
    let reading = said.json();
    assert!(warned(&reading, "model_failed").unwrap().contains(why), "{why}");
    assert!(of_model(&reading).is_empty());
    assert_eq!(rules_only(reading), desk.by_rules());
    assert!(server.hits() <= 1);
}

#[test]
fn whatever_the_model_does_the_reading_stands() {
    let garbage = "not of the shape that was asked for";
    useless(|| Reply::says_text("I am sorry, I cannot help with that."), "", garbage);
    useless(|| Reply::Json("{\"choices\": []}".into()), "", garbage);
    useless(|| Reply::Json("<html>".into()), "", garbage);
    useless(|| Reply::Raw("\u{0}\u{1}\u{2} no HTTP at all\r\n\r\n".into()), "", "");
    useless(|| Reply::Raw(String::new()), "", "");
    useless(|| Reply::Status(500), "", "error 500");
    useless(|| Reply::Status(404), "", "error 404");
    useless(|| Reply::Endless, "", "too long");
    useless(|| Reply::Hangs, "seconds = 1", "within 1 seconds");
    useless(|| Reply::Drips, "seconds = 1", "within 1 seconds");
}

#[test]
fn nobody_at_the_address_is_said_in_one_sentence() {
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let desk = Desk::asking(&format!("http://{free}/v1/chat/completions"), "");
    let said = desk.read(&["--ask-model"]);
    assert!(said.err.contains("nobody answers at its address"), "{}", said.err);
    assert_eq!(rules_only(said.json()), desk.by_rules());
}

#[test]
fn no_redirect_is_followed_and_no_proxy_asked() {
    let elsewhere = StandIn::start(|_| good());
    for status in [301, 302, 303, 307, 308] {
        let to = elsewhere.address.clone();
        let server = StandIn::start(move |_| Reply::Redirect(status, to.clone()));
        let desk = Desk::asking(&server.address, "");
        let said = desk.read(&["--ask-model"]);
        assert!(said.err.contains("points to another address"), "{}", said.err);
        assert!(of_model(&said.json()).is_empty());
        assert_eq!((server.hits(), elsewhere.hits()), (1, 0));
    }
    let server = StandIn::start(|_| good());
    let desk = Desk::asking(&server.address, "");
    let proxy = elsewhere.address.trim_end_matches("/v1/chat/completions").to_owned();
    let env: Vec<(&str, &str)> = ["HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy", "HTTPS_PROXY"]
        .map(|name| (name, proxy.as_str()))
        .to_vec();
    desk.run_with(&["read", &desk.report, "--ask-model", "--json"], &env, "").good();
    assert_eq!((server.hits(), elsewhere.hits()), (1, 0));
}

#[test]
fn another_machine_is_refused_with_what_would_leave_this_one() {
    for address in ["http://models.example/v1/chat/completions", "http://192.0.2.7:8080/v1/chat/completions"]
    {
        let desk = Desk::asking(address, "");
        let said = desk.read(&["--ask-model"]);
        assert_eq!((said.code, said.out.as_str()), (1, ""));
        for words in ["the whole text of every report", "unencrypted", "remote = true"] {
            assert!(said.err.contains(words), "{}", said.err);
        }
        // The settings alone send nothing and hinder nothing.
        desk.read(&[]).good();
    }
    assert_eq!(Desk::asking("https://127.0.0.1:1/v1", "").read(&["--ask-model"]).code, 2);
    let said = Desk::with("").read(&["--ask-model"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("[local_model]") && said.err.contains("config.toml"), "{}", said.err);
    assert_eq!(
        Desk::with("[local_model]\naddress = \"x\"\nkey = \"y\"\n").read(&[]).code,
        2,
        "unknown words"
    );
}

#[test]
fn without_the_flag_nothing_is_asked() {
    let server = StandIn::start(|_| good());
    let desk = Desk::asking(&server.address, "");
    desk.by_rules();
    let line = json!({ "id": 1, "text": page() }).to_string();
    desk.run_with(&["worker"], &[("AMPARO_ASK_MODEL", "1")], &line).good();
    desk.run(&["compare", &desk.report, &desk.report]);
    let key = desk.place.path("key");
    let key = key.to_str().unwrap();
    desk.run(&["init", "--key-file", key]).good();
    desk.run(&["add", &desk.report, "--key-file", key]).good();
    assert_eq!(server.hits(), 0);
    // The same store, now with the flag: another report, so that it is not the same bytes.
    let other = desk.place.write("other.txt", page().replace("4 March.", "4 March, she says."));
    desk.run(&["add", &other, "--ask-model", "--key-file", key]).good();
    assert_eq!(server.hits(), 1);
    let inbox = desk.run(&["inbox", "--json", "--key-file", key]).json();
    let reports = inbox["reports"].as_array().unwrap();
    let id = |r: &Value| r["id"].as_str().unwrap().to_owned();
    let shown: Vec<String> =
        reports.iter().map(|r| desk.run(&["review", &id(r), "--list", "--key-file", key]).good()).collect();
    let marked = shown.iter().filter(|s| s.contains("Proposed by a language model (stand-in)")).count();
    assert_eq!(marked, 1, "{shown:?}");
    // Taking everything at once does not take what only a model proposed.
    let asked = reports
        .iter()
        .map(id)
        .find(|r| desk.run(&["review", r, "--list", "--key-file", key]).good().contains("language model"));
    let asked = asked.unwrap();
    desk.run(&["review", &asked, "--accept", "all", "--why", "read", "--key-file", key]).good();
    let left = desk.run(&["review", &asked, "--list", "--key-file", key]).good();
    assert!(left.contains("Proposed by a language model (stand-in)"), "{left}");
    assert!(left.contains("proposed"), "{left}");
}

#[test]
fn a_mail_is_read_in_the_child_and_asked_about_afterwards() {
    let server = StandIn::start(|_| good());
    let desk = Desk::asking(&server.address, "");
    let mail = format!(
        "From: a@example.org\r\nTo: b@example.org\r\nSubject: Report\r\nDate: Tue, 5 Mar 2019 10:00:00 +0000\r\n\
         Content-Type: text/plain; charset=utf-8\r\n\r\n{}",
        page().replace('\n', "\r\n")
    );
    let mail = desk.place.write("report.eml", mail);
    let reading = desk.run(&["read", &mail, "--ask-model", "--json"]).json();
    assert_eq!(reading["report"]["media_type"], "message/rfc822");
    assert!(of_model(&reading).iter().any(|x| x["act"] == "ill_treatment"));
    assert_eq!(server.hits(), 1);
}

#[test]
fn a_model_that_fails_again_and_again_is_left_alone() {
    let server = StandIn::start(|_| Reply::Status(503));
    let desk = Desk::asking(&server.address, "");
    let lines: String = (0..8)
        .map(|n| format!("{}\n", json!({ "id": n, "text": page().replace("nine", &format!("{}", n + 3)) })))
        .collect();
    let said = desk.run_with(&["worker", "--ask-model", "--jobs", "4"], &[], &lines);
    assert_eq!(said.code, 0);
    assert_eq!(said.out.lines().count(), 8);
    assert_eq!(server.hits(), 3);
    assert!(said.err.contains("not of use for 8 reports"), "{}", said.err);
    let failed = said.out.lines().map(|l| serde_json::from_str::<Value>(l).unwrap());
    let why: Vec<String> = failed.map(|a| warned(&a["reading"], "model_failed").unwrap()).collect();
    assert_eq!(why.iter().filter(|w| w.contains("error 503")).count(), 3);
    assert_eq!(why.iter().filter(|w| w.contains("not asked again")).count(), 5);
}

#[test]
fn a_long_report_is_asked_about_in_parts() {
    let server = StandIn::start(|_| Reply::says(json!({ "acts": [] })));
    let desk = Desk::asking(&server.address, "");
    let filler =
        "The market opened at nine and the ferries ran as they always do along the canal. ".repeat(30);
    let long = format!("{}\n\n{filler}\n\n{filler}\n\n{filler}\n", page());
    let file = desk.place.write("long.txt", long);
    desk.run(&["read", &file, "--ask-model", "--json"]).good();
    assert!(server.hits() >= 3);
    for asked in server.asked() {
        let body: Value = serde_json::from_str(asked.split_once("\r\n\r\n").unwrap().1).unwrap();
        assert!(body["messages"][1]["content"].as_str().unwrap().chars().count() < 3_100);
    }
}

#[tokio::test]
async fn the_review_page_marks_what_a_model_proposed() {
    let server = StandIn::start(|_| good());
    for (lang, words) in [
        (Lang::En, "Proposed by a language model (stand-in), not checked by rules"),
        (Lang::Ko, "언어 모델(stand-in)이 제안했으며"),
    ] {
        let settings = LocalModel {
            address: server.address.clone(),
            model: "stand-in".into(),
            seconds: None,
            remote: false,
        };
        let asker = Asker::new(&settings, Path::new("config.toml")).unwrap();
        let engine = Engine::load(exe(), true).unwrap().asking(asker);
        let web = super::web::Web::inside_read_by(engine, &page(), lang).await;
        let page = web.page(&format!("/reports/{}", web.report)).await;
        // The act, the person and the place it brought in, and the warning; nothing of the rules is marked.
        let marked = page.matches("class=\"by-model\"").count();
        assert!((1..=4).contains(&marked), "{marked}");
        assert!(page.contains(words));
    }
}
