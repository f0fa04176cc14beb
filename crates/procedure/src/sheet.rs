//! A value read from a file, with the file kept beside it so that a later check can still point at the line.

use std::collections::BTreeMap;

use crate::fault::{Fault, Source};
use crate::yaml::Place;

/// `T` as read, its file and the places of its parts by path (`stages.review.next`).
#[derive(Clone, Debug)]
pub struct Sheet<T> {
    pub value: T,
    pub file: String,
    pub text: String,
    pub places: BTreeMap<String, Place>,
}

impl<T> Sheet<T> {
    /// A fault at a path, or at the nearest part above it that is written in the file.
    pub(crate) fn fault(
        &self,
        path: &str,
        code: &'static str,
        message: impl Into<String>,
        fix: impl Into<String>,
    ) -> Fault {
        Source { file: &self.file, text: &self.text }.fault(self.place(path), code, message, fix)
    }

    pub(crate) fn place(&self, path: &str) -> Place {
        let mut path = path;
        loop {
            if let Some(place) = self.places.get(path) {
                return *place;
            }
            match path.rfind('.') {
                Some(dot) => path = &path[..dot],
                None => return self.places.get("").copied().unwrap_or_default(),
            }
        }
    }
}
