//! Numbers with what stands before them: "más de 600", "entre 30 y 40", "une dizaine de".

use std::ops::Range;

use amparo_model::{Qualifier, Size};

use super::lexicon::Lexicon;
use super::story::Story;
use super::words::Words;

/// A number and its tokens, from its qualifier to its last word.
pub(super) struct Quantity {
    pub size: Size,
    pub start: usize,
    pub end: usize,
}

/// The number that begins at a token, if one does.
pub(super) fn at(story: &Story<'_>, words: &Words, lexicon: &Lexicon, token: usize) -> Option<Quantity> {
    let exact = |qualifier| Size { qualifier, value: None, upper: None };
    for (list, qualifier) in [
        ("dozens", Qualifier::Dozens),
        ("hundreds", Qualifier::Hundreds),
        ("thousands", Qualifier::Thousands),
        ("several", Qualifier::Unknown),
    ] {
        if let Some(end) = lexicon.starts(story, list, token) {
            return Some(Quantity { size: exact(qualifier), start: token, end });
        }
    }
    let loose = words.loose().find_map(|(phrase, n)| {
        let parts = super::lexicon::phrase(phrase);
        let fits = parts
            .iter()
            .enumerate()
            .all(|(i, w)| story.low(token + i) == w || w == "de" && story.low(token + i) == "d");
        fits.then_some((n, token + parts.len()))
    });
    if let Some((value, end)) = loose {
        let (qualifier, start) = qualified(story, lexicon, token).unwrap_or((Qualifier::About, token));
        return Some(Quantity { size: Size { qualifier, value: Some(value), upper: None }, start, end });
    }
    let (value, mut end) = number(story, words, lexicon, token)?;
    // "entre 30 y 40", "30 à 40".
    let between = token > 0 && story.low(token - 1) == "entre";
    let joined =
        matches!(story.low(end), "y" | "et" if between) || matches!(story.low(end), "a" | "à" | "o" | "ou");
    if joined
        && let Some((upper, last)) = number(story, words, lexicon, end + 1)
        && upper > value
        && value > 1
    {
        end = last;
        let start = token - usize::from(between);
        let size = Size { qualifier: Qualifier::Between, value: Some(value), upper: Some(upper) };
        return Some(Quantity { size, start, end });
    }
    let (qualifier, start) = qualified(story, lexicon, token).unwrap_or((Qualifier::Exactly, token));
    Some(Quantity { size: Size { qualifier, value: Some(value), upper: None }, start, end })
}

/// Every number of the story, in bytes.
pub(super) fn all(story: &Story<'_>, words: &Words, lexicon: &Lexicon) -> Vec<(Range<usize>, Size)> {
    let mut out = Vec::new();
    for sentence in &story.sentences {
        let mut token = sentence.tokens.start;
        while token < sentence.tokens.end {
            let found = at(story, words, lexicon, token);
            token = found.as_ref().map_or(token, |q| q.end - 1) + 1;
            out.extend(
                found.map(|q| (story.tokens[q.start].at.start..story.tokens[q.end - 1].at.end, q.size)),
            );
        }
    }
    out
}

fn qualified(story: &Story<'_>, lexicon: &Lexicon, token: usize) -> Option<(Qualifier, usize)> {
    [
        ("at_least", Qualifier::AtLeast),
        ("at_most", Qualifier::AtMost),
        ("more_than", Qualifier::MoreThan),
        ("less_than", Qualifier::LessThan),
        ("nearly", Qualifier::Nearly),
        ("about", Qualifier::About),
    ]
    .into_iter()
    .find_map(|(list, qualifier)| Some((qualifier, lexicon.ends(story, list, token)?)))
}

/// Value and end of a number in words or digits: "treinta y cuatro", "deux cents", "1 200".
pub(super) fn number(
    story: &Story<'_>,
    words: &Words,
    lexicon: &Lexicon,
    token: usize,
) -> Option<(u64, usize)> {
    let digits = |at: usize| story.low(at).starts_with(|c: char| c.is_ascii_digit());
    let mut total = words.number(story.low(token)).filter(|_| story.tokens.get(token).is_some())?;
    let mut end = token + 1;
    if digits(token) {
        // "1 200": groups of three digits.
        while digits(end) && story.low(end).len() == 3 && story.low(token).len() <= 3 {
            total = total.checked_mul(1000)?.checked_add(words.number(story.low(end))?)?;
            end += 1;
        }
        if matches!(story.low(end), "mil" | "mille") {
            return Some((total.checked_mul(1000)?, end + 1));
        }
        return Some((total, end));
    }
    loop {
        let joined = lexicon.has("and", story.low(end)) && total >= 20;
        let next = end + usize::from(joined);
        let Some(n) = words.number(story.low(next)).filter(|_| !digits(next)) else { break };
        if !joined && n < 100 && total < 100 && total != 80 {
            break;
        }
        if joined && n >= 10 && !matches!(total % 100, 60 | 80) {
            break;
        }
        total = if n >= 100 && total < n { total.checked_mul(n)? } else { total.checked_add(n)? };
        end = next + 1;
    }
    Some((total, end))
}
