//! A few hundred possible courses of the line, and what they say about each wait.
//!
//! Each path is a run of the moving hall from this moment on, until everybody who waits is called. Who comes later without a booking or a reason
//! stands behind everybody by the rule, and keeps only desks that could serve nobody here: leaving them out changes no wait.

use super::known::{Deal, Going, Known, PATHS, Table, slot};
use super::scene::{Coming, Desk, Scene};
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
    pub const AWAY: u64 = 6;
    pub const URGENT: u64 = 7;
    pub const WANTS: u64 = 8;
}

impl Folk {
    fn new(seed: u64, ticket: u64, kind: usize) -> Self {
        let deal = |purpose| Known::deal(seed, ticket, purpose);
        Self { kind, takes: deal(purpose::TAKES), patience: deal(purpose::PATIENCE) }
    }
}

/// A booking that may still come, by rank.
#[derive(Clone, Copy, Debug)]
struct Ahead {
    guest: Guest,
    folk: Folk,
    shows: Deal,
    comes: Deal,
    /// Ranks that would have come by now; and of the paths, those in which nobody comes.
    late: usize,
    absent: usize,
}

impl Ahead {
    /// Who has not come by now comes later or not at all: the later it is, the likelier not. Nothing for who would have come.
    fn new(known: &Known, coming: &Coming, now: i64, seed: u64) -> Option<Self> {
        let still = now - coming.booked;
        let late = known.comes.partition_point(|comes| *comes <= still);
        let open = float((PATHS - late) as u64) / float(PATHS as u64);
        let absent = known.no_show / (known.no_show + (1.0 - known.no_show) * open).max(1e-9);
        let needs = known.kinds[coming.kind].needs;
        (late < PATHS).then(|| Self {
            guest: Guest { comes: coming.booked, booked: Some(coming.booked), urgent: false, needs },
            folk: Folk::new(seed, coming.ticket, coming.kind),
            shows: Known::deal(seed, coming.ticket, purpose::SHOWS),
            comes: Known::deal(seed, coming.ticket, purpose::COMES),
            late,
            absent: usize::try_from(whole(absent * float(PATHS as u64))).unwrap_or(PATHS),
        })
    }

    fn guest(&self, known: &Known, path: usize) -> Option<Guest> {
        if known.rank(self.shows, path) < self.absent {
            return None;
        }
        let rank = self.late + known.rank(self.comes, path) * (PATHS - self.late) / PATHS;
        Some(Guest { comes: self.guest.comes + known.comes[rank], ..self.guest })
    }
}

/// When a desk next looks at the line, by rank.
#[derive(Clone, Copy, Debug)]
enum Frees<'a> {
    Now,
    After(Going<'a>, Deal),
    Back(Deal),
}

/// What is the same in all paths of one forecast.
struct Ground<'a> {
    known: &'a Known,
    scene: &'a Scene<'a>,
    seed: u64,
    /// What newcomers may need, each once: who needs the same waits the same.
    needs: Vec<Skills>,
    ahead: Vec<Ahead>,
    frees: Vec<Frees<'a>>,
    /// Of those who may come with a reason: when, what, and what becomes of them.
    reasons: [(Deal, Deal); REASONS],
}

/// In the hours a forecast looks ahead hardly more come.
const REASONS: usize = 8;

