//! The key pair of a person: X25519 (RFC 7748).

use curve25519_dalek::montgomery::MontgomeryPoint;

use super::secret::Secret;

/// The public half of a key pair. The private half is 32 random bytes; they are clamped when they are used.
pub fn public_key(private: &Secret) -> [u8; 32] {
    MontgomeryPoint::mul_base_clamped(*private.expose()).to_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_step_of_the_iterated_test_of_rfc_7748() {
        let mut nine = [0; 32];
        nine[0] = 9;
        let told = "422c8e7a6227d7bca1350b3e2bb7279f7897b87bb6854b783c60e80311ae3079";
        assert_eq!(crate::hex::write(&public_key(&Secret::new(nine))), told);
    }
}
