//! Reports in other languages than English: the basic reader for each, and always a word on what was not read.

use std::ops::Range;

use amparo_model::Text;
use amparo_model::reading::{Cites, Warning};
use jiff::civil::Date;

use super::assemble::Proposals;
use super::cjk::{self, Lang};
use super::es_fr;
use crate::gazetteer::Gazetteer;

/// Reads a report in a language other than English, as far as there is a reader for it.
pub(crate) fn read(
    language: &str,
    text: &Text,
    story: &[Range<usize>],
    gazetteer: &Gazetteer<'_>,
    published: Option<Date>,
) -> Proposals {
    let (mut out, message) = match language {
        "ko" => (cjk::read(Lang::Ko, text, story, gazetteer, published), plain("Korean")),
        "zh" => (cjk::read(Lang::Zh, text, story, gazetteer, published), plain("Chinese")),
        "es" => (es_fr::read(es_fr::Lang::Es, text, story, gazetteer, published), plain("Spanish")),
        "fr" => (es_fr::read(es_fr::Lang::Fr, text, story, gazetteer, published), plain("French")),
        "und" => (Proposals::default(), "The language of this report could not be told: only what stands at its head was read, nothing of its story.".to_owned()),
        other => (
            Proposals::default(),
            format!("There is no reader for this report's language ({other}): only what stands at its head was read, nothing of its story."),
        ),
    };
    if !text.as_str().trim().is_empty() {
        out.warnings.push(Warning {
            code: "not_read_further".into(),
            about: None,
            message,
            cites: Cites::new(),
        });
    }
    out
}

fn plain(language: &str) -> String {
    format!(
        "This {language} report was read for dates, numbers, ages, places, names from lists, plain acts and clear quotations only; \
         read the rest of it yourself: who did what to whom may be missing or attached wrongly."
    )
}
