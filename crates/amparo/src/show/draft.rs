//! A claim made by hand: the words a person chose, and the content they typed about them.
//!
//! The words are at most one sentence and stand in the report as they are cited; ids of roles are those of its entities.

use std::collections::{BTreeMap, BTreeSet};

use amparo_model::reading::{
    Act, Attribution, BY_HAND, Cites, CountSaid, Entity, EntityKind, PlaceRole, Protection, Quoted, Statement,
};
use amparo_model::{Modality, Quote, Reviewed, Said, Score, Span, Text, When};
use unicode_segmentation::UnicodeSegmentation;

use super::edit::{Typed, serde_word, size_of, when_of};
use super::{Names, shown};
use crate::{Problem, Result, words};

/// Longest words a claim can be made of, in code points: no sentence is longer.
const LONGEST: usize = 700;

/// Words that are shortened with a full stop and stand before others.
const SHORT: &[&str] = &[
    "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Col", "Lt", "Sgt", "Capt", "Maj", "Cpl", "Rev", "Gov", "Sen",
    "Rep", "St", "No", "Jan", "Feb", "Mar", "Apr", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec", "Sr", "Sra",
    "Srta", "M", "Mme", "Mlle",
];

/// Kinds a claim made by hand can have: the entities first.
pub const KINDS: [&str; 8] =
    ["person", "group", "organisation", "place", "act", "statement", "count", "protection"];

/// Where typed words stand: from the first words to the last ones, both as they stand in the report.
///
/// # Errors
/// Where they do not stand there, or the first ones stand there more than once.
pub fn find(text: &Text, from: &str, to: &str) -> Result<Span> {
    let (from, to) = (from.trim(), to.trim());
    let whole = text.as_str();
    let found: Vec<usize> =
        if from.is_empty() { Vec::new() } else { whole.match_indices(from).map(|(at, _)| at).collect() };
    let start = match found[..] {
        [] => return Err(Problem::usage("problem-words-not-there").value("typed", from)),
        [one] => one,
        _ => {
            let n = found.len();
            return Err(Problem::usage("problem-words-often").value("typed", from).value("n", n));
        }
    };
    let end = if to.is_empty() {
        start + from.len()
    } else {
        let after = whole[start..].find(to);
        let at = after.ok_or_else(|| Problem::usage("problem-words-not-there").value("typed", to))?;
        (start + at + to.len()).max(start + from.len())
    };
    let quote = text.quote(start..end);
    Ok(quote.span())
}

/// The words at a place, without the white space round them.
///
/// # Errors
/// Where there are none, or more than one sentence.
pub fn cite(text: &Text, span: Span) -> Result<Quote> {
    let words = text.at(span).ok_or_else(|| Problem::usage("problem-words-none"))?;
    let inner = words.trim();
    if !inner.chars().any(char::is_alphanumeric) {
        return Err(Problem::usage("problem-words-none"));
    }
    if inner.chars().count() > LONGEST || !is_one_sentence(inner) {
        return Err(Problem::usage("problem-words-sentence"));
    }
    let start = text.byte(span.start) + (words.len() - words.trim_start().len());
    Ok(text.quote(start..start + inner.len()))
}

/// Whether words are no more than one sentence. A full stop after a shortened word ("Mr.", "U.S.", "J.") or inside
/// quotation marks ends none.
fn is_one_sentence(words: &str) -> bool {
    if words.contains("\n\n") || words.contains('\u{2029}') {
        return false;
    }
    let flat = words.replace('\n', " ");
    let pieces: Vec<&str> = flat.unicode_sentences().collect();
    pieces[..pieces.len().saturating_sub(1)].iter().all(|piece| {
        let last = piece.split_whitespace().last().unwrap_or_default();
        let short = last.strip_suffix('.').is_some_and(|w| {
            let w = w.trim_start_matches(|c: char| !c.is_alphanumeric());
            SHORT.contains(&w) || w.contains('.') || w.chars().count() == 1
        });
        short || last.ends_with(['"', '\u{201d}', '\u{300d}', '\u{bb}'])
    })
}

