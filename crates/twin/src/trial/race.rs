//! The smallest staff, or the roster, that keeps a promise: all of a list of staffings, or only as many runs as it takes to see which cannot win.

use super::figures::{Figures, figures};
use super::hands::{Hands, Watch, gather};
use super::pick::Pick;
use crate::fault::Fault;
use crate::hours::DAY;
use crate::plan::Plan;
use crate::run::Go;
use crate::stats::{Estimate, estimate, mean};

/// What differs between options.
#[derive(Clone, Debug)]
pub enum Vary {
    /// How many people these pools have.
    Staff(Vec<usize>),
    /// How the people of one pool stand on these shifts, names of the parameters' hours ([`super::Roster`] says which ways are allowed).
    Shifts(usize, Vec<String>),
}

/// What is looked for.
#[derive(Clone, Debug)]
pub struct Search<'a> {
    pub plan: &'a Plan,
    pub vary: Vary,
    /// How many of each pool, or on each shift.
    pub options: Vec<Vec<u16>>,
    /// What one person of each costs: minutes, yen; for ordering only.
    pub costs: Vec<f64>,
    pub pick: Pick,
    /// At most so much of it, in the mean of all replications.
    pub target: f64,
    pub replications: usize,
    pub seed: u64,
    pub cases: u32,
}

/// What was seen of one option.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    pub option: usize,
    pub cost: f64,
    pub value: Estimate,
    /// What nine in ten citizens do not exceed, from arrival to end: hours, in the mean.
    pub p90: f64,
    /// Minutes all officers are there in a year, overtime among them.
    pub minutes: f64,
}

/// One staffing between citizens and officers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trade {
    pub option: usize,
    /// Hours.
    pub p90: f64,
    pub minutes: f64,
    /// No other costs officers as little and lets citizens wait as little.
    pub best: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The cheapest that keeps the target; of equally cheap ones the one that keeps it best.
    pub winner: Option<usize>,
    /// Everything that was looked at, by option.
    pub looks: Vec<Look>,
    pub runs: usize,
}

/// An option is left alone when it misses the target at this level.
const SURE: f64 = 0.998;
/// Replications after which it is looked whether to go on.
const ROUNDS: [usize; 3] = [5, 10, 18];

impl Found {
    /// The curve between the officers' time and the citizens': everything that was looked at, from the least time on. Points of fewer replications are
    /// less sure; after a race they are those of options that were left.
    pub fn trade(&self) -> Vec<Trade> {
        let mut curve: Vec<Trade> = self
            .looks
            .iter()
            .map(|look| Trade { option: look.option, p90: look.p90, minutes: look.minutes, best: false })
            .collect();
        let by = |one: &Trade, two: &Trade| one.minutes.total_cmp(&two.minutes).then(one.p90.total_cmp(&two.p90));
        curve.sort_by(|one, two| by(one, two).then(one.option.cmp(&two.option)));
        let mut least = f64::INFINITY;
        for point in &mut curve {
            point.best = point.p90 < least;
            least = least.min(point.p90);
        }
        curve
    }
}

impl Search<'_> {
    fn cost(&self, option: usize) -> f64 {
        self.options[option].iter().zip(&self.costs).map(|(count, cost)| f64::from(*count) * cost).sum()
    }

    fn staffed(&self, option: usize) -> Result<Plan, Fault> {
        let counts = &self.options[option];
        match &self.vary {
            Vary::Shifts(pool, shifts) => self.plan.with_roster(*pool, shifts, counts),
            Vary::Staff(pools) => {
                let mut plan = self.plan.clone();
                for (pool, count) in pools.iter().zip(counts) {
                    plan = plan.with_staff(*pool, *count)?;
                }
                Ok(plan)
            }
        }
    }

    /// Replications of all options have the same luck.
    fn one(&self, plan: &Plan, number: usize, watch: &dyn Watch) -> Result<Figures, Fault> {
        let seed = counter::draw::bits(self.seed, number as u64, 2);
        figures(plan, &Go::cases(seed, self.cases), 0, watch)
    }

    fn look(&self, option: usize, plan: &Plan, seen: &[Figures]) -> Look {
        let of = |pick: Pick| seen.iter().map(|figures| figures.get(pick)).collect::<Vec<f64>>();
        let year = 365 * DAY;
        let overtime = mean(&of(Pick::Overtime)) * f64::from(plan.days_worked(0, year)) * 60.0;
        Look {
            option,
            cost: self.cost(option),
            value: estimate(&of(self.pick), SURE),
            p90: mean(&of(Pick::P90Lead)),
            minutes: plan.minutes_on_duty(0, year) + overtime,
        }
    }

    /// Every replication of every option.
    pub fn exhaustive(&self, hands: &dyn Hands, watch: &dyn Watch) -> Result<Found, Fault> {
        let looks = gather(hands, self.options.len(), &|option| {
            let plan = self.staffed(option)?;
            let values = (0..self.replications).map(|number| self.one(&plan, number, watch));
            Ok(self.look(option, &plan, &values.collect::<Result<Vec<Figures>, Fault>>()?))
        })?;
        let runs = looks.len() * self.replications;
        Ok(self.found(looks, runs))
    }

    /// From the cheapest on; an option that surely misses the target is left early, and nothing dearer than a winner is begun. What decides is
    /// decided by all replications, as in the exhaustive search.
    pub fn race(&self, hands: &dyn Hands, watch: &dyn Watch) -> Result<Found, Fault> {
        let mut order: Vec<usize> = (0..self.options.len()).collect();
        order.sort_by(|one, two| self.cost(*one).total_cmp(&self.cost(*two)));
        let (mut looks, mut runs): (Vec<Look>, usize) = (Vec::new(), 0);
        let mut tiers = order.chunk_by(|one, two| self.cost(*one).total_cmp(&self.cost(*two)).is_eq());
        while self.winner(&looks).is_none() {
            let Some(tier) = tiers.next() else { break };
            let raced = gather(hands, tier.len(), &|place| self.heat(tier[place], watch))?;
            for look in raced {
                runs += look.value.count;
                looks.push(look);
            }
        }
        Ok(self.found(looks, runs))
    }

    fn heat(&self, option: usize, watch: &dyn Watch) -> Result<Look, Fault> {
        let plan = self.staffed(option)?;
        let mut values = Vec::with_capacity(self.replications);
        for until in ROUNDS.into_iter().filter(|round| *round < self.replications).chain([self.replications]) {
            while values.len() < until {
                values.push(self.one(&plan, values.len(), watch)?);
            }
            let picked: Vec<f64> = values.iter().map(|figures| figures.get(self.pick)).collect();
            if estimate(&picked, SURE).low > self.target {
                break;
            }
        }
        Ok(self.look(option, &plan, &values))
    }

    fn winner(&self, looks: &[Look]) -> Option<usize> {
        let whole = |look: &&Look| look.value.count == self.replications && look.value.mean <= self.target;
        let by = |one: &&Look, two: &&Look| {
            one.cost
                .total_cmp(&two.cost)
                .then(one.value.mean.total_cmp(&two.value.mean))
                .then(one.option.cmp(&two.option))
        };
        looks.iter().filter(whole).min_by(by).map(|look| look.option)
    }

    fn found(&self, mut looks: Vec<Look>, runs: usize) -> Found {
        looks.sort_by_key(|look| look.option);
        Found { winner: self.winner(&looks), looks, runs }
    }
}
