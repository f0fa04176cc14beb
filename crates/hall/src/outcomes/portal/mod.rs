//! For everybody: six figures on one page, each with a page of its own, and the same as a file.

mod one;
mod page;

use web::{Policy, Purpose, Routes};

use crate::Hall;

/// How the hall does.
pub enum Figures {}

impl Purpose for Figures {
    const NAME: &'static str = "how the hall does";
}

pub fn routes() -> Routes<Hall> {
    let anyone = Policy::anyone::<Figures>;
    Routes::citizen("outcomes").get("/figures", anyone(), page::get).get("/figures/file", anyone(), page::file).get(
        "/figures/{figure}",
        anyone(),
        one::get,
    )
}
