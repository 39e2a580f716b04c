//! A report without its text: all that is needed to find its relations among a hundred thousand others.

use crate::compare::event::profile::Profile;
use crate::compare::event::sign::Sign;
use crate::compare::index::keys;
use crate::compare::index::sketch::{self, Sketch};
use crate::compare::lineage::anchor::{self, Anchor};
use crate::compare::lineage::{marks, quote};
use crate::compare::words::{Sentence, Sheet, word_id};
use amparo_model::Reading;

/// Days since year zero, roughly, of a whole date.
pub(crate) fn number(day: &str) -> Option<i32> {
    let date: jiff::civil::Date = day.get(..10)?.parse().ok()?;
    Some(i32::from(date.year()) * 366 + i32::from(date.day_of_year()))
}

/// The marks of one report.
#[derive(Clone, Debug, Default)]
pub struct Card {
    /// Name of the report.
    pub id: String,
    /// Day of publication, or an empty string.
    pub day: String,
    /// The same as days since year zero, where the whole date is known.
    pub number: Option<i32>,
    /// Outlet as printed, or an empty string.
    pub outlet: String,
    /// Language without region or script.
    pub language: String,
    /// Its sentences as word numbers.
    pub sentences: Vec<Sentence>,
    /// Its rare words.
    pub profile: Profile,
    /// The marks of what it tells.
    pub sign: Sign,
    /// Names and numbers in order.
    pub anchors: Vec<Anchor>,
    /// What survives a translation into another script, in order.
    pub marks: Vec<Anchor>,
    /// Long quotations, as numbers.
    pub quotes: Vec<u32>,
    /// Smallest shingles.
    pub sketch: Sketch,
    /// Rare things by which others may know it.
    pub keys: Vec<u64>,
}

impl Card {
    /// Reads the marks off a report. `sheet`: its text, cut into sentences.
    pub fn of(id: &str, reading: &Reading, sheet: &Sheet) -> Self {
        let head = &reading.report;
        let day = head.published.as_ref().map(|p| p.edtf.clone()).unwrap_or_default();
        let mut card = Self {
            number: number(&day),
            day,
            outlet: head.outlet.as_ref().map(|o| o.value.clone()).unwrap_or_default(),
            language: head.language.split('-').next().unwrap_or_default().to_owned(),
            sign: Sign::of(reading),
            marks: marks::of(reading, sheet),
            ..Self::of_text(id, sheet)
        };
        card.keys = keys::of(&card);
        card
    }

    /// Marks of a plain text of which nothing else is known.
    pub fn of_text(id: &str, sheet: &Sheet) -> Self {
        let mut quotes: Vec<u32> = quote::of(sheet).iter().map(|(words, _)| word_id(words)).collect();
        quotes.sort_unstable();
        quotes.dedup();
        let mut card = Self {
            id: id.to_owned(),
            sentences: sheet.sentences.clone(),
            profile: Profile::of(sheet),
            anchors: anchor::of(sheet),
            quotes,
            sketch: sketch::of(&sheet.sentences),
            ..Self::default()
        };
        card.keys = keys::of(&card);
        card
    }

    /// Whether this report can have used the other: not published before it. Unknown days hinder nothing.
    pub fn can_use(&self, other: &Self) -> bool {
        self.day.is_empty() || other.day.is_empty() || other.day <= self.day
    }
}
