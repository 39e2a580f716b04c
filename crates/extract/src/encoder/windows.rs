//! Cutting a story into windows of whole sentences that the network can hold.

use std::ops::Range;

use tokenizers::Tokenizer;

use crate::find::sentences;

/// Pieces in a window, without its two ends.
const LONGEST: usize = 254;

/// Windows that are read of one text: about 22 pages, some four seconds. What stands behind them is left to the rules, so that a
/// file of hundreds of pages is read within the limits of the process that reads it.
const MOST: usize = 60;

/// Neighbouring sentences of one text as pieces.
pub(super) struct Window {
    /// Ids of the pieces; the first and the last are the ends of the window.
    pub ids: Vec<i32>,
    /// Bytes of each piece; empty for the ends.
    pub at: Vec<Range<usize>>,
}

impl Window {
    /// The pieces without the ends.
    pub(super) fn inner(&self) -> Range<usize> {
        1..self.ids.len() - 1
    }
}

/// The windows of a story, in its order, and whether some were left out. A sentence too long for a window is cut.
pub(super) fn cut(text: &str, story: &[Range<usize>], pieces: &Tokenizer) -> (Vec<Window>, bool) {
    let ends = [pieces.token_to_id("<s>"), pieces.token_to_id("</s>")].map(|id| id.unwrap_or(0) as i32);
    let mut out: Vec<Window> = Vec::new();
    let mut open: Vec<(i32, Range<usize>)> = Vec::new();
    for sentence in story.iter().flat_map(|range| sentences::of(text, range.clone())) {
        let Ok(encoded) = pieces.encode(&text[sentence.clone()], false) else { continue };
        let all: Vec<_> = encoded
            .get_ids()
            .iter()
            .zip(encoded.get_offsets())
            .map(|(id, (from, to))| (*id as i32, trimmed(text, sentence.start + from..sentence.start + to)))
            .collect();
        for part in all.chunks(LONGEST) {
            if open.len() + part.len() > LONGEST {
                out.push(closed(std::mem::take(&mut open), ends));
                if out.len() == MOST {
                    return (out, true);
                }
            }
            open.extend_from_slice(part);
        }
    }
    if !open.is_empty() {
        out.push(closed(open, ends));
    }
    (out, false)
}

/// Pieces between the two ends of a window.
fn closed(open: Vec<(i32, Range<usize>)>, ends: [i32; 2]) -> Window {
    let (mut ids, mut at) = (vec![ends[0]], vec![0..0]);
    for (id, range) in open {
        ids.push(id);
        at.push(range);
    }
    ids.push(ends[1]);
    at.push(0..0);
    Window { ids, at }
}

/// The range without the space a piece may begin with.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let words = &text[range.clone()];
    range.end - words.trim_start().len()..range.end
}
