//! What people send: urlencoded forms, queries and files, parsed into limits before anything else sees them.

mod decode;
mod fields;
pub mod sniff;
#[cfg(test)]
mod tests;
mod upload;

pub use fields::{Asked, Fields, KindFields};
pub use upload::{Received, Taken, Upload, UploadLimits};

/// The cookie with the browser's secret for forms sent before signing in.
pub(crate) const TOKEN_COOKIE: &str = "form";
