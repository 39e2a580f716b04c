//! Weighing what the rules proposed: linear models over the exchange form, the same for every language.
//!
//! Three questions are asked, all trained in `training/weigh`:
//!
//! | model | question | used for |
//! |---|---|---|
//! | `victim` | was it this person, near the act, to whom it was done? | completes and corrects `acts[].victims` |
//! | `salient` | is the act part of what the report is about? | `events[].main` |
//! | `right` | would a careful coder write this act down? | `acts[].score` |
//!
//! The rules stay the ground: every person and act here was found by them, with its words. Any answer can say which
//! features weighed most ([`because`]).

mod features;
mod linear;
mod scene;

use std::collections::BTreeSet;

use amparo_model::Modality;
use amparo_model::reading::{Act, Event, Reading, Score};

use linear::Linear;

pub use features::{Pair, Seen, of_acts, of_pairs};

/// The trained models: those that know the encoder's word, or those that do without.
#[derive(Clone, Debug)]
pub struct Weights {
    victim: Linear,
    salient: Linear,
    right: Linear,
}

impl Weights {
    /// The weights that come with the program; `fast` ones never ask the encoder.
    pub(crate) fn built_in(fast: bool) -> Self {
        let model = |text| Linear::parse(text).expect("the weight files are checked by a test");
        let (victim, salient) = if fast {
            (include_str!("../../data/weights/victim.tsv"), include_str!("../../data/weights/salient.tsv"))
        } else {
            (
                include_str!("../../data/weights/victim_seen.tsv"),
                include_str!("../../data/weights/salient_seen.tsv"),
            )
        };
        Self {
            victim: model(victim),
            salient: model(salient),
            right: model(include_str!("../../data/weights/right.tsv")),
        }
    }
}

/// A victim the rules named stays from here on; one they did not name is added from [`ADD`] on.
const KEEP: f64 = 0.3;
const ADD: f64 = 0.45;
/// An act belongs to the main event from here on.
const MAIN: f64 = 0.4;

/// Weighs a reading: victims first, then what the report is about, then how sure each act is.
pub(crate) fn weigh(reading: &mut Reading, weights: &Weights, seen: Option<&Seen>) {
    victims(reading, &weights.victim, seen);
    let features = of_acts(reading, seen);
    let salience: Vec<f64> = features.iter().map(|(_, f)| weights.salient.probability(f)).collect();
    for (act, (id, f)) in reading.acts.iter_mut().zip(&features) {
        act.score = Score::new(sure(weights, id, f, seen));
    }
    events(reading, &salience);
}

fn victims(reading: &mut Reading, model: &Linear, seen: Option<&Seen>) {
    for pair in of_pairs(reading, seen) {
        let p = model.probability(&pair.features);
        let Some(act) = reading.acts.iter_mut().find(|a| a.id == pair.act) else { continue };
        if pair.by_rule && p < KEEP {
            leave_out(act, &pair);
        } else if !pair.by_rule && p >= ADD {
            act.victims.push(pair.person);
            act.actors.retain(|a| !act.victims.contains(a));
            act.cites.entry("victims".into()).or_default().push(pair.words);
        }
    }
}

/// How sure an act is: by its features, and by the encoder where there is one.
fn sure(weights: &Weights, id: &str, features: &[String], seen: Option<&Seen>) -> f64 {
    let right = weights.right.probability(features);
    seen.map_or(right, |seen| both(right, seen.acts.get(id).copied().unwrap_or(0.0)))
}

/// How sure rules and encoder are together: the weights make a score promise what it keeps on
/// the stories that the encoder was not trained on.
fn both(right: f64, seen: f64) -> f64 {
    const RIGHT: f64 = 0.4;
    const SEEN: f64 = 0.25;
    let odds = |p: f64| (p.clamp(0.01, 0.99) / (1.0 - p.clamp(0.01, 0.99))).ln();
    1.0 / (1.0 + (-(RIGHT * odds(right) + SEEN * odds(seen))).exp())
}

fn leave_out(act: &mut Act, pair: &Pair) {
    act.victims.retain(|v| *v != pair.person);
    if let Some(words) = act.cites.get_mut("victims") {
        words.retain(|w| w.start != pair.words.start);
        if words.is_empty() || act.victims.is_empty() {
            act.cites.remove("victims");
        }
    }
}

