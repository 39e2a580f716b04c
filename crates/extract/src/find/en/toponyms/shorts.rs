//! States and provinces as reports shorten them: "Ala.", "W.Va.", "TX" behind the name of a town.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::find::doc::Doc;

struct Short {
    text: &'static str,
    name: &'static str,
    country: &'static str,
    /// Two capitals without a dot: only behind the name of a town and a comma.
    postal: bool,
}

/// By first letter.
static SHORTS: LazyLock<BTreeMap<u8, Vec<Short>>> = LazyLock::new(|| {
    let mut map: BTreeMap<u8, Vec<Short>> = BTreeMap::new();
    for line in include_str!("../../../../data/states.tsv").lines().filter(|l| !l.starts_with('#')) {
        let mut columns = line.split('\t');
        let (Some(name), Some(country), Some(list), Some(postal)) =
            (columns.next(), columns.next(), columns.next(), columns.next())
        else {
            continue;
        };
        let dotted = list.split('|').filter(|s| !s.is_empty()).map(|s| (s, false));
        for (text, postal) in dotted.chain([(postal, true)]) {
            map.entry(text.as_bytes()[0]).or_default().push(Short { text, name, country, postal });
        }
    }
    for list in map.values_mut() {
        list.sort_by_key(|s| std::cmp::Reverse(s.text.len()));
    }
    map
});

/// Reads a shortened name at a token: how many tokens, the full name, the country's code.
pub(super) fn at(doc: &Doc<'_>, token: usize) -> Option<(usize, &'static str, &'static str)> {
    let start = doc.tokens.get(token)?.at.start;
    let rest = &doc.text.as_str()[start..];
    let behind_town = token >= 2 && doc.low(token - 1) == "," && doc.tokens[token - 2].word;
    for short in SHORTS.get(rest.as_bytes().first()?)? {
        let Some(tail) = rest.strip_prefix(short.text) else { continue };
        if tail.starts_with(char::is_alphanumeric) {
            continue;
        }
        // "Miss." and "Mass." are words too; initials are not.
        let initials = short.text.matches('.').count() > 1 || !short.postal && !short.text.ends_with('.');
        let led = matches!(doc.low(token.wrapping_sub(1)), "in" | "from" | "of" | "near" | "to");
        if behind_town || initials || led && !short.postal {
            let end = start + short.text.len();
            let last = doc.tokens.partition_point(|t| t.at.end < end);
            let whole = doc.tokens.get(last).is_some_and(|t| t.at.end == end);
            return whole.then_some((last + 1 - token, short.name, short.country));
        }
    }
    None
}

/// Whether these letters with a dot behind them are a shortened state, so that the dot may not end a sentence.
pub(crate) fn dotted(letters: &str) -> bool {
    letters
        .bytes()
        .next()
        .and_then(|first| SHORTS.get(&first))
        .is_some_and(|list| list.iter().any(|s| s.text.strip_suffix('.').is_some_and(|bare| bare == letters)))
}
