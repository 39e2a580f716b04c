//! Acts with their words. What belongs to which event is weighed afterwards (`weigh/`).

use std::ops::Range;

use amparo_model::reading::{Act, Cites, PlaceRole, Score};
use amparo_model::{Modality, Quote};

use super::{Assembler, BY, Proposals};
use crate::find::en::Deed;

/// Tokens that a list of what is feared may span.
const LIST: usize = 30;

impl Assembler<'_, '_> {
    pub(super) fn acts(&self, out: &mut Proposals) {
        let cast = &self.found.cast;
        for d in &self.found.deeds {
            let size = d
                .victims
                .iter()
                .find_map(|m| cast.of(m).size)
                .filter(|_| d.victims.len() == 1 || cast.of(&d.victims[0]).size.is_some());
            let when = d.when.map(|w| &self.found.dates[w]);
            let mut cites = Cites::from([("trigger".to_owned(), vec![self.cite(d.at.clone())])]);
            let mut put = |name: &str, quotes: Vec<Quote>| {
                if !quotes.is_empty() {
                    cites.insert(name.to_owned(), quotes);
                }
            };
            put("victims", self.words(&d.victims));
            put("actors", self.words(&d.actors));
            if let (Some(_), Some(m)) = (size, d.victims.iter().find(|m| cast.of(m).size.is_some())) {
                let member = cast.of(m);
                put(
                    "size",
                    member
                        .size_tokens
                        .iter()
                        .map(|t| {
                            self.cite(
                                member
                                    .mentions
                                    .iter()
                                    .find(|p| p.start <= t.start && t.end <= p.end)
                                    .unwrap_or(t)
                                    .clone(),
                            )
                        })
                        .collect(),
                );
            }
            put("when", when.iter().map(|w| self.cite(w.tokens.clone())).collect());
            put("places", d.places.iter().map(|(m, _)| self.cite(m.tokens.clone())).collect());
            put("modality", d.modality_cue.iter().map(|t| self.cite(t.clone())).collect());
            put("sources", d.source.iter().map(|m| self.speaker(m)).collect());
            put("targets", self.words(&d.targets));
            if !d.modality.countable() {
                // The fear in its own words: from its cue to its object.
                put("clause", vec![self.cite(self.clause(d))]);
            }
            let places = d
                .places
                .iter()
                .filter_map(|(m, role)| Some(PlaceRole { id: self.id(m)?, role: (*role).into() }))
                .collect();
            out.acts.push(Act {
                id: format!("a{}", out.acts.len() + 1),
                act: d.act.clone(),
                modality: d.modality,
                victims: self.ids(&d.victims),
                actors: self.ids(&d.actors),
                size,
                when: when.map(|w| w.when.clone()),
                places,
                means: Vec::new(),
                targets: self.ids(&d.targets),
                sources: d.source.iter().filter_map(|m| self.id(m)).collect(),
                attribution: d.attribution,
                event: None,
                score: Score::default(), // weighed below,
                by: BY.into(),
                cites,
            });
        }
    }

    /// The clause of a trigger inside its sentence.
    fn clause(&self, d: &Deed) -> Range<usize> {
        let sentence = &self.doc.sentences[d.sentence].tokens;
        let stop = |k: usize| {
            matches!(self.doc.low(k), "," | ";" | "." | "\"" | "“" | "”" | "(" | ")" | "and" | ":" | "?")
        };
        let mut from = d.at.start;
        while from > sentence.start && d.at.start - from < 9 && !stop(from - 1) {
            from -= 1;
        }
        let mut to = d.at.end;
        while to < sentence.end && to - d.at.end < 9 && !stop(to) {
            to += 1;
        }
        // "fears torture, forced labour and, for some, a prison camp": the cue with everything that is feared.
        if let Some(cue) = d.modality_cue.as_ref().filter(|cue| {
            d.modality == Modality::Feared && cue.start < d.at.start && d.at.start - cue.start < LIST
        }) {
            from = from.min(cue.start);
            let listed = self.found.deeds.iter().filter(|o| {
                o.sentence == d.sentence && o.modality == Modality::Feared && o.at.start > d.at.start
            });
            let last = listed.map(|o| o.at.end).filter(|end| end - cue.start < LIST).max();
            to = to.max(last.unwrap_or(to));
        }
        from..to
    }
}
