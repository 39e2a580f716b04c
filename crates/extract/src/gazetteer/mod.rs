//! Places: which ones a name may stand for, and which one it does.
//!
//! The index (`data/places.bin`, see `data/ATTRIBUTION.md`) is made by `tools/gazetteer/build.py` and handed in as
//! bytes. Nothing is parsed when it is opened: names are looked up in an `fst` map, records are read where they lie.
//!
//! ```no_run
//! use amparo_extract::gazetteer::{Gazetteer, NamedPlace, disambiguate};
//! # let bytes: &[u8] = &[];
//! let places = Gazetteer::from_bytes(bytes)?;
//! let names = ["Tumen", "Yanji"].map(|name| NamedPlace { candidates: places.candidates(name), within: None, ..Default::default() });
//! let chosen = disambiguate(&names);
//! assert_eq!(chosen[0].as_ref().map(|c| c.admin1.as_str()), Some("Jilin"));
//! # Ok::<(), amparo_extract::gazetteer::GazetteerError>(())
//! ```

mod area;
pub mod build;
mod cjk;
mod fold;
mod format;
mod kind;
mod place;
mod resolve;
mod stop;
#[cfg(test)]
mod tests;

pub use area::{Town, km_between, on_sphere};
pub use fold::fold_name;
pub(crate) use kind::fits;
pub use place::{Candidate, Level};
pub use resolve::{NamedPlace, disambiguate};
pub use stop::ambiguous;

use format::{BLOCK, HEADER, LAT_STEPS, LON_STEPS, MAGIC, OWN, RECORD, SECTIONS, VERSION};

/// Why a gazetteer could not be opened or built.
#[derive(Debug, thiserror::Error)]
pub enum GazetteerError {
    /// The bytes do not begin as a gazetteer does.
    #[error("these bytes are not a gazetteer; build one with tools/gazetteer/build.py")]
    NotAGazetteer,
    /// The bytes were written by another version of Amparo.
    #[error("the gazetteer has version {found}, this program reads version {VERSION}; build it again")]
    Version {
        /// Version number in the file.
        found: u32,
    },
    /// A section lies outside the file, or the name index is broken.
    #[error("the gazetteer is damaged: {0}")]
    Damaged(String),
    /// The table to build from has a line that makes no sense.
    #[error("line {line} of the table of places: {problem}")]
    Table {
        /// Line number, from 1.
        line: usize,
        /// What is wrong with it.
        problem: String,
    },
}

impl From<fst::Error> for GazetteerError {
    fn from(error: fst::Error) -> Self {
        GazetteerError::Damaged(error.to_string())
    }
}

/// The opened index: a view of the bytes, cheap to make and to copy around by reference.
#[derive(Debug)]
pub struct Gazetteer<'a> {
    names: fst::Map<&'a [u8]>,
    postings: &'a [u8],
    records: &'a [u8],
    areas: &'a [u8],
    countries: &'a [u8],
    canon: &'a [u8],
    blocks: &'a [u8],
    own: &'a str,
}

/// One record as it lies in the file.
struct Record {
    id: u32,
    level: Level,
    lat: f64,
    lon: f64,
    capital: bool,
    population: u64,
    parent: usize,
}

impl<'a> Gazetteer<'a> {
    /// Opens an index. Checks the head and the extent of each section, reads nothing else.
    pub fn from_bytes(bytes: &'a [u8]) -> Result<Self, GazetteerError> {
        if bytes.len() < HEADER || !bytes.starts_with(MAGIC) {
            return Err(GazetteerError::NotAGazetteer);
        }
        let found = format::u32_at(bytes, MAGIC.len());
        if found != VERSION {
            return Err(GazetteerError::Version { found });
        }
        let mut sections = [&bytes[..0]; SECTIONS];
        for (n, section) in sections.iter_mut().enumerate() {
            let start = format::u32_at(bytes, 12 + n * 8) as usize;
            let len = format::u32_at(bytes, 16 + n * 8) as usize;
            *section = bytes
                .get(start..start.saturating_add(len))
                .ok_or_else(|| GazetteerError::Damaged(format!("section {n} lies outside the file")))?;
        }
        let [names, postings, records, areas, countries, canon, blocks, own] = sections;
        let own = str::from_utf8(own).map_err(|e| GazetteerError::Damaged(e.to_string()))?;
        let names = fst::Map::new(names)?;
        Ok(Gazetteer { names, postings, records, areas, countries, canon, blocks, own })
    }

    /// Number of places.
    pub fn len(&self) -> usize {
        self.records.len() / RECORD
    }

    /// Whether there is no place at all.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// All places that a name may stand for, the most likely first (without regard to the text around it).
    ///
    /// The name is folded first. A name that is not known as it stands is tried without a word for its kind: `Nong
    /// Khai Province`, `the city of Hyesan`, `온성군`, `图们市`; of the places found then, those of that kind are
    /// kept if there are any. `St. Paris` is also looked up as `Saint Paris`, `Mt.` as `Mount` and `Ft.` as `Fort`.
    pub fn candidates(&self, name: &str) -> Vec<Candidate> {
        let folded = fold_name(name);
        let mut found = self.exact(&folded);
        for (short, full) in [("st ", "saint "), ("mt ", "mount "), ("ft ", "fort ")] {
            if let Some(rest) = folded.strip_prefix(short) {
                let more = self.exact(&format!("{full}{rest}"));
                found.extend(
                    more.into_iter().filter(|c| !found.iter().any(|f| f.id == c.id)).collect::<Vec<_>>(),
                );
            }
        }
        if found.is_empty()
            && let Some((base, kind)) = kind::strip(&folded)
        {
            found = self.exact(base);
            if found.iter().any(|c| kind.fits(c.level)) {
                found.retain(|c| kind.fits(c.level));
            }
        }
        found.sort_by(|a, b| resolve::prior(b).total_cmp(&resolve::prior(a)).then_with(|| a.id.cmp(&b.id)));
        found
    }

