//! What officers decide about an edit: drafted, a proposal chosen, approved, undone, given up. Each is one commit that expects the office as it
//! was read; whoever decides on the same office at the same moment decides anew.

use counter::edits::{Edit, Fault};
use sea_orm::ActiveValue::Set;
use serde_json::json;
use store::{ActorRef, Changes, DecideError, Delete, NewEvent, NewJob, Reads, Row, Update};
use uuid::Uuid;
use web::{Permit, Problem};

use super::declared::declared;
use super::edits::{lines, one};
use super::plan::{Plan, plan};
use super::records::{schedule_edit, schedule_line};
use super::rules::{Phase, State, Way, lies_ahead};
use super::{SCHEDULE, STREAM, office_stream};
use crate::Hall;
use crate::visits::{self, Slot};

/// Why nothing was decided.
pub enum Not {
    /// The plan is another than the one that was looked at.
    Changed,
    /// The first day is over, or all of them are.
    Past,
    /// The edit is in another state than this needs.
    Over,
    Fault(Fault),
    Problem(Problem),
}

impl From<Problem> for Not {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl From<sea_orm::DbErr> for Not {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Problem(error.into())
    }
}

impl From<DecideError<Self>> for Not {
    fn from(error: DecideError<Self>) -> Self {
        match error {
            DecideError::Decision(not) => not,
            DecideError::Refused(refused) => Self::Problem(refused.into()),
            DecideError::Read(error) => error.into(),
        }
    }
}

/// A new edit: nothing holds yet.
pub async fn draft(hall: &Hall, permit: &Permit, account: Uuid, edit: &Edit) -> Result<Uuid, Not> {
    if edit.from < permit.today() {
        return Err(Not::Past);
    }
    edit.fits(&hall.city().counters).map_err(Not::Fault)?;
    let id = hall.new_id();
    let what = serde_json::to_string(&edit.what).map_err(|error| Problem::broken(&error))?;
    let row = schedule_edit::ActiveModel {
        city: Set(hall.db().city().0),
        id: Set(id),
        office: Set(edit.office.clone()),
        kind: Set(edit.what.word().to_owned()),
        from_day: Set(edit.from.to_string()),
        to_day: Set(edit.to.to_string()),
        what: Set(what),
        reason_ja: Set(edit.reason.ja.clone()),
        reason_en: Set(edit.reason.en.clone()),
        state: Set(State::Draft.word().to_owned()),
        made_by: Set(account),
        made_at: Set(hall.now().0),
        approved_by: Set(None),
        approved_at: Set(None),
        undone_by: Set(None),
        undone_at: Set(None),
    };
    let body = json!({ "edit": id, "kind": edit.what.word(), "from": edit.from, "to": edit.to });
    let event = NewEvent::new(office_stream(&edit.office), "schedule-drafted", permit.actor(), body);
    permit.submit(Changes::new().insert(Row::of(row)).event(event)).await.map_err(Problem::from)?;
    Ok(id)
}

/// An office's edit in the state this needs, with the office's version expected.
async fn open(reads: &Reads, id: Uuid, needs: State) -> Result<(schedule_edit::Model, Edit, Changes), Not> {
    let (row, edit) = one(reads, id).await?.ok_or(Problem::NotFound)?;
    if State::of(&row.state) != Some(needs) {
        return Err(Not::Over);
    }
    let stream = office_stream(&row.office);
    let changes = Changes::new().expect(stream, reads.version(stream).await?);
    Ok((row, edit, changes))
}

fn event(office: &str, kind: &str, by: ActorRef, id: Uuid) -> NewEvent {
    NewEvent::new(office_stream(office), kind, by, json!({ "edit": id }))
}

/// Given up before it held.
pub async fn drop_draft(permit: &Permit, id: Uuid) -> Result<(), Not> {
    let done = permit.decide(|reads| async move {
        let (row, _, changes) = open(&reads, id, State::Draft).await?;
        let dropped = Update::new("schedule_edit").key("id", id).set("state", State::Dropped.word());
        Ok::<_, Not>(changes.update(dropped).event(event(&row.office, "schedule-dropped", permit.actor(), id)))
    });
    done.await.map(|_| ()).map_err(Not::from)
}

