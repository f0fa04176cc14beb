//! The press of a build that has none: nobody can open it, so that nothing can be asked of it.

use std::path::PathBuf;

use crate::{Artefact, NoPress, Sheet, Size, Unset};

#[derive(Debug)]
pub enum Press {}

impl Press {
    pub fn open(_own: &[PathBuf]) -> Result<Self, NoPress> {
        Err(NoPress::NotBuilt)
    }

    pub fn families(&self) -> Vec<String> {
        match *self {}
    }

    pub fn set(&self, _sheet: &Sheet, _size: Size) -> Result<Artefact, Unset> {
        match *self {}
    }
}
