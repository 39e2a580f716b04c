//! The place of names that somebody else marked in a text.

use std::collections::BTreeMap;
use std::ops::Range;

use super::choose::{Named, choose};
use super::scan::Names;
use super::{find, shorts};
use crate::find::doc::Doc;
use crate::find::en::lexicon::Lexicon;
use crate::find::tables::Tables;
use crate::gazetteer::{Candidate, Gazetteer, Level};

/// Chooses a place for the words at each range of bytes, beside the names that the reader finds itself.
pub(crate) fn locate(
    doc: &Doc<'_>,
    lexicon: &Lexicon,
    tables: &Tables,
    gazetteer: &Gazetteer<'_>,
    marked: &[Range<usize>],
) -> Vec<Option<Candidate>> {
    let mut known = Names::new(gazetteer);
    // Names by their words: the tokens of each mention, and what they may stand for.
    let mut names: BTreeMap<String, (Vec<Range<usize>>, Vec<Candidate>)> = BTreeMap::new();
    let mut keys = Vec::with_capacity(marked.len());
    let mut taken: Vec<Range<usize>> = Vec::new();
    for range in marked {
        let tokens = doc.tokens.partition_point(|t| t.at.end <= range.start)
            ..doc.tokens.partition_point(|t| t.at.start < range.end);
        let Some(words) = doc.text.as_str().get(range.clone()).filter(|_| !tokens.is_empty()) else {
            keys.push(None);
            continue;
        };
        let key = words.to_lowercase();
        let entry = names
            .entry(key.clone())
            .or_insert_with(|| (Vec::new(), candidates(doc, tables, &mut known, words, &tokens)));
        entry.0.push(tokens.clone());
        taken.push(tokens);
        keys.push(Some(key));
    }
    for toponym in find(doc, lexicon, tables, gazetteer) {
        if taken.iter().any(|t| t.start < toponym.tokens.end && toponym.tokens.start < t.end) {
            continue;
        }
        let key = doc.words(toponym.tokens.clone()).to_lowercase();
        names.entry(key).or_insert_with(|| (Vec::new(), toponym.candidates.to_vec())).0.push(toponym.tokens);
    }
    let list: Vec<Named<'_>> =
        names.values().map(|(mentions, candidates)| Named { mentions, candidates }).collect();
    let chosen: BTreeMap<&String, Option<Candidate>> = names.keys().zip(choose(doc, &list)).collect();
    keys.iter().map(|key| chosen.get(key.as_ref()?).cloned().flatten()).collect()
}

/// What a marked name may stand for: also a shortened state, and the country of a people's name ("Sudanese").
fn candidates(
    doc: &Doc<'_>,
    tables: &Tables,
    known: &mut Names<'_>,
    words: &str,
    tokens: &Range<usize>,
) -> Vec<Candidate> {
    if let Some((n, name, country)) = shorts::at(doc, tokens.start)
        && n >= tokens.len()
    {
        let all = known.candidates(name);
        return all
            .iter()
            .filter(|c| c.country == country && c.level <= Level::Region)
            .take(1)
            .cloned()
            .collect();
    }
    let here = known.candidates(words);
    if here.is_empty()
        && let Some((n, people)) = tables.demonym(doc, tokens.start)
        && n >= tokens.len()
    {
        return known.country(people).into_iter().collect();
    }
    here.to_vec()
}
