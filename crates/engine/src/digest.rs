//! One number for a shape, so that an audit can tell whether state and journal still say the same.

use sha2::{Digest, Sha256};

use crate::Case;

/// Hex SHA-256 over the shape in its stored form, without what may still be undone.
pub fn shape_digest(case: &Case) -> String {
    let bare = Case { last: None, ..case.clone() };
    // Strings, numbers and dates under text keys always serialise.
    let bytes = serde_json::to_vec(&bare).unwrap_or_default();
    let mut hex = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        for half in [byte >> 4, byte & 15] {
            hex.push(char::from_digit(u32::from(half), 16).unwrap_or('0'));
        }
    }
    hex
}
