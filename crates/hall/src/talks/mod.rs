//! Talks: messages between a citizen and the section that has the case. Not part of the file's decision; kept with it.
//!
//! The journal says that a message was sent and read, never what it says. A citizen's mail says only that a message waits.

pub mod desk;
pub mod records;
mod reply;
mod rules;

use std::collections::BTreeMap;

use procedure::form::{FaultCode, names, parse_page};
use procedure::model::{Field, Question};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect};
use serde_json::{Value, json};
use store::{Changes, Committed, NewEffect, NewEvent, OnceKey, Reads, Row, Stream, Touched, Update};
use uuid::Uuid;
use web::{Permit, Problem};

use crate::Hall;
use crate::cases::{CASE_MAIL, CaseFile, MailKind, Scope, case_file};
use records::message;

/// Characters of one message.
pub const LONGEST: u16 = 2_000;
/// Messages of one side about one case within a day.
pub const MOST_A_DAY: usize = 20;
const DAY_MS: i64 = 86_400_000;

/// Which side speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Citizen,
    /// The account; citizens are shown the section only.
    Office(Uuid),
}

impl Side {
    /// As it stands in the row: `citizen` or `office`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Citizen => "citizen",
            Self::Office(_) => "office",
        }
    }
}

/// A message to send. `id` comes from the form: the same form sent twice is one message.
#[derive(Clone, Debug)]
pub struct Sending<'a> {
    pub id: Uuid,
    pub side: Side,
    pub text: &'a str,
}

/// Why a message was not sent.
#[derive(Debug)]
pub enum Unsent {
    /// What is wrong with the text; worded by the page.
    Text(FaultCode),
    /// Enough for today: [`MOST_A_DAY`].
    TooMany,
    Problem(Problem),
}

