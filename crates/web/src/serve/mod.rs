//! The accept loop: HTTP/1 only, a deadline for heads, for idle lines and for readers that do not read, and an end that
//! lets what was begun finish.
//!
//! It runs behind a proxy. Protocol sniffing is off because a silent connection would then have no deadline.

mod stalled;
#[cfg(test)]
mod tests;

use std::io;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::body::Incoming;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tower::ServiceExt;

use crate::client::Peer;
use stalled::Stalled;

/// How many connections, and how long they may take.
#[derive(Clone, Copy, Debug)]
pub struct ServeOptions {
    /// Open connections; further ones wait in the listener's queue.
    pub connections: usize,
    /// From the first byte we wait for to the end of the head; also how long a line may idle between two requests.
    pub head: Duration,
    /// How long one write may wait for the other side to read.
    pub write: Duration,
    /// How long answers may still take once the server is asked to stop.
    pub stop: Duration,
}

impl Default for ServeOptions {
    fn default() -> Self {
        Self {
            // Live pages keep one each (`live::MOST`); the others need room beside them.
            connections: 8_192,
            head: Duration::from_secs(10),
            write: Duration::from_secs(30),
            stop: Duration::from_secs(20),
        }
    }
}

/// Serves until `stop` holds `true` (or its sender is gone), then lets open requests finish.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    options: ServeOptions,
    mut stop: watch::Receiver<bool>,
) -> io::Result<()> {
    let room = Arc::new(Semaphore::new(options.connections));
    let open = GracefulShutdown::new();
    let mut http = Builder::new(TokioExecutor::new()).http1_only();
    http.http1().timer(TokioTimer::new()).header_read_timeout(options.head).max_headers(64).max_buf_size(64 * 1024);
    loop {
        let place = tokio::select! {
            Ok(place) = Arc::clone(&room).acquire_owned() => place,
            () = asked_to(&mut stop) => break,
        };
        let stream = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => stream,
                Err(error) => {
                    // Out of file handles, or a connection gone before it was taken: others still come.
                    tracing::warn!(%error, "a connection was not accepted");
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    continue;
                }
            },
            () = asked_to(&mut stop) => break,
        };
        let Some(io) = opened(stream, options) else { continue };
        let peer = Peer(io.1);
        let router = router.clone();
        let service = hyper::service::service_fn(move |mut request: hyper::Request<Incoming>| {
            request.extensions_mut().insert(peer);
            router.clone().oneshot(request)
        });
        let connection = open.watch(http.serve_connection(TokioIo::new(io.0), service).into_owned());
        tokio::spawn(async move {
            // A line that breaks or times out is the other side's affair; nobody is left to tell.
            if let Err(error) = connection.await {
                tracing::debug!(%error, "a connection ended early");
            }
            drop(place);
        });
    }
    drop(listener);
    if tokio::time::timeout(options.stop, open.shutdown()).await.is_err() {
        tracing::warn!("stopped with requests still open");
    }
    Ok(())
}

/// Waits until the server is to stop; a sender that is gone asks for it too.
async fn asked_to(stop: &mut watch::Receiver<bool>) {
    let _ = stop.wait_for(|stop| *stop).await;
}

fn opened(stream: TcpStream, options: ServeOptions) -> Option<(Stalled<TcpStream>, std::net::SocketAddr)> {
    let peer = stream.peer_addr().ok()?;
    // Without it small answers wait for the other side's delayed acknowledgement; failing to set it only costs time.
    let _ = stream.set_nodelay(true);
    Some((Stalled::new(stream, options.write), peer))
}
