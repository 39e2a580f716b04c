//! `amparo publish`: what a public page would say, then writing it.

use std::path::PathBuf;

use super::Ctx;
use super::ui::Paint;
use crate::flow::{self, Stands, Wish};
use crate::show::safe;
use crate::{Problem, Result};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  amparo publish \"Dong Khe\" --title \"Seven people taken off a bus\" --dry-run
  amparo publish \"Dong Khe\" --title \"Seven people taken off a bus\" --out site/
  amparo publish \"Dong Khe\" --out site/ --reason 'contact:office line=published by the office itself'

Only accepted claims are shown, nobody is named who has no public role, and every sentence says what it rests on.
A finding that can be released by a person is printed with its RULE:ABOUT; give a reason with --reason.")]
pub(super) struct Args {
    /// The case: its id, the last letters of it, or its title
    case: String,
    /// Title of the public page; the case's own title is never shown
    #[arg(long)]
    title: Option<String>,
    /// Address of the page within the site: small letters, digits, hyphens; never a name
    #[arg(long, value_name = "SLUG")]
    page: Option<String>,
    /// Something that is not known, as one sentence; can be given several times
    #[arg(long, value_name = "SENTENCE")]
    unknown: Vec<String>,
    /// Something an earlier version had wrong, as one sentence; can be given several times
    #[arg(long, value_name = "SENTENCE")]
    correction: Vec<String>,
    /// Another case whose public page this one points to; can be given several times; `none` for no page
    #[arg(long, value_name = "CASE")]
    related: Vec<String>,
    /// Folder to write to
    #[arg(long, value_name = "DIR", required_unless_present = "dry_run")]
    out: Option<PathBuf>,
    /// Only show what would be published and what stands against it
    #[arg(long)]
    dry_run: bool,
    /// Why a finding may stand, as RULE:ABOUT=reason; can be given several times
    #[arg(long = "reason", value_name = "RULE:ABOUT=WHY")]
    reasons: Vec<String>,
    /// Print findings and public content, `amparo.publication/1`
    #[arg(long)]
    json: bool,
}

pub(super) fn run(args: Args, ctx: &mut Ctx) -> Result<()> {
    let reasons = args.reasons.iter().map(|typed| reason(typed)).collect::<Result<Vec<_>>>()?;
    let store = ctx.open()?;
    let case = flow::find_case(&store, &args.case)?;
    let related = match args.related.as_slice() {
        [] => None,
        [none] if none == "none" => Some(Vec::new()),
        named => Some(named.iter().map(|typed| flow::find_case(&store, typed)).collect::<Result<_>>()?),
    };
    let wish = Wish {
        related,
        title: args.title.clone(),
        page: args.page.clone(),
        unknown: args.unknown.clone(),
        corrections: args.correction.clone(),
        reasons,
        who: ctx.settings.who.clone(),
        lang: ctx.settings.lang,
    };
    let draft = flow::draft(&store, &case, &wish)?;
    if args.json {
        ctx.ui.json(&draft.as_json())?;
    } else {
        show(ctx, &draft)?;
    }
    if let Some(out) = args.out.as_deref().filter(|_| draft.may_leave() && !args.dry_run) {
        let done = flow::publish(&store, &case, &wish, out)?;
        let line = ctx.ui.say().with(
            "publish-done",
            &[("version", done.version.into()), ("dir", out.display().to_string().as_str().into())],
        );
        ctx.ui.note(line)?;
    }
    store.close()?;
    if draft.may_leave() || args.dry_run {
        return Ok(());
    }
    Err(Problem::refused("problem-settle-first"))
}

fn show(ctx: &mut Ctx, draft: &flow::Draft) -> Result<()> {
    let say = ctx.ui.say();
    let ui = &mut *ctx.ui;
    ui.line(say.n("publish-lines", draft.lines().len() as i64))?;
    for line in draft.lines() {
        ui.line(format!("  {}", safe(line)))?;
    }
    ui.head(&say.t("publish-findings"))?;
    if draft.findings().is_empty() {
        ui.line(format!("  {}", say.t("publish-no-findings")))?;
    }
    for finding in draft.findings() {
        let paint = match finding.stands {
            Stands::Stop => Paint::Alarm,
            Stands::NeedsReason => Paint::Care,
            Stands::Answered | Stands::Changed => Paint::Faint,
        };
        let state = ui.paint(paint, &say.t(finding.stands.id()));
        ui.line(format!("  {state}  {}:{}", finding.rule, safe(&finding.about)))?;
        for line in super::ui::wrap(&safe(&finding.message.in_words(say)), ui.width, "      ") {
            ui.line(line)?;
        }
    }
    Ok(())
}

/// `rule:about=why`.
fn reason(typed: &str) -> Result<flow::Reason> {
    let wrong = || Problem::usage("problem-no-reason").value("typed", typed);
    let (what, why) = typed.split_once('=').ok_or_else(wrong)?;
    let (rule, about) = what.split_once(':').ok_or_else(wrong)?;
    if why.trim().is_empty() {
        return Err(wrong());
    }
    Ok(flow::Reason { rule: rule.to_owned(), about: about.to_owned(), why: why.trim().to_owned() })
}
