//! The post room 発送: letters to print and post, and the day each one was delivered.
//!
//! It shows a letter only when its act can no longer be undone. It changes no letter's words.

mod post;
mod print;
mod texts;

use sea_orm::{ColumnTrait, DbErr, QueryFilter, QueryOrder, QuerySelect};
use store::Reads;
use uuid::Uuid;
use web::{Policy, Routes};

use super::records::letter;
use crate::Hall;
use crate::people::{PostLetters, ReadCases};

pub fn routes() -> Routes<Hall> {
    let policy = Policy::staff::<PostLetters>;
    Routes::desk("post room")
        .get("/post", policy(), post::get)
        .post("/post", policy(), post::posted)
        .post("/post/delivered", policy(), post::delivered)
        .get("/post/{letter}", policy(), print::of_post)
        .get("/case/{id}/letter/{letter}", Policy::staff::<ReadCases>(), print::of_case)
}

/// Letters of one state that go by post, oldest first.
async fn letters(reads: &Reads, state: &str, now: civic::Millis, most: u64) -> Result<Vec<letter::Model>, DbErr> {
    let of_post =
        reads.of::<letter::Entity>().filter(letter::Column::Way.eq("post")).filter(letter::Column::State.eq(state));
    of_post
        .filter(letter::Column::VisibleFrom.lte(now.0))
        .order_by_asc(letter::Column::MadeAt)
        .limit(most)
        .all(reads)
        .await
}

/// One letter the post room may see.
async fn letter(reads: &Reads, id: Uuid, now: civic::Millis) -> Result<Option<letter::Model>, DbErr> {
    let found = reads.of::<letter::Entity>().filter(letter::Column::Id.eq(id)).one(reads).await?;
    Ok(found.filter(|letter| letter.way == "post" && super::visible(letter, now)))
}
