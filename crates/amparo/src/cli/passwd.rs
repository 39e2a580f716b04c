//! `amparo passwd`: the store under a new passphrase.

use std::path::PathBuf;

use super::Ctx;
use crate::{Result, passphrase};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  amparo passwd
  amparo passwd --key-file old.key --new-key-file new.key

Backups made before keep the old passphrase.")]
pub(super) struct Args {
    /// Read the new passphrase from the first line of a file
    #[arg(long, value_name = "FILE")]
    new_key_file: Option<PathBuf>,
    /// Read the new passphrase from a file descriptor
    #[arg(long, value_name = "N")]
    new_passphrase_fd: Option<u32>,
}

pub(super) fn run(args: Args, ctx: &mut Ctx) -> Result<()> {
    let say = ctx.ui.say();
    let new_from = passphrase::From::flags(args.new_passphrase_fd, args.new_key_file)?;
    let old = ctx.secret.get(&say.t("ask-passphrase"))?;
    let wheel = ctx.ui.wheel(&say.t("progress-opening"));
    let store = amparo_store::Store::open_with(&ctx.settings.data, &old, ctx.opening());
    wheel.finish_and_clear();
    let store = store?;
    let new = new_from.get_new(&say.t("ask-new-passphrase"), &say.t("ask-passphrase-again"))?;
    store.passwd(&old, &new, &ctx.settings.who)?;
    ctx.ui.line(say.t("passwd-done"))?;
    Ok(store.close()?)
}