/// The main event and the background. What the report is about gathers the acts of its kinds and whatever else is told of
/// its people; acts of another year or of other people, and general talk, stand apart.
fn events(reading: &mut Reading, salience: &[f64]) {
    let acts = &reading.acts;
    let happened = |i: &usize| acts[*i].modality.countable();
    let by_salience = |a: &usize, b: &usize| salience[*a].total_cmp(&salience[*b]).then(b.cmp(a));
    let all = || 0..acts.len();
    let Some(top) = all().filter(happened).max_by(by_salience) else {
        reading.events.clear();
        return;
    };
    let mut telling: Vec<usize> =
        all().filter(happened).filter(|i| *i == top || salience[*i] >= MAIN).collect();
    telling.sort_by(|a, b| by_salience(b, a));
    let mut about: Vec<String> = Vec::new();
    for i in &telling {
        if !about.contains(&acts[*i].act) {
            about.push(acts[*i].act.clone());
        }
    }
    // The year of the main event: that of its most salient dated act of the report's own time, else of any.
    let published = reading.report.published.as_ref().and_then(|p| p.edtf.get(..4).map(str::to_owned));
    let dated = |i: &usize| about.contains(&acts[*i].act) && happened(i) && year(&acts[*i]).is_some();
    let of_own_time = all().filter(dated).filter(|i| year(&acts[*i]) == published).max_by(by_salience);
    let main_year =
        of_own_time.or_else(|| all().filter(dated).max_by(by_salience)).and_then(|i| year(&acts[i]));
    let fits = |i: &usize| {
        let other_year = matches!((&main_year, year(&acts[*i])), (Some(a), Some(b)) if *a != b);
        acts[*i].modality != Modality::Generic && !other_year
    };
    let core: Vec<usize> =
        all().filter(fits).filter(|i| happened(i) && about.contains(&acts[*i].act)).collect();
    let people: BTreeSet<&String> = core.iter().flat_map(|i| &acts[*i].victims).collect();
    let in_main: Vec<bool> = all()
        .map(|i| {
            let of_them = acts[i].victims.is_empty() || acts[i].victims.iter().any(|v| people.contains(v));
            core.contains(&i) || fits(&i) && of_them
        })
        .collect();
    let (mut main, mut rest) = (Vec::new(), Vec::new());
    for (act, is_main) in reading.acts.iter_mut().zip(in_main) {
        act.event = match (act.modality, is_main) {
            (Modality::Generic, _) => None,
            (_, true) => Some("e1".to_owned()),
            (_, false) => Some("e2".to_owned()),
        };
        match act.event.as_deref() {
            Some("e1") => main.push(act.id.clone()),
            Some(_) => rest.push(act.id.clone()),
            None => {}
        }
    }
    reading.events = vec![Event { id: "e1".into(), acts: main, main: true, about }];
    if !rest.is_empty() {
        reading.events.push(Event { id: "e2".into(), acts: rest, main: false, about: Vec::new() });
    }
}

/// Year of an act, if it is known.
fn year(act: &Act) -> Option<String> {
    let edtf = act.when.as_ref().and_then(|w| w.edtf.as_deref())?;
    edtf.get(..4).filter(|y| !y.contains('X')).map(str::to_owned)
}

/// Why an act was proposed as it was.
#[derive(Clone, Debug)]
pub struct Because {
    /// Id of the act.
    pub act: String,
    /// Probability that it is part of the main event, and what weighed most, as feature and weight.
    pub salient: (f64, Vec<(String, f64)>),
    /// Probability that a careful coder would write it down, and what weighed most.
    pub right: (f64, Vec<(String, f64)>),
    /// The same for each named person near it.
    pub victims: Vec<(String, f64, Vec<(String, f64)>)>,
}

/// The reasons behind every act of a reading, five features each. `seen` as it was when the reading was weighed.
pub fn because(reading: &Reading, weights: &Weights, seen: Option<&Seen>) -> Vec<Because> {
    let own = |list: Vec<(&str, f64)>| list.into_iter().map(|(f, w)| (f.to_owned(), w)).collect();
    let pairs = of_pairs(reading, seen);
    of_acts(reading, seen)
        .into_iter()
        .map(|(act, f)| Because {
            salient: (weights.salient.probability(&f), own(weights.salient.because(&f, 5))),
            right: (sure(weights, &act, &f, seen), own(weights.right.because(&f, 5))),
            victims: pairs
                .iter()
                .filter(|p| p.act == act)
                .map(|p| {
                    let why = own(weights.victim.because(&p.features, 5));
                    (p.person.clone(), weights.victim.probability(&p.features), why)
                })
                .collect(),
            act,
        })
        .collect()
}
