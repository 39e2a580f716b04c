//! `amparo member`: who works on a case.

use amparo_store::Role;

use super::Ctx;
use crate::show::safe;
use crate::{Problem, Result, flow};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  amparo member add \"Dong Khe\" mina reviewer
  amparo member list \"Dong Khe\"
  amparo member remove \"Dong Khe\" mina --why \"left the case\"

A case is closed to everybody who was not put into it. Roles: reader looks, coder adds reports and notes, reviewer
decides about claims, publisher publishes and takes back; each may do what the one before may.")]
pub(super) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Put somebody into a case, or give them another role in it
    Add {
        /// The case: id, the last letters of it, or its title
        case: String,
        /// Sign-in name of the account
        name: String,
        /// reader, coder, reviewer or publisher
        role: String,
    },
    /// List who works on a case
    List {
        /// The case
        case: String,
    },
    /// Take somebody out of a case
    Remove {
        /// The case
        case: String,
        /// Sign-in name of the account
        name: String,
        /// Why
        #[arg(long)]
        why: String,
    },
}

pub(super) fn run(args: Args, ctx: &mut Ctx) -> Result<()> {
    let store = ctx.open()?;
    let (who, say) = (ctx.settings.who.clone(), ctx.ui.say());
    match args.what {
        What::Add { case, name, role } => {
            let role = Role::parse(&role).ok_or_else(|| {
                Problem::usage("problem-no-word")
                    .value("typed", role)
                    .value("what", "role")
                    .value("words", "reader, coder, reviewer, publisher")
            })?;
            let (case, account) = (flow::find_case(&store, &case)?, store.find_account(&name)?);
            flow::add_member(&store, &case, &account.id, role, &who)?;
            ctx.ui.line(say.t("members-changed"))?;
        }
        What::List { case } => {
            let members = store.members(&flow::find_case(&store, &case)?)?;
            if members.is_empty() {
                ctx.ui.line(say.t("members-none"))?;
            }
            for m in members {
                ctx.ui.line(format!("{}  {}", safe(&m.label), m.role.word()))?;
            }
        }
        What::Remove { case, name, why } => {
            let (case, account) = (flow::find_case(&store, &case)?, store.find_account(&name)?);
            flow::remove_member(&store, &case, &account.id, &who, &why)?;
            ctx.ui.line(say.t("members-changed"))?;
        }
    }
    Ok(store.close()?)
}
