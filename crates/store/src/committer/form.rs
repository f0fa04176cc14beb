//! Which waiting commands may share a group: no two of which one writes what the other reads or writes.

use std::collections::HashSet;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

use sea_orm::Value;

use super::{Member, Work};
use crate::row::encode;
use crate::{Cell, Changes, Row, Stream};

/// Hashes of the things a command reads and writes. A collision only keeps two commands apart needlessly.
#[derive(Default)]
struct Footprint {
    reads: Vec<u64>,
    writes: Vec<u64>,
}

/// Takes the members of the next group; who must wait stays, in order.
pub(super) fn take_group(pending: &mut Vec<Member>) -> Vec<Member> {
    let (mut read, mut written) = (HashSet::new(), HashSet::new());
    let (mut group, mut later) = (Vec::with_capacity(pending.len()), Vec::new());
    for member in pending.drain(..) {
        let footprint = footprint(&member.work);
        let clash = footprint.writes.iter().any(|key| read.contains(key) || written.contains(key))
            || footprint.reads.iter().any(|key| written.contains(key));
        if clash {
            later.push(member);
        } else {
            read.extend(footprint.reads);
            written.extend(footprint.writes);
            group.push(member);
        }
    }
    *pending = later;
    group
}

fn footprint(work: &Work) -> Footprint {
    let mut print = Footprint::default();
    match work {
        Work::Command(changes) => of_changes(changes, &mut print),
        // The store's own statements may touch any queue row: one set of them per group.
        Work::Own(_) => print.writes.push(hash_of("own", &())),
        Work::Look(_) | Work::Stop => {}
    }
    print
}

fn of_changes(changes: &Changes, print: &mut Footprint) {
    let of = |stream: &Stream| hash_of("stream", stream);
    print.writes.extend(changes.events.iter().map(|event| of(&event.stream)));
    print.reads.extend(changes.expect.iter().map(|(stream, _)| of(stream)).filter(|key| !print.writes.contains(key)));
    if let Some(once) = &changes.once {
        print.writes.push(hash_of("once", &(&once.scope_actor, once.command, &once.key)));
    }
    for (row, _) in &changes.claims {
        print.writes.push(row_hash(row));
    }
    let keys = changes.updates.iter().map(|update| (update.table, &update.key));
    for (table, key) in keys.chain(changes.deletes.iter().map(|delete| (delete.table, &delete.key))) {
        let parts = key.iter().map(|(column, value)| (*column, Some(value)));
        print.writes.push(hash_of_key(table, parts.collect()));
    }
    if !changes.finished.is_empty() {
        print.writes.push(hash_of("own", &()));
    }
    print.writes.sort_unstable();
    print.writes.dedup();
}

fn row_hash(row: &Row) -> u64 {
    let value = |column: &str| match row.cell(column) {
        Some(Cell::Value(value)) => Some(value),
        Some(Cell::Number(_)) | None => None,
    };
    let parts = row.key.iter().filter(|column| **column != "city").map(|column| (*column, value(column)));
    hash_of_key(row.table, parts.collect())
}

/// The same for a claim and for an update of that row, whatever order they name the key in.
fn hash_of_key(table: &str, mut parts: Vec<(&'static str, Option<&Value>)>) -> u64 {
    parts.sort_unstable_by_key(|(column, _)| *column);
    let mut bytes = Vec::with_capacity(64);
    for (column, value) in &parts {
        bytes.extend_from_slice(column.as_bytes());
        bytes.push(0);
        if let Some(value) = value {
            encode(value, &mut bytes);
        }
    }
    hash_of(table, &bytes)
}

fn hash_of(space: &str, thing: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    space.hash(&mut hasher);
    thing.hash(&mut hasher);
    hasher.finish()
}
