//! Rows of people's own pages. None of them is read by an officer but a delegation, and that only under a case sent by it.

pub mod case_proxy;
pub mod citizen;
pub mod citizen_case;
pub mod citizen_mail;
pub mod delegation;
pub mod family_member;
pub mod sign_in_mail;
