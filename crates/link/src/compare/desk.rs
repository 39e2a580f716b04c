//! A report as the comparison sees it: its card, and its text to cite from.

use std::ops::Deref;

use crate::compare::card::Card;
use crate::compare::form::Item;
use crate::compare::words::Sheet;

/// A report laid out for comparison.
#[derive(Clone, Debug)]
pub struct Paper<'a> {
    /// The report.
    pub item: &'a Item,
    /// Its words and sentences.
    pub sheet: Sheet,
    /// Its marks.
    pub card: Card,
}

impl<'a> Paper<'a> {
    /// Lays a report out.
    pub fn lay(item: &'a Item) -> Self {
        let sheet = Sheet::of_reading(&item.reading);
        let card = Card::of(&item.id, &item.reading, &sheet);
        Self { item, sheet, card }
    }
}

impl Deref for Paper<'_> {
    type Target = Card;

    fn deref(&self) -> &Card {
        &self.card
    }
}
