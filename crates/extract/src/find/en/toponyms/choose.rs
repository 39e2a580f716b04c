//! The choice among the places of one name, by what stands beside it and by the other names of the story.

use std::collections::HashMap;
use std::ops::Range;

use super::words::WORDS;
use crate::find::doc::Doc;
use crate::gazetteer::{Candidate, Level, NamedPlace, disambiguate, fits};

/// A name and where it stands in the story.
pub(crate) struct Named<'a> {
    pub mentions: &'a [Range<usize>],
    pub candidates: &'a [Candidate],
}

/// The place that each name stands for; `None` where the gazetteer offers none.
pub(crate) fn choose(doc: &Doc<'_>, names: &[Named<'_>]) -> Vec<Option<Candidate>> {
    let mut starts: Vec<(usize, usize)> = names
        .iter()
        .enumerate()
        .flat_map(|(n, name)| name.mentions.iter().map(move |m| (m.start, n)))
        .collect();
    starts.sort_unstable();
    let at = |token: usize| {
        let from = starts.partition_point(|(start, _)| *start < token);
        starts.get(from).filter(|(start, _)| *start == token).map(|(_, n)| *n)
    };
    // "Shenyang in Liaoning province", "Tumen, Jilin": the place named right behind it holds it.
    let within = |name: &Named<'_>| {
        name.mentions.iter().find_map(|m| {
            let behind = matches!(doc.low(m.end), "," | "in" | "(").then_some(m.end + 1)?;
            at(behind)
        })
    };
    let lists = Lists::new(doc, names);
    let named: Vec<NamedPlace> = names
        .iter()
        .enumerate()
        .map(|(n, name)| NamedPlace {
            among: lists.level(n),
            candidates: of_kind(doc, name),
            within: within(name),
            modifier: name.mentions.iter().filter(|m| modifies(doc, m)).count() * 2 > name.mentions.len(),
        })
        .collect();
    disambiguate(&named)
}

/// The lists of a story: "Ohio, Oregon and Washington".
struct Lists<'a> {
    doc: &'a Doc<'a>,
    names: &'a [Named<'a>],
    /// Start of a mention → its name and end.
    starts: HashMap<usize, (usize, usize)>,
    /// End of a mention → its name and start.
    ends: HashMap<usize, (usize, usize)>,
}

impl<'a> Lists<'a> {
    /// Members of a list that are looked at on each side.
    const REACH: usize = 3;

    fn new(doc: &'a Doc<'a>, names: &'a [Named<'a>]) -> Self {
        let all = || names.iter().enumerate().flat_map(|(n, name)| name.mentions.iter().map(move |m| (n, m)));
        Lists {
            doc,
            names,
            starts: all().map(|(n, m)| (m.start, (n, m.end))).collect(),
            ends: all().map(|(n, m)| (m.end, (n, m.start))).collect(),
        }
    }

    /// The level of two thirds of the other names, at least two, that stand in lists with this one.
    fn level(&self, n: usize) -> Option<Level> {
        let mut others: Vec<usize> = Vec::new();
        for mention in self.names[n].mentions {
            let (mut left, mut right) = (mention.start, mention.end);
            for _ in 0..Self::REACH {
                let mut k = left;
                while k > 0 && self.joins(k - 1) {
                    k -= 1;
                }
                let Some((other, start)) = self.ends.get(&k).filter(|_| k < left) else { break };
                others.push(*other);
                left = *start;
            }
            for _ in 0..Self::REACH {
                let mut k = right;
                while self.joins(k) {
                    k += 1;
                }
                let Some((other, end)) = self.starts.get(&k).filter(|_| k > right) else { break };
                others.push(*other);
                right = *end;
            }
        }
        others.sort_unstable();
        others.dedup();
        others.retain(|other| *other != n);
        let likely = |n: &usize| self.names[*n].candidates.first().filter(|c| c.canonical).map(|c| c.level);
        let levels: Vec<Level> = others.iter().filter_map(likely).collect();
        let count = |level: &Level| levels.iter().filter(|l| *l == level).count();
        let most = *levels.iter().max_by_key(|level| (count(level), **level))?;
        (count(&most) >= 2 && count(&most) * 3 >= levels.len() * 2).then_some(most)
    }

    fn joins(&self, token: usize) -> bool {
        matches!(self.doc.low(token), "," | "and" | "or")
    }
}

/// The candidates of the kind that the word behind most mentions tells: "Washington state", "Hebei province", and
/// "state of Washington".
fn of_kind(doc: &Doc<'_>, name: &Named<'_>) -> Vec<Candidate> {
    let word = |m: &Range<usize>| {
        let behind = doc.low(m.end);
        if fits(behind, Level::Region).is_some() {
            return behind;
        }
        if m.start > 1 && doc.low(m.start - 1) == "of" { doc.low(m.start - 2) } else { "" }
    };
    let mut kept = name.candidates.to_vec();
    let fit = |c: &Candidate| {
        name.mentions.iter().filter(|m| fits(word(m), c.level) == Some(true)).count() * 2
            >= name.mentions.len()
    };
    if name.candidates.iter().any(fit) {
        kept.retain(fit);
    }
    // "near Kassala", "outside Homs": one is near a town, not near the area that has its name.
    let near = |m: &Range<usize>| m.start > 0 && matches!(doc.low(m.start - 1), "near" | "outside");
    if name.mentions.iter().any(near) {
        let towns: Vec<Candidate> = kept.iter().filter(|c| c.level == Level::Town).cloned().collect();
        kept.retain(|c| c.level != Level::Region || !towns.iter().any(|town| town.is_in(c)));
    }
    kept
}

/// "Lebanon police", "Jordan City Council": a noun right behind the name.
fn modifies(doc: &Doc<'_>, name: &Range<usize>) -> bool {
    let (Some(next), Some(last)) = (doc.tokens.get(name.end), doc.tokens.get(name.end.wrapping_sub(1)))
    else {
        return false;
    };
    next.word && next.at.start == last.at.end + 1 && (next.capital || WORDS.people.contains(&next.low))
}
