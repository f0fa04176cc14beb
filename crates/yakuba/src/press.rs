//! Whether this program can make letters as PDF, said once at the start: which fonts it found, or why it cannot.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use pdf::{NoPress, Press};

/// The press with the system's fonts and those of the city's own folder. Without one the hall opens all the same.
pub fn found(own: Option<&Path>) -> Option<Arc<dyn Press>> {
    let own: Vec<_> = own.into_iter().map(Path::to_owned).collect();
    match open(&own) {
        Ok(press) => {
            tracing::info!(fonts = press.families().join(", "), "letters can be made as PDF");
            Some(press)
        }
        Err(why @ NoPress::NotBuilt) => {
            tracing::info!(%why, "letters are printed from the browser only");
            None
        }
        Err(why) => {
            tracing::warn!(%why, "letters are printed from the browser only; Debian has fonts-morisawa-bizud-gothic, fonts-ipamj-mincho, fonts-noto-cjk");
            None
        }
    }
}

#[cfg(feature = "pdf")]
fn open(own: &[PathBuf]) -> Result<Arc<dyn Press>, NoPress> {
    ::press::Typesetter::open(own).map(|press| Arc::new(press) as _)
}

#[cfg(not(feature = "pdf"))]
fn open(_: &[PathBuf]) -> Result<Arc<dyn Press>, NoPress> {
    Err(NoPress::NotBuilt)
}
