//! What rules mean.
use jiff::civil::date;

use super::{answers, child, run, scope};
use crate::*;

#[test]
fn values() {
    for (source, expected) in [
        ("1 + 2 * 3 - 4 / 2", "5"),
        ("0.1 + 0.2", "0.3"),
        ("(1 + 2) * -3", "-9"),
        ("1 / 0", "null"),
        ("79228162514264337593543950335 + 1", "null"),
        ("-(2 - 5)", "3"),
        ("\"a\\\"\\u3042\" + \"b\"", "\"a\\\"あb\""),
        ("@\"2026-04-01\" + @\"P15D\"", "date(\"2026-04-16\")"),
        ("date(\"2026-04-01\") - date(\"2026-03-01\")", "duration(\"P31D\")"),
        ("duration(\"P2W\") * 2 - @\"P1D\"", "duration(\"P27D\")"),
        ("date(\"9999-12-31\") + days(1)", "null"),
        ("1 < 2 and 2 <= 2 and 3 != 4 and not(1 = 2)", "true"),
        ("5 between 1 and 5 and 5 in [1..5] and not(5 in [1..5))", "true"),
        ("5 in (1, 2) or 5 in (< 3, [4..6])", "true"),
        ("\"b\" in [\"a\", \"b\"] and \"b\" in (\"a\", \"b\")", "true"),
        ("if income > 1000 then \"a\" else \"b\"", "\"a\""),
        ("if payout = \"new\" then 1 else 1", "1"),
        ("payout = \"new\"", "null"),
        ("payout = \"new\" and false", "false"),
        ("payout = \"new\" or true", "true"),
        ("some c in children satisfies c.birthdate > date(\"2020-01-01\")", "true"),
        ("every c in children satisfies age(c.birthdate, today) < 18", "false"),
        ("some c in [] satisfies true", "false"),
        ("every c in [] satisfies false", "true"),
        ("[1, 2, 3][1] + [1, 2, 3][-1]", "4"),
        ("[1, 2][3]", "null"),
        ("count(children[item.birthdate < date(\"2020-01-01\")])", "1"),
        ("min(children.birthdate)", "date(\"2008-04-01\")"),
        ("some c in children satisfies until_fiscal_year_end(c.birthdate, 18) >= today", "true"),
        ("until_fiscal_year_end(children[1].birthdate, 18)", "date(\"2026-03-31\")"),
        ("面積 * 100", "1200"),
        ("answered(payout) or not(answered(income))", "false"),
        ("nowhere.to.be.found", "null"),
        ("null = null", "null"),
        ("\"a\" = 1", "null"),
    ] {
        assert_eq!(run(source).to_string(), expected, "{source}");
    }
}

#[test]
fn functions_compute() {
    for (source, expected) in [
        ("count([1, null])", "2"),
        ("sum([1, null])", "null"),
        ("sum([])", "0"),
        ("sum(1, 2, 3.5)", "6.5"),
        ("max(2, 9, 4)", "9"),
        ("min([])", "null"),
        ("contains(name, \"花\") and starts_with(name, \"葛\") and ends_with(name, \"子\")", "true"),
        ("length(\"𠮷野\")", "2"),
        ("upper(\"ab\")", "\"AB\""),
        ("floor(-1.5)", "-2"),
        ("ceiling(1.2)", "2"),
        ("round(2.345, 2)", "2.35"),
        ("round(-2.5)", "-3"),
        ("round(1, -1)", "null"),
        ("abs(-3)", "3"),
        ("modulo(-7, 3)", "2"),
        ("modulo(7, 0)", "null"),
        ("list_contains(needs, \"car\") and not(list_contains(needs, \"sign\"))", "true"),
        ("list_contains([1, null], 2)", "null"),
        ("distinct([1, 2, 1.0])", "[1, 2]"),
        ("append([1], 2, 3)", "[1, 2, 3]"),
        ("year(today) * 10000 + month(today) * 100 + day(today)", "20260401"),
        ("age(date(\"2008-04-01\"), date(\"2026-03-31\"))", "18"),
        ("reached(date(\"2008-04-02\"), 18)", "date(\"2026-04-01\")"),
        ("fiscal_year(date(\"2026-03-31\"))", "2025"),
        ("days_between(date(\"2026-03-01\"), today)", "31"),
        ("add_months(date(\"2026-01-31\"), 1)", "date(\"2026-02-28\")"),
        ("add_years(date(\"2024-02-29\"), 1)", "date(\"2025-02-28\")"),
        ("days(1.5)", "null"),
    ] {
        assert_eq!(run(source).to_string(), expected, "{source}");
    }
}

#[test]
fn canonical_text() {
    for (source, expected) in [
        ("((1+2))*3", "(1 + 2) * 3"),
        ("1-(2-3)", "1 - (2 - 3)"),
        ("a and(b or c)", "a and (b or c)"),
        ("@\"P2W\"", "duration(\"P14D\")"),
        ("x in(1)", "x in 1"),
        ("x in ((a+b)*2)", "x in ((a + b) * 2)"),
        ("x in (1..5]", "x in (1..5]"),
        ("- - 5", "5"),
        ("(-5)[1]", "(-5)[1]"),
        ("(if a then b else c) + 1", "(if a then b else c) + 1"),
        ("some x in xs satisfies x and y", "some x in xs satisfies x and y"),
    ] {
        assert_eq!(parse(source).unwrap().to_string(), expected, "{source}");
    }
}

