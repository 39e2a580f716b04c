//! The command line: one file per verb, each with its arguments and what it does.

mod account;
mod add;
mod api;
mod assign;
mod backup;
mod board;
mod case;
mod compare;
mod completions;
mod consent;
mod count;
mod ctx;
mod deadline;
mod demo;
mod doctor;
mod erase;
mod estimate;
mod export;
mod import;
mod inbox;
mod init;
mod intervention;
mod link;
mod man;
mod member;
mod note;
mod parts;
mod passwd;
mod person;
mod print;
mod publish;
mod read;
mod recovery;
mod restore;
mod review;
mod sealed;
mod search;
mod second;
mod serve;
mod side;
mod snooze;
mod table;
mod token;
pub mod ui;
mod verify;
mod watch;
mod withdraw;
mod worker;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{CommandFactory, Parser, Subcommand};

use crate::config::{Flags, Settings};
use crate::{Kind, Problem, Result, engine, passphrase};

pub use ctx::{Ctx, World};
use ui::Ui;

/// Amparo: from a report file to a reviewed, stored, searchable case and a safe public page.
///
/// Machines propose, people decide: nothing is accepted, merged or published by itself. Everything is kept in one
/// encrypted folder; no connection leaves this machine unless the settings file says so.
#[derive(Debug, Parser)]
#[command(name = "amparo", version, propagate_version = true, max_term_width = 100, after_help = EXAMPLES)]
pub struct Cli {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    verb: Verb,
}

const EXAMPLES: &str = "\
Examples:
  amparo demo                          see everything at work on invented reports
  amparo read report.html              what one file says; keeps nothing
  amparo init                          make the encrypted store
  amparo add reports/ --case \"Dong Khe\"
  amparo serve                         review in the browser, on this machine only

Exit codes: 0 done, 1 refused or not found, 2 wrongly asked, 3 bad data, 4 fault inside.";

/// Flags every verb knows.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Everywhere")]
struct Global {
    /// Folder of the store [default: the data folder of the user]
    #[arg(long, global = true, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Language of messages: en, ko, zh, es, fr, ar [default: that of the system]
    #[arg(long, global = true, value_name = "LANG")]
    lang: Option<String>,
    /// Name written into the log with what you do [default: your user name]
    #[arg(long, global = true, value_name = "NAME")]
    who: Option<String>,
    /// Read the passphrase from a file descriptor instead of asking
    #[arg(long, global = true, value_name = "N")]
    passphrase_fd: Option<u32>,
    /// Read the passphrase from the first line of a file that only you can read
    #[arg(long, global = true, value_name = "FILE")]
    key_file: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// See everything at work on invented reports, in a throw-away store
    Demo(demo::Args),
    /// Read one file and say what it says; keeps nothing
    Read(read::Args),
    /// Compare reports: copies, same events, origins, contradictions; keeps nothing
    Compare(compare::Args),
    /// Make an empty encrypted store
    Init(init::Args),
    /// Add report files to the store
    Add(add::Args),
    /// Write down what was heard and stands in no file
    Note(note::Args),
    /// List the reports, what they ask to protect first
    Inbox(inbox::Args),
    /// Say who has reports to work on
    Assign(assign::Args),
    /// Put reports away until a day, on which they come back by themselves
    Snooze(snooze::Args),
    /// Read what comes into the watched folder, until it is told to end
    Watch(watch::Args),
    /// Accept, correct or reject what a report is proposed to say
    Review(review::Args),
    /// Ask a second reader, and compare both readings
    Second(second::Args),
    /// List, open, show cases, and put reports into them
    Case(case::Args),
    /// Show a person; mark a public role; judge two records to be one
    Person(person::Args),
    /// People at risk: who is where, since when, who says so, what is missing
    Board(board::Args),
    /// Write down what was done for the people of a case, and what became of it
    Intervention(intervention::Args),
    /// What must be done by a day: list, take over, write down, meet, drop
    Deadline(deadline::Args),
    /// What people and sources agreed to, one answer for each use
    Consent(consent::Args),
    /// Find reports, accepted claims and people by words
    Search(search::Args),
    /// Show what a public page would say, and write it
    Publish(publish::Args),
    /// Take back what was published
    Withdraw(withdraw::Args),
    /// Erase a person from the store
    Erase(erase::Args),
    /// Bring in a table of people and events (CSV, XLSX)
    Import(import::Args),
    /// Write a case as a table (CSV, JSON lines)
    Export(export::Args),
    /// Count accepted acts, with the rule of the figure
    Count(count::Args),
    /// Find the rows of several lists that are one person; keeps nothing in the store
    Link(link::Args),
    /// Estimate how many were never documented, from lists that overlap
    Estimate(estimate::Args),
    /// Review in the browser, on this machine only
    Serve(serve::Args),
    /// List, make, disable and reset accounts, with which people sign in to the pages
    Account(account::Args),
    /// Say who works on a case
    Member(member::Args),
    /// Seal names, contacts, safe places under the key of their case, and open them
    Sealed(sealed::Args),
    /// A key on paper that opens what is sealed when every password is lost
    Recovery(recovery::Args),
    /// List, make and revoke tokens, with which programs ask the API
    Token(token::Args),
    /// Print the OpenAPI document of the JSON API
    Api(api::Args),
    /// Copy the whole store, as encrypted as it is
    Backup(backup::Args),
    /// Make a store out of a backup
    Restore(restore::Args),
    /// Find whatever was changed behind the log
    Verify(verify::Args),
    /// Put the store under a new passphrase
    Passwd(passwd::Args),
    /// Look at the health of store and machine
    Doctor(doctor::Args),
    /// Read reports for another program: JSON lines in, JSON lines out
    Worker(worker::Args),
    /// Write a completion script for a shell
    Completions(completions::Args),
    /// Write the manual page
    Man(man::Args),
}

