//! Reading what somebody typed into the search field. There is no wrong query.

use std::ops::Range;

use super::cut::{Kind, cut};

/// More terms than this are left out; nobody types them.
const MOST_TERMS: usize = 32;
/// A longer phrase is cut off.
const MOST_TOKENS: usize = 64;

/// A query in terms of the index.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Parsed {
    pub(crate) with: Vec<Term>,
    pub(crate) without: Vec<Term>,
    /// Runs of `with` that are names, in order, with how else they are spelled.
    pub(crate) otherwise: Vec<Otherwise>,
}

/// Tokens in a row; the last one may be only a beginning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Term {
    pub(crate) tokens: Vec<String>,
    pub(crate) prefix: bool,
    /// Whether it stood in quotation marks.
    pub(crate) phrase: bool,
    /// As typed, without signs.
    pub(crate) typed: String,
}

/// Terms in a row that are one name, and its other spellings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Otherwise {
    pub(crate) run: Range<usize>,
    pub(crate) spellings: Vec<(Term, String)>,
}

impl Parsed {
    pub(crate) fn new(text: &str) -> Self {
        let mut parsed = Self::default();
        for chunk in chunks(text) {
            let Some(term) = Term::new(chunk.text, chunk.prefix, chunk.phrase) else { continue };
            let side = if chunk.without { &mut parsed.without } else { &mut parsed.with };
            let there = |t: &Term| t.tokens == term.tokens && t.prefix == term.prefix;
            if side.len() < MOST_TERMS && !side.iter().any(there) {
                side.push(term);
            }
        }
        parsed
    }

    /// The query in the language of FTS5; `None` if there is nothing to look for. Every token is quoted and
    /// holds letters and digits only, so this is never a syntax error.
    pub(crate) fn match_expression(&self) -> Option<String> {
        let mut all = Vec::new();
        let mut at = 0;
        while at < self.with.len() {
            let Some(name) = self.otherwise.iter().find(|o| o.run.start == at) else {
                all.push(self.with[at].quoted());
                at += 1;
                continue;
            };
            let typed: Vec<_> = self.with[name.run.clone()].iter().map(Term::quoted).collect();
            let mut ways = vec![format!("({})", typed.join(" AND "))];
            ways.extend(name.spellings.iter().map(|(term, _)| term.quoted()));
            all.push(format!("({})", ways.join(" OR ")));
            at = name.run.end;
        }
        if all.is_empty() {
            return None;
        }
        let mut expression = all.join(" AND ");
        if !self.without.is_empty() {
            let none: Vec<_> = self.without.iter().map(Term::quoted).collect();
            expression = format!("({expression}) NOT ({})", none.join(" OR "));
        }
        Some(expression)
    }
}

impl Parsed {
    /// Everything that is to be marked where it stands.
    pub(crate) fn marks(&self) -> Vec<&Term> {
        let spellings = self.otherwise.iter().flat_map(|o| &o.spellings).map(|(term, _)| term);
        self.with.iter().chain(spellings).collect()
    }

    /// The spelling by which a text was found, where a name that was typed does not stand in it as typed.
    pub(crate) fn found_otherwise(&self, text: &str) -> Option<&str> {
        if self.otherwise.is_empty() {
            return None;
        }
        let mut tokens = Vec::new();
        cut(text, |t| tokens.push(t.text.to_owned()));
        let stands = |term: &Term| (0..tokens.len()).any(|at| term.stands_at(&tokens, at));
        let other = self.otherwise.iter().filter(|o| !self.with[o.run.clone()].iter().all(stands));
        other.flat_map(|o| &o.spellings).find(|(term, _)| stands(term)).map(|(_, name)| name.as_str())
    }
}

impl Term {
    /// A name as a phrase.
    pub(crate) fn whole(name: &str) -> Option<Self> {
        Self::new(name, false, true).filter(|t| !t.prefix)
    }

