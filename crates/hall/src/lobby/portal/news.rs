//! The stream that says which office's line has changed. It names the office and a position; what changed, the page asks for itself.

use axum::extract::State;
use axum::response::Response;
use web::guard::Anyone;
use web::{Asked, HasSite, Problem};

use super::Crowd;
use crate::Hall;
use crate::lobby::live;
use crate::status;

/// Topics of one stream.
const MOST: usize = 8;

pub async fn get(State(hall): State<Hall>, _: Anyone<Crowd>, Asked(asked): Asked) -> Result<Response, Problem> {
    opened(&hall, asked.get("topics"))
}

/// A stream about these offices; others are not there.
pub fn opened(hall: &Hall, topics: &str) -> Result<Response, Problem> {
    let counters = hall.counters();
    let known = |topic: &&str| {
        counters.offices.iter().any(|office| live::topic(&office.id) == **topic) || **topic == *status::TOPIC
    };
    let topics: Vec<String> = topics.split(',').take(MOST).filter(known).map(str::to_owned).collect();
    if topics.is_empty() { Err(Problem::NotFound) } else { hall.site().live.open(topics) }
}
