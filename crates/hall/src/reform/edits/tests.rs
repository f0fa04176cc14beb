use procedure::Procedure;
use twin::scenario::Scenario;

use super::*;

const MOVING: &str = include_str!("../../../../../cities/hinokuni/procedures/moving-in.yaml");
const HOURS: &str = include_str!("../../../../../cities/hinokuni/scenarios/hours.yaml");

fn as_is() -> Parameters {
    serde_saphyr::from_str::<Scenario>(HOURS).expect("a scenario").as_is
}

fn moving() -> Procedure {
    procedure::read("moving-in.yaml", MOVING).expect("sound")
}

fn part(open: &str, close: &str) -> Part {
    Part { open: open.parse().expect("a time"), close: close.parse().expect("a time") }
}

#[test]
fn shorter_hours_move_people_and_lose_nobody() {
    let as_is = as_is();
    let edits = Edits { hours: [("counter".to_owned(), part("09:00", "16:30"))].into(), ..Edits::default() };
    let to_be = edits.applied(&as_is, "moving-in");
    assert_eq!(to_be.hours["counter"].week[0].open, part("09:00", "16:30").open);
    assert_eq!(to_be.hours["staff"], as_is.hours["staff"]);
    for (key, of) in &as_is.procedures {
        let (Come::Rates(old), Come::Rates(new)) = (&of.arrivals.come, &to_be.procedures[key].arrivals.come) else {
            panic!("rates")
        };
        let (before, after) = (people(&old[0], &part("08:30", "17:15")), people(&new[0], &part("09:00", "16:30")));
        assert!((before - after).abs() < 1e-9 && before > 10.0, "{key}: {before} and {after}");
    }
}

/// The shipped scenario is one turn in the room, and brings people at the hours its file says.
#[test]
fn a_scenario_is_turns_of_the_room() {
    let scenario: Scenario = serde_saphyr::from_str(HOURS).expect("a scenario");
    let edits = Edits::of_scenario(&scenario);
    assert_eq!(edits, Edits { hours: [("counter".to_owned(), part("09:00", "16:30"))].into(), ..Edits::default() });
    let (by_room, by_file) = (edits.applied(&scenario.as_is, "moving-in"), scenario.changed().expect("sound"));
    let day = part("09:00", "16:30");
    for (key, of) in &by_file.procedures {
        let (Come::Rates(file), Come::Rates(room)) = (&of.arrivals.come, &by_room.procedures[key].arrivals.come) else {
            panic!("rates")
        };
        let (file, room) = (people(&file[0], &day), people(&room[0], &day));
        assert!((file / room - 1.0).abs() < 0.03, "{key}: {file} by the file, {room} by the room");
    }
}

#[test]
fn more_bookings_are_one_turn() {
    let text = include_str!("../../../../../cities/hinokuni/scenarios/booking.yaml");
    let scenario: Scenario = serde_saphyr::from_str(text).expect("a scenario");
    let edits = Edits::of_scenario(&scenario);
    assert_eq!(edits, Edits { booked: Some(0.5), ..Edits::default() });
    assert_eq!(edits.applied(&scenario.as_is, "moving-in"), scenario.changed().expect("sound"));
}

#[test]
fn what_changes_nothing_is_the_same() {
    let as_is = as_is();
    let edits = Edits { hours: [("counter".to_owned(), part("08:30", "17:15"))].into(), ..Edits::default() };
    assert_eq!(Edits::default().applied(&as_is, "moving-in"), as_is);
    assert_eq!(edits.applied(&as_is, "moving-in"), as_is);
}

#[test]
fn minutes_shares_and_people_reach_every_ward() {
    let edits = Edits {
        people: [("chuo-clerks".to_owned(), 5)].into(),
        minutes: [("visit".to_owned(), 10)].into(),
        again: [("visit/next".to_owned(), 0.02)].into(),
        ..Edits::default()
    };
    let to_be = edits.applied(&as_is(), "moving-in");
    assert_eq!(to_be.pools["chuo-clerks"].staff[0].count, 5);
    assert_eq!(to_be.procedures.len(), 5);
    for of in to_be.procedures.values() {
        assert_eq!(of.steps["visit"].work, Some(Dist::Lognormal { mean: 10.0, cv: 0.5 }));
        let shares = &of.steps["visit/next"].shares;
        assert!((shares.values().sum::<f64>() - 1.0).abs() < 1e-9 && (shares[CORRECT] - 0.02).abs() < 1e-9);
        assert!((shares["ok"] / shares["ground"] - 95.0).abs() < 1e-6);
    }
}

