//! The same as data, for whoever shows it elsewhere. The names of its fields are promised in `docs/service-status.md`.

use axum::Json;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use civic::Text;
use serde_json::{Value, json};
use web::{Anyone, Problem, say};

use super::Open;
use crate::Hall;
use crate::status::rules::{Seen, Set};
use crate::status::told;

pub async fn get(State(hall): State<Hall>, permit: Anyone<Open>) -> Result<Response, Problem> {
    let (now, all) = (permit.now(), hall.standings());
    let held = told::in_force(&hall, &all, now).into_iter().map(|seen| one(&seen, true));
    let later =
        all.all.iter().filter(|one| one.from > now && !one.is_over(now)).map(|of| one(&told::whole(&hall, of), false));
    let body = json!({
        "city": hall.city().code,
        "dateObserved": say::iso_time(now),
        "position": all.position(now),
        "declarations": held.chain(later).collect::<Vec<Value>>(),
    });
    // Anybody's page may read it: nothing in it is anybody's.
    let open = [(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")];
    Ok((open, Json(body)).into_response())
}

fn one(seen: &Seen, in_force: bool) -> Value {
    let of = &seen.of;
    let set = |set: &Set| match set {
        Set::All => json!("*"),
        Set::Some(ids) => json!(ids),
    };
    let text = |text: &Text| json!({ "ja": text.ja, "en": text.en, "ja-simple": text.ja_simple });
    json!({
        "id": of.id,
        "inForce": in_force,
        "state": of.state.word(),
        "procedures": set(&of.scope.procedures),
        "services": set(&of.scope.services),
        "offices": seen.offices,
        "channels": seen.channels.iter().map(|channel| channel.word()).collect::<Vec<_>>(),
        "from": say::iso_time(of.from),
        "until": of.until.map(say::iso_time),
        "reason": text(&of.reason),
        "alternative": text(&of.instead),
        "alternativeUrl": Some(&of.href).filter(|href| !href.is_empty()),
        "deadlinesExtendedTo": of.extends_to.map(|day| day.to_string()),
        "decidedBy": of.decided_by,
        "declaredAt": say::iso_time(of.made_at),
    })
}
