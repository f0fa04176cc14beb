//! What people send: urlencoded forms, queries and files, parsed into limits before anything else sees them.

mod decode;
mod fields;
pub mod sniff;
#[cfg(test)]
mod tests;

pub use fields::{Asked, Fields, KindFields};

/// The cookie with the browser's secret for forms sent before signing in.
pub(crate) const TOKEN_COOKIE: &str = "form";
