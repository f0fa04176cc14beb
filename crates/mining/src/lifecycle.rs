//! Joins what a log tells in several lines (could begin, was begun, was done) into one event: the work.
//!
//! A start belongs to the earliest end of the same activity in the same case that has none yet. Nothing is invented: an end without a
//! start has none, a start without an end is counted and left out.

use crate::log::{Log, NEVER, Transition};
use crate::num::narrow;

/// What waits for its end.
struct Open {
    activity: u16,
    transition: Transition,
    at: i64,
}

pub(crate) fn pair(log: &mut Log, transition: &[Transition]) {
    if !transition.contains(&Transition::Done) {
        // A log of starts alone: each is taken for the work.
        return;
    }
    let had = (!log.started.is_empty(), !log.enabled.is_empty());
    let events = log.events();
    log.started.resize(events, NEVER);
    log.enabled.resize(events, NEVER);
    let mut kept = 0;
    let mut open: Vec<Open> = Vec::new();
    for case in 0..log.bounds.len() - 1 {
        let range = log.case(case);
        if case > 0 {
            // The end of the case before, now that its events have moved together.
            log.bounds[case] = narrow(kept);
        }
        open.clear();
        for event in range {
            let activity = log.activity[event];
            match transition[event] {
                Transition::Done => {
                    for (kind, column) in
                        [(Transition::Started, &mut log.started), (Transition::Enabled, &mut log.enabled)]
                    {
                        let at = open.iter().position(|open| open.activity == activity && open.transition == kind);
                        let known = column[event];
                        column[kept] = at.map_or(known, |at| open.remove(at).at);
                    }
                    keep(log, event, kept);
                    kept += 1;
                }
                Transition::Other => log.notes.passed_over += 1,
                kind => open.push(Open { activity, transition: kind, at: log.done[event] }),
            }
        }
        log.notes.unfinished += open.iter().filter(|open| open.transition == Transition::Started).count() as u64;
    }
    if let Some(last) = log.bounds.last_mut() {
        *last = narrow(kept);
    }
    shorten(log, kept, had);
}

fn keep(log: &mut Log, event: usize, kept: usize) {
    log.activity[kept] = log.activity[event];
    log.resource[kept] = log.resource[event];
    log.done[kept] = log.done[event];
    log.offset[kept] = log.offset[event];
    log.sequence[kept] = log.sequence[event];
}

fn shorten(log: &mut Log, kept: usize, had: (bool, bool)) {
    log.activity.truncate(kept);
    log.resource.truncate(kept);
    log.done.truncate(kept);
    log.offset.truncate(kept);
    log.sequence.truncate(kept);
    for (column, had) in [(&mut log.started, had.0), (&mut log.enabled, had.1)] {
        column.truncate(kept);
        if !had && column.iter().all(|at| *at == NEVER) {
            *column = Vec::new();
        }
    }
}
