//! The ledger against its own words, moment by moment, on random models; and records that are not the twin's.

use std::collections::BTreeMap;

use counter::draw;
use counter::model::Day;
use jiff::civil::{date, time};

use super::*;
use crate::sample::{self, Station};
use crate::spec::{Batch, Before, Class, Daily, Order, Overtime, Parameters, Pool, Staff, WeekHours};
use crate::{Dist, Go, Log, NO_CASE, Plan, run};

fn small(seed: u64, below: u64, what: u64) -> u16 {
    u16::try_from(draw::below(below, seed, what, 77)).unwrap_or(0)
}

/// From this seed on with overtime, work of every day, counters, full rooms and people who do not come.
const PLAIN: u64 = 60;

/// Up to four steps of two pools with part-time people, skills, batches, citizens, leaving, priorities.
fn random(seed: u64) -> (flow::Graph, Parameters) {
    let mut n = 0;
    let mut die = |below: u64| {
        n += 1;
        small(seed, below, n)
    };
    let mut stations: Vec<Station> = Vec::new();
    for step in 0..=die(4) {
        let mut station = Station::new(&format!("s{step}"), 1, Dist::Exponential { mean: 40.0 });
        station.step.pool = Some(if die(2) == 0 { "a" } else { "b" }.to_owned());
        station.step.priority = u8::try_from(die(3)).unwrap_or(0);
        if die(3) == 0 {
            station.step.skills = vec!["skill".to_owned()];
        }
        match die(5) {
            0 => station.step.batch = Some(Batch { size: 3, within: Some(200.0) }),
            1 => {
                let causes = [Cause::Citizen, Cause::External, Cause::OtherOffice, Cause::OtherWork];
                let cause = causes[usize::from(die(4))];
                station.step.before = Some(Before { time: Dist::Uniform { low: 0.0, high: 900.0 }, cause });
            }
            2 => station.step.patience = Some(Dist::Fixed(600.0)),
            _ => {}
        }
        if seed >= PLAIN {
            station.step.room = (die(3) == 0).then_some(2);
            station.step.no_show = [0.0, 0.1][usize::from(die(2))];
        }
        stations.push(station);
    }
    let classes = [(0, 0.3), (1, 0.7)];
    let classes = classes.map(|(priority, share)| Class { name: priority.to_string(), share, priority }).to_vec();
    let (graph, mut parameters) = sample::line(&stations, Dist::Exponential { mean: 60.0 }, classes);
    let week = [Day::Mon, Day::Tue, Day::Wed, Day::Thu, Day::Fri, Day::Sat, Day::Sun];
    for (name, from, to) in [("early", 8, 13), ("late", 11, 18), ("day", 9, 17)] {
        let of = crate::spec::hours(&week, time(from, 0, 0, 0), time(to, 0, 0, 0));
        parameters.hours.insert(name.to_owned(), of);
    }
    parameters.pools = BTreeMap::new();
    for pool in ["a", "b"] {
        let staff = (0..2 + die(3))
            .map(|person| Staff {
                hours: ["early", "late", "day"][usize::from(die(3))].to_owned(),
                skills: if person == 0 || die(2) == 0 { vec!["skill".to_owned()] } else { Vec::new() },
                leave: vec![date(2026, 4, 6 + i8::try_from(die(9)).unwrap_or(0))],
                ..Staff::default()
            })
            .collect();
        let order = if die(3) == 0 { Order::EarliestDue } else { Order::FirstCome };
        let mut of = Pool { staff, order, ..Pool::default() };
        if seed >= PLAIN {
            if die(2) == 0 {
                of.order = Order::Counter { grace: 10, overtakes: 2 };
            }
            of.overtime = (die(3) > 0).then_some(Overtime { most: 90.0 });
            let minutes = Dist::Uniform { low: 5.0, high: 90.0 };
            of.daily = vec![Daily { name: "closing".to_owned(), after: "day".to_owned(), minutes, people: 1 + die(2) }];
        }
        parameters.pools.insert(pool.to_owned(), of);
    }
    (graph, parameters)
}

/// The heads of waiting by the words of this module: at every moment between two changes, what holds?
fn by_the_words(told: &Told<'_>, log: &Log, at: usize, plan: &Plan) -> (i64, i64, i64) {
    let piece = told.piece(at);
    let Some(team) = piece.team else { return (0, 0, 0) };
    let (mut closed, mut priority, mut contention) = (0, 0, 0);
    let mut edges: Vec<i64> = log.started.iter().chain(&log.done).copied().collect();
    // Kept by other work, its people were busy from the beginning.
    let kept = piece.cause == Some(Cause::OtherWork);
    let from = if kept { piece.enabled } else { piece.ready };
    edges.extend([from, piece.ready, piece.started]);
    for hours in plan.hours() {
        let mut t = from;
        while t < piece.started {
            t = hours.next_change(t);
            edges.push(t);
        }
    }
    edges.retain(|edge| (from..=piece.started).contains(edge));
    edges.sort_unstable();
    edges.dedup();
    let pool = usize::try_from(told.pool(team)).expect("small");
    let people = &plan.pools[pool].hours;
    for pair in edges.windows(2) {
        let (t, length) = (pair[0], pair[1] - pair[0]);
        let able = |person: &u16| told.able(team, *person);
        let on = |person: &u16| plan.hours()[usize::from(people[usize::from(*person)])].is_open(t);
        let here: Vec<u16> = (0..u16::try_from(people.len()).expect("few")).filter(able).filter(on).collect();
        let in_hand: Vec<Piece> = (0..log.len())
            .map(|other| told.piece(other))
            .filter(|other| other.team.is_some_and(|team| usize::try_from(told.pool(team)) == Ok(pool)))
            .filter(|other| other.person != NOBODY && able(&other.person) && other.started <= t && t < other.done)
            .collect();
        if here.is_empty() {
            closed += length;
            continue;
        }
        if t < piece.ready {
            contention += length;
            continue;
        }
        for person in here {
            assert!(in_hand.iter().any(|other| other.person == person), "nobody is idle while this waits");
        }
        if in_hand.iter().any(|other| other.ready > piece.ready) {
            priority += length;
        } else {
            contention += length;
        }
    }
    (closed, priority, contention)
}

