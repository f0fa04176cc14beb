//! Pools whose people work as one: put into the parameters, and read back from a scenario's file that says the same.

use std::collections::BTreeSet;

use twin::scenario::{Change, ProcedureChange};
use twin::spec::{Parameters, Pool};

/// The pool of those who work as one.
pub const POOLED: &str = "center";

pub(super) fn put(pooled: &BTreeSet<String>, to_be: &mut Parameters) {
    let Some(first) = pooled.iter().find(|name| to_be.pools.contains_key(*name)) else { return };
    if pooled.len() < 2 {
        return;
    }
    let mut one = to_be.pools[first].clone();
    one.staff.clear();
    for name in pooled {
        one.staff.extend(to_be.pools.remove(name).into_iter().flat_map(|pool| pool.staff));
    }
    to_be.pools.insert(POOLED.to_owned(), one);
    let moved = |pool: &mut String| {
        if pooled.contains(pool) {
            POOLED.clone_into(pool);
        }
    };
    for of in to_be.procedures.values_mut() {
        of.pools.values_mut().for_each(moved);
        of.steps.values_mut().filter_map(|step| step.pool.as_mut()).for_each(moved);
    }
}

/// The pools that a file has in one, out of what it changes. What it says of them otherwise stays there, and nothing is taken out.
pub(super) fn read(as_is: &Parameters, given: &mut Change) -> BTreeSet<String> {
    let pooled = moved(as_is, given);
    let mut pools = as_is.pools.clone();
    pools.retain(|name, _| pooled.contains(name));
    let all = pools.values().flat_map(|pool| &pool.staff).cloned().collect();
    let Some(first) = pools.values().next() else { return BTreeSet::new() };
    let one = Pool { staff: all, ..first.clone() };
    if pooled.len() < 2 || as_is.pools.contains_key(POOLED) || given.pools.get(POOLED) != Some(&one) {
        return BTreeSet::new();
    }
    given.pools.remove(POOLED);
    for change in given.procedures.values_mut() {
        change.pools.retain(|_, pool| pool != POOLED);
    }
    given.procedures.retain(|_, change| *change != ProcedureChange::default());
    pooled
}

/// Pools all of whose work is moved to the one.
fn moved(as_is: &Parameters, given: &Change) -> BTreeSet<String> {
    let (mut away, mut stays) = (BTreeSet::new(), BTreeSet::new());
    for (key, of) in &as_is.procedures {
        for (role, pool) in &of.pools {
            let to = given.procedures.get(key).and_then(|change| change.pools.get(role));
            let side = if to.is_some_and(|to| to == POOLED) { &mut away } else { &mut stays };
            side.insert(pool.clone());
        }
        stays.extend(of.steps.values().filter_map(|step| step.pool.clone()));
    }
    away.difference(&stays).cloned().collect()
}
