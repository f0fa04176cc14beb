//! Who comes: a name to be called by at the desk, and an address that a code reaches, or the number and code of one's own case.

use askama::Template;
use axum::extract::{Path, State as Extracted};
use axum::http::StatusCode;
use axum::response::Response;
use procedure::form::parse_page;
use procedure::model::{Field, Question};
use web::{Anyone, Errors, Fields, KindFields, Page, Problem, html, html_with, say, see_other};

use super::own::Own;
use super::texts::T;
use super::times::{What, sorry};
use super::{Visiting, href, over};
use crate::Hall;
use crate::hand::Hand;
use crate::visits::ask::Ask;
use crate::visits::book::{Not, Person, slot_of};
use crate::visits::confirm::confirm;
use crate::visits::contact::{self, Tried};
use crate::visits::rules::{KEEPS, State};

/// A name's length in characters.
const NAME: usize = 60;

#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub name: String,
    pub mail: String,
    pub proxy: String,
}

#[derive(Template)]
#[template(path = "visits/portal/contact.html")]
struct ContactPage {
    page: Page,
    t: T,
    errors: Errors,
    when: String,
    place: String,
    until: String,
    may_keep: bool,
    typed: Typed,
    what: What,
    base: String,
    phone: String,
}

#[derive(Template)]
#[template(path = "visits/portal/code.html")]
struct CodePage {
    page: Page,
    t: T,
    errors: Errors,
    base: String,
    mail: String,
    when: String,
}

pub fn draw(
    hall: &Hall,
    permit: &Anyone<Visiting>,
    own: &Own,
    typed: Typed,
    errors: Errors,
) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let typed = if typed.mail.is_empty() && typed.name.is_empty() && own.row.way == "mail" {
        Typed { name: own.row.name.clone(), mail: own.row.contact.clone(), proxy: own.row.proxy.clone() }
    } else {
        typed
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = ContactPage {
        page: permit.page(t.contact_title()).question().back(t.back_to_times(), own.again()).erring(!errors.is_empty()),
        when: own.when(t.lang()),
        place: own.place(hall, t.lang()),
        until: own
            .row
            .until
            .filter(|_| own.state == State::Held)
            .map_or_else(String::new, |until| say::time(civic::Millis(until))),
        may_keep: own.state == State::Held && own.row.kept < KEEPS,
        what: own.what(hall, t),
        base: href(&own.link, ""),
        phone: hall.city().phone.clone(),
        errors,
        typed,
        t,
    };
    html_with(status, &page)
}

/// What was typed, as the one input of a question.
struct One<'a>(&'a str);

impl procedure::form::Fields for One<'_> {
    fn all(&self, _: &str) -> Vec<&str> {
        vec![self.0]
    }
}

/// A booking that still waits for its person; else where its page says how it stands.
async fn waits(hall: &Hall, permit: &Anyone<Visiting>, link: &str) -> Result<Result<Own, Response>, Problem> {
    let own = Own::open(hall, permit, link).await?;
    let open = matches!(own.state, State::Held | State::Lapsed);
    Ok(if open { Ok(own) } else { Err(see_other(&href(link, ""))) })
}

fn read(permit: &Anyone<Visiting>, fields: &Fields, errors: &mut Errors) -> Typed {
    let t = T::new(permit.lang());
    let cut = |name: &str| fields.get(name).trim().chars().take(NAME).collect::<String>();
    let name = cut("name");
    if name.is_empty() {
        errors.add("name", t.name_empty());
    }
    let mail = fields.get("mail").trim().to_owned();
    // Read as an application's own question is.
    if parse_page(&Question::plain("mail", Field::Email), &One(&mail), permit.today()).is_err() {
        errors.add("mail", if mail.is_empty() { t.mail_empty() } else { t.mail_wrong() });
    }
    let proxy = if matches!(fields.get("proxy"), "family" | "support") {
        fields.get("proxy").to_owned()
    } else {
        String::new()
    };
    Typed { name, mail, proxy }
}

