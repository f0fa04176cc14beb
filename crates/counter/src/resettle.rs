//! Where people go whose seats an edited schedule takes away: each gets one proposal, and no two get the same seat.
//!
//! One after the other in the order of their times, on boards from which all of them were taken out: another seat at the same time, the
//! nearest time in the same office, the nearest in another, and where nothing is found a call. What an officer chose comes before anything
//! that is only proposed. Whoever keeps their seat keeps their time. It decides nothing: it proposes.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashMap};

use civic::Millis;
use jiff::civil::Date;

use crate::{Board, Ticks, Wanted};

/// Offices by their place in the counters, with the boards of their days.
pub type Boards = BTreeMap<(usize, Date), Board>;

/// Somebody whose seat goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    pub id: u128,
    pub place: Place,
    pub at: Millis,
    pub wanted: Wanted,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    pub office: usize,
    pub date: Date,
    pub tick: u8,
}

/// How somebody is seen to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The same time in the same office: only the desk is another.
    Seat,
    Time,
    Office,
    /// Nothing was found, or it is wished: the office calls.
    Call,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    To(Place),
    Call,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    pub id: u128,
    pub way: Way,
    /// Nothing for a call.
    pub to: Option<Place>,
    /// What was chosen for them was no longer free.
    pub lost: bool,
}

/// When somebody may be told to come instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    pub now: Millis,
    /// Minutes from now that any new time lies ahead.
    pub lead: i64,
    /// Minutes from now that an earlier time than theirs lies ahead: whoever has not read the news would miss it.
    pub notice: i64,
}

impl When {
    fn fits(&self, at: Millis, was: Millis) -> bool {
        at >= self.now.plus_minutes(self.lead) && (at >= was || at >= self.now.plus_minutes(self.notice))
    }
}

/// A proposal for each of them; the boards then hold it.
pub fn plan(boards: &mut Boards, moved: &[Moved], picks: &BTreeMap<u128, Pick>, when: When) -> Vec<Line> {
    for one in moved {
        if let Some(board) = boards.get_mut(&(one.place.office, one.place.date)) {
            board.remove(one.id);
        }
    }
    let mut order: Vec<&Moved> = moved.iter().collect();
    order.sort_by_key(|one| (one.at, one.id));
    let mut found: HashMap<u128, Line> = HashMap::new();
    for one in &order {
        let line = match picks.get(&one.id) {
            Some(Pick::Call) => Line { id: one.id, way: Way::Call, to: None, lost: false },
            Some(Pick::To(place)) if seat(boards, one, *place) => line(one, *place),
            Some(Pick::To(_)) | None => continue,
        };
        found.insert(one.id, line);
    }
    for one in &order {
        if found.contains_key(&one.id) {
            continue;
        }
        let place = proposed(boards, one, when);
        let line = place.map_or(Line { id: one.id, way: Way::Call, to: None, lost: false }, |place| line(one, place));
        found.insert(one.id, Line { lost: picks.contains_key(&one.id), ..line });
    }
    order.iter().filter_map(|one| found.remove(&one.id)).collect()
}

fn line(one: &Moved, place: Place) -> Line {
    let way = match place {
        place if place == one.place => Way::Seat,
        place if place.office == one.place.office => Way::Time,
        _ => Way::Office,
    };
    Line { id: one.id, way, to: Some(place), lost: false }
}

/// Takes a seat there, if there is one.
fn seat(boards: &mut Boards, one: &Moved, place: Place) -> bool {
    let Some(board) = boards.get_mut(&(place.office, place.date)) else { return false };
    let Ok(placement) = board.place(&one.wanted, place.tick) else { return false };
    board.take(one.id, place.tick, one.wanted.clone(), &placement, None);
    true
}

fn proposed(boards: &mut Boards, one: &Moved, when: When) -> Option<Place> {
    if seat(boards, one, one.place) {
        return Some(one.place);
    }
    let here = nearest(boards, one, when, |office| office == one.place.office, 1);
    let place = here.first().copied();
    let place = place.or_else(|| nearest(boards, one, when, |office| office != one.place.office, 1).first().copied());
    place.filter(|place| seat(boards, one, *place))
}

/// The free times nearest to theirs: of each half day at most one, so that they are worth choosing between.
pub fn nearest(boards: &Boards, one: &Moved, when: When, of: impl Fn(usize) -> bool, most: usize) -> Vec<Place> {
    let mut found: Vec<(i64, Place)> = Vec::new();
    for ((office, date), board) in boards.iter().filter(|((office, _), _)| of(*office)) {
        let free = board.free_starts(&one.wanted);
        let noon = board.day.tick_from(Millis::start_of(*date).plus_minutes(12 * 60));
        for half in [Ticks(u128::MAX).until(noon), Ticks(u128::MAX).since(noon)] {
            let times = (free & half).iter().map(|tick| (tick, board.day.at(tick)));
            let times = times.filter(|(_, at)| *at != one.at || *office != one.place.office);
            let fit = times.filter(|(_, at)| when.fits(*at, one.at));
            let best = fit.min_by_key(|(_, at)| ((at.0 - one.at.0).abs(), at.0 < one.at.0));
            found
                .extend(best.map(|(tick, at)| ((at.0 - one.at.0).abs(), Place { office: *office, date: *date, tick })));
        }
    }
    found.sort_unstable();
    found.into_iter().take(most).map(|(_, place)| place).collect()
}

/// Whether somebody could sit there again; then they do.
pub fn back(boards: &mut Boards, one: &Moved, place: Place) -> bool {
    if let Some(board) = boards.get_mut(&(one.place.office, one.place.date)) {
        board.remove(one.id);
    }
    seat(boards, one, place)
}
