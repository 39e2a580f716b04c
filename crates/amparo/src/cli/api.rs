//! `amparo api`: the document of the JSON API, without starting a server.

use super::Ctx;
use crate::{Result, web};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  amparo api > openapi.json

The same document stands at /api/v1/openapi.json of `amparo serve`; how to ask is told in docs/api.md.")]
pub(super) struct Args {}

pub(super) fn run(_: Args, ctx: &mut Ctx) -> Result<()> {
    ctx.ui.json(web::document())
}
