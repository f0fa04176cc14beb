//! The list of endpoints, the form that enters one, and the one moment at which its secret is shown.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use civic::Millis;
use uuid::Uuid;
use web::{Errors, Fields, KindFields, Page, Problem, Staff, html, html_with, say, see_other};

use super::sections::{self, Choice};
use super::texts::T;
use crate::Hall;
use crate::api::hooks::{self, NewHook, Reach, Unreachable};
use crate::people::{ManageStaff, names};

struct Row {
    id: Uuid,
    name: String,
    /// The server's name alone: a path may hold a word of the receiver's.
    host: String,
    sections: String,
    made: String,
    ended: bool,
}

#[derive(Template)]
#[template(path = "api/desk/hooks.html")]
struct HooksPage {
    page: Page,
    t: T,
    errors: Errors,
    /// The secret of the one that was just entered.
    shown: Option<String>,
    rows: Vec<Row>,
    name: String,
    url: String,
    sections: Vec<Choice>,
}

pub async fn get(staff: Staff<ManageStaff>, State(hall): State<Hall>) -> Result<Response, Problem> {
    html(&draw(&staff, &hall, &Fields::default(), Errors::none(web::texts::T::new(staff.lang())), None).await?)
}

pub async fn post(
    staff: Staff<ManageStaff>,
    State(hall): State<Hall>,
    mut sent: KindFields,
) -> Result<Response, Problem> {
    let units = sections::all(&staff).await?;
    let Some(new) = read(staff.lang(), &mut sent, &units).await else {
        let page = draw(&staff, &hall, &sent.fields, sent.errors, None).await?;
        return html_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let (id, changes) = hooks::lay_out(&hall, (staff.account(), staff.actor()), &new).await?;
    staff.submit(changes).await?;
    let errors = Errors::none(web::texts::T::new(staff.lang()));
    html(&draw(&staff, &hall, &Fields::default(), errors, Some(hooks::shown(&hall, id))).await?)
}

pub async fn end(staff: Staff<ManageStaff>, Path(id): Path<Uuid>) -> Result<Response, Problem> {
    hooks::end(&staff, id).await?;
    Ok(see_other("/desk/hooks"))
}

async fn read(lang: civic::Lang, sent: &mut KindFields, units: &[(String, String)]) -> Option<NewHook> {
    let t = T::new(lang);
    let (fields, errors) = (&sent.fields, &mut sent.errors);
    let name = sections::name(t, fields, errors);
    let url = fields.get("url").trim().to_owned();
    let judged = match Reach::Outside.place(&url) {
        Ok(place) => Reach::Outside.addresses(&place).await.map(drop),
        Err(why) => Err(why),
    };
    if let Err(why) = judged {
        errors.add("url", fault(t, why));
    }
    let sections = sections::chosen(t, fields, errors, units);
    errors.is_empty().then_some(NewHook { name, url, sections })
}

fn fault(t: T, why: Unreachable) -> String {
    match why {
        Unreachable::NoAddress => t.fault_url(),
        Unreachable::NotSecure => t.fault_url_secure(),
        Unreachable::Unknown => t.fault_url_unknown(),
        Unreachable::Inside => t.fault_url_inside(),
    }
    .into_owned()
}

async fn draw(
    staff: &Staff<ManageStaff>,
    hall: &Hall,
    typed: &Fields,
    errors: Errors,
    shown: Option<String>,
) -> Result<HooksPage, Problem> {
    let t = T::new(staff.lang());
    let units = sections::all(staff).await?;
    let reads = staff.reads().await?;
    let all = hooks::all(&reads).await?;
    let makers: Vec<Uuid> = all.iter().map(|row| row.made_by).collect();
    let makers = names(&reads, &makers).await?;
    drop(reads);
    let row = |row: crate::api::hook::Model| Row {
        id: row.id,
        host: Reach::Anywhere.place(&row.url).map(|place| place.host).unwrap_or_default(),
        sections: sections::said(&units, &row.sections),
        made: t
            .made_by(
                &say::date_time(t.lang(), Millis(row.made_at)),
                makers.get(&row.made_by).map_or("", String::as_str),
            )
            .into_owned(),
        ended: row.ended_at.is_some(),
        name: row.name,
    };
    Ok(HooksPage {
        page: hall.desk_page(staff, t.hooks_title()).await?.erring(!errors.is_empty()).back(t.title(), "/desk/tokens"),
        t,
        shown,
        rows: all.into_iter().map(row).collect(),
        name: typed.get("name").to_owned(),
        url: typed.get("url").to_owned(),
        sections: sections::choices(&units, typed),
        errors,
    })
}
