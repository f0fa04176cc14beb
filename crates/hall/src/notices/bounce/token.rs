//! The token in the sender's address of each mail (`bounce+TOKEN@…`): which outbox row it was, sealed with the city's key over the address it went to.
//!
//! It tells nobody anything. One that is made up seals nothing, and one whose case has another address by now does not fit any more.

use uuid::Uuid;

use crate::keys::{Keys, same};

const ALPHABET: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
/// Bytes of the seal.
const SEAL: usize = 10;
/// Signs of a token: 16 + 10 bytes, five bits each.
const LENGTH: usize = 42;

/// What a token says before it is known to be true.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    pub effect: Uuid,
    seal: String,
}

fn seal(keys: &Keys, effect: Uuid, address: &str) -> [u8; SEAL] {
    let whole = keys.derive("bounce", effect, address.to_lowercase().as_bytes());
    let mut seal = [0; SEAL];
    seal.copy_from_slice(&whole[..SEAL]);
    seal
}

/// The sender of a mail to `address`: the city's address for reports, with the token.
pub fn sender(keys: &Keys, bounces: &str, effect: Uuid, address: &str) -> Option<String> {
    let (local, domain) = bounces.rsplit_once('@')?;
    let bytes = [effect.as_bytes().as_slice(), &seal(keys, effect, address)].concat();
    Some(format!("{local}+{}@{domain}", encode(&bytes)))
}

impl Token {
    /// The first token that stands behind a `+` in this text; nothing of it is believed yet.
    pub fn find(text: &str) -> Option<Self> {
        text.split('+').skip(1).find_map(|rest| Self::parse(rest.split('@').next().unwrap_or_default()))
    }

    fn parse(word: &str) -> Option<Self> {
        let bytes = decode(&word.trim().to_ascii_lowercase())?;
        let (effect, seal) = bytes.split_at_checked(16)?;
        Some(Self { effect: Uuid::from_slice(effect).ok()?, seal: encode(seal) })
    }

    /// Whether the city made it, for a mail to this address.
    pub fn fits(&self, keys: &Keys, address: &str) -> bool {
        same(&self.seal, &encode(&seal(keys, self.effect, address)))
    }
}

fn encode(bytes: &[u8]) -> String {
    let bit = |at: usize| bytes.get(at / 8).is_some_and(|byte| byte & (0x80 >> (at % 8)) != 0);
    let sign = |first: usize| (first..first + 5).fold(0, |sign, at| sign << 1 | usize::from(bit(at)));
    (0..bytes.len() * 8).step_by(5).map(|first| char::from(ALPHABET[sign(first)])).collect()
}

fn decode(word: &str) -> Option<Vec<u8>> {
    if word.len() != LENGTH {
        return None;
    }
    let mut bits = Vec::with_capacity(LENGTH * 5);
    for sign in word.bytes() {
        let value = ALPHABET.iter().position(|known| *known == sign)?;
        bits.extend((0..5).rev().map(|at| value >> at & 1 == 1));
    }
    let whole = bits.chunks_exact(8).map(|byte| byte.iter().fold(0, |sum: u8, bit| sum << 1 | u8::from(*bit)));
    Some(whole.collect())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn keys() -> Keys {
        Keys::new(&civic::SeededChance::new(5))
    }

    #[test]
    fn a_token_comes_back_from_a_shouting_server_and_fits_its_address_alone() {
        let (keys, effect) = (keys(), Uuid::from_u128(7));
        let sender = sender(&keys, "bounce@city.example", effect, "Saki@example.jp").expect("an address");
        assert!(sender.split('@').next().is_some_and(|local| local.len() <= 64), "{sender}");
        let token = Token::find(&format!("<{}>", sender.to_uppercase())).expect("a token");
        assert!(
            token.effect == effect && token.fits(&keys, "saki@example.jp") && !token.fits(&keys, "other@example.jp")
        );
        assert!(!token.fits(&Keys::new(&civic::SeededChance::new(6)), "saki@example.jp"), "another city's key");
    }

    proptest! {
        #[test]
        fn nothing_made_up_fits(text in ".{0,120}", bytes in proptest::collection::vec(any::<u8>(), 26)) {
            let keys = keys();
            for text in [text, format!("bounce+{}@city.example", encode(&bytes))] {
                prop_assert!(Token::find(&text).is_none_or(|token| !token.fits(&keys, "saki@example.jp")));
            }
        }
    }
}
