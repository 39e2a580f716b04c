//! A case becomes public: gathered from accepted claims, cleared by `protect`, rendered by `publish`, kept as a
//! release, written to a folder.

mod finding;
mod gather;
mod related;
mod table;

use std::path::Path;

use amparo_model::{CaseId, ReleaseId, Vocabularies};
use amparo_protect::cleared::{self, CaseDraft, Cleared, Correction, Policy, PublicCase, Rule, Severity};
use amparo_publish::{Rendered, Words};
use amparo_store::{NewRelease, Release, Store};
use serde_json::json;

use crate::say::{Lang, Message};
use crate::show::short;
use crate::{Problem, Result};

pub use related::{Standing, standing};
pub(super) use table::table;

/// What the person who publishes wants.
#[derive(Clone, Debug, Default)]
pub struct Wish {
    /// Public title; the case's own is never shown. The former one where nothing is said.
    pub title: Option<String>,
    /// Address of the page within the site; the former one where nothing is said.
    pub page: Option<String>,
    /// What is not known, one sentence each.
    pub unknown: Vec<String>,
    /// What an earlier version had wrong.
    pub corrections: Vec<String>,
    /// Cases whose public pages this one points to; those of the former version where nothing is said.
    pub related: Option<Vec<CaseId>>,
    /// Findings she answers for.
    pub reasons: Vec<Reason>,
    /// Who publishes.
    pub who: String,
    /// Language of the page.
    pub lang: Lang,
}

/// Why a finding may stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The rule.
    pub rule: String,
    /// What it is about.
    pub about: String,
    /// Why.
    pub why: String,
}

/// Something the gate found, in plain words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule.
    pub rule: String,
    /// What it is about.
    pub about: String,
    /// The stable id of what is wrong.
    pub flaw: &'static str,
    /// One plain sentence, and what to do.
    pub message: Message,
    /// How it stands in the way.
    pub stands: Stands,
}

/// How a finding stands in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stands {
    /// Never published like this.
    Stop,
    /// A reason would do.
    NeedsReason,
    /// Somebody gave a reason.
    Answered,
    /// Clearing changed something by itself.
    Changed,
}

impl Stands {
    /// Message id.
    pub fn id(self) -> &'static str {
        match self {
            Self::Stop => "finding-stop",
            Self::NeedsReason => "finding-needs-reason",
            Self::Answered => "finding-answered",
            Self::Changed => "finding-changed",
        }
    }

    /// Whether nothing can be published because of it.
    pub fn blocks(self) -> bool {
        matches!(self, Self::Stop | Self::NeedsReason)
    }
}

/// What would be published.
#[derive(Debug)]
pub struct Draft {
    findings: Vec<Finding>,
    cleared: Option<(Cleared<PublicCase>, Rendered)>,
}

impl Draft {
    /// The sentences of the page; none while something blocks it.
    pub fn lines(&self) -> &[String] {
        self.cleared.as_ref().map_or(&[], |(_, rendered)| rendered.lines.as_slice())
    }

    /// What the gate found, the gravest first.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// Whether it may be published as it stands.
    pub fn may_leave(&self) -> bool {
        self.cleared.is_some()
    }

    /// Whether nothing of the case is left to be said: a title alone is no page.
    pub fn is_empty(&self) -> bool {
        self.cleared.as_ref().is_none_or(|(cleared, _)| {
            let page = cleared.value();
            page.facts.is_empty() && page.statements.is_empty() && page.counts.is_empty()
        })
    }

    /// In the exchange form.
    pub fn as_json(&self) -> serde_json::Value {
        let findings: Vec<_> = self.findings.iter().map(as_json).collect();
        let public = self.cleared.as_ref().map(|(cleared, _)| cleared.value());
        json!({ "schema": "amparo.publication/1", "may_leave": self.may_leave(), "findings": findings,
                "lines": self.lines(), "public": public })
    }
}

fn as_json(finding: &Finding) -> serde_json::Value {
    json!({ "rule": finding.rule, "about": finding.about, "said": finding.message.to_string(),
            "flaw": finding.flaw, "stands": finding.stands.id().trim_start_matches("finding-") })
}

/// What was published.
#[derive(Clone, Debug)]
pub struct Published {
    /// The release.
    pub id: ReleaseId,
    /// 1 for the first of its case.
    pub version: u64,
    /// Folder of the page.
    pub page: String,
}

