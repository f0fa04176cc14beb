//! The list of the protections this officer may manage: what waits for a second officer and what runs out stand first.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use web::parts::Tag;
use web::{Page, Permission, Problem, Staff};

use super::texts::T;
use super::words;
use crate::Hall;
use crate::cases::AGAINST;
use crate::people::{ConfirmProtection, EnterProtection, ReadProtection};
use crate::protection::{self, File, protected_person};

struct Row {
    href: String,
    who: String,
    against: String,
    period: String,
    basis: String,
    standing: Tag,
}

#[derive(Template)]
#[template(path = "protection/desk/list.html")]
struct ListPage {
    page: Page,
    t: T,
    enters: bool,
    confirms: bool,
    passing: usize,
    rows: Vec<Row>,
}

pub async fn get(staff: Staff<ReadProtection>, State(hall): State<Hall>) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let sections = words::sections(&staff).await?;
    let reads = staff.reads().await?;
    let mut files = protection::of_sections(&reads, &sections).await?;
    let confirms = staff.has(ConfirmProtection::NAME);
    let passing = if confirms { protection::waiting(&hall, &reads, &sections).await? } else { Vec::new() };
    drop(reads);
    words::look(&staff, files.iter().map(|file| file.row.id).collect()).await?;
    let today = staff.today();
    files.sort_by_key(|file| (file.standing(today), file.until()));
    web::html(&ListPage {
        page: hall.desk_page(&staff, t.title()).await?,
        t,
        enters: staff.has(EnterProtection::NAME),
        confirms,
        passing: passing.iter().filter(|row| row.state == "asked").count(),
        rows: files.iter().map(|file| row(t, file, today)).collect(),
    })
}

fn row(t: T, file: &File, today: jiff::civil::Date) -> Row {
    let names = |against: bool| {
        let of = |person: &&protected_person::Model| (person.part == AGAINST) == against;
        file.people.iter().filter(of).map(words::name).collect::<Vec<_>>().join("、")
    };
    Row {
        href: format!("/desk/protection/{}", file.row.id),
        who: names(false),
        against: names(true),
        period: words::period(t, &file.row.from_day, &file.row.until_day),
        basis: words::basis(t, &file.row.basis),
        standing: words::standing(t, file.standing(today)),
    }
}
