//! `amparo note`: what was heard and stands in no file (a telephone call, a testimony), written down in words.
//!
//! The words become a report of their own, so that every claim made of them cites them like any other.

use std::io::Read;

use amparo_model::Handling;
use amparo_store::Added;

use super::add::SourceFlags;
use super::{Ctx, side};
use crate::engine::Facts;
use crate::flow;
use crate::show::short;
use crate::{Problem, Result};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  amparo note --source-kind relative --source \"R-7\" --heard 2018-10-11 --case \"Dong Khe\"
  amparo note --source-kind witness --source \"W-12\" --handling sealed < call.txt

The words are read from the input, never from an argument; at a terminal, end them with Ctrl-D on an empty line.
Dates in them are resolved against the day given by --heard, never against today.")]
pub(super) struct Args {
    #[command(flatten)]
    from: SourceFlags,
    /// Day on which it was heard, as EDTF: 2018-10-11
    #[arg(long, value_name = "DATE")]
    heard: Option<String>,
    /// One line that says what it is; kept as the title
    #[arg(long, value_name = "TITLE")]
    title: Option<String>,
    /// Case it belongs to: its id, the last letters of it, or its title
    #[arg(long, value_name = "CASE")]
    case: Option<String>,
}

pub(super) fn run(args: Args, ctx: &mut Ctx) -> Result<()> {
    // What a person tells is nobody else's business until somebody decides so.
    let beside = side::SourceFacts {
        kind: Some("witness".to_owned()),
        handling: Some(Handling::Confidential),
        ..side::SourceFacts::default()
    };
    args.from.over(beside.clone(), None, "")?; // wrong words are said before anything is asked
    let store = ctx.open()?;
    let case = args.case.as_deref().map(|typed| flow::find_case(&store, typed)).transpose()?;
    let arrival = args.from.over(beside, case, &ctx.settings.who)?;
    if ctx.ui.person {
        ctx.ui.note(ctx.ui.say().t("note-write"))?;
    }
    let mut text = String::new();
    std::io::stdin()
        .lock()
        .read_to_string(&mut text)
        .map_err(|e| Problem::bad_data("problem-words-unread").value("error", e))?;
    let facts = Facts { published: args.heard, title: args.title, ..Facts::default() };
    let added = flow::note(&store, &ctx.engine()?, &text, facts, &arrival)?;
    let row = store.inbox_row(added.id())?;
    let said = match added {
        Added::SameBytes(_) => ctx.ui.say().t("add-same-bytes"),
        _ => ctx.ui.say().n("add-new", (row.claims.proposed + row.claims.accepted) as i64),
    };
    ctx.ui.line(format!("{}  {said}", short(added.id().as_str())))?;
    Ok(store.close()?)
}

#[cfg(test)]
mod tests {
    #[test]
    fn words_never_come_by_an_argument() {
        let command = crate::cli::command();
        let note = command.find_subcommand("note").unwrap();
        assert!(
            note.get_positionals().next().is_none(),
            "arguments are seen by every process of the machine"
        );
    }
}
