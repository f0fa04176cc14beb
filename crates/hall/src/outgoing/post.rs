//! One delivery: connect to the judged address, send, read the first line of the answer, all before a deadline. A redirect is not followed.

use std::net::SocketAddr;
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use civic::Millis;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use store::NotDone;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::pki_types::ServerName;
use tokio_rustls::rustls::{ClientConfig, RootCertStore, crypto::ring};
use uuid::Uuid;

use super::reach::Place;

/// From the first byte sent to the first line read, and the way there.
pub const DEADLINE: Duration = Duration::from_secs(10);
/// Bytes of an answer that are looked at.
const HEAD: usize = 4_096;

/// What goes out, signed.
pub struct Parcel {
    pub id: String,
    pub timestamp: String,
    pub signature: String,
    pub body: String,
}

impl Parcel {
    /// Signed as Standard Webhooks says: over id, timestamp and body.
    pub fn signed(secret: &[u8], id: Uuid, now: Millis, body: &serde_json::Value) -> Self {
        use base64::Engine as _;
        let (id, timestamp, body) = (id.to_string(), (now.0 / 1_000).to_string(), body.to_string());
        let mut signature = String::new();
        // HMAC takes keys of any length.
        if let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret) {
            mac.update(format!("{id}.{timestamp}.{body}").as_bytes());
            signature = format!("v1,{}", base64::engine::general_purpose::STANDARD.encode(mac.finalize().into_bytes()));
        }
        Self { id, timestamp, signature, body }
    }
}

/// The authorities this machine trusts, read once.
static TLS: LazyLock<Arc<ClientConfig>> = LazyLock::new(|| {
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    let config =
        ClientConfig::builder_with_provider(Arc::new(ring::default_provider())).with_safe_default_protocol_versions();
    let config = config.map(|config| config.with_root_certificates(roots).with_no_client_auth());
    Arc::new(config.unwrap_or_else(|_| unreachable!("ring speaks the default versions")))
});

/// Sends it, within the deadline.
pub async fn post(place: &Place, addresses: &[SocketAddr], parcel: &Parcel) -> Result<(), NotDone> {
    match tokio::time::timeout(DEADLINE, sent(place, addresses, parcel)).await {
        Ok(done) => done,
        Err(_) => Err(NotDone::Retry("no answer before the deadline".to_owned())),
    }
}

async fn sent(place: &Place, addresses: &[SocketAddr], parcel: &Parcel) -> Result<(), NotDone> {
    let line = TcpStream::connect(addresses).await.map_err(|_| retry("no connection"))?;
    let status = if place.secure {
        let name = ServerName::try_from(place.host.clone()).map_err(|_| NotDone::Dead("no name for TLS".to_owned()))?;
        let line = TlsConnector::from(Arc::clone(&TLS)).connect(name, line).await.map_err(|_| retry("no TLS"))?;
        exchange(line, place, parcel).await
    } else {
        exchange(line, place, parcel).await
    };
    judged(status.map_err(|_| retry("the connection broke"))?)
}

fn retry(why: &str) -> NotDone {
    NotDone::Retry(why.to_owned())
}

/// What the answer means. Its body says nothing to us.
fn judged(status: Option<u16>) -> Result<(), NotDone> {
    match status {
        Some(200..=299) => Ok(()),
        Some(410) => Err(NotDone::Dead("the receiver is gone (410)".to_owned())),
        Some(status @ 300..=399) => Err(NotDone::Dead(format!("it leads elsewhere ({status}), and is not followed"))),
        Some(status) => Err(NotDone::Retry(format!("the receiver answered {status}"))),
        None => Err(retry("the answer is no HTTP")),
    }
}

/// Sends the request and reads the status of the answer.
async fn exchange<L: AsyncRead + AsyncWrite + Unpin>(
    mut line: L,
    place: &Place,
    parcel: &Parcel,
) -> std::io::Result<Option<u16>> {
    let Parcel { id, timestamp, signature, body } = parcel;
    let host = if place.host.contains(':') { format!("[{}]", place.host) } else { place.host.clone() };
    let head = format!(
        "POST {} HTTP/1.1\r\nhost: {host}:{}\r\nuser-agent: yakuba\r\ncontent-type: application/json\r\n\
         content-length: {}\r\nwebhook-id: {id}\r\nwebhook-timestamp: {timestamp}\r\nwebhook-signature: {signature}\r\n\
         connection: close\r\n\r\n",
        place.path,
        place.port,
        body.len()
    );
    line.write_all(head.as_bytes()).await?;
    line.write_all(body.as_bytes()).await?;
    line.flush().await?;
    let mut answer = Vec::new();
    while !answer.contains(&b'\n') && answer.len() < HEAD {
        let mut part = [0; 512];
        let read = line.read(&mut part).await?;
        if read == 0 {
            break;
        }
        answer.extend(part.iter().take(read));
    }
    Ok(status(&answer))
}

/// `HTTP/1.1 204 No Content`.
fn status(answer: &[u8]) -> Option<u16> {
    let line = answer.split(|byte| *byte == b'\n').next().filter(|_| answer.contains(&b'\n'))?;
    let text = std::str::from_utf8(line).ok()?;
    let rest = text.strip_prefix("HTTP/1.1 ").or_else(|| text.strip_prefix("HTTP/1.0 "))?;
    rest.get(..3)?.parse().ok().filter(|status| (100..600).contains(status))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_status_line_is_an_answer() {
        assert_eq!(status(b"HTTP/1.1 204 No Content\r\n\r\n"), Some(204));
        assert_eq!(status(b"HTTP/1.0 500\r\n"), Some(500));
        for none in [&b""[..], b"HTTP/1.1 200", b"200 OK\n", b"HTTP/1.1 abc\n", b"HTTP/1.1 999 x\n", b"\xff\xfe\n"] {
            assert_eq!(status(none), None, "{}", String::from_utf8_lossy(none));
        }
    }

    #[test]
    fn a_yes_is_done_a_redirect_is_dead_and_the_rest_comes_again() {
        assert_eq!(judged(Some(202)), Ok(()));
        assert!(matches!(judged(Some(302)), Err(NotDone::Dead(_))));
        assert!(matches!(judged(Some(410)), Err(NotDone::Dead(_))));
        for again in [Some(500), Some(404), Some(101), None] {
            assert!(matches!(judged(again), Err(NotDone::Retry(_))), "{again:?}");
        }
    }
}
