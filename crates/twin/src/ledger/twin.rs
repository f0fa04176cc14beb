//! A log of the twin, as the ledger reads it.

use super::{Piece, Pieces};
use crate::hours::Hours;
use crate::log::{Log, NOBODY};
use crate::num;
use crate::plan::{Kind, Plan};
use crate::set::People;

/// A log with the plan it was made by.
#[derive(Debug)]
pub struct Told<'a> {
    plan: &'a Plan,
    log: &'a Log,
    teams: Vec<Team>,
    /// By stop.
    team_of: Vec<Option<u32>>,
}

#[derive(Debug)]
struct Team {
    pool: u16,
    able: People,
    open: u16,
}

impl<'a> Told<'a> {
    pub fn new(plan: &'a Plan, log: &'a Log) -> Self {
        let mut teams: Vec<Team> = Vec::new();
        let team_of = plan
            .stops
            .iter()
            .map(|stop| {
                // The classes of a step wait for the same people; only their priority differs.
                let lane = (stop.kind == Kind::Work).then(|| plan.lane_of[num::at(stop.lanes)])?;
                let lane = &plan.lanes[num::at(lane)];
                let same = |team: &Team| team.pool == lane.pool && team.able == lane.able;
                let at = teams.iter().position(same).unwrap_or_else(|| {
                    teams.push(Team { pool: lane.pool, able: lane.able, open: lane.open });
                    teams.len() - 1
                });
                Some(num::id(at))
            })
            .collect();
        Self { plan, log, teams, team_of }
    }
}

impl Pieces for Told<'_> {
    fn len(&self) -> usize {
        self.log.len()
    }

    fn piece(&self, at: usize) -> Piece {
        let log = self.log;
        let (stop, person, enabled) = (num::at(log.stop[at]), log.person[at], log.enabled[at]);
        let of = &self.plan.stops[stop];
        let on_duty = match person {
            NOBODY => 0,
            person => self.plan.pools[usize::from(of.pool)].stays[usize::from(person)],
        };
        Piece {
            case: log.case[at],
            team: self.team_of[stop],
            person,
            enabled,
            ready: log.ready.get(at).copied().unwrap_or(enabled),
            started: log.started[at],
            done: log.done[at],
            cause: of.cause,
            on_duty,
            paused: 0,
        }
    }

    fn hours(&self, index: u16) -> &Hours {
        &self.plan.hours[usize::from(index)]
    }

    fn teams(&self) -> u32 {
        num::id(self.teams.len())
    }

    fn pool(&self, team: u32) -> u32 {
        u32::from(self.teams[num::at(team)].pool)
    }

    fn able(&self, team: u32, person: u16) -> bool {
        self.teams[num::at(team)].able.has(person)
    }

    fn open(&self, team: u32) -> &Hours {
        self.hours(self.teams[num::at(team)].open)
    }

    fn cases(&self) -> usize {
        self.log.cases.len()
    }

    fn case(&self, number: usize) -> Option<(i64, i64)> {
        self.log.cases.get(number).copied().flatten().map(|case| (case.arrived, case.done))
    }
}
