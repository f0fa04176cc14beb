use civic::{Lang, Millis};
use proptest::prelude::*;

use super::*;
use crate::line::{self, Calling, Kind, Needs, Reason, State, Ticket, Want};
use crate::model::Rules;

const MINUTE: i64 = 60_000;

fn walk_in(comes: i64) -> Guest {
    Guest { comes: comes * MINUTE, booked: None, urgent: false, needs: Skills::one(0) }
}

fn booked(comes: i64, time: i64) -> Guest {
    Guest { booked: Some(time * MINUTE), ..walk_in(comes) }
}

fn called(guests: &[Guest], passed: &[u16], at: i64) -> Option<usize> {
    let standing: Vec<usize> = (0..guests.len()).collect();
    let special = guests.iter().filter(|guest| guest.is_special()).count();
    InTurn::DEFAULT.pick(Line { guests, standing: &standing, passed, special }, Skills(0b11), at * MINUTE)
}

#[test]
fn a_booking_counts_from_its_time_on_unless_it_came_too_late() {
    let line = [walk_in(0), booked(5, 30), booked(6, 20)];
    assert_eq!(called(&line, &[0; 3], 10), Some(0));
    assert_eq!(
        called(&line[1..], &[0; 2], 10),
        Some(1),
        "nobody else waits: before their time, the earlier time first"
    );
    assert_eq!(called(&line, &[0; 3], 18), Some(2));
    assert_eq!(called(&line, &[0; 3], 40), Some(2), "the earlier time first");
    assert_eq!(called(&[walk_in(30), booked(31, 20)], &[0; 2], 40), Some(0), "eleven minutes late");
}

#[test]
fn a_reason_goes_before_the_rest_and_skill_decides_who_can() {
    let urgent = Guest { urgent: true, ..walk_in(9) };
    assert_eq!(called(&[walk_in(0), urgent], &[0; 2], 10), Some(1));
    let other = Guest { needs: Skills::one(5), ..walk_in(0) };
    assert_eq!(called(&[other], &[0], 10), None);
}

#[test]
fn who_was_passed_often_enough_is_passed_no_more() {
    let line = [walk_in(0), booked(5, 10)];
    assert_eq!(called(&line, &[3, 0], 10), Some(0));
    let bound = [0, 3, 0];
    assert_eq!(
        called(&[booked(0, 3), walk_in(2), booked(5, 9)], &bound, 10),
        Some(0),
        "who counts from earlier passes nobody"
    );
    assert_eq!(called(&[booked(0, 10), walk_in(1)], &bound, 10), Some(1), "a booking counts from its time");
}

/// The same person as the counter's own line has them.
fn ticket(serial: u32, guest: &Guest, passed: u16) -> Ticket {
    let kind = match guest.booked {
        Some(at) => Kind::Booked { at: Millis(at) },
        None if guest.urgent => Kind::Priority(Reason::Infant),
        None => Kind::WalkIn,
    };
    Ticket {
        serial,
        number: line::Number { letter: 'A', count: 1 },
        wants: vec![Want { service: String::new(), skills: guest.needs, minutes: 10 }],
        done: 0,
        arrived: Millis(guest.comes),
        kind,
        party: 1,
        needs: Needs::default(),
        lang: Lang::Ja,
        calling: Calling::Screen,
        state: State::Waiting,
        passed,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn the_moving_hall_calls_whom_the_counter_calls(
        people in prop::collection::vec(
            (0_i64..40, prop::option::weighted(0.4, -15_i64..60), prop::bool::weighted(0.2), 0_usize..3, 0_u16..5), 1..12),
        skills in 1_u64..8,
        later in 0_i64..30,
    ) {
        let mut people = people;
        people.sort_by_key(|person| person.0);
        let guests: Vec<Guest> = people
            .iter()
            .map(|(comes, booked, urgent, skill, _)| Guest {
                comes: comes * MINUTE,
                booked: booked.map(|time| time * MINUTE),
                urgent: *urgent && booked.is_none(),
                needs: Skills::one(*skill),
            })
            .collect();
        let passed: Vec<u16> = people.iter().map(|person| person.4).collect();
        let standing: Vec<usize> = (0..guests.len()).collect();
        let now = guests.last().map_or(0, |guest| guest.comes) + later * MINUTE;
        let rules = Rules { grace: 10, overtakes: 3, ..Rules::default() };
        let order = InTurn::by(&rules);
        let special = guests.iter().filter(|guest| guest.is_special()).count();
        let view = Line { guests: &guests, standing: &standing, passed: &passed, special };
        let picked = order.pick(view, Skills(skills), now);
        let tickets: Vec<Ticket> =
            (0..).zip(guests.iter().zip(&passed)).map(|(serial, (guest, passed))| ticket(serial, guest, *passed)).collect();
        let pick = line::next(&tickets, Skills(skills), Millis(now), &rules);
        prop_assert_eq!(picked, pick.as_ref().map(|pick| pick.serial as usize));
        if let (Some(place), Some(pick)) = (picked, pick) {
            let mut overtaken = Vec::new();
            crate::day::hall::pass(&standing, place, &guests, Skills(skills), &order, now, |index| overtaken.push(index));
            let mut expected: Vec<usize> = pick.passed.iter().map(|serial| *serial as usize).collect();
            expected.sort_unstable();
            prop_assert_eq!(overtaken, expected);
        }
    }
}
