//! Walks and their steps, as rows.

pub mod walk;
pub mod walk_step;
