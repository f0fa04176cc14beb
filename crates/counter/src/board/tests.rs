//! The board against a model that knows nothing of masks: every desk's minute has one holder, and what brute force can seat, the search seats.

use civic::{Chance, Millis, SeededChance};
use jiff::civil::date;
use proptest::prelude::*;

use super::{Board, Buyer, Full, Part, Placed, Wanted};
use crate::roster::{Day, Lane};
use crate::{Sale, Skills, Ticks};

const NOW: Millis = Millis(0);

fn day(lanes: &[(u64, Sale, Ticks)], capacity: u16) -> Day {
    let lane = |(at, (skills, sale, on)): (usize, &(u64, Sale, Ticks))| Lane {
        desk: u16::try_from(at).expect("few desks") + 1,
        skills: Skills(*skills),
        sale: *sale,
        on: *on,
    };
    Day {
        date: date(2026, 9, 28),
        base: 510,
        reception: Ticks::run(0, 96),
        open: Ticks::run(0, 105),
        capacity,
        lanes: lanes.iter().enumerate().map(lane).collect(),
    }
}

fn wanted(parts: &[(u64, u8)]) -> Wanted {
    let parts = parts.iter().map(|(skills, ticks)| Part { skills: Skills(*skills), ticks: *ticks }).collect();
    Wanted { parts, people: 1, buyer: Buyer::Citizen }
}

fn book(board: &mut Board, id: u128, start: u8, wanted: &Wanted) -> Result<(), Full> {
    let placement = board.place(wanted, start)?;
    board.take(id, start, wanted.clone(), &placement, None);
    Ok(())
}

const ALL: Ticks = Ticks(u128::MAX);

#[test]
fn somebody_moves_to_make_room() {
    // Desk 1 does both, desk 2 only papers. Papers come first and sit at desk 2 (it can do little else).
    let mut board = Board::new(day(&[(0b11, Sale::Public, ALL), (0b10, Sale::Public, ALL)], 60), [], NOW);
    book(&mut board, 1, 0, &wanted(&[(0b10, 4)])).expect("a seat");
    assert_eq!(board.find(1).expect("placed").desks, [2]);
    book(&mut board, 2, 2, &wanted(&[(0b10, 4)])).expect("a seat");
    assert_eq!(board.find(2).expect("placed").desks, [1]);
    // Someone who needs desk 1 at tick 4: number 1 stays, number 2 cannot go to desk 2 while 1 is there.
    assert_eq!(board.place(&wanted(&[(0b01, 2)]), 3), Err(Full::Desks));
    board.remove(1);
    let placement = board.place(&wanted(&[(0b01, 2)]), 3).expect("number 2 moves");
    assert_eq!((placement.desks.as_slice(), placement.moves.len()), (&[1][..], 1));
    assert_eq!((placement.moves[0].id, placement.moves[0].desks.as_slice()), (2, &[2][..]));
    // Not when they are at the desk already.
    let fixed = Placed { fixed: true, ..board.find(2).expect("placed").clone() };
    let board = Board::new(board.day.clone(), [fixed], NOW);
    assert!(board.place(&wanted(&[(0b01, 2)]), 3).is_err());
}

#[test]
fn several_services_sit_at_one_desk_where_one_can_do_all() {
    let lanes = [(0b01, Sale::Public, ALL), (0b10, Sale::Public, ALL), (0b11, Sale::Public, ALL)];
    let mut board = Board::new(day(&lanes, 60), [], NOW);
    let both = wanted(&[(0b01, 3), (0b10, 2)]);
    book(&mut board, 1, 10, &both).expect("a seat");
    assert_eq!(board.find(1).expect("placed").desks, [3, 3]);
    book(&mut board, 2, 10, &both).expect("one desk after the other");
    assert_eq!(board.find(2).expect("placed").desks, [1, 2]);
    assert_eq!(board.place(&both, 10), Err(Full::Desks));
    assert!(!board.starts(&both).has(10) && board.starts(&both).has(15));
}

