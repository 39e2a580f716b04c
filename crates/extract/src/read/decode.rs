//! From bytes to characters: any encoding, declared or not.

use std::borrow::Cow;

use chardetng::EncodingDetector;
use encoding_rs::{Encoding, GBK, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Bytes looked at to tell text from noise and to guess an encoding.
const SAMPLE: usize = 1 << 20;
const HEAD: usize = 16 << 10;

/// A decoded file.
pub(super) struct Decoded<'a> {
    /// Without byte-order mark; what could not be decoded is U+FFFD.
    pub(super) text: Cow<'a, str>,
    pub(super) encoding: &'static str,
    /// Whether the encoding is known, not guessed from too little.
    pub(super) sure: bool,
    /// How many pieces could not be decoded.
    pub(super) replaced: usize,
}

/// What is known about the encoding from outside the bytes.
#[derive(Clone, Copy, Default)]
pub(super) struct Hint<'a> {
    /// Declared by the page or the mail.
    pub(super) charset: Option<&'a str>,
    /// Language tag of the report.
    pub(super) language: Option<&'a str>,
}

/// Decodes a file; `None` if it is no text.
pub(super) fn decode<'a>(bytes: &'a [u8], hint: Hint) -> Option<Decoded<'a>> {
    let (text, encoding, sure) = raw(bytes, hint)?;
    let mut text = text;
    // No text holds NUL, and some stores cannot keep it.
    if text.contains('\0') {
        text = Cow::Owned(text.replace('\0', "\u{FFFD}"));
    }
    let replaced = if text.is_ascii() { 0 } else { text.matches('\u{FFFD}').count() };
    let noise = replaced > 20 && replaced * 10 > text.chars().count();
    (!noise).then_some(Decoded { text, encoding, sure, replaced })
}

/// The first characters of a file, as far as needed to tell its kind; `None` if it is no text.
pub(super) fn head(bytes: &[u8]) -> Option<Cow<'_, str>> {
    decode(&bytes[..bytes.len().min(HEAD)], Hint::default()).map(|decoded| decoded.text)
}

fn raw<'a>(bytes: &'a [u8], hint: Hint) -> Option<(Cow<'a, str>, &'static str, bool)> {
    if let Some(text) = utf32(bytes) {
        return Some((Cow::Owned(text), "UTF-32", true));
    }
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(&bytes[mark..]);
        return Some((text, encoding.name(), true));
    }
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    if let Some(encoding) = utf16_without_mark(sample) {
        let (text, _) = encoding.decode_without_bom_handling(bytes);
        return Some((text, encoding.name(), true));
    }
    if is_noise(sample) {
        return None;
    }
    if is_utf8(bytes) {
        // Escape sequences of ISO-2022-JP are ASCII bytes.
        let escapes = sample.contains(&0x1B) && sample.is_ascii();
        if !escapes {
            return Some((String::from_utf8_lossy(bytes), "UTF-8", true));
        }
    }
    let declared = hint.charset.and_then(|label| Encoding::for_label(label.trim().as_bytes()));
    if let Some(encoding) = declared.filter(|e| *e != UTF_8 && *e != UTF_16LE && *e != UTF_16BE) {
        let (text, errors) = encoding.decode_without_bom_handling(bytes);
        if !errors || declared == Some(GBK) {
            return Some((text, encoding.name(), true));
        }
    }
    let (encoding, sure) = guess(bytes, hint.language);
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    Some((text, encoding.name(), sure))
}

/// Guesses from the part of the file that says most: where the first bytes beyond ASCII are.
fn guess(bytes: &[u8], language: Option<&str>) -> (&'static Encoding, bool) {
    let first = bytes.iter().position(|&b| b >= 0x80 || b == 0x1B).unwrap_or(0);
    let from = first.saturating_sub(256);
    let part = &bytes[from..bytes.len().min(from + SAMPLE)];
    let mut detector = EncodingDetector::new();
    detector.feed(part, true);
    let (encoding, sure) = detector.guess_assess(language.and_then(country), true);
    // The detector falls back to windows-1252 when it knows nothing, and then says so.
    (encoding, sure && (encoding != WINDOWS_1252 || bytes.iter().filter(|b| **b >= 0x80).count() > 3))
}

