//! The list: to be posted, and posted but not yet known to be delivered.
//!
//! Delivery starts the appeal period, so its day is an event of the case. Where nobody knows the day, the city's presumed one may be
//! recorded, never before it has come.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use jiff::ToSpan;
use jiff::civil::Date;
use sea_orm::{ColumnTrait, QueryFilter};
use store::{Look, Reads};
use uuid::Uuid;
use web::{Asked, Fields, Link, Page, Permission, Problem, Staff, say};

use super::steps::{self, Sending, Step};
use super::texts::T;
use super::{Room, words};
use crate::Hall;
use crate::cases::{Scope, Unperformed};
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
    way: String,
    why: String,
    /// The citizen wants large print.
    large: bool,
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
    returned: Vec<Row>,
    made_more: Vec<Link>,
    posted_more: Vec<Link>,
}

/// Letters to be posted on one page, the oldest first: two sheets of labels. With the other lists it stays within 50 kB.
const MADE: u64 = 24;
/// Letters on their way, and letters that came back.
const OTHERS: u64 = 8;

/// How many of each list come before this page.
#[derive(Clone, Copy, Default)]
struct From {
    made: u64,
    posted: u64,
}

impl From {
    fn of(asked: &Fields) -> Self {
        let from = |name: &str| asked.get(name).parse().unwrap_or(0);
        Self { made: from("made"), posted: from("posted") }
    }
}

pub async fn get(
    permit: Staff<PostLetters>,
    State(hall): State<Hall>,
    Asked(asked): Asked,
) -> Result<Response, Problem> {
    web::html(&page(&permit, &hall, &Room::Post, From::of(&asked), String::new()).await?)
}

/// The same for letters of hidden cases.
pub async fn hand(
    permit: Staff<HandleProtection>,
    State(hall): State<Hall>,
    Asked(asked): Asked,
) -> Result<Response, Problem> {
    let room = own_hands(&permit).await?;
    web::html(&page(&permit, &hall, &room, From::of(&asked), String::new()).await?)
}

pub async fn own_hands(permit: &Staff<HandleProtection>) -> Result<Room, Problem> {
    let reads = permit.reads().await?;
    let officer = Officer::on(&reads, permit.account(), permit.today()).await?.ok_or(Problem::SignIn)?;
    Ok(Room::Hand(Scope::of(&officer)))
}

async fn page<P: Permission>(
    permit: &Staff<P>,
    hall: &Hall,
    room: &Room,
    from: From,
    fault: String,
) -> Result<PostPage, Problem> {
    let (t, now) = (T::new(permit.lang()), permit.now());
    let reads = permit.reads().await?;
    let (made, made_on) = part(super::letters(&reads, room, "made", now, (from.made, MADE + 1)).await?, MADE);
    let (posted, posted_on) =
        part(super::letters(&reads, room, "posted", now, (from.posted, OTHERS + 1)).await?, OTHERS);
    let returned = super::letters(&reads, room, "returned", now, (0, OTHERS)).await?;
    let all = || made.iter().chain(&posted).chain(&returned);
    let cases = of_cases(&reads, all()).await?;
    let whys = whys(&reads, &returned).await?;
    drop(reads);
    look(permit, all()).await?;
    let row = |letter: &letter::Model| Row {
        why: words::reason(t, whys.get(&letter.id).map(String::as_str).unwrap_or_default()),
        ..row(t, hall, room, &cases, letter)
    };
    let by_hand = matches!(room, Room::Hand(_));
    let page = hall.desk_page(permit, if by_hand { t.hand_title() } else { t.post_title() }).await?;
    Ok(PostPage {
        page: page.erring(!fault.is_empty()),
        t,
        base: room.base(),
        by_hand,
        fault,
        today: permit.today().to_string(),
        made_more: more(t, room, ("made", MADE), from.made, made_on),
        posted_more: more(t, room, ("posted", OTHERS), from.posted, posted_on),
        made: made.iter().map(row).collect(),
        posted: posted.iter().map(row).collect(),
        returned: returned.iter().map(row).collect(),
    })
}

/// Why each of these came back the last time.
async fn whys(reads: &Reads, returned: &[letter::Model]) -> Result<BTreeMap<Uuid, String>, Problem> {
    let mut whys = BTreeMap::new();
    for letter in returned {
        let last = steps::of(reads, letter.id).await?.into_iter().rev().find(|step| step.kind == "returned");
        whys.insert(letter.id, last.and_then(|step| step.reason).unwrap_or_default());
    }
    Ok(whys)
}

