//! `amparo watch`: what comes into a folder is taken in, until it is told to end.

use std::path::PathBuf;
use std::sync::Arc;

use super::ui::Paint;
use super::{Ctx, add};
use crate::config::{WatchFolder, config_file};
use crate::show::safe;
use crate::watch::Watch;
use crate::{Problem, Result};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  amparo watch --folder ~/incoming --case \"Dong Khe\"
  amparo watch                             as [watch] in the settings file says
  amparo watch --once                      what lies there now, and no more

Settings file: [watch] with folder, case, done (where files are moved once they are taken in), every (seconds).
A file is read once it has not changed between two looks. Hidden and unfinished files and links are left out; nothing
is deleted. Files in the folder are not encrypted: keep it on an encrypted disk. See docs/inbox.md.")]
pub(super) struct Args {
    /// The folder [default: that of the settings file]
    #[arg(long, value_name = "FOLDER")]
    folder: Option<PathBuf>,
    /// Case the files go to: its id, the last letters of it, or its title
    #[arg(long, value_name = "CASE")]
    case: Option<String>,
    /// Move files there once they are taken in [default: they stay]
    #[arg(long, value_name = "FOLDER")]
    done: Option<PathBuf>,
    /// Seconds between two looks [default: 5]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..=3600))]
    every: Option<u64>,
    /// Take in what lies there, and end
    #[arg(long)]
    once: bool,
}

pub(super) fn run(args: Args, ctx: &mut Ctx) -> Result<()> {
    let settings = ctx.settings.watch.clone();
    let Some(folder) = args.folder.or_else(|| settings.as_ref().map(|watch| watch.folder.clone())) else {
        let file = config_file().unwrap_or_default();
        return Err(Problem::usage("problem-watch-none").value("path", file.display()));
    };
    let of = |from: fn(WatchFolder) -> Option<PathBuf>| settings.clone().and_then(from);
    let watched = WatchFolder {
        folder,
        case: args.case.or_else(|| settings.clone().and_then(|watch| watch.case)),
        done: args.done.or_else(|| of(|watch| watch.done)),
        every: args.every.or_else(|| settings.clone().and_then(|watch| watch.every)),
    };
    let store = Arc::new(ctx.open()?);
    let engine = ctx.engine()?;
    let mut watch = Watch::new(&watched, &store, &ctx.settings.who)?;
    warn(ctx, &watch)?;
    let hold = || Some(store.clone());
    // The first look only remembers how everything looks.
    for look in 0_u64.. {
        let mut said = Ok(());
        watch.look(&hold, &engine, &|| false, &mut |path, outcome| {
            let name = path.display().to_string();
            let told = match outcome {
                Ok(added) => add::tell(ctx, &store, &name, added),
                Err(problem) => {
                    let say = ctx.ui.say();
                    let failed = ctx.ui.paint(Paint::Alarm, &say.t("add-failed"));
                    ctx.ui.line(format!(
                        "------  {}  {failed}: {}",
                        safe(&name),
                        safe(&problem.in_words(say))
                    ))
                }
            };
            said = std::mem::replace(&mut said, Ok(())).and(told).and_then(|()| ctx.ui.flush());
        });
        said?;
        if args.once && look > 0 {
            break;
        }
        std::thread::sleep(watch.every());
    }
    let failed = watch.shown().lock().map_or(0, |shown| shown.failed.len());
    drop(watch);
    if let Some(store) = Arc::into_inner(store) {
        store.close()?;
    }
    if failed > 0 {
        return Err(Problem::bad_data("add-some-failed").value("n", failed));
    }
    Ok(())
}

/// What whoever watches must know: what is watched, and that the files there are plain.
pub(super) fn warn(ctx: &mut Ctx, watch: &Watch) -> Result<()> {
    let (say, path) = (ctx.ui.say(), watch.folder().display().to_string());
    ctx.ui.note(safe(&say.a("watch-begun", "path", &path)))?;
    ctx.ui.note(say.t("watch-plain"))?;
    if watch.is_open_to_others() {
        ctx.ui.note(safe(&say.a("watch-open", "path", &path)))?;
    }
    ctx.ui.flush()
}
