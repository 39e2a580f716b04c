//! Whom quoted words name: somebody the rules found by about the same words, or somebody new.

use amparo_model::Quote;
use amparo_model::reading::{Act, Cites, Entity, EntityKind, Score};

use super::candidate::Part;
use super::story::Place;
use super::{Admission, Refusal};

/// Share of the words of a mention and a quotation that must be the same for both to name one.
const SAME: f64 = 0.5;

/// People and places of one proposal, before it is taken.
pub(super) struct Parties<'p, 't> {
    pub admission: &'p Admission<'t>,
    /// The words everything must stand near.
    pub at: &'p Place,
    /// Entities that come with the proposal.
    pub new: Vec<Entity>,
}

impl Parties<'_, '_> {
    /// The entities of several parts, each once, and their words.
    pub(super) fn all(&mut self, parts: &[Part], kinds: &[EntityKind]) -> Result<Found, Refusal> {
        let mut found = Found::default();
        for part in parts {
            let (id, words) = self.one(part, kinds)?;
            if !found.ids.contains(&id) {
                found.ids.push(id);
                found.cites.push(words);
            }
        }
        Ok(found)
    }

    /// The entity of a part, and its words.
    pub(super) fn one(&mut self, part: &Part, kinds: &[EntityKind]) -> Result<(String, Quote), Refusal> {
        let place = self.admission.nearest(&part.words, self.at)?;
        let words = self.admission.story.cite(&place.at);
        if let Some(id) = self.told(&words, kinds) {
            return Ok((id, words));
        }
        let known = self.admission.reading.entities.iter().chain(&self.new);
        let best = known
            .filter(|e| kinds.contains(&e.kind))
            .map(|e| (e, e.mentions.iter().map(|m| alike(m, &words)).fold(0.0, f64::max)))
            .filter(|(_, alike)| *alike >= SAME)
            .max_by(|a, b| a.1.total_cmp(&b.1));
        if let Some((entity, _)) = best {
            return Ok((entity.id.clone(), words));
        }
        let kind = match kinds {
            [only] => *only,
            _ => part.is.as_deref().and_then(kind).filter(|k| kinds.contains(k)).ok_or(Refusal::NoKind)?,
        };
        let id = self.admission.free_id(letter(kind), &self.new);
        self.new.push(Entity {
            id: id.clone(),
            kind,
            name: None,
            size: None,
            attributes: Vec::new(),
            place: None,
            mentions: vec![words.clone()],
            score: Score::new(super::SCORE),
            by: self.admission.by.clone(),
            cites: Cites::new(),
        });
        Ok((id, words))
    }

    /// Whom the rules took the same words for in an act of theirs: "They" of a sentence they have read.
    fn told(&self, words: &Quote, kinds: &[EntityKind]) -> Option<String> {
        let is = |id: &str| {
            let entities = &self.admission.reading.entities;
            entities.iter().any(|e| e.id == id && kinds.contains(&e.kind))
        };
        let role = |act: &'_ Act, role: &str, ids: &[String]| {
            let cites = act.cites.get(role)?;
            // Where each has its own words, they stand in the same order.
            let at = cites.iter().position(|c| c.span() == words.span())?;
            (cites.len() == ids.len()).then(|| ids[at].clone()).filter(|id| is(id))
        };
        let mut acts = self.admission.reading.acts.iter();
        acts.find_map(|a| role(a, "victims", &a.victims).or_else(|| role(a, "actors", &a.actors)))
    }
}

/// Entities with their words.
#[derive(Default)]
pub(super) struct Found {
    pub ids: Vec<String>,
    pub cites: Vec<Quote>,
}

/// How much of two quotations is the same text, from 0 to 1: "the wife of Kim" is not "Kim".
fn alike(one: &Quote, other: &Quote) -> f64 {
    let both = one.end.min(other.end).saturating_sub(one.start.max(other.start));
    let any = one.end.max(other.end) - one.start.min(other.start);
    both as f64 / any.max(1) as f64
}

fn kind(word: &str) -> Option<EntityKind> {
    Some(match word {
        "person" => EntityKind::Person,
        "group" => EntityKind::Group,
        "organisation" | "organization" => EntityKind::Organisation,
        _ => return None,
    })
}

pub(super) fn letter(kind: EntityKind) -> char {
    match kind {
        EntityKind::Person => 'p',
        EntityKind::Group => 'g',
        EntityKind::Organisation => 'o',
        EntityKind::Place => 'l',
    }
}
