//! `amparo review`: one claim after the other, one key each.

use amparo_model::reading::by_model;
use amparo_model::{ClaimId, ClaimState, ReportId, Reviewed, Text};
use amparo_store::{Scope, Store};
use serde_json::json;

use super::ui::Paint;
use super::{Ctx, print};
use crate::flow::{self, Answer, Place};
use crate::form::ClaimForm;
use crate::show::claim;
use crate::show::groups::{heaps, in_order};
use crate::show::states::state_id;
use crate::show::{Names, safe, short};
use crate::{Problem, Result};

mod correct;
mod hand;

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  amparo review 3kf9q2                               one key per claim: a c r s u q
  amparo review 3kf9q2 --list                        the claims with their ids
  amparo review 3kf9q2 --accept a1,a2,p1
  amparo review 3kf9q2 --reject k1 --why \"about another bus\"
  amparo review 3kf9q2 --not-person p4               undecided claims no longer name p4
  amparo review 3kf9q2 --same p2=p1 --merge a1=a3
  amparo review 3kf9q2 --split a1 --field victim:p2=yes --field second=2018-10-09
  amparo review 3kf9q2 --make \"was taken away\" --field kind=act --field act=arrest --field modality=asserted

Ids are those of the list: a1, p2, … or the claim's own id. `--accept all` takes every
open claim but those a language model proposed: these want to be looked at one by one.")]
pub(super) struct Args {
    /// The report: its id or the last letters of it
    report: String,
    /// Accept these claims
    #[arg(long, value_name = "IDS", value_delimiter = ',')]
    accept: Vec<String>,
    /// Reject these claims; needs --why
    #[arg(long, value_name = "IDS", value_delimiter = ',', requires = "why")]
    reject: Vec<String>,
    /// Withdraw what was accepted; needs --why
    #[arg(long, value_name = "IDS", value_delimiter = ',', requires = "why")]
    withdraw: Vec<String>,
    /// Take back the decision that holds on these claims
    #[arg(long, value_name = "IDS", value_delimiter = ',')]
    undo: Vec<String>,
    #[command(flatten)]
    hand: hand::HandArgs,
    /// Why
    #[arg(long, value_name = "REASON")]
    why: Option<String>,
    /// Print the claims and decide nothing
    #[arg(long)]
    list: bool,
    /// Print the claims as they stand afterwards, `amparo.claims/1`
    #[arg(long)]
    json: bool,
}

pub(super) fn run(args: Args, ctx: &mut Ctx) -> Result<()> {
    let store = ctx.open()?;
    let report = flow::find_report(&store, &args.report)?;
    let asked = !(args.accept.is_empty()
        && args.reject.is_empty()
        && args.withdraw.is_empty()
        && args.undo.is_empty()
        && args.hand.is_empty());
    if asked {
        by_list(&store, &report, &args, ctx)?;
    } else if !args.list && !args.json {
        if !ctx.ui.person {
            return Err(Problem::usage("problem-no-keys"));
        }
        return by_key(&store, &report, ctx);
    }
    if args.json {
        let claims = store.claims_of(&report)?;
        let rows: Vec<_> = claims.iter().map(ClaimForm::from).collect();
        ctx.ui.json(&json!({ "schema": "amparo.claims/1", "report": report, "claims": rows }))?;
    } else if args.list {
        list(&store, &report, ctx)?;
    }
    Ok(store.close()?)
}

fn by_list(store: &Store, report: &ReportId, args: &Args, ctx: &mut Ctx) -> Result<()> {
    let claims = store.claims_of(report)?;
    let (who, why) = (ctx.settings.who.clone(), args.why.clone().unwrap_or_default());
    let mut done = 0;
    let by_a_model = |c: &Reviewed| by_model(&c.claim.by).is_some();
    for id in chosen(&claims, &args.accept, |c| !by_a_model(c))? {
        flow::decide(store, &id, Answer::Accept(Place::Proposed), None, &Scope::All, &who, &why)?;
        done += 1;
    }
    for id in chosen(&claims, &args.reject, |_| true)? {
        flow::decide(store, &id, Answer::Reject, None, &Scope::All, &who, &why)?;
        done += 1;
    }
    for id in chosen(&claims, &args.withdraw, |_| true)? {
        flow::decide(store, &id, Answer::Withdraw, None, &Scope::All, &who, &why)?;
        done += 1;
    }
    for id in chosen(&claims, &args.undo, |_| true)? {
        flow::undo(store, &id, &who, &why)?;
        done += 1;
    }
    done += hand::run(store, report, &args.hand, &who, &why)?;
    if args.json {
        return Ok(());
    }
    let said = ctx.ui.say().n("review-done", done);
    ctx.ui.line(said)
}