/// What would be published, and what stands against it. Nothing is kept.
pub fn draft(store: &Store, case: &CaseId, wish: &Wish) -> Result<Draft> {
    let view = store.case_view(case)?;
    let (own, all) = histories(store, case)?;
    let today = jiff::Timestamp::now().strftime("%Y-%m-%d").to_string();
    let mut empty = start(&view, &own, wish, &today);
    empty.related = related::related(store, case, wish.related.as_deref(), own.last())?;
    let mut gathered = gather::gather(store, &view, empty, &today)?;
    release_sources(&mut gathered.draft, wish);
    gathered.policy.reasons = reasons(wish)?;
    let policy = &gathered.policy;
    let (findings, cleared) = match cleared::clear_case(&gathered.draft, policy, &all) {
        Ok(cleared) => {
            let words = Words::new(wish.lang.tag(), Vocabularies::builtin());
            let rendered = amparo_publish::render(&cleared, &words)
                .map_err(|e| Problem::internal("problem-page-unwritten").value("error", e))?;
            let last_look = last_look(&rendered, &gathered.draft, policy);
            let findings = explain(cleared.changes().iter().chain(&last_look), policy);
            (findings, last_look.is_empty().then_some((cleared, rendered)))
        }
        Err(found) => (explain(&found, policy), None),
    };
    Ok(Draft { findings, cleared })
}

/// The page is cleared, kept as a release and written to a folder.
pub fn publish(store: &Store, case: &CaseId, wish: &Wish, out: &Path) -> Result<Published> {
    let draft = draft(store, case, wish)?;
    let Some((cleared, rendered)) = &draft.cleared else {
        return Err(Problem::refused("problem-findings-open"));
    };
    if draft.is_empty() {
        return Err(Problem::refused("problem-nothing-left"));
    }
    let id = store.save_release(NewRelease {
        case: case.clone(),
        public: serde_json::to_value(cleared.value())?,
        html_sha256: sha256(rendered.html.as_bytes()),
        findings: serde_json::Value::Array(draft.findings.iter().map(as_json).collect()),
        who: wish.who.clone(),
    })?;
    write(out, rendered)?;
    Ok(Published { version: store.release(&id)?.version, id, page: rendered.page.clone() })
}

/// A release is taken back; where its page lies in a folder, a notice takes its place.
pub fn withdraw(store: &Store, release: &ReleaseId, out: Option<&Path>, who: &str, why: &str) -> Result<()> {
    let of: PublicCase = public(&store.release(release)?)?;
    store.withdraw_release(release, who, why)?;
    let Some(out) = out else { return Ok(()) };
    let today = jiff::Timestamp::now().strftime("%Y-%m-%d").to_string();
    let stone = cleared::tombstone(&of, &today).ok_or_else(|| Problem::internal("problem-no-today"))?;
    let words = Words::new(&of.language, Vocabularies::builtin());
    let rendered = amparo_publish::tombstone(&stone, &words)
        .map_err(|e| Problem::internal("problem-notice-unwritten").value("error", e))?;
    write(out, &rendered)
}

/// What a person chose for the last version of a case, taken back or not; empty before the first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// Public title.
    pub title: String,
    /// Address of the page within the site.
    pub page: String,
    /// What is not known, one sentence each.
    pub unknown: Vec<String>,
    /// Cases whose pages it points to and that still stand in public.
    pub related: Vec<CaseId>,
}

/// What was chosen for the last of these releases, given the pages of other cases that stand in public.
pub fn chosen(releases: &[Release], others: &[Standing]) -> Result<Chosen> {
    let Some(last) = releases.last().map(public).transpose()? else { return Ok(Chosen::default()) };
    let linked = |o: &&Standing| last.related.iter().any(|r| r.page == o.page);
    let related = others.iter().filter(linked).map(|o| o.case.clone()).collect();
    Ok(Chosen { title: last.title, page: last.page, unknown: last.unknown, related })
}

/// The frame of the draft: what the person chose, or chose last time.
fn start(view: &amparo_store::CaseView, own: &[PublicCase], wish: &Wish, today: &str) -> CaseDraft {
    let last = own.last();
    let page = wish.page.clone().or_else(|| last.map(|p| p.page.clone()));
    let mut corrections = last.map(|p| p.corrections.clone()).unwrap_or_default();
    corrections.extend(
        wish.corrections.iter().map(|text| Correction { date: today.to_owned(), text: text.clone() }),
    );
    let unknown = match (wish.unknown.is_empty(), last) {
        (true, Some(last)) => last.unknown.clone(),
        _ => wish.unknown.clone(),
    };
    CaseDraft {
        page: page.unwrap_or_else(|| format!("case-{}", short(view.case.id.as_str()))),
        language: wish.lang.tag().to_owned(),
        as_of: today.to_owned(),
        title: wish.title.clone().or_else(|| last.map(|p| p.title.clone())).unwrap_or_default(),
        standard: view.case.standard.clone(),
        method: "amparo1".to_owned(),
        version: last.map_or(1, |p| p.version + 1),
        people: Vec::new(),
        facts: Vec::new(),
        statements: Vec::new(),
        counts: Vec::new(),
        unknown,
        corrections,
        related: Vec::new(),
    }
}

