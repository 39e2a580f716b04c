//! The rules reader of `extract`, with its gazetteer.

use amparo_extract::read::{Format, Input, Side, sniff};
use amparo_model::Reading;

use super::{Facts, Incoming};
use crate::Result;

/// What the reader knows.
pub(super) struct Rules {}

impl Rules {
    pub(super) fn load() -> Result<Self> {
        Ok(Self {})
    }

    pub(super) fn read(&self, incoming: &Incoming) -> Reading {
        let side = side(&incoming.facts);
        let input = Input { bytes: &incoming.bytes, file_name: Some(&incoming.name), side: &side };
        let document = amparo_extract::read::read(&input);
        let mut reading = super::unreadable(incoming, "stand-in");
        reading.warnings.clear();
        reading.text = document.text;
        reading
    }
}

fn side(facts: &Facts) -> Side {
    let Facts { published, outlet, address, language, title } = facts.clone();
    Side { published, outlet, address, language, title }
}

/// Whether a file is of a format that is parsed in a child process.
pub(super) fn is_hostile(bytes: &[u8], name: &str) -> bool {
    !matches!(sniff(bytes, Some(name)), Format::Text | Format::Html)
}

/// Media type by content.
pub(super) fn media_type(bytes: &[u8], name: &str) -> &'static str {
    sniff(bytes, Some(name)).media_type()
}
