//! The press room: letters as PDF/UA, where the program was handed a press.
//!
//! One letter at a time on each processor, away from the pages. Whose letter a file is stands in the file and is compared with what was asked
//! for when it is made, and again before its last piece leaves: a wrong one breaks the line and never looks whole.

use std::sync::Arc;
use std::thread::available_parallelism;

use axum::http::header;
use axum::response::{IntoResponse, Response};
use pdf::{Artefact, Press, Sheet, Size, Subject, Unset};
use tokio::sync::Semaphore;
use web::Problem;

pub struct PressRoom {
    press: Arc<dyn Press>,
    seats: Semaphore,
}

/// Bytes of one piece on their way out.
const PIECE: usize = 64 * 1024;

impl PressRoom {
    pub fn new(press: Arc<dyn Press>) -> Self {
        let seats = available_parallelism().map_or(1, usize::from);
        Self { press, seats: Semaphore::new(seats) }
    }

    /// The fonts it sets letters in, in the order they are asked for a character.
    pub fn families(&self) -> Vec<String> {
        self.press.families()
    }

    /// The letter that was asked for as a file.
    pub async fn set(&self, wanted: Subject, sheet: Sheet, size: Size) -> Result<Artefact, Unset> {
        // The room is never closed: without a seat there is only waiting.
        let _seat = self.seats.acquire().await.map_err(|_| Unset::NotOurs)?;
        let press = self.press.clone();
        let set = tokio::task::spawn_blocking(move || press.set(&sheet, size)).await;
        let artefact = set.unwrap_or_else(|broken| Err(Unset::Refused(broken.to_string())))?;
        if artefact.subject() == Some(wanted) { Ok(artefact) } else { Err(Unset::NotOurs) }
    }
}

/// Hands a file over to be saved under this name, which tells no more than a number.
pub fn hand_over(wanted: Subject, artefact: &Artefact, name: &str) -> Response {
    let (pipe, body) = web::streamed();
    let headers = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CONTENT_LENGTH, artefact.bytes().len().to_string()),
        (header::CONTENT_DISPOSITION, crate::cases::disposition(name)),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox".to_owned()),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
    ];
    let artefact = artefact.clone();
    tokio::spawn(async move {
        let mut pieces = artefact.bytes().chunks(PIECE).peekable();
        while let Some(piece) = pieces.next() {
            if pieces.peek().is_none() && artefact.subject() != Some(wanted) {
                return pipe.cut(&Problem::Broken).await;
            }
            if !pipe.send(piece.to_vec()).await {
                return;
            }
        }
    });
    (headers, body).into_response()
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn subject(n: u128) -> Subject {
        Subject { case: Uuid::from_u128(n), letter: Uuid::from_u128(n + 1) }
    }

    async fn sent(wanted: Subject, of: Subject) -> Result<usize, axum::Error> {
        let mut bytes = vec![b' '; 3 * PIECE];
        bytes.extend(of.mark().into_bytes());
        let reply = hand_over(wanted, &Artefact::new(bytes), "JT26-1.pdf");
        axum::body::to_bytes(reply.into_body(), usize::MAX).await.map(|bytes| bytes.len())
    }

    #[tokio::test]
    async fn another_letter_s_file_never_arrives_whole() {
        assert!(sent(subject(1), subject(1)).await.is_ok_and(|length| length > 3 * PIECE));
        assert!(sent(subject(1), subject(7)).await.is_err());
    }
}
