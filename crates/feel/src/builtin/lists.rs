//! Functions over lists. A list with an unknown row can be counted, but neither summed nor ordered.
use rust_decimal::Decimal;

use super::{Function, Shape};
use crate::{
    eval::whole,
    limits,
    value::{Value, any, equal, order},
};

pub(super) fn functions() -> [Function; 7] {
    const LIST: (&str, Shape) = ("list", Shape::List);
    [
        Function::new("count", &[LIST], Shape::Number, "how many rows the list has", |arguments| match arguments {
            [Value::List(items)] => i64::try_from(items.len()).map_or(Value::Unknown, whole),
            _ => Value::Unknown,
        })
        .whole(0, i64::MAX),
        Function::new("sum", &[("list", Shape::Numbers)], Shape::Number, "the sum; of an empty list 0", sum).repeats(),
        Function::new("min", &[LIST], Shape::Row, "the smallest of a list, or of the arguments", |arguments| {
            extreme(arguments, std::cmp::Ordering::Less)
        })
        .repeats(),
        Function::new("max", &[LIST], Shape::Row, "the greatest of a list, or of the arguments", |arguments| {
            extreme(arguments, std::cmp::Ordering::Greater)
        })
        .repeats(),
        Function::new(
            "list_contains",
            &[LIST, ("x", Shape::Any)],
            Shape::Boolean,
            "whether a row of the list equals x",
            |arguments| match arguments {
                [Value::List(items), x] => Value::truth(any(items.iter().map(|item| equal(item, x)))),
                _ => Value::Unknown,
            },
        ),
        Function::new("distinct", &[LIST], Shape::First, "the list without repetitions", distinct),
        Function::new(
            "append",
            &[LIST, ("x", Shape::Any)],
            Shape::First,
            "the list with x (and more) at its end",
            |arguments| match arguments {
                [Value::List(items), more @ ..] => Value::list(items.iter().chain(more).cloned()),
                _ => Value::Unknown,
            },
        )
        .repeats(),
    ]
}

/// One list, or the arguments themselves.
fn rows(arguments: &[Value]) -> &[Value] {
    match arguments {
        [Value::List(items)] => items,
        _ => arguments,
    }
}

fn sum(arguments: &[Value]) -> Value {
    let sum = rows(arguments).iter().try_fold(Decimal::ZERO, |sum, item| match item {
        Value::Number(n) => sum.checked_add(*n),
        _ => None,
    });
    sum.map_or(Value::Unknown, Value::Number)
}

fn extreme(arguments: &[Value], wanted: std::cmp::Ordering) -> Value {
    let mut items = rows(arguments).iter();
    let Some(first) = items.next() else {
        return Value::Unknown;
    };
    let mut best = first;
    if order(first, first).is_none() {
        return Value::Unknown;
    }
    for item in items {
        match order(item, best) {
            Some(found) if found == wanted => best = item,
            Some(_) => {}
            None => return Value::Unknown,
        }
    }
    best.clone()
}

fn distinct(arguments: &[Value]) -> Value {
    let [Value::List(items)] = arguments else {
        return Value::Unknown;
    };
    // Every row is compared with every other: longer lists would cost too much.
    if items.len() > limits::ROWS {
        return Value::Unknown;
    }
    let mut kept: Vec<Value> = Vec::new();
    for item in items.iter() {
        match any(kept.iter().map(|known| equal(known, item))) {
            Some(true) => {}
            Some(false) if equal(item, item).is_some() => kept.push(item.clone()),
            _ => return Value::Unknown,
        }
    }
    Value::list(kept)
}
