//! The promise: its day, its explanation, and what is said when it has passed.

use std::fmt::Write as _;

use civic::Period;
use jiff::civil::date;

use super::life::ALLOWANCE;
use super::notation::procedure;
use super::world::World;
use crate::{apply, arrive, expected};

fn told(world: &World) -> String {
    match expected(&world.procedure, &world.case, &world.calendar, world.today()) {
        None => "nothing is promised".to_owned(),
        Some(it) => {
            let mut out = format!("{:?} {:?}", it.kind, it.date.or(it.if_answered_today).map(|day| day.to_string()));
            let parts = it.parts;
            let _ = write!(
                out,
                " = {} + stopped {} + weekend {} + holiday {} + closed {}",
                parts.standard, parts.stopped, parts.weekend, parts.holiday, parts.other_closed
            );
            let _ = write!(out, "; used {}; passed {:?}", it.used, it.passed);
            out
        }
    }
}

/// Arrived on this day, the standard period of so many business days.
fn arrived(days: u16, on: jiff::civil::Date) -> World {
    let mut world = World::of(procedure(ALLOWANCE));
    world.procedure.clock.standard = Some(Period::BusinessDays(days));
    world.now = civic::Millis::from_local(on.at(9, 0, 0, 0));
    world.case = crate::Case::blank();
    world.log.clear();
    let arrival = crate::Arrival { section: super::world::SECTION.into(), on, by: crate::By::Citizen };
    let events = arrive(&world.procedure, arrival, &world.facts(), world.now).expect("arrives");
    for event in &events {
        apply(&mut world.case, event);
    }
    world.log = events;
    world
}

#[test]
fn ten_days_from_a_monday_and_over_the_holidays_of_september() {
    insta::assert_snapshot!(told(&arrived(10, date(2026, 6, 1))));
    insta::assert_snapshot!(told(&arrived(10, date(2026, 9, 14))));
}

#[test]
fn days_of_a_correction_do_not_count_and_are_named() {
    let mut world = arrived(10, date(2026, 6, 1));
    world.tell("+3 days\nkato flag /check correct payout\n+20 days");
    insta::assert_snapshot!(told(&world));
    world.tell("citizen answer payout");
    insta::assert_snapshot!(told(&world));
}

#[test]
fn a_passed_standard_is_a_longer_wait_and_a_passed_legal_period_is_our_fault() {
    let mut world = arrived(10, date(2026, 6, 1));
    world.tell("+15 days");
    insta::assert_snapshot!(told(&world));
    let mut world = World::of(procedure(&format!("{ALLOWANCE}\nextend = 30")));
    world.procedure.clock.standard = None;
    insta::assert_snapshot!(told(&world));
    world.tell("+31 days");
    insta::assert_snapshot!(world.tell("kato extend"));
    insta::assert_snapshot!(told(&world));
}

#[test]
fn an_extension_is_given_once_and_in_time() {
    let mut world = World::of(procedure(&format!("{ALLOWANCE}\nextend = 30")));
    insta::assert_snapshot!(world.tell("+20 days\nstranger extend\nkato extend\nkato undo\nkato extend\nsato extend"));
    insta::assert_snapshot!(told(&world));
    insta::assert_snapshot!(World::of(procedure(ALLOWANCE)).tell("kato extend"));
}

#[test]
fn a_paper_runs_from_the_day_it_was_received() {
    let mut world = arrived(10, date(2026, 6, 5));
    let arrival = crate::Arrival { section: super::world::SECTION.into(), on: date(2026, 6, 1), by: crate::By::System };
    let events = arrive(&world.procedure, arrival.clone(), &world.facts(), world.now).expect("arrives");
    world.case = crate::fold(&events).expect("a case");
    insta::assert_snapshot!(told(&world));
    let tomorrow = crate::Arrival { on: date(2026, 6, 6), ..arrival };
    assert!(arrive(&world.procedure, tomorrow, &world.facts(), world.now).is_err(), "nothing arrives tomorrow");
}
