//! Counts: figures that add up cases. The encoder says which number is one, and of what; the rules read the number.

use std::ops::Range;

use amparo_model::Size;
use amparo_model::reading::{Cites, CountSaid, Reading, Score};

use super::{AGENTS, BY, Joining, bytes};
use crate::find::sentences;

/// A count of the encoder alone is proposed from here on.
const COUNT: f64 = 0.6;
/// Who counted.
const COUNTER: f64 = 0.5;

impl Joining<'_> {
    pub(super) fn counts(&mut self, reading: &mut Reading) {
        let known: Vec<Range<usize>> =
            reading.counts.iter().flat_map(|c| &c.cites["value"]).map(|q| bytes(self.text, q)).collect();
        for seen in self.found.counts.iter().filter(|c| c.chance >= COUNT) {
            if known.iter().any(|k| k.start < seen.at.end && seen.at.start < k.end) {
                continue;
            }
            let Some(size) = self.number(&seen.at) else { continue };
            let mut cites = Cites::from([
                ("value".to_owned(), vec![self.text.quote(seen.at.clone())]),
                ("of".to_owned(), vec![self.text.quote(seen.at.clone())]),
            ]);
            let counter = seen.counter.as_ref().filter(|(_, p)| *p >= COUNTER);
            let counter = counter.and_then(|(at, _)| self.cast.or_new(self.text, self.found, at, AGENTS));
            let sentence = sentences::around(self.text.as_str(), &seen.at);
            let gap =
                |d: &Range<usize>| d.start.saturating_sub(seen.at.end) + seen.at.start.saturating_sub(d.end);
            let period = self
                .told
                .dates
                .iter()
                .filter(|(d, when)| {
                    sentence.start <= d.start
                        && d.end <= sentence.end
                        && when
                            .edtf
                            .as_deref()
                            .is_some_and(|e| e.contains('/') || e.len() < "2019-03-11".len())
                })
                .min_by_key(|(d, _)| gap(d));
            if let Some((words, _)) = period {
                cites.insert("period".into(), vec![self.text.quote(words.clone())]);
            }
            if let Some((_, words)) = &counter {
                cites.insert("counter".into(), vec![self.text.quote(words.clone())]);
            }
            reading.counts.push(CountSaid {
                id: format!("n{}", reading.counts.len() + 1),
                size,
                unit: "persons".into(),
                of: seen.of.clone(),
                period: period.map(|(_, when)| when.clone()),
                counter: counter.map(|(id, _)| id),
                score: Score::new(seen.chance),
                by: BY.into(),
                cites,
            });
        }
    }

    /// The number that stands in some words: as the rules read it, else by its digits.
    fn number(&self, at: &Range<usize>) -> Option<Size> {
        let read = self.told.numbers.iter().find(|(n, _)| n.start < at.end && at.start < n.end);
        read.map(|(_, size)| *size).or_else(|| {
            let words = &self.text.as_str()[at.clone()];
            let digits: String = words
                .chars()
                .skip_while(|c| !c.is_ascii_digit())
                .take_while(|c| c.is_ascii_digit() || *c == ',')
                .filter(char::is_ascii_digit)
                .collect();
            digits.parse().ok().map(Size::exactly)
        })
    }
}
