//! `amparo board`: people at risk over every case.

use amparo_store::Scope;

use super::ui::Paint;
use super::{Ctx, table};
use crate::flow::{self, Form, Memory};
use crate::say::Say;
use crate::show::board::{Row, Status, Wish};
use crate::show::{names, rules, safe};
use crate::{Problem, Result, clock, words};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  amparo board
  amparo board --status contested --case \"Dong Khe\"
  amparo board --feared --longer 30 --csv > INTERNAL-board.csv

The status is that of the latest dated act; where origins disagree it is contested. What nobody has reviewed is marked,
and moves nobody whose claims are accepted. The deadline is the next open one of the person or of her whole case.")]
pub(super) struct Args {
    /// at-risk, all, held, transferred, returned, contested, unknown, freed or dead
    #[arg(long, default_value = "at-risk", value_name = "STATUS")]
    status: String,
    /// Only people of a case: its id, the last letters of it, or its title
    #[arg(long, value_name = "CASE")]
    case: Option<String>,
    /// Only people with an act in a country: CN, VN, …
    #[arg(long, value_name = "CODE")]
    country: Option<String>,
    /// Only people whose return is feared, planned or threatened
    #[arg(long)]
    feared: bool,
    /// Only people whose days since the arrest can be more than this
    #[arg(long, value_name = "DAYS")]
    longer: Option<u32>,
    /// Only people with a deadline due within so many days, or overdue
    #[arg(long, value_name = "DAYS")]
    due: Option<u32>,
    /// Only what rests on accepted claims
    #[arg(long, conflicts_with = "open")]
    accepted: bool,
    /// Only what nobody has reviewed
    #[arg(long)]
    open: bool,
    /// Shortest first
    #[arg(long)]
    shortest: bool,
    /// Print `amparo.board/1`
    #[arg(long)]
    json: bool,
    /// Print comma-separated values; a cell that a spreadsheet would run is neutralised
    #[arg(long, conflicts_with = "json")]
    csv: bool,
}

pub(super) fn run(args: Args, ctx: &mut Ctx) -> Result<()> {
    let status = Status::parse(&args.status)
        .ok_or_else(|| Problem::usage("problem-not-a-choice").value("typed", &args.status))?;
    let store = ctx.open()?;
    let wish = Wish {
        status,
        case: args.case.as_deref().map(|typed| flow::find_case(&store, typed)).transpose()?,
        country: args.country.map(|code| code.to_uppercase()),
        feared: args.feared,
        longer: args.longer.map(i64::from),
        due: args.due.map(i64::from),
        reviewed: if args.accepted { Some(true) } else { args.open.then_some(false) },
        newest: args.shortest,
    };
    let board = flow::board(
        &store,
        &Scope::All,
        &Memory::default(),
        (&wish, flow::WHOLE),
        clock::day(),
        ctx.ui.say(),
    )?;
    store.close()?;
    if args.json {
        return ctx.ui.json(&serde_json::json!({ "schema": "amparo.board/1", "rows": board.rows }));
    }
    if args.csv {
        return ctx.ui.raw(&flow::board_table(&board.rows, Form::Csv)?);
    }
    print(&board.rows, ctx)
}

fn next(row: &Row, say: &Say) -> comfy_table::Cell {
    match &row.next {
        None => table::cell(Paint::Faint, ""),
        Some(next) => {
            let paint = if next.overdue() { Paint::Alarm } else { Paint::Words };
            let name = rules::name(next.rule.as_deref(), say);
            table::cell(paint, &format!("{}\n{name}", next.in_words(say)))
        }
    }
}

fn print(rows: &[Row], ctx: &mut Ctx) -> Result<()> {
    let say = ctx.ui.say();
    if rows.is_empty() {
        return ctx.ui.line(say.t("board-none"));
    }
    let heads = [
        "case-who",
        "board-days-head",
        "deadline-next",
        "case-status",
        "board-place",
        "board-return",
        "beside-number",
        "board-missing",
    ];
    let mut table = table::plain(ctx.ui, &heads.map(|head| say.t(head)));
    for row in rows {
        let mut who = format!("{} ({})", safe(&row.label), say.t(names::kind_id(row.kind)));
        if !row.reviewed {
            who = format!("{who}, {}", say.t("board-open"));
        }
        let by: Vec<String> = row
            .by
            .iter()
            .map(|by| {
                let when = by.when.clone().unwrap_or_else(|| say.t("date-unknown"));
                format!("{}, {when}: {}", words::label("acts", &by.act, say.lang()), safe(&by.says))
            })
            .collect();
        let mut stands = format!("{}\n{}", say.t(row.standing.id()), by.join("\n"));
        if let Some(proposed) = row.proposed {
            stands = format!("{stands}\n{}", say.a("board-if-accepted", "status", &say.t(proposed.id())));
        }
        let place = row.place.as_ref().map(|place| {
            let when = place.when.clone().unwrap_or_else(|| say.t("date-unknown"));
            format!("{}, {when}: {}", safe(place.place.as_deref().unwrap_or_default()), safe(&place.says))
        });
        let (least, most) = row.origins;
        let paint = if row.at_risk() { Paint::Care } else { Paint::Good };
        table.add_row([
            table::cell(Paint::Head, &who),
            table::cell(Paint::Words, &row.days_in_words(say)),
            next(row, say),
            table::cell(paint, stands.trim_end()),
            table::cell(Paint::Faint, &place.unwrap_or_default()),
            table::cell(
                Paint::Unreal,
                &row.feared.iter().map(|f| say.t(f.id())).collect::<Vec<_>>().join("\n"),
            ),
            table::cell(
                Paint::Faint,
                &if least == most { most.to_string() } else { format!("{least}-{most}") },
            ),
            table::cell(
                Paint::Faint,
                &row.missing.iter().map(|m| say.t(m.id())).collect::<Vec<_>>().join("\n"),
            ),
        ]);
    }
    ctx.ui.line(table)
}
