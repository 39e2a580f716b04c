//! Two rows of sounds laid beside each other (Needleman and Wunsch 1970), in nats of evidence.

use std::sync::LazyLock;

use super::{FAMILIES, Family, vowel};
use crate::names::tables::rows;

/// The best laying of two words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in super::super) struct Laid {
    /// Evidence that they are one word, in nats, before the rarity of the word.
    pub(in super::super) weight: f32,
    /// Share of the evidence that the shorter word could give at most.
    pub(in super::super) share: f32,
    /// Slips of the pen that the laying needs.
    pub(in super::super) slips: u8,
}

/// Nats that a consonant gives with itself: one of nine.
const CONSONANT: f32 = 2.2;
/// A vowel, where vowels are written with care.
const VOWEL: f32 = 1.2;
/// A vowel where a script leaves it out.
const SHORT: f32 = 0.4;
/// Nats against for a slip: another consonant, a letter too few or too many, another vowel, two letters in the other order.
const OTHER_CONSONANT: f32 = 4.5;
const LOST: f32 = 4.0;
const OTHER_VOWEL: f32 = 2.6;
const TURNED: f32 = 3.5;

/// Places of sounds: letters of either size have six low bits of their own.
const fn place(sound: u8) -> usize {
    (sound & 0x3f) as usize
}

struct Costs {
    beside: [[f32; 64]; 64],
    alone: [f32; 64],
    /// Bits of the sounds that only a slip puts beside this one; of those that only a slip leaves out.
    slip: [u64; 64],
    lost: u64,
}

static COSTS: LazyLock<[Costs; 4]> = LazyLock::new(|| {
    let table: Vec<Vec<&str>> = rows(include_str!("../../../data/names/sound_costs.tsv")).collect();
    FAMILIES.map(|family| Costs::load(family, &table))
});

fn gain(family: Family, sound: u8) -> f32 {
    match (vowel(sound), family) {
        (false, _) => CONSONANT,
        (true, Family::Arabic) => {
            if sound.is_ascii_uppercase() {
                1.0
            } else {
                SHORT
            }
        }
        (true, _) => VOWEL,
    }
}

impl Costs {
    fn load(family: Family, table: &[Vec<&str>]) -> Self {
        let mut costs =
            Self { beside: [[0.0; 64]; 64], alone: [-LOST; 64], slip: [u64::MAX; 64], lost: u64::MAX };
        let sounds: Vec<u8> = (b'A'..=b'Z').chain(b'a'..=b'z').collect();
        for &a in &sounds {
            for &b in &sounds {
                let both = vowel(a) && vowel(b);
                costs.beside[place(a)][place(b)] = if both { -OTHER_VOWEL } else { -OTHER_CONSONANT };
            }
            costs.beside[place(a)][place(a)] = gain(family, a);
            costs.slip[place(a)] &= !(1 << place(a));
        }
        for name in ["any", "own"] {
            for row in table
                .iter()
                .filter(|r| if name == "any" { r[0] == "any" } else { Family::named(r[0]) == Some(family) })
            {
                let (a, b) = (row[1].as_bytes()[0], row[2].as_bytes()[0]);
                let cost: f32 = row[3].parse().unwrap_or(LOST);
                // Costs above two nats are slips that scanners make.
                let slip = cost > 2.0;
                if b == b'-' {
                    costs.alone[place(a)] = -cost;
                    costs.lost = set(costs.lost, a, slip);
                    continue;
                }
                let weight = 0.5 * (gain(family, a) + gain(family, b)) - cost;
                for (x, y) in [(a, b), (b, a)] {
                    costs.beside[place(x)][place(y)] = weight;
                    costs.slip[place(x)] = set(costs.slip[place(x)], y, slip);
                }
            }
        }
        costs
    }
}

/// A set of sounds with one sound in it or not.
fn set(all: u64, sound: u8, there: bool) -> u64 {
    all & !(1 << place(sound)) | u64::from(there) << place(sound)
}

