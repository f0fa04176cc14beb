//! For officers: the same six with rows by section, as a file, and as one sheet for the wall. Everybody sees their own sections; who drafts
//! changes of procedures sees all of them.

mod page;
mod wall;

use web::{Policy, Routes};

use crate::Hall;
use crate::people::SignedIn;

pub fn routes() -> Routes<Hall> {
    let read = Policy::staff::<SignedIn>;
    Routes::desk("outcomes").get("/figures", read(), page::get).get("/figures/file", read(), page::file).get(
        "/figures/sheet",
        read(),
        wall::get,
    )
}
