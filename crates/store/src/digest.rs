//! Digests: SHA-256 over length-prefixed fields, salted marks of records, and hexadecimal.
//!
//! Fields are length-prefixed so that no two different lists of fields have the same bytes.

use civic::Chance;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

/// The hash that stands before the first event or look.
pub(crate) const GENESIS: [u8; 32] = [0; 32];

/// A SHA-256 fed field by field.
pub(crate) struct Hasher(Sha256);

impl Hasher {
    /// `purpose` keeps the hashes of different things apart.
    pub(crate) fn new(purpose: &str) -> Self {
        Self(Sha256::new()).bytes(purpose.as_bytes())
    }

    pub(crate) fn bytes(mut self, field: &[u8]) -> Self {
        self.0.update((field.len() as u64).to_be_bytes());
        self.0.update(field);
        self
    }

    pub(crate) fn text(self, field: &str) -> Self {
        self.bytes(field.as_bytes())
    }

    pub(crate) fn int(self, field: i64) -> Self {
        self.bytes(&field.to_be_bytes())
    }

    pub(crate) fn done(self) -> [u8; 32] {
        self.0.finalize().into()
    }
}

pub(crate) fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

pub(crate) fn hmac_sha256(key: &[u8], bytes: &[u8]) -> [u8; 32] {
    // HMAC takes a key of any length, so this cannot fail; were it to, the mark would be one nobody can match.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else { return GENESIS };
    mac.update(bytes);
    mac.finalize().into_bytes().into()
}

/// The salt of one record's marks in the journal. It lives beside the record, so that erasing the record can blank it:
/// then nobody can tell any more whether a guessed value was the one recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Salt(pub Vec<u8>);

impl Salt {
    pub fn new(chance: &dyn Chance) -> Self {
        let mut bytes = vec![0; 16];
        chance.fill(&mut bytes);
        Self(bytes)
    }
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}

/// `None` when it is not an even run of hexadecimal digits.
pub(crate) fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(2) || !text.is_ascii() {
        return None;
    }
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).ok()).collect()
}
