//! Who applies, as far as the answers say: the name as written, keys to search by, and a mark by which the same person is recognised.
//!
//! By convention of the procedure files the applicant is asked under `applicant.name`, `applicant.birthdate` and `applicant.phone`.

use hmac::{Hmac, KeyInit, Mac};
use procedure::answers::{Answers, FieldPath};
use serde_json::Value;
use sha2::Sha256;

/// What a case's row keeps of its applicant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// As written.
    pub name: String,
    pub name_key: String,
    pub kana_key: String,
    /// Mark of (kana, date of birth); `None` when either is missing.
    pub person: Option<String>,
}

/// Reads the applicant out of the answers. `key` is the city's secret: without it the mark tells nothing.
pub fn of(answers: &Answers, key: &[u8]) -> Person {
    let Some(name) = answers.get(&FieldPath::single("applicant.name")) else {
        return organisation(answers).unwrap_or_default();
    };
    let part = |part: &str| name.get(part).and_then(Value::as_str).unwrap_or_default();
    let full = joined(part("family"), part("given"));
    let kana = joined(part("family_kana"), part("given_kana"));
    let kana_key = civic::kana::search_key(&kana);
    let birthdate = answers.get(&FieldPath::single("applicant.birthdate")).and_then(Value::as_str);
    let person = birthdate.filter(|_| !kana_key.is_empty()).map(|born| mark(key, &kana_key, born));
    Person { name_key: civic::kana::search_key(&full), name: full, kana_key, person }
}

/// A company or group applies under `applicant.organisation`.
fn organisation(answers: &Answers) -> Option<Person> {
    let name = answers.get(&FieldPath::single("applicant.organisation"))?.as_str()?;
    Some(Person { name: name.to_owned(), name_key: civic::kana::search_key(name), ..Person::default() })
}

fn joined(family: &str, given: &str) -> String {
    [family, given].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The mark of (folded reading, date of birth as `YYYY-MM-DD`).
pub fn mark(key: &[u8], kana: &str, born: &str) -> String {
    use std::fmt::Write;
    // HMAC takes keys of any length.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else { return String::new() };
    mac.update(kana.as_bytes());
    mac.update(&[0x1f]);
    mac.update(born.as_bytes());
    mac.finalize().into_bytes().iter().take(16).fold(String::with_capacity(32), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}
