//! A report as the comparison sees it: cut into sentences, with its marks, in order of date.

use crate::compare::event::profile::Profile;
use crate::compare::event::sign::Sign;
use crate::compare::form::Item;
use crate::compare::lineage::anchor::{self, Anchor};
use crate::compare::words::{Sheet, Vocabulary};

/// A report laid out for comparison.
#[derive(Clone, Debug)]
pub struct Paper<'a> {
    /// The report.
    pub item: &'a Item,
    /// Its sentences.
    pub sheet: Sheet,
    /// Its rare words.
    pub profile: Profile,
    /// The marks of what it tells.
    pub sign: Sign,
    /// Names and numbers in order.
    pub anchors: Vec<Anchor>,
    /// Day of publication, or an empty string.
    pub day: String,
    /// Outlet as printed, or an empty string.
    pub outlet: String,
}

impl<'a> Paper<'a> {
    /// Lays a report out.
    pub fn lay(item: &'a Item, vocabulary: &mut Vocabulary) -> Self {
        let sheet = Sheet::of_reading(&item.reading, vocabulary);
        let profile = Profile::of(&sheet, vocabulary);
        let head = &item.reading.report;
        Self {
            item,
            profile,
            sign: Sign::of(&item.reading),
            anchors: anchor::of(&sheet),
            sheet,
            day: head.published.as_ref().map(|p| p.edtf.clone()).unwrap_or_default(),
            outlet: head.outlet.as_ref().map(|o| o.value.clone()).unwrap_or_default(),
        }
    }

    /// Whether this report can have used the other: not published before it. Unknown days hinder nothing.
    pub fn can_use(&self, other: &Self) -> bool {
        self.day.is_empty() || other.day.is_empty() || other.day <= self.day
    }

    /// Language without region or script.
    pub fn language(&self) -> &str {
        self.item.reading.report.language.split('-').next().unwrap_or_default()
    }
}
