//! Counts: a number, what is counted, over what time, by whom. Missing stays missing.

use std::ops::Range;

use amparo_model::{Qualifier, Size};

use super::acts::Deed;
use super::dates::DateSaid;
use super::lexicon::{Lexicon, Noun};
use super::numbers;
use super::speech::Utterance;
use crate::find::cast::{Cast, Mention};
use crate::find::doc::Doc;
use crate::find::tables::Tables;

/// A figure while the text is being read.
#[derive(Clone, Debug)]
pub(crate) struct Figure {
    pub tokens: Range<usize>,
    pub size: Size,
    pub unit: &'static str,
    pub of: String,
    pub of_tokens: Range<usize>,
    pub period: Option<usize>,
    pub counter: Option<Mention>,
    /// Acts of the sentence that the figure sums up: they are no event of their own.
    pub sums: Vec<usize>,
}

/// Finds figures in sentences that tell of acts over a stretch of time.
pub(crate) fn find(
    doc: &Doc<'_>,
    lexicon: &Lexicon,
    tables: &Tables,
    cast: &Cast,
    dates: &[DateSaid],
    deeds: &[Deed],
    said: &[Utterance],
) -> Vec<Figure> {
    let mut out: Vec<Figure> = Vec::new();
    for (s, sentence) in doc.sentences.iter().enumerate() {
        let range = sentence.tokens.clone();
        let acts: Vec<usize> =
            (0..deeds.len()).filter(|d| deeds[*d].sentence == s && countable(&deeds[*d].act)).collect();
        let recorded = range.clone().find(|k| {
            matches!(
                doc.low(*k),
                "recorded"
                    | "documented"
                    | "counted"
                    | "registered"
                    | "logged"
                    | "tallied"
                    | "listed"
                    | "cases"
            )
        });
        if acts.is_empty() && recorded.is_none() {
            continue;
        }
        let periods: Vec<usize> = (0..dates.len())
            .filter(|d| {
                range.contains(&dates[*d].tokens.start)
                    && dates[*d].period
                    && (dates[*d].when.edtf.is_none() || long(&dates[*d]))
            })
            .collect();
        let so_far = range.clone().any(|k| doc.low(k) == "so" && doc.low(k + 1) == "far")
            || range.clone().any(|k| doc.low(k) == "in" && doc.low(k + 1) == "all");
        if periods.is_empty() && !so_far && recorded.is_none() {
            continue;
        }
        for n in numbers::find(doc, range.clone()) {
            if n.size.value == Some(1)
                || n.size.qualifier == Qualifier::Unknown
                || dates.iter().any(|d| d.tokens.start < n.tokens.end && n.tokens.start < d.tokens.end)
                || not_people(doc, &n.tokens)
            {
                continue;
            }
            let head = doc.low(n.tokens.end);
            let people = lexicon.nouns.get(head).is_some_and(|k| *k == Noun::People)
                || tables.demonym(doc, n.tokens.end).is_some()
                || matches!(
                    head,
                    "arrests"
                        | "cases"
                        | "such"
                        | "returns"
                        | "deportations"
                        | "detentions"
                        | "of"
                        | "were"
                        | "other"
                        | "repatriations"
                        | "executions"
                        | "disappearances"
                        | "more"
                )
                || (n.tokens.end + 1..n.tokens.end + 3)
                    .any(|k| lexicon.nouns.get(doc.low(k)).is_some_and(|k| *k == Noun::People));
            let bare = dates.iter().enumerate().any(|(i, d)| {
                periods.contains(&i) && d.tokens.start >= n.tokens.end && d.tokens.start - n.tokens.end <= 5
            });
            if !people && !bare {
                continue;
            }
            let period = periods.iter().copied().min_by_key(|p| gap(&dates[*p].tokens, &n.tokens));
            // "Two brothers whose father was executed in 1998": the two were not.
            let of_others = |at: &Range<usize>| (n.tokens.end..at.start).any(|k| doc.low(k) == "whose");
            let deed = acts
                .iter()
                .copied()
                .filter(|d| !of_others(&deeds[*d].at))
                .min_by_key(|d| gap(&deeds[*d].at, &n.tokens));
            let of = deed.map_or_else(|| "arrest".to_owned(), |d| deeds[d].act.clone());
            let of_tokens = deed.map_or(n.tokens.clone(), |d| deeds[d].at.clone());
            if deed.is_none() && recorded.is_none() {
                continue;
            }
            let single_day = deed.is_some_and(|d| deeds[d].when.is_some_and(|w| !dates[w].period));
            if single_day && !bare {
                continue;
            }
            let counter = counter(doc, cast, said, deeds, deed, &n.tokens, recorded);
            let unit = if lexicon.households.contains(head) {
                "households"
            } else if matches!(head, "arrests" | "cases" | "returns" | "deportations") {
                "acts"
            } else {
                "persons"
            };
            out.push(Figure {
                tokens: n.tokens.clone(),
                size: n.size,
                unit,
                of,
                of_tokens,
                period,
                counter,
                sums: deed
                    .filter(|d| !deeds[*d].modality.eq(&amparo_model::Modality::Feared))
                    .into_iter()
                    .collect(),
            });
        }
    }
    out
}

