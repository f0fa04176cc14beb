//! Reading a report of non-delivery (RFC 3464): the token it was sent to, and what became of the mail. Whatever bytes come are read without harm;
//! what is no report in that form is nothing. Not one address or sentence of it is kept.

use super::token::Token;

/// A report longer than this is read so far and no further.
const LONGEST: usize = 1_000_000;
/// Parts of one body that are looked at.
const PARTS: usize = 40;

/// What became of the mail, with the status code of RFC 3463.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// For good: `5.1.1`.
    Failed(String),
    /// It is still being tried: `4.4.1`.
    Delayed(String),
}

/// A report, not believed yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    pub token: Token,
    pub fate: Fate,
}

/// The headers in which the address of a report stands, by the server and what handed it on.
const TO: [&str; 5] = ["delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "to"];

/// Reads one mail. `to`: the address it came to, where whoever hands it over knows.
pub fn read(bytes: &[u8], to: Option<&str>) -> Option<Report> {
    let text = String::from_utf8_lossy(&bytes[..bytes.len().min(LONGEST)]).replace("\r\n", "\n");
    let (head, body) = split(&text);
    let head = headers(head);
    let told = to.and_then(Token::find);
    let token = told.or_else(|| TO.iter().find_map(|name| all(&head, name).find_map(Token::find)))?;
    let kind = first(&head, "content-type")?;
    if !kind.to_ascii_lowercase().starts_with("multipart/report") {
        return None;
    }
    let fate = parts(body, &boundary(kind)?).find_map(status)?;
    Some(Report { token, fate })
}

/// Head and body, apart at the first empty line.
fn split(text: &str) -> (&str, &str) {
    match text.strip_prefix('\n') {
        Some(body) => ("", body),
        None => text.split_once("\n\n").unwrap_or((text, "")),
    }
}

/// Names in small letters, with their values on one line.
fn headers(head: &str) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    for line in head.lines() {
        if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = all.last_mut() {
                value.push(' ');
                value.push_str(line.trim());
            }
        } else if let Some((name, value)) = line.split_once(':') {
            all.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
        }
    }
    all
}

fn all<'h>(head: &'h [(String, String)], name: &str) -> impl Iterator<Item = &'h str> {
    head.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
}

fn first<'h>(head: &'h [(String, String)], name: &str) -> Option<&'h str> {
    all(head, name).next()
}

fn boundary(kind: &str) -> Option<String> {
    let at = kind.to_ascii_lowercase().find("boundary=")? + "boundary=".len();
    let rest = kind.get(at..)?;
    let value = match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => rest.split([';', ' ', '\t']).next(),
    };
    value.filter(|value| !value.is_empty() && value.len() <= 70).map(str::to_owned)
}

fn parts<'b>(body: &'b str, boundary: &str) -> impl Iterator<Item = &'b str> {
    let line = format!("\n--{boundary}");
    let mut all = Vec::new();
    let mut rest = body.strip_prefix(&line[1..]).or_else(|| body.split_once(&line).map(|(_, rest)| rest));
    while let Some(from) = rest.filter(|_| all.len() < PARTS) {
        // Behind the last one stand two hyphens.
        if from.starts_with("--") {
            break;
        }
        let from = from.split_once('\n').map_or("", |(_, part)| part);
        let (part, next) = from.split_once(&line).map_or((from, None), |(part, next)| (part, Some(next)));
        all.push(part);
        rest = next;
    }
    all.into_iter()
}

/// What the part for machines says of the first recipient whose fate it tells; a failure goes before a delay.
fn status(part: &str) -> Option<Fate> {
    let (head, body) = split(part);
    let kind = headers(head).into_iter().find(|(name, _)| name == "content-type")?.1.to_ascii_lowercase();
    if !kind.starts_with("message/delivery-status") && !kind.starts_with("message/global-delivery-status") {
        return None;
    }
    let fates: Vec<Fate> = body.split("\n\n").filter_map(|group| of_recipient(&headers(group))).collect();
    let failed = fates.iter().find(|fate| matches!(fate, Fate::Failed(_)));
    failed.or(fates.first()).cloned()
}

