//! The text of a report, places in it, and the way back to the original.

use serde::{Deserialize, Serialize};

/// A half-open range of Unicode code points in the text of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Span {
    /// First code point.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
}

/// A citation: a span and the words that stand there. `text[start..end] == quote`, for ever.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Quote {
    /// First code point.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
    /// The words.
    pub quote: String,
}

impl Quote {
    /// Where the words stand.
    pub fn span(&self) -> Span {
        Span { start: self.start, end: self.end }
    }
}

/// One run of the map from text back to the decoded file: `text[text_start..text_end]` came from
/// `source[source_start..source_end]` (both in code points; equal lengths where the run was copied as it stands).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MapRun {
    /// First code point in the text.
    pub text_start: usize,
    /// One past the last code point in the text.
    pub text_end: usize,
    /// First code point in the decoded file.
    pub source_start: usize,
    /// One past the last code point in the decoded file.
    pub source_end: usize,
}

/// A text with an index from code points to bytes, so that citing does not walk the text each time.
///
/// Reading works in bytes (as `str` does); the exchange form speaks code points. This is the only place where
/// one becomes the other.
#[derive(Clone, Debug)]
pub struct Text {
    text: String,
    /// Byte offset of every 64th code point.
    marks: Vec<usize>,
    ascii: bool,
    len: usize,
}

const STEP: usize = 64;

impl Text {
    /// Takes the text as it will be stored; it is never changed afterwards.
    pub fn new(text: String) -> Self {
        let ascii = text.is_ascii();
        let (mut marks, mut len) = (Vec::new(), text.len());
        if !ascii {
            marks = text.char_indices().step_by(STEP).map(|(byte, _)| byte).collect();
            len = text.chars().count();
        }
        Self { text, marks, ascii, len }
    }

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Length in code points.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Byte offset of a code point; the end of the text for anything beyond it.
    pub fn byte(&self, point: usize) -> usize {
        if self.ascii {
            return point.min(self.text.len());
        }
        let Some(&from) = self.marks.get(point / STEP) else { return self.text.len() };
        self.text[from..].char_indices().nth(point % STEP).map_or(self.text.len(), |(byte, _)| from + byte)
    }

    /// Code point at a byte offset, which must lie on a character boundary.
    pub fn point(&self, byte: usize) -> usize {
        if self.ascii {
            return byte.min(self.len);
        }
        let mark = self.marks.partition_point(|&b| b <= byte).saturating_sub(1);
        let from = self.marks.get(mark).copied().unwrap_or(0);
        mark * STEP + self.text[from..byte.min(self.text.len())].chars().count()
    }

    /// The words at a span; `None` if the span does not lie in the text.
    pub fn at(&self, span: Span) -> Option<&str> {
        (span.start <= span.end && span.end <= self.len)
            .then(|| &self.text[self.byte(span.start)..self.byte(span.end)])
    }

    /// Cites a range of bytes, which must lie on character boundaries.
    pub fn quote(&self, bytes: std::ops::Range<usize>) -> Quote {
        Quote {
            start: self.point(bytes.start),
            end: self.point(bytes.end),
            quote: self.text[bytes].to_owned(),
        }
    }

    /// Whether a citation still holds.
    pub fn holds(&self, quote: &Quote) -> bool {
        self.at(quote.span()) == Some(quote.quote.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn points_and_bytes_agree(s in "\\PC{0,300}") {
            let text = Text::new(s.clone());
            for (point, (byte, _)) in s.char_indices().enumerate() {
                prop_assert_eq!(text.byte(point), byte);
                prop_assert_eq!(text.point(byte), point);
            }
            prop_assert_eq!(text.byte(text.len()), s.len());
            let all = text.quote(0..s.len());
            prop_assert!(text.holds(&all));
        }
    }

    #[test]
    fn a_span_outside_the_text_is_no_citation() {
        assert_eq!(Text::new("한강".into()).at(Span { start: 1, end: 3 }), None);
    }
}
