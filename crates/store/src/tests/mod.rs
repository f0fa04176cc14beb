//! The store's tests: each on both engines, against a small slice of papers, pages and seats.

mod audit;
mod backups;
mod commands;
mod faults;
mod model;
mod nodes;
mod plans;
mod queues;
mod tables;
mod wal;

use sea_orm::Set;
use sea_orm::entity::prelude::*;
use serde_json::json;
use uuid::Uuid;

use self::tables::{page, paper, seat};
use crate::testing::TestDb;
use crate::{ActorRef, Changes, Db, NewEvent, Row, Series, Slot, Stream};

const NUMBER: Slot = Slot(1);

fn clerk() -> ActorRef {
    ActorRef::new("officer", "o-17")
}

fn case(id: Uuid) -> Stream {
    Stream::new("case", id)
}

fn happened(id: Uuid, kind: &str) -> NewEvent {
    NewEvent::new(case(id), kind, clerk(), json!({ "kind": kind }))
}

fn series() -> Series {
    Series { symbol: "JT".into(), fiscal_year: 2026 }
}

fn paper_row(id: Uuid, title: &str) -> Row {
    Row::of(paper::ActiveModel { id: Set(id), title: Set(title.into()), revision: Set(1), ..Default::default() })
}

fn page_row(paper: Uuid, id: Uuid) -> Row {
    Row::of(page::ActiveModel {
        id: Set(id), paper: Set(paper), text: Set("葛󠄀城 𠮷野".into()), ..Default::default()
    })
}

fn seat_row(lane: i16, tick: i64, paper: Uuid) -> Row {
    Row::of(seat::ActiveModel { lane: Set(lane), tick: Set(tick), paper: Set(paper), ..Default::default() })
}

/// A new paper with a page, a number and one event.
fn new_paper(db: &Db, id: Uuid) -> Changes {
    Changes::new()
        .expect_new(case(id))
        .insert(page_row(id, db.new_id()))
        .insert(paper_row(id, "児童手当").number(paper::Column::Number, NUMBER))
        .number(NUMBER, series())
        .event(happened(id, "submitted"))
        .answer(json!({ "paper": id }))
}

async fn papers(db: &TestDb) -> Vec<paper::Model> {
    let reads = db.reads().await.unwrap();
    reads.of::<paper::Entity>().all(&reads).await.unwrap()
}

async fn sound(db: &Db) {
    let report = crate::verify::verify(db).await.unwrap();
    assert!(report.is_sound(), "{:?}", report.faults);
}
