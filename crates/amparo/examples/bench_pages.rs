//! Measures the pages on a large store (made by the example `fill_big` of `amparo-store`), and many people at once:
//!
//! ```text
//! cargo run --release -p amparo --example bench_pages -- pages FOLDER [requests] [parts of names of pages, a|b]
//! cargo run --release -p amparo --example bench_pages -- people PORT MINUTES LIST   (against `amparo serve`)
//! cargo run --release -p amparo --example bench_pages -- check FOLDER LIST
//! ```
//! `pages` goes through the real router in this process, as the holder of the passphrase and as a member of forty cases:
//! every page, wall time and processor time of all threads (what the machine would need if nothing else ran on it).
//! `people` signs in fifty people who read, decide and search, one to three seconds apart, and writes down each decision
//! that was answered as saved; `check` looks whether each of them stands in the store afterwards, and verifies the log.
#![allow(clippy::print_stdout, clippy::unwrap_used)] // a measuring tool prints, and may stop at the first fault

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use amparo::engine::Engine;
use amparo::say::Lang;
use amparo::web::{App, Start, router};
use amparo_model::{CaseId, ClaimId, ClaimState, ReportId, Said};
use amparo_store::{InboxFilter, Opening, Params, Passphrase, Store};
use axum::Router;
use axum::body::Body;
use axum::http::{Request, header};
use tower::ServiceExt;

/// Passphrase of the store and password of everybody in it.
const WORDS: &str = "only for measuring";
const PORT: u16 = 8417;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let word = |at: usize| args.get(at).map_or("", String::as_str);
    match word(0) {
        "pages" => pages(Path::new(word(1)), word(2).parse().unwrap_or(200), word(3)),
        "people" => people(word(1), word(2).parse().unwrap(), Path::new(word(3))),
        "check" => check(Path::new(word(1)), Path::new(word(2))),
        _ => println!("say what to measure: pages, people or check"),
    }
}

fn opening() -> Opening {
    Opening { params: Params::FOR_TESTS, account_params: Params::FOR_TESTS, ..Opening::default() }
}

/// Chance without a generator crate.
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let x = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((x ^ (x >> 31)) % n.max(1) as u64) as usize
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

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

/// The value of a hidden field.
fn hidden<'a>(body: &'a str, name: &str) -> &'a str {
    let field = body.split(&format!("name=\"{name}\" value=\"")).nth(1);
    field.map_or("", |rest| rest.split('"').next().unwrap_or_default())
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

