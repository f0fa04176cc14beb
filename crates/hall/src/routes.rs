//! All pages of the hall, in two tiers that can be mounted apart. A slice adds its pages here by one line.

use web::Routes;

use crate::Hall;

/// Citizens' pages.
pub fn citizen() -> Routes<Hall> {
    web::health::routes(Routes::citizen("portal"))
        .merge(crate::catalog::routes())
        .merge(crate::portal::apply::routes())
        .merge(crate::portal::bundle::routes())
        .merge(crate::portal::file::routes())
        .merge(crate::mypage::routes())
        .merge(crate::portal::mine::routes())
        .merge(crate::portal::outside::routes())
        .merge(crate::lobby::portal::routes())
        .merge(crate::status::portal::routes())
        .merge(crate::outcomes::portal::routes())
        .merge(crate::visits::portal::routes())
        .merge(crate::visits::desk::feed())
        .merge(crate::api::routes())
}

/// Officers' pages. Each slice names its own without `/desk`.
pub fn desk() -> Routes<Hall> {
    let pages = Routes::desk("desk")
        .merge(crate::desk::routes())
        .merge(crate::people::desk::routes())
        .merge(crate::cases::desk::routes())
        .merge(crate::papers::desk::routes())
        .merge(crate::fees::desk::routes())
        .merge(crate::talks::desk::routes())
        .merge(crate::notes::desk::routes())
        .merge(crate::recusal::desk::routes())
        .merge(crate::notices::desk::routes())
        .merge(crate::mypage::desk::routes())
        .merge(crate::outside::desk::routes())
        .merge(crate::allocation::desk::routes())
        .merge(crate::visits::desk::routes())
        .merge(crate::schedules::desk::routes())
        .merge(crate::protection::desk::routes())
        .merge(crate::lobby::desk::routes())
        .merge(crate::status::desk::routes())
        .merge(crate::registers::desk::routes())
        .merge(crate::satisfaction::desk::routes())
        .merge(crate::reform::desk::routes())
        .merge(crate::outcomes::desk::routes())
        .merge(crate::walks::desk::routes())
        .merge(crate::screening::desk::routes())
        .merge(crate::spool::desk::routes())
        .merge(crate::audit::routes())
        .merge(crate::publishing::desk::routes())
        .merge(crate::api::desk::routes())
        .merge(crate::api::desk_routes())
        .merge(crate::portal::apply::desk_routes());
    Routes::desk("desk").nest("/desk", pages)
}

/// Both tiers behind one address: citizens' pages, and the desk below `/desk`.
pub fn router(hall: &Hall) -> axum::Router {
    web::routes::both(citizen().into_router(hall.clone()), "/desk", desk().into_router(hall.clone()))
}

/// The same with the walk through the demo, which can be begun again where its runner can, and the day that is looked at on it.
pub fn demo_router(hall: &Hall, again: Option<crate::tour::Again>, peak: crate::tour::Peak) -> axum::Router {
    let citizen = citizen().merge(crate::tour::routes(again, peak));
    web::routes::both(citizen.into_router(hall.clone()), "/desk", desk().into_router(hall.clone()))
}
