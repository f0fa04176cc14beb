//! The pages by which a citizen finds a procedure and learns what it asks: home, search, life events, the procedure itself.
//!
//! Nothing here is anybody's data. Only what runs is shown: a channel, a life event or a link without anything behind it is left out.

mod about;
mod accessibility;
mod detail;
mod flow;
mod home;
mod life;
mod lines;
mod links;
mod list;
mod postal;
mod privacy;
mod search;
mod ways;

pub use links::{foot, head};

use web::{Policy, Purpose, Routes};

use crate::Hall;

/// Something to be said above a page before all else: a title, lines, and where to go instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub title: String,
    pub lines: Vec<String>,
    pub link: Option<web::Link>,
}

/// Reading what the city offers.
pub enum Find {}

impl Purpose for Find {
    const NAME: &'static str = "find a procedure";
}

pub fn routes() -> Routes<Hall> {
    let anyone = Policy::anyone::<Find>;
    Routes::citizen("catalog")
        .get("/", anyone(), home::get)
        .get("/search", anyone(), search::get)
        .get("/life/{event}", anyone(), life::get)
        .get("/p/{procedure}", anyone(), detail::get)
        .get("/procedures", anyone(), list::get)
        .get("/accessibility", anyone(), accessibility::get)
        .get("/privacy", anyone(), privacy::get)
        .get("/about", anyone(), about::get)
        .get("/postal/{code}", Policy::Machine("postal codes"), postal::get)
}
