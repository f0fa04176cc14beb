//! Whether "done by that day" comes true: forecasts made at moments of the records' later part, with nothing but what was known then, held against what
//! came.
//!
//! The rule. Numbers are counted from the earlier seven tenths, as for the judgement. On working days of the rest, in the morning and in the afternoon, every case
//! under way whose turn is ours is put into the twin as it stood, and told the day by which it ends in so many of a hundred futures. What is told
//! comes true when the case ended on that day or before. It tells a citizen nothing before a hundred such forecasts were tried and their share came
//! within ten of a hundred of what was said, or above it.

use counter::draw;
use serde::Serialize;
use twin::trial::{Ahead, Hands, Watch, likely};
use twin::{Plan, Setting, UnderWay};

use crate::dist::Reservoir;
use crate::judge::{LEAST_HELD, cut};
use crate::live::{Stood, Who, is_ours, standing};
use crate::view::{DAY, View, Window, date, is_holiday, weekday};
use crate::{Asked, Fault};

/// Fewer tried forecasts say nothing.
pub const LEAST_TRIED: u32 = 100;
/// A share may come out so far below what was said, of a hundred.
const BELOW: u64 = 10;
/// Futures of each moment.
const RUNS: usize = 50;
/// Moments looked at, at most.
const MOMENTS: usize = 20;
/// Ten in the morning, and two in the afternoon.
const AT: [i64; 2] = [10 * 3_600_000, 14 * 3_600_000];

/// What came of forecasts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Foretold {
    /// So many of a hundred were to come true.
    pub percent: u32,
    pub tried: u32,
    pub kept: u32,
    /// Moments at which forecasts were made.
    pub moments: u32,
}

impl Foretold {
    /// Whether to tell anybody.
    pub fn tells(&self) -> bool {
        let least = u64::from(self.percent).saturating_sub(BELOW);
        self.tried >= LEAST_TRIED && u64::from(self.kept) * 100 >= least * u64::from(self.tried)
    }
}

/// How far ahead the twin has to look, in ms: nearly all cases are over by then, three times.
pub fn horizon(log: &mining::Log) -> i64 {
    let mut leads = Reservoir::default();
    for events in log.by_case() {
        let came = events.clone().filter_map(|event| log.started_at(event).or(log.done_at(event))).min();
        let enabled = events.clone().filter_map(|event| log.enabled.get(event).copied());
        let came = came.into_iter().chain(enabled.filter(|at| *at != mining::NEVER)).min();
        if let (Some(came), Some(done)) = (came, events.filter_map(|event| log.done_at(event)).max()) {
            leads.add(done - came, 1, 1 << 34);
        }
    }
    (leads.quantile(0.95).unwrap_or(0) * 3).max(30 * DAY)
}

/// Tries forecasts on the later part of a log. Nothing tried where there are too few cases.
pub fn foretold(
    log: &mining::Log,
    asked: &Asked<'_>,
    percent: u32,
    hands: &dyn Hands,
    watch: &dyn Watch,
) -> Result<Foretold, Fault> {
    let view = View::of(log, asked)?;
    let (split, until) = cut(&view).ok_or(Fault::Empty)?;
    let before = Window { from: i64::MIN, until: split };
    let mut said = Foretold { percent, ..Foretold::default() };
    if view.cases(before).count() < LEAST_HELD as usize {
        return Ok(said);
    }
    let trained = crate::fitted(&view, before)?;
    let base = view.first * DAY;
    let weeks = u16::try_from((view.last - view.first) / 7 + 60).unwrap_or(u16::MAX);
    let setting = Setting { from: date(view.first), weeks, calendar: asked.calendar };
    let plan = Plan::of(&|_| Some(asked.graph), &trained.parameters, &setting)?;
    let span = horizon(log);
    for at in moments(&view, split, until) {
        let open = open(&view, at, base);
        let (cases, under_way): (Vec<usize>, Vec<UnderWay>) = open.into_iter().unzip();
        let percent = usize::try_from(percent).unwrap_or(0);
        let seed = draw::bits(asked.seed, at.unsigned_abs(), 4);
        let now = at - base;
        let ahead = Ahead { under_way: &under_way, now, stop: now + span, runs: RUNS, percent, seed };
        let days = likely(&plan, &ahead, hands, watch)?;
        said.moments += 1;
        for ((case, under_way), day) in cases.iter().zip(&under_way).zip(days) {
            let came = view.log.case(*case).filter_map(|event| view.done(event)).max();
            let (Some(day), Some(came)) = (day.filter(|_| is_ours(asked.graph, under_way)), came) else { continue };
            said.tried += 1;
            said.kept += u32::from(came.div_euclid(DAY) <= (day + base).div_euclid(DAY));
        }
    }
    Ok(said)
}

/// Mornings and afternoons of working days, evenly over the time held out.
fn moments(view: &View<'_>, split: i64, until: i64) -> Vec<i64> {
    let days = split.div_euclid(DAY)..until.div_euclid(DAY);
    let worked: Vec<i64> = days.filter(|day| weekday(*day) < 5 && !is_holiday(*day, view.asked.calendar)).collect();
    let all: Vec<i64> = worked.into_iter().flat_map(|day| AT.map(|at| day * DAY + at)).collect();
    let step = all.len().div_ceil(MOMENTS).max(1);
    all.into_iter().step_by(step).collect()
}

/// The cases under way at a moment, as they stood, with their places in the log.
fn open(view: &View<'_>, at: i64, base: i64) -> Vec<(usize, UnderWay)> {
    let mut open = Vec::new();
    for case in view.cases(Window { from: i64::MIN, until: at }) {
        let ended = view.log.case(case).filter_map(|event| view.done(event)).max();
        if ended.is_none_or(|ended| ended <= at) {
            continue;
        }
        let stood = |event: usize| {
            let enabled = view.could_begin(event).or_else(|| view.started(event)).filter(|enabled| *enabled <= at)?;
            let done = view.done(event).filter(|done| *done <= at).map(|done| done - base);
            let activity = usize::from(view.log.activity[event]);
            let node = view.asked.graph.id(view.node[activity]?);
            // What only waits for others has its moment when it is done.
            let started = view.started(event).filter(|started| *started <= at && view.log.resource[event] > 0);
            Some(Stood { node, enabled: enabled - base, started: started.map(|at| at - base), done })
        };
        let mut pieces: Vec<Stood<'_>> = view.log.case(case).filter_map(stood).collect();
        pieces.sort_by_key(|piece| piece.enabled);
        let channel = view.channel(case).and_then(|channel| u8::try_from(channel).ok()).unwrap_or(0);
        let who = Who { procedure: view.asked.procedure, case: case as u64, channel };
        open.extend(standing(view.asked.graph, &who, &pieces).map(|under_way| (case, under_way)));
    }
    open
}
