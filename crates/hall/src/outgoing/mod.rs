//! What leaves by HTTP to a server of somebody's choice: judged where it goes, signed, sent once before a deadline, no redirect followed.
//!
//! No slice: webhooks and the gateway for short messages share it. It knows no rows; whoever sends reads its own, and the outbox tries again.

mod post;
mod reach;

use std::fmt;

use store::NotDone;

pub use post::Parcel;
pub use reach::{Reach, Unreachable};

/// Where short messages are handed over: a setting of the machine, so it may well stand in the city's own net.
#[derive(Clone, PartialEq, Eq)]
pub struct Gateway {
    pub url: String,
    secret: Vec<u8>,
}

impl Gateway {
    /// `None`: the address is none, or has a name and password in it.
    pub fn new(url: &str, secret: &[u8]) -> Option<Self> {
        Reach::Anywhere.place(url).ok()?;
        (!secret.is_empty()).then(|| Self { url: url.to_owned(), secret: secret.to_owned() })
    }

    /// Hands one message over; the same id tells the gateway that it is the same one.
    pub async fn send(&self, parcel: impl FnOnce(&[u8]) -> Parcel) -> Result<(), NotDone> {
        send(Reach::Anywhere, &self.url, &parcel(&self.secret)).await
    }
}

impl fmt::Debug for Gateway {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Gateway({}, …)", self.url)
    }
}

/// Judges the address as it is now, and sends to the very server that was judged.
pub async fn send(reach: Reach, url: &str, parcel: &Parcel) -> Result<(), NotDone> {
    let dead = |why: Unreachable| NotDone::Dead(why.says().to_owned());
    let place = reach.place(url).map_err(dead)?;
    let addresses = match reach.addresses(&place).await {
        Ok(addresses) => addresses,
        Err(Unreachable::Unknown) => return Err(NotDone::Retry(Unreachable::Unknown.says().to_owned())),
        Err(why) => return Err(dead(why)),
    };
    post::post(&place, &addresses, parcel).await
}
