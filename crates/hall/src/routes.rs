//! All pages of the hall, in two tiers that can be mounted apart. A slice adds its pages here by one line.

use web::Routes;

use crate::Hall;

/// Citizens' pages.
pub fn citizen() -> Routes<Hall> {
    web::health::routes(Routes::citizen("portal")).merge(crate::catalog::routes())
}

/// Officers' pages, mounted below `/desk`.
pub fn desk() -> Routes<Hall> {
    Routes::desk("desk")
        .merge(crate::desk::routes())
        .merge(crate::people::desk::routes())
        .merge(crate::papers::desk::routes())
        .merge(crate::audit::routes())
}

/// Both tiers behind one address: citizens' pages, and the desk below `/desk`.
pub fn router(hall: &Hall) -> axum::Router {
    web::routes::both(citizen().into_router(hall.clone()), "/desk", desk().into_router(hall.clone()))
}
