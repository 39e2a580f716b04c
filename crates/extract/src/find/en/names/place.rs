//! Names of places: found by the words around them, chosen among places of one name by their neighbours.

use std::collections::HashMap;
use std::ops::Range;

use amparo_model::reading::EntityKind;

use super::push;
use crate::find::cast::{Cast, Member};
use crate::find::doc::Doc;
use crate::find::en::lexicon::Lexicon;
use crate::gazetteer::{Gazetteer, NamedPlace, disambiguate};

/// Takes the longest prefix of the run that the gazetteer knows, if the words around it allow a place.
pub(super) fn place(
    doc: &Doc<'_>,
    lexicon: &Lexicon,
    gazetteer: &Gazetteer<'_>,
    cast: &mut Cast,
    others: &mut HashMap<String, usize>,
    span: &Range<usize>,
    opens: bool,
) -> Option<usize> {
    let before = doc.low(span.start.wrapping_sub(1));
    let before2 = doc.low(span.start.wrapping_sub(2));
    for end in (span.start + 1..=span.end).rev() {
        let words = doc.words(span.start..end);
        let candidates = gazetteer.candidates(words);
        if candidates.is_empty() {
            continue;
        }
        let after = doc.low(end);
        let country = candidates.iter().any(|c| c.level == crate::gazetteer::Level::Country);
        let big =
            candidates.iter().any(|c| c.population >= 50_000 || c.level != crate::gazetteer::Level::Town);
        let cue = lexicon.place_before.contains(before)
            || lexicon.place_after.contains(after)
            || (before == "the" && matches!(before2, "of" | "in" | "near" | "at" | "to" | "across"))
            || (matches!(before, "," | "and" | "-" | "–" | "city" | "town" | "province" | "called" | "(")
                && !opens
                && big)
            || (after == "," && big && opens)
            || matches!(after, ":" | "(" | "—" | "–" | "-") && opens
            || (before == ","
                && cast.mentions.last().is_some_and(|m| {
                    m.tokens.end + 1 == span.start && cast.members[m.member].kind == EntityKind::Place
                }));
        let follows_name = end < span.end
            && !lexicon.org_words.contains(doc.low(end))
            && !lexicon.place_after.contains(doc.low(end));
        let org_follows = end < span.end && lexicon.org_words.contains(doc.low(end));
        if org_follows && !country {
            continue;
        }
        if gazetteer.ambiguous(words) && !cue {
            continue;
        }
        if follows_name && !country {
            continue; // "Paris Hilton": the rest of the run is a name too
        }
        if !country && !cue && (opens || !big) {
            continue;
        }
        let mut tokens = span.start..end;
        if lexicon.place_after.contains(doc.low(end))
            && !matches!(doc.low(end), "border" | "state" | "airport")
        {
            tokens.end = end + 1;
        }
        let key = words.to_lowercase();
        let id = *others.entry(format!("place {key}")).or_insert_with(|| {
            let mut m = Member::new(EntityKind::Place, key.clone(), tokens.clone());
            m.name = Some(words.to_owned());
            m.candidates = candidates;
            m.score = 0.85;
            cast.members.push(m);
            cast.members.len() - 1
        });
        push(cast, id, tokens.clone());
        return Some(tokens.end);
    }
    None
}

/// Chooses among places of one name by the others named in the text.
pub(super) fn resolve(doc: &Doc<'_>, cast: &mut Cast) {
    let places: Vec<usize> =
        (0..cast.members.len()).filter(|i| !cast.members[*i].candidates.is_empty()).collect();
    let named: Vec<NamedPlace> = places
        .iter()
        .map(|id| {
            // "Shenyang in Liaoning province", "Tumen, Jilin": the place named right behind it holds it.
            let within = cast.members[*id].mentions.iter().find_map(|m| {
                let next = if matches!(doc.low(m.end), "," | "in" | "(") { m.end + 1 } else { return None };
                places.iter().position(|p| cast.members[*p].mentions.iter().any(|q| q.start == next))
            });
            NamedPlace { candidates: cast.members[*id].candidates.clone(), within }
        })
        .collect();
    for (id, choice) in places.iter().zip(disambiguate(&named)) {
        cast.members[*id].located = choice;
    }
}
