//! Functions over dates. None of them knows what day it is: `today` is handed in.
use jiff::{Span, civil::Date};
use rust_decimal::prelude::ToPrimitive;

use super::{Function, Shape};
use crate::{
    ages,
    eval::{days, whole},
    value::Value,
};

pub(super) fn functions() -> [Function; 11] {
    const D: (&str, Shape) = ("date", Shape::Date);
    const BIRTH: (&str, Shape) = ("birth", Shape::Date);
    const N: (&str, Shape) = ("n", Shape::Number);
    const SPAN: i64 = 20_000;
    [
        Function::new("year", &[D], Shape::Number, "the calendar year", |a| part(a, |d| i64::from(d.year())))
            .whole(-9_999, 9_999),
        Function::new("month", &[D], Shape::Number, "the month, 1 to 12", |a| part(a, |d| i64::from(d.month())))
            .whole(1, 12),
        Function::new("day", &[D], Shape::Number, "the day of the month", |a| part(a, |d| i64::from(d.day())))
            .whole(1, 31),
        Function::new(
            "age",
            &[BIRTH, ("on", Shape::Date)],
            Shape::Number,
            "full years on a day, reached the day before the birthday (年齢計算ニ関スル法律); negative before birth",
            |a| match a {
                [Value::Date(birth), Value::Date(on)] => whole(ages::age(*birth, *on)),
                _ => Value::Unknown,
            },
        )
        .whole(-SPAN, SPAN),
        Function::new(
            "until_fiscal_year_end",
            &[BIRTH, N],
            Shape::Date,
            "the first 31 March on or after the day n years are reached",
            |a| date(a, |birth, n| ages::until_fiscal_year_end(birth, n.try_into().ok().filter(|n| *n >= 0)?)),
        ),
        Function::new("reached", &[BIRTH, N], Shape::Date, "the day on which n years are reached", |a| {
            date(a, |birth, n| ages::reached(birth, n.try_into().ok().filter(|n| *n >= 0)?))
        }),
        Function::new(
            "fiscal_year",
            &[D],
            Shape::Number,
            "the year in which the fiscal year of the day began (April)",
            |a| part(a, ages::fiscal_year),
        )
        .whole(-10_000, 9_999),
        Function::new(
            "days_between",
            &[("from", Shape::Date), ("to", Shape::Date)],
            Shape::Number,
            "days from one day to the other; negative when the second comes first",
            |a| match a {
                [Value::Date(from), Value::Date(to)] => whole(days::between(*from, *to)),
                _ => Value::Unknown,
            },
        )
        .whole(-8_000_000, 8_000_000),
        Function::new(
            "add_months",
            &[D, N],
            Shape::Date,
            "so many months later; the last day of a shorter month",
            |a| date(a, |day, n| day.checked_add(Span::new().try_months(n).ok()?).ok()),
        ),
        Function::new("add_years", &[D, N], Shape::Date, "so many years later; 28 February for a missing 29th", |a| {
            date(a, |day, n| day.checked_add(Span::new().try_years(n).ok()?).ok())
        }),
        Function::new("days", &[N], Shape::Duration, "a duration of so many whole days", |a| match a {
            [Value::Number(n)] if n.is_integer() => n.to_i64().map_or(Value::Unknown, Value::Duration),
            _ => Value::Unknown,
        }),
    ]
}

fn part(arguments: &[Value], of: impl Fn(Date) -> i64) -> Value {
    match arguments {
        [Value::Date(date)] => whole(of(*date)),
        _ => Value::Unknown,
    }
}

fn date(arguments: &[Value], of: impl Fn(Date, i64) -> Option<Date>) -> Value {
    match arguments {
        [Value::Date(date), Value::Number(n)] if n.is_integer() => {
            n.to_i64().and_then(|n| of(*date, n)).map_or(Value::Unknown, Value::Date)
        }
        _ => Value::Unknown,
    }
}
