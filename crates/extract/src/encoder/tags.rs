//! From the network's answer to findings: runs of pieces with one label, and what they point to.

use std::ops::Range;

use super::Found;
use super::graph::{Answer, Head, Labels};
use super::windows::Window;

/// A trigger and what it points to.
#[derive(Clone, Debug)]
pub(crate) struct FoundAct {
    /// Words of the trigger.
    pub at: Range<usize>,
    /// Term of `vocab/acts.toml`.
    pub act: String,
    /// Probability of the kind.
    pub kind_chance: f64,
    /// Probability that this tells of an act at all.
    pub chance: f64,
    /// Term of `vocab/modality.toml`.
    pub modality: String,
    /// Probability of the modality.
    pub modality_chance: f64,
    /// Where victims, actors, places and times are named, with the probability.
    pub victims: Vec<(Range<usize>, f64)>,
    pub actors: Vec<(Range<usize>, f64)>,
    pub places: Vec<(Range<usize>, f64)>,
    pub times: Vec<(Range<usize>, f64)>,
}

/// What somebody says.
#[derive(Clone, Debug)]
pub(crate) struct FoundStatement {
    pub at: Range<usize>,
    /// Term of `vocab/statements.toml`.
    pub kind: String,
    pub kind_chance: f64,
    /// Probability that this is the content of a statement.
    pub chance: f64,
    pub speaker: Option<(Range<usize>, f64)>,
}

/// Words that ask for protection.
#[derive(Clone, Debug)]
pub(crate) struct FoundCare {
    pub at: Range<usize>,
    /// Term of `vocab/protection.toml`.
    pub kind: String,
    pub chance: f64,
}

/// A number that adds up cases.
#[derive(Clone, Debug)]
pub(crate) struct FoundCount {
    pub at: Range<usize>,
    /// Term of `vocab/acts.toml` that is counted.
    pub of: String,
    pub chance: f64,
    pub counter: Option<(Range<usize>, f64)>,
}

/// A person, group or body is named.
#[derive(Clone, Debug)]
pub(crate) struct FoundMention {
    pub at: Range<usize>,
    /// `person`, `group` or `organisation`.
    pub kind: String,
    pub chance: f64,
}

/// Pieces are labelled from this probability of "some label" on; what is made of them decides later with its own bar.
const SOME: f64 = 0.4;
/// A pointer is kept from here on.
const POINTS: f64 = 0.2;

pub(super) fn decode(text: &str, window: &Window, answer: &Answer, labels: &Labels, found: &mut Found) {
    let reader = Reader { text, window, answer, labels };
    for piece in window.inner() {
        found.triggers.push((window.at[piece].clone(), reader.chances(Head::Trigger, piece)[1]));
    }
    for run in reader.runs(Head::Trigger) {
        let head = run.pieces.start;
        let modality = reader.best(Head::Modality, head);
        let kind = top(labels.chances(answer, Head::Act, run.pieces.clone()).into_iter().enumerate());
        found.acts.push(FoundAct {
            at: reader.words(&run.pieces),
            act: labels.tags.act[kind.0].clone(),
            kind_chance: kind.1,
            chance: run.chance,
            modality: labels.tags.modality[modality.0].clone(),
            modality_chance: modality.1,
            victims: reader.pointed("victim", head),
            actors: reader.pointed("actor", head),
            places: reader.pointed("place", head),
            times: reader.pointed("when", head),
        });
    }
    for (pieces, _, chance) in reader.spans(Head::Content, 1) {
        let kind = reader.best(Head::Kind, pieces.start);
        let speaker = reader.pointed("speaker", pieces.start).into_iter().max_by(|a, b| a.1.total_cmp(&b.1));
        found.statements.push(FoundStatement {
            at: reader.words(&pieces),
            kind: labels.tags.kind[kind.0].clone(),
            kind_chance: kind.1,
            chance,
            speaker,
        });
    }
    for run in reader.runs(Head::Care) {
        found.care.push(FoundCare {
            at: reader.words(&run.pieces),
            kind: labels.tags.care[run.label].clone(),
            chance: run.chance,
        });
    }
    for run in reader.runs(Head::Count) {
        let head = run.pieces.start;
        found.counts.push(FoundCount {
            at: reader.words(&run.pieces),
            of: labels.tags.counted[reader.best(Head::Counted, head).0].clone(),
            chance: run.chance,
            counter: reader.pointed("counter", head).into_iter().max_by(|a, b| a.1.total_cmp(&b.1)),
        });
    }
    for kind in 0..labels.tags.mention.len() / 2 {
        for (pieces, label, chance) in reader.spans(Head::Mention, 1 + 2 * kind) {
            found.mentions.push(FoundMention {
                at: reader.words(&pieces),
                kind: labels.tags.mention[label].clone(),
                chance,
            });
        }
    }
    found.mentions.sort_by_key(|m| (m.at.start, m.at.end));
}

