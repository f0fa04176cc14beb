//! Models whose truth is known, run by the twin, and their logs fed back.

mod ahead;
mod back;
mod faults;
mod judging;

use civic::Calendar;
use flow::Graph;
use mining::Log;
use twin::{Go, Parameters, Plan, Setting};

use crate::{Asked, log_of_run};

/// 2026-04-06, a Monday, in days since 1970.
const MONDAY: i64 = 20_549;

/// The log of so many cases of a model, by the wall clock.
fn log(graph: &Graph, id: &str, parameters: &Parameters, seed: u64, cases: u32) -> Log {
    log_from(graph, id, parameters, seed, cases, MONDAY)
}

/// The same from another day on.
fn log_from(graph: &Graph, id: &str, parameters: &Parameters, seed: u64, cases: u32, day: i64) -> Log {
    let plan = compiled(graph, id, parameters, day);
    let mut log = twin::Log::default();
    twin::run(&plan, &Go::cases(seed, cases), &mut log).expect("runs");
    of_run(&plan, &log, day)
}

fn compiled(graph: &Graph, id: &str, parameters: &Parameters, day: i64) -> Plan {
    let calendar = Calendar::default();
    let setting = Setting { from: crate::view::date(day), weeks: 156, calendar: &calendar };
    Plan::compile(&[(id, graph)], parameters, &setting).expect("compiles")
}

fn of_run(plan: &Plan, log: &twin::Log, day: i64) -> Log {
    log_of_run(plan, log, day * crate::view::DAY, &|node| Some(node.to_owned())).expect("room")
}

/// Asked of a log that calls nodes by their ids.
fn asked<'a>(id: &'a str, graph: &'a Graph, calendar: &'a Calendar) -> Asked<'a> {
    Asked { procedure: id, rules_hash: "hash", graph, label: &|id| id.to_owned(), calendar, channels: None, seed: 1 }
}
