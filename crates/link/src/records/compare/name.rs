//! Names: given and family name as one comparison, order-blind, then further names and the father's name.

use crate::records::people::{NamePart, Names, People, Row};
use crate::records::value::jaro;

/// Levels of one name part.
pub(super) const PART_LEVELS: usize = 11;
/// Levels of given and family name together: every pair of part levels, then three kinds of exchanged parts.
pub(super) const LEVELS: usize = PART_LEVELS * PART_LEVELS + 3;
/// Levels of the sets of further names.
pub(super) const SET_LEVELS: usize = 5;

pub(super) const SAME_RAREST: u8 = 1;
pub(super) const SAME_COMMONEST: u8 = 4;
pub(super) const SKELETON_RARE: u8 = 5;
pub(super) const SKELETON_COMMON: u8 = 6;
pub(super) const NEAR: u8 = 7;
pub(super) const LIKE: u8 = 8;
pub(super) const OTHER: u8 = 9;
pub(super) const ELSEWHERE: u8 = 10;
pub(super) const SWAPPED: u8 = (PART_LEVELS * PART_LEVELS) as u8;

/// One part against one part: the same spelling in four bands of rarity, the same consonant classes in two, one slip
/// apart, alike, or another name.
fn part(names: &Names, a: u32, b: u32, place: NamePart) -> u8 {
    if a == 0 || b == 0 {
        return 0;
    }
    let (left, right) = (&names.known[a as usize], &names.known[b as usize]);
    if a == b {
        return SAME_COMMONEST - left.band[place as usize];
    }
    if left.skeleton == right.skeleton {
        return if left.skeleton_band[place as usize] >= 2 { SKELETON_RARE } else { SKELETON_COMMON };
    }
    if left.length == 1 || right.length == 1 {
        return if left.first == right.first { LIKE } else { OTHER };
    }
    let common = (left.letters & right.letters).count_ones();
    let most = left.letters.count_ones().max(right.letters.count_ones());
    if common * 2 < most {
        return OTHER;
    }
    let (s, t) = (names.spelling.get(a), names.spelling.get(b));
    if s.len().min(t.len()) >= 3 && jaro::one_slip(s, t) {
        return NEAR;
    }
    match jaro::jaro_winkler(s, t) {
        alike if alike >= 0.92 => NEAR,
        alike if alike >= 0.82 => LIKE,
        _ => OTHER,
    }
}

/// The father's name.
pub(super) fn father(names: &Names, a: u32, b: u32) -> u8 {
    part(names, a, b, NamePart::Father)
}

/// Given and family name together.
pub(super) fn whole(people: &People, a: &Row, b: &Row) -> u8 {
    let names = &people.names;
    let given = part(names, a.given, b.given, NamePart::Given);
    let mut family = part(names, a.family, b.family, NamePart::Family);
    let strong = |level: u8| (1..=SKELETON_COMMON).contains(&level);
    if strong(given) && strong(family) {
        return given * PART_LEVELS as u8 + family;
    }
    let skeleton = |code: u32| names.known[code as usize].skeleton;
    let crossed = |x: u32, y: u32| x != 0 && y != 0 && skeleton(x) == skeleton(y);
    if !strong(given) && !strong(family) && (crossed(a.given, b.family) || crossed(a.family, b.given)) {
        let one = part(names, a.given, b.family, NamePart::Given);
        let two = part(names, a.family, b.given, NamePart::Family);
        match (strong(one), strong(two)) {
            (true, true) => return SWAPPED,
            (true, false) if two == NEAR || two == LIKE => return SWAPPED + 1,
            (false, true) if one == NEAR || one == LIKE => return SWAPPED + 1,
            (true, false) if two == 0 => return SWAPPED + 2,
            (false, true) if one == 0 => return SWAPPED + 2,
            _ => {}
        }
    }
    if !strong(family) && (holds(people, b.others, a.family) || holds(people, a.others, b.family)) {
        family = ELSEWHERE;
    }
    given * PART_LEVELS as u8 + family
}

fn holds(people: &People, set: u32, name: u32) -> bool {
    set != 0 && name != 0 && people.others[set as usize].binary_search(&name).is_ok()
}

/// Sets of further names: all of the smaller set, some, one within a slip or as an initial, none.
pub(super) fn others(people: &People, a: &Row, b: &Row) -> u8 {
    if a.others == b.others {
        return 1;
    }
    let (a, b) = (&people.others[a.others as usize], &people.others[b.others as usize]);
    let (small, large) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let shared = small.iter().filter(|n| large.binary_search(n).is_ok()).count();
    if shared == small.len() {
        return 1;
    }
    if shared > 0 {
        return 2;
    }
    let like = |x: u32, y: u32| matches!(part(&people.names, x, y, NamePart::Given), SKELETON_RARE..=LIKE);
    if small.iter().any(|x| large.iter().any(|y| like(*x, *y))) { 3 } else { 4 }
}
