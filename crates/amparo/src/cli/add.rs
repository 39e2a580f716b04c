//! `amparo add`: files and folders into the store, one line for each, whatever becomes of it.

use std::path::{Path, PathBuf};

use amparo_model::{CaseId, ReportId};
use amparo_store::{Added, Store};
use serde::Serialize;

use super::ui::Paint;
use super::{Ctx, side, word};
use crate::engine::{Engine, Incoming};
use crate::flow::{self, Arrival};
use crate::show::{claim, safe, short};
use crate::{Kind, Problem, Result};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  amparo add page.html
  amparo add monday/ --case \"Dong Khe\" --reliability usually_reliable
  amparo add testimony.docx --source-kind witness --source \"W-12\" --handling sealed

Beside each FILE, a side file FILE.toml may give published, outlet, address, language, title, and a table
[source] with kind, label, reliability, handling and consent.
Folders are walked; hidden files and .toml files are left out. A bad file is reported and the rest goes on.")]
pub(super) struct Args {
    /// Files or folders
    #[arg(required = true)]
    files: Vec<PathBuf>,
    #[command(flatten)]
    facts: side::FactFlags,
    #[command(flatten)]
    from: SourceFlags,
    /// Case they belong to: its id, the last letters of it, or its title
    #[arg(long, value_name = "CASE")]
    case: Option<String>,
    /// Also ask the language model that `[local_model]` in the settings file names (see docs/local-model.md)
    #[arg(long)]
    ask_model: bool,
    /// Print what became of each file, `amparo.added/1`
    #[arg(long)]
    json: bool,
}

/// Flags about a source.
#[derive(Clone, Debug, Default, clap::Args)]
pub(super) struct SourceFlags {
    /// Kind of source: media, witness, relative, ngo, … (a term of vocab/sources.toml) [default: media]
    #[arg(long, value_name = "KIND")]
    source_kind: Option<String>,
    /// What the source is called; a cover name for a person [default: the outlet]
    #[arg(long, value_name = "LABEL")]
    source: Option<String>,
    /// How far the source is trusted: reliable, usually_reliable, doubtful, unreliable, unknown
    #[arg(long, value_name = "WORD")]
    reliability: Option<String>,
    /// Who may see it: public, internal, confidential, sealed [default: internal]
    #[arg(long, value_name = "LEVEL")]
    handling: Option<String>,
}

impl SourceFlags {
    /// Flags win over the side file, the side file over the defaults.
    pub(super) fn over(&self, beside: side::SourceFacts, case: Option<CaseId>, who: &str) -> Result<Arrival> {
        let reliability = match &self.reliability {
            Some(typed) => {
                Some(word(typed, "reliability", "reliable, usually_reliable, doubtful, unreliable, unknown")?)
            }
            None => beside.reliability,
        };
        let handling = match &self.handling {
            Some(typed) => Some(word(typed, "handling", "public, internal, confidential, sealed")?),
            None => beside.handling,
        };
        let kind = self.source_kind.clone().or(beside.kind);
        let label = self.source.clone().or(beside.label);
        side::SourceFacts { kind, label, reliability, handling, consent: beside.consent }.arrival(case, who)
    }
}

/// What became of one file.
#[derive(Debug, Serialize)]
struct Outcome {
    file: String,
    outcome: &'static str,
    report: Option<ReportId>,
    same_as: Option<ReportId>,
    claims: usize,
    problem: Option<String>,
    /// Stable id of the problem, or code of the warning.
    problem_id: Option<String>,
    #[serde(skip)]
    failure: Option<Problem>,
}

#[derive(Serialize)]
struct Answer {
    schema: &'static str,
    files: Vec<Outcome>,
}

