//! Who and where a text speaks of, as marks made with the city's key: a name read aloud with a birthday, a name as written with a
//! birthday, an address. Two texts of one person have a mark in common; no text can be read out of a mark.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use hmac::{Hmac, KeyInit, Mac};
use procedure::Procedure;
use procedure::answers::Answers;
use serde_json::Value;
use sha2::Sha256;
use uuid::Uuid;

use crate::Hall;
use crate::cases::mentions::{addresses, named};

/// The marks of one text: everybody and every address in it, and those of who applies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    pub all: BTreeSet<String>,
    pub applicant: BTreeSet<String>,
}

/// Makes marks.
pub struct Marker {
    key: [u8; 32],
    /// The city's name: an address may begin with it, with its prefecture before it, or leave it out.
    city: String,
}

/// A person as far as marks need them. Texts as written; the birthday as `YYYY-MM-DD`.
#[derive(Clone, Debug, Default)]
pub struct Someone<'a> {
    pub name: &'a str,
    pub kana: &'a str,
    pub born: &'a str,
}

impl Marker {
    pub fn of(hall: &Hall) -> Self {
        Self { key: hall.keys().derive("shield", Uuid::nil(), b""), city: hall.city().name.ja.clone() }
    }

    /// Everything the answers speak of.
    pub fn answers(&self, procedure: &Procedure, answers: &Answers) -> Marks {
        let mut marks = Marks::default();
        for one in named(procedure, answers) {
            let part = |key: &str| one.name.1.get(key).and_then(Value::as_str).unwrap_or_default();
            let name = format!("{} {}", part("family"), part("given"));
            let kana = format!("{} {}", part("family_kana"), part("given_kana"));
            let born = one.born.as_ref().and_then(|(_, born)| born.as_str()).unwrap_or_default();
            let of_one = self.person(&Someone { name: &name, kana: &kana, born });
            if one.applicant {
                marks.applicant.extend(of_one.iter().cloned());
            }
            marks.all.extend(of_one);
        }
        for address in addresses(procedure, answers) {
            marks.all.extend(self.written_address(address));
        }
        marks
    }

    /// Without a birthday a name marks nobody: too many people share it.
    pub fn person(&self, one: &Someone<'_>) -> Vec<String> {
        if one.born.is_empty() {
            return Vec::new();
        }
        let fold = |text: &str| civic::kana::search_key(text).split_whitespace().collect::<String>();
        let texts = [("kana", fold(one.kana)), ("name", fold(one.name))];
        let known = texts.into_iter().filter(|(_, text)| !text.is_empty());
        known.map(|(kind, text)| self.mark(kind, &[&text, one.born])).collect()
    }

    /// An address answer as a citizen writes it. Without its building it also marks the plot.
    pub fn written_address(&self, address: &Value) -> Vec<String> {
        let part = |key: &str| address.get(key).and_then(Value::as_str).unwrap_or_default();
        let (town, block, building) = (part("town"), part("block"), part("building"));
        if block.trim().is_empty() {
            return Vec::new();
        }
        let mut marks = self.address(&format!("{town}{block} {building}"));
        if building.trim().is_empty() {
            marks.push(self.mark("plot", &[&self.place(&format!("{town}{block}"))]));
        }
        marks
    }

    /// What a protection of this address is recognised by: the address, and its plot where somebody leaves the building out.
    pub fn protected_address(&self, address: &Value) -> Vec<String> {
        let part = |key: &str| address.get(key).and_then(Value::as_str).unwrap_or_default();
        if part("block").trim().is_empty() {
            return Vec::new();
        }
        let plot = format!("{}{}", part("town"), part("block"));
        let mut marks = self.address(&format!("{plot} {}", part("building")));
        marks.push(self.mark("plot", &[&self.place(&plot)]));
        marks
    }

    /// An address in one text, as a register writes it.
    pub fn address(&self, text: &str) -> Vec<String> {
        let place = self.place(text);
        if place.is_empty() { Vec::new() } else { vec![self.mark("address", &[&place])] }
    }

    fn place(&self, text: &str) -> String {
        let within = text.split_once(&self.city).map_or(text, |(_, rest)| rest);
        civic::address::key(within)
    }

    fn mark(&self, kind: &str, parts: &[&str]) -> String {
        // HMAC takes keys of any length.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.key) else { return String::new() };
        for part in std::iter::once(kind).chain(parts.iter().copied()) {
            mac.update(part.as_bytes());
            mac.update(&[0x1f]);
        }
        mac.finalize().into_bytes().iter().take(16).fold(String::with_capacity(32), |mut out, byte| {
            let _ = write!(out, "{byte:02x}");
            out
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn marker() -> Marker {
        Marker { key: [7; 32], city: "火の国市".to_owned() }
    }

    #[test]
    fn one_person_written_in_two_ways_has_a_mark_in_common() {
        let one = marker().person(&Someone { name: "髙﨑 咲", kana: "たかさき さき", born: "1994-03-02" });
        let kana = marker().person(&Someone { name: "高崎咲", kana: "タカサキ　サキ", born: "1994-03-02" });
        assert!(one.iter().any(|mark| kana.contains(mark)));
        let other = marker().person(&Someone { name: "髙﨑 咲", kana: "たかさき さき", born: "1994-03-03" });
        assert!(one.iter().all(|mark| !other.contains(mark)));
        assert!(marker().person(&Someone { name: "髙﨑 咲", kana: "", born: "" }).is_empty());
        let elsewhere = Marker { key: [8; 32], city: "火の国市".to_owned() };
        assert_ne!(one, elsewhere.person(&Someone { name: "髙﨑 咲", kana: "たかさき さき", born: "1994-03-02" }));
    }

    #[test]
    fn an_address_is_known_with_and_without_city_and_building() {
        let kept =
            marker().protected_address(&json!({ "town": "東区青葉町", "block": "2-10-5", "building": "コーポ葵203" }));
        let same = |address: &Value| marker().written_address(address).iter().any(|mark| kept.contains(mark));
        assert!(same(&json!({ "town": "火の国市東区青葉町", "block": "2丁目10番5号", "building": "コーポ葵２０３" })));
        assert!(same(&json!({ "town": "東区青葉町", "block": "2-10-5" })), "the building was left out");
        assert!(!same(&json!({ "town": "東区青葉町", "block": "2-10-5", "building": "コーポ葵101" })), "a neighbour");
        assert!(!same(&json!({ "town": "東区青葉町" })));
        let register = marker().address("熊本県火の国市東区青葉町２丁目１０番５号 コーポ葵203");
        assert!(register.iter().any(|mark| kept.contains(mark)));
    }
}
