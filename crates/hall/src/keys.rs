//! The city's secret: one key file beside the data, from which confirmation codes and seals are made.
//!
//! A confirmation code is not stored. It is made again from the key and the case's id, so that a repeated submission shows the same code and a copy
//! of the database alone opens no case.

use std::fmt::{self, Write as _};

use civic::Chance;
use hmac::{Hmac, KeyInit, Mac};
use jiff::civil::Date;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// 32 secret bytes. Never printed.
#[derive(Clone)]
pub struct Keys([u8; 32]);

impl fmt::Debug for Keys {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Keys(…)")
    }
}

impl Keys {
    pub fn new(chance: &dyn Chance) -> Self {
        let mut bytes = [0; 32];
        chance.fill(&mut bytes);
        Self(bytes)
    }

    /// From the bytes of the key file; `None` when there are not exactly 32.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// 32 bytes bound to a purpose and an id.
    pub fn derive(&self, purpose: &str, id: Uuid, part: &[u8]) -> [u8; 32] {
        // HMAC takes keys of any length; the fallback is never reached and opens nothing.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.0) else { return [0; 32] };
        mac.update(&(purpose.len() as u64).to_be_bytes());
        mac.update(purpose.as_bytes());
        mac.update(id.as_bytes());
        mac.update(part);
        mac.finalize().into_bytes().into()
    }

    /// Six digits bound to a purpose and an id: what is mailed to prove an address.
    pub fn six_digits(&self, purpose: &str, id: Uuid, part: &[u8]) -> String {
        let [a, b, c, d, e, f, g, h, ..] = self.derive(purpose, id, part);
        format!("{:06}", u64::from_le_bytes([a, b, c, d, e, f, g, h]) % 1_000_000)
    }
}

/// The id of an office, made from its name.
pub fn place_id(place: &str) -> Uuid {
    named(&format!("{place}\u{1f}"))
}

/// Always the same for one place and day, so that whoever writes first that day names the same stream as everybody after.
pub fn day_id(place: &str, day: Date) -> Uuid {
    named(&format!("{place}\u{1f}{day}"))
}

fn named(name: &str) -> Uuid {
    let digest = Sha256::digest(name);
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

/// Bytes as they stand in an address or a row: two signs each.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
        // Writing to a string cannot fail.
        let _ = write!(out, "{byte:02x}");
        out
    })
}

/// Compares in the same time wherever the two differ.
pub fn same(one: &str, other: &str) -> bool {
    use subtle::ConstantTimeEq;
    bool::from(one.as_bytes().ct_eq(other.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn purposes_and_ids_are_kept_apart() {
        let keys = Keys::new(&civic::SeededChance::new(3));
        let id = Uuid::from_u128(7);
        assert_ne!(keys.derive("case", id, b""), keys.derive("draft", id, b""));
        assert_ne!(keys.derive("case", id, b""), keys.derive("case", Uuid::from_u128(8), b""));
        assert_eq!(format!("{keys:?}"), "Keys(…)");
    }
}
