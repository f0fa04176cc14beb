//! Writes XES that other tools read: standard extensions, one event per piece of work, resources under pseudonyms.
//!
//! The same salt gives the same pseudonym, so that two exports can be put together; without the salt nobody gets back from one to the person.

use std::fmt::Write as _;
use std::io::{self, Write};

use sha2::{Digest, Sha256};

use crate::log::{Log, NEVER};
use crate::names::Names;
use crate::time::civil;
use crate::xes::read::ENABLED;

/// Who is named how.
#[derive(Clone, Copy, Debug)]
pub struct Pseudonyms<'a> {
    /// Secret, long and the caller's: a short one can be guessed.
    pub salt: &'a [u8],
    /// Whether cases keep their names; resources never do.
    pub cases_named: bool,
}

impl Pseudonyms<'_> {
    fn of(&self, kind: &str, name: &str) -> String {
        if name.is_empty() {
            return String::new();
        }
        let mut hasher = Sha256::new();
        for part in [self.salt, kind.as_bytes(), name.as_bytes()] {
            hasher.update((part.len() as u64).to_be_bytes());
            hasher.update(part);
        }
        let digest = hasher.finalize();
        let mut out = String::from(if kind == "resource" { "r-" } else { "c-" });
        for byte in digest.iter().take(8) {
            let _ = write!(out, "{byte:02x}");
        }
        out
    }
}

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849-2023" xes.features="" xmlns="http://www.xes-standard.org/">
  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
  <extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
  <extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
  <global scope="trace">
    <string key="concept:name" value=""/>
  </global>
  <global scope="event">
    <string key="concept:name" value=""/>
    <string key="lifecycle:transition" value="complete"/>
  </global>
  <classifier name="Activity" keys="concept:name"/>
"#;

/// Writes the log in its own order.
pub fn write_xes(log: &Log, pseudonyms: &Pseudonyms<'_>, into: &mut impl Write) -> io::Result<()> {
    into.write_all(HEAD.as_bytes())?;
    let escaped = |names: &Names| names.iter().map(escape).collect::<Vec<_>>();
    let activities = escaped(&log.activities);
    let resources: Vec<String> = log.resources.iter().map(|name| pseudonyms.of("resource", name)).collect();
    let mut text = String::new();
    for (case, events) in log.by_case().enumerate() {
        text.clear();
        let name = log.cases.get(case);
        let name = if pseudonyms.cases_named { escape(name) } else { pseudonyms.of("case", name) };
        let _ = write!(text, "  <trace>\n    <string key=\"concept:name\" value=\"{name}\"/>\n");
        for event in events {
            let activity = &activities[usize::from(log.activity[event])];
            let _ = write!(text, "    <event>\n      <string key=\"concept:name\" value=\"{activity}\"/>\n");
            let resource = &resources[log.resource[event] as usize];
            if !resource.is_empty() {
                let _ = writeln!(text, "      <string key=\"org:resource\" value=\"{resource}\"/>");
            }
            text.push_str("      <string key=\"lifecycle:transition\" value=\"complete\"/>\n");
            let offset = log.offset[event];
            let moments = [(ENABLED, &log.enabled), ("start_timestamp", &log.started), ("time:timestamp", &log.done)];
            for (key, at) in moments.map(|(key, column)| (key, column.get(event))) {
                if let Some(at) = at.filter(|at| **at != NEVER) {
                    let _ = writeln!(text, "      <date key=\"{key}\" value=\"{}\"/>", stamp(*at, offset));
                }
            }
            text.push_str("    </event>\n");
        }
        text.push_str("  </trace>\n");
        into.write_all(text.as_bytes())?;
    }
    into.write_all(b"</log>\n")
}

/// ISO 8601 with milliseconds, by the wall clock of its offset.
pub(crate) fn stamp(ms: i64, offset: i16) -> String {
    let wall = ms.saturating_add(i64::from(offset) * 60_000);
    let (days, rest) = (wall.div_euclid(86_400_000), wall.rem_euclid(86_400_000));
    let (year, month, day) = civil(days);
    let (seconds, ms) = (rest / 1000, rest % 1000);
    let sign = if offset < 0 { '-' } else { '+' };
    let ahead = offset.unsigned_abs();
    format!(
        "{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}.{ms:03}{sign}{:02}:{:02}",
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60,
        ahead / 60,
        ahead % 60
    )
}

/// For an attribute's value; what XML cannot carry is left out, and a line break keeps being one.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            '\t' => out.push_str("&#9;"),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(char),
        }
    }
    out
}
