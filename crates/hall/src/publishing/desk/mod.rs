//! The desk's pages of publishing: the list, one procedure, a change with its proof and its difference in words, the folder, a migration.
//!
//! Everybody who drafts may look at every procedure, for they are public; an act needs a post in the procedure's section, or the care of
//! the whole city.

mod change;
mod decide;
mod edit;
mod folder;
mod list;
mod migrate;
mod one;
mod say;
mod show;
mod texts;
mod words;

use std::time::Duration;

use web::{Limits, Permission, Policy, Problem, Routes, Staff};

use super::rules;
use crate::Hall;
use crate::people::{EditProcedures, ManageStaff, Publish};

/// A folder of some thousand procedures, packed.
const PACK: Limits =
    Limits { body: 24_000_000, arrive: Duration::from_mins(5), answer: Duration::from_mins(6), asks: false };

pub fn routes() -> Routes<Hall> {
    let edit = Policy::staff::<EditProcedures>;
    Routes::desk("publishing")
        .get("/procedures", edit(), list::get)
        .get("/procedures/folder", edit(), folder::get)
        .post_within("/procedures/folder", edit(), PACK, folder::post)
        .get("/procedures/folder.zip", edit(), folder::export)
        .get("/procedures/of/{procedure}", edit(), one::get)
        .post("/procedures/of/{procedure}", edit(), one::post)
        .get("/procedures/of/{procedure}/migrate", edit(), migrate::get)
        .post("/procedures/of/{procedure}/migrate", edit(), migrate::post)
        .get("/procedures/change/{change}", edit(), change::get)
        .post("/procedures/change/{change}", edit(), edit::post)
        .post_within("/procedures/change/{change}/file", edit(), Limits::FILES, edit::upload)
        .post("/procedures/change/{change}/decide", Policy::staff::<Publish>(), decide::post)
        .post("/procedures/change/{change}/run", Policy::staff::<Publish>(), decide::run)
}

/// The sections this officer holds a post in.
fn sections<P: Permission>(staff: &Staff<P>) -> Vec<String> {
    staff.scopes().flat_map(str::split_whitespace).map(str::to_owned).collect()
}

fn looks_after<P: Permission>(staff: &Staff<P>, section: &str) -> bool {
    rules::looks_after(&sections(staff), staff.has(ManageStaff::NAME), section)
}

/// For whoever does not look after a procedure, its acts do not exist. A letter or a new procedure without a section in force is its author's.
pub fn may<P: Permission>(hall: &Hall, staff: &Staff<P>, procedure: &str) -> Result<(), Problem> {
    let shelf = hall.library().shelf();
    match shelf.card(procedure) {
        Some(card) if !looks_after(staff, &card.section) => Err(Problem::NotFound),
        _ => Ok(()),
    }
}
