//! The door for proposals that do not come from the rules: what a language model found is only let into a reading if its
//! words stand in the text.
//!
//! ```text
//! Reading ── windows ──► (a language model, asked elsewhere) ── Vec<Candidate> ──► admit ──► Reading, and what was refused
//! ```
//!
//! Nothing here asks anybody anything. Whatever a model answers, a proposal is taken only where every quotation stands in
//! the story letter by letter, as whole words of one sentence near the act, every term is in the vocabularies, and the
//! rules have not proposed it already. What is taken is marked `model:NAME`, has one low score, and is asserted only
//! where nothing in its sentence speaks of fear, plan or denial.

mod candidate;
pub(crate) mod doubt;
mod parties;
mod story;
mod take;
mod window;

use amparo_model::reading::{BY_MODEL, Entity, by_model};
use amparo_model::{Quote, Reading, Span, Text};

pub use candidate::{ActCandidate, Candidate, Part, PersonCandidate, StatementCandidate};
pub use window::{Window, windows};

use story::{Place, Story};

/// Score of everything a model proposed: below what the rules are sure of, and shown.
pub const SCORE: f64 = 0.4;

/// Why a proposal was not let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Refusal {
    /// Its words stand nowhere in the text: they were invented, changed or translated.
    NotInText,
    /// Its words stand in the text, but in a leftover of the page, as parts of words, across two sentences, or in
    /// another part of the story than the one asked about.
    NotInStory,
    /// Words of one of its parts stand too far from the act or statement.
    Far,
    /// Its kind is no term of the vocabulary.
    NoTerm,
    /// The rules know nobody by the words of one of its parts, and it does not say what they name.
    NoKind,
    /// The name is no name.
    NoName,
    /// It is proposed already.
    Known,
}

/// What became of the proposals of one answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Admitted {
    /// How many are in the reading now.
    pub taken: usize,
    /// Why each of the others is not.
    pub refused: Vec<Refusal>,
}

/// Takes into a reading what of a model's proposals the text bears out.
///
/// `model` is the name of the model; `within` is the part of the text it was shown ([`Window::span`]). People are looked at
/// first, so that acts and statements find them; beyond that the order of the proposals decides which of two alike is
/// taken.
pub fn admit(reading: &mut Reading, model: &str, within: Span, candidates: &[Candidate]) -> Admitted {
    let text = Text::new(reading.text.clone());
    let story = Story::new(&text, reading);
    let mut admission = Admission { story, within, by: format!("{BY_MODEL}{model}"), reading };
    let mut admitted = Admitted::default();
    let (people, rest): (Vec<_>, Vec<_>) = candidates.iter().partition(|c| matches!(c, Candidate::Person(_)));
    for candidate in people.into_iter().chain(rest) {
        let taken = match candidate {
            Candidate::Person(person) => admission.person(person),
            Candidate::Act(act) => admission.act(act),
            Candidate::Statement(statement) => admission.statement(statement),
        };
        match taken {
            Ok(()) => admitted.taken += 1,
            Err(refusal) => admitted.refused.push(refusal),
        }
    }
    admitted
}

/// A reading as the rules made it, without what a model proposed.
#[must_use]
pub fn without_models(reading: &Reading) -> Reading {
    let mut rules = reading.clone();
    rules.entities.retain(|e| by_model(&e.by).is_none());
    rules.acts.retain(|a| by_model(&a.by).is_none());
    rules.statements.retain(|s| by_model(&s.by).is_none());
    rules
}

/// One answer at the door.
struct Admission<'a> {
    story: Story<'a>,
    within: Span,
    /// `model:NAME`.
    by: String,
    reading: &'a mut Reading,
}

impl Admission<'_> {
    /// Where words stand in the part the model was shown; why they are refused where they do not.
    fn places(&self, words: &str) -> Result<Vec<Place>, Refusal> {
        let places = self.story.places_in(words, self.within);
        if places.is_empty() {
            let there = story::occurs(&self.reading.text, words);
            return Err(if there { Refusal::NotInStory } else { Refusal::NotInText });
        }
        Ok(places)
    }

    /// The place of the words nearest to another, in its paragraph or the one beside.
    fn nearest(&self, words: &str, to: &Place) -> Result<Place, Refusal> {
        let places = self.places(words)?.into_iter().filter(|p| self.story.near(p.sentence, to.sentence));
        let far =
            |p: &Place| (p.sentence.abs_diff(to.sentence), p.at.start.abs_diff(to.at.start), p.at.start);
        places.min_by_key(far).ok_or(Refusal::Far)
    }

    /// The place that an act or statement is told at: the one in whose sentence most of its other words stand too; of
    /// equals one that is not `known`, then the first.
    fn told(&self, words: &str, others: &[&str], known: impl Fn(&Quote) -> bool) -> Result<Place, Refusal> {
        let beside: Vec<Vec<Place>> = others.iter().map(|o| self.story.places_in(o, self.within)).collect();
        let rank = |place: &Place| {
            let with = |found: &&Vec<Place>| found.iter().any(|p| p.sentence == place.sentence);
            let together = beside.iter().filter(with).count();
            (std::cmp::Reverse(together), known(&self.story.cite(&place.at)), place.at.start)
        };
        let place = self.places(words)?.into_iter().min_by_key(rank).ok_or(Refusal::NotInStory)?;
        if known(&self.story.cite(&place.at)) { Err(Refusal::Known) } else { Ok(place) }
    }

    /// An id that nothing in the reading has.
    fn free_id(&self, letter: char, more: &[Entity]) -> String {
        let r = &self.reading;
        let ids = r.entities.iter().chain(more).map(|e| &e.id);
        let ids = ids.chain(r.acts.iter().map(|a| &a.id)).chain(r.statements.iter().map(|s| &s.id));
        let numbers = ids.filter_map(|id| id.strip_prefix(letter)?.parse::<usize>().ok());
        format!("{letter}{}", numbers.max().unwrap_or(0) + 1)
    }
}

/// Whether two quotations share a part of the text.
fn overlap(one: &Quote, other: &Quote) -> bool {
    one.start < other.end && other.start < one.end
}
