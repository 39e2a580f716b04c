//! `amparo snooze`: reports are put away until a day, set aside, or brought back.

use amparo_store::Until;

use super::Ctx;
use crate::{Problem, Result, flow};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  amparo snooze 3kf9q2 2026-12-24 --why \"the trial is on the 23rd\"
  amparo snooze 3kf9q2 7hx04m aside
  amparo snooze 3kf9q2 back

On its day (UTC) a report comes back by itself. What is set aside comes back when somebody brings it.")]
pub(super) struct Args {
    /// The reports: their ids or the last letters of them; and last until when: a day, `aside`, or `back`
    #[arg(required = true, num_args = 2.., value_names = ["REPORT", "DAY"])]
    reports: Vec<String>,
    /// Why
    #[arg(long, default_value = "", value_name = "REASON")]
    why: String,
}

pub(super) fn run(mut args: Args, ctx: &mut Ctx) -> Result<()> {
    let typed = args.reports.pop().unwrap_or_default();
    let (until, said) = match typed.as_str() {
        "back" => (None, "inbox-brought-back"),
        "aside" => (Some(Until::Aside), "inbox-set-aside"),
        day => match day.parse() {
            Ok(day) => (Some(Until::Day(day)), "inbox-snoozed"),
            Err(_) => return Err(Problem::usage("problem-inbox-day")),
        },
    };
    let store = ctx.open()?;
    let who = ctx.settings.who.clone();
    let reports: Vec<_> =
        args.reports.iter().map(|typed| flow::find_report(&store, typed)).collect::<Result<_>>()?;
    let said = match store.snooze(&reports, until.as_ref(), &who, &args.why)? {
        Some(batch) => ctx.ui.say().n(said, store.inbox_batch(&batch)?.len() as i64),
        None => ctx.ui.say().t("inbox-unchanged"),
    };
    ctx.ui.line(said)?;
    Ok(store.close()?)
}