pub async fn post(
    Extracted(hall): Extracted<Hall>,
    permit: Anyone<Visiting>,
    Path(link): Path<String>,
    sent: KindFields,
) -> Result<Response, Problem> {
    let own = match waits(&hall, &permit, &link).await? {
        Ok(own) => own,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let KindFields { fields, mut errors } = sent;
    let typed = read(&permit, &fields, &mut errors);
    if !errors.is_empty() {
        return draw(&hall, &permit, &own, typed, errors);
    }
    let asked = contact::Typed { name: &typed.name, mail: &typed.mail, proxy: &typed.proxy };
    match contact::ask(&hall, &permit, own.row.id, &asked).await {
        Ok(()) => Ok(see_other(&href(&link, "code"))),
        Err(Not::Problem(problem)) => Err(problem),
        Err(_) => Err(Problem::Unavailable),
    }
}

pub async fn code_get(
    Extracted(hall): Extracted<Hall>,
    permit: Anyone<Visiting>,
    Path(link): Path<String>,
) -> Result<Response, Problem> {
    let own = match waits(&hall, &permit, &link).await? {
        Ok(own) if own.row.nonce.is_some() => own,
        Ok(_) => return Ok(see_other(&href(&link, ""))),
        Err(elsewhere) => return Ok(elsewhere),
    };
    html(&code_page(&permit, &own, Errors::none(web::texts::T::new(permit.lang()))))
}

fn code_page(permit: &Anyone<Visiting>, own: &Own, errors: Errors) -> CodePage {
    let t = T::new(permit.lang());
    let base = href(&own.link, "");
    CodePage {
        page: permit.page(t.code_title()).question().back(t.back_to_contact(), base.clone()).erring(!errors.is_empty()),
        mail: own.row.contact.clone(),
        when: own.when(t.lang()),
        base,
        errors,
        t,
    }
}

pub async fn code_post(
    Extracted(hall): Extracted<Hall>,
    permit: Anyone<Visiting>,
    Path(link): Path<String>,
    sent: KindFields,
) -> Result<Response, Problem> {
    let own = match waits(&hall, &permit, &link).await? {
        Ok(own) => own,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let (t, KindFields { fields, mut errors }) = (T::new(permit.lang()), sent);
    if fields.has("again") {
        let asked = contact::Typed { name: &own.row.name, mail: &own.row.contact, proxy: &own.row.proxy };
        return match contact::ask(&hall, &permit, own.row.id, &asked).await {
            Err(Not::Problem(problem)) => Err(problem),
            _ => Ok(see_other(&href(&link, "code"))),
        };
    }
    let typed: String =
        civic::kana::to_half_width(fields.get("value")).chars().filter(char::is_ascii_digit).take(12).collect();
    let tried =
        if typed.is_empty() { Ok(Tried::Wrong(0)) } else { contact::tried(&hall, &permit, own.row.id, &typed).await };
    match tried {
        Ok(Tried::Right) => {
            let person = Person {
                name: own.row.name.clone(),
                way: "mail",
                contact: own.row.contact.clone(),
                proxy: own.row.proxy.clone(),
            };
            return booked(&hall, &permit, own, &person).await;
        }
        Ok(Tried::Wrong(_)) if typed.is_empty() => errors.add("value", t.code_empty()),
        Ok(Tried::Wrong(left)) => errors.add("value", t.code_wrong(&left.to_string())),
        Ok(Tried::Spent) => errors.add("value", t.code_spent()),
        Err(Not::Problem(problem)) => return Err(problem),
        Err(_) => return Err(Problem::Unavailable),
    }
    html_with(StatusCode::UNPROCESSABLE_ENTITY, &code_page(&permit, &own, errors))
}

/// The number and code of one's own case, instead of an address.
pub async fn by_case(
    Extracted(hall): Extracted<Hall>,
    permit: Anyone<Visiting>,
    Path(link): Path<String>,
    sent: KindFields,
) -> Result<Response, Problem> {
    let own = match waits(&hall, &permit, &link).await? {
        Ok(own) => own,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let (t, KindFields { fields, mut errors }) = (T::new(permit.lang()), sent);
    let (number, code) = (fields.get("number"), fields.get("code"));
    let case = match crate::cases::tried(&hall, &permit, number.trim(), code.trim()).await? {
        Ok((case, _)) => case,
        Err(left) => {
            errors.add("number", t.case_wrong(&left.to_string()));
            return draw(&hall, &permit, &own, Typed::default(), errors);
        }
    };
    let name: String = fields.get("name").trim().chars().take(NAME).collect();
    let person = Person { name, way: "case", contact: case.to_string(), proxy: String::new() };
    booked(&hall, &permit, own, &person).await
}

/// The held time is theirs, or why not, with what to do instead.
async fn booked(hall: &Hall, permit: &Anyone<Visiting>, own: Own, person: &Person) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    match confirm(hall, Hand::Of(permit), own.row.id, person).await {
        Ok(()) | Err(Not::Over) => Ok(see_other(&href(&own.link, ""))),
        Err(Not::Problem(problem)) => Err(problem),
        Err(Not::Already(_)) => over(permit, &t.already_title(), &t.already_lead(), "/visit".to_owned()),
        Err(Not::TooMany) => over(
            permit,
            &t.too_many_title(),
            &t.too_many_lead(&hall.counters().rules.per_person.to_string()),
            "/visit".to_owned(),
        ),
        Err(not) => gone(hall, permit, own, &not).await,
    }
}

/// The hold had ended and its time is taken: what was typed is kept, and the nearest three are a press away.
async fn gone(hall: &Hall, permit: &Anyone<Visiting>, own: Own, not: &Not) -> Result<Response, Problem> {
    let mut errors = Errors::none(web::texts::T::new(permit.lang()));
    let (slot, ask) = (slot_of(&own.row).map_err(|_| Problem::NotFound)?, Ask::of_row(&own.row));
    let nearest = sorry(hall, permit, &ask, &slot, not, &mut errors).await?;
    let page = super::times::page_for(hall, permit, &own, &Fields::default(), errors, nearest).await?;
    html_with(StatusCode::CONFLICT, &page)
}