fn of_recipient(fields: &[(String, String)]) -> Option<Fate> {
    let code = first(fields, "status")?.split_whitespace().next().and_then(code)?;
    match first(fields, "action")?.to_ascii_lowercase().as_str() {
        "failed" if code.starts_with('5') => Some(Fate::Failed(code)),
        // Given up after it was put off for days: it has not arrived, and the code begins with 4.
        "failed" => Some(Fate::Failed(code)),
        "delayed" => Some(Fate::Delayed(code)),
        _ => None,
    }
}

/// `5.1.1`; nothing else gets through to a page.
pub fn code(word: &str) -> Option<String> {
    let mut numbers = word.split('.');
    let class = numbers.next().filter(|class| ["4", "5"].contains(class))?;
    let [subject, detail] = [numbers.next()?, numbers.next()?];
    let is_number = |text: &str| (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    (numbers.next().is_none() && is_number(subject) && is_number(detail)).then(|| format!("{class}.{subject}.{detail}"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::keys::Keys;

    fn sender() -> String {
        super::super::token::sender(
            &Keys::new(&civic::SeededChance::new(5)),
            "bounce@city.example",
            Uuid::from_u128(7),
            "saki@example.jp",
        )
        .expect("an address")
    }

    fn report(action: &str, status: &str) -> String {
        format!(
            "Return-Path: <>\r\nDelivered-To: {}\r\nFrom: MAILER-DAEMON@mx.example\r\nSubject: Undelivered Mail\r\n\
             Content-Type: multipart/report; report-type=delivery-status;\r\n\tboundary=\"A/1.2\"\r\nMIME-Version: 1.0\r\n\r\n\
             --A/1.2\r\nContent-Type: text/plain\r\n\r\nI'm sorry.\r\n\r\n--A/1.2\r\nContent-Description: Delivery report\r\n\
             Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n\
             Final-Recipient: rfc822; saki@example.jp\r\nAction: {action}\r\nStatus: {status}\r\n\
             Diagnostic-Code: smtp; 550 5.1.1 <saki@example.jp>: no such user\r\n\r\n--A/1.2\r\n\
             Content-Type: message/rfc822\r\n\r\nSubject: x\r\n\r\nbody\r\n--A/1.2--\r\n",
            sender()
        )
    }

    #[test]
    fn a_report_says_what_became_of_the_mail() {
        let fate = |action: &str, status: &str| read(report(action, status).as_bytes(), None).map(|report| report.fate);
        assert_eq!(fate("failed", "5.1.1"), Some(Fate::Failed("5.1.1".into())));
        assert_eq!(fate("failed", "4.4.7"), Some(Fate::Failed("4.4.7".into())));
        assert_eq!(fate("delayed", "4.4.1"), Some(Fate::Delayed("4.4.1".into())));
        assert_eq!(fate("relayed", "2.0.0"), None);
        assert_eq!(fate("failed", "5.1.<b>"), None);
    }

    #[test]
    fn what_is_no_report_is_nothing() {
        let plain = format!("To: {}\n\nI am on holiday", sender());
        assert_eq!(read(plain.as_bytes(), None), None);
        assert_eq!(read(report("failed", "5.1.1").replace("Delivered-To", "Subject").as_bytes(), None), None);
        assert!(
            read(report("failed", "5.1.1").replace("Delivered-To", "Subject").as_bytes(), Some(&sender())).is_some()
        );
    }

    proptest! {
        /// Cut, torn and mixed up: it is read, or it is nothing; it never breaks.
        #[test]
        fn no_bytes_break_it(cut in 0usize..1200, noise in proptest::collection::vec(any::<u8>(), 0..60), at in 0usize..1200) {
            let mut bytes = report("failed", "5.1.1").into_bytes();
            bytes.truncate(cut);
            let at = at.min(bytes.len());
            bytes.splice(at..at, noise);
            let _ = read(&bytes, None);
        }

        #[test]
        fn no_text_breaks_it(text in "(?s).{0,400}") {
            let _ = read(format!("To: {}\nContent-Type: multipart/report; boundary={text}", sender()).as_bytes(), None);
            let _ = status(&text);
        }
    }
}