#[test]
fn unary_tests() {
    let values = answers();
    let env = Env { values: &values, today: date(2026, 4, 1) };
    let five = Value::Number(5.into());
    for (source, subject, expected) in [
        ("< 18", &five, "true"),
        ("[1..5)", &five, "false"),
        ("1, 5", &five, "true"),
        ("not(1, 5)", &five, "false"),
        ("-", &Value::Unknown, "true"),
        ("> income", &five, "false"),
        ("> 3", &Value::Unknown, "null"),
        ("not(\"a\")", &Value::text("b"), "true"),
        ("-5", &five, "false"),
    ] {
        let tests = parse_unary(source).unwrap();
        assert_eq!(unary_matches(&tests, subject, &env).to_string(), expected, "{source}");
        assert_eq!(parse_unary(&tests.to_string()).unwrap(), tests);
    }
    assert!(check_unary(&parse_unary("\"nwe\"").unwrap(), &Type::choice(["new"]), &scope()).is_err());
    assert!(check_unary(&parse_unary("< 5, [7..9]").unwrap(), &Type::Number, &scope()).is_ok());
}

#[test]
fn keys_are_the_answers_read() {
    for (source, expected) in [
        ("some c in children satisfies c.birthdate > applicant.birthdate", "applicant.birthdate children.birthdate"),
        ("count(children) > 1 and payout = \"new\"", "children payout"),
        ("count(children[item.school = \"none\"]) > 0", "children children.school"),
        ("children[1].birthdate < today", "children.birthdate"),
        ("some c in children satisfies true", "children"),
        ("every n in needs satisfies n = \"car\"", "needs"),
    ] {
        let keys: Vec<String> = keys(&parse(source).unwrap()).into_iter().collect();
        assert_eq!(keys.join(" "), expected, "{source}");
    }
}

#[test]
fn missing_asks_only_what_still_matters() {
    let open = child(Value::Unknown);
    let values = Value::context([("income", Value::Number(1.into())), ("children", Value::list([open]))]);
    let env = Env { values: &values, today: date(2026, 4, 1) };
    for (source, expected) in [
        ("income > 5 and payout = \"new\"", ""),
        ("income < 5 and payout = \"new\"", "payout"),
        ("payout = \"new\" or applicant.public_servant", "payout applicant.public_servant"),
        ("if payout = \"new\" then name = \"a\" else income = 2", "payout"),
        ("some c in children satisfies c.birthdate < today", "children.birthdate"),
        ("min(children.birthdate) < today", "children.birthdate"),
        ("some n in needs satisfies n = \"car\"", "needs"),
        ("children[1].birthdate < today", "children.birthdate"),
        ("some x in [面積, income] satisfies x > 9", "面積"),
        ("answered(payout)", ""),
        ("1 / 0 = 1", ""),
    ] {
        assert_eq!(missing(&parse(source).unwrap(), &env).join(" "), expected, "{source}");
    }
    let nothing = Value::context::<String>([]);
    let env = Env { values: &nothing, ..env };
    let rule = parse("some c in children satisfies c.birthdate < today and not(applicant.public_servant)").unwrap();
    assert_eq!(missing(&rule, &env), ["children.birthdate"]);
}

#[test]
fn explanations_show_the_parts_with_their_values() {
    let values = answers();
    let env = Env { values: &values, today: date(2026, 4, 1) };
    let rule = "some c in children satisfies (c.birthdate > date(\"2020-01-01\")) and payout = \"new\"";
    let told = explain(&parse(rule).unwrap(), &env);
    assert_eq!((told.text.as_str(), &told.value, told.children.len()), (rule, &Value::Unknown, 2));
    assert_eq!(told.keys, ["children.birthdate", "payout"]);
    let second = &told.children[1];
    assert_eq!((second.row, second.value.clone()), (Some(2), Value::Unknown));
    assert_eq!(second.answers, [Value::Date(date(2024, 5, 1)), Value::Unknown]);
    assert_eq!(second.children[0].text, "(c.birthdate > date(\"2020-01-01\"))");
    assert_eq!(second.children[0].value, Value::Bool(true));
    let branch = explain(&parse("if income > 5 then 1 + income else payout").unwrap(), &env);
    let texts: Vec<&str> = branch.children.iter().map(|child| child.text.as_str()).collect();
    assert_eq!(texts, ["income > 5", "1 + income"]);
}

#[test]
fn the_table_names_every_function() {
    let table = builtin_table();
    assert!(functions().iter().all(|function| table.contains(&format!("| `{}(", function.name))));
    assert!(table.contains("| `round(n, digits)` | number, number | number |"), "{table}");
}

#[test]
fn budgets_end_in_unknown() {
    let long = Value::list((0..1_000).map(|n| Value::Number(n.into())));
    let values = Value::context([("xs", long), ("ys", Value::list(vec![Value::Bool(true); 1_001]))]);
    let env = Env { values: &values, today: date(2026, 4, 1) };
    let value = |source: &str| eval(&parse(source).unwrap(), &env);
    assert_eq!(value("every x in xs satisfies x >= 0"), Value::Bool(true));
    assert_eq!(value("every y in ys satisfies y"), Value::Unknown);
    assert_eq!(value("every x in xs satisfies every y in xs satisfies x + y >= 0"), Value::Unknown);
    assert_eq!(value("every x in xs satisfies every y in xs satisfies answered(x)"), Value::Unknown);
}