/// Neighbouring pieces with a label.
struct Run {
    pieces: Range<usize>,
    label: usize,
    chance: f64,
}

struct Reader<'a> {
    text: &'a str,
    window: &'a Window,
    answer: &'a Answer,
    labels: &'a Labels,
}

impl Reader<'_> {
    fn chances(&self, head: Head, piece: usize) -> Vec<f64> {
        self.labels.chances(self.answer, head, piece..piece + 1)
    }

    fn best(&self, head: Head, piece: usize) -> (usize, f64) {
        top(self.chances(head, piece).into_iter().enumerate())
    }

    /// Runs of pieces that are more than nothing; the label of a run is the likeliest over all its pieces.
    fn runs(&self, head: Head) -> Vec<Run> {
        let mut out: Vec<(Range<usize>, Vec<f64>)> = Vec::new();
        for piece in self.window.inner() {
            let chances = self.chances(head, piece);
            if 1.0 - chances[0] < SOME {
                continue;
            }
            match out.last_mut() {
                Some((run, sums)) if run.end == piece => {
                    run.end = piece + 1;
                    sums.iter_mut().zip(&chances).for_each(|(s, c)| *s += c);
                }
                _ => out.push((piece..piece + 1, chances)),
            }
        }
        out.into_iter()
            .map(|(pieces, sums)| {
                let (label, sum) = top(sums.into_iter().enumerate().skip(1));
                Run { chance: sum / pieces.len() as f64, pieces, label }
            })
            .collect()
    }

    /// Stretches that begin with a label and go on with the next: (pieces, label, mean probability).
    fn spans(&self, head: Head, begin: usize) -> Vec<(Range<usize>, usize, f64)> {
        let mut out: Vec<(Range<usize>, usize, f64)> = Vec::new();
        for piece in self.window.inner() {
            let chances = self.chances(head, piece);
            let (begins, goes_on) = (chances[begin], chances[begin + 1]);
            if begins + goes_on < SOME || top(chances.iter().copied().enumerate()).0 == 0 {
                continue;
            }
            match out.last_mut() {
                Some((span, _, sum)) if span.end == piece && goes_on >= begins => {
                    span.end = piece + 1;
                    *sum += begins + goes_on;
                }
                _ => out.push((piece..piece + 1, begin, begins + goes_on)),
            }
        }
        for (span, _, sum) in &mut out {
            *sum /= span.len() as f64;
        }
        out
    }

    /// Words that a piece points to in a role.
    fn pointed(&self, role: &str, from: usize) -> Vec<(Range<usize>, f64)> {
        let chances = self.labels.pointed(self.answer, role, from);
        let inner = self.window.inner();
        chances
            .into_iter()
            .enumerate()
            .filter(|(piece, chance)| inner.contains(piece) && *chance >= POINTS)
            .map(|(piece, chance)| (self.words(&(piece..piece + 1)), chance))
            .collect()
    }

    /// Bytes of a run of pieces, out to whole words where words are parted by spaces.
    fn words(&self, pieces: &Range<usize>) -> Range<usize> {
        let (mut from, mut to) = (self.window.at[pieces.start].start, self.window.at[pieces.end - 1].end);
        let inside = |c: char| c.is_alphanumeric() && !is_han(c) && !is_hangul(c);
        while let Some(c) = self.text[..from].chars().next_back().filter(|c| inside(*c)) {
            if !self.text[from..].starts_with(inside) {
                break;
            }
            from -= c.len_utf8();
        }
        while let Some(c) = self.text[to..].chars().next().filter(|c| inside(*c)) {
            if !self.text[..to].ends_with(inside) {
                break;
            }
            to += c.len_utf8();
        }
        from..to
    }
}

fn top(all: impl Iterator<Item = (usize, f64)>) -> (usize, f64) {
    all.fold((0, f64::NEG_INFINITY), |best, next| if next.1 > best.1 { next } else { best })
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3134f}')
}

fn is_hangul(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' | '\u{ac00}'..='\u{d7af}')
}
