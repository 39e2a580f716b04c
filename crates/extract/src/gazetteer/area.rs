//! Where towns are and how far areas reach: the ground of a map, and how exact a place is that is only an area.

use std::collections::BTreeMap;

use super::{Gazetteer, Level, Record, format};

/// Share of the towns of an area that lie within its reach: the farthest few are islands.
const MOST: f64 = 0.95;

/// A town as a map needs it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Town {
    /// Where it lies (see [`on_sphere`]).
    pub unit: [f64; 3],
    /// Inhabitants; 0 when unknown.
    pub population: u64,
    /// ISO 3166-1 code of the country; zeros when unknown.
    pub country: [u8; 2],
}

/// A point in degrees (latitude, longitude) on a sphere of radius one: how far it lies towards 0° N 0° E, towards 0° N 90° E,
/// and towards the north pole.
pub fn on_sphere((lat, lon): (f64, f64)) -> [f64; 3] {
    let (a, b) = (lat.to_radians(), lon.to_radians());
    [a.cos() * b.cos(), a.cos() * b.sin(), a.sin()]
}

/// Kilometres between two points in degrees, on a sphere.
pub fn km_between(a: (f64, f64), b: (f64, f64)) -> f64 {
    let (one, two) = (a.0.to_radians(), b.0.to_radians());
    let (up, along) = ((two - one) / 2.0, (b.1 - a.1).to_radians() / 2.0);
    let h = up.sin().powi(2) + one.cos() * two.cos() * along.sin().powi(2);
    2.0 * 6371.0 * h.sqrt().min(1.0).asin()
}

impl Gazetteer<'_> {
    /// Every town, in the order of the file.
    pub fn towns(&self) -> impl Iterator<Item = Town> + '_ {
        (0..self.len()).map(|n| self.record(n)).filter(|r| r.level == Level::Town).map(|r| {
            let (_, country) = self.areas_of(&r);
            Town {
                unit: on_sphere((r.lat, r.lon)),
                population: r.population,
                country: country.unwrap_or_default(),
            }
        })
    }

    /// How far each area reaches from where it stands, in kilometres, by its id: the distance within which nearly all its
    /// towns lie. Areas without towns (seas, continents, what is unknown) have no answer.
    pub fn reach(&self) -> BTreeMap<String, f64> {
        let mut far: BTreeMap<usize, Vec<f64>> = BTreeMap::new();
        for town in (0..self.len()).map(|n| self.record(n)).filter(|r| r.level == Level::Town) {
            for area in self.areas_of(&town).0 {
                let middle = self.record(area);
                far.entry(area).or_default().push(km_between((middle.lat, middle.lon), (town.lat, town.lon)));
            }
        }
        let reach = |mut far: Vec<f64>| {
            far.sort_by(f64::total_cmp);
            far[((far.len() as f64 * MOST) as usize).min(far.len() - 1)]
        };
        far.into_iter().map(|(area, far)| (self.id(self.record(area).id), reach(far))).collect()
    }

    /// The areas a place lies in (their record numbers, the nearest first) and the code of the country.
    fn areas_of(&self, record: &Record) -> (Vec<usize>, Option<[u8; 2]>) {
        let (mut level, mut parent) = (record.level, record.parent);
        let mut areas = Vec::new();
        while let Some(area) = parent.checked_sub(1) {
            if level == Level::Country {
                let code = self.countries.get(area * 2..area * 2 + 2);
                return (areas, code.and_then(|c| c.try_into().ok()));
            }
            let number = format::u24(self.areas, area * 3) as usize;
            let up = self.record(number);
            if up.level >= level {
                break; // only a damaged file has such a chain
            }
            areas.push(number);
            (level, parent) = (up.level, up.parent);
        }
        (areas, None)
    }
}
