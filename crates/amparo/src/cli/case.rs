//! `amparo case`: list, open and show cases, and put reports into them.

use std::collections::BTreeMap;

use amparo_model::{CaseId, Text};
use amparo_store::{CaseView, Scope, Store};
use serde_json::json;

use super::ui::Paint;
use super::{Ctx, inbox, print, table};
use crate::form::{ClaimForm, RecordForm, ReportRow};
use crate::show::case::{self, Overview};
use crate::show::claim::GROUPS;
use crate::show::{life, safe, short};
use crate::{Problem, Result, flow, words};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  amparo case list
  amparo case new \"Dong Khe, October 2018\"
  amparo case attach \"Dong Khe, October 2018\" 3kf9q2 8m2x0c
  amparo case show \"Dong Khe, October 2018\" --proposed")]
pub(super) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// List the cases
    List {
        /// Print the list, `amparo.cases/1`
        #[arg(long)]
        json: bool,
    },
    /// Open a case
    New {
        /// What the organisation calls it; never shown in public
        title: String,
        /// Standard of proof, a term of vocab/standards.toml
        #[arg(long, default_value = "not_assessed", value_name = "TERM")]
        standard: String,
    },
    /// Show what a case knows
    Show {
        /// Its id, the last letters of it, or its title
        case: String,
        /// Also what is proposed and not decided
        #[arg(long)]
        proposed: bool,
        /// Print the case, `amparo.case/1`
        #[arg(long)]
        json: bool,
    },
    /// Put reports into a case
    Attach {
        /// The case
        case: String,
        /// The reports
        #[arg(required = true)]
        reports: Vec<String>,
    },
    /// Take a report out of a case
    Detach {
        /// The case
        case: String,
        /// The report
        report: String,
        /// Why
        #[arg(long)]
        why: String,
    },
    /// Give a case another title or standard of proof
    Change {
        /// The case
        case: String,
        /// The new title
        #[arg(long)]
        title: Option<String>,
        /// The new standard of proof
        #[arg(long, value_name = "TERM")]
        standard: Option<String>,
        /// Why
        #[arg(long)]
        why: String,
    },
}

pub(super) fn run(args: Args, ctx: &mut Ctx) -> Result<()> {
    let store = ctx.open()?;
    let who = ctx.settings.who.clone();
    let say = ctx.ui.say();
    match args.what {
        What::List { json } => list(&store, json, ctx)?,
        What::New { title, standard } => {
            check_standard(&standard)?;
            let id = store.create_case(title.trim(), &standard, &who)?;
            ctx.ui.line(say.a("case-made", "id", short(id.as_str())))?;
        }
        What::Show { case, proposed, json } => {
            let id = flow::find_case(&store, &case)?;
            let view = store.case_view(&id)?;
            if json {
                ctx.ui.json(&as_json(&view, ctx.ui.say()))?;
            } else {
                show(ctx, &store, &view, proposed)?;
            }
        }
        What::Attach { case, reports } => {
            let id = flow::find_case(&store, &case)?;
            for report in &reports {
                let report = flow::find_report(&store, report)?;
                flow::attach(&store, &id, &report, &Scope::All, &who)?;
            }
            ctx.ui.line(say.n("case-attached", reports.len() as i64))?;
        }
        What::Detach { case, report, why } => {
            let id = flow::find_case(&store, &case)?;
            let report = flow::find_report(&store, &report)?;
            flow::detach(&store, &id, &report, &who, &why)?;
            ctx.ui.line(say.t("case-detached"))?;
        }
        What::Change { case, title, standard, why } => change(&store, &case, title, standard, &why, &who)?,
    }
    Ok(store.close()?)
}

fn check_standard(standard: &str) -> Result<()> {
    if words::has("standards", standard) {
        return Ok(());
    }
    Err(Problem::usage("problem-no-term").value("typed", standard).value("list", "standards"))
}

fn change(
    store: &Store,
    case: &str,
    title: Option<String>,
    standard: Option<String>,
    why: &str,
    who: &str,
) -> Result<()> {
    let id: CaseId = flow::find_case(store, case)?;
    let now = store.case(&id)?;
    let (title, standard) = (title.unwrap_or(now.title), standard.unwrap_or(now.standard));
    check_standard(&standard)?;
    Ok(store.change_case(&id, &title, &standard, who, why)?)
}

