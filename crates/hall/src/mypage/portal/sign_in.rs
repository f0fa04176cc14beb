//! Asking for the mail that signs in. The answer is the same for every address.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use procedure::form::{Fields as _, parse_page};
use procedure::model::{Field, Question};
use web::{Citizen, Errors, KindFields, Page, Problem, html_with, see_other};

use crate::Hall;
use crate::mypage::sign_in::{Asked, ask};
use crate::mypage::texts::T;

#[derive(Template)]
#[template(path = "mypage/portal/sign_in.html")]
struct SignInPage {
    page: Page,
    t: T,
    errors: Errors,
    address: String,
}

struct Sent<'f>(&'f web::Fields);

impl procedure::form::Fields for Sent<'_> {
    fn all(&self, name: &str) -> Vec<&str> {
        self.0.all(name)
    }
}

pub async fn get(citizen: Citizen) -> Result<Response, Problem> {
    if citizen.account().is_some() {
        return Ok(see_other("/mypage"));
    }
    draw(&citizen, "", Errors::none(web::texts::T::new(citizen.lang())))
}

pub async fn post(State(hall): State<Hall>, mut citizen: Citizen, form: KindFields) -> Result<Response, Problem> {
    let (t, w) = (T::new(citizen.lang()), web::texts::T::new(citizen.lang()));
    let sent = Sent(&form.fields);
    let typed = sent.first("value").to_owned();
    let mut errors = form.errors.clone();
    let address = match parse_page(&Question::plain("mail", Field::Email), &sent, citizen.today()) {
        Ok(address) => address.as_str().unwrap_or_default().to_owned(),
        Err(_) if typed.trim().is_empty() => {
            errors.add("value", w.empty(&t.mail_label()));
            String::new()
        }
        Err(_) => {
            errors.add("value", t.mail_fault());
            String::new()
        }
    };
    if !errors.is_empty() {
        return draw(&citizen, &typed, errors);
    }
    Ok(match ask(&hall, &mut citizen, &address).await? {
        Asked::Sent => see_other("/mypage/sent"),
        Asked::Enough(minutes) => see_other(&super::sent::enough(minutes)),
    })
}

fn draw(citizen: &Citizen, address: &str, errors: Errors) -> Result<Response, Problem> {
    let t = T::new(citizen.lang());
    let erring = !errors.is_empty();
    let page = citizen.page(t.sign_in_title()).crumb(t.home(), "/").crumb(t.mypage(), "/mypage").erring(erring);
    let status = if erring { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    html_with(status, &SignInPage { page, t, errors, address: address.to_owned() })
}
