//! The booking for a calendar of one's own (RFC 5545): the same UID and a higher SEQUENCE after each change, CANCELLED when it was called off.

use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use web::{Anyone, HasSite, Problem};

use super::own::Own;
use super::texts::T;
use super::{Visiting, href};
use crate::Hall;
use crate::visits::ics::{Entry, calendar};
use crate::visits::rules::State as Standing;

pub async fn get(
    State(hall): State<Hall>,
    permit: Anyone<Visiting>,
    Path(link): Path<String>,
) -> Result<Response, Problem> {
    let own = Own::open(&hall, &permit, &link).await?;
    if !matches!(own.state, Standing::Booked | Standing::Came | Standing::Cancelled) {
        return Err(Problem::NotFound);
    }
    let t = T::new(permit.lang());
    let entry = Entry {
        uid: format!("{}@{}", own.row.id, hall.city().city),
        sequence: own.row.sequence,
        stamp: civic::Millis(own.row.changed_at),
        begins: own.begins(),
        ends: own.begins().plus_minutes(own.row.minutes),
        summary: t.calendar_summary(&own.office(&hall, t.lang())).into_owned(),
        place: own.place(&hall, t.lang()),
        url: format!("{}{}", hall.site().base_url, href(&link, "")),
        cancelled: own.state == Standing::Cancelled,
    };
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"visit.ics\""),
        (header::CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, calendar(&hall.city().city, &[entry])).into_response())
}
