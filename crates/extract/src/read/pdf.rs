//! PDF: the text layer, page by page. The real isolation (memory, time, stack) is a child process around all
//! of this; here only panics of the parser are caught.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use pdf_extract::{Document as Pdf, Object, PlainTextOutput, output_doc_page};

use super::line::{self, Shape};
use super::mapped::Mapped;
use super::meta::MetaValue;
use super::note::{self, Note};
use super::{Draft, Format};

/// Longer documents are read up to here.
const MAX_PAGES: usize = 3_000;

pub(super) fn read(bytes: &[u8]) -> Draft {
    let ended = bytes[bytes.len().saturating_sub(2048)..].windows(5).any(|five| five == b"%%EOF");
    let opened =
        guarded(|| open(bytes)).unwrap_or_else(|| Err(note::cannot_be_read("The PDF file is damaged.")));
    let pdf = match opened {
        Ok(pdf) => pdf,
        Err(note) if ended || note.code == "password_protected" => return Draft::silent(Format::Pdf, note),
        Err(note) => {
            let mut draft = Draft::silent(Format::Pdf, note);
            draft.notes.push(Note::new("truncated", "The PDF file ends before its end mark: it is cut off."));
            return draft;
        }
    };
    let mut draft = Draft { media_type: Format::Pdf.media_type(), ..Draft::default() };
    if !ended {
        draft.notes.push(Note::new("truncated", "The PDF file has no end mark: it may be cut off."));
    }
    let pages = pages(&pdf, &mut draft.notes);
    lay_out(&pages, &mut draft);
    if draft.text.as_str().trim().is_empty() && draft.notes.iter().all(|note| note.code == "limit_reached") {
        draft.notes.push(note::no_text("The PDF file holds pictures of pages and no text."));
    }
    guarded(|| info(&pdf, &mut draft));
    draft
}

/// Runs foreign code that may panic on bad files.
fn guarded<T>(run: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(run)).ok()
}

fn open(bytes: &[u8]) -> Result<Pdf, Note> {
    let mut pdf = Pdf::load_mem(bytes).map_err(|error| match error {
        pdf_extract::Error::InvalidPassword | pdf_extract::Error::Decryption(_) => {
            note::password("The PDF file")
        }
        _ => note::cannot_be_read("The PDF file is damaged."),
    })?;
    // Many files are encrypted with an empty password, only to forbid printing.
    if pdf.trailer.get(b"Encrypt").is_ok() && pdf.decrypt("").is_err() {
        return Err(note::password("The PDF file"));
    }
    Ok(pdf)
}

fn pages(pdf: &Pdf, notes: &mut Vec<Note>) -> Vec<String> {
    let numbers: Vec<u32> = guarded(|| pdf.get_pages().into_keys().collect()).unwrap_or_default();
    if numbers.len() > MAX_PAGES {
        notes.push(note::limit("The document has more than 3,000 pages; the rest was not read."));
    }
    let mut failed = Vec::new();
    let mut pages = Vec::new();
    for number in numbers.into_iter().take(MAX_PAGES) {
        let mut text = String::new();
        let done = guarded(|| output_doc_page(pdf, &mut PlainTextOutput::new(&mut text), number).is_ok());
        if done != Some(true) {
            failed.push(number.to_string());
        }
        // Broken fonts give NUL for every letter.
        pages.push(if text.contains('\0') { text.replace('\0', "\u{FFFD}") } else { text });
    }
    let lost: usize = pages.iter().map(|page| page.matches('\u{FFFD}').count()).sum();
    if lost > 0 {
        let message =
            format!("{lost} characters of the PDF file have no known letter and are shown as \u{FFFD}.");
        notes.push(Note::new("replaced_characters", message));
    }
    if !failed.is_empty() {
        failed.truncate(20);
        let message = format!("Not all of the text could be read on page {}.", failed.join(", "));
        notes.push(Note::new("cannot_be_read", message));
    }
    pages
}

/// A line of a page as the parser gives it: its bytes in the page, and whether a gap stands above it.
struct Raw<'a> {
    words: &'a str,
    gap: bool,
    /// Page number, running head.
    running: bool,
}