fn pages(dir: &Path, many: usize, only: &str) {
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

/// Middle, 95th of a hundred, and worst, in milliseconds.
fn spread(times: &mut [Duration]) -> String {
    times.sort();
    let at =
        |share: f64| times[((times.len() as f64 * share) as usize).min(times.len() - 1)].as_secs_f64() * 1e3;
    format!("p50 {:6.1}  p95 {:6.1}  worst {:6.1} ms", at(0.5), at(0.95), at(1.0))
}

/// What everybody saw.
#[derive(Default)]
struct Seen {
    times: BTreeMap<&'static str, Vec<Duration>>,
    errors: Vec<String>,
    stale: usize,
    saved: Vec<String>,
}

/// One of fifty people.
struct Person {
    name: String,
    agent: ureq::Agent,
    base: String,
    cookie: String,
    chance: Chance,
}

impl Person {
    fn keep(&mut self, answer: &ureq::http::Response<ureq::Body>) {
        if let Some(cookie) = answer.headers().get("set-cookie") {
            cookie.to_str().unwrap().split(';').next().unwrap().clone_into(&mut self.cookie);
        }
    }

    fn get(&mut self, path: &str) -> Result<(u16, String), String> {
        let request = self.agent.get(format!("{}{path}", self.base)).header("cookie", &self.cookie);
        let mut answer = request.call().map_err(|e| e.to_string())?;
        self.keep(&answer);
        Ok((answer.status().as_u16(), answer.body_mut().read_to_string().map_err(|e| e.to_string())?))
    }

    fn post(&mut self, path: &str, form: &str) -> Result<u16, String> {
        let request = self
            .agent
            .post(format!("{}{path}", self.base))
            .header("cookie", &self.cookie)
            .header("origin", &self.base)
            .header("sec-fetch-site", "same-origin")
            .content_type("application/x-www-form-urlencoded");
        let mut answer = request.send(form).map_err(|e| e.to_string())?;
        self.keep(&answer);
        let status = answer.status().as_u16();
        answer.body_mut().read_to_string().map_err(|e| e.to_string())?;
        Ok(status)
    }

    fn work(mut self, until: Instant, seen: &Mutex<Seen>) {
        if let Err(why) = self.sign_in() {
            seen.lock().unwrap().errors.push(format!("{}: sign-in: {why}", self.name));
            return;
        }
        while Instant::now() < until {
            self.round(seen);
        }
    }

    fn sign_in(&mut self) -> Result<(), String> {
        let (_, body) = self.get("/signin")?;
        let form = format!(
            "csrf={}&name={}&password={}&code=",
            hidden(&body, "csrf"),
            self.name,
            WORDS.replace(' ', "+")
        );
        let status = self.post("/signin", &form)?;
        if status == 303 { Ok(()) } else { Err(format!("status {status}")) }
    }

    /// Asks for a page, after a pause, and writes down how long it took.
    fn page(&mut self, what: &'static str, path: &str, seen: &Mutex<Seen>) -> String {
        std::thread::sleep(Duration::from_millis(1000 + self.chance.below(2000) as u64));
        let from = Instant::now();
        let answer = self.get(path);
        let time = from.elapsed();
        let mut seen = seen.lock().unwrap();
        match answer {
            Ok((200, body)) => {
                seen.times.entry(what).or_default().push(time);
                body
            }
            other => {
                seen.errors.push(format!("{} {path}: {:?}", self.name, other.map(|(status, _)| status)));
                String::new()
            }
        }
    }

    /// Inbox, case, report, a decision, search.
    fn round(&mut self, seen: &Mutex<Seen>) {
        let inbox = self.page("inbox", "/", seen);
        let cases = self.page("cases", "/cases", seen);
        let case = links(&cases, "/cases/k_");
        let case = if case.is_empty() { return } else { self.chance.of(&case).clone() };
        let body = self.page("case", &case, seen);
        let mut reports = links(&body, "/reports/r_");
        reports.extend(links(&inbox, "/reports/r_").into_iter().take(1));
        if reports.is_empty() {
            return;
        }
        let report = self.chance.of(&reports).clone();
        let body = self.page("report", &report, seen);
        let word =
            body.split("<bdi>").nth(3).and_then(|t| t.split([' ', '<']).next()).unwrap_or("raid").to_owned();
        self.decide(&body, seen);
        let safe: String = word.bytes().map(|b| format!("%{b:02X}")).collect();
        self.page("search", &format!("/search?q={safe}"), seen);
    }

    fn decide(&mut self, body: &str, seen: &Mutex<Seen>) {
        let open = links_in(body, "action=\"", "/claims/c_")
            .into_iter()
            .filter(|l| l.ends_with("/accept"))
            .collect::<Vec<_>>();
        if open.is_empty() {
            return;
        }
        std::thread::sleep(Duration::from_millis(1000 + self.chance.below(2000) as u64));
        let accept = self.chance.of(&open).clone();
        let claim = accept.split('/').nth(2).unwrap_or_default().to_owned();
        let no = self.chance.below(5) == 0;
        let path = if no { format!("/claims/{claim}/reject") } else { accept };
        let form = format!(
            "csrf={}&seen=&reason={}",
            hidden(body, "csrf"),
            if no { "the+words+say+something+else" } else { "" }
        );
        let from = Instant::now();
        let answer = self.post(&path, &form);
        let time = from.elapsed();
        let mut seen = seen.lock().unwrap();
        match answer {
            Ok(303) => {
                seen.times.entry("decision").or_default().push(time);
                let verdict = if no { "rejected" } else { "accepted" };
                seen.saved.push(format!("{claim} {} {verdict}", self.name));
            }
            // Somebody else decided in the meantime: told, and nothing is overwritten.
            Ok(409) => seen.stale += 1,
            other => seen.errors.push(format!("{} {path}: {other:?}", self.name)),
        }
    }
}

fn links(body: &str, begin: &str) -> Vec<String> {
    links_in(body, "href=\"", begin)
}

/// Addresses in a page that begin so and lead no deeper.
fn links_in(body: &str, attribute: &str, begin: &str) -> Vec<String> {
    let all = body.split(attribute).skip(1).filter_map(|rest| rest.split(['"', '?', '#']).next());
    let mut found: Vec<String> = all.filter(|l| l.starts_with(begin)).map(str::to_owned).collect();
    if attribute == "href=\"" {
        found.retain(|l| l.matches('/').count() == 2);
    }
    found.sort();
    found.dedup();
    found
}

fn people(port: &str, minutes: f64, list: &Path) {
    let seen = Mutex::new(Seen::default());
    let from = Instant::now();
    let until = from + Duration::from_secs_f64(minutes * 60.0);
    std::thread::scope(|scope| {
        for n in 1..=50 {
            let config = ureq::Agent::config_builder()
                .max_redirects(0)
                .http_status_as_error(false)
                .timeout_global(Some(Duration::from_secs(30)))
                .build();
            let person = Person {
                name: format!("person{n}"),
                agent: config.into(),
                base: format!("http://127.0.0.1:{port}"),
                cookie: String::new(),
                chance: Chance(n),
            };
            let seen = &seen;
            scope.spawn(move || person.work(until, seen));
        }
    });
    let mut seen = seen.into_inner().unwrap();
    let mut all: Vec<Duration> = seen.times.values().flatten().copied().collect();
    for (what, times) in &mut seen.times {
        println!("{what:10} {:6} times  {}", times.len(), spread(times));
    }
    let rate = all.len() as f64 / from.elapsed().as_secs_f64();
    println!("all        {:6} times  {}  ({rate:.1} a second)", all.len(), spread(&mut all));
    println!(
        "errors {}  decisions saved {}  told that somebody was before them {}",
        seen.errors.len(),
        seen.saved.len(),
        seen.stale
    );
    seen.errors.iter().take(10).for_each(|e| println!("  {e}"));
    std::fs::write(list, seen.saved.join("\n")).unwrap();
}

fn check(dir: &Path, list: &Path) {
    let store = Store::open_with(dir, &Passphrase::new(WORDS), opening()).unwrap();
    let text = std::fs::read_to_string(list).unwrap();
    let (mut there, mut lost) = (0, Vec::new());
    for line in text.lines() {
        let parts: Vec<&str> = line.split(' ').collect();
        let claim = ClaimId::parse(parts[0]).unwrap();
        let steps = store.history(&claim).unwrap();
        let made =
            |s: &amparo_store::Step| s.decision.who == parts[1] && s.decision.verdict.word() == parts[2];
        let open = store.reviewed(&claim).unwrap().state() == ClaimState::Proposed;
        if steps.iter().any(made) && !open {
            there += 1;
        } else {
            lost.push(line.to_owned());
        }
    }
    println!("{there} decisions are there, {} are lost: {lost:?}", lost.len());
    let from = Instant::now();
    let verified = store.verify(None).unwrap();
    println!(
        "verify: {} findings in {} rows and {} leaves, {:.0} s",
        verified.findings.len(),
        verified.rows,
        store.stats().unwrap().leaves,
        from.elapsed().as_secs_f64()
    );
}
