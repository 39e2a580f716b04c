//! `amparo demo`: everything at work on invented reports, in a throw-away encrypted store.

use amparo_model::{CaseId, Text};
use amparo_store::{Opening, Params, Passphrase, Store};

use super::ui::Paint;
use super::{Ctx, inbox, print, serve};
use crate::engine::{Facts, Incoming};
use crate::flow::{self, Arrival};
use crate::show::case::{self, Card};
use crate::show::claim::{GROUPS, Group};
use crate::show::safe;
use crate::{Problem, Result};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  amparo demo
  amparo demo --no-serve

The pages begin with a tour of two minutes. The reports are invented (see examples/README.md). The store lies in a temporary folder and is removed at the end.")]
pub(super) struct Args {
    /// End after printing, without the web pages
    #[arg(long)]
    no_serve: bool,
    /// Only print the address of the web pages
    #[arg(long)]
    no_browser: bool,
    /// Print everything that is proposed, not only the most telling
    #[arg(long)]
    all: bool,
}

macro_rules! examples {
    ($($name:literal)*) => {
        &[$(($name, include_bytes!(concat!("../../../../examples/", $name)))),*]
    };
}

/// The invented reports, with their names.
static EXAMPLES: &[(&str, &[u8])] = examples!(
    "01-equator-wire.txt" "02-mulle-bridge-release.txt" "03-mulpure-father.txt" "04-quillhaven-post.html"
    "05-jiehe-evening.txt" "06-red-delta-briefing.txt" "07-borderlist-update.eml" "08-galmae-bridge.txt"
);

/// Quick to derive, still real: the store is thrown away within minutes.
const PARAMS: Params = Params { memory_kib: 32 * 1024, passes: 1, lanes: 2 };
/// Claims of a group printed without `--all`.
const TELLING: usize = 4;

pub(super) fn run(args: Args, ctx: &mut Ctx) -> Result<()> {
    let folder = Folder::make()?;
    let words = passphrase()?;
    let passphrase = Passphrase::new(words.as_str());
    let opening = Opening {
        params: if ctx.world.params == Params::FOR_TESTS { Params::FOR_TESTS } else { PARAMS },
        ..Opening::default()
    };
    let store = Store::create_with(&folder.0, &passphrase, opening)?;
    let say = ctx.ui.say();
    let case = store.create_case(&say.t("demo-case"), "not_assessed", &ctx.settings.who)?;
    fill(ctx, &store, &case)?;
    print_case(ctx, &store, &case, args.all)?;
    if args.no_serve {
        store.close()?;
    } else {
        ctx.ui.line("")?;
        ctx.ui.note(say.a("demo-passphrase", "passphrase", &words))?;
        serve::serve(ctx, store, !args.no_browser, false, true, None)?;
    }
    drop(folder);
    ctx.ui.note(say.t("demo-gone"))
}

fn fill(ctx: &mut Ctx, store: &Store, case: &CaseId) -> Result<()> {
    let engine = ctx.engine()?;
    let bar = ctx.ui.progress(EXAMPLES.len(), &ctx.ui.say().t("progress-adding"));
    let arrival = Arrival {
        source_kind: "media".to_owned(),
        source: None,
        reliability: amparo_model::Reliability::Unknown,
        handling: amparo_model::Handling::Internal,
        consent: Vec::new(),
        case: Some(case.clone()),
        who: ctx.settings.who.clone(),
    };
    for (name, bytes) in EXAMPLES {
        let incoming = Incoming { bytes: bytes.to_vec(), name: (*name).to_owned(), facts: Facts::default() };
        flow::arrive(store, &engine, incoming, &arrival)?;
        bar.inc(1);
    }
    bar.finish_and_clear();
    Ok(())
}

/// The case as it is proposed: reports, then protection, then what is said, each with its words.
fn print_case(ctx: &mut Ctx, store: &Store, id: &CaseId, all: bool) -> Result<()> {
    let view = store.case_view(id)?;
    let say = ctx.ui.say();
    let proposed = case::proposed(&view, say);
    let title = ctx.ui.paint(Paint::Head, &safe(&view.case.title));
    ctx.ui.line(title)?;
    let made = ctx.ui.paint(Paint::Faint, &say.n("demo-made", view.reports.len() as i64));
    ctx.ui.line(made)?;
    ctx.ui.line("")?;
    let rows: Vec<_> = view.reports.iter().rev().map(|r| r.row.clone()).collect();
    inbox::show(ctx, &rows)?;
    for group in GROUPS.into_iter().filter(|g| *g != Group::Places) {
        let Some(cards) = proposed.get(&group) else { continue };
        ctx.ui.head(&format!("{} ({})", say.t(group.id()), cards.len()))?;
        let shown: Vec<&Card> = if all { cards.iter().collect() } else { telling(cards) };
        for card in shown {
            let text = match (&card.report, group) {
                (Some(report), g) if g != Group::People => Some(Text::new(store.report_text(report)?)),
                _ => None,
            };
            let seen = if group == Group::People {
                crate::show::Seen { words: Vec::new(), ..card.seen.clone() }
            } else {
                card.seen.clone()
            };
            print::claim(ctx.ui, &seen, &card.origin, text.as_ref())?;
        }
    }
    Ok(())
}

/// A few of a group: the surest, from as many reports as possible.
fn telling(cards: &[Card]) -> Vec<&Card> {
    let mut chosen: Vec<&Card> = Vec::new();
    let mut order: Vec<&Card> = cards.iter().collect();
    order.sort_by_key(|card| std::cmp::Reverse((card.score, card.seen.parts.len())));
    for card in &order {
        if chosen.len() < TELLING && chosen.iter().all(|c| c.report != card.report) {
            chosen.push(card);
        }
    }
    for card in order {
        if chosen.len() < TELLING && chosen.iter().all(|c| c.id != card.id) {
            chosen.push(card);
        }
    }
    chosen
}

/// Four groups of letters from the random generator.
fn passphrase() -> Result<String> {
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes).map_err(|e| Problem::internal("problem-no-random").value("error", e))?;
    let letters: String = bytes.iter().map(|b| (b'a' + b % 26) as char).collect();
    Ok([&letters[..4], &letters[4..8], &letters[8..12], &letters[12..]].join("-"))
}

/// A temporary folder that goes when it is dropped.
struct Folder(std::path::PathBuf);

impl Folder {
    fn make() -> Result<Self> {
        let mut bytes = [0_u8; 8];
        getrandom::fill(&mut bytes).map_err(|e| Problem::internal("problem-no-random").value("error", e))?;
        let name = bytes.iter().fold("amparo-demo-".to_owned(), |name, b| format!("{name}{b:02x}"));
        let dir = std::env::temp_dir().join(name);
        std::fs::create_dir(&dir).map_err(|e| Problem::file(&dir, &e))?;
        Ok(Self(dir))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // Its key dies with this process in any case; what is left would be noise to everybody.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
