//! Passwords: argon2id, hashed off the async threads. Never stored, logged or compared as text.

use std::sync::Arc;

use argon2::{Argon2, PasswordHasher, PasswordVerifier};
use civic::Chance;
use tokio::sync::Semaphore;
use web::Problem;

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

/// Takes some 25 ms; while serving, call [`hash_off_thread`].
pub fn hash(password: &str, chance: &dyn Chance) -> Result<Hashed, argon2::password_hash::Error> {
    let mut salt = [0; 16];
    chance.fill(&mut salt);
    Argon2::default().hash_password_with_salt(password.as_bytes(), &salt).map(|hash| Hashed(hash.to_string()))
}

pub fn verify(password: &str, hashed: &Hashed) -> bool {
    use argon2::password_hash::phc::PasswordHash;
    PasswordHash::new(&hashed.0)
        .is_ok_and(|parsed| Argon2::default().verify_password(password.as_bytes(), &parsed).is_ok())
}

/// At most this many at once: each takes 19 MB.
static AT_ONCE: Semaphore = Semaphore::const_new(4);

/// [`verify`], off the async threads.
pub async fn verify_off_thread(password: String, hashed: Hashed) -> Result<bool, Problem> {
    off_thread(move || verify(&password, &hashed)).await
}

/// [`hash`], off the async threads.
pub async fn hash_off_thread(password: String, chance: Arc<dyn Chance>) -> Result<Hashed, Problem> {
    off_thread(move || hash(&password, chance.as_ref())).await?.map_err(|error| Problem::broken(&error))
}

async fn off_thread<R: Send + 'static>(work: impl FnOnce() -> R + Send + 'static) -> Result<R, Problem> {
    let _turn = AT_ONCE.acquire().await.map_err(|error| Problem::broken(&error))?;
    tokio::task::spawn_blocking(work).await.map_err(|error| Problem::broken(&error))
}

/// A hash that no password matches, so that an unknown login costs the same time as a known one.
pub const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

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
        // The same work for an unknown login: the same parameters, read from a valid hash.
        let cost = |hash: &str| hash.rsplitn(3, '$').nth(2).map(str::to_owned);
        assert!(argon2::password_hash::phc::PasswordHash::new(NOBODY).is_ok());
        assert_eq!(cost(NOBODY), cost(&hashed.0));
        assert_eq!(strong_enough("aaaaaaaaaaaaaa"), Err(Weak::Simple));
    }
}
