//! The officers' pages of protected persons: the list, entering, the second officer's answer, a longer period, the end; and passing by.
//!
//! They show whom a protection covers only to those who enter or confirm in its section, and never an answer of a case.

mod ask;
mod entry;
mod form;
mod list;
mod page;
mod passing;
mod texts;
mod waiting;
mod words;

use web::{Policy, Routes};

use crate::Hall;
use crate::people::{ConfirmProtection, EnterProtection, ReadCases, ReadProtection};

pub fn routes() -> Routes<Hall> {
    let (read, enter) = (Policy::staff::<ReadProtection>, Policy::staff::<EnterProtection>);
    let confirm = Policy::staff::<ConfirmProtection>;
    Routes::desk("protection")
        .get("/protection", read(), list::get)
        .get("/protection/new", enter(), entry::get)
        .post("/protection/new", enter(), entry::post)
        .get("/protection/passing", confirm(), waiting::get)
        .post("/protection/passing", confirm(), waiting::post)
        .get("/protection/{protection}", read(), page::get)
        .post("/protection/{protection}/answer", confirm(), page::answer)
        .get("/protection/{protection}/extend", enter(), ask::extend)
        .post("/protection/{protection}/extend", enter(), ask::extend_post)
        .get("/protection/{protection}/end", enter(), ask::end)
        .post("/protection/{protection}/end", enter(), ask::end_post)
        .get("/passing", Policy::staff::<ReadCases>(), passing::get)
        .post("/passing", Policy::staff::<ReadCases>(), passing::post)
}
