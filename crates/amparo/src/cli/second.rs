//! `amparo second`: somebody reads a report a second time without seeing the first reader's decisions; then both are compared.

use amparo_store::SecondState;
use serde_json::json;

use super::Ctx;
use super::table;
use crate::show::percent;
use crate::{Result, flow};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  amparo second 3kf9q2 --ask jun          jun reads it, with an account, blind
  amparo second 3kf9q2                    how far it is; the agreement once it is finished
  amparo second 3kf9q2 --json             every claim with both answers, `amparo.agreement/1`
  amparo second 3kf9q2 --settle a1=second --why \"the second sentence says so\"")]
pub(super) struct Args {
    /// The report: its id or the last letters of it
    report: String,
    /// Ask this account to read it
    #[arg(long, value_name = "NAME", conflicts_with_all = ["call_off", "settle"])]
    ask: Option<String>,
    /// Call the reading off; needs --why
    #[arg(long, requires = "why")]
    call_off: bool,
    /// Settle a difference: ID=first or ID=second; needs --why
    #[arg(long, value_name = "ID=SIDE", requires = "why")]
    settle: Option<String>,
    /// Why
    #[arg(long, value_name = "REASON")]
    why: Option<String>,
    /// Print the agreement, `amparo.agreement/1`
    #[arg(long)]
    json: bool,
}

pub(super) fn run(args: Args, ctx: &mut Ctx) -> Result<()> {
    let store = ctx.open()?;
    let report = flow::find_report(&store, &args.report)?;
    let (who, say) = (ctx.settings.who.clone(), ctx.ui.say());
    let why = args.why.clone().unwrap_or_default();
    if let Some(name) = &args.ask {
        flow::ask_second(&store, &report, &store.find_account(name)?.id, &who)?;
        ctx.ui.line(say.t("second-asked"))?;
        return Ok(store.close()?);
    }
    if args.call_off {
        store.end_second(&report, SecondState::CalledOff, &who, &why)?;
        ctx.ui.line(say.t("second-called-off"))?;
        return Ok(store.close()?);
    }
    if let Some(typed) = &args.settle {
        let wrong =
            || crate::Problem::usage("problem-field-pair").value("typed", typed).value("like", "a1=second");
        let (id, side) = typed.split_once('=').ok_or_else(wrong)?;
        let second = match side {
            "first" => false,
            "second" => true,
            _ => return Err(wrong()),
        };
        let claims = store.claims_of(&report)?;
        let claim = claims.iter().find(|c| c.claim.local == id || c.claim.id.as_str() == id);
        let claim =
            claim.ok_or_else(|| crate::Problem::not_found("problem-no-claim-here").value("typed", id))?;
        let within = amparo_store::Scope::All;
        let asked = flow::Asked { seen: None, within: &within, who: &who, why: &why, once: None };
        flow::settle_second(&store, &claim.claim.id, second, &asked)?;
        ctx.ui.line(say.t("second-settled"))?;
        return Ok(store.close()?);
    }
    let found = flow::agreement(&store, &report)?;
    if args.json {
        let kinds = |a: &flow::Agreement| -> Vec<_> {
            let row = |k: &flow::KindAgreement| {
                json!({ "kind": if k.kind.is_empty() { "all" } else { k.kind }, "claims": k.units, "same": k.same,
                        "kappa": k.kappa.and_then(|k| k.kappa) })
            };
            a.kinds.iter().map(row).collect()
        };
        let pairs = |a: &flow::Agreement| -> Vec<_> {
            let row = |p: &flow::Pair| {
                json!({ "id": p.now.claim.id, "local": p.now.claim.local, "first": p.first, "second": p.second,
                        "same": p.same, "settled": p.settled })
            };
            a.pairs.iter().map(row).collect()
        };
        ctx.ui.json(&json!({
            "schema": "amparo.agreement/1", "report": report, "finished": found.is_some(),
            "reader": found.as_ref().map(|a| &a.second.label), "open": found.as_ref().map(|a| a.open),
            "kinds": found.as_ref().map(kinds), "claims": found.as_ref().map(pairs),
        }))?;
        return Ok(store.close()?);
    }
    match (&found, store.second(&report)?) {
        (Some(found), _) => {
            ctx.ui.line(say.a("second-by", "who", &found.second.label))?;
            if found.open > 0 {
                ctx.ui.line(say.n("second-first-open", found.open as i64))?;
            }
            let heads = ["second-kind", "second-units", "second-share", "second-kappa"].map(|id| say.t(id));
            let mut rows = table::plain(ctx.ui, &heads);
            for k in &found.kinds {
                let kind =
                    if k.kind.is_empty() { "second-all".into() } else { format!("second-kind-{}", k.kind) };
                let kappa = k.kappa.and_then(|k| k.kappa).map(|k| format!("{k:.2}"));
                let kappa = kappa.unwrap_or_else(|| say.t("second-kappa-none"));
                rows.add_row([say.t(&kind), k.units.to_string(), percent(k.same, k.units), kappa]);
            }
            ctx.ui.line(rows)?;
            ctx.ui.note(say.t("second-formula"))?;
        }
        (None, Some(second)) if second.state == SecondState::Asked => {
            ctx.ui.line(say.a("second-goes-on", "who", &second.label))?;
        }
        _ => ctx.ui.line(say.t("second-none"))?,
    }
    Ok(store.close()?)
}
