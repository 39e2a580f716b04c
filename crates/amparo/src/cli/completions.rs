//! `amparo completions`: a completion script for a shell.

use clap_complete::Shell;

use super::Ctx;
use crate::Result;

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  amparo completions bash > ~/.local/share/bash-completion/completions/amparo
  amparo completions zsh > ~/.zfunc/_amparo")]
pub(super) struct Args {
    /// Which shell
    shell: Shell,
}

pub(super) fn run(args: Args, ctx: &mut Ctx) -> Result<()> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut super::command(), "amparo", &mut script);
    ctx.ui.raw(&script)
}
