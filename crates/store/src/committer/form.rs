//! Which waiting commands may share a group: no two of which one writes what the other reads or writes.

use std::collections::HashSet;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

use super::{Member, Work};
use crate::{Changes, Row, Stream};

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
        let mut sorted: Vec<_> = key.iter().map(|(column, value)| (*column, format!("{value:?}"))).collect();
        sorted.sort_unstable();
        print.writes.push(hash_of(table, &sorted));
    }
    if !changes.finished.is_empty() {
        print.writes.push(hash_of("own", &()));
    }
    print.writes.sort_unstable();
    print.writes.dedup();
}

fn row_hash(row: &Row) -> u64 {
    let mut sorted: Vec<_> = row
        .key
        .iter()
        .filter(|column| **column != "city")
        .map(|column| (*column, row.cell(column).map(|cell| format!("{cell:?}"))))
        .collect();
    sorted.sort_unstable();
    hash_of(row.table, &sorted)
}

fn hash_of(space: &str, thing: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    space.hash(&mut hasher);
    thing.hash(&mut hasher);
    hasher.finish()
}
