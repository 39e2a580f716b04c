//! Toponyms: which capitalised words of a story are the name of a place.
//!
//! Every run of words that the gazetteer knows is a candidate. What speaks for a place and what against it is summed
//! up (`weigh`): what the gazetteer says, the words before and behind, the area named right behind it, and how the
//! same name is used elsewhere in the story. A surname that the story gives in full somewhere is a person everywhere
//! else. The weights are set by hand; nothing is learnt from a text.

mod choose;
mod locate;
mod scan;
mod shorts;
mod weigh;
mod words;

use std::collections::HashSet;
use std::ops::Range;
use std::rc::Rc;

use crate::find::doc::Doc;
use crate::find::en::lexicon::Lexicon;
use crate::find::tables::Tables;
use crate::gazetteer::{Candidate, Gazetteer};

pub(crate) use choose::{Named, choose};
pub(crate) use locate::locate;
pub(crate) use shorts::dotted;
use weigh::Weigher;

/// One name of a place in the story.
#[derive(Clone, Debug)]
pub(crate) struct Toponym {
    /// Where it stands.
    pub tokens: Range<usize>,
    /// The places it may stand for, the most likely first.
    pub candidates: Rc<Vec<Candidate>>,
    /// Named only inside the name of a body ("Fairfield Police") or as a country's adjective ("U.S. envoy"): a place
    /// that the report mentions, but none where something happens.
    pub aside: bool,
}

/// Whether a name that ends in this word is hardly a person's: "bridge", "lake", "camp".
pub(crate) fn site_noun(low: &str) -> bool {
    words::WORDS.site.contains(low)
}

/// Whether this is a common given name.
pub(crate) fn given_name(low: &str) -> bool {
    words::WORDS.given.contains(low)
}

/// Finds the names of places, in order and without overlaps.
pub(crate) fn find(
    doc: &Doc<'_>,
    lexicon: &Lexicon,
    tables: &Tables,
    gazetteer: &Gazetteer<'_>,
) -> Vec<Toponym> {
    let mut names = scan::Names::new(gazetteer);
    let spans = scan::spans(doc, lexicon, tables, &mut names);
    let persons = scan::persons(doc, lexicon, &spans);
    let weigher = Weigher { doc, lexicon, spans: &spans, persons: &persons };
    let alone: Vec<f64> = (0..spans.len()).map(|n| weigher.weight(n)).collect();
    // What the words around a name say in one place holds for the same name in another.
    let sure: HashSet<&str> =
        spans.iter().zip(&alone).filter(|(_, w)| **w >= weigh::SURE).map(|(s, _)| s.words).collect();
    let mut found: Vec<Toponym> = Vec::new();
    for (span, weight) in spans.iter().zip(alone) {
        let weight = weight + if sure.contains(span.words) { weigh::NAMED_BEFORE } else { 0.0 };
        let free = found.last().is_none_or(|last| last.tokens.end <= span.tokens.start);
        if free && weight >= weigh::ENOUGH {
            let tokens = span.tokens.clone();
            let aside = weigher.aside(span);
            found.push(Toponym { tokens, candidates: Rc::clone(&span.candidates), aside });
        }
    }
    found
}
