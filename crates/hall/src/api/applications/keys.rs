//! Keys that make a repeated request the same request. A key and the body it came with are kept as marks made with the city's key: who
//! reads the table learns neither, and cannot try bodies out.

use axum::http::HeaderMap;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};
use store::{Changes, Reads, Row};
use uuid::Uuid;
use web::Problem;

use crate::Hall;
use crate::api::records::api_application;
use crate::keys::hex;

pub const HEADER: &str = "idempotency-key";
/// The word of a refusal when two requests with one key arrive at once.
pub const TAKEN: &str = "idempotency-key";
/// Nobody guesses a key of another: the answer behind it opens a case.
const SHORTEST: usize = 16;
const LONGEST: usize = 255;
/// So long a key gets its first answer.
const DAYS: i64 = 30;

/// A key with its body, as marks.
pub struct Known {
    mark: String,
    body: String,
}

/// What a key stands for.
pub enum Stands {
    New,
    Before(Uuid),
    OtherBody,
    Over,
}

impl Known {
    /// From the one header of this name; nothing when it is missing, doubled or no key.
    pub fn of(hall: &Hall, headers: &HeaderMap, body: &[u8]) -> Option<Self> {
        let mut sent = headers.get_all(HEADER).iter();
        let (Some(key), None) = (sent.next(), sent.next()) else { return None };
        let key = key.to_str().ok()?.trim();
        let printed = key.bytes().all(|byte| byte.is_ascii_graphic());
        if !printed || !(SHORTEST..=LONGEST).contains(&key.len()) {
            return None;
        }
        let mark = |purpose, part: &[u8]| hex(&hall.keys().derive(purpose, Uuid::nil(), part));
        Some(Self { mark: mark("api-key", key.as_bytes()), body: mark("api-body", body) })
    }

    pub async fn stands(&self, hall: &Hall, reads: &Reads) -> Result<Stands, Problem> {
        use api_application::{Column, Entity};
        let row = reads.of::<Entity>().filter(Column::Mark.eq(self.mark.as_str())).one(reads).await?;
        Ok(match row {
            None => Stands::New,
            Some(row) if !crate::keys::same(&row.body, &self.body) => Stands::OtherBody,
            Some(row) if civic::Millis(row.made_at).plus_days(DAYS) <= hall.now() => Stands::Over,
            Some(row) => Stands::Before(row.draft),
        })
    }

    /// Ties the key to an application in its own commit.
    pub fn claim(self, hall: &Hall, draft: Uuid, changes: Changes) -> Changes {
        let row = api_application::ActiveModel {
            city: Set(hall.db().city().0),
            mark: Set(self.mark),
            body: Set(self.body),
            draft: Set(draft),
            made_at: Set(hall.now().0),
        };
        changes.claim(Row::of(row), TAKEN)
    }
}