/// What an officer chose for some of the people, instead of what was proposed; `None`: a call.
pub async fn pick(hall: &Hall, permit: &Permit, id: Uuid, picks: &[(Uuid, Option<Slot>)]) -> Result<(), Not> {
    let done = permit.decide(|reads| async move {
        let (row, _, mut changes) = open(&reads, id, State::Draft).await?;
        let known = lines(&reads, id, Phase::Do).await?;
        for (n, (booking, slot)) in (0_i64..).zip(picks) {
            if known.iter().any(|line| line.booking == *booking) {
                changes = changes.delete(line_key(id, Phase::Do, *booking));
            }
            let way = if slot.is_some() { Way::Time } else { Way::Call };
            let goes = slot.as_ref().map_or_else(String::new, Slot::text);
            changes = changes.insert(Row::of(schedule_line::ActiveModel {
                city: Set(hall.db().city().0),
                edit: Set(id),
                phase: Set(Phase::Do.word().to_owned()),
                booking: Set(*booking),
                n: Set(n),
                way: Set(way.word().to_owned()),
                was: Set(String::new()),
                was_at: Set(0),
                goes: Set(goes),
                goes_at: Set(None),
                state: Set("picked".to_owned()),
                why: Set(String::new()),
                tries: Set(0),
                sequence: Set(0),
                after: Set(None),
                told_at: Set(None),
                told_by: Set(None),
            }));
        }
        Ok::<_, Not>(changes.event(event(&row.office, "schedule-chosen", permit.actor(), id)))
    });
    done.await.map(|_| ()).map_err(Not::from)
}

fn line_key(edit: Uuid, phase: Phase, booking: Uuid) -> Delete {
    Delete::new("schedule_line").key("edit", edit).key("phase", phase.word()).key("booking", booking)
}

/// From here on it holds, or no longer: the lost seats are not sold any more, and bookings follow one by one.
pub async fn approve(
    hall: &Hall,
    permit: &Permit,
    account: Uuid,
    id: Uuid,
    phase: Phase,
    seen: &str,
) -> Result<(), Not> {
    let done = permit.decide(|reads| async move {
        let needs = if phase == Phase::Do { State::Draft } else { State::Approved };
        let (row, edit, changes) = open(&reads, id, needs).await?;
        let today = hall.now().date();
        if !lies_ahead(&edit, today) || (phase == Phase::Do && edit.from < today) {
            return Err(Not::Past);
        }
        edit.fits(&hall.city().counters).map_err(Not::Fault)?;
        let own = lines(&reads, id, Phase::Do).await?;
        // What is under way is finished first: nobody is moved there and back at once.
        if own.iter().any(|line| line.state == "waits") {
            return Err(Not::Over);
        }
        let plan = plan(hall, &reads, &edit, phase).await?;
        if plan.seen != seen {
            return Err(Not::Changed);
        }
        let picked = own.iter().filter(|line| line.state == "picked");
        let changes = picked.fold(changes, |changes, line| changes.delete(line_key(id, phase, line.booking)));
        let changes = changes.expect(STREAM, reads.version(STREAM).await?);
        let changes = turned(hall, permit, account, &row, phase, changes);
        let changes = in_force(hall, permit, (&reads, id), &edit, &plan, changes).await?;
        let changes = stored(hall, id, phase, &plan, changes);
        declared(hall, (permit, account), &reads, (id, &edit, phase), changes).await
    });
    done.await.map_err(Not::from)?;
    let reads = permit.reads().await?;
    hall.fresh_counters(&reads).await?;
    hall.refresh_standings(&reads).await?;
    Ok(())
}

/// The edit's own row and the city's word that something holds now.
fn turned(
    hall: &Hall,
    permit: &Permit,
    account: Uuid,
    row: &schedule_edit::Model,
    phase: Phase,
    changes: Changes,
) -> Changes {
    let (edit, now) = (Update::new("schedule_edit").key("id", row.id), hall.now().0);
    let (kind, update) = match phase {
        Phase::Do => {
            let update = edit.set("approved_by", account).set("approved_at", now);
            ("schedule-approved", update.set("state", State::Approved.word()))
        }
        Phase::Undo => {
            let update = edit.set("undone_by", account).set("undone_at", now);
            ("schedule-undone", update.set("state", State::Undone.word()))
        }
    };
    let city = NewEvent::new(STREAM, kind, permit.actor(), json!({ "edit": row.id }));
    changes.update(update).event(event(&row.office, kind, permit.actor(), row.id)).event(city)
}