/// Every version ever published: of this case, and of all.
fn histories(store: &Store, case: &CaseId) -> Result<(Vec<PublicCase>, Vec<PublicCase>)> {
    let (mut own, mut all) = (Vec::new(), Vec::new());
    for other in store.cases()? {
        for release in store.releases(&other.id)? {
            let page = public(&release)?;
            if other.id == *case {
                own.push(page.clone());
            }
            all.push(page);
        }
    }
    Ok((own, all))
}

fn public(release: &Release) -> Result<PublicCase> {
    serde_json::from_value(release.public.clone())
        .map_err(|_| Problem::bad_data("problem-release-unreadable").value("id", &release.id))
}

/// `source_withheld:facts[0].basis[1]=why` releases that source.
fn release_sources(draft: &mut CaseDraft, wish: &Wish) {
    let answer = |about: String| {
        let reason = wish.reasons.iter().find(|r| r.rule == "source_withheld" && r.about == about)?;
        Some(cleared::Release { who: wish.who.clone(), why: reason.why.clone() })
    };
    let facts = draft.facts.iter_mut().enumerate().map(|(i, f)| (format!("facts[{i}]"), &mut f.basis));
    let statements =
        draft.statements.iter_mut().enumerate().map(|(i, s)| (format!("statements[{i}]"), &mut s.basis));
    let counts = draft.counts.iter_mut().enumerate().map(|(i, c)| (format!("counts[{i}]"), &mut c.basis));
    for (about, bases) in facts.chain(statements).chain(counts) {
        for (j, basis) in bases.iter_mut().enumerate() {
            basis.released_by = answer(format!("{about}.basis[{j}]"));
        }
    }
}

fn reasons(wish: &Wish) -> Result<Vec<cleared::Reason>> {
    let one = |reason: &Reason| {
        let rule: Rule = serde_json::from_value(serde_json::Value::String(reason.rule.clone()))
            .map_err(|_| Problem::usage("problem-no-rule").value("rule", &reason.rule))?;
        Ok(cleared::Reason {
            rule,
            about: reason.about.clone(),
            who: wish.who.clone(),
            why: reason.why.clone(),
        })
    };
    wish.reasons.iter().map(one).collect()
}

/// Everything that will be written is searched once more.
fn last_look(rendered: &Rendered, draft: &CaseDraft, policy: &Policy) -> Vec<cleared::Finding> {
    let all = [&rendered.html, &rendered.json_ld, &rendered.atom, &rendered.page];
    all.into_iter().flat_map(|text| cleared::scan_rendered(text, &draft.people, policy)).collect()
}

fn explain<'a>(found: impl IntoIterator<Item = &'a cleared::Finding>, policy: &Policy) -> Vec<Finding> {
    let one = |finding: &cleared::Finding| {
        let answered = policy.reasons.iter().any(|r| r.rule == finding.rule && r.about == finding.about);
        let stands = match finding.severity {
            Severity::Stop => Stands::Stop,
            Severity::NeedsReason if answered => Stands::Answered,
            Severity::NeedsReason => Stands::NeedsReason,
            Severity::Changed => Stands::Changed,
        };
        let rule = serde_json::to_value(finding.rule).ok();
        Finding {
            rule: rule.as_ref().and_then(|r| r.as_str()).unwrap_or_default().to_owned(),
            about: finding.about.clone(),
            flaw: finding.flaw.id(),
            message: finding::message(finding),
            stands,
        }
    };
    let mut findings: Vec<Finding> = found.into_iter().map(one).collect();
    findings.sort_by_key(|f| f.stands);
    findings
}

fn write(out: &Path, rendered: &Rendered) -> Result<()> {
    let dir = out.join(&rendered.page);
    std::fs::create_dir_all(&dir).map_err(|e| Problem::file(&dir, &e))?;
    let files = [
        ("index.html", rendered.html.as_str()),
        ("style.css", rendered.css),
        ("page.jsonld", rendered.json_ld.as_str()),
        ("feed.atom", rendered.atom.as_str()),
    ];
    for (name, content) in files {
        let path = dir.join(name);
        std::fs::write(&path, content).map_err(|e| Problem::file(&path, &e))?;
    }
    Ok(())
}

fn sha256(bytes: &[u8]) -> String {
    use sha2::Digest;
    sha2::Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect()
}
