//! Every page, one after the other, through the router in this process.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use amparo::engine::Engine;
use amparo::say::Lang;
use amparo::web::{App, Start, router};
use amparo_model::{CaseId, ClaimId, ReportId, Said};
use amparo_store::{InboxFilter, Passphrase, Store};
use axum::Router;
use axum::body::Body;
use axum::http::{Request, header};
use tower::ServiceExt;

use crate::{Chance, PORT, WORDS, hidden, opening, spread};

/// What somebody can look at.
struct Sample {
    cases: Vec<CaseId>,
    reports: Vec<ReportId>,
    people: Vec<String>,
    acts: Vec<ClaimId>,
    words: Vec<String>,
    names: Vec<String>,
    /// Reports that were read twice.
    seconds: Vec<ReportId>,
}

/// Ids out of cases drawn by chance.
fn sample(store: &Store, mut cases: Vec<CaseId>, chance: &mut Chance) -> Sample {
    cases.sort_by_cached_key(|_| chance.below(usize::MAX));
    let (mut reports, mut people, mut acts, mut words, mut names) = (vec![], vec![], vec![], vec![], vec![]);
    for case in cases.iter().take(200) {
        let filter = InboxFilter { case: Some(case.clone()), limit: 400, ..InboxFilter::default() };
        let rows = store.inbox(&filter).unwrap().rows;
        for _ in 0..6 {
            let report = &chance.of(&rows).id;
            let claims = store.claims_of(report).unwrap();
            acts.extend(
                claims
                    .iter()
                    .filter(|c| matches!(c.claim.said, Said::Act(_)))
                    .map(|c| c.claim.id.clone())
                    .take(1),
            );
            let text = store.report_text(report).unwrap();
            let all: Vec<&str> =
                text.split(|c: char| !c.is_alphanumeric()).filter(|w| w.chars().count() > 1).collect();
            words.push((*chance.of(&all)).to_owned());
            reports.push(report.clone());
        }
        for record in store.records(case).unwrap().into_iter().take(6) {
            people.push(record.id.to_string());
            names.push(record.label);
        }
    }
    let mut seconds = Vec::new();
    for case in &cases {
        let filter = InboxFilter { case: Some(case.clone()), limit: 1, ..InboxFilter::default() };
        let newest = store.inbox(&filter).unwrap().rows;
        seconds.extend(newest.into_iter().map(|r| r.id).filter(|id| store.second(id).unwrap().is_some()));
    }
    Sample { cases, reports, people, acts, words, names, seconds }
}

/// Routes that are looked at and are no page that somebody waits for: they need a form, a password or nothing at all.
const ASIDE: [&str; 8] = [
    "/enter",
    "/signin",
    "/redeem",
    "/locked",
    "/healthz",
    "/static/{file}",
    "/reports/{id}/original",
    "/claims/{id}", // leads to its report
];

/// Each page with the route it is of, and its addresses.
type Pages = Vec<(&'static str, &'static str, Vec<String>)>;

