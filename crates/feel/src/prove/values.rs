//! The values an answer is tried with: for types with few values all of them; else the constants it is compared
//! with, their neighbours and what lies between, which stand for every other value.
use jiff::civil::{Date, date};
use rust_decimal::Decimal;

use crate::{
    eval::{days, whole},
    types::Type,
    value::{Value, order},
};

/// Values for one answer, `None` where its type cannot be filled. `loose` answers are read in ways the
/// constants do not cover and get some usual values besides; those prove nothing but make examples.
pub(super) fn values(ty: &Type, constants: &[Value], loose: bool) -> Option<Vec<Value>> {
    let mut found = match ty {
        Type::Boolean => vec![Value::Bool(true), Value::Bool(false)],
        Type::Choice(options) => options.iter().map(|option| Value::text(option)).collect(),
        Type::Number => numbers(&only(constants, |v| if let Value::Number(n) = v { Some(*n) } else { None }), loose),
        Type::Date => dates(&only(constants, |v| if let Value::Date(d) = v { Some(*d) } else { None }), loose),
        Type::Duration => {
            let days = only(constants, |v| if let Value::Duration(d) = v { Some(*d) } else { None });
            let around = days.iter().flat_map(|d| [d.saturating_sub(1), *d, d.saturating_add(1)]);
            around.chain([1]).chain(loose.then_some(-1)).chain(loose.then_some(365)).map(Value::Duration).collect()
        }
        Type::Text => texts(&only(constants, |v| if let Value::Text(t) = v { Some(t.to_string()) } else { None })),
        Type::List(_) | Type::Context(_) | Type::Any => return None,
    };
    if !matches!(ty, Type::Choice(_) | Type::Boolean) {
        found.sort_by(|a, b| order(a, b).unwrap_or(std::cmp::Ordering::Equal));
    }
    found.dedup();
    Some(found)
}

/// Whole numbers from `low` to `high` that stand for all of them beside the constants.
pub(super) fn bounded(constants: &[Value], low: i64, high: i64) -> Vec<Value> {
    let mut found = vec![Decimal::from(low), Decimal::from(high)];
    for constant in constants {
        if let Value::Number(n) = constant {
            let n = n.floor();
            found.extend([n.checked_sub(Decimal::ONE), Some(n), n.checked_add(Decimal::ONE)].into_iter().flatten());
        }
    }
    found.retain(|n| (Decimal::from(low)..=Decimal::from(high)).contains(n));
    found.sort();
    found.dedup();
    found.into_iter().map(Value::Number).collect()
}

fn only<T>(constants: &[Value], pick: impl Fn(&Value) -> Option<T>) -> Vec<T> {
    constants.iter().filter_map(pick).collect()
}

fn numbers(constants: &[Decimal], loose: bool) -> Vec<Value> {
    let mut points = constants.to_vec();
    if loose {
        points.extend([0, 1, 18, 1_000].map(Decimal::from));
    }
    points.sort();
    points.dedup();
    let (Some(first), Some(last)) = (points.first(), points.last()) else {
        return vec![whole(1)];
    };
    let mut found: Vec<Decimal> =
        [first.checked_sub(Decimal::ONE), last.checked_add(Decimal::ONE)].into_iter().flatten().collect();
    for pair in points.windows(2) {
        let middle = pair[0] / Decimal::TWO + pair[1] / Decimal::TWO;
        if pair[0] < middle && middle < pair[1] {
            found.push(middle.normalize());
        }
    }
    found.extend(&points);
    found.into_iter().map(Value::Number).collect()
}

/// Days around which the law and the school year turn.
const USUAL: [Date; 7] = [
    date(1950, 1, 1),
    date(2000, 6, 15),
    date(2008, 4, 1),
    date(2008, 4, 2),
    date(2024, 5, 1),
    date(2026, 4, 1),
    date(2040, 1, 1),
];

fn dates(constants: &[Date], loose: bool) -> Vec<Value> {
    let mut found: Vec<Date> = Vec::new();
    for constant in constants {
        found.extend([days::add(*constant, -1), Some(*constant), days::add(*constant, 1)].into_iter().flatten());
    }
    if loose {
        found.extend(USUAL);
    } else if found.is_empty() {
        found.push(date(2026, 4, 1));
    }
    found.into_iter().map(Value::Date).collect()
}

fn texts(constants: &[String]) -> Vec<Value> {
    let mut other = String::from("x");
    while constants.contains(&other) {
        other.push('x');
    }
    constants.iter().map(|text| Value::text(text)).chain([Value::text(&other)]).collect()
}
