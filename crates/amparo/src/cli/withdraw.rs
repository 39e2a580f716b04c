//! `amparo withdraw`: what was published is taken back.

use std::path::PathBuf;

use amparo_model::ReleaseId;

use super::Ctx;
use crate::{Problem, Result, flow};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  amparo withdraw \"Dong Khe\" --why \"the father asked for it\" --out site/
  amparo withdraw v_01j… --why \"a detail pointed to a witness\"

With --out, the page in that folder is replaced by a notice that says only that it was withdrawn.
The reason is kept in the store and never published.")]
pub(super) struct Args {
    /// A case (its newest release), or the id of a release
    what: String,
    /// Why; kept in the store
    #[arg(long)]
    why: String,
    /// Folder the page was written to
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

pub(super) fn run(args: Args, ctx: &mut Ctx) -> Result<()> {
    let store = ctx.open()?;
    let release = if let Some(id) = ReleaseId::parse(&args.what) {
        store.release(&id)?
    } else {
        let case = flow::find_case(&store, &args.what)?;
        let newest = store.releases(&case)?.into_iter().rev().find(|r| r.withdrawn.is_none());
        newest.ok_or_else(|| Problem::not_found("problem-nothing-published"))?
    };
    flow::withdraw(&store, &release.id, args.out.as_deref(), &ctx.settings.who, &args.why)?;
    let done = ctx.ui.say().n("withdraw-done", release.version as i64);
    ctx.ui.line(done)?;
    Ok(store.close()?)
}
