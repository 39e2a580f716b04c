//! The JSON API: who may what by session and by token, what is told where something is wrong, and that nobody overwrites
//! anybody.

mod examples;
mod tokens;
mod told;

use amparo::web::{document, routes};
use amparo_model::CaseId;
use amparo_store::{Grant, NewToken};
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, header};
use serde_json::{Value, json};

use super::team::{Browser, Place, Team, Told};

/// As the table of the pages in `rights/routes.rs`; `u`: who is not known.
pub(crate) const TABLE: &[(&str, &str, &str)] = &[
    //                                                  nobody    administrator
    //                                          stranger | reader…publisher | disabled
    ("get", "/api/v1/openapi.json", "oo oooo oo"),
    ("get", "/api/v1/health", "oo oooo oo"),
    ("get", "/api/v1/me", "uy yyyy yu"),
    ("get", "/api/v1/reports", "uy yyyy yu"),
    ("post", "/api/v1/reports", "uf fyyy fu"),
    ("post", "/api/v1/notes", "uf fyyy fu"),
    ("get", "/api/v1/reports/{id}", "un yyyy nu"),
    ("get", "/api/v1/reports/{id}/original", "un yyyy nu"),
    ("post", "/api/v1/reports/{id}/assign", "un fyyy nu"),
    ("post", "/api/v1/reports/{id}/snooze", "un fyyy nu"),
    ("get", "/api/v1/claims", "uy yyyy yu"),
    ("get", "/api/v1/claims/{id}", "un yyyy nu"),
    ("post", "/api/v1/claims/{id}/accept", "un ffyy nu"),
    ("post", "/api/v1/claims/{id}/correct", "un ffyy nu"),
    ("post", "/api/v1/claims/{id}/reject", "un ffyy nu"),
    ("post", "/api/v1/claims/{id}/withdraw", "un ffyy nu"),
    ("post", "/api/v1/claims/{id}/undo", "un ffyy nu"),
    ("get", "/api/v1/cases", "uy yyyy yu"),
    ("post", "/api/v1/cases", "uf fyyy yu"),
    ("get", "/api/v1/cases/{id}", "un yyyy nu"),
    ("post", "/api/v1/cases/{id}/reports", "un fyyy nu"),
    ("post", "/api/v1/cases/{id}/standard", "un ffyy nu"),
    ("get", "/api/v1/cases/{id}/beside", "un yyyy nu"),
    ("get", "/api/v1/people/{id}", "un yyyy nu"),
    ("get", "/api/v1/board", "uy yyyy yu"),
    ("get", "/api/v1/search", "uy yyyy yu"),
    ("get", "/api/v1/codebook", "uy yyyy yu"),
    ("get", "/api/v1/codebook/{list}", "uy yyyy yu"),
];

const HOST: &str = "127.0.0.1:8417";

/// A body that does as little as it can where it is allowed.
pub(crate) fn body(path: &str, place: &Place) -> String {
    let body = match path.rsplit('/').next().unwrap() {
        "reports" if path.contains("/cases/") => json!({ "report": place.report }),
        "assign" => json!({ "to": "me" }),
        "snooze" => json!({ "until": "aside" }),
        "accept" => json!({ "seen": null }),
        "correct" => json!({ "seen": null, "fields": {}, "why": "x" }),
        "reject" | "withdraw" => json!({ "seen": null, "why": "x" }),
        "undo" => json!({ "seen": "d_00000000000000000000000000", "why": "x" }),
        "standard" => json!({ "standard": "not_assessed", "why": "x" }),
        _ => json!({}),
    };
    body.to_string()
}

/// A request of a page's own script.
pub(crate) async fn by_session(team: &Team, browser: &Browser, method: &str, path: &str, body: &str) -> Told {
    let method = if method == "post" { Method::POST } else { Method::GET };
    let mut request = browser.request(&method, path, "application/json", body.to_owned());
    request.headers_mut().insert("x-csrf-token", browser.csrf.parse().unwrap());
    team.send(request).await
}

/// An answer without the address that was asked.
pub(crate) fn apart(told: &Told) -> (Value, HeaderMap) {
    let mut body: Value = serde_json::from_str(&told.body).unwrap();
    let mut headers = told.headers.clone();
    assert!(body["instance"].as_str().unwrap().starts_with("/api/v1/"), "{}", told.body);
    body["instance"].take();
    headers.remove(header::CONTENT_LENGTH);
    (body, headers)
}

/// A program with a token.
#[derive(Clone, Debug)]
pub(crate) struct Program {
    pub(crate) secret: String,
}

impl Program {
    /// One that asks for somebody of the team.
    pub(crate) fn of(team: &Team, name: &str, actions: &[Grant], cases: Option<&CaseId>) -> Self {
        let account = Some(team.store.find_account(name).unwrap().id);
        let new = NewToken {
            account,
            label: "nightly".into(),
            actions: actions.iter().copied().collect(),
            cases: cases.map(|case| [case.clone()].into()),
            days: 30,
            who: name.into(),
        };
        Self { secret: team.store.add_token(&new).unwrap().1 }
    }

