//! 照合: what a register says about one answer. Pure: it is given the candidates and the answer, and knows no table.
//!
//! It never says more than it knows: several people of the same name and birthday are told as several, never guessed at.

use serde_json::Value;

/// A person as the register has them. Names verbatim.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resident {
    pub person: String,
    pub name: String,
    pub kana: String,
    /// 通称.
    pub alias: String,
    /// `YYYY-MM-DD`.
    pub birthdate: String,
    pub postal: String,
    pub address: String,
    pub household: String,
    pub relation: String,
}

/// Whom an answer speaks of, found in the register by reading and date of birth, or by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    One(Box<Resident>),
    /// Same name and birthday, or same name alone.
    Several(usize),
    None,
}

/// What the register says about one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Says {
    Match,
    /// What stands there.
    Differs(String),
    NotFound,
    Several(usize),
}

/// Picks the person among the candidates: reading (or name, or 通称) and birthday first; then either alone, if it leaves one.
pub fn find(candidates: &[Resident], name: &Value, born: Option<&str>) -> Found {
    let named =
        |resident: &&Resident| says_name(resident, name) == Says::Match || says_kana(resident, name) == Says::Match;
    let both: Vec<&Resident> =
        candidates.iter().filter(named).filter(|resident| born.is_none_or(|born| resident.birthdate == born)).collect();
    match &both[..] {
        [one] => return Found::One(Box::new((*one).clone())),
        [] => {}
        several => return Found::Several(several.len()),
    }
    let by_name: Vec<&Resident> = candidates.iter().filter(named).collect();
    match &by_name[..] {
        [one] => Found::One(Box::new((*one).clone())),
        [] => Found::None,
        several => Found::Several(several.len()),
    }
}

/// The name as written, the former name aside; a 通称 counts as the name.
pub fn says_name(resident: &Resident, answer: &Value) -> Says {
    let given = name_key(answer, "family", "given");
    let matches = |known: &str| !known.is_empty() && key(known) == given;
    if matches(&resident.name) || matches(&resident.alias) { Says::Match } else { Says::Differs(resident.name.clone()) }
}

/// The reading: hiragana and katakana, half and full width are one.
pub fn says_kana(resident: &Resident, answer: &Value) -> Says {
    let given = name_key(answer, "family_kana", "given_kana");
    if !given.is_empty() && key(&resident.kana) == given { Says::Match } else { Says::Differs(resident.kana.clone()) }
}

pub fn says_birthdate(resident: &Resident, answer: &Value) -> Says {
    if answer.as_str() == Some(&resident.birthdate) { Says::Match } else { Says::Differs(resident.birthdate.clone()) }
}

/// The address: width, blanks and the ways to write 丁目・番・号 are one.
pub fn says_address(resident: &Resident, answer: &Value) -> Says {
    let part = |key: &str| answer.get(key).and_then(Value::as_str).unwrap_or_default();
    let given = format!("{}{}{}", part("town"), part("block"), part("building"));
    if civic::address::key(&given) == civic::address::key(&resident.address) {
        Says::Match
    } else {
        Says::Differs(resident.address.clone())
    }
}

/// The key of a whole name answer.
pub fn name_key(answer: &Value, family: &str, given: &str) -> String {
    let part = |key: &str| answer.get(key).and_then(Value::as_str).unwrap_or_default();
    key(&format!("{}{}", part(family), part(given)))
}

/// Folded for comparing, without blanks.
pub fn key(text: &str) -> String {
    civic::kana::search_key(text).split_whitespace().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn resident(person: &str, name: &str, kana: &str, born: &str) -> Resident {
        Resident {
            person: person.into(),
            name: name.into(),
            kana: kana.into(),
            birthdate: born.into(),
            address: "火の国市東区青葉町２丁目１０番５号 コーポ葵203".into(),
            ..Resident::default()
        }
    }

    fn nakamura() -> Value {
        json!({ "family": "中村", "given": "咲", "family_kana": "なかむら", "given_kana": "さき" })
    }

    #[test]
    fn a_person_is_found_by_reading_and_birthday() {
        let all = [
            resident("1", "中村　咲", "ナカムラ サキ", "1994-03-02"),
            resident("2", "中村 咲", "ナカムラ サキ", "1960-01-01"),
        ];
        assert!(matches!(find(&all, &nakamura(), Some("1994-03-02")), Found::One(one) if one.person == "1"));
        assert_eq!(find(&all, &nakamura(), None), Found::Several(2));
        assert_eq!(find(&all, &nakamura(), Some("1999-09-09")), Found::Several(2));
        assert_eq!(find(&[], &nakamura(), Some("1994-03-02")), Found::None);
    }

    #[test]
    fn two_people_of_one_name_and_birthday_are_never_guessed_at() {
        let all = [
            resident("1", "中村 咲", "ナカムラ サキ", "1994-03-02"),
            resident("2", "中村 沙希", "ナカムラ サキ", "1994-03-02"),
        ];
        assert_eq!(find(&all, &nakamura(), Some("1994-03-02")), Found::Several(2));
    }

    #[test]
    fn one_with_another_birthday_is_found_and_the_birthday_is_told() {
        let all = [resident("1", "中村 咲", "ナカムラ サキ", "1994-03-03")];
        let Found::One(one) = find(&all, &nakamura(), Some("1994-03-02")) else { panic!("not found") };
        assert_eq!(says_birthdate(&one, &json!("1994-03-02")), Says::Differs("1994-03-03".into()));
    }

    #[test]
    fn addresses_written_in_other_ways_are_the_same() {
        let one = resident("1", "中村 咲", "ナカムラ サキ", "1994-03-02");
        let same = json!({ "town": "火の国市東区青葉町", "block": "2-10-5", "building": "コーポ葵203" });
        assert_eq!(says_address(&one, &same), Says::Match);
        let other = json!({ "town": "火の国市東区青葉町", "block": "2-1-05", "building": "コーポ葵203" });
        assert!(matches!(says_address(&one, &other), Says::Differs(_)));
        assert_ne!(civic::address::key("1-23"), civic::address::key("12-3"));
    }

    #[test]
    fn an_alias_is_a_name_and_a_reading_alone_is_not_the_name() {
        let mut one = resident("1", "KIM MINJI", "キム ミンジ", "1990-05-05");
        one.alias = "中村 咲".into();
        assert_eq!(says_name(&one, &nakamura()), Says::Match);
        assert_eq!(says_kana(&one, &nakamura()), Says::Differs("キム ミンジ".into()));
    }
}
