//! What somebody comes for, and how many come. What can be finished without coming stands beside it.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use procedure::model::Way;
use web::{Anyone, Asked, Errors, Page, Problem, html};

use super::Visiting;
use super::texts::T;
use crate::Hall;
use crate::visits::ask::Ask;

struct Choice {
    id: String,
    name: String,
    minutes: String,
    chosen: bool,
    /// Where it is applied for without coming.
    online: Option<String>,
}

#[derive(Template)]
#[template(path = "visits/portal/choose.html")]
struct ChoosePage {
    page: Page,
    t: T,
    errors: Errors,
    services: Vec<Choice>,
    people: Vec<(i64, bool)>,
    prepared: bool,
    phone: String,
    hours: String,
}

pub async fn get(State(hall): State<Hall>, permit: Anyone<Visiting>, Asked(asked): Asked) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let counters = hall.counters();
    if counters.offices.is_empty() {
        return Err(Problem::NotFound);
    }
    let ask = Ask::read(&asked, &counters);
    let mut errors = Errors::none(web::texts::T::new(t.lang()));
    // Sent on without a service: the page says it, and nothing is lost.
    if asked.has("n") && ask.services.is_empty() {
        errors.add("s", t.choose_none());
    }
    let shelf = hall.library().shelf();
    let choice = |service: &counter::Service| {
        let procedure = service.procedure.as_deref().and_then(|id| shelf.procedure(id));
        let online = procedure.filter(|procedure| matches!(procedure.channels.online, Way::Open { .. }));
        Choice {
            id: service.id.clone(),
            name: service.name.get(t.lang()).to_owned(),
            minutes: web::say::minutes(
                t.lang(),
                i64::from(if ask.prepared { service.prepared } else { service.minutes }),
            ),
            chosen: ask.services.contains(&service.id),
            online: online.map(|procedure| format!("/p/{}", procedure.id)),
        }
    };
    html(&ChoosePage {
        page: permit.page(t.choose_title()).erring(!errors.is_empty()),
        services: counters.services.iter().map(choice).collect(),
        people: (1..=i64::from(counters.rules.party.max(1))).map(|n| (n, n == i64::from(ask.people))).collect(),
        prepared: ask.prepared,
        phone: hall.city().phone.clone(),
        hours: hall.city().hours.get(t.lang()).to_owned(),
        errors,
        t,
    })
}
