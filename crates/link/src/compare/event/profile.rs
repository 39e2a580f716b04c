//! What a text is about, without reading it: rare names, numbers and words, weighted by rarity.

use std::collections::{BTreeMap, BTreeSet};

use crate::compare::words::{Sheet, Vocabulary};

/// Names, numbers and words of one text.
#[derive(Clone, Debug, Default)]
pub struct Profile {
    names: BTreeSet<u32>,
    numbers: BTreeSet<u32>,
    words: BTreeMap<u32, u32>,
}

/// In how many texts each word stands.
#[derive(Clone, Debug, Default)]
pub struct Rarity {
    seen: Vec<u32>,
    texts: u32,
}

/// Overlap of two texts, each part between 0 and 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Overlap {
    /// Shared names, weighted by rarity, over all names.
    pub names: f64,
    /// Shared numbers likewise.
    pub numbers: f64,
    /// Cosine of rarity-weighted words.
    pub words: f64,
    /// Shared names over the names of the text that has fewer.
    pub within: f64,
}

impl Overlap {
    /// One figure: near the best of a coarse grid on the even topics of the lineage set, not a fit.
    pub fn score(&self) -> f64 {
        0.3 * self.names + 0.4 * self.numbers + 0.2 * self.words + 0.1 * self.within
    }
}

impl Profile {
    /// Takes names (capitalised inside a sentence), numbers and all words.
    pub fn of(sheet: &Sheet, vocabulary: &mut Vocabulary) -> Self {
        let mut profile = Self::default();
        for word in &sheet.printed {
            let id = vocabulary.id(&word.text.to_lowercase());
            *profile.words.entry(id).or_default() += 1;
            let mut signs = word.text.chars();
            let head = signs.next().unwrap_or(' ');
            if head.is_ascii_digit() {
                profile.numbers.insert(id);
            } else if head.is_uppercase() && !word.first && word.text.chars().nth(1).is_some() {
                profile.names.insert(id);
            }
        }
        profile
    }

    fn norm(&self, rarity: &Rarity) -> f64 {
        self.words.iter().map(|(w, n)| (rarity.tone(*n) * rarity.of(*w)).powi(2)).sum::<f64>().sqrt()
    }

    /// Overlap with another text.
    pub fn overlap(&self, other: &Self, rarity: &Rarity) -> Overlap {
        let sum = |set: &BTreeSet<u32>| set.iter().map(|w| rarity.of(*w)).sum::<f64>();
        let shared =
            |a: &BTreeSet<u32>, b: &BTreeSet<u32>| a.intersection(b).map(|w| rarity.of(*w)).sum::<f64>();
        let over = |part: f64, whole: f64| if whole > 0.0 { part / whole } else { 0.0 };
        let names = shared(&self.names, &other.names);
        let numbers = shared(&self.numbers, &other.numbers);
        let (mine, theirs) = (sum(&self.names), sum(&other.names));
        let dot: f64 = self
            .words
            .iter()
            .filter_map(|(w, n)| {
                Some(rarity.tone(*n) * rarity.tone(*other.words.get(w)?) * rarity.of(*w).powi(2))
            })
            .sum();
        Overlap {
            names: over(names, mine + theirs - names),
            numbers: over(numbers, sum(&self.numbers) + sum(&other.numbers) - numbers),
            words: over(dot, self.norm(rarity) * other.norm(rarity)),
            within: over(names, mine.min(theirs)),
        }
    }
}

impl Rarity {
    /// Counts a text.
    pub fn add(&mut self, profile: &Profile) {
        self.texts += 1;
        for word in profile.words.keys() {
            let at = *word as usize;
            if self.seen.len() <= at {
                self.seen.resize(at + 1, 0);
            }
            self.seen[at] += 1;
        }
    }

    /// Inverse document frequency, natural logarithm, with one added.
    fn of(&self, word: u32) -> f64 {
        let seen = self.seen.get(word as usize).copied().unwrap_or(0);
        (1.0 + f64::from(self.texts) / f64::from(1 + seen)).ln()
    }

    /// Term frequency, dampened.
    #[allow(clippy::unused_self)]
    fn tone(&self, times: u32) -> f64 {
        1.0 + f64::from(times).ln()
    }
}