impl<'a> Ground<'a> {
    fn new(known: &'a Known, scene: &'a Scene<'a>, seed: u64) -> Self {
        let ahead = scene.coming.iter().filter(|one| one.booked <= scene.now + AHEAD);
        let frees = |(place, desk): (usize, &Desk)| match *desk {
            Desk::Free => Frees::Now,
            Desk::Serves { ticket, kind, since } => {
                let scale = known.kinds[kind].effect[slot(since)] * pace(scene, place);
                let deal = Known::deal(seed, ticket, purpose::TAKES);
                Frees::After(known.going(kind, scale, scene.now - since), deal)
            }
            Desk::Away => Frees::Back(Known::deal(seed, place as u64, purpose::AWAY)),
        };
        let mut reasons = [(Known::deal(0, 0, 0), Known::deal(0, 0, 0)); REASONS];
        for (who, reason) in (0..).zip(&mut reasons) {
            *reason = (Known::deal(seed, who, purpose::URGENT), Known::deal(seed, who, purpose::WANTS));
        }
        let mut needs: Vec<Skills> = scene.newcomers.iter().map(|kind| known.kinds[*kind].needs).collect();
        needs.sort_unstable();
        needs.dedup();
        Self {
            known,
            scene,
            seed,
            needs,
            ahead: ahead.filter_map(|one| Ahead::new(known, one, scene.now, seed)).collect(),
            frees: scene.desks.iter().enumerate().map(frees).collect(),
            reasons,
        }
    }

    /// The place of a kind's need in `needs`.
    fn need(&self, kind: usize) -> usize {
        self.needs.binary_search(&self.known.kinds[kind].needs).unwrap_or(0)
    }
}

impl Paths {
    /// Everybody's wait. `seed` is the day's: the same line gives the same ranges.
    pub fn waits(&mut self, known: &Known, order: &impl Order, scene: &Scene<'_>, seed: u64) -> Waits {
        let ground = Ground::new(known, scene, seed);
        let (here, new) = (scene.waiting.len(), ground.needs.len());
        self.found.clear();
        self.found.resize((here + new) * PATHS, NEVER);
        self.folk.clear();
        self.folk.extend(scene.waiting.iter().map(|one| Folk::new(seed, one.ticket, one.kind)));
        self.guests.clear();
        self.guests.extend(scene.waiting.iter().map(|one| one.guest));
        self.passed.clear();
        self.passed.extend(scene.waiting.iter().map(|one| one.passed));
        for path in 0..PATHS {
            self.course(&ground, order, path);
        }
        let wait = |who: usize| Wait::of(&mut self.found[who * PATHS..(who + 1) * PATHS]);
        let mut waits: Vec<Wait> = (0..here + new).map(wait).collect();
        let each = waits.split_off(here);
        let newcomers = scene.newcomers.iter().map(|kind| each[ground.need(*kind)]).collect();
        Waits { waiting: waits, newcomers }
    }

