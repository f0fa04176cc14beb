//! The list of what was given up; each is tried again at once, or set aside on a page that asks why.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use civic::Millis;
use sea_orm::{ColumnTrait, QueryFilter, QuerySelect};
use store::{Changes, Refused};
use uuid::Uuid;
use web::{Errors, KindFields, Page, Problem, Staff, html, html_with, say, see_other};

use super::texts::T;
use crate::Hall;
use crate::cases::case_file;
use crate::notices::given_up::{DeadLetter, again, dead_letters, put_aside, put_aside_lately};
use crate::people::{self, TendQueues, names};
use crate::screening;

/// Shown of each queue.
const MOST: u32 = 60;
/// Set aside, shown below.
const LATELY: u64 = 20;
/// Characters of a reason.
const LONGEST: usize = 500;

struct Row {
    id: Uuid,
    href: String,
    kind: String,
    section: String,
    age: String,
    since: String,
    attempts: i32,
    error: String,
}

struct Aside {
    kind: String,
    when: String,
    who: String,
    reason: String,
}

#[derive(Template)]
#[template(path = "notices/desk/list.html")]
struct ListPage {
    page: Page,
    t: T,
    rows: Vec<Row>,
    aside: Vec<Aside>,
}

#[derive(Template)]
#[template(path = "notices/desk/one.html")]
struct OnePage {
    page: Page,
    t: T,
    errors: Errors,
    row: Row,
    reason: String,
}

pub async fn get(staff: Staff<TendQueues>, State(hall): State<Hall>) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let letters = dead_letters(&hall, MOST).await?;
    let sections = sections(&staff, &letters).await?;
    let reads = staff.reads().await?;
    let lately = put_aside_lately(&reads, LATELY).await?;
    let holders: Vec<Uuid> = lately.iter().map(|row| row.by_staff).collect();
    let officers = names(&reads, &holders).await?;
    drop(reads);
    let aside = lately.into_iter().map(|row| Aside {
        kind: kind(t, &row.kind),
        when: say::date_time(t.lang(), Millis(row.at)),
        who: officers.get(&row.by_staff).cloned().unwrap_or_default(),
        reason: row.reason,
    });
    html(&ListPage {
        page: hall.desk_page(&staff, t.title()).await?,
        t,
        rows: letters.iter().map(|letter| row(t, staff.now(), letter, &sections)).collect(),
        aside: aside.collect(),
    })
}

pub async fn one(
    staff: Staff<TendQueues>,
    State(hall): State<Hall>,
    Path(id): Path<Uuid>,
) -> Result<Response, Problem> {
    let letter = find(&hall, id).await?;
    let errors = Errors::none(web::texts::T::new(staff.lang()));
    draw(&hall, &staff, &letter, (errors, String::new()), StatusCode::OK).await
}

