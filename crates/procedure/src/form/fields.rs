//! What a browser sent for one page: names and values, as typed.

/// Names of the inputs on a page, the same for every procedure. A single answer uses [`VALUE`](names::VALUE); a name, an address and an
/// account use the keys of their parts ([`super::NAME_PARTS`] …).
pub mod names {
    pub const VALUE: &str = "value";
    /// An era's name (令和 …) or [`WESTERN`].
    pub const ERA: &str = "era";
    pub const YEAR: &str = "y";
    pub const MONTH: &str = "m";
    pub const DAY: &str = "d";
    /// Ticked when no part of the date is known.
    pub const UNKNOWN: &str = "unknown";
    pub const WESTERN: &str = "西暦";
    pub const YES: &str = "yes";
    pub const NO: &str = "no";
}

pub trait Fields {
    /// The values of a name in the order sent; none when it was not sent.
    fn all(&self, name: &str) -> Vec<&str>;

    /// The first value, or nothing typed.
    fn first(&self, name: &str) -> &str {
        self.all(name).first().copied().unwrap_or_default()
    }
}

impl Fields for [(String, String)] {
    fn all(&self, name: &str) -> Vec<&str> {
        self.iter().filter(|(key, _)| key == name).map(|(_, value)| value.as_str()).collect()
    }
}

impl Fields for Vec<(String, String)> {
    fn all(&self, name: &str) -> Vec<&str> {
        self.as_slice().all(name)
    }
}

/// Nothing typed, or blanks only (full-width ones too).
pub(super) fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}
