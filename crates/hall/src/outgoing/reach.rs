//! Where what leaves may go. A webhook: to a server outside, by https. An address within (loopback, private, link-local and their disguises) is refused
//! when the endpoint is entered and again at every delivery, and the connection goes to the very address that was judged.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use axum::http::Uri;

/// Which servers may be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// By https, outside our own nets.
    Outside,
    /// Any, without https too: for a receiver on the machine of a test.
    Anywhere,
}

/// A server to deliver to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub host: String,
    pub port: u16,
    /// Path and query.
    pub path: String,
    pub secure: bool,
}

/// Why it may not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreachable {
    /// No address of a server, or one with a name and password in it.
    NoAddress,
    NotSecure,
    /// No such name now.
    Unknown,
    Inside,
}

impl Unreachable {
    /// For a row of the outbox: no address, no name.
    pub fn says(self) -> &'static str {
        match self {
            Self::NoAddress => "the address is none",
            Self::NotSecure => "the address is not https",
            Self::Unknown => "the name of the server is not known",
            Self::Inside => "the name of the server leads inside",
        }
    }
}

/// Longer than any address of ours.
const LONGEST: usize = 500;

impl Reach {
    /// Reads an address as it was entered.
    pub fn place(self, text: &str) -> Result<Place, Unreachable> {
        let uri = text.parse::<Uri>().ok().filter(|_| text.len() <= LONGEST).ok_or(Unreachable::NoAddress)?;
        let secure = match uri.scheme_str() {
            Some("https") => true,
            Some("http") if self == Self::Anywhere => false,
            Some("http") => return Err(Unreachable::NotSecure),
            _ => return Err(Unreachable::NoAddress),
        };
        let authority = uri.authority().filter(|authority| !authority.as_str().contains('@'));
        let host = authority.map(|authority| authority.host().trim_matches(['[', ']']).to_owned());
        let host = host.filter(|host| !host.is_empty()).ok_or(Unreachable::NoAddress)?;
        let port = uri.port_u16().unwrap_or(if secure { 443 } else { 80 });
        let path = uri.path_and_query().map_or("/", |path| path.as_str()).to_owned();
        Ok(Place { host, port, path, secure })
    }

    /// The addresses of the server as they are now; none, when one of them lies inside.
    pub async fn addresses(self, place: &Place) -> Result<Vec<SocketAddr>, Unreachable> {
        let found = if let Ok(address) = place.host.parse::<IpAddr>() {
            vec![SocketAddr::new(address, place.port)]
        } else {
            let asked = tokio::net::lookup_host((place.host.as_str(), place.port)).await;
            asked.map_err(|_| Unreachable::Unknown)?.collect()
        };
        if found.is_empty() {
            return Err(Unreachable::Unknown);
        }
        if self == Self::Outside && found.iter().any(|address| is_inside(address.ip())) {
            return Err(Unreachable::Inside);
        }
        Ok(found)
    }
}

/// Whether an address leads into our own nets, or nowhere a server of somebody else can be.
pub fn is_inside(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_inside_v4(address),
        IpAddr::V6(address) => is_inside_v6(address),
    }
}

fn is_inside_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    address.is_loopback()
        || address.is_private()
        || address.is_link_local()
        || address.is_multicast()
        || a == 0
        || a >= 240
        || (a == 100 && (64..128).contains(&b))
        || (a == 192 && b == 0 && c == 0)
        || (a == 198 && (b == 18 || b == 19))
}

fn is_inside_v6(address: Ipv6Addr) -> bool {
    let parts = address.segments();
    let [first, second, ..] = parts;
    let v4 = |high: u16, low: u16| Ipv4Addr::from((u32::from(high) << 16) | u32::from(low));
    // An older address inside a newer one is judged as what it is.
    let (embedded, tail) = (v4(parts[6], parts[7]), parts[..5].iter().all(|part| *part == 0));
    if tail && (parts[5] == 0xffff || parts[5] == 0) {
        return parts[5] == 0 || is_inside_v4(embedded);
    }
    match first {
        0x0064 if second == 0xff9b => is_inside_v4(embedded),
        0x2002 => is_inside_v4(v4(second, parts[2])),
        0x2001 if second == 0 => true,
        _ => {
            (first & 0xfe00) == 0xfc00
                || (first & 0xffc0) == 0xfe80
                || (first & 0xffc0) == 0xfec0
                || address.is_multicast()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_inside_is_known() {
        for inside in [
            "127.0.0.1",
            "127.9.9.9",
            "10.1.2.3",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1",
            "169.254.169.254",
            "0.0.0.0",
            "0.1.2.3",
            "100.64.0.1",
            "255.255.255.255",
            "224.0.0.1",
            "198.18.0.1",
            "::1",
            "::",
            "fe80::1",
            "fc00::1",
            "fd12::1",
            "ff02::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "::ffff:169.254.169.254",
            "::127.0.0.1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
            "2002:a00:1::1",
            "2001::1",
            "fec0::1",
        ] {
            assert!(is_inside(inside.parse().expect("an address")), "{inside}");
        }
        for outside in [
            "8.8.8.8",
            "172.32.0.1",
            "100.128.0.1",
            "192.169.0.1",
            "2606:4700::1111",
            "::ffff:8.8.8.8",
            "2002:808:808::1",
        ] {
            assert!(!is_inside(outside.parse().expect("an address")), "{outside}");
        }
    }

    #[test]
    fn an_address_is_https_and_names_nobody() {
        let place = Reach::Outside.place("https://hooks.example.jp/yakuba?x=1").expect("a place");
        assert_eq!((place.host.as_str(), place.port, place.path.as_str()), ("hooks.example.jp", 443, "/yakuba?x=1"));
        assert_eq!(
            Reach::Outside.place("https://[2606:4700::1111]:8443").map(|place| (place.host, place.port)),
            Ok(("2606:4700::1111".into(), 8443))
        );
        assert_eq!(Reach::Outside.place("http://hooks.example.jp/"), Err(Unreachable::NotSecure));
        for wrong in
            ["", "hooks.example.jp", "ftp://a/", "https://", "https://a:b@c/", "file:///etc/passwd", "https://a b/"]
        {
            assert_eq!(Reach::Outside.place(wrong), Err(Unreachable::NoAddress), "{wrong}");
        }
    }

    #[tokio::test]
    async fn a_name_that_leads_inside_is_refused_whatever_it_is_called() {
        for inside in [
            "https://localhost/",
            "https://127.0.0.1/",
            "https://[::1]/",
            "https://[::ffff:10.0.0.1]/",
            "https://0.0.0.0/",
        ] {
            let place = Reach::Outside.place(inside).expect("a place");
            assert_eq!(Reach::Outside.addresses(&place).await, Err(Unreachable::Inside), "{inside}");
        }
        // Ways to write a number that a resolver may read as an address lead nowhere else.
        for odd in ["https://2130706433/", "https://0x7f.1/", "https://127.1/"] {
            let place = Reach::Outside.place(odd).expect("a place");
            assert!(Reach::Outside.addresses(&place).await.is_err(), "{odd}");
        }
    }
}
