//! One figure: from the fewest to the most that the sources allow.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{Telling, Unit};

/// A count as a range; a single number where both ends are equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Figure {
    /// Fewest.
    pub low: u64,
    /// Most; `None` = a source gives no upper limit.
    pub high: Option<u64>,
}

impl Figure {
    /// Counts tellings in a unit.
    pub(super) fn of(tellings: &[&Telling], unit: Unit) -> Self {
        match unit {
            Unit::Incidents => {
                Self::exactly(tellings.iter().map(|t| &t.incident).collect::<BTreeSet<_>>().len() as u64)
            }
            Unit::Acts => sum(grouped(tellings, by_act).values().map(|g| occasions(g))),
            Unit::VictimActs => sum(grouped(tellings, by_act).values().map(|g| people(g).0)),
            Unit::Victims => victims(tellings),
        }
    }

    fn exactly(n: u64) -> Self {
        Self { low: n, high: Some(n) }
    }
}

impl std::fmt::Display for Figure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.high {
            Some(high) if high == self.low => write!(f, "{high}"),
            Some(high) => write!(f, "{} to {high}", self.low),
            None => write!(f, "at least {}", self.low),
        }
    }
}

fn sum(figures: impl Iterator<Item = Figure>) -> Figure {
    figures.fold(Figure::exactly(0), |a, b| Figure {
        low: a.low.saturating_add(b.low),
        high: a.high.zip(b.high).map(|(a, b)| a.saturating_add(b)),
    })
}

fn by_act(telling: &Telling) -> (&str, &str) {
    (&telling.incident, &telling.act)
}

fn grouped<'a, K: Ord>(
    tellings: &[&'a Telling],
    key: impl Fn(&'a Telling) -> K,
) -> BTreeMap<K, Vec<&'a Telling>> {
    let mut groups: BTreeMap<K, Vec<&Telling>> = BTreeMap::new();
    for telling in tellings {
        groups.entry(key(telling)).or_default().push(telling);
    }
    groups
}

/// People in tellings of one incident, and who of them is known.
///
/// Each origin gives its own number: the known people it names, and the largest unnamed group it tells of (two acts on
/// "eight people" in one incident are taken to be on the same eight). The figure runs from the lowest to the highest
/// origin, and is never below the number of known people.
fn people<'a>(tellings: &[&'a Telling]) -> (Figure, BTreeSet<&'a str>) {
    let known: BTreeSet<&str> =
        tellings.iter().flat_map(|t| &t.victims).filter_map(|v| v.who.as_deref()).collect();
    let named = known.len() as u64;
    let mut figure: Option<Figure> = None;
    for told in grouped(tellings, |t| t.origin.as_str()).values() {
        let mut own: BTreeSet<&str> = BTreeSet::new();
        let mut unnamed = Figure::exactly(0);
        for telling in told {
            own.extend(telling.victims.iter().filter_map(|v| v.who.as_deref()));
            let nameless = telling.victims.iter().filter(|v| v.who.is_none());
            let of_act = sum(nameless.map(|v| Figure { low: v.low, high: v.high }));
            unnamed.low = unnamed.low.max(of_act.low);
            unnamed.high = unnamed.high.zip(of_act.high).map(|(a, b)| a.max(b));
        }
        let low = own.len() as u64 + unnamed.low;
        let high = unnamed.high.map(|h| own.len() as u64 + h);
        figure = Some(figure.map_or(Figure { low, high }, |f| Figure {
            low: f.low.min(low),
            high: f.high.zip(high).map(|(a, b)| a.max(b)),
        }));
    }
    let figure = figure.unwrap_or(Figure::exactly(0));
    (Figure { low: figure.low.max(named), high: figure.high.map(|h| h.max(named)) }, known)
}

/// Known people once over all incidents; the others as each incident has them.
fn victims(tellings: &[&Telling]) -> Figure {
    let mut everyone: BTreeSet<&str> = BTreeSet::new();
    let mut others = Figure::exactly(0);
    for group in grouped(tellings, |t| t.incident.as_str()).values() {
        let (figure, known) = people(group);
        let named = known.len() as u64;
        everyone.extend(known);
        others.low += figure.low - named;
        others.high = others.high.zip(figure.high).map(|(a, h)| a.saturating_add(h - named));
    }
    let named = everyone.len() as u64;
    Figure { low: named + others.low, high: others.high.map(|h| h.saturating_add(named)) }
}

/// Occasions of one kind of act in one incident.
///
/// Fewest: as many as one origin tells, or as have dates that cannot mean one day. Most: every telling is its own,
/// but for those of different origins with a common known victim that can mean one day.
fn occasions(tellings: &[&Telling]) -> Figure {
    let by_origin = grouped(tellings, |t| t.origin.as_str());
    let most_told = by_origin.values().map(Vec::len).max().unwrap_or(0);
    let mut one_as: Vec<usize> = (0..tellings.len()).collect();
    for i in 0..tellings.len() {
        for j in 0..i {
            if same(tellings[i], tellings[j]) {
                let (from, to) = (one_as[i].max(one_as[j]), one_as[i].min(one_as[j]));
                one_as.iter_mut().filter(|x| **x == from).for_each(|x| *x = to);
            }
        }
    }
    let apart = one_as.iter().collect::<BTreeSet<_>>().len();
    let low = most_told.max(disjoint(tellings));
    Figure { low: low as u64, high: Some(apart.max(low) as u64) }
}

fn same(a: &Telling, b: &Telling) -> bool {
    let before =
        |x: &Telling, y: &Telling| matches!((&x.to, &y.from), (Some(end), Some(start)) if end < start);
    let known = |t: &Telling| t.victims.iter().filter_map(|v| v.who.clone()).collect::<BTreeSet<_>>();
    a.origin != b.origin && !before(a, b) && !before(b, a) && !known(a).is_disjoint(&known(b))
}

/// Largest number of tellings of which no two can mean one day (greedy by last day; unknown dates add none).
fn disjoint(tellings: &[&Telling]) -> usize {
    let mut dated: Vec<(&str, &str)> =
        tellings.iter().filter_map(|t| Some((t.to.as_deref()?, t.from.as_deref()?))).collect();
    dated.sort_unstable();
    let (mut number, mut end) = (0, "");
    for (to, from) in dated {
        if number == 0 || from > end {
            number += 1;
            end = to;
        }
    }
    number.max(usize::from(!tellings.is_empty()))
}
