//! Term frequency: how much more an agreement on just this value says than on the values of its band.

use super::name::{PART_LEVELS, SAME_COMMONEST, SAME_RAREST, SKELETON_COMMON, SWAPPED};
use super::{FATHER, NAME, Pattern, REST};
use crate::records::people::{NamePart, Names, People};

/// Most that rarity may move a pair, as a natural logarithm.
const MOST: f64 = 4.0;

fn part(names: &Names, level: u64, a: u32, b: u32, place: NamePart) -> f64 {
    let known = |code: u32| &names.rarity[code as usize];
    let level = level as u8;
    if (SAME_RAREST..=SAME_COMMONEST).contains(&level) {
        f64::from(known(a).spelling[place as usize])
    } else if (SAME_COMMONEST + 1..=SKELETON_COMMON).contains(&level) {
        f64::from(known(a).skeleton[place as usize].min(known(b).skeleton[place as usize]))
    } else {
        0.0
    }
}

/// The logarithm by which the odds of a pair with this pattern change, given the values it agrees on.
pub(crate) fn rarity(people: &People, a: u32, b: u32, pattern: Pattern) -> f64 {
    let (x, y) = (&people.rows[a as usize], &people.rows[b as usize]);
    let names = &people.names;
    let name = pattern >> NAME & 127;
    let mut sum = 0.0;
    if name < u64::from(SWAPPED) {
        let parts = PART_LEVELS as u64;
        sum += part(names, name / parts, x.given, y.given, NamePart::Given);
        sum += part(names, name % parts, x.family, y.family, NamePart::Family);
    }
    sum += part(names, pattern >> FATHER & 15, x.father, y.father, NamePart::Father);
    for (at, (_, texts)) in people.further.iter().enumerate() {
        if (1..=4).contains(&(pattern >> (REST + 3 * at as u32) & 7)) {
            sum += f64::from(texts.rarity[x.further[at] as usize]);
        }
    }
    sum.clamp(-MOST, MOST)
}
