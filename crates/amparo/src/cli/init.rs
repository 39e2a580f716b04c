//! `amparo init`: an empty encrypted store.

use amparo_store::Store;

use super::Ctx;
use crate::Result;

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  amparo init
  amparo init --data /media/stick/case-files
  amparo init --key-file ~/.amparo-key       first line of the file is the passphrase

Nobody can recover a lost passphrase: write it down and keep it away from this machine.")]
pub(super) struct Args {}

pub(super) fn run(_: Args, ctx: &mut Ctx) -> Result<()> {
    let dir = ctx.settings.data.clone();
    if Store::is_in(&dir) {
        return Err(amparo_store::Error::NotEmpty(dir).into());
    }
    let say = ctx.ui.say();
    let passphrase = ctx.secret.get_new(&say.t("ask-new-passphrase"), &say.t("ask-passphrase-again"))?;
    let wheel = ctx.ui.wheel(&say.t("progress-opening"));
    let made = Store::create_with(&dir, &passphrase, ctx.opening());
    wheel.finish_and_clear();
    let store = made?;
    let done = say.a("init-done", "dir", &dir.display().to_string());
    ctx.ui.line(done)?;
    let key = say.a("init-key", "key", &store.verifier_key());
    ctx.ui.line(key)?;
    ctx.ui.note(say.t("init-recovery"))?;
    Ok(store.close()?)
}
