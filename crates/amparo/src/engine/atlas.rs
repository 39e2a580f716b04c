//! The ground that a map is drawn on: where towns are, and how far areas reach. From the gazetteer that the reader has.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use amparo_extract::gazetteer::Gazetteer;

use super::rules::PLACES;
use crate::{Problem, Result};

pub use amparo_extract::gazetteer::{Town, km_between};

/// What a map stands on.
#[derive(Clone, Debug, Default)]
pub struct Ground {
    /// Towns anywhere.
    pub towns: &'static [Town],
    /// How far an area reaches from where it stands, in kilometres, by its id in the gazetteer.
    pub reach: BTreeMap<String, f64>,
}

/// The towns, and the reach of these areas.
pub fn ground(areas: &BTreeSet<String>) -> Result<Ground> {
    let places = Gazetteer::from_bytes(PLACES)
        .map_err(|e| Problem::internal("problem-gazetteer").value("error", e))?;
    // The same for every map, and nothing of anybody.
    static TOWNS: OnceLock<Vec<Town>> = OnceLock::new();
    let towns = TOWNS.get_or_init(|| places.towns().collect());
    Ok(Ground { towns, reach: places.reach(areas) })
}
