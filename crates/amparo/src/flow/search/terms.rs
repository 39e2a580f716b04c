//! Cutting the terms of a field out of what was typed.

use std::ops::Range;

use amparo_store::Field;

/// What was typed, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// The words and phrases.
    pub words: String,
    /// The terms, in their order.
    pub terms: Vec<Term>,
}

/// A term of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The field.
    pub field: Field,
    /// Its value, as typed, without quotation marks.
    pub value: String,
    /// Whether it excludes.
    pub without: bool,
    /// Where it stands in what was typed (bytes).
    pub at: Range<usize>,
}

const QUOTES: [(char, char); 5] = [('"', '"'), ('“', '”'), ('„', '“'), ('«', '»'), ('「', '」')];

/// Takes apart what was typed. A word with a colon that is no field stays a word.
pub fn take_apart(text: &str) -> Typed {
    let mut typed = Typed::default();
    let mut at = 0;
    while let Some(found) = text[at..].find(|c: char| !c.is_whitespace()) {
        let start = at + found;
        match term(text, start) {
            Some(term) => {
                at = term.at.end;
                typed.terms.push(term);
            }
            None => {
                at = chunk_end(text, start);
                if !typed.words.is_empty() {
                    typed.words.push(' ');
                }
                typed.words.push_str(&text[start..at]);
            }
        }
    }
    typed
}

fn term(text: &str, start: usize) -> Option<Term> {
    let rest = &text[start..];
    let signless = rest.strip_prefix(['-', '−', '－']);
    let (without, rest) = (signless.is_some(), signless.unwrap_or(rest));
    let colon = rest.find([':', '：'])?;
    let field = Field::parse(&rest[..colon])?;
    let mark = rest[colon..].chars().next().map_or(1, char::len_utf8);
    let from = text.len() - rest.len() + colon + mark;
    let (value, end) = match quoted(text, from) {
        Some((inside, end)) => (&text[inside], end),
        None => {
            let end = text[from..].find(char::is_whitespace).map_or(text.len(), |n| from + n);
            (&text[from..end], end)
        }
    };
    let value = value.trim();
    (!value.is_empty()).then(|| Term { field, value: value.to_owned(), without, at: start..end })
}

/// What stands in quotation marks at a place, and where it goes on behind them.
fn quoted(text: &str, at: usize) -> Option<(Range<usize>, usize)> {
    let first = text[at..].chars().next()?;
    let (open, close) = QUOTES.iter().find(|(open, _)| *open == first)?;
    let from = at + open.len_utf8();
    Some(match text[from..].find(*close) {
        Some(n) => (from..from + n, from + n + close.len_utf8()),
        None => (from..text.len(), text.len()),
    })
}

/// Where a word or a phrase ends, with the sign in front and the star behind.
fn chunk_end(text: &str, start: usize) -> usize {
    let sign =
        text[start..].chars().next().filter(|c| matches!(c, '-' | '−' | '－')).map_or(0, char::len_utf8);
    let end = match quoted(text, start + sign) {
        Some((_, end)) => end,
        None => text[start + sign..]
            .find(|c: char| c.is_whitespace() || c == '"')
            .map_or(text.len(), |n| start + sign + n),
    };
    let stars = text[end..].len() - text[end..].trim_start_matches(['*', '＊']).len();
    (end + stars).max(start + text[start..].chars().next().map_or(1, char::len_utf8))
}

/// What was typed with one more term.
pub fn add_term(text: &str, field: Field, value: &str) -> String {
    let bare = !value.contains(|c: char| c.is_whitespace() || QUOTES.iter().any(|(a, b)| c == *a || c == *b));
    let value = if bare { value.to_owned() } else { format!("\"{}\"", value.replace('"', "")) };
    format!("{} {}:{value}", text.trim(), field.word()).trim().to_owned()
}

/// What was typed without a term.
pub fn take_term(text: &str, term: &Term) -> String {
    let (before, after) = (text[..term.at.start].trim_end(), text[term.at.end..].trim_start());
    format!("{before} {after}").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(text: &str) -> (String, Vec<(Field, String, bool)>) {
        let typed = take_apart(text);
        (typed.words, typed.terms.into_iter().map(|t| (t.field, t.value, t.without)).collect())
    }

    #[test]
    fn terms_words_and_phrases_are_told_apart() {
        let (words, found) =
            terms("raid lang:ko \"safe house\" -church* -act:arrest case:\"River, 2024\" after：2024-03");
        assert_eq!(words, "raid \"safe house\" -church*");
        let is = |field, value: &str, without| (field, value.to_owned(), without);
        assert_eq!(
            found,
            [
                is(Field::Language, "ko", false),
                is(Field::Act, "arrest", true),
                is(Field::Case, "River, 2024", false),
                is(Field::After, "2024-03", false),
            ]
        );
        assert_eq!(
            terms("title:one 10:30 lang: x \"lang:ko\""),
            ("title:one 10:30 lang: x \"lang:ko\"".to_owned(), vec![])
        );
        assert_eq!(terms("").1, []);
    }

    #[test]
    fn a_term_is_added_and_taken_off_again() {
        let more = add_term("raid", Field::Outlet, "Harbour Post");
        assert_eq!(more, "raid outlet:\"Harbour Post\"");
        let typed = take_apart(&more);
        assert_eq!((typed.words.as_str(), typed.terms[0].value.as_str()), ("raid", "Harbour Post"));
        assert_eq!(take_term(&more, &typed.terms[0]), "raid");
        let tricky = add_term("", Field::Outlet, "The \"Post\"");
        assert_eq!(take_apart(&tricky).terms[0].value, "The Post");
    }

    #[test]
    fn nothing_typed_breaks_it() {
        for text in [
            "-",
            "\"",
            "-\"",
            "lang:\"",
            "：",
            "-：",
            "「",
            "lang:「ko",
            "act:",
            "*",
            "a*b",
            "\u{202e}lang:ko",
            "é:ü",
            "−−",
        ] {
            let typed = take_apart(text);
            for term in &typed.terms {
                let _ = take_term(text, term);
            }
        }
        assert_eq!(take_apart("lang:「ko").terms[0].value, "ko");
    }
}
