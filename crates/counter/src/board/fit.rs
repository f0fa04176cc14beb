//! One more booking among those that are there: a search over who sits where that moves others when it must.
//!
//! First the moment by moment question, which is exact and quick: is there any tick whose people cannot be matched to its desks? Then a
//! search that seats the new booking, puts whoever is in the way on a list, and seats them elsewhere. The search is complete up to a bound
//! of steps; beyond it the answer is "full, as far as was looked", never a seat that is not there.

use super::{Board, Buyer, Part, Placed, Placement, Wanted};
use crate::board::Move;
use crate::{Skills, Ticks};

/// Steps of one search. A day of six desks needs a few dozen.
const STEPS: u32 = 4_000;

/// Why a booking does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Full {
    /// Not taken in at this time.
    Closed,
    /// The hall holds no more people.
    Hall,
    /// No desk, however the others sit.
    Desks,
    /// No desk was found in the steps allowed.
    Unsure,
}

/// A run of ticks at one desk. `of` is the booking's place in the list of all; the new one is behind them.
#[derive(Clone, Copy)]
struct Job {
    of: usize,
    part: usize,
    skills: Skills,
    buyer: Buyer,
    ticks: Ticks,
    fixed: bool,
    lane: Option<usize>,
    /// Seated by this search: not moved again by it.
    settled: bool,
}

struct Search<'a> {
    board: &'a Board,
    jobs: Vec<Job>,
    taken: Vec<Ticks>,
    steps: u32,
}

impl Board {
    /// Seats for these people from a tick on: at one desk where one can do all of it, else one desk after the other.
    pub fn place(&self, wanted: &Wanted, start: u8) -> Result<Placement, Full> {
        let ticks = wanted.ticks();
        if !self.day.reception.has(start) || u16::from(start) + u16::from(ticks) > u16::from(Ticks::MOST) {
            return Err(Full::Closed);
        }
        if !self.room(wanted).has(start) {
            return Err(Full::Hall);
        }
        let one = [wanted.as_one()];
        let mut full = Full::Desks;
        let mut ways = vec![&one[..]];
        if wanted.parts.len() > 1 {
            ways.push(&wanted.parts);
        }
        // Without moving anybody first: whoever was told a desk keeps it where that costs nothing.
        for moving in [false, true] {
            for parts in &ways {
                match self.seated(wanted, parts, start, moving) {
                    Ok(mut placement) => {
                        if parts.len() < wanted.parts.len() {
                            placement.desks = vec![placement.desks[0]; wanted.parts.len()];
                        }
                        return Ok(placement);
                    }
                    Err(Full::Unsure) => full = Full::Unsure,
                    Err(_) => {}
                }
            }
        }
        Err(full)
    }

    fn seated(&self, wanted: &Wanted, parts: &[Part], start: u8, moving: bool) -> Result<Placement, Full> {
        let new = self.booked.len();
        let mut jobs: Vec<Job> =
            self.booked.iter().enumerate().flat_map(|(of, placed)| self.jobs_of(of, placed)).collect();
        let mut at = start;
        let mut queue = Vec::new();
        for (part, each) in parts.iter().enumerate() {
            let ticks = Ticks::run(at, each.ticks);
            at += each.ticks;
            queue.push(jobs.len());
            jobs.push(Job {
                of: new,
                part,
                skills: each.skills,
                buyer: wanted.buyer,
                ticks,
                fixed: false,
                lane: None,
                settled: false,
            });
        }
        if moving && !self.matched_each_tick(&jobs, Ticks::run(start, wanted.ticks())) {
            return Err(Full::Desks);
        }
        let mut search =
            Search { board: self, jobs, taken: self.taken.clone(), steps: if moving { STEPS } else { 64 } };
        if !search.solve(&mut queue, moving) {
            return Err(if search.steps == 0 { Full::Unsure } else { Full::Desks });
        }
        Ok(search.told(new))
    }

    /// A booking served at one desk moves as one; else each part by itself.
    fn jobs_of(&self, of: usize, placed: &Placed) -> Vec<Job> {
        let lane_of = |desk: u16| self.day.lanes.iter().position(|lane| lane.desk == desk);
        let job = |part, skills, ticks, desk| Job {
            of,
            part,
            skills,
            buyer: placed.wanted.buyer,
            ticks,
            fixed: placed.fixed,
            lane: lane_of(desk),
            settled: false,
        };
        let first = placed.desks.first().copied().unwrap_or_default();
        if placed.desks.iter().all(|desk| *desk == first) {
            let one = placed.wanted.as_one();
            return vec![job(0, one.skills, Ticks::run(placed.start, one.ticks), first)];
        }
        let parts = placed.seats().zip(&placed.wanted.parts).enumerate();
        parts.map(|(at, ((desk, ticks), part))| job(at, part.skills, ticks, desk)).collect()
    }

