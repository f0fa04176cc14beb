//! The confirmation code that, with the reception number, opens the status page without an account: `K7QM-3X9D`.
//!
//! Eight of 32 signs are 40 bits; the page that asks for it must still limit attempts. It is shown once and kept only as a digest, so
//! it has no serde and its `Debug` says nothing.

use std::fmt;
use std::str::FromStr;

use crate::{Chance, fold};

/// Digits and letters without I, L, O (read as 1, 1, 0) and U.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH: usize = 8;

/// A confirmation code.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

/// The text is not eight of the signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotASecret;

impl Secret {
    pub fn new(chance: &dyn Chance) -> Self {
        let mut bytes = [0; LENGTH];
        chance.fill(&mut bytes);
        // 256 is a multiple of 32: every sign is equally likely.
        Self(bytes.iter().map(|byte| char::from(SIGNS[usize::from(byte % 32)])).collect())
    }

    /// The eight signs without hyphen: what is to be digested and compared.
    pub fn signs(&self) -> &str {
        &self.0
    }

    /// Compares in the same time wherever the two differ.
    pub fn matches(&self, other: &Self) -> bool {
        let differing = self.0.bytes().zip(other.0.bytes()).fold(0, |seen, (one, two)| seen | (one ^ two));
        self.0.len() == other.0.len() && differing == 0
    }
}

impl fmt::Display for Secret {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, second) = self.0.split_at(LENGTH / 2);
        write!(out, "{first}-{second}")
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Secret(…)")
    }
}

/// Reads it in any width and case, with or without hyphen; O is 0, I and L are 1.
impl FromStr for Secret {
    type Err = NotASecret;

    fn from_str(text: &str) -> Result<Self, NotASecret> {
        let typed = fold::typed(text).replace('-', "").to_ascii_uppercase();
        let signs = typed.chars().map(|c| match c {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        });
        let signs: String = signs.take(LENGTH + 1).collect();
        let known = signs.len() == LENGTH && signs.bytes().all(|byte| SIGNS.contains(&byte));
        if known { Ok(Self(signs)) } else { Err(NotASecret) }
    }
}

impl fmt::Display for NotASecret {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("not written as a confirmation code")
    }
}

impl std::error::Error for NotASecret {}
