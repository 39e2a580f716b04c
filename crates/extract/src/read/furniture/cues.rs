//! The words of `data/furniture.toml`, laid out for look-up.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};
use serde::Deserialize;

use crate::read::header::Field;

/// Kinds of leftovers; the same words as in the data file and in the exchange form.
const KINDS: &[&str] = &[
    "header",
    "page_date",
    "masthead",
    "navigation",
    "related",
    "form",
    "share",
    "advert",
    "caption",
    "comment",
    "byline",
    "notice",
];

type Lists = BTreeMap<String, Vec<String>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    header: Lists,
    section: Lists,
    whole: Lists,
    starts: Lists,
    holds: Lists,
    class: Lists,
    byline: BylineFile,
    date: DateFile,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BylineFile {
    open: Vec<String>,
    sure: Vec<String>,
    credit: Vec<String>,
    reporting: Vec<String>,
    nobody: BTreeSet<String>,
    desk: BTreeSet<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DateFile {
    words: BTreeSet<String>,
    months: Vec<Vec<String>>,
}

/// Cues in the form the rules ask for them.
pub(super) struct Cues {
    fields: BTreeMap<String, Field>,
    sections: BTreeMap<String, &'static str>,
    whole: BTreeMap<String, &'static str>,
    /// By first character, longest first.
    starts: BTreeMap<char, Vec<(String, &'static str)>>,
    holds: AhoCorasick,
    holds_kinds: Vec<&'static str>,
    classes: BTreeMap<String, &'static str>,
    pub(super) open: Vec<String>,
    pub(super) sure: Vec<String>,
    pub(super) credit: Vec<String>,
    pub(super) reporting: Vec<String>,
    pub(super) nobody: BTreeSet<String>,
    pub(super) desk: BTreeSet<String>,
    date_words: BTreeSet<String>,
    months: BTreeMap<String, u8>,
}

pub(super) static CUES: LazyLock<Cues> = LazyLock::new(|| {
    let file: File = toml::from_str(include_str!("../../../data/furniture.toml"))
        .expect("data/furniture.toml is part of the program and read by every test");
    Cues::new(file)
});

impl Cues {
    fn new(file: File) -> Self {
        let mut starts: BTreeMap<char, Vec<(String, &'static str)>> = BTreeMap::new();
        for (words, kind) in flat(file.starts) {
            if let Some(first) = words.chars().next() {
                starts.entry(first).or_default().push((words, kind));
            }
        }
        for list in starts.values_mut() {
            list.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        }
        let (holds_words, holds_kinds): (Vec<_>, Vec<_>) = flat(file.holds).unzip();
        let holds = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(holds_words);
        let mut months = BTreeMap::new();
        for (names, number) in file.date.months.into_iter().zip(1..) {
            months.extend(names.into_iter().map(|name| (name, number)));
        }
        let fields = file.header.into_iter().flat_map(|(name, words)| {
            let field = Field::named(&name).expect("the data file names only known header fields");
            words.into_iter().map(move |word| (word, field))
        });
        Self {
            fields: fields.collect(),
            sections: flat(file.section).collect(),
            whole: flat(file.whole).collect(),
            starts,
            holds: holds.expect("a list of short words builds"),
            holds_kinds,
            classes: flat(file.class).collect(),
            open: file.byline.open,
            sure: file.byline.sure,
            credit: file.byline.credit,
            reporting: file.byline.reporting,
            nobody: file.byline.nobody,
            desk: file.byline.desk,
            date_words: file.date.words,
            months,
        }
    }

    /// A heading whose section is of some kind; `label` comes from [`label`].
    pub(super) fn section(&self, label: &str) -> Option<&'static str> {
        self.sections.get(label).copied()
    }

    /// A line that is nothing but a cue.
    pub(super) fn whole(&self, label: &str) -> Option<&'static str> {
        self.whole.get(label).copied()
    }

    /// A line that begins with a cue; `line` in lower case.
    pub(super) fn start(&self, line: &str) -> Option<&'static str> {
        let list = self.starts.get(&line.chars().next()?)?;
        list.iter().find(|(words, _)| begins(line, words)).map(|(_, kind)| *kind)
    }

    /// A line that has a cue somewhere; `line` in lower case.
    pub(super) fn inside(&self, line: &str) -> Option<&'static str> {
        self.holds.find(line).map(|found| self.holds_kinds[found.pattern().as_usize()])
    }
}

/// Whether a line begins with these words and not with a longer word.
pub(super) fn begins(line: &str, words: &str) -> bool {
    line.strip_prefix(words).is_some_and(|rest| {
        let open = words.chars().last().is_none_or(|c| !c.is_alphanumeric() || !c.is_ascii());
        open || !rest.starts_with(char::is_alphanumeric)
    })
}

/// A line in lower case without the signs and numbers around its words: `Comments (3)` is `comments`.
pub(super) fn label(lower: &str) -> &str {
    lower.trim_matches(|c: char| !c.is_alphabetic() && c != '①')
}

fn flat(lists: Lists) -> impl Iterator<Item = (String, &'static str)> {
    lists.into_iter().flat_map(|(kind, words)| {
        let kind = KINDS.iter().find(|k| **k == kind).expect("the data file names only known kinds");
        words.into_iter().map(move |word| (word, *kind))
    })
}

/// The field a header line names.
pub(in crate::read) fn header_field(name: &str) -> Option<Field> {
    CUES.fields.get(name.to_lowercase().as_str()).copied()
}

/// The number of a month named in English, Spanish or French.
pub(in crate::read) fn month(name: &str) -> Option<u8> {
    CUES.months.get(name.to_lowercase().as_str()).copied()
}

/// A word that may stand beside a date on a line that is only a date.
pub(in crate::read) fn is_date_word(word: &str) -> bool {
    CUES.date_words.contains(word)
}

/// What a class or id name of a page element says about what is in it.
pub(in crate::read) fn class(word: &str) -> Option<&'static str> {
    CUES.classes.get(word).copied()
}
