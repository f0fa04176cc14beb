//! Search for a case by number, by the applicant's name or kana, or by the code of a visit sheet. Sent by POST: a name never stands in an address.
//!
//! Keys are folded as they were when the case arrived; the beginning of a name is enough. What is found is a look.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select,
};
use store::{Look, Reads};
use web::{Fields, Page, Problem, Staff, say};

use super::names;
use super::texts::T;
use crate::Hall;
use crate::bundles;
use crate::cases::Scope;
use crate::cases::case_file;
use crate::people::Officer;
use crate::people::ReadCases;

struct Found {
    href: String,
    number: String,
    name: String,
    procedure: String,
    stage: String,
    arrived: String,
}

#[derive(Template)]
#[template(path = "desk/search.html")]
struct SearchPage {
    page: Page,
    t: T,
    words: String,
    asked: bool,
    more: bool,
    found: Vec<Found>,
}

const MOST: u64 = 50;

pub async fn get(permit: Staff<ReadCases>) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let page = super::page(&permit, t.search_title()).await?;
    web::html(&SearchPage { page, t, words: String::new(), asked: false, more: false, found: Vec::new() })
}

pub async fn post(permit: Staff<ReadCases>, State(hall): State<Hall>, form: Fields) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let words: String = form.text("q").unwrap_or_default().chars().take(100).collect();
    let reads = permit.reads().await?;
    let officer = Officer::on(&reads, permit.account(), permit.today()).await?.ok_or(Problem::SignIn)?;
    let scope = Scope::of(&officer);
    let rows = match () {
        () if words.is_empty() => Vec::new(),
        () => match by_sheet(&hall, &reads, &scope, &words).await? {
            rows if rows.is_empty() => find(&reads, &scope, &words).await?,
            rows => rows,
        },
    };
    drop(reads);
    let look = Look {
        actor: permit.actor(),
        section: permit.officer().section.clone(),
        purpose: "cases.search".into(),
        subjects: rows.iter().map(|row| row.id).collect(),
        case: None,
    };
    permit.look_as(look).await?;
    let page = super::page(&permit, t.search_title()).await?;
    let more = rows.len() as u64 >= MOST;
    let found = rows.iter().map(|row| found(&hall, t, row)).collect();
    web::html(&SearchPage { page, t, words, asked: true, more, found })
}

fn found(hall: &Hall, t: T, row: &case_file::Model) -> Found {
    let pinned = hall.library().shelf().pinned(&row.procedure, &row.rules);
    let procedure: Option<&procedure::Procedure> = pinned.as_deref();
    Found {
        href: format!("/desk/case/{}", row.id),
        number: row.number.clone(),
        name: row.applicant.clone(),
        procedure: procedure.map_or_else(|| row.procedure.clone(), |known| known.name.get(t.lang()).to_owned()),
        stage: match row.state.as_str() {
            "open" => names::stage(t, procedure, &row.stage),
            "withdrawn" => t.state_withdrawn().into_owned(),
            "revoked" => t.state_revoked().into_owned(),
            _ => t.state_ended().into_owned(),
        },
        arrived: row.arrived_on.parse().map_or_else(|_| row.arrived_on.clone(), |day| say::full_date(t.lang(), day)),
    }
}

fn selects(reads: &Reads, scope: &Scope, words: &str) -> Vec<Select<case_file::Entity>> {
    let of = |condition| scope.on(reads.of::<case_file::Entity>().filter(condition));
    let newest = |select: Select<_>| select.order_by_desc(case_file::Column::ArrivedAt).limit(MOST);
    conditions(words).into_iter().map(|condition| newest(of(condition))).collect()
}

/// Every statement a search for these words sends, for the test of their plans.
pub fn statements(reads: &Reads, officer: &Officer, words: &str) -> Vec<sea_orm::Statement> {
    let backend = reads.get_database_backend();
    selects(reads, &Scope::of(officer), words).into_iter().map(|select| select.build(backend)).collect()
}

/// What was sent together, by the code of the sheet somebody brings: of the sections this officer works in.
async fn by_sheet(hall: &Hall, reads: &Reads, scope: &Scope, words: &str) -> Result<Vec<case_file::Model>, Problem> {
    let Ok(code) = words.parse::<civic::Secret>() else { return Ok(Vec::new()) };
    let cases = bundles::by_sheet(hall, reads, &code).await?;
    if cases.is_empty() {
        return Ok(Vec::new());
    }
    let of = reads.of::<case_file::Entity>().filter(case_file::Column::Id.is_in(cases));
    Ok(scope.on(of).order_by_asc(case_file::Column::Number).all(reads).await?)
}

async fn find(reads: &Reads, scope: &Scope, words: &str) -> Result<Vec<case_file::Model>, DbErr> {
    let mut found = BTreeMap::new();
    for select in selects(reads, scope, words) {
        for row in select.all(reads).await? {
            found.insert((std::cmp::Reverse(row.arrived_at), row.id), row);
        }
    }
    Ok(found.into_values().take(usize::try_from(MOST).unwrap_or(usize::MAX)).collect())
}

/// Each reads one index: the number, the name, the kana.
fn conditions(words: &str) -> Vec<Condition> {
    if let Ok(number) = words.parse::<civic::Reception>() {
        return vec![Condition::all().add(case_file::Column::Number.eq(number.to_string()))];
    }
    let key = civic::kana::search_key(words);
    let begins = |column: case_file::Column, key: &str| {
        // The key may be followed by anything: up to the last character there is.
        Condition::all().add(column.gte(key)).add(column.lt(format!("{key}\u{10ffff}")))
    };
    let number: String = words.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_uppercase();
    let number = civic::kana::to_half_width(&number);
    let mut all = Vec::new();
    if !key.is_empty() {
        all.push(begins(case_file::Column::ApplicantKey, &key));
        all.push(begins(case_file::Column::KanaKey, &key));
    }
    if number.len() >= 3 && number.is_ascii() {
        all.push(begins(case_file::Column::Number, &number));
    }
    all
}
