//! `amparo serve`: review in the browser, on this machine only.

use std::sync::Arc;

use amparo_store::Store;

use super::Ctx;
use crate::watch::Watch;
use crate::web::{self, Start};
use crate::{Result, config};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  amparo serve
  amparo serve --port 8417 --no-browser

Listens on 127.0.0.1 only. The printed address works once and for one browser; after 15 idle minutes the store is
closed, its keys are forgotten and the passphrase is asked again. Where there are accounts, people sign in with them
instead; --alone gives the address that works once all the same. A folder that [watch] in the settings file names is
watched meanwhile, except while the store is closed.")]
pub(super) struct Args {
    /// Port; 0 is any free one
    #[arg(long, value_name = "N")]
    pub(super) port: Option<u16>,
    /// Only print the address
    #[arg(long)]
    no_browser: bool,
    /// Work alone with the whole store, even where there are accounts
    #[arg(long)]
    alone: bool,
}

pub(super) fn run(args: Args, ctx: &mut Ctx) -> Result<()> {
    let store = ctx.open()?;
    let watch = ctx.settings.watch.as_ref().map(|watch| Watch::new(watch, &store, &ctx.settings.who));
    let watch = watch.transpose()?;
    serve(ctx, store, !args.no_browser, args.alone, false, watch)
}

/// Serves an open store until it is told to end; `demo` where it is the demonstration.
pub(super) fn serve(
    ctx: &mut Ctx,
    store: Store,
    browser: bool,
    alone: bool,
    demo: bool,
    watch: Option<Watch>,
) -> Result<()> {
    let start = Start {
        dir: store.dir().to_owned(),
        opening: ctx.opening(),
        store: Arc::new(store),
        engine: Arc::new(ctx.engine()?),
        who: ctx.settings.who.clone(),
        lang: ctx.settings.lang_chosen.then_some(ctx.settings.lang),
        port: ctx.settings.port,
        alone,
        demo,
    };
    let mut server = web::Server::bind(start)?;
    if let Some(watch) = watch {
        super::watch::warn(ctx, &watch)?;
        server = server.watching(watch);
    }
    let say = ctx.ui.say();
    ctx.ui.line(say.a("serve-at", "url", &server.address()))?;
    ctx.ui.note(if server.works_once() { say.t("serve-once") } else { say.t("serve-team") })?;
    ctx.ui.flush()?;
    if browser && ctx.ui.person && !open_browser(&server.address()) {
        ctx.ui.note(say.t("serve-no-browser"))?;
    }
    server.run()?;
    ctx.ui.note(say.t("serve-ended"))
}

/// Opens the address in the browser of the desktop, if there is one.
fn open_browser(address: &str) -> bool {
    use std::process::{Command, Stdio};
    let mut command = if cfg!(target_os = "macos") {
        Command::new("open")
    } else if cfg!(windows) {
        let mut command = Command::new("rundll32");
        command.arg("url.dll,FileProtocolHandler");
        command
    } else if config::env("DISPLAY").is_none() && config::env("WAYLAND_DISPLAY").is_none() {
        return false;
    } else {
        Command::new("xdg-open")
    };
    command.arg(address).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().is_ok()
}
