//! Unguessable words: session tokens, form tokens and reference numbers, all from the chance that is handed in.

use std::fmt::Write;

use civic::Chance;
use sha2::{Digest, Sha256};

/// No 0/O, 1/I/L or vowels: read over the phone, and never a word.
const LETTERS: &[u8; 24] = b"2345679BCDFGHJKMNPQRTVWX";

/// Letters of a token.
pub const TOKEN_LENGTH: usize = 64;

/// 256 bits in hexadecimal.
pub fn token(chance: &dyn Chance) -> String {
    let mut bytes = [0; 32];
    chance.fill(&mut bytes);
    hex(&bytes)
}

/// `K7QM-3X9D`: eight letters for people to read out.
pub fn reference(chance: &dyn Chance) -> String {
    let mut word = String::with_capacity(9);
    for at in 0..8 {
        if at == 4 {
            word.push('-');
        }
        let letter = usize::try_from(chance.below(LETTERS.len() as u64)).unwrap_or(0);
        word.push(char::from(LETTERS[letter]));
    }
    word
}

/// What is stored of a token.
pub fn digest(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

/// Ties a form to the secret of a browser: of no use for another form or another browser.
pub fn form_token(secret: &str, form: &str) -> String {
    hex(&Sha256::new().chain_update(b"form\0").chain_update(secret).chain_update(b"\0").chain_update(form).finalize())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}