/// Joins lines to paragraphs; a page break is a blank line.
fn lay_out(pages: &[String], draft: &mut Draft) {
    let running = running_heads(pages);
    let mut at_line = 0;
    for page in pages {
        let lines = raw_lines(page, &running);
        let longest = lines.iter().map(|line| line.words.chars().count()).max().unwrap_or(0);
        let mut at = 0;
        for (i, line) in lines.iter().enumerate() {
            let offset = line.words.as_ptr() as usize - page.as_ptr() as usize;
            let before = &page[at..offset];
            let join = i > 0 && joins(&lines[i - 1], line, longest);
            if join {
                // The hyphen stays: nobody can tell `re-turned` from `ill-treated` without a dictionary.
                let glue = if lines[i - 1].words.ends_with(['-', '\u{AD}', '\u{2010}']) { "" } else { " " };
                replace(&mut draft.text, before, glue);
            } else {
                end_line(draft, &mut at_line, i > 0 && lines[i - 1].running);
                let first = draft.text.len() == 0;
                let glue = if first {
                    ""
                } else if line.gap || i == 0 {
                    "\n\n"
                } else {
                    "\n"
                };
                replace(&mut draft.text, before, glue);
                at_line = draft.text.len();
            }
            draft.text.copy(line.words);
            at = offset + line.words.len();
        }
        draft.text.skip(&page[at..]);
        end_line(draft, &mut at_line, lines.last().is_some_and(|line| line.running));
    }
}

fn replace(text: &mut Mapped, source: &str, glue: &str) {
    if glue.is_empty() { text.skip(source) } else { text.replace(source, glue) }
}

fn end_line(draft: &mut Draft, at_line: &mut usize, running: bool) {
    let end = draft.text.len();
    if let Some(line) = line::trimmed(draft.text.as_str(), *at_line..end) {
        draft.lines.push(line::Line { hint: running.then_some("navigation"), ..line });
    }
    *at_line = end;
}

fn raw_lines<'a>(page: &'a str, running: &BTreeMap<String, usize>) -> Vec<Raw<'a>> {
    let mut lines: Vec<Raw> = Vec::new();
    let mut gap = true;
    for words in page.split('\n').map(str::trim) {
        if words.is_empty() {
            gap = true;
        } else {
            lines.push(Raw { words, gap, running: false });
            gap = false;
        }
    }
    // Wide line spacing puts a gap above every line; then gaps say nothing.
    let gaps = lines.iter().filter(|line| line.gap).count();
    if lines.len() > 5 && gaps * 5 > lines.len() * 4 {
        for line in &mut lines {
            line.gap = false;
        }
    }
    let ends = lines.len();
    for at in [0, ends.saturating_sub(1)] {
        if let Some(line) = lines.get_mut(at) {
            line.running = running.get(&pattern(line.words)).is_some_and(|pages| *pages >= 3);
        }
    }
    lines
}

/// A full line goes on in the next one; a short one ends its paragraph.
fn joins(last: &Raw, next: &Raw, longest: usize) -> bool {
    let full = last.words.chars().count() * 4 >= longest * 3;
    let bullet = next.words.starts_with(['•', '-', '–', '*', '·', '▪', '■']);
    let ended = Shape::of(last.words).ends && last.words.chars().count() * 10 < longest * 9;
    !next.gap && full && !bullet && !ended && !last.running && !next.running
}

/// First and last lines by how many pages have them, numbers apart.
fn running_heads(pages: &[String]) -> BTreeMap<String, usize> {
    let mut seen = BTreeMap::new();
    for page in pages {
        let lines: Vec<&str> = page.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect();
        let ends = if lines.len() > 1 { vec![lines[0], lines[lines.len() - 1]] } else { Vec::new() };
        for line in ends {
            *seen.entry(pattern(line)).or_insert(0) += 1;
        }
    }
    seen
}

fn pattern(line: &str) -> String {
    line.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).take(120).collect()
}

/// Title, author and date of making from the document's information.
fn info(pdf: &Pdf, draft: &mut Draft) -> Option<()> {
    let info = pdf.trailer.get(b"Info").ok()?;
    let info = match info {
        Object::Reference(id) => pdf.get_dictionary(*id).ok()?,
        Object::Dictionary(info) => info,
        _ => return None,
    };
    let field = |name: &[u8]| match info.get(name) {
        Ok(Object::String(bytes, _)) => Some(string(bytes)).filter(|words| !words.trim().is_empty()),
        _ => None,
    };
    // Programs put the name of the file they were fed into the title.
    let file =
        |title: &String| [".doc", ".docx", ".odt", ".indd", ".qxd"].iter().any(|end| title.ends_with(end));
    draft.meta.title = field(b"Title").filter(|title| !file(title)).map(MetaValue::stated);
    draft.meta.byline = field(b"Author").map(MetaValue::stated);
    let made = field(b"CreationDate")?;
    let digits = made.trim_start_matches("D:").get(..8)?.to_owned();
    let date: jiff::civil::Date =
        format!("{}-{}-{}", &digits[..4], digits.get(4..6)?, digits.get(6..)?).parse().ok()?;
    draft.meta.published = Some(MetaValue::inferred(date.to_string()));
    Some(())
}

/// A text string of PDF: UTF-16 with a mark, UTF-8 with a mark, or bytes like Latin-1.
fn string(bytes: &[u8]) -> String {
    match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, mark)) => encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned(),
        None => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
    }
}
