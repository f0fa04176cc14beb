//! Whether to build on the twin: counted from the earlier part of a log, held against the later part it has not seen.
//!
//! The rule. The first seven tenths of the days (by cases) are counted, the rest is held out, without cases too young to have ended when the log
//! does. The twin plays the held-out days ten times, after a time to fill up. The *error* of a figure is the mean distance of those runs from the
//! log, its *floor* the mean distance of the runs from each other: what the same model differs from itself. An error of more than twice the floor
//! says that the log does something the model does not (goal G13 of the project's notes on its peers), unless some run is as far from the others, or
//! the error is too small for anybody to act on: two hundredths of a mean case, or what a thousand cases of the six-step hall differ from themselves.
//! With a floor above 0.15 of a mean case, or fewer than a hundred held-out cases, nothing can be told, and it says how many cases it would take.

use counter::draw;
use jiff::civil::Date;
use mining::{Builder, Event, Log, Moment, Order};
use serde::Serialize;
use twin::trial::{Hands, Watch, gather};
use twin::{Go, Plan, Setting, run};

use crate::dist::Reservoir;
use crate::pieces::made;
use crate::view::{DAY, View, Window, date};
use crate::{Asked, Fault, Fitted};

/// An error of more than so many floors is one of the model.
pub const TIMES_THE_FLOOR: f64 = 2.0;
/// Fewer held-out cases say nothing.
pub const LEAST_HELD: u32 = 100;
const TRAINED: f64 = 0.7;
const RUNS: usize = 10;
/// Of a mean case: a floor above the first tells nothing, an error below the second matters to nobody.
const BLIND: f64 = 0.15;
const SMALL: f64 = 0.02;
/// What a thousand cases of the six-step hall differ from themselves.
const SMALL_GRAMS: f64 = 0.012;
const SMALL_CIRCADIAN: f64 = 0.12;
/// Below this the log is of another process.
const FITNESS: f64 = 0.8;
/// Days to fill up, at most.
const WARM: i64 = 120;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// From the arrival to the last end, in hours.
    CycleTime,
    /// Share of three steps in a row that are not the same.
    ThreeGram,
    /// Begins and ends since the arrival, in hours.
    RelativeEvent,
    /// Begins and ends by hour of the day, in hours.
    Circadian,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Figure {
    pub measure: Measure,
    pub error: f64,
    pub floor: f64,
    /// Error by floor; nothing where there is no floor.
    pub ratio: Option<f64>,
    /// An error below this matters to nobody.
    pub small: f64,
    pub far: bool,
}

/// Why it does not advise.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Held-out cases, and how many it would take.
    TooFew {
        held: u32,
        needed: u32,
    },
    TooFar(Measure),
    /// The log's cases do not go the procedure's way.
    NotTheProcedure {
        fitness: f64,
    },
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Judged {
    /// None where there were too few cases to look.
    pub figures: Vec<Figure>,
    pub trained: u32,
    pub held: u32,
    /// First day held out, and the day after the last.
    pub split: Date,
    pub until: Date,
    pub runs: u32,
    /// Mean length of a held-out case, in hours.
    pub mean_hours: f64,
    pub advises: bool,
    pub reasons: Vec<Reason>,
}

/// What is compared of a log: everything by the wall clock.
struct Seen {
    log: Log,
    leads: Vec<i64>,
    moments: Vec<i64>,
}

/// Judges the twin of a log. The runs go to `hands`; `watch` is told of each of them ([`Judged::runs`] of them when there are cases enough).
pub fn judged(log: &Log, asked: &Asked<'_>, hands: &dyn Hands, watch: &dyn Watch) -> Result<Judged, Fault> {
    let view = View::of(log, asked)?;
    let (split, until) = cut(&view).ok_or(Fault::Empty)?;
    let (before, after) = (Window { from: i64::MIN, until: split }, Window { from: split, until });
    let count = |window: Window| u32::try_from(view.cases(window).count()).unwrap_or(u32::MAX);
    let mut judged = Judged {
        figures: Vec::new(),
        trained: count(before),
        held: count(after),
        split: date(split.div_euclid(DAY)),
        until: date(until.div_euclid(DAY)),
        runs: 0,
        mean_hours: 0.0,
        advises: false,
        reasons: Vec::new(),
    };
    if judged.held < LEAST_HELD || judged.trained < LEAST_HELD {
        judged.reasons.push(Reason::TooFew { held: judged.held, needed: LEAST_HELD });
        return Ok(judged);
    }
    let real = Seen::of(subset(&view, after));
    let trained = crate::fitted(&view, before)?;
    let runs = played(&view, &trained, after, hands, watch)?;
    judged.mean_hours = mean_hours(&real);
    judged.runs = u32::try_from(runs.len()).unwrap_or(0);
    judged.figures = figures(&real, &runs, judged.mean_hours);
    judged.reasons = reasons(&judged, trained.fitness);
    judged.advises = judged.reasons.is_empty();
    Ok(judged)
}

