//! A text under construction that remembers where each of its characters came from.

use amparo_model::text::MapRun;

use super::MAX_POINTS;

/// Text and the map back to its source, grown from front to back of both.
#[derive(Debug, Default)]
pub(super) struct Mapped {
    text: String,
    runs: Vec<MapRun>,
    /// Code points of text so far.
    points: usize,
    /// Code points of the source used so far.
    source: usize,
    cut: bool,
}

impl Mapped {
    pub(super) fn as_str(&self) -> &str {
        &self.text
    }

    /// Bytes of text so far.
    pub(super) fn len(&self) -> usize {
        self.text.len()
    }

    /// Whether text was left out because there is too much of it.
    pub(super) fn is_cut(&self) -> bool {
        self.cut
    }

    pub(super) fn into_parts(self) -> (String, Vec<MapRun>) {
        (self.text, self.runs)
    }

    /// Takes the next characters of the source as they stand.
    pub(super) fn copy(&mut self, words: &str) {
        let words = self.fit(words);
        let points = words.chars().count();
        self.push(words, points, points);
    }

    /// Passes over source that has no place in the text (a tag, a carriage return).
    pub(super) fn skip(&mut self, source: &str) {
        self.source += source.chars().count();
    }

    /// Puts other characters in the place of the next piece of the source (a decoded entity).
    pub(super) fn replace(&mut self, source: &str, words: &str) {
        let words = self.fit(words);
        let (points, taken) = (words.chars().count(), source.chars().count());
        if points == taken && words != source {
            // Runs of equal length promise the same characters, so this one claims no source.
            self.push(words, points, 0);
            self.source += taken;
        } else {
            self.push(words, points, taken);
        }
    }

    /// Adds characters that stand nowhere in the source (a line break between two paragraphs).
    pub(super) fn add(&mut self, words: &str) {
        let words = self.fit(words);
        self.push(words, words.chars().count(), 0);
    }

    /// Takes back a space at the end: a line has none.
    pub(super) fn trim_space(&mut self) {
        if self.text.ends_with(' ')
            && let Some(last) = self.runs.last_mut()
        {
            self.text.pop();
            self.points -= 1;
            last.source_end -= usize::from(is_copy(last));
            last.text_end -= 1;
            if last.text_start == last.text_end {
                self.runs.pop();
            }
        }
    }

    /// Cuts to what may still be taken.
    fn fit<'a>(&mut self, words: &'a str) -> &'a str {
        let room = MAX_POINTS - self.points;
        // A byte count that fits needs no counting of characters.
        if words.len() <= room {
            return words;
        }
        match words.char_indices().nth(room) {
            Some((end, _)) => {
                self.cut = true;
                &words[..end]
            }
            None => words,
        }
    }

    fn push(&mut self, words: &str, points: usize, taken: usize) {
        let run = MapRun {
            text_start: self.points,
            text_end: self.points + points,
            source_start: self.source,
            source_end: self.source + taken,
        };
        self.source += taken;
        if points == 0 {
            return;
        }
        self.text.push_str(words);
        self.points += points;
        match self.runs.last_mut() {
            Some(last) if points == taken && is_copy(last) && last.source_end == run.source_start => {
                last.text_end = run.text_end;
                last.source_end = run.source_end;
            }
            _ => self.runs.push(run),
        }
    }
}

fn is_copy(run: &MapRun) -> bool {
    run.text_end - run.text_start == run.source_end - run.source_start
}
