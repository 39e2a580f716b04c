//! What a document says of itself.

use std::ops::Range;

use amparo_model::reading::PublishedStatus;

use super::Side;

/// What a document says of itself; missing stays missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meta {
    /// Headline.
    pub title: Option<MetaValue>,
    /// Who published it.
    pub outlet: Option<MetaValue>,
    /// Who wrote it.
    pub byline: Option<MetaValue>,
    /// When it was published: an ISO date where one could be read, else the words.
    pub published: Option<MetaValue>,
    /// Language tag.
    pub language: Option<MetaValue>,
    /// Where it was published.
    pub address: Option<MetaValue>,
}

/// A value a document states about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MetaValue {
    /// The value, tidied.
    pub value: String,
    /// Where it stands in the text, in bytes; `None` where it came from metadata, a flag or a side file.
    pub range: Option<Range<usize>>,
    /// How it is known: given by the operator, stated by the document, or inferred.
    pub known: PublishedStatus,
}

impl MetaValue {
    /// A value from metadata of the format, which has no words in the text.
    pub(super) fn stated(value: impl Into<String>) -> Self {
        Self { value: value.into(), range: None, known: PublishedStatus::Stated }
    }

    /// A value concluded from something else.
    pub(super) fn inferred(value: impl Into<String>) -> Self {
        Self { known: PublishedStatus::Inferred, ..Self::stated(value) }
    }

    /// A value that stands in the text.
    pub(super) fn at(value: impl Into<String>, range: Range<usize>) -> Self {
        Self { range: Some(range), ..Self::stated(value) }
    }
}

impl Meta {
    /// The operator's word wins.
    pub(super) fn give(&mut self, side: &Side) {
        let pairs = [
            (&mut self.title, &side.title),
            (&mut self.outlet, &side.outlet),
            (&mut self.published, &side.published),
            (&mut self.language, &side.language),
            (&mut self.address, &side.address),
        ];
        for (slot, given) in pairs {
            if let Some(value) = given {
                *slot = Some(MetaValue { known: PublishedStatus::Given, ..MetaValue::stated(value) });
            }
        }
    }
}

/// Fills an empty slot: earlier sources are better ones.
pub(super) fn fill(slot: &mut Option<MetaValue>, value: Option<MetaValue>) {
    if slot.is_none() {
        *slot = value.filter(|v| !v.value.trim().is_empty());
    }
}
