//! Passing by: an officer without the grant asks to open one hidden case; a second officer lets them, for an hour, or not.
//!
//! Asking is answered the same whether such a case exists, is hidden or is in plain sight, and so is a no: only a yes is told. Asking for
//! what is no hidden case of the asker's sections reaches nobody.

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use store::{ActorRef, Changes, NewEvent, Reads, Row, Salt, Stream, Touched, Update};
use uuid::Uuid;
use web::Problem;

use super::records::protection;
use super::rules;
use crate::Hall;
use crate::cases::{GIVEN, case_file, glance, passing, shielded_by};
use crate::people::Officer;

/// How long an officer may look.
const MINUTES: i64 = 60;
/// Nobody is asked about what was wanted longer ago than this.
const DAYS: i64 = 3;
/// Of an asker's own, the newest.
const MOST: u64 = 20;

/// What is asked.
pub struct Ask<'a> {
    pub number: &'a str,
    pub reason: &'a str,
}

/// Why an answer is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answered {
    SamePerson,
    NothingWaits,
}

fn stream(id: Uuid) -> Stream {
    Stream::new("passing", id)
}

/// Lays out an ask; the same rows whatever the number names.
pub async fn ask(
    hall: &Hall,
    reads: &Reads,
    officer: &Officer,
    by: &ActorRef,
    asked: &Ask<'_>,
) -> Result<Changes, Problem> {
    let number = asked.number.parse::<civic::Reception>().map_or_else(|_| asked.number.to_owned(), |n| n.to_string());
    let found = glance(reads, case_file::Column::Number.eq(&number)).await?;
    let sections = officer.sections();
    let case = found.filter(|row| row.hidden && sections.contains(&row.section)).map(|row| row.id);
    let (id, salt) = (hall.new_id(), hall.db().salt());
    let row = passing::ActiveModel {
        city: Set(hall.db().city().0),
        id: Set(id),
        number: Set(number),
        case_id: Set(case),
        account: Set(officer.account),
        reason: Set(asked.reason.to_owned()),
        salt: Set(salt.0.clone()),
        asked_at: Set(hall.now().0),
        state: Set("asked".to_owned()),
        decided_by: Set(None),
        decided_at: Set(None),
        until_at: Set(None),
    };
    let touched = Touched::new("passing", id, 1, &Salt(salt.0), asked.reason.as_bytes());
    let event = NewEvent::new(stream(id), "passing-asked", by.clone(), json!({ "case": case })).touching(touched);
    Ok(Changes::new().expect_new(stream(id)).insert(Row::of(row)).event(event))
}

/// What this officer has asked for, newest first.
pub async fn asked_by(reads: &Reads, account: Uuid) -> Result<Vec<passing::Model>, Problem> {
    let own = reads.of::<passing::Entity>().filter(passing::Column::Account.eq(account));
    Ok(own.order_by_desc(passing::Column::AskedAt).limit(MOST).all(reads).await?)
}

/// What these sections' confirming officers are asked about or have answered, newest first; only hidden cases are ever among it.
pub async fn waiting(hall: &Hall, reads: &Reads, sections: &[String]) -> Result<Vec<passing::Model>, Problem> {
    let since = hall.now().plus_days(-DAYS).0;
    let all = reads.of::<passing::Entity>().filter(passing::Column::CaseId.is_not_null());
    let rows =
        all.filter(passing::Column::AskedAt.gt(since)).order_by_desc(passing::Column::AskedAt).all(reads).await?;
    let mut mine = Vec::new();
    for row in rows {
        if is_of(reads, &row, sections).await? {
            mine.push(row);
        }
    }
    Ok(mine)
}

/// Everything ever asked about the cases a protection hides, for its history.
pub async fn of_cases(reads: &Reads, cases: &[Uuid]) -> Result<Vec<passing::Model>, Problem> {
    let of = passing::Column::CaseId.is_in(cases.iter().copied());
    Ok(reads.of::<passing::Entity>().filter(of).order_by_asc(passing::Column::AskedAt).all(reads).await?)
}

async fn is_of(reads: &Reads, row: &passing::Model, sections: &[String]) -> Result<bool, Problem> {
    let Some(case) = row.case_id else { return Ok(false) };
    let protections = shielded_by(reads, case).await?;
    let of = protection::Column::Id.is_in(protections);
    let rows = reads.of::<protection::Entity>().filter(of).all(reads).await?;
    Ok(rows.iter().any(|row| sections.contains(&row.section)))
}

/// The second officer's answer. `None`: nobody of these sections is asked about it.
pub async fn answer(
    hall: &Hall,
    reads: &Reads,
    id: Uuid,
    confirmer: (Uuid, &[String]),
    by: &ActorRef,
    yes: bool,
) -> Result<Option<Result<Changes, Answered>>, Problem> {
    let (account, sections) = confirmer;
    let found = reads.of::<passing::Entity>().filter(passing::Column::Id.eq(id)).one(reads).await?;
    let Some(row) = found else { return Ok(None) };
    if !is_of(reads, &row, sections).await? {
        return Ok(None);
    }
    let version = reads.version(stream(id)).await?;
    if row.state != "asked" {
        return Ok(Some(Err(Answered::NothingWaits)));
    }
    if !rules::may_decide(row.account, account) {
        return Ok(Some(Err(Answered::SamePerson)));
    }
    let until = hall.now().plus_minutes(MINUTES);
    let mut update = Update::new("passing")
        .key("id", id)
        .set("state", if yes { GIVEN } else { "refused" })
        .set("decided_by", account)
        .set("decided_at", hall.now().0);
    if yes {
        update = update.set("until_at", until.0);
    }
    let word = if yes { "passing-given" } else { "passing-refused" };
    let event = NewEvent::new(stream(id), word, by.clone(), json!({ "case": row.case_id }));
    Ok(Some(Ok(Changes::new().expect(stream(id), version).update(update).event(event))))
}
