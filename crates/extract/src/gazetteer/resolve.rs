//! Which of the places that share a name is meant: the likely one, near the others that the text names.
//!
//! The usual practice of toponym resolution, as rules without training. Leidner (*Toponym Resolution in Text*, 2007)
//! surveys them: a **prior** for large and important places, **spatial minimality** (places named together lie close
//! together, so the reading that spans the least is preferred) and **containment** told by the text itself ("Tumen,
//! Jilin"). The score of a candidate is
//!
//! * its prior: 0.7 × log10(inhabitants), more for a country, a region or a capital, less for a district or a
//!   lesser-known name of a place (Tyumen is also "Tumen");
//! * the support of each other name, the four strongest: what their best joint reading adds. One lies inside the
//!   other: 0.8 (country) or 1.5; same first-level division: 1.5; same country: 0.5; both smaller than regions and
//!   less than 300 km apart: up to 1.5. Reading the other name as something unlikely costs what its prior loses
//!   by it;
//! * 4 when the name right behind it names an area that it lies in;
//! * 3 when it is of one level with the other names of its list ("Ohio, Oregon and Washington");
//! * 3 less for a country whose name stands where its adjective would ("Lebanon police").
//!
//! Each name is judged once, against all readings of the others: there is no order and no iteration, so the same names
//! give the same answer. Ties go to the larger place, then to the smaller id.

use super::{Candidate, Level};

/// Readings of another name that are looked at, the most likely first.
const WITNESSES: usize = 8;
/// Other names that may support a reading.
const SUPPORTERS: usize = 4;
/// Kilometres within which places count as neighbours.
const NEAR_KM: f64 = 300.0;
/// Kilometres within which a town of the same name is taken for the seat of a district.
const SEAT_KM: f64 = 40.0;
/// What "X, Y" is worth when X lies in Y.
const STATED: f64 = 4.0;

/// What a country loses where its adjective would be expected.
const FOR_AN_ADJECTIVE: f64 = 3.0;
/// What a place gains that is of one level with the others of its list.
const AMONG: f64 = 3.0;

/// One place name of a text, with the places it may stand for.
#[derive(Debug, Clone, Default)]
pub struct NamedPlace {
    /// From [`Gazetteer::candidates`](super::Gazetteer::candidates), in that order.
    pub candidates: Vec<Candidate>,
    /// Stands before a noun ("Lebanon police"), where a country's people or state would be named by an adjective.
    pub modifier: bool,
    /// The level of the names beside it, where it stands in a list of such ("Ohio, Oregon and Washington").
    pub among: Option<Level>,
    /// Index of the name that is said to contain this one: "Shenyang in Liaoning province", "Tumen, Jilin".
    pub within: Option<usize>,
}

/// Chooses a place for each name, by the rule that this module describes; `None` where there is no candidate.
///
/// Hand in each distinct name of a text once; a name repeated is no better witness.
pub fn disambiguate(names: &[NamedPlace]) -> Vec<Option<Candidate>> {
    let witnesses: Vec<Vec<Witness<'_>>> = names.iter().map(witnesses).collect();
    (0..names.len()).map(|n| choose(names, &witnesses, n).cloned()).collect()
}

