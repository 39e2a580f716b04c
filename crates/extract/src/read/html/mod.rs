//! Web pages: the whole visible text in the order of the page, its lines marked by the elements they stand in.
//!
//! Nothing is thrown away but what no reader sees (scripts, styles, templates). What is story and what is page
//! is decided in two steps: here by the page's own elements ([`place`]), then by the rules for all texts.

mod entities;
mod meta;
mod place;
mod scan;

use std::borrow::Cow;

use super::line;
use super::mapped::Mapped;
use super::{Draft, Note, note, plain};

use meta::Facts;
use place::Tree;
use scan::{Piece, Scanner, attributes};

/// The break an element makes in the running text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Break {
    None,
    /// A table cell.
    Tab,
    Line,
    Paragraph,
}

/// The encoding a page declares for itself.
pub(super) fn charset(bytes: &[u8]) -> Option<String> {
    let head = &bytes[..bytes.len().min(4096)];
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let after = &head[head.find("charset=")? + 8..];
    let label: String = after
        .trim_start_matches(['"', '\'', ' '])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':'))
        .collect();
    (!label.is_empty()).then_some(label)
}

/// Reads a page into the draft, below what is already there.
pub(super) fn read(source: &str, draft: &mut Draft) {
    let mut writer = Writer::new(std::mem::take(&mut draft.text));
    let mut scanner = Scanner::new(source);
    while let Some((piece, covered)) = scanner.next() {
        match piece {
            Piece::Text(words) => writer.text(words),
            Piece::Open { name, attributes } => {
                writer.text.skip(covered);
                writer.open(&name.to_ascii_lowercase(), attributes);
            }
            Piece::Close(name) => {
                writer.text.skip(covered);
                writer.close(&name.to_ascii_lowercase());
            }
            Piece::Raw { name, attributes, content } => {
                let start = content.as_ptr() as usize - covered.as_ptr() as usize;
                writer.raw(
                    &name.to_ascii_lowercase(),
                    attributes,
                    [&covered[..start], content, &covered[start + content.len()..]],
                );
            }
            Piece::Nothing => writer.text.skip(covered),
        }
        if writer.text.is_cut() {
            break;
        }
    }
    writer.end_line();
    draft.lines = writer.tree.lines(&writer.lines, writer.text.as_str());
    if writer.tree.is_full() {
        draft.notes.push(Note {
            ..note::limit("The page has too many elements; those after the limit were read as plain text.")
        });
    }
    draft.text = writer.text;
    writer.facts.give(draft);
}

/// Grows the text of a page line by line.
struct Writer<'a> {
    text: Mapped,
    tree: Tree,
    facts: Facts<'a>,
    lines: Vec<place::Placed>,
    gap: Break,
    /// Where the line being written begins, and the element it began in.
    start: Option<(usize, usize)>,
    links: usize,
    in_link: bool,
    pre: usize,
}

impl<'a> Writer<'a> {
    fn new(text: Mapped) -> Self {
        let gap = if text.len() > 0 { Break::Line } else { Break::None };
        let (tree, facts, lines) = (Tree::default(), Facts::default(), Vec::new());
        Self { text, tree, facts, lines, gap, start: None, links: 0, in_link: false, pre: 0 }
    }

    fn open(&mut self, name: &str, attributes: &'a str) {
        self.facts.tag(name, attributes);
        match name {
            "a" => self.in_link = true,
            "pre" => self.pre += 1,
            _ => {}
        }
        self.make_break(breaks(name));
        self.tree.open(name, attributes);
    }

    fn close(&mut self, name: &str) {
        match name {
            "a" => self.in_link = false,
            "pre" => self.pre = self.pre.saturating_sub(1),
            _ => {}
        }
        if name != "br" {
            self.make_break(breaks(name));
        }
        self.tree.close(name);
    }

