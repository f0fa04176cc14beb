//! An answer that is made while it is sent: for files larger than anybody wants to hold. Each piece waits for the one before it to leave, so
//! that a slow reader costs no memory. An end that was not reached breaks the line: half a file never looks like a whole one.

use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::{Body, Bytes};
use hyper::body::Frame;
use tokio::sync::mpsc::{Receiver, Sender, channel};

use crate::problem::Problem;

/// Where the pieces go in.
pub struct Pipe {
    sender: Sender<Result<Vec<u8>, Cut>>,
}

/// The sender could not go on.
#[derive(Debug)]
struct Cut;

impl std::fmt::Display for Cut {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("the answer could not be finished")
    }
}

impl std::error::Error for Cut {}

struct Pieces {
    receiver: Receiver<Result<Vec<u8>, Cut>>,
}

/// A body and the pipe that fills it. Dropping the pipe ends the body as whole.
pub fn streamed() -> (Pipe, Body) {
    let (sender, receiver) = channel(1);
    (Pipe { sender }, Body::new(Pieces { receiver }))
}

impl Pipe {
    /// Hands a piece over as soon as there is room. `false`: nobody reads any more.
    pub async fn send(&self, piece: Vec<u8>) -> bool {
        self.sender.send(Ok(piece)).await.is_ok()
    }

    /// Waits until nobody reads any more.
    pub async fn gone(&self) {
        self.sender.closed().await;
    }

    /// Breaks the line; the cause goes to the log.
    pub async fn cut(self, problem: &Problem) {
        tracing::error!(problem = problem.name(), "an answer was cut while it was sent");
        // Whoever does not read any more need not be told.
        let _: Result<(), _> = self.sender.send(Err(Cut)).await;
    }
}

impl axum::body::HttpBody for Pieces {
    type Data = Bytes;
    type Error = Cut;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Self::Data>, Self::Error>>> {
        let piece = std::task::ready!(self.receiver.poll_recv(context));
        Poll::Ready(piece.map(|piece| piece.map(|piece| Frame::data(piece.into()))))
    }
}

#[cfg(test)]
mod tests {
    use http_body_util::BodyExt;

    use super::*;

    #[tokio::test]
    async fn pieces_arrive_in_order_and_a_cut_is_no_end() {
        let (pipe, body) = streamed();
        let sent = tokio::spawn(async move { pipe.send(b"a".to_vec()).await && pipe.send(b"b".to_vec()).await });
        assert_eq!(body.collect().await.expect("whole").to_bytes().as_ref(), b"ab");
        assert!(sent.await.expect("sent"));
        let (pipe, body) = streamed();
        tokio::spawn(async move {
            pipe.send(b"a".to_vec()).await;
            pipe.cut(&Problem::Unavailable).await;
        });
        assert!(body.collect().await.is_err());
    }
}
