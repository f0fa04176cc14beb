//! Logs from pieces of work: a hall's own records, or a run of the twin.

use mining::{Builder, Event, Log, Moment, Order, What};
use twin::{Case, Plan, Row};

use crate::view::Window;

/// A piece of work as whoever ran the case knows it. Moments are milliseconds since 1970.
#[derive(Clone, Copy, Debug, Default)]
pub struct Piece<'a> {
    /// Any number that is the same for the pieces of one case.
    pub case: u64,
    pub node: &'a str,
    /// Any number that is the same for one person's work; `None` where nobody of ours did it.
    pub who: Option<u64>,
    pub enabled: i64,
    pub started: Option<i64>,
    pub done: i64,
}

/// A log of them; the wall clock is `offset` minutes ahead of UTC (540 in Japan). Cases stand in the order in which they first appear.
pub fn log_of_pieces<'a>(pieces: impl IntoIterator<Item = Piece<'a>>, offset: i16) -> Result<Log, What> {
    let mut builder = Builder::default();
    let at = |ms| Some(Moment { ms, offset });
    for piece in pieces {
        let activity = builder.activity(piece.node.as_bytes())?;
        let resource = match piece.who {
            Some(who) => builder.resource(who.to_string().as_bytes())?,
            None => 0,
        };
        let event = Event {
            activity,
            resource,
            done: at(piece.done),
            started: piece.started.and_then(at),
            enabled: at(piece.enabled),
            ..Event::default()
        };
        builder.event_of(piece.case.to_string().as_bytes(), event)?;
    }
    Ok(builder.finish(Order::Time, true))
}

/// A run of the twin as a log. Moment 0 of the run is `base`, by a wall clock that is UTC; `name` says what the log calls a node, or that it does not.
pub fn log_of_run<'a>(
    plan: &'a Plan,
    run: &twin::Log,
    base: i64,
    name: &dyn Fn(&'a str) -> Option<String>,
) -> Result<Log, What> {
    made(plan, run, base, Window::ALL, true, name)
}

/// The same of cases that came within a window, with or without the moments at which work could begin.
pub(crate) fn made<'a>(
    plan: &'a Plan,
    run: &twin::Log,
    base: i64,
    window: Window,
    enabled: bool,
    name: &dyn Fn(&'a str) -> Option<String>,
) -> Result<Log, What> {
    let mut builder = Builder::default();
    let came = |case: &Case| window.has(case.arrived + base);
    let of = |row: &Row| usize::try_from(row.case).ok().and_then(|case| run.cases.get(case).copied().flatten());
    // What one node is called, found once.
    let mut known: Vec<Option<Option<u16>>> = Vec::new();
    let mut rows: Vec<u32> = (0..u32::try_from(run.len()).unwrap_or(u32::MAX)).collect();
    rows.sort_by_key(|row| run.case[*row as usize]);
    let mut last: Option<u32> = None;
    for row in rows.iter().map(|row| run.row(*row as usize)) {
        if !of(&row).is_some_and(|case| came(&case)) {
            continue;
        }
        if last.is_some_and(|last| last != row.case) {
            builder.end_case(last.map(|case| case.to_string()).as_deref())?;
        }
        let stop = row.stop as usize;
        if known.len() <= stop {
            known.resize(stop + 1, None);
        }
        let activity = match known[stop] {
            Some(activity) => activity,
            None => name(plan.node(row.stop)).map(|name| builder.activity(name.as_bytes())).transpose()?,
        };
        known[stop] = Some(activity);
        last = Some(row.case);
        let Some(activity) = activity else { continue };
        let at = |ms: i64| Some(Moment { ms: ms + base, offset: 0 });
        let resource = if row.person == twin::NOBODY { 0 } else { builder.resource(person(plan, &row).as_bytes())? };
        builder.event(Event {
            activity,
            resource,
            done: at(row.done),
            started: at(row.started),
            enabled: if enabled { at(row.enabled) } else { None },
            ..Event::default()
        })?;
    }
    if let Some(case) = last {
        builder.end_case(Some(&case.to_string()))?;
    }
    Ok(builder.finish(Order::Time, true))
}

/// A person's number is one within the pool.
fn person(plan: &Plan, row: &Row) -> String {
    format!("{}-{}", plan.pool_of(row.stop), row.person)
}
