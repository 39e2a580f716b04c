//! What is page and not story, by general rules over lines: where a line stands, what shape it has, which
//! words it begins with. The words are data (`data/furniture.toml`).
//!
//! One rule stands over all others: the story must never be lost. A sentence is story unless the page itself
//! (its elements, a comment heading after the story, a legal notice) says otherwise; when in doubt it is story.

mod byline;
mod cues;
mod title;
mod wrap;

use std::ops::Range;

use amparo_model::reading::PublishedStatus;

use super::line::{self, Shape};
use super::meta::{MetaValue, fill};
use super::{Draft, Marked, date, note};

use cues::CUES;
pub(super) use cues::{class, header_field, is_date_word, month};

/// What [`mark`] finds.
pub(super) struct Furniture {
    pub(super) leftovers: Vec<Marked>,
    pub(super) story: Vec<Range<usize>>,
}

/// A line as the rules see it.
struct Seen<'a> {
    words: &'a str,
    lower: String,
    range: Range<usize>,
    shape: Shape,
    hint: Option<&'static str>,
    heading: bool,
    link: bool,
    /// What it is if nothing else says more.
    weak: Option<&'static str>,
    /// A part of a wrapped paragraph.
    running: bool,
    /// What it was found to be; `None` is story.
    kind: Option<&'static str>,
}

/// A text of more lines is no page.
const MAX_LINES: usize = 300_000;
impl Seen<'_> {
    /// Running text that nothing has claimed yet.
    fn is_paragraph(&self) -> bool {
        self.kind.is_none() && self.weak.is_none() && (self.running || self.shape.is_sentence())
    }
}

/// Longer lines are running text whatever they begin with.
const LABEL_BYTES: usize = 600;

/// Tells page from story, and reads title, byline and date off the page where metadata has none.
pub(super) fn mark(draft: &mut Draft) -> Furniture {
    if draft.lines.len() > MAX_LINES {
        draft
            .notes
            .push(note::limit("The text has too many lines to tell page from story; all of it is story."));
        draft.lines =
            line::trimmed(draft.text.as_str(), draft.header.end..draft.text.len()).into_iter().collect();
    }
    let text = draft.text.as_str();
    let mut lines: Vec<Seen> = draft
        .lines
        .iter()
        .map(|line| {
            let words = &text[line.range.clone()];
            let short = words.len() <= LABEL_BYTES;
            Seen {
                words,
                lower: if short { words.to_lowercase() } else { String::new() },
                range: line.range.clone(),
                shape: Shape::of(words),
                hint: line.hint,
                heading: line.heading,
                link: line.link,
                weak: line.weak,
                running: false,
                kind: line.hint,
            }
        })
        .collect();
    wrap::mark(&mut lines, text);
    comments(&mut lines);
    let story = bounds(&lines);
    let mut meta = std::mem::take(&mut draft.meta);
    title::mark(&mut lines, story.clone(), draft.window_title.take(), &mut meta);
    let mut extra = Vec::new();
    for (i, line) in lines.iter_mut().enumerate().filter(|(_, line)| !line.running) {
        let place = Place::of(i, &story);
        extra.extend(dates_and_names(line, place, &mut meta));
        if line.kind.is_none() {
            line.kind = by_words(line, place).or(line.weak);
        }
    }
    sections(&mut lines, &story, text);
    navigation_lists(&mut lines, &story);
    // A page that is nothing but furniture is more likely a page we misread.
    if lines.iter().all(|line| line.kind.is_some()) {
        lines.iter_mut().filter(|line| line.hint.is_none()).for_each(|line| line.kind = None);
    }
    title::locate(&lines, &mut meta);
    draft.meta = meta;
    collect(&lines, draft.header.clone(), extra)
}

/// Where a line stands: before the first paragraph of the story, within it, or after the last.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Head,
    Body,
    Tail,
}

impl Place {
    fn of(index: usize, story: &Range<usize>) -> Self {
        if index < story.start {
            Self::Head
        } else if index >= story.end {
            Self::Tail
        } else {
            Self::Body
        }
    }
}

/// The first and last paragraph of the story, as lines.
fn bounds(lines: &[Seen]) -> Range<usize> {
    let paragraph = |line: &Seen| line.is_paragraph() && notice(line).is_none();
    match lines.iter().position(paragraph) {
        Some(first) => first..lines.iter().rposition(paragraph).map_or(first, |last| last) + 1,
        // Nothing but labels: all of it is as near the top as the end.
        None => lines.len()..lines.len(),
    }
}

