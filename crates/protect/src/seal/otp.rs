//! One-time codes by the clock (RFC 6238), as every authenticator program computes them: HMAC-SHA-1, six digits.

use base32ct::{Base32Unpadded, Encoding};
use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;

/// The code of a step: six digits. A step is 30 seconds, counted from 1970.
pub fn totp(secret: &[u8; 20], step: u64) -> String {
    let mut mac = <Hmac<Sha1> as KeyInit>::new_from_slice(secret).expect("HMAC takes a key of any length");
    mac.update(&step.to_be_bytes());
    let hash = mac.finalize().into_bytes();
    let at = usize::from(hash[19] & 15);
    let word = u32::from_be_bytes([hash[at], hash[at + 1], hash[at + 2], hash[at + 3]]) & 0x7fff_ffff;
    format!("{:06}", word % 1_000_000)
}

/// Bytes as letters that survive being read aloud (RFC 4648, base 32, lower case, without padding).
pub fn base32(bytes: &[u8]) -> String {
    Base32Unpadded::encode_string(bytes)
}

/// Reads them back: capitals, spaces and hyphens make no difference.
pub fn read_base32(text: &str) -> Option<Vec<u8>> {
    let letters: String =
        text.chars().filter(|c| !c.is_whitespace() && *c != '-').map(|c| c.to_ascii_lowercase()).collect();
    Base32Unpadded::decode_vec(&letters).ok()
}

/// The address that an authenticator program takes. `account` is shown by it beside the codes.
pub fn otpauth(secret: &[u8; 20], account: &str) -> String {
    let letters = base32(secret).to_ascii_uppercase();
    let account: String = account
        .bytes()
        .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect();
    format!("otpauth://totp/Amparo:{account}?secret={letters}&issuer=Amparo")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_codes_are_those_of_rfc_6238() {
        let secret = b"12345678901234567890";
        for (seconds, told) in
            [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924"), (20_000_000_000, "353130")]
        {
            assert_eq!(totp(secret, seconds / 30), told);
        }
    }

    #[test]
    fn letters_read_back_however_they_are_typed() {
        let letters = base32(b"12345678901234567890");
        assert_eq!(letters.len(), 32);
        assert_eq!(read_base32(&letters.to_uppercase()).unwrap(), b"12345678901234567890");
        assert_eq!(read_base32("gezd-gnbv gy3t-qojq").unwrap(), b"1234567890");
        assert!(read_base32("0189").is_none());
        assert!(otpauth(b"12345678901234567890", "mina kim").contains("/Amparo:mina%20kim?secret=GEZD"));
    }
}
