//! An open round as it is shown: the seats as fields, what each place and class would come to, and the ranking, a page of it at a time.

use std::collections::BTreeMap;

use civic::Millis;
use engine::Unweighed;
use engine::allocation::Placed;
use uuid::Uuid;
use web::{Fields, say};

use super::labels::{Labels, results};
use super::lines::{self, Line, Lines, MOST, count};
use super::texts::T;
use crate::allocation::pool::Waiting;
use crate::allocation::records::allocation_round;
use crate::allocation::round::{Standing, Trial};
use crate::allocation::rules::{Arrival, MOST_SEATS, Table, Unmet, cells};

pub struct CellLine {
    pub place: String,
    pub class: String,
    pub seats: String,
    pub first: String,
    pub offered: String,
    pub left: String,
    pub cut_off: String,
}

pub struct Shown {
    pub sum: String,
    pub odd: String,
    pub cells: Vec<CellLine>,
    pub all: String,
    pub part: String,
    pub lines: Lines,
    pub next: Option<String>,
    pub nobody: bool,
    pub seen: String,
    pub confirm: String,
}

pub struct SeatRow {
    pub place: String,
    pub cells: Vec<Seat>,
}

pub struct Seat {
    pub name: String,
    pub class: String,
    pub value: String,
    pub faulty: bool,
}

pub struct Round {
    pub href: String,
    pub label: String,
}

pub struct Teller<'a> {
    pub t: T,
    pub labels: &'a Labels,
    pub standing: &'a Standing,
}

impl Teller<'_> {
    pub fn seats(&self, table: &Table, typed: &Fields) -> Vec<SeatRow> {
        let cell = |place: &str, class: &str, label: &str| {
            let name = name(place, class);
            let (entered, kept) = (typed.get(&name).to_owned(), table.of(place, class));
            let kept = if kept == 0 { String::new() } else { kept.to_string() };
            let faulty = typed.has(&name) && seats(&entered).is_none();
            Seat { class: label.to_owned(), value: if typed.has(&name) { entered } else { kept }, faulty, name }
        };
        let rows = self.labels.places.iter().map(|(place, label)| SeatRow {
            place: label.clone(),
            cells: self.labels.classes.iter().map(|(class, label)| cell(place, class, label)).collect(),
        });
        rows.collect()
    }

    /// A page of the trial, and the cases on it.
    pub fn shown(&self, trial: &Trial, from: usize) -> (Shown, Vec<Uuid>) {
        let (t, batch) = (self.t, &self.standing.batch);
        let of: BTreeMap<Uuid, &Waiting> = trial.waiting.iter().map(|one| (one.row.id, one)).collect();
        let ranked = trial.placed.iter().filter_map(|one| Some(self.ranked(one, of.get(&one.id.1)?)));
        let odd = trial.waiting.iter().filter_map(|one| self.unranked(one));
        let odd_count = trial.waiting.len() - trial.placed.len();
        let all = trial.waiting.len();
        let lines: Vec<Line> = ranked.chain(odd).skip(from).take(MOST).collect();
        let subjects = lines.iter().map(|line| line.case).collect();
        let offered = trial.placed.iter().filter(|one| one.offered.is_some()).count();
        let (placed, none) = (count(trial.placed.len()), count(trial.placed.len() - offered));
        let (yes, no) = results(t, &batch.procedure, &batch.stage);
        let to = from + lines.len();
        let part = t.part(&count(all), &count(from + 1), &count(to)).into_owned();
        let shown = Shown {
            sum: t.trial_sum(&placed, &none, &count(offered)).into_owned(),
            odd: if odd_count == 0 { String::new() } else { t.trial_odd(&count(odd_count)).into_owned() },
            cells: self.cells(trial, &of),
            all: count(all),
            part: if all > MOST { part } else { String::new() },
            next: (to < all).then(|| format!("{}?from={to}", batch.href())),
            lines: Lines { t, all: count(all), lines, states: false },
            nobody: trial.placed.is_empty(),
            seen: trial.seen.clone(),
            confirm: t.confirm_lead(&no, &none, &count(offered), &yes).into_owned(),
        };
        (shown, subjects)
    }

    fn ranked(&self, one: &Placed<Arrival>, of: &Waiting) -> Line {
        let (t, labels) = (self.t, self.labels);
        let class = of.weighed.as_ref().map_or("", |weighed| weighed.class.as_str());
        let offered = one.offered.as_ref();
        let offered = offered.map(|it| (it.place.as_str(), i64::try_from(it.wish).unwrap_or(i64::MAX)));
        let missed: Vec<Unmet> = one.missed.iter().map(Unmet::from).collect();
        Line {
            class: labels.class(class),
            rank: count(one.rank),
            points: lines::number(one.points),
            result: lines::result(t, labels, offered),
            strong: offered.is_some(),
            missed: lines::missed(t, labels, &missed),
            ..named(of)
        }
    }

    fn unranked(&self, of: &Waiting) -> Option<Line> {
        let why = match of.weighed.as_ref().err()? {
            Unweighed::Points => self.t.odd_points(),
            Unweighed::Class => self.t.odd_class(),
        };
        Some(Line { result: why.into_owned(), ..named(of) })
    }

    /// Places and classes with seats, or with somebody who wishes for one.
    fn cells(&self, trial: &Trial, of: &BTreeMap<Uuid, &Waiting>) -> Vec<CellLine> {
        let each = trial.placed.iter().filter_map(|one| {
            let weighed = of.get(&one.id.1)?.weighed.as_ref().ok()?;
            Some((one, weighed.class.as_str(), weighed.wishes.first().map(String::as_str)))
        });
        let cells = cells(&trial.table, each);
        let mut lines = Vec::new();
        for (place, place_label) in &self.labels.places {
            for (class, class_label) in &self.labels.classes {
                let Some(cell) = cells.get(&(place.clone(), class.clone())) else { continue };
                let number = |n: u32| say::number(i64::from(n));
                lines.push(CellLine {
                    place: place_label.clone(),
                    class: class_label.clone(),
                    seats: number(cell.seats),
                    first: number(cell.first),
                    offered: number(cell.offered),
                    left: number(cell.seats.saturating_sub(cell.offered)),
                    cut_off: cell.cut_off.map(lines::number).unwrap_or_default(),
                });
            }
        }
        lines
    }

    pub fn round(&self, round: &allocation_round::Model) -> Round {
        let (t, lang) = (self.t, self.t.lang());
        let when = say::date_time(lang, Millis(round.confirmed_at.unwrap_or(round.begun_at)));
        let until = round.until_day.parse().map_or_else(|_| round.until_day.clone(), |day| say::date(lang, day));
        let label = t.round_line(&until, &when).into_owned();
        Round { href: format!("{}/{}", self.standing.batch.href(), round.id), label }
    }
}

/// The name of one field of the seats.
pub fn name(place: &str, class: &str) -> String {
    format!("s.{place}.{class}")
}

/// Full-width digits are digits; nothing is no seat.
pub fn seats(text: &str) -> Option<u32> {
    let text = civic::kana::to_half_width(text.trim());
    if text.is_empty() { Some(0) } else { text.parse().ok().filter(|seats| *seats <= MOST_SEATS) }
}

/// Number and name, and nothing said of it yet.
fn named(of: &Waiting) -> Line {
    Line {
        case: of.row.id,
        number: of.row.number.clone(),
        name: of.row.applicant.clone(),
        class: String::new(),
        rank: String::new(),
        points: String::new(),
        result: String::new(),
        strong: false,
        missed: String::new(),
        state: String::new(),
    }
}
