//! Sentence alignment: which words of one report stand in the same order in a sentence of another.
//!
//! A spinner replaces words in place, so function words, names, numbers and order survive as a diagonal with gaps.
//! Its length is that of the longest common subsequence, here bit-parallel (Allison and Dix 1986, in the form of
//! Hyyrö 2004): every sentence of the first report is one machine word, and a word of the second report touches only
//! the sentences that contain it.

use rustc_hash::FxHashMap;

use crate::compare::words::Sentence;

/// A sentence of the second report and the sentence of the first that fits it best.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fit {
    /// Sentence number in the shelved report.
    pub there: usize,
    /// Sentence number in the other report.
    pub here: usize,
    /// Words in common, in order.
    pub common: usize,
    /// Words of the sentence here.
    pub len: usize,
}

impl Fit {
    /// Share of the words of the sentence that lie on the diagonal.
    pub fn share(&self) -> f64 {
        self.common as f64 / self.len.max(1) as f64
    }
}

/// One report laid out so that many others can be aligned with it.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    /// By word number: first entry in `posts` and number of entries.
    at: FxHashMap<u32, (u32, u32)>,
    /// (sentence, bit mask of the word's positions).
    posts: Vec<(u32, u64)>,
    lanes: Vec<u64>,
    touched: Vec<u32>,
    lens: Vec<usize>,
}

impl Shelf {
    /// Lays out a report; the room of the one before is used again.
    pub fn lay(&mut self, sentences: &[Sentence]) {
        self.at.clear();
        let mut all: Vec<(u32, u32, u64)> = Vec::new();
        for (lane, sentence) in sentences.iter().enumerate() {
            all.extend(sentence.words.iter().enumerate().map(|(bit, w)| (*w, lane as u32, 1_u64 << bit)));
        }
        all.sort_unstable();
        self.posts.clear();
        for (word, lane, mask) in all {
            let (first, count) = self.at.entry(word).or_default();
            if *count == 0 {
                *first = self.posts.len() as u32;
            } else if let Some(last) = self.posts.last_mut().filter(|p| p.0 == lane) {
                last.1 |= mask;
                continue;
            }
            *count += 1;
            self.posts.push((lane, mask));
        }
        self.lanes.clear();
        self.lanes.resize(sentences.len(), u64::MAX);
        self.lens = sentences.iter().map(|s| s.words.len()).collect();
    }

    /// The best sentence there for every sentence here that has at least `least` words; sentences without a common
    /// word have no fit.
    pub fn fits(&mut self, other: &[Sentence], least: usize) -> Vec<Fit> {
        let mut fits = Vec::with_capacity(other.len());
        for (here, sentence) in other.iter().enumerate() {
            if sentence.words.len() < least {
                continue;
            }
            for word in &sentence.words {
                let (first, count) = self.at.get(word).copied().unwrap_or_default();
                for (lane, mask) in &self.posts[first as usize..(first + count) as usize] {
                    let row = &mut self.lanes[*lane as usize];
                    if *row == u64::MAX {
                        self.touched.push(*lane);
                    }
                    let hit = *row & mask;
                    *row = row.wrapping_add(hit) | (*row & !mask);
                }
            }
            let mut best: Option<Fit> = None;
            for lane in self.touched.drain(..) {
                let row = std::mem::replace(&mut self.lanes[lane as usize], u64::MAX);
                let used = self.lens[lane as usize];
                let within = if used == 64 { u64::MAX } else { (1 << used) - 1 };
                let fit = Fit {
                    there: lane as usize,
                    here,
                    common: (!row & within).count_ones() as usize,
                    len: sentence.words.len(),
                };
                if best.is_none_or(|b| (fit.common, b.there) > (b.common, fit.there)) {
                    best = Some(fit);
                }
            }
            fits.extend(best);
        }
        fits
    }
}

/// Chance level: unrelated English sentences share about three words in ten in order.
const CHANCE: f64 = 0.30;
/// Shorter sentences are left out where there are longer ones: they fit anything.
pub const LEAST: usize = 6;

/// How much of a report lies on the diagonals, 0 to 1: mean over its sentences, weighted by length, of the share above
/// chance. `len`: words of all sentences asked for.
pub fn share(fits: &[Fit], len: usize) -> f64 {
    let sum: f64 = fits.iter().map(|f| f.len as f64 * ((f.share() - CHANCE) / (1.0 - CHANCE)).max(0.0)).sum();
    if len == 0 { 0.0 } else { sum / len as f64 }
}

/// Words in sentences that are long enough to be aligned.
pub fn weight(sentences: &[Sentence]) -> usize {
    sentences.iter().map(|s| s.words.len()).filter(|n| *n >= LEAST).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::words::Sheet;

    /// The textbook recurrence, to check the bits against.
    fn slow(a: &[u32], b: &[u32]) -> usize {
        let mut row = vec![0; b.len() + 1];
        for x in a {
            let mut diagonal = 0;
            for (j, y) in b.iter().enumerate() {
                let up = row[j + 1];
                row[j + 1] = if x == y { diagonal + 1 } else { up.max(row[j]) };
                diagonal = up;
            }
        }
        row[b.len()]
    }

    proptest::proptest! {
        #[test]
        fn bits_count_like_the_table(a in proptest::collection::vec(0_u8..9, 1..64), b in proptest::collection::vec(0_u8..9, 1..64)) {
            let text = |s: &[u8]| s.iter().map(|n| format!("w{n} ")).collect::<String>();
            let (one, two) = (Sheet::of_text(&text(&a)), Sheet::of_text(&text(&b)));
            let mut shelf = Shelf::default();
            shelf.lay(&one.sentences);
            let found = shelf.fits(&two.sentences, 1).first().map_or(0, |f| f.common);
            proptest::prop_assert_eq!(found, slow(&one.sentences[0].words, &two.sentences[0].words));
        }
    }
}
