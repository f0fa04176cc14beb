//! A day told to somebody who waits comes true as often as it says, and is not told where the records cannot bear it.

use civic::Calendar;
use twin::trial::{Alone, Quiet};
use twin::{Dist, sample};

use super::back::with_waits;
use super::{asked, log};
use crate::{Stood, Who, foretold, is_ours, standing};

#[test]
fn what_is_foretold_comes_true() {
    let (graph, truth) = with_waits();
    let calendar = Calendar::default();
    let log = log(&graph, "waits", &truth, 1, 3_000);
    let said = foretold(&log, &asked("waits", &graph, &calendar), 80, &Alone, &Quiet).expect("tried");
    assert!(said.tells() && said.moments > 5, "{said:?}");
    let share = f64::from(said.kept) / f64::from(said.tried);
    // A day is told, and a case may end at any moment of it: rather too late than too early.
    assert!((0.75..0.97).contains(&share), "{said:?}");
}

/// After the records that are counted, work takes four times as long.
#[test]
fn a_hall_that_has_become_slower_is_not_foretold() {
    let (graph, truth) = with_waits();
    let mut slower = truth.clone();
    let step = slower.procedures.get_mut("waits").and_then(|of| of.steps.get_mut("record")).expect("a step");
    step.before.as_mut().expect("a wait").time = Dist::Exponential { mean: 24_000.0 };
    let calendar = Calendar::default();
    let first = log(&graph, "waits", &truth, 1, 2_000);
    let then = super::log_from(&graph, "waits", &slower, 2, 1_000, super::MONDAY + 35);
    let both = super::judging::joined(&[first, then]);
    let said = foretold(&both, &asked("waits", &graph, &calendar), 80, &Alone, &Quiet).expect("tried");
    assert!(said.tried > 100 && !said.tells(), "{said:?}");
}

#[test]
fn few_cases_foretell_nothing() {
    let (graph, truth) = with_waits();
    let log = log(&graph, "waits", &truth, 1, 120);
    let said = foretold(&log, &asked("waits", &graph, &Calendar::default()), 80, &Alone, &Quiet).expect("tried");
    assert!(said.tried == 0 && !said.tells(), "{said:?}");
}

#[test]
fn a_case_stands_where_its_open_work_is() {
    let graph = sample::hall6_graph();
    let who = Who { procedure: "hall6", case: 7, channel: 0 };
    let piece = |node, enabled, started, done| Stood { node, enabled, started, done };
    let receive = piece("receive", 0, Some(1), Some(2));
    let check = piece("check", 2, Some(3), Some(4));
    let letter = piece("letter", 4, Some(5), Some(9));
    let register = piece("register", 4, None, None);
    let case = standing(&graph, &who, &[receive, check, letter, register]).expect("it stands");
    assert_eq!((case.arrived, case.at.len(), &*case.at[0].node, case.at[0].visits), (0, 1, "register", 0));
    assert_eq!(case.joins, [("join".to_owned(), "letter".to_owned())]);
    assert!(is_ours(&graph, &case));
    let again = piece("check", 12, Some(13), None);
    let case = standing(&graph, &who, &[receive, check, again]).expect("it stands");
    assert_eq!((case.at[0].visits, case.at[0].ready, case.at[0].started), (1, Some(12), Some(13)));
    assert_eq!(standing(&graph, &who, &[receive, check]), None, "nothing is open");
    assert_eq!(standing(&graph, &who, &[piece("elsewhere", 0, None, None)]), None);
}
