//! `amparo restore`: a store out of a backup.

use std::path::PathBuf;

use amparo_store::Store;

use super::Ctx;
use crate::Result;

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  amparo restore /media/stick/amparo-2026-11-23
  amparo restore /media/stick/amparo-2026-11-23 --data ~/amparo-again

The backup is only read. The new store is verified before this says that it is done.")]
pub(super) struct Args {
    /// Folder of the backup
    from: PathBuf,
}

pub(super) fn run(args: Args, ctx: &mut Ctx) -> Result<()> {
    let say = ctx.ui.say();
    let passphrase = ctx.secret.get(&say.t("ask-passphrase"))?;
    let wheel = ctx.ui.wheel(&say.t("progress-restore"));
    let made = Store::restore(&args.from, &ctx.settings.data, &passphrase, ctx.opening());
    wheel.finish_and_clear();
    let store = made?;
    ctx.ui.line(say.a("restore-done", "dir", &ctx.settings.data.display().to_string()))?;
    Ok(store.close()?)
}
