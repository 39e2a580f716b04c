//! `amparo erase`: a person is taken out of the store, for ever.

use amparo_store::{EraseRequest, Erasure, Original};

use super::Ctx;
use super::ui::Paint;
use crate::flow;
use crate::show::{safe, short};
use crate::{Problem, Result};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  amparo erase 7qk2mw --why \"she asked for it\"
  amparo erase 7qk2mw --preview
  amparo erase 7qk2mw --original destroy --confirm \"Pak Sun-hui\" --why \"consent withdrawn\"

Names, mentions, attributes and contact details are blotted out in every text, claim, decision, label, release and
index entry. The log still verifies. Backups that still hold the name are listed: destroy them yourself.")]
pub(super) struct Args {
    /// Id of the person, the last letters of it, or the label
    person: String,
    /// What becomes of the original files that name the person
    #[arg(long, value_enum, default_value_t = What::Redact)]
    original: What,
    /// Another name or spelling of the person that no claim holds; can be given several times
    #[arg(long, value_name = "NAME")]
    also: Vec<String>,
    /// Why
    #[arg(long, required_unless_present = "preview")]
    why: Option<String>,
    /// Only say what would be touched
    #[arg(long)]
    preview: bool,
    /// The label of the person, to confirm without being asked
    #[arg(long, value_name = "LABEL")]
    confirm: Option<String>,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum What {
    /// Destroy the key of the original; keep a redacted text in its place
    Redact,
    /// Destroy the key of the original; nothing takes its place
    Destroy,
}

pub(super) fn run(args: Args, ctx: &mut Ctx) -> Result<()> {
    let store = ctx.open()?;
    let record = flow::find_record(&store, &args.person)?;
    let label = store.record(&record)?.label;
    let say = ctx.ui.say();
    let request = EraseRequest {
        record,
        original: match args.original {
            What::Redact => Original::Redact,
            What::Destroy => Original::Destroy,
        },
        also: args.also,
        who: ctx.settings.who.clone(),
        why: args.why.unwrap_or_default(),
    };
    let preview = flow::would_erase(&store, &request)?;
    if args.preview {
        show(ctx, "erase-would", &preview)?;
        return Ok(store.close()?);
    }
    if request.why.trim().is_empty() {
        return Err(Problem::usage("problem-erase-why"));
    }
    let typed = if let Some(typed) = args.confirm {
        typed
    } else {
        show(ctx, "erase-would", &preview)?;
        let warning = ctx.ui.paint(Paint::Alarm, &say.t("erase-for-ever"));
        ctx.ui.line(warning)?;
        ctx.ask(&say.a("erase-type", "label", &safe(&label)), "--confirm LABEL")?
    };
    let done = flow::erase(&store, &request, &typed)?;
    show(ctx, "erase-did", &done)?;
    if !done.wal_clean {
        ctx.ui.note(say.t("erase-wal"))?;
    }
    Ok(store.close()?)
}

fn show(ctx: &mut Ctx, head: &str, erasure: &Erasure) -> Result<()> {
    let say = ctx.ui.say();
    let ui = &mut *ctx.ui;
    ui.line(say.t(head))?;
    ui.line(format!("  {}", say.a("erase-names", "names", &safe(&erasure.names.join(" \u{b7} ")))))?;
    ui.line(format!("  {}", say.n("erase-reports", erasure.reports.len() as i64)))?;
    ui.line(format!("  {}", say.n("erase-claims", erasure.claims.len() as i64)))?;
    ui.line(format!("  {}", say.n("erase-originals", erasure.originals as i64)))?;
    if erasure.sealed > 0 {
        ui.line(format!("  {}", say.n("erase-sealed", erasure.sealed as i64)))?;
    }
    ui.line(format!("  {}", say.n("erase-rows", erasure.other_rows as i64)))?;
    for (id, place) in &erasure.backups {
        let line = say.with("erase-backup", &[("id", short(id.as_str()).into()), ("place", place.into())]);
        let line = ui.paint(Paint::Care, &line);
        ui.line(format!("  {line}"))?;
    }
    Ok(())
}
