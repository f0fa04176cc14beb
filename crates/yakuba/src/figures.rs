//! What an operator wants to see at night: whether we are ready, what waits in the queues and since when, what was given up, how far the
//! journal is sealed, how much room the disk has. Brought up to date by the chores; counts only, nobody's data.

use std::path::PathBuf;
use std::sync::atomic::AtomicU64;

use hall::Hall;
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::info::Info;
use store::Queue;
use web::HasSite;

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Rows {
    queue: &'static str,
    state: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Files {
    state: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Of {
    queue: &'static str,
}

/// The gauges, and where the data lies.
pub struct Figures {
    data: PathBuf,
    ready: Gauge,
    rows: Family<Rows, Gauge>,
    late: Family<Of, Gauge<f64, AtomicU64>>,
    sealed: Gauge,
    free: Gauge,
    files: Family<Files, Gauge>,
    scanner: Gauge,
}

impl Figures {
    /// Puts them, and the database's own, into the list that `/metrics` shows.
    pub fn register(hall: &Hall, data: PathBuf) -> Self {
        let figures = Self {
            data,
            ready: Gauge::default(),
            rows: Family::default(),
            late: Family::default(),
            sealed: Gauge::default(),
            free: Gauge::default(),
            files: Family::default(),
            scanner: Gauge::default(),
        };
        hall.site().meter.register(|registry| {
            hall.db().register(registry);
            registry.register("yakuba", "The program", Info::new([("version", env!("CARGO_PKG_VERSION"))]));
            registry.register("ready", "1 when writes go through and the workers live", figures.ready.clone());
            registry.register("queue_rows", "Rows of the outbox and of the timers", figures.rows.clone());
            registry.register(
                "queue_late_seconds",
                "How long the oldest waiting row has been due",
                figures.late.clone(),
            );
            registry.register(
                "journal_sealed_position",
                "The last position under a checkpoint",
                figures.sealed.clone(),
            );
            registry.register(
                "files_unopenable",
                "Files that wait for the virus scanner, and files it keeps apart",
                figures.files.clone(),
            );
            if hall.scanner().is_some() {
                registry.register("scanner_up", "1 when the virus scanner answers", figures.scanner.clone());
            }
            registry.register("data_free_bytes", "Room left where the data lies", figures.free.clone());
        });
        figures
    }

    pub fn sealed(&self, position: i64) {
        self.sealed.set(position);
    }

    /// A queue that cannot be read keeps its last figures; `ready` says then that something is wrong.
    pub async fn look_around(&self, hall: &Hall, ready: bool) {
        self.ready.set(i64::from(ready));
        hall.db().look_around();
        if let Ok(room) = rustix::fs::statvfs(&self.data) {
            self.free.set(i64::try_from(room.f_bavail.saturating_mul(room.f_frsize)).unwrap_or(i64::MAX));
        }
        for (queue, name) in [(Queue::Effects, "effects"), (Queue::Jobs, "jobs")] {
            let Ok(backlog) = hall.db().backlog(queue).await else { continue };
            for (state, count) in [("waiting", backlog.waiting), ("leased", backlog.leased), ("dead", backlog.dead)] {
                self.rows.get_or_create(&Rows { queue: name, state }).set(count);
            }
            let late = backlog.oldest_due.map_or(0, |due| hall.now().0.saturating_sub(due.0).max(0));
            #[expect(clippy::cast_precision_loss, reason = "milliseconds of years stay far below 2^52")]
            self.late.get_or_create(&Of { queue: name }).set(late as f64 / 1000.0);
        }
    }

    /// Asks the scanner whether it is there, and counts what waits for it.
    pub async fn look_at_files(&self, hall: &Hall) {
        if let Ok(reads) = hall.db().reads().await
            && let Ok((waiting, apart)) = hall::screening::counts(&reads).await
        {
            for (state, count) in [("waiting", waiting), ("quarantined", apart)] {
                self.files.get_or_create(&Files { state }).set(count);
            }
        }
        let Some(scanner) = hall.scanner() else { return };
        let said = scanner.ping().await;
        if let Err(why) = &said {
            tracing::warn!(why, "files wait: the virus scanner does not answer");
        }
        self.scanner.set(i64::from(said.is_ok()));
    }
}
