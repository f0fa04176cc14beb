//! Seats as a form gives them and a row keeps them, and what an allocation comes to. No database, no clock.

use std::collections::BTreeMap;

use engine::allocation::{Missed, Placed, Seats};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Whoever has the same points and tie-breaks: the earlier arrival comes first.
pub type Arrival = (i64, Uuid);

/// The most seats one place has for one class: a slip of the finger is told.
pub const MOST_SEATS: u32 = 9_999;

/// Seats by place and class, as the office entered them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Table(pub BTreeMap<String, BTreeMap<String, u32>>);

impl Table {
    /// As a row keeps it; what cannot be read is no seat.
    pub fn read(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or_default()
    }

    pub fn text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    pub fn of(&self, place: &str, class: &str) -> u32 {
        self.0.get(place).and_then(|classes| classes.get(class)).copied().unwrap_or_default()
    }

    pub fn set(&mut self, place: &str, class: &str, seats: u32) {
        self.0.entry(place.to_owned()).or_default().insert(class.to_owned(), seats);
    }

    pub fn seats(&self) -> Seats {
        let each = self.0.iter().flat_map(|(place, classes)| classes.iter().map(move |(class, n)| (place, class, *n)));
        each.fold(Seats::default(), |seats, (place, class, n)| seats.with(place, class, n))
    }
}

/// One place and class: what there was, what was given, and the points of the last who got a seat.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    pub seats: u32,
    pub offered: u32,
    pub cut_off: Option<Decimal>,
    /// Applicants whose first wish it is.
    pub first: u32,
}

/// What an allocation comes to, by place and class.
pub fn cells<'a, K: 'a>(
    table: &Table,
    placed: impl IntoIterator<Item = (&'a Placed<K>, &'a str, Option<&'a str>)>,
) -> BTreeMap<(String, String), Cell> {
    let mut cells: BTreeMap<(String, String), Cell> = BTreeMap::new();
    for (place, classes) in &table.0 {
        for (class, seats) in classes {
            cells.entry((place.clone(), class.clone())).or_default().seats = *seats;
        }
    }
    for (one, class, first) in placed {
        if let Some(first) = first {
            cells.entry((first.to_owned(), class.to_owned())).or_default().first += 1;
        }
        if let Some(offered) = &one.offered {
            let cell = cells.entry((offered.place.clone(), class.to_owned())).or_default();
            cell.offered += 1;
            cell.cut_off = Some(one.points);
        }
    }
    cells
}

/// A wish that was not met, as a row keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unmet {
    pub place: String,
    pub cut_off: Option<Decimal>,
    pub by_tie: bool,
}

impl From<&Missed> for Unmet {
    fn from(missed: &Missed) -> Self {
        Self { place: missed.place.clone(), cut_off: missed.cut_off, by_tie: missed.by_tie }
    }
}

/// What was on the page when it was confirmed: one case more, other points or another place is another digest.
pub fn seen(version: i64, placed: &[Placed<Arrival>]) -> String {
    let mut digest = Sha256::new();
    digest.update(version.to_be_bytes());
    for one in placed {
        let place = one.offered.as_ref().map_or("", |offered| offered.place.as_str());
        digest.update(one.id.1.as_bytes());
        digest.update(format!("\u{1f}{}\u{1f}{place}\u{1e}", one.points.normalize()));
    }
    digest.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests;
