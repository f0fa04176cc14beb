//! Plans against what must hold of every plan: nobody twice, nobody forgotten, nobody moved who keeps their seat.

use std::collections::{BTreeMap, HashSet};

use civic::{Chance, Millis, SeededChance};
use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::{Boards, Moved, Pick, Place, Way, When, nearest, plan};
use crate::roster::{Day, Lane};
use crate::{Board, Buyer, Part, Sale, Skills, Ticks, Wanted};

const FIRST: Date = date(2026, 9, 28);

fn day(date: Date, lanes: &[(u64, Ticks)], capacity: u16) -> Day {
    let lane = |(at, (skills, on)): (usize, &(u64, Ticks))| Lane {
        desk: u16::try_from(at).expect("few") + 1,
        skills: Skills(*skills),
        sale: Sale::Public,
        on: *on,
    };
    let lanes = lanes.iter().enumerate().map(lane).collect();
    Day { date, base: 510, reception: Ticks::run(0, 96), open: Ticks::run(0, 105), capacity, lanes }
}

fn wanted(skills: u64, ticks: u8) -> Wanted {
    Wanted { parts: vec![Part { skills: Skills(skills), ticks }], people: 1, buyer: Buyer::Citizen }
}

fn when() -> When {
    When { now: Millis::start_of(FIRST), lead: 60, notice: 24 * 60 }
}

const ALL: Ticks = Ticks((1 << 105) - 1);

fn days(n: usize) -> Vec<Date> {
    FIRST.series(jiff::Span::new().days(1)).take(n).collect()
}

/// Two offices of `n` days, two desks each.
fn boards(n: usize) -> Boards {
    let lanes = [(0b11, ALL), (0b01, ALL)];
    let each = days(n).into_iter().flat_map(|date| [(0, date), (1, date)]);
    each.map(|(office, date)| ((office, date), Board::new(day(date, &lanes, 60), [], Millis(0)))).collect()
}

fn book(board: &mut Board, id: u128, tick: u8, wanted: &Wanted) -> bool {
    let Ok(placement) = board.place(wanted, tick) else { return false };
    board.take(id, tick, wanted.clone(), &placement, None);
    true
}

/// The boards as other days make them, with what is booked on them.
fn edited(boards: &Boards, with: impl Fn(usize, Date, &Day) -> Day) -> Boards {
    let each = boards.iter().map(|((office, date), board)| {
        let day = with(*office, *date, &board.day);
        ((*office, *date), Board::new(day, board.booked().iter().cloned(), Millis(0)))
    });
    each.collect()
}

fn unseated(boards: &Boards) -> Vec<Moved> {
    let each = boards.iter().flat_map(|((office, date), board)| {
        board.unseated().into_iter().map(move |id| {
            let placed = board.find(id).expect("booked");
            let place = Place { office: *office, date: *date, tick: placed.start };
            Moved { id, place, at: board.day.at(placed.start), wanted: placed.wanted.clone() }
        })
    });
    each.collect()
}

fn closed(day: &Day) -> Day {
    Day { reception: Ticks::NONE, open: Ticks::NONE, lanes: Vec::new(), ..day.clone() }
}

#[test]
fn an_absent_desk_moves_only_the_desk() {
    let mut all = boards(2);
    let board = all.get_mut(&(0, FIRST)).expect("a board");
    assert!(book(board, 1, 20, &wanted(0b01, 4)) && book(board, 2, 30, &wanted(0b01, 4)));
    let mut all = edited(&all, |office, date, day| {
        let mut day = day.clone();
        day.lanes.retain(|lane| lane.desk != 2 || (office, date) != (0, FIRST));
        day
    });
    let moved = unseated(&all);
    assert_eq!(moved.len(), 2);
    let lines = plan(&mut all, &moved, &BTreeMap::new(), when());
    assert!(lines.iter().all(|line| line.way == Way::Seat), "{lines:?}");
}

