//! `amparo inbox`: the reports, newest first, with what they ask to protect.

use amparo_store::{InboxFilter, InboxRow, Only};
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
  amparo inbox --case \"Dong Khe\" --json")]
pub(super) struct Args {
    /// Which reports
    #[arg(long, value_enum, default_value_t = Which::All)]
    only: Which,
    /// Only reports of this case
    #[arg(long, value_name = "CASE")]
    case: Option<String>,
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
    let filter = InboxFilter {
        only: args.only.into(),
        case,
        language: args.language,
        limit: args.limit,
        ..InboxFilter::default()
    };
    let inbox = store.inbox(&filter)?;
    if args.json {
        let rows: Vec<_> = inbox.rows.iter().map(ReportRow::from).collect();
        return ctx.ui.json(&json!({ "schema": "amparo.inbox/1", "reports": rows, "next": inbox.next }));
    }
    show(ctx, &inbox.rows)?;
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