/// The claims that typed ids mean; `all` is every open one that `may` be meant by it. Nothing is decided if one of them is
/// unknown.
fn chosen(claims: &[Reviewed], typed: &[String], may: impl Fn(&Reviewed) -> bool) -> Result<Vec<ClaimId>> {
    let mut ids = Vec::new();
    for word in typed.iter().map(|w| w.trim()).filter(|w| !w.is_empty()) {
        if word == "all" {
            ids.extend(
                claims
                    .iter()
                    .filter(|c| c.state() == ClaimState::Proposed && may(c))
                    .map(|c| c.claim.id.clone()),
            );
            continue;
        }
        let meant = claims.iter().find(|c| c.claim.local == word || c.claim.id.as_str() == word);
        let claim = meant.ok_or_else(|| Problem::not_found("problem-no-claim-here").value("typed", word))?;
        ids.push(claim.claim.id.clone());
    }
    Ok(ids)
}

fn list(store: &Store, report: &ReportId, ctx: &mut Ctx) -> Result<()> {
    let (claims, _) = flow::on_the_page(store, report)?;
    let text = Text::new(store.report_text(report)?);
    let say = ctx.ui.say();
    for heap in heaps(&claims, &store.report(report)?.events, say) {
        ctx.ui.head(&safe(&heap.head))?;
        for (at, seen) in &heap.members {
            let tail = tail(&claims[*at], ctx);
            print::claim(ctx.ui, seen, &tail, Some(&text))?;
        }
    }
    Ok(())
}

fn tail(reviewed: &Reviewed, ctx: &Ctx) -> String {
    let state = ctx.ui.say().t(state_id(reviewed.state()));
    format!("{} \u{b7} {:.2} \u{b7} {state}", reviewed.claim.local, reviewed.claim.score.share())
}

fn by_key(store: &Store, report: &ReportId, ctx: &mut Ctx) -> Result<()> {
    let say = ctx.ui.say();
    let row = store.inbox_row(report)?;
    ctx.ui.head(&safe(&row.title))?;
    for warning in store.report(report)?.warnings {
        print::alarm(ctx.ui, Paint::Care, &claim::warning(&warning.code, &warning.message, ctx.ui.lang))?;
    }
    let text = Text::new(store.report_text(report)?);
    let events = store.report(report)?.events;
    let mut order: Vec<ClaimId> = in_order(&flow::on_the_page(store, report)?.0, &events, say);
    let mut done: Vec<ClaimId> = Vec::new();
    let mut at = 0;
    while at < order.len() {
        let (claims, _) = flow::on_the_page(store, report)?;
        let Some(reviewed) = claims.iter().find(|c| c.claim.id == order[at]) else { break };
        let names = Names::of_claims(&claims, say);
        let seen = claim::see(reviewed.said(), &names, say);
        let place = format!("{} / {}", at + 1, order.len());
        ctx.ui.line("")?;
        let tail = format!("{place} \u{b7} {}", tail(reviewed, ctx));
        print::claim(ctx.ui, &seen, &tail, Some(&text))?;
        let id = reviewed.claim.id.clone();
        let who = ctx.settings.who.clone();
        match ctx.ui.key(&say.t("review-keys"))? {
            'a' => {
                flow::decide(store, &id, Answer::Accept(Place::Proposed), None, &Scope::All, &who, "")?;
                done.push(id);
                at += 1;
            }
            'c' => {
                if let Some((said, why)) = correct::ask(ctx, reviewed.said())? {
                    let answer = Answer::Correct(Box::new(said), Place::Proposed);
                    flow::decide(store, &id, answer, None, &Scope::All, &who, &why)?;
                    done.push(id);
                    at += 1;
                }
            }
            'r' => {
                let why = ctx.ui.ask(&say.t("ask-why"))?;
                if !why.is_empty() {
                    flow::decide(store, &id, Answer::Reject, None, &Scope::All, &who, &why)?;
                    done.push(id);
                    at += 1;
                }
            }
            'n' if flow::may_be_nobody(reviewed.said()) => {
                let why = say.t("reason-not-person");
                flow::decide(store, &id, Answer::NotPerson, None, &Scope::All, &who, &why)?;
                done.push(id);
                at += 1;
            }
            's' => at += 1,
            'u' => match done.pop() {
                Some(last) => {
                    flow::undo(store, &last, &who, "undone at once")?;
                    at = order.iter().position(|id| *id == last).unwrap_or(at);
                }
                None => ctx.ui.note(say.t("review-nothing-to-undo"))?,
            },
            'q' => break,
            _ => ctx.ui.note(say.t("review-keys-help"))?,
        }
    }
    order.truncate(at);
    let said = say.n("review-done", done.len() as i64);
    ctx.ui.line(said)?;
    let id = say.a("review-report", "id", short(report.as_str()));
    ctx.ui.note(id)
}
