//! `amparo estimate`: how many were never documented, from a table of list overlaps or from linked lists.

mod strata;

use std::path::PathBuf;

use amparo_estimate::refusals::About;
use amparo_estimate::report::{self, Asked, Method, Report};
use amparo_estimate::strata::Tables;

use super::Ctx;
use super::parts::Parts;
use super::ui::{Paint, wrap};
use crate::say::Message;
use crate::{Problem, Result, flow};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  amparo estimate overlaps.csv
  amparo estimate overlaps.csv --about lists.toml --report estimate.html
  amparo estimate overlaps.csv --method dga,chao --seed 7 --json
  amparo estimate linked/clusters.csv
  amparo estimate --draws linked/draws.parquet --method dga,chao
  amparo estimate --stratum north=north.csv --stratum south=south.csv --method dga,lcm

TABLE.csv has one column for each list with 0 or 1, and a last column `count`; or it holds linked lists, with the columns
list, record, cluster. --draws takes the sampled partitions that `amparo link` writes, and averages over them; it runs
every family but lcm unless --method names it. The documented count comes first; then a
range over families of methods; one number only when they agree within a factor 1.5, chains have mixed, and --about
states what the table cannot show: linkage, deduplicated, copies, apart, windows, event, plan. Every refusal says what
would lift it. The same seed gives the same bytes.")]
pub(super) struct Args {
    /// Table of overlaps, or linked lists, CSV
    #[arg(required_unless_present_any = ["draws", "stratum"], conflicts_with_all = ["draws", "stratum"])]
    table: Option<PathBuf>,
    /// A stratum and its table; given several times with one name, the tables are its imputations in order
    #[arg(long, value_name = "NAME=TABLE", conflicts_with_all = ["draws", "report", "letters"])]
    stratum: Vec<String>,
    /// Sampled partitions of linked lists, Parquet
    #[arg(long, value_name = "FILE")]
    draws: Option<PathBuf>,
    /// Families of methods, with commas between them [default: all]
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    method: Vec<String>,
    /// Seed of all random numbers
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// What is known about the lists, TOML
    #[arg(long, value_name = "FILE")]
    about: Option<PathBuf>,
    /// Write a report with charts, one HTML file; must not exist
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    /// Heading of the report [default: the name of the table]
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// Put letters in the place of the names of lists, everywhere
    #[arg(long)]
    letters: bool,
    /// Print everything, `amparo.estimate/1`
    #[arg(long)]
    json: bool,
}

pub(super) fn run(args: Args, ctx: &mut Ctx) -> Result<()> {
    if !args.stratum.is_empty() {
        return strata::run(&args, ctx);
    }
    let methods = methods(&args.method, args.draws.is_some())?;
    let (path, mut tables) = match (&args.table, &args.draws) {
        (_, Some(path)) => (path, flow::read_draws(path)?),
        (Some(path), None) => (path, Tables::certain(flow::read_table(path)?)),
        (None, None) => return Err(Problem::usage("problem-table-or-draws")),
    };
    let middle = |tables: &Tables| tables.middle().map(|at| tables.distinct[at].0.clone());
    let nothing = || {
        let none = Message::new("draws-none");
        Problem::bad_data("problem-draws").value("path", path.display()).because("why", none)
    };
    let mut about = match &args.about {
        Some(file) => flow::read_about(file, &middle(&tables).ok_or_else(nothing)?)?,
        None => About::default(),
    };
    if args.letters {
        let named = about.clone();
        for (table, _) in &mut tables.distinct {
            about = named.clone();
            *table = flow::lettered(table, &mut about)?;
        }
    }
    let table = middle(&tables).ok_or_else(nothing)?;
    let asked = Asked { methods, seed: args.seed, about };
    let shown = Parts::new(ctx.ui.progress(1, &ctx.ui.say().t("progress-estimate")));
    let found = match args.draws {
        Some(_) => report::run_linked(&tables, &asked, &shown).ok_or_else(nothing)?,
        None => report::run(&table, &asked, &shown),
    };
    shown.end();
    if let Some(to) = &args.report {
        let file = path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
        let html = flow::drawn(&found, &asked, &table, &args.title.unwrap_or(file))?;
        let made = std::fs::OpenOptions::new().write(true).create_new(true).open(to);
        let mut file = made.map_err(|e| Problem::file(to, &e))?;
        std::io::Write::write_all(&mut file, html.as_bytes()).map_err(|e| Problem::file(to, &e))?;
    }
    if args.json { ctx.ui.json(&found) } else { said(&found, ctx) }
}

