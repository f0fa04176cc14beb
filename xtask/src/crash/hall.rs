//! The city hall itself under crashes: whole applications over HTTP, typed page by page as a citizen does, sent, and read back.
//!
//! A reception number counts as acknowledged when the receipt page has shown it. After each crash the restarted server must show every
//! such receipt again, and `yakuba audit verify` must find the file, the chain and every case sound.
use std::{
    collections::BTreeMap,
    fs, io,
    net::{Ipv4Addr, SocketAddr},
    ops::Range,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use super::{Running, Subject};
use crate::{bench::http::Client, command, place, service::yakuba};

/// The procedure that is typed: it asks for no mail and no file.
const PROCEDURE: &str = "moving-in";

/// Pages of one application and the redirects between them; more means that it goes in circles.
const MOST_PAGES: usize = 60;

/// The release binary, on a city folder it made itself.
#[derive(Debug)]
pub struct CityHall {
    binary: PathBuf,
}

impl CityHall {
    pub const fn new(binary: PathBuf) -> Self {
        Self { binary }
    }

    fn settings(data: &Path) -> PathBuf {
        data.join("yakuba.toml")
    }

    /// `yakuba init`, then the demo city's procedures in place of the example.
    fn found(&self, data: &Path) -> io::Result<()> {
        let mut init = Command::new(&self.binary);
        init.args(["init", "--password-stdin"]).arg(data).current_dir("/");
        let mut child = init.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn()?;
        if let Some(mut input) = child.stdin.take() {
            io::Write::write_all(&mut input, "火の国の朝はしずか-2026\n".as_bytes())?;
        }
        let done = child.wait_with_output()?;
        if !done.status.success() {
            return Err(io::Error::other(format!("yakuba init: {}", String::from_utf8_lossy(&done.stderr))));
        }
        Self::write_settings(data, 0)?;
        let city = place::root().join("cities/hinokuni");
        let mut publish = Command::new(&self.binary);
        publish.arg("publish").arg(city).arg("--config").arg(Self::settings(data)).current_dir("/");
        command::quiet(&mut publish)?;
        // What was laid out before the first crash is not what is tried.
        command::quiet(Command::new("sync").arg("-f").arg(data)).map(drop)
    }

    fn write_settings(data: &Path, port: u16) -> io::Result<()> {
        let city = place::root().join("cities/hinokuni");
        let text = format!(
            "city = \"{}\"\ndata = \"data\"\ndatabase = \"sqlite\"\nkey = \"city.key\"\nlisten = \"127.0.0.1:{port}\"\nbase_url = \"http://127.0.0.1:{port}\"\ncheckpoints = \"checkpoints.jsonl\"\n",
            city.display()
        );
        fs::write(Self::settings(data), text)
    }
}

impl Subject for CityHall {
    fn binary(&self) -> PathBuf {
        self.binary.clone()
    }

    fn prepare(&self, data: &Path, port: u16) -> io::Result<()> {
        if !data.join("data").exists() {
            self.found(data)?;
        }
        Self::write_settings(data, port)
    }

    fn arguments(&self, data: &Path, _: u16) -> Vec<String> {
        vec!["serve".into(), "--config".into(), Self::settings(data).display().to_string()]
    }

    fn ready(&self, running: &Running) -> bool {
        yakuba::healthy(address(running)).is_some()
    }

    /// An application takes some thirty requests, two a page.
    fn pause(&self) -> Range<u64> {
        400..1400
    }

    fn submit(&self, running: &Running, acknowledged: &dyn Fn(String)) -> io::Result<()> {
        let mut client = Client::new(address(running));
        loop {
            let (case, cookies) = apply(&mut client)?;
            let receipt = client.send("GET", &format!("/receipt/{case}"), &[("cookie", &cookies)], b"")?;
            let number = number(&receipt.body).ok_or_else(|| io::Error::other("a receipt without a number"))?;
            acknowledged(format!("{number} {case} {cookies}"));
        }
    }

    fn verify(&self, running: &Running, acknowledged: &[String]) -> Result<(), String> {
        let mut client = Client::new(address(running));
        let mut lost = Vec::new();
        for kept in acknowledged {
            let mut words = kept.splitn(3, ' ');
            let (Some(wanted), Some(case), Some(cookies)) = (words.next(), words.next(), words.next()) else {
                continue;
            };
            let receipt = client.send("GET", &format!("/receipt/{case}"), &[("cookie", cookies)], b"");
            let receipt = receipt.map_err(|fault| format!("the receipt of {wanted}: {fault}"))?;
            if number(&receipt.body).as_deref() != Some(wanted) {
                lost.push(format!("{wanted} (status {})", receipt.status));
            }
        }
        if let Some(first) = lost.first() {
            return Err(format!("{} of {} lost, first {first}", lost.len(), acknowledged.len()));
        }
        let mut audit = Command::new(&self.binary);
        audit.args(["audit", "verify", "--config"]).arg(Self::settings(&running.data)).current_dir("/");
        command::quiet(&mut audit).map(drop).map_err(|fault| fault.to_string())
    }
}

fn address(running: &Running) -> SocketAddr {
    SocketAddr::from((Ipv4Addr::LOCALHOST, running.port))
}

/// One application from the first press to the sent one; its id and the cookies of its browser.
fn apply(client: &mut Client) -> io::Result<(String, String)> {
    let mut jar = BTreeMap::new();
    let mut at = post(client, &mut jar, &format!("/p/{PROCEDURE}/start"), &[])?;
    let case = at.split('/').nth(2).unwrap_or_default().to_owned();
    for _ in 0..MOST_PAGES {
        let path = at.split('?').next().unwrap_or_default().to_owned();
        let page = path.rsplit('/').next().unwrap_or_default();
        at = match page {
            _ if path.starts_with("/receipt/") => return Ok((case, cookies(&jar))),
            "check" => post(client, &mut jar, &format!("/apply/{case}/submit"), &[])?,
            "people" => post(client, &mut jar, &format!("{path}/rows"), &[("go", "1")])?,
            page => {
                if let Some(fields) = answer(page) {
                    let drawn = client.send("GET", &at, &[("cookie", &cookies(&jar))], b"")?;
                    let seen = field(&drawn.body, "seen");
                    let mut all = vec![("seen", seen.as_str())];
                    all.extend_from_slice(fields);
                    post(client, &mut jar, &path, &all)?
                } else {
                    let moved = client.send("GET", &at, &[("cookie", &cookies(&jar))], b"")?;
                    let next = moved.header("location").map(str::to_owned);
                    next.ok_or_else(|| io::Error::other(format!("nobody knows how to answer {at}")))?
                }
            }
        };
    }
    Err(io::Error::other(format!("no end at {at}")))
}

/// What a family of one answers, page by page.
fn answer(page: &str) -> Option<&'static [(&'static str, &'static str)]> {
    const NAME: &[(&str, &str)] =
        &[("family", "髙﨑"), ("given", "葛\u{e0100}子"), ("family_kana", "たかさき"), ("given_kana", "かつこ")];
    const HOME: &[(&str, &str)] =
        &[("kind", "home"), ("postal", "862-9201"), ("town", "火の国市東区青葉町"), ("block", "2-10-5")];
    const DAY: &[(&str, &str)] = &[("era", "西暦"), ("y", "2026"), ("m", "1"), ("d", "5")];
    const BORN: &[(&str, &str)] = &[("era", "平成"), ("y", "2"), ("m", "5"), ("d", "1")];
    Some(match page.rsplit('~').next()? {
        "moved" => &[("value", "yes")],
        "moved_on" => DAY,
        "from" => &[("value", "japan")],
        "former_address" | "new_address" => HOME,
        "has_card" | "foreign" => &[("value", "no")],
        "applicant.name" | "name" => NAME,
        "applicant.phone" => &[("value", "0965550000")],
        "birthdate" => BORN,
        "relation" => &[("value", "head")],
        "mail" => &[("value", ""), ("without", "1")],
        _ => return None,
    })
}

