//! `amparo deadline`: what must be done by a day.

use amparo_model::CaseId;
use amparo_store::{DeadlineState, Scope, Store};
use serde_json::json;

use super::ui::Paint;
use super::{Ctx, table};
use crate::flow::{self, Listed, Task};
use crate::show::{rules, safe, short};
use crate::{Result, clock};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  amparo deadline list --within 14
  amparo deadline proposed \"Dong Khe\"
  amparo deadline add \"Dong Khe\" --proposed wgeid_urgent.case.2019-01-07 --doer mina
  amparo deadline add \"Dong Khe\" --label \"call the lawyer\" --due 2018-10-20 --why \"agreed by telephone\"
  amparo deadline add \"Dong Khe\" --label \"ask the consulate\" --after 3kf9q2 --days 14
  amparo deadline drop 8m2x0c --why \"she is free\"

Rules (vocab/deadlines.toml) propose from accepted claims, interventions, outcomes and consents; a person takes a proposal
over. An uncertain day counts as the earliest it can be; without a year nothing is proposed.")]
pub(super) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// List open deadlines, overdue first
    List {
        /// Only those of a case: id, the last letters of it, or its title
        case: Option<String>,
        /// Only those due within so many days, or overdue
        #[arg(long, value_name = "DAYS")]
        within: Option<u32>,
        /// Print `amparo.deadlines/1`
        #[arg(long)]
        json: bool,
        /// Print a calendar (iCalendar): case id and kind only
        #[arg(long, conflicts_with = "json")]
        ics: bool,
    },
    /// What the rules propose for a case, with the words the day comes from
    Proposed {
        /// The case
        case: String,
        /// Print `amparo.proposals/1`
        #[arg(long)]
        json: bool,
    },
    /// Take over what a rule proposes, or write a deadline down
    Add {
        /// The case
        case: String,
        /// The key of a proposal
        #[arg(long, value_name = "KEY", conflicts_with_all = ["label", "due", "after", "days", "person", "why"])]
        proposed: Option<String>,
        /// What is to be done
        #[arg(long, default_value = "", hide_default_value = true, value_name = "TEXT")]
        label: String,
        /// The last day
        #[arg(long, value_name = "DAY", conflicts_with = "after")]
        due: Option<String>,
        /// An intervention from which the days are counted
        #[arg(long, value_name = "INTERVENTION", requires = "days")]
        after: Option<String>,
        /// So many days after it
        #[arg(long, value_name = "DAYS", requires = "after")]
        days: Option<u32>,
        /// A person of the case it is about
        #[arg(long, value_name = "PERSON")]
        person: Option<String>,
        /// Who is to do it
        #[arg(long, default_value = "", hide_default_value = true, value_name = "WHO")]
        doer: String,
        /// Why this day
        #[arg(long, default_value = "", hide_default_value = true, value_name = "TEXT")]
        why: String,
    },
    /// Say that what a rule proposes is not needed
    Decline {
        /// The case
        case: String,
        /// The key of the proposal
        key: String,
        /// Why
        #[arg(long)]
        why: String,
    },
    /// Say that a deadline was met
    Met {
        /// The deadline: id, or the last letters of it
        id: String,
        /// What should be known of it
        #[arg(long, default_value = "", hide_default_value = true, value_name = "TEXT")]
        why: String,
    },
    /// Give a deadline up
    Drop {
        /// The deadline
        id: String,
        /// Why
        #[arg(long)]
        why: String,
    },
}