/// The midnight that ends what is counted, and the one that ends what is held out.
pub(crate) fn cut(view: &View<'_>) -> Option<(i64, i64)> {
    let mut came: Vec<i64> = view.cases(Window::ALL).map(|case| view.arrived[case].div_euclid(DAY)).collect();
    came.sort_unstable();
    let split = came.get(draw::place(TRAINED, came.len()))? * DAY;
    let (mut leads, mut last) = (Reservoir::default(), i64::MIN);
    for case in view.cases(Window::ALL) {
        if let Some(done) = view.log.case(case).filter_map(|event| view.done(event)).max() {
            leads.add(done - view.arrived[case], view.asked.seed, 1 << 32);
            last = last.max(done);
        }
    }
    let old = last.saturating_sub(leads.quantile(0.95)?).div_euclid(DAY) + 1;
    let until = old.min(came.last()? + 1) * DAY;
    Some((split, until.max(split)))
}

/// Cases that came within a window, by the wall clock.
fn subset(view: &View<'_>, window: Window) -> Log {
    let mut builder = Builder::default();
    let at = |ms: Option<i64>| ms.map(|ms| Moment { ms, offset: 0 });
    for case in view.cases(window) {
        for event in view.log.case(case) {
            let name = view.log.activities.get(usize::from(view.log.activity[event]));
            // A part of a log has no more names than the log.
            let Ok(activity) = builder.activity(name.as_bytes()) else { continue };
            let event = Event {
                activity,
                done: at(view.done(event)),
                started: at(view.started(event)),
                enabled: at(view.enabled(event)),
                ..Event::default()
            };
            let _room = builder.event(event);
        }
        let _room = builder.end_case(Some(view.log.cases.get(case)));
    }
    builder.finish(Order::Document, true)
}

/// The held-out days, ten times.
fn played(
    view: &View<'_>,
    trained: &Fitted,
    after: Window,
    hands: &dyn Hands,
    watch: &dyn Watch,
) -> Result<Vec<Seen>, Fault> {
    let asked = view.asked;
    let mut leads = Reservoir::default();
    for case in view.cases(Window { from: i64::MIN, until: after.from }) {
        if let Some(done) = view.log.case(case).filter_map(|event| view.done(event)).max() {
            leads.add(done - view.arrived[case], asked.seed, 1 << 33);
        }
    }
    let warm = (leads.quantile(0.9).unwrap_or(0) * 2 / DAY + 7).min(WARM);
    let base = after.from - warm * DAY;
    let from = date(base.div_euclid(DAY));
    let weeks = u16::try_from((after.until - base) / (7 * DAY) + 60).unwrap_or(u16::MAX);
    let setting = Setting { from, weeks, calendar: asked.calendar };
    let plan = Plan::of(&|_| Some(asked.graph), &trained.parameters, &setting)?;
    let has_enabled = !view.log.enabled.is_empty();
    let said: Vec<&str> = view.log.activities.iter().collect();
    let name = |node: &str| Some((asked.label)(node)).filter(|name| said.contains(&name.as_str()));
    let go_on = |_: u32| watch.go_on();
    let one = |number: usize| {
        let go = Go { go_on: Some(&go_on), ..Go::cases(draw::bits(asked.seed, number as u64, 2), u32::MAX) };
        let go = Go { until: after.until - base, ..go };
        let mut log = twin::Log::default();
        run(&plan, &go, &mut log)?;
        watch.one_done();
        let made = made(&plan, &log, base, after, has_enabled, &name);
        made.map(Seen::of).map_err(|_| twin::Fault::TooLong)
    };
    Ok(gather(hands, RUNS, &one)?)
}

