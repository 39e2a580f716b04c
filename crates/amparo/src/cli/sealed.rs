//! `amparo sealed`: names, contacts, safe places under the key of their case.

use std::path::PathBuf;

use amparo_model::{CaseId, RecordId};
use amparo_store::sealed::What as Kind;
use amparo_store::{About, OpenKey, Role, SealedField, Store};
use serde_json::json;

use super::Ctx;
use crate::show::{safe, short};
use crate::{Problem, Result, flow, passphrase};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  amparo sealed add \"Dong Khe\" contact
  amparo sealed add \"Dong Khe\" safe_place --about \"Pell Marandu\" --as mina
  amparo sealed list \"Dong Khe\"
  amparo sealed open 3kf9q2 --as mina
  amparo sealed source 8m2x0c --case \"Dong Khe\" --as mina
  amparo sealed looks \"Dong Khe\"

What is sealed is encrypted under the key of its case. Where people sign in, it opens with the password of a member
(`--as NAME` asks for it), never with the passphrase of the store alone; every look is on record. See docs/sealed.md.")]
pub(super) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Seal something about a case or somebody in it; it is asked for, and not shown
    Add {
        /// The case: id, the last letters of it, or its title
        case: String,
        /// name, contact, safe_place or note
        kind: String,
        /// Whom it is about: a person of the case
        #[arg(long, value_name = "PERSON")]
        about: Option<String>,
        /// Read what is to be sealed from the first line of a file
        #[arg(long, value_name = "FILE")]
        value_file: Option<PathBuf>,
        /// Read what is to be sealed from a file descriptor
        #[arg(long, value_name = "N")]
        value_fd: Option<u32>,
        #[command(flatten)]
        by: By,
    },
    /// List what is sealed in a case, without what it says
    List {
        /// The case
        case: String,
        /// Print the list, `amparo.sealed/1`
        #[arg(long)]
        json: bool,
    },
    /// Show what one sealed field says; the look is on record
    Open {
        /// Its id, or the last letters of it
        id: String,
        #[command(flatten)]
        by: By,
    },
    /// Seal the name of the source of a report
    Source {
        /// The report
        report: String,
        /// The case under whose key
        #[arg(long)]
        case: String,
        #[command(flatten)]
        by: By,
    },
    /// List who opened what in a case
    Looks {
        /// The case
        case: String,
    },
    /// Destroy what one sealed field says
    Destroy {
        /// Its id, or the last letters of it
        id: String,
        /// Why
        #[arg(long)]
        why: String,
    },
}

/// Who opens and seals.
#[derive(Debug, clap::Args)]
pub(super) struct By {
    /// Sign-in name of the account that opens and seals
    #[arg(long = "as", value_name = "NAME")]
    name: Option<String>,
    /// Read their password from the first line of a file that only you can read
    #[arg(long, value_name = "FILE", requires = "name")]
    as_file: Option<PathBuf>,
    /// Read their password from a file descriptor
    #[arg(long, value_name = "N", requires = "name")]
    as_fd: Option<u32>,
}

/// An opened key, whose it is, and what the log calls them.
pub(super) struct Opener {
    pub(super) key: OpenKey,
    pub(super) who: String,
}

impl By {
    /// Opens the key of the account, or that of whoever holds the passphrase; what is due with it is done.
    pub(super) fn open(self, store: &Store, ctx: &mut Ctx) -> Result<Opener> {
        let opener = match self.name {
            None => {
                let who = ctx.settings.who.clone();
                Opener { key: store.owner_key(&who)?, who }
            }
            Some(name) => {
                let account = store.find_account(&name)?;
                let from = passphrase::From::flags(self.as_fd, self.as_file)?;
                let password =
                    from.get(&ctx.ui.say().a("sealed-ask-password", "name", &safe(&account.name)))?;
                let key = store.open_key(&account.id, &password)?;
                let key = key.ok_or_else(|| Problem::refused("problem-wrong-password"))?;
                Opener { key, who: account.label }
            }
        };
        flow::settle_sealed(store, &opener.key, &opener.who)?;
        Ok(opener)
    }
}

