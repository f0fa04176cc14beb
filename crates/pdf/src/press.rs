//! What a hall asks of a press. Whoever builds the program hands one in, or none: nothing below the program knows a typesetter.

use std::fmt;
use std::path::PathBuf;

use crate::{Artefact, Sheet, Size, Unset};

/// Makes a file of a sheet. The same sheet gives the same bytes.
pub trait Press: Send + Sync {
    /// The families it has, in the order they are asked for a character.
    fn families(&self) -> Vec<String>;

    /// Sets one letter. Takes some milliseconds of one processor; call it where that may be waited for.
    ///
    /// # Errors
    /// When a character has no font, the typesetter refuses, or what came out is not this letter.
    fn set(&self, sheet: &Sheet, size: Size) -> Result<Artefact, Unset>;
}

/// Why there is no press.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoPress {
    /// This program was built without the feature `pdf`.
    NotBuilt,
    /// None of these folders has a Japanese font.
    NoFont(Vec<PathBuf>),
}

impl fmt::Display for NoPress {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotBuilt => out.write_str("built without the feature `pdf`"),
            Self::NoFont(looked) => {
                let looked: Vec<String> = looked.iter().map(|folder| folder.display().to_string()).collect();
                write!(out, "no Japanese font in {}", looked.join(", "))
            }
        }
    }
}
