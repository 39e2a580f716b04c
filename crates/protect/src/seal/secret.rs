//! 32 secret bytes that are wiped when dropped and never printed.

use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// A key. Its `Debug` form says nothing; its memory is wiped when it goes.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Secret([u8; 32]);

impl Secret {
    /// Takes bytes into keeping. The caller's copy, if it was not moved, is the caller's to wipe.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The bytes, for a cipher.
    pub fn expose(&self) -> &[u8; 32] {
        &self.0
    }

    /// The bytes as hexadecimal digits (SQLCipher takes a raw key as `x'…'`), wiped when dropped.
    pub fn expose_hex(&self) -> Zeroizing<String> {
        Zeroizing::new(crate::hex::write(&self.0))
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}
