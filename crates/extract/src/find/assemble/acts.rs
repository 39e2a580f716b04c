//! Acts with their words, and the events they make up.

use std::ops::Range;

use amparo_model::reading::{Act, Cites, Event, PlaceRole, Score};
use amparo_model::{Modality, Quote};

use super::{Assembler, BY, Proposals};
use crate::find::en::Deed;

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
                score: Score::new(d.score),
                by: BY.into(),
                cites,
            });
        }
        events(out);
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
        from..to
    }
}

/// The main event: what is said to have happened to the people of the first arrest, raid or return, and what is
/// feared for them. Acts of another year or with other people only stand apart.
fn events(out: &mut Proposals) {
    let core = |a: &Act| {
        matches!(
            a.act.as_str(),
            "arrest"
                | "detention"
                | "raid"
                | "forced_return"
                | "border_crossing"
                | "transfer"
                | "release"
                | "incommunicado_detention"
        )
    };
    let Some(first) = out.acts.iter().find(|a| core(a) && a.modality.countable()) else { return };
    let year = |a: &Act| {
        a.when
            .as_ref()
            .and_then(|w| w.edtf.as_deref())
            .filter(|e| !e.starts_with('X'))
            .map(|e| e[..4.min(e.len())].to_owned())
    };
    let main_year = year(first);
    let mut main = Vec::new();
    for act in &mut out.acts {
        let other_year = matches!((&main_year, year(act)), (Some(a), Some(b)) if *a != b);
        let background = act.modality == Modality::Generic || other_year;
        if !background {
            act.event = Some("e1".into());
            main.push(act.id.clone());
        }
    }
    out.events.push(Event { id: "e1".into(), acts: main, main: true });
    let rest: Vec<String> = out
        .acts
        .iter()
        .filter(|a| a.event.is_none() && a.modality != Modality::Generic)
        .map(|a| a.id.clone())
        .collect();
    if !rest.is_empty() {
        for act in out.acts.iter_mut().filter(|a| rest.contains(&a.id)) {
            act.event = Some("e2".into());
        }
        out.events.push(Event { id: "e2".into(), acts: rest, main: false });
    }
}
