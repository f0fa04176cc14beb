//! 来庁の準備: what is to be laid out before somebody comes, of today and the next working day. Each office's day is one task, due with its first visit.

use std::collections::BTreeMap;

use civic::Millis;
use jiff::civil::Date;
use sea_orm::entity::prelude::*;
use store::Reads;
use web::Problem;

use super::ask;
use super::records::booking;
use super::rules::State;
use crate::Hall;

#[derive(Clone, Debug, DerivePartialModel)]
#[sea_orm(entity = "booking::Entity")]
struct Open {
    office: String,
    day: String,
    at: i64,
    parts: String,
}

/// Of one office and day, what nobody has prepared yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preparation {
    pub office: String,
    pub day: Date,
    pub visits: usize,
    pub minutes: i64,
    /// The first of these visits.
    pub by: Millis,
}

/// The nearest first. A visit that needs no preparation is no task.
pub async fn preparations(hall: &Hall, reads: &Reads) -> Result<Vec<Preparation>, Problem> {
    use booking::Column as C;
    let today = hall.now().date();
    let days = [today, hall.calendar().add_business_days(today, 1)];
    let of = reads.of::<booking::Entity>().filter(C::Day.is_in(days.map(|day| day.to_string())));
    let of = of.filter(C::State.is_in([State::Booked.word(), State::Came.word()])).filter(C::PreparedAt.is_null());
    let counters = hall.counters();
    let mut all: BTreeMap<(Date, String), Preparation> = BTreeMap::new();
    for row in of.into_partial_model::<Open>().all(reads).await? {
        let minutes = ask::preparation(&row.parts, &counters);
        let Some(day) = row.day.parse::<Date>().ok().filter(|_| minutes > 0) else { continue };
        let none = Preparation { office: row.office.clone(), day, visits: 0, minutes: 0, by: Millis(row.at) };
        let of = all.entry((day, row.office)).or_insert(none);
        of.visits += 1;
        of.minutes += minutes;
        of.by = of.by.min(Millis(row.at));
    }
    Ok(all.into_values().collect())
}
