//! Notices: mail that says something is waiting, and the timers that wake a case.
//!
//! Acts put both into the outbox with their own commit; the workers send and carry out what is due, and lose nothing while a server is away.
//! What does not arrive is told to the officers of its case (`bounce`). A mail never says what was decided, nor for which procedure: only that a message waits and where to read it.

mod bounce;
pub mod desk;
mod folder;
mod given_up;
mod jobs;
mod mail;
mod records;
mod road;
mod smtp;
mod texts;
mod worker;

pub use bounce::{Received, count as unreached_count, give_address, is_unreachable, receive, sender};
pub use folder::Folder;
pub use given_up::{DeadLetter, dead_letters};
pub use mail::{away, unreadable};
pub use road::{Mail, MailFault, MailRoad};
pub use smtp::{Smtp, SmtpConfig, SmtpTls};
pub use worker::{job_worker, mail_worker, spawn};

use civic::Lang;
use engine::{Case, What};
use serde_json::json;
use store::{Changes, NewEffect, NewJob, NotDone, Queued};

use crate::cases::{CASE_MAIL, Happened, MailKind, case_file};
use crate::{Hall, Soon};

/// A mail another slice writes at the moment it leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    pub to: String,
    pub lang: Lang,
    pub subject: String,
    pub body: String,
}

/// Writes the mail of an effect, or nothing when there is nothing to send any more. Registered with the hall, by the effect's kind.
pub type Compose = for<'a> fn(&'a Hall, &'a Queued) -> Soon<'a, Option<Letter>, NotDone>;

/// Carries out a timer of another slice. Registered with the hall, by the job's kind.
pub type Timer = for<'a> fn(&'a Hall, &'a Queued) -> Soon<'a, (), NotDone>;

/// The job kind that reminds a stage.
pub const REMIND: &str = "remind";
/// The job kind that records the electronic delivery of a decision once it can be read.
pub const DELIVER: &str = "deliver";

/// Mail and timers that follow from events; held until the act can no longer be undone.
pub fn follow(hall: &Hall, happened: &Happened<'_>, mut changes: Changes) -> Changes {
    let Happened { row, events, shape, .. } = *happened;
    let until = events.iter().find_map(|event| event.act?.undoable_until);
    let mut kinds = Vec::new();
    for event in events {
        match &event.what {
            What::Arrived { .. } => kinds.push(MailKind::Received),
            What::CorrectionAsked { .. } => kinds.push(MailKind::Correction),
            What::Reminded { .. } => kinds.push(MailKind::Reminder),
            What::Extended { .. } => kinds.push(MailKind::Extended),
            What::Decided { .. } => kinds.push(MailKind::Result),
            What::StageEntered { stage } => changes = reminder(hall, row, shape, stage, changes),
            _ => {}
        }
        if let What::Decided { number, .. } = &event.what
            && row.notice_electronic
        {
            let due = until.unwrap_or_else(|| hall.now());
            let body = json!({ "case": row.id, "decision": number });
            changes = changes.job(NewJob::new(hall.new_id(), DELIVER, body, due));
        }
    }
    if row.mail.is_some() {
        for kind in kinds {
            let mut mail = NewEffect::new(
                hall.new_id(),
                CASE_MAIL,
                json!({ "case": row.id, "kind": kind.word(), "version": shape.version }),
            );
            mail.due = until;
            changes = changes.effect(mail);
        }
    }
    changes
}

/// The timer of a stage that waits only so long.
fn reminder(hall: &Hall, row: &case_file::Model, shape: &Case, stage: &str, changes: Changes) -> Changes {
    let shelf = hall.library().shelf();
    let Some(after) = shelf.pinned(&row.procedure, &row.rules).and_then(|procedure| procedure.stages.get(stage)?.after)
    else {
        return changes;
    };
    let due = civic::Millis::start_of(shape.stage_since.date()).plus_days(i64::from(after.days)).plus_minutes(9 * 60);
    changes.job(NewJob::new(hall.new_id(), REMIND, json!({ "case": row.id, "since": shape.stage_since }), due))
}