/// Everything below a comment heading is comment, once a story stands above it.
fn comments(lines: &mut [Seen]) {
    let (mut before, mut paragraphs) = (0, 0);
    for i in 0..lines.len() {
        let line = &lines[i];
        if line.is_paragraph() {
            before += line.words.len();
            paragraphs += 1;
            continue;
        }
        let label = cues::label(&line.lower);
        let cue = CUES.section(label).or_else(|| CUES.start(label));
        let heading = line.shape.is_label() && !line.running && cue == Some("comment");
        if !heading || paragraphs < 2 {
            continue;
        }
        let below = &lines[i + 1..];
        let after: usize = below.iter().filter(|l| l.shape.is_sentence()).map(|l| l.words.len()).sum();
        let replies = below.iter().filter(|l| is_reply(l)).count();
        if after <= before / 2 || (replies >= 2 && after <= before * 20) {
            lines[i..].iter_mut().filter(|l| l.kind.is_none()).for_each(|l| l.kind = Some("comment"));
            return;
        }
    }
}

/// A line that stands over or under a reader's comment: a name and a time, `Reply`, `@someone`.
fn is_reply(line: &Seen) -> bool {
    line.lower.starts_with('@')
        || ["reply", "답글", "回复", "responder", "répondre"].contains(&line.lower.as_str())
        || line.shape.is_label()
            && (line.lower.ends_with(" says:")
                || line.lower.ends_with(" ago")
                || date::find(line.words).is_some())
}

/// Dates, names and mastheads at the head and the tail of the page.
fn dates_and_names(line: &mut Seen, place: Place, meta: &mut super::Meta) -> Option<Marked> {
    let start = line.range.start;
    let asked = line.kind.is_none() || line.kind == Some("byline");
    if !asked || place == Place::Body || line.lower.is_empty() || line.shape.words > 40 {
        return None;
    }
    let publish = |meta: &mut super::Meta, found: &date::Found| {
        let at = found.range.start + start..found.range.end + start;
        let words = &line.words[found.range.clone()];
        let value = MetaValue::at(found.iso.as_deref().unwrap_or(words), at.clone());
        match &mut meta.published {
            // The same day in the metadata has no words; the page has.
            Some(known) if known.range.is_none() && known.value == value.value => known.range = Some(at),
            Some(known) if known.known == PublishedStatus::Inferred && known.range.is_none() => {
                *known = value;
            }
            slot => fill(slot, Some(value)),
        }
    };
    if line.kind.is_none()
        && let Some(found) = date::only(line.words)
    {
        line.kind = Some("page_date");
        if place == Place::Head || meta.published.is_none() {
            publish(meta, &found);
        }
        return None;
    }
    // "Posted on 2025-07-19 in Mekong, Refugees": a date with the page's own word for it.
    if line.kind.is_none()
        && line.shape.is_label()
        && ["posted", "published", "updated", "publicado", "publié", "입력", "发布"]
            .iter()
            .any(|w| line.lower.starts_with(w))
        && byline::beside_date(line.words, &line.lower).is_none()
        && let Some(found) = date::find(line.words)
    {
        line.kind = Some("page_date");
        publish(meta, &found);
        return None;
    }
    if let Some(found) = byline::read(line.words, &line.lower)
        && (!line.shape.ends || line.words.starts_with(['(', '（', '[']) || line.shape.words <= 8)
    {
        line.kind = Some("byline");
        let value =
            found.name.map(|at| MetaValue::at(&line.words[at.clone()], at.start + start..at.end + start));
        fill(&mut meta.byline, value);
        if let Some(found) = date::find(line.words) {
            publish(meta, &found);
        }
        return None;
    }
    if line.shape.is_label()
        && let Some(date) = date::find(line.words)
        && let Some(name) = byline::beside_date(line.words, &line.lower)
    {
        line.kind = Some("byline");
        let value = MetaValue::at(&line.words[name.clone()], name.start + start..name.end + start);
        fill(&mut meta.byline, Some(value));
        publish(meta, &date);
        return None;
    }
    if place != Place::Head {
        return None;
    }
    if let Some((all, name)) = byline::at_end(line.words) {
        let value = MetaValue::at(&line.words[name.clone()], name.start + start..name.end + start);
        fill(&mut meta.byline, Some(value));
        return Some(Marked { kind: "byline", range: all.start + start..all.end + start });
    }
    if line.shape.is_label()
        && let Some(found) = date::beside_label(line.words)
    {
        // `Seoul, 16 March 2016` is a dateline: story. `The Bulletin no. 14, 8 April 2016` is not.
        let before = line.words[..found.range.start].trim_end();
        let dateline = before.ends_with(',')
            && before.split_whitespace().count() <= 3
            && !before.contains(|c: char| c.is_ascii_digit());
        let is_title = meta.title.as_ref().is_some_and(|t| t.range.as_ref() == Some(&line.range));
        if !dateline && !is_title {
            line.kind = Some("page_date");
        }
        publish(meta, &found);
    }
    None
}

