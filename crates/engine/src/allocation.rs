//! Who is offered which place when more people ask than there are seats (利用調整): in the order of their points, each gets the first of
//! their wishes that still has a seat for their class.
//!
//! It refuses to break a tie by itself: the caller gives the keys (a sibling is there already, the day of arrival …), and after them ids
//! decide, so that the same people and seats always give the same result, whatever order they are handed in.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

/// Free seats by place and (age) class.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seats(BTreeMap<(String, String), u32>);

impl Seats {
    /// Adds seats; a place and class named again has them all.
    #[must_use]
    pub fn with(mut self, place: &str, class: &str, seats: u32) -> Self {
        let free = self.0.entry((place.to_owned(), class.to_owned())).or_default();
        *free = free.saturating_add(seats);
        self
    }

    pub fn of(&self, place: &str, class: &str) -> u32 {
        self.0.get(&(place.to_owned(), class.to_owned())).copied().unwrap_or_default()
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applicant<K> {
    pub id: K,
    /// Seats of another class are never offered: `1` is a child of one year.
    pub class: String,
    pub points: Decimal,
    /// Among equal points the smaller comes first, key by key.
    pub ties: Vec<Decimal>,
    /// Places, the dearest first.
    pub wishes: Vec<String>,
}

/// What became of one applicant, with all that explains it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed<K> {
    pub id: K,
    /// From 1, within the class.
    pub rank: usize,
    pub points: Decimal,
    pub offered: Option<Offered>,
    /// The wishes before the one met; all of them where none was.
    pub missed: Vec<Missed>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    pub place: String,
    /// Which wish it was, from 1.
    pub wish: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missed {
    pub place: String,
    /// Points of the last who was offered a seat there in this class; `None`: there was no free seat at all.
    pub cut_off: Option<Decimal>,
    /// The points were as high as the last one's: a tie-break key decided.
    pub by_tie: bool,
}

/// An applicant stands in the list twice, and could get two seats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Twice<K>(pub K);

/// Offers the seats. Results come in the order of decision: points, tie-break keys, id.
pub fn allocate<K: Ord + Clone>(seats: &Seats, applicants: &[Applicant<K>]) -> Result<Vec<Placed<K>>, Twice<K>> {
    let mut seen = BTreeSet::new();
    if let Some(twice) = applicants.iter().find(|applicant| !seen.insert(&applicant.id)) {
        return Err(Twice(twice.id.clone()));
    }
    let mut order: Vec<&Applicant<K>> = applicants.iter().collect();
    order.sort_by(|one, other| before(one, other));
    let mut free = seats.clone();
    let mut last: BTreeMap<(&str, &str), Decimal> = BTreeMap::new();
    let mut ranks: BTreeMap<&str, usize> = BTreeMap::new();
    let placed = order.into_iter().map(|applicant| {
        let rank = ranks.entry(&applicant.class).or_default();
        *rank += 1;
        let mut placed = Placed {
            id: applicant.id.clone(),
            rank: *rank,
            points: applicant.points,
            offered: None,
            missed: Vec::new(),
        };
        for (wish, place) in applicant.wishes.iter().enumerate() {
            let seat = free.0.get_mut(&(place.clone(), applicant.class.clone())).filter(|seats| **seats > 0);
            if let Some(seats) = seat {
                *seats -= 1;
                last.insert((place, &applicant.class), applicant.points);
                placed.offered = Some(Offered { place: place.clone(), wish: wish + 1 });
                break;
            }
            let cut_off = last.get(&(place.as_str(), applicant.class.as_str())).copied();
            let by_tie = cut_off == Some(applicant.points);
            placed.missed.push(Missed { place: place.clone(), cut_off, by_tie });
        }
        placed
    });
    Ok(placed.collect())
}

fn before<K: Ord>(one: &Applicant<K>, other: &Applicant<K>) -> Ordering {
    other.points.cmp(&one.points).then_with(|| one.ties.cmp(&other.ties)).then_with(|| one.id.cmp(&other.id))
}

#[cfg(test)]
mod tests;
