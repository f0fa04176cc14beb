//! One letter's way: when it went, came back and went again, and what can be recorded next.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use jiff::civil::Date;
use serde_json::{Value, json};
use uuid::Uuid;
use web::{Errors, Fields, KindFields, Page, Permission, Problem, Staff, html_with, say, see_other};

use super::steps::{self, REASONS, Sending, Step};
use super::texts::T;
use super::{Room, post as list, sheet, words};
use crate::Hall;
use crate::cases::{self, CaseFile, Unperformed, letter};
use crate::papers::records::letter_step;
use crate::people::{HandleProtection, PostLetters, names};

/// Characters of one text at most.
const LONGEST: usize = 200;
/// The parts of an address.
const PARTS: [&str; 4] = ["postal", "town", "block", "building"];

struct Line {
    day: String,
    what: String,
    facts: String,
    who: String,
}

/// A field of the corrected address.
struct Part {
    name: &'static str,
    label: String,
    value: String,
}

#[derive(Template)]
#[template(path = "papers/desk/way.html")]
struct WayPage {
    page: Page,
    t: T,
    errors: Errors,
    href: String,
    sheet: String,
    number: String,
    state: String,
    today: String,
    lines: Vec<Line>,
    address: Vec<String>,
    sends: bool,
    again: bool,
    returns: bool,
    delivers: Option<String>,
    reasons: Vec<(&'static str, String)>,
    why: String,
    parts: Vec<Part>,
    registered: String,
    source: String,
}

pub async fn get(
    permit: Staff<PostLetters>,
    State(hall): State<Hall>,
    Path(id): Path<Uuid>,
) -> Result<Response, Problem> {
    draw(&permit, &hall, (&Room::Post, id), nothing(&permit), StatusCode::OK).await
}

pub async fn hand(
    permit: Staff<HandleProtection>,
    State(hall): State<Hall>,
    Path(id): Path<Uuid>,
) -> Result<Response, Problem> {
    let room = list::own_hands(&permit).await?;
    draw(&permit, &hall, (&room, id), nothing(&permit), StatusCode::OK).await
}

pub async fn post(
    permit: Staff<PostLetters>,
    State(hall): State<Hall>,
    Path(id): Path<Uuid>,
    sent: KindFields,
) -> Result<Response, Problem> {
    answer(&permit, &hall, (&Room::Post, id), sent).await
}

pub async fn hand_post(
    permit: Staff<HandleProtection>,
    State(hall): State<Hall>,
    Path(id): Path<Uuid>,
    sent: KindFields,
) -> Result<Response, Problem> {
    let room = list::own_hands(&permit).await?;
    answer(&permit, &hall, (&room, id), sent).await
}

fn nothing<P: Permission>(permit: &Staff<P>) -> KindFields {
    KindFields { fields: Fields::default(), errors: Errors::none(web::texts::T::new(permit.lang())) }
}

async fn answer<P: Permission>(
    permit: &Staff<P>,
    hall: &Hall,
    (room, id): (&Room, Uuid),
    mut sent: KindFields,
) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let reads = permit.reads().await?;
    let letter = super::letter(&reads, room, id, permit.now()).await?.ok_or(Problem::NotFound)?;
    drop(reads);
    let step = read(t, &letter, &mut sent)?;
    let on = day(t, hall, &letter, permit.today(), &mut sent);
    if let Some((step, on)) = step.zip(on).filter(|_| sent.errors.is_empty()) {
        match steps::take(permit, hall, (room, id), on, &step).await {
            Ok(()) => return Ok(see_other(&format!("{}/{id}/way", room.base()))),
            Err(Unperformed::Problem(Problem::Stale { .. })) => sent.errors.add("way", t.way_stale()),
            Err(Unperformed::Problem(problem)) => return Err(problem),
            Err(Unperformed::Refused(_)) => sent.errors.add("way", t.post_refused()),
        }
    }
    draw(permit, hall, (room, id), sent, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// The step that was asked for; the faults go to their fields.
fn read(t: T, letter: &letter::Model, sent: &mut KindFields) -> Result<Option<Step>, Problem> {
    let step = match sent.fields.get("do") {
        "post" => sending(t, letter, sent).map(Step::Posted),
        "hand" => Some(Step::Handed),
        "known" => Some(Step::Delivered { presumed: false }),
        "presumed" => Some(Step::Delivered { presumed: true }),
        "return" => {
            let why = REASONS.into_iter().find(|why| *why == sent.fields.get("why"));
            if why.is_none() {
                sent.errors.add("why", t.fault_why());
            }
            why.map(|why| Step::Returned { why })
        }
        _ => return Err(Problem::BadInput(web::BadInput::Shape)),
    };
    Ok(step)
}

/// The day of the step; a presumed one follows from the day of posting.
fn day(t: T, hall: &Hall, letter: &letter::Model, today: Date, sent: &mut KindFields) -> Option<Date> {
    let from = if ["post", "hand"].contains(&sent.fields.get("do")) {
        Some(civic::Millis(letter.made_at).date())
    } else {
        letter.posted_on.as_deref().and_then(|day| day.parse().ok())
    };
    let on = match sent.fields.get("do") {
        "presumed" => from.map(|posted| list::presumed(hall, posted)),
        "return" => sent.fields.get("returned-on").parse().ok(),
        "known" => sent.fields.get("delivered-on").parse().ok(),
        _ => sent.fields.get("on").parse().ok(),
    };
    let field = match sent.fields.get("do") {
        "return" => "returned-on",
        "known" | "presumed" => "delivered-on",
        _ => "on",
    };
    let on = on.filter(|on| *on <= today && from.is_none_or(|from| from <= *on));
    if on.is_none() {
        sent.errors.add(field, t.fault_day());
    }
    on
}

fn sending(t: T, letter: &letter::Model, sent: &mut KindFields) -> Option<Sending> {
    let text = |name: &str| sent.fields.text(name).unwrap_or_default().to_owned();
    let (registered, source) = (text("registered"), text("source"));
    let parts = PARTS.map(|part| (part, text(part)));
    let long = |text: &String| text.chars().count() > LONGEST;
    if long(&registered) || long(&source) || parts.iter().any(|(_, text)| long(text)) {
        sent.errors.add("town", t.fault_long());
        return None;
    }
    let told = letter.state == "returned" && parts.iter().any(|(_, text)| !text.is_empty());
    if told && parts.iter().any(|(part, text)| ["town", "block"].contains(part) && text.is_empty()) {
        sent.errors.add("town", t.fault_address());
    }
    if told && source.is_empty() {
        sent.errors.add("source", t.fault_source());
    }
    let corrected = told.then(|| {
        let address: serde_json::Map<String, Value> =
            parts.into_iter().map(|(part, text)| (part.to_owned(), json!(text))).collect();
        (Value::Object(address), source)
    });
    let registered = Some(registered).filter(|number| !number.is_empty());
    sent.errors.is_empty().then_some(Sending { registered, corrected })
}

async fn draw<P: Permission>(
    permit: &Staff<P>,
    hall: &Hall,
    (room, id): (&Room, Uuid),
    sent: KindFields,
    status: StatusCode,
) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let reads = permit.reads().await?;
    let letter = super::letter(&reads, room, id, permit.now()).await?.ok_or(Problem::NotFound)?;
    let file = cases::read(hall, &reads, letter.case_id).await?.ok_or(Problem::NotFound)?;
    let steps = steps::of(&reads, id).await?;
    let people: Vec<Uuid> = steps.iter().map(|step| step.by_staff).collect();
    let names = names(&reads, &people).await?;
    drop(reads);
    permit.look(vec![letter.case_id], Some(letter.case_id)).await?;
    let by_hand = matches!(room, Room::Hand(_));
    let page = hall.desk_page(permit, t.way_title(&letter.title)).await?;
    let page = page.back(if by_hand { t.hand_title() } else { t.post_title() }, room.base());
    let known = Known { letter, file, steps, names, today: permit.today() };
    html_with(status, &shown(hall, t, room, &known, page, sent))
}

/// What is known of one letter.
struct Known {
    letter: letter::Model,
    file: CaseFile,
    steps: Vec<letter_step::Model>,
    names: BTreeMap<Uuid, String>,
    today: Date,
}

fn shown(hall: &Hall, t: T, room: &Room, known: &Known, page: Page, sent: KindFields) -> WayPage {
    let Known { letter, file, steps, .. } = known;
    let id = letter.id;
    let posted = letter.posted_on.as_deref().and_then(|day| day.parse::<Date>().ok());
    let text = |name: &str| sent.fields.get(name).to_owned();
    WayPage {
        page: page.erring(!sent.errors.is_empty()),
        href: format!("{}/{id}/way", room.base()),
        sheet: match room {
            Room::Post => format!("/desk/post/{id}"),
            Room::Hand(_) => format!("/desk/case/{}/letter/{id}", letter.case_id),
        },
        number: letter.number.clone().unwrap_or_else(|| file.row.number.clone()),
        state: words::state(t, &letter.state, letter.presumed),
        today: known.today.to_string(),
        lines: steps.iter().rev().map(|step| line(t, step, known.names.get(&step.by_staff))).collect(),
        address: sheet::to(file, steps),
        sends: Step::Handed.fits(letter),
        again: letter.state == "returned",
        returns: Step::Returned { why: REASONS[0] }.fits(letter),
        delivers: posted
            .filter(|_| letter.state == "posted")
            .map(|posted| say::date(t.lang(), list::presumed(hall, posted))),
        reasons: REASONS.into_iter().map(|why| (why, words::reason(t, why))).collect(),
        why: text("why"),
        parts: PARTS.map(|name| Part { name, label: label(t, name), value: text(name) }).into(),
        registered: text("registered"),
        source: text("source"),
        errors: sent.errors,
        t,
    }
}

fn label(t: T, part: &str) -> String {
    match part {
        "postal" => t.part_postal(),
        "town" => t.part_town(),
        "block" => t.part_block(),
        _ => t.part_building(),
    }
    .into_owned()
}

fn line(t: T, step: &letter_step::Model, who: Option<&String>) -> Line {
    let registered = step.registered.as_deref().map(|number| t.registered_is(number).into_owned());
    let reason = step.reason.as_deref().map(|why| words::reason(t, why));
    let address = step.address.as_deref().and_then(|address| serde_json::from_str(address).ok());
    let address = address.map(|address: Value| sheet::lines(&address).join(" "));
    let source = step.source.as_deref().map(|source| t.source_is(source).into_owned());
    let facts: Vec<String> = [registered, reason, address, source].into_iter().flatten().collect();
    Line {
        day: step.on_day.parse().map_or_else(|_| step.on_day.clone(), |day| say::full_date(t.lang(), day)),
        what: words::step(t, &step.kind),
        facts: facts.join("　"),
        who: who.cloned().unwrap_or_default(),
    }
}