pub(super) fn run(args: Args, ctx: &mut Ctx) -> Result<()> {
    args.from.over(side::SourceFacts::default(), None, "")?; // wrong words are said before anything is asked
    let files = walk(&args.files)?;
    let store = ctx.open()?;
    let case = args.case.as_deref().map(|typed| flow::find_case(&store, typed)).transpose()?;
    let engine = ctx.engine_asking(false, args.ask_model)?;
    let bar = ctx.ui.progress(files.len(), &ctx.ui.say().t("progress-adding"));
    let mut outcomes = Vec::with_capacity(files.len());
    let mut worst: Option<Kind> = None;
    let mut rest = files.as_slice();
    while !rest.is_empty() {
        let (batch, after) = rest.split_at(batch_size(rest));
        for outcome in together(&store, &engine, batch, &args, case.as_ref(), &ctx.settings.who) {
            let outcome = outcome.unwrap_or_else(|(file, problem)| {
                let internal = problem.kind == Kind::Internal;
                worst = worst.filter(|_| !internal).or(Some(problem.kind));
                Outcome::failed(file, problem)
            });
            if outcome.outcome == "unreadable" {
                worst = worst.or(Some(Kind::BadData));
            }
            outcomes.push(outcome);
        }
        bar.inc(batch.len() as u64);
        rest = after;
    }
    bar.finish_and_clear();
    let failed = outcomes.iter().filter(|o| matches!(o.outcome, "failed" | "unreadable")).count();
    if args.json {
        ctx.ui.json(&Answer { schema: "amparo.added/1", files: outcomes })?;
    } else {
        for outcome in &outcomes {
            show(ctx, outcome)?;
        }
        if files.is_empty() {
            let none = ctx.ui.say().t("add-none");
            ctx.ui.line(none)?;
        }
    }
    store.close()?;
    ctx.tell_trouble(&engine)?;
    match worst {
        Some(kind) => Err(Problem::new(kind, "add-some-failed").value("n", failed)),
        None => Ok(()),
    }
}

impl Outcome {
    fn failed(file: String, problem: Problem) -> Self {
        Self {
            file,
            outcome: "failed",
            report: None,
            same_as: None,
            claims: 0,
            problem: Some(problem.to_string()),
            problem_id: Some(problem.id().to_owned()),
            failure: Some(problem),
        }
    }
}

/// So many files are read and kept at a time: at most 64, and no more than 64 MiB beyond the first.
fn batch_size(files: &[PathBuf]) -> usize {
    let mut bytes = 0;
    let fits = |file: &&PathBuf| {
        bytes += std::fs::metadata(file).map_or(0, |about| about.len());
        bytes <= 64 << 20
    };
    files.iter().take(64).take_while(fits).count().max(1)
}

/// Adds a batch; every file has its own outcome, and so has every file inside it, right behind it.
fn together(
    store: &Store,
    engine: &Engine,
    files: &[PathBuf],
    args: &Args,
    case: Option<&CaseId>,
    who: &str,
) -> Vec<Result<Outcome, (String, Problem)>> {
    let open = |file: &PathBuf| {
        let (facts, source) = side::beside(file)?;
        Ok((Incoming::open(file, args.facts.over(facts))?, args.from.over(source, case.cloned(), who)?))
    };
    let opened: Vec<Result<(Incoming, flow::Arrival)>> = files.iter().map(open).collect();
    let mut problems: Vec<Option<Problem>> = Vec::with_capacity(files.len());
    let mut batch = Vec::new();
    for one in opened {
        match one {
            Ok(good) => {
                batch.push(good);
                problems.push(None);
            }
            Err(problem) => problems.push(Some(problem)),
        }
    }
    let mut arrived = flow::arrive_all(store, engine, batch).into_iter();
    let mut answers = Vec::with_capacity(files.len());
    for (file, problem) in files.iter().zip(problems) {
        let one = match problem {
            Some(problem) => Err(problem),
            None => arrived.next().unwrap_or_else(|| Err(Problem::internal("problem-file-lost"))),
        };
        let place = file.display().to_string();
        let (added, inside) = match one {
            Ok(arrived) => (Ok(arrived.added), arrived.inside),
            Err(problem) => (Err(problem), Vec::new()),
        };
        // A file inside is named by its holder as it was given, and its own place in there.
        let held = inside.into_iter().map(|(within, added)| {
            let within = within.split_once(": ").map_or(within.as_str(), |(_, rest)| rest);
            (format!("{place}: {within}"), added)
        });
        for (name, added) in std::iter::once((place.clone(), added)).chain(held.collect::<Vec<_>>()) {
            let said = added.and_then(|added| outcome(store, &name, &added));
            answers.push(said.map_err(|problem| (name, problem)));
        }
    }
    answers
}

