//! An authenticator of software: it makes a key and answers as a browser would send it. What it says can be bent.

use base64ct::{Base64UrlUnpadded, Encoding};
use ed25519_dalek::{Signer, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// User present; user verified; a key is attached.
const PRESENT: u8 = 1;
const VERIFIED: u8 = 4;
const ATTACHED: u8 = 64;

#[derive(Clone)]
pub(crate) struct Authenticator {
    key: SigningKey,
    id: [u8; 32],
    /// How often it signed; it says one more each time.
    pub(crate) count: u32,
    /// Whether it knew its person by a PIN or a finger.
    pub(crate) verifies: bool,
    /// Where the browser says it is.
    pub(crate) origin: String,
    /// For which site it signs.
    pub(crate) site: String,
}

impl Authenticator {
    pub(crate) fn new(seed: u8, origin: &str) -> Self {
        Self {
            key: SigningKey::from_bytes(&[seed; 32]),
            id: [seed; 32],
            count: 0,
            verifies: true,
            origin: origin.into(),
            site: "localhost".into(),
        }
    }

    fn id(&self) -> String {
        Base64UrlUnpadded::encode_string(&self.id)
    }

    /// What the browser says it was asked, and where.
    fn client(&self, kind: &str, options: &str) -> String {
        let told: Value = serde_json::from_str(options).unwrap();
        json!({ "type": kind, "challenge": told["challenge"], "origin": self.origin, "crossOrigin": false })
            .to_string()
    }

    fn data(&mut self, more: u8) -> Vec<u8> {
        self.count += 1;
        let mut data = Sha256::digest(&self.site).to_vec();
        data.push(PRESENT | more | if self.verifies { VERIFIED } else { 0 });
        data.extend(self.count.to_be_bytes());
        data
    }

    /// Makes a passkey.
    pub(crate) fn make(&mut self, options: &str) -> String {
        let client = self.client("webauthn.create", options);
        let mut data = self.data(ATTACHED);
        data.extend([0; 16]);
        data.extend([0, 32]);
        data.extend(self.id);
        // The public key: kind OKP, algorithm EdDSA, curve Ed25519, x.
        data.extend([0xa4, 1, 1, 3, 0x27, 0x20, 6, 0x21, 0x58, 32]);
        data.extend(self.key.verifying_key().to_bytes());
        let mut attested = vec![0xa3, 0x63];
        attested.extend(b"fmt\x64none\x67attStmt\xa0\x68authData\x58");
        attested.push(data.len() as u8);
        attested.extend(data);
        json!({
            "id": self.id(), "rawId": self.id(), "type": "public-key", "clientExtensionResults": {},
            "response": {
                "clientDataJSON": Base64UrlUnpadded::encode_string(client.as_bytes()),
                "attestationObject": Base64UrlUnpadded::encode_string(&attested),
                "transports": ["usb"],
            },
        })
        .to_string()
    }

    /// Proves that it holds the passkey.
    pub(crate) fn ask(&mut self, options: &str) -> String {
        let client = self.client("webauthn.get", options);
        let data = self.data(0);
        let mut signed = data.clone();
        signed.extend(Sha256::digest(&client));
        let signature = self.key.sign(&signed).to_bytes();
        json!({
            "id": self.id(), "rawId": self.id(), "type": "public-key", "clientExtensionResults": {},
            "response": {
                "clientDataJSON": Base64UrlUnpadded::encode_string(client.as_bytes()),
                "authenticatorData": Base64UrlUnpadded::encode_string(&data),
                "signature": Base64UrlUnpadded::encode_string(&signature),
                "userHandle": null,
            },
        })
        .to_string()
    }
}
