//! Laws that hold for all sources and all answers.
use std::sync::Arc;

use jiff::civil::{Date, date};
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::scope;
use crate::*;

/// Well-typed conditions over the questions of [`scope`].
fn condition() -> impl Strategy<Value = String> {
    let number = prop_oneof![
        Just("income".to_owned()),
        Just("面積".to_owned()),
        (-3..20_i32).prop_map(|n| n.to_string()),
        Just("count(children)".to_owned()),
        Just("age(applicant.birthdate, today)".to_owned()),
        Just("(income - 面積) / 2".to_owned()),
    ];
    let compare = prop_oneof![Just("="), Just("!="), Just("<"), Just("<="), Just(">"), Just(">=")];
    let leaf = prop_oneof![
        (number.clone(), compare.clone(), number).prop_map(|(a, op, b)| format!("{a} {op} {b}")),
        (Just("payout"), prop_oneof![Just("new"), Just("same")])
            .prop_map(|(key, option)| format!("{key} = \"{option}\"")),
        Just("applicant.public_servant".to_owned()),
        Just("list_contains(needs, \"car\")".to_owned()),
        Just("answered(payout)".to_owned()),
        (compare, 1..29_i8)
            .prop_map(|(op, day)| format!("some c in children satisfies c.birthdate {op} date(\"2020-04-{day:02}\")")),
        (0..9_i8, 0..9_i8).prop_map(|(a, b)| format!("income in [{a}..{}]", a + b)),
        Just("every c in children[item.school = \"none\"] satisfies c.birthdate < today".to_owned()),
        any::<bool>().prop_map(|b| b.to_string()),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a}) and ({b})")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a}) or ({b})")),
            inner.clone().prop_map(|a| format!("not({a})")),
            (inner.clone(), inner.clone(), inner).prop_map(|(a, b, c)| format!("if {a} then {b} else {c}")),
        ]
    })
}

fn open(chance: f64, value: impl Strategy<Value = Value>) -> impl Strategy<Value = Value> {
    (0.0..1.0_f64, value).prop_map(move |(drawn, value)| if drawn < chance { Value::Unknown } else { value })
}

fn day() -> impl Strategy<Value = Date> {
    (1950..2030_i16, 1..13_i8, 1..29_i8).prop_map(|(y, m, d)| date(y, m, d))
}

/// Answers of the right types, each open with this chance.
fn filled(chance: f64) -> impl Strategy<Value = Value> {
    let number = || (-400..2_000_i64).prop_map(|n| Value::Number(Decimal::new(n, 2)));
    let word = |words: &'static [&'static str]| (0..words.len()).prop_map(|at| Value::text(words[at]));
    let row = (open(chance, day().prop_map(Value::Date)), open(chance, word(&["none", "primary"])))
        .prop_map(|(birthdate, school)| Value::context([("birthdate", birthdate), ("school", school)]));
    let rows = proptest::collection::vec(row, 0..4).prop_map(Value::list);
    let needs = proptest::collection::vec(open(chance, word(&["ramp", "sign", "car"])), 0..3).prop_map(Value::list);
    let person = (open(chance, any::<bool>().prop_map(Value::Bool)), open(chance, day().prop_map(Value::Date)));
    let all = (
        open(chance, rows),
        open(chance, needs),
        person,
        open(chance, number()),
        open(chance, number()),
        open(chance, word(&["same", "new"])),
    );
    all.prop_map(|(children, needs, (servant, birthdate), income, area, payout)| {
        Value::context([
            ("children", children),
            ("needs", needs),
            ("applicant", Value::context([("public_servant", servant), ("birthdate", birthdate)])),
            ("income", income),
            ("面積", area),
            ("payout", payout),
            ("name", Value::text("x")),
        ])
    })
}

