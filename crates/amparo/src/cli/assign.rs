//! `amparo assign`: who has reports to work on.

use super::Ctx;
use crate::{Result, flow};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  amparo assign 3kf9q2 jun
  amparo assign 3kf9q2 7hx04m me
  amparo assign 3kf9q2 nobody

A report goes to somebody who works on its case, from coder on. Who leaves the case gives back what they had.")]
pub(super) struct Args {
    /// The reports: their ids or the last letters of them; and last to whom: the name of an account, `me`, or `nobody`
    #[arg(required = true, num_args = 2.., value_names = ["REPORT", "WHO"])]
    reports: Vec<String>,
}

pub(super) fn run(mut args: Args, ctx: &mut Ctx) -> Result<()> {
    let store = ctx.open()?;
    let who = ctx.settings.who.clone();
    let to = args.reports.pop().unwrap_or_default();
    let reports: Vec<_> =
        args.reports.iter().map(|typed| flow::find_report(&store, typed)).collect::<Result<_>>()?;
    let to = flow::person(&store, &to, &who)?;
    // Whoever works here holds the passphrase, and gives to anybody who works on the case.
    let batch = flow::give(&store, &reports, to.as_ref(), &amparo_store::Doer::Holder, &who)?;
    let said = match batch {
        Some(batch) => {
            let id = if to.is_some() { "inbox-assigned" } else { "inbox-unassigned" };
            ctx.ui.say().n(id, store.inbox_batch(&batch)?.len() as i64)
        }
        None => ctx.ui.say().t("inbox-unchanged"),
    };
    ctx.ui.line(said)?;
    Ok(store.close()?)
}
