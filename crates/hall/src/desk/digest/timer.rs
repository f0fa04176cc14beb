//! The timer of one officer's daily word, and the mail it leads to. The counts are taken at the moment the mail leaves.

use civic::{Lang, Millis};
use jiff::civil::Date;
use sea_orm::{ColumnTrait, PaginatorTrait, QueryFilter};
use serde::Deserialize;
use serde_json::json;
use store::{
    ActorRef, Changes, DecideError, NewEffect, NewEvent, NewJob, NotDone, Queue, Queued, Reads, Stream, Update,
};
use uuid::Uuid;
use web::HasSite;

use super::super::lists::{self, Filter, Tab};
use super::super::records::digest;
use super::texts::T;
use crate::cases::{Scope, case_file};
use crate::notices::{Letter, away, unreadable};
use crate::people::{self, Officer};
use crate::talks;
use crate::{Hall, Soon};

/// The job kind of a daily word that comes due.
pub const DIGEST_DUE: &str = "digest-due";
/// The effect kind of its mail.
pub const DIGEST_MAIL: &str = "digest-mail";

#[derive(Deserialize)]
struct Due {
    account: Uuid,
    turn: i64,
}

#[derive(Deserialize)]
struct Mail {
    account: Uuid,
    on: Date,
}

pub fn stream(account: Uuid) -> Stream {
    Stream::new("digest", account)
}

pub async fn row(reads: &Reads, account: Uuid) -> Result<Option<digest::Model>, sea_orm::DbErr> {
    reads.of::<digest::Entity>().filter(digest::Column::Account.eq(account)).one(reads).await
}

/// The next moment of this hour, after `now`.
pub fn next(now: Millis, hour: i64) -> Millis {
    let today = Millis::start_of(now.date()).plus_minutes(hour * 60);
    if today > now { today } else { today.plus_days(1) }
}

pub fn job(hall: &Hall, account: Uuid, turn: i64, at: Millis) -> NewJob {
    NewJob::new(hall.new_id(), DIGEST_DUE, json!({ "account": account, "turn": turn }), at)
}

/// The hour has come: the mail is laid into the outbox and the next day's timer is set, in one commit.
pub fn due<'a>(hall: &'a Hall, queued: &'a Queued) -> Soon<'a, (), NotDone> {
    Box::pin(async move {
        let job: Due = serde_json::from_value(queued.body.clone()).map_err(|_| unreadable())?;
        let (job, id) = (&job, queued.id);
        let decided = hall.db().decide(|reads| async move { laid_out(hall, &reads, id, job).await });
        match decided.await {
            Ok(_) => Ok(()),
            Err(DecideError::Decision(why)) => Err(why),
            Err(DecideError::Refused(refused)) => Err(NotDone::Retry(refused.to_string())),
            Err(DecideError::Read(_)) => Err(away()),
        }
    })
}

async fn laid_out(hall: &Hall, reads: &Reads, id: Uuid, job: &Due) -> Result<Changes, NotDone> {
    let over = Changes::new().finish(Queue::Jobs, id);
    let row = row(reads, job.account).await.map_err(|_| away())?;
    let Some(row) = row.filter(|row| row.wanted && row.turn == job.turn) else { return Ok(over) };
    let version = reads.version(stream(job.account)).await.map_err(|_| away())?;
    let (now, today) = (hall.now(), hall.now().date());
    let mut changes =
        over.expect(stream(job.account), version).job(self::job(hall, job.account, row.turn, next(now, row.hour)));
    let officer = Officer::on(reads, job.account, today).await.map_err(|_| away())?;
    let leave = people::on_leave(reads, job.account, today).await.map_err(|_| away())?;
    let sends = hall.calendar().is_open(today) && officer.is_some() && !leave && row.last_on != today.to_string();
    if sends {
        let mail = json!({ "account": job.account, "on": today });
        let made = Update::new("digest").key("account", job.account).set("last_on", today.to_string());
        changes = changes.update(made).effect(NewEffect::new(hall.new_id(), DIGEST_MAIL, mail));
    }
    let body = json!({ "sent": sends });
    Ok(changes.event(NewEvent::new(stream(job.account), "digest-due", ActorRef::new("system", "timer"), body)))
}

/// What the mail says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Counts {
    /// Cases that came in since the last day the office was open.
    new: i64,
    today: i64,
    late: i64,
    /// Messages of citizens nobody has read.
    answered: i64,
}

async fn counts(hall: &Hall, reads: &Reads, officer: &Officer, on: Date) -> Result<Counts, NotDone> {
    let scope = Scope::of(officer);
    let since = Millis::start_of(hall.calendar().add_business_days(on, -1));
    let came = scope.on(reads.of::<case_file::Entity>()).filter(case_file::Column::ArrivedAt.gte(since.0));
    let new = came.count(reads).await.map_err(|_| away())?;
    let mine = lists::tally(reads, officer, Tab::Mine, &Filter::default()).await.map_err(|_| away())?;
    let day = on.to_string();
    Ok(Counts {
        new: i64::try_from(new).unwrap_or(i64::MAX),
        today: mine.days.get(&day).map_or(0, |day| day.0),
        late: mine.days.range(..day.clone()).map(|(_, day)| day.0).sum(),
        answered: talks::unread_here(reads, &scope).await.map_err(|_| away())?,
    })
}

/// The mail of one day; nothing when it was switched off, the day is over, or there is nothing to say.
pub fn compose<'a>(hall: &'a Hall, queued: &'a Queued) -> Soon<'a, Option<Letter>, NotDone> {
    Box::pin(async move {
        let wanted: Mail = serde_json::from_value(queued.body.clone()).map_err(|_| unreadable())?;
        let reads = hall.db().reads().await.map_err(|_| away())?;
        let row = row(&reads, wanted.account).await.map_err(|_| away())?.filter(|row| row.wanted);
        let officer = Officer::on(&reads, wanted.account, hall.now().date()).await.map_err(|_| away())?;
        let (Some(row), Some(officer)) = (row, officer) else { return Ok(None) };
        if wanted.on != hall.now().date() {
            return Ok(None);
        }
        let counts = counts(hall, &reads, &officer, wanted.on).await?;
        drop(reads);
        Ok(letter(hall, row, counts))
    })
}

fn letter(hall: &Hall, row: digest::Model, counts: Counts) -> Option<Letter> {
    let Counts { new, today, late, answered } = counts;
    let lang: Lang = row.lang.parse().unwrap_or_default();
    let t = T::new(lang);
    let lines = [
        (late, t.line_late(late)),
        (today, t.line_today(today)),
        (new, t.line_new(new)),
        (answered, t.line_answered(answered)),
    ];
    let lines: Vec<String> = lines.into_iter().filter(|(n, _)| *n > 0).map(|(_, line)| line.into_owned()).collect();
    if lines.is_empty() {
        return None;
    }
    let body = format!("{}\n\n{}/desk/today\n\n{}\n", lines.join("\n"), hall.site().base_url, t.mail_foot());
    Some(Letter { to: row.mail, lang, subject: t.mail_subject(hall.city().short.get(lang)).into_owned(), body })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_time_is_today_or_tomorrow() {
        let at = |day, hour: i64| Millis::start_of(jiff::civil::date(2026, 9, day)).plus_minutes(hour * 60);
        assert_eq!(next(at(7, 6), 7), at(7, 7));
        assert_eq!(next(at(7, 7), 7), at(8, 7), "never twice at one moment");
        assert_eq!(next(at(7, 10), 7), at(8, 7));
    }
}
