//! Our forecast against what others tell people, on days nobody learned from.

use std::time::{Duration, Instant};

use counter::day::replay::{Moment, Replay, records};
use counter::day::{InTurn, Log};
use counter::draw::{float, real};
use counter::forecast::{Habits, Known, Paths, Scene, Stretch, Times, Wait};
use serde_json::{Map, Value};

use crate::baselines::{self, Means};
use crate::oracle;
use crate::score::{Cover, Score};
use crate::world::{Setting, World};

const TRACES: [&str; 4] = ["lunch", "march-28", "shifts", "card-wave"];
/// Days learned from; all but the first ten also teach how wrong forecasts are.
const TRAINED: u64 = 40;

/// What forty days taught.
struct Learned {
    times: Times,
    habits: Habits,
    stretch: Stretch,
    means: Means,
}

pub fn run(world: &World, seed: u64, days: u64) -> Map<String, Value> {
    let mut figures = Map::new();
    let mut say = |key: String, value: f64| {
        figures.insert(key, Value::from(value));
    };
    let mut slow = Vec::new();
    for (trace, name) in (1_u64..).zip(TRACES) {
        let setting = world.setting(name);
        let first = seed + trace * 100_000;
        let training: Vec<Log> = (0..TRAINED).map(|day| setting.log(first + day)).collect();
        let learned = learn(&setting, &training);
        let mut found = Found::default();
        for day in 0..days {
            found.test(&setting, &learned, first + 50_000 + day, &mut slow);
        }
        let name = name.replace('-', "_");
        found.tell(&name, &mut |key, value| say(format!("{name}_{key}"), value));
    }
    slow.sort_unstable_by(f64::total_cmp);
    say("event_p50_us".to_owned(), counter::day::figures::at(&slow, 0.5));
    say("event_p99_us".to_owned(), counter::day::figures::at(&slow, 0.99));
    say("events_of_30".to_owned(), float(slow.len() as u64));
    figures.insert("seed".to_owned(), Value::from(seed.to_string()));
    figures
}

fn learn(setting: &Setting<'_>, training: &[Log]) -> Learned {
    let mut learned = Learned {
        times: Times::default(),
        habits: Habits::default(),
        stretch: Stretch::default(),
        means: Means::of(training),
    };
    for (day, log) in training.iter().enumerate() {
        if day >= training.len() / 4 {
            let known = Known::learned(setting.counters, &log.places, &learned.times, &learned.habits);
            forecasts(&known, log, |visit, wait, _| {
                let service = &setting.counters.services[log.visits[visit].plan.person.service].id;
                if let Some(lived) = lived(log, visit) {
                    learned.stretch.learn(service, wait, lived);
                }
            });
        }
        let (served, habits) = records(log, setting.counters);
        for one in &served {
            learned.times.learn(one);
        }
        learned.habits.merge(&habits);
    }
    learned
}

/// How long somebody waited who was told a range when they took their ticket: no booking, no reason to be called first.
fn lived(log: &Log, visit: usize) -> Option<i64> {
    let visit = &log.visits[visit];
    let told = visit.plan.booked.is_none() && !visit.plan.person.urgent;
    Some(visit.call.filter(|_| told)?.at - visit.comes)
}

