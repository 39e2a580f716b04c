//! The story in parts that a small model can hold: whole paragraphs, as many as fit.

use std::ops::Range;

use amparo_model::{Reading, Span, Text};

use super::story::Story;

/// A part of the story to ask about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// Where it stands in the text.
    pub span: Span,
    /// Its paragraphs, with an empty line between them.
    pub text: String,
}

/// The story in windows of whole paragraphs, each of at most `most` code points. A paragraph that is longer is parted at the
/// ends of its sentences; a sentence that is longer still is left out, and the second value says so.
pub fn windows(reading: &Reading, most: usize) -> (Vec<Window>, bool) {
    let text = Text::new(reading.text.clone());
    let story = Story::new(&text, reading);
    let (pieces, left_out) = pieces(&story, most);
    let mut windows: Vec<Window> = Vec::new();
    for piece in pieces {
        let words = story.words(&piece);
        let (start, end) = (text.point(piece.start), text.point(piece.end));
        match windows.last_mut() {
            Some(last) if last.text.chars().count() + 2 + (end - start) <= most => {
                last.text.push_str("\n\n");
                last.text.push_str(words);
                last.span.end = end;
            }
            _ => windows.push(Window { span: Span { start, end }, text: words.to_owned() }),
        }
    }
    (windows, left_out)
}

/// Paragraphs as ranges of bytes, those that are too long in parts; and whether a sentence did not fit.
fn pieces(story: &Story<'_>, most: usize) -> (Vec<Range<usize>>, bool) {
    let mut out: Vec<(usize, Range<usize>)> = Vec::new();
    let mut left_out = false;
    for sentence in &story.sentences {
        let fits = |range: &Range<usize>| story.words(range).chars().count() <= most;
        if !fits(&sentence.at) {
            left_out = true;
            continue;
        }
        match out.last_mut() {
            Some((para, at)) if *para == sentence.para && fits(&(at.start..sentence.at.end)) => {
                at.end = sentence.at.end;
            }
            _ => out.push((sentence.para, sentence.at.clone())),
        }
    }
    (out.into_iter().map(|(_, at)| at).collect(), left_out)
}
