//! The list: to be posted, and posted but not yet known to be delivered.
//!
//! Delivery starts the appeal period, so its day is an event of the case. Where nobody knows the day, the city's presumed one may be
//! recorded, never before it has come.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use engine::{Actor, Command, DeliveryWay};
use jiff::ToSpan;
use jiff::civil::Date;
use sea_orm::{ColumnTrait, QueryFilter};
use store::{Changes, DecideError, Look, NewEvent, Reads, Stream, Update};
use uuid::Uuid;
use web::{Fields, Page, Permission, Permit, Problem, Staff, say};

use super::Room;
use super::texts::T;
use crate::Hall;
use crate::cases::{self, Act, CaseFile, Scope, Unperformed};
use crate::cases::{case_file, letter};
use crate::people::{HandleProtection, Officer, PostLetters};

struct Row {
    id: Uuid,
    href: String,
    title: String,
    number: String,
    made: String,
    posted: String,
    presumed: String,
}

#[derive(Template)]
#[template(path = "papers/desk/post.html")]
struct PostPage {
    page: Page,
    t: T,
    base: &'static str,
    by_hand: bool,
    fault: String,
    today: String,
    made: Vec<Row>,
    posted: Vec<Row>,
}

/// Of each list, the oldest; a page of them stays within 50 kB.
const MOST: u64 = 40;

pub async fn get(permit: Staff<PostLetters>, State(hall): State<Hall>) -> Result<Response, Problem> {
    web::html(&page(&permit, &hall, &Room::Post, String::new()).await?)
}

/// The same for letters of hidden cases.
pub async fn hand(permit: Staff<HandleProtection>, State(hall): State<Hall>) -> Result<Response, Problem> {
    let room = own_hands(&permit).await?;
    web::html(&page(&permit, &hall, &room, String::new()).await?)
}

async fn own_hands(permit: &Staff<HandleProtection>) -> Result<Room, Problem> {
    let reads = permit.reads().await?;
    let officer = Officer::on(&reads, permit.account(), permit.today()).await?.ok_or(Problem::SignIn)?;
    Ok(Room::Hand(Scope::of(&officer)))
}

async fn page<P: Permission>(permit: &Staff<P>, hall: &Hall, room: &Room, fault: String) -> Result<PostPage, Problem> {
    let t = T::new(permit.lang());
    let reads = permit.reads().await?;
    let made = super::letters(&reads, room, "made", permit.now(), MOST).await?;
    let posted = super::letters(&reads, room, "posted", permit.now(), MOST).await?;
    let numbers = numbers(&reads, made.iter().chain(&posted)).await?;
    drop(reads);
    look(permit, made.iter().chain(&posted)).await?;
    let row = |letter: &letter::Model| row(t, hall, room, &numbers, letter);
    let by_hand = matches!(room, Room::Hand(_));
    Ok(PostPage {
        page: hall
            .desk_page(permit, if by_hand { t.hand_title() } else { t.post_title() })
            .await?
            .erring(!fault.is_empty()),
        t,
        base: room.base(),
        by_hand,
        fault,
        today: permit.today().to_string(),
        made: made.iter().map(row).collect(),
        posted: posted.iter().map(row).collect(),
    })
}

/// The reception numbers of the letters' cases: a letter that carries no decision has no number of its own.
async fn numbers(
    reads: &Reads,
    letters: impl Iterator<Item = &letter::Model>,
) -> Result<BTreeMap<Uuid, String>, Problem> {
    let cases = letters.map(|letter| letter.case_id);
    let rows = reads.of::<case_file::Entity>().filter(case_file::Column::Id.is_in(cases)).all(reads).await?;
    Ok(rows.into_iter().map(|row| (row.id, row.number)).collect())
}

