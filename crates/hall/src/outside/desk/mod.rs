//! The officer's side: to whom a question went, whether it was opened and answered, and what is done with the answer.
//!
//! Everything stands below the case and is there for whoever may see the case.

mod list;
mod new;
mod one;
mod sheet;
mod texts;

use civic::{Lang, Millis};
use engine::{Task, Work};
use web::parts::{Tag, TagKind};
use web::{Policy, Routes, say};

use super::asked::what;
use super::records::outside_request::Model;
use super::rules::Standing;
use crate::Hall;
use crate::cases::{self, CaseFile};
use crate::people::{ReadCases, WorkTasks};
use texts::T;

pub use list::beside;

pub fn routes() -> Routes<Hall> {
    let (read, work) = (Policy::staff::<ReadCases>, Policy::staff::<WorkTasks>);
    Routes::desk("outside parties")
        .get("/case/{id}/outside", read(), list::get)
        .get("/case/{id}/outside/new", work(), new::get)
        .post("/case/{id}/outside/new", work(), new::post)
        .get("/case/{id}/outside/{request}", read(), one::get)
        .post("/case/{id}/outside/{request}", work(), one::post)
        .get("/case/{id}/outside/{request}/sheet", work(), sheet::get)
        .get("/case/{id}/outside/{request}/file/{file}", read(), one::file)
}

/// The open tasks that wait for somebody outside.
fn waiting(file: &CaseFile) -> impl Iterator<Item = &Task> {
    file.shape.tasks.iter().filter(|task| task.work == Work::Wait && cases::party(&file.procedure, task).is_some())
}

/// 「社外: 勤務先」: where an answer comes from.
fn source(t: T, file: &CaseFile, node: &str) -> String {
    t.source(&super::asked::party(&file.procedure, node, t.lang())).into_owned()
}

/// 「就労証明書（勤務先）」.
fn named(t: T, file: &CaseFile, node: &str) -> String {
    let (what, party) = (what(&file.procedure, node, t.lang()), super::asked::party(&file.procedure, node, t.lang()));
    if what == party { what } else { t.named(&party, &what).into_owned() }
}

fn tag(t: T, row: &Model, standing: Standing) -> Tag {
    match standing {
        Standing::Open if row.opened_at.is_some() => Tag::new(TagKind::Go, t.state_opened()),
        Standing::Open => Tag::new(TagKind::Go, t.state_open()),
        Standing::Answered => Tag::new(TagKind::Care, t.state_answered()),
        Standing::Accepted => Tag::new(TagKind::Ok, t.state_accepted()),
        Standing::Again => Tag::new(TagKind::Plain, t.state_again()),
        Standing::Replaced => Tag::new(TagKind::Plain, t.state_replaced()),
        Standing::Revoked => Tag::new(TagKind::Plain, t.state_revoked()),
        Standing::NotMine => Tag::new(TagKind::Bad, t.state_not_mine()),
        Standing::Expired => Tag::new(TagKind::Late, t.state_expired()),
        Standing::Over => Tag::new(TagKind::Plain, t.state_over()),
    }
}

fn at(lang: Lang, ms: i64) -> String {
    say::date_time(lang, Millis(ms))
}

fn due(lang: Lang, row: &Model) -> String {
    row.due_on.parse().map_or_else(|_| row.due_on.clone(), |due| say::date(lang, due))
}
