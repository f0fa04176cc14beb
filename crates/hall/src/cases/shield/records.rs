//! What hides a case, as rows: marks of protected persons, marks of cases, which protection hides which case, and who may pass by.
//!
//! Marks are made with the city's key: a copy of the database without it names nobody.

pub mod case_mark;
pub mod passing;
pub mod protected_mark;
pub mod shielded_case;