/// The days as they were planned on: whoever books there at this moment decides anew, and what is only kept for somebody ends.
async fn in_force(
    hall: &Hall,
    permit: &Permit,
    (reads, id): (&Reads, Uuid),
    edit: &Edit,
    plan: &Plan,
    changes: Changes,
) -> Result<Changes, Problem> {
    let (by, body) = (permit.actor(), json!({ "edit": id }));
    let told = ("schedule-edited", &by, &body);
    let changes = visits::days_expected(reads, &edit.office, &plan.days, told, changes).await?;
    Ok(plan.holds.iter().fold(changes, |changes, hold| visits::hold_ends(hall, *hold, changes)))
}

/// The plan as it was approved, and the job that carries it out.
fn stored(hall: &Hall, id: Uuid, phase: Phase, plan: &Plan, mut changes: Changes) -> Changes {
    for (n, line) in (1_i64..).zip(&plan.lines) {
        changes = changes.insert(Row::of(schedule_line::ActiveModel {
            city: Set(hall.db().city().0),
            edit: Set(id),
            phase: Set(phase.word().to_owned()),
            booking: Set(line.visit.id),
            n: Set(n),
            way: Set(line.way.word().to_owned()),
            was: Set(line.visit.slot.text()),
            was_at: Set(line.visit.at.0),
            goes: Set(line.to.as_ref().map_or_else(String::new, |(slot, _)| slot.text())),
            goes_at: Set(line.to.as_ref().map(|(_, at)| at.0)),
            state: Set(if line.way == Way::Stays { "done" } else { "waits" }.to_owned()),
            why: Set(line.why.to_owned()),
            tries: Set(0),
            sequence: Set(line.visit.sequence),
            after: Set(None),
            told_at: Set(None),
            told_by: Set(None),
        }));
    }
    if plan.lines.is_empty() { changes } else { changes.job(job(hall, id, phase)) }
}

pub fn job(hall: &Hall, id: Uuid, phase: Phase) -> NewJob {
    NewJob::new(hall.new_id(), SCHEDULE, json!({ "edit": id, "phase": phase.word() }), hall.now())
}

/// Whose seat was taken meanwhile gets the nearest free time, and goes again.
pub async fn again(hall: &Hall, permit: &Permit, id: Uuid, phase: Phase) -> Result<(), Not> {
    let done = permit.decide(|reads| async move {
        let needs = if phase == Phase::Do { State::Approved } else { State::Undone };
        let (row, edit, mut changes) = open(&reads, id, needs).await?;
        let all = lines(&reads, id, phase).await?;
        let gone: Vec<Uuid> = all.iter().filter(|line| line.state == "gone").map(|line| line.booking).collect();
        if gone.is_empty() {
            return Err(Not::Over);
        }
        for line in super::plan::anew(hall, &reads, &edit, &gone).await? {
            let update = Update::new("schedule_line").key("edit", id).key("phase", phase.word());
            let update = update.key("booking", line.visit.id).set("way", line.way.word()).set("state", "waits");
            let goes = line.to.as_ref().map_or_else(String::new, |(slot, _)| slot.text());
            let update = update.set("goes", goes).set("goes_at", line.to.as_ref().map(|(_, at)| at.0));
            changes = changes.update(update.set("tries", 0_i64).set("sequence", line.visit.sequence));
        }
        let changes = changes.event(event(&row.office, "schedule-again", permit.actor(), id));
        Ok(changes.job(job(hall, id, phase)))
    });
    done.await.map(|_| ()).map_err(Not::from)
}

/// Somebody without mail was told by phone.
pub async fn told(
    hall: &Hall,
    permit: &Permit,
    account: Uuid,
    id: Uuid,
    phase: Phase,
    booking: Uuid,
) -> Result<(), Not> {
    let (row, _) = one(&permit.reads().await?, id).await?.ok_or(Problem::NotFound)?;
    let update = Update::new("schedule_line").key("edit", id).key("phase", phase.word()).key("booking", booking);
    let update = update.set("told_at", hall.now().0).set("told_by", account);
    let told = json!({ "edit": id, "booking": booking });
    let event = NewEvent::new(office_stream(&row.office), "schedule-told", permit.actor(), told);
    permit.submit(Changes::new().update(update).event(event)).await.map_err(Problem::from)?;
    Ok(())
}
