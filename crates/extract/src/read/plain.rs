//! Text files, and the part that text and HTML have in common: decoding and the header block on top.

use super::decode::{self, Decoded, Hint};
use super::line::{self, Line};
use super::mapped::Mapped;
use super::note::{self, Note};
use super::{Draft, Format, Input, header, html};

pub(super) fn read(input: &Input, format: Format) -> Draft {
    let declared = (format == Format::Html).then(|| html::charset(input.bytes)).flatten();
    let hint = Hint { charset: declared.as_deref(), language: input.side.language.as_deref() };
    let Some(decoded) = decode::decode(input.bytes, hint) else {
        return Draft::silent(Format::Binary, note::unreadable(Format::Binary));
    };
    let mut draft = compose(&decoded.text, format);
    decoded.encoding.clone_into(&mut draft.encoding);
    draft.notes.extend(encoding_notes(&decoded));
    draft
}

/// Reads decoded characters: a header block, if there is one, then text or a page.
pub(super) fn compose(source: &str, format: Format) -> Draft {
    let mut draft = Draft { media_type: format.media_type(), ..Draft::default() };
    let mut body = source;
    let head = source.len() - header::after(source).len();
    if head > 0 {
        copy_lines(&mut draft.text, &source[..head]);
        body = &source[head..];
        draft.header = header::read(draft.text.as_str(), &mut draft.meta);
    }
    if format == Format::Html {
        html::read(body, &mut draft);
    } else {
        let from = draft.text.len();
        copy_lines(&mut draft.text, body);
        draft.lines = lines(draft.text.as_str(), from);
    }
    draft
}

/// Copies text, with every line end as `\n`.
pub(super) fn copy_lines(text: &mut Mapped, mut source: &str) {
    while let Some(at) = source.find('\r') {
        text.copy(&source[..at]);
        let end = if source[at..].starts_with("\r\n") { 2 } else { 1 };
        text.replace(&source[at..at + end], "\n");
        source = &source[at + end..];
    }
    text.copy(source);
}

/// The lines of a text from a byte on.
pub(super) fn lines(text: &str, from: usize) -> Vec<Line> {
    let mut at = from;
    let mut lines = Vec::new();
    for words in text[from..].split('\n') {
        lines.extend(line::trimmed(text, at..at + words.len()));
        at += words.len() + 1;
    }
    lines
}

fn encoding_notes(decoded: &Decoded) -> Vec<Note> {
    let mut notes = Vec::new();
    if !decoded.sure {
        let message = format!("The file does not say its encoding; it was read as {}.", decoded.encoding);
        notes.push(Note::new("unknown_encoding", message));
    }
    if decoded.replaced > 0 {
        let message = format!(
            "{} pieces of the file could not be decoded and are shown as \u{FFFD}.",
            decoded.replaced
        );
        notes.push(Note::new("replaced_characters", message));
    }
    notes
}
