//! The smallest staff that keeps a promise: the twin races ways to staff a few teams of a proposal, the cheapest first, and shows what each way costs
//! citizens and officers. It decides nothing: people are moved by their own decision.

use std::collections::HashMap;

use flow::Graph;
use serde::{Deserialize, Serialize};
use twin::spec::Parameters;
use twin::trial::{Alone, Pick, Search, Vary, Watch};
use twin::{Fault, Plan, Setting};

use crate::Hall;

/// Teams that are varied together.
pub const TEAMS: usize = 3;
/// So many people fewer and more.
const AROUND: u16 = 2;
const REPLICATIONS: usize = 18;
/// So many ways are looked at whole.
const WHOLE: usize = 25;
/// Cases of each procedure in one run.
const CASES: u32 = 600;
const SEED: u64 = 2;
/// Weeks whose holidays are laid out.
const LAID_OUT: u16 = 60;

/// One way to staff the teams.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Way {
    pub counts: Vec<u16>,
    /// Hours nine in ten citizens wait at the counter at most; of all their time where the procedure has no counter.
    pub waits: f64,
    /// Hours all officers are there in a year.
    pub hours: f64,
    /// Nothing else costs both sides less.
    pub best: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Staffing {
    pub teams: Vec<String>,
    pub now: Vec<u16>,
    /// Hours.
    pub target: f64,
    pub winner: Option<Vec<u16>>,
    /// From the fewest hours on; what surely missed the promise was left early.
    pub ways: Vec<Way>,
}

/// What is asked.
#[derive(Clone, Debug)]
pub struct Wish {
    pub teams: Vec<String>,
    pub target: f64,
}

/// Ways that will be looked at, at most.
pub fn ways(now: &[u16]) -> Vec<Vec<u16>> {
    now.iter().fold(vec![Vec::new()], |all, count| {
        let counts = count.saturating_sub(AROUND).max(1)..=count + AROUND;
        all.iter().flat_map(|way| counts.clone().map(|count| [way.as_slice(), &[count]].concat())).collect()
    })
}

/// Runs at most.
pub fn most(now: &[u16]) -> usize {
    ways(now).len() * REPLICATIONS
}

/// People of each team today.
pub fn today(parameters: &Parameters, teams: &[String]) -> Vec<u16> {
    let people = |team: &String| {
        let staff = parameters.pools.get(team).map(|pool| pool.staff.iter().map(|staff| staff.count).sum::<u16>());
        staff.unwrap_or(1)
    };
    teams.iter().map(people).collect()
}

/// From today on, with the hall's own holidays.
pub fn plan(hall: &Hall, parameters: &Parameters, graphs: &HashMap<String, Graph>) -> Result<Plan, Fault> {
    let setting = Setting { from: hall.now().date(), weeks: LAID_OUT, calendar: hall.calendar() };
    Plan::of(&|id| graphs.get(id), parameters, &setting)
}

pub fn search(
    hall: &Hall,
    parameters: &Parameters,
    graphs: &HashMap<String, Graph>,
    wish: &Wish,
    watch: &dyn Watch,
) -> Result<Staffing, Fault> {
    let plan = plan(hall, parameters, graphs)?;
    let pools: Vec<usize> = wish.teams.iter().filter_map(|team| plan.pool(team)).collect();
    let now = today(parameters, &wish.teams);
    let options = ways(&now);
    let search = Search {
        plan: &plan,
        costs: vec![1.0; pools.len()],
        vary: Vary::Staff(pools),
        options: options.clone(),
        pick: Pick::P90Wait,
        target: wish.target,
        replications: REPLICATIONS,
        seed: SEED,
        cases: CASES,
    };
    // A few ways are all looked at, for the curve; of many only those that can win.
    let whole = options.len() <= WHOLE;
    let found = if whole { search.exhaustive(&Alone, watch)? } else { search.race(&Alone, watch)? };
    let waits =
        |option: usize| found.looks.iter().find(|look| look.option == option).map_or(0.0, |look| look.value.mean);
    let mut ways: Vec<Way> = found
        .trade()
        .iter()
        .map(|point| Way {
            counts: options[point.option].clone(),
            waits: waits(point.option),
            hours: point.minutes / 60.0,
            best: false,
        })
        .collect();
    let mut least = f64::INFINITY;
    for way in &mut ways {
        way.best = way.waits < least;
        least = least.min(way.waits);
    }
    let winner = found.winner.map(|option| options[option].clone());
    Ok(Staffing { teams: wish.teams.clone(), now, target: wish.target, winner, ways })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_stand_around_today_and_leave_nobody_without_a_colleague() {
        assert_eq!(ways(&[1]), [[1], [2], [3]]);
        let two = ways(&[3, 4]);
        assert_eq!(two.len(), 25);
        assert!(two.contains(&vec![1, 2]) && two.contains(&vec![5, 6]));
        assert_eq!(most(&[3, 4]), 25 * 18);
    }
}
