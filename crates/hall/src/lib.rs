//! The city hall: one folder per slice, and the state they share.
//!
//! Slices meet only at each other's `mod.rs`. Citizens' pages and officers' pages are two routers that can be mounted apart; nothing the
//! citizens' router reaches reads `registers`.

mod allocation;
pub mod api;
pub mod audit;
pub mod bundles;
pub mod cases;
pub mod catalog;
pub mod city;
pub mod desk;
pub mod drafts;
pub mod fees;
mod hall;
pub mod hand;
pub mod keys;
pub mod lobby;
pub mod mypage;
pub mod night;
pub mod notes;
pub mod notices;
pub mod outcomes;
pub mod outgoing;
pub mod outlook;
pub mod outside;
pub mod papers;
mod passcode;
pub mod past;
pub mod people;
pub mod portal;
pub mod protection;
pub mod publishing;
mod qr;
pub mod recusal;
pub mod reform;
pub mod registers;
pub mod routes;
pub mod satisfaction;
pub mod schedules;
pub mod schema;
pub mod screening;
pub mod spool;
pub mod status;
pub mod talks;
pub mod tour;
pub mod visits;
pub mod walks;

pub use hall::{Door, Hall, InList, Limits, Parts, Soon};

use std::sync::Arc;

use civic::{Chance, Clock};

/// Writes a reception number with its check digit; what the committer is given.
pub fn format_number(symbol: &str, fiscal_year: i32, serial: u32) -> String {
    let year = i16::try_from(fiscal_year).unwrap_or(i16::MAX);
    match civic::Reception::new(symbol, year, serial) {
        Ok(number) => number.to_string(),
        // A symbol that was published passed the check, so this is never seen; it still must not be lost.
        Err(_) => store::plain_number(symbol, fiscal_year, serial),
    }
}

/// The face of the city's site.
pub fn site(
    db: store::Db,
    clock: Arc<dyn Clock>,
    chance: Arc<dyn Chance>,
    city: &city::City,
    base_url: &str,
) -> web::Site {
    let face = web::CityFace {
        name: city.name.clone(),
        mark: FLAME.to_owned(),
        phone: city.phone.clone(),
        email: city.email.clone(),
        hours: city.hours.clone(),
        address: city.address.clone(),
        ..web::CityFace::default()
    };
    let mut site = web::Site::new(db, clock, chance, face, base_url);
    site.citizen_nav = catalog::head();
    site.foot_links = catalog::foot();
    site
}

/// The mark of the demo city: a flame in a ring.
const FLAME: &str = "M18 2a16 16 0 1 0 0 32 16 16 0 0 0 0-32Zm0 5c1.2 3.2 5.6 5.9 5.6 10.4 0 1.4-.5 2.6-1.3 3.6.1-2-.9-3.7-2.3-4.9.2 3.3-4.6 4.2-4.6 8 0 .6.1 1.2.3 1.7H8.2l5.6-8.3C14.3 13.7 18 12 18 7Zm4.7 18.8h5.1l-2.4-3.6c-.5 1.5-1.4 2.7-2.7 3.6Z";
