use procedure::Procedure;
use twin::scenario::Scenario;

use twin::Dist;

use super::turns::USUAL_CV;
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
    assert_eq!(edits, Edits { own: Turns { booked: Some(0.5), ..Turns::default() }, ..Edits::default() });
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
        own: Turns {
            minutes: [("visit".to_owned(), 10)].into(),
            again: [("visit/next".to_owned(), 0.02)].into(),
            ..Turns::default()
        },
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
    let own = Turns {
        walked: [("visit".to_owned(), walked(6)), ("unknown".to_owned(), walked(3))].into(),
        minutes: [("record/record".to_owned(), 9)].into(),
        ..Turns::default()
    };
    let edits = Edits { own, ..Edits::default() };
    let (today, to_be) = (edits.today(&as_is(), "moving-in"), edits.applied(&as_is(), "moving-in"));
    for (key, of) in &today.procedures {
        let both = [of, &to_be.procedures[key]].map(|of| of.steps["visit"].work.clone());
        assert_eq!(both, [(); 2].map(|()| Some(Dist::Lognormal { mean: 6.0, cv: 0.5 })), "{key}");
        assert_eq!(of.steps["unknown"].work, Some(Dist::Lognormal { mean: 3.0, cv: USUAL_CV }), "{key}");
        assert_eq!(of.steps["record/record"], as_is().procedures[key].steps["record/record"]);
    }
    assert_eq!(edits.own.of_file().len(), 1, "the file keeps its minutes of the visit");
    assert_eq!(edits.today(&as_is(), "another"), as_is());
    let shorter = Edits { own: Turns { minutes: [("visit".to_owned(), 3)].into(), ..edits.own }, ..edits };
    let to_be = shorter.applied(&as_is(), "moving-in");
    assert_eq!(to_be.procedures["moving-in@kita"].steps["visit"].work, Some(Dist::Lognormal { mean: 3.0, cv: 0.5 }));
    let before = serde_json::from_str::<Edits>(r#"{"minutes":{"visit":9}}"#).expect("kept before walks were asked");
    assert!(before.own.walked.is_empty() && before.own.minutes["visit"] == 9 && before.others.is_empty());
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
    let own = Turns {
        approvers: [("decide-not-accepted".to_owned(), 1)].into(),
        minutes: [("record/record".to_owned(), 6), ("decide-not-accepted/approve1".to_owned(), 2)].into(),
        papers: ["certificate".to_owned()].into(),
        ..Turns::default()
    };
    let edits = Edits { own, ..Edits::default() };
    let text = procedure::patch::patched(MOVING, &moving(), &edits.own.of_file()).expect("a place");
    let changed = procedure::read("moving-in.yaml", &text).expect("still sound");
    let graph = procedure::compile::compile(&changed);
    assert!(!graph.nodes.contains_key("decide-not-accepted/approve2"));
    let to_be = edits.applied(&as_is(), "moving-in");
    let calendar = civic::Calendar::default();
    let setting = twin::Setting { from: "2026-06-01".parse().expect("a day"), weeks: 20, calendar: &calendar };
    let plan = twin::Plan::of(&|_| Some(&graph), &to_be, &setting);
    assert!(plan.is_ok(), "{:?}", plan.err());
}

fn some_away() -> Edits {
    let days = |first: &str, last: &str| (first.parse().expect("a day"), last.parse().expect("a day"));
    let (first, last) = days("2026-06-08", "2026-06-12");
    Edits {
        people: [("chuo-clerks".to_owned(), 5)].into(),
        part_time: [("chuo-clerks".to_owned(), PartTime { people: 2, hours: part("09:00", "13:00") })].into(),
        leave: [("chuo-clerks".to_owned(), Leave { people: 1, first, last })].into(),
        absent: [("chuo-clerks".to_owned(), 0.1), ("chiefs".to_owned(), 0.05)].into(),
        ..Edits::default()
    }
}