#[test]
fn lanes_of_officers_and_of_walk_ins_are_theirs() {
    let lanes = [(1, Sale::Staff, ALL), (1, Sale::WalkIn, ALL)];
    let board = Board::new(day(&lanes, 60), [], NOW);
    let citizen = wanted(&[(1, 2)]);
    assert_eq!(board.place(&citizen, 0), Err(Full::Desks));
    assert!(board.starts(&citizen).is_empty());
    let officer = Wanted { buyer: Buyer::Officer, ..citizen };
    assert_eq!(board.place(&officer, 0).expect("a seat").desks, [1]);
}

#[test]
fn the_hall_counts_people_not_bookings() {
    let lanes = [(1, Sale::Public, ALL); 4];
    let mut board = Board::new(day(&lanes, 6), [], NOW);
    let family = Wanted { people: 4, ..wanted(&[(1, 7)]) };
    book(&mut board, 1, 6, &family).expect("a seat");
    assert_eq!(board.place(&family, 6), Err(Full::Hall));
    // Seven ticks from 6 on touch two stretches of half an hour: 6–11 and 12–17.
    assert_eq!(board.place(&family, 12), Err(Full::Hall));
    assert!(board.place(&family, 18).is_ok());
    assert!(board.place(&Wanted { people: 2, ..family.clone() }, 12).is_ok());
    assert!(!board.starts(&family).has(12) && board.starts(&family).has(18));
    assert_eq!(board.place(&family, 96), Err(Full::Closed));
}

#[test]
fn a_hold_ends_when_it_is_read_too_late() {
    let lanes = [(1, Sale::Public, ALL)];
    let one = wanted(&[(1, 2)]);
    let held = Placed { id: 1, start: 0, wanted: one.clone(), desks: vec![1], fixed: false, until: Some(Millis(10)) };
    assert!(Board::new(day(&lanes, 6), [held.clone()], Millis(9)).place(&one, 0).is_err());
    assert!(Board::new(day(&lanes, 6), [held], Millis(10)).place(&one, 0).is_ok());
}

/// Whether these jobs (skills, start, length) can be given desks at all: every way is tried.
fn brute(lanes: &[(u64, Sale, Ticks)], jobs: &[(u64, u8, u8)], at: &mut Vec<usize>) -> bool {
    let Some((skills, start, len)) = jobs.get(at.len()).copied() else { return true };
    let ticks = Ticks::run(start, len);
    for lane in 0..lanes.len() {
        let clash = |(other, on): (usize, &usize)| *on == lane && Ticks::run(jobs[other].1, jobs[other].2).meets(ticks);
        if lanes[lane].0 & skills == skills && lanes[lane].2.holds(ticks) && !at.iter().enumerate().any(clash) {
            at.push(lane);
            if brute(lanes, jobs, at) {
                return true;
            }
            at.pop();
        }
    }
    false
}

