//! Why a package is not taken: a word for the table, and a place in it that names no value.

/// The word and its place: a file's number, an item's name, a question's key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub word: &'static str,
    pub place: String,
}

/// Every word there is; the texts of the page are chosen by it.
pub const WORDS: [&str; 18] = [
    "not-zip",
    "too-many",
    "outside",
    "too-large",
    "whole-too-large",
    "twice",
    "no-manifest",
    "no-application",
    "missing",
    "extra",
    "digest",
    "received",
    "no-mapping",
    "no-procedure",
    "item",
    "value",
    "file",
    "open",
];

impl Fault {
    /// # Panics
    /// In tests only, when the word is none of [`WORDS`].
    pub fn new(word: &'static str, place: impl Into<String>) -> Self {
        debug_assert!(WORDS.contains(&word), "{word}");
        Self { word, place: place.into() }
    }
}
