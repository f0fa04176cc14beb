//! What an officer does with requests: sends, reminds, replaces, takes back, asks again, accepts. Each is one commit.
//!
//! Refuses to mail about a hidden case, to ask for what the case does not wait for, and to accept what is not the newest answer.

use engine::{Command, TaskNo, Work};
use jiff::civil::Date;
use sea_orm::ActiveValue::Set;
use serde_json::json;
use store::{Changes, DecideError, NewEffect, NewEvent, NewJob, Reads, Row, Touched, Update};
use uuid::Uuid;
use web::{Permission, Problem, Staff};

use super::asked::{self, Asked};
use super::records::outside_request::ActiveModel;
use super::rules::{self, Standing, Way};
use super::{OUTSIDE, OUTSIDE_MAIL, OUTSIDE_REMIND, stream};
use crate::Hall;
use crate::cases::{self, Act, CaseFile, Opened, Scope, Unperformed, Words, decide};

/// A request to be made.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// Comes from the form: the same form sent twice is one request.
    pub id: Uuid,
    pub task: TaskNo,
    pub way: Way,
    /// 株式会社… 人事課 御中.
    pub addressee: String,
    pub mail: String,
    /// The row of the group it is about, or empty.
    pub row: String,
    /// What the office writes to the party; the whole question where the procedure file asks none.
    pub words: String,
    pub due: Date,
}

/// Why a request was not made.
#[derive(Debug)]
pub enum Unsent {
    /// The case does not wait for this.
    NotWaiting,
    /// A hidden case is asked about on paper only.
    Hidden,
    TooMany,
    /// Another request for the same is open, or was answered; it is replaced, or asked again.
    OneIsOpen,
    Problem(Problem),
}

