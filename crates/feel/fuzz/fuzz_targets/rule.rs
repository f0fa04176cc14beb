//! Any text is read, and what can be read is checked, printed, run, explained and proved, without a panic
//! and with the same tree after printing.
#![no_main]

use feel::{Env, Scope, Type, Value};
use jiff::civil::date;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|source: &str| {
    let values = Value::context([
        ("a", Value::Bool(true)),
        ("b", Value::Unknown),
        ("c", Value::list([Value::context([("d", Value::Date(date(2024, 5, 1)))])])),
    ]);
    let env = Env { values: &values, today: date(2026, 4, 1) };
    if let Ok(tests) = feel::parse_unary(source) {
        let _ = feel::unary_matches(&tests, &Value::Bool(false), &env);
    }
    let Ok(expr) = feel::parse(source) else { return };
    // The canonical text may be longer than a source may be.
    let text = expr.to_string();
    if text.chars().count() <= feel::limits::SOURCE {
        assert_eq!(feel::parse(&text).as_ref(), Ok(&expr), "{text}");
    }
    let scope = Scope::new().with("a", Type::Boolean).with("b", Type::Number);
    let scope = scope.with("c", Type::list(Type::context([("d", Type::Date)])));
    let _ = (feel::check(&expr, &scope), feel::prove(&expr, &scope), feel::keys(&expr));
    let (value, asked) = (feel::eval(&expr, &env), feel::missing(&expr, &env));
    assert_eq!(feel::explain(&expr, &env).value, value);
    assert!(value.is_unknown() || matches!(value, Value::List(_)) || asked.is_empty(), "{text}");
});
