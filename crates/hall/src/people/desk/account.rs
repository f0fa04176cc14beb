//! One account: in use or not, its posts and deputies with their days, a new password.
//!
//! An administrator cannot disable the own account: nobody is left to put it right.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use jiff::civil::Date;
use uuid::Uuid;
use web::{Fields, Page, Problem, Staff};

use super::texts::T;
use crate::Hall;
use crate::people::permission::ManageStaff;
use crate::people::{self, password};

struct Held {
    id: Uuid,
    what: String,
    from: String,
    to: String,
}

#[derive(Template)]
#[template(path = "people/desk/account.html")]
struct AccountPage {
    page: Page,
    t: T,
    fault: String,
    login: String,
    disabled: bool,
    posts: Vec<Held>,
    deputies: Vec<Held>,
    units: Vec<(String, String)>,
    roles: Vec<(String, String)>,
    colleagues: Vec<(Uuid, String)>,
    today: String,
}

pub async fn get(
    permit: Staff<ManageStaff>,
    State(hall): State<Hall>,
    Path(id): Path<Uuid>,
) -> Result<Response, Problem> {
    web::html(&page(&permit, &hall, id, String::new()).await?)
}

async fn page(permit: &Staff<ManageStaff>, hall: &Hall, id: Uuid, fault: String) -> Result<AccountPage, Problem> {
    let t = T::new(permit.lang());
    let reads = permit.reads().await?;
    let account = people::account(&reads, id).await?.ok_or(Problem::NotFound)?;
    let (posts, deputies) = (people::posts(&reads, id).await?, people::deputies(&reads, id).await?);
    let organisation = people::organisation(&reads, permit.today()).await?;
    let all = people::accounts(&reads).await?;
    drop(reads);
    let role = |id: &str| hall.city().roles.get(id).map_or_else(|| id.to_owned(), |name| name.get(t.lang()).to_owned());
    let unit = |id: &str| Some(organisation.path(id)).filter(|path| !path.is_empty()).unwrap_or_else(|| id.to_owned());
    let name = |id: Uuid| all.iter().find(|row| row.id == id).map_or_else(String::new, |row| row.name.clone());
    let held = |id, what, from: String, to: Option<String>| Held { id, what, from, to: to.unwrap_or_default() };
    Ok(AccountPage {
        page: hall
            .desk_page(permit, account.name.clone())
            .await?
            .back(t.staff_title(), "/desk/staff")
            .erring(!fault.is_empty()),
        t,
        fault,
        login: account.login,
        disabled: account.disabled,
        posts: posts
            .into_iter()
            .map(|row| held(row.id, format!("{} {}", unit(&row.unit), role(&row.role)), row.from_day, row.to_day))
            .collect(),
        deputies: deputies.into_iter().map(|row| held(row.id, name(row.deputy), row.from_day, row.to_day)).collect(),
        units: organisation.units().map(|row| (row.id.clone(), organisation.path(&row.id))).collect(),
        roles: hall.city().roles.keys().map(|id| (id.clone(), role(id))).collect(),
        colleagues: all
            .iter()
            .filter(|row| row.id != id && !row.disabled)
            .map(|row| (row.id, row.name.clone()))
            .collect(),
        today: permit.today().to_string(),
    })
}

pub async fn post(
    permit: Staff<ManageStaff>,
    State(hall): State<Hall>,
    Path(id): Path<Uuid>,
    form: Fields,
) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    if people::account(&permit.reads().await?, id).await?.is_none() {
        return Err(Problem::NotFound);
    }
    let done = match form.get("act") {
        "disable" if id == permit.account() => Err(t.not_yourself()),
        "disable" => disable(&permit, id).await.map(Ok)?,
        "enable" => people::set_disabled(&permit, id, false).await.map(Ok)?,
        "password" if password::strong_enough(form.get("password")).is_err() => Err(t.password_weak()),
        "password" => reset(&permit, id, form.get("password")).await.map(Ok)?,
        "add-post" => add_post(&permit, &hall, id, &form).await?.ok_or_else(|| t.post_wrong()),
        "end-post" => end_post(&permit, id, &form).await?.ok_or_else(|| t.day_wrong()),
        "add-deputy" => add_deputy(&permit, &hall, id, &form).await?.ok_or_else(|| t.deputy_wrong()),
        "end-deputy" => end_deputy(&permit, id, &form).await?.ok_or_else(|| t.day_wrong()),
        _ => return Err(Problem::NotFound),
    };
    match done {
        Ok(()) => Ok(web::see_other(&format!("/desk/staff/{id}"))),
        Err(fault) => {
            web::html_with(StatusCode::UNPROCESSABLE_ENTITY, &page(&permit, &hall, id, fault.into_owned()).await?)
        }
    }
}

async fn disable(permit: &Staff<ManageStaff>, id: Uuid) -> Result<(), Problem> {
    people::set_disabled(permit, id, true).await?;
    permit.site().revoke_account(id).await
}

async fn reset(permit: &Staff<ManageStaff>, id: Uuid, new: &str) -> Result<(), Problem> {
    people::new_password(permit, id, new).await?;
    permit.site().revoke_account(id).await
}

fn day(form: &Fields, name: &str) -> Option<Date> {
    form.get(name).parse().ok()
}

/// The unit must stand on the day the post begins, the role be one the city has.
async fn add_post(permit: &Staff<ManageStaff>, hall: &Hall, id: Uuid, form: &Fields) -> Result<Option<()>, Problem> {
    let (unit, role) = (form.get("unit"), form.get("role"));
    let Some(from) = day(form, "from") else { return Ok(None) };
    let organisation = people::organisation(&permit.reads().await?, from).await?;
    if organisation.unit(unit).is_none() || !hall.city().roles.contains_key(role) {
        return Ok(None);
    }
    people::add_post(permit, hall, id, unit, role, from).await.map(Some)
}

async fn end_post(permit: &Staff<ManageStaff>, id: Uuid, form: &Fields) -> Result<Option<()>, Problem> {
    let posts = people::posts(&permit.reads().await?, id).await?;
    let post = posts.into_iter().find(|row| row.id.to_string() == form.get("id")).ok_or(Problem::NotFound)?;
    match day(form, "to").filter(|last| last.to_string() >= post.from_day) {
        Some(last) => people::end_post(permit, &post, last).await.map(Some),
        None => Ok(None),
    }
}

async fn add_deputy(permit: &Staff<ManageStaff>, hall: &Hall, id: Uuid, form: &Fields) -> Result<Option<()>, Problem> {
    let by = form.get("deputy").parse::<Uuid>().ok().filter(|by| *by != id);
    let Some((by, from)) = by.zip(day(form, "from")) else { return Ok(None) };
    if people::account(&permit.reads().await?, by).await?.is_none() {
        return Ok(None);
    }
    people::add_deputy(permit, hall, id, by, from).await.map(Some)
}

async fn end_deputy(permit: &Staff<ManageStaff>, id: Uuid, form: &Fields) -> Result<Option<()>, Problem> {
    let rows = people::deputies(&permit.reads().await?, id).await?;
    let row = rows.into_iter().find(|row| row.id.to_string() == form.get("id")).ok_or(Problem::NotFound)?;
    match day(form, "to").filter(|last| last.to_string() >= row.from_day) {
        Some(last) => people::end_deputy(permit, &row, last).await.map(Some),
        None => Ok(None),
    }
}
