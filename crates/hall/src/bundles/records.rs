//! Bundles, as rows: a form, and the drafts that belong to it.

pub mod bundle_draft;
pub mod bundle_form;
