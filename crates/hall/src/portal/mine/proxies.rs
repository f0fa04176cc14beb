//! For whom I act: the list with how each stands, and ending one.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use uuid::Uuid;
use web::parts::{Tag, TagKind};
use web::{Citizen, Fields, Page, Problem, say, see_other};

use super::texts::T;
use crate::Hall;
use crate::mypage::{self, Delegation, Standing};

struct Line {
    id: Uuid,
    title: String,
    kind: String,
    period: String,
    scope: String,
    tag: Tag,
    live: bool,
}

#[derive(Template)]
#[template(path = "portal/mine/proxies.html")]
struct ProxiesPage {
    page: Page,
    t: T,
    lines: Vec<Line>,
    may_add: bool,
}

fn tag(t: T, standing: Standing) -> Tag {
    match standing {
        Standing::Seen => Tag::new(TagKind::Ok, t.proof_seen()),
        Standing::Unseen => Tag::new(TagKind::Go, t.proof_unseen()),
        Standing::Refused => Tag::new(TagKind::Care, t.proof_refused()),
        Standing::NotYet => Tag::new(TagKind::Plain, t.proxy_not_yet()),
        Standing::Expired => Tag::new(TagKind::Care, t.proxy_expired()),
        Standing::Ended => Tag::new(TagKind::Plain, t.proxy_ended()),
    }
}

pub async fn list(State(hall): State<Hall>, citizen: Citizen) -> Result<Response, Problem> {
    let person = match mypage::signed_in(&citizen) {
        Ok(person) => person,
        Err(elsewhere) => return Ok(*elsewhere),
    };
    let t = T::new(citizen.lang());
    let all = mypage::proxies(&citizen.reads().await?, person).await?;
    let lines: Vec<Line> = all.iter().map(|found| line(&hall, &citizen, t, found)).collect();
    web::html(&ProxiesPage {
        page: citizen.page(t.proxies()).back(t.back(), "/mypage"),
        may_add: lines.iter().filter(|line| line.live).count() < mypage::MOST_PROXIES,
        lines,
        t,
    })
}

fn line(hall: &Hall, citizen: &Citizen, t: T, found: &Delegation) -> Line {
    let lang = t.lang();
    let shelf = hall.library().shelf();
    let named: Vec<String> =
        found.scope().into_iter().filter_map(|id| Some(shelf.procedure(id)?.name.get(lang).to_owned())).collect();
    let until = found.until().map_or_else(|| t.no_end().into_owned(), |day| say::full_date(lang, day));
    let from = found.from().map_or_else(String::new, |day| say::full_date(lang, day));
    let standing = found.standing(citizen.today());
    Line {
        id: found.row.id,
        title: t.for_whom(&found.name(lang)).into_owned(),
        kind: super::kind_word(lang, found.kind).into_owned(),
        period: t.days_between(&from, &until).into_owned(),
        scope: if named.is_empty() { t.scope_all().into_owned() } else { named.join("\n") },
        tag: tag(t, standing),
        live: standing != Standing::Ended,
    }
}

pub async fn end(State(hall): State<Hall>, citizen: Citizen, form: Fields) -> Result<Response, Problem> {
    let person = match mypage::signed_in(&citizen) {
        Ok(person) => person,
        Err(elsewhere) => return Ok(*elsewhere),
    };
    let id: Uuid = form.get("end").parse().map_err(|_| Problem::NotFound)?;
    mypage::end_proxy(&hall, &citizen, person, id).await?;
    Ok(see_other("/mypage/proxies"))
}
