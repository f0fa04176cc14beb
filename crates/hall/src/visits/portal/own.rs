//! A booking as its pages show it.

use civic::{Lang, Millis};
use web::{Anyone, Problem, say};

use super::offers::place;
use super::texts::T;
use super::times::What;
use super::{Visiting, find};
use crate::Hall;
use crate::visits::ask::{self, Ask};
use crate::visits::records::booking;
use crate::visits::rules::{State, may_change};

pub struct Own {
    pub link: String,
    pub row: booking::Model,
    pub state: State,
}

impl Own {
    pub async fn open(hall: &Hall, permit: &Anyone<Visiting>, link: &str) -> Result<Self, Problem> {
        let row = find(hall, permit, link).await?;
        let state = State::of(&row.state).ok_or(Problem::NotFound)?.at(row.until, hall.now());
        Ok(Self { link: link.to_owned(), row, state })
    }

    pub fn begins(&self) -> Millis {
        Millis(self.row.at)
    }

    pub fn may_change(&self, hall: &Hall) -> bool {
        self.state == State::Booked && may_change(self.begins(), &hall.counters().rules, hall.now())
    }

    pub fn when(&self, lang: Lang) -> String {
        format!("{} {}", say::date(lang, self.begins().date()), say::time(self.begins()))
    }

    pub fn place(&self, hall: &Hall, lang: Lang) -> String {
        place(hall, &self.row.office, lang)
    }

    pub fn office(&self, hall: &Hall, lang: Lang) -> String {
        hall.city().office_name(&self.row.office, lang)
    }

    pub fn services(&self, hall: &Hall, lang: Lang) -> Vec<String> {
        ask::names(&self.row.parts, &hall.counters(), lang)
    }

    pub fn what(&self, hall: &Hall, t: T) -> What {
        let services = self.services(hall, t.lang());
        What {
            count: i64::try_from(services.len()).unwrap_or(1),
            services,
            minutes: say::minutes(t.lang(), self.row.minutes),
            spared: None,
            change: None,
        }
    }

    /// The page by which the same is chosen anew.
    pub fn again(&self) -> String {
        format!("/visit/times?{}", Ask::of_row(&self.row).query())
    }
}
