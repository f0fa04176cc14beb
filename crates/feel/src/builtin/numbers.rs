//! Functions over numbers: exact decimals, never binary fractions.
use rust_decimal::{Decimal, RoundingStrategy, prelude::ToPrimitive};

use super::{Function, Shape};
use crate::value::Value;

pub(super) fn functions() -> [Function; 5] {
    const N: (&str, Shape) = ("n", Shape::Number);
    [
        Function::new("floor", &[N], Shape::Number, "the next whole number down (切り捨て)", |a| number(a, |n| Some(n.floor()))),
        Function::new("ceiling", &[N], Shape::Number, "the next whole number up (切り上げ)", |a| number(a, |n| Some(n.ceil()))),
        Function::new(
            "round",
            &[N, ("digits", Shape::Number)],
            Shape::Number,
            "rounded to so many digits behind the point, halves away from zero (四捨五入); without digits to a whole number",
            round,
        )
        .optional(1),
        Function::new("abs", &[N], Shape::Number, "the number without its sign", |a| number(a, |n| Some(n.abs()))),
        Function::new(
            "modulo",
            &[N, ("by", Shape::Number)],
            Shape::Number,
            "what is left of n after division, with the sign of the divisor",
            |arguments| match arguments {
                [Value::Number(n), Value::Number(by)] => modulo(*n, *by).map_or(Value::Unknown, Value::Number),
                _ => Value::Unknown,
            },
        ),
    ]
}

fn number(arguments: &[Value], of: impl Fn(Decimal) -> Option<Decimal>) -> Value {
    match arguments {
        [Value::Number(n)] => of(*n).map_or(Value::Unknown, Value::Number),
        _ => Value::Unknown,
    }
}

fn modulo(n: Decimal, by: Decimal) -> Option<Decimal> {
    let rest = n.checked_rem(by)?;
    if rest.is_zero() || rest.is_sign_negative() == by.is_sign_negative() { Some(rest) } else { rest.checked_add(by) }
}

fn round(arguments: &[Value]) -> Value {
    let (n, digits) = match arguments {
        [Value::Number(n)] => (*n, Some(0)),
        [Value::Number(n), Value::Number(digits)] if digits.is_integer() => (*n, digits.to_u32()),
        _ => return Value::Unknown,
    };
    match digits {
        Some(digits @ 0..=28) => {
            Value::Number(n.round_dp_with_strategy(digits, RoundingStrategy::MidpointAwayFromZero))
        }
        _ => Value::Unknown,
    }
}
