//! `amparo token`: what programs ask the API with.

use std::collections::BTreeSet;

use amparo_model::{CaseId, TokenId};
use amparo_store::tokens::{GRANTS, MOST_DAYS, USUAL_DAYS};
use amparo_store::{Grant, NewToken, Store, Token};
use serde_json::json;

use super::{Ctx, table};
use crate::show::{safe, short};
use crate::web::grant_id;
use crate::{Problem, Result, flow};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  amparo token add \"nightly import\" --may look,code
  amparo token add \"board for the office\" --account mina --case \"Dong Khe\" --days 90
  amparo token list
  amparo token revoke 7qk2mw

A token is shown once and kept nowhere; send it as `Authorization: Bearer …`. It may never do more than its account may at
the time. Where nobody signs in, it is a token of whoever holds the passphrase, and ends with the first account.")]
pub(super) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Make a token and show it, once
    Add {
        /// What it is for, as lists and log show it
        label: String,
        /// Sign-in name of the account it is of
        #[arg(long, value_name = "NAME")]
        account: Option<String>,
        /// What it may: look, code, decide
        #[arg(long, value_name = "WORDS", value_delimiter = ',', default_value = "look")]
        may: Vec<String>,
        /// Only in these cases: id, the last letters of it, or the title
        #[arg(long = "case", value_name = "CASE")]
        cases: Vec<String>,
        /// How many days it holds, at most 365
        #[arg(long, value_name = "N", default_value_t = USUAL_DAYS, value_parser = clap::value_parser!(u16).range(1..=i64::from(MOST_DAYS)))]
        days: u16,
    },
    /// List the tokens
    List {
        /// Print the list, `amparo.tokens/1`
        #[arg(long)]
        json: bool,
    },
    /// Revoke a token; from then on it opens nothing
    Revoke {
        /// Its id, or the last letters of it
        token: String,
        /// Why
        #[arg(long, default_value = "")]
        why: String,
    },
}

pub(super) fn run(args: Args, ctx: &mut Ctx) -> Result<()> {
    let store = ctx.open()?;
    let who = ctx.settings.who.clone();
    let say = ctx.ui.say();
    match args.what {
        What::Add { label, account, may, cases, days } => {
            let account = account.map(|name| store.find_account(&name)).transpose()?.map(|a| a.id);
            let actions: BTreeSet<Grant> = may.iter().map(|word| grant(word)).collect::<Result<_>>()?;
            let cases: BTreeSet<CaseId> =
                cases.iter().map(|typed| flow::find_case(&store, typed)).collect::<Result<_>>()?;
            let cases = (!cases.is_empty()).then_some(cases);
            let new = NewToken { account, label, actions, cases, days, who };
            let (_, secret) = flow::add_token(&store, &new)?;
            ctx.ui.line(secret)?;
            ctx.ui.note(say.t("token-made-how"))?;
        }
        What::List { json } => list(&store, json, ctx)?,
        What::Revoke { token, why } => {
            let id = find(&store, &token)?;
            store.revoke_token(&id, &who, &why)?;
            ctx.ui.line(say.t("tokens-revoked-now"))?;
        }
    }
    Ok(store.close()?)
}

fn grant(word: &str) -> Result<Grant> {
    let words = GRANTS.map(Grant::word).join(", ");
    let unknown = || {
        Problem::usage("problem-no-word").value("typed", word).value("what", "--may").value("words", words)
    };
    Grant::parse(word.trim()).ok_or_else(unknown)
}

fn find(store: &Store, typed: &str) -> Result<TokenId> {
    let meant = |t: &Token| t.id.as_str() == typed || (typed.len() >= 4 && t.id.as_str().ends_with(typed));
    let mut found: Vec<TokenId> = store.all_tokens()?.into_iter().filter(meant).map(|t| t.id).collect();
    match found.len() {
        1 => Ok(found.remove(0)),
        0 => Err(Problem::not_found("problem-none-found").value("kind", "token").value("typed", typed)),
        n => Err(Problem::usage("problem-many-found")
            .value("kind", "token")
            .value("typed", typed)
            .value("n", n)),
    }
}

fn list(store: &Store, as_json: bool, ctx: &mut Ctx) -> Result<()> {
    let (tokens, say) = (store.all_tokens()?, ctx.ui.say());
    let mut names = std::collections::BTreeMap::new();
    for account in store.accounts()? {
        names.insert(account.id, account.name);
    }
    if as_json {
        let tokens: Vec<_> = tokens.iter().map(to_json).collect();
        return ctx.ui.json(&json!({ "schema": "amparo.tokens/1", "tokens": tokens }));
    }
    if tokens.is_empty() {
        return ctx.ui.line(say.t("tokens-none"));
    }
    let heads =
        ["column-id", "tokens-label", "column-name", "tokens-may", "column-state"].map(|id| say.t(id));
    let mut rows = table::plain(ctx.ui, &heads);
    for token in &tokens {
        let may: Vec<String> = token.actions.iter().map(|grant| say.t(grant_id(*grant))).collect();
        let state = match (&token.revoked, token.holds) {
            (Some(_), _) => say.t("tokens-revoked"),
            (None, false) => say.t("tokens-past"),
            (None, true) => say.a("tokens-until", "day", &token.until[..10]),
        };
        let name =
            token.account.as_ref().and_then(|id| names.get(id)).map(|name| safe(name)).unwrap_or_default();
        rows.add_row([short(token.id.as_str()).to_owned(), safe(&token.label), name, may.join("\n"), state]);
    }
    ctx.ui.line(rows.to_string())
}

fn to_json(token: &Token) -> serde_json::Value {
    json!({
        "id": token.id, "account": token.account, "label": token.label, "actions": token.actions, "cases": token.cases,
        "at": token.at, "until": token.until, "revoked": token.revoked, "used": token.used, "holds": token.holds,
    })
}