/// No desk has two at a time, everybody sits where they can be served, and the hall holds them all.
fn whole(board: &Board) -> Result<(), String> {
    for lane in &board.day.lanes {
        let mut held = Ticks::NONE;
        for placed in board.booked() {
            for ((desk, ticks), part) in placed.seats().zip(&placed.wanted.parts) {
                if desk == lane.desk {
                    if held.meets(ticks) {
                        return Err(format!("desk {desk} has two at a time"));
                    }
                    if !lane.on.holds(ticks) || !lane.skills.holds(part.skills) || !placed.wanted.buyer.may(lane.sale) {
                        return Err(format!("{} cannot sit at desk {desk}", placed.id));
                    }
                    held = held | ticks;
                }
            }
        }
    }
    for stretch in 0..=Ticks::MOST / super::STRETCH {
        let here = board.booked().iter().filter(|placed| placed.stretches().contains(&stretch));
        let people: u16 = here.map(|placed| placed.wanted.people).sum();
        if people > board.day.capacity {
            return Err(format!("{people} people in stretch {stretch}"));
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// Sold out means sold out: whatever brute force can seat, one after another, the board seats.
    #[test]
    fn what_can_be_seated_is_seated(
        lanes in prop::collection::vec((1u64..8, 0u8..4), 1..5),
        jobs in prop::collection::vec((0u32..3, 0u8..8, 1u8..5), 1..9),
    ) {
        let lanes: Vec<(u64, Sale, Ticks)> =
            lanes.into_iter().map(|(skills, off)| (skills, Sale::Public, Ticks::run(off, 12))).collect();
        let jobs: Vec<(u64, u8, u8)> = jobs.into_iter().map(|(skill, start, len)| (1 << skill, start, len)).collect();
        let mut board = Board::new(day(&lanes, 60), [], NOW);
        let mut sold: Vec<(u64, u8, u8)> = Vec::new();
        for (id, job) in jobs.iter().enumerate() {
            sold.push(*job);
            let possible = brute(&lanes, &sold, &mut Vec::new());
            let one = wanted(&[(job.0, job.2)]);
            prop_assert_eq!(board.starts(&one).has(job.1), possible);
            let booked = book(&mut board, id as u128, job.1, &one);
            prop_assert_eq!(booked.is_ok(), possible, "{:?} of {:?}", job, &sold);
            if !possible {
                sold.pop();
            }
            prop_assert_eq!(whole(&board), Ok(()));
        }
    }

    #[test]
    fn several_parts_never_break_the_day(
        lanes in prop::collection::vec((1u64..16, 0u8..4), 1..7),
        asks in prop::collection::vec((prop::collection::vec((0u32..4, 1u8..4), 1..4), 0u8..30, 1u16..5, any::<bool>()), 1..30),
    ) {
        let lanes: Vec<(u64, Sale, Ticks)> = lanes
            .into_iter()
            .enumerate()
            .map(|(at, (skills, off))| (skills, if at == 2 { Sale::Staff } else { Sale::Public }, Ticks::run(off, 40)))
            .collect();
        let mut board = Board::new(day(&lanes, 12), [], NOW);
        for (id, (parts, start, people, officer)) in asks.into_iter().enumerate() {
            let parts: Vec<(u64, u8)> = parts.into_iter().map(|(skill, ticks)| (1 << skill, ticks)).collect();
            let buyer = if officer { Buyer::Officer } else { Buyer::Citizen };
            let ask = Wanted { people, buyer, ..wanted(&parts) };
            let free = board.free_starts(&ask).has(start);
            let booked = book(&mut board, id as u128, start, &ask);
            prop_assert!(!free || booked.is_ok(), "a time that was shown free is refused");
            prop_assert_eq!(whole(&board), Ok(()));
        }
    }
}

/// A million holds, confirmations, cancellations and lapses on one office-day.
#[test]
fn a_million_acts_overbook_nothing() {
    let chance = SeededChance::new(20_260_928);
    let lanes = [
        (0b0111, Sale::Public, ALL),
        (0b0110, Sale::Public, ALL),
        (0b0011, Sale::Staff, ALL),
        (0b1000, Sale::Public, ALL),
        (0b1100, Sale::WalkIn, ALL),
    ];
    let mut board = Board::new(day(&lanes, 40), [], NOW);
    let small = |below: u64| u8::try_from(chance.below(below)).expect("below 256");
    let (mut sold, mut refused) = (0u32, 0u32);
    for act in 0..1_000_000u128 {
        let held = board.booked().len();
        if held > 0 && chance.below(100) < 48 {
            let any = usize::try_from(chance.below(held as u64)).expect("few");
            let id = board.booked()[any].id;
            board.remove(id);
            continue;
        }
        let parts: Vec<(u64, u8)> = (0..=chance.below(2)).map(|_| (1 << chance.below(4), 1 + small(6))).collect();
        let buyer = if chance.below(4) == 0 { Buyer::Officer } else { Buyer::Citizen };
        let ask = Wanted { people: 1 + u16::from(small(4)), buyer, ..wanted(&parts) };
        match book(&mut board, act, small(96), &ask) {
            Ok(()) => sold += 1,
            Err(_) => refused += 1,
        }
        if act % 64 == 0 {
            assert_eq!(whole(&board), Ok(()), "after act {act}");
        }
    }
    assert!(sold > 100_000 && refused > 10_000, "{sold} sold, {refused} refused: this proves nothing");
}