/// What the words of one line say.
fn by_words(line: &Seen, place: Place) -> Option<&'static str> {
    if line.lower.is_empty() {
        return None;
    }
    if line.shape.is_sentence() {
        return notice(line);
    }
    if !line.shape.is_label() && line.shape.words > 12 {
        return None;
    }
    let label = cues::label(&line.lower);
    // A single common word may be a subheading of the story.
    let plain = place == Place::Body && !label.contains(' ') && label.is_ascii();
    let whole = CUES.section(label).or_else(|| CUES.whole(label));
    whole
        .filter(|kind| !plain || matches!(*kind, "related" | "advert" | "share"))
        .or_else(|| CUES.start(&line.lower))
        .or_else(|| CUES.inside(&line.lower))
        .or_else(|| (place != Place::Body).then(|| bar(line)).flatten())
        .or_else(|| (line.link && place == Place::Tail).then_some("related"))
        .or_else(|| (line.link && place == Place::Head && !line.heading).then_some("navigation"))
}

/// Legal and form sentences: the only sentences that words alone can make a leftover.
fn notice(line: &Seen) -> Option<&'static str> {
    if line.shape.words > 45 {
        return None;
    }
    let kind =
        CUES.start(&line.lower).or_else(|| CUES.inside(&line.lower).filter(|_| line.shape.words <= 25));
    kind.filter(|kind| matches!(*kind, "notice" | "form"))
}

/// `Home | World | Sport`: short labels side by side.
fn bar(line: &Seen) -> Option<&'static str> {
    let upright: Vec<&str> = line.lower.split(['|', '｜', '│']).map(str::trim).collect();
    let parts = if upright.len() > 1 {
        upright
    } else {
        line.lower.split(['·', '•', '»', '›', '>']).map(str::trim).collect()
    };
    let (least, longest) = if line.words.contains(['|', '｜', '│']) { (2, 6) } else { (3, 3) };
    let short = |part: &&str| Shape::of(part).words <= longest;
    if parts.len() < least || !parts.iter().all(short) || line.shape.ends {
        return None;
    }
    let kinds = parts.iter().filter_map(|part| {
        let label = cues::label(part);
        CUES.section(label).or_else(|| CUES.whole(label)).or_else(|| CUES.start(part))
    });
    Some(kinds.into_iter().find(|kind| *kind != "comment").unwrap_or("navigation"))
}

/// Labels below `Related posts` belong to it.
fn sections(lines: &mut [Seen], story: &Range<usize>, text: &str) {
    let mut open: Option<&'static str> = None;
    for i in 0..lines.len() {
        let tail = i >= story.end;
        // Inside the story a blank line ends a section: the list must stand right below its heading.
        let blank = i > 0 && text[lines[i - 1].range.end..lines[i].range.start].matches('\n').count() > 1;
        let line = &mut lines[i];
        if line.shape.is_sentence() || (blank && !tail) {
            open = None;
        }
        if let Some(kind) = line.kind {
            let section = CUES.section(cues::label(&line.lower)).filter(|k| *k == kind);
            open = section.filter(|_| kind != "comment" || tail).or(open);
        } else if let Some(kind) = open
            && line.shape.is_label()
            && !line.heading
        {
            line.kind = Some(kind);
        }
    }
}

/// `Home`, `World`, `Sport` … one below the other on top of the page.
fn navigation_lists(lines: &mut [Seen], story: &Range<usize>) {
    let mut i = 0;
    while i < story.start.min(lines.len()) {
        let run = lines[i..story.start]
            .iter()
            .take_while(|l| {
                l.shape.words <= 3
                    && !l.shape.ends
                    && !l.heading
                    && matches!(l.kind, None | Some("navigation"))
            })
            .count();
        let sure = lines[i..i + run].iter().filter(|l| l.kind == Some("navigation")).count();
        if run >= 4 && sure >= 2 {
            lines[i..i + run].iter_mut().for_each(|l| l.kind = Some("navigation"));
        }
        i += run.max(1);
    }
}

/// Neighbouring lines of one kind become one range.
fn collect(lines: &[Seen], header: Range<usize>, extra: Vec<Marked>) -> Furniture {
    let mut leftovers: Vec<Marked> = Vec::new();
    let mut story: Vec<Range<usize>> = Vec::new();
    if !header.is_empty() {
        leftovers.push(Marked { kind: "header", range: header });
    }
    let mut last: Option<Option<&'static str>> = None;
    let mut extra = extra.into_iter().peekable();
    for line in lines {
        let mut range = line.range.clone();
        let cut = extra.next_if(|marked| line.kind.is_none() && range.contains(&marked.range.start));
        if let Some(marked) = &cut {
            range.end = range.start + line.words[..marked.range.start - range.start].trim_end().len();
        }
        let joins = last == Some(line.kind);
        match line.kind {
            None => match story.last_mut().filter(|_| joins) {
                Some(part) => part.end = range.end,
                None => story.push(range),
            },
            Some(kind) => match leftovers.last_mut().filter(|_| joins) {
                Some(marked) => marked.range.end = range.end,
                None => leftovers.push(Marked { kind, range }),
            },
        }
        last = Some(line.kind);
        if let Some(marked) = cut {
            last = Some(Some(marked.kind));
            leftovers.push(marked);
        }
    }
    story.retain(|part| !part.is_empty());
    Furniture { leftovers, story }
}