fn list(store: &Store, as_json: bool, ctx: &mut Ctx) -> Result<()> {
    let cases = store.cases()?;
    if as_json {
        return ctx.ui.json(&json!({ "schema": "amparo.cases/1", "cases": cases }));
    }
    let say = ctx.ui.say();
    let ui = &mut *ctx.ui;
    if cases.is_empty() {
        return ui.line(say.t("case-none"));
    }
    let mut lines = table::plain(
        ui,
        &["column-id", "column-opened", "column-title", "column-standard"].map(|h| say.t(h)),
    );
    for case in cases {
        let standard = words::label("standards", &case.standard, ui.lang);
        let day = case.opened.chars().take(10).collect();
        lines.add_row(vec![short(case.id.as_str()).to_owned(), day, safe(&case.title), standard]);
    }
    ui.line(lines)
}

/// A case with everything accepted, people first.
pub(super) fn show(ctx: &mut Ctx, store: &Store, view: &CaseView, with_proposed: bool) -> Result<()> {
    let say = ctx.ui.say();
    let overview = case::overview(view, &flow::desk(view, say), say);
    let title = ctx.ui.paint(Paint::Head, &safe(&view.case.title));
    ctx.ui.line(title)?;
    let standard = words::label("standards", &view.case.standard, ctx.ui.lang);
    let about = format!(
        "{} \u{b7} {} \u{b7} {standard}",
        say.n("case-reports", view.reports.len() as i64),
        say.with(
            "case-tally",
            &[("accepted", view.tally.accepted.into()), ("proposed", view.tally.proposed.into())]
        ),
    );
    let about = ctx.ui.paint(Paint::Faint, &about);
    ctx.ui.line(about)?;
    people(ctx, &overview)?;
    let proposed = if with_proposed { case::proposed(view, say) } else { BTreeMap::new() };
    for (heading, groups) in [("", &overview.accepted), ("state-proposed", &proposed)] {
        for group in GROUPS {
            let Some(cards) = groups.get(&group) else { continue };
            let mut head = say.t(group.id());
            if !heading.is_empty() {
                head = format!("{head} \u{2014} {}", say.t(heading));
            }
            ctx.ui.head(&head)?;
            for card in cards {
                let text = match &card.report {
                    Some(report) => Some(Text::new(store.report_text(report)?)),
                    None => None,
                };
                print::claim(ctx.ui, &card.seen, &card.origin, text.as_ref())?;
            }
        }
    }
    ctx.ui.head(&say.t("case-missing"))?;
    for gap in &overview.missing {
        ctx.ui.line(format!("  \u{b7} {gap}"))?;
    }
    ctx.ui.head(&say.t("case-sources"))?;
    let rows: Vec<_> = view.reports.iter().map(|r| r.row.clone()).collect();
    inbox::show(ctx, &rows)
}

fn people(ctx: &mut Ctx, overview: &Overview) -> Result<()> {
    let say = ctx.ui.say();
    if overview.people.is_empty() {
        return Ok(());
    }
    ctx.ui.head(&say.t("case-people"))?;
    for somebody in &overview.people {
        let label = ctx.ui.paint(Paint::Head, &safe(&somebody.label));
        let id = ctx.ui.paint(Paint::Faint, short(somebody.record.id.as_str()));
        ctx.ui.line(format!("  {label}  {id}"))?;
        for interval in &somebody.line {
            let line = life_line(interval, ctx);
            ctx.ui.line(format!("    {line}"))?;
        }
    }
    Ok(())
}

/// One stretch of a life line in words.
pub(super) fn life_line(interval: &amparo_model::StatusInterval, ctx: &Ctx) -> String {
    let say = ctx.ui.say();
    let status = words::label("statuses", &interval.status, ctx.ui.lang);
    let from = interval.from.clone().unwrap_or_else(|| say.t("date-unknown"));
    let to = interval.to.clone().map(|to| format!(" \u{2192} {to}")).unwrap_or_default();
    let place = interval.place.as_deref().map(|p| format!(", {}", safe(p))).unwrap_or_default();
    format!("{from}{to}  {status}{place}  ({})", interval.claims.len())
}

fn as_json(view: &CaseView, say: &crate::say::Say) -> serde_json::Value {
    let desk = flow::desk(view, say);
    let mut lines = life::lines(view, &desk, say);
    let mut form = |r: &amparo_model::Record| RecordForm {
        record: amparo_model::Record { label: desk.label(r), ..r.clone() },
        liberty: lines.remove(&r.id).unwrap_or_default(),
    };
    let people: Vec<_> = view.records.iter().map(&mut form).collect();
    let claims = |all: &[amparo_model::Reviewed]| all.iter().map(ClaimForm::from).collect::<Vec<_>>();
    let reports: Vec<_> = view
        .reports
        .iter()
        .map(|r| json!({ "report": ReportRow::from(&r.row), "claims": claims(&r.claims) }))
        .collect();
    let heard = claims(&view.heard);
    json!({ "schema": "amparo.case/1", "case": view.case, "records": people, "reports": reports, "heard": heard })
}
