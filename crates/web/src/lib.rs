//! Routes, guards, sessions, forms, pages, languages and errors; no business.
//!
//! A request comes in through [`serve`](mod@serve), is framed (reader, deadlines, headers), passes the guard of its route's policy, and is
//! answered by a page or by a [`Problem`]. Data is reachable through a guard's permit only.

// Generated texts name this crate as every other crate does.
extern crate self as web;

pub mod assets;
pub mod client;
pub mod cookie;
pub mod form;
mod frame;
pub mod guard;
mod headers;
pub mod health;
pub mod limiter;
pub mod live;
pub mod metrics;
pub mod page;
pub mod parts;
pub mod problem;
pub mod reader;
pub mod routes;
pub mod ruby;
pub mod say;
pub mod secret;
pub mod serve;
pub mod session;
pub mod sheet;
pub mod site;
mod stream;
#[cfg(test)]
mod tests;
pub mod texts;
pub mod words;

pub use form::{Asked, Fields, KindFields, Taken, Upload, UploadLimits};
pub use guard::{
    Action, Anyone, Bearer, Citizen, Decision, Grant, May, Permission, Permit, Purpose, Staff, StaffActor,
    StaffDirectory, TokenActor, TokenDirectory,
};
pub use limiter::{Limited, Limiter};
pub use live::Live;
pub use page::{Link, NavItem, Page, html, html_with, see_other};
pub use parts::{Errors, FieldError};
pub use problem::{BadInput, Problem};
pub use reader::Reader;
pub use routes::{Limits, Policy, RouteEntry, Routes, Tier};
pub use serve::{ServeOptions, serve};
pub use session::{Assurance, CaseKey, Device, Keeping, Session, SessionData};
pub use site::{CityFace, HasSite, Site, SiteLink};
pub use stream::{Pipe, streamed};
