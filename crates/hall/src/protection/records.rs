//! Protections, their people and their steps, as rows. Names and addresses as written; nothing here is read but by this slice.

pub mod protected_person;
pub mod protection;
pub mod protection_step;