/// "66 arrests", "64 such arrests", "117 cases of rape": a number of acts, told of nobody.
pub(super) fn tallies(doc: &Doc<'_>, at: &Range<usize>) -> bool {
    let number = |k: usize| numbers::value(doc.low(k)).is_some_and(|n| n > 1);
    let (one, two, three) = (at.start.wrapping_sub(1), at.start.wrapping_sub(2), at.start.wrapping_sub(3));
    let plural = at.len() == 1 && doc.low(at.start).ends_with('s') && doc.low(at.start).len() > 4;
    let cases =
        doc.low(one) == "of" && matches!(doc.low(two), "cases" | "accounts" | "reports") && number(three);
    plural && (number(one) || doc.low(one) == "such" && number(two)) || cases
}

/// Harms feared are not counted; what is done to people by office is.
fn countable(act: &str) -> bool {
    matches!(
        act,
        "arrest"
            | "detention"
            | "forced_return"
            | "border_crossing"
            | "execution"
            | "killing"
            | "enforced_disappearance"
            | "imprisonment"
            | "release"
            | "raid"
            | "transfer"
            | "death_in_custody"
            | "torture"
            | "trafficking"
    )
}

/// A period of a month or more, or one in words only.
fn long(date: &DateSaid) -> bool {
    date.when.edtf.as_deref().is_none_or(|e| e.contains('/') || e.len() <= 7)
}

fn gap(a: &Range<usize>, b: &Range<usize>) -> usize {
    if a.start >= b.end { a.start - b.end } else { b.start.saturating_sub(a.end) * 3 + 4 }
}

/// Numbers that count nothing here: ages, rooms, sums of money, distances, times.
fn not_people(doc: &Doc<'_>, n: &Range<usize>) -> bool {
    let (before, after) = (doc.low(n.start.wrapping_sub(1)), doc.low(n.end));
    matches!(
        before,
        "aged"
            | "age"
            | "room"
            | "flight"
            | "no"
            | "route"
            | "article"
            | "number"
            | "page"
            | "$"
            | "€"
            | "£"
            | "¥"
            | "chapter"
            | "section"
            | "bus"
            | "train"
            | "line"
            | "resolution"
            | "floor"
            | "gate"
    ) || matches!(
        after,
        "years"
            | "year"
            | "year-old"
            | "km"
            | "kilometres"
            | "kilometers"
            | "miles"
            | "metres"
            | "meters"
            | "yuan"
            | "dollars"
            | "euros"
            | "won"
            | "a.m"
            | "p.m"
            | "o'clock"
            | "%"
            | "percent"
            | "per"
            | "days"
            | "weeks"
            | "months"
            | "hours"
            | "minutes"
            | "kilos"
            | "kg"
            | "seats"
            | "pages"
            | "bags"
            | "times"
    )
}

/// Who counted: the subject of "recorded", the speaker of the sentence if an organisation, or nobody.
fn counter(
    doc: &Doc<'_>,
    cast: &Cast,
    said: &[Utterance],
    deeds: &[Deed],
    deed: Option<usize>,
    n: &Range<usize>,
    recorded: Option<usize>,
) -> Option<Mention> {
    if let Some(k) = recorded.filter(|k| doc.low(*k) != "cases") {
        let s = doc.sentences[doc.sentence_of(k)].tokens.start;
        if let Some(m) =
            cast.within(s..k).rfind(|m| !matches!(cast.of(m).kind, amparo_model::reading::EntityKind::Place))
        {
            return Some(m.clone());
        }
    }
    said.iter()
        .filter(|u| u.covers(n.start))
        .min_by_key(|u| u.content[0].len())
        .and_then(|u| u.speaker.clone())
        .or_else(|| deed.and_then(|d| deeds[d].source.clone()))
}