pub async fn post(
    staff: Staff<TendQueues>,
    State(hall): State<Hall>,
    Path(id): Path<Uuid>,
    mut sent: KindFields,
) -> Result<Response, Problem> {
    let letter = find(&hall, id).await?;
    if sent.fields.get("do") == "again" {
        return stored(&staff, again(&hall, &staff, &letter).await?).await;
    }
    let t = T::new(staff.lang());
    let reason = sent.fields.get("reason").trim().to_owned();
    let length = reason.chars().count();
    if reason.is_empty() {
        sent.errors.add("reason", t.fault_reason());
    } else if length > LONGEST {
        sent.errors.add("reason", t.fault_too_long(&LONGEST.to_string(), &length.to_string()));
    }
    if !sent.errors.is_empty() {
        return draw(&hall, &staff, &letter, (sent.errors, reason), StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    stored(&staff, put_aside(&hall, &staff, staff.account(), &letter, &reason).await?).await
}

/// Somebody who was faster has done something about it: the list says what stands now.
async fn stored(staff: &Staff<TendQueues>, changes: Changes) -> Result<Response, Problem> {
    match staff.submit(changes).await {
        Ok(_) => {}
        Err(Refused::Stale(stream)) if stream.kind == "given-up" => {}
        Err(refused) => return Err(refused.into()),
    }
    Ok(see_other("/desk/given-up"))
}

async fn find(hall: &Hall, id: Uuid) -> Result<DeadLetter, Problem> {
    dead_letters(hall, u32::MAX).await?.into_iter().find(|letter| letter.id == id).ok_or(Problem::NotFound)
}

/// The section of each case, by the case: where somebody can reach the person another way.
async fn sections(staff: &Staff<TendQueues>, letters: &[DeadLetter]) -> Result<BTreeMap<Uuid, String>, Problem> {
    use case_file::Column as C;
    let reads = staff.reads().await?;
    let cases: Vec<Uuid> = letters.iter().filter_map(|letter| letter.case).collect();
    // Where a case is hidden, even its section tells too much.
    let seen = reads.of::<case_file::Entity>().filter(C::Id.is_in(cases)).filter(C::Hidden.eq(false));
    let rows: Vec<(Uuid, String)> = seen.select_only().columns([C::Id, C::Section]).into_tuple().all(&reads).await?;
    let organisation = people::organisation(&reads, staff.today()).await?;
    let name = |section: String| organisation.unit(&section).map_or(section, |unit| unit.name_ja.clone());
    Ok(rows.into_iter().map(|(case, section)| (case, name(section))).collect())
}

fn row(t: T, now: Millis, letter: &DeadLetter, sections: &BTreeMap<Uuid, String>) -> Row {
    let hours = (now.0 - letter.made.0) / 3_600_000;
    Row {
        id: letter.id,
        href: format!("/desk/given-up/{}", letter.id),
        kind: kind(t, &letter.kind),
        section: letter.case.and_then(|case| sections.get(&case).cloned()).unwrap_or_default(),
        age: if hours < 48 { t.hours(&hours.to_string()) } else { t.days(&(hours / 24).to_string()) }.into_owned(),
        since: say::date_time(t.lang(), letter.made),
        attempts: letter.attempts,
        error: without_address(&letter.reason),
    }
}

/// A server may put an address into its answer; nothing that looks like one is shown.
fn without_address(reason: &str) -> String {
    let words = reason.split_whitespace().map(|word| if word.contains('@') { "…" } else { word });
    words.collect::<Vec<_>>().join(" ").chars().take(200).collect()
}

fn kind(t: T, kind: &str) -> String {
    match kind {
        "case-mail" => t.kind_case_mail(),
        "code-mail" => t.kind_code_mail(),
        "sign-in-mail" => t.kind_sign_in_mail(),
        "remind" => t.kind_remind(),
        "deliver" => t.kind_deliver(),
        "proxy-ended" => t.kind_proxy_ended(),
        "shield" => t.kind_shield(),
        "digest-due" => t.kind_digest_due(),
        "digest-mail" => t.kind_digest_mail(),
        screening::SCREEN => t.kind_screen(),
        "allocation" => t.kind_allocation(),
        other if other.starts_with("hook:") => t.kind_hook(),
        other => return other.to_owned(),
    }
    .into_owned()
}

async fn draw(
    hall: &Hall,
    staff: &Staff<TendQueues>,
    letter: &DeadLetter,
    (errors, reason): (Errors, String),
    status: StatusCode,
) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let sections = sections(staff, std::slice::from_ref(letter)).await?;
    let page = hall.desk_page(staff, t.aside_title()).await?.back(t.title(), "/desk/given-up");
    let row = row(t, staff.now(), letter, &sections);
    html_with(status, &OnePage { page: page.erring(!errors.is_empty()), t, errors, row, reason })
}

#[cfg(test)]
mod tests {
    #[test]
    fn no_address_is_shown() {
        assert_eq!(super::without_address("550 <a@example.jp>: no such user"), "550 … no such user");
    }
}
