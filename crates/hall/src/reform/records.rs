//! Proposals, as rows.

pub mod reform_proposal;
