//! How claims look in a terminal.

use amparo_model::{Quote, Text};

use super::ui::{Paint, Ui, columns, wrap};
use crate::Result;
use crate::show::{Part, Seen, safe, text};

/// One claim: what it says, its parts, the words.
pub(super) fn claim(ui: &mut Ui, seen: &Seen, tail: &str, text: Option<&Text>) -> Result<()> {
    let paint = match seen.modality.as_ref().map(|(id, _)| *id) {
        Some("asserted") => Paint::Good,
        Some("alleged") => Paint::Care,
        Some(_) => Paint::Unreal,
        None => Paint::Faint,
    };
    let mut line = format!("  {}", ui.paint(Paint::Head, &safe(&seen.head)));
    if let Some((_, label)) = &seen.modality {
        line = format!("{line}  {}", ui.paint(paint, label));
    }
    if !tail.is_empty() {
        line = format!("{line}  {}", ui.paint(Paint::Faint, &safe(tail)));
    }
    ui.line(line)?;
    if let Some(model) = &seen.by_model {
        let model = ui.paint(Paint::Care, &safe(model));
        ui.line(format!("    ! {model}"))?;
    }
    parts(ui, &seen.parts)?;
    words(ui, &seen.words, text)
}

/// The parts of a claim, as many on a line as fit.
pub(super) fn parts(ui: &mut Ui, parts: &[Part]) -> Result<()> {
    let (mut line, mut used) = (String::new(), 0);
    for part in parts {
        let value = safe(&part.value);
        let size = columns(&part.label) + columns(&value) + 5;
        if used > 0 && used + size > ui.width.saturating_sub(4) {
            ui.line(format!("    {line}"))?;
            (line, used) = (String::new(), 0);
        }
        if used > 0 {
            line.push_str("   ");
        }
        let value = if part.missing { ui.paint(Paint::Care, &value) } else { value };
        line.push_str(&ui.paint(Paint::Faint, &format!("{}:", part.label)));
        line.push(' ');
        line.push_str(&value);
        used += size;
    }
    if used > 0 {
        ui.line(format!("    {line}"))?;
    }
    Ok(())
}

/// The sentence the claim stands in, its words marked; without the text, the words alone.
pub(super) fn words(ui: &mut Ui, quotes: &[Quote], whole: Option<&Text>) -> Result<()> {
    let Some(first) = quotes.first() else { return Ok(()) };
    let pieces = match whole {
        Some(whole) => text::sentence(whole, quotes),
        None => vec![(first.quote.clone(), true)],
    };
    marked(ui, &pieces, "    ")
}

/// Text with marked pieces, folded: underlined with colours, in ‹…› without.
pub(super) fn marked(ui: &mut Ui, pieces: &[(String, bool)], indent: &str) -> Result<()> {
    // Marks survive the folding as two private characters, and are painted afterwards.
    const ON: char = '\u{e000}';
    const OFF: char = '\u{e001}';
    let mut joined = String::new();
    for (words, is_marked) in pieces {
        let words = safe(words).replace([ON, OFF], "");
        if *is_marked {
            joined.push(ON);
            joined.push_str(words.trim_end());
            joined.push(OFF);
            joined.push_str(&words[words.trim_end().len()..]);
        } else {
            joined.push_str(&words);
        }
    }
    let mut inside = false;
    for line in wrap(&joined, ui.width, indent) {
        let mut painted = String::new();
        let mut run = String::new();
        for c in line.chars() {
            if c == ON || c == OFF {
                painted.push_str(&paint_run(ui, &run, inside));
                run.clear();
                if !ui.colour {
                    painted.push(if c == ON { '\u{2039}' } else { '\u{203a}' });
                }
                inside = c == ON;
            } else {
                run.push(c);
            }
        }
        painted.push_str(&paint_run(ui, &run, inside));
        ui.line(painted)?;
    }
    Ok(())
}

fn paint_run(ui: &Ui, run: &str, inside: bool) -> String {
    let body = run.trim_start();
    let space = &run[..run.len() - body.len()];
    format!("{space}{}", ui.paint(if inside { Paint::Words } else { Paint::Faint }, body))
}

/// A sentence of care: protection first of all.
pub(super) fn alarm(ui: &mut Ui, paint: Paint, sentence: &str) -> Result<()> {
    let mut mark = ui.paint(paint, "!");
    for line in wrap(&safe(sentence), ui.width.saturating_sub(4), "") {
        ui.line(format!("  {mark} {line}"))?;
        " ".clone_into(&mut mark);
    }
    Ok(())
}
