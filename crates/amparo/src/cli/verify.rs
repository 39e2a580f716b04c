//! `amparo verify`: whatever was changed behind the log.

use std::path::PathBuf;

use amparo_store::Wrong;
use serde_json::json;

use super::Ctx;
use super::ui::Paint;
use crate::say::Message;
use crate::{Problem, Result};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  amparo verify
  amparo verify --write-checkpoint checkpoint.txt       give this file to a partner
  amparo verify --checkpoint checkpoint.txt             compare with one kept elsewhere

Only with a checkpoint kept elsewhere can the loss of the newest entries, or an exchange of the whole store, be seen.")]
pub(super) struct Args {
    /// A checkpoint that was kept elsewhere
    #[arg(long, value_name = "FILE")]
    checkpoint: Option<PathBuf>,
    /// Write a signed checkpoint of the log as it stands
    #[arg(long, value_name = "FILE")]
    write_checkpoint: Option<PathBuf>,
    /// Print what was found, `amparo.verify/1`
    #[arg(long)]
    json: bool,
}

pub(super) fn run(args: Args, ctx: &mut Ctx) -> Result<()> {
    let store = ctx.open()?;
    let say = ctx.ui.say();
    let kept = match &args.checkpoint {
        Some(path) => Some(std::fs::read_to_string(path).map_err(|e| Problem::file(path, &e))?),
        None => None,
    };
    let wheel = ctx.ui.wheel(&say.t("progress-verify"));
    let found = store.verify(kept.as_deref());
    wheel.finish_and_clear();
    let found = found?;
    if let Some(path) = &args.write_checkpoint {
        std::fs::write(path, store.checkpoint()?).map_err(|e| Problem::file(path, &e))?;
    }
    if args.json {
        let wrong: Vec<_> = found
            .findings
            .iter()
            .map(|f| json!({ "kind": f.kind, "id": f.id, "wrong": f.to_string() }))
            .collect();
        ctx.ui.json(&json!({ "schema": "amparo.verify/1", "leaves": found.leaves, "rows": found.rows,
            "originals": found.originals, "intact": found.is_intact(), "findings": wrong }))?;
    } else {
        let counts = [
            ("leaves", found.leaves.into()),
            ("rows", found.rows.into()),
            ("originals", found.originals.into()),
        ];
        ctx.ui.line(say.with("verify-looked", &counts))?;
        for finding in &found.findings {
            let line = ctx.ui.paint(Paint::Alarm, &said(finding).in_words(say));
            ctx.ui.line(format!("  {line}"))?;
        }
        if found.is_intact() {
            let good = ctx.ui.paint(Paint::Good, &say.t("verify-intact"));
            ctx.ui.line(good)?;
        }
    }
    let intact = found.is_intact();
    store.close()?;
    if intact { Ok(()) } else { Err(Problem::bad_data("verify-broken").value("n", found.findings.len())) }
}

/// What happened to one row or file, as a message.
fn said(finding: &amparo_store::Finding) -> Message {
    let (what, other) = match &finding.wrong {
        Wrong::Altered => ("altered", ""),
        Wrong::Deleted => ("deleted", ""),
        Wrong::Added => ("added", ""),
        Wrong::RolledBack => ("rolled_back", ""),
        Wrong::SwappedWith(other) => ("swapped", other.as_str()),
        Wrong::Missing => ("missing", ""),
    };
    Message::new("verify-wrong")
        .value("what", what)
        .value("kind", &finding.kind)
        .value("id", &finding.id)
        .value("other", other)
}
