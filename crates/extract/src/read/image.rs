//! Pictures: their size, read from the first bytes, and the note that they hold no text.

use super::note::{self, Note};

/// A picture with more points is not opened by anything later: it is a bomb or a map.
const MAX_POINTS: u64 = 200_000_000;

/// What to say about a picture.
pub(super) fn note(kind: &str, bytes: &[u8]) -> Note {
    match size(kind, bytes) {
        Some((width, height)) if u64::from(width) * u64::from(height) > MAX_POINTS => {
            note::cannot_be_read(&format!("The picture is too large to open ({width} by {height} points)."))
        }
        Some((width, height)) => note::no_text(&format!("This is a picture of {width} by {height} points.")),
        None => note::no_text("This is a picture."),
    }
}

/// Width and height, from the header only.
fn size(kind: &str, bytes: &[u8]) -> Option<(u32, u32)> {
    match kind {
        "image/png" => {
            let field = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
            Some((field(16)?, field(20)?))
        }
        "image/gif" => {
            let field =
                |at: usize| Some(u32::from(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?)));
            Some((field(6)?, field(8)?))
        }
        "image/jpeg" => jpeg(bytes),
        _ => None,
    }
}

/// Walks the segments of a JPEG up to the frame header.
fn jpeg(bytes: &[u8]) -> Option<(u32, u32)> {
    let word = |at: usize| Some(u32::from(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?)));
    let mut at = 2;
    loop {
        let [0xFF, marker] = *bytes.get(at..at + 2)? else { return None };
        match marker {
            0xFF => at += 1,
            0xC0..=0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => {
                return Some((word(at + 7)?, word(at + 5)?));
            }
            0x01 | 0xD0..=0xD8 => at += 2,
            _ => at += 2 + word(at + 2)? as usize,
        }
    }
}
