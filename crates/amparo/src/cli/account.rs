//! `amparo account`: who signs in to the pages.

use amparo_store::{Account, NewAccount, Store};
use serde_json::json;

use super::{Ctx, table};
use crate::show::{safe, short};
use crate::{Result, flow};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  amparo account add mina --label \"Mina\" --administrator
  amparo account add jun
  amparo account list
  amparo account disable jun --why \"left the organisation\"
  amparo account reset mina

The first account must be an administrator. `add` and `reset` print a one-time code: with it the person chooses a
password at the sign-in page, within seven days. It is kept nowhere. At the terminal, whoever has the passphrase of
the store may do everything; accounts are for the pages of `amparo serve`.")]
pub(super) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Make an account and invite its person
    Add {
        /// What is typed to sign in
        name: String,
        /// What pages and log call the person [default: the name]
        #[arg(long)]
        label: Option<String>,
        /// Accounts and members are theirs to give out
        #[arg(long)]
        administrator: bool,
    },
    /// List the accounts
    List {
        /// Print the list, `amparo.accounts/1`
        #[arg(long)]
        json: bool,
    },
    /// Disable an account; its person cannot sign in
    Disable {
        /// Its sign-in name
        name: String,
        /// Why
        #[arg(long)]
        why: String,
    },
    /// Enable an account again
    Enable {
        /// Its sign-in name
        name: String,
        /// Why
        #[arg(long)]
        why: String,
    },
    /// Take every secret of an account away and invite its person anew
    Reset {
        /// Its sign-in name
        name: String,
    },
}

pub(super) fn run(args: Args, ctx: &mut Ctx) -> Result<()> {
    let store = ctx.open()?;
    let who = ctx.settings.who.clone();
    match args.what {
        What::Add { name, label, administrator } => {
            let label = label.unwrap_or_else(|| name.clone());
            let new = NewAccount { name: name.clone(), label, administrator, who };
            let code = flow::add_account(&store, &new)?;
            invited(ctx, &name, &code)?;
        }
        What::List { json } => list(&store, json, ctx)?,
        What::Disable { name, why } => {
            let id = store.find_account(&name)?.id;
            flow::disable_account(&store, &id, true, &who, &why)?;
            ctx.ui.line(ctx.ui.say().t("account-changed"))?;
        }
        What::Enable { name, why } => {
            let id = store.find_account(&name)?.id;
            flow::disable_account(&store, &id, false, &who, &why)?;
            ctx.ui.line(ctx.ui.say().t("account-changed"))?;
        }
        What::Reset { name } => {
            let account = store.find_account(&name)?;
            let code = flow::reset_account(&store, &account.id, &who)?;
            invited(ctx, &account.name, &code)?;
        }
    }
    Ok(store.close()?)
}

fn invited(ctx: &mut Ctx, name: &str, code: &str) -> Result<()> {
    let say = ctx.ui.say();
    let name = safe(name);
    ctx.ui.line(say.with("account-invited", &[("name", (&*name).into()), ("code", code.into())]))?;
    ctx.ui.note(say.t("account-invited-how"))
}

fn list(store: &Store, as_json: bool, ctx: &mut Ctx) -> Result<()> {
    let accounts = store.accounts()?;
    if as_json {
        let accounts: Vec<_> = accounts.iter().map(to_json).collect();
        return ctx.ui.json(&json!({ "schema": "amparo.accounts/1", "accounts": accounts }));
    }
    let say = ctx.ui.say();
    if accounts.is_empty() {
        return ctx.ui.line(say.t("account-none"));
    }
    let heads =
        ["column-id", "column-name", "column-label", "column-role", "column-state"].map(|id| say.t(id));
    let mut rows = table::plain(ctx.ui, &heads);
    for a in &accounts {
        let role = if a.administrator { say.t("accounts-administrator") } else { String::new() };
        let states = [(a.disabled_at.is_some(), "accounts-disabled"), (a.invited, "accounts-invited")];
        let states: Vec<_> = states.iter().filter(|(is, _)| *is).map(|(_, id)| say.t(id)).collect();
        let id = short(a.id.as_str()).to_owned();
        rows.add_row([id, safe(&a.name), safe(&a.label), role, states.join(", ")]);
    }
    ctx.ui.line(rows.to_string())
}

fn to_json(a: &Account) -> serde_json::Value {
    json!({
        "id": a.id, "name": a.name, "label": a.label, "administrator": a.administrator, "at": a.at,
        "disabled_at": a.disabled_at, "invited": a.invited, "one_time_codes": a.totp, "passkeys": a.passkeys,
        "recovery_codes": a.recovery,
    })
}