fn forecasts(known: &Known, log: &Log, mut each: impl FnMut(usize, &Wait, &Moment<'_>)) {
    let mut paths = Paths::default();
    Replay::new(log, known).each(|moment| {
        if lived(log, moment.visit).is_some() {
            let waits = paths.waits(known, &InTurn::DEFAULT, &moment.scene, 7);
            if let Some(wait) = waits.waiting.last() {
                each(moment.visit, wait, moment);
            }
        }
    });
}

#[derive(Default)]
struct Found {
    ours: Score,
    oracle: Score,
    stated: Score,
    baselines: Vec<Score>,
    cover: Cover,
    raw: Cover,
    lived: Vec<f64>,
}

impl Found {
    fn test(&mut self, setting: &Setting<'_>, learned: &Learned, seed: u64, slow: &mut Vec<f64>) {
        let log = setting.log(seed);
        self.baselines.resize_with(baselines::NAMES.len(), Score::default);
        let known = Known::learned(setting.counters, &log.places, &learned.times, &learned.habits);
        forecasts(&known, &log, |visit, wait, moment| {
            let Some(lived) = lived(&log, visit) else { return };
            let id = &setting.counters.services[log.visits[visit].plan.person.service].id;
            self.ours.add(real(wait.mean), lived);
            self.raw.add(wait.quantiles, lived);
            self.cover.add(learned.stretch.apply(id, *wait).quantiles, lived);
            self.lived.push(real(lived) / 60_000.0);
            let told = baselines::all(&log, &learned.means, moment);
            for (score, told) in self.baselines.iter_mut().zip(told) {
                score.add(told, lived);
            }
            if moment.scene.waiting.len() == 30 {
                slow.push(event(&known, setting, &moment.scene));
            }
        });
        let paces = log.paces.clone();
        let truth = oracle::known(&setting.truth(seed));
        let mut paths = Paths::default();
        Replay::new(&log, &truth).each(|moment| {
            if let Some(lived) = lived(&log, moment.visit) {
                let scene = Scene { pace: &paces, ..moment.scene };
                let waits = paths.waits(&truth, &InTurn::DEFAULT, &scene, 7);
                self.oracle.add(real(waits.waiting.last().map_or(0, |wait| wait.mean)), lived);
            }
        });
        let stated = Known::learned(setting.counters, &log.places, &Times::default(), &Habits::default());
        forecasts(&stated, &log, |visit, wait, _| {
            if let Some(lived) = lived(&log, visit) {
                self.stated.add(real(wait.mean), lived);
            }
        });
    }

    fn tell(&mut self, name: &str, say: &mut impl FnMut(&str, f64)) {
        let mean = self.lived.iter().sum::<f64>() / float(self.lived.len().max(1) as u64);
        let best = self.baselines.iter().map(Score::mse).fold(f64::INFINITY, f64::min);
        let (ours, oracle) = (self.ours.mse(), self.oracle.mse());
        let zms = self.baselines[baselines::ZMS].mse();
        println!("{name}: {} waits, {mean:.1} minutes in the mean", self.lived.len());
        let line = |what: &str, score: &Score| {
            println!("  {what:<26} MSE {:>8.2}  MAE {:>6.2}  bias {:>+7.2}", score.mse(), score.mae(), score.bias());
        };
        for (what, score) in baselines::NAMES.iter().zip(&self.baselines) {
            line(what, score);
        }
        line("ours, stated times only", &self.stated);
        line("ours", &self.ours);
        line("oracle", &self.oracle);
        let (cover, raw) = (self.cover.coverage(), self.raw.coverage());
        println!(
            "  called within the range {:.1} % (before it was stretched {:.1} %), before P10 {:.1} %, after P90 {:.1} %; untold {}",
            cover * 100.0,
            raw * 100.0,
            self.cover.called_before() * 100.0,
            self.cover.called_behind() * 100.0,
            self.cover.untold
        );
        say("waits", float(self.lived.len() as u64));
        say("mean_wait_minutes", mean);
        say("mse_zms", zms);
        say("mse_best_baseline", best);
        say("mse_stated", self.stated.mse());
        say("mse_ours", ours);
        say("mse_oracle", oracle);
        say("mae_minutes", self.ours.mae());
        say("bias_minutes", self.ours.bias());
        say("ratio_to_zms", ours / zms);
        say("ratio_to_best", ours / best);
        say("gap_closed", (best - ours) / (best - oracle));
        say("coverage", cover);
        say("coverage_off", (cover - 0.8).abs());
        say("before_p10", self.cover.called_before());
        say("after_p90", self.cover.called_behind());
        say("width_minutes", self.cover.median_width());
    }
}

/// One event of the line, forecast whole: everybody who waits, and what every service's next ticket would wait. Microseconds.
fn event(known: &Known, setting: &Setting<'_>, scene: &Scene<'_>) -> f64 {
    let newcomers: Vec<usize> = (0..setting.counters.services.len()).map(|service| service * 2).collect();
    let scene = Scene { newcomers: &newcomers, ..*scene };
    let mut paths = Paths::default();
    let before = on_cpu();
    let start = Instant::now();
    let mut waits = paths.waits(known, &InTurn::DEFAULT, &scene, 7);
    for _ in 1..ROUNDS {
        waits = paths.waits(known, &InTurn::DEFAULT, &scene, 7);
    }
    // What it costs, whoever else keeps the machine busy; where the system does not say, what the clock says.
    let took = on_cpu().zip(before).map_or(start.elapsed(), |(now, before)| now.saturating_sub(before));
    let took = took.as_secs_f64() * 1e6 / f64::from(ROUNDS);
    assert_eq!(waits.newcomers.len(), newcomers.len());
    took
}

const ROUNDS: u32 = 20;

/// Time on a processor so far.
fn on_cpu() -> Option<Duration> {
    let text = std::fs::read_to_string("/proc/self/schedstat").ok()?;
    Some(Duration::from_nanos(text.split(' ').next()?.parse().ok()?))
}
