//! The pages, without a network: who is let in, what is refused, what a browser is told.

mod door;

use std::sync::Arc;

use amparo::engine::{Engine, Facts, Incoming};
use amparo::flow::{self, Arrival};
use amparo::say::Lang;
use amparo::web::{App, Start, router};
use amparo_store::{Opening, Passphrase, Store};
use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use axum::response::Response;
use tower::ServiceExt;

const HOST: &str = "127.0.0.1:8417";

pub(crate) struct Web {
    router: Router,
    token: String,
    cookie: String,
    csrf: String,
    pub(crate) report: String,
    _dir: tempfile::TempDir,
}

impl Web {
    /// A server with one report in a case; nobody has come in yet.
    fn new(text: &str) -> Self {
        Self::speaking(text, Some(Lang::En))
    }

    /// In the language of the operator, or in that of the browser.
    fn speaking(text: &str, lang: Option<Lang>) -> Self {
        Self::read_by(Engine::load(super::app::exe(), true).unwrap(), text, lang)
    }

    fn read_by(engine: Engine, text: &str, lang: Option<Lang>) -> Self {
        Self::made(engine, text, lang, false)
    }

    /// The same as the demonstration, with somebody inside.
    pub(crate) async fn inside_demo(text: &str, lang: Lang) -> Self {
        Self::made(Engine::load(super::app::exe(), true).unwrap(), text, Some(lang), true).entered().await
    }

    fn made(engine: Engine, text: &str, lang: Option<Lang>, demo: bool) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let place = dir.path().join("store");
        let words = Passphrase::new(super::app::WORDS);
        let store = Store::create_with(&place, &words, Opening::for_tests()).unwrap();
        let case = store.create_case("Case <one>", "not_assessed", "Ana").unwrap();
        let arrival = Arrival {
            source_kind: "media".into(),
            source: None,
            reliability: amparo_model::Reliability::Unknown,
            handling: amparo_model::Handling::Internal,
            consent: Vec::new(),
            case: Some(case),
            who: "Ana".into(),
        };
        let incoming = Incoming { bytes: text.into(), name: "report.txt".into(), facts: Facts::default() };
        let report = flow::arrive(&store, &engine, incoming, &arrival).unwrap().added.id().to_string();
        let start = Start {
            dir: place,
            opening: Opening::for_tests(),
            store: Arc::new(store),
            engine: Arc::new(engine),
            who: "Ana".into(),
            lang,
            port: 8417,
            alone: false,
            demo,
        };
        let (app, token) = App::new(start, 8417).unwrap();
        Self {
            router: router(Arc::new(app)),
            token: token.unwrap(),
            cookie: String::new(),
            csrf: String::new(),
            report,
            _dir: dir,
        }
    }

    /// The same, with somebody inside.
    pub(crate) async fn inside(text: &str) -> Self {
        Self::inside_speaking(text, Some(Lang::En)).await
    }

    /// The same, in a language.
    pub(crate) async fn inside_speaking(text: &str, lang: Option<Lang>) -> Self {
        Self::speaking(text, lang).entered().await
    }

    /// The same, the report read by a given engine.
    pub(crate) async fn inside_read_by(engine: Engine, text: &str, lang: Lang) -> Self {
        Self::read_by(engine, text, Some(lang)).entered().await
    }

    async fn entered(self) -> Self {
        let mut web = self;
        let answer = web.send(web.get(&format!("/enter?token={}", web.token))).await;
        assert_eq!(answer.status(), StatusCode::SEE_OTHER);
        web.cookie =
            answer.headers()[header::SET_COOKIE].to_str().unwrap().split(';').next().unwrap().to_owned();
        let page = web.page("/").await;
        let token = page.split("name=\"csrf\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        token.clone_into(&mut web.csrf);
        web
    }

    pub(crate) fn get(&self, path: &str) -> Request<Body> {
        self.request(Method::GET, path, &[], String::new())
    }

    fn post(&self, path: &str, body: &str) -> Request<Body> {
        let origin = format!("http://{HOST}");
        self.request(
            Method::POST,
            path,
            &[("origin", &origin), ("sec-fetch-site", "same-origin")],
            body.to_owned(),
        )
    }

    pub(crate) fn signed(&self, path: &str, body: &str) -> Request<Body> {
        self.post(path, &format!("csrf={}&{body}", self.csrf))
    }

    /// What a form is answered when the browser asks for a language.
    pub(crate) async fn answer_in(&self, lang: &'static str, path: &str, body: &str) -> (StatusCode, String) {
        let mut request = self.signed(path, body);
        request.headers_mut().insert(header::ACCEPT_LANGUAGE, header::HeaderValue::from_static(lang));
        let answer = self.send(request).await;
        (answer.status(), text(answer).await)
    }

    fn request(&self, method: Method, path: &str, headers: &[(&str, &str)], body: String) -> Request<Body> {
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, HOST);
        if !self.cookie.is_empty() {
            request = request.header(header::COOKIE, &self.cookie);
        }
        if !body.is_empty() {
            request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        request.body(Body::from(body)).unwrap()
    }

    pub(crate) async fn send(&self, request: Request<Body>) -> Response {
        self.router.clone().oneshot(request).await.unwrap()
    }

    /// Sends a file as the inbox page does.
    async fn upload(&self, name: &str, content: &str) -> Response {
        let body = format!(
            "--x\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n{}\r\n--x\r\nContent-Disposition: form-data; \
             name=\"file\"; filename=\"{name}\"\r\n\r\n{content}\r\n--x--\r\n",
            self.csrf
        );
        let origin = format!("http://{HOST}");
        let mut request = self.request(
            Method::POST,
            "/add",
            &[("origin", &origin), ("sec-fetch-site", "same-origin")],
            body,
        );
        let form = "multipart/form-data; boundary=x".parse().unwrap();
        request.headers_mut().insert(header::CONTENT_TYPE, form);
        self.send(request).await
    }

    /// Adds a report; gives its id.
    pub(crate) async fn add(&self, content: &str) -> String {
        let answer = self.upload("other.txt", content).await;
        assert_eq!(answer.status(), StatusCode::SEE_OTHER);
        let place = answer.headers()[header::LOCATION].to_str().unwrap();
        place.rsplit('/').next().unwrap().to_owned()
    }

    pub(crate) async fn page(&self, path: &str) -> String {
        let answer = self.send(self.get(path)).await;
        assert_eq!(answer.status(), StatusCode::OK, "{path}");
        text(answer).await
    }

    async fn first_claim(&self) -> String {
        let page = self.page(&format!("/reports/{}", self.report)).await;
        page.split("/claims/").nth(1).unwrap().split('/').next().unwrap().to_owned()
    }
}

