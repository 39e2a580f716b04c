//! Runs of words that the gazetteer knows, and the persons whom the story names in full.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::rc::Rc;

use super::shorts;
use super::words::WORDS;
use crate::find::doc::Doc;
use crate::find::en::calendar;
use crate::find::en::lexicon::Lexicon;
use crate::find::tables::Tables;
use crate::gazetteer::{Candidate, Gazetteer, Level, ambiguous};

/// Words of the longest name.
const LONGEST: usize = 7;

/// What the gazetteer said of names, asked once a story.
pub(super) struct Names<'g> {
    gazetteer: &'g Gazetteer<'g>,
    known: HashMap<String, Rc<Vec<Candidate>>>,
}

impl<'g> Names<'g> {
    pub(super) fn new(gazetteer: &'g Gazetteer<'g>) -> Self {
        Names { gazetteer, known: HashMap::new() }
    }

    pub(super) fn candidates(&mut self, name: &str) -> Rc<Vec<Candidate>> {
        if let Some(known) = self.known.get(name) {
            return Rc::clone(known);
        }
        let found = Rc::new(self.gazetteer.candidates(name));
        self.known.insert(name.to_owned(), Rc::clone(&found));
        found
    }

    /// A country by its ISO code, or a land by its name.
    pub(super) fn country(&mut self, code: &str) -> Option<Candidate> {
        self.gazetteer.country(code).or_else(|| self.candidates(code).first().cloned())
    }

    /// Whether the initials of a body stand for a country whose name the story spells out: "DRC" beside "Congo".
    fn spelt_out(&mut self, doc: &Doc<'_>, at: usize) -> bool {
        let here = self.candidates(doc.words(at..at + 1));
        here.iter().filter(|c| c.level == Level::Country).any(|c| {
            let last = c.name.rsplit(' ').next().unwrap_or_default().to_lowercase();
            doc.tokens.iter().any(|t| t.capital && t.low == last)
        })
    }
}

/// Words that may be a name of a place.
pub(super) struct Span<'t> {
    pub tokens: Range<usize>,
    pub words: &'t str,
    pub candidates: Rc<Vec<Candidate>>,
    /// "Ala.", "NSW".
    pub short: bool,
    /// More often a word or a person.
    pub ambiguous: bool,
    /// The name carries the word for its kind: "Laurel County".
    pub kind: bool,
    /// The country's name is also its adjective: "U.S.", "US".
    pub adjective: bool,
}

/// Words that stand behind the name of a place more often in the name of a body than in that of an area.
const BODIES: &[&str] =
    &["department", "state", "city", "town", "village", "port", "airport", "bridge", "border"];

/// All candidates: at each word the longest first.
pub(super) fn spans<'t>(
    doc: &Doc<'t>,
    lexicon: &Lexicon,
    tables: &Tables,
    names: &mut Names<'_>,
) -> Vec<Span<'t>> {
    let mut found = Vec::new();
    for sentence in &doc.sentences {
        let mut masked = sentence.tokens.start;
        for i in sentence.tokens.clone() {
            let token = &doc.tokens[i];
            if !token.capital || !token.word || i < masked {
                continue;
            }
            if let Some((n, name, country)) = shorts::at(doc, i) {
                let here = names.candidates(name);
                let fits = |c: &&Candidate| {
                    c.country == country && matches!(c.level, Level::Region | Level::Country)
                };
                let area: Vec<Candidate> = here.iter().filter(fits).take(1).cloned().collect();
                if !area.is_empty() {
                    let span = Span::new(doc, i..i + n, Rc::new(area));
                    found.push(Span { short: true, ambiguous: false, ..span });
                    masked = i + n;
                    continue;
                }
            }
            if let Some((n, _)) = tables.organisation(doc, i)
                && !(n == 1 && names.spelt_out(doc, i))
            {
                masked = i + n;
                continue;
            }
            let demonym = tables.demonym(doc, i).map(|(n, _)| n);
            if calendar::month(&token.low).is_some() || calendar::weekday(&token.low).is_some() {
                continue;
            }
            let ends: Vec<usize> = ends(doc, i, sentence.tokens.end).collect();
            for end in ends.into_iter().rev() {
                if end == i + 1 && lexicon.no_name.contains(&token.low) {
                    continue;
                }
                let span = i..end;
                let here = names.candidates(doc.words(span.clone()));
                if here.is_empty() {
                    continue;
                }
                let adjective = demonym.is_some_and(|n| n >= span.len());
                let mut span = Span::new(doc, span, here);
                span.kind = span.tokens.len() > 1
                    && WORDS.kind_after.contains(doc.low(end - 1))
                    && !names.gazetteer.knows(span.words);
                if adjective && !span.country() {
                    continue;
                }
                // "Paris City Hall", "Ohio Department of …", "the Laurel County": no part of the name.
                let last = doc.low(end - 1);
                if span.kind
                    && (BODIES.contains(&last)
                        || lexicon.no_name.contains(&token.low)
                        || doc.low(end).starts_with(|c: char| c.is_ascii_digit())
                        || !span.candidates.iter().any(|c| c.level <= Level::District))
                {
                    continue;
                }
                span.adjective = adjective;
                found.push(span);
            }
        }
    }
    found
}

