//! A store with a team: two cases, a report of nobody's, and somebody for each role.

use std::sync::Arc;

use amparo::engine::{Engine, Facts, Incoming};
use amparo::flow::{self, Arrival};
use amparo::say::Lang;
use amparo::web::{App, Start, router};
use amparo_model::reading::EntityKind;
use amparo_model::{CaseId, Handling, RecordId, ReportId};
use amparo_store::{NewAccount, NewRelease, Opening, Passphrase, Role, Store};
use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use tower::ServiceExt;

const HOST: &str = "127.0.0.1:8417";
/// The password of everybody here.
pub(crate) const PASSWORD: &str = "otter maple lantern";

/// One case with what is in it.
pub(crate) struct Place {
    pub(crate) case: CaseId,
    pub(crate) report: ReportId,
    pub(crate) claim: String,
    pub(crate) people: [RecordId; 2],
    pub(crate) release: String,
    /// Sealed by a reviewer of the case; empty until there are people in it.
    pub(crate) sealed: String,
}

/// What is sealed in each case.
pub(crate) const SEALED: &str = "ask at the Foxglove bakery";

/// The store, its server, and what is in it.
pub(crate) struct Team {
    pub(crate) store: Arc<Store>,
    pub(crate) mine: Place,
    pub(crate) other: Place,
    /// In no case.
    pub(crate) loose: ReportId,
    /// An account that nobody uses.
    pub(crate) spare: String,
    pub(crate) router: Router,
    /// What lets the holder of the passphrase in, where they are alone.
    pub(crate) token: Option<String>,
    _dir: tempfile::TempDir,
}

/// What somebody was answered.
#[derive(Debug)]
pub(crate) struct Told {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Told {
    /// Where it leads on to.
    pub(crate) fn to(&self) -> &str {
        self.headers.get(header::LOCATION).map_or("", |v| v.to_str().unwrap())
    }
}

/// A browser.
#[derive(Clone, Debug, Default)]
pub(crate) struct Browser {
    pub(crate) cookie: String,
    pub(crate) csrf: String,
    /// The address it is at; empty is the one by digits.
    pub(crate) host: &'static str,
}

pub(crate) fn report(store: &Store, engine: &Engine, case: Option<&CaseId>, text: &str) -> ReportId {
    let arrival = Arrival {
        source_kind: "media".into(),
        source: None,
        reliability: amparo_model::Reliability::Unknown,
        handling: Handling::Internal,
        consent: Vec::new(),
        case: case.cloned(),
        who: "Ana".into(),
    };
    let incoming = Incoming { bytes: text.into(), name: "report.txt".into(), facts: Facts::default() };
    flow::arrive(store, engine, incoming, &arrival).unwrap().added.id().clone()
}

fn place(store: &Store, engine: &Engine, title: &str, outlet: &str) -> Place {
    let case = store.create_case(title, "not_assessed", "Ana").unwrap();
    let text = super::app::REPORT.replace("Harbour Courier", outlet).replace("Qadirabad", title);
    let report = report(store, engine, Some(&case), &text);
    let person =
        |name: &str| store.create_record(&case, EntityKind::Person, name, Handling::Internal, "Ana").unwrap();
    let people = [person(&format!("{title} One")), person(&format!("{title} Two"))];
    let release = store
        .save_release(NewRelease {
            case: case.clone(),
            public: serde_json::json!({
                "page": format!("page-{}", title.to_lowercase()), "language": "en", "as_of": "2024-01-01", "title": title,
                "standard": "not_assessed", "method": "method", "version": 1, "facts": [], "statements": [],
                "counts": [], "unknown": [], "corrections": [], "related": [],
            }),
            html_sha256: "00".into(),
            findings: serde_json::json!([]),
            who: "Ana".into(),
        })
        .unwrap();
    let claim = store.claims_of(&report).unwrap()[0].claim.id.to_string();
    Place { case, report, claim, people, release: release.to_string(), sealed: String::new() }
}

impl Team {
    pub(crate) fn new() -> Self {
        Self::started(false)
    }