/// One page of letters, and whether there are more.
fn part(mut letters: Vec<letter::Model>, most: u64) -> (Vec<letter::Model>, bool) {
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let more = letters.len() > most;
    letters.truncate(most);
    (letters, more)
}

fn more(t: T, room: &Room, (list, most): (&str, u64), from: u64, on: bool) -> Vec<Link> {
    let at = |from: u64| format!("{}?{list}={from}", room.base());
    let back = (from > 0).then(|| Link::new(t.post_before(), at(from.saturating_sub(most))));
    back.into_iter().chain(on.then(|| Link::new(t.post_next(), at(from + most)))).collect()
}

/// What the list says of a letter's case: its reception number, since a letter that carries no decision has none of its own, and whether
/// large print is wanted.
async fn of_cases(
    reads: &Reads,
    letters: impl Iterator<Item = &letter::Model>,
) -> Result<BTreeMap<Uuid, (String, bool)>, Problem> {
    let cases = letters.map(|letter| letter.case_id);
    let rows = reads.of::<case_file::Entity>().filter(case_file::Column::Id.is_in(cases)).all(reads).await?;
    Ok(rows.into_iter().map(|row| (row.id, (row.number, row.large_print))).collect())
}

fn row(t: T, hall: &Hall, room: &Room, cases: &BTreeMap<Uuid, (String, bool)>, letter: &letter::Model) -> Row {
    let (number, large) = cases.get(&letter.case_id).cloned().unwrap_or_default();
    let day = |text: &Option<String>| text.as_deref().and_then(|text| text.parse::<Date>().ok());
    let posted = day(&letter.posted_on);
    Row {
        id: letter.id,
        href: match room {
            Room::Post => format!("/desk/post/{}", letter.id),
            Room::Hand(_) => format!("/desk/case/{}/letter/{}", letter.case_id, letter.id),
        },
        title: letter.title.clone(),
        number: letter.number.clone().unwrap_or(number),
        large,
        made: say::date(t.lang(), civic::Millis(letter.made_at).date()),
        posted: posted.map(|day| say::date(t.lang(), day)).unwrap_or_default(),
        presumed: posted.map(|day| say::date(t.lang(), presumed(hall, day))).unwrap_or_default(),
        way: format!("{}/{}/way", room.base(), letter.id),
        why: String::new(),
    }
}

pub async fn look<P: Permission>(
    permit: &Staff<P>,
    letters: impl Iterator<Item = &letter::Model>,
) -> Result<(), Problem> {
    let mut subjects: Vec<Uuid> = letters.map(|letter| letter.case_id).collect();
    subjects.sort_unstable();
    subjects.dedup();
    if subjects.is_empty() {
        return Ok(());
    }
    let section = permit.officer().section.clone();
    permit.look_as(Look { actor: permit.actor(), section, purpose: "letters.post".into(), subjects, case: None }).await
}

pub fn presumed(hall: &Hall, posted: Date) -> Date {
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
    for id in picked.into_iter().take(usize::try_from(MADE).unwrap_or(usize::MAX)) {
        mark_posted(permit, hall, room, id, on).await?;
    }
    Ok(web::see_other(room.base()))
}

async fn again<P: Permission>(permit: &Staff<P>, hall: &Hall, room: &Room, fault: String) -> Result<Response, Problem> {
    web::html_with(
        axum::http::StatusCode::UNPROCESSABLE_ENTITY,
        &page(permit, hall, room, From::default(), fault).await?,
    )
}

async fn mark_posted<P: Permission>(
    permit: &Staff<P>,
    hall: &Hall,
    room: &Room,
    id: Uuid,
    on: Date,
) -> Result<(), Problem> {
    // A letter that came back is sent again from its own page, where its address is looked at.
    let reads = permit.reads().await?;
    let fresh = super::letter(&reads, room, id, permit.now()).await?.ok_or(Problem::NotFound)?.state == "made";
    drop(reads);
    if !fresh {
        return Err(Problem::Stale { who: None, at: None });
    }
    match steps::take(permit, hall, (room, id), on, &Step::Posted(Sending::default())).await {
        Ok(()) => Ok(()),
        Err(Unperformed::Problem(problem)) => Err(problem),
        Err(Unperformed::Refused(_)) => Err(Problem::Stale { who: None, at: None }),
    }
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
    match steps::take(permit, hall, (room, id), on, &Step::Delivered { presumed: presume }).await {
        Ok(()) => Ok(web::see_other(room.base())),
        Err(Unperformed::Problem(problem)) => Err(problem),
        Err(Unperformed::Refused(_)) => again(permit, hall, room, t.post_refused().into_owned()).await,
    }
}
