//! Spool 取り込み: applications another system has received come in as packages, in a folder, and become cases by the way all others take.
//!
//! This is the named place where ぴったりサービス or a neighbour's form server is joined on: a small program of the city's turns what that system
//! hands out into packages of this form. Its real layout is not imitated here. Refuses whole what does not hold together, says why in words, and loses nothing.

pub mod desk;
mod fault;
mod folder;
mod import;
mod mapping;
mod package;
mod records;

pub use folder::Spool;
pub use import::{Outcome, import};
pub use mapping::Mapping;