/// The definition of the command line: help, completions, manual and reference come from it.
pub fn command() -> clap::Command {
    Cli::command()
}

/// Runs one command line and gives its exit code.
pub fn run(args: impl IntoIterator<Item = OsString>, ui: &mut Ui) -> u8 {
    run_in(args, ui, &World::real())
}

/// Runs one command line in a given world: tests bring their own.
pub fn run_in(args: impl IntoIterator<Item = OsString>, ui: &mut Ui, world: &World) -> u8 {
    let args: Vec<OsString> = args.into_iter().collect();
    let outcome = match args.get(1).filter(|verb| *verb == engine::VERB) {
        Some(_) => engine::serve(&mut std::io::stdout().lock()),
        None => match Cli::try_parse_from(args) {
            Ok(cli) => dispatch(cli, ui, world),
            Err(error) => return say_usage(&error, ui),
        },
    };
    match outcome.and_then(|()| ui.flush()) {
        Ok(()) => 0,
        Err(problem) if problem.broken_pipe => 0,
        Err(problem) => {
            ui.problem(&problem);
            problem.kind.exit_code()
        }
    }
}

/// Help and version go to the output; mistakes are one problem.
fn say_usage(error: &clap::Error, ui: &mut Ui) -> u8 {
    use clap::error::ErrorKind;
    let text = if ui.colour { error.render().ansi().to_string() } else { error.render().to_string() };
    let help = matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion);
    let said = if help { ui.raw(text.as_bytes()) } else { ui.note(text.trim_end()) };
    match said.and_then(|()| ui.flush()) {
        Ok(()) if help => 0,
        Err(problem) if problem.broken_pipe => 0,
        _ => Kind::Usage.exit_code(),
    }
}

fn dispatch(cli: Cli, ui: &mut Ui, world: &World) -> Result<()> {
    let Global { data, lang, who, passphrase_fd, key_file } = cli.global;
    let port = if let Verb::Serve(args) = &cli.verb { args.port } else { None };
    let settings = Settings::gather(Flags { data, who, lang, port })?;
    ui.lang = settings.lang;
    let secret = passphrase::From::flags(passphrase_fd, key_file)?;
    let mut ctx = Ctx { ui, settings, secret, world };
    match cli.verb {
        Verb::Demo(args) => demo::run(args, &mut ctx),
        Verb::Read(args) => read::run(args, &mut ctx),
        Verb::Compare(args) => compare::run(args, &mut ctx),
        Verb::Init(args) => init::run(args, &mut ctx),
        Verb::Add(args) => add::run(args, &mut ctx),
        Verb::Note(args) => note::run(args, &mut ctx),
        Verb::Inbox(args) => inbox::run(args, &mut ctx),
        Verb::Assign(args) => assign::run(args, &mut ctx),
        Verb::Snooze(args) => snooze::run(args, &mut ctx),
        Verb::Watch(args) => watch::run(args, &mut ctx),
        Verb::Review(args) => review::run(args, &mut ctx),
        Verb::Second(args) => second::run(args, &mut ctx),
        Verb::Case(args) => case::run(args, &mut ctx),
        Verb::Person(args) => person::run(args, &mut ctx),
        Verb::Board(args) => board::run(args, &mut ctx),
        Verb::Intervention(args) => intervention::run(args, &mut ctx),
        Verb::Deadline(args) => deadline::run(args, &mut ctx),
        Verb::Consent(args) => consent::run(args, &mut ctx),
        Verb::Search(args) => search::run(args, &mut ctx),
        Verb::Publish(args) => publish::run(args, &mut ctx),
        Verb::Withdraw(args) => withdraw::run(args, &mut ctx),
        Verb::Erase(args) => erase::run(args, &mut ctx),
        Verb::Import(args) => import::run(args, &mut ctx),
        Verb::Export(args) => export::run(args, &mut ctx),
        Verb::Count(args) => count::run(args, &mut ctx),
        Verb::Link(args) => link::run(args, &mut ctx),
        Verb::Estimate(args) => estimate::run(args, &mut ctx),
        Verb::Serve(args) => serve::run(args, &mut ctx),
        Verb::Account(args) => account::run(args, &mut ctx),
        Verb::Member(args) => member::run(args, &mut ctx),
        Verb::Sealed(args) => sealed::run(args, &mut ctx),
        Verb::Recovery(args) => recovery::run(args, &mut ctx),
        Verb::Token(args) => token::run(args, &mut ctx),
        Verb::Api(args) => api::run(args, &mut ctx),
        Verb::Backup(args) => backup::run(args, &mut ctx),
        Verb::Restore(args) => restore::run(args, &mut ctx),
        Verb::Verify(args) => verify::run(args, &mut ctx),
        Verb::Passwd(args) => passwd::run(args, &mut ctx),
        Verb::Doctor(args) => doctor::run(args, &mut ctx),
        Verb::Worker(args) => worker::run(args, &mut ctx),
        Verb::Completions(args) => completions::run(args, &mut ctx),
        Verb::Man(args) => man::run(args, &mut ctx),
    }
}

/// Reads a word of a closed list that `model` knows by its serde name.
pub(crate) fn word<T: serde::de::DeserializeOwned>(typed: &str, what: &str, words: &str) -> Result<T> {
    serde_json::from_value(serde_json::Value::String(typed.to_owned())).map_err(|_| {
        Problem::usage("problem-no-word").value("typed", typed).value("what", what).value("words", words)
    })
}