pub(super) fn run(args: Args, ctx: &mut Ctx) -> Result<()> {
    let store = ctx.open()?;
    let (who, say) = (ctx.settings.who.clone(), ctx.ui.say());
    match args.what {
        What::List { case, within, json, ics } => {
            let scope = match case {
                Some(typed) => Scope::Of { cases: [flow::find_case(&store, &typed)?].into(), loose: false },
                None => Scope::All,
            };
            let today = clock::day();
            let open = flow::open_deadlines(&store, &scope, within.map(i64::from), today)?;
            if ics {
                return ctx.ui.raw(flow::calendar(&open, today, say).as_bytes());
            }
            let all = flow::listed(&store, open, today)?;
            if json {
                ctx.ui.json(&json!({ "schema": "amparo.deadlines/1", "deadlines": all }))?;
            } else {
                list(&all, ctx)?;
            }
        }
        What::Proposed { case, json } => proposed(&store, &flow::find_case(&store, &case)?, json, ctx)?,
        What::Add { case, proposed: Some(key), doer, .. } => {
            let case = flow::find_case(&store, &case)?;
            let id = flow::accept_proposal(&store, &case, &key, &doer, &who, say)?;
            ctx.ui.line(say.a("deadline-kept", "id", short(id.as_str())))?;
        }
        What::Add { case, label, due, after, days, person, doer, why, .. } => {
            let case = flow::find_case(&store, &case)?;
            let after = match (after, days) {
                (Some(typed), Some(days)) => Some((flow::find_intervention(&store, &typed)?.1, days)),
                _ => None,
            };
            let record = person.map(|p| flow::find_record_in(&store, &case, &p)).transpose()?;
            let task = Task { label, due, after, record, doer, why };
            let id = flow::add_task(&store, &case, task, &who)?;
            ctx.ui.line(say.a("deadline-kept", "id", short(id.as_str())))?;
        }
        What::Decline { case, key, why } => {
            let case = flow::find_case(&store, &case)?;
            flow::decline_proposal(&store, &case, &key, &who, &why, say)?;
            ctx.ui.line(say.t("deadline-declined"))?;
        }
        What::Met { id, why } => {
            let (case, id) = flow::find_deadline(&store, &id)?;
            flow::settle(&store, &case, &id, DeadlineState::Met, &who, &why)?;
            ctx.ui.line(say.t("deadline-met-said"))?;
        }
        What::Drop { id, why } => {
            let (case, id) = flow::find_deadline(&store, &id)?;
            flow::settle(&store, &case, &id, DeadlineState::Dropped, &who, &why)?;
            ctx.ui.line(say.t("deadline-dropped-said"))?;
        }
    }
    Ok(store.close()?)
}

fn list(all: &[Listed], ctx: &mut Ctx) -> Result<()> {
    let say = ctx.ui.say();
    if all.is_empty() {
        return ctx.ui.line(say.t("deadline-none"));
    }
    let heads = ["deadline-due", "deadline-what", "person-case", "deadline-doer", "column-id"];
    let mut lines = table::plain(ctx.ui, &heads.map(|head| say.t(head)));
    for one in all {
        let d = &one.deadline;
        let mut what = rules::name(d.rule.as_deref(), say);
        for more in [&d.label, &one.about].into_iter().filter(|m| !m.is_empty()) {
            what = format!("{what}\n{}", safe(more));
        }
        let paint = if one.left < 0 { Paint::Alarm } else { Paint::Words };
        lines.add_row([
            table::cell(paint, &format!("{}\n{}", d.due, rules::distance(one.left, say))),
            table::cell(Paint::Head, &what),
            table::cell(Paint::Faint, &safe(&one.title)),
            table::cell(Paint::Faint, &safe(&d.doer)),
            table::cell(Paint::Faint, short(d.id.as_str())),
        ]);
    }
    ctx.ui.line(lines)
}

fn proposed(store: &Store, case: &CaseId, json: bool, ctx: &mut Ctx) -> Result<()> {
    let say = ctx.ui.say();
    let all = flow::proposals(store, case, say)?;
    if json {
        return ctx.ui.json(&json!({ "schema": "amparo.proposals/1", "proposals": all }));
    }
    if all.is_empty() {
        return ctx.ui.line(say.t("deadline-proposed-none"));
    }
    let today = clock::day();
    for one in all {
        let name = ctx.ui.paint(Paint::Head, &rules::name(Some(one.rule), say));
        ctx.ui.line(format!("{} ({})  {name}", one.due, rules::left(one.due, today, say)))?;
        if !one.detail.is_empty() {
            ctx.ui.line(format!("    {}", safe(&one.detail)))?;
        }
        let from = say.with(
            "deadline-counted-from",
            &[("day", (&one.basis).into()), ("says", (&safe(&one.says)).into())],
        );
        ctx.ui.line(format!("    {from}"))?;
        if let Some(claim) = &one.claim {
            let text = match &store.claim(claim)?.report {
                Some(report) => Some(amparo_model::Text::new(store.report_text(report)?)),
                None => None,
            };
            super::print::words(ctx.ui, &one.words, text.as_ref())?;
        }
        let key = ctx.ui.paint(Paint::Faint, &one.key);
        ctx.ui.line(format!("    {key}"))?;
    }
    Ok(())
}
