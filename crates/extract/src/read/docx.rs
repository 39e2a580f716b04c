//! DOCX: paragraphs, tables and notes of `word/document.xml`. Limits are checked on the archive's directory
//! before anything is unpacked, and again while unpacking: a directory may lie.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use zip::ZipArchive;

use super::line::{self, Line};
use super::meta::MetaValue;
use super::note::{self, Note};
use super::{Draft, Format, date, plain};

const MAX_ENTRIES: usize = 1_000;
const MAX_RATIO: u64 = 100;
const MAX_UNPACKED: u64 = 64 << 20;
/// Below this size no ratio is suspicious.
const SMALL: u64 = 1 << 20;

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

pub(super) fn read(bytes: &[u8]) -> Draft {
    match open(bytes) {
        Ok(draft) => draft,
        Err(note) => Draft::silent(Format::Docx, note),
    }
}

fn open(bytes: &[u8]) -> Result<Draft, Note> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))
        .map_err(|_| note::cannot_be_read("The DOCX file is damaged or cut off."))?;
    let nested = check(&archive)?;
    let main = unpack(&mut archive, "word/document.xml")?
        .ok_or_else(|| note::cannot_be_read("The DOCX file has no document in it."))?;
    let mut draft = Draft { media_type: Format::Docx.media_type(), ..Draft::default() };
    let mut body = Body::default();
    let whole = body.read(&main);
    for name in ["word/footnotes.xml", "word/endnotes.xml"] {
        if let Ok(Some(notes)) = unpack(&mut archive, name) {
            body.due = Due::Paragraph;
            body.read(&notes);
        }
    }
    body.give(&mut draft);
    if !whole {
        draft
            .notes
            .push(Note::new("truncated", "The document breaks off inside: the rest could not be read."));
    }
    if nested {
        draft.notes.push(note::limit("Files embedded in the document were not opened."));
    }
    if let Ok(Some(core)) = unpack(&mut archive, "docProps/core.xml") {
        properties(&core, &mut draft);
    }
    Ok(draft)
}

/// Checks the directory; says whether the document has other files embedded.
fn check(archive: &Archive) -> Result<bool, Note> {
    let bomb = || note::cannot_be_read("The DOCX file would unpack to far more than a document holds.");
    if archive.len() > MAX_ENTRIES {
        return Err(bomb());
    }
    let mut nested = false;
    for i in 0..archive.len() {
        let Ok(entry) = archive.by_index_data(i) else { continue };
        let name = String::from_utf8_lossy(entry.name_raw()).to_ascii_lowercase();
        nested |=
            name.contains("/embeddings/") || [".zip", ".docx", ".xlsx"].iter().any(|end| name.ends_with(end));
        if entry.encrypted() {
            return Err(note::password("The DOCX file"));
        }
        let xml = std::path::Path::new(&name).extension().is_some_and(|end| end == "xml");
        let packed = entry.compressed_size().max(1);
        if xml && (entry.size() > MAX_UNPACKED || (entry.size() > SMALL && entry.size() / packed > MAX_RATIO))
        {
            return Err(bomb());
        }
    }
    Ok(nested)
}

fn unpack(archive: &mut Archive, name: &str) -> Result<Option<String>, Note> {
    let Ok(file) = archive.by_name(name) else { return Ok(None) };
    let mut bytes = Vec::new();
    let read = file.take(MAX_UNPACKED + 1).read_to_end(&mut bytes);
    if bytes.len() as u64 > MAX_UNPACKED {
        return Err(note::cannot_be_read("The DOCX file would unpack to far more than a document holds."));
    }
    // What a damaged archive gave before it broke is still worth reading.
    if read.is_err() && bytes.is_empty() {
        return Err(note::cannot_be_read("The DOCX file is damaged."));
    }
    let (text, _, _) = encoding_rs::UTF_8.decode(&bytes);
    Ok(Some(text.into_owned()))
}

/// The break due before the next words.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Due {
    #[default]
    Nothing,
    Cell,
    Line,
    Paragraph,
}

/// The text of a document, growing.
#[derive(Default)]
struct Body {
    text: String,
    due: Due,
    tables: usize,
    /// Inside something whose words are not part of the text.
    hidden: usize,
    /// Inside `<w:t>`.
    words: bool,
    deleted: bool,
    /// Bytes where a paragraph in a heading style begins.
    headings: Vec<usize>,
    heading: bool,
}

impl Body {
    /// Reads one part; `false` if it breaks off.
    fn read(&mut self, xml: &str) -> bool {
        let mut reader = Reader::from_str(xml);
        reader.config_mut().check_end_names = false;
        loop {
            match reader.read_event() {
                Ok(Event::Start(tag)) => self.open(&tag, false),
                Ok(Event::Empty(tag)) => self.open(&tag, true),
                Ok(Event::End(tag)) => self.close(tag.local_name().as_ref()),
                Ok(Event::Text(text)) if self.words => self.push(&text.xml10_content()),
                Ok(Event::CData(text)) if self.words => self.push(&text.xml10_content()),
                Ok(Event::GeneralRef(name)) if self.words => self.push(&reference(&name)),
                Ok(Event::Eof) => return true,
                Err(_) => return false,
                _ => {}
            }
        }
    }

