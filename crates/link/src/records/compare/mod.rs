//! Two records beside each other: one level for each comparison, packed into one number.
//!
//! What depends on each other is one comparison: given and family name (people of one origin share both habits and
//! stocks of names), date and place of the event (those taken together share both).

mod birth;
mod event;
mod further;
mod name;
mod words;

pub(crate) use words::describe;

use super::people::{FURTHER, People};

/// Levels of all comparisons of a pair, packed; two pairs with the same pattern are alike for the model.
pub(crate) type Pattern = u64;

/// One comparison: where it lies in a pattern and how many levels it has. Level 0 means that it cannot be made.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Comparison {
    /// Stable name, also for explanations.
    pub(crate) name: String,
    shift: u32,
    bits: u32,
    pub(crate) levels: usize,
}

impl Comparison {
    /// The level of a pattern in this comparison.
    pub(crate) fn level(&self, pattern: Pattern) -> usize {
        (pattern >> self.shift) as usize & ((1 << self.bits) - 1)
    }
}

const NAME: u32 = 0;
const OTHERS: u32 = 7;
const FATHER: u32 = 10;
const SEX: u32 = 14;
const BIRTH: u32 = 16;
const EVENT: u32 = 20;
const REST: u32 = 26;

/// The comparisons that the lists allow.
pub(crate) fn comparisons(people: &People) -> Vec<Comparison> {
    let has = people.has;
    let mut all = Vec::new();
    let mut add = |there: bool, name: &str, shift: u32, bits: u32, levels: usize| {
        if there {
            all.push(Comparison { name: name.to_owned(), shift, bits, levels });
        }
    };
    add(has.given || has.family, "name", NAME, 7, name::LEVELS);
    add(has.others, "other names", OTHERS, 3, name::SET_LEVELS);
    add(has.father, "father", FATHER, 4, name::PART_LEVELS);
    add(has.sex, "sex", SEX, 2, 3);
    add(has.birth, "birth", BIRTH, 4, birth::LEVELS);
    add(has.event || has.place || has.district, "event", EVENT, 6, event::LEVELS);
    for (at, (heading, _)) in people.further.iter().enumerate().take(FURTHER) {
        add(true, heading, REST + 3 * at as u32, 3, further::LEVELS);
    }
    all
}

/// A comparison of each kind.
#[cfg(test)]
pub(crate) fn of_kind() -> Vec<Comparison> {
    let one = |name: &str, levels: usize| Comparison { name: name.to_owned(), shift: 0, bits: 7, levels };
    vec![
        one("name", name::LEVELS),
        one("other names", name::SET_LEVELS),
        one("father", name::PART_LEVELS),
        one("sex", 3),
        one("birth", birth::LEVELS),
        one("event", event::LEVELS),
        one("occupation", further::LEVELS),
    ]
}

/// Compares two records.
pub(crate) fn compare(people: &People, a: u32, b: u32) -> Pattern {
    let (a, b) = (&people.rows[a as usize], &people.rows[b as usize]);
    let mut pattern = u64::from(name::whole(people, a, b)) << NAME;
    if a.others != 0 && b.others != 0 {
        pattern |= u64::from(name::others(people, a, b)) << OTHERS;
    }
    if a.father != 0 && b.father != 0 {
        pattern |= u64::from(name::father(&people.names, a.father, b.father)) << FATHER;
    }
    if a.sex != 0 && b.sex != 0 {
        pattern |= (1 + u64::from(a.sex != b.sex)) << SEX;
    }
    pattern |= u64::from(birth::level(a.birth, b.birth)) << BIRTH;
    pattern |= u64::from(event::level(people, a, b)) << EVENT;
    for (at, (_, texts)) in people.further.iter().enumerate() {
        pattern |= u64::from(further::level(texts, a.further[at], b.further[at])) << (REST + 3 * at as u32);
    }
    pattern
}