    /// The request as a program sends it: no cookie, no origin.
    pub(crate) fn request(
        &self,
        method: &Method,
        path: &str,
        media: &str,
        body: impl Into<Body>,
    ) -> Request<Body> {
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, HOST);
        if !self.secret.is_empty() {
            request = request.header(header::AUTHORIZATION, format!("Bearer {}", self.secret));
        }
        if !media.is_empty() {
            request = request.header(header::CONTENT_TYPE, media);
        }
        request.body(body.into()).unwrap()
    }

    pub(crate) async fn get(&self, team: &Team, path: &str) -> Told {
        team.send(self.request(&Method::GET, &format!("/api/v1{path}"), "", Body::empty())).await
    }

    pub(crate) async fn post(&self, team: &Team, path: &str, body: &Value) -> Told {
        let path = format!("/api/v1{path}");
        team.send(self.request(&Method::POST, &path, "application/json", body.to_string())).await
    }

    pub(crate) async fn upload(&self, team: &Team, query: &str, text: &str) -> Told {
        let path = format!("/api/v1/reports?{query}");
        team.send(self.request(&Method::POST, &path, "application/octet-stream", text.to_owned())).await
    }
}

/// Looks, adds and decides.
pub(crate) const ALL: [Grant; 3] = [Grant::Look, Grant::Code, Grant::Decide];

pub(crate) trait Reads {
    fn json(&self) -> Value;
}

impl Reads for Told {
    #[track_caller]
    fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|_| panic!("{}: {}", self.status, self.body))
    }
}

#[test]
fn the_document_has_every_route_and_no_other() {
    let document = document();
    let mut told: Vec<(String, String)> = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        told.extend(item.as_object().unwrap().keys().map(|method| (method.clone(), path.clone())));
    }
    let mut here: Vec<(String, String)> = routes()
        .filter(|(_, path)| path.starts_with("/api/"))
        .map(|(method, path)| (method.to_owned(), path.to_owned()))
        .collect();
    told.sort();
    here.sort();
    assert_eq!(told, here);
}

#[test]
fn the_document_is_whole() {
    let document = document();
    assert_eq!(document["openapi"], "3.1.0");
    let mut names = std::collections::BTreeSet::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let what = format!("{method} {path}");
            assert!(names.insert(operation["operationId"].as_str().unwrap().to_owned()), "{what}");
            assert!(!operation["summary"].as_str().unwrap().is_empty(), "{what}");
            assert!(operation["security"].is_array(), "{what}");
            let open = operation["security"].as_array().unwrap().is_empty();
            assert_eq!(open, path.ends_with("/health") || path.ends_with("/openapi.json"), "{what}");
            let answers = operation["responses"].as_object().unwrap();
            let good: Vec<_> = answers.iter().filter(|(status, _)| status.starts_with('2')).collect();
            assert!(!good.is_empty() && answers.contains_key("400"), "{what}");
            assert!(
                open || ["401", "403", "503"].iter().all(|status| answers.contains_key(*status)),
                "{what}"
            );
            let exampled = good
                .iter()
                .any(|(_, a)| a["content"].as_object().unwrap().values().any(|c| !c["example"].is_null()));
            let plain = path.ends_with("/openapi.json") || path.ends_with("/original");
            assert!(exampled || plain, "{what} has no example");
            assert_eq!(method == "post", operation["requestBody"]["required"] == true, "{what}");
            for parameter in operation["parameters"].as_array().unwrap() {
                let name = &parameter["name"];
                assert!(!parameter["description"].as_str().unwrap_or_default().is_empty(), "{what} {name}");
                assert!(parameter["schema"].is_object(), "{what} {name}");
                assert!(
                    !parameter["schema"].to_string().contains("null"),
                    "{what} {name}: {}",
                    parameter["schema"]
                );
            }
            for part in path.split('/').filter_map(|p| p.strip_prefix('{')?.strip_suffix('}')) {
                let all = operation["parameters"].as_array().unwrap();
                assert!(
                    all.iter().any(|p| p["name"] == part && p["in"] == "path" && p["required"] == true),
                    "{what}"
                );
            }
        }
    }
    let mut open = vec![document];
    let mut references = 0;
    while let Some(value) = open.pop() {
        match value {
            Value::Object(map) => {
                if let Some(Value::String(to)) = map.get("$ref") {
                    let to = to.strip_prefix('#').unwrap();
                    assert!(document.pointer(to).is_some(), "{to} is not there");
                    references += 1;
                }
                open.extend(map.values());
            }
            Value::Array(all) => open.extend(all),
            _ => {}
        }
    }
    assert!(references > 200, "{references}");
    // What a body or an answer is made of says what it is.
    for (name, schema) in document["components"]["schemas"].as_object().unwrap() {
        let said = |s: &Value| s["description"].as_str().is_some_and(|d| !d.is_empty());
        let word = name.ends_with("Id") || schema["enum"].is_array() || schema["oneOf"].is_array();
        assert!(
            said(schema) || word || schema["pattern"].is_string() || schema["type"] == "number",
            "{name}: {schema}"
        );
    }
}

#[test]
fn the_document_is_printed_without_a_server() {
    let printed = super::app::run(&["api"]).json();
    assert_eq!(&printed, document());
}