fn truth(b: Option<bool>) -> Value {
    b.map_or(Value::Unknown, Value::Bool)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn reading_never_panics(source in "\\PC{0,80}") {
        let _ = (parse(&source), parse_unary(&source));
    }

    #[test]
    fn reading_never_panics_on_damaged_rules(rule in condition(), at in 0..400_usize, cut in 0..6_usize, put in "[ -~（あ\"@]{0,4}") {
        let chars: Vec<char> = rule.chars().collect();
        let at = at % (chars.len() + 1);
        let end = (at + cut).min(chars.len());
        let damaged: String = chars[..at].iter().copied().chain(put.chars()).chain(chars[end..].iter().copied()).collect();
        let values = Value::context::<String>([]);
        match parse(&damaged) {
            Ok(expr) => {
                let _ = (check(&expr, &scope()), prove(&expr, &scope()));
                let env = Env { values: &values, today: date(2026, 4, 1) };
                let _ = (eval(&expr, &env), missing(&expr, &env), explain(&expr, &env), keys(&expr));
                prop_assert_eq!(parse(&expr.to_string()).ok(), Some(expr));
            }
            Err(faults) => {
                prop_assert!(!faults.is_empty());
                for fault in faults {
                    prop_assert!(damaged.get(fault.span.start..fault.span.end).is_some(), "span outside: {fault}");
                }
            }
        }
    }

    #[test]
    fn canonical_text_reads_back(rule in condition()) {
        let expr = parse(&rule).unwrap();
        prop_assert!(check_as(&expr, &scope(), &Type::Boolean).is_ok(), "{}", rule);
        let text = expr.to_string();
        let again = parse(&text).unwrap();
        prop_assert_eq!(again.to_string(), text);
        prop_assert_eq!(again, expr);
    }

    #[test]
    fn an_unknown_result_has_an_open_question(rule in condition(), values in filled(0.3), today in day()) {
        let expr = parse(&rule).unwrap();
        let env = Env { values: &values, today };
        let asked = missing(&expr, &env);
        let result = eval(&expr, &env);
        prop_assert_eq!(result.is_unknown(), !asked.is_empty(), "{} {:?}", rule, asked);
        let known = keys(&expr);
        prop_assert!(asked.iter().all(|key| known.contains(key)), "{:?} {:?}", asked, known);
        prop_assert_eq!(explain(&expr, &env).value, result);
    }

    #[test]
    fn proofs_hold_for_every_case(rule in condition(), values in proptest::collection::vec((filled(0.0), day()), 16)) {
        let expr = parse(&rule).unwrap();
        let proof = prove(&expr, &scope());
        for (values, today) in &values {
            let result = eval(&expr, &Env { values, today: *today });
            match proof {
                Proof::Always => prop_assert_eq!(result, Value::Bool(true), "{}", rule),
                Proof::Never => prop_assert_eq!(result, Value::Bool(false), "{}", rule),
                _ => {}
            }
        }
    }

    #[test]
    fn learning_more_never_turns_a_known_result(rule in condition(), full in filled(0.0), hide in any::<u8>(), today in day()) {
        // `answered` is the one function that may change its mind.
        let rule = rule.replace("answered(payout)", "true");
        let expr = parse(&rule).unwrap();
        let Value::Context(entries) = &full else { return Ok(()) };
        let kept = entries.iter().enumerate().filter(|(at, _)| hide & (1 << at) == 0).map(|(_, (k, v))| (k.clone(), v.clone()));
        let partly = Value::Context(Arc::new(kept.collect()));
        let before = eval(&expr, &Env { values: &partly, today });
        let after = eval(&expr, &Env { values: &full, today });
        prop_assert!(before.is_unknown() || before == after, "{}: {} then {}", rule, before, after);
    }

    #[test]
    fn kleene(a in any::<Option<bool>>(), b in any::<Option<bool>>(), c in any::<Option<bool>>()) {
        let values = Value::context([("a", truth(a)), ("b", truth(b)), ("c", truth(c))]);
        let value = |source: &str| eval(&parse(source).unwrap(), &Env { values: &values, today: date(2026, 4, 1) });
        for (left, right) in [
            ("not(a and b)", "not(a) or not(b)"),
            ("a and b", "b and a"),
            ("a or (b and c)", "(a or b) and (a or c)"),
            ("not(not(a))", "a"),
            ("some x in [a, b, c] satisfies x", "a or b or c"),
            ("every x in [a, b, c] satisfies x", "a and b and c"),
            ("a or a and b", "a"),
        ] {
            prop_assert_eq!(value(left), value(right), "{} = {}", left, right);
        }
        let conjunction = match (a, b) {
            (Some(false), _) | (_, Some(false)) => Value::Bool(false),
            (Some(true), Some(true)) => Value::Bool(true),
            _ => Value::Unknown,
        };
        prop_assert_eq!(value("a and b"), conjunction);
    }
}
