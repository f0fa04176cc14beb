//! The officers' pages: what each office's next days look like, a new edit, and one edit from its plan to its undoing.
//!
//! Everybody at the counter may look at the days; who is booked, and what is decided about them, is for whoever may edit schedules.

mod list;
mod new;
mod office;
mod one;
mod rows;
mod show;
pub mod texts;
mod words;

use web::{Policy, Routes};

use crate::Hall;
use crate::people::{CallTickets, EditSchedules};

pub fn routes() -> Routes<Hall> {
    let (look, edit) = (Policy::staff::<CallTickets>, Policy::staff::<EditSchedules>);
    Routes::desk("schedules")
        .get("/schedules", look(), list::get)
        .get("/schedules/{office}", look(), office::get)
        .get("/schedules/{office}/new", edit(), new::get)
        .post("/schedules/{office}/new", edit(), new::post)
        .get("/schedules/of/{id}", edit(), one::get)
        .post("/schedules/of/{id}", edit(), one::post)
}
