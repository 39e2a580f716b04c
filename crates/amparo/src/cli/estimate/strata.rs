//! `amparo estimate --stratum NAME=TABLE …`: strata added up by draws.

use std::path::Path;

use amparo_estimate::refusals::About;
use amparo_estimate::report::{Asked, Method, Stratified, Stratum, run_strata};
use amparo_estimate::strata::Total;

use super::{Args, methods};
use crate::cli::Ctx;
use crate::cli::parts::Parts;
use crate::cli::ui::{Paint, wrap};
use crate::{Problem, Result, flow};

pub(super) fn run(args: &Args, ctx: &mut Ctx) -> Result<()> {
    let methods =
        if args.method.is_empty() { vec![Method::Dga, Method::Lcm] } else { methods(&args.method, false)? };
    let mut strata: Vec<Stratum> = Vec::new();
    for typed in &args.stratum {
        let (name, file) = typed
            .split_once('=')
            .filter(|(name, file)| !name.trim().is_empty() && !file.is_empty())
            .ok_or_else(|| Problem::usage("problem-stratum").value("typed", typed))?;
        let table = flow::read_table(Path::new(file))?;
        match strata.iter_mut().find(|s| s.name == name.trim()) {
            Some(stratum) => stratum.tables.push(table),
            None => strata.push(Stratum { name: name.trim().to_owned(), tables: vec![table] }),
        }
    }
    let about = match (&args.about, strata.first()) {
        (Some(file), Some(first)) => flow::read_about(file, &first.tables[0])?,
        _ => About::default(),
    };
    let asked = Asked { methods, seed: args.seed, about };
    let shown = Parts::new(ctx.ui.progress(1, &ctx.ui.say().t("progress-estimate")));
    let found = run_strata(&strata, &asked, &shown);
    shown.end();
    let found = found.map_err(|r| {
        Problem::bad_data("problem-refused-strata").value("why", r.reason).value("lifted", r.lifted_by)
    })?;
    if args.json { ctx.ui.json(&found) } else { said(&found, ctx) }
}

fn said(found: &Stratified, ctx: &mut Ctx) -> Result<()> {
    let ui = &mut *ctx.ui;
    let head = ui.paint(Paint::Head, &format!("{:.0} people are documented.", found.documented));
    ui.line(head)?;
    let row = |name: &str, t: &Total| {
        format!("  {name:<24} {:>9.0} ({:.0} to {:.0})", t.median, t.quantiles[0], t.quantiles[3])
    };
    let families: Vec<&str> = found.strata.iter().flat_map(|s| s.families.keys().copied()).collect();
    let families: std::collections::BTreeSet<&str> = families.into_iter().collect();
    for family in families {
        ui.line(format!("{family}:"))?;
        for stratum in &found.strata {
            if let Some(t) = stratum.families.get(family) {
                ui.line(row(&stratum.name, t))?;
            }
            if let Some(c) = stratum.compatible.get(family) {
                let text = format!(
                    "    by the rule used in the field: {:.0} ({:.0} to {:.0})",
                    c.n_hat, c.low, c.high
                );
                let text = ui.paint(Paint::Faint, &text);
                ui.line(text)?;
            }
        }
        if let Some(t) = found.totals.get(family) {
            ui.line(row("all strata, by draws", t))?;
            if t.imputations > 1 {
                ui.line(format!("    {:.0} % of the variance lies between imputations", 100.0 * t.between))?;
            }
        }
        if let Some(t) = found.together.get(family) {
            let line = ui.paint(Paint::Faint, &row("as one table", t));
            ui.line(line)?;
        }
    }
    let own = found.strata.iter().flat_map(|s| s.refusals.iter().map(|r| (s.name.as_str(), &r.refusal)));
    let own: Vec<_> = own.chain(found.refusals.iter().map(|r| ("", r))).collect();
    let mut told: Vec<&str> = Vec::new();
    for (name, refusal) in own {
        // What nobody states about the lists is the same for every stratum: once is enough.
        if told.contains(&refusal.reason.as_str()) {
            continue;
        }
        told.push(&refusal.reason);
        let of = if name.is_empty() { String::new() } else { format!("{name}: ") };
        let mut mark = ui.paint(Paint::Care, "!");
        for line in
            wrap(&format!("{of}{} {}", refusal.reason, refusal.lifted_by), ui.width.saturating_sub(4), "")
        {
            ui.line(format!("  {mark} {line}"))?;
            " ".clone_into(&mut mark);
        }
    }
    Ok(())
}
