//! Telephone numbers as people write them, to one form that can be dialled and compared.
//!
//! Where the groups of a landline begin depends on a table of some 600 area codes that changes; it is not kept here. The writer's own
//! hyphens are kept instead, and without them only the forms that are the same everywhere are grouped.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::fold;

/// A number in Japan (`096-328-2111`) or abroad (`+821012345678`). Two are equal when the same telephone rings.
#[derive(Clone, Debug)]
pub struct Phone {
    /// As shown: digits and hyphens, with a leading + when abroad.
    shown: String,
}

impl Phone {
    /// Digits only, with a leading + when abroad: what is dialled, compared and searched.
    pub fn digits(&self) -> String {
        self.shown.replace('-', "")
    }

    /// `+81963282111`
    pub fn international(&self) -> String {
        let digits = self.digits();
        digits.strip_prefix('0').map_or(digits.clone(), |national| format!("+81{national}"))
    }

    /// Whether a short message can reach it.
    pub fn is_mobile(&self) -> bool {
        let digits = self.digits();
        digits.len() == 11 && ["070", "080", "090"].iter().any(|prefix| digits.starts_with(prefix))
    }
}

impl PartialEq for Phone {
    fn eq(&self, other: &Self) -> bool {
        self.digits() == other.digits()
    }
}
impl Eq for Phone {}
impl Hash for Phone {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.digits().hash(state);
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.shown)
    }
}

/// The text is not a telephone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAPhone;

impl fmt::Display for NotAPhone {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("not written as a telephone number")
    }
}

impl std::error::Error for NotAPhone {}

/// Reads `096-328-2111`, `096(328)2111`, `０９６３２８２１１１`, `+81 96-328-2111`, `+81-(0)96-328-2111`, `+82 10 1234 5678`.
impl FromStr for Phone {
    type Err = NotAPhone;

    fn from_str(text: &str) -> Result<Self, NotAPhone> {
        if text.chars().nth(64).is_some() {
            return Err(NotAPhone);
        }
        // Blanks part groups as hyphens do; two marks in a row are one.
        let spaced: String = text.trim().chars().map(|c| if c.is_whitespace() { '-' } else { c }).collect();
        let typed = fold::typed(&spaced).replace("(0)", "-").replace(['(', ')', '.'], "-");
        let groups: Vec<&str> = typed.split('-').filter(|group| !group.is_empty()).collect();
        let typed = groups.join("-");
        let Some(abroad) = typed.strip_prefix('+') else { return national(&typed) };
        if let Some(japan) = abroad.strip_prefix("81") {
            let japan = japan.trim_start_matches('-');
            return national(&format!("0{}", japan.strip_prefix('0').unwrap_or(japan)));
        }
        let digits = abroad.replace('-', "");
        let plain = (7..=15).contains(&digits.len())
            && !digits.starts_with('0')
            && digits.bytes().all(|byte| byte.is_ascii_digit());
        if plain { Ok(Phone { shown: format!("+{digits}") }) } else { Err(NotAPhone) }
    }
}

/// Ten digits, or eleven for mobile (0x0) and IP (050) numbers and 0800; always from 0.
fn national(typed: &str) -> Result<Phone, NotAPhone> {
    let digits = typed.replace('-', "");
    let long = ["020", "050", "060", "070", "080", "090", "0800"].iter().any(|prefix| digits.starts_with(prefix));
    // 080-0 is not a mobile number but the free-call 0800, and both have eleven digits.
    let right = digits.len() == if long { 11 } else { 10 };
    if !right
        || !digits.starts_with('0')
        || digits.starts_with("00")
        || !digits.bytes().all(|byte| byte.is_ascii_digit())
    {
        return Err(NotAPhone);
    }
    let shown = match fixed_groups(&digits) {
        Some(groups) => join(&digits, groups),
        None if is_landline_grouping(typed) => typed.to_owned(),
        None => digits,
    };
    Ok(Phone { shown })
}

/// The forms that are grouped the same way everywhere.
fn fixed_groups(digits: &str) -> Option<[usize; 2]> {
    let starts = |prefixes: &[&str]| prefixes.iter().any(|prefix| digits.starts_with(prefix));
    if starts(&["0800"]) {
        Some([4, 3])
    } else if digits.len() == 11 {
        Some([3, 4])
    } else if starts(&["0120", "0570", "0990"]) {
        Some([4, 3])
    } else if starts(&["03", "06"]) {
        Some([2, 4])
    } else {
        None
    }
}

/// Area code of 2 to 5 digits, exchange of 1 to 4, four digits.
fn is_landline_grouping(typed: &str) -> bool {
    let lengths: Vec<usize> = typed.split('-').map(str::len).collect();
    matches!(lengths[..], [area @ 2..=5, exchange @ 1..=4, 4] if area + exchange == 6)
}

fn join(digits: &str, [area, exchange]: [usize; 2]) -> String {
    let (area, rest) = digits.split_at(area);
    let (exchange, last) = rest.split_at(exchange);
    format!("{area}-{exchange}-{last}")
}

impl Serialize for Phone {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Phone {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shown(text: &str) -> Result<String, NotAPhone> {
        text.parse::<Phone>().map(|phone| phone.to_string())
    }

    #[test]
    fn numbers_are_read_however_written() {
        for (text, expected) in [
            ("096-328-2111", "096-328-2111"),
            ("096(328)2111", "096-328-2111"),
            ("０９６ー３２８ー２１１１", "096-328-2111"),
            ("+81 96-328-2111", "096-328-2111"),
            ("+81-(0)96-328-2111", "096-328-2111"),
            ("0963282111", "0963282111"),
            ("0965-33-4111", "0965-33-4111"),
            ("09012345678", "090-1234-5678"),
            ("090 1234 5678", "090-1234-5678"),
            ("+819012345678", "090-1234-5678"),
            ("0312345678", "03-1234-5678"),
            ("0120444444", "0120-444-444"),
            ("08001234567", "0800-123-4567"),
            ("+82 10 1234 5678", "+821012345678"),
            ("096-3282-111", "0963282111"),
        ] {
            assert_eq!(shown(text).as_deref(), Ok(expected), "{text}");
        }
        for text in [
            "",
            "110",
            "12345678901",
            "096-328-211",
            "09012345",
            "0901234567",
            "+0123456789",
            "+81",
            "電話なし",
            "096-328-2111x",
            "0000000000",
        ] {
            assert_eq!(shown(text), Err(NotAPhone), "{text}");
        }
    }

    #[test]
    fn the_same_telephone_is_equal() {
        let phone: Phone = "096-328-2111".parse().unwrap();
        assert_eq!("+81963282111".parse(), Ok(phone.clone()));
        assert_eq!((phone.international().as_str(), phone.is_mobile()), ("+81963282111", false));
        assert!("08012345678".parse::<Phone>().is_ok_and(|phone| phone.is_mobile()));
    }

    proptest! {
        #[test]
        fn what_is_shown_reads_back(digits in "0[1-9][0-9]{8,9}", text in "\\PC*", near in "[+()0-9０-９ ー-]{0,20}") {
            for text in [digits, text, near] {
                if let Ok(phone) = text.parse::<Phone>() {
                    prop_assert_eq!(shown(&phone.to_string()), Ok(phone.to_string()));
                    prop_assert_eq!(phone.international().parse(), Ok(phone));
                }
            }
        }
    }
}
