//! Every account, and the form that makes a new one.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use civic::Millis;
use uuid::Uuid;
use web::{Errors, KindFields, Page, Problem, Staff, say};

use super::texts::T;
use crate::Hall;
use crate::people::permission::ManageStaff;
use crate::people::{self, LONGEST_LOGIN, password};

struct Row {
    id: Uuid,
    login: String,
    name: String,
    disabled: bool,
    last: String,
}

#[derive(Template)]
#[template(path = "people/desk/list.html")]
struct ListPage {
    page: Page,
    t: T,
    errors: Errors,
    rows: Vec<Row>,
    login: String,
    name: String,
}

pub async fn get(permit: Staff<ManageStaff>, State(hall): State<Hall>) -> Result<Response, Problem> {
    let errors = Errors::none(web::texts::T::new(permit.lang()));
    web::html(&page(&permit, &hall, errors, "", "").await?)
}

async fn page(
    permit: &Staff<ManageStaff>,
    hall: &Hall,
    errors: Errors,
    login: &str,
    name: &str,
) -> Result<ListPage, Problem> {
    let t = T::new(permit.lang());
    let accounts = people::accounts(&permit.reads().await?).await?;
    let row = |row: people::records::account::Model| Row {
        id: row.id,
        login: row.login,
        name: row.name,
        disabled: row.disabled,
        last: row.signed_in_at.map_or_else(|| t.never().into_owned(), |at| say::date_time(t.lang(), Millis(at))),
    };
    Ok(ListPage {
        page: hall.desk_page(permit, t.staff_title()).await?.erring(!errors.is_empty()),
        t,
        errors,
        rows: accounts.into_iter().map(row).collect(),
        login: login.to_owned(),
        name: name.to_owned(),
    })
}

pub async fn post(permit: Staff<ManageStaff>, State(hall): State<Hall>, form: KindFields) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let mut errors = form.errors;
    let login = civic::kana::to_half_width(form.fields.get("login").trim()).to_lowercase();
    // A name stays as written.
    let name = form.fields.text("name").unwrap_or_default();
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || ".-_".contains(c);
    if login.is_empty() || login.len() > LONGEST_LOGIN || !login.chars().all(plain) {
        errors.add("login", t.login_wrong());
    }
    if name.is_empty() || name.chars().count() > 100 {
        errors.add("name", t.name_wrong());
    }
    if password::strong_enough(form.fields.get("password")).is_err() {
        errors.add("password", t.password_weak());
    }
    if errors.is_empty() {
        match people::add(&permit, &hall, &login, name, form.fields.get("password")).await? {
            Some(id) => return Ok(web::see_other(&format!("/desk/staff/{id}"))),
            None => errors.add("login", t.login_taken()),
        }
    }
    web::html_with(StatusCode::UNPROCESSABLE_ENTITY, &page(&permit, &hall, errors, &login, name).await?)
}
