//! The hall's tables, as one additive list of migrations for both databases.
//!
//! A migration never imports an entity: entities follow the newest shape, a migration keeps the shape of its day. `city` stands first in
//! every key, written here once. Enums are TEXT, instants are milliseconds, days are `YYYY-MM-DD`, JSON is TEXT nobody queries into.

mod allocation;
mod api;
mod bundles;
mod desk_counts;
mod desk_lists;
mod fees;
mod first_light;
mod letter_easy;
mod letters;
mod lobby;
mod mail;
mod mypage;
mod outcomes;
mod outside;
mod protection;
mod publishing;
mod reform;
mod schedules;
mod screening;
mod spool;
mod status;
mod table;
mod tools_filters;
mod tools_given_up;
mod tools_notes;
mod tools_recusal;
mod tools_satisfaction;
mod visit_calls;
mod visits;
mod waits;
mod walks;

use sea_orm_migration::MigrationTrait;

/// Every migration above the store's own, oldest first. Only ever appended to.
pub fn migrations() -> Vec<Box<dyn MigrationTrait>> {
    let mut all = web::session::migrations();
    all.push(Box::new(first_light::FirstLight));
    all.push(Box::new(desk_lists::DeskLists));
    all.push(Box::new(protection::Protection));
    all.push(Box::new(publishing::Publishing));
    all.push(Box::new(mypage::MyPage));
    all.push(Box::new(desk_counts::DeskCounts));
    all.push(Box::new(tools_notes::Notes));
    all.push(Box::new(tools_filters::Filters));
    all.push(Box::new(tools_satisfaction::Satisfaction));
    all.push(Box::new(tools_given_up::GivenUp));
    all.push(Box::new(outside::Outside));
    all.push(Box::new(fees::Fees));
    all.push(Box::new(tools_recusal::Recusal));
    all.push(Box::new(screening::Screening));
    all.push(Box::new(mail::Mail));
    all.push(Box::new(allocation::Allocation));
    all.push(Box::new(letters::Letters));
    all.push(Box::new(letter_easy::LetterEasy));
    all.push(Box::new(api::Applications));
    all.push(Box::new(api::Tokens));
    all.push(Box::new(api::Hooks));
    all.push(Box::new(spool::Spool));
    all.push(Box::new(lobby::Lobby));
    all.push(Box::new(visits::Visits));
    all.push(Box::new(bundles::Bundles));
    all.push(Box::new(waits::Waits));
    all.push(Box::new(status::Status));
    all.push(Box::new(schedules::Schedules));
    all.push(Box::new(visit_calls::VisitCalls));
    all.push(Box::new(reform::Reform));
    all.push(Box::new(outcomes::Outcomes));
    all.push(Box::new(walks::Walks));
    all.push(Box::new(reform::Drafts));
    all
}
