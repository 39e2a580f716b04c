//! The reader of `extract`, with its gazetteer.

use amparo_extract::Knowledge;
use amparo_extract::read::{Format, Input, Side, sniff};
use amparo_extract::weigh::Because;
use amparo_model::Reading;

use super::{Facts, Incoming};
use crate::{Problem, Result};

/// GeoNames (CC BY 4.0) and additions, made by `tools/gazetteer`.
pub(super) static PLACES: &[u8] = include_bytes!("../../../extract/data/places.bin");

/// What the reader knows.
pub(super) struct Rules(Knowledge<'static>);

impl Rules {
    /// Loads the reader; `fast` leaves out the encoder.
    pub(super) fn load(fast: bool) -> Result<Self> {
        let knowledge = if fast { Knowledge::fast(PLACES) } else { Knowledge::new(PLACES) };
        knowledge.map(Self).map_err(|e| Problem::internal("problem-gazetteer").value("error", e))
    }

    pub(super) fn read(&self, incoming: &Incoming) -> Reading {
        let side = side(&incoming.facts);
        let input = Input { bytes: &incoming.bytes, file_name: Some(&incoming.name), side: &side };
        amparo_extract::reading(&input, &self.0)
    }

    /// Why each act of a reading was proposed as it was.
    pub(super) fn because(&self, reading: &Reading) -> Vec<Because> {
        amparo_extract::because(reading, &self.0)
    }
}

fn side(facts: &Facts) -> Side {
    let Facts { published, outlet, address, language, title } = facts.clone();
    Side { published, outlet, address, language, title }
}

/// Whether a file is of a format that is parsed in a child process.
pub(super) fn is_hostile(bytes: &[u8], name: &str) -> bool {
    matches!(sniff(bytes, Some(name)), Format::Mail | Format::Pdf | Format::Docx)
}

/// Whether a file is a mail, which can hold other files.
pub(super) fn is_mail(bytes: &[u8], name: &str) -> bool {
    sniff(bytes, Some(name)) == Format::Mail
}

/// Media type by content.
pub(super) fn media_type(bytes: &[u8], name: &str) -> &'static str {
    sniff(bytes, Some(name)).media_type()
}
