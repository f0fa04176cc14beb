//! What is declared of a service's status, as ticks of a day: nobody is seated where nobody serves.

use counter::Ticks;
use counter::roster::Day;
use sea_orm::{ColumnTrait, QueryFilter, QuerySelect};
use store::Reads;
use web::Problem;

use super::ask;
use super::records::booking::{Column, Entity};
use super::rules::State;
use crate::Hall;
use crate::status::{self, Channel, Declaration};

/// The ticks of a day at which each of these services is served at an office.
pub fn served<'a>(hall: &Hall, services: impl IntoIterator<Item = &'a str>, office: &str, day: &Day) -> Ticks {
    let all = Ticks(u128::MAX);
    let held = hall.standings();
    let (begins, ends) = (day.at(0), day.at(Ticks::MOST));
    let of_day = |one: &Declaration| {
        let meets = one.from < ends && !one.is_over(begins);
        meets && one.scope.offices.has(office) && one.state.closes(Channel::Counter)
    };
    if !held.all.iter().any(of_day) {
        return all;
    }
    let counters = hall.counters();
    services.into_iter().fold(all, |all, service| {
        let cell = status::at_counter(&counters, service, office);
        let closed = |tick: &u8| status::what(&held, &cell, day.at(*tick)).state.closes(Channel::Counter);
        (0..Ticks::MOST).filter(closed).fold(all, |all, tick| all & !Ticks::run(tick, 1))
    })
}

/// Bookings of the services a declaration is about, in its offices and its time.
pub async fn touched(hall: &Hall, reads: &Reads, of: &Declaration) -> Result<i64, Problem> {
    let counters = hall.counters();
    let live = reads
        .of::<Entity>()
        .filter(Column::State.eq(State::Booked.word()))
        .filter(Column::At.gte(of.from.0.max(hall.now().0)));
    let live = of.until.map_or_else(|| live.clone(), |until| live.clone().filter(Column::At.lt(until.0)));
    let rows: Vec<(String, String)> =
        live.select_only().columns([Column::Office, Column::Parts]).into_tuple().all(reads).await?;
    let about = |parts: &str| {
        ask::services(parts).filter_map(|id| counters.service(id)).any(|service| of.scope.has_service(service))
    };
    let counted = rows.iter().filter(|(office, parts)| of.scope.offices.has(office) && about(parts)).count();
    Ok(if of.scope.channels.has(Channel::Counter.word()) { i64::try_from(counted).unwrap_or(i64::MAX) } else { 0 })
}
