//! Sealed files: STREAM over XChaCha20-Poly1305.
//!
//! STREAM (Hoang, Reyhanitabar, Rogaway, Vizár: "Online Authenticated-Encryption and its Nonce-Reuse
//! Misuse-Resistance", CRYPTO 2015) seals chunk by chunk: the nonce of a chunk is a random prefix, the number of
//! the chunk and a flag that is 1 on the last. A chunk that is missing, moved, doubled or cut off does not open.
//! The name of the file is associated data: two files of one store cannot be exchanged either.
//!
//! ```text
//! "AMB1" | prefix, 19 bytes | chunk of 65,536 + 16 | … | last chunk, 0 to 65,536 + 16
//! ```

use std::io::{Read, Write};

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hmac::Mac;
use zeroize::Zeroizing;

use super::SealError;
use super::keys::keyed;
use super::secret::Secret;

/// Bytes of content in a full chunk.
pub const CHUNK: usize = 64 * 1024;

const MAGIC: &[u8; 4] = b"AMB1";
const TAG: usize = 16;

/// Name of a file in the store: `HMAC-SHA256(key, content)` as 64 hexadecimal digits.
///
/// The same content has the same name, and nobody without the key can tell which content that is.
pub fn blob_name(key: &Secret, content: &[u8]) -> String {
    let mut mac = keyed(key.expose());
    mac.update(content);
    crate::hex::write(&mac.finalize().into_bytes())
}

/// Seals content under its name. `prefix` must be fresh random bytes.
pub fn seal(key: &Secret, prefix: [u8; 19], name: &str, content: &[u8]) -> Result<Vec<u8>, SealError> {
    let mut sealed = Vec::with_capacity(content.len() + (content.len() / CHUNK + 1) * TAG + 23);
    seal_to(key, prefix, name, content, &mut sealed)?;
    Ok(sealed)
}

/// Opens what [`seal`] made; the name must be the one it was sealed under.
pub fn open(key: &Secret, name: &str, sealed: &[u8]) -> Result<Vec<u8>, SealError> {
    let mut content = Vec::with_capacity(sealed.len());
    open_to(key, name, sealed, &mut content)?;
    Ok(content)
}

/// Like [`seal`], one chunk in memory at a time.
pub fn seal_to(
    key: &Secret,
    prefix: [u8; 19],
    name: &str,
    mut from: impl Read,
    mut to: impl Write,
) -> Result<(), SealError> {
    let stream = Stream::new(key, prefix);
    to.write_all(MAGIC)?;
    to.write_all(&prefix)?;
    each_chunk(&mut from, CHUNK, |number, last, chunk| {
        let payload = Payload { msg: chunk, aad: name.as_bytes() };
        let sealed =
            stream.cipher.encrypt(&stream.nonce(number, last), payload).map_err(|_| SealError::Altered)?;
        Ok(to.write_all(&sealed)?)
    })
}

/// Like [`open`], one chunk in memory at a time. On an error, what was written so far must be thrown away: it is
/// genuine, but not whole.
pub fn open_to(key: &Secret, name: &str, mut from: impl Read, mut to: impl Write) -> Result<(), SealError> {
    let mut head = [0; 23];
    let read = fill(&mut from, &mut head)?;
    let (magic, prefix) = head.split_at(MAGIC.len());
    let prefix: [u8; 19] = prefix.try_into().map_err(|_| SealError::Altered)?;
    if read < head.len() || magic != MAGIC {
        return Err(SealError::Altered);
    }
    let stream = Stream::new(key, prefix);
    each_chunk(&mut from, CHUNK + TAG, |number, last, chunk| {
        let payload = Payload { msg: chunk, aad: name.as_bytes() };
        let opened = stream.cipher.decrypt(&stream.nonce(number, last), payload);
        Ok(to.write_all(&Zeroizing::new(opened.map_err(|_| SealError::Altered)?))?)
    })
}

struct Stream {
    cipher: XChaCha20Poly1305,
    prefix: [u8; 19],
}

impl Stream {
    fn new(key: &Secret, prefix: [u8; 19]) -> Self {
        Self { cipher: XChaCha20Poly1305::new(&(*key.expose()).into()), prefix }
    }

    /// `prefix | number, big-endian | 1 on the last chunk`.
    fn nonce(&self, number: u32, last: bool) -> XNonce {
        let mut nonce = [0; 24];
        nonce[..19].copy_from_slice(&self.prefix);
        nonce[19..23].copy_from_slice(&number.to_be_bytes());
        nonce[23] = u8::from(last);
        XNonce::from(nonce)
    }
}

/// Hands over chunks of `size` with their number; the last one (which may be shorter, or empty for an empty
/// file) is known as such because nothing follows it.
fn each_chunk(
    from: &mut impl Read,
    size: usize,
    mut take: impl FnMut(u32, bool, &[u8]) -> Result<(), SealError>,
) -> Result<(), SealError> {
    let mut chunk = Zeroizing::new(vec![0; size]);
    let mut next = Zeroizing::new(vec![0; size]);
    let mut held = fill(from, &mut chunk)?;
    for number in 0..=u32::MAX {
        let follows = if held == size { fill(from, &mut next)? } else { 0 };
        take(number, follows == 0, &chunk[..held])?;
        if follows == 0 {
            return Ok(());
        }
        std::mem::swap(&mut chunk, &mut next);
        held = follows;
    }
    Err(SealError::Altered)
}

/// Reads until the buffer is full or nothing follows.
fn fill(from: &mut impl Read, buffer: &mut [u8]) -> Result<usize, SealError> {
    let mut held = 0;
    while held < buffer.len() {
        match from.read(&mut buffer[held..]) {
            Ok(0) => break,
            Ok(n) => held += n,
            Err(e) if e.kind() == std::io::ErrorKind::Interrupted => {}
            Err(e) => return Err(e.into()),
        }
    }
    Ok(held)
}