pub(super) fn run(args: Args, ctx: &mut Ctx) -> Result<()> {
    let store = ctx.open()?;
    let say = ctx.ui.say();
    match args.what {
        What::Add { case, kind, about, value_file, value_fd, by } => {
            let kind = Kind::parse(&kind).ok_or_else(|| {
                Problem::usage("problem-no-word")
                    .value("typed", kind)
                    .value("what", "kind")
                    .value("words", "name, contact, safe_place, note")
            })?;
            let case = flow::find_case(&store, &case)?;
            let about = about.map(|typed| record_of(&store, &case, &typed)).transpose()?;
            let from = passphrase::From::flags(value_fd, value_file)?;
            let opener = by.open(&store, ctx)?;
            let value = from.line(&say.t("sealed-ask-value"))?;
            let about = about.map_or(About::Case, About::Record);
            let id = flow::seal(&store, &opener.key, &case, (kind, about), &value, &opener.who)?;
            ctx.ui.line(format!("{} {}", say.t("sealed-done"), short(id.as_str())))?;
            let still = store.sightings(&id)?.reports.len();
            if still > 0 {
                ctx.ui.note(say.n("sealed-stands", still as i64))?;
            }
        }
        What::List { case, json } => list(&store, &flow::find_case(&store, &case)?, json, ctx)?,
        What::Open { id, by } => {
            let field = flow::find_sealed(&store, &id)?;
            let opener = by.open(&store, ctx)?;
            if !may(&store, &opener, &field)? {
                return Err(Problem::not_found("problem-none-found")
                    .value("kind", "sealed")
                    .value("typed", id));
            }
            let value = flow::unseal(&store, &opener.key, &field.id, &opener.who)?;
            ctx.ui.line(safe(&value))?;
        }
        What::Source { report, case, by } => {
            let (report, case) = (flow::find_report(&store, &report)?, flow::find_case(&store, &case)?);
            let source = store.report(&report)?.source;
            let opener = by.open(&store, ctx)?;
            let done = flow::seal_source(&store, &opener.key, &case, &source, &opener.who)?;
            ctx.ui.line(format!("{} {}", say.t("sealed-source-done"), short(done.id.as_str())))?;
            if done.still > 0 {
                ctx.ui.note(say.n("sealed-stands", done.still as i64))?;
            }
        }
        What::Looks { case } => {
            let looks = store.looks(&flow::find_case(&store, &case)?)?;
            if looks.is_empty() {
                ctx.ui.line(say.t("sealed-no-looks"))?;
            }
            for look in looks {
                let line = say.with(
                    "sealed-look-line",
                    &[
                        ("at", (&*look.at).into()),
                        ("who", (&*safe(&look.who)).into()),
                        ("what", (&*say.t(kind_id(look.what))).into()),
                        ("id", short(look.sealed.as_str()).into()),
                    ],
                );
                ctx.ui.line(line)?;
            }
        }
        What::Destroy { id, why } => {
            let field = flow::find_sealed(&store, &id)?;
            flow::destroy_sealed(&store, &field.id, &ctx.settings.who, &why)?;
            ctx.ui.line(say.t("sealed-destroyed"))?;
        }
    }
    Ok(store.close()?)
}

/// The same as on the pages: whoever reviews opens all, whoever codes what they sealed. The keys alone would let a coder
/// open everything of the case.
fn may(store: &Store, opener: &Opener, field: &SealedField) -> Result<bool> {
    let Some(account) = opener.key.holder().account() else { return Ok(true) };
    let role = store.roles(account)?.get(&field.case).copied();
    Ok(role >= Some(Role::Reviewer) || (role >= Some(Role::Coder) && field.by.as_ref() == Some(account)))
}

fn record_of(store: &Store, case: &CaseId, typed: &str) -> Result<RecordId> {
    let record = flow::find_record(store, typed)?;
    if store.case_of(&record)? == *case {
        Ok(record)
    } else {
        Err(Problem::not_found("problem-none-found").value("kind", "person").value("typed", typed))
    }
}

fn list(store: &Store, case: &CaseId, as_json: bool, ctx: &mut Ctx) -> Result<()> {
    let fields = store.sealed_fields(case, None)?;
    if as_json {
        let fields: Vec<_> = fields.iter().map(to_json).collect();
        return ctx.ui.json(&json!({ "schema": "amparo.sealed/1", "sealed": fields }));
    }
    let say = ctx.ui.say();
    if fields.is_empty() {
        return ctx.ui.line(say.t("sealed-none"));
    }
    for field in fields {
        let line = say.with(
            "sealed-line",
            &[
                ("id", short(field.id.as_str()).into()),
                ("what", (&*say.t(kind_id(field.what))).into()),
                ("who", (&*safe(&field.who)).into()),
                ("at", (&*field.at).into()),
            ],
        );
        ctx.ui.line(line)?;
    }
    Ok(())
}

fn to_json(field: &SealedField) -> serde_json::Value {
    let about: Option<String> = match &field.about {
        About::Case => None,
        About::Source(id) => Some(id.to_string()),
        About::Record(id) => Some(id.to_string()),
    };
    json!({ "id": field.id, "kind": field.what.word(), "about": about, "who": field.who, "at": field.at })
}

fn kind_id(kind: Kind) -> &'static str {
    match kind {
        Kind::Name => "sealed-name",
        Kind::Contact => "sealed-contact",
        Kind::SafePlace => "sealed-safe-place",
        Kind::Note => "sealed-note",
    }
}