fn addresses(sample: &Sample, many: usize, owner: bool, chance: &mut Chance) -> Pages {
    let mut all: Pages = Vec::new();
    let mut page = |name, route: &'static str, make: &dyn Fn(&mut Chance) -> String| {
        all.push((name, route, (0..many).map(|_| make(chance)).collect()));
    };
    let enc = |text: &str| -> String { text.bytes().map(|b| format!("%{b:02X}")).collect() };
    let find = |text: &str| format!("/search?q={}", enc(text));
    page("inbox", "/", &|_| "/".to_owned());
    page("inbox, some page", "/", &|c| format!("/?before={}", c.of(&sample.reports)));
    page("inbox, to review", "/", &|c| format!("/?only=to-review&before={}", c.of(&sample.reports)));
    page("inbox, reviewed", "/", &|c| format!("/?only=reviewed&before={}", c.of(&sample.reports)));
    page("inbox, in no case", "/", &|_| "/?only=no-case".to_owned());
    page("inbox by event", "/", &|_| "/?only=events".to_owned());
    page("inbox by event, some page", "/", &|c| format!("/?only=events&before={}", c.of(&sample.reports)));
    page("cases", "/cases", &|_| "/cases".to_owned());
    for (name, route) in [
        ("case", "/cases/{id}"),
        ("timeline", "/cases/{id}/timeline"),
        ("timeline, picture", "/cases/{id}/timeline.svg"),
        ("life lines, picture", "/cases/{id}/life.svg"),
        ("beside", "/cases/{id}/beside"),
        ("actions", "/cases/{id}/actions"),
        ("map", "/cases/{id}/map"),
        ("map, picture", "/cases/{id}/map.svg"),
        ("map, table", "/cases/{id}/map.csv"),
        ("network", "/cases/{id}/network"),
        ("network, picture", "/cases/{id}/network.svg"),
        ("network, table", "/cases/{id}/network.csv"),
        ("API: a case", "/api/v1/cases/{id}"),
        ("API: beside", "/api/v1/cases/{id}/beside"),
    ] {
        page(name, route, &|c| route.replace("{id}", c.of(&sample.cases).as_str()));
    }
    for (name, route) in [("report", "/reports/{id}"), ("API: a report", "/api/v1/reports/{id}")] {
        page(name, route, &|c| route.replace("{id}", c.of(&sample.reports).as_str()));
    }
    for (name, route) in [("person", "/people/{id}"), ("API: a person", "/api/v1/people/{id}")] {
        page(name, route, &|c| route.replace("{id}", c.of(&sample.people).as_str()));
    }
    for (name, route) in [("near an event", "/claims/{id}/near"), ("API: a claim", "/api/v1/claims/{id}")] {
        page(name, route, &|c| route.replace("{id}", c.of(&sample.acts).as_str()));
    }
    page("board", "/board", &|c| format!("/board?status=all&skip={}", c.below(3) * 100));
    page("board, at risk", "/board", &|_| "/board".to_owned());
    page("board, one case", "/board", &|c| format!("/board?status=all&case={}", c.of(&sample.cases)));
    page("board, one case, as a file", "/board.csv", &|c| {
        format!("/board.csv?status=all&case={}", c.of(&sample.cases))
    });
    page("search, a word", "/search", &|c| find(c.of(&sample.words).as_str()));
    page("search, a name", "/search", &|c| find(c.of(&sample.names).as_str()));
    page("search, a word and a filter", "/search", &|c| {
        format!("{}+act%3Aarrest+lang%3Aen", find(c.of(&sample.words).as_str()))
    });
    page("search, filters alone", "/search", &|c| {
        format!("/search?q=act%3Atorture+when%3A20{}", 15 + c.below(11))
    });
    page("search, the commonest word", "/search", &|_| "/search?q=arrested".to_owned());
    page("search, the commonest word, newest first", "/search", &|_| {
        "/search?q=arrested&order=newest".to_owned()
    });
    page("deadlines", "/deadlines", &|_| "/deadlines".to_owned());
    page("deadlines, within 30 days", "/deadlines", &|_| "/deadlines?within=30".to_owned());
    page("deadlines, calendar", "/deadlines.ics", &|_| "/deadlines.ics?within=30".to_owned());
    page("API: reports", "/api/v1/reports", &|c| format!("/api/v1/reports?cursor={}", c.of(&sample.reports)));
    page("API: search", "/api/v1/search", &|c| {
        format!("/api/v1/search?q={}", enc(c.of(&sample.words).as_str()))
    });
    for (name, route) in [
        ("saved searches", "/saved"),
        ("codebook", "/codebook"),
        ("first tour", "/tour"),
        ("tokens", "/tokens"),
        ("API: cases", "/api/v1/cases"),
        ("API: claims", "/api/v1/claims"),
        ("API: board", "/api/v1/board"),
        ("API: who asks", "/api/v1/me"),
        ("API: document", "/api/v1/openapi.json"),
        ("API: health", "/api/v1/health"),
        ("API: codebook", "/api/v1/codebook"),
    ] {
        page(name, route, &|_| route.to_owned());
    }
    if !owner {
        page("own account", "/account", &|_| "/account".to_owned());
    }
    page("codebook, a list", "/codebook/{list}", &|_| "/codebook/acts".to_owned());
    page("API: codebook, a list", "/api/v1/codebook/{list}", &|_| "/api/v1/codebook/acts".to_owned());
    if owner {
        page("accounts", "/accounts", &|_| "/accounts".to_owned());
        page("members", "/cases/{id}/members", &|c| format!("/cases/{}/members", c.of(&sample.cases)));
        page("preview of a page", "/cases/{id}/release", &|c| {
            format!("/cases/{}/release", c.of(&sample.cases))
        });
        page("agreement of two readers", "/reports/{id}/agreement", &|c| {
            format!("/reports/{}/agreement", c.of(&sample.seconds))
        });
        for (_, path) in amparo::web::routes().filter(|(method, _)| *method == "get") {
            if !ASIDE.contains(&path)
                && !all.iter().any(|(_, route, _)| *route == path)
                && path != "/account" // of whoever signs in
                && !path.starts_with("/api/v1/reports/{id}/")
            {
                println!("nothing measures {path}");
            }
        }
    }
    all
}

