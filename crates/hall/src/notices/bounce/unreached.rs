//! Whom mail does not reach: written down at a report or at a server's no, ended by another address.

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, Select};
use serde_json::json;
use store::{ActorRef, Changes, DecideError, NewEffect, NewEvent, NotDone, Queue, Reads, Row, Stream, Update};
use uuid::Uuid;
use web::{Citizen, Problem};

use super::super::mail::away;
use crate::Hall;
use crate::cases::{self, CASE_MAIL, MailKind, Scope, case_file};
use crate::keys::hex;
use crate::notices::records::undelivered;

/// Something that was learnt of one address of a case.
pub(super) struct News<'a> {
    pub case: Uuid,
    pub address: &'a str,
    /// An outside party's address, not the applicant's.
    pub party: bool,
    /// `unreachable` or `delayed`.
    pub state: &'static str,
    pub status: &'a str,
    /// `report` or `smtp`.
    pub how: &'static str,
    pub effect: Uuid,
    /// When the mail was made.
    pub sent: civic::Millis,
}

/// An applicant mail does not reach, for a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreached {
    pub case: Uuid,
    pub number: String,
    pub applicant: String,
    pub procedure: String,
    pub status: String,
    pub party: bool,
    pub since: civic::Millis,
}

fn stream(case: Uuid) -> Stream {
    Stream::new("reach", case)
}

fn mark(hall: &Hall, address: &str) -> String {
    hex(&hall.keys().derive("undelivered", Uuid::nil(), address.to_lowercase().as_bytes())[..16])
}

async fn find(hall: &Hall, reads: &Reads, case: Uuid, address: &str) -> Result<Option<undelivered::Model>, Problem> {
    use undelivered::Column as C;
    let rows = reads.of::<undelivered::Entity>().filter(C::CaseId.eq(case)).filter(C::Mark.eq(mark(hall, address)));
    Ok(rows.one(reads).await?)
}

/// Whether nothing is sent to this address any more.
pub async fn is_unreachable(hall: &Hall, reads: &Reads, case: Uuid, address: &str) -> Result<bool, Problem> {
    Ok(find(hall, reads, case, address).await?.is_some_and(|row| row.state == "unreachable"))
}

/// What to store; nothing when it is known, or was done about after the mail left.
pub(super) async fn note(hall: &Hall, reads: &Reads, news: &News<'_>) -> Result<Option<Changes>, Problem> {
    let known = find(hall, reads, news.case, news.address).await?;
    let version = reads.version(stream(news.case)).await?;
    let done = |row: &undelivered::Model| {
        row.state == "unreachable" || row.state == news.state || row.state == "ended" && row.at >= news.sent.0
    };
    if known.as_ref().is_some_and(done) {
        return Ok(None);
    }
    let mark = mark(hall, news.address);
    let changes = Changes::new().expect(stream(news.case), version);
    let changes = if known.is_some() {
        let row = Update::new("undelivered").key("case_id", news.case).key("mark", mark).set("state", news.state);
        let row = row.set("status", news.status.to_owned()).set("how", news.how).set("at", hall.now().0);
        changes.update(row.set("effect", news.effect))
    } else {
        changes.insert(Row::of(undelivered::ActiveModel {
            city: Set(hall.db().city().0),
            case_id: Set(news.case),
            mark: Set(mark),
            party: Set(news.party),
            state: Set(news.state.to_owned()),
            status: Set(news.status.to_owned()),
            how: Set(news.how.to_owned()),
            effect: Set(news.effect),
            at: Set(hall.now().0),
        }))
    };
    let body = json!({ "case": news.case, "status": news.status, "how": news.how, "party": news.party });
    let kind = format!("mail-{}", news.state);
    Ok(Some(changes.event(NewEvent::new(stream(news.case), kind, ActorRef::new("system", "mail"), body))))
}

/// The server knows no such address: written down with the end of the effect that was to be sent.
pub async fn refused(
    hall: &Hall,
    queued: &store::Queued,
    case: Uuid,
    (address, status): (&str, &str),
) -> Result<(), NotDone> {
    let (effect, sent, party) = (queued.id, queued.made, queued.kind != CASE_MAIL);
    let news = News { case, address, party, state: "unreachable", status, how: "smtp", effect, sent };
    let news = &news;
    let decided = hall.db().decide(|reads| async move {
        let changes = note(hall, &reads, news).await?.unwrap_or_default();
        Ok::<_, Problem>(changes.finish(Queue::Effects, effect))
    });
    decided.await.map(drop).map_err(|error| match error {
        DecideError::Refused(refused) => NotDone::Retry(refused.to_string()),
        DecideError::Decision(_) | DecideError::Read(_) => away(),
    })
}

