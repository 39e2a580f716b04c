//! Blacking out names, as erasing does: letters go, offsets stay.

use std::ops::Range;

use crate::names::{Folded, Grade, Names};

/// What stands in the place of each code point of a name.
pub const BLACK: char = '█';

/// Blacks out every occurrence of these names; returns the text and the ranges of code points that were changed.
///
/// Found are the names as [`names`](crate::names) finds them whole: any case, accents or not, hyphens or spaces,
/// family name first or last, two or more words of a longer name, in Hangul and Han with or without a space. A
/// given name alone is not blacked out, because others bear it too: pass it as a name of its own if it must go.
/// The text keeps its number of code points, so that the citations of other people still hold.
///
/// ```
/// use amparo_protect::redact::redact_names;
///
/// let (text, ranges) = redact_names("Ms. PARK MI-NA (박미나) and Kim Jong-un", &["Park Mi-na".into(), "박미나".into()]);
/// assert_eq!(text, "Ms. ██████████ (███) and Kim Jong-un");
/// assert_eq!(ranges, [4..14, 16..19]);
/// ```
pub fn redact_names(text: &str, names: &[String]) -> (String, Vec<Range<usize>>) {
    let hits = Names::new(names.iter().cloned()).find(&Folded::new(text));
    let mut spans: Vec<Range<usize>> =
        hits.into_iter().filter(|h| h.grade == Grade::Whole).map(|h| h.at).collect();
    spans.sort_by_key(|span| (span.start, span.end));
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for span in spans {
        match ranges.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => ranges.push(span),
        }
    }
    let mut black = ranges.iter().cloned().flatten().peekable();
    let blacked =
        text.chars().enumerate().map(|(i, c)| if black.next_if_eq(&i).is_some() { BLACK } else { c });
    (blacked.collect(), ranges)
}
