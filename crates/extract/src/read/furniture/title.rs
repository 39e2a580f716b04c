//! The headline: what metadata says, or the label above the first paragraph.

use std::ops::Range;

use super::Seen;
use crate::read::line::Shape;
use crate::read::meta::{Meta, MetaValue, fill};
use crate::read::{date, furniture};

/// Headlines stand near the top; looking further would take a subheading for one.
const LOOK: usize = 30;

/// Finds the headline if metadata has none, and the masthead above it.
pub(super) fn mark(lines: &mut [Seen], story: Range<usize>, window: Option<String>, meta: &mut Meta) {
    // A heading element of the page is its headline even where sentences stand above it.
    let headings =
        || lines.iter().enumerate().filter(|(_, l)| l.heading && l.kind.is_none() && l.shape.words <= 40);
    // A heading that is all link is often the outlet's name.
    let heading = headings().find(|(_, line)| !line.link).or_else(|| headings().next()).map(|(i, _)| i);
    let top = story.start.min(LOOK);
    let labels: Vec<usize> = if story.start < lines.len() { (0..top).collect() } else { Vec::new() };
    let mut candidates: Vec<usize> = labels.into_iter().filter(|i| may_be_title(&lines[*i])).collect();
    let outlet =
        meta.outlet.as_ref().map(|outlet| outlet.value.to_lowercase()).filter(|o| o.chars().count() > 2);
    if candidates.len() > 1
        && let Some(outlet) = &outlet
    {
        candidates.retain(|i| {
            let masthead = is_masthead(&lines[*i], outlet);
            if masthead {
                lines[*i].kind = Some("masthead");
            }
            !masthead
        });
    }
    if candidates.len() > 1 {
        let kept: Vec<usize> = candidates.iter().copied().filter(|i| !is_kicker(&lines[*i])).collect();
        if !kept.is_empty() {
            candidates = kept;
        }
    }
    // What the window and the page both say is the headline beyond doubt.
    let both =
        |i: &usize| window.as_ref().is_some_and(|w| w.contains(lines[*i].words) && lines[*i].shape.words > 2);
    let shared = candidates.iter().copied().find(both);
    let long = window.as_ref().filter(|w| Shape::of(w).words > 3 && heading.is_none() && shared.is_none());
    if long.is_none()
        && let Some(&i) = heading.as_ref().or(shared.as_ref()).or(candidates.first())
    {
        let line = &lines[i];
        fill(&mut meta.title, Some(MetaValue::at(line.words, line.range.clone())));
    }
    fill(&mut meta.title, window.map(MetaValue::stated));
}

/// Gives a title that came from metadata its words on the page, where they stand as a line of their own.
pub(super) fn locate(lines: &[Seen], meta: &mut Meta) {
    let Some(title) = meta.title.as_mut().filter(|title| title.range.is_none()) else { return };
    let found = lines.iter().take(300).find(|line| {
        line.kind.is_none()
            && (line.words == title.value || (line.heading && title.value.starts_with(line.words)))
    });
    if let Some(line) = found {
        title.value = line.words.to_owned();
        title.range = Some(line.range.clone());
    }
}

fn may_be_title(line: &Seen) -> bool {
    line.kind.is_none()
        && line.weak.is_none()
        && !line.running
        && !line.link
        && line.shape.words <= 30
        && line.shape.words >= 2
        && !line.words.contains(['|', '│'])
        && date::only(line.words).is_none()
        && furniture::byline::read(line.words, &line.lower).is_none()
        && furniture::byline::at_end(line.words).is_none()
        && furniture::by_words(line, furniture::Place::Head).is_none()
}

/// The outlet's name, alone or with the number of the issue.
fn is_masthead(line: &Seen, outlet: &str) -> bool {
    line.lower.strip_prefix(outlet).is_some_and(|rest| rest.split_whitespace().count() <= 5)
}

/// `THE LONG READ`: a rubric in capitals above the headline; so is a label with a date.
fn is_kicker(line: &Seen) -> bool {
    let capitals = line.words.chars().any(char::is_uppercase) && !line.words.chars().any(char::is_lowercase);
    (capitals && line.shape.words <= 5) || date::beside_label(line.words).is_some()
}