#[test]
fn part_time_leave_and_absence_are_of_some_of_a_pool() {
    let to_be = some_away().applied(&as_is(), "moving-in");
    let staff = &to_be.pools["chuo-clerks"].staff;
    let told = |at: usize| (staff[at].count, staff[at].hours.as_str(), staff[at].leave.len());
    assert_eq!([told(0), told(1), told(2)], [(2, "staff", 0), (2, "chuo-clerks/part", 0), (1, "staff", 5)]);
    assert!(staff.iter().all(|staff| staff.absent.to_bits() == 0.1_f64.to_bits()));
    let (part_time, whole) = (&to_be.hours["chuo-clerks/part"].week, &as_is().hours["staff"].week);
    assert_eq!((part_time[0].open, &part_time[0].days), (part("09:00", "13:00").open, &whole[0].days));
    assert_eq!(to_be.hours["staff"], as_is().hours["staff"], "the others keep theirs");
    assert_eq!(to_be.pools["higashi-clerks"], as_is().pools["higashi-clerks"]);
    assert!((to_be.pools["chiefs"].staff[0].absent - 0.05).abs() < 1e-9);

    let graph = procedure::compile::compile(&moving());
    let calendar = civic::Calendar::default();
    let setting = twin::Setting { from: "2026-06-01".parse().expect("a day"), weeks: 20, calendar: &calendar };
    let on_duty = |parameters: &Parameters| {
        let plan = twin::Plan::of(&|_| Some(&graph), parameters, &setting).expect("compiles");
        plan.minutes_on_duty(0, 7 * twin::DAY)
    };
    let people = Edits { people: some_away().people, ..Edits::default() }.applied(&as_is(), "moving-in");
    let part_time =
        Edits { absent: BTreeMap::new(), leave: BTreeMap::new(), ..some_away() }.applied(&as_is(), "moving-in");
    // Two are there four hours and not eight and three quarters, on five days.
    assert!((on_duty(&people) - on_duty(&part_time) - 2.0 * 5.0 * 285.0).abs() < 1e-6);
    let pooled = Edits { pooled: ["chuo-clerks", "kita-clerks"].map(str::to_owned).into(), ..some_away() };
    assert_eq!(pooled.applied(&as_is(), "moving-in").pools[POOLED].staff.len(), 4);
}

