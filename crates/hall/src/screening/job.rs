//! The scan of one file, as a job: its own worker, few at once, patient for as long as a mail is.

use serde::Deserialize;
use serde_json::json;
use store::{ActorRef, Blobs, Changes, DecideError, NewEvent, NotDone, Queue, Queued, Update, Worker};
use uuid::Uuid;

use super::clamd::Said;
use super::intake::{one, stream};
use crate::Hall;

/// The job kind that has a file scanned.
pub const SCREEN: &str = "screen";
/// A scanner may be away over a long weekend: at an hour between tries this is more than three days.
const ATTEMPTS: i32 = 84;
/// Files scanned at once.
const AT_ONCE: u32 = 4;

#[derive(Deserialize)]
struct Screen {
    file: Uuid,
}

/// The worker that scans; without a scanner it leaves what waits to another process.
pub fn worker(hall: &Hall) -> Worker {
    let mut worker = Worker::new(hall.db().clone(), Queue::Jobs);
    if hall.scanner().is_some() {
        let hall = hall.clone();
        worker = worker.handle(SCREEN, move |queued| {
            let hall = hall.clone();
            async move { screen(&hall, &queued).await }
        });
    }
    worker.most_attempts = ATTEMPTS;
    worker.batch = AT_ONCE;
    worker
}

fn away() -> NotDone {
    NotDone::Retry("the database cannot be read".to_owned())
}

/// Has the file of one job scanned, and writes down what was said with the job's end.
pub async fn screen(hall: &Hall, queued: &Queued) -> Result<(), NotDone> {
    let job: Screen =
        serde_json::from_value(queued.body.clone()).map_err(|_| NotDone::Dead("its body cannot be read".to_owned()))?;
    let Some(scanner) = hall.scanner() else { return Err(NotDone::Retry("no scanner is set".to_owned())) };
    let reads = hall.db().reads().await.map_err(|_| away())?;
    let waits = one(&reads, job.file).await.map_err(|_| away())?.is_some_and(|row| row.state == "waiting");
    // Taken away by whoever sent it, before it was scanned.
    let erased = Blobs::is_erased(&reads, job.file).await.map_err(|_| away())?;
    drop(reads);
    if !waits {
        return Ok(());
    }
    if erased {
        return write_down(hall, queued.id, job.file, ("gone", String::new())).await;
    }
    let bytes = hall.blobs().read(job.file).await;
    let bytes = bytes.map_err(|_| NotDone::Retry("the file cannot be read from the folder".to_owned()))?;
    match scanner.scan(bytes).await.map_err(NotDone::Retry)? {
        Said::Clean => write_down(hall, queued.id, job.file, ("clean", String::new())).await,
        Said::Found(name) => {
            tracing::warn!(file = %job.file, find = name, "a file that came in is kept apart");
            write_down(hall, queued.id, job.file, ("quarantined", name)).await
        }
        Said::TooLarge => Err(NotDone::Dead("larger than the scanner takes (StreamMaxLength)".to_owned())),
    }
}

async fn write_down(hall: &Hall, job: Uuid, blob: Uuid, (state, find): (&'static str, String)) -> Result<(), NotDone> {
    let find = &find;
    let decided = hall.db().decide(|reads| async move {
        let waits = one(&reads, blob).await.map_err(|_| away())?.is_some_and(|row| row.state == "waiting");
        let version = reads.version(stream(blob)).await.map_err(|_| away())?;
        if !waits {
            return Ok::<_, NotDone>(Changes::new().finish(Queue::Jobs, job));
        }
        let row = Update::new("screened").key("blob", blob).set("state", state).set("find", find.clone());
        let row = row.set("done_at", hall.now().0);
        let body = json!({ "state": state, "find": find });
        let event = NewEvent::new(stream(blob), "file-screened", ActorRef::new("system", "scanner"), body);
        Ok(Changes::new().expect(stream(blob), version).update(row).event(event).finish(Queue::Jobs, job))
    });
    match decided.await {
        Ok(_) => Ok(()),
        Err(DecideError::Decision(why)) => Err(why),
        Err(DecideError::Refused(refused)) => Err(NotDone::Retry(refused.to_string())),
        Err(DecideError::Read(_)) => Err(away()),
    }
}