impl<'t> Span<'t> {
    fn new(doc: &Doc<'t>, tokens: Range<usize>, candidates: Rc<Vec<Candidate>>) -> Self {
        let words = doc.words(tokens.clone());
        Span {
            ambiguous: ambiguous(words),
            tokens,
            words,
            candidates,
            short: false,
            kind: false,
            adjective: false,
        }
    }

    /// The largest of the places it may stand for.
    pub(super) fn population(&self) -> u64 {
        self.candidates.iter().map(|c| c.population).max().unwrap_or(0)
    }

    pub(super) fn country(&self) -> bool {
        self.candidates.iter().any(|c| c.level == Level::Country)
    }
}

/// Where a name that begins at `from` may end: behind each capitalised word of the run, with small words, the dot of
/// "St." and the mark of "Queen Anne's County" inside.
fn ends(doc: &Doc<'_>, from: usize, limit: usize) -> impl Iterator<Item = usize> {
    let mut out = vec![from + 1];
    let mut to = from + 1;
    while to < limit.min(from + LONGEST) {
        let (token, before) = (&doc.tokens[to], &doc.tokens[to - 1]);
        let gap = &doc.text.as_str()[before.at.end..token.at.start];
        if gap.len() > 1 || gap.contains(['\n', '\t']) {
            break;
        }
        if token.word && token.capital {
            to += 1;
            out.push(to);
        } else if matches!(token.low.as_str(), "." | "'s")
            && gap.is_empty()
            && (token.low == "'s" || matches!(before.low.as_str(), "st" | "mt" | "ft" | "ste"))
            || token.word && CONNECTORS.contains(&token.low.as_str())
        {
            to += 1;
        } else {
            break;
        }
    }
    out.into_iter()
}

/// Small words inside names of places.
const CONNECTORS: &[&str] = &[
    "of", "the", "and", "de", "la", "del", "du", "des", "le", "les", "el", "al", "es", "da", "do", "dos",
    "di", "sur", "upon", "on", "am", "an", "der", "den", "y", "e", "under", "by", "in",
];

/// Written in capitals: "US", "U.S.", "SEOUL".
pub(super) fn capitals(word: &str) -> bool {
    word.chars().filter(|c| c.is_alphabetic()).count() > 1
        && word.chars().all(|c| !c.is_alphabetic() || c.is_uppercase())
}

/// Last names of persons whom the story names in full ("Mary Lincoln", "Mr. Jordan", "J. Washington"), lower case; and
/// whether a given name stands before one somewhere, so that it is a person's for sure.
pub(super) fn persons(doc: &Doc<'_>, lexicon: &Lexicon, spans: &[Span<'_>]) -> HashMap<String, bool> {
    let known: HashSet<Range<usize>> =
        spans.iter().filter(|s| s.tokens.len() > 1).map(|s| s.tokens.clone()).collect();
    let mut found: HashMap<String, bool> = HashMap::new();
    for i in 1..doc.tokens.len() {
        let token = &doc.tokens[i];
        if !token.capital || !token.word || token.low.len() < 3 {
            continue;
        }
        let next = doc.tokens.get(i + 1);
        let goes_on = next.is_some_and(|n| n.capital && n.word && n.at.start == token.at.end + 1);
        if goes_on && !WORDS.given.contains(doc.low(i - 1)) || known.contains(&(i - 1..i + 1)) {
            continue;
        }
        let Some(first) = first_name(doc, i) else { continue };
        let given = WORDS.given.contains(&first);
        let titled = WORDS.titles.contains(&first);
        let described = given || titled || first.len() == 1 || {
            // "Ravenel Pike, 19," and "Ravenel Pike said" with a first name that is on no list.
            let after = doc.low(i + 1);
            let age = after == "," && doc.low(i + 2).parse::<u32>().is_ok_and(|n| (1..110).contains(&n));
            let capital = doc.tokens[i - 1].capital && !lexicon.no_name.contains(&first);
            capital && (age || lexicon.indirect.contains(after))
        };
        if described && !lexicon.org_words.contains(&token.low) {
            *found.entry(token.low.clone()).or_default() |= given;
        }
    }
    found
}

/// The word before a last name: a given name, a title, or a letter; over a middle initial and the dot of "Mr.".
pub(super) fn first_name(doc: &Doc<'_>, last: usize) -> Option<String> {
    let mut k = last.checked_sub(1)?;
    if doc.low(k) == "." {
        k = k.checked_sub(1)?;
        if doc.tokens[k].at.end != doc.tokens[k + 1].at.start {
            return None;
        }
        let low = doc.low(k);
        if low.chars().count() == 1 && k > 0 && WORDS.given.contains(doc.low(k - 1)) {
            k -= 1;
        } else if low.chars().count() > 1 && !WORDS.titles.contains(low) {
            return None;
        }
    }
    let token = &doc.tokens[k];
    // "A Fairfield man": one letter is an initial only with its dot.
    if token.low.chars().count() == 1 && k + 1 == last {
        return None;
    }
    let same_line = !doc.text.as_str()[token.at.end..doc.tokens[last].at.start].contains('\n');
    (token.word && same_line && (token.capital || WORDS.titles.contains(&token.low)))
        .then(|| token.low.clone())
}
