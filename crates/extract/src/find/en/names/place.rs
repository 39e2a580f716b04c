//! Names of places in the cast, and the choice among places of one name by their neighbours.

use std::collections::HashMap;

use amparo_model::reading::EntityKind;

use super::push;
use crate::find::cast::{Cast, Member};
use crate::find::doc::Doc;
use crate::find::en::toponyms::{Named, Toponym, choose};

/// The member of the cast that a name of a place stands for; a new one at its first mention.
fn member(
    doc: &Doc<'_>,
    cast: &mut Cast,
    others: &mut HashMap<String, usize>,
    toponym: &Toponym,
    score: f64,
) -> usize {
    let words = doc.words(toponym.tokens.clone());
    let key = words.to_lowercase();
    *others.entry(format!("place {key}")).or_insert_with(|| {
        let mut m = Member::new(EntityKind::Place, key, toponym.tokens.clone());
        m.name = Some(words.to_owned());
        m.candidates = toponym.candidates.to_vec();
        m.score = score;
        cast.members.push(m);
        cast.members.len() - 1
    })
}

/// Adds a mention of a place.
pub(super) fn push_place(
    doc: &Doc<'_>,
    cast: &mut Cast,
    others: &mut HashMap<String, usize>,
    toponym: &Toponym,
) {
    let id = member(doc, cast, others, toponym, 0.85);
    push(cast, id, toponym.tokens.clone());
}

/// Places that are only named inside other names are cited with the rest, and play no part in what happens.
pub(super) fn asides(
    doc: &Doc<'_>,
    cast: &mut Cast,
    others: &mut HashMap<String, usize>,
    toponyms: &[Toponym],
) {
    for toponym in toponyms {
        let id = member(doc, cast, others, toponym, 0.6);
        if !cast.members[id].mentions.contains(&toponym.tokens) {
            cast.members[id].mentions.push(toponym.tokens.clone());
        }
    }
}

/// Chooses among places of one name by the others named in the text.
pub(super) fn resolve(doc: &Doc<'_>, cast: &mut Cast) {
    let places: Vec<usize> =
        (0..cast.members.len()).filter(|i| !cast.members[*i].candidates.is_empty()).collect();
    let named: Vec<Named<'_>> = places
        .iter()
        .map(|id| Named { mentions: &cast.members[*id].mentions, candidates: &cast.members[*id].candidates })
        .collect();
    let chosen = choose(doc, &named);
    for (id, choice) in places.into_iter().zip(chosen) {
        cast.members[id].located = choice;
    }
}