#[test]
fn a_closed_day_goes_to_the_nearest_and_a_closed_office_to_another() {
    let mut all = boards(3);
    let second = days(3)[1];
    assert!(book(all.get_mut(&(0, second)).expect("a board"), 1, 20, &wanted(0b10, 4)));
    let close = |office, date, day: &Day| if (office, date) == (0, second) { closed(day) } else { day.clone() };
    let mut one = edited(&all, close);
    let moved = unseated(&one);
    let line = plan(&mut one, &moved, &BTreeMap::new(), when())[0];
    // The evening before is 18 hours earlier and too soon to be told of; the next morning is 22 hours later.
    assert_eq!((line.way, line.to), (Way::Time, Some(Place { office: 0, date: days(3)[2], tick: 0 })));
    let mut all = edited(&all, |office, _, day| if office == 0 { closed(day) } else { day.clone() });
    let line = plan(&mut all, &moved, &BTreeMap::new(), when())[0];
    assert_eq!((line.way, line.to), (Way::Office, Some(Place { office: 1, date: second, tick: 20 })));
    let mut none: Boards = edited(&all, |_, _, day| closed(day));
    assert_eq!(plan(&mut none, &moved, &BTreeMap::new(), when())[0].way, Way::Call);
}

#[test]
fn what_was_chosen_comes_first_and_what_is_gone_is_said() {
    let mut all = boards(3);
    let second = days(3)[1];
    let board = all.get_mut(&(0, second)).expect("a board");
    assert!(
        book(board, 1, 20, &wanted(0b10, 4))
            && book(board, 2, 24, &wanted(0b10, 4))
            && book(board, 3, 28, &wanted(0b10, 4))
    );
    let close = |office, date, day: &Day| if (office, date) == (0, second) { closed(day) } else { day.clone() };
    let all = edited(&all, close);
    let moved = unseated(&all);
    let third = Place { office: 0, date: days(3)[2], tick: 0 };
    let picks = BTreeMap::from([(2, Pick::To(third)), (3, Pick::To(third)), (1, Pick::Call)]);
    let lines = plan(&mut all.clone(), &moved, &picks, when());
    assert_eq!((lines[0].way, lines[1].to, lines[1].lost), (Way::Call, Some(third), false));
    assert!(lines[2].lost && lines[2].to.is_some_and(|to| to != third), "{lines:?}");
    let others = nearest(&all, &moved[0], when(), |office| office == 0, 2);
    assert_eq!(others.len(), 2);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn every_plan_holds(seed: u64, want in 10usize..120, shut in 0u8..4) {
        let chance = SeededChance::new(seed);
        let below = |n: u64| { let mut bytes = [0; 8]; chance.fill(&mut bytes); u64::from_le_bytes(bytes) % n };
        let mut all = boards(4);
        let dates = days(4);
        for id in 0..want as u128 {
            let at = (usize::try_from(below(2)).expect("few"), dates[usize::try_from(below(4)).expect("few")]);
            let wanted = wanted([0b01, 0b10][usize::try_from(below(2)).expect("few")], 1 + u8::try_from(below(8)).expect("few"));
            let tick = u8::try_from(below(96)).expect("few");
            book(all.get_mut(&at).expect("a board"), id, tick, &wanted);
        }
        let before: BTreeMap<u128, Place> = all.iter().flat_map(|((office, date), board)| {
            board.booked().iter().map(|placed| (placed.id, Place { office: *office, date: *date, tick: placed.start }))
        }).collect();
        let mut after = edited(&all, |office, date, day| match shut {
            0 if (office, date) == (0, dates[1]) => closed(day),
            1 if office == 0 => closed(day),
            2 => Day { capacity: 2, ..day.clone() },
            _ => {
                let mut day = day.clone();
                day.reception = day.reception.until(60);
                day.lanes[0].on = day.lanes[0].on.since(30);
                day
            }
        });
        let moved = unseated(&after);
        let away: HashSet<u128> = moved.iter().map(|one| one.id).collect();
        let lines = plan(&mut after, &moved, &BTreeMap::new(), when());
        let named: HashSet<u128> = lines.iter().map(|line| line.id).collect();
        prop_assert_eq!(lines.len(), moved.len(), "each of them once");
        prop_assert_eq!(&named, &away);
        let mut seats = HashSet::new();
        for ((office, date), board) in &after {
            for placed in board.booked() {
                for (desk, ticks) in placed.seats() {
                    for tick in ticks.iter() {
                        prop_assert!(seats.insert((*office, *date, desk, tick)), "two on one seat");
                    }
                }
                if !away.contains(&placed.id) {
                    let kept = before.get(&placed.id) == Some(&Place { office: *office, date: *date, tick: placed.start });
                    prop_assert!(kept, "whoever keeps their seat keeps their time");
                }
            }
            prop_assert!(board.unseated().is_empty());
        }
        for line in &lines {
            let sits = after.iter().filter(|(_, board)| board.find(line.id).is_some()).count();
            prop_assert_eq!(sits, usize::from(line.to.is_some()));
        }
    }
}