#[test]
fn nobody_part_time_and_todays_share_change_nothing() {
    let nobody = PartTime { people: 0, hours: part("09:00", "13:00") };
    let edits = Edits {
        part_time: [
            ("kita-clerks".to_owned(), nobody),
            ("nobody".to_owned(), some_away().part_time["chuo-clerks"].clone()),
        ]
        .into(),
        absent: [("kita-clerks".to_owned(), 0.0)].into(),
        ..Edits::default()
    };
    let to_be = edits.applied(&as_is(), "moving-in");
    assert_eq!((to_be.pools, to_be.procedures), (as_is().pools, as_is().procedures));
    let everybody = PartTime { people: 200, hours: part("09:00", "13:00") };
    let edits = Edits { part_time: [("kita-clerks".to_owned(), everybody)].into(), ..Edits::default() };
    let staff = &edits.applied(&as_is(), "moving-in").pools["kita-clerks"].staff;
    assert!(staff.len() == 1 && staff[0].count == 3 && staff[0].hours == "kita-clerks/part");
    let before = serde_json::from_str::<Edits>(r#"{"people":{"chiefs":4}}"#).expect("kept before this could be turned");
    assert!(before.part_time.is_empty() && before.leave.is_empty() && before.absent.is_empty());
    let kept = serde_json::to_string(&some_away()).expect("is written");
    assert_eq!(serde_json::from_str::<Edits>(&kept).expect("is read"), some_away());
}

/// What a file says of some of a pool is the same turn of the room; what is more than that stays as the file has it.
#[test]
fn part_time_and_leave_of_a_file_are_turns() {
    let scenario: Scenario = serde_saphyr::from_str(HOURS).expect("a scenario");
    let to_be = some_away().applied(&scenario.as_is, "moving-in");
    let mut change = Change::default();
    for name in ["chuo-clerks", "chiefs"] {
        change.pools.insert(name.to_owned(), to_be.pools[name].clone());
    }
    change.hours.insert("chuo-clerks/part".to_owned(), to_be.hours["chuo-clerks/part"].clone());
    let scenario = Scenario { to_be: change, ..scenario };
    assert_eq!(Edits::of_scenario(&scenario), some_away());

    let mut more = scenario.clone();
    more.to_be.pools.get_mut("chuo-clerks").expect("there").staff[1].skills.push("english".to_owned());
    let edits = Edits::of_scenario(&more);
    assert_eq!(edits.given.pools.keys().collect::<Vec<_>>(), ["chuo-clerks"]);
    assert!(edits.part_time.is_empty() && edits.given.hours.contains_key("chuo-clerks/part"));
    assert_eq!(edits.applied(&more.as_is, "moving-in"), more.changed().expect("sound"));
    let mut late = scenario;
    late.to_be.pools.get_mut("chiefs").expect("there").overtime = Some(twin::spec::Overtime { most: 60.0 });
    assert!(Edits::of_scenario(&late).given.pools.contains_key("chiefs"), "overtime is no turn");
}

const CENTER: &str = include_str!("../../../../../cities/hinokuni/scenarios/center.yaml");

/// Two teams of a file become the one the room makes of them, and nothing of the file is left over.
#[test]
fn a_files_central_office_is_pooled_people() {
    let scenario: Scenario = serde_saphyr::from_str(CENTER).expect("a scenario");
    let edits = Edits::of_scenario(&scenario);
    let pooled = ["allowance-clerks", "medical-clerks"].map(str::to_owned).into();
    assert_eq!(edits, Edits { pooled, ..Edits::default() });
    let (room, file) = (edits.applied(&scenario.as_is, "child-allowance"), scenario.changed().expect("sound"));
    assert_eq!(room.procedures, file.procedures);
    assert_eq!(room.pools[POOLED], file.pools[POOLED]);
    let mut more = scenario;
    more.to_be.pools.get_mut(POOLED).expect("there").staff[0].count = 4;
    let edits = Edits::of_scenario(&more);
    assert!(edits.pooled.is_empty() && edits.given == more.to_be, "four for two are no pooling");
}

#[test]
fn each_procedure_has_turns_of_its_own() {
    let as_is = serde_saphyr::from_str::<Scenario>(CENTER).expect("a scenario").as_is;
    let check = |minutes| Turns { minutes: [("check/check".to_owned(), minutes)].into(), ..Turns::default() };
    let medical = Turns { channels: [("online".to_owned(), 0.7)].into(), ..check(1) };
    let edits = Edits { own: check(2), others: [("child-medical".to_owned(), medical)].into(), ..Edits::default() };
    let to_be = edits.applied(&as_is, "child-allowance");
    let mean = |id: &str| mean_minutes(to_be.procedures[id].steps["check/check"].work.as_ref().expect("said"));
    assert!((mean("child-allowance") - 2.0).abs() < 1e-9 && (mean("child-medical") - 1.0).abs() < 1e-9);
    assert_eq!(to_be.procedures["child-allowance"].channels, as_is.procedures["child-allowance"].channels);
    let shares: Vec<f64> = to_be.procedures["child-medical"].channels.iter().map(|channel| channel.share).collect();
    assert!((shares[0] - 0.7).abs() < 1e-9 && (shares.iter().sum::<f64>() - 1.0).abs() < 1e-9, "{shares:?}");
    // Begun for the second procedure, the second is its own.
    let other = Edits { own: check(1), ..Edits::default() }.applied(&as_is, "child-medical");
    assert_eq!(other.procedures["child-allowance"], as_is.procedures["child-allowance"]);
    assert_eq!(procedures_of(&as_is, "child-medical"), ["child-medical", "child-allowance"]);
    let kept = serde_json::to_string(&edits).expect("is written");
    assert_eq!(serde_json::from_str::<Edits>(&kept).expect("is read"), edits);
    assert!(kept.contains(r#""minutes":{"check/check":2}"#), "the own turns stand where they always stood: {kept}");
}

#[test]
fn a_proposal_kept_before_there_were_others_is_read() {
    let kept = r#"{"hours":{},"people":{"clerks":3},"minutes":{"visit":9},"again":{"visit/next":0.02},"channels":{},"booked":0.5,
        "approvers":[["decide",1]],"papers":["certificate"],"pooled":["a","b"],"walked":{},"given":{"hours":{},"pools":{},"procedures":{}}}"#;
    let edits: Edits = serde_json::from_str(kept).expect("is read");
    assert_eq!((edits.own.minutes["visit"], edits.own.booked, edits.people["clerks"]), (9, Some(0.5), 3));
    assert!(edits.own.approvers.contains(&("decide".to_owned(), 1)) && edits.own.papers.contains("certificate"));
    assert!(edits.others.is_empty() && edits.pooled.len() == 2);
}
