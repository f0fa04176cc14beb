//! The language as a whole. Each table is a line of source and what must come of it.
mod faults;
mod laws;
mod meaning;
mod proofs;

use jiff::civil::date;

use crate::*;

/// The questions of the child allowance, shortened.
pub(crate) fn scope() -> Scope {
    Scope::new()
        .with(
            "children",
            Type::list(Type::context([("birthdate", Type::Date), ("school", Type::choice(["none", "primary"]))])),
        )
        .with("payout", Type::choice(["same", "new"]))
        .with("applicant.public_servant", Type::Boolean)
        .with("applicant.birthdate", Type::Date)
        .with("income", Type::Number)
        .with("name", Type::Text)
        .with("needs", Type::list(Type::choice(["ramp", "sign", "car"])))
        .with("面積", Type::Number)
}

pub(crate) fn child(birthdate: Value) -> Value {
    Value::context([("birthdate", birthdate), ("school", Value::text("none"))])
}

/// One open question (`payout`), the others answered.
pub(crate) fn answers() -> Value {
    let children = [child(Value::Date(date(2008, 4, 1))), child(Value::Date(date(2024, 5, 1)))];
    Value::context([
        ("children", Value::list(children)),
        (
            "applicant",
            Value::context([("public_servant", Value::Bool(false)), ("birthdate", Value::Date(date(1990, 1, 1)))]),
        ),
        ("income", Value::Number(1_200.into())),
        ("name", Value::text("葛󠄀城 花子")),
        ("needs", Value::list([Value::text("ramp"), Value::text("car")])),
        ("面積", Value::Number(12.into())),
    ])
}

pub(crate) fn run(source: &str) -> Value {
    let values = answers();
    eval(
        &parse(source).unwrap_or_else(|faults| panic!("{source}: {faults:?}")),
        &Env { values: &values, today: date(2026, 4, 1) },
    )
}
