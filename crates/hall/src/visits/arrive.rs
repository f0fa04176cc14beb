//! 来庁: the code of a booking, shown at the door. It says what the line has to know, and nothing of who it is.
//!
//! Only its own office on its own day opens, not long before the time. That somebody came is written down after the line has given the
//! number: shown twice, it is the same number and the same arrival.

use civic::{Lang, Millis};
use sea_orm::{ColumnTrait, QueryFilter};
use store::Update;
use uuid::Uuid;
use web::Problem;

use super::book::{Not, on_day};
use super::records::booking;
use super::rules::State;
use super::{VISIT, ask};
use crate::Hall;
use crate::hand::Hand;
use crate::passcode::typed;

/// A booking at the door.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    pub booking: Uuid,
    pub at: Millis,
    pub services: Vec<String>,
    pub party: u16,
    pub lang: Lang,
    pub prepared: bool,
}

/// Why a code opens nothing here and now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotArriving {
    /// No booking, or one that is called off or over.
    Unknown,
    /// Its office is another: its id.
    Elsewhere(String),
    /// Its day or time is still to come.
    Early(Millis),
}

/// What a code opens at an office.
pub async fn arriving(
    hall: &Hall,
    hand: Hand<'_>,
    code: &str,
    office: &str,
) -> Result<Result<Arrival, NotArriving>, Problem> {
    let mark = VISIT.mark(hall, &typed(code).unwrap_or_default());
    let reads = hand.reads().await?;
    let row = reads.of::<booking::Entity>().filter(booking::Column::Code.eq(mark)).one(&reads).await?;
    drop(reads);
    let stands = |row: &booking::Model| matches!(State::of(&row.state), Some(State::Booked | State::Came));
    let (now, early) = (hall.now(), i64::from(hall.counters().rules.early));
    let Some(row) = row.filter(stands).filter(|row| Millis(row.at).date() >= now.date()) else {
        return Ok(Err(NotArriving::Unknown));
    };
    if row.office != office {
        return Ok(Err(NotArriving::Elsewhere(row.office)));
    }
    let at = Millis(row.at);
    if now < at.plus_minutes(-early) {
        return Ok(Err(NotArriving::Early(at)));
    }
    Ok(Ok(Arrival {
        booking: row.id,
        at,
        services: ask::services(&row.parts).map(str::to_owned).collect(),
        party: u16::try_from(row.people).unwrap_or(1),
        lang: row.lang.parse().unwrap_or_default(),
        prepared: row.prepared || row.prepared_at.is_some(),
    }))
}

/// They have their number.
pub async fn arrived(hand: Hand<'_>, booking: Uuid) -> Result<(), Problem> {
    let came = Update::new("booking").key("id", booking).set("state", State::Came.word());
    let done = on_day(hand, booking, "visit-came", |row, changes| {
        if row.state == State::Booked.word() { Ok(changes.update(came.clone())) } else { Err(Not::Over) }
    });
    match done.await {
        Err(Not::Problem(problem)) => Err(problem),
        // They have come already.
        _ => Ok(()),
    }
}
