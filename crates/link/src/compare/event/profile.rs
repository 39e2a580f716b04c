//! What a text is about, without reading it: rare names, numbers and words, weighted by rarity.

use rustc_hash::FxHashMap;

use crate::compare::words::{Sheet, word_id};

/// Names, numbers and words of one text, each list sorted.
#[derive(Clone, Debug, Default)]
pub struct Profile {
    /// Words with a capital inside a sentence.
    pub names: Vec<u32>,
    /// Words that begin with a digit.
    pub numbers: Vec<u32>,
    words: Vec<(u32, u32)>,
}

/// In how many texts each word stands.
#[derive(Clone, Debug, Default)]
pub struct Rarity {
    seen: FxHashMap<u32, u32>,
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
    pub fn of(sheet: &Sheet) -> Self {
        let mut profile = Self::default();
        let mut all: Vec<u32> = Vec::with_capacity(sheet.len);
        for word in &sheet.printed {
            let id = word_id(&word.text);
            all.push(id);
            let mut signs = word.text.chars();
            let head = signs.next().unwrap_or(' ');
            if head.is_ascii_digit() {
                profile.numbers.push(id);
            } else if head.is_uppercase() && !word.first && signs.next().is_some() {
                profile.names.push(id);
            }
        }
        all.sort_unstable();
        for id in all {
            match profile.words.last_mut() {
                Some((last, times)) if *last == id => *times += 1,
                _ => profile.words.push((id, 1)),
            }
        }
        for list in [&mut profile.names, &mut profile.numbers] {
            list.sort_unstable();
            list.dedup();
        }
        profile
    }

    /// Overlap with another text.
    pub fn overlap(&self, other: &Self, rarity: &Rarity) -> Overlap {
        self.weighed(rarity).overlap(&other.weighed(rarity))
    }

    /// Laid out once, to be overlapped with many.
    pub fn weighed(&self, rarity: &Rarity) -> Weighed {
        let list = |set: &[u32]| {
            let all: Vec<(u32, f64)> = set.iter().map(|w| (*w, rarity.of(*w))).collect();
            let sum = all.iter().map(|(_, rare)| rare).sum();
            (all, sum)
        };
        let words: Vec<(u32, f64, f64)> =
            self.words.iter().map(|(word, times)| (*word, tone(*times), rarity.of(*word))).collect();
        let norm = words.iter().map(|(_, tone, rare)| (tone * rare).powi(2)).sum::<f64>().sqrt();
        Weighed { names: list(&self.names), numbers: list(&self.numbers), words, norm }
    }
}

/// A profile with how rare each entry is in one store.
#[derive(Clone, Debug, Default)]
pub struct Weighed {
    /// With their sum.
    names: (Vec<(u32, f64)>, f64),
    numbers: (Vec<(u32, f64)>, f64),
    /// Word, how often, how rare.
    words: Vec<(u32, f64, f64)>,
    norm: f64,
}

impl Weighed {
    /// Overlap with another text of the same store.
    pub fn overlap(&self, other: &Self) -> Overlap {
        let shared = |a: &[(u32, f64)], b: &[(u32, f64)]| {
            let mut total = 0.0;
            both(a, b, |w| w.0, |i, _| total += a[i].1);
            total
        };
        let over = |part: f64, whole: f64| if whole > 0.0 { part / whole } else { 0.0 };
        let names = shared(&self.names.0, &other.names.0);
        let numbers = shared(&self.numbers.0, &other.numbers.0);
        let (mine, theirs) = (self.names.1, other.names.1);
        let mut dot = 0.0;
        both(
            &self.words,
            &other.words,
            |w| w.0,
            |i, j| {
                let (_, here, rare) = self.words[i];
                dot += here * other.words[j].1 * rare.powi(2);
            },
        );
        Overlap {
            names: over(names, mine + theirs - names),
            numbers: over(numbers, self.numbers.1 + other.numbers.1 - numbers),
            words: over(dot, self.norm * other.norm),
            within: over(names, mine.min(theirs)),
        }
    }
}

/// Walks two sorted lists and names the places of equal entries.
fn both<T>(a: &[T], b: &[T], key: impl Fn(&T) -> u32, mut hit: impl FnMut(usize, usize)) {
    let (mut i, mut j) = (0, 0);
    while i < a.len() && j < b.len() {
        match key(&a[i]).cmp(&key(&b[j])) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                hit(i, j);
                (i, j) = (i + 1, j + 1);
            }
        }
    }
}

/// Term frequency, dampened.
fn tone(times: u32) -> f64 {
    1.0 + f64::from(times).ln()
}

impl Rarity {
    /// Counts a text.
    pub fn add(&mut self, profile: &Profile) {
        self.texts += 1;
        for (word, _) in &profile.words {
            *self.seen.entry(*word).or_default() += 1;
        }
    }

    /// Inverse document frequency, natural logarithm, with one added.
    pub fn of(&self, word: u32) -> f64 {
        let seen = self.seen.get(&word).copied().unwrap_or(0);
        (1.0 + f64::from(self.texts) / f64::from(1 + seen)).ln()
    }
}
