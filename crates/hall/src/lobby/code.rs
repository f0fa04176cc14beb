//! The code on a ticket: made from the city's key each time it is shown, and never stored. It opens the page of that ticket and nothing else.
//!
//! Twenty of 32 signs are 100 bits: nobody guesses one. A ticket is found by a mark that only the key can make.

use sea_orm::{ColumnTrait, QueryFilter};
use store::Reads;
use uuid::Uuid;
use web::Problem;

use super::records::lobby_ticket;
use crate::Hall;
use crate::keys::hex;
use crate::passcode::spelled;

const LENGTH: usize = 20;

pub fn of(hall: &Hall, ticket: Uuid) -> String {
    spelled(&hall.keys().derive("ticket-code", ticket, b""), LENGTH).to_ascii_lowercase()
}

pub fn mark(hall: &Hall, code: &str) -> String {
    hex(&hall.keys().derive("ticket-mark", Uuid::nil(), code.as_bytes()))
}

/// The ticket a code stands on.
pub async fn ticket(hall: &Hall, reads: &Reads, code: &str) -> Result<Option<lobby_ticket::Model>, Problem> {
    if code.len() != LENGTH {
        return Ok(None);
    }
    let of_mark = reads.of::<lobby_ticket::Entity>().filter(lobby_ticket::Column::Mark.eq(mark(hall, code)));
    Ok(of_mark.one(reads).await?)
}
