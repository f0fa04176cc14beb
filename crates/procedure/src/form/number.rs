//! Numbers and amounts, in full or half width, with separators; exact decimals, never floating point.

use std::str::FromStr;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde_json::{Value, json};

use super::fault::{FaultCode, Faults, at};
use super::fields::{is_blank, names};
use super::parse::Read;
use super::text::narrow;
use crate::model::Bounds;

fn fault(code: FaultCode) -> Faults {
    vec![at(names::VALUE, code)]
}

fn decimal(typed: &str, drop: &[char]) -> Result<Option<Decimal>, Faults> {
    if is_blank(typed) {
        return Ok(None);
    }
    if typed.len() > 200 {
        return Err(fault(FaultCode::NotANumber));
    }
    let plain: String = typed
        .chars()
        .map(narrow)
        .filter(|char| !char.is_whitespace() && !matches!(char, ',' | '，' | '、') && !drop.contains(char))
        .collect();
    let shaped = plain.strip_prefix('-').unwrap_or(&plain).bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        && plain.bytes().any(|byte| byte.is_ascii_digit());
    let value = Decimal::from_str(&plain).ok().filter(|_| shaped).ok_or_else(|| fault(FaultCode::NotANumber))?;
    Ok(Some(value.normalize()))
}

fn held(value: Decimal, bounds: Bounds) -> Result<Decimal, Faults> {
    let inside = bounds.min.is_none_or(|min| value >= Decimal::from(min))
        && bounds.max.is_none_or(|max| value <= Decimal::from(max));
    if inside { Ok(value) } else { Err(fault(FaultCode::OutOfRange { min: bounds.min, max: bounds.max })) }
}

pub(super) fn number(typed: &str, bounds: Bounds) -> Read {
    let Some(value) = decimal(typed, &[])? else { return Ok(None) };
    held(value, bounds).map(|value| Some(Value::String(value.to_string())))
}

/// An amount somebody gives is never negative unless the file allows it.
pub(super) fn yen(typed: &str, bounds: Bounds) -> Read {
    let Some(value) = decimal(typed, &['円', '¥', '\\'])? else { return Ok(None) };
    let bounds = Bounds { min: bounds.min.or(Some(0)), ..bounds };
    let value = held(value, bounds)?;
    if !value.fract().is_zero() {
        return Err(fault(FaultCode::NotWhole));
    }
    value
        .to_i64()
        .map(|whole| Some(json!(whole)))
        .ok_or_else(|| fault(FaultCode::OutOfRange { min: bounds.min, max: bounds.max }))
}
