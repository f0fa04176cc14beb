//! The list of tokens, the form that makes one, and the one moment at which it is shown.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use civic::Millis;
use jiff::ToSpan;
use jiff::civil::Date;
use uuid::Uuid;
use web::{Errors, Fields, KindFields, Page, Permission, Problem, Staff, html, html_with, say, see_other};

use super::sections::{self, Choice};
use super::texts::T;
use crate::Hall;
use crate::api::tokens::{self, NewToken, SCOPES};
use crate::people::{ManageStaff, WorkTasks, names};

struct Row {
    id: Uuid,
    name: String,
    scopes: String,
    sections: String,
    until: String,
    made: String,
    used: String,
    /// Why it is of no use any more; empty while it is.
    over: String,
}

#[derive(Template)]
#[template(path = "api/desk/tokens.html")]
struct TokensPage {
    page: Page,
    t: T,
    errors: Errors,
    /// The token that was just made.
    shown: Option<String>,
    rows: Vec<Row>,
    name: String,
    until: String,
    scopes: Vec<Choice>,
    sections: Vec<Choice>,
}

/// Days a token lasts when nothing else is said, and at most.
const USUAL: i64 = 90;
const MOST: i64 = 366;

pub async fn get(staff: Staff<ManageStaff>, State(hall): State<Hall>) -> Result<Response, Problem> {
    html(&draw(&staff, &hall, &Fields::default(), Errors::none(web::texts::T::new(staff.lang())), None).await?)
}

pub async fn post(
    staff: Staff<ManageStaff>,
    State(hall): State<Hall>,
    mut sent: KindFields,
) -> Result<Response, Problem> {
    let units = sections::all(&staff).await?;
    let Some(new) = read(&staff, &mut sent, &units) else {
        let page = draw(&staff, &hall, &sent.fields, sent.errors, None).await?;
        return html_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let shown = tokens::make(&hall, &staff, staff.account(), &new).await?;
    let errors = Errors::none(web::texts::T::new(staff.lang()));
    html(&draw(&staff, &hall, &Fields::default(), errors, Some(shown)).await?)
}

pub async fn revoke(staff: Staff<ManageStaff>, Path(id): Path<Uuid>) -> Result<Response, Problem> {
    tokens::revoke(&staff, id).await?;
    Ok(see_other("/desk/tokens"))
}

fn read(staff: &Staff<ManageStaff>, sent: &mut KindFields, units: &[(String, String)]) -> Option<NewToken> {
    let t = T::new(staff.lang());
    let (fields, errors) = (&sent.fields, &mut sent.errors);
    let name = sections::name(t, fields, errors);
    let chosen = fields.all("scope");
    let scopes: Vec<&'static str> = SCOPES.into_iter().filter(|scope| chosen.contains(scope)).collect();
    if scopes.is_empty() {
        errors.add("scope", t.fault_scope());
    }
    let sections = sections::chosen(t, fields, errors, units);
    let last = staff.today().checked_add(MOST.days()).unwrap_or(Date::MAX);
    let until = fields.get("until").trim().parse::<Date>().ok();
    let until = until.filter(|day| *day >= staff.today() && *day <= last);
    if until.is_none() {
        errors.add("until", t.fault_until());
    }
    let until = until.filter(|_| errors.is_empty())?;
    Some(NewToken { name, scopes, sections, until })
}

async fn draw(
    staff: &Staff<ManageStaff>,
    hall: &Hall,
    typed: &Fields,
    errors: Errors,
    shown: Option<String>,
) -> Result<TokensPage, Problem> {
    let t = T::new(staff.lang());
    let units = sections::all(staff).await?;
    let reads = staff.reads().await?;
    let all = tokens::all(&reads).await?;
    let makers: Vec<Uuid> = all.iter().map(|row| row.made_by).collect();
    let makers = names(&reads, &makers).await?;
    drop(reads);
    let usual = staff.today().checked_add(USUAL.days()).unwrap_or(Date::MAX).to_string();
    let scopes = typed.all("scope");
    Ok(TokensPage {
        page: hall.desk_page(staff, t.title()).await?.erring(!errors.is_empty()),
        t,
        shown,
        rows: all.into_iter().map(|row| told(t, staff.today(), &units, &makers, row)).collect(),
        name: typed.get("name").to_owned(),
        until: if typed.has("until") { typed.get("until").to_owned() } else { usual },
        scopes: SCOPES.map(|scope| (scope.to_owned(), scope_word(t, scope), scopes.contains(&scope))).into(),
        sections: sections::choices(&units, typed),
        errors,
    })
}

fn told(
    t: T,
    today: Date,
    units: &[(String, String)],
    makers: &BTreeMap<Uuid, String>,
    row: crate::api::api_token::Model,
) -> Row {
    let maker = makers.get(&row.made_by).map_or("", String::as_str);
    Row {
        id: row.id,
        scopes: row.scopes.split(' ').map(|scope| scope_word(t, scope)).collect::<Vec<_>>().join("、"),
        sections: sections::said(units, &row.sections),
        until: row.until_day.parse().map_or_else(|_| row.until_day.clone(), |day| say::date(t.lang(), day)),
        made: t.made_by(&say::date_time(t.lang(), Millis(row.made_at)), maker).into_owned(),
        used: row.used_at.map_or_else(|| t.never().into_owned(), |at| say::date_time(t.lang(), Millis(at))),
        over: match (row.revoked_at, row.until_day < today.to_string()) {
            (Some(_), _) => t.revoked().into_owned(),
            (None, true) => t.run_out().into_owned(),
            (None, false) => String::new(),
        },
        name: row.name,
    }
}

fn scope_word(t: T, scope: &str) -> String {
    if scope == WorkTasks::NAME { t.scope_work() } else { t.scope_read() }.into_owned()
}
