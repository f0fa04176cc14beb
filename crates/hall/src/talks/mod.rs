//! Talks: messages between a citizen and the section that has the case. Not part of the file's decision; kept with it.

pub mod desk;
pub mod records;
