//! A citizen with a browser: types an application of 転入届 page by page over HTTP, sends it, and reads its receipt.
//!
//! Used wherever the real server is tried: under crashes, faults and restarts. The procedure asks for no file, and for mail only if wanted.
use std::{collections::BTreeMap, io, net::SocketAddr};

use crate::bench::http::{Answer, Client, form_body};

/// The procedure that is typed.
const PROCEDURE: &str = "moving-in";

/// Pages of one application and the redirects between them; more means that it goes in circles.
const MOST_PAGES: usize = 60;

/// Where the code of a mail is read, given the address it went to.
pub type Mailbox<'a> = &'a dyn Fn(&str) -> io::Result<String>;

/// One browser: a connection and its cookies.
#[derive(Debug)]
pub struct Citizen {
    client: Client,
    jar: BTreeMap<String, String>,
}

impl Citizen {
    pub fn new(address: SocketAddr) -> Self {
        Self { client: Client::new(address), jar: BTreeMap::new() }
    }

    /// The same browser, going to another server of the same city.
    pub fn go_to(&mut self, address: SocketAddr) {
        self.client = Client::new(address);
    }

    /// Comes back with cookies it was given before.
    pub fn with_cookies(address: SocketAddr, cookies: &str) -> Self {
        let pairs = cookies.split("; ").filter_map(|pair| pair.split_once('='));
        Self {
            client: Client::new(address),
            jar: pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
        }
    }

