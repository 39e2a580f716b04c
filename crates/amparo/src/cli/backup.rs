//! `amparo backup`: a copy of the whole store; which copies there are; that one was destroyed.

use std::path::PathBuf;

use amparo_model::BackupId;
use serde_json::json;

use super::{Ctx, table};
use crate::{Problem, Result};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  amparo backup /media/stick/amparo-2026-11-23
  amparo backup --list
  amparo backup --gone b_01j…        the copy was destroyed

A backup opens with the passphrase of today, for as long as it exists.")]
pub(super) struct Args {
    /// New folder to copy to
    #[arg(required_unless_present_any = ["list", "gone"])]
    to: Option<PathBuf>,
    /// List the backups made
    #[arg(long)]
    list: bool,
    /// Record that a backup was destroyed
    #[arg(long, value_name = "ID")]
    gone: Option<String>,
    /// Print the list, `amparo.backups/1`
    #[arg(long, requires = "list")]
    json: bool,
}

pub(super) fn run(args: Args, ctx: &mut Ctx) -> Result<()> {
    let store = ctx.open()?;
    let say = ctx.ui.say();
    if let Some(to) = &args.to {
        let wheel = ctx.ui.wheel(&say.t("progress-backup"));
        let made = store.backup(to, &ctx.settings.who);
        wheel.finish_and_clear();
        ctx.ui.line(say.a("backup-done", "place", &made?.place))?;
    }
    if let Some(id) = &args.gone {
        let id = BackupId::parse(id).ok_or_else(|| Problem::usage("problem-no-backup-id"))?;
        store.forget_backup(&id, &ctx.settings.who)?;
        ctx.ui.line(say.t("backup-gone"))?;
    }
    if args.list {
        let all = store.backups()?;
        if args.json {
            let rows: Vec<_> = all
                .iter()
                .map(|b| json!({ "id": b.id, "at": b.at, "place": b.place, "leaves": b.leaves, "gone": b.gone }))
                .collect();
            ctx.ui.json(&json!({ "schema": "amparo.backups/1", "backups": rows }))?;
        } else {
            let heads = ["column-id", "column-date", "column-place", "column-gone"].map(|h| say.t(h));
            let mut lines = table::plain(ctx.ui, &heads);
            for backup in all {
                let gone = if backup.gone { say.t("value-yes") } else { String::new() };
                lines.add_row(vec![backup.id.to_string(), backup.at, backup.place, gone]);
            }
            ctx.ui.line(lines)?;
        }
    }
    Ok(store.close()?)
}