/// Processor time of this process so far, all threads.
fn processor() -> Duration {
    let mut all = 0;
    for task in std::fs::read_dir("/proc/self/task").into_iter().flatten().flatten() {
        let text = std::fs::read_to_string(task.path().join("schedstat")).unwrap_or_default();
        all += text.split(' ').next().and_then(|n| n.parse::<u64>().ok()).unwrap_or(0);
    }
    Duration::from_nanos(all)
}

/// A browser of the measured server.
struct Browser {
    router: Router,
    cookie: String,
}

impl Browser {
    async fn get(&mut self, path: &str) -> (u16, String) {
        let request = Request::get(path)
            .header(header::HOST, format!("127.0.0.1:{PORT}"))
            .header(header::COOKIE, &self.cookie);
        self.send(request.body(Body::empty()).unwrap()).await
    }

    async fn post(&mut self, path: &str, form: String) -> (u16, String) {
        let host = format!("127.0.0.1:{PORT}");
        let request = Request::post(path)
            .header(header::HOST, &host)
            .header(header::COOKIE, &self.cookie)
            .header("origin", format!("http://{host}"))
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(form)).unwrap()).await
    }

    async fn send(&mut self, request: Request<Body>) -> (u16, String) {
        let answer = self.router.clone().oneshot(request).await.unwrap();
        if let Some(cookie) = answer.headers().get(header::SET_COOKIE) {
            cookie.to_str().unwrap().split(';').next().unwrap().clone_into(&mut self.cookie);
        }
        let status = answer.status().as_u16();
        let bytes = axum::body::to_bytes(answer.into_body(), 64 << 20).await.unwrap();
        (status, String::from_utf8_lossy(&bytes).into_owned())
    }
}

fn start(dir: &Path, store: &Arc<Store>, alone: bool) -> (Arc<App>, Option<String>) {
    let start = Start {
        demo: false,
        dir: dir.to_owned(),
        opening: opening(),
        store: store.clone(),
        engine: Arc::new(Engine::load(std::env::current_exe().unwrap(), true).unwrap()),
        who: "bench".into(),
        lang: Some(Lang::En),
        port: PORT,
        alone,
    };
    let (app, token) = App::new(start, PORT).unwrap();
    (Arc::new(app), token)
}

pub(crate) fn pages(dir: &Path, many: usize, only: &str) {
    let store = Arc::new(Store::open_with(dir, &Passphrase::new(WORDS), opening()).unwrap());
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        for who in ["owner", "member"] {
            let mut chance = Chance(3);
            let (app, token) = start(dir, &store, who == "owner");
            let mut browser = Browser { router: router(app), cookie: String::new() };
            let cases = if let Some(token) = token {
                browser.get(&format!("/enter?token={token}")).await;
                store.cases().unwrap().into_iter().map(|c| c.id).collect()
            } else {
                let (_, body) = browser.get("/signin").await;
                let form = format!(
                    "csrf={}&name=person1&password={}&code=",
                    hidden(&body, "csrf"),
                    WORDS.replace(' ', "+")
                );
                assert_eq!(browser.post("/signin", form).await.0, 303);
                store.roles(&store.find_account("person1").unwrap().id).unwrap().into_keys().collect()
            };
            let sample = sample(&store, cases, &mut chance);
            let all = addresses(&sample, many, who == "owner", &mut chance);
            let wanted = |page: &str| only.split('|').any(|part| page.contains(part));
            for (page, _, addresses) in all.iter().filter(|(page, ..)| wanted(page)) {
                measure(who, page, addresses, &mut browser).await;
            }
        }
    });
}

async fn measure(who: &str, page: &str, addresses: &[String], browser: &mut Browser) {
    let (mut times, mut worked) = (Vec::new(), Vec::new());
    let (mut largest, mut slowest) = (0, (Duration::ZERO, ""));
    for address in addresses {
        let (before, from) = (processor(), Instant::now());
        let (status, body) = browser.get(address).await;
        let time = from.elapsed();
        worked.push(processor().saturating_sub(before));
        assert_eq!(status, 200, "{address}: {body}");
        times.push(time);
        largest = largest.max(body.len());
        slowest = slowest.max((time, address));
    }
    let first = times[0].as_secs_f64() * 1e3;
    println!(
        "{who:7} {page:42} {}  CPU {}  first {first:.1}  largest {} KiB  {}",
        spread(&mut times),
        spread(&mut worked),
        largest >> 10,
        slowest.1
    );
}
