use civic::{Calendar, Millis};
use jiff::civil::date;
use uuid::Uuid;

use super::*;
use crate::past::{Done, Ended};

fn at(day: i8, hour: i8, minute: i8) -> i64 {
    Millis::from_local(date(2026, 9, day).at(hour, minute, 0, 0)).0
}

fn task(case: u128, node: &str, kind: &str, (enabled, started, done): (i64, Option<i64>, i64)) -> Done {
    Done {
        case_id: Uuid::from_u128(case),
        node: node.to_owned(),
        kind: kind.to_owned(),
        role: "clerk".to_owned(),
        section: "children".to_owned(),
        assignee: (kind == "task").then(|| Uuid::from_u128(99)),
        enabled_at: enabled,
        started_at: started,
        done_at: Some(done),
        result: Some("approve".to_owned()),
    }
}

/// Cases that arrive on Monday at ten, are checked at eleven for six minutes, wait for their citizen until Tuesday noon, and are checked again.
fn past(cases: u128) -> Past {
    let ended: Vec<Ended> = (1..=cases)
        .map(|id| Ended { id: Uuid::from_u128(id), arrived_at: at(7, 10, 0), channel: "desk".to_owned() })
        .collect();
    let tasks: Vec<Done> = (1..=cases)
        .flat_map(|id| {
            let late = i64::try_from(id).unwrap_or(0) * 600_000;
            [
                task(id, "check", "task", (at(7, 10, 0), Some(at(7, 11, 0) + late), at(7, 11, 6) + late)),
                task(id, "correction", "correct", (at(7, 11, 6) + late, None, at(8, 12, 0))),
                task(id, "check", "task", (at(8, 12, 0), Some(at(8, 12, 30) + late), at(8, 12, 36) + late)),
            ]
        })
        .collect();
    Past::of(&ended, &tasks, &Calendar::new(Vec::new()))
}

#[test]
fn every_second_of_a_case_stands_under_one_head() {
    let past = past(6);
    let found = as_is(&past).expect("six cases");
    let leads: i64 = (0..past.cases()).filter_map(|number| past.case(number)).map(|(from, to)| to - from).sum();
    assert_eq!(found.spent.whole(), leads);
    assert_eq!(found.spent.work, 6 * 2 * 6 * 60_000, "two checks of six minutes each");
    assert_eq!(found.spent.closed, 0, "the night is the citizen's: nobody waited for the office");
    assert!(found.spent.citizen > 6 * 24 * 3_600_000 && found.spent.contention > 0, "{:?}", found.spent);
    let check = found.steps.iter().find(|step| step.node == "check").expect("the check");
    assert_eq!((check.cases, check.times, check.again), (6, 12, 100));
    assert_eq!(check.took, Some((360_000, 360_000)));
    let shares: i64 = shares(&found).values().sum();
    assert!((998..=1_000).contains(&shares), "{shares}");
}

#[test]
fn of_fewer_than_five_cases_nothing_is_told() {
    assert_eq!(as_is(&past(4)), None);
    assert!(as_is(&past(5)).is_some());
}

#[test]
fn a_rank_is_one_of_the_values() {
    assert_eq!(ranks(vec![30, 10, 20]), (20, 30));
    assert_eq!(ranks(Vec::new()), (0, 0));
    assert_eq!(ranks((1..=10).collect()), (5, 9));
}