/// The country whose pages are mostly in a language, which is how the detector wants its hint.
fn country(language: &str) -> Option<&'static [u8]> {
    Some(match language.get(..2)?.to_ascii_lowercase().as_str() {
        "ko" => b"kr",
        "zh" => b"cn",
        "ja" => b"jp",
        "ru" => b"ru",
        "uk" => b"ua",
        "th" => b"th",
        "vi" => b"vn",
        "ar" => b"eg",
        "he" => b"il",
        "tr" => b"tr",
        "el" => b"gr",
        _ => return None,
    })
}

/// Mostly sound UTF-8: a few broken sequences (lone surrogates, a cut end) do not make it another encoding.
fn is_utf8(bytes: &[u8]) -> bool {
    let (mut sound, mut broken, mut surrogate) = (0_usize, 0_usize, 0);
    let mut at = 0;
    for chunk in bytes.utf8_chunks() {
        if !chunk.valid().is_ascii() {
            sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        }
        at += chunk.valid().len() + chunk.invalid().len();
        match chunk.invalid() {
            [] => {}
            // The three bytes of a lone surrogate come as three chunks: ED, then two stray continuations.
            [0xED] => surrogate = 2,
            [0x80..=0xBF] if surrogate > 0 => surrogate -= 1,
            [_, _, ..] if at == bytes.len() => {}
            [_] if at == bytes.len() && sound > 0 => {}
            _ => broken += 1,
        }
        if broken > 64 && broken > sound {
            return false;
        }
    }
    broken == 0 || sound > broken * 8
}

fn utf32(bytes: &[u8]) -> Option<String> {
    let big = bytes.starts_with(&[0, 0, 0xFE, 0xFF]);
    if !big && !bytes.starts_with(&[0xFF, 0xFE, 0, 0]) {
        return None;
    }
    let read = if big { u32::from_be_bytes } else { u32::from_le_bytes };
    let (fours, _) = bytes[4..].as_chunks::<4>();
    Some(fours.iter().map(|four| char::from_u32(read(*four)).unwrap_or('\u{FFFD}')).collect())
}

/// UTF-16 without a mark shows in its zero bytes: spaces and line ends have one, always on the same side.
fn utf16_without_mark(sample: &[u8]) -> Option<&'static Encoding> {
    let (pairs, _) = sample[..sample.len().min(HEAD)].as_chunks::<2>();
    if pairs.len() < 2 {
        return None;
    }
    let zeros = |side: usize| pairs.iter().filter(|pair| pair[side] == 0).count();
    let (high, low) = (zeros(0), zeros(1));
    let (encoding, more, less) = if high > low { (UTF_16BE, high, low) } else { (UTF_16LE, low, high) };
    if more == 0 || less * 4 > more {
        return None;
    }
    // A stray zero in a file of ASCII is no sign; in UTF-16, ASCII has a zero in every pair.
    let ascii =
        pairs.as_flattened().iter().filter(|b| matches!(b, b'\t' | b'\n' | b'\r' | b' '..=b'~')).count();
    if more * 3 < pairs.len() && ascii * 2 > pairs.len() * 3 {
        return None;
    }
    let unit = |pair: &[u8; 2]| {
        if encoding == UTF_16BE { u16::from_be_bytes(*pair) } else { u16::from_le_bytes(*pair) }
    };
    let odd = char::decode_utf16(pairs.iter().map(unit))
        .filter(|c| !c.as_ref().is_ok_and(|c| is_writing(*c)))
        .count();
    (odd * 50 <= pairs.len()).then_some(encoding)
}

/// Characters that writing is made of; private use, controls and unassigned planes are not.
fn is_writing(c: char) -> bool {
    !c.is_control() && !('\u{E000}'..='\u{F8FF}').contains(&c) && c < '\u{30000}'
        || matches!(c, '\t' | '\n' | '\r')
}

/// Too many control characters: not text.
fn is_noise(sample: &[u8]) -> bool {
    let odd = |b: &&u8| matches!(**b, 0..=8 | 0x0B | 0x0E..=0x1A | 0x1C..=0x1F | 0x7F);
    let controls = sample.iter().filter(odd).count();
    controls * 50 > sample.len()
}
