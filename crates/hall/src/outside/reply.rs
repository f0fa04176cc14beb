//! What a party does with a request: opens it, answers it once, or says that it is not for them.
//!
//! Every decision is made on the request and its case as they are: a request replaced, taken back or over meanwhile takes no answer, and of
//! two answers at once one counts. The actor in the journal is the request, never a person or an address.

use engine::{Actor, Command};
use sea_orm::ActiveValue::Set;
use serde_json::{Map, Value, json};
use store::{ActorRef, Changes, DecideError, NewBlob, NewEvent, Reads, Row, Touched, Update};
use uuid::Uuid;
use web::{Permit, Problem};

use super::asked::{self, Asked};
use super::records::{outside_answer, outside_file};
use super::rules::Standing;
use super::stream;
use crate::Hall;
use crate::cases::{self, Act, CaseFile};

/// An answer, read and judged.
#[derive(Clone, Debug)]
pub struct Given {
    /// By the keys of `asks`.
    pub answers: Map<String, Value>,
    pub note: String,
    /// Name, media type, blob.
    pub files: Vec<(String, &'static str, NewBlob)>,
}

/// Why an answer was not taken.
#[derive(Debug)]
pub enum NotTaken {
    /// One was received before.
    Received,
    /// The request is over.
    Closed(Standing),
    Problem(Problem),
}

impl From<Problem> for NotTaken {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

fn actor(request: Uuid) -> ActorRef {
    ActorRef::new("outside", request.to_string())
}

async fn open(hall: &Hall, reads: &Reads, request: Uuid) -> Result<Asked, NotTaken> {
    let asked = Asked::read(hall, reads, request).await?.ok_or(Problem::NotFound)?;
    match asked.standing {
        Standing::Open => Ok(asked),
        standing if standing.is_received() => Err(NotTaken::Received),
        standing => Err(NotTaken::Closed(standing)),
    }
}

async fn decided<F, Fut>(permit: &Permit, make: F) -> Result<(), NotTaken>
where
    F: FnMut(Reads) -> Fut,
    Fut: Future<Output = Result<Changes, NotTaken>>,
{
    permit.decide(make).await.map(drop).map_err(|error| match error {
        DecideError::Decision(not) => not,
        DecideError::Refused(refused) => NotTaken::Problem(refused.into()),
        DecideError::Read(error) => NotTaken::Problem(error.into()),
    })
}

/// Whoever holds the link pressed the button that opens the questions. Only the first time is written down.
pub async fn opened(hall: &Hall, permit: &Permit, request: Uuid) -> Result<(), NotTaken> {
    decided(permit, |reads| async move {
        let asked = open(hall, &reads, request).await?;
        drop(reads);
        let seen = Changes::new().expect(stream(request), asked.version);
        if asked.row.opened_at.is_some() {
            return Ok(seen);
        }
        let update = Update::new("outside_request").key("id", request).set("opened_at", hall.now().0);
        Ok(seen.update(update).event(NewEvent::new(stream(request), "outside-opened", actor(request), json!({}))))
    })
    .await
}

/// Takes an answer: once.
pub async fn answer(hall: &Hall, permit: &Permit, request: Uuid, given: &Given) -> Result<(), NotTaken> {
    decided(permit, |reads| async move {
        let asked = open(hall, &reads, request).await?;
        drop(reads);
        let changes = told(hall, &asked.file);
        Ok(answered(hall, &asked, given, changes))
    })
    .await
}

fn answered(hall: &Hall, asked: &Asked, given: &Given, changes: Changes) -> Changes {
    let (request, now, salt) = (asked.row.id, hall.now(), hall.db().salt());
    let answers = Value::Object(given.answers.clone()).to_string();
    let whole = format!("{answers}\u{1f}{}", given.note);
    let event =
        NewEvent::new(stream(request), "outside-answered", actor(request), json!({ "files": given.files.len() }))
            .touching(Touched::new("outside_answer", request, 1, &salt, whole.as_bytes()));
    let row = outside_answer::ActiveModel {
        city: Set(asked.row.city),
        request: Set(request),
        answers: Set(answers),
        note: Set(given.note.clone()),
        at: Set(now.0),
        salt: Set(salt.0),
    };
    let changes = asked.ended("answered", now, changes).claim(Row::of(row), "outside-answer").event(event);
    given.files.iter().fold(changes, |changes, (name, media, blob)| {
        let file = outside_file::ActiveModel {
            city: Set(asked.row.city),
            id: Set(hall.new_id()),
            request: Set(request),
            name: Set(name.clone()),
            media: Set((*media).to_owned()),
            size: Set(i64::try_from(blob.len).unwrap_or(i64::MAX)),
            blob: Set(blob.id),
            at: Set(now.0),
        };
        crate::screening::take_in(hall, blob, media, changes).insert(Row::of(file))
    })
}

/// Whoever opened it is somebody else: the link is void, and the office looks.
pub async fn not_mine(hall: &Hall, permit: &Permit, request: Uuid) -> Result<(), NotTaken> {
    decided(permit, |reads| async move {
        let asked = open(hall, &reads, request).await?;
        drop(reads);
        let event = NewEvent::new(stream(request), "outside-not-mine", actor(request), json!({}));
        Ok(asked.ended("not-mine", hall.now(), told(hall, &asked.file)).event(event))
    })
    .await
}

/// The office learns of it by a task to look at the case, unless one waits already.
fn told(hall: &Hall, file: &CaseFile) -> Changes {
    let act = Act::new(Actor::System, ActorRef::new("system", "outside"), Command::LookAfter);
    match cases::decide(hall, file, &act) {
        Ok(decided) => decided.changes,
        Err(_) => Changes::new().expect(cases::stream(file.row.id), file.row.version),
    }
}

/// What the same party answered before it was asked again: it need not be typed twice.
pub async fn before(reads: &Reads, asked: &Asked) -> Result<Option<(Map<String, Value>, String)>, Problem> {
    let Some(before) = asked.row.before else { return Ok(None) };
    let answer = asked::answer_of(reads, before).await?;
    Ok(answer.map(|answer| (asked::values(&answer), answer.note)))
}