impl Seen {
    fn of(log: Log) -> Self {
        let mut seen = Self { leads: Vec::new(), moments: Vec::new(), log };
        let log = &seen.log;
        for events in log.by_case() {
            let enabled = events.clone().filter_map(|event| log.enabled.get(event).copied());
            let begun = events.clone().filter_map(|event| log.started_at(event).or(log.done_at(event)));
            let came = enabled.filter(|at| *at != mining::NEVER).chain(begun).min();
            let ended = events.clone().filter_map(|event| log.done_at(event)).max();
            let (Some(came), Some(ended)) = (came, ended) else { continue };
            seen.leads.push(ended - came);
            for event in events {
                let moments = [log.started_at(event).or(log.done_at(event)), log.done_at(event)];
                seen.moments.extend(moments.into_iter().flatten().map(|at| at - came));
            }
        }
        seen
    }
}

fn mean_hours(seen: &Seen) -> f64 {
    let sum: i64 = seen.leads.iter().sum();
    draw::real(sum) / draw::float(seen.leads.len().max(1) as u64) / 3_600_000.0
}

fn distance(measure: Measure, one: &Seen, other: &Seen, width: i64) -> f64 {
    let hours = draw::real(width) / 3_600_000.0;
    match measure {
        Measure::CycleTime => mining::apart(one.leads.clone(), other.leads.clone(), width) * hours,
        Measure::ThreeGram => mining::n_gram_shares(&one.log, &other.log, 3),
        Measure::RelativeEvent => mining::apart(one.moments.clone(), other.moments.clone(), width) * hours,
        Measure::Circadian => mining::circadian(&one.log, &other.log),
    }
}

fn mean(values: impl ExactSizeIterator<Item = f64>) -> f64 {
    let many = draw::float(values.len().max(1) as u64);
    values.sum::<f64>() / many
}

fn figures(real: &Seen, runs: &[Seen], mean_hours: f64) -> Vec<Figure> {
    // A hundredth of a mean case, from a second to an hour.
    let width = draw::whole(mean_hours * 36_000.0).clamp(1_000, 3_600_000);
    let measures = [Measure::CycleTime, Measure::ThreeGram, Measure::RelativeEvent, Measure::Circadian];
    let figure = |measure: Measure| {
        let error = mean(runs.iter().map(|run| distance(measure, real, run, width)));
        // How far each run is from all others: what the log would be if it were one more of them.
        let mut apart = vec![vec![0.0; runs.len()]; runs.len()];
        for (one, other) in (0..runs.len()).flat_map(|one| (0..one).map(move |other| (one, other))) {
            let far = distance(measure, &runs[one], &runs[other], width);
            (apart[one][other], apart[other][one]) = (far, far);
        }
        let others = draw::float(runs.len().max(2) as u64 - 1);
        let each: Vec<f64> = apart.iter().map(|row| row.iter().sum::<f64>() / others).collect();
        let (floor, most) = (mean(each.iter().copied()), each.iter().copied().fold(0.0, f64::max));
        let small = match measure {
            Measure::CycleTime | Measure::RelativeEvent => mean_hours * SMALL,
            Measure::ThreeGram => SMALL_GRAMS,
            Measure::Circadian => SMALL_CIRCADIAN,
        };
        // What is no number is far, too.
        let near = error <= small || error <= floor * TIMES_THE_FLOOR || error <= most;
        Figure { measure, error, floor, ratio: (floor > 0.0).then(|| error / floor), small, far: !near }
    };
    measures.map(figure).to_vec()
}

fn reasons(judged: &Judged, fitness: f64) -> Vec<Reason> {
    let mut reasons = Vec::new();
    if fitness < FITNESS {
        reasons.push(Reason::NotTheProcedure { fitness });
    }
    let blind = judged.mean_hours * BLIND;
    let floor = judged.figures.iter().find(|of| of.measure == Measure::CycleTime).map_or(0.0, |of| of.floor);
    if floor > blind {
        // What chance does shrinks by the root of the number of cases.
        let times = if blind > 0.0 { floor / blind * (floor / blind) } else { 1.0 };
        let needed = draw::whole(f64::from(judged.held) * times).clamp(0, i64::from(u32::MAX));
        reasons.push(Reason::TooFew { held: judged.held, needed: u32::try_from(needed).unwrap_or(u32::MAX) });
    }
    reasons.extend(judged.figures.iter().filter(|of| of.far).map(|of| Reason::TooFar(of.measure)));
    reasons
}
