//! `amparo recovery`: a key on paper that opens what is sealed when every password is lost.

use std::path::PathBuf;

use super::Ctx;
use super::sealed::By;
use crate::{Problem, Result, flow, passphrase};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  amparo recovery make
  amparo recovery make --as mina
  amparo recovery use

Make it when the store is set up. The code is shown once, and kept nowhere: write it on paper. The keys of every case
are wrapped to it from then on; those of older cases when somebody who can open them signs in. `use` gives the keys to
every member who waits for them, for instance after a reset. A new recovery key takes the place of the one before.")]
pub(super) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Make a recovery key and show its code, once
    Make {
        #[command(flatten)]
        by: By,
    },
    /// Give the keys of the cases to everybody who waits for them, with the code on paper
    Use {
        /// Read the code from the first line of a file that only you can read
        #[arg(long, value_name = "FILE")]
        code_file: Option<PathBuf>,
        /// Read the code from a file descriptor
        #[arg(long, value_name = "N")]
        code_fd: Option<u32>,
    },
}

pub(super) fn run(args: Args, ctx: &mut Ctx) -> Result<()> {
    let store = ctx.open()?;
    let say = ctx.ui.say();
    match args.what {
        What::Make { by } => {
            let opener = by.open(&store, ctx)?;
            let code = store.make_recovery_key(Some(&opener.key), &opener.who)?;
            // Shown before anything else can go wrong: it is kept nowhere.
            ctx.ui.line(say.a("recovery-made", "code", &code))?;
            ctx.ui.flush()?;
            ctx.ui.note(say.t("recovery-made-how"))?;
            // A former code knew the keys: what was sealed under them moves on.
            flow::settle_sealed(&store, &opener.key, &opener.who)?;
        }
        What::Use { code_file, code_fd } => {
            if !store.has_recovery_key()? {
                return Err(Problem::not_found("problem-no-recovery"));
            }
            let code = passphrase::From::flags(code_fd, code_file)?.line(&say.t("recovery-ask"))?;
            let key = store.recovery_key(&code)?.ok_or_else(|| Problem::refused("problem-recovery-wrong"))?;
            let settled = flow::settle_sealed(&store, &key, &ctx.settings.who)?;
            ctx.ui.line(say.with("recovery-done", &[("cases", settled.cases.into())]))?;
        }
    }
    Ok(store.close()?)
}
