//! Calendar entries as RFC 5545 wants them: lines of at most 75 octets, escaped, ended by CRLF. Pure.

use std::fmt::Write;

use civic::Millis;

pub struct Entry {
    pub uid: String,
    pub sequence: i64,
    pub stamp: Millis,
    pub begins: Millis,
    pub ends: Millis,
    pub summary: String,
    pub place: String,
    pub url: String,
    pub cancelled: bool,
}

pub fn calendar(city: &str, entries: &[Entry]) -> String {
    let mut out = String::new();
    line(&mut out, "BEGIN:VCALENDAR");
    line(&mut out, "VERSION:2.0");
    line(&mut out, &format!("PRODID:-//{city}//Yakuba//JA"));
    let all_cancelled = !entries.is_empty() && entries.iter().all(|entry| entry.cancelled);
    line(&mut out, if all_cancelled { "METHOD:CANCEL" } else { "METHOD:PUBLISH" });
    for entry in entries {
        line(&mut out, "BEGIN:VEVENT");
        line(&mut out, &format!("UID:{}", text(&entry.uid)));
        line(&mut out, &format!("SEQUENCE:{}", entry.sequence));
        line(&mut out, &format!("DTSTAMP:{}", utc(entry.stamp)));
        line(&mut out, &format!("DTSTART:{}", utc(entry.begins)));
        line(&mut out, &format!("DTEND:{}", utc(entry.ends)));
        line(&mut out, &format!("SUMMARY:{}", text(&entry.summary)));
        line(&mut out, &format!("LOCATION:{}", text(&entry.place)));
        if !entry.url.is_empty() {
            line(&mut out, &format!("URL:{}", entry.url));
        }
        line(&mut out, if entry.cancelled { "STATUS:CANCELLED" } else { "STATUS:CONFIRMED" });
        line(&mut out, "END:VEVENT");
    }
    if entries.is_empty() {
        // RFC 5545 wants at least one part.
        for part in ["BEGIN:VTIMEZONE", "TZID:Asia/Tokyo", "BEGIN:STANDARD", "DTSTART:19700101T000000"] {
            line(&mut out, part);
        }
        for part in ["TZOFFSETFROM:+0900", "TZOFFSETTO:+0900", "TZNAME:JST", "END:STANDARD", "END:VTIMEZONE"] {
            line(&mut out, part);
        }
    }
    line(&mut out, "END:VCALENDAR");
    out
}

/// `20260928T013000Z`.
fn utc(at: Millis) -> String {
    let at = at.plus_minutes(-9 * 60).local();
    format!("{:04}{:02}{:02}T{:02}{:02}{:02}Z", at.year(), at.month(), at.day(), at.hour(), at.minute(), at.second())
}

fn text(words: &str) -> String {
    words.chars().fold(String::with_capacity(words.len()), |mut out, sign| {
        match sign {
            '\\' | ';' | ',' => out.extend(['\\', sign]),
            '\n' => out.push_str("\\n"),
            sign if sign.is_control() => {}
            sign => out.push(sign),
        }
        out
    })
}

/// Folded before the 75th octet, never within a character.
fn line(out: &mut String, whole: &str) {
    let mut width = 0;
    for sign in whole.chars() {
        if width + sign.len_utf8() > 74 {
            out.push_str("\r\n ");
            width = 1;
        }
        width += sign.len_utf8();
        // Writing to a string cannot fail.
        let _ = out.write_char(sign);
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_fold_between_characters_and_times_are_utc() {
        let at = Millis::from_local(jiff::civil::date(2026, 9, 28).at(8, 30, 0, 0));
        let entry = Entry {
            uid: "a@b".into(),
            sequence: 2,
            stamp: at,
            begins: at,
            ends: at.plus_minutes(35),
            summary: "来庁; 東区役所, 二階くらしの窓口で引っ越しの手続きをすべて一度に終わらせます".into(),
            place: "2階\n窓口".into(),
            url: String::new(),
            cancelled: false,
        };
        let text = calendar("hinokuni", &[entry]);
        assert!(text.contains("DTSTART:20260927T233000Z\r\n") && text.contains("DTEND:20260928T000500Z\r\n"));
        assert!(
            text.contains("SEQUENCE:2\r\n")
                && text.contains("LOCATION:2階\\n窓口\r\n")
                && text.contains("METHOD:PUBLISH")
        );
        assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
        assert!(
            text.replace("\r\n ", "")
                .contains("来庁\\; 東区役所\\, 二階くらしの窓口で引っ越しの手続きをすべて一度に終わらせます")
        );
    }
}
