//! The page a link of a mail opens. Opening it changes nothing; its one button signs in. In a browser that did not ask for the mail, the
//! mail's code is wanted as well, so that a link that somebody else asked for does not open their page by a mere press.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use web::{Citizen, Errors, KindFields, Page, Problem, html_with, see_other};

use crate::Hall;
use crate::mypage::sign_in::{Entered, enter_by_code, enter_by_link, of_link};
use crate::mypage::texts::T;

#[derive(Template)]
#[template(path = "mypage/portal/link.html")]
struct LinkPage {
    page: Page,
    t: T,
    errors: Errors,
    /// This browser did not ask for the mail.
    elsewhere: bool,
    action: String,
}

#[derive(Template)]
#[template(path = "mypage/portal/spent.html")]
struct SpentPage {
    page: Page,
    t: T,
}

pub async fn get(State(hall): State<Hall>, citizen: Citizen, Path(link): Path<String>) -> Result<Response, Problem> {
    let reads = citizen.reads().await?;
    let mail = of_link(&hall, &reads, &link).await?;
    drop(reads);
    match mail {
        Some(mail) => {
            draw(&citizen, &link, citizen.data().asked != Some(mail), Errors::none(web::texts::T::new(citizen.lang())))
        }
        None => spent(&citizen),
    }
}

pub async fn post(
    State(hall): State<Hall>,
    mut citizen: Citizen,
    headers: HeaderMap,
    Path(link): Path<String>,
    form: KindFields,
) -> Result<Response, Problem> {
    let reads = citizen.reads().await?;
    let found = of_link(&hall, &reads, &link).await?;
    drop(reads);
    let Some(mail) = found else { return spent(&citizen) };
    let (t, device) = (T::new(citizen.lang()), super::device(&headers));
    let mut errors = form.errors.clone();
    let entered = if citizen.data().asked == Some(mail) {
        enter_by_link(&hall, &mut citizen, mail, device).await?
    } else {
        let typed = super::digits(form.fields.get("code"));
        if typed.is_empty() {
            errors.add("code", web::texts::T::new(citizen.lang()).empty(&t.code_label()));
            return draw(&citizen, &link, true, errors);
        }
        enter_by_code(&hall, &mut citizen, mail, &typed, device).await?
    };
    match entered {
        Entered::In => Ok(see_other("/mypage")),
        Entered::Spent => spent(&citizen),
        Entered::Wrong(left) => {
            errors.add("code", t.code_wrong(left));
            draw(&citizen, &link, true, errors)
        }
    }
}

fn draw(citizen: &Citizen, link: &str, elsewhere: bool, errors: Errors) -> Result<Response, Problem> {
    let t = T::new(citizen.lang());
    let erring = !errors.is_empty();
    let page = citizen.page(t.link_title()).question().erring(erring);
    let status = if erring { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    html_with(status, &LinkPage { page, t, errors, elsewhere, action: format!("/mypage/link/{link}") })
}

fn spent(citizen: &Citizen) -> Result<Response, Problem> {
    let t = T::new(citizen.lang());
    html_with(StatusCode::GONE, &SpentPage { page: citizen.page(t.spent_title()).question(), t })
}
