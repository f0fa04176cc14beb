//! Passwords: argon2id, hashed off the async threads. Never stored, logged or compared as text.

use argon2::{Argon2, PasswordHasher, PasswordVerifier};
use civic::Chance;

/// An argon2 hash in PHC form.
#[derive(Clone, Debug)]
pub struct Hashed(pub String);

/// Why a password was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weak {
    /// Fewer than 12 characters.
    Short,
    /// More than 200 characters.
    Long,
    /// One character over and over.
    Simple,
}

/// Length counts, not symbols: 12 characters at least.
pub fn strong_enough(password: &str) -> Result<(), Weak> {
    let mut letters: Vec<char> = password.chars().collect();
    if letters.len() < 12 {
        return Err(Weak::Short);
    }
    if letters.len() > 200 {
        return Err(Weak::Long);
    }
    letters.sort_unstable();
    letters.dedup();
    if letters.len() < 4 { Err(Weak::Simple) } else { Ok(()) }
}

/// Takes some 25 ms; call it through [`off_thread`] while serving.
pub fn hash(password: &str, chance: &dyn Chance) -> Result<Hashed, argon2::password_hash::Error> {
    let mut salt = [0; 16];
    chance.fill(&mut salt);
    Argon2::default().hash_password_with_salt(password.as_bytes(), &salt).map(|hash| Hashed(hash.to_string()))
}

pub fn verify(password: &str, hashed: &Hashed) -> bool {
    use argon2::password_hash::PasswordHash;
    PasswordHash::new(&hashed.0).is_ok_and(|parsed| Argon2::default().verify_password(password.as_bytes(), &parsed).is_ok())
}

/// A hash that no password matches, so that an unknown login costs the same time as a known one.
pub const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_right_password_matches() {
        let chance = civic::SeededChance::new(1);
        let hashed = hash("ひのくにの朝は静か。2026", &chance).expect("hashes");
        assert!(verify("ひのくにの朝は静か。2026", &hashed));
        assert!(!verify("ひのくにの朝は静か。2027", &hashed));
        assert!(!verify("anything", &Hashed(NOBODY.into())));
        assert_eq!(strong_enough("aaaaaaaaaaaaaa"), Err(Weak::Simple));
    }
}
