//! Every procedure with its periods and criteria: what 行政手続法 5条 and 6条 ask the city to make public.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use procedure::Procedure;
use procedure::model::Kind;
use web::parts::Pages;
use web::{Anyone, Asked, Page, Problem};

use super::Find;
use super::lines::{Section, href, period};
use crate::Hall;
use crate::catalog::texts::T;

/// Procedures on one page.
const ON_A_PAGE: usize = 50;

#[derive(Template)]
#[template(path = "catalog/portal/list.html")]
struct List {
    page: Page,
    t: T,
    lines: Vec<Line>,
    pages: Pages,
}

struct Line {
    href: String,
    name: String,
    section: String,
    standard: String,
    legal: Option<String>,
    criteria: String,
}

pub async fn get(permit: Anyone<Find>, State(hall): State<Hall>, Asked(asked): Asked) -> Result<Response, Problem> {
    let (lang, today, shelf) = (permit.lang(), permit.today(), hall.library().shelf());
    let t = T::new(lang);
    let count = shelf.live().count().div_ceil(ON_A_PAGE);
    let current = asked.get("page").parse().unwrap_or(1).clamp(1, count.max(1));
    let of_page = shelf.live().skip((current - 1) * ON_A_PAGE).take(ON_A_PAGE);
    let of_page = of_page.filter_map(|card| shelf.procedure(&card.id));
    let lines = of_page.map(|procedure| {
        let section = Section::of(&hall, &procedure, lang, today).name;
        line(t, &procedure, section)
    });
    web::html(&List {
        page: permit.page(t.list_title()).crumb(t.crumb_home(), "/").crumb(t.list_title(), ""),
        t,
        lines: lines.collect(),
        pages: Pages { t: web::texts::T::new(lang), current, count, href: "/procedures?page=".into() },
    })
}

fn line(t: T, procedure: &Procedure, section: String) -> Line {
    let clock = &procedure.clock;
    let standard = match clock.standard {
        Some(standard) => period(t, standard),
        None if procedure.kind == Kind::Notification => t.list_none().into_owned(),
        None => t.criteria_unset().into_owned(),
    };
    let criteria = match &procedure.criteria {
        Some(criteria) => criteria.get(t.lang()).to_owned(),
        None if procedure.kind == Kind::Notification => t.list_none().into_owned(),
        None => t.criteria_unset().into_owned(),
    };
    Line {
        href: href(&procedure.id),
        name: procedure.name.get(t.lang()).to_owned(),
        section,
        standard,
        legal: clock.legal.as_ref().map(|legal| t.period_legal(&legal.basis, &period(t, legal.period)).into_owned()),
        criteria,
    }
}
