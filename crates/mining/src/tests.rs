//! Logs are read, written, measured, replayed and compared; readers hold whatever bytes they get.

mod counting;
mod csv;
mod laws;
mod measures;
mod replays;
mod xes;

use crate::{Builder, Event, Log, Moment, Order};

/// A log of cases of one-letter activities, a minute apart, each case an hour after the one before, from Monday 2026-04-06 09:00 UTC.
fn log(cases: &[&str]) -> Log {
    let mut builder = Builder::default();
    for (case, steps) in (0..).zip(cases) {
        for (step, char) in (0..).zip(steps.chars()) {
            let ms = 1_775_466_000_000 + case * 3_600_000 + step * 60_000;
            let activity = builder.activity(char.to_string().as_bytes()).expect("a name");
            let resource = builder.resource(format!("{char}-desk").as_bytes()).expect("a name");
            let done = Some(Moment { ms, offset: 0 });
            builder.event(Event { activity, resource, done, ..Event::default() }).expect("room");
        }
        builder.end_case(Some(&format!("case {case}"))).expect("room");
    }
    builder.finish(Order::Time, true)
}

fn names(log: &Log, case: usize) -> String {
    log.activity[log.case(case)].iter().map(|activity| log.activities.get(usize::from(*activity))).collect()
}
