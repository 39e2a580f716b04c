//! What was feared and what is told as done: kept apart here, compared only along descent.

use amparo_model::Modality;

use super::{Fact, voice, when};
use crate::compare::desk::Paper;
use crate::compare::event::sign::happened;

/// Value of a feared harm.
pub const FEARED: &str = "feared";
/// Value of a harm told as having happened.
pub const DONE: &str = "told as having happened";

/// Harms that are feared for people taken.
const HARMS: [&str; 14] = [
    "political_camp",
    "torture",
    "ill_treatment",
    "rape",
    "sexual_violence",
    "forced_abortion",
    "infanticide",
    "forced_labour",
    "unfair_trial",
    "imprisonment",
    "execution",
    "killing",
    "death_in_custody",
    "collective_punishment",
];

pub(super) fn of(report: usize, paper: &Paper) -> Vec<Fact> {
    let acts = paper.item.reading.acts.iter().filter(|a| HARMS.contains(&a.act.as_str()));
    let facts = acts.filter_map(|act| {
        let value = if act.modality == Modality::Feared {
            FEARED
        } else if happened(act) {
            DONE
        } else {
            return None;
        };
        let property = if act.act == "political_camp" { "held_at" } else { "harm" };
        let fact = Fact::of(report, property, format!("{} ({value})", act.act.replace('_', " ")), Vec::new());
        let cites = when::cited(&act.cites, "trigger");
        let voice = voice::of_act(paper, act);
        Some(Fact { same: value.to_owned(), cites, voice, ..fact.about(act.act.clone()) })
    });
    facts.collect()
}