fn row(t: T, hall: &Hall, room: &Room, numbers: &BTreeMap<Uuid, String>, letter: &letter::Model) -> Row {
    let day = |text: &Option<String>| text.as_deref().and_then(|text| text.parse::<Date>().ok());
    let posted = day(&letter.posted_on);
    Row {
        id: letter.id,
        href: match room {
            Room::Post => format!("/desk/post/{}", letter.id),
            Room::Hand(_) => format!("/desk/case/{}/letter/{}", letter.case_id, letter.id),
        },
        title: letter.title.clone(),
        number: letter.number.clone().or_else(|| numbers.get(&letter.case_id).cloned()).unwrap_or_default(),
        made: say::date(t.lang(), civic::Millis(letter.made_at).date()),
        posted: posted.map(|day| say::date(t.lang(), day)).unwrap_or_default(),
        presumed: posted.map(|day| say::date(t.lang(), presumed(hall, day))).unwrap_or_default(),
    }
}

async fn look<P: Permission>(permit: &Staff<P>, letters: impl Iterator<Item = &letter::Model>) -> Result<(), Problem> {
    let mut subjects: Vec<Uuid> = letters.map(|letter| letter.case_id).collect();
    subjects.sort_unstable();
    subjects.dedup();
    if subjects.is_empty() {
        return Ok(());
    }
    let section = permit.officer().section.clone();
    permit.look_as(Look { actor: permit.actor(), section, purpose: "letters.post".into(), subjects, case: None }).await
}

fn presumed(hall: &Hall, posted: Date) -> Date {
    posted.saturating_add(i64::from(hall.city().post_presumed_days).days())
}

pub async fn posted(permit: Staff<PostLetters>, State(hall): State<Hall>, form: Fields) -> Result<Response, Problem> {
    mark(&permit, &hall, &Room::Post, &form).await
}

pub async fn hand_posted(
    permit: Staff<HandleProtection>,
    State(hall): State<Hall>,
    form: Fields,
) -> Result<Response, Problem> {
    let room = own_hands(&permit).await?;
    mark(&permit, &hall, &room, &form).await
}

/// Marks letters as posted on a day. One that was marked meanwhile stays as it is.
async fn mark<P: Permission>(permit: &Staff<P>, hall: &Hall, room: &Room, form: &Fields) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let Some(on) = form.get("on").parse::<Date>().ok().filter(|on| *on <= permit.today()) else {
        return again(permit, hall, room, t.post_day_wrong().into_owned()).await;
    };
    let picked: Vec<Uuid> = form.all("letter").into_iter().filter_map(|id| id.parse().ok()).collect();
    if picked.is_empty() {
        return again(permit, hall, room, t.post_nothing().into_owned()).await;
    }
    for id in picked.into_iter().take(usize::try_from(MOST).unwrap_or(usize::MAX)) {
        mark_posted(permit, room, id, on).await?;
    }
    Ok(web::see_other(room.base()))
}

async fn again<P: Permission>(permit: &Staff<P>, hall: &Hall, room: &Room, fault: String) -> Result<Response, Problem> {
    web::html_with(axum::http::StatusCode::UNPROCESSABLE_ENTITY, &page(permit, hall, room, fault).await?)
}

async fn mark_posted(permit: &Permit, room: &Room, id: Uuid, on: Date) -> Result<(), Problem> {
    let now = permit.now();
    let stream = Stream::new("letter", id);
    let marked = permit.decide(|reads| async move {
        let letter = super::letter(&reads, room, id, now).await?.ok_or(Problem::NotFound)?;
        let version = reads.version(stream).await?;
        drop(reads);
        if letter.state != "made" || on < civic::Millis(letter.made_at).date() {
            return Err(Problem::Stale { who: None, at: None });
        }
        let row = Update::new("letter").key("id", id).set("state", "posted").set("posted_on", on.to_string());
        let event = NewEvent::new(
            stream,
            "letter-posted",
            permit.actor(),
            serde_json::json!({ "on": on.to_string(), "case": letter.case_id }),
        );
        Ok(Changes::new().expect(stream, version).update(row).event(event))
    });
    marked.await.map(|_| ()).map_err(|error| match error {
        DecideError::Decision(problem) => problem,
        DecideError::Refused(refused) => refused.into(),
        DecideError::Read(error) => error.into(),
    })
}

