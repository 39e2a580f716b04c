//! From findings in tokens to the exchange form in code points: people and ties here, the rest in its own file.

mod acts;
mod notes;
mod said;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use amparo_model::Quote;
use amparo_model::reading::{
    Act, Attribute, Cites, Conflict, CountSaid, Entity, EntityKind, Located, Protection, Relation, Score,
    Statement, Warning,
};

use crate::find::Told;
use crate::find::cast::Mention;
use crate::find::doc::Doc;
use crate::find::en::{Findings, numbers};
use crate::gazetteer::Candidate;

/// Proposals of one reading.
#[derive(Default)]
pub(crate) struct Proposals {
    pub dateline: Option<amparo_model::reading::Stated>,
    pub entities: Vec<Entity>,
    pub relations: Vec<Relation>,
    pub acts: Vec<Act>,
    pub statements: Vec<Statement>,
    pub counts: Vec<CountSaid>,
    pub conflicts: Vec<Conflict>,
    pub protection: Vec<Protection>,
    pub warnings: Vec<Warning>,
    pub told: Told,
}

const BY: &str = "rules/en";

struct Assembler<'a, 't> {
    doc: &'a Doc<'t>,
    found: &'a Findings,
    /// Local id of each member; empty where it is left out.
    ids: Vec<String>,
}

pub(crate) fn assemble(doc: &Doc<'_>, found: &Findings) -> Proposals {
    let mut a = Assembler { doc, found, ids: Vec::new() };
    let mut out = Proposals::default();
    out.told.dates = found.dates.iter().map(|d| (doc.bytes(d.tokens.clone()), d.when.clone())).collect();
    let numbers = doc.sentences.iter().flat_map(|s| numbers::find(doc, s.tokens.clone()));
    out.told.numbers = numbers.map(|n| (doc.bytes(n.tokens), n.size)).collect();
    if !found.dateline.is_empty() {
        let cite = doc.quote(found.dateline.clone());
        let value = cite.quote.trim_end_matches(['-', '–', '—', ':', ' ']).to_owned();
        out.dateline = Some(amparo_model::reading::Stated { value, cites: vec![cite] });
    }
    a.entities(&mut out);
    a.relations(&mut out);
    a.statements(&mut out);
    a.acts(&mut out);
    a.counts(&mut out);
    a.care(&mut out);
    out
}

impl Assembler<'_, '_> {
    fn cite(&self, tokens: Range<usize>) -> Quote {
        self.doc.quote(tokens)
    }

    /// The words of a mention; a pronoun is cited as it stands.
    fn words(&self, mentions: &[Mention]) -> Vec<Quote> {
        mentions.iter().map(|m| self.cite(m.tokens.clone())).collect()
    }

    fn ids(&self, mentions: &[Mention]) -> Vec<String> {
        let mut seen = BTreeSet::new();
        mentions
            .iter()
            .map(|m| self.ids[m.member].clone())
            .filter(|id| !id.is_empty() && seen.insert(id.clone()))
            .collect()
    }

    fn id(&self, mention: &Mention) -> Option<String> {
        Some(self.ids[mention.member].clone()).filter(|id| !id.is_empty())
    }

    fn entities(&mut self, out: &mut Proposals) {
        let cast = &self.found.cast;
        let used = used(self.found);
        let mut counters: BTreeMap<char, usize> = BTreeMap::new();
        for (i, m) in cast.members.iter().enumerate() {
            // Bare plurals and guessed names that take part in nothing are left out.
            let keep = m.score >= 0.5 || used.contains(&i);
            let mut mentions: Vec<Quote> = m.mentions.iter().map(|t| self.cite(t.clone())).collect();
            mentions.sort();
            mentions.dedup();
            if !keep {
                self.ids.push(String::new());
                continue;
            }
            let id = new_id(m.kind, &mut counters);
            self.ids.push(id.clone());
            let mut cites = Cites::new();
            if m.name.is_some() {
                cites.insert("name".into(), vec![self.cite(m.mentions[0].clone())]);
            }
            if let Some(size) = &m.size_tokens {
                // The number with what it counts: "five women", not "five".
                let phrase =
                    m.mentions.iter().find(|t| t.start <= size.start && size.end <= t.end).unwrap_or(size);
                cites.insert("size".into(), vec![self.cite(phrase.clone())]);
            }
            let attributes = m
                .stated
                .iter()
                .map(|s| Attribute {
                    name: s.name.into(),
                    value: s.value.clone(),
                    cites: vec![self.cite(s.tokens.clone())],
                })
                .collect();
            let place = m.located.as_ref().map(|c| located(c, m.candidates.is_empty()));
            out.entities.push(Entity {
                id,
                kind: m.kind,
                name: m.name.clone(),
                size: m.size,
                attributes,
                place,
                mentions,
                score: Score::new(m.score),
                by: BY.into(),
                cites,
            });
        }
    }

    fn relations(&self, out: &mut Proposals) {
        for tie in &self.found.ties {
            let (from, to) = (&self.ids[tie.from], &self.ids[tie.to]);
            if from.is_empty() || to.is_empty() {
                continue;
            }
            out.relations.push(Relation {
                id: format!("k{}", out.relations.len() + 1),
                kind: tie.kind.into(),
                from: from.clone(),
                to: to.clone(),
                score: Score::new(0.7),
                by: BY.into(),
                cites: Cites::from([("kind".into(), vec![self.cite(tie.tokens.clone())])]),
            });
        }
    }
}

/// The next id of an entity of a kind: `p3`, `g1`.
pub(crate) fn new_id(kind: EntityKind, counters: &mut BTreeMap<char, usize>) -> String {
    let letter = match kind {
        EntityKind::Person => 'p',
        EntityKind::Group => 'g',
        EntityKind::Organisation => 'o',
        EntityKind::Place => 'l',
    };
    let n = counters.entry(letter).or_default();
    *n += 1;
    format!("{letter}{n}")
}

/// A place of the gazetteer in the exchange form; a `site` stands where the place is that it is named after.
pub(crate) fn located(c: &Candidate, site: bool) -> Located {
    Located {
        level: if site { "site".into() } else { c.level.as_str().to_owned() },
        lat: c.lat,
        lon: c.lon,
        gazetteer: c.id.clone(),
        country: Some(c.country.clone()).filter(|c| !c.is_empty()),
    }
}

/// Members that take part in something.
fn used(found: &Findings) -> BTreeSet<usize> {
    let mut used = BTreeSet::new();
    for d in &found.deeds {
        used.extend(d.victims.iter().chain(&d.actors).chain(&d.targets).chain(&d.source).map(|m| m.member));
        used.extend(d.places.iter().map(|(m, _)| m.member));
    }
    for u in &found.said {
        used.extend(u.speaker.iter().chain(&u.addressees).map(|m| m.member));
    }
    used.extend(found.figures.iter().filter_map(|f| f.counter.as_ref()).map(|m| m.member));
    used.extend(found.guards.iter().filter_map(|g| g.about));
    used.extend(found.ties.iter().flat_map(|t| [t.from, t.to]));
    used
}