    pub(crate) fn started(alone: bool) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let home = dir.path().join("store");
        let words = Passphrase::new(super::app::WORDS);
        let store = Store::create_with(&home, &words, Opening::for_tests()).unwrap();
        let engine = Engine::load(super::app::exe(), true).unwrap();
        let password = Passphrase::new(PASSWORD);
        let account = |name: &str, administrator: bool| NewAccount {
            name: name.into(),
            label: format!("{name} Q."),
            administrator,
            who: "Ana".into(),
        };
        // Made before there is a case: the administrator works on none.
        store.first_account(&account("administrator", true), &password).unwrap();
        let mut mine = place(&store, &engine, "Mirrorfield", "Harbour Courier");
        let mut other = place(&store, &engine, "Thornwater", "Vesperhill Radio");
        let text =
            super::app::REPORT.replace("Harbour Courier", "Loose Leaf").replace("Qadirabad", "Ashmoor");
        let loose = report(&store, &engine, None, &text);
        let join = |name: &str, role: Option<Role>| {
            let (id, code) = store.add_account(&account(name, false)).unwrap();
            store.redeem(name, &code, &password).unwrap().unwrap();
            if let Some(role) = role {
                store.add_member(&mine.case, &id, role, "Ana").unwrap();
            }
            id
        };
        join("nobody", None);
        join("reader", Some(Role::Reader));
        join("coder", Some(Role::Coder));
        let reviewer = join("reviewer", Some(Role::Reviewer));
        join("publisher", Some(Role::Publisher));
        let stranger = join("stranger-to-mine", None);
        store.add_member(&other.case, &stranger, Role::Publisher, "Ana").unwrap();
        join("disabled", Some(Role::Publisher));
        let spare = join("spare", None).to_string();
        let seal = |case: &CaseId, who| {
            let key = store.open_key(who, &password).unwrap().unwrap();
            let about = (amparo_store::sealed::What::Contact, amparo_store::About::Case);
            flow::seal(&store, &key, case, about, SEALED, "reviewer Q.").unwrap().to_string()
        };
        mine.sealed = seal(&mine.case, &reviewer);
        other.sealed = seal(&other.case, &stranger);
        let store = Arc::new(store);
        let start = Start {
            dir: home,
            opening: Opening::for_tests(),
            store: store.clone(),
            engine: Arc::new(engine),
            who: "Ana".into(),
            lang: Some(Lang::En),
            port: 8417,
            alone,
            demo: false,
        };
        let (app, token) = App::new(start, 8417).unwrap();
        assert_eq!(token.is_some(), alone);
        let router = router(Arc::new(app));
        Self { store, mine, other, loose, spare, router, token, _dir: dir }
    }

    /// Somebody who signed in.
    pub(crate) async fn signed_in(&self, name: &str) -> Browser {
        let mut browser = Browser::default();
        let told = browser.sign_in(self, name, PASSWORD, "").await;
        assert_eq!((told.status, told.to()), (StatusCode::SEE_OTHER, "/"), "{name}: {}", told.body);
        browser.open(self, "/").await;
        browser
    }

    pub(crate) async fn send(&self, request: Request<Body>) -> Told {
        send(&self.router, request).await
    }
}

pub(crate) async fn send(router: &Router, request: Request<Body>) -> Told {
    let answer = router.clone().oneshot(request).await.unwrap();
    let (head, body) = answer.into_parts();
    let bytes = axum::body::to_bytes(body, 64 << 20).await.unwrap();
    let body = String::from_utf8_lossy(&bytes).into_owned();
    Told { status: head.status, headers: head.headers, body }
}

impl Browser {
    /// A request as this browser would send it.
    pub(crate) fn request(&self, method: &Method, path: &str, kind: &str, body: String) -> Request<Body> {
        let host = if self.host.is_empty() { HOST } else { self.host };
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, host);
        if !self.cookie.is_empty() {
            request = request.header(header::COOKIE, &self.cookie);
        }
        if *method == Method::POST {
            request = request
                .header(header::CONTENT_TYPE, kind)
                .header("origin", format!("http://{host}"))
                .header("sec-fetch-site", "same-origin");
        }
        request.body(Body::from(body)).unwrap()
    }

    /// Keeps what an answer sets, and the token of its forms.
    pub(crate) fn keep(&mut self, told: &Told) {
        if let Some(cookie) = told.headers.get(header::SET_COOKIE) {
            cookie.to_str().unwrap().split(';').next().unwrap().clone_into(&mut self.cookie);
        }
        if let Some(token) = told.body.split("name=\"csrf\" value=\"").nth(1) {
            token.split('"').next().unwrap().clone_into(&mut self.csrf);
        }
    }

    pub(crate) async fn open(&mut self, team: &Team, path: &str) -> Told {
        let told = team.send(self.request(&Method::GET, path, "", String::new())).await;
        self.keep(&told);
        told
    }

    /// Sends a form of one of our pages.
    pub(crate) async fn post(&mut self, team: &Team, path: &str, body: &str) -> Told {
        let form = format!("csrf={}&{body}", self.csrf);
        let told =
            team.send(self.request(&Method::POST, path, "application/x-www-form-urlencoded", form)).await;
        self.keep(&told);
        told
    }

    pub(crate) async fn sign_in(&mut self, team: &Team, name: &str, password: &str, code: &str) -> Told {
        self.open(team, "/signin").await;
        let code = code.replace(' ', "");
        let password = password.replace(' ', "+");
        self.post(team, "/signin", &format!("name={name}&password={password}&code={code}")).await
    }
}
