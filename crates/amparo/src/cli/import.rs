//! `amparo import`: a table of people and events, row by row accounted for.

use std::path::PathBuf;

use serde_json::json;

use super::add::SourceFlags;
use super::ui::Paint;
use super::{Ctx, side};
use crate::engine::{Facts, Incoming};
use crate::flow;
use crate::import::{self, Mapping};
use crate::show::short;
use crate::{Problem, Result};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  amparo import list.csv --map list.map.toml --source-kind ngo --source \"Mulle Bridge\"
  amparo import list.xlsx --sheet 2018 --map list.map.toml --case \"Dong Khe\" --dry-run

The mapping names the columns:
  [person]
  name = \"Name\"            # also: sex, age, nationality, role
  [event]
  act = \"arrest\"           # a term of vocab/acts.toml, or column = \"Act\"
  date = \"Date\"            # also: place, by
  modality = \"alleged\"
Every row becomes claims that cite their cells; they are proposed, not accepted.")]
pub(super) struct Args {
    /// The table: CSV or XLSX
    table: PathBuf,
    /// The mapping
    #[arg(long, value_name = "FILE")]
    map: PathBuf,
    /// Sheet of a workbook [default: the first]
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    #[command(flatten)]
    from: SourceFlags,
    /// Case it belongs to
    #[arg(long, value_name = "CASE")]
    case: Option<String>,
    /// Say what would be read; keep nothing
    #[arg(long)]
    dry_run: bool,
    /// Print the account, `amparo.imported/1`
    #[arg(long)]
    json: bool,
}

pub(super) fn run(args: Args, ctx: &mut Ctx) -> Result<()> {
    let map = std::fs::read_to_string(&args.map).map_err(|e| Problem::file(&args.map, &e))?;
    let mapping = Mapping::from_toml(&map).map_err(|why| {
        Problem::usage("problem-in-file").value("path", args.map.display()).because("why", why)
    })?;
    let incoming = Incoming::open(&args.table, Facts::default())?;
    let rows = import::rows(&incoming, args.sheet.as_deref())?;
    let (reading, account) = import::reading(&incoming, &rows, &mapping)?;
    let mut kept = None;
    if !args.dry_run {
        let store = ctx.open()?;
        let case = args.case.as_deref().map(|typed| flow::find_case(&store, typed)).transpose()?;
        let beside = side::SourceFacts { kind: Some("database".to_owned()), ..side::SourceFacts::default() };
        let arrival = args.from.over(beside, case, &ctx.settings.who)?;
        kept = Some(flow::keep(&store, incoming, reading, &arrival)?);
        store.close()?;
    }
    let say = ctx.ui.say();
    if args.json {
        let wrong: Vec<_> = account
            .wrong
            .iter()
            .map(|(row, why)| json!({ "row": row, "why": why.to_string(), "id": why.id() }))
            .collect();
        let form = json!({ "schema": "amparo.imported/1", "rows": account.rows, "read": account.read,
            "blank": account.blank, "wrong": wrong, "report": kept.as_ref().map(|k| k.id().clone()) });
        return ctx.ui.json(&form);
    }
    for (row, why) in &account.wrong {
        let line = say.with("import-row", &[("row", (*row).into()), ("why", (&why.in_words(say)).into())]);
        let line = ctx.ui.paint(Paint::Care, &line);
        ctx.ui.line(line)?;
    }
    let sum = account.read + account.blank + account.wrong.len();
    ctx.ui.line(say.with(
        "import-done",
        &[
            ("rows", account.rows.into()),
            ("read", account.read.into()),
            ("blank", account.blank.into()),
            ("wrong", account.wrong.len().into()),
            ("sum", sum.into()),
        ],
    ))?;
    match kept {
        Some(added) => ctx.ui.line(say.a("review-report", "id", short(added.id().as_str()))),
        None => ctx.ui.line(say.t("import-dry")),
    }
}
