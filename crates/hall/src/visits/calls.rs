//! 電話の一覧: who has booked and cannot be written to is called on the working day before. Who called, when, and whether somebody answered.

use std::collections::HashMap;

use jiff::civil::Date;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use store::{Reads, Row};
use uuid::Uuid;
use web::Problem;

use super::book::{Not, on_day};
use super::records::{booking, visit_call};
use super::rules::State;
use super::sms;
use crate::Hall;
use crate::hand::Hand;

/// How a call ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Called,
    /// Nobody answered.
    Missed,
    /// They asked to be called once more.
    Again,
}

impl Outcome {
    pub const ALL: [Self; 3] = [Self::Called, Self::Missed, Self::Again];

    pub fn word(self) -> &'static str {
        match self {
            Self::Called => "called",
            Self::Missed => "missed",
            Self::Again => "again",
        }
    }

    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.word() == word)
    }
}

/// Somebody to call, and the last try.
pub struct ToCall {
    pub row: booking::Model,
    pub last: Option<(Outcome, visit_call::Model)>,
}

/// Who of an office's day is told by nobody else, in order of time.
pub async fn to_call(hall: &Hall, reads: &Reads, office: &str, day: Date) -> Result<Vec<ToCall>, Problem> {
    use booking::Column as C;
    let of = reads.of::<booking::Entity>().filter(C::Office.eq(office)).filter(C::Day.eq(day.to_string()));
    let of = of.filter(C::State.eq(State::Booked.word())).filter(C::Way.ne("mail"));
    let rows = of.order_by_asc(C::Start).order_by_asc(C::MadeAt).all(reads).await?;
    let rows: Vec<booking::Model> = rows.into_iter().filter(|row| !sms::reaches(hall, row)).collect();
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let tries = reads.of::<visit_call::Entity>().filter(visit_call::Column::Booking.is_in(ids));
    let mut last = HashMap::new();
    for call in tries.order_by_asc(visit_call::Column::At).all(reads).await? {
        if let Some(outcome) = Outcome::of(&call.outcome) {
            last.insert(call.booking, (outcome, call));
        }
    }
    Ok(rows.into_iter().map(|row| ToCall { last: last.remove(&row.id), row }).collect())
}

/// One try, written down.
pub async fn called(hall: &Hall, hand: Hand<'_>, id: Uuid, outcome: Outcome, account: Uuid) -> Result<(), Not> {
    on_day(hand, id, "visit-called", |row, changes| {
        if row.state != State::Booked.word() {
            return Err(Not::Over);
        }
        let call = visit_call::ActiveModel {
            city: Set(row.city),
            id: Set(hall.new_id()),
            booking: Set(id),
            outcome: Set(outcome.word().to_owned()),
            by_staff: Set(account),
            at: Set(hand.now().0),
        };
        Ok(changes.insert(Row::of(call)))
    })
    .await
}