    pub fn cookies(&self) -> String {
        self.jar.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    /// Types a whole application without mail, up to the page that asks whether all is right; the draft's id.
    pub fn write(&mut self) -> io::Result<String> {
        self.type_all(None)
    }

    /// The same with an address of mail, proven by the code that arrives there.
    pub fn write_with_mail(&mut self, address: &str, mailbox: Mailbox<'_>) -> io::Result<String> {
        self.type_all(Some((address, mailbox)))
    }

    fn type_all(&mut self, mail: Option<(&str, Mailbox<'_>)>) -> io::Result<String> {
        let mut at = self.post(&format!("/p/{PROCEDURE}/start"), &[])?;
        let draft = at.split('/').nth(2).unwrap_or_default().to_owned();
        for _ in 0..MOST_PAGES {
            let path = at.split('?').next().unwrap_or_default().to_owned();
            let page = path.rsplit('/').next().unwrap_or_default();
            at = match (page, mail) {
                ("check", _) => return Ok(draft),
                ("people", _) => self.post(&format!("{path}/rows"), &[("go", "1")])?,
                ("mail", Some((address, _))) => self.post(&path, &[("value", address)])?,
                ("code", Some((address, mailbox))) => {
                    let code = mailbox(address)?;
                    self.post(&path, &[("value", &code)])?
                }
                ("notice", _) => self.post(&path, &[("value", "post")])?,
                _ => self.turn(&at, &path, page)?,
            };
        }
        Err(io::Error::other(format!("no end at {at}")))
    }

    /// Answers one question, or follows where the page leads.
    fn turn(&mut self, at: &str, path: &str, page: &str) -> io::Result<String> {
        let drawn = self.get(at)?;
        let Some(fields) = answer(page) else {
            let next = drawn.header("location").map(str::to_owned);
            return next.ok_or_else(|| io::Error::other(format!("nobody knows how to answer {at}")));
        };
        let seen = field(&drawn.body, "seen");
        let mut all = vec![("seen", seen.as_str())];
        all.extend_from_slice(fields);
        self.post(path, &all)
    }

    /// Presses "send"; the answer as it came.
    pub fn send(&mut self, draft: &str) -> io::Result<Answer> {
        self.client.anew();
        self.posted(&format!("/apply/{draft}/submit"), &[])
    }

    /// Presses "send" and hangs up before the answer comes.
    pub fn send_and_hang_up(&mut self, draft: &str) -> io::Result<()> {
        let cookies = self.cookies();
        self.client.send_and_close("POST", &format!("/apply/{draft}/submit"), &headers(&cookies), b"")
    }

    /// The reception number, when this browser may see one.
    pub fn receipt(&mut self, case: &str) -> io::Result<Option<String>> {
        self.client.anew();
        let page = self.get(&format!("/receipt/{case}"))?;
        Ok(number(&page.body))
    }

    /// Books a visit by the number and code of a case that was sent, at some free time; the booking's page and number.
    pub fn book(&mut self, case: &str, service: &str) -> io::Result<(String, String)> {
        let receipt = String::from_utf8_lossy(&self.get(&format!("/receipt/{case}"))?.body).into_owned();
        let mut shown = receipt.split("class=\"num nowrap\">").skip(1).filter_map(|rest| rest.split('<').next());
        let (number, code) = (shown.next().unwrap_or_default().to_owned(), shown.next().unwrap_or_default().to_owned());
        let times = self.get(&format!("/visit/times?s={service}&n=1"))?.body;
        let text = String::from_utf8_lossy(&times);
        let slots: Vec<&str> =
            text.split("name=\"slot\" value=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let nth = case.bytes().fold(0_usize, |sum, byte| sum.wrapping_mul(31) + usize::from(byte));
        let slot = slots.get(nth % slots.len().max(1)).ok_or_else(|| io::Error::other("no free time"))?;
        let held =
            self.post("/visit/times", &[("s", service), ("n", "1"), ("k", &field(&times, "k")), ("slot", slot)])?;
        let page = self.post(&format!("{held}/case"), &[("number", &number), ("code", &code)])?;
        let booked = self.booking(&page)?;
        Ok((page.clone(), booked.ok_or_else(|| io::Error::other(format!("{page} shows no number")))?))
    }

    /// The number of a booking, when its page shows one.
    pub fn booking(&mut self, page: &str) -> io::Result<Option<String>> {
        self.client.anew();
        let drawn = self.get(page)?;
        let text = String::from_utf8_lossy(&drawn.body);
        Ok(text.split(['<', '>']).map(str::trim).find(|word| is_booking(word)).map(str::to_owned))
    }

    fn get(&mut self, path: &str) -> io::Result<Answer> {
        let cookies = self.cookies();
        self.client.send("GET", path, &[("accept-language", "ja"), ("cookie", &cookies)], b"")
    }

    /// Sends a form, keeps the cookies, and gives where the answer leads.
    fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> io::Result<String> {
        let answer = self.posted(path, fields)?;
        let next = answer.header("location").map(str::to_owned);
        next.ok_or_else(|| io::Error::other(format!("{path} answered {}", answer.status)))
    }

    fn posted(&mut self, path: &str, fields: &[(&str, &str)]) -> io::Result<Answer> {
        let cookies = self.cookies();
        let answer = self.client.send("POST", path, &headers(&cookies), form_body(fields).as_bytes())?;
        for pair in answer.cookies().split("; ").filter_map(|pair| pair.split_once('=')) {
            self.jar.insert(pair.0.to_owned(), pair.1.to_owned());
        }
        Ok(answer)
    }
}

fn headers(cookies: &str) -> [(&str, &str); 4] {
    [
        ("content-type", "application/x-www-form-urlencoded"),
        ("sec-fetch-site", "same-origin"),
        ("accept-language", "ja"),
        ("cookie", cookies),
    ]
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

/// `予26-00012`; other words of the page begin with the same sign.
fn is_booking(word: &str) -> bool {
    word.strip_prefix('予')
        .is_some_and(|rest| rest.starts_with(|sign: char| sign.is_ascii_digit()) && !rest.contains(' '))
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
    fn a_booking_is_known_by_its_number_and_not_by_its_words() {
        assert!(is_booking("予26-00012"));
        assert!(!is_booking("予約できました — 火の国市") && !is_booking("予約番号"));
    }

    #[test]
    fn a_field_keeps_its_value() {
        assert_eq!(field(b"<input type=\"hidden\" name=\"seen\" value=\"3\">", "seen"), "3");
        assert_eq!(field(b"<p>nothing</p>", "seen"), "");
    }
}