/// Sends a form, keeps the cookies, and gives where the answer leads.
fn post(
    client: &mut Client,
    jar: &mut BTreeMap<String, String>,
    path: &str,
    fields: &[(&str, &str)],
) -> io::Result<String> {
    let body = crate::bench::http::form_body(fields);
    let headers = [
        ("content-type", "application/x-www-form-urlencoded"),
        ("sec-fetch-site", "same-origin"),
        ("accept-language", "ja"),
        ("cookie", &cookies(jar)),
    ];
    let answer = client.send("POST", path, &headers, body.as_bytes())?;
    for pair in answer.cookies().split("; ").filter_map(|pair| pair.split_once('=')) {
        jar.insert(pair.0.to_owned(), pair.1.to_owned());
    }
    let next = answer.header("location").map(str::to_owned);
    next.ok_or_else(|| io::Error::other(format!("{path} answered {}", answer.status)))
}

fn cookies(jar: &BTreeMap<String, String>) -> String {
    jar.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
}

/// The value of the first input of this name.
fn field(page: &[u8], name: &str) -> String {
    let text = String::from_utf8_lossy(page);
    let input = text.split("<input").find(|part| part.contains(&format!("name=\"{name}\""))).unwrap_or_default();
    input.split("value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned()
}

/// The reception number on a receipt page: the first word of the form `TN26-00001-5`.
fn number(page: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(page).into_owned();
    text.split(['<', '>']).map(str::trim).find(|word| is_number(word)).map(str::to_owned)
}

fn is_number(word: &str) -> bool {
    let mut parts = word.split('-');
    let (Some(head), Some(middle), Some(check), None) = (parts.next(), parts.next(), parts.next(), parts.next()) else {
        return false;
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    head.len() == 4
        && head.starts_with("TN")
        && digits(&head[2..])
        && middle.len() >= 5
        && digits(middle)
        && check.len() == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_found_on_its_receipt_only() {
        assert_eq!(number(b"<dd class=\"num\">TN26-00001-5</dd>").as_deref(), Some("TN26-00001-5"));
        assert_eq!(number("<p>電話 096-555-0000</p>".as_bytes()), None);
        assert_eq!(number(b"<a href=\"x\">TN26</a>"), None);
    }

    #[test]
    fn a_field_keeps_its_value() {
        assert_eq!(field(b"<input type=\"hidden\" name=\"seen\" value=\"3\">", "seen"), "3");
        assert_eq!(field(b"<p>nothing</p>", "seen"), "");
    }
}
