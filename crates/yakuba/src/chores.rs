//! What a server does beside answering: seals the journal, sweeps sessions, takes new publications, and says whether it is ready.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use hall::Hall;
use hall::spool::Spool;
use store::{Queue, Seal};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use uuid::Uuid;
use web::HasSite;

use crate::bounce;
use crate::figures::Figures;

/// What the chores are done for.
pub struct Chores {
    pub hall: Hall,
    pub seal: Option<Seal>,
    /// Their end before ours makes the server not ready.
    pub workers: Vec<JoinHandle<()>>,
    pub figures: Figures,
    /// The maildir into which reports of undelivered mail come.
    pub reports: Option<std::path::PathBuf>,
    /// The folder packages of other systems come into.
    pub spool: Option<Spool>,
}

/// How often the server looks after itself.
const ROUND: Duration = Duration::from_secs(3);
/// Rounds between two looks at the virus scanner: half a minute.
const NOW_AND_THEN: u64 = 10;
/// Rounds between two checkpoints and two sweeps: five minutes.
const SELDOM: u64 = 100;
/// Sessions swept at once.
const SESSIONS: u64 = 1000;
/// Sign-in mails past their time that one round deletes.
const MAILS: usize = 1_000;
/// From this hour on a day's sweep is due; a server that was off then makes it up.
const NIGHT: i8 = 3;
/// Of each kind, what one round of the night clears; the next round goes on.
const NIGHTLY: usize = 500;
/// Pages of the journal whose ends one round counts.
const PAGES: usize = 100;

/// Begins; ends with the workers once `stop` is true, with a last checkpoint.
pub fn begin(mut chores: Chores, mut stop: watch::Receiver<bool>) -> JoinHandle<()> {
    tokio::spawn(async move {
        let mut swept = None;
        for round in 0_u64.. {
            chores.ready().await;
            chores.take_publications().await;
            if round % NOW_AND_THEN == 0 {
                chores.figures.look_at_files(&chores.hall).await;
                chores.packages().await;
                if let Some(maildir) = &chores.reports {
                    bounce::sweep(&chores.hall, maildir).await;
                }
            }
            if round % SELDOM == 0 {
                chores.seldom().await;
                chores.by_night(&mut swept).await;
            }
            tokio::select! {
                () = tokio::time::sleep(ROUND) => {}
                _ = stop.wait_for(|stop| *stop) => break,
            }
        }
        for worker in std::mem::take(&mut chores.workers) {
            // A worker that broke off was told in the log when it did.
            let _ = worker.await;
        }
        chores.checkpoint().await;
    })
}

impl Chores {
    /// Ready: a write goes through the committer, and the workers live.
    async fn ready(&self) {
        // Nothing has this id: the statement takes the writer's way and changes no row.
        let writable = self.hall.db().requeue(Queue::Jobs, Uuid::nil()).await;
        if let Err(error) = &writable {
            tracing::error!(%error, "the database cannot be written");
        }
        let working = self.workers.iter().all(|worker| !worker.is_finished());
        if !working {
            tracing::error!("a worker has ended: mail or timers stand still");
        }
        let ready: &AtomicBool = &self.hall.site().ready;
        let taking = !self.hall.site().only_reading.load(Ordering::Relaxed);
        let able = writable.is_ok() && working && taking;
        ready.store(able, Ordering::Relaxed);
        self.figures.look_around(&self.hall, able).await;
    }

    /// Reads what was published by somebody else: another server, or `yakuba publish`.
    async fn take_publications(&self) {
        let Ok(reads) = self.hall.db().reads().await else { return };
        if let Err(problem) = self.hall.library().refresh(&reads).await {
            tracing::error!(?problem, "what was published cannot be read; the earlier texts stay");
        }
        if let Err(problem) = self.hall.fresh_counters(&reads).await {
            tracing::error!(?problem, "the edited schedules cannot be read; the earlier ones stay");
        }
    }

    async fn packages(&self) {
        let Some(spool) = &self.spool else { return };
        match spool.sweep(&self.hall).await {
            Ok(0) => {}
            Ok(dealt) => tracing::info!(dealt, "packages of other systems"),
            Err(error) => tracing::error!(kind = %error.kind(), "the folder of packages cannot be read"),
        }
    }

    async fn seldom(&self) {
        self.checkpoint().await;
        match self.hall.site().sweep_sessions(SESSIONS).await {
            Ok(0) => {}
            Ok(swept) => tracing::info!(swept, "sessions that were over"),
            Err(problem) => tracing::warn!(?problem, "sessions could not be swept"),
        }
        match hall::lobby::learn(&self.hall).await {
            Ok(0) => {}
            Ok(days) => tracing::info!(days, "days at the counters that taught their times"),
            Err(problem) => tracing::warn!(?problem, "the counters' days could not be learned from"),
        }
        match hall::outlook::refresh(&self.hall).await {
            Ok(0) => {}
            Ok(cases) => tracing::info!(cases, "cases whose day was looked for"),
            Err(problem) => tracing::warn!(?problem, "the twin could not look ahead"),
        }
        if let Err(problem) = hall::mypage::sweep(&self.hall, MAILS).await {
            tracing::warn!(?problem, "sign-in mails could not be swept");
        }
    }

    /// Once a day, after the night has begun; a night with much to clear takes several rounds.
    async fn by_night(&self, swept: &mut Option<jiff::civil::Date>) {
        let now = self.hall.now().local();
        if now.hour() < NIGHT || *swept == Some(now.date()) || self.hall.site().only_reading.load(Ordering::Relaxed) {
            return;
        }
        let counted = match hall::outcomes::count(&self.hall, PAGES).await {
            Ok((added, all)) => {
                if added > 0 {
                    tracing::info!(added, "ended cases and days counted for the figures");
                }
                all
            }
            Err(problem) => {
                tracing::warn!(?problem, "what ended could not be counted for the figures");
                false
            }
        };
        match hall::night::sweep(&self.hall, NIGHTLY).await {
            Ok(done) => {
                if done.all() > 0 {
                    tracing::info!(drafts = done.drafts, forms = done.forms, holds = done.holds, "what had ended");
                }
                if counted && done.most() < NIGHTLY {
                    *swept = Some(now.date());
                }
            }
            Err(problem) => tracing::warn!(?problem, "what has ended could not be swept"),
        }
    }

    async fn checkpoint(&self) {
        let Some(seal) = &self.seal else { return };
        match self.hall.db().checkpoint(seal).await {
            Ok(Some(made)) => {
                self.figures.sealed(made.position);
                tracing::info!(position = made.position, "checkpoint");
            }
            Ok(None) => {}
            Err(error) => tracing::error!(%error, "no checkpoint could be made"),
        }
    }
}