/// The families asked for; all of them where none is, but over sampled partitions only those without chains.
fn methods(typed: &[String], many: bool) -> Result<Vec<Method>> {
    if typed.is_empty() {
        return Ok(Method::ALL.into_iter().filter(|m| !many || *m != Method::Lcm).collect());
    }
    let known = Method::ALL.map(Method::id).join(", ");
    let mut all = Vec::new();
    for name in typed {
        let method = Method::of(name.trim())
            .ok_or_else(|| Problem::usage("problem-no-method").value("typed", name).value("words", &known))?;
        if !all.contains(&method) {
            all.push(method);
        }
    }
    Ok(all)
}

/// Headline, families, refusals.
fn said(found: &Report, ctx: &mut Ctx) -> Result<()> {
    let ui = &mut *ctx.ui;
    let documented =
        [format!("{} people are documented.", found.documented), "No total is given.".to_owned()];
    let words = found.headline.as_ref().map_or(documented.to_vec(), |h| h.words.clone());
    for line in words {
        let line = ui.paint(Paint::Head, &line);
        ui.line(line)?;
    }
    for (id, s) in &found.summaries {
        let high = s.interval.high.map_or_else(|| "no finite limit".to_owned(), |h| format!("{h:.0}"));
        let bound = if s.lower_bound { "at least " } else { "" };
        ui.line(format!("  {id:<12} {bound}{:.0} ({:.0} to {high})", s.n_hat, s.interval.low))?;
        for line in wrap(&s.assumption, ui.width.saturating_sub(4), "    ") {
            let line = ui.paint(Paint::Faint, &line);
            ui.line(line)?;
        }
    }
    for line in checks(found) {
        let line = ui.paint(Paint::Faint, &line);
        ui.line(format!("  {line}"))?;
    }
    for ruling in &found.refusals {
        let text = format!("{} {}", ruling.refusal.reason, ruling.refusal.lifted_by);
        let mut mark = ui.paint(Paint::Care, "!");
        for line in wrap(&text, ui.width.saturating_sub(4), "") {
            ui.line(format!("  {mark} {line}"))?;
            " ".clone_into(&mut mark);
        }
    }
    Ok(())
}

/// One line a family and check: what other lists would have said, and whether the lists know each other's sizes.
fn checks(found: &Report) -> Vec<String> {
    let robust = &found.robustness;
    let mut lines = Vec::new();
    for id in found.summaries.keys() {
        let again: Vec<f64> = robust.again.iter().filter(|a| a.family == *id).map(|a| a.n_hat).collect();
        let low = again.iter().copied().fold(f64::INFINITY, f64::min);
        let high = again.iter().copied().fold(0.0, f64::max);
        if !again.is_empty() {
            let n = again.len();
            lines.push(format!("{id:<12} lists left out or merged, {n} ways: {low:.0} to {high:.0}"));
        }
        let known: Vec<_> = robust.known.iter().filter(|k| k.family == *id).collect();
        if !known.is_empty() {
            let right = known.iter().filter(|k| k.holds).count();
            let each =
                known.iter().map(|k| format!("{:.0} %", 100.0 * k.ratio)).collect::<Vec<_>>().join(", ");
            lines.push(format!(
                "{id:<12} known sizes told from the other lists: {each}; {right} of {} intervals right",
                known.len()
            ));
        }
    }
    if let Some(l) = &found.linkage {
        for (id, m) in &l.families {
            lines.push(format!(
                "{id:<12} {:.0} % of the variance lies between {} sampled partitions ({} tables)",
                100.0 * m.total.between,
                l.partitions,
                l.tables
            ));
        }
    }
    lines
}
