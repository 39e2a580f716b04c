//! A sealed field: a short text under the key of its case, bound to its place. XChaCha20-Poly1305 with the place as
//! associated data, so that a value that was moved to another row, column, case or generation does not open.
//!
//! ```text
//! nonce, 24 bytes | ( length, 4 bytes | text | zeros, to a multiple of 64 ) + 16
//! ```

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use super::SealError;
use super::secret::Secret;

/// Lengths are rounded up to this many bytes: a name and a telephone number look alike.
pub const STEP: usize = 64;

const NONCE: usize = 24;
const TAG: usize = 16;

/// Where a sealed field stands. All of it must be the same to open it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place<'a> {
    /// The table.
    pub table: &'a str,
    /// The column, or what kind of field it is.
    pub column: &'a str,
    /// The id of the row.
    pub row: &'a str,
    /// The id of the case.
    pub case: &'a str,
    /// Which key of the case, from 1.
    pub generation: u32,
}

impl Place<'_> {
    /// Every part with its length before it: no two places have the same bytes.
    fn bytes(&self) -> Vec<u8> {
        let mut bytes = b"amparo/1/field".to_vec();
        for part in [self.table, self.column, self.row, self.case] {
            bytes.extend_from_slice(&(part.len() as u32).to_be_bytes());
            bytes.extend_from_slice(part.as_bytes());
        }
        bytes.extend_from_slice(&self.generation.to_be_bytes());
        bytes
    }
}

/// Seals a text in its place. `nonce` must be fresh random bytes.
pub fn seal_field(
    key: &Secret,
    nonce: [u8; 24],
    place: &Place<'_>,
    text: &str,
) -> Result<Vec<u8>, SealError> {
    let length = u32::try_from(text.len()).map_err(|_| SealError::Field)?;
    let mut padded = Zeroizing::new(vec![0; (4 + text.len()).next_multiple_of(STEP)]);
    padded[..4].copy_from_slice(&length.to_be_bytes());
    padded[4..4 + text.len()].copy_from_slice(text.as_bytes());
    let sealed = XChaCha20Poly1305::new(&(*key.expose()).into())
        .encrypt(&XNonce::from(nonce), Payload { msg: &padded, aad: &place.bytes() })
        .map_err(|_| SealError::Field)?;
    Ok([nonce.as_slice(), &sealed].concat())
}

/// Opens what [`seal_field`] made, in the place it was sealed for. Whatever is wrong with it is one error.
pub fn open_field(key: &Secret, place: &Place<'_>, sealed: &[u8]) -> Result<Zeroizing<String>, SealError> {
    let (nonce, sealed) = sealed.split_first_chunk::<NONCE>().ok_or(SealError::Field)?;
    if sealed.len() < TAG {
        return Err(SealError::Field);
    }
    let padded = XChaCha20Poly1305::new(&(*key.expose()).into())
        .decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad: &place.bytes() })
        .map_err(|_| SealError::Field)?;
    let padded = Zeroizing::new(padded);
    let (length, rest) = padded.split_first_chunk::<4>().ok_or(SealError::Field)?;
    let text = rest.get(..u32::from_be_bytes(*length) as usize).ok_or(SealError::Field)?;
    let text = std::str::from_utf8(text).map_err(|_| SealError::Field)?;
    Ok(Zeroizing::new(text.to_owned()))
}
