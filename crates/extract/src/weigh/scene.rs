//! A reading as the models see it: what the features ask for, looked up once.

use std::collections::{HashMap, HashSet};

use amparo_model::reading::{Act, Entity, EntityKind, Reading};
use amparo_model::{Edtf, EdtfDate, Quote};

/// A reading with its look-ups.
pub(crate) struct Scene<'r> {
    pub reading: &'r Reading,
    entities: HashMap<&'r str, &'r Entity>,
    /// Characters of the text, so that a span is a slice.
    chars: Vec<char>,
    /// Where the story begins, and how long it is, in code points.
    start: usize,
    length: usize,
    /// Beginnings of the words of the headline, lower case.
    title: HashSet<String>,
    /// Persons by how often they are spoken of, most first.
    rank: HashMap<&'r str, usize>,
    /// Entities that speak, and how often.
    speaks: HashMap<&'r str, usize>,
    /// Acts of each kind.
    kinds: HashMap<&'r str, usize>,
    published: Option<EdtfDate>,
}

impl<'r> Scene<'r> {
    pub(crate) fn new(reading: &'r Reading) -> Self {
        let entities: HashMap<&str, &Entity> = reading.entities.iter().map(|e| (e.id.as_str(), e)).collect();
        let start = reading.report.body.first().map_or(0, |b| b.start);
        let end = reading.report.body.last().map_or(start, |b| b.end);
        let title = reading.report.title.as_ref().map_or("", |t| t.value.as_str());
        let mut persons: Vec<&Entity> = reading
            .entities
            .iter()
            .filter(|e| matches!(e.kind, EntityKind::Person | EntityKind::Group))
            .collect();
        persons.sort_by_key(|e| (std::cmp::Reverse(e.mentions.len()), first(&e.mentions)));
        let mut speaks = HashMap::new();
        for speaker in reading.statements.iter().filter_map(|s| s.speaker.as_deref()) {
            *speaks.entry(speaker).or_default() += 1;
        }
        let mut kinds = HashMap::new();
        for act in &reading.acts {
            *kinds.entry(act.act.as_str()).or_default() += 1;
        }
        let published = reading.report.published.as_ref().and_then(|p| date(&p.edtf));
        Self {
            entities,
            chars: reading.text.chars().collect(),
            start,
            length: end.saturating_sub(start).max(1),
            title: stems(title),
            rank: persons.iter().enumerate().map(|(i, e)| (e.id.as_str(), i)).collect(),
            speaks,
            kinds,
            published,
            reading,
        }
    }

    pub(crate) fn entity(&self, id: &str) -> Option<&'r Entity> {
        self.entities.get(id).copied()
    }

    /// Where the act is told: its first trigger word.
    pub(crate) fn trigger<'a>(&self, act: &'a Act) -> Option<&'a Quote> {
        act.cites.get("trigger").and_then(|q| q.first())
    }

    /// Code points from the beginning of the story, and the share of the story before it.
    pub(crate) fn position(&self, at: usize) -> (usize, f64) {
        let from = at.saturating_sub(self.start);
        (from, from as f64 / self.length as f64)
    }

    /// Whether a word of the headline begins like a word of `words`.
    pub(crate) fn in_title(&self, words: &str) -> bool {
        stems(words).iter().any(|stem| self.title.contains(stem))
    }

    pub(crate) fn rank(&self, id: &str) -> usize {
        self.rank.get(id).copied().unwrap_or(usize::MAX)
    }

    pub(crate) fn speaks(&self, id: &str) -> usize {
        self.speaks.get(id).copied().unwrap_or(0)
    }

    /// How many acts of this kind the report tells of, and of all acts.
    pub(crate) fn told(&self, act: &str) -> (usize, usize) {
        (self.kinds.get(act).copied().unwrap_or(0), self.reading.acts.len())
    }

    /// Months between the act and the day of publication, if both are known to the month.
    pub(crate) fn months_old(&self, act: &Act) -> Option<i32> {
        let (then, now) = (date(act.when.as_ref()?.edtf.as_deref()?)?, self.published.as_ref()?);
        let month = |d: &EdtfDate| {
            Some(i32::from(d.year?) * 12 + i32::from(d.month.filter(|m| (1..=12).contains(m)).unwrap_or(6)))
        };
        Some(month(now)? - month(&then)?)
    }

    /// The words between two places, if they stand in one sentence and at most `most` code points apart.
    pub(crate) fn between(&self, one: &Quote, other: &Quote, most: usize) -> Option<String> {
        let (from, to) = if one.end <= other.start { (one.end, other.start) } else { (other.end, one.start) };
        if from > to || to - from > most {
            return None;
        }
        let gap: String = self.chars[from..to].iter().collect();
        let stop = |c: char| matches!(c, '。' | '！' | '？' | '\n');
        (!gap.contains(stop) && !ends_sentence(&gap)).then_some(gap)
    }

    /// The word right before and right after a place, lower case; empty at a line's end.
    pub(crate) fn beside(&self, at: &Quote) -> (String, String) {
        let word = |text: Vec<char>| text.iter().collect::<String>().trim().to_lowercase();
        let before: Vec<char> = self.chars[at.start.saturating_sub(24)..at.start].to_vec();
        let before: String = before.iter().collect();
        let after: Vec<char> = self.chars[at.end..(at.end + 24).min(self.chars.len())]
            .iter()
            .copied()
            .take_while(|c| *c != '\n')
            .collect();
        let after: String = after.iter().collect();
        let previous =
            before.rsplit('\n').next().unwrap_or_default().split_whitespace().next_back().unwrap_or_default();
        let next = after.trim_start();
        let next: String = if next.starts_with(|c: char| !c.is_alphanumeric()) {
            next.chars().take(1).collect()
        } else {
            next.split_whitespace().next().unwrap_or_default().to_owned()
        };
        (word(previous.chars().collect()), word(next.chars().collect()))
    }
}

fn first(mentions: &[Quote]) -> usize {
    mentions.first().map_or(usize::MAX, |m| m.start)
}

/// A full stop with a capital behind it, not after an initial or a title.
fn ends_sentence(gap: &str) -> bool {
    let chars: Vec<char> = gap.chars().collect();
    (2..chars.len()).any(|i| {
        matches!(chars[i - 2], '.' | '?' | '!')
            && chars[i - 1].is_whitespace()
            && chars[i].is_uppercase()
            && !chars[..i - 2].iter().rev().take_while(|c| c.is_alphanumeric()).take(3).nth(2).is_none()
    })
}

/// Beginnings of words: five letters, or two characters where words are not parted by spaces.
fn stems(words: &str) -> HashSet<String> {
    let mut out = HashSet::new();
    for word in words.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()) {
        let low: Vec<char> = word.to_lowercase().chars().collect();
        if low.iter().any(|c| matches!(*c as u32, 0x3400..=0x9fff | 0xac00..=0xd7af)) {
            out.extend(low.windows(2).map(|w| w.iter().collect::<String>()));
        } else if low.len() >= 4 {
            out.insert(low.iter().take(5).collect());
        }
    }
    out
}

fn date(edtf: &str) -> Option<EdtfDate> {
    match edtf.parse().ok()? {
        Edtf::Date(date) => Some(date),
        Edtf::Interval(from, to) => from.or(to),
    }
}