#[test]
fn what_walks_measured_is_today_on_both_sides_and_is_no_change() {
    let walked = |minutes| Walked { desk: "住民窓口".to_owned(), walks: 4, minutes };
    let edits = Edits {
        walked: [("visit".to_owned(), walked(6)), ("unknown".to_owned(), walked(3))].into(),
        minutes: [("record/record".to_owned(), 9)].into(),
        ..Edits::default()
    };
    let (today, to_be) = (edits.today(&as_is(), "moving-in"), edits.applied(&as_is(), "moving-in"));
    for (key, of) in &today.procedures {
        let both = [of, &to_be.procedures[key]].map(|of| of.steps["visit"].work.clone());
        assert_eq!(both, [(); 2].map(|()| Some(Dist::Lognormal { mean: 6.0, cv: 0.5 })), "{key}");
        assert_eq!(of.steps["unknown"].work, Some(Dist::Lognormal { mean: 3.0, cv: USUAL_CV }), "{key}");
        assert_eq!(of.steps["record/record"], as_is().procedures[key].steps["record/record"]);
    }
    assert_eq!(edits.of_file().len(), 1, "the file keeps its minutes of the visit");
    assert_eq!(edits.today(&as_is(), "another"), as_is());
    let shorter = Edits { minutes: [("visit".to_owned(), 3)].into(), ..edits };
    let to_be = shorter.applied(&as_is(), "moving-in");
    assert_eq!(to_be.procedures["moving-in@kita"].steps["visit"].work, Some(Dist::Lognormal { mean: 3.0, cv: 0.5 }));
    let before = serde_json::from_str::<Edits>(r#"{"minutes":{"visit":9}}"#).expect("kept before walks were asked");
    assert!(before.walked.is_empty());
}

#[test]
fn who_works_as_one_is_one_pool() {
    let as_is = as_is();
    let pooled = ["nishi-clerks", "minami-clerks"].map(str::to_owned).into();
    let to_be = Edits { pooled, ..Edits::default() }.applied(&as_is, "moving-in");
    let count = |pools: &BTreeMap<String, twin::spec::Pool>| -> u32 {
        pools.values().flat_map(|pool| &pool.staff).map(|staff| u32::from(staff.count)).sum()
    };
    assert_eq!(count(&as_is.pools), count(&to_be.pools));
    assert_eq!(to_be.procedures["moving-in@nishi"].pools["clerk"], POOLED);
    assert_eq!(to_be.procedures["moving-in@kita"].pools["clerk"], "kita-clerks");
    let alone = ["nishi-clerks".to_owned()].into();
    assert_eq!(Edits { pooled: alone, ..Edits::default() }.applied(&as_is, "moving-in"), as_is);
}

/// The file with the approver gone, and the parameters: the twin takes both.
#[test]
fn an_approver_less_is_walked_by_the_twin() {
    let edits = Edits {
        approvers: [("decide-not-accepted".to_owned(), 1)].into(),
        minutes: [("record/record".to_owned(), 6), ("decide-not-accepted/approve1".to_owned(), 2)].into(),
        papers: ["certificate".to_owned()].into(),
        ..Edits::default()
    };
    let text = procedure::patch::patched(MOVING, &moving(), &edits.of_file()).expect("a place");
    let changed = procedure::read("moving-in.yaml", &text).expect("still sound");
    let graph = procedure::compile::compile(&changed);
    assert!(!graph.nodes.contains_key("decide-not-accepted/approve2"));
    let to_be = edits.applied(&as_is(), "moving-in");
    let calendar = civic::Calendar::default();
    let setting = twin::Setting { from: "2026-06-01".parse().expect("a day"), weeks: 20, calendar: &calendar };
    let plan = twin::Plan::of(&|_| Some(&graph), &to_be, &setting);
    assert!(plan.is_ok(), "{:?}", plan.err());
}