    fn course(&mut self, ground: &Ground<'_>, order: &impl Order, path: usize) {
        let here = ground.scene.waiting.len();
        self.guests.truncate(here);
        self.folk.truncate(here);
        for ahead in &ground.ahead {
            if let Some(guest) = ahead.guest(ground.known, path) {
                self.insert(guest, ahead.folk, here);
            }
        }
        self.reasons(ground, path);
        let frees = |frees: &Frees<'_>| {
            ground.scene.now
                + match frees {
                    Frees::Now => 0,
                    Frees::After(going, deal) => going.left(ground.known.rank(*deal, path)),
                    Frees::Back(deal) => ground.known.back[ground.known.rank(*deal, path)],
                }
        };
        self.free.clear();
        self.free.extend(ground.frees.iter().map(frees));
        let (found, newcomers) = self.found.split_at_mut(here * PATHS);
        let mut course = Course {
            ground,
            path,
            guests: &self.guests,
            folk: &self.folk,
            found,
            newcomers,
            overtaken: [0; NEWCOMERS],
            bound: order.bound(),
            left: here + ground.needs.len(),
        };
        self.hall.run(ground.scene.places, &self.free, &self.guests, &self.passed, order, &mut course);
    }

    /// Who may come with a reason to be called first.
    fn reasons(&mut self, ground: &Ground<'_>, path: usize) {
        let (known, now) = (ground.known, ground.scene.now);
        let Some(last) = known.wanted.len().checked_sub(1) else { return };
        let mut at = now;
        for (who, (when, wants)) in (0..).zip(&ground.reasons) {
            while known.urgent[slot(at) / 12] <= 0.0 {
                at = (at / 3_600_000 + 1) * 3_600_000;
                if at > now + AHEAD {
                    return;
                }
            }
            at += whole(known.gaps[known.rank(*when, path)] / known.urgent[slot(at) / 12] * 3_600_000.0);
            if at > now + AHEAD {
                return;
            }
            let share = (float(known.rank(*wants, path) as u64) + 0.5) / float(PATHS as u64);
            let kind = known.wanted[known.wanted.partition_point(|(sum, _)| *sum < share).min(last)].1;
            let guest = Guest { comes: at, booked: None, urgent: true, needs: known.kinds[kind].needs };
            self.insert(guest, Folk::new(ground.seed, u64::MAX - who, kind), ground.scene.waiting.len());
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
}

fn pace(scene: &Scene<'_>, place: usize) -> f64 {
    scene.pace.get(place).copied().unwrap_or(1.0)
}

/// One path: the fate of everybody in it.
struct Course<'a, 'b> {
    ground: &'a Ground<'a>,
    path: usize,
    guests: &'a [Guest],
    folk: &'a [Folk],
    found: &'b mut [i64],
    newcomers: &'b mut [i64],
    overtaken: [u16; NEWCOMERS],
    bound: u16,
    left: usize,
}

/// Kinds a newcomer may want for which the bound on overtaking is counted.
const NEWCOMERS: usize = 64;

impl Course<'_, '_> {
    fn value(&self, table: &Table, deal: Deal) -> i64 {
        table[self.ground.known.rank(deal, self.path)]
    }

    /// A newcomer would be called here now.
    fn newcomer(&mut self, which: usize, at: i64) {
        let found = &mut self.newcomers[which * PATHS + self.path];
        if *found == NEVER {
            *found = at - self.ground.scene.now;
            self.left -= 1;
        }
    }

    /// Somebody who comes later is called before a newcomer.
    fn overtakes(&mut self, skills: Skills, at: i64) {
        for which in 0..self.ground.needs.len().min(NEWCOMERS) {
            if skills.holds(self.ground.needs[which]) {
                self.overtaken[which] += 1;
                if self.overtaken[which] > self.bound {
                    self.newcomer(which, at);
                }
            }
        }
    }
}

impl Fate for Course<'_, '_> {
    fn called(&mut self, guest: usize, place: usize, at: i64) -> i64 {
        let Ground { known, scene, .. } = *self.ground;
        if guest < scene.waiting.len() {
            self.found[guest * PATHS + self.path] = at - scene.now;
            self.left -= 1;
        } else {
            self.overtakes(scene.places[place].skills, at);
        }
        let folk = self.folk[guest];
        if at - self.guests[guest].comes > self.value(&known.patience, folk.patience) {
            return known.unanswered;
        }
        let kind = &known.kinds[folk.kind];
        whole(real(self.value(&kind.takes, folk.takes)) * kind.effect[slot(at)] * pace(scene, place))
    }

    fn spare(&mut self, place: usize, at: i64) {
        let skills = self.ground.scene.places[place].skills;
        for which in 0..self.ground.needs.len() {
            if skills.holds(self.ground.needs[which]) {
                self.newcomer(which, at);
            }
        }
    }

    fn back(&mut self, place: usize, due: i64) -> i64 {
        let who = (place as u64) << 32 | u64::try_from(due / 60_000).unwrap_or(0);
        due + self.value(&self.ground.known.back, Known::deal(self.ground.seed, who, purpose::BACK))
    }

    fn done(&self) -> bool {
        self.left == 0
    }
}

impl Wait {
    fn of(waits: &mut [i64]) -> Self {
        let (mut reached, mut sum) = (0, 0);
        for wait in waits.iter().filter(|wait| **wait < NEVER) {
            reached += 1;
            sum += wait;
        }
        if reached == 0 {
            return Self { quantiles: None, mean: 0, called: 0.0 };
        }
        let (mean, share) = (sum / reached, real(reached) / float(PATHS as u64));
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
