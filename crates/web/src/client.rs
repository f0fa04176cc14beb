//! The address a request comes from, believed only as far as our own proxies vouch for it.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::http::{Extensions, HeaderMap};

/// The other end of the connection, put into each request by the accept loop.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub SocketAddr);

/// The client's address: the entry of `X-Forwarded-For` that our outermost trusted proxy wrote, counted from the right.
/// Without trusted proxies, or when the header is shorter than they would have made it, the peer itself.
pub fn address(extensions: &Extensions, headers: &HeaderMap, trusted_proxies: usize) -> IpAddr {
    let peer = extensions.get::<Peer>().map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| peer.0.ip());
    if trusted_proxies == 0 {
        return peer;
    }
    let entries: Vec<_> = headers
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(','))
        .map(|entry| entry.trim().trim_start_matches('[').trim_end_matches(']'))
        .collect();
    entries.len().checked_sub(trusted_proxies).and_then(|at| entries[at].parse().ok()).unwrap_or(peer)
}