/// The content of a claim made by hand, out of what was typed. Fields: `kind` (of [`KINDS`]), `name`, `act`, `statement`,
/// `of`, `protection`, `modality`, `when`, `qualifier`, `value`, `upper`, `unit`, and for the roles `victim:ID`, `actor:ID`, `place:ID`,
/// `speaker`, `counter`, `about`.
///
/// # Errors
/// Where a term, a date, a number or an id is none.
pub fn said(quote: &Quote, typed: &Typed, claims: &[Reviewed]) -> Result<Said> {
    let get = |name: &str| typed.get(name).map_or("", |v| v.trim());
    let mut draft = Draft { quote, claims, cites: Cites::new() };
    let term = |list: &str, id: &str| {
        if words::has(list, id) {
            return Ok(id.to_owned());
        }
        Err(Problem::usage("problem-no-term").value("typed", id).value("list", list))
    };
    let (id, score, by) = (String::new(), Score::new(1.0), BY_HAND.to_owned());
    let when = |name: &str, cites: &mut Cites| -> Result<Option<When>> {
        let when = when_of(Some(get(name)).filter(|t| !t.is_empty()), None)?;
        if when.is_some() {
            cites.insert(name.to_owned(), vec![quote.clone()]);
        }
        Ok(when)
    };
    Ok(match get("kind") {
        kind @ ("person" | "group" | "organisation" | "place") => {
            let name = Some(get("name")).filter(|n| !n.is_empty()).map(ToOwned::to_owned);
            let kind: EntityKind = serde_word(kind)?;
            draft.cite("name");
            let size = if kind == EntityKind::Group { size_of(typed, None)? } else { None };
            if size.is_some() {
                draft.cite("size");
            }
            let mentions = vec![quote.clone()];
            let (attributes, cites) = (Vec::new(), draft.cites);
            Said::Entity(Entity { id, kind, name, size, attributes, place: None, mentions, score, by, cites })
        }
        "act" => {
            draft.cite("trigger");
            let act = term("acts", get("act"))?;
            let modality: Modality = serde_word(get("modality"))?;
            let victims = draft.ticked(typed, "victim", "victims")?;
            let actors = draft.ticked(typed, "actor", "actors")?;
            let places = draft.ticked(typed, "place", "places")?;
            let size = size_of(typed, None)?;
            if size.is_some() {
                draft.cite("size");
            }
            let when = when("when", &mut draft.cites)?;
            let places = places.into_iter().map(|id| PlaceRole { id, role: "at".to_owned() }).collect();
            Said::Act(Act {
                id,
                act,
                modality,
                victims,
                actors,
                size,
                when,
                places,
                means: Vec::new(),
                targets: Vec::new(),
                sources: Vec::new(),
                attribution: Attribution::None,
                event: None,
                score,
                by,
                cites: draft.cites,
            })
        }
        "statement" => {
            draft.cite("content");
            let kind = term("statements", get("statement"))?;
            let speaker = draft.one(get("speaker"), "speaker")?;
            let when = when("when", &mut draft.cites)?;
            Said::Statement(Statement {
                id,
                kind,
                speaker,
                addressees: Vec::new(),
                about: Vec::new(),
                when,
                quoted: Quoted::None,
                inside: None,
                score,
                by,
                cites: draft.cites,
            })
        }
        "count" => {
            draft.cite("value");
            let of = term("acts", get("act"))?;
            let size = size_of(typed, None)?.ok_or_else(|| Problem::usage("problem-count-number"))?;
            let period = when("when", &mut draft.cites)?;
            if let Some(cited) = draft.cites.remove("when") {
                draft.cites.insert("period".to_owned(), cited);
            }
            let counter = draft.one(get("speaker"), "counter")?;
            let unit = "persons".to_owned();
            Said::Count(CountSaid { id, size, unit, of, period, counter, score, by, cites: draft.cites })
        }
        "protection" => {
            draft.cite("cue");
            let kind = term("protection", get("protection"))?;
            let about = draft.one(get("speaker"), "about")?;
            Said::Protection(Protection { kind, about, score, by, cites: draft.cites })
        }
        other => return Err(Problem::usage("problem-not-a-choice").value("typed", other)),
    })
}

struct Draft<'a> {
    quote: &'a Quote,
    claims: &'a [Reviewed],
    cites: Cites,
}

