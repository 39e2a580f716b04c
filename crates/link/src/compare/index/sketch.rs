//! A sketch of the wording: the smallest shingle in each of many bins (one-permutation MinHash: Li, Owen and Zhang 2012).
//!
//! Each bin is a band of one row, the lowest possible cut: two texts of which a fiftieth of the shingles agree meet in
//! some bin nine times out of ten. Usual cuts (0.5) find next to no rewritten text.

use crate::compare::words::Sentence;

/// Number of bins.
pub const BINS: usize = 128;
/// Words in a shingle.
const LONG: usize = 5;

/// By bin, the smallest shingle in it; empty bins are left out. Sorted by bin.
pub type Sketch = Vec<(u8, u32)>;

/// Sketch of a text; shingles run across sentence ends.
pub fn of(sentences: &[Sentence]) -> Sketch {
    let words: Vec<u32> = sentences.iter().flat_map(|s| s.words.iter().copied()).collect();
    let mut least: [Option<u32>; BINS] = [None; BINS];
    for shingle in words.windows(LONG) {
        let hash = mix(shingle.iter().fold(0, |h, w| mix(h ^ u64::from(*w))));
        let bin = (hash >> 57) as usize;
        let rest = (hash & u64::from(u32::MAX)) as u32;
        least[bin] = Some(least[bin].map_or(rest, |old| old.min(rest)));
    }
    least.iter().enumerate().filter_map(|(bin, hash)| Some((bin as u8, (*hash)?))).collect()
}

/// A bit mixer (`SplitMix64`, Steele, Lea and Flood 2014).
pub(super) fn mix(x: u64) -> u64 {
    let z = x.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::words::Sheet;

    #[test]
    fn like_texts_meet_in_some_bin() {
        let text = |from: usize| (from..from + 200).map(|n| format!("word{n} ")).collect::<String>();
        let bins = |from: usize| of(&Sheet::of_text(&text(from)).sentences);
        let meet = |a: &Sketch, b: &Sketch| a.iter().filter(|x| b.contains(x)).count();
        assert_eq!(meet(&bins(0), &bins(0)), bins(0).len());
        assert!(meet(&bins(0), &bins(180)) > 0, "a tenth of the words in common");
        assert_eq!(meet(&bins(0), &bins(1000)), 0);
    }
}
