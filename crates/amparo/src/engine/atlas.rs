//! The ground that a map is drawn on: where towns are, and how far areas reach. From the gazetteer that the reader has.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use amparo_extract::gazetteer::Gazetteer;

use super::rules::PLACES;
use crate::{Problem, Result};

pub use amparo_extract::gazetteer::{Town, km_between, on_sphere};

/// What a map stands on.
#[derive(Debug)]
pub struct Ground {
    /// Towns anywhere.
    pub towns: Vec<Town>,
    /// How far an area reaches from where it stands, in kilometres, by its id in the gazetteer.
    pub reach: BTreeMap<String, f64>,
}

/// The ground, which is the same for every map and tells nothing of anybody: made once.
pub fn ground() -> Result<&'static Ground> {
    static GROUND: OnceLock<Ground> = OnceLock::new();
    if let Some(ground) = GROUND.get() {
        return Ok(ground);
    }
    let places = Gazetteer::from_bytes(PLACES)
        .map_err(|e| Problem::internal("problem-gazetteer").value("error", e))?;
    Ok(GROUND.get_or_init(|| Ground { towns: places.towns().collect(), reach: places.reach() }))
}
