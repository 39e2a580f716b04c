//! What a reader must know before trusting a text: one code, one plain sentence.

use std::ops::Range;

use super::Format;

/// Places listed in one note; a file made of nothing but direction marks must not fill the memory.
const MAX_RANGES: usize = 1_000;

/// Something a reader must know before trusting the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// `unknown_encoding`, `replaced_characters`, `truncated`, `too_large`, `no_text`, `cannot_be_read`,
    /// `password_protected`, `limit_reached`, `bidi_override`, `deleted_text`, `empty`.
    pub code: &'static str,
    /// One plain sentence.
    pub message: String,
    /// Where in the text, in bytes; empty where the note is about the whole file.
    pub ranges: Vec<Range<usize>>,
}

impl Note {
    pub(super) fn new(code: &'static str, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), ranges: Vec::new() }
    }
}

pub(super) fn too_large() -> Note {
    Note::new("too_large", "The file is larger than 256 MiB and was not read; it is kept as it is.")
}

pub(super) fn cut() -> Note {
    Note::new("truncated", "The text is longer than five million characters; the rest was not read.")
}

pub(super) fn cannot_be_read(why: &str) -> Note {
    Note::new("cannot_be_read", format!("{why} The file is kept as it is."))
}

pub(super) fn no_text(what: &str) -> Note {
    Note::new("no_text", format!("{what} The file is kept and queued for text recognition."))
}

pub(super) fn password(what: &str) -> Note {
    Note::new("password_protected", format!("{what} is protected by a password; the file is kept as it is."))
}

pub(super) fn limit(message: &str) -> Note {
    Note::new("limit_reached", message)
}

/// Why a format that is recognised is not read.
pub(super) fn unreadable(format: Format) -> Note {
    match format {
        Format::Empty => Note::new("empty", "The file is empty."),
        Format::Audio(_) | Format::Video(_) => {
            Note::new("no_text", "A recording holds no text; the file is kept and queued for a transcript.")
        }
        Format::Xlsx => cannot_be_read("A spreadsheet is imported as a table, not read as a report."),
        Format::Zip | Format::Archive(_) => {
            cannot_be_read("An archive is not opened: unpack it and add its files.")
        }
        Format::Ole => cannot_be_read("This is an old or encrypted Office file, which is not read."),
        Format::Rtf | Format::OpenDocument | Format::Pptx => cannot_be_read(
            "This kind of office file is not read yet: save it as DOCX or PDF and add that too.",
        ),
        _ => cannot_be_read("The file is not text in any known encoding."),
    }
}

/// Characters that change the direction of what is shown can make a name read as another one.
pub(super) fn bidi(text: &str) -> Option<Note> {
    if text.is_ascii() {
        return None;
    }
    let overrides = ['\u{202A}'..='\u{202E}', '\u{2066}'..='\u{2069}'];
    let ranges: Vec<_> = text
        .char_indices()
        .filter(|(_, c)| overrides.iter().any(|range| range.contains(c)))
        .map(|(at, c)| at..at + c.len_utf8())
        .take(MAX_RANGES)
        .collect();
    (!ranges.is_empty()).then(|| Note {
        code: "bidi_override",
        message: "The text holds characters that change the direction of writing; what is shown may differ \
                  from what is stored."
            .to_owned(),
        ranges,
    })
}