impl Draft<'_> {
    fn cite(&mut self, field: &str) {
        self.cites.insert(field.to_owned(), vec![self.quote.clone()]);
    }

    /// The ids that were ticked for a role, with the words that name them.
    fn ticked(&mut self, typed: &Typed, prefix: &str, field: &str) -> Result<Vec<String>> {
        let ids: BTreeSet<&str> =
            typed.keys().filter_map(|k| k.strip_prefix(prefix)?.strip_prefix(':')).collect();
        let mut found = Vec::new();
        for id in ids {
            found.extend(self.one(id, field)?);
        }
        Ok(found)
    }

    /// An entity of the report in a role, with the words that name it: those among the chosen words, else the first ones.
    fn one(&mut self, id: &str, field: &str) -> Result<Option<String>> {
        if id.is_empty() {
            return Ok(None);
        }
        let entity = self.claims.iter().find(|c| c.claim.local == id).map(Reviewed::said);
        let Some(Said::Entity(entity)) = entity else {
            return Err(Problem::usage("problem-no-claim-here").value("typed", id));
        };
        let inside: Vec<Quote> =
            entity.mentions.iter().filter(|m| shown::overlaps(m, self.quote)).cloned().collect();
        let words =
            if inside.is_empty() { entity.mentions.first().cloned().into_iter().collect() } else { inside };
        if !words.is_empty() {
            self.cites.entry(field.to_owned()).or_default().extend(words);
        }
        Ok(Some(id.to_owned()))
    }
}

/// Entities of a report to choose from, by kind: local id and name. Who was rejected is not offered.
pub fn cast(claims: &[Reviewed], names: &Names) -> BTreeMap<EntityKind, Vec<(String, String)>> {
    let mut cast: BTreeMap<EntityKind, Vec<(String, String)>> = BTreeMap::new();
    for reviewed in claims.iter().filter(|c| c.state() != amparo_model::ClaimState::Rejected) {
        if let Said::Entity(entity) = reviewed.said() {
            let local = reviewed.claim.local.clone();
            let name = names.get(&local).to_owned();
            cast.entry(entity.kind).or_default().push((local, name));
        }
    }
    cast
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text() -> Text {
        Text::new(
            "Guards took Mr. Han Bo. He was freed on Oct. 9 in Hanoi. 경찰이 그를 체포했다. 그는 풀려났다."
                .to_owned(),
        )
    }

    fn words(from: &str, to: &str) -> Result<String> {
        let text = text();
        Ok(cite(&text, find(&text, from, to)?)?.quote)
    }

    #[test]
    fn words_are_found_as_they_stand_and_are_no_more_than_a_sentence() {
        assert_eq!(words("Guards", "Bo.").unwrap(), "Guards took Mr. Han Bo.");
        assert_eq!(words("freed", "Hanoi").unwrap(), "freed on Oct. 9 in Hanoi");
        assert_eq!(words("그를 체포", "").unwrap(), "그를 체포");
        assert_eq!(words("Guards", "freed").unwrap_err().id(), "problem-words-sentence");
        assert_eq!(words("경찰이", "풀려났다").unwrap_err().id(), "problem-words-sentence");
        assert_eq!(words("policemen", "").unwrap_err().id(), "problem-words-not-there");
        assert_eq!(words("Guards", "policemen").unwrap_err().id(), "problem-words-not-there");
        assert_eq!(words("n", "").unwrap_err().id(), "problem-words-often");
        let text = text();
        assert_eq!(cite(&text, Span { start: 6, end: 7 }).unwrap_err().id(), "problem-words-none");
        assert!(cite(&text, Span { start: 0, end: 9999 }).is_err());
    }

    #[test]
    fn what_is_made_cites_the_chosen_words() {
        let text = text();
        let quote = cite(&text, find(&text, "took", "").unwrap()).unwrap();
        let typed = |pairs: &[(&str, &str)]| -> Typed {
            pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect()
        };
        let act = [("kind", "act"), ("act", "arrest"), ("modality", "asserted"), ("when", "2018-10-09")];
        let made = said(&quote, &typed(&act), &[]).unwrap();
        assert!(made.cites().values().flatten().all(|q| text.holds(q)));
        assert_eq!(made.by(), BY_HAND);
        for wrong in [("act", "no_such"), ("modality", "perhaps"), ("when", "Sunday"), ("victim:p9", "yes")] {
            let pairs = [&act[..], &[wrong]].concat();
            assert!(said(&quote, &typed(&pairs), &[]).is_err(), "{wrong:?}");
        }
    }
}
