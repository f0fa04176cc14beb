//! One office on one day, and its line as it stands in the database at one moment.

use std::sync::Arc;

use civic::Millis;
use counter::line::{self, Ticket};
use counter::roster::{Day, OnDate};
use counter::{Counters, Office, Skills};
use jiff::civil::Date;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use store::{Changes, Committed, Reads, Refused, Stream};
use uuid::Uuid;
use web::Problem;

use super::live;
use super::records::{lobby_alarm, lobby_close, lobby_desk, lobby_ticket};
use super::rules;
use super::waits::{Foretold, Lore};
use crate::Hall;
use crate::hand::Hand;
use crate::keys::day_id;

/// An office's day. Its id is made from office and date, so that everybody names the same stream.
#[derive(Clone, Debug)]
pub struct Today {
    pub id: Uuid,
    pub office: String,
    pub date: Date,
    pub counters: Arc<Counters>,
}

impl Today {
    /// Nothing for an office without counters.
    pub fn of(hall: &Hall, office: &str, now: Millis) -> Option<Self> {
        let counters = hall.counters();
        counters.office(office)?;
        let date = now.date();
        Some(Self { id: day_id(office, date), office: office.to_owned(), date, counters })
    }

    pub fn stream(&self) -> Stream {
        Stream::new("lobby-day", self.id)
    }

    pub fn place(&self) -> Option<&Office> {
        self.counters.office(&self.office)
    }

    /// Hours and desks of the day; nothing when the office is closed.
    pub fn roster(&self, hall: &Hall) -> Option<Day> {
        match self.counters.day(self.place()?, self.date, hall.calendar()) {
            OnDate::Open(day) => Some(day),
            OnDate::Closed(_) => None,
        }
    }

    /// What a desk can do.
    pub fn skills(&self, desk: u16) -> Option<Skills> {
        let desk = self.place()?.desks.iter().find(|known| known.no == desk)?;
        Some(self.counters.set_of(desk.skills.iter().map(String::as_str)))
    }
}

/// The line at one moment. `version` is what a decision made on it expects.
pub struct Line {
    pub today: Today,
    pub version: i64,
    pub rows: Vec<lobby_ticket::Model>,
    pub desks: Vec<lobby_desk::Model>,
    pub alarms: Vec<lobby_alarm::Model>,
    pub closed: Option<lobby_close::Model>,
    /// What a forecast of it rests on.
    pub lore: Lore,
}

pub async fn line(hall: &Hall, reads: &Reads, today: Today) -> Result<Line, Problem> {
    let tickets = reads.of::<lobby_ticket::Entity>().filter(lobby_ticket::Column::DayId.eq(today.id));
    let desks = reads.of::<lobby_desk::Entity>().filter(lobby_desk::Column::DayId.eq(today.id));
    let alarms = reads.of::<lobby_alarm::Entity>().filter(lobby_alarm::Column::DayId.eq(today.id));
    let closed = reads.of::<lobby_close::Entity>().filter(lobby_close::Column::DayId.eq(today.id));
    let version = reads.version(today.stream()).await?;
    Ok(Line {
        version,
        lore: hall.waits().lore(hall, reads, &today, version).await?,
        rows: tickets.order_by_asc(lobby_ticket::Column::Serial).all(reads).await?,
        desks: desks.order_by_asc(lobby_desk::Column::Desk).all(reads).await?,
        alarms: alarms.order_by_asc(lobby_alarm::Column::At).all(reads).await?,
        closed: closed.one(reads).await?,
        today,
    })
}

impl Line {
    pub fn tickets(&self) -> Vec<Ticket> {
        self.rows.iter().map(|row| rules::ticket(&self.today.counters, row)).collect()
    }

    pub fn row(&self, ticket: Uuid) -> Option<&lobby_ticket::Model> {
        self.rows.iter().find(|row| row.id == ticket)
    }

    /// The one a desk has before it: called or served.
    pub fn at_desk(&self, desk: u16) -> Option<&lobby_ticket::Model> {
        self.rows.iter().find(|row| row.desk == i64::from(desk) && matches!(row.state.as_str(), "called" | "serving"))
    }

    /// Skills of the desks that are open; before anybody opened one, of those the roster has now.
    pub fn on_duty(&self, hall: &Hall, now: Millis) -> Vec<Skills> {
        let open = self.desks.iter().filter(|desk| desk.state == "on");
        let open = open.filter_map(|desk| self.today.skills(u16::try_from(desk.desk).ok()?)).collect::<Vec<_>>();
        if !open.is_empty() {
            return open;
        }
        let Some(day) = self.today.roster(hall) else { return open };
        let Some(tick) = day.tick_of(now) else { return open };
        day.lanes.iter().filter(|lane| lane.on.has(tick)).map(|lane| lane.skills).collect()
    }

    /// How many tickets are called before this one, as the line stands.
    pub fn before(&self, hall: &Hall, own: &lobby_ticket::Model, now: Millis) -> usize {
        let tickets = self.tickets();
        let Some(own) = tickets.iter().find(|ticket| i64::from(ticket.serial) == own.serial) else { return 0 };
        line::before(&tickets, own, &self.on_duty(hall, now), now, &self.today.counters.rules)
    }

    /// How long everybody here waits, and whoever comes now.
    pub fn waits(&self, hall: &Hall, now: Millis) -> Arc<Foretold> {
        hall.waits().foretold(self, now)
    }

    /// People in the hall: everybody whose ticket is not over.
    pub fn people(&self) -> i64 {
        let here =
            |row: &&lobby_ticket::Model| matches!(row.state.as_str(), "waiting" | "called" | "serving" | "parked");
        self.rows.iter().filter(here).map(|row| row.party).sum()
    }

    pub fn waiting(&self) -> usize {
        self.rows.iter().filter(|row| row.state == "waiting").count()
    }
}

/// How often a decision is made anew when somebody else was first.
const TRIES: usize = 30;

/// Decides on the line as it stands and stores the decision; anew where somebody else was first. Without changes nothing is stored.
pub async fn on_line<T, E: From<Problem>>(
    hall: &Hall,
    by: Hand<'_>,
    today: &Today,
    decide: impl Fn(&Line) -> Result<(T, Option<Changes>), E>,
) -> Result<(T, Option<Committed>), E> {
    for _ in 0..TRIES {
        let reads = by.reads().await?;
        let line = line(hall, &reads, today.clone()).await?;
        drop(reads);
        let (answer, changes) = decide(&line)?;
        let Some(changes) = changes else { return Ok((answer, None)) };
        match by.submit(changes.expect(today.stream(), line.version)).await {
            Ok(done) => {
                if !done.repeated {
                    live::tell(hall, today, line.version + 1);
                }
                return Ok((answer, Some(done)));
            }
            Err(Refused::Stale(stream)) if stream == today.stream() => {}
            Err(refused) => return Err(Problem::from(refused).into()),
        }
    }
    Err(Problem::Unavailable.into())
}