/// Sums of one cell: evidence and slips.
#[derive(Clone, Copy)]
struct Cell(f32, u8);

impl Cell {
    fn plus(self, weight: f32, slip: bool) -> Self {
        Self(self.0 + weight, self.1 + u8::from(slip))
    }

    fn better(self, other: Self) -> Self {
        if other.0 > self.0 { other } else { self }
    }
}

/// Lays two words beside each other.
pub(in super::super) fn lay(family: Family, a: &[u8], b: &[u8]) -> Laid {
    const MOST: usize = 32;
    let costs = &COSTS[family as usize];
    let (a, b) = (&a[..a.len().min(MOST - 1)], &b[..b.len().min(MOST - 1)]);
    let mut rows = [[Cell(0.0, 0); MOST]; 3];
    for j in 1..=b.len() {
        let p = place(b[j - 1]);
        rows[0][j] = rows[0][j - 1].plus(costs.alone[p], costs.lost >> p & 1 == 1);
    }
    for i in 1..=a.len() {
        let p = place(a[i - 1]);
        let (now, up, far) = (i % 3, (i + 2) % 3, (i + 1) % 3);
        rows[now][0] = rows[up][0].plus(costs.alone[p], costs.lost >> p & 1 == 1);
        for j in 1..=b.len() {
            let q = place(b[j - 1]);
            let mut best = rows[up][j - 1].plus(costs.beside[p][q], costs.slip[p] >> q & 1 == 1);
            best = best.better(rows[up][j].plus(costs.alone[p], costs.lost >> p & 1 == 1));
            best = best.better(rows[now][j - 1].plus(costs.alone[q], costs.lost >> q & 1 == 1));
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] && a[i - 1] != a[i - 2] {
                let both = costs.beside[p][p] + costs.beside[q][q] - TURNED;
                best = best.better(rows[far][j - 2].plus(both, true));
            }
            rows[now][j] = best;
        }
    }
    let Cell(weight, slips) = rows[a.len() % 3][b.len()];
    let full = |word: &[u8]| word.iter().map(|&s| costs.beside[place(s)][place(s)]).sum::<f32>();
    let most = full(a).max(full(b)).max(0.1);
    Laid { weight, share: (weight / most).max(-1.0), slips }
}

#[cfg(test)]
mod tests {
    use super::super::sounds;
    use super::*;

    fn laid(family: Family, a: &str, b: &str) -> Laid {
        let (mut x, mut y) = (Vec::new(), Vec::new());
        sounds(family, &a.chars().collect::<Vec<_>>(), &mut x);
        sounds(family, &b.chars().collect::<Vec<_>>(), &mut y);
        let there = lay(family, &x, &y);
        let back = lay(family, &y, &x);
        assert!((there.weight - back.weight).abs() < 1.0e-4, "the order does not matter");
        there
    }

    #[test]
    fn writings_of_one_word_need_no_slip() {
        for (family, a, b) in [
            (Family::Arabic, "khaddouri", "خضوري"),
            (Family::Arabic, "zuhair", "زهير"),
            (Family::Slavic, "zhdanov", "жданов"),
            (Family::Slavic, "chruščev", "хрущев"),
            (Family::Slavic, "sergueï", "сергей"),
        ] {
            let laid = laid(family, a, b);
            assert_eq!(laid.slips, 0, "{a} {b} {laid:?}");
            assert!(laid.share > 0.5, "{a} {b} {laid:?}");
        }
    }

    #[test]
    fn another_word_does_not_lie_well() {
        assert!(laid(Family::Arabic, "hasan", "حسين").share < laid(Family::Arabic, "husayn", "حسين").share);
        assert!(laid(Family::Other, "castillo", "castro").slips > 1);
        assert_eq!(laid(Family::Other, "merino", "merion").slips, 1);
    }
}
