//! E-mail: sender, date and subject as a header block, the body as text or page, attachments as documents.

use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders, PartType};

use super::note::{self, Note};
use super::{Draft, Format, Input, MAX_DEPTH, Part, plain, read_inside};

/// Further attachments are not opened.
const MAX_PARTS: usize = 50;

/// A file attached to a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Its name, where it has one.
    pub file_name: Option<String>,
    /// The file.
    pub bytes: Vec<u8>,
}

/// The files attached to a mail, in the order of [`Document::parts`](super::Document::parts): to keep them as
/// reports of their own.
pub fn attachments(bytes: &[u8]) -> Vec<Attachment> {
    let Some(message) = MessageParser::default().parse(bytes) else { return Vec::new() };
    let files = message.attachments().take(MAX_PARTS);
    files.map(|part| Attachment { file_name: file_name(part), bytes: part.contents().to_owned() }).collect()
}

pub(super) fn read(input: &Input, depth: usize) -> Draft {
    let Some(message) = MessageParser::default().parse(input.bytes) else {
        return Draft::silent(
            Format::Mail,
            note::cannot_be_read("The mail has no headers that could be read."),
        );
    };
    let (body, format) = body(&message);
    let source = head(&message) + &body.replace('\0', "\u{FFFD}");
    let mut draft = plain::compose(&source, format);
    draft.media_type = Format::Mail.media_type();
    if message.text_bodies().chain(message.html_bodies()).any(|part| part.is_encoding_problem) {
        draft.notes.push(Note::new("replaced_characters", "Parts of the mail were not encoded as they say."));
    }
    let files = message.attachment_count();
    if files > 0 && depth >= MAX_DEPTH {
        draft.notes.push(note::limit("Attachments of a mail within a mail within a mail were not opened."));
    } else {
        if files > MAX_PARTS {
            draft.notes.push(note::limit("The mail has more than 50 attachments; the rest was not opened."));
        }
        draft.parts = message.attachments().take(MAX_PARTS).map(|part| open(part, depth)).collect();
    }
    draft
}

fn open(part: &MessagePart, depth: usize) -> Part {
    let file_name = file_name(part);
    let document = read_inside(part.contents(), file_name.as_deref(), depth + 1);
    Part { file_name, document }
}

fn file_name(part: &MessagePart) -> Option<String> {
    part.attachment_name().map(str::to_owned)
}

/// The headers a reader needs; the rest (whom it went to, by which way) stays in the original.
fn head(message: &Message) -> String {
    let mut head = String::new();
    let sender = message.from().and_then(|from| from.first());
    let sender = sender.and_then(|from| match (from.name(), from.address()) {
        (Some(name), Some(address)) => Some(format!("{name} <{address}>")),
        (name, address) => name.or(address).map(str::to_owned),
    });
    let date = message.header_raw("Date").map(str::to_owned);
    for (name, value) in [("From", sender), ("Date", date), ("Subject", message.subject().map(str::to_owned))]
    {
        let value = value.map(|value| value.split_whitespace().collect::<Vec<_>>().join(" "));
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            head += name;
            head += ": ";
            head += &value.replace('\0', "\u{FFFD}");
            head += "\n";
        }
    }
    if head.is_empty() { head } else { head + "\n" }
}

/// The body: as text where the mail has one, else as a page.
fn body(message: &Message) -> (String, Format) {
    let mut text = String::new();
    let mut page = String::new();
    for part in message.text_bodies() {
        if let PartType::Text(words) = &part.body {
            if !text.is_empty() {
                text += "\n\n";
            }
            text += words;
        }
    }
    for part in message.html_bodies() {
        if let PartType::Html(words) = &part.body {
            page += words;
        }
    }
    // Some senders put only `View this mail in your browser` into the text.
    let stub = text.trim().len() < 200 && page.len() > 20 * text.len();
    if text.trim().is_empty() || stub && !page.is_empty() {
        (page, Format::Html)
    } else {
        (text, Format::Text)
    }
}
