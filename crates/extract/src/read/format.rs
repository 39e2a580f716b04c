//! What kind of file this is: by content first; the extension only where content leaves it open.

use super::decode;

/// The kind of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Format {
    Empty,
    Text,
    Html,
    Mail,
    Pdf,
    Docx,
    Xlsx,
    Pptx,
    OpenDocument,
    /// Old binary Office files, and encrypted new ones.
    Ole,
    Rtf,
    Zip,
    /// Other archives, by media type.
    Archive(&'static str),
    /// By media type.
    Image(&'static str),
    /// By media type.
    Audio(&'static str),
    /// By media type.
    Video(&'static str),
    Binary,
}

impl Format {
    /// Media type to store with the file.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Empty => "application/x-empty",
            Self::Text => "text/plain",
            Self::Html => "text/html",
            Self::Mail => "message/rfc822",
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Pptx => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            Self::OpenDocument => "application/vnd.oasis.opendocument.text",
            Self::Ole => "application/x-ole-storage",
            Self::Rtf => "application/rtf",
            Self::Zip => "application/zip",
            Self::Archive(kind) | Self::Image(kind) | Self::Audio(kind) | Self::Video(kind) => kind,
            Self::Binary => "application/octet-stream",
        }
    }
}

/// First bytes → format.
const MAGIC: &[(&[u8], Format)] = &[
    (b"\xFF\xD8\xFF", Format::Image("image/jpeg")),
    (b"\x89PNG\r\n\x1A\n", Format::Image("image/png")),
    (b"GIF87a", Format::Image("image/gif")),
    (b"GIF89a", Format::Image("image/gif")),
    (b"II*\0", Format::Image("image/tiff")),
    (b"MM\0*", Format::Image("image/tiff")),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Format::Ole),
    (b"{\\rtf", Format::Rtf),
    (b"\x1F\x8B", Format::Archive("application/gzip")),
    (b"7z\xBC\xAF\x27\x1C", Format::Archive("application/x-7z-compressed")),
    (b"Rar!\x1A\x07", Format::Archive("application/vnd.rar")),
    (b"\xFD7zXZ\0", Format::Archive("application/x-xz")),
    (b"\x28\xB5\x2F\xFD", Format::Archive("application/zstd")),
    (b"BZh", Format::Archive("application/x-bzip2")),
    (b"ID3", Format::Audio("audio/mpeg")),
    (b"OggS", Format::Audio("audio/ogg")),
    (b"fLaC", Format::Audio("audio/flac")),
    (b"#!AMR", Format::Audio("audio/amr")),
    (b"\x1A\x45\xDF\xA3", Format::Video("video/webm")),
];

/// Says what kind of file this is.
pub fn sniff(bytes: &[u8], name: Option<&str>) -> Format {
    if bytes.is_empty() {
        return Format::Empty;
    }
    // `BZh` and `ID3` are three letters that a text may begin with, so text wins where it is clean.
    if let Some(&(magic, format)) = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic))
        && (magic.len() > 3 || decode::head(bytes).is_none())
    {
        return format;
    }
    if let Some(format) = riff_or_boxes(bytes) {
        return format;
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return archive(bytes);
    }
    // Readers accept junk before the mark, as the specification of PDF allows.
    if bytes[..bytes.len().min(1024)].windows(5).any(|five| five == b"%PDF-")
        && !name_is(name, &["txt", "eml"])
    {
        return Format::Pdf;
    }
    if bytes.len() > 3 && bytes[0] == 0xFF && bytes[1] & 0xE6 == 0xE2 && decode::head(bytes).is_none() {
        return Format::Audio("audio/mpeg");
    }
    match decode::head(bytes) {
        Some(head) => text(&head, name),
        None => Format::Binary,
    }
}

/// Containers that say their kind behind a length: RIFF files and MP4's relatives.
fn riff_or_boxes(bytes: &[u8]) -> Option<Format> {
    let kind = bytes.get(8..12)?;
    if bytes.starts_with(b"RIFF") {
        return match kind {
            b"WEBP" => Some(Format::Image("image/webp")),
            b"WAVE" => Some(Format::Audio("audio/wav")),
            b"AVI " => Some(Format::Video("video/x-msvideo")),
            _ => Some(Format::Binary),
        };
    }
    (&bytes[4..8] == b"ftyp").then_some(match kind {
        b"heic" | b"heix" | b"heim" | b"heis" | b"mif1" | b"msf1" => Format::Image("image/heic"),
        b"avif" | b"avis" => Format::Image("image/avif"),
        b"M4A " | b"M4B " => Format::Audio("audio/mp4"),
        _ => Format::Video("video/mp4"),
    })
}

/// Office files are ZIP archives; their member names stand in clear, at the front or in the directory at the end.
fn archive(bytes: &[u8]) -> Format {
    const LOOK: usize = 256 << 10;
    let ends = [&bytes[..bytes.len().min(LOOK)], &bytes[bytes.len().saturating_sub(LOOK)..]];
    let holds = |name: &[u8]| ends.iter().any(|end| end.windows(name.len()).any(|part| part == name));
    if holds(b"word/document.xml") {
        Format::Docx
    } else if holds(b"xl/workbook.xml") {
        Format::Xlsx
    } else if holds(b"ppt/presentation.xml") {
        Format::Pptx
    } else if holds(b"application/vnd.oasis.opendocument") {
        Format::OpenDocument
    } else {
        Format::Zip
    }
}

fn text(head: &str, name: Option<&str>) -> Format {
    let head = head.trim_start();
    if is_mail(head, name_is(name, &["eml"])) {
        return Format::Mail;
    }
    let page = super::header::after(head).trim_start();
    let open = page.get(..1024).unwrap_or(page).to_ascii_lowercase();
    let whole = ["<!doctype html", "<html", "<head", "<body", "<?xml"];
    let pieces = ["<p>", "<p ", "<div", "<article", "<h1", "<meta", "<title", "<span", "<table", "<section"];
    let starts = |tags: &[&str]| tags.iter().any(|tag| open.starts_with(tag));
    let holds = |tags: &[&str]| tags.iter().any(|tag| open.contains(tag));
    let html = starts(&whole[..4])
        || starts(&pieces)
        || (open.starts_with("<?xml") || open.starts_with("<!--")) && holds(&whole[..4])
        || name_is(name, &["html", "htm", "xhtml"]) && (holds(&whole[..4]) || holds(&pieces));
    if html { Format::Html } else { Format::Text }
}

/// A mail begins with headers: a sender, and one that only mail programs write (pasted text has no such line).
fn is_mail(head: &str, named: bool) -> bool {
    let (mut from, mut other) = (false, named);
    for line in head.lines().take(200) {
        if line.starts_with([' ', '\t']) {
            continue;
        }
        let Some((name, _)) = line.split_once(':') else { break };
        if name.is_empty() || !name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
            break;
        }
        match name.to_ascii_lowercase().as_str() {
            "from" => from = true,
            "message-id" | "mime-version" | "received" | "return-path" | "content-type" => other = true,
            _ => {}
        }
    }
    from && other
}

fn name_is(name: Option<&str>, endings: &[&str]) -> bool {
    let ending = name.and_then(|n| n.rsplit_once('.')).map(|(_, ending)| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| endings.contains(&ending.as_str()))
}
