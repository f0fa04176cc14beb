//! Another address for the mail about one case: given when mail did not arrive, or whenever it changes. The new one is written to at once, with the
//! same words as ever; whether it arrives is seen at the mailbox. Nothing of the case is told by mail, so an address costs no code.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use civic::Lang;
use procedure::form::parse_page;
use procedure::model::{Field, Question};
use uuid::Uuid;
use web::{Citizen, Errors, KindFields, Page, Problem, see_other};

use super::looks::page_back;
use super::own;
use super::texts::T;
use crate::Hall;
use crate::cases::CaseFile;
use crate::notices;
use crate::portal::inputs::fault;

#[derive(Template)]
#[template(path = "portal/file/address.html")]
struct AddressPage {
    page: Page,
    t: T,
    errors: Errors,
    case: Uuid,
    number: String,
    /// The address in use did not work.
    unreached: bool,
    value: String,
}

/// Whether mail about this case goes to the citizen at all: a hidden case has none.
fn may_change(file: &CaseFile) -> bool {
    file.row.mail.is_some() && !file.row.hidden
}

/// Nothing where it cannot be changed; else whether mail does not reach it.
pub async fn standing(hall: &Hall, citizen: &Citizen, file: &CaseFile) -> Result<Option<bool>, Problem> {
    Ok(if may_change(file) { Some(unreached(hall, citizen, file).await?) } else { None })
}

/// Whether the address in use is one that mail does not reach.
async fn unreached(hall: &Hall, citizen: &Citizen, file: &CaseFile) -> Result<bool, Problem> {
    match file.row.mail.as_deref().filter(|_| may_change(file)) {
        Some(address) => notices::is_unreachable(hall, &citizen.reads().await?, file.row.id, address).await,
        None => Ok(false),
    }
}

pub async fn get(State(hall): State<Hall>, citizen: Citizen, Path(case): Path<Uuid>) -> Result<Response, Problem> {
    let file = own::own(&hall, &citizen, case).await?.into_record();
    let errors = Errors::none(web::texts::T::new(citizen.lang()));
    draw(&hall, &citizen, &file, (errors, String::new())).await
}

pub async fn post(
    State(hall): State<Hall>,
    citizen: Citizen,
    Path(case): Path<Uuid>,
    sent: KindFields,
) -> Result<Response, Problem> {
    let file = own::own(&hall, &citizen, case).await?.into_record();
    if !may_change(&file) || !own::may_act(&citizen, case).await? {
        return Ok(see_other(&format!("/case/{case}")));
    }
    let typed = sent.fields.get("value").to_owned();
    let pairs = vec![("value".to_owned(), typed.clone())];
    match parse_page(&question(citizen.lang()), &pairs, citizen.today()) {
        Ok(address) if sent.errors.is_empty() => {
            let address = address.as_str().unwrap_or_default().to_owned();
            let limit = &hall.limits().mail;
            limit.check(&("address", case), citizen.now()).map_err(Problem::from)?;
            limit.check(&("to", address.to_ascii_lowercase()), citizen.now()).map_err(Problem::from)?;
            notices::give_address(&hall, &citizen, case, &address).await?;
            Ok(see_other(&format!("/case/{case}")))
        }
        read => {
            let mut errors = sent.errors;
            for found in read.err().unwrap_or_default() {
                let label = T::new(citizen.lang()).address_label();
                errors.add("value", fault::word(citizen.lang(), &label, &found));
            }
            draw(&hall, &citizen, &file, (errors, typed)).await
        }
    }
}

fn question(lang: Lang) -> Question {
    Question {
        key: "mail".into(),
        field: Field::Email,
        ask: civic::Text::ja(T::new(lang).address_label()),
        hint: civic::Text::default(),
        why: civic::Text::default(),
        when: None,
        optional: false,
    }
}

async fn draw(
    hall: &Hall,
    citizen: &Citizen,
    file: &CaseFile,
    (errors, value): (Errors, String),
) -> Result<Response, Problem> {
    if !may_change(file) {
        return Ok(see_other(&format!("/case/{}", file.row.id)));
    }
    let t = T::new(citizen.lang());
    let case = file.row.id;
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = citizen.page(t.address_title()).question().back(page_back(t), format!("/case/{case}"));
    let page = AddressPage {
        page: page.erring(!errors.is_empty()),
        number: file.row.number.clone(),
        unreached: unreached(hall, citizen, file).await?,
        errors,
        case,
        value,
        t,
    };
    web::html_with(status, &page)
}