fn outcome(store: &Store, file: &str, added: &Added) -> Result<Outcome> {
    let row = store.inbox_row(added.id())?;
    let (outcome, same_as) = match added {
        Added::SameBytes(id) => ("same_bytes", Some(id.clone())),
        _ if row.unreadable => ("unreadable", None),
        Added::SameText { of, .. } => ("same_text", Some(of.clone())),
        Added::New(_) => ("new", None),
    };
    let warning = if row.unreadable { store.report(added.id())?.warnings.into_iter().next() } else { None };
    Ok(Outcome {
        file: file.to_owned(),
        outcome,
        report: Some(added.id().clone()),
        same_as,
        claims: (row.claims.proposed + row.claims.accepted) as usize,
        problem: warning.as_ref().map(|w| w.message.clone()),
        problem_id: warning.map(|w| w.code),
        failure: None,
    })
}

/// Says what became of one file.
pub(super) fn tell(ctx: &mut Ctx, store: &Store, file: &str, added: &Added) -> Result<()> {
    show(ctx, &outcome(store, file, added)?)
}

fn show(ctx: &mut Ctx, outcome: &Outcome) -> Result<()> {
    let say = ctx.ui.say();
    let ui = &mut *ctx.ui;
    let id = outcome.report.as_ref().map_or("------", |id| short(id.as_str()));
    let same = outcome.same_as.as_ref().map_or("", |id| short(id.as_str()));
    let (paint, said) = match outcome.outcome {
        "new" => (Paint::Good, say.n("add-new", outcome.claims as i64)),
        "same_bytes" => (Paint::Faint, say.t("add-same-bytes")),
        "same_text" => (Paint::Faint, say.a("add-same-text", "id", same)),
        "unreadable" => (Paint::Care, say.t("add-unreadable")),
        _ => (Paint::Alarm, say.t("add-failed")),
    };
    let why = match (&outcome.failure, &outcome.problem_id, &outcome.problem) {
        (Some(problem), ..) => problem.in_words(say),
        (None, Some(code), Some(message)) => claim::warning(code, message, ui.lang),
        _ => String::new(),
    };
    let why = if why.is_empty() { why } else { format!(": {why}") };
    let line = format!("{id}  {}  {}{}", safe(&outcome.file), ui.paint(paint, &said), safe(&why));
    ui.line(line)
}

/// Files in the order of their names; folders are walked, hidden files and side files left out.
fn walk(named: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for path in named {
        if path.is_dir() {
            folder(path, &mut files, 0)?;
        } else {
            files.push(path.clone()); // one that is missing is reported in its turn
        }
    }
    Ok(files)
}

fn folder(dir: &Path, files: &mut Vec<PathBuf>, depth: usize) -> Result<()> {
    if depth > 32 {
        return Err(Problem::usage("problem-too-deep").value("path", dir.display()));
    }
    let entries = std::fs::read_dir(dir).map_err(|e| Problem::file(dir, &e))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|e| e.path())).collect();
    paths.sort();
    for path in paths {
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        if name.starts_with('.') || path.is_symlink() {
            continue;
        }
        if path.is_dir() {
            folder(&path, files, depth + 1)?;
        } else if path.extension().is_none_or(|e| e != "toml") {
            files.push(path);
        }
    }
    Ok(())
}
