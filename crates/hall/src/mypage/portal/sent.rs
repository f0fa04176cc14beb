//! The mail is on its way: its code can be typed in here, and it can be sent again, a few times.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use web::{Asked as Query, Citizen, Errors, KindFields, Page, Problem, html_with, see_other};

use crate::Hall;
use crate::mypage::sign_in::{Asked, Entered, MINUTES, again, enter_by_code};
use crate::mypage::texts::T;

#[derive(Template)]
#[template(path = "mypage/portal/sent.html")]
struct SentPage {
    page: Page,
    t: T,
    errors: Errors,
    /// Why no further mail goes out now.
    enough: Option<String>,
    again: bool,
    minutes: String,
}

/// The address of this page for whoever has had enough mails.
pub fn enough(minutes: Option<i64>) -> String {
    format!("/mypage/sent?enough={}", minutes.unwrap_or(0))
}

pub async fn get(citizen: Citizen, Query(query): Query) -> Result<Response, Problem> {
    if citizen.account().is_some() {
        return Ok(see_other("/mypage"));
    }
    draw(&citizen, &query, Errors::none(web::texts::T::new(citizen.lang())))
}

pub async fn post(
    State(hall): State<Hall>,
    mut citizen: Citizen,
    headers: HeaderMap,
    form: KindFields,
) -> Result<Response, Problem> {
    if form.fields.has("again") {
        return Ok(match again(&hall, &citizen).await? {
            Asked::Sent => see_other("/mypage/sent?again=1"),
            Asked::Enough(minutes) => see_other(&enough(minutes)),
        });
    }
    let t = T::new(citizen.lang());
    let typed = super::digits(form.fields.get("code"));
    let mut errors = form.errors.clone();
    if typed.is_empty() {
        errors.add("code", web::texts::T::new(citizen.lang()).empty(&t.code_label()));
    }
    if errors.is_empty() {
        let Some(mail) = citizen.data().asked else { return Ok(see_other("/mypage/sign-in")) };
        match enter_by_code(&hall, &mut citizen, mail, &typed, super::device(&headers)).await? {
            Entered::In => return Ok(see_other("/mypage")),
            Entered::Wrong(left) => errors.add("code", t.code_wrong(left)),
            Entered::Spent => errors.add("code", t.code_spent()),
        }
    }
    draw(&citizen, &web::Fields::default(), errors)
}

fn draw(citizen: &Citizen, query: &web::Fields, errors: Errors) -> Result<Response, Problem> {
    let t = T::new(citizen.lang());
    let erring = !errors.is_empty();
    let enough = query.text("enough").and_then(|minutes| minutes.parse::<i64>().ok()).map(|minutes| match minutes {
        1..=60 => t.enough_wait(minutes),
        _ => t.enough(),
    });
    let page = SentPage {
        page: citizen.page(t.sent_title()).question().back(t.back_to_sign_in(), "/mypage/sign-in").erring(erring),
        errors,
        enough: enough.map(std::borrow::Cow::into_owned),
        again: query.has("again"),
        minutes: MINUTES.to_string(),
        t,
    };
    html_with(if erring { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK }, &page)
}
