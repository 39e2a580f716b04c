//! `amparo intervention`: what was done for somebody, and what became of it.

use amparo_store::{Intervention, NewIntervention, NewOutcome, Store};
use serde_json::json;

use super::Ctx;
use super::ui::Paint;
use crate::show::{safe, short};
use crate::{Problem, Result, clock, flow, words};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  amparo intervention add \"Dong Khe\" un_communication --to \"mandates on torture and on the DPRK\" \\
      --asked \"where the seven are held, and that they are not returned\" --day 2018-10-12
  amparo intervention outcome 3kf9q2 response_token --day 2018-11-02 --text \"a receipt\"
  amparo intervention list \"Dong Khe\"

Kinds are terms of vocab/interventions.toml (line `type`) and vocab/outcomes.toml. An outcome says who attributes it to
the intervention: after is not because of.")]
pub(super) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Write down what was done
    Add {
        /// The case: id, the last letters of it, or its title
        case: String,
        /// Term of vocab/interventions.toml
        kind: String,
        /// Who was addressed
        #[arg(long, default_value = "", hide_default_value = true, value_name = "WHOM")]
        to: String,
        /// What was asked or done
        #[arg(long, default_value = "", hide_default_value = true, value_name = "TEXT")]
        asked: String,
        /// The day it was sent or done, EDTF [default: today]
        #[arg(long, value_name = "DAY")]
        day: Option<String>,
        /// A person of the case it is for; may be given again [default: the whole case]
        #[arg(long, value_name = "PERSON")]
        person: Vec<String>,
        /// What else should be known of it
        #[arg(long, default_value = "", hide_default_value = true, value_name = "TEXT")]
        note: String,
    },
    /// List what was done for a case
    List {
        /// The case
        case: String,
        /// Print the list, `amparo.interventions/1`
        #[arg(long)]
        json: bool,
    },
    /// Write down what became of an intervention, or take that back
    Outcome {
        /// The intervention, or with --withdraw the outcome: id, or the last letters of it
        id: String,
        /// Term of vocab/outcomes.toml
        #[arg(required_unless_present = "withdraw")]
        kind: Option<String>,
        /// The day, EDTF [default: today]
        #[arg(long, value_name = "DAY")]
        day: Option<String>,
        /// Who says that it came of the intervention
        #[arg(long, default_value = "", hide_default_value = true, value_name = "WHO")]
        by: String,
        /// What happened
        #[arg(long, default_value = "", hide_default_value = true, value_name = "TEXT")]
        text: String,
        /// Take the outcome back; needs --why
        #[arg(long, requires = "why", conflicts_with = "kind")]
        withdraw: bool,
        /// Why it is taken back
        #[arg(long, value_name = "TEXT")]
        why: Option<String>,
    },
}

pub(super) fn run(args: Args, ctx: &mut Ctx) -> Result<()> {
    let store = ctx.open()?;
    let (who, say) = (ctx.settings.who.clone(), ctx.ui.say());
    match args.what {
        What::Add { case, kind, to, asked, day, person, note } => {
            let case = flow::find_case(&store, &case)?;
            let records =
                person.iter().map(|p| flow::find_record_in(&store, &case, p)).collect::<Result<_>>()?;
            let sent = day.unwrap_or_else(clock::today);
            let new = NewIntervention { case, kind, addressee: to, asked, sent, records, note, who };
            let id = flow::add_intervention(&store, new)?;
            ctx.ui.line(say.a("intervention-kept", "id", short(id.as_str())))?;
        }
        What::List { case, json } => {
            let case = flow::find_case(&store, &case)?;
            let all = store.interventions(&case)?;
            if json {
                ctx.ui.json(&json!({ "schema": "amparo.interventions/1", "interventions": all }))?;
            } else {
                list(&store, &all, ctx)?;
            }
        }
        What::Outcome { id, withdraw: true, why, .. } => {
            let (case, id) = flow::find_outcome(&store, &id)?;
            flow::withdraw_outcome(&store, &case, &id, &who, why.as_deref().unwrap_or_default())?;
            ctx.ui.line(say.t("outcome-withdrawn"))?;
        }
        What::Outcome { id, kind, day, by, text, .. } => {
            let (case, intervention) = flow::find_intervention(&store, &id)?;
            let kind = kind.ok_or_else(|| {
                Problem::usage("problem-no-term").value("typed", "").value("list", "outcomes")
            })?;
            let day = day.unwrap_or_else(clock::today);
            let new = NewOutcome { intervention, kind, day, credited: by, said: text, who };
            let id = flow::add_outcome(&store, &case, new)?;
            ctx.ui.line(say.a("outcome-kept", "id", short(id.as_str())))?;
        }
    }
    Ok(store.close()?)
}

fn list(store: &Store, all: &[Intervention], ctx: &mut Ctx) -> Result<()> {
    let (say, lang) = (ctx.ui.say(), ctx.ui.lang);
    if all.is_empty() {
        return ctx.ui.line(say.t("intervention-none"));
    }
    for one in all {
        let kind = ctx.ui.paint(Paint::Head, &words::label("interventions", &one.kind, lang));
        let id = ctx.ui.paint(Paint::Faint, short(one.id.as_str()));
        ctx.ui.line(format!("{}  {kind}  {}  {id}", one.sent, safe(&one.addressee)))?;
        for text in [&one.asked, &one.note].into_iter().filter(|t| !t.is_empty()) {
            ctx.ui.line(format!("    {}", safe(text)))?;
        }
        for record in &one.records {
            ctx.ui.line(format!("    \u{b7} {}", safe(&store.record(record)?.label)))?;
        }
        for outcome in &one.outcomes {
            let kind = words::label("outcomes", &outcome.kind, lang);
            let mut line = format!("{}  {kind}", outcome.day);
            if !outcome.said.is_empty() {
                line = format!("{line}: {}", safe(&outcome.said));
            }
            let credited = if outcome.credited.is_empty() {
                say.t("outcome-nobody")
            } else {
                say.a("outcome-credited", "who", &safe(&outcome.credited))
            };
            line = format!("{line} ({credited})");
            if let Some(back) = &outcome.withdrawn {
                line = format!("{line} \u{2014} {}", say.a("outcome-back", "why", &safe(&back.why)));
            }
            let id = ctx.ui.paint(Paint::Faint, short(outcome.id.as_str()));
            ctx.ui.line(format!("    \u{2192} {line}  {id}"))?;
        }
    }
    Ok(())
}
