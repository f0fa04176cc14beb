//! The officers' side of screening: how a file is named on a page, and the page of those that are kept apart. Neither names whose file it is.

mod files;
mod link;
mod texts;

pub use link::FileLink;

use web::{Policy, Routes};

use crate::Hall;
use crate::people::FreeFiles;

pub fn routes() -> Routes<Hall> {
    let free = Policy::staff::<FreeFiles>;
    Routes::desk("screening").get("/screening", free(), files::get).get("/screening/{file}", free(), files::one).post(
        "/screening/{file}",
        free(),
        files::post,
    )
}
