//! Acts: kind, modality and roles.

use std::ops::Range;

use amparo_model::Modality;
use amparo_model::reading::{Act, Attribution, Cites, EntityKind, PlaceRole, Reading, Score, Statement};

use super::{AGENTS, BY, Joining, PEOPLE, bytes};
use crate::admit::doubt;
use crate::encoder::FoundAct;
use crate::find::sentences;

// The bars of this folder were chosen on the stories that the encoder was not trained on (`training/README.md`).

/// An act of the encoder alone is proposed from here on, if its kind is as sure.
const ACT: f64 = 0.7;
const ACT_KIND: f64 = 0.6;
/// How surely an act is said is changed from here on.
const MODALITY: f64 = 0.8;
/// A victim, actor, place or time is taken from here on; where the rules found none; and where they found another.
const MISSING: f64 = 0.85;
const FURTHER: f64 = 0.92;

impl Joining<'_> {
    pub(super) fn acts(&mut self, reading: &mut Reading) {
        let mut acts = std::mem::take(&mut reading.acts);
        let ruled: Vec<Range<usize>> =
            acts.iter().map(|a| bytes(self.text, &a.cites["trigger"][0])).collect();
        let mut number = acts.iter().filter_map(|a| a.id.get(1..)?.parse().ok()).max().unwrap_or(0usize);
        for seen in &self.found.acts {
            let touching = ruled.iter().position(|at| at.start < seen.at.end && seen.at.start < at.end);
            match touching {
                Some(i) => self.both(&mut acts[i], seen),
                None if seen.chance >= ACT && seen.kind_chance >= ACT_KIND => {
                    let act = self.new_act(format!("a{}", number + 1), seen, &reading.statements);
                    if !acts.iter().any(|known| is_retold(known, &act)) {
                        number += 1;
                        acts.push(act);
                    }
                }
                None => {}
            }
        }
        for act in &mut acts {
            self.size(act, reading);
        }
        acts.sort_by_key(|a| a.cites["trigger"][0].start);
        reading.acts = acts;
    }

    /// An act that rules and encoder saw.
    fn both(&mut self, act: &mut Act, seen: &FoundAct) {
        let before = act.clone();
        if seen.modality_chance >= MODALITY {
            self.more_careful(act, seen);
        }
        self.roles(act, seen);
        if *act != before {
            act.by = format!("{}+{BY}", act.by);
        }
    }

    /// What is told as having happened may become somebody's word, or feared, planned, denied; never the other way round, and
    /// nobody's word becomes the report's own.
    fn more_careful(&self, act: &mut Act, seen: &FoundAct) {
        let Some(modality) = modality(&seen.modality) else { return };
        let less_sure = modality != Modality::Asserted && modality != act.modality;
        if act.modality.countable() && less_sure {
            act.modality = modality;
            if !modality.countable() {
                act.cites.insert("clause".into(), vec![self.clause(&seen.at)]);
            }
        }
    }

    fn new_act(&mut self, id: String, seen: &FoundAct, statements: &[Statement]) -> Act {
        // What is not surely said to have happened is not taken for done.
        let sentence = &self.text.as_str()[sentences::around(self.text.as_str(), &seen.at)];
        let sure = seen.modality_chance >= MODALITY && !doubt::stands_in(sentence, &self.language);
        let modality =
            modality(&seen.modality).filter(|m| sure || !m.countable()).unwrap_or(Modality::Uncertain);
        let said = statements.iter().find(|s| {
            s.speaker.is_some()
                && s.cites["content"].iter().any(|c| bytes(self.text, c).contains(&seen.at.start))
        });
        let mut cites = Cites::from([("trigger".to_owned(), vec![self.text.quote(seen.at.clone())])]);
        if !modality.countable() {
            cites.insert("clause".into(), vec![self.clause(&seen.at)]);
        }
        let mut act = Act {
            id,
            act: seen.act.clone(),
            modality,
            victims: Vec::new(),
            actors: Vec::new(),
            size: None,
            when: None,
            places: Vec::new(),
            means: Vec::new(),
            targets: Vec::new(),
            sources: Vec::new(),
            attribution: Attribution::None,
            event: None,
            score: Score::new(seen.chance),
            by: BY.into(),
            cites,
        };
        if let Some((said, words)) = said.and_then(|s| Some((s, s.cites.get("speaker")?))) {
            act.sources = said.speaker.iter().cloned().collect();
            act.attribution = Attribution::Said;
            act.cites.insert("sources".into(), words.clone());
        }
        self.roles(&mut act, seen);
        act
    }

    fn roles(&mut self, act: &mut Act, seen: &FoundAct) {
        let bar = |empty: bool| if empty { MISSING } else { FURTHER };
        let least = bar(act.victims.is_empty());
        for (at, _) in seen.victims.iter().filter(|(_, p)| *p >= least) {
            let Some((id, words)) = self.cast.or_new(self.text, self.found, at, PEOPLE) else { continue };
            if !act.victims.contains(&id) && !act.actors.contains(&id) {
                act.victims.push(id);
                self.cite(act, "victims", words);
            }
        }
        let least = bar(act.actors.is_empty());
        for (at, _) in seen.actors.iter().filter(|(_, p)| *p >= least) {
            let Some((id, words)) = self.cast.or_new(self.text, self.found, at, AGENTS) else { continue };
            if !act.actors.contains(&id) && !act.victims.contains(&id) {
                act.actors.push(id);
                self.cite(act, "actors", words);
            }
        }
        let least = bar(act.places.is_empty());
        for (at, _) in seen.places.iter().filter(|(_, p)| *p >= least) {
            let Some((id, words)) = self.cast.named_at(at, &[EntityKind::Place]) else { continue };
            if act.places.iter().all(|p| p.id != id) {
                act.places.push(PlaceRole { id, role: "at".into() });
                self.cite(act, "places", words);
            }
        }
        if act.when.is_none() {
            let best = seen.times.iter().filter(|(_, p)| *p >= MISSING).max_by(|a, b| a.1.total_cmp(&b.1));
            let date = best.and_then(|(at, _)| {
                self.told.dates.iter().find(|(d, _)| d.start < at.end && at.start < d.end)
            });
            if let Some((words, when)) = date {
                act.when = Some(when.clone());
                self.cite(act, "when", words.clone());
            }
        }
    }

    /// The number of victims, where one group of a stated size is the victim.
    fn size(&self, act: &mut Act, reading: &Reading) {
        let [victim] = act.victims.as_slice() else { return };
        if act.size.is_some() {
            return;
        }
        let Some(entity) = reading.entities.iter().find(|e| e.id == *victim) else { return };
        if let (Some(size), Some(words)) = (entity.size, entity.cites.get("size")) {
            act.size = Some(size);
            act.cites.insert("size".into(), words.clone());
        }
    }
}

/// "The arrests": an act of a kind that is told already, of the same people or of nobody in particular.
fn is_retold(known: &Act, new: &Act) -> bool {
    known.act == new.act && (new.victims.is_empty() || known.victims.iter().any(|v| new.victims.contains(v)))
}

fn modality(term: &str) -> Option<Modality> {
    serde_json::from_value(serde_json::Value::String(term.to_owned())).ok()
}
