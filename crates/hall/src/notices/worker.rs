//! The workers of a city: one sends what is in the outbox, one works off the timers, one has files scanned.

use std::sync::Arc;
use std::time::Duration;

use store::{Queue, Worker};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use super::road::MailRoad;
use super::{DELIVER, REMIND, jobs, mail};
use crate::Hall;
use crate::cases::{CASE_MAIL, SHIELD, shield_again};
use crate::drafts::CODE_MAIL;
use crate::mypage::{PROXY_ENDED, SIGN_IN_MAIL};
use crate::screening;

/// A mail server may be away over a long weekend: at an hour between tries this is more than three days.
const MAIL_ATTEMPTS: i32 = 84;
/// How long the workers sleep when nothing is due.
const IDLE: Duration = Duration::from_secs(1);

/// The worker of the outbox.
pub fn mail_worker<R: MailRoad>(hall: &Hall, road: &Arc<R>) -> Worker {
    let at = (hall.clone(), Arc::clone(road));
    let (codes, links) = (at.clone(), at.clone());
    let mut worker = Worker::new(hall.db().clone(), Queue::Effects)
        .handle(CASE_MAIL, move |queued| {
            let (hall, road) = at.clone();
            async move { mail::case_mail(&hall, &*road, &queued).await }
        })
        .handle(CODE_MAIL, move |queued| {
            let (hall, road) = codes.clone();
            async move { mail::code_mail(&hall, &*road, &queued).await }
        })
        .handle(SIGN_IN_MAIL, move |queued| {
            let (hall, road) = links.clone();
            async move { mail::sign_in_mail(&hall, &*road, &queued).await }
        });
    for (kind, compose) in hall.mails() {
        let (hall, road, compose) = (hall.clone(), Arc::clone(road), *compose);
        worker = worker.handle(*kind, move |queued| {
            let (hall, road) = (hall.clone(), Arc::clone(&road));
            async move { mail::composed(&hall, &*road, &queued, compose).await }
        });
    }
    worker.most_attempts = MAIL_ATTEMPTS;
    worker
}

/// The worker of the timers.
pub fn job_worker(hall: &Hall) -> Worker {
    let (one, other, again, ended) = (hall.clone(), hall.clone(), hall.clone(), hall.clone());
    let mut worker = Worker::new(hall.db().clone(), Queue::Jobs)
        .handle(REMIND, move |queued| {
            let hall = one.clone();
            async move { jobs::remind(&hall, &queued).await }
        })
        .handle(DELIVER, move |queued| {
            let hall = other.clone();
            async move { jobs::deliver(&hall, &queued).await }
        })
        .handle(SHIELD, move |queued| {
            let hall = again.clone();
            async move { shield_again(&hall, &queued).await }
        })
        .handle(PROXY_ENDED, move |queued| {
            let hall = ended.clone();
            async move { jobs::proxy_ended(&hall, &queued).await }
        });
    for (kind, timer) in hall.timers() {
        let (hall, timer) = (hall.clone(), *timer);
        worker = worker.handle(*kind, move |queued| {
            let hall = hall.clone();
            async move { timer(&hall, &queued).await }
        });
    }
    worker
}

/// Starts all; they end after the round under way when `stop` becomes true.
pub fn spawn<R: MailRoad>(hall: &Hall, road: &Arc<R>, stop: &watch::Receiver<bool>) -> [JoinHandle<()>; 3] {
    let mails = tokio::spawn(mail_worker(hall, road).run(IDLE, stop.clone()));
    let scans = tokio::spawn(screening::worker(hall).run(IDLE, stop.clone()));
    [mails, tokio::spawn(job_worker(hall).run(IDLE, stop.clone())), scans]
}
