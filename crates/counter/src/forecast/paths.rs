//! A few hundred possible courses of the line, and what they say about each wait.
//!
//! Each path is a run of the moving hall from this moment on, until everybody who waits is called. Who comes later without a booking or a reason
//! stands behind everybody by the rule, and keeps only desks that could serve nobody here: leaving them out changes no wait.

use super::known::{Deal, Known, PATHS, Table, slot};
use super::scene::{Desk, Scene};
use crate::Skills;
use crate::day::{Fate, Guest, Hall, NEVER, Order};
use crate::draw::{float, real, whole};

/// Bookings further ahead move no wait that is told today.
const AHEAD: i64 = 3 * 3_600_000;
/// Of the paths, so many must reach the call, or no range is told.
const REACHED: f64 = 0.95;

/// Milliseconds from coming to the call, or from now for who would come now.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wait {
    /// P10, P50, P90. None where the day may end before the call.
    pub quantiles: Option<[i64; 3]>,
    pub mean: i64,
    /// The share of paths in which they were called.
    pub called: f64,
}

/// One wait for each who waits, and for each kind a newcomer may want: as in the scene. All from now on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Waits {
    pub waiting: Vec<Wait>,
    pub newcomers: Vec<Wait>,
}

/// Room to work in, kept from forecast to forecast.
#[derive(Debug, Default)]
pub struct Paths {
    hall: Hall,
    guests: Vec<Guest>,
    folk: Vec<Folk>,
    free: Vec<i64>,
    passed: Vec<u16>,
    /// For each who is asked about, `PATHS` waits.
    found: Vec<i64>,
}

/// What becomes of a guest, by rank.
#[derive(Clone, Copy, Debug)]
struct Folk {
    kind: usize,
    takes: Deal,
    patience: Deal,
}

mod purpose {
    pub const TAKES: u64 = 1;
    pub const PATIENCE: u64 = 2;
    pub const SHOWS: u64 = 3;
    pub const COMES: u64 = 4;
    pub const BACK: u64 = 5;
    pub const URGENT: u64 = 6;
}

impl Folk {
    fn new(seed: u64, ticket: u64, kind: usize) -> Self {
        let deal = |purpose| Known::deal(seed, ticket, purpose);
        Self { kind, takes: deal(purpose::TAKES), patience: deal(purpose::PATIENCE) }
    }
}

impl Paths {
    /// Everybody's wait. `seed` is the day's: the same line gives the same ranges.
    pub fn waits(&mut self, known: &Known, order: &impl Order, scene: &Scene<'_>, seed: u64) -> Waits {
        let (here, new) = (scene.waiting.len(), scene.newcomers.len());
        self.found.clear();
        self.found.resize((here + new) * PATHS, NEVER);
        self.folk.clear();
        self.folk.extend(scene.waiting.iter().map(|one| Folk::new(seed, one.ticket, one.kind)));
        self.guests.clear();
        self.guests.extend(scene.waiting.iter().map(|one| one.guest));
        self.passed.clear();
        self.passed.extend(scene.waiting.iter().map(|one| one.passed));
        let needs: Vec<Skills> = scene.newcomers.iter().map(|kind| known.kinds[*kind].needs).collect();
        for path in 0..PATHS {
            self.course(known, order, scene, &needs, seed, path);
        }
        let wait = |who: usize| Wait::of(&mut self.found[who * PATHS..(who + 1) * PATHS]);
        let mut waits: Vec<Wait> = (0..here + new).map(wait).collect();
        let newcomers = waits.split_off(here);
        Waits { waiting: waits, newcomers }
    }

    fn course(
        &mut self,
        known: &Known,
        order: &impl Order,
        scene: &Scene<'_>,
        needs: &[Skills],
        seed: u64,
        path: usize,
    ) {
        let here = scene.waiting.len();
        self.guests.truncate(here);
        self.folk.truncate(here);
        self.bookings(known, scene, seed, path);
        self.reasons(known, scene, seed, path);
        self.desks(known, scene, seed, path);
        let (found, newcomers) = self.found.split_at_mut(here * PATHS);
        let mut course = Course {
            known,
            scene,
            path,
            seed,
            guests: &self.guests,
            folk: &self.folk,
            found,
            newcomers,
            needs,
            overtaken: [0; 64],
            bound: order.bound(),
            left: here + needs.len(),
        };
        self.hall.run(scene.places, &self.free, &self.guests, &self.passed, order, &mut course);
    }

    /// Who is booked and may still come.
    fn bookings(&mut self, known: &Known, scene: &Scene<'_>, seed: u64, path: usize) {
        for coming in scene.coming.iter().filter(|one| one.booked <= scene.now + AHEAD) {
            let rank = |purpose| known.rank(Known::deal(seed, coming.ticket, purpose), path);
            // Who has not come by now comes later or not at all: the later it is, the likelier not.
            let still = scene.now - coming.booked;
            let late = known.comes.partition_point(|comes| *comes <= still);
            let (all, open) = (PATHS, PATHS - late);
            let coming_still = (1.0 - known.no_show) * float(open as u64) / float(all as u64);
            let share = known.no_show / (known.no_show + coming_still).max(1e-9);
            if open == 0 || (float(rank(purpose::SHOWS) as u64) + 0.5) < share * float(all as u64) {
                continue;
            }
            let comes = coming.booked + known.comes[late + rank(purpose::COMES) * open / all];
            let guest =
                Guest { comes, booked: Some(coming.booked), urgent: false, needs: known.kinds[coming.kind].needs };
            self.insert(guest, Folk::new(seed, coming.ticket, coming.kind), scene.waiting.len());
        }
    }

