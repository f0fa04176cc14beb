//! Links and codes that open one thing to whoever holds them: made from the city's key each time they are shown, and never stored.
//!
//! A typed code is found by a mark that only the key can make. Twelve of 32 signs are 60 bits; a page that asks for one limits attempts.

use uuid::Uuid;

use crate::Hall;
use crate::keys::{hex, same};

/// Digits and letters without I, L, O (read as 1, 1, 0) and U.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH: usize = 12;

/// What is opened: codes of one kind open nothing of another.
#[derive(Clone, Copy, Debug)]
pub struct Passcode(pub &'static str);

impl Passcode {
    fn derive(self, hall: &Hall, part: &str, id: Uuid, bytes: &[u8]) -> [u8; 32] {
        hall.keys().derive(&format!("{}-{part}", self.0), id, bytes)
    }

    /// What the link ends with: the thing, and 128 bits nobody can guess.
    pub fn link(self, hall: &Hall, id: Uuid) -> String {
        format!("{}{}", id.simple(), hex(&self.derive(hall, "link", id, b"")[..16]))
    }

    /// What a link names, when it is a right one.
    pub fn of_link(self, hall: &Hall, typed: &str) -> Option<Uuid> {
        let id = typed.get(..32).and_then(|id| Uuid::try_parse(id).ok())?;
        same(&self.link(hall, id), typed).then_some(id)
    }

    /// The signs of its code.
    pub fn signs(self, hall: &Hall, id: Uuid) -> String {
        spelled(&self.derive(hall, "code", id, b""), LENGTH)
    }

    /// By what a code is found.
    pub fn mark(self, hall: &Hall, signs: &str) -> String {
        hex(&self.derive(hall, "mark", Uuid::nil(), signs.as_bytes()))
    }
}

/// So many signs of some bytes. 256 is a multiple of 32: every sign is equally likely.
pub fn spelled(bytes: &[u8], length: usize) -> String {
    bytes.iter().take(length).map(|byte| char::from(SIGNS[usize::from(byte % 32)])).collect()
}

/// As it is printed: `7KQ2-M9XD-4TBH`.
pub fn printed(signs: &str) -> String {
    let parts: Vec<&str> = (0..signs.len()).step_by(4).filter_map(|at| signs.get(at..at + 4)).collect();
    parts.join("-")
}

/// The signs of what somebody typed, in any width and case, with or without hyphens; `None` when it is no code.
pub fn typed(text: &str) -> Option<String> {
    let folded = civic::kana::to_half_width(text).to_ascii_uppercase();
    let signs = folded.chars().filter(|sign| !sign.is_whitespace() && !matches!(sign, '-' | '‐' | '－' | 'ー'));
    let signs = signs.map(|sign| match sign {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    });
    let signs: String = signs.take(LENGTH + 1).collect();
    (signs.len() == LENGTH && signs.bytes().all(|byte| SIGNS.contains(&byte))).then_some(signs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_people_type_it() {
        assert_eq!(typed("7kq2-m9xd-4tbh").as_deref(), Some("7KQ2M9XD4TBH"));
        assert_eq!(typed("　７ＫＱ２ Ｍ９ＸＤ ４ＴＢＨ ").as_deref(), Some("7KQ2M9XD4TBH"));
        assert_eq!(typed("olio-0000-0000").as_deref(), Some("011000000000"));
        for wrong in ["", "7KQ2-M9XD", "7KQ2-M9XD-4TBHA", "7KQ2-M9XD-4TBU", "鍵鍵鍵鍵鍵鍵鍵鍵鍵鍵鍵鍵"] {
            assert_eq!(typed(wrong), None, "{wrong}");
        }
        assert_eq!(printed("7KQ2M9XD4TBH"), "7KQ2-M9XD-4TBH");
    }
}