pub async fn delivered(
    permit: Staff<PostLetters>,
    State(hall): State<Hall>,
    form: Fields,
) -> Result<Response, Problem> {
    record(&permit, &hall, &Room::Post, &form).await
}

pub async fn hand_delivered(
    permit: Staff<HandleProtection>,
    State(hall): State<Hall>,
    form: Fields,
) -> Result<Response, Problem> {
    let room = own_hands(&permit).await?;
    record(&permit, &hall, &room, &form).await
}

/// Records the day a letter was delivered, known or presumed.
async fn record<P: Permission>(
    permit: &Staff<P>,
    hall: &Hall,
    room: &Room,
    form: &Fields,
) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let id: Uuid = form.get("letter").parse().map_err(|_| Problem::NotFound)?;
    let reads = permit.reads().await?;
    let letter = super::letter(&reads, room, id, permit.now()).await?.ok_or(Problem::NotFound)?;
    drop(reads);
    let posted = letter.posted_on.as_deref().and_then(|day| day.parse::<Date>().ok()).ok_or(Problem::NotFound)?;
    let presume = form.get("how") == "presumed";
    let on = if presume { Some(presumed(hall, posted)) } else { form.get("on").parse().ok() };
    let Some(on) = on.filter(|on| *on >= posted && *on <= permit.today()) else {
        return again(permit, hall, room, t.post_delivered_wrong().into_owned()).await;
    };
    match deliver(permit, hall, &letter, on, presume).await {
        Ok(()) => Ok(web::see_other(room.base())),
        Err(Unperformed::Problem(problem)) => Err(problem),
        Err(Unperformed::Refused(_)) => again(permit, hall, room, t.post_refused().into_owned()).await,
    }
}

/// The letter and, when it carries a decision, the case's own event, in one commit.
async fn deliver(
    permit: &Permit,
    hall: &Hall,
    letter: &letter::Model,
    on: Date,
    presumed: bool,
) -> Result<(), Unperformed> {
    let (stream, id, case) = (Stream::new("letter", letter.id), letter.id, letter.case_id);
    let decided = permit.decide(|reads| async move {
        let version = reads.version(stream).await.map_err(Problem::from)?;
        let file = cases::read(hall, &reads, case).await?.ok_or(Problem::NotFound)?;
        drop(reads);
        let current = file.letters.iter().find(|known| known.id == id).ok_or(Problem::NotFound)?;
        if current.state != "posted" {
            return Err(Unperformed::Problem(Problem::Stale { who: None, at: None }));
        }
        let changes = told(permit, hall, &file, current, on, presumed)?;
        let row = Update::new("letter")
            .key("id", id)
            .set("state", "delivered")
            .set("delivered_on", on.to_string())
            .set("presumed", presumed);
        let body = serde_json::json!({ "on": on.to_string(), "presumed": presumed, "case": case });
        let event = NewEvent::new(stream, "letter-delivered", permit.actor(), body);
        Ok(changes.expect(stream, version).update(row).event(event))
    });
    decided.await.map(|_| ()).map_err(|error| match error {
        DecideError::Decision(unperformed) => unperformed,
        DecideError::Refused(refused) => Unperformed::Problem(refused.into()),
        DecideError::Read(error) => Unperformed::Problem(error.into()),
    })
}

/// What the delivery is to the case: the day on which the letter's decision reached its addressee. The decision of this letter, also when
/// a later one has taken its place.
fn told(
    permit: &Permit,
    hall: &Hall,
    file: &CaseFile,
    letter: &letter::Model,
    on: Date,
    presumed: bool,
) -> Result<Changes, Unperformed> {
    let Some(decision) = letter.decision.and_then(|decision| u32::try_from(decision).ok()) else {
        return Ok(Changes::new());
    };
    let command = Command::Deliver { decision, how: DeliveryWay::Post, on, presumed };
    // The post room works for every section: its own permission stands where the engine would ask for the
    // case's section. The journal names the officer all the same.
    Ok(cases::decide(hall, file, &Act::new(Actor::System, permit.actor(), command))?.changes)
}
