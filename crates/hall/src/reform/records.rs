//! Proposals, as rows.

pub mod reform_draft;
pub mod reform_proposal;
