//! `amparo man`: the manual page, or one page per verb into a folder.

use std::path::PathBuf;

use super::Ctx;
use crate::{Problem, Result};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  amparo man | man -l -
  amparo man --out ~/.local/share/man/man1")]
pub(super) struct Args {
    /// Write amparo.1 and a page for every verb into this folder
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

pub(super) fn run(args: Args, ctx: &mut Ctx) -> Result<()> {
    if let Some(dir) = &args.out {
        std::fs::create_dir_all(dir).map_err(|e| Problem::file(dir, &e))?;
        clap_mangen::generate_to(super::command(), dir).map_err(|e| Problem::file(dir, &e))
    } else {
        let mut page = Vec::new();
        clap_mangen::Man::new(super::command()).render(&mut page)?;
        ctx.ui.raw(&page)
    }
}
