//! By what a report may be known besides its wording: names, numbers, days, and pairs of them.
//!
//! A town or a day alone is common in a large store; a town together with a day, or a person with a size, is rare. Which
//! key is rare is for the index to say.

use crate::compare::card::Card;
use crate::compare::index::sketch::mix;
use crate::compare::words::word_id;

fn key(kind: u64, a: u32, b: u32) -> u64 {
    mix(kind << 60 ^ u64::from(a) << 28 ^ mix(u64::from(b)))
}

/// All keys of a card, sorted.
pub(crate) fn of(card: &Card) -> Vec<u64> {
    let sign = &card.sign;
    let ids = |set: &mut dyn Iterator<Item = &String>| set.map(|s| word_id(s)).collect::<Vec<u32>>();
    let towns = ids(&mut sign.towns.keys());
    let people = ids(&mut sign.people.keys());
    let days = ids(&mut sign.days.iter());
    let size = sign.size.filter(|s| s.0 == s.1 && s.0 > 2).map(|s| s.0 as u32);
    let mut out: Vec<u64> = Vec::new();
    out.extend(card.profile.names.iter().map(|n| key(1, *n, 0)));
    out.extend(card.profile.numbers.iter().map(|n| key(2, *n, 0)));
    out.extend(towns.iter().map(|t| key(3, *t, 0)));
    out.extend(people.iter().map(|p| key(4, *p, 0)));
    out.extend(days.iter().map(|d| key(5, *d, 0)));
    let pairs = |kind: u64, a: &[u32], b: &[u32]| {
        a.iter().flat_map(|x| b.iter().map(move |y| key(kind, *x, *y))).collect::<Vec<u64>>()
    };
    let size: Vec<u32> = size.into_iter().collect();
    out.extend(pairs(6, &towns, &days));
    out.extend(pairs(7, &towns, &size));
    out.extend(pairs(8, &towns, &people));
    out.extend(pairs(9, &people, &days));
    out.extend(pairs(10, &days, &size));
    out.extend(card.quotes.iter().map(|q| key(11, *q, 0)));
    // Names that stand together, such as given and family name.
    out.extend(
        card.anchors.windows(2).filter(|w| w[0].name && w[1].name).map(|w| key(12, w[0].key, w[1].key)),
    );
    out.sort_unstable();
    out.dedup();
    out
}
