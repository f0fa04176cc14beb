//! Counting: what every runner reports in its own words becomes one sum.
use std::{fmt, ops::AddAssign};

/// Passed, failed and skipped, of one step or of all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: u64,
    pub failed: u64,
    pub skipped: u64,
}

impl Tally {
    pub const PASSED: Self = Self { passed: 1, failed: 0, skipped: 0 };
    pub const FAILED: Self = Self { passed: 0, failed: 1, skipped: 0 };

    pub const fn skipped(count: u64) -> Self {
        Self { passed: 0, failed: 0, skipped: count }
    }

    /// Reads a runner's closing line: `12 passed; 0 failed; 1 ignored` or `12 passed, 0 failed`.
    pub fn read(line: &str) -> Option<Self> {
        let count = |word: &str| {
            let before = line.get(..line.find(word)?)?.trim_end();
            let start = before.rfind(|letter: char| !letter.is_ascii_digit()).map_or(0, |at| at + 1);
            before.get(start..)?.parse::<u64>().ok()
        };
        let (passed, failed) = (count(" passed")?, count(" failed")?);
        let skipped = count(" ignored").or_else(|| count(" skipped")).unwrap_or(0);
        Some(Self { passed, failed, skipped })
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, more: Self) {
        self.passed += more.passed;
        self.failed += more.failed;
        self.skipped += more.skipped;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed, {} skipped", self.passed, self.failed, self.skipped)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_and_browser_closing_lines_are_read() {
        let line = "test result: ok. 12 passed; 3 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.10s";
        assert_eq!(Tally::read(line), Some(Tally { passed: 12, failed: 3, skipped: 1 }));
        assert_eq!(Tally::read("7 passed, 0 failed"), Some(Tally { passed: 7, failed: 0, skipped: 0 }));
        assert_eq!(Tally::read("7 passed, 1 failed, 2 skipped"), Some(Tally { passed: 7, failed: 1, skipped: 2 }));
    }

    #[test]
    fn prose_is_not_counted() {
        assert_eq!(Tally::read("it passed and nothing failed"), None);
        assert_eq!(Tally::read("running 12 tests"), None);
        assert_eq!(Tally::read("役場 passed 役場 failed"), None);
    }

    #[test]
    fn what_is_printed_can_be_read_again() {
        let tally = Tally { passed: 5, failed: 6, skipped: 7 };
        assert_eq!(Tally::read(&tally.to_string()), Some(tally));
    }
}
