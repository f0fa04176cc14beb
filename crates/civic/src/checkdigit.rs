//! The check digits of the numbers the state gives: 全国地方公共団体コード, 個人番号, 法人番号.
//!
//! A right check digit says that a number is well copied, not that it was given to anyone. There is no type that holds a 個人番号:
//! this program has no place to keep one, it only recognises it in order to refuse it.

mod search;
#[cfg(test)]
mod tests;

use std::fmt;
use std::str::FromStr;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::fold;
pub use search::contains_my_number;

/// 全国地方公共団体コード: two digits of the prefecture, three of the municipality, one check digit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MunicipalityCode(u32);

/// 法人番号: a check digit, then twelve digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CorporateNumber(u64);

/// Why a text is no such number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberError {
    /// Not the right count of digits.
    Shape,
    CheckDigit,
}

impl MunicipalityCode {
    /// The code of five digits (as the statistics use it) with its check digit.
    pub fn from_five(five: &str) -> Option<Self> {
        let digits = digits::<5>(five)?;
        Some(Self(value(&digits).try_into().ok().map(|five: u32| five * 10)? + municipality_check(&digits)))
    }
}

impl FromStr for MunicipalityCode {
    type Err = NumberError;

    fn from_str(text: &str) -> Result<Self, NumberError> {
        let all = digits::<6>(&fold::typed(text)).ok_or(NumberError::Shape)?;
        if municipality_check(&all[..5]) != all[5] {
            return Err(NumberError::CheckDigit);
        }
        u32::try_from(value(&all)).map(Self).map_err(|_| NumberError::Shape)
    }
}

impl fmt::Display for MunicipalityCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:06}", self.0)
    }
}

impl FromStr for CorporateNumber {
    type Err = NumberError;

    fn from_str(text: &str) -> Result<Self, NumberError> {
        let typed = fold::typed(text).replace('-', "");
        let all = digits::<13>(&typed).ok_or(NumberError::Shape)?;
        let weighted = all.iter().skip(1).rev().zip([1, 2].into_iter().cycle()).map(|(digit, weight)| digit * weight);
        if 9 - weighted.sum::<u32>() % 9 == all[0] { Ok(Self(value(&all))) } else { Err(NumberError::CheckDigit) }
    }
}

impl fmt::Display for CorporateNumber {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:013}", self.0)
    }
}

/// Whether twelve ASCII digits carry the check digit of a 個人番号.
pub fn is_my_number(text: &str) -> bool {
    let Some(all) = digits::<12>(text) else { return false };
    let weights = (2..=7).chain(2..=6);
    let sum: u32 = all.iter().take(11).rev().zip(weights).map(|(digit, weight)| digit * weight).sum();
    let check = if sum % 11 <= 1 { 0 } else { 11 - sum % 11 };
    all[11] == check
}

fn municipality_check(five: &[u32]) -> u32 {
    let sum: u32 = five.iter().zip([6, 5, 4, 3, 2]).map(|(digit, weight)| digit * weight).sum();
    (11 - sum % 11) % 10
}

fn digits<const N: usize>(text: &str) -> Option<[u32; N]> {
    let digits: Option<Vec<u32>> = text.chars().take(N + 1).map(|c| c.to_digit(10)).collect();
    digits?.try_into().ok()
}

fn value(digits: &[u32]) -> u64 {
    digits.iter().fold(0, |sum, digit| sum * 10 + u64::from(*digit))
}

impl fmt::Display for NumberError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Shape => "not the right count of digits",
            Self::CheckDigit => "the check digit does not fit",
        })
    }
}

impl std::error::Error for NumberError {}

impl Serialize for MunicipalityCode {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for MunicipalityCode {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(D::Error::custom)
    }
}

impl Serialize for CorporateNumber {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for CorporateNumber {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(D::Error::custom)
    }
}
