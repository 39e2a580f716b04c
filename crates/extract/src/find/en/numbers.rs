//! English numbers with what stands before them: "nearly 49", "at least nine", "four to six", "dozens".

use std::ops::Range;

use amparo_model::{Qualifier, Size};

use crate::find::doc::Doc;

/// A number in the text.
#[derive(Clone, Debug)]
pub(crate) struct Number {
    /// Tokens of the whole expression, qualifier included.
    pub tokens: Range<usize>,
    /// What it says.
    pub size: Size,
}

const UNITS: &[&str] = &[
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: &[(&str, u64)] = &[
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fourty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
];

/// Value of one token: "34", "1,500", "thirty-four", "Thirty-4", "seven".
pub(crate) fn value(low: &str) -> Option<u64> {
    if low.starts_with(|c: char| c.is_ascii_digit()) {
        let plain: String = low.chars().filter(|c| *c != ',').collect();
        return plain.parse().ok();
    }
    if let Some(n) = UNITS.iter().position(|w| *w == low) {
        return Some(n as u64);
    }
    if let Some((_, n)) = TENS.iter().find(|(w, _)| *w == low) {
        return Some(*n);
    }
    let (tens, unit) = low.split_once('-')?;
    let (_, t) = TENS.iter().find(|(w, _)| *w == tens)?;
    let u = value(unit)?;
    (1..10).contains(&u).then_some(t + u)
}

/// Value of "first", "second", … up to "twentieth"; `None` otherwise.
pub(crate) fn ordinal(low: &str) -> Option<u64> {
    const WORDS: &[&str] = &[
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth",
    ];
    if let Some(n) = WORDS.iter().position(|w| *w == low) {
        return Some(n as u64 + 1);
    }
    let digits = low
        .strip_suffix("st")
        .or(low.strip_suffix("nd"))
        .or(low.strip_suffix("rd"))
        .or(low.strip_suffix("th"))?;
    if let Ok(day) = digits.parse() {
        return Some(day);
    }
    let (tens, unit) = low.split_once('-')?;
    let base = TENS.iter().find(|(w, _)| *w == tens)?.1;
    ordinal(unit).map(|u| base + u)
}

const QUALIFIERS: &[(&[&str], Qualifier)] = &[
    (&["at", "least"], Qualifier::AtLeast),
    (&["no", "fewer", "than"], Qualifier::AtLeast),
    (&["no", "less", "than"], Qualifier::AtLeast),
    (&["not", "fewer", "than"], Qualifier::AtLeast),
    (&["minimum", "of"], Qualifier::AtLeast),
    (&["more", "than"], Qualifier::MoreThan),
    (&["over"], Qualifier::MoreThan),
    (&["upwards", "of"], Qualifier::MoreThan),
    (&["in", "excess", "of"], Qualifier::MoreThan),
    (&["above"], Qualifier::MoreThan),
    (&["well", "over"], Qualifier::MoreThan),
    (&["fewer", "than"], Qualifier::LessThan),
    (&["less", "than"], Qualifier::LessThan),
    (&["under"], Qualifier::LessThan),
    (&["below"], Qualifier::LessThan),
    (&["up", "to"], Qualifier::AtMost),
    (&["as", "many", "as"], Qualifier::AtMost),
    (&["at", "most"], Qualifier::AtMost),
    (&["a", "maximum", "of"], Qualifier::AtMost),
    (&["nearly"], Qualifier::Nearly),
    (&["almost"], Qualifier::Nearly),
    (&["close", "to"], Qualifier::Nearly),
    (&["just", "under"], Qualifier::Nearly),
    (&["about"], Qualifier::About),
    (&["around"], Qualifier::About),
    (&["some"], Qualifier::About),
    (&["roughly"], Qualifier::About),
    (&["approximately"], Qualifier::About),
    (&["an", "estimated"], Qualifier::About),
    (&["nigh", "on"], Qualifier::About),
    (&["circa"], Qualifier::About),
    (&["only"], Qualifier::Exactly),
    (&["exactly"], Qualifier::Exactly),
    (&["just"], Qualifier::Exactly),
];

/// Every number of a sentence, left to right.
pub(crate) fn find(doc: &Doc<'_>, sentence: Range<usize>) -> Vec<Number> {
    let mut out: Vec<Number> = Vec::new();
    let mut i = sentence.start;
    while i < sentence.end {
        let Some((mut size, mut end)) = plain(doc, i, sentence.end) else {
            i += 1;
            continue;
        };
        let mut start =
            if matches!(doc.low(i), "hundred" | "dozen" | "thousand") && doc.low(i.wrapping_sub(1)) == "a" {
                i - 1
            } else {
                i
            };
        for (words, qualifier) in QUALIFIERS {
            let n = words.len();
            if start >= sentence.start + n
                && words.iter().enumerate().all(|(k, w)| doc.low(start - n + k) == *w)
            {
                start -= n;
                if size.qualifier == Qualifier::Exactly {
                    size.qualifier = *qualifier;
                }
                break;
            }
        }
        if doc.low(start.wrapping_sub(1)) == "between" && matches!(doc.low(end), "and") {
            if let Some((upper, e)) = plain(doc, end + 1, sentence.end) {
                size = Size { qualifier: Qualifier::Between, value: size.value, upper: upper.value };
                (start, end) = (start - 1, e);
            }
        } else if matches!(doc.low(end), "to" | "-" | "–" | "or") && size.value.is_some() {
            // "30 to 40", "two or three": only rising pairs of like size, so that "5 to 4" (a score) is none.
            if let Some((upper, e)) = plain(doc, end + 1, sentence.end) {
                let rising = matches!((size.value, upper.value), (Some(a), Some(b)) if a < b && b <= a * 10);
                if rising && !doc.low(end + 1).contains(':') {
                    size = Size { qualifier: Qualifier::Between, value: size.value, upper: upper.value };
                    end = e;
                }
            }
        } else if doc.low(end) == "or" && doc.low(end + 1) == "so" {
            (size.qualifier, end) = (Qualifier::About, end + 2);
        } else if doc.low(end) == "or" && doc.low(end + 1) == "more" {
            (size.qualifier, end) = (Qualifier::AtLeast, end + 2);
        }
        out.push(Number { tokens: start..end, size });
        i = end;
    }
    out
}

/// A number without its qualifier at token `i`, and the token after it.
fn plain(doc: &Doc<'_>, i: usize, limit: usize) -> Option<(Size, usize)> {
    let low = doc.low(i);
    let vague = |qualifier| Some((Size { qualifier, value: None, upper: None }, i + 1));
    match low {
        "dozens" => return vague(Qualifier::Dozens),
        "hundreds" => return vague(Qualifier::Hundreds),
        "thousands" => return vague(Qualifier::Thousands),
        "several" | "various" => return vague(Qualifier::Unknown),
        "dozen" => return Some((Size { qualifier: Qualifier::About, value: Some(12), upper: None }, i + 1)),
        "hundred" if doc.low(i.wrapping_sub(1)) == "a" => return Some((Size::exactly(100), i + 1)),
        _ => {}
    }
    let mut total = value(low)?;
    let mut end = i + 1;
    if low == "one"
        && matches!(doc.low(end), "of" | "another" | "day" | "by" | "in" | "thing" | "at" | "word")
    {
        return None;
    }
    // "two hundred and ten", "3 million", "two dozen", "thirty four"
    loop {
        match doc.low(end) {
            "hundred" => total *= 100,
            "thousand" => total *= 1000,
            "million" => total = total.checked_mul(1_000_000)?,
            "dozen" => total *= 12,
            "and"
                if total >= 100
                    && total % 100 == 0
                    && end + 1 < limit
                    && value(doc.low(end + 1)).is_some_and(|v| v < 100)
                    && matches!(doc.low(end - 1), "hundred" | "thousand") =>
            {
                total += value(doc.low(end + 1))?;
                end += 2;
                continue;
            }
            next if (20..100).contains(&total)
                && total % 10 == 0
                && !low.starts_with(|c: char| c.is_ascii_digit())
                && value(next).is_some_and(|v| (1..10).contains(&v))
                && end < limit =>
            {
                total += value(next)?;
            }
            _ => break,
        }
        end += 1;
    }
    Some((Size::exactly(total), end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use amparo_model::Text;

    fn sizes(s: &str) -> Vec<(String, Qualifier, Option<u64>, Option<u64>)> {
        let text = Text::new(s.to_owned());
        let doc = Doc::new(&text, std::slice::from_ref(&(0..s.len())));
        find(&doc, 0..doc.tokens.len())
            .into_iter()
            .map(|n| (doc.words(n.tokens).to_owned(), n.size.qualifier, n.size.value, n.size.upper))
            .collect()
    }

    #[test]
    fn numbers_keep_their_qualifier() {
        for (text, words, qualifier, number, upper) in [
            ("nearly 49 people", "nearly 49", Qualifier::Nearly, Some(49), None),
            ("At least nine fled", "At least nine", Qualifier::AtLeast, Some(9), None),
            (
                "as many as two hundred and ten women",
                "as many as two hundred and ten",
                Qualifier::AtMost,
                Some(210),
                None,
            ),
            ("between 30 and 40 men", "between 30 and 40", Qualifier::Between, Some(30), Some(40)),
            ("two or three guards", "two or three", Qualifier::Between, Some(2), Some(3)),
            ("Thirty-four were caught", "Thirty-four", Qualifier::Exactly, Some(34), None),
            ("dozens of families", "dozens", Qualifier::Dozens, None, None),
            ("some ten days", "some ten", Qualifier::About, Some(10), None),
            ("1,500 people", "1,500", Qualifier::Exactly, Some(1500), None),
        ] {
            assert_eq!(sizes(text), [(words.to_owned(), qualifier, number, upper)], "{text}");
        }
    }

    #[test]
    fn one_of_is_no_number() {
        assert_eq!(sizes("one of the women"), []);
        assert_eq!(ordinal("twenty-third"), Some(23));
        assert_eq!(ordinal("4th"), Some(4));
    }
}