pub(crate) async fn text(answer: Response) -> String {
    let bytes = axum::body::to_bytes(answer.into_body(), 64 << 20).await.unwrap();
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[tokio::test]
async fn text_of_a_report_stays_text() {
    let evil = "Outlet: <script>alert(1)</script>\n\nTitle \"><img src=x onerror=alert(2)>\n\n\
        Police arrested Kim <b>Yong</b> in Shenyang on Monday. <script>alert(3)</script>\n";
    let web = Web::inside(evil).await;
    for path in
        ["/", &format!("/reports/{}", web.report), "/cases", "/search?q=%3Cscript%3E", "/search?q=Shenyang"]
    {
        let page = web.page(path).await;
        assert!(
            !page.contains("<script>alert") && !page.contains("<img src=x") && !page.contains("<b>Yong"),
            "{path}"
        );
    }
    let page = web.page(&format!("/reports/{}", web.report)).await;
    assert!(page.contains("&#60;img src=x"), "it is shown as it was written");
    let original = web.send(web.get(&format!("/reports/{}/original", web.report))).await;
    let header = |name: header::HeaderName| original.headers()[name].to_str().unwrap().to_owned();
    assert_eq!(header(header::CONTENT_TYPE), "application/octet-stream");
    assert!(header(header::CONTENT_DISPOSITION).starts_with("attachment"));
}

#[tokio::test]
async fn a_claim_is_accepted_undone_and_rejected() {
    let web = Web::inside(super::app::REPORT).await;
    let claim = web.first_claim().await;
    let states = async || {
        let page = web.page(&format!("/reports/{}", web.report)).await;
        let count = |state: &str| page.matches(&format!("class=\"claim state-{state}")).count();
        (count("proposed"), count("accepted"), count("rejected"))
    };
    let (open, ..) = states().await;
    let answer = web.send(web.signed(&format!("/claims/{claim}/accept"), "seen=")).await;
    assert_eq!(answer.status(), StatusCode::SEE_OTHER);
    assert!(answer.headers()[header::LOCATION].to_str().unwrap().contains("?at="), "goes on to the next");
    assert_eq!(states().await, (open - 1, 1, 0));
    let stale = web.send(web.signed(&format!("/claims/{claim}/reject"), "seen=&why=late")).await;
    assert_eq!(stale.status(), StatusCode::CONFLICT, "nobody overrules what they have not seen");
    assert_eq!(web.send(web.signed("/undo", "")).await.status(), StatusCode::SEE_OTHER);
    assert_eq!(states().await, (open, 0, 0));
    let silent = web.send(web.signed(&format!("/claims/{claim}/reject"), "seen=")).await;
    assert_eq!(silent.status(), StatusCode::BAD_REQUEST, "a rejection needs a reason");
    assert_eq!(
        web.send(web.signed(&format!("/claims/{claim}/reject"), "reason=misread")).await.status(),
        StatusCode::SEE_OTHER
    );
    assert_eq!(states().await, (open - 1, 0, 1));
}

#[tokio::test]
async fn locking_forgets_the_store_and_the_passphrase_opens_it_again() {
    let mut web = Web::inside(super::app::REPORT).await;
    assert_eq!(web.send(web.signed("/lock", "")).await.status(), StatusCode::SEE_OTHER);
    let shut = web.send(web.get("/")).await;
    assert_eq!(
        (shut.status(), shut.headers()[header::LOCATION].to_str().unwrap()),
        (StatusCode::SEE_OTHER, "/locked")
    );
    let page = web.page("/locked").await;
    assert!(!page.contains("Harbour") && page.contains("type=\"password\""));
    let wrong = web.send(web.signed("/unlock", "passphrase=not+these+words")).await;
    assert_eq!(wrong.status(), StatusCode::FORBIDDEN);
    let right = web.send(web.signed("/unlock", "passphrase=four+plain+words+here")).await;
    assert_eq!(right.status(), StatusCode::SEE_OTHER);
    let old = web.send(web.get("/")).await;
    assert_eq!(old.status(), StatusCode::UNAUTHORIZED, "the old session is gone");
    web.cookie = right.headers()[header::SET_COOKIE].to_str().unwrap().split(';').next().unwrap().to_owned();
    assert!(web.page("/").await.contains("Harbour Courier"));
}

#[tokio::test]
async fn pages_speak_the_language_that_was_chosen() {
    let web = Web::inside(super::app::REPORT).await;
    web.send(web.signed("/language", "lang=ar&back=//evil.example")).await;
    let page = web.page("/").await;
    assert!(page.contains("<html lang=\"ar\" dir=\"rtl\">"));
    let back = web.send(web.signed("/language", "lang=ko&back=//evil.example")).await;
    assert_eq!(back.headers()[header::LOCATION], "/", "never away from our own pages");
    assert!(web.page("/").await.contains("<html lang=\"ko\" dir=\"ltr\">"));
}

#[tokio::test]
async fn what_was_heard_becomes_a_report_whose_claims_cite_the_words() {
    let web = Web::inside(super::app::REPORT).await;
    let call =
        "kind=relative&source=R-7&heard=2018-10-11&reliability=reliability_unknown&handling=confidential";
    let empty = web.send(web.signed("/note", &format!("{call}&words=+"))).await;
    assert_eq!(empty.status(), StatusCode::BAD_REQUEST);
    let words = "Guards+arrested+three+women+in+Shenyang+on+4+October.";
    let kept = web.send(web.signed("/note", &format!("{call}&words={words}"))).await;
    assert_eq!(kept.status(), StatusCode::SEE_OTHER);
    let page = web.page(kept.headers()[header::LOCATION].to_str().unwrap()).await;
    assert!(page.contains("2018-10-04"), "dates are resolved against the day it was heard");
    assert!(page.contains("/claims/") && page.contains("three women"));
    for wrong in ["kind=nobody", "kind=relative&handling=everyone"] {
        let answer = web.send(web.signed("/note", &format!("{wrong}&source=x&words={words}"))).await;
        assert_eq!(answer.status(), StatusCode::BAD_REQUEST, "{wrong}");
    }
}

#[tokio::test]
async fn a_page_is_published_and_taken_back_from_the_browser() {
    let web = Web::inside(super::app::REPORT).await;
    let cases = web.page("/cases").await;
    let case = cases.split("href=\"/cases/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let release = format!("/cases/{case}/release");
    let site = tempfile::tempdir().unwrap();
    let folder = site.path().to_str().unwrap().replace('/', "%2F");
    let send = async |body: String| web.send(web.signed(&release, &body)).await.status();
    let title = "do=publish&title=Four+people+taken&address=four-people";
    assert_eq!(send(format!("{title}&sure=yes")).await, StatusCode::BAD_REQUEST, "a folder is needed");
    assert_eq!(send(format!("{title}&sure=yes&folder=site")).await, StatusCode::BAD_REQUEST);
    assert_eq!(send(format!("{title}&folder={folder}")).await, StatusCode::BAD_REQUEST, "nobody has read it");
    assert_eq!(
        send(format!("{title}&sure=yes&folder={folder}")).await,
        StatusCode::CONFLICT,
        "nothing is accepted, nothing leaves"
    );
    assert_eq!(std::fs::read_dir(site.path()).unwrap().count(), 0);

    // An act that names nobody is accepted; then the page may leave.
    let page = web.page(&format!("/reports/{}", web.report)).await;
    let claims: Vec<&str> =
        page.split("/claims/").skip(1).filter_map(|p| p.split_once("/accept").map(|x| x.0)).collect();
    for claim in &claims {
        web.send(web.signed(&format!("/claims/{claim}/accept"), "seen=")).await;
    }
    let shown =
        web.send(web.signed(&release, "do=show&title=Four+people+taken&unknown=Where+they+are.")).await;
    let preview = text(shown).await;
    assert!(preview.contains("Where they are.") && preview.contains("value=\"Four people taken\""));
    let mut body = format!("{title}&sure=yes&folder={folder}");
    for field in preview.split("name=\"why:").skip(1) {
        let name = field.split('"').next().unwrap().replace('&', "%26").replace(' ', "+");
        body += &format!("&why:{name}=the+office+itself+says+so");
    }
    assert_eq!(send(body).await, StatusCode::SEE_OTHER);
    let written: Vec<_> = std::fs::read_dir(site.path()).unwrap().flatten().collect();
    assert_eq!(written.len(), 1);
    assert!(written[0].path().join("index.html").is_file());

    let after = web.page(&release).await;
    let id = after.split("/releases/").nth(1).unwrap().split('/').next().unwrap().to_owned();
    let back = format!("/releases/{id}/withdraw");
    assert_eq!(web.send(web.signed(&back, "why=")).await.status(), StatusCode::BAD_REQUEST);
    let done = web.send(web.signed(&back, &format!("why=the+father+asked&folder={folder}"))).await;
    assert_eq!(done.status(), StatusCode::SEE_OTHER);
    let notice = std::fs::read_to_string(written[0].path().join("index.html")).unwrap();
    assert!(!notice.contains("the father asked"), "the reason is never published");
}

#[tokio::test]
async fn what_is_attached_to_a_mail_is_a_report_of_its_own() {
    let mail = "From: Desk <desk@example.org>\r\nDate: Tue, 12 Mar 2019 09:00:00 +0000\r\nSubject: Two files\r\n\
        MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b1\r\n\r\n--b1\r\nContent-Type: text/plain\r\n\r\n\
        See the list.\r\n--b1\r\nContent-Type: text/plain; name=list.txt\r\n\
        Content-Disposition: attachment; filename=\"dir/list.txt\"\r\n\r\nPolice arrested six people in Hanoi on Monday.\r\n--b1--\r\n";
    let web = Web::inside(super::app::REPORT).await;
    let answer = web.upload("desk.eml", mail).await;
    assert_eq!(answer.status(), StatusCode::SEE_OTHER);
    let place = answer.headers()[header::LOCATION].to_str().unwrap().to_owned();
    let page = web.page(&place).await;
    let (_, after) = page.split_once("<dt>Files inside</dt>").unwrap();
    let link = after.split("href=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let inside = web.page(&link).await;
    assert!(inside.contains("six people") && inside.contains("<dt>Came inside</dt>"));
    assert!(web.page("/").await.contains("came inside another report"));
}