fn choose<'c>(names: &'c [NamedPlace], witnesses: &[Vec<Witness<'_>>], n: usize) -> Option<&'c Candidate> {
    let name = &names[n];
    if let [only] = name.candidates.as_slice() {
        return Some(only);
    }
    let score = |candidate: &Candidate| {
        let mut support: Vec<f64> = names
            .iter()
            .enumerate()
            .filter(|(other, place)| *other != n && !same_name(place, name))
            .map(|(other, _)| support(candidate, &witnesses[other]))
            .collect();
        support.sort_by(|a, b| b.total_cmp(a));
        let stated = is_stated_inside(candidate, name, names) || is_stated_around(candidate, n, names);
        let adjective =
            if name.modifier && candidate.level == Level::Country { FOR_AN_ADJECTIVE } else { 0.0 };
        prior(candidate) - overshadowed(candidate, name) - adjective
            + support.iter().take(SUPPORTERS).sum::<f64>()
            + if name.among == Some(candidate.level) { AMONG } else { 0.0 }
            + if stated { STATED } else { 0.0 }
    };
    let mut best: Option<(&Candidate, f64)> = None;
    for candidate in &name.candidates {
        let value = score(candidate);
        let better = best.is_none_or(|(old, old_value)| {
            value
                .total_cmp(&old_value)
                .then_with(|| candidate.population.cmp(&old.population))
                .then_with(|| old.id.cmp(&candidate.id))
                .is_gt()
        });
        if better {
            best = Some((candidate, value));
        }
    }
    best.map(|(candidate, _)| candidate)
}

/// How likely a place is meant, whatever else the text says.
pub(super) fn prior(candidate: &Candidate) -> f64 {
    let level = match candidate.level {
        Level::Country => 2.0,
        Level::Region => 1.0,
        Level::District => -0.6,
        Level::Town => 0.0,
        Level::Site => 1.5, // without inhabitants, and listed because reports name it
    };
    let capital = if candidate.capital { 0.8 } else { 0.0 };
    let canonical = if candidate.canonical { 0.0 } else { -1.0 };
    0.7 * ((candidate.population + 10) as f64).log10() + level + capital + canonical
}

/// An area is less likely meant by its bare name where a town has the same name: a region when the town holds a
/// quarter of its people (New York, Seoul), a district always (Onsong). A capital outshines a region of its name
/// elsewhere in the country twice as much (Washington). "Onsong County" never gets here.
fn overshadowed(area: &Candidate, name: &NamedPlace) -> f64 {
    let by_town = |c: &Candidate| {
        c.level == Level::Town
            && match area.level {
                Level::Region => c.is_in(area) && c.population * 4 >= area.population,
                Level::District => {
                    c.is_in(area) || c.country == area.country && c.distance_km(area) < SEAT_KM
                }
                _ => false,
            }
    };
    let capital = |c: &Candidate| area.level == Level::Region && c.capital && c.country == area.country;
    if name.candidates.iter().any(capital) {
        2.0
    } else if name.candidates.iter().any(by_town) {
        1.0
    } else {
        0.0
    }
}

/// What the best joint reading with another name adds to a candidate.
fn support(candidate: &Candidate, other: &[Witness<'_>]) -> f64 {
    other
        .iter()
        .filter(|witness| witness.place.id != candidate.id)
        .map(|witness| agreement(candidate, witness.place) - witness.loss)
        .fold(0.0, f64::max)
}

/// One reading of a name as a witness for the readings of another.
struct Witness<'c> {
    place: &'c Candidate,
    /// How much less likely it is, by itself, than the likeliest reading.
    loss: f64,
}

fn witnesses(name: &NamedPlace) -> Vec<Witness<'_>> {
    let standing = |place: &Candidate| prior(place) - overshadowed(place, name);
    let found = || name.candidates.iter().take(WITNESSES);
    let best = found().map(standing).fold(f64::MIN, f64::max);
    found().map(|place| Witness { place, loss: best - standing(place) }).collect()
}

/// How well two places go together in one text.
fn agreement(a: &Candidate, b: &Candidate) -> f64 {
    let related = if a.is_in(b) || b.is_in(a) {
        if a.level == Level::Country || b.level == Level::Country { 0.8 } else { 1.5 }
    } else if !a.admin1.is_empty() && a.admin1 == b.admin1 && a.country == b.country {
        1.5
    } else if !a.country.is_empty() && a.country == b.country {
        0.5
    } else {
        0.0
    };
    let near = if a.level.min(b.level) <= Level::Region {
        0.0 // the middle of a large area is near to nothing
    } else {
        (1.5 * (1.0 - a.distance_km(b) / NEAR_KM)).max(0.0)
    };
    related + near
}

fn is_stated_inside(candidate: &Candidate, name: &NamedPlace, names: &[NamedPlace]) -> bool {
    let around = name.within.and_then(|n| names.get(n));
    around.is_some_and(|place| place.candidates.iter().any(|area| candidate.is_in(area)))
}

fn is_stated_around(candidate: &Candidate, n: usize, names: &[NamedPlace]) -> bool {
    names
        .iter()
        .filter(|place| place.within == Some(n))
        .any(|place| place.candidates.iter().any(|inner| inner.is_in(candidate)))
}

/// Whether two entries are the same name, to go by the places it may stand for.
fn same_name(a: &NamedPlace, b: &NamedPlace) -> bool {
    a.candidates.len() == b.candidates.len()
        && a.candidates.iter().zip(&b.candidates).all(|(x, y)| x.id == y.id)
}
