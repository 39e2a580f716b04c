//! Writing the index: from a table of places to the bytes that [`Gazetteer`](super::Gazetteer) reads.

use std::collections::BTreeMap;

use super::format::{self, BLOCK, HEADER, LAT_STEPS, LON_STEPS, MAGIC, OWN, RECORD, SECTIONS, VERSION};
use super::{GazetteerError, Level, fold_name};

/// One line of the table.
struct Place<'a> {
    level: Level,
    id: &'a str,
    name: &'a str,
    lat: f64,
    lon: f64,
    population: u64,
    parent: &'a str,
    country: &'a str,
    capital: bool,
    names: &'a str,
}

/// Builds an index from a table with one place a line and ten columns separated by tabs: level, id (a GeoNames number
/// or `amparo:…`), canonical name, latitude, longitude, inhabitants, id of the area around it, ISO country code,
/// `capital` or nothing, all names separated by `|`. The order of the lines does not matter.
pub fn build(table: &str) -> Result<Vec<u8>, GazetteerError> {
    let mut places = table
        .lines()
        .enumerate()
        .map(|(n, line)| parse(line).map_err(|problem| GazetteerError::Table { line: n + 1, problem }))
        .collect::<Result<Vec<_>, _>>()?;
    places.sort_by(|a, b| (a.name, a.id).cmp(&(b.name, b.id)));

    let mut areas: Vec<usize> = (0..places.len()).filter(|&n| places[n].level <= Level::District).collect();
    areas.sort_by_key(|&n| (places[n].level, n));
    if areas.len() >= usize::from(u16::MAX) {
        return Err(GazetteerError::Damaged("too many areas for 16 bits".into()));
    }
    let area_number: BTreeMap<&str, usize> =
        areas.iter().enumerate().map(|(a, &n)| (places[n].id, a)).collect();
    let mut own: Vec<&str> = places.iter().filter_map(|p| p.id.strip_prefix("amparo:")).collect();
    own.sort_unstable();

    let mut records = Vec::with_capacity(places.len() * RECORD);
    for place in &places {
        let around = if place.level == Level::Country { place.id } else { place.parent };
        let parent = area_number.get(around).map_or(0, |a| a + 1);
        write_record(&mut records, place, &own, parent)?;
    }
    let (names, postings) = write_names(&places)?;
    let (canon, blocks) = write_canonical(&places);
    let mut area_records = Vec::new();
    let mut countries = Vec::new();
    for &n in &areas {
        format::put_u24(&mut area_records, n as u32);
        if places[n].level == Level::Country {
            let iso: [u8; 2] = places[n].country.as_bytes().try_into().unwrap_or(*b"??");
            countries.extend_from_slice(&iso);
        }
    }
    let own = own.join("\n");
    Ok(assemble(&[&names, &postings, &records, &area_records, &countries, &canon, &blocks, own.as_bytes()]))
}

fn parse(line: &str) -> Result<Place<'_>, String> {
    let columns: Vec<&str> = line.split('\t').collect();
    let &[level, id, name, lat, lon, population, parent, country, capital, names] = columns.as_slice() else {
        return Err(format!("{} columns instead of 10", columns.len()));
    };
    let number = |text: &str| text.parse::<f64>().map_err(|e| format!("`{text}`: {e}"));
    if name.len() > 255 {
        return Err("canonical name of more than 255 bytes".into());
    }
    Ok(Place {
        level: Level::from_id(level).ok_or_else(|| format!("unknown level `{level}`"))?,
        id,
        name,
        lat: number(lat)?.clamp(-90.0, 90.0),
        lon: number(lon)?.clamp(-180.0, 180.0),
        population: population.parse().map_err(|e| format!("`{population}`: {e}"))?,
        parent,
        country,
        capital: capital == "capital",
        names,
    })
}

fn write_record(out: &mut Vec<u8>, place: &Place, own: &[&str], parent: usize) -> Result<(), GazetteerError> {
    let bad = || GazetteerError::Damaged(format!("the id `{}` does not fit", place.id));
    let id = match place.id.strip_prefix("amparo:") {
        Some(slug) => OWN + own.binary_search(&slug).map_err(|_| bad())? as u32,
        None => place.id.parse().ok().filter(|&id| id < OWN).ok_or_else(bad)?,
    };
    let lat = ((place.lat + 90.0) / 180.0 * LAT_STEPS).round() as u32;
    let lon = ((place.lon + 180.0) / 360.0 * LON_STEPS).round() as u32;
    let level = Level::ALL.iter().position(|&level| level == place.level).unwrap_or_default() as u32;
    let hundreds = place.population >= 1 << 24;
    let population = if hundreds { place.population / 100 } else { place.population }.min((1 << 24) - 1);
    format::put_u24(out, id);
    format::put_u24(out, lat | level << 21);
    format::put_u24(out, lon | u32::from(place.capital) << 22 | u32::from(hundreds) << 23);
    format::put_u24(out, population as u32);
    out.extend_from_slice(&(parent as u16).to_le_bytes());
    Ok(())
}

/// The map of folded names, and the lists behind names of several places.
fn write_names(places: &[Place]) -> Result<(Vec<u8>, Vec<u8>), GazetteerError> {
    let mut keys: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for (n, place) in places.iter().enumerate() {
        for name in place.names.split('|').chain([place.name]) {
            let folded = fold_name(name);
            if folded.chars().count() >= 2 {
                let numbers = keys.entry(folded).or_default();
                if numbers.last() != Some(&(n as u32)) {
                    numbers.push(n as u32);
                }
            }
        }
    }
    let mut map = fst::MapBuilder::memory();
    let mut postings = Vec::new();
    let mut written: BTreeMap<&[u32], u64> = BTreeMap::new();
    for (key, numbers) in &keys {
        let value = if let [only] = numbers.as_slice() {
            u64::from(*only) << 1
        } else {
            *written.entry(numbers).or_insert_with(|| {
                let offset = postings.len() as u64;
                format::put_varint(&mut postings, numbers.len() as u32);
                let mut last = 0;
                for &number in numbers {
                    format::put_varint(&mut postings, number - last);
                    last = number;
                }
                offset << 1 | 1
            })
        };
        map.insert(key, value)?;
    }
    Ok((map.into_inner()?, postings))
}

/// Canonical names, each as what it shares with the one before it and the rest; a new start every [`BLOCK`] names.
fn write_canonical(places: &[Place]) -> (Vec<u8>, Vec<u8>) {
    let (mut canon, mut blocks) = (Vec::new(), Vec::new());
    let mut last: &[u8] = b"";
    for (n, place) in places.iter().enumerate() {
        if n % BLOCK == 0 {
            format::put_u24(&mut blocks, canon.len() as u32);
            last = b"";
        }
        let name = place.name.as_bytes();
        let shared = name.iter().zip(last).take_while(|(a, b)| a == b).count();
        canon.push(shared as u8);
        canon.push((name.len() - shared) as u8);
        canon.extend_from_slice(&name[shared..]);
        last = name;
    }
    (canon, blocks)
}

fn assemble(sections: &[&[u8]; SECTIONS]) -> Vec<u8> {
    let mut out = Vec::new();
    out.extend_from_slice(MAGIC);
    out.extend_from_slice(&VERSION.to_le_bytes());
    let mut start = HEADER;
    for section in sections {
        out.extend_from_slice(&(start as u32).to_le_bytes());
        out.extend_from_slice(&(section.len() as u32).to_le_bytes());
        start += section.len();
    }
    for section in sections {
        out.extend_from_slice(section);
    }
    out
}
