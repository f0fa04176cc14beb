//! What the program says when it cannot go on: what happened, and what to do about it. Never personal data, never a secret.

use std::fmt;

/// A refusal for the person at the terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    what: String,
    help: Option<String>,
    /// Already told line by line: nothing is put before it.
    plain: bool,
    /// The exit code: 1 something is wrong, 2 the command was not understood.
    pub code: u8,
}

impl Told {
    pub fn new(what: impl Into<String>) -> Self {
        Self { what: what.into(), help: None, plain: false, code: 1 }
    }

    /// What carries its own `error:` on every fault.
    pub fn plain(what: impl Into<String>) -> Self {
        Self { plain: true, ..Self::new(what) }
    }

    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

impl fmt::Display for Told {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}{}", if self.plain { "" } else { "error: " }, self.what)?;
        match &self.help {
            Some(help) => write!(out, "\n  help: {}", help.replace('\n', "\n        ")),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Told {}

/// Says what failed where the library only says why.
pub trait Tell<T> {
    fn tell(self, what: &str) -> Result<T, Told>;
}

impl<T, E: fmt::Display> Tell<T> for Result<T, E> {
    fn tell(self, what: &str) -> Result<T, Told> {
        self.map_err(|error| Told::new(format!("{what}: {error}")))
    }
}
