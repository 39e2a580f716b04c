//! The date expressions of a text, whatever they belong to.

use amparo_model::{Text, When};
use jiff::civil::Date;

use crate::find::doc::Doc;
use crate::find::en::dates::{Anchor, find};

/// A date, a time of day or a period, with the words it stands for.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundDate {
    /// First code point of its words in the text.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// Value (EDTF, where one is known), words, and what it was resolved against.
    pub when: When,
}

/// Every date and period said in an English text, in order. `published` is what relative ones are resolved against,
/// and what lends its year to those that say none; without it they have no value.
pub fn dates(text: &str, published: Option<Date>) -> Vec<FoundDate> {
    let text = Text::new(text.to_owned());
    let doc = Doc::new(&text, &[0..text.as_str().len()]);
    find(&doc, Anchor { published, lends_year: published.is_some() })
        .into_iter()
        .map(|said| {
            let words = doc.quote(said.tokens);
            FoundDate { start: words.start, end: words.end, when: said.when }
        })
        .collect()
}
