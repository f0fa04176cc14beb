//! Who is to be called before tomorrow: one line a person, the number to dial, and three buttons for how it went.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use civic::Millis;
use jiff::civil::Date;
use uuid::Uuid;
use web::{Asked, Errors, Fields, KindFields, Page, Problem, Staff, html, html_with, say, see_other};

use super::texts::T;
use crate::Hall;
use crate::hand::Hand;
use crate::people::{TypeIn, names};
use crate::visits::ask;
use crate::visits::book::Not;
use crate::visits::calls::{Outcome, ToCall, called, to_call};

struct Line {
    id: Uuid,
    href: String,
    time: String,
    name: String,
    phone: String,
    dial: String,
    services: String,
    /// How the last try went, by whom and when.
    last: String,
    done: bool,
}

#[derive(Template)]
#[template(path = "visits/desk/to_call.html")]
struct ToCallPage {
    page: Page,
    t: T,
    errors: Errors,
    offices: Vec<(String, String, bool)>,
    office: String,
    day: String,
    shown: String,
    sum: String,
    by_gateway: bool,
    lines: Vec<Line>,
    list: String,
}

pub async fn get(State(hall): State<Hall>, permit: Staff<TypeIn>, Asked(asked): Asked) -> Result<Response, Problem> {
    let errors = Errors::none(web::texts::T::new(permit.lang()));
    html(&drawn(&hall, &permit, &asked, errors).await?)
}

pub async fn post(State(hall): State<Hall>, permit: Staff<TypeIn>, sent: KindFields) -> Result<Response, Problem> {
    let (t, KindFields { fields, mut errors }) = (T::new(permit.lang()), sent);
    let id: Uuid = fields.get("id").parse().map_err(|_| Problem::NotFound)?;
    let outcome = Outcome::of(fields.get("do")).ok_or(Problem::NotFound)?;
    match called(&hall, Hand::Of(&permit), id, outcome, permit.account()).await {
        Ok(()) => Ok(see_other(&format!("/desk/visits/to-call?o={}&d={}", fields.get("o"), fields.get("d")))),
        Err(Not::Problem(problem)) => Err(problem),
        Err(_) => {
            errors.add("list", t.act_over());
            html_with(StatusCode::CONFLICT, &drawn(&hall, &permit, &fields, errors).await?)
        }
    }
}

async fn drawn(hall: &Hall, permit: &Staff<TypeIn>, fields: &Fields, errors: Errors) -> Result<ToCallPage, Problem> {
    let t = T::new(permit.lang());
    let counters = hall.counters();
    let first = counters.offices.first().ok_or(Problem::NotFound)?;
    let office = counters.office(fields.get("o")).unwrap_or(first);
    let tomorrow = hall.calendar().add_business_days(permit.today(), 1);
    let date: Date = fields.get("d").parse().unwrap_or(tomorrow);
    let reads = permit.reads().await?;
    let all = to_call(hall, &reads, &office.id, date).await?;
    let callers: Vec<Uuid> = all.iter().filter_map(|one| Some(one.last.as_ref()?.1.by_staff)).collect();
    let callers = names(&reads, &callers).await?;
    drop(reads);
    if !all.is_empty() {
        permit.look(all.iter().map(|one| one.row.id).collect(), None).await?;
    }
    let caller = |account: &Uuid| callers.get(account).map_or("", String::as_str);
    let lines: Vec<Line> = all.iter().map(|one| line(hall, t, one, &caller)).collect();
    let open = lines.iter().filter(|line| !line.done).count();
    Ok(ToCallPage {
        page: hall.desk_page(permit, t.call_title()).await?.erring(!errors.is_empty()),
        offices: counters
            .offices
            .iter()
            .map(|known| (known.id.clone(), hall.city().office_name(&known.id, t.lang()), known.id == office.id))
            .collect(),
        office: office.id.clone(),
        day: date.to_string(),
        shown: say::full_date(t.lang(), date),
        sum: t.call_sum(&lines.len().to_string(), &open.to_string()).into_owned(),
        by_gateway: hall.gateway().is_some(),
        list: format!("/desk/visits?o={}&d={date}", office.id),
        lines,
        errors,
        t,
    })
}

fn line<'a>(hall: &Hall, t: T, one: &ToCall, caller: &impl Fn(&Uuid) -> &'a str) -> Line {
    let row = &one.row;
    let by_phone = row.way == "phone";
    let last = one.last.as_ref().map_or_else(String::new, |(outcome, call)| {
        let word = match outcome {
            Outcome::Called => t.call_called(),
            Outcome::Missed => t.call_missed(),
            Outcome::Again => t.call_again(),
        };
        t.call_last(&say::short(Millis(call.at)), caller(&call.by_staff), &word).into_owned()
    });
    Line {
        id: row.id,
        href: format!("/desk/visits/of/{}", row.id),
        time: say::time(Millis(row.at)),
        name: if row.name.is_empty() { t.no_name().into_owned() } else { row.name.clone() },
        phone: if by_phone { row.contact.clone() } else { t.by_case().into_owned() },
        dial: if by_phone { format!("tel:{}", row.contact) } else { String::new() },
        services: ask::names(&row.parts, &hall.counters(), t.lang()).join(t.list_comma().as_ref()),
        done: one.last.as_ref().is_some_and(|(outcome, _)| *outcome == Outcome::Called),
        last,
    }
}