    /// Who may come with a reason to be called first.
    fn reasons(&mut self, known: &Known, scene: &Scene<'_>, seed: u64, path: usize) {
        if known.wanted.is_empty() {
            return;
        }
        let mut at = scene.now;
        for who in 0..8_u64 {
            let rate = known.urgent[slot(at) / 12];
            if rate <= 0.0 {
                at = (at / 3_600_000 + 1) * 3_600_000;
            } else {
                let gap = known.gaps[known.rank(Known::deal(seed, who, purpose::URGENT), path)];
                at += whole(gap / rate * 3_600_000.0);
            }
            if at > scene.now + AHEAD {
                return;
            }
            if rate > 0.0 {
                let rank = known.rank(Known::deal(seed, who, purpose::URGENT + 1), path);
                let share = (float(rank as u64) + 0.5) / float(PATHS as u64);
                let wanted = known.wanted.partition_point(|(sum, _)| *sum < share).min(known.wanted.len() - 1);
                let kind = known.wanted[wanted].1;
                let guest = Guest { comes: at, booked: None, urgent: true, needs: known.kinds[kind].needs };
                self.insert(guest, Folk::new(seed, u64::MAX - who, kind), scene.waiting.len());
            }
        }
    }

    /// In the order they come, behind those who are here.
    fn insert(&mut self, guest: Guest, folk: Folk, here: usize) {
        let mut at = self.guests.len();
        while at > here && self.guests[at - 1].comes > guest.comes {
            at -= 1;
        }
        self.guests.insert(at, guest);
        self.folk.insert(at, folk);
    }

    /// When each desk next looks at the line.
    fn desks(&mut self, known: &Known, scene: &Scene<'_>, seed: u64, path: usize) {
        self.free.clear();
        for (place, desk) in scene.desks.iter().enumerate() {
            let rank = |who| known.rank(who, path);
            self.free.push(match *desk {
                Desk::Free => scene.now,
                Desk::Serves { ticket, kind, since } => {
                    let scale = known.kinds[kind].effect[slot(since)] * pace(scene, place);
                    let rank = rank(Known::deal(seed, ticket, purpose::TAKES));
                    scene.now + known.remaining(kind, scale, scene.now - since, rank)
                }
                Desk::Away => {
                    let rank = rank(Known::deal(seed, place as u64, purpose::BACK + 100));
                    scene.now + known.back[rank]
                }
            });
        }
    }
}

fn pace(scene: &Scene<'_>, place: usize) -> f64 {
    scene.pace.get(place).copied().unwrap_or(1.0)
}

/// One path: the fate of everybody in it.
struct Course<'a, 'b> {
    known: &'a Known,
    scene: &'a Scene<'a>,
    path: usize,
    seed: u64,
    guests: &'a [Guest],
    folk: &'a [Folk],
    found: &'b mut [i64],
    newcomers: &'b mut [i64],
    needs: &'a [Skills],
    overtaken: [u16; 64],
    bound: u16,
    left: usize,
}

impl Course<'_, '_> {
    fn rank(&self, deal: Deal) -> usize {
        self.known.rank(deal, self.path)
    }

    fn value(&self, table: &Table, deal: Deal) -> i64 {
        table[self.rank(deal)]
    }

    /// A newcomer would be called here now.
    fn newcomer(&mut self, which: usize, at: i64) {
        let found = &mut self.newcomers[which * PATHS + self.path];
        if *found == NEVER {
            *found = at - self.scene.now;
            self.left -= 1;
        }
    }
}

impl Fate for Course<'_, '_> {
    fn called(&mut self, guest: usize, place: usize, at: i64) -> i64 {
        let here = self.scene.waiting.len();
        let skills = self.scene.places[place].skills;
        if guest < here {
            self.found[guest * PATHS + self.path] = at - self.scene.now;
            self.left -= 1;
        } else {
            for which in 0..self.needs.len().min(64) {
                if skills.holds(self.needs[which]) {
                    self.overtaken[which] += 1;
                    if self.overtaken[which] > self.bound {
                        self.newcomer(which, at);
                    }
                }
            }
        }
        let folk = self.folk[guest];
        if at - self.guests[guest].comes > self.value(&self.known.patience, folk.patience) {
            return self.known.unanswered;
        }
        let kind = &self.known.kinds[folk.kind];
        let scale = kind.effect[slot(at)] * pace(self.scene, place);
        whole(real(self.value(&kind.takes, folk.takes)) * scale)
    }

    fn spare(&mut self, place: usize, at: i64) {
        let skills = self.scene.places[place].skills;
        for which in 0..self.needs.len() {
            if skills.holds(self.needs[which]) {
                self.newcomer(which, at);
            }
        }
    }

    fn back(&mut self, place: usize, due: i64) -> i64 {
        let who = (place as u64) << 32 | u64::try_from(due / 60_000).unwrap_or(0);
        due + self.value(&self.known.back, Known::deal(self.seed, who, purpose::BACK))
    }

    fn done(&self) -> bool {
        self.left == 0
    }
}

impl Wait {
    fn of(waits: &mut [i64]) -> Self {
        let reached: Vec<i64> = waits.iter().copied().filter(|wait| *wait < NEVER).collect();
        let share = float(reached.len() as u64) / float(PATHS as u64);
        if reached.is_empty() {
            return Self { quantiles: None, mean: 0, called: 0.0 };
        }
        let mean = reached.iter().sum::<i64>() / i64::try_from(reached.len()).unwrap_or(1);
        if share < REACHED {
            return Self { quantiles: None, mean, called: share };
        }
        let mut at = |percent: usize| *waits.select_nth_unstable(PATHS * percent / 100).1;
        let quantiles = [at(10), at(50), at(90)];
        Self { quantiles: Some(quantiles), mean, called: share }
    }
}

#[cfg(test)]
mod tests;
