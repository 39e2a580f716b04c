//! `amparo doctor`: the health of store and machine.

use serde_json::json;

use super::Ctx;
use super::ui::Paint;
use crate::{Problem, Result};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  amparo doctor
  amparo doctor --json
  amparo doctor --reindex        build the search index anew")]
pub(super) struct Args {
    /// Build the search index anew first
    #[arg(long)]
    reindex: bool,
    /// Print what was found, `amparo.doctor/1`
    #[arg(long)]
    json: bool,
}

pub(super) fn run(args: Args, ctx: &mut Ctx) -> Result<()> {
    let store = ctx.open()?;
    let say = ctx.ui.say();
    if args.reindex {
        let wheel = ctx.ui.wheel(&say.t("progress-index"));
        let done = store.reindex();
        wheel.finish_and_clear();
        done?;
    }
    let (facts, stats) = (store.doctor()?, store.stats()?);
    let mut rows: Vec<(String, String, bool)> =
        facts.into_iter().map(|f| (f.name.to_owned(), f.value, f.sound)).collect();
    rows.push(("program".to_owned(), env!("CARGO_PKG_VERSION").to_owned(), true));
    rows.push(("data".to_owned(), ctx.settings.data.display().to_string(), true));
    rows.push(folder_rights(&ctx.settings.data));
    rows.push(backup_age(&store)?);
    rows.push(("reports".to_owned(), stats.reports.to_string(), true));
    rows.push(("claims".to_owned(), stats.claims.to_string(), true));
    rows.push(("decisions".to_owned(), stats.decisions.to_string(), true));
    rows.push(("log leaves".to_owned(), stats.leaves.to_string(), true));
    let wrong = rows.iter().filter(|(.., sound)| !sound).count();
    if args.json {
        let facts: Vec<_> = rows
            .iter()
            .map(|(name, value, sound)| json!({ "name": name, "value": value, "sound": sound }))
            .collect();
        ctx.ui.json(&json!({ "schema": "amparo.doctor/1", "sound": wrong == 0, "facts": facts }))?;
    } else {
        for (name, value, sound) in &rows {
            let mark =
                if *sound { ctx.ui.paint(Paint::Good, "ok") } else { ctx.ui.paint(Paint::Alarm, "!!") };
            ctx.ui.line(format!("{mark}  {name:<14} {value}"))?;
        }
    }
    store.close()?;
    if wrong == 0 { Ok(()) } else { Err(Problem::bad_data("doctor-wrong").value("n", wrong)) }
}

/// Nobody else should be able to look into the folder.
#[cfg(unix)]
fn folder_rights(dir: &std::path::Path) -> (String, String, bool) {
    use std::os::unix::fs::PermissionsExt;
    let mode = std::fs::metadata(dir).map_or(0o777, |about| about.permissions().mode() & 0o777);
    ("folder rights".to_owned(), format!("{mode:o}"), mode.trailing_zeros() >= 6)
}

/// Where rights are kept otherwise, they are not judged.
#[cfg(not(unix))]
fn folder_rights(_: &std::path::Path) -> (String, String, bool) {
    ("folder rights".to_owned(), "not looked at on this system".to_owned(), true)
}

fn backup_age(store: &amparo_store::Store) -> Result<(String, String, bool)> {
    let newest = store.backups()?.into_iter().rev().find(|b| !b.gone).map(|b| b.at);
    // No backup yet is worth saying, but no fault.
    Ok(("last backup".to_owned(), newest.unwrap_or_else(|| "none".to_owned()), true))
}