    /// An element whose content is no markup; `parts` are its start tag, content and end tag.
    fn raw(&mut self, name: &str, attributes: &'a str, parts: [&'a str; 3]) {
        let [open, content, close] = parts;
        self.text.skip(open);
        if name == "textarea" || name == "xmp" {
            self.open("textarea", attributes);
            self.text(content);
            self.close("textarea");
        } else {
            self.facts.raw(name, attributes, content);
            self.text.skip(content);
        }
        self.text.skip(close);
    }

    fn text(&mut self, mut rest: &'a str) {
        while let Some(c) = rest.chars().next() {
            let taken = match c {
                '&' => self.reference(rest),
                c if is_space(c) => {
                    let len = rest.find(|c| !is_space(c)).unwrap_or(rest.len());
                    self.space(&rest[..len]);
                    len
                }
                _ => {
                    let len = rest.find(|c| c == '&' || is_space(c)).unwrap_or(rest.len());
                    self.begin();
                    self.text.copy(&rest[..len]);
                    self.count_link(len);
                    len
                }
            };
            rest = &rest[taken..];
        }
    }

    /// `&eacute;` and its like; what is no reference is text.
    fn reference(&mut self, rest: &str) -> usize {
        let (len, c) = entities::decode(rest).unwrap_or((1, '&'));
        if is_space(c) {
            self.space(&rest[..len]);
            return len;
        }
        self.begin();
        self.text.replace(&rest[..len], c.encode_utf8(&mut [0; 4]));
        self.count_link(c.len_utf8());
        len
    }

    /// Any white space is one space, and none at either end of a line; except where the page sets its own lines.
    fn space(&mut self, source: &str) {
        if self.pre > 0 && self.start.is_some() {
            if source.contains(['\n', '\r']) {
                self.end_line();
                plain::copy_lines(&mut self.text, source);
            } else {
                self.text.copy(source);
            }
        } else if self.start.is_none() || self.gap != Break::None || self.text.as_str().ends_with([' ', '\t'])
        {
            self.text.skip(source);
        } else {
            self.text.replace(source, " ");
        }
    }

    /// Called before each visible character: makes the break that is due, and opens a line.
    fn begin(&mut self) {
        if self.gap != Break::None {
            if self.text.len() > 0 {
                self.text.add(match self.gap {
                    Break::None => "",
                    Break::Tab => "\t",
                    Break::Line => "\n",
                    Break::Paragraph => "\n\n",
                });
            }
            self.gap = Break::None;
        }
        if self.start.is_none() {
            self.start = Some((self.text.len(), self.tree.here()));
            self.links = 0;
        }
    }

    fn make_break(&mut self, due: Break) {
        if due == Break::None || (self.start.is_none() && self.lines.is_empty() && self.text.len() == 0) {
            return;
        }
        // A cell break in front of the first cell of a row, or behind the last, is none.
        if due == Break::Tab && self.start.is_none() {
            return;
        }
        if due > Break::Tab {
            self.end_line();
        }
        self.gap = self.gap.max(due);
    }

    fn end_line(&mut self) {
        if self.start.is_some_and(|(start, _)| start < self.text.len()) && self.pre == 0 {
            self.text.trim_space();
        }
        if let Some((start, node)) = self.start.take()
            && let Some(line) = line::trimmed(self.text.as_str(), start..self.text.len())
        {
            self.lines.push(place::Placed { range: line.range, node, links: self.links });
        }
    }

    fn count_link(&mut self, bytes: usize) {
        if self.in_link {
            self.links += bytes;
        }
    }
}

/// White space of HTML; the no-break space is a character of the text.
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0C')
}

fn breaks(name: &str) -> Break {
    match name {
        "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "blockquote" | "article" | "section" | "figure"
        | "ul" | "ol" | "dl" | "table" | "pre" | "header" | "footer" | "nav" | "aside" | "main" | "form"
        | "hr" | "fieldset" | "details" => Break::Paragraph,
        "div" | "li" | "dt" | "dd" | "tr" | "br" | "figcaption" | "caption" | "address" | "option"
        | "select" | "button" | "textarea" | "body" | "center" | "summary" | "legend" | "label" | "title" => {
            Break::Line
        }
        "td" | "th" => Break::Tab,
        _ => Break::None,
    }
}

/// An attribute's value with its references decoded.
fn value(raw: &str) -> Cow<'_, str> {
    let Some(mut at) = raw.find('&') else { return Cow::Borrowed(raw) };
    let mut text = raw[..at].to_owned();
    while let Some(c) = raw[at..].chars().next() {
        let (len, c) =
            if c == '&' { entities::decode(&raw[at..]).unwrap_or((1, c)) } else { (c.len_utf8(), c) };
        text.push(c);
        at += len;
    }
    Cow::Owned(text)
}

/// The value of one attribute.
fn attribute<'a>(list: &'a str, name: &str) -> Option<Cow<'a, str>> {
    attributes(list).find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, raw)| value(raw))
}
