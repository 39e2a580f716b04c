//! `amparo compare`: which reports copy which, tell of one event, contradict each other. Keeps nothing.

use std::collections::BTreeMap;
use std::path::PathBuf;

use amparo_link::compare::Comparison;

use super::ui::Paint;
use super::{Ctx, side};
use crate::engine::Incoming;
use crate::show::safe;
use crate::{Problem, Result, flow};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  amparo compare reports/
  amparo compare wire.txt paper.html blog.html
  amparo compare reports/ --json | jq '.lineage[] | {child, parent, kind}'

The order of the files does not matter. Beside FILE, a side file FILE.toml may give published, outlet and language.")]
pub(super) struct Args {
    /// The files, or folders of files
    #[arg(required = true, value_name = "FILE|DIR")]
    files: Vec<PathBuf>,
    /// Files to read at the same time
    #[arg(long, value_name = "N", default_value_t = 1)]
    jobs: usize,
    /// Print the comparison in the exchange form, `amparo.comparison/1`
    #[arg(long)]
    json: bool,
}

pub(super) fn run(args: Args, ctx: &mut Ctx) -> Result<()> {
    let files = flow::compare_files(&args.files)?;
    if files.is_empty() {
        return Err(Problem::usage("problem-nothing-to-compare"));
    }
    // Whole folders: the rules are quick, and what they find is firm ground for comparing.
    let engine = ctx.reader(true)?;
    let found = flow::compare(&engine, &files, args.jobs, |file| {
        let (beside, _) = side::beside(file)?;
        Incoming::open(file, beside)
    })?;
    if args.json { ctx.ui.json(&found) } else { show(ctx, &found) }
}

fn show(ctx: &mut Ctx, found: &Comparison) -> Result<()> {
    let ui = &mut *ctx.ui;
    let files: BTreeMap<&str, &str> =
        found.reports.iter().map(|r| (r.id.as_str(), r.file.as_str())).collect();
    let file = |id: &str| safe(files.get(id).copied().unwrap_or(id));
    for event in &found.events {
        ui.head(&format!("{} \u{b7} {} reports", event.id, event.reports.len()))?;
        for member in &event.reports {
            let from: Vec<String> = found
                .lineage
                .iter()
                .filter(|e| e.child == member.id)
                .map(|e| format!("{} of {}", format!("{:?}", e.kind).to_lowercase(), e.parent))
                .collect();
            let from =
                if from.is_empty() { String::new() } else { format!("  \u{2190} {}", from.join(", ")) };
            ui.line(format!("  {}  {}{from}", member.id, file(&member.id)))?;
        }
        if !event.reasons.is_empty() {
            let why = ui.paint(Paint::Faint, &safe(&event.reasons.join("; ")));
            ui.line(format!("  {why}"))?;
        }
        for backing in found.origins.iter().filter(|o| o.event == event.id) {
            let who: Vec<String> = backing.origins.iter().map(|o| safe(&o.who)).collect();
            ui.line(format!(
                "  {}: {} to {} origins ({})",
                backing.property,
                backing.min,
                backing.max,
                who.join(", ")
            ))?;
        }
        for dispute in found.contradictions.iter().filter(|c| c.event == event.id) {
            let head =
                ui.paint(Paint::Care, &format!("{} ({})", dispute.property, dispute.kind.replace('_', " ")));
            ui.line(format!("  {head}"))?;
            for side in &dispute.values {
                let words = side.cites.first().map(|c| format!("  \u{201c}{}\u{201d}", safe(&c.words.quote)));
                ui.line(format!(
                    "    {}  [{}]{}",
                    safe(&side.value),
                    side.reports.join(" "),
                    words.unwrap_or_default()
                ))?;
            }
            ui.line(format!("    {}", dispute.explanation))?;
        }
    }
    Ok(())
}
