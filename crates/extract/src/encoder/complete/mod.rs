//! The findings of the encoder joined with the reading of the rules: what the rules missed is added, what both saw is weighed
//! together, and where they differ the more careful one wins.

mod acts;
mod cast;
mod clauses;
mod counts;
mod said;

use std::ops::Range;

use amparo_model::reading::{Act, Cites, EntityKind, Reading, Warning};
use amparo_model::{Quote, Text};

use super::Found;
use crate::find::{Told, sentences};
use cast::Cast;

/// Who proposed: the name of the network. What rules proposed and the network changed says both: `rules/en+encoder/2`.
const BY: &str = "encoder/2";

/// Completes a reading; `told` are the times and numbers the rules read in its text.
pub(crate) fn complete(reading: &mut Reading, told: &Told, found: &Found) {
    let text = Text::new(reading.text.clone());
    let mut joining = Joining {
        cast: Cast::of(&text, reading),
        text: &text,
        told,
        found,
        language: reading.report.language.clone(),
    };
    joining.statements(reading);
    joining.acts(reading);
    joining.care(reading);
    joining.counts(reading);
    reading.entities.append(&mut joining.cast.new);
    if found.cut {
        reading.warnings.push(Warning {
            code: "truncated".into(),
            about: None,
            message: "The story is long; only its first part was read by the trained reader, the rest by rules alone. \
                      Split the file to have all of it read by both."
                .into(),
            cites: Cites::new(),
        });
    }
}

const PEOPLE: &[EntityKind] = &[EntityKind::Person, EntityKind::Group];
const AGENTS: &[EntityKind] = &[EntityKind::Organisation, EntityKind::Person, EntityKind::Group];

struct Joining<'a> {
    cast: Cast,
    text: &'a Text,
    told: &'a Told,
    found: &'a Found,
    /// Language of the report.
    language: String,
}

impl Joining<'_> {
    fn cite(&self, act: &mut Act, field: &str, words: Range<usize>) {
        act.cites.entry(field.to_owned()).or_default().push(self.text.quote(words));
    }

    /// The words of what is feared or denied: from the last comma before the trigger to the next one after it.
    fn clause(&self, at: &Range<usize>) -> Quote {
        let sentence = sentences::around(self.text.as_str(), at);
        let whole = self.text.as_str();
        let mark = |c: char| {
            matches!(c, ',' | ';' | ':' | '，' | '；' | '：' | '、' | '"' | '“' | '”' | '「' | '」')
        };
        let from = whole[sentence.start..at.start].rfind(mark).map_or(sentence.start, |i| {
            sentence.start + i + whole[sentence.start + i..].chars().next().map_or(0, char::len_utf8)
        });
        let to = whole[at.end..sentence.end].find(mark).map_or(sentence.end, |i| at.end + i);
        let words = &whole[from..to];
        self.text.quote(from + (words.len() - words.trim_start().len())..from + words.trim_end().len())
    }
}

fn bytes(text: &Text, quote: &Quote) -> Range<usize> {
    text.byte(quote.start)..text.byte(quote.end)
}