    /// Whether a name is known as it stands, without leaving out a word for its kind.
    pub fn knows(&self, name: &str) -> bool {
        self.names.contains_key(fold_name(name))
    }

    /// Whether a name is better not taken for a place unless the text says so; see [`ambiguous`].
    pub fn ambiguous(&self, name: &str) -> bool {
        stop::ambiguous(name)
    }

    /// The place with this id, such as `geonames:2034937`. Looks at every record: for single questions only.
    pub fn get(&self, id: &str) -> Option<Candidate> {
        let number = match id.split_once(':')? {
            ("geonames", number) => number.parse().ok()?,
            ("amparo", slug) => OWN + self.own.lines().position(|line| line == slug)? as u32,
            _ => return None,
        };
        (0..self.len()).find(|&n| format::u24(self.records, n * RECORD) == number).map(|n| self.candidate(n))
    }

    /// The country with this ISO 3166-1 code of two letters.
    pub fn country(&self, iso: &str) -> Option<Candidate> {
        let n = self.countries.chunks_exact(2).position(|code| code == iso.as_bytes())?;
        Some(self.candidate(format::u24(self.areas, n * 3) as usize))
    }

    /// Record numbers behind one value of the name map.
    fn numbers(&self, value: u64) -> Vec<usize> {
        if value & 1 == 0 {
            return vec![(value >> 1) as usize];
        }
        let mut at = (value >> 1) as usize;
        let count = format::varint(self.postings, &mut at);
        let mut number = 0;
        (0..count)
            .map(|_| {
                number += format::varint(self.postings, &mut at) as usize;
                number
            })
            .collect()
    }

    fn exact(&self, folded: &str) -> Vec<Candidate> {
        match self.names.get(folded) {
            Some(value) => {
                let by_name = |n| {
                    let place = self.candidate(n);
                    Candidate { canonical: fold_name(&place.name) == folded, ..place }
                };
                self.numbers(value).into_iter().map(by_name).collect()
            }
            None => Vec::new(),
        }
    }

    fn record(&self, n: usize) -> Record {
        let at = n * RECORD;
        let lat = format::u24(self.records, at + 3);
        let lon = format::u24(self.records, at + 6);
        let population = u64::from(format::u24(self.records, at + 9));
        let parent = format::u24(self.records, at + 11) >> 8;
        Record {
            id: format::u24(self.records, at),
            level: Level::ALL.get((lat >> 21) as usize).copied().unwrap_or(Level::Site),
            lat: degrees(lat & 0x1f_ffff, LAT_STEPS, 180.0),
            lon: degrees(lon & 0x3f_ffff, LON_STEPS, 360.0),
            capital: lon >> 22 & 1 == 1,
            population: if lon >> 23 == 1 { population * 100 } else { population },
            parent: parent as usize,
        }
    }

    fn candidate(&self, n: usize) -> Candidate {
        let record = self.record(n);
        let (mut country, mut admin1, mut inside) = (String::new(), String::new(), Vec::new());
        let mut level = record.level;
        let mut parent = record.parent;
        while let Some(area) = parent.checked_sub(1) {
            if level == Level::Country {
                country =
                    String::from_utf8_lossy(self.countries.get(area * 2..area * 2 + 2).unwrap_or(b"")).into();
                break;
            }
            let number = format::u24(self.areas, area * 3) as usize;
            let up = self.record(number);
            if up.level >= level {
                break; // only a damaged file has such a chain
            }
            if up.level == Level::Region {
                admin1 = self.canonical(number);
            }
            inside.push(self.id(up.id));
            (level, parent) = (up.level, up.parent);
        }
        Candidate {
            id: self.id(record.id),
            name: self.canonical(n),
            level: record.level,
            lat: record.lat,
            lon: record.lon,
            country,
            admin1,
            inside,
            population: record.population,
            capital: record.capital,
            canonical: true,
        }
    }

    fn id(&self, number: u32) -> String {
        match number.checked_sub(OWN) {
            Some(own) => format!("amparo:{}", self.own.lines().nth(own as usize).unwrap_or("unknown")),
            None => format!("geonames:{number}"),
        }
    }

    /// Canonical name of a record: unrolls the front coding of its block.
    fn canonical(&self, n: usize) -> String {
        let mut at = format::u24(self.blocks, n / BLOCK * 3) as usize;
        let mut name: Vec<u8> = Vec::new();
        for _ in 0..=n % BLOCK {
            let (Some(&shared), Some(&rest)) = (self.canon.get(at), self.canon.get(at + 1)) else { break };
            name.truncate(usize::from(shared));
            name.extend_from_slice(self.canon.get(at + 2..at + 2 + usize::from(rest)).unwrap_or(b""));
            at += 2 + usize::from(rest);
        }
        String::from_utf8_lossy(&name).into_owned()
    }
}

/// Degrees from steps, to four decimals.
fn degrees(steps: u32, all: f64, span: f64) -> f64 {
    ((f64::from(steps) / all * span - span / 2.0) * 10_000.0).round() / 10_000.0
}
