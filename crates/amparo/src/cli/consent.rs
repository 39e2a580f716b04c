//! `amparo consent`: what people and sources agreed to.

use amparo_model::Consent;
use amparo_store::{ConsentOf, NewAnswer};
use serde_json::json;

use super::ui::Paint;
use super::{Ctx, table};
use crate::flow::{self, Actions};
use crate::show::{safe, short};
use crate::{Problem, Result, clock, words};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  amparo consent add \"Dong Khe\" un_confidential --person \"Park Mi-na\" --given yes --how \"in writing\" \\
      --explained-by mina --language ko --until 2027-06-30
  amparo consent add \"Dong Khe\" name_to_government --person \"Park Mi-na\" --for \"Republic of Korea\" --given no
  amparo consent list \"Dong Khe\"
  amparo consent withdraw 3kf9q2 --why \"she is afraid\"

Uses are terms of vocab/consent.toml: one answer for each use, and no use follows from another. No answer means no.")]
pub(super) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Record an answer; a later one for the same use takes its place
    Add(Box<Add>),
    /// List the answers of a case, with what no longer holds
    List {
        /// The case
        case: String,
        /// Print the list, `amparo.consents/1`
        #[arg(long)]
        json: bool,
    },
    /// Record that a consent was withdrawn
    Withdraw {
        /// The answer: id, or the last letters of it
        id: String,
        /// The day, EDTF [default: today]
        #[arg(long, value_name = "DAY")]
        day: Option<String>,
        /// Why
        #[arg(long)]
        why: String,
    },
}

#[derive(Debug, clap::Args)]
struct Add {
    /// The case: id, the last letters of it, or its title
    case: String,
    /// The use: term of vocab/consent.toml
    purpose: String,
    /// The person of the case who was asked
    #[arg(long, value_name = "PERSON", required_unless_present = "source", conflicts_with = "source")]
    person: Option<String>,
    /// The source of the case that was asked
    #[arg(long, value_name = "SOURCE")]
    source: Option<String>,
    /// yes or no
    #[arg(long, value_name = "ANSWER")]
    given: String,
    /// The organisation, government or proceeding it is for
    #[arg(long = "for", default_value = "", hide_default_value = true, value_name = "WHOM")]
    whom: String,
    /// The day of the answer, EDTF [default: today]
    #[arg(long, value_name = "DAY")]
    day: Option<String>,
    /// The last day it holds
    #[arg(long, value_name = "DAY")]
    until: Option<String>,
    /// How it was given, and how it is proved
    #[arg(long, default_value = "", hide_default_value = true, value_name = "TEXT")]
    how: String,
    /// Who explained what it means
    #[arg(long, default_value = "", hide_default_value = true, value_name = "WHO")]
    explained_by: String,
    /// In which language
    #[arg(long, default_value = "", hide_default_value = true, value_name = "LANGUAGE")]
    language: String,
    /// Who answered for a child
    #[arg(long, default_value = "", hide_default_value = true, value_name = "WHO")]
    guardian: String,
}

pub(super) fn run(args: Args, ctx: &mut Ctx) -> Result<()> {
    let store = ctx.open()?;
    let (who, say) = (ctx.settings.who.clone(), ctx.ui.say());
    match args.what {
        What::Add(add) => {
            let Add {
                case,
                purpose,
                person,
                source,
                given,
                whom,
                day,
                until,
                how,
                explained_by,
                language,
                guardian,
            } = *add;
            let case = flow::find_case(&store, &case)?;
            let of = match (person, source) {
                (Some(typed), _) => ConsentOf::Record(flow::find_record_in(&store, &case, &typed)?),
                (None, Some(typed)) => ConsentOf::Source(flow::find_source_in(&store, &case, &typed)?),
                (None, None) => return Err(Problem::usage("problem-not-a-choice").value("typed", "")),
            };
            let given = match given.as_str() {
                "yes" => true,
                "no" => false,
                typed => return Err(Problem::usage("problem-not-a-choice").value("typed", typed)),
            };
            let date = day.unwrap_or_else(clock::today);
            let consent = Consent { purpose, given, date, until, how, withdrawn: None };
            let new = NewAnswer { of, consent, whom, explained_by, language, guardian, who };
            let id = flow::add_consent(&store, &case, new)?;
            ctx.ui.line(say.a("consent-kept", "id", short(id.as_str())))?;
        }
        What::List { case, json } => {
            let case = flow::find_case(&store, &case)?;
            let actions = Actions::of(&store, &case)?;
            if json {
                ctx.ui.json(&json!({ "schema": "amparo.consents/1", "answers": actions.answers }))?;
            } else {
                list(&actions, ctx)?;
            }
        }
        What::Withdraw { id, day, why } => {
            let (case, id) = flow::find_answer(&store, &id)?;
            flow::withdraw_consent(&store, &case, &id, &day.unwrap_or_else(clock::today), &who, &why)?;
            ctx.ui.line(say.t("consent-withdrawn-said"))?;
        }
    }
    Ok(store.close()?)
}

fn list(actions: &Actions, ctx: &mut Ctx) -> Result<()> {
    let say = ctx.ui.say();
    if actions.answers.is_empty() {
        return ctx.ui.line(say.t("consent-none"));
    }
    let heads = ["case-who", "consent-use", "consent-answer", "consent-until", "consent-how", "column-id"];
    let mut lines = table::plain(ctx.ui, &heads.map(|head| say.t(head)));
    let today = clock::today();
    for answer in &actions.answers {
        let mut use_ = words::label("consent", &answer.consent.purpose, say.lang());
        if !answer.extra.whom.is_empty() {
            use_ = format!("{use_}: {}", safe(&answer.extra.whom));
        }
        let state = crate::show::consent::state(answer, &today);
        let paint = if answer.consent.holds_on(&today) { Paint::Good } else { Paint::Care };
        let how =
            [&answer.consent.how, &answer.extra.explained_by, &answer.extra.language, &answer.extra.guardian];
        let how: Vec<String> = how.iter().filter(|t| !t.is_empty()).map(|t| safe(t)).collect();
        lines.add_row([
            table::cell(Paint::Head, &safe(&actions.asked(answer, say))),
            table::cell(Paint::Words, &use_),
            table::cell(paint, &format!("{}\n{}", say.t(state.id()), safe(&answer.consent.date))),
            table::cell(Paint::Faint, answer.consent.until.as_deref().unwrap_or("\u{2013}")),
            table::cell(Paint::Faint, &how.join("\n")),
            table::cell(Paint::Faint, short(answer.id.as_str())),
        ]);
    }
    ctx.ui.line(lines)
}
