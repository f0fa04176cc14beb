//! Messages between the citizen and the section. The section is named, never the officer.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use civic::Millis;
use procedure::form::{FaultCode, FieldFault, names};
use uuid::Uuid;
use web::{Citizen, KindFields, Page, Problem, say};

use super::looks::page_back;
use super::own;
use super::texts::T;
use crate::Hall;
use crate::cases::CaseFile;
use crate::portal::inputs::fault;
use crate::talks::{self, Sending, Side, Unsent};

struct Line {
    who: String,
    machine: String,
    when: String,
    body: String,
}

#[derive(Template)]
#[template(path = "portal/file/messages.html")]
struct MessagesPage {
    page: Page,
    t: T,
    errors: web::Errors,
    case: Uuid,
    /// The form's own id: sent twice, it is one message.
    id: Uuid,
    number: String,
    typed: String,
    mailed: bool,
    lines: Vec<Line>,
}

pub async fn get(State(hall): State<Hall>, citizen: Citizen, Path(case): Path<Uuid>) -> Result<Response, Problem> {
    let file = own::own(&hall, &citizen, case).await?;
    let page =
        page(&citizen, &file, web::Errors::none(web::texts::T::new(citizen.lang())), "", citizen.new_id()).await?;
    talks::read(&hall, &citizen, case, Side::Citizen).await?;
    web::html(&page)
}

pub async fn post(
    State(hall): State<Hall>,
    citizen: Citizen,
    Path(case): Path<Uuid>,
    form: KindFields,
) -> Result<Response, Problem> {
    let file = own::own(&hall, &citizen, case).await?;
    if !own::may_act(&citizen, case).await? {
        return Ok(web::see_other(&format!("/case/{case}")));
    }
    let t = T::new(citizen.lang());
    let text = form.fields.get("text");
    let id = form.fields.get("id").parse().map_err(|_| Problem::BadInput(web::BadInput::Shape))?;
    let mut errors = form.errors;
    if errors.is_empty() {
        let message = match talks::send(&hall, &citizen, &file, &Sending { id, side: Side::Citizen, text }).await {
            Ok(_) => return Ok(web::see_other(&format!("/case/{case}/messages#latest"))),
            Err(Unsent::Problem(problem)) => return Err(problem),
            Err(Unsent::TooMany) => t.messages_enough().into_owned(),
            Err(Unsent::Text(FaultCode::Empty)) => t.messages_empty().into_owned(),
            Err(Unsent::Text(code)) => {
                fault::word(t.lang(), &t.messages_label(), &FieldFault { field: names::VALUE, code })
            }
        };
        errors.add("text", message);
    }
    web::html_with(StatusCode::UNPROCESSABLE_ENTITY, &page(&citizen, &file, errors, text, id).await?)
}

async fn page(
    citizen: &Citizen,
    file: &CaseFile,
    errors: web::Errors,
    typed: &str,
    id: Uuid,
) -> Result<MessagesPage, Problem> {
    let t = T::new(citizen.lang());
    let case = file.row.id;
    let all = talks::for_case(&citizen.reads().await?, case).await?;
    let lines = all.into_iter().map(|message| Line {
        who: if message.from_kind == "citizen" { t.messages_you() } else { t.messages_section() }.into_owned(),
        machine: say::iso_time(Millis(message.at)),
        when: say::date_time(t.lang(), Millis(message.at)),
        body: message.body,
    });
    Ok(MessagesPage {
        page: citizen.page(t.messages_title()).back(page_back(t), format!("/case/{case}")).erring(!errors.is_empty()),
        lines: lines.collect(),
        t,
        errors,
        case,
        id,
        number: file.row.number.clone(),
        typed: typed.to_owned(),
        mailed: file.row.mail.is_some(),
    })
}
