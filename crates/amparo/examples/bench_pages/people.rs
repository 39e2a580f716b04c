//! Fifty people at once against a server, and whether what they decided stands.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use amparo_model::{ClaimId, ClaimState};
use amparo_store::{Passphrase, Store};

use crate::{Chance, WORDS, hidden, opening, spread};

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

pub(crate) fn people(port: &str, minutes: f64, list: &Path) {
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

pub(crate) fn check(dir: &Path, list: &Path) {
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
