//! Operators over values. Every misfit and every overflow is unknown.
use std::cmp::Ordering;

use rust_decimal::{Decimal, prelude::ToPrimitive};

use super::days;
use crate::{
    ast::{Calc, Compare},
    limits,
    value::{Value, all, equal, order},
};

pub(super) fn negate(value: &Value) -> Value {
    match value {
        Value::Number(n) => Value::Number(-*n),
        Value::Duration(days) => days.checked_neg().map_or(Value::Unknown, Value::Duration),
        _ => Value::Unknown,
    }
}

pub(super) fn calc(op: Calc, a: &Value, b: &Value) -> Value {
    let value = match (a, b) {
        (Value::Number(a), Value::Number(b)) => number(op, *a, *b).map(Value::Number),
        (Value::Date(date), Value::Duration(by)) => match op {
            Calc::Add => days::add(*date, *by).map(Value::Date),
            Calc::Sub => by.checked_neg().and_then(|by| days::add(*date, by)).map(Value::Date),
            _ => None,
        },
        (Value::Duration(by), Value::Date(date)) if op == Calc::Add => days::add(*date, *by).map(Value::Date),
        (Value::Date(a), Value::Date(b)) if op == Calc::Sub => Some(Value::Duration(days::between(*b, *a))),
        (Value::Duration(a), Value::Duration(b)) => match op {
            Calc::Add => a.checked_add(*b).map(Value::Duration),
            Calc::Sub => a.checked_sub(*b).map(Value::Duration),
            _ => None,
        },
        (Value::Duration(days), Value::Number(n)) | (Value::Number(n), Value::Duration(days)) if op == Calc::Mul => {
            let product = n.checked_mul(Decimal::from(*days));
            product.filter(Decimal::is_integer).and_then(|n| n.to_i64()).map(Value::Duration)
        }
        (Value::Text(a), Value::Text(b)) if op == Calc::Add && a.len() + b.len() <= limits::TEXT => {
            Some(Value::text(&format!("{a}{b}")))
        }
        _ => None,
    };
    value.unwrap_or(Value::Unknown)
}

fn number(op: Calc, a: Decimal, b: Decimal) -> Option<Decimal> {
    match op {
        Calc::Add => a.checked_add(b),
        Calc::Sub => a.checked_sub(b),
        Calc::Mul => a.checked_mul(b),
        Calc::Div => a.checked_div(b),
    }
}

pub(crate) fn compare(op: Compare, a: &Value, b: &Value) -> Option<bool> {
    match op {
        Compare::Eq => equal(a, b),
        Compare::Ne => equal(a, b).map(|same| !same),
        Compare::Lt => order(a, b).map(Ordering::is_lt),
        Compare::Le => order(a, b).map(Ordering::is_le),
        Compare::Gt => order(a, b).map(Ordering::is_gt),
        Compare::Ge => order(a, b).map(Ordering::is_ge),
    }
}

/// Whether `subject` lies between two ends, each with whether it belongs to the range.
pub(super) fn between(subject: &Value, low: (&Value, bool), high: (&Value, bool)) -> Option<bool> {
    let above = compare(if low.1 { Compare::Ge } else { Compare::Gt }, subject, low.0);
    let below = compare(if high.1 { Compare::Le } else { Compare::Lt }, subject, high.0);
    all([above, below])
}

/// The row at a place counted from 1, or from the end with -1; unknown outside.
pub(super) fn index(items: &[Value], place: Decimal) -> Value {
    let place = if place.is_integer() { place.to_i64() } else { None };
    let length = i64::try_from(items.len()).unwrap_or(i64::MAX);
    let from_zero = match place {
        Some(place @ 1..) => Some(place - 1),
        Some(place) if place < 0 => length.checked_add(place),
        _ => None,
    };
    from_zero.and_then(|at| usize::try_from(at).ok()).and_then(|at| items.get(at)).cloned().unwrap_or(Value::Unknown)
}
