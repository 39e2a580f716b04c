//! The header block on top of a text file: `Address:`, `Date:`, `Outlet:` …, then a blank line.

use std::ops::Range;

use super::meta::{Meta, MetaValue, fill};
use super::{date, furniture};

/// Fields a header block may name; the words for them are in `data/furniture.toml`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Address,
    Date,
    Outlet,
    Language,
    Title,
    Byline,
    /// A remark about the text.
    Text,
}

impl Field {
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "address" => Self::Address,
            "date" => Self::Date,
            "outlet" => Self::Outlet,
            "language" => Self::Language,
            "title" => Self::Title,
            "byline" => Self::Byline,
            "text" => Self::Text,
            _ => return None,
        })
    }
}

/// A longer block is a text that happens to look like one.
const MAX_LINES: usize = 40;

/// One line of a block: the field, if it is one we know, and where its value stands.
type Entry = (Option<Field>, Range<usize>);

/// The bytes of the header block, and its lines; empty if there is none.
fn block(text: &str) -> (Range<usize>, Vec<Entry>) {
    let mut entries: Vec<Entry> = Vec::new();
    let (mut at, mut end, mut blank) = (0, 0, false);
    let start = text.len() - text.trim_start_matches(['\n', '\r']).len();
    for line in text[start..].split_inclusive('\n').take(MAX_LINES) {
        let from = start + at;
        at += line.len();
        let words = line.trim();
        if words.is_empty() {
            blank = true;
            break;
        }
        let Some((name, value)) = words.split_once([':', '：']) else {
            // A value may go on in an indented line.
            if line.starts_with([' ', '\t']) && !entries.is_empty() {
                end = start + at;
                continue;
            }
            break;
        };
        let field = furniture::header_field(name.trim());
        if name.chars().count() > 24 || (entries.is_empty() && field.is_none()) {
            break;
        }
        let value = value.trim();
        let offset = value.as_ptr() as usize - line.as_ptr() as usize;
        entries.push((field, from + offset..from + offset + value.len()));
        end = start + at;
    }
    let known = entries.iter().filter(|(field, _)| field.is_some()).count();
    // With a blank line below one known field is enough; without, the block must be plain beyond doubt.
    if known == 0 || known * 2 < entries.len() || (!blank && (known < 2 || known < entries.len())) {
        return (0..0, Vec::new());
    }
    (start..end, entries)
}

/// What stands below the header block.
pub(super) fn after(text: &str) -> &str {
    &text[block(text).0.end..]
}

/// Reads the header block on top of a text into `meta`; gives its bytes.
pub(super) fn read(text: &str, meta: &mut Meta) -> Range<usize> {
    let (range, entries) = block(text);
    for (field, at) in entries {
        let Some(field) = field else { continue };
        let words = &text[at.clone()];
        let value = MetaValue::at(words, at.clone());
        match field {
            Field::Address => fill(&mut meta.address, Some(value)),
            Field::Date => fill(&mut meta.published, Some(published(words, at.start))),
            Field::Outlet => fill(&mut meta.outlet, Some(value)),
            Field::Language => fill(&mut meta.language, Some(value)),
            Field::Title => fill(&mut meta.title, Some(value)),
            Field::Byline => fill(&mut meta.byline, Some(sender(words, at.start))),
            Field::Text => {}
        }
    }
    range
}

/// `2016-03-15 (stated)`: the date, and how it is known.
fn published(words: &str, start: usize) -> MetaValue {
    let (date, how) = words.split_once('(').unwrap_or((words, ""));
    let date = date.trim_end();
    let value = date::find(date).and_then(|found| found.iso).unwrap_or_else(|| date.to_owned());
    let range = start..start + date.len();
    let value = MetaValue::at(value, range.clone());
    if how.trim_start().starts_with("inferred") {
        return MetaValue { range: Some(range), ..MetaValue::inferred(value.value) };
    }
    value
}

/// `"Jane Doe" <jane@example.org>`: the name, or the address where there is none.
fn sender(words: &str, start: usize) -> MetaValue {
    let name = words.split_once('<').map_or(words, |(name, _)| name).trim_matches([' ', '"', '\'']);
    let name = if name.is_empty() { words } else { name };
    let at = start + (name.as_ptr() as usize - words.as_ptr() as usize);
    MetaValue::at(name, at..at + name.len())
}
