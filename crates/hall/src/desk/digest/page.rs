//! Where an officer switches the daily word on or off: the address, the hour, and the language of this page.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use procedure::form::parse_page;
use procedure::model::{Field, Question};
use sea_orm::ActiveValue::Set;
use serde_json::json;
use store::{Changes, NewEvent, Row, Update};
use web::{Errors, KindFields, Page, Problem, Staff, html_with, see_other};

use super::super::records::digest;
use super::texts::T;
use super::timer::{job, next, row, stream};
use crate::Hall;
use crate::people::ReadCases;

/// The hours to choose from.
const HOURS: std::ops::RangeInclusive<i64> = 6..=20;
/// Before the desks open.
const USUAL: i64 = 8;

#[derive(Template)]
#[template(path = "desk/digest/page.html")]
struct DigestPage {
    page: Page,
    t: T,
    errors: Errors,
    wanted: bool,
    mail: String,
    hours: Vec<(i64, String, bool)>,
}

pub async fn get(permit: Staff<ReadCases>) -> Result<Response, Problem> {
    let known = row(&permit.reads().await?, permit.account()).await?;
    let errors = Errors::none(web::texts::T::new(permit.lang()));
    let (mail, hour, wanted) = known.map_or((String::new(), USUAL, false), |row| (row.mail, row.hour, row.wanted));
    draw(&permit, (errors, mail, hour, wanted)).await
}

pub async fn post(
    permit: Staff<ReadCases>,
    State(hall): State<Hall>,
    mut sent: KindFields,
) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let known = row(&permit.reads().await?, permit.account()).await?;
    let wanted = sent.fields.get("do") != "off";
    let (typed, hour) = (sent.fields.get("mail").to_owned(), sent.fields.get("hour").parse().unwrap_or(0));
    let mut mail = known.as_ref().map(|row| row.mail.clone()).unwrap_or_default();
    if wanted {
        if !HOURS.contains(&hour) {
            sent.errors.add("hour", t.fault_hour());
        }
        let pairs = vec![("value".to_owned(), typed.clone())];
        match parse_page(&question(t), &pairs, permit.today()) {
            Ok(address) => mail = address.as_str().unwrap_or_default().to_owned(),
            Err(_) => sent.errors.add("mail", t.fault_mail()),
        }
    }
    if !sent.errors.is_empty() {
        return draw(&permit, (sent.errors, typed, hour, known.is_some_and(|row| row.wanted))).await;
    }
    store(&hall, &permit, known, (mail, hour, wanted)).await?;
    Ok(see_other("/desk/account/digest"))
}

async fn store(
    hall: &Hall,
    permit: &Staff<ReadCases>,
    known: Option<digest::Model>,
    (mail, hour, wanted): (String, i64, bool),
) -> Result<(), Problem> {
    let account = permit.account();
    let version = permit.reads().await?.version(stream(account)).await?;
    let turn = known.as_ref().map_or(0, |row| row.turn) + 1;
    let kind = if wanted { "digest-on" } else { "digest-off" };
    let mut changes = Changes::new().expect(stream(account), version);
    changes = changes.event(NewEvent::new(stream(account), kind, permit.actor(), json!({ "hour": hour })));
    if wanted {
        changes = changes.job(job(hall, account, turn, next(permit.now(), hour)));
    }
    let row = digest::ActiveModel {
        city: Set(hall.db().city().0),
        account: Set(account),
        mail: Set(mail),
        lang: Set(permit.lang().tag().to_owned()),
        hour: Set(if wanted { hour } else { known.as_ref().map_or(USUAL, |row| row.hour) }),
        wanted: Set(wanted),
        turn: Set(turn),
        last_on: Set(known.as_ref().map(|row| row.last_on.clone()).unwrap_or_default()),
    };
    let changes = match known {
        Some(_) => changes.update(Update::of(row)),
        None => changes.insert(Row::of(row)),
    };
    permit.submit(changes).await?;
    Ok(())
}

fn question(t: T) -> Question {
    Question {
        key: "mail".into(),
        field: Field::Email,
        ask: civic::Text::ja(t.label_mail()),
        hint: civic::Text::default(),
        why: civic::Text::default(),
        when: None,
        optional: false,
    }
}

async fn draw(
    permit: &Staff<ReadCases>,
    (errors, mail, hour, wanted): (Errors, String, i64, bool),
) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = super::super::page(permit, t.title()).await?.back(t.back(), "/desk/account").erring(!errors.is_empty());
    let hours = HOURS.map(|known| (known, t.at(&known.to_string()).into_owned(), known == hour)).collect();
    html_with(status, &DigestPage { page, t, errors, wanted, mail, hours })
}
