//! Whom mail does not reach: a list of the officer's sections, and a word beside the case. The address itself is shown nowhere.

use std::pin::Pin;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use civic::{Lang, Millis};
use store::{Look, Reads};
use web::{Link, Page, Problem, Staff, html, say};

use super::texts::T;
use crate::Hall;
use crate::cases::{BesideLine, CaseFile, Scope};
use crate::notices::bounce::{Unreached, of_scope, unreached_of};
use crate::people::{Officer, ReadCases};

/// Days for which it is worth knowing that a mail is late.
const LATE: i64 = 5;
/// Rows shown.
const MOST: u64 = 100;

struct Row {
    href: String,
    number: String,
    applicant: String,
    procedure: String,
    since: String,
    word: String,
}

#[derive(Template)]
#[template(path = "notices/desk/unreached.html")]
struct ListPage {
    page: Page,
    t: T,
    rows: Vec<Row>,
}

pub async fn get(staff: Staff<ReadCases>, State(hall): State<Hall>) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let reads = staff.reads().await?;
    let officer = Officer::on(&reads, staff.account(), staff.today()).await?.ok_or(Problem::SignIn)?;
    let found = of_scope(&reads, &Scope::of(&officer), MOST).await?;
    drop(reads);
    let subjects: Vec<_> = found.iter().map(|row| row.case).collect();
    if !subjects.is_empty() {
        let (section, purpose) = (staff.officer().section.clone(), "cases.list".to_owned());
        staff.look_as(Look { actor: staff.actor(), section, purpose, subjects, case: None }).await?;
    }
    let page = hall.desk_page(&staff, t.unreached_title()).await?.back(t.unreached_back(), "/desk/today");
    html(&ListPage { page, rows: found.into_iter().map(|found| row(&hall, t, found)).collect(), t })
}

fn row(hall: &Hall, t: T, found: Unreached) -> Row {
    let procedure = hall.library().shelf().procedure(&found.procedure);
    Row {
        href: format!("/desk/case/{}", found.case),
        number: found.number,
        applicant: found.applicant,
        procedure: procedure.map_or(found.procedure, |procedure| procedure.name.get(t.lang()).to_owned()),
        since: say::date_time(t.lang(), found.since),
        word: word(t, "unreachable", found.party, &found.status),
    }
}

fn word(t: T, state: &str, party: bool, status: &str) -> String {
    match (state, party) {
        ("delayed", _) => t.mail_delayed(status),
        (_, true) => t.party_unreached(status),
        _ => t.person_unreached(status),
    }
    .into_owned()
}

/// What is known of the case's addresses; nothing while all is well.
pub fn beside<'a>(
    hall: &'a Hall,
    reads: &'a Reads,
    file: &'a CaseFile,
    lang: Lang,
) -> Pin<Box<dyn Future<Output = Result<Option<BesideLine>, Problem>> + Send + 'a>> {
    Box::pin(async move {
        let mut found = unreached_of(reads, file.row.id).await?;
        found.retain(|row| row.state == "unreachable" || Millis(row.at).plus_days(LATE) > hall.now());
        if found.is_empty() {
            return Ok(None);
        }
        let t = T::new(lang);
        let line = |row: &crate::notices::records::undelivered::Model| {
            (say::date_time(lang, Millis(row.at)), word(t, &row.state, row.party, &row.status))
        };
        let link = Link::new(t.unreached_all(), "/desk/unreached");
        let lines = found.iter().map(line).collect();
        Ok(Some(BesideLine { heading: t.unreached_heading().into(), lines, link, key: "" }))
    })
}
