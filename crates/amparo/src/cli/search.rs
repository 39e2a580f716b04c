//! `amparo search`: reports, accepted claims and records by words.

use amparo_store::{HitKind, On, Order, Query, Scope};
use serde_json::json;

use super::ui::Paint;
use super::{Ctx, print};
use crate::form::HitForm;
use crate::show::{safe, short};
use crate::{Result, flow};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  amparo search Shenyang
  amparo search '\"safe house\" -church' --newest
  amparo search 선양 --kind report --json
  amparo search 'arrest act:arrest after:2024-03 -lang:ko'

All words must stand in a hit; \"words in a row\", -without, begin*. A name is also found in other
scripts and spellings, and such a hit says so. Terms narrow down: kind: case: review: act: how:
country: when: published: lang: outlet: protect: after: before:")]
pub(super) struct Args {
    /// Words
    #[arg(required = true)]
    words: Vec<String>,
    /// Only hits of this kind
    #[arg(long, value_enum)]
    kind: Option<What>,
    /// Newest first instead of best match first
    #[arg(long)]
    newest: bool,
    /// How many
    #[arg(long, default_value_t = 20, value_name = "N")]
    limit: usize,
    /// Hits to leave out at the beginning
    #[arg(long, default_value_t = 0, value_name = "N")]
    skip: usize,
    /// Print the hits, `amparo.search/1`
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum What {
    /// Reports
    Report,
    /// Accepted claims
    Claim,
    /// People, groups, organisations, places
    Record,
    /// Cases, by their titles
    Case,
    /// Reasons of decisions
    Reason,
}

pub(super) fn run(args: Args, ctx: &mut Ctx) -> Result<()> {
    let store = ctx.open()?;
    let typed = flow::take_apart(&args.words.join(" "));
    let query = Query {
        conditions: flow::conditions(&store, &typed, &Scope::All)?,
        text: typed.words,
        kind: args.kind.map(|k| match k {
            What::Report => HitKind::Report,
            What::Claim => HitKind::Claim,
            What::Record => HitKind::Record,
            What::Case => HitKind::Case,
            What::Reason => HitKind::Reason,
        }),
        order: if args.newest { Order::Newest } else { Order::Relevance },
        limit: args.limit,
        offset: args.skip,
        ..Query::default()
    };
    let mut found = store.search(&query)?;
    flow::without_sealed_words(&mut found.hits, ctx.ui.say(), |report| {
        flow::kept_from_owner(&store, report)
    })?;
    if args.json {
        let hits: Vec<_> = found.hits.iter().map(HitForm::from).collect();
        return ctx.ui.json(&json!({ "schema": "amparo.search/1", "total": found.total, "hits": hits }));
    }
    let say = ctx.ui.say();
    let ui = &mut *ctx.ui;
    ui.line(say.n("search-total", found.total as i64))?;
    for hit in &found.hits {
        let (kind, id) = on(&hit.on);
        let title = ui.paint(Paint::Head, &safe(&hit.title));
        let about =
            ui.paint(Paint::Faint, &format!("{} \u{b7} {} \u{b7} {}", say.t(kind), hit.date, short(id)));
        ui.line(format!("\n{title}  {about}"))?;
        if let Some(name) = &hit.otherwise {
            ui.line(format!("  {}", say.a("find-otherwise", "name", &safe(name))))?;
        }
        let pieces: Vec<(String, bool)> = hit.snippet.iter().map(|p| (p.text.clone(), p.marked)).collect();
        print::marked(ui, &pieces, "  ")?;
    }
    Ok(())
}

fn on(on: &On) -> (&'static str, &str) {
    match on {
        On::Report(id) => ("hit-report", id.as_str()),
        On::Claim { claim, .. } => ("hit-claim", claim.as_str()),
        On::Record { record, .. } => ("hit-record", record.as_str()),
        On::Case(case) => ("hit-case", case.as_str()),
        On::Reason { claim, .. } => ("hit-reason", claim.as_str()),
    }
}