#[test]
fn the_heads_are_what_the_words_say_and_sum_to_the_whole() {
    let mut seen = Spent::default();
    for seed in 0..PLAIN + 40 {
        let (graph, parameters) = random(seed);
        let plan = sample::compiled(&[("line", &graph)], &parameters).expect("compiles");
        let mut log = Log::default();
        run(&plan, &Go::cases(seed, 40), &mut log).expect("runs");
        let told = Told::new(&plan, &log);
        let ledger = ledger(&told).expect("in order");
        for at in 0..log.len() {
            let (spent, row) = (ledger.piece(&told, at), log.row(at));
            assert_eq!(spent.whole(), row.done - row.enabled, "seed {seed}, row {at}");
            assert!(spent.heads().iter().all(|head| head.1 >= 0), "seed {seed}, row {at}: {spent:?}");
            let (closed, priority, contention) = by_the_words(&told, &log, at, &plan);
            assert_eq!((spent.priority, spent.contention), (priority, contention), "seed {seed}, row {at}: {row:?}");
            assert!(spent.closed >= closed);
        }
        for (case, spent) in log.cases.iter().zip(&ledger.cases) {
            let case = case.expect("all have ended");
            assert_eq!(spent.whole(), case.done - case.arrived, "seed {seed}: {case:?}");
            assert_eq!(spent.pause, 0, "the twin leaves no gap: seed {seed}: {case:?} {spent:?}");
        }
        let apart: i64 = log.rows().filter(|row| row.case == NO_CASE).map(|row| row.done - row.enabled).sum();
        assert_eq!(ledger.apart.whole(), apart, "seed {seed}");
        assert_eq!(apart > 0, seed >= PLAIN);
        seen += ledger.whole();
    }
    // Every head was met.
    assert!(seen.heads().iter().all(|head| head.1 > 0 || head.0 == "pause"), "{seen:?}");
}

#[test]
fn side_by_side_only_the_longer_branch_counts() {
    let graph = sample::hall6_graph();
    let plan = sample::compiled(&[("hall6", &graph)], &sample::hall6_people()).expect("compiles");
    let mut log = Log::default();
    run(&plan, &Go::cases(3, 3_000), &mut log).expect("runs");
    let told = Told::new(&plan, &log);
    let ledger = ledger(&told).expect("in order");
    for (case, spent) in log.cases.iter().zip(&ledger.cases) {
        let case = case.expect("all have ended");
        assert_eq!((spent.whole(), spent.pause), (case.done - case.arrived, 0));
    }
    let all: i64 = (0..log.len()).map(|at| ledger.piece(&told, at).whole()).sum();
    assert!(all > ledger.whole().whole());
}

/// Records as a hall would hand them over: gaps, a pause, pieces not in order of their end.
struct Records {
    pieces: Vec<Piece>,
    hours: Hours,
}

impl Pieces for Records {
    fn len(&self) -> usize {
        self.pieces.len()
    }
    fn piece(&self, at: usize) -> Piece {
        self.pieces[at]
    }
    fn hours(&self, _: u16) -> &Hours {
        &self.hours
    }
    fn teams(&self) -> u32 {
        1
    }
    fn pool(&self, _: u32) -> u32 {
        0
    }
    fn able(&self, _: u32, _: u16) -> bool {
        true
    }
    fn open(&self, _: u32) -> &Hours {
        &self.hours
    }
    fn cases(&self) -> usize {
        2
    }
    fn case(&self, number: usize) -> Option<(i64, i64)> {
        [Some((0, 100)), None][number]
    }
}

#[test]
fn records_of_the_hall_are_booked_by_the_same_words() {
    let hours = WeekHours { always: true, ..WeekHours::default() };
    let hours = hours.laid_out(date(2026, 4, 6), 1, &civic::Calendar::default(), &[]);
    let piece = |enabled, ready, started, done, paused| Piece {
        case: 0,
        team: Some(0),
        person: 0,
        enabled,
        ready,
        started,
        done,
        cause: Some(Cause::Citizen),
        on_duty: 0,
        paused,
    };
    let mut records = Records { pieces: vec![piece(50, 60, 65, 90, 5), piece(10, 10, 20, 40, 0)], hours };
    let booked = ledger(&records).expect("in order").cases;
    let wanted = Spent { work: 40, contention: 15, citizen: 10, pause: 10 + 10 + 10 + 5, ..Spent::default() };
    assert_eq!((booked[0], booked[1]), (wanted, Spent::default()));
    records.pieces.push(piece(5, 4, 20, 40, 0));
    assert_eq!(ledger(&records).map(|_| ()), Err(Torn { at: 2 }));
}