/// What is known of a case's addresses, unless it was done about: (state, status, of a party, since).
pub async fn of_case(reads: &Reads, case: Uuid) -> Result<Vec<undelivered::Model>, Problem> {
    use undelivered::Column as C;
    let rows = reads.of::<undelivered::Entity>().filter(C::CaseId.eq(case)).filter(C::State.ne("ended"));
    Ok(rows.order_by_desc(C::At).all(reads).await?)
}

fn open(reads: &Reads, scope: &Scope) -> Select<case_file::Entity> {
    let on_case = undelivered::Entity::belongs_to(case_file::Entity)
        .from((undelivered::Column::City, undelivered::Column::CaseId))
        .to((case_file::Column::City, case_file::Column::Id));
    let on_case: sea_orm::RelationDef = on_case.into();
    let cases = reads.of::<case_file::Entity>().join(JoinType::InnerJoin, on_case.rev());
    let cases = cases.filter(undelivered::Column::State.eq("unreachable")).filter(case_file::Column::State.eq("open"));
    scope.on(cases)
}

/// How many there are on the open cases of this scope.
pub async fn count(reads: &Reads, scope: &Scope) -> Result<i64, Problem> {
    let all = open(reads, scope).select_only().column_as(case_file::Column::Id.count(), "n");
    Ok(all.into_tuple::<i64>().one(reads).await?.unwrap_or(0))
}

/// Those on the open cases of this scope, the newest first.
pub async fn of_scope(reads: &Reads, scope: &Scope, most: u64) -> Result<Vec<Unreached>, Problem> {
    use case_file::Column as C;
    let rows = open(reads, scope).order_by_desc(undelivered::Column::At).limit(most).select_only();
    let rows = rows.columns([C::Id, C::Number, C::Applicant, C::Procedure]);
    let rows =
        rows.column(undelivered::Column::Status).column(undelivered::Column::Party).column(undelivered::Column::At);
    let rows: Vec<(Uuid, String, String, String, String, bool, i64)> = rows.into_tuple().all(reads).await?;
    let row = |(case, number, applicant, procedure, status, party, at)| Unreached {
        case,
        number,
        applicant,
        procedure,
        status,
        party,
        since: civic::Millis(at),
    };
    Ok(rows.into_iter().map(row).collect())
}

/// The applicant gives another address, or says that the old one works again: it is used from now on, and a first mail goes there.
pub async fn give_address(hall: &Hall, citizen: &Citizen, case: Uuid, address: &str) -> Result<(), Problem> {
    let by = citizen.actor();
    let decided = citizen.decide(|reads| {
        let by = by.clone();
        async move {
            let row = cases::row(&reads, case).await?.ok_or(Problem::NotFound)?;
            let version = reads.version(stream(case)).await?;
            let told = of_case(&reads, case).await?;
            let own = told.into_iter().filter(|row| !row.party);
            let mut changes = Changes::new()
                .expect(stream(case), version)
                .expect(cases::stream(case), row.version)
                .update(Update::new("case_file").key("id", case).set("mail", Some(address.to_owned())))
                .event(NewEvent::new(stream(case), "address-given", by, json!({ "case": case })))
                .effect(NewEffect::new(
                    hall.new_id(),
                    CASE_MAIL,
                    json!({ "case": case, "kind": MailKind::Received.word(), "version": null }),
                ));
            for row in own {
                let ended = Update::new("undelivered").key("case_id", case).key("mark", row.mark).set("state", "ended");
                changes = changes.update(ended.set("at", hall.now().0));
            }
            Ok::<_, Problem>(changes)
        }
    });
    match decided.await {
        Ok(_) => Ok(()),
        Err(DecideError::Decision(problem)) => Err(problem),
        Err(DecideError::Refused(refused)) => Err(refused.into()),
        Err(DecideError::Read(error)) => Err(error.into()),
    }
}
