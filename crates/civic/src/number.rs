//! The reception number a citizen copies from the receipt and an officer hears on the phone: `JT26-00412-3`.
//!
//! It is written 記号 + fiscal year, serial, check digit. The number is no secret and opens nothing by itself: see [`secret`].

mod damm;
pub mod secret;
#[cfg(test)]
mod tests;

use std::fmt;
use std::str::FromStr;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::fold;

/// Longest symbol.
pub const MAX_SYMBOL: usize = 8;

/// A reception number. Serials are given by whoever stores them, per symbol and fiscal year.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reception {
    symbol: String,
    fiscal_year: i16,
    serial: u32,
}

/// Why a text is no reception number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReceptionError {
    Shape,
    /// Well formed, but something was copied wrongly.
    CheckDigit,
}

impl Reception {
    /// `symbol`: 1 to 8 letters A–Z; `fiscal_year`: 2000 to 2099, of which two digits are written; `serial`: from 1.
    pub fn new(symbol: &str, fiscal_year: i16, serial: u32) -> Result<Self, ReceptionError> {
        let letters = (1..=MAX_SYMBOL).contains(&symbol.len()) && symbol.bytes().all(|byte| byte.is_ascii_uppercase());
        if letters && (2000..2100).contains(&fiscal_year) && serial > 0 {
            Ok(Self { symbol: symbol.to_owned(), fiscal_year, serial })
        } else {
            Err(ReceptionError::Shape)
        }
    }

    pub fn symbol(&self) -> &str {
        &self.symbol
    }

    pub fn fiscal_year(&self) -> i16 {
        self.fiscal_year
    }

    pub fn serial(&self) -> u32 {
        self.serial
    }

    /// Finds every single wrong digit and every swap of neighbouring digits, in the year as in the serial; of slips in the symbol
    /// about nine in ten (ten check digits cannot tell twenty-six letters apart: look the symbol up as well).
    pub fn check_digit(&self) -> char {
        damm::check(format!("{}{:02}{:05}", self.symbol, self.fiscal_year % 100, self.serial).as_bytes())
    }
}

impl fmt::Display for Reception {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}{:02}-{:05}-{}", self.symbol, self.fiscal_year % 100, self.serial, self.check_digit())
    }
}

/// Reads it in any width and case, with blanks, and without hyphens.
impl FromStr for Reception {
    type Err = ReceptionError;

    fn from_str(text: &str) -> Result<Self, ReceptionError> {
        let typed = fold::typed(text).replace('-', "").to_ascii_uppercase();
        let digits_at = typed.find(|c: char| c.is_ascii_digit()).ok_or(ReceptionError::Shape)?;
        let (symbol, digits) = typed.split_at(digits_at);
        let plain = (8..=13).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        if !plain {
            return Err(ReceptionError::Shape);
        }
        let (year, rest) = digits.split_at(2);
        let (serial, check) = rest.split_at(rest.len() - 1);
        if serial.len() > 5 && serial.starts_with('0') {
            return Err(ReceptionError::Shape);
        }
        let year: i16 = year.parse().map_err(|_| ReceptionError::Shape)?;
        let number = Self::new(symbol, 2000 + year, serial.parse().map_err(|_| ReceptionError::Shape)?)?;
        if check.starts_with(number.check_digit()) { Ok(number) } else { Err(ReceptionError::CheckDigit) }
    }
}

impl fmt::Display for ReceptionError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Shape => "not written as a reception number",
            Self::CheckDigit => "the check digit does not fit",
        })
    }
}

impl std::error::Error for ReceptionError {}

impl Serialize for Reception {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Reception {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(D::Error::custom)
    }
}
