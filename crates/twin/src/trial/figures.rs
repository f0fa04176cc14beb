//! What is asked of a run: how long cases took, and what was promised.

use counter::draw;

use super::hands::Watch;
use super::pick::Pick;
use super::tally::Tally;
use crate::fault::Fault;
use crate::num;
use crate::plan::Plan;
use crate::run::{Go, run};
use crate::stats::quantile;

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figures {
    /// Without those who did not come and those who were turned away.
    pub cases: u32,
    pub mean_lead: f64,
    pub p50_lead: f64,
    pub p90_lead: f64,
    pub mean_wait: f64,
    pub kept: f64,
    pub left: f64,
    pub p50_wait: f64,
    pub p90_wait: f64,
    pub visits: f64,
    pub overtime: f64,
    pub turned_away: f64,
    pub no_show: f64,
}

impl Figures {
    pub fn get(&self, pick: Pick) -> f64 {
        match pick {
            Pick::MeanLead => self.mean_lead,
            Pick::P50Lead => self.p50_lead,
            Pick::P90Lead => self.p90_lead,
            Pick::MeanWait => self.mean_wait,
            Pick::Kept => self.kept,
            Pick::Left => self.left,
            Pick::P50Wait => self.p50_wait,
            Pick::P90Wait => self.p90_wait,
            Pick::Visits => self.visits,
            Pick::Overtime => self.overtime,
            Pick::TurnedAway => self.turned_away,
            Pick::NoShow => self.no_show,
        }
    }
}

fn hours(ms: i64) -> f64 {
    draw::real(ms) / 3_600_000.0
}

/// One run, without the first `dropped` cases.
pub fn figures(plan: &Plan, go: &Go<'_>, dropped: u32, watch: &dyn Watch) -> Result<Figures, Fault> {
    let go_on = |_: u32| watch.go_on();
    let go = Go { go_on: Some(&go_on), ..*go };
    let plan = plan.drawn(go.seed)?;
    let mut tally = Tally::new(&plan, dropped);
    if !watch.go_on() {
        return Err(Fault::Cancelled);
    }
    let ended = run(&plan, &go, &mut tally)?;
    watch.one_done();
    let cases = num::id(tally.leads.len());
    let all = cases + tally.turned + tally.no_shows;
    let of = |sum: f64, count: u32| if count == 0 { 0.0 } else { sum / f64::from(count) };
    let sum: i64 = tally.leads.iter().sum();
    Ok(Figures {
        cases,
        mean_lead: of(hours(sum), cases),
        p50_lead: quantile(&mut tally.leads, 0.5).map_or(0.0, hours),
        p90_lead: quantile(&mut tally.leads, 0.9).map_or(0.0, hours),
        mean_wait: of(hours(tally.waited), tally.rows),
        kept: of(f64::from(tally.kept), cases),
        left: of(f64::from(tally.left), cases),
        turned_away: of(f64::from(tally.turned), all),
        no_show: of(f64::from(tally.no_shows), all),
        p50_wait: quantile(&mut tally.queued, 0.5).map_or(0.0, hours),
        p90_wait: quantile(&mut tally.queued, 0.9).map_or(0.0, hours),
        visits: of(f64::from(num::id(tally.queued.len())), cases),
        overtime: tally.stayed.a_day(tally.begun.unwrap_or(go.start), ended.full) / 3_600_000.0,
    })
}