impl From<Problem> for Unsent {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

fn stream(case: Uuid) -> Stream {
    Stream::new("talk", case)
}

/// All messages of a case, oldest first. Whoever asks has been let through to the case.
pub async fn for_case(reads: &Reads, case: Uuid) -> Result<Vec<message::Model>, Problem> {
    Ok(reads
        .of::<message::Entity>()
        .filter(message::Column::CaseId.eq(case))
        .order_by_asc(message::Column::At)
        .all(reads)
        .await?)
}

/// How many messages of citizens nobody has read, by case; for lists.
pub async fn unread(reads: &Reads, cases: &[Uuid]) -> Result<BTreeMap<Uuid, usize>, Problem> {
    let waiting = reads.of::<message::Entity>().filter(message::Column::CaseId.is_in(cases.iter().copied()));
    let waiting = waiting
        .filter(message::Column::FromKind.eq("citizen"))
        .filter(message::Column::ReadAt.is_null())
        .all(reads)
        .await?;
    Ok(waiting.into_iter().fold(BTreeMap::new(), |mut counts, message| {
        *counts.entry(message.case_id).or_default() += 1;
        counts
    }))
}

/// How many messages of citizens nobody has read, on the open cases of this scope.
pub async fn unread_here(reads: &Reads, scope: &Scope) -> Result<i64, Problem> {
    let on_case = message::Entity::belongs_to(case_file::Entity)
        .from((message::Column::City, message::Column::CaseId))
        .to((case_file::Column::City, case_file::Column::Id));
    let on_case: sea_orm::RelationDef = on_case.into();
    let cases = reads.of::<case_file::Entity>().join(JoinType::InnerJoin, on_case.rev());
    let cases = cases.filter(case_file::Column::State.eq("open")).filter(message::Column::FromKind.eq("citizen"));
    let all = scope.on(cases.filter(message::Column::ReadAt.is_null())).select_only();
    let n: Option<i64> = all.column_as(case_file::Column::Id.count(), "n").into_tuple().one(reads).await?;
    Ok(n.unwrap_or(0))
}

/// Sends a message about this case. The citizen, when it is to them, gets a mail that says a message waits.
pub async fn send(hall: &Hall, permit: &Permit, file: &CaseFile, sending: &Sending<'_>) -> Result<Committed, Unsent> {
    let body = judged(sending.text, permit.today()).map_err(Unsent::Text)?;
    let known = for_case(&permit.reads().await?, file.row.id).await?;
    let since = permit.now().0 - DAY_MS;
    let today = known
        .iter()
        .filter(|message| message.at > since && message.from_kind == sending.side.word() && message.id != sending.id);
    if today.count() >= MOST_A_DAY {
        return Err(Unsent::TooMany);
    }
    Ok(permit.submit(changes(hall, permit, file, sending, body)).await.map_err(Problem::from)?)
}

fn changes(hall: &Hall, permit: &Permit, file: &CaseFile, sending: &Sending<'_>, body: String) -> Changes {
    let case = file.row.id;
    let salt = hall.db().salt();
    let event = NewEvent::new(
        stream(case),
        "message",
        permit.actor(),
        json!({ "message": sending.id, "from": sending.side.word() }),
    )
    .touching(Touched::new("message", sending.id, 1, &salt, body.as_bytes()));
    let once = OnceKey::new(
        format!("talk:{case}:{}", sending.side.word()),
        "message",
        sending.id.to_string(),
        body.as_bytes(),
    );
    let row = message::ActiveModel {
        city: Set(file.row.city),
        id: Set(sending.id),
        case_id: Set(case),
        from_kind: Set(sending.side.word().to_owned()),
        by_staff: Set(if let Side::Office(account) = sending.side { Some(account) } else { None }),
        body: Set(body),
        salt: Set(salt.0),
        at: Set(hall.now().0),
        read_at: Set(None),
    };
    let changes = Changes::new().insert(Row::of(row)).event(event).once(once);
    if sending.side != Side::Citizen && file.row.mail.is_some() {
        let body = json!({ "case": case, "kind": MailKind::Message.word() });
        return changes.effect(NewEffect::new(hall.new_id(), CASE_MAIL, body));
    }
    changes
}

/// Marks what the other side wrote as read by this one. Nothing is written when all was read before.
pub async fn read(hall: &Hall, permit: &Permit, case: Uuid, side: Side) -> Result<(), Problem> {
    let all = for_case(&permit.reads().await?, case).await?;
    let fresh: Vec<_> =
        all.into_iter().filter(|message| message.read_at.is_none() && message.from_kind != side.word()).collect();
    if fresh.is_empty() {
        return Ok(());
    }
    let ids: Vec<Uuid> = fresh.iter().map(|message| message.id).collect();
    let event =
        NewEvent::new(stream(case), "messages-read", permit.actor(), json!({ "messages": ids, "by": side.word() }));
    let changes = fresh.into_iter().fold(Changes::new().event(event), |changes, message| {
        let row = message::ActiveModel {
            city: Set(message.city),
            id: Set(message.id),
            read_at: Set(Some(hall.now().0)),
            ..Default::default()
        };
        changes.update(Update::of(row))
    });
    permit.submit(changes).await?;
    Ok(())
}

/// The text as it is kept, judged as every free text is: length, characters, and no My Number.
pub fn judged(text: &str, today: jiff::civil::Date) -> Result<String, FaultCode> {
    let question = Question::plain("message", Field::Text { max: LONGEST, lines: true });
    let typed = vec![(names::VALUE.to_owned(), text.to_owned())];
    match parse_page(&question, &typed, today) {
        Ok(Value::String(text)) => Ok(text),
        Ok(_) => Err(FaultCode::Empty),
        Err(faults) => Err(faults.into_iter().next().map_or(FaultCode::Empty, |fault| fault.code)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_has_words_and_an_end() {
        let today = jiff::civil::date(2026, 9, 7);
        assert_eq!(judged(" \n　", today), Err(FaultCode::Empty));
        assert_eq!(
            judged("口座が変わりました。\nどうすればよいですか", today).as_deref(),
            Ok("口座が変わりました。\nどうすればよいですか")
        );
        assert!(judged(&"あ".repeat(2_000), today).is_ok());
        assert!(matches!(judged(&"あ".repeat(2_001), today), Err(FaultCode::TooLong { max: 2_000, now: 2_001 })));
    }

    #[test]
    fn a_my_number_is_not_taken() {
        // The digits of the law's own example; the last is its check digit.
        assert_eq!(judged("番号は 1234 5678 9018 です", jiff::civil::date(2026, 9, 7)), Err(FaultCode::MyNumber));
    }
}
