//! Random commands, many at once, against a plain model: whatever order the committer chose, the journal tells it, and
//! replaying the model in that order must give the same tables.

use std::collections::{BTreeMap, BTreeSet};

use civic::{Chance, SeededChance};

use super::*;
use crate::{Committed, Refused, both_engines};

const STREAMS: u64 = 5;
const SEATS: i64 = 8;

#[derive(Clone, Debug)]
struct Command {
    expect: Option<(u128, i64)>,
    writes: BTreeSet<u128>,
    seats: BTreeSet<i64>,
    numbered: bool,
}

fn stream(nth: u128) -> Uuid {
    Uuid::from_u128(nth + 1)
}

fn random(chance: &SeededChance) -> Command {
    let pick = |bound: u64| chance.below(bound);
    let some = |most: u64, bound: u64| (0..pick(most + 1)).map(|_| pick(bound)).collect::<Vec<_>>();
    Command {
        expect: (pick(2) == 0).then(|| (u128::from(pick(STREAMS)), i64::try_from(pick(4)).unwrap())),
        writes: some(2, STREAMS).into_iter().map(u128::from).collect(),
        seats: some(2, SEATS as u64).into_iter().map(|seat| i64::try_from(seat).unwrap()).collect(),
        numbered: pick(2) == 0,
    }
}

fn changes(db: &Db, nth: usize, command: &Command) -> Changes {
    // Every command has an event on a stream of its own, so that the journal shows where it came to stand.
    let own = Uuid::from_u128(1_000 + nth as u128);
    let mut changes = Changes::new();
    if let Some((of, version)) = command.expect {
        changes = changes.expect(case(stream(of)), version);
    }
    for of in &command.writes {
        changes = changes.event(happened(stream(*of), "moved"));
    }
    for seat in &command.seats {
        changes = changes.claim(seat_row(1, *seat, db.new_id()), "seat");
    }
    if command.numbered {
        changes = changes.number(NUMBER, series());
    }
    changes.event(happened(own, "ran"))
}

#[derive(Default)]
struct Model {
    versions: BTreeMap<u128, i64>,
    seats: BTreeSet<i64>,
    serial: u32,
}

impl Model {
    fn allows(&self, command: &Command) -> bool {
        let fits = command.expect.is_none_or(|(of, version)| self.versions.get(&of).copied().unwrap_or(0) == version);
        fits && self.seats.is_disjoint(&command.seats)
    }

    fn run(&mut self, command: &Command, done: &Committed) {
        assert!(self.allows(command), "{command:?} was stored against its own conditions");
        for of in &command.writes {
            *self.versions.entry(*of).or_default() += 1;
        }
        self.seats.extend(&command.seats);
        if command.numbered {
            self.serial += 1;
            assert_eq!(
                done.numbers[&NUMBER],
                crate::plain_number("JT", 2026, self.serial),
                "numbers follow the positions"
            );
        }
    }
}

async fn one_round(db: &TestDb, nodes: &[Db], seed: u64, offset: usize, model: &mut Model) {
    let chance = SeededChance::new(seed);
    let commands: Vec<Command> = (0..40).map(|_| random(&chance)).collect();
    let tasks: Vec<_> = commands
        .iter()
        .enumerate()
        .map(|(nth, command)| {
            let node = nodes[nth % nodes.len()].clone();
            let changes = changes(db, offset + nth, command);
            tokio::spawn(async move { node.submit(changes).await })
        })
        .collect();
    let mut stored = Vec::new();
    for (task, command) in tasks.into_iter().zip(&commands) {
        match task.await.unwrap() {
            Ok(done) => stored.push((done, command)),
            Err(Refused::Stale(_)) => assert!(command.expect.is_some()),
            Err(Refused::Taken(_)) => assert!(!command.seats.is_empty()),
            Err(other) => panic!("seed {seed}: {other}"),
        }
    }
    stored.sort_by_key(|(done, _)| done.position);
    for (done, command) in stored {
        model.run(command, &done);
    }
    let reads = db.reads().await.unwrap();
    for of in (0..STREAMS).map(u128::from) {
        let version = reads.version(case(stream(of))).await.unwrap();
        assert_eq!(version, model.versions.get(&of).copied().unwrap_or(0), "seed {seed}, stream {of}");
    }
    let seats: BTreeSet<i64> =
        reads.of::<seat::Entity>().all(&reads).await.unwrap().into_iter().map(|seat| seat.tick).collect();
    assert_eq!(seats, model.seats, "seed {seed}");
    drop(reads);
    for command in &commands {
        if command.writes.is_empty() && !command.seats.is_empty() && command.expect.is_none() {
            assert!(!model.allows(command), "seed {seed}: a free seat was refused to {command:?}");
        }
    }
}

both_engines! {
    migrations = tables::migrations;

    async fn any_interleaving_is_one_of_the_models(db: TestDb) {
        let nodes = [db.db.clone(), db.second().await];
        let mut model = Model::default();
        for round in 0..12_u64 {
            one_round(&db, &nodes, round, usize::try_from(round).unwrap() * 100, &mut model).await;
            db.submit(Changes::new().delete(crate::Delete::new("seats").key("lane", 1_i16))).await.unwrap();
            model.seats.clear();
        }
        assert!(model.serial > 20 && model.versions.len() == 5, "the rounds must store something");
        sound(&db).await;
        nodes[1].close().await;
        db.end().await;
    }
}
