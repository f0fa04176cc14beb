//! The post room 発送: letters to print and post, and the day each one was delivered.
//!
//! It shows a letter only when its act can no longer be undone. It changes no letter's words. A letter of a hidden case is not there for the post
//! room; those who handle such cases have a list of their own, which names no address.

mod labels;
mod pdf;
mod post;
mod print;
mod sheet;
mod steps;
mod texts;
mod way;
mod words;

pub use pdf::size;
pub use sheet::{address, addressee, issuer, sheet};

use sea_orm::{ColumnTrait, DbErr, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, Select};
use store::Reads;
use uuid::Uuid;
use web::{Policy, Routes};

use super::records::letter;
use crate::Hall;
use crate::cases::{Scope, case_file};
use crate::people::{HandleProtection, PostLetters, ReadCases};

pub fn routes() -> Routes<Hall> {
    let policy = Policy::staff::<PostLetters>;
    Routes::desk("post room")
        .get("/post", policy(), post::get)
        .post("/post", policy(), post::posted)
        .post("/post/delivered", policy(), post::delivered)
        .get("/post/labels", policy(), labels::get)
        .get("/post/{letter}", policy(), print::of_post)
        .get("/post/{letter}/pdf", policy(), pdf::of_post)
        .get("/post/{letter}/way", policy(), way::get)
        .post("/post/{letter}/way", policy(), way::post)
        .get("/by-hand/{letter}/way", Policy::staff::<HandleProtection>(), way::hand)
        .post("/by-hand/{letter}/way", Policy::staff::<HandleProtection>(), way::hand_post)
        .get("/by-hand", Policy::staff::<HandleProtection>(), post::hand)
        .post("/by-hand", Policy::staff::<HandleProtection>(), post::hand_posted)
        .post("/by-hand/delivered", Policy::staff::<HandleProtection>(), post::hand_delivered)
        .get("/case/{id}/letter/{letter}", Policy::staff::<ReadCases>(), print::of_case)
        .get("/case/{id}/letter/{letter}/pdf", Policy::staff::<ReadCases>(), pdf::of_case)
}

/// Who sends letters on their way: the post room, or those who handle protected persons. Neither sees the other's.
enum Room {
    Post,
    /// Letters of hidden cases: handed over or posted by the handlers themselves.
    Hand(Scope),
}

impl Room {
    fn base(&self) -> &'static str {
        match self {
            Self::Post => "/desk/post",
            Self::Hand(_) => "/desk/by-hand",
        }
    }

    fn letters(&self, reads: &Reads) -> Select<letter::Entity> {
        let on_case = letter::Entity::belongs_to(case_file::Entity)
            .from((letter::Column::City, letter::Column::CaseId))
            .to((case_file::Column::City, case_file::Column::Id));
        let all = reads.of::<letter::Entity>().join(JoinType::InnerJoin, on_case.into());
        let all = all.filter(letter::Column::Way.eq("post"));
        match self {
            Self::Post => all.filter(case_file::Column::Hidden.eq(false)),
            Self::Hand(scope) => scope.hidden_of(all),
        }
    }
}

/// Letters of one state, oldest first.
async fn letters(
    reads: &Reads,
    room: &Room,
    state: &str,
    now: civic::Millis,
    (from, most): (u64, u64),
) -> Result<Vec<letter::Model>, DbErr> {
    room.letters(reads)
        .filter(letter::Column::State.eq(state))
        .filter(letter::Column::VisibleFrom.lte(now.0))
        .order_by_asc(letter::Column::MadeAt)
        .order_by_asc(letter::Column::Id)
        .offset(from)
        .limit(most)
        .all(reads)
        .await
}

/// One letter this room may see.
async fn letter(reads: &Reads, room: &Room, id: Uuid, now: civic::Millis) -> Result<Option<letter::Model>, DbErr> {
    let found = room.letters(reads).filter(letter::Column::Id.eq(id)).one(reads).await?;
    Ok(found.filter(|letter| super::visible(letter, now)))
}
