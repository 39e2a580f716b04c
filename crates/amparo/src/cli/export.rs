//! `amparo export`: a case as a table. Internal tables are marked as such on every line; public ones go through
//! `protect`.

use std::path::PathBuf;

use super::Ctx;
use crate::flow::{self, Form, What};
use crate::{Problem, Result};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  amparo export \"Dong Khe\" --what claims --format csv --out INTERNAL-claims.csv
  amparo export \"Dong Khe\" --what people --format jsonl
  amparo export \"Dong Khe\" --what acts --public --out acts.csv

Without --public every line says that it must not be published. Cells that a spreadsheet would run as a formula are
neutralised.")]
pub(super) struct Args {
    /// The case: its id, the last letters of it, or its title
    case: String,
    /// What to write
    #[arg(long, value_enum, default_value_t = Kind::Claims)]
    what: Kind,
    /// In which format
    #[arg(long, value_enum, default_value_t = Format::Csv)]
    format: Format,
    /// Only what may be public, cleared by the rules of publication
    #[arg(long)]
    public: bool,
    /// File to write; must not exist [default: the terminal]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Kind {
    /// Every claim with its state, words and decision
    Claims,
    /// Accepted acts
    Acts,
    /// People, groups and organisations
    People,
    /// Reports
    Reports,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Format {
    /// Comma-separated values, UTF-8
    Csv,
    /// One JSON object a line
    Jsonl,
}

pub(super) fn run(args: Args, ctx: &mut Ctx) -> Result<()> {
    let store = ctx.open()?;
    let case = flow::find_case(&store, &args.case)?;
    let what = match args.what {
        Kind::Claims => What::Claims,
        Kind::Acts => What::Acts,
        Kind::People => What::People,
        Kind::Reports => What::Reports,
    };
    let form = match args.format {
        Format::Csv => Form::Csv,
        Format::Jsonl => Form::JsonLines,
    };
    let bytes = flow::export(&store, &case, what, form, args.public, ctx.settings.lang)?;
    store.close()?;
    match &args.out {
        Some(path) => {
            let mut options = std::fs::OpenOptions::new();
            let made = options.write(true).create_new(true).open(path);
            let mut file = made.map_err(|e| Problem::file(path, &e))?;
            std::io::Write::write_all(&mut file, &bytes).map_err(|e| Problem::file(path, &e))?;
            let done = if args.public { "export-done-public" } else { "export-done-internal" };
            let said = ctx.ui.say().a(done, "file", &path.display().to_string());
            ctx.ui.note(said)
        }
        None => ctx.ui.raw(&bytes),
    }
}
