//! From the bytes of a report file to its text, with the way back to the original and the page marked off.
//!
//! Pure: no file, clock or network. [`read`] never fails: what cannot be read gives an empty text and a
//! [`Note`] that says so in one sentence. The path is the same for every format:
//!
//! ```text
//! bytes → sniff → (decode | unpack) → Draft { text, map, lines, meta } → furniture → Document
//! ```
//!
//! The text is final: characters stay as they are (no-break spaces, soft hyphens, zero-width characters and
//! direction marks included); only line ends are unified to `\n`. The *decoded file* that `source_map` leads
//! back to is the file after decoding for text and HTML, without a byte-order mark; for PDF, DOCX and mail it
//! is the text as the container gives it.

mod date;
mod decode;
mod docx;
mod format;
mod furniture;
mod header;
mod html;
mod image;
mod line;
mod mail;
mod mapped;
mod meta;
mod note;
mod pdf;
mod plain;
mod side;

use std::ops::Range;

use amparo_model::text::MapRun;

pub use format::{Format, sniff};
pub use mail::{Attachment, attachments};
pub use meta::{Meta, MetaValue};
pub use note::Note;
pub use side::{Side, SideError};

use line::Line;
use mapped::Mapped;

/// Larger files are refused with a note.
pub const MAX_BYTES: usize = 256 << 20;
/// Longer texts are cut, with a note; in code points.
pub const MAX_POINTS: usize = 5_000_000;
/// How deep mails within mails are opened.
const MAX_DEPTH: usize = 2;

/// A report file as it came, and what the operator says about it.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// The file.
    pub bytes: &'a [u8],
    /// Its name: a hint, never trusted over the content.
    pub file_name: Option<&'a str>,
    /// Facts given by flags or a side file; they win over what the document says.
    pub side: &'a Side,
}

/// What a report file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// Media type found by content, e.g. `text/html`.
    pub media_type: String,
    /// Character encoding the file was decoded from, e.g. `EUC-KR`; empty where the format has none.
    pub encoding: String,
    /// The text, final: every later span points into it.
    pub text: String,
    /// The way back from `text` to the decoded file, in code points: without gaps over the text, monotone,
    /// equal lengths where a run was copied as it stands, an empty source where the reader made a line break.
    pub source_map: Vec<MapRun>,
    /// What is page and not story, in order, without overlap.
    pub leftovers: Vec<Marked>,
    /// The story (headline and dateline included): byte ranges of `text`, in order.
    pub story: Vec<Range<usize>>,
    /// What the document says of itself.
    pub meta: Meta,
    /// Files inside this one (attachments of a mail).
    pub parts: Vec<Part>,
    /// What a reader must know before trusting the text.
    pub notes: Vec<Note>,
}

/// A part of the page that is not story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// `header`, `page_date`, `navigation`, `related`, `form`, `caption`, `comment`, `byline`, `notice`, …
    pub kind: &'static str,
    /// Bytes of the text.
    pub range: Range<usize>,
}

/// A file inside a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its name, where it has one.
    pub file_name: Option<String>,
    /// What it holds.
    pub document: Document,
}

/// A document before its lines are told apart: what each format's reader makes.
#[derive(Debug, Default)]
struct Draft {
    media_type: &'static str,
    encoding: String,
    text: Mapped,
    lines: Vec<Line>,
    meta: Meta,
    /// The title of the window: often the headline, sometimes only the outlet's name.
    window_title: Option<String>,
    /// Bytes of the header block on top of the text.
    header: Range<usize>,
    parts: Vec<Part>,
    notes: Vec<Note>,
}

impl Draft {
    /// A document that is kept but holds no text for us.
    fn silent(format: Format, note: Note) -> Self {
        Self { media_type: format.media_type(), notes: vec![note], ..Self::default() }
    }
}

/// Reads a report file. Never fails and never panics on bad input.
pub fn read(input: &Input) -> Document {
    finish(draft(input, 0), input.side)
}

/// Reads a file that came inside another one: the facts given for the outer file do not hold for it.
fn read_inside(bytes: &[u8], file_name: Option<&str>, depth: usize) -> Document {
    let side = Side::default();
    finish(draft(&Input { bytes, file_name, side: &side }, depth), &side)
}

fn draft(input: &Input, depth: usize) -> Draft {
    let format = sniff(input.bytes, input.file_name);
    if input.bytes.len() > MAX_BYTES {
        return Draft::silent(format, note::too_large());
    }
    match format {
        Format::Text | Format::Html => plain::read(input, format),
        Format::Mail => mail::read(input, depth),
        Format::Pdf => pdf::read(input.bytes),
        Format::Docx => docx::read(input.bytes),
        Format::Image(kind) => Draft::silent(format, image::note(kind, input.bytes)),
        other => Draft::silent(other, note::unreadable(other)),
    }
}

fn finish(mut draft: Draft, side: &Side) -> Document {
    if draft.text.is_cut() {
        draft.notes.push(note::cut());
    }
    let furniture = furniture::mark(&mut draft);
    draft.notes.extend(note::bidi(draft.text.as_str()));
    draft.meta.give(side);
    let (text, source_map) = draft.text.into_parts();
    Document {
        media_type: draft.media_type.to_owned(),
        encoding: draft.encoding,
        text,
        source_map,
        leftovers: furniture.leftovers,
        story: furniture.story,
        meta: draft.meta,
        parts: draft.parts,
        notes: draft.notes,
    }
}
