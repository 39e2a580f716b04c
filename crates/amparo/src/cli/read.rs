//! `amparo read`: what files say. Keeps nothing, needs no store.

use std::path::{Path, PathBuf};

use amparo_model::{Reading, Said, Text};

use super::ui::{Paint, Ui, wrap};
use super::{Ctx, print, side};
use crate::engine::{Because, Incoming, many};
use crate::say::Lang;
use crate::show::claim::{self, GROUPS, Group};
use crate::show::{Names, Seen, safe};
use crate::{Problem, Result};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  amparo read page.html
  amparo read letter.txt --published 2018-10-09 --outlet \"Equator Wire\"
  amparo read report.pdf --json | jq '.acts[] | {act, modality}'
  amparo read reports/*.txt --jobs 2 --json > readings.jsonl

Beside FILE, a side file FILE.toml may give published, outlet, address, language and title.")]
pub(super) struct Args {
    /// The files: text, HTML, PDF, DOCX or mail
    #[arg(required = true)]
    files: Vec<PathBuf>,
    #[command(flatten)]
    facts: side::FactFlags,
    /// Rules only, without the trained encoder: seventy times faster, and finds less
    #[arg(long)]
    fast: bool,
    /// Also ask the language model that `[local_model]` in the settings file names (see docs/local-model.md)
    #[arg(long)]
    ask_model: bool,
    /// Files to read at the same time; the output keeps their order
    #[arg(long, value_name = "N", default_value_t = 1)]
    jobs: usize,
    /// Say for each act which rule proposed it and which features weighed most (see docs/model-card.md)
    #[arg(long, conflicts_with = "json")]
    explain: bool,
    /// Print the reading in the exchange form, `amparo.reading/1`; one line a file where there are several
    #[arg(long)]
    json: bool,
}

pub(super) fn run(args: Args, ctx: &mut Ctx) -> Result<()> {
    let several = args.files.len() > 1;
    let engine = ctx.engine_asking(args.fast, args.ask_model)?;
    let read = |file: &&PathBuf| -> Result<(String, Reading)> {
        let (beside, _) = side::beside(file)?;
        let incoming = Incoming::open(file, args.facts.over(beside))?;
        Ok((incoming.name.clone(), engine.read(&incoming)))
    };
    let mut silent: Option<Problem> = None;
    let mut files = args.files.iter();
    many::in_order(
        args.jobs,
        || files.next(),
        read,
        |file, done| {
            let said = done.and_then(|(name, reading)| {
                match (args.json, several) {
                    (true, true) => ctx.ui.json_line(&reading)?,
                    (true, false) => ctx.ui.json(&reading)?,
                    (false, _) => {
                        let reasons = if args.explain { engine.because(&reading) } else { Vec::new() };
                        show(ctx, &reading, &name, &reasons)?;
                    }
                }
                told(file, &reading, ctx.ui.lang)
            });
            match said {
                Err(problem) if problem.broken_pipe || !several => Err(problem),
                Err(problem) => {
                    ctx.ui.problem(&problem);
                    silent.get_or_insert(problem);
                    Ok(())
                }
                Ok(()) => Ok(()),
            }
        },
    )?;
    ctx.tell_trouble(&engine)?;
    match silent {
        None => Ok(()),
        Some(_) => Err(Problem::bad_data("problem-some-unread")),
    }
}

/// A file without text is a problem to be told, after everything else was shown.
fn told(file: &Path, reading: &Reading, lang: Lang) -> Result<()> {
    if !reading.text.trim().is_empty() {
        return Ok(());
    }
    let Some(first) = reading.warnings.first() else {
        return Err(Problem::bad_data("problem-no-text").value("path", file.display()));
    };
    let why = claim::warning(&first.code, &first.message, lang);
    Err(Problem::bad_data("problem-in-text").value("path", file.display()).value("why", why))
}

fn show(ctx: &mut Ctx, reading: &Reading, file: &str, reasons: &[Because]) -> Result<()> {
    let say = ctx.ui.say();
    let ui = &mut *ctx.ui;
    let head = &reading.report;
    let title = head.title.as_ref().map_or(file, |t| t.value.as_str());
    let title = ui.paint(Paint::Head, &safe(title));
    ui.line(title)?;
    let mut about: Vec<String> = Vec::new();
    about.extend(head.outlet.as_ref().map(|o| o.value.clone()));
    about.extend(head.byline.as_ref().map(|b| b.value.clone()));
    about.extend(head.published.as_ref().map(|p| p.edtf.clone()));
    about.push(head.language.clone());
    let about = ui.paint(Paint::Faint, &safe(&about.join(" \u{b7} ")));
    ui.line(about)?;

    let names = Names::of_reading(reading, say);
    let said = all(reading);
    let seen: Vec<Seen> = said.iter().map(|said| claim::see(said, &names, say)).collect();
    let text = Text::new(reading.text.clone());
    let guarded: Vec<&Seen> = seen.iter().filter(|s| s.group == Group::Protection).collect();
    if !guarded.is_empty() || !reading.warnings.is_empty() {
        ui.head(&say.t("group-protection-and-warnings"))?;
    }
    for seen in guarded {
        let about = seen.parts.first().map(|p| format!(" \u{2014} {}", p.value)).unwrap_or_default();
        print::alarm(ui, Paint::Alarm, &format!("{}{about}", seen.head))?;
        print::words(ui, &seen.words, Some(&text))?;
    }
    for warning in &reading.warnings {
        print::alarm(ui, Paint::Care, &claim::warning(&warning.code, &warning.message, ui.lang))?;
    }
    for group in GROUPS.into_iter().filter(|g| *g != Group::Protection) {
        let of_group: Vec<(&Seen, &Said)> =
            seen.iter().zip(&said).filter(|(s, _)| s.group == group).collect();
        if of_group.is_empty() {
            continue;
        }
        ui.head(&say.t(group.id()))?;
        for (seen, said) in of_group {
            let with_text = !matches!(group, Group::People | Group::Places);
            if with_text {
                print::claim(ui, seen, "", Some(&text))?;
            } else {
                let bare = Seen { words: Vec::new(), ..seen.clone() };
                print::claim(ui, &bare, "", None)?;
            }
            // A model gives no reasons, and its acts are not weighed.
            if let Said::Act(act) = said
                && let Some(why) = reasons.iter().find(|why| why.act == act.id)
            {
                explain(ui, &act.by, why, reading)?;
            }
        }
    }
    if reading.text.trim().is_empty() {
        let none = say.t("read-no-text");
        ui.line(none)?;
    }
    Ok(())
}

/// The rule and the weights behind an act: for those who check the reader, so in the terms of its model card.
fn explain(ui: &mut Ui, by: &str, why: &Because, reading: &Reading) -> Result<()> {
    let weights = |list: &[(String, f64)]| {
        list.iter().map(|(feature, weight)| format!("{feature} {weight:+.1}")).collect::<Vec<_>>().join(", ")
    };
    let mut lines = vec![
        format!("{by}  right {:.2}: {}", why.right.0, weights(&why.right.1)),
        format!("main event {:.2}: {}", why.salient.0, weights(&why.salient.1)),
    ];
    for (person, p, list) in &why.victims {
        let name = reading.entities.iter().find(|e| e.id == *person).and_then(|e| e.name.as_deref());
        lines.push(format!("victim {} {p:.2}: {}", name.unwrap_or(person), weights(list)));
    }
    let width = ui.width;
    for line in lines.iter().flat_map(|line| wrap(&safe(line), width, "      ")) {
        let line = ui.paint(Paint::Faint, &line);
        ui.line(line)?;
    }
    Ok(())
}

/// Everything a reading proposes, as claims would say it.
pub(super) fn all(reading: &Reading) -> Vec<Said> {
    let mut all: Vec<Said> = Vec::new();
    all.extend(reading.protection.iter().cloned().map(Said::Protection));
    all.extend(reading.entities.iter().cloned().map(Said::Entity));
    all.extend(reading.relations.iter().cloned().map(Said::Relation));
    all.extend(reading.acts.iter().cloned().map(Said::Act));
    all.extend(reading.statements.iter().cloned().map(Said::Statement));
    all.extend(reading.counts.iter().cloned().map(Said::Count));
    all
}