    fn new(text: &str, prefix: bool, phrase: bool) -> Option<Self> {
        let mut tokens = Vec::new();
        cut(text, |t| tokens.push((t.text.to_owned(), t.kind)));
        let mut prefix =
            prefix && tokens.last().is_some_and(|(t, kind)| *kind == Kind::Word && t.chars().count() > 1);
        if let Some((_, Kind::Tail)) = tokens.last() {
            if tokens.len() > 1 && tokens[tokens.len() - 2].1 == Kind::Pair {
                tokens.pop(); // the pair before it ends in the same character; a longer run fits too
            } else {
                prefix = true; // one character alone: any pair that begins with it, or itself at the end of a run
            }
        }
        tokens.truncate(MOST_TOKENS);
        let tokens: Vec<_> = tokens.into_iter().map(|(text, _)| text).collect();
        let typed = text.trim_end_matches(['*', '\u{ff0a}']).to_owned();
        (!tokens.is_empty()).then_some(Self { tokens, prefix, phrase, typed })
    }

    fn quoted(&self) -> String {
        format!("\"{}\"{}", self.tokens.join(" "), if self.prefix { " *" } else { "" })
    }

    /// Whether the tokens of a text from `at` on are this term.
    pub(crate) fn stands_at(&self, tokens: &[String], at: usize) -> bool {
        let (Some(there), Some((last, first))) =
            (tokens.get(at..at + self.tokens.len()), self.tokens.split_last())
        else {
            return false;
        };
        let (last_there, first_there) = (&there[there.len() - 1], &there[..there.len() - 1]);
        first == first_there
            && if self.prefix { last_there.starts_with(last.as_str()) } else { last == last_there }
    }
}

struct Chunk<'a> {
    text: &'a str,
    without: bool,
    prefix: bool,
    phrase: bool,
}

/// Splits at white space, keeps what stands in quotation marks together, sees the sign in front and the star
/// behind.
fn chunks(text: &str) -> Vec<Chunk<'_>> {
    const QUOTES: [(char, char); 6] =
        [('"', '"'), ('“', '”'), ('„', '“'), ('«', '»'), ('「', '」'), ('『', '』')];
    let mut chunks = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let mut without = false;
        if matches!(first, '-' | '−' | '－') {
            without = true;
            rest = &rest[first.len_utf8()..];
        }
        let open = rest.chars().next();
        if let Some(&(open, close)) = QUOTES.iter().find(|(o, _)| open == Some(*o)) {
            let inner = &rest[open.len_utf8()..];
            let end = inner.find(close).unwrap_or(inner.len());
            let after = inner[end..].strip_prefix(close).unwrap_or("");
            chunks.push(Chunk { text: &inner[..end], without, prefix: after.starts_with('*'), phrase: true });
            rest = after.trim_start_matches('*').trim_start();
        } else {
            let end = rest.find(|c: char| c.is_whitespace() || c == '"').unwrap_or(rest.len());
            let (word, after) = rest.split_at(end);
            let prefix = word.ends_with(['*', '＊']);
            chunks.push(Chunk { text: word, without, prefix, phrase: false });
            rest = after.trim_start();
        }
    }
    chunks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn expression(text: &str) -> String {
        Parsed::new(text).match_expression().unwrap_or_default()
    }

    #[test]
    fn words_phrases_without_and_beginnings() {
        assert_eq!(expression("Kim Jong-un"), r#""kim" AND "jong un""#);
        assert_eq!(
            expression(r#""safe house" -raid arrest*"#),
            r#"("safe house" AND "arrest" *) NOT ("raid")"#
        );
        assert_eq!(expression("한강"), r#""한강""#);
        assert_eq!(expression("김정은"), r#""김정 정은""#);
        assert_eq!(expression("「평양 시내」"), r#""평양 양 시내""#);
        assert_eq!(expression("김"), r#""김" *"#);
    }

    #[test]
    fn nothing_typed_is_an_error() {
        for text in [
            "",
            "  ",
            "\"",
            "-",
            "* *",
            "AND OR NOT",
            "a\"b",
            "(((",
            "NEAR(x, 3)",
            "col:x",
            "\0",
            "\"\"\"",
            "-\"",
            "^x",
            "a*",
        ] {
            let _ = expression(text);
        }
        assert_eq!(expression("a AND b"), r#""a" AND "and" AND "b""#);
        assert_eq!(expression("-only"), "");
        assert_eq!(expression("\" ; drop"), r#""drop""#);
    }
}
