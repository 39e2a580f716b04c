//! `amparo person`: who somebody is, by accepted claims; a public role; two records that are one.

use amparo_model::{Publicity, Text};
use amparo_store::{SameAs, Scope, Store};
use serde_json::json;

use super::ui::Paint;
use super::{Ctx, case, print};
use crate::form::ClaimForm;
use crate::show::{Names, claim, life, safe, short};
use crate::{Result, flow};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  amparo person show 7qk2mw
  amparo person public-role 7qk2mw --role \"spokeswoman of the foreign ministry\" --why \"speaks in office\"
  amparo person public-role 7qk2mw --private --why \"has left office\"
  amparo person same-as 7qk2mw 1xz9aa --why \"same name, same child, same bus\"

Everyone is private until a person marks a public role. `same-as` merges nothing and can be undone.")]
pub(super) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Show what is accepted about a person, group, organisation or place
    Show {
        /// Id, the last letters of it, or the label
        person: String,
        /// Print it, `amparo.person/1`
        #[arg(long)]
        json: bool,
    },
    /// Say that somebody may be named in public for a role they hold, or no longer
    PublicRole {
        /// Whom
        person: String,
        /// The role in words
        #[arg(long, required_unless_present = "private")]
        role: Option<String>,
        /// Back to private
        #[arg(long, conflicts_with = "role")]
        private: bool,
        /// Why
        #[arg(long)]
        why: String,
    },
    /// Judge two records to be the same
    SameAs {
        /// One record
        one: String,
        /// The other
        other: String,
        /// Why
        #[arg(long)]
        why: String,
    },
}

pub(super) fn run(args: Args, ctx: &mut Ctx) -> Result<()> {
    let store = ctx.open()?;
    let (who, say) = (ctx.settings.who.clone(), ctx.ui.say());
    match args.what {
        What::Show { person, json } => show(&store, &person, json, ctx)?,
        What::PublicRole { person, role, why, .. } => {
            let id = flow::find_record(&store, &person)?;
            let publicity = match role {
                Some(role) => Publicity::PublicRole { role, who: who.clone(), why: why.clone() },
                None => Publicity::Private,
            };
            let done = if publicity == Publicity::Private { "person-private" } else { "person-public" };
            store.set_publicity(&id, publicity, &who, &why)?;
            ctx.ui.line(say.t(done))?;
        }
        What::SameAs { one, other, why } => {
            let (one, other) = (flow::find_record(&store, &one)?, flow::find_record(&store, &other)?);
            store.same_as(SameAs { one, other, who, why })?;
            ctx.ui.line(say.t("person-same"))?;
        }
    }
    Ok(store.close()?)
}

fn show(store: &Store, typed: &str, as_json: bool, ctx: &mut Ctx) -> Result<()> {
    let id = flow::find_record(store, typed)?;
    let record = store.record(&id)?;
    let claims = store.record_claims(&id, &Scope::All)?;
    let same = store.same_records(&id, &Scope::All)?;
    let say = ctx.ui.say();
    let view = store.case_view(&store.case_of(&id)?)?;
    let line = life::lines(&view, &flow::desk(&view, say), say).remove(&id).unwrap_or_default();
    if as_json {
        let claims: Vec<_> = claims.iter().map(ClaimForm::from).collect();
        let form = json!({ "schema": "amparo.person/1", "record": record, "liberty": line, "same_as": same, "claims": claims });
        return ctx.ui.json(&form);
    }
    let title = ctx.ui.paint(Paint::Head, &safe(&record.label));
    ctx.ui.line(title)?;
    let publicity = match &record.publicity {
        Publicity::Private => say.t("person-is-private"),
        Publicity::PublicRole { role, .. } => say.a("person-is-public", "role", role),
    };
    let publicity = ctx.ui.paint(Paint::Faint, &safe(&publicity));
    ctx.ui.line(publicity)?;
    for other in same.iter().filter(|other| **other != id) {
        let label = store.record(other)?.label;
        ctx.ui.line(format!("= {}  {}", safe(&label), short(other.as_str())))?;
    }
    for interval in &line {
        let line = case::life_line(interval, ctx);
        ctx.ui.line(format!("  {line}"))?;
    }
    for reviewed in &claims {
        let (names, text) = match &reviewed.claim.report {
            Some(report) => {
                let all = store.claims_of(report)?;
                (Names::of_claims(&all, say), Some(Text::new(store.report_text(report)?)))
            }
            None => (Names::of_claims(&claims, say), None),
        };
        let seen = claim::see(reviewed.said(), &names, say);
        print::claim(ctx.ui, &seen, short(reviewed.claim.id.as_str()), text.as_ref())?;
    }
    Ok(())
}
