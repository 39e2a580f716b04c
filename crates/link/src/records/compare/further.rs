//! Any other property: codes and words.

use crate::records::people::{Kind, Texts};
use crate::records::value::jaro;

/// Number of levels.
pub(super) const LEVELS: usize = 8;

/// The level of two values: the same in four bands of rarity, a slip apart, alike, different.
pub(super) fn level(texts: &Texts, a: u32, b: u32) -> u8 {
    if a == 0 || b == 0 {
        return 0;
    }
    if a == b {
        return 4 - texts.band[a as usize];
    }
    if texts.letters[a as usize] & texts.letters[b as usize] == 0 {
        return 7;
    }
    let (s, t) = (texts.values.get(a), texts.values.get(b));
    if s.len().min(t.len()) >= 3 && jaro::one_slip(s, t) {
        return 5;
    }
    let alike = match texts.kind {
        Kind::Code => {
            let half = s.len().min(t.len()).div_ceil(2);
            half >= 2 && s.as_bytes()[..half] == t.as_bytes()[..half]
        }
        Kind::Words => contains(s, t) || contains(t, s) || jaro::jaro_winkler(s, t) >= 0.88,
    };
    if alike { 6 } else { 7 }
}

/// All words of the shorter value stand in the longer one.
fn contains(long: &str, short: &str) -> bool {
    short.len() >= 3 && long.len() > short.len() && short.split(' ').all(|w| long.split(' ').any(|l| l == w))
}
