//! Who hands on to whom, between groups large enough that no figure is one person's.

use serde::Serialize;

use crate::log::Log;
use crate::num::narrow;

/// The fewest people a figure may be about.
pub const K: u32 = 5;

/// From one group to another, or to colleagues in the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Handover {
    pub from: u32,
    pub to: u32,
    pub count: u32,
}

/// Hand-overs between groups of at least [`K`], and how much is withheld.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Handovers {
    /// The most frequent first.
    pub shown: Vec<Handover>,
    /// People in each group.
    pub people: Vec<u32>,
    /// Groups that are too small to be shown.
    pub groups_withheld: u32,
    /// Hand-overs from or to them.
    pub withheld: u32,
}

/// Puts everybody with those who mostly do the same activity; nobody is in none. For logs that name no teams.
pub fn groups_by_main_activity(log: &Log) -> Vec<Option<u32>> {
    let mut counts: rustc_hash::FxHashMap<(u32, u16), u32> = rustc_hash::FxHashMap::default();
    for (resource, activity) in log.resource.iter().zip(&log.activity) {
        *counts.entry((*resource, *activity)).or_default() += 1;
    }
    let mut main: Vec<Option<(u32, u16)>> = vec![None; log.resources.len()];
    for ((resource, activity), count) in counts {
        let best = &mut main[resource as usize];
        let better =
            best.is_none_or(|(most, known)| (count, std::cmp::Reverse(activity)) > (most, std::cmp::Reverse(known)));
        if better && resource != 0 {
            *best = Some((count, activity));
        }
    }
    main.into_iter().map(|best| best.map(|(_, activity)| u32::from(activity))).collect()
}

/// `groups` gives the group of each resource. A hand-over is an event done by another person than the one before it in its case.
pub fn handovers(log: &Log, groups: &[Option<u32>]) -> Handovers {
    let group = |resource: u32| groups.get(resource as usize).copied().flatten();
    let count = groups.iter().flatten().max().map_or(0, |most| *most as usize + 1);
    let mut people = vec![0; count];
    for of in groups.iter().flatten() {
        people[*of as usize] += 1;
    }
    let mut found: rustc_hash::FxHashMap<(u32, u32), u32> = rustc_hash::FxHashMap::default();
    let mut withheld = 0;
    for events in log.by_case() {
        for pair in log.resource[events].windows(2).filter(|pair| pair[0] != pair[1]) {
            let (Some(from), Some(to)) = (group(pair[0]), group(pair[1])) else { continue };
            if people[from as usize] >= K && people[to as usize] >= K {
                *found.entry((from, to)).or_default() += 1;
            } else {
                withheld += 1;
            }
        }
    }
    let mut shown: Vec<Handover> = found.into_iter().map(|((from, to), count)| Handover { from, to, count }).collect();
    shown.sort_by_key(|of| (std::cmp::Reverse(of.count), of.from, of.to));
    let groups_withheld = narrow(people.iter().filter(|people| (1..K).contains(*people)).count());
    for people in people.iter_mut().filter(|people| **people < K) {
        *people = 0;
    }
    Handovers { shown, people, groups_withheld, withheld }
}
