//! Packages that were refused, the newest first, and how many were taken.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use civic::Millis;
use sea_orm::{ColumnTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};
use web::{Page, Problem, Staff, html, say};

use super::texts::T;
use crate::Hall;
use crate::people::TendQueues;
use crate::spool::records::{package, refused};

/// Rows shown.
const MOST: u64 = 100;

struct Row {
    when: String,
    package: String,
    procedure: String,
    reason: String,
    file: String,
}

#[derive(Template)]
#[template(path = "spool/desk/list.html")]
struct ListPage {
    page: Page,
    t: T,
    taken: String,
    rows: Vec<Row>,
}

pub async fn get(staff: Staff<TendQueues>, State(hall): State<Hall>) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let reads = staff.reads().await?;
    let taken = reads.of::<package::Entity>().filter(package::Column::At.gt(0)).count(&reads).await?;
    let all = reads.of::<refused::Entity>().filter(refused::Column::At.gt(0));
    let count = all.clone().count(&reads).await?;
    let rows = all.order_by_desc(refused::Column::At).limit(MOST).all(&reads).await?;
    drop(reads);
    html(&ListPage {
        page: hall.desk_page(&staff, t.title()).await?,
        taken: t.counts(&count.to_string(), &taken.to_string()).into_owned(),
        rows: rows.into_iter().map(|found| row(&hall, t, found)).collect(),
        t,
    })
}

fn row(hall: &Hall, t: T, found: refused::Model) -> Row {
    let known = hall.library().shelf().procedure(&found.procedure);
    let or = |word: String| if word.is_empty() { t.unknown().into_owned() } else { word };
    Row {
        when: say::date_time(t.lang(), Millis(found.at)),
        reason: word(t, &found.fault, &found.place),
        package: or(found.package),
        procedure: known.map_or_else(|| or(found.procedure), |known| known.name.get(t.lang()).to_owned()),
        file: format!("{}.zip", found.id),
    }
}

/// Why, and what to do.
pub fn word(t: T, fault: &str, named: &str) -> String {
    let place = named.trim_start_matches('#');
    match fault {
        "not-zip" => t.fault_not_zip(),
        "too-many" => t.fault_too_many(place),
        "outside" => t.fault_outside(place),
        "too-large" => t.fault_too_large(place),
        "whole-too-large" => t.fault_whole_too_large(),
        "twice" => t.fault_twice(place),
        "no-manifest" => t.fault_no_manifest(place),
        "no-application" => t.fault_no_application(place),
        "missing" => t.fault_missing(place),
        "extra" => t.fault_extra(place),
        "digest" => t.fault_digest(place),
        "received" => t.fault_received(),
        "no-mapping" => t.fault_no_mapping(place),
        "no-procedure" => t.fault_no_procedure(place),
        "item" => t.fault_item(place),
        "value" => t.fault_value(place),
        "file" => t.fault_file(named),
        "open" if place.is_empty() => t.fault_halted(),
        _ => t.fault_open(place),
    }
    .into_owned()
}
