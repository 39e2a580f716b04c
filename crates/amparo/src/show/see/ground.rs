//! The ground of a map: a dot for each town, the code of each country among its towns. There are no borders on it: the
//! program has none, and a map that draws one takes a side.

use std::collections::BTreeMap;

use super::project::{Projection, WIDTH};
use crate::engine::atlas::Town;

/// Size of a cell that holds one dot.
const CELL: f64 = 7.0;
/// Fewest dots of a country that carries its code.
const FEWEST: usize = 5;

/// Dots as one path, and the codes of countries with the middle of their dots, the country with most dots first.
pub(super) fn ground(sheet: &Projection, towns: &[Town]) -> (String, Vec<((f64, f64), String)>) {
    let mut cells: BTreeMap<(i32, i32), (&Town, (f64, f64))> = BTreeMap::new();
    for town in towns {
        let at = sheet.of_sphere(town.unit);
        if !sheet.holds(at) {
            continue;
        }
        let cell = ((at.1 / CELL) as i32, (at.0 / CELL) as i32);
        let larger = cells.get(&cell).is_none_or(|(other, _)| other.population < town.population);
        if larger {
            cells.insert(cell, (town, at));
        }
    }
    let mut path = String::new();
    let mut countries: BTreeMap<[u8; 2], Vec<(f64, f64)>> = BTreeMap::new();
    for (town, at) in cells.values() {
        path.push_str(&format!("M{:.0} {:.0}h0", at.0, at.1));
        countries.entry(town.country).or_default().push(*at);
    }
    let mut codes: Vec<(usize, (f64, f64), String)> = Vec::new();
    for (code, dots) in countries.into_iter().filter(|(code, dots)| code[0] > 0 && dots.len() >= FEWEST) {
        let n = dots.len() as f64;
        let mean = (dots.iter().map(|d| d.0).sum::<f64>() / n, dots.iter().map(|d| d.1).sum::<f64>() / n);
        let at = (mean.0.clamp(20.0, WIDTH - 20.0), mean.1.clamp(20.0, sheet.height - 20.0));
        codes.push((dots.len(), at, code.iter().map(|b| char::from(*b)).collect()));
    }
    codes.sort_by(|a, b| b.0.cmp(&a.0).then(a.2.cmp(&b.2)));
    (path, codes.into_iter().map(|(_, at, code)| (at, code)).collect())
}
