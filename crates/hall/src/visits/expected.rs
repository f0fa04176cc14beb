//! Who is booked on a day, for whoever forecasts the line: times and services, nobody's name.

use civic::Millis;
use jiff::civil::Date;
use sea_orm::{ColumnTrait, QueryFilter};
use store::Reads;
use uuid::Uuid;
use web::Problem;

use super::ask;
use super::records::booking;
use super::rules::State;

/// A confirmed booking whose person is not here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    pub booking: Uuid,
    pub at: Millis,
    /// The first of its services.
    pub service: String,
    pub prepared: bool,
}

/// Those of this day who have not come, also when the day is over.
pub async fn expected(reads: &Reads, office: &str, date: Date) -> Result<Vec<Expected>, Problem> {
    use booking::Column as C;
    let all = reads.of::<booking::Entity>().filter(C::Office.eq(office)).filter(C::Day.eq(date.to_string()));
    let states = [State::Booked.word(), State::Missed.word()];
    let rows = all.filter(C::State.is_in(states)).all(reads).await?;
    let one = |row: booking::Model| {
        let service = ask::services(&row.parts).next()?.to_owned();
        Some(Expected { booking: row.id, at: Millis(row.at), service, prepared: row.prepared })
    };
    Ok(rows.into_iter().filter_map(one).collect())
}
