//! What others tell people: the ZMS formula, and the predictors of the queueing literature, each for the whole hall and for one skill.
//!
//! All get what they need and more than they have in practice: desks on duty at the moment, and the true mean of services.

use counter::Skills;
use counter::day::replay::Moment;
use counter::day::{Log, Place};
use counter::draw::{float, real};

pub const NAMES: [&str; 11] = [
    "zms_12_minutes",
    "zms_true_mean",
    "zms_twenty_percent_less",
    "queue_length",
    "queue_length_of_skill",
    "last_to_enter_service",
    "last_to_enter_of_skill",
    "head_of_line",
    "head_of_line_of_skill",
    "rolling_mean",
    "rolling_mean_of_skill",
];
/// Of these, the formula of ZMS with its default, which is the peer.
pub const ZMS: usize = 0;

/// Means of services in milliseconds: of all, and of those that need a skill.
pub struct Means {
    pub all: f64,
    pub of: Vec<(Skills, f64)>,
}

impl Means {
    pub fn of(logs: &[Log]) -> Self {
        let done: Vec<(Skills, f64)> = logs
            .iter()
            .flat_map(|log| &log.visits)
            .filter_map(|visit| Some((visit.needs, visit.call.filter(|call| call.gone.is_none())?)))
            .map(|(needs, call)| (needs, real(call.ends - call.at)))
            .collect();
        let mean = |of: &dyn Fn(Skills) -> bool| {
            let some: Vec<f64> = done.iter().filter(|(needs, _)| of(*needs)).map(|(_, ms)| *ms).collect();
            some.iter().sum::<f64>() / float(some.len().max(1) as u64)
        };
        let mut skills: Vec<Skills> = done.iter().map(|(needs, _)| *needs).collect();
        skills.sort_unstable();
        skills.dedup();
        Self { all: mean(&|_| true), of: skills.iter().map(|skill| (*skill, mean(&|needs| needs == *skill))).collect() }
    }

    fn with(&self, skills: Skills) -> f64 {
        self.of.iter().find(|(known, _)| *known == skills).map_or(self.all, |(_, mean)| *mean)
    }
}

/// Each baseline's wait in milliseconds, in the order of [`NAMES`].
pub fn all(log: &Log, means: &Means, moment: &Moment<'_>) -> [f64; NAMES.len()] {
    let me = log.visits[moment.visit].needs;
    let now = moment.scene.now;
    let before: Vec<usize> = moment.standing.iter().copied().filter(|one| *one != moment.visit).collect();
    let count =
        |of: &dyn Fn(Skills) -> bool| float(before.iter().filter(|one| of(log.visits[**one].needs)).count() as u64);
    let desks = |skills: Skills| {
        let on = |place: &&Place| place.is_on(now) && place.skills.holds(skills);
        float(log.places.iter().filter(on).count().max(1) as u64)
    };
    // Waits of those called before now, the latest first.
    let mut called: Vec<(i64, i64, Skills)> = log
        .visits
        .iter()
        .filter_map(|visit| Some((visit.call?.at, visit.call?.at - visit.comes, visit.needs)))
        .filter(|(at, ..)| *at < now)
        .collect();
    called.sort_unstable_by_key(|one| std::cmp::Reverse(one.0));
    let recent = |of: &dyn Fn(Skills) -> bool, most: usize| {
        let waits: Vec<f64> = called.iter().filter(|one| of(one.2)).take(most).map(|one| real(one.1)).collect();
        waits.iter().sum::<f64>() / float(waits.len().max(1) as u64)
    };
    let head = |of: &dyn Fn(Skills) -> bool| {
        let first = before.iter().find(|one| of(log.visits[**one].needs));
        first.map_or(0.0, |one| real(now - log.visits[*one].comes))
    };
    let any = |_: Skills| true;
    let mine = |needs: Skills| needs == me;
    let everybody = desks(Skills::default());
    let zms = |minutes: f64| count(&any) * minutes * 60_000.0 / everybody;
    [
        zms(12.0),
        count(&any) * means.all / everybody,
        0.8 * zms(12.0),
        (count(&any) + 1.0) * means.all / everybody,
        (count(&mine) + 1.0) * means.with(me) / desks(me),
        recent(&any, 1),
        recent(&mine, 1),
        head(&any),
        head(&mine),
        recent(&any, 20),
        recent(&mine, 10),
    ]
}
