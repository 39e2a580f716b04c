//! `amparo link`: which rows of several lists are one person. Proposes; merges nothing.

use std::path::PathBuf;

use amparo_link::records::{Job, PairExplained, RecordExplained, Summary};

use super::Ctx;
use super::parts::Parts;
use super::ui::{Paint, wrap};
use crate::show::safe;
use crate::{Problem, Result, flow};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  amparo link hospital.csv morgue.csv families.csv --out linked/
  amparo link --list church=a.csv --list press=b.parquet --once church --out linked/
  amparo link victims/ --shards 8 --out linked/ --json
  amparo link --out linked/ --explain hospital:17 --explain morgue:203
  amparo link --out linked/ --explain hospital:17

Columns are recognised by their headings (given name, family name or name, father, sex, birth date or birth year or age,
date, place, district, codes, further properties), or said in --config. DIR gets edges.csv and edges.parquet (every likely
pair with its probability, what was compared and the rule that proposed it), clusters.csv (each record once), draws.parquet
(sampled partitions that carry the uncertainty into an estimate) and model.json. --explain opens DIR again and tells why two
records are one person or two, or what holds the cluster of one record together.

--config FILE is TOML:
  once = [\"church\"]            lists that hold a person once; \"*\" for all
  dates = \"dmy\"                order of day and month where a date leaves it open, or \"mdy\"
  age_year = 2014              year in which ages were written down
  draws = 10                   sampled partitions
  seed = 1
  ignore = [\"remarks\"]         columns to leave out
  [columns]                    full_name given family father other sex birth_date birth_year birth_month birth_day
  given = \"fname\"              age event_date place district code text id list: a heading or a list of headings")]
pub(super) struct Args {
    /// Lists, CSV or Parquet, or folders of such files
    #[arg(value_name = "RECORDS")]
    records: Vec<PathBuf>,
    /// A list under a name; repeat it
    #[arg(long, value_name = "NAME=FILE")]
    list: Vec<String>,
    /// A list that holds a person at most once; repeat it, `*` for all
    #[arg(long, value_name = "NAME")]
    once: Vec<String>,
    /// What the columns are and what is known about the lists, TOML
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Go through the candidates in this many parts, kept on disk meanwhile: for lists of millions
    #[arg(long, value_name = "K", default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..=1024))]
    shards: u16,
    /// Folder for the result
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Explain a record of DIR, or, given twice, a pair
    #[arg(long, value_name = "LIST:RECORD")]
    explain: Vec<String>,
    /// Print the summary or the explanation as JSON, `amparo.linkage/1`
    #[arg(long)]
    json: bool,
}

pub(super) fn run(args: Args, ctx: &mut Ctx) -> Result<()> {
    let shown = Parts::new(ctx.ui.progress(1, "linking"));
    if !args.explain.is_empty() {
        return explain(&args, ctx, &shown);
    }
    let mut sources: Vec<_> =
        args.records.iter().map(|p| amparo_link::records::Source { list: None, path: p.clone() }).collect();
    for typed in &args.list {
        sources.push(flow::link_source(typed)?);
    }
    if sources.is_empty() {
        return Err(Problem::usage("problem-link-nothing"));
    }
    let mut config = match &args.config {
        Some(path) => flow::read_link_config(path)?,
        None => amparo_link::records::Config::default(),
    };
    config.once.extend(args.once.iter().cloned());
    let job = Job { sources, config, shards: usize::from(args.shards), out: args.out.clone() };
    let summary = flow::link(&job, &shown);
    shown.end();
    let summary = summary?;
    if args.json { ctx.ui.json(&summary) } else { said(&summary, &args, ctx) }
}

fn said(summary: &Summary, args: &Args, ctx: &mut Ctx) -> Result<()> {
    let ui = &mut *ctx.ui;
    let head = format!("{} records are proposed to be {} people.", summary.rows_in, summary.clusters);
    let head = ui.paint(Paint::Head, &head);
    ui.line(head)?;
    for (list, records) in &summary.lists {
        ui.line(format!("  {:<20} {records} records", safe(list)))?;
    }
    ui.line(format!(
        "  {} pairs compared, {} kept, {} at least {:.2} likely; expected F1 of pairs {:.2}; largest group {}",
        summary.candidates,
        summary.pairs_kept,
        summary.pairs_above_cut,
        summary.cut,
        summary.expected_f1,
        summary.largest_cluster
    ))?;
    if !summary.unused_columns.is_empty() {
        let unused = format!("  Columns not used: {}", safe(&summary.unused_columns.join(", ")));
        ui.line(ui.paint(Paint::Faint, &unused))?;
    }
    for left in &summary.left_out {
        let text = format!(
            "  The rule `{}` left out {} blocks with {} pairs (the largest has {} records); other rules may propose them.",
            safe(&left.rule),
            left.blocks,
            left.pairs,
            left.largest_block
        );
        ui.line(ui.paint(Paint::Faint, &text))?;
    }
    for warning in &summary.warnings {
        let mut mark = ui.paint(Paint::Care, "!");
        for line in wrap(&safe(warning), ui.width.saturating_sub(4), "") {
            ui.line(format!("  {mark} {line}"))?;
            " ".clone_into(&mut mark);
        }
    }
    ui.line(format!("  Written to {}: edges, clusters, {} draws.", args.out.display(), summary.draws))
}

fn explain(args: &Args, ctx: &mut Ctx, shown: &Parts) -> Result<()> {
    let linkage = flow::link_open(&args.out, shown);
    shown.end();
    let linkage = linkage?;
    match args.explain.as_slice() {
        [one] => {
            let found = flow::link_record(&linkage, one)?;
            if args.json { ctx.ui.json(&found) } else { said_record(&found, ctx) }
        }
        [left, right] => {
            let found = flow::link_pair(&linkage, left, right)?;
            if args.json { ctx.ui.json(&found) } else { said_pair(&found, ctx) }
        }
        _ => Err(Problem::usage("problem-link-explain")),
    }
}

fn said_pair(found: &PairExplained, ctx: &mut Ctx) -> Result<()> {
    let ui = &mut *ctx.ui;
    let head = format!("{} and {}", safe(&found.left), safe(&found.right));
    let head = ui.paint(Paint::Head, &head);
    ui.line(head)?;
    for finding in &found.findings {
        ui.line(format!("  {:>+7.2}  {}: {}", finding.weight, safe(&finding.comparison), finding.found))?;
    }
    ui.line(format!("  {}", safe(&found.reason)))
}

fn said_record(found: &RecordExplained, ctx: &mut Ctx) -> Result<()> {
    let ui = &mut *ctx.ui;
    let head = format!("{} is in a group of {}", safe(&found.record), found.members.len());
    let head = ui.paint(Paint::Head, &head);
    ui.line(head)?;
    for (a, b, p) in &found.tree {
        ui.line(format!("  {p:.3}  {} \u{2013} {}", safe(a), safe(b)))?;
    }
    if let Some((a, b, p)) = &found.weakest {
        ui.line(format!("  It would break first between {} and {} ({p:.3}).", safe(a), safe(b)))?;
    }
    for (record, p) in &found.runners_up {
        ui.line(format!("  Not in it, but compared: {} ({p:.3})", safe(record)))?;
    }
    Ok(())
}
