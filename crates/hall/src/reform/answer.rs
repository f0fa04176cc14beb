//! What the twin answered: both sides, each figure as it is and changed, with the interval of the difference. A value that is kept with the proposal,
//! so that it can be held against what came of it.

use serde::{Deserialize, Serialize};
use twin::trial::{Comparison, Pick, Says, Side, judge};

use super::staffing::Staffing;

/// One figure of both sides.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    pub pick: Pick,
    pub as_is: f64,
    pub to_be: f64,
    /// Of the difference, at [`Answer::level`].
    pub low: f64,
    pub high: f64,
    pub says: Word,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Word {
    Better,
    Worse,
    Same,
}

/// The people of one pool, as it is and changed; nothing where the pool is only on one side.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Team {
    pub pool: String,
    pub worked: [Option<f64>; 2],
    pub switches: [Option<f64>; 2],
}

/// Half an hour of the average working day: the share of everybody's time on duty that is worked, as it is and changed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Half {
    /// Half hours from midnight.
    pub slot: usize,
    pub worked: [f64; 2],
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    pub pairs: usize,
    pub level: f64,
    /// Weeks in which people come.
    pub weeks: i64,
    /// Cases of one run.
    pub cases: u32,
    pub figures: Vec<Figure>,
    /// Head of the ledger: share of the time of all cases.
    pub heads: Vec<(String, f64, f64)>,
    pub teams: Vec<Team>,
    /// Where anybody is on duty.
    pub halves: Vec<Half>,
    /// Minutes of officers' work a case, and the share of it that can be done at home.
    pub minutes: [f64; 2],
    pub at_home: [f64; 2],
    /// Papers a citizen has to bring at most.
    pub papers: [usize; 2],
    /// The smallest staff that was looked for with it.
    #[serde(default)]
    pub staffing: Option<Staffing>,
}

/// In the order in which they are told: what is compared first is the first.
pub const FIGURES: [Pick; 12] = [
    Pick::MeanLead,
    Pick::P50Lead,
    Pick::P90Lead,
    Pick::P50Wait,
    Pick::P90Wait,
    Pick::Visits,
    Pick::Kept,
    Pick::Left,
    Pick::TurnedAway,
    Pick::NoShow,
    Pick::MeanWait,
    Pick::Overtime,
];

impl Answer {
    pub fn of(said: &Comparison, sides: [&Side; 2], level: f64, weeks: i64, papers: [usize; 2]) -> Self {
        Self {
            pairs: said.pairs.len(),
            level,
            weeks,
            cases: said.pairs.first().map_or(0, |(one, _)| one.cases),
            figures: FIGURES.iter().map(|pick| figure(said, *pick, level)).collect(),
            heads: heads(sides),
            teams: teams(sides),
            halves: halves(sides),
            minutes: sides.map(|side| side.minutes_a_case),
            at_home: sides.map(|side| side.at_home),
            papers,
            staffing: None,
        }
    }

    pub fn figure(&self, pick: Pick) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.pick == pick)
    }
}

fn figure(said: &Comparison, pick: Pick, level: f64) -> Figure {
    let (as_is, to_be) = said.means(pick);
    let differences: Vec<f64> = said.pairs.iter().map(|(one, other)| other.get(pick) - one.get(pick)).collect();
    let verdict = judge(&differences, level, pick.less_is_better());
    let says = match verdict.says {
        Says::Better => Word::Better,
        Says::Worse => Word::Worse,
        Says::NotDistinguishable => Word::Same,
    };
    // JSON has no word for what is without bound.
    let (low, high) = (verdict.effect.low.max(f64::MIN), verdict.effect.high.min(f64::MAX));
    Figure { pick, as_is, to_be, low, high, says }
}

fn heads([as_is, to_be]: [&Side; 2]) -> Vec<(String, f64, f64)> {
    let of = |side: &Side, ms: i64| twin::trial::share(ms, side.spent.whole());
    let both = as_is.spent.heads().into_iter().zip(to_be.spent.heads());
    let any = both.filter(|((_, one), (_, other))| *one > 0 || *other > 0);
    any.map(|((head, one), (_, other))| (head.to_owned(), of(as_is, one), of(to_be, other))).collect()
}

fn teams([as_is, to_be]: [&Side; 2]) -> Vec<Team> {
    let mut names: Vec<&str> = as_is.pools.iter().map(|busy| busy.pool.as_str()).collect();
    let new = to_be.pools.iter().map(|busy| busy.pool.as_str());
    names.extend(new.filter(|name| as_is.pools.iter().all(|busy| busy.pool != *name)));
    let of = |side: &Side, name: &str| {
        let busy = side.pools.iter().find(|busy| busy.pool == name);
        busy.map(|busy| (busy.worked, busy.switches)).unzip()
    };
    let team = |name: &str| {
        let ((one, one_switches), (other, other_switches)) = (of(as_is, name), of(to_be, name));
        Team { pool: name.to_owned(), worked: [one, other], switches: [one_switches, other_switches] }
    };
    names.into_iter().map(team).collect()
}

fn halves(sides: [&Side; 2]) -> Vec<Half> {
    let of = |side: &Side, slot: usize| {
        let all = side.pools.iter().map(|pool| pool.halves[slot]);
        let (on_duty, worked) =
            all.fold((0.0, 0.0), |sum, half| (sum.0 + half.on_duty, sum.1 + half.on_duty * half.worked));
        (on_duty > 0.0).then(|| worked / on_duty)
    };
    let half = |slot: usize| {
        let [as_is, to_be] = sides.map(|side| of(side, slot));
        (as_is.is_some() || to_be.is_some())
            .then(|| Half { slot, worked: [as_is.unwrap_or(0.0), to_be.unwrap_or(0.0)] })
    };
    (0..48).filter_map(half).collect()
}