    fn open(&mut self, tag: &BytesStart, empty: bool) {
        match tag.local_name().as_ref() {
            "t" => self.words = !empty && self.hidden == 0,
            "tab" if self.hidden == 0 => self.push("\t"),
            "br" | "cr" if self.hidden == 0 => self.push("\n"),
            "noBreakHyphen" if self.hidden == 0 => self.push("\u{2011}"),
            "softHyphen" if self.hidden == 0 => self.push("\u{AD}"),
            "tbl" if !empty => self.tables += 1,
            "p" => self.heading = false,
            "pStyle" => {
                let style = value(tag, "val").unwrap_or_default().to_ascii_lowercase();
                self.heading = style == "title" || style == "heading1";
            }
            // `moveFrom` and `Fallback` repeat what stands elsewhere; the notes' separators are drawn lines.
            "moveFrom" | "Fallback" if !empty => self.hidden += 1,
            "footnote" | "endnote" if !empty && (self.hidden > 0 || value(tag, "type").is_some()) => {
                self.hidden += 1;
            }
            "delText" => self.deleted = true,
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "t" => self.words = false,
            "p" if self.hidden == 0 => self.due = if self.tables > 0 { Due::Line } else { Due::Paragraph },
            "tc" => self.due = Due::Cell,
            "tr" => self.due = Due::Line,
            "tbl" => {
                self.tables = self.tables.saturating_sub(1);
                self.due = Due::Paragraph;
            }
            "moveFrom" | "Fallback" => self.hidden = self.hidden.saturating_sub(1),
            "footnote" | "endnote" => self.hidden = self.hidden.saturating_sub(1),
            _ => {}
        }
    }

    fn push(&mut self, words: &str) {
        if words.is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push_str(match self.due {
                Due::Nothing => "",
                Due::Cell => "\t",
                Due::Line => "\n",
                Due::Paragraph => "\n\n",
            });
        }
        self.due = Due::Nothing;
        if std::mem::take(&mut self.heading) {
            self.headings.push(self.text.len());
        }
        // XML cannot hold NUL, but a broken file can.
        self.text.extend(words.chars().map(|c| if c == '\0' { '\u{FFFD}' } else { c }));
    }

    fn give(self, draft: &mut Draft) {
        plain::copy_lines(&mut draft.text, &self.text);
        let lines = plain::lines(draft.text.as_str(), 0).into_iter();
        // Line ends are already plain, so offsets in both texts agree.
        let heading = |line: &Line| self.headings.iter().any(|at| line.range.contains(at));
        draft.lines = lines.map(|line| Line { heading: heading(&line), ..line }).collect();
        if self.deleted {
            let message =
                "The document holds deleted text (tracked changes); it is not part of what was read.";
            draft.notes.push(Note::new("deleted_text", message));
        }
        if line::trimmed(draft.text.as_str(), 0..draft.text.len()).is_none() {
            draft.notes.push(note::no_text("The document holds no text."));
        }
    }
}

/// What a reference stands for. Entities are closed: only the five of XML itself, and numbers.
fn reference(name: &BytesRef) -> String {
    if let Ok(Some(c)) = name.resolve_char_ref() {
        return c.to_string();
    }
    resolve_xml_entity(name).map_or_else(|| format!("&{};", &**name), str::to_owned)
}

fn value(tag: &BytesStart, name: &str) -> Option<String> {
    tag.attributes()
        .flatten()
        .find(|one| one.key.local_name().as_ref() == name)
        .map(|one| one.value.into_owned())
}

/// Title, author and date of making.
fn properties(core: &str, draft: &mut Draft) {
    let mut reader = Reader::from_str(core);
    let mut field = String::new();
    let mut words = String::new();
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag)) => {
                tag.local_name().as_ref().clone_into(&mut field);
                words.clear();
            }
            Ok(Event::Text(text)) => words.push_str(&text.xml10_content()),
            Ok(Event::GeneralRef(name)) => words.push_str(&reference(&name)),
            Ok(Event::End(_)) => {
                let value = words.trim();
                let slot = match field.as_str() {
                    "title" => &mut draft.meta.title,
                    "creator" => &mut draft.meta.byline,
                    "created" => &mut draft.meta.published,
                    _ => continue,
                };
                if !value.is_empty() && field != "created" {
                    *slot = Some(MetaValue::stated(value));
                } else if let Some(day) = date::find(value).and_then(|found| found.iso) {
                    // When a file was made is not when its report came out.
                    *slot = Some(MetaValue::inferred(day));
                }
                field.clear();
            }
            Ok(Event::Eof) | Err(_) => return,
            _ => {}
        }
    }
}