    /// At no tick are there people whom its desks cannot serve, each desk one: without that no search helps.
    fn matched_each_tick(&self, jobs: &[Job], within: Ticks) -> bool {
        within.iter().all(|tick| {
            let here: Vec<&Job> = jobs.iter().filter(|job| job.ticks.has(tick)).collect();
            let may = |job: &Job| {
                let lanes = self.day.lanes.iter().enumerate();
                let fit = lanes.filter(|(at, lane)| {
                    let stays = job.fixed && job.lane == Some(*at);
                    stays
                        || (!job.fixed
                            && lane.on.has(tick)
                            && lane.skills.holds(job.skills)
                            && job.buyer.may(lane.sale))
                });
                fit.fold(0u64, |all, (at, _)| all | 1 << at.min(63))
            };
            let edges: Vec<u64> = here.iter().map(|job| may(job)).collect();
            matching(&edges)
        })
    }
}

/// Whether everybody gets a desk of their own (Kuhn's augmenting paths).
fn matching(edges: &[u64]) -> bool {
    fn seat(who: usize, edges: &[u64], at: &mut [Option<usize>; 64], seen: &mut u64) -> bool {
        loop {
            let open = edges[who] & !*seen;
            if open == 0 {
                return false;
            }
            let desk = open.trailing_zeros() as usize;
            *seen |= 1 << desk;
            if at[desk].is_none_or(|other| seat(other, edges, at, seen)) {
                at[desk] = Some(who);
                return true;
            }
        }
    }
    let mut at = [None; 64];
    (0..edges.len()).all(|who| seat(who, edges, &mut at, &mut 0))
}

impl Search<'_> {
    /// Seats everybody in the queue; whoever is pushed away joins it.
    fn solve(&mut self, queue: &mut Vec<usize>, moving: bool) -> bool {
        let Some(next) = queue.pop() else { return true };
        if self.steps == 0 {
            queue.push(next);
            return false;
        }
        self.steps -= 1;
        let job = self.jobs[next];
        for lane in self.lanes_for(&job) {
            let clash = self.in_the_way(lane, &job);
            let Some(clash) = clash.filter(|clash| moving || clash.is_empty()) else { continue };
            let before = self.taken.clone();
            let away: Vec<Job> = clash.iter().map(|at| self.jobs[*at]).collect();
            for at in &clash {
                self.taken[lane] = self.taken[lane] & !self.jobs[*at].ticks;
                self.jobs[*at].lane = None;
            }
            self.taken[lane] = self.taken[lane] | job.ticks;
            self.jobs[next] = Job { lane: Some(lane), settled: true, ..job };
            let waiting = queue.clone();
            queue.extend(&clash);
            if self.solve(queue, moving) {
                return true;
            }
            *queue = waiting;
            self.taken = before;
            for (at, was) in clash.iter().zip(away) {
                self.jobs[*at] = was;
            }
            self.jobs[next] = job;
        }
        queue.push(next);
        false
    }

    /// Free desks first, and among them those that can do little else.
    fn lanes_for(&self, job: &Job) -> Vec<usize> {
        let lanes = self.board.day.lanes.iter().enumerate();
        let fit = lanes
            .filter(|(_, lane)| lane.on.holds(job.ticks) && lane.skills.holds(job.skills) && job.buyer.may(lane.sale));
        let mut fit: Vec<(bool, bool, u32, usize)> = fit
            .map(|(at, lane)| {
                let own = lane.sale != crate::Sale::Staff;
                (self.taken[at].meets(job.ticks), job.buyer == Buyer::Officer && own, lane.skills.count(), at)
            })
            .collect();
        fit.sort_unstable();
        fit.into_iter().map(|(.., at)| at).collect()
    }

    /// Who would have to leave this desk; `None` when one of them may not.
    fn in_the_way(&self, lane: usize, job: &Job) -> Option<Vec<usize>> {
        if !self.taken[lane].meets(job.ticks) {
            return Some(Vec::new());
        }
        let clash = |other: &Job| other.lane == Some(lane) && other.ticks.meets(job.ticks);
        let all: Vec<usize> = (0..self.jobs.len()).filter(|at| clash(&self.jobs[*at])).collect();
        let stays = |at: &usize| self.jobs[*at].fixed || self.jobs[*at].settled;
        // A seat nobody here holds belongs to a booking this day's lanes do not know: it is left alone.
        (!all.is_empty() && !all.iter().any(stays)).then_some(all)
    }

    fn told(&self, new: usize) -> Placement {
        let lanes = &self.board.day.lanes;
        let desk = |job: &Job| job.lane.and_then(|at| lanes.get(at)).map_or(0, |lane| lane.desk);
        let mut placement = Placement { desks: Vec::new(), moves: Vec::new() };
        placement.desks = self.jobs.iter().filter(|job| job.of == new).map(desk).collect();
        for (of, placed) in self.board.booked.iter().enumerate() {
            let own: Vec<&Job> = self.jobs.iter().filter(|job| job.of == of).collect();
            let desks: Vec<u16> = match own.as_slice() {
                [one] => vec![desk(one); placed.desks.len()],
                parts => parts.iter().map(|job| desk(job)).collect(),
            };
            debug_assert!(own.iter().enumerate().all(|(at, job)| job.part == at));
            if own.iter().any(|job| job.settled) && desks != placed.desks {
                placement.moves.push(Move { id: placed.id, desks });
            }
        }
        placement
    }
}
