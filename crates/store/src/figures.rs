//! What the store counts while it works, for whoever is called at night: how long commits take, how many commands share one, what became
//! of them, and how full its waiting room and its pools are. Counts only: nothing of a command is kept.

use std::time::Instant;

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::{Histogram, exponential_buckets};
use prometheus_client::registry::Registry;

use crate::Refused;
use crate::committer::Outcome;

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Became {
    outcome: &'static str,
}

/// The figures of one database. A clone is the same figures.
#[derive(Clone)]
pub(crate) struct Figures {
    commit_seconds: Histogram,
    group: Histogram,
    commands: Family<Became, Counter>,
    waiting: Gauge,
    connections: Gauge,
    connections_idle: Gauge,
}

impl Default for Figures {
    fn default() -> Self {
        Self {
            commit_seconds: Histogram::new(exponential_buckets(0.000_5, 2.0, 14)),
            group: Histogram::new(exponential_buckets(1.0, 2.0, 9)),
            commands: Family::default(),
            waiting: Gauge::default(),
            connections: Gauge::default(),
            connections_idle: Gauge::default(),
        }
    }
}

impl Figures {
    pub(crate) fn register(&self, registry: &mut Registry) {
        registry.register(
            "store_commit_seconds",
            "From the start of a group to its commit",
            self.commit_seconds.clone(),
        );
        registry.register("store_group_commands", "Commands that shared one commit", self.group.clone());
        registry.register("store_commands", "What became of commands", self.commands.clone());
        registry.register("store_waiting", "Commands that wait for the committer", self.waiting.clone());
        registry.register("store_read_connections", "Connections for reading", self.connections.clone());
        registry.register("store_read_connections_idle", "Of these, not in use", self.connections_idle.clone());
    }

    pub(crate) fn settled(&self, members: usize, since: Instant) {
        self.commit_seconds.observe(since.elapsed().as_secs_f64());
        self.group.observe(u32::try_from(members).map_or(f64::INFINITY, f64::from));
    }

    pub(crate) fn became(&self, outcome: &Outcome) {
        let outcome = match outcome {
            Outcome::Committed(done) if done.repeated => "repeated",
            Outcome::Committed(_) | Outcome::Looked | Outcome::Wrote(_) => "stored",
            Outcome::Refused(refused) => word(refused),
            Outcome::Again => return,
        };
        self.commands.get_or_create(&Became { outcome }).inc();
    }

    pub(crate) fn busy(&self) {
        self.commands.get_or_create(&Became { outcome: "busy" }).inc();
    }

    pub(crate) fn rooms(&self, waiting: usize, (connections, idle): (usize, usize)) {
        let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        self.waiting.set(number(waiting));
        self.connections.set(number(connections));
        self.connections_idle.set(number(idle));
    }
}

fn word(refused: &Refused) -> &'static str {
    match refused {
        Refused::Stale(_) => "stale",
        Refused::Taken(_) => "taken",
        Refused::OtherBody => "other-body",
        Refused::Busy => "busy",
        Refused::Unknown(_) => "unknown",
        Refused::Failed { .. } => "failed",
    }
}