impl From<Problem> for Unsent {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

/// Sends a request; `instead` is the one whose place it takes.
pub async fn send<P: Permission>(
    hall: &Hall,
    staff: &Staff<P>,
    file: &CaseFile,
    wanted: &Wanted,
    instead: Option<&Asked>,
) -> Result<(), Unsent> {
    let task = file.shape.task(wanted.task).filter(|task| file.shape.is_open() && task.work == Work::Wait);
    let task = task.ok_or(Unsent::NotWaiting)?;
    if wanted.way == Way::Mail && file.row.hidden {
        return Err(Unsent::Hidden);
    }
    let known = asked::of_case(&staff.reads().await?, file.row.id).await?;
    if known.iter().any(|known| known.id == wanted.id) {
        return Ok(());
    }
    if known.len() >= rules::MOST {
        return Err(Unsent::TooMany);
    }
    let open = known.iter().filter(|known| {
        let standing = rules::standing(known, rules::is_over(known, &file.shape, file.row.hidden), hall.now());
        let same = known.node == task.node && known.row == wanted.row;
        same && matches!(standing, Standing::Open | Standing::Answered)
    });
    if open.into_iter().any(|open| instead.is_none_or(|instead| instead.row.id != open.id)) {
        return Err(Unsent::OneIsOpen);
    }
    let mut changes = made(hall, staff, file, &task.node, wanted, instead);
    if let Some(instead) = instead.filter(|instead| may_end(instead.standing)) {
        changes = ended(hall, staff, instead, "replaced", changes);
    }
    staff.submit(changes).await.map_err(Problem::from)?;
    Ok(())
}

/// Whether a request can still be replaced or taken back.
pub fn may_end(standing: Standing) -> bool {
    matches!(standing, Standing::Open | Standing::Expired)
}

/// The rows of a new request.
fn made<P: Permission>(
    hall: &Hall,
    staff: &Staff<P>,
    file: &CaseFile,
    node: &str,
    wanted: &Wanted,
    before: Option<&Asked>,
) -> Changes {
    let (now, salt) = (hall.now(), hall.db().salt());
    let words = format!("{}\u{1f}{}\u{1f}{}", wanted.addressee, wanted.mail, wanted.words);
    let event = NewEvent::new(
        stream(wanted.id),
        "outside-sent",
        staff.actor(),
        json!({ "case": file.row.id, "node": node, "way": wanted.way.word(), "before": before.map(|before| before.row.id) }),
    )
    .touching(Touched::new("outside_request", wanted.id, 1, &salt, words.as_bytes()));
    let row = ActiveModel {
        city: Set(file.row.city),
        id: Set(wanted.id),
        case_id: Set(file.row.id),
        task: Set(i64::from(wanted.task.0)),
        node: Set(node.to_owned()),
        way: Set(wanted.way.word().to_owned()),
        addressee: Set(wanted.addressee.clone()),
        mail: Set(wanted.mail.clone()),
        row: Set(wanted.row.clone()),
        mark: Set(OUTSIDE.mark(hall, &OUTSIDE.signs(hall, wanted.id))),
        state: Set("open".to_owned()),
        before: Set(before.map(|before| before.row.id)),
        words: Set(wanted.words.clone()),
        due_on: Set(wanted.due.to_string()),
        by_staff: Set(staff.account()),
        made_at: Set(now.0),
        until: Set(now.plus_days(rules::DAYS).0),
        opened_at: Set(None),
        ended_at: Set(None),
        reminds: Set(0),
        reminded_at: Set(None),
        salt: Set(salt.0),
    };
    let changes = Changes::new()
        .expect(cases::stream(file.row.id), file.row.version)
        .expect_new(stream(wanted.id))
        .insert(Row::of(row))
        .event(event);
    if wanted.way == Way::Sheet {
        return changes;
    }
    let remind = now.plus_days(i64::from(remind_after(file, node)));
    changes
        .effect(NewEffect::new(hall.new_id(), OUTSIDE_MAIL, json!({ "request": wanted.id, "case": file.row.id })))
        .job(NewJob::new(hall.new_id(), OUTSIDE_REMIND, json!({ "request": wanted.id }), remind))
}

/// Days as the stage says it, else the usual ones.
fn remind_after(file: &CaseFile, node: &str) -> u16 {
    let stage = file.procedure.stages.get(node.split('/').next().unwrap_or_default());
    stage.and_then(|stage| stage.after).map_or(rules::REMIND_AFTER, |after| after.days)
}

/// An officer ended it.
fn ended<P: Permission>(hall: &Hall, staff: &Staff<P>, asked: &Asked, word: &str, changes: Changes) -> Changes {
    let event = NewEvent::new(stream(asked.row.id), format!("outside-{word}"), staff.actor(), json!({}));
    asked.ended(word, hall.now(), changes).event(event)
}

/// Takes a request back. Nothing when it is over already.
pub async fn revoke<P: Permission>(hall: &Hall, staff: &Staff<P>, asked: &Asked) -> Result<(), Problem> {
    if may_end(asked.standing) {
        staff.submit(ended(hall, staff, asked, "revoked", Changes::new())).await?;
    }
    Ok(())
}

/// Reminds by mail. `false`: not now.
pub async fn remind<P: Permission>(hall: &Hall, staff: &Staff<P>, asked: &Asked) -> Result<bool, Problem> {
    if !rules::may_remind(&asked.row, asked.standing, hall.now()) {
        return Ok(false);
    }
    let changes = Changes::new().expect(cases::stream(asked.file.row.id), asked.file.row.version);
    staff.submit(reminded(hall, asked, staff.actor(), changes)).await?;
    Ok(true)
}

/// The rows of one reminder.
pub(super) fn reminded(hall: &Hall, asked: &Asked, by: store::ActorRef, changes: Changes) -> Changes {
    let row = &asked.row;
    let update = Update::new("outside_request").key("id", row.id);
    let update = update.set("reminds", row.reminds + 1).set("reminded_at", hall.now().0);
    let event = NewEvent::new(stream(row.id), "outside-reminded", by, json!({ "times": row.reminds + 1 }));
    let mail =
        NewEffect::new(hall.new_id(), OUTSIDE_MAIL, json!({ "request": row.id, "case": row.case_id, "reminds": true }));
    changes.expect(stream(row.id), asked.version).update(update).event(event).effect(mail)
}

/// Asks the same party again, with the reason it will read.
pub async fn again<P: Permission>(
    hall: &Hall,
    staff: &Staff<P>,
    asked: &Asked,
    new: Uuid,
    reason: &str,
    due: Date,
) -> Result<(), Unsent> {
    if asked.standing != Standing::Answered || rules::is_over(&asked.row, &asked.file.shape, asked.file.row.hidden) {
        return Err(Unsent::NotWaiting);
    }
    let row = &asked.row;
    let wanted = Wanted {
        id: new,
        task: TaskNo(u32::try_from(row.task).unwrap_or(0)),
        way: Way::of(&row.way).unwrap_or(Way::Sheet),
        addressee: row.addressee.clone(),
        mail: row.mail.clone(),
        row: row.row.clone(),
        words: reason.to_owned(),
        due,
    };
    let changes = made(hall, staff, &asked.file, &row.node, &wanted, Some(asked));
    staff.submit(ended(hall, staff, asked, "again", changes)).await.map_err(Problem::from)?;
    Ok(())
}

/// Whether this answer may be accepted: it is here, and the case still waits for it.
pub fn may_accept(asked: &Asked) -> bool {
    asked.standing.is_received() && !rules::is_over(&asked.row, &asked.file.shape, asked.file.row.hidden)
}

/// Accepts an answer: the task is done with `result`, and the case goes on. `words` say where it came from.
pub async fn accept<P: Permission>(
    hall: &Hall,
    staff: &Staff<P>,
    opened: &Opened,
    version: i64,
    request: Uuid,
    (result, words): (&str, &Words),
) -> Result<(), Unperformed> {
    let scope = Scope::of(&opened.officer);
    let (scope, case) = (&scope, opened.id());
    let decided = staff.decide(|reads: Reads| async move {
        let asked = Asked::read(hall, &reads, request).await?.filter(|asked| asked.file.row.id == case);
        let asked = asked.filter(|asked| scope.sees(&asked.file.row)).ok_or(Problem::NotFound)?;
        drop(reads);
        if asked.file.row.version != version || !may_accept(&asked) {
            return Err(Unperformed::Problem(Problem::Stale { who: None, at: None }));
        }
        let task = TaskNo(u32::try_from(asked.row.task).unwrap_or(0));
        let command = Command::RecordWait { task, result: result.to_owned(), record: Some(words.record()) };
        let act = Act::new(opened.officer.actor(), staff.actor(), command).words(words.clone());
        let changes = decide(hall, &asked.file, &act)?.changes;
        Ok(ended(hall, staff, &asked, "accepted", changes))
    });
    decided.await.map(drop).map_err(|error| match error {
        DecideError::Decision(unperformed) => unperformed,
        DecideError::Refused(refused) => Unperformed::Problem(refused.into()),
        DecideError::Read(error) => Unperformed::Problem(error.into()),
    })
}
