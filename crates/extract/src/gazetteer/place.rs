//! What the gazetteer says about one place.

use std::fmt;

/// What kind of place a name stands for, from the largest to the smallest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// A country or territory with an ISO code.
    Country,
    /// A first-level division: province, state, governorate; also regions that cross them, and continents.
    Region,
    /// A second-level division: prefecture, county, district.
    District,
    /// A city, town or village.
    Town,
    /// Anything smaller or without inhabitants: a river, a crossing, a camp, an airport.
    Site,
}

impl Level {
    /// All levels, in the order of their numbers in the file.
    pub(super) const ALL: [Level; 5] =
        [Level::Country, Level::Region, Level::District, Level::Town, Level::Site];

    /// The identifier used in files and answers: `country`, `region`, `district`, `town` or `site`.
    pub fn as_str(self) -> &'static str {
        match self {
            Level::Country => "country",
            Level::Region => "region",
            Level::District => "district",
            Level::Town => "town",
            Level::Site => "site",
        }
    }

    pub(super) fn from_id(id: &str) -> Option<Level> {
        Self::ALL.into_iter().find(|level| level.as_str() == id)
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One place that a name may stand for.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// `geonames:2034937`, or `amparo:tumen-river` for places of our own list.
    pub id: String,
    /// Canonical name in Latin letters without diacritics.
    pub name: String,
    /// What kind of place it is.
    pub level: Level,
    /// Latitude in degrees; of a country or first-level division, about the middle of its land; of a smaller area, the
    /// mean point of its inhabitants.
    pub lat: f64,
    /// Longitude in degrees.
    pub lon: f64,
    /// ISO 3166-1 code of the country; empty for seas and rivers between countries.
    pub country: String,
    /// Canonical name of the first-level division it lies in; empty when unknown, or when it is one itself.
    pub admin1: String,
    /// Ids of the areas it lies in, the nearest first, the country last.
    pub inside: Vec<String>,
    /// Inhabitants; 0 when unknown. Of an area without a census figure, the sum of its towns.
    pub population: u64,
    /// Whether it is the capital of its country.
    pub capital: bool,
    /// Whether it was asked for by its canonical name, not by another of its names.
    pub canonical: bool,
}

impl Candidate {
    /// Whether this place lies inside `area`.
    pub fn is_in(&self, area: &Candidate) -> bool {
        self.inside.contains(&area.id)
    }

    /// Great-circle distance to another place in kilometres.
    pub fn distance_km(&self, other: &Candidate) -> f64 {
        let (a, b) = (self.lat.to_radians(), other.lat.to_radians());
        let half_lat = (b - a) / 2.0;
        let half_lon = (other.lon - self.lon).to_radians() / 2.0;
        let h = half_lat.sin().powi(2) + a.cos() * b.cos() * half_lon.sin().powi(2);
        2.0 * 6371.0 * h.sqrt().min(1.0).asin()
    }
}
