//! The postal code (郵便番号): seven digits, shown 123-4567. Whether it exists is for the address table to say.

use std::fmt;
use std::str::FromStr;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::fold;

/// A Japanese postal code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PostalCode(u32);

impl PostalCode {
    /// The seven digits without hyphen, as address tables list them.
    pub fn digits(self) -> String {
        format!("{:07}", self.0)
    }
}

impl fmt::Display for PostalCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:03}-{:04}", self.0 / 10_000, self.0 % 10_000)
    }
}

/// The text is not seven digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAPostalCode;

impl fmt::Display for NotAPostalCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a postal code has seven digits")
    }
}

impl std::error::Error for NotAPostalCode {}

/// Reads `860-8601`, `8608601`, `〒８６０－８６０１`.
impl FromStr for PostalCode {
    type Err = NotAPostalCode;

    fn from_str(text: &str) -> Result<Self, NotAPostalCode> {
        let typed = fold::typed(text);
        let body = typed.strip_prefix(['〒', '〶']).unwrap_or(&typed);
        let digits = match body.split_once('-') {
            Some((area, town)) if area.len() == 3 => format!("{area}{town}"),
            Some(_) => return Err(NotAPostalCode),
            None => body.to_owned(),
        };
        let plain = digits.len() == 7 && digits.bytes().all(|byte| byte.is_ascii_digit());
        if plain { digits.parse().map(Self).map_err(|_| NotAPostalCode) } else { Err(NotAPostalCode) }
    }
}

impl Serialize for PostalCode {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PostalCode {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn seven_digits_however_written() {
        for text in ["860-8601", "8608601", "〒８６０－８６０１", " 860 8601", "860ー8601"] {
            assert_eq!(text.parse::<PostalCode>().map(|code| code.to_string()), Ok("860-8601".to_owned()), "{text}");
        }
        assert_eq!("001-0010".parse::<PostalCode>().map(PostalCode::digits), Ok("0010010".to_owned()));
        for text in ["", "860-860", "86-08601", "860-86011", "860-86o1", "860--8601", "〒"] {
            assert_eq!(text.parse::<PostalCode>(), Err(NotAPostalCode), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_shown_reads_back(digits in "[0-9]{7}", text in "\\PC*") {
            let code: PostalCode = digits.parse().unwrap();
            prop_assert_eq!(code.to_string().parse(), Ok(code));
            prop_assert_eq!(code.digits(), digits);
            let _ = text.parse::<PostalCode>();
        }
    }
}
