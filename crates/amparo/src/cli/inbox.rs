//! `amparo inbox`: the reports, newest first, with what they ask to protect.

use amparo_store::{Doer, InboxFilter, InboxRow, Only, Resting, Until};
use comfy_table::Cell;
use serde_json::json;

use super::Ctx;
use super::table::{self, cell};
use super::ui::Paint;
use crate::form::ReportRow;
use crate::show::{safe, short};
use crate::{Result, flow, words};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  amparo inbox
  amparo inbox --only to-review --language ko
  amparo inbox --mine                     assigned to me, with something left to do
  amparo inbox --new --seen               what is new, and from now on no longer
  amparo inbox --case \"Dong Khe\" --json")]
pub(super) struct Args {
    /// Which reports
    #[arg(long, value_enum, default_value_t = Which::All)]
    only: Which,
    /// Only reports of this case
    #[arg(long, value_name = "CASE")]
    case: Option<String>,
    /// Assigned to me: to the account of my name, or without one to whoever holds the passphrase
    #[arg(long, conflicts_with_all = ["only", "nobodys", "assigned"])]
    mine: bool,
    /// Assigned to nobody
    #[arg(long, conflicts_with_all = ["only", "assigned"])]
    nobodys: bool,
    /// Assigned to this account
    #[arg(long, value_name = "NAME", conflicts_with = "only")]
    assigned: Option<String>,
    /// Only what is snoozed or set aside; without this it is left out
    #[arg(long, conflicts_with = "new")]
    snoozed: bool,
    /// Only what came since I last looked, the oldest first
    #[arg(long)]
    new: bool,
    /// From now on only what comes after the last one shown is new
    #[arg(long, requires = "new")]
    seen: bool,
    /// Only reports in this language
    #[arg(long, value_name = "TAG")]
    language: Option<String>,
    /// How many
    #[arg(long, default_value_t = 50, value_name = "N")]
    limit: usize,
    /// Print the list, `amparo.inbox/1`
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Which {
    /// Everything
    All,
    /// With claims nobody decided about
    ToReview,
    /// All claims decided
    Reviewed,
    /// No text could be read
    Unreadable,
    /// In no case
    NoCase,
}

impl From<Which> for Only {
    fn from(which: Which) -> Self {
        match which {
            Which::All => Self::All,
            Which::ToReview => Self::ToReview,
            Which::Reviewed => Self::Reviewed,
            Which::Unreadable => Self::Unreadable,
            Which::NoCase => Self::NoCase,
        }
    }
}

pub(super) fn run(args: Args, ctx: &mut Ctx) -> Result<()> {
    let store = ctx.open()?;
    let case = args.case.as_deref().map(|typed| flow::find_case(&store, typed)).transpose()?;
    let who = ctx.settings.who.clone();
    let me = flow::myself(&store, &who)?;
    let account = if let Doer::Account(id) = &me { Some(id.clone()) } else { None };
    let given = match &args.assigned {
        Some(name) => flow::person(&store, name, &who)?.map_or(Only::Nobodys, Only::Given),
        None if args.mine => Only::Given(me),
        None if args.nobodys => Only::Nobodys,
        None => args.only.into(),
    };
    let filter = InboxFilter {
        only: given,
        resting: if args.snoozed {
            Resting::Only
        } else if args.new {
            Resting::Shown
        } else {
            Resting::Hidden
        },
        after: args.new.then(|| store.inbox_mark(account.as_ref()).map(|mark| mark.place)).transpose()?,
        case,
        language: args.language,
        limit: args.limit,
        ..InboxFilter::default()
    };
    let inbox = store.inbox(&filter)?;
    if let (true, Some(last)) = (args.seen, inbox.rows.last()) {
        store.look_at_inbox(account.as_ref(), &last.id, &who)?;
    }
    if args.json {
        let rows: Vec<_> = inbox.rows.iter().map(ReportRow::from).collect();
        return ctx.ui.json(&json!({ "schema": "amparo.inbox/1", "reports": rows, "next": inbox.next }));
    }
    show(ctx, &inbox.rows)?;
    let away: Vec<_> =
        inbox.rows.iter().filter_map(|row| row.away.as_ref().map(|away| (row, away))).collect();
    for (row, away) in away {
        let until = match &away.until {
            Until::Day(day) => ctx.ui.say().a("inbox-until-cli", "day", &day.to_string()),
            Until::Aside => ctx.ui.say().t("inbox-away-aside"),
        };
        let why = if away.why.is_empty() { String::new() } else { format!(": {}", safe(&away.why)) };
        ctx.ui.line(format!("{}  {until} ({}{why})", short(row.id.as_str()), safe(&away.who)))?;
    }
    if inbox.next.is_some() {
        let more = ctx.ui.say().t("inbox-more");
        ctx.ui.line(more)?;
    }
    Ok(())
}

/// The rows as a table, a line of protection under those that ask for it.
pub(super) fn show(ctx: &mut Ctx, rows: &[InboxRow]) -> Result<()> {
    let say = ctx.ui.say();
    let ui = &mut *ctx.ui;
    if rows.is_empty() {
        return ui.line(say.t("inbox-empty"));
    }
    let heads = [
        "column-id",
        "column-date",
        "column-outlet",
        "column-title",
        "column-language",
        "column-open",
        "column-protect",
    ];
    let mut lines = table::plain(ui, &heads.map(|h| say.t(h)));
    for row in rows {
        let guards: Vec<String> =
            row.protection.iter().map(|p| words::label("protection", p, ui.lang)).collect();
        let open = if row.unreadable { say.t("state-unreadable") } else { row.claims.proposed.to_string() };
        lines.add_row(vec![
            cell(Paint::Faint, short(row.id.as_str())),
            Cell::new(row.published.as_deref().unwrap_or_default()),
            Cell::new(safe(row.outlet.as_deref().unwrap_or_default())),
            cell(Paint::Head, &safe(&row.title)),
            Cell::new(&row.language),
            Cell::new(open),
            cell(Paint::Alarm, &guards.join(", ")),
        ]);
    }
    ui.line(lines)
}
