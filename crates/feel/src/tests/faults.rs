//! What authors read when a rule is wrong: `start..end: message (fix)`, joined by ` | `.
use super::scope;
use crate::*;

fn faults(source: &str) -> String {
    let found = parse(source).and_then(|expr| check_as(&expr, &scope(), &Type::Boolean));
    found.err().unwrap_or_default().iter().map(ToString::to_string).collect::<Vec<_>>().join(" | ")
}

#[test]
fn sound_rules_have_none() {
    for source in [
        "some c in children satisfies until_fiscal_year_end(c.birthdate, 18) >= today and not(applicant.public_servant)",
        "payout = \"new\"",
        "payout in (\"new\", \"same\") and 面積 >= 3 and income in [1..5]",
        "today - applicant.birthdate > duration(\"P15D\")",
        "list_contains(needs, \"car\") and count(children[item.school = \"none\"]) > 0",
        "min(children.birthdate) < max(today, applicant.birthdate)",
        "if applicant.public_servant then income > 1 else answered(payout)",
    ] {
        assert_eq!(faults(source), "", "{source}");
    }
}

#[test]
fn reading() {
    for (source, expected) in [
        ("", "0..0: Expected a value, found the end of the rule."),
        ("1 +", "3..3: Expected a value, found the end of the rule."),
        (
            "payout ＝ \"new\"",
            "7..10: `＝` has no meaning here. (write the half-width `=`) | 11..16: Expected nothing more, found the text \"new\". (the rule was complete before it)",
        ),
        ("a < b < c", "6..7: Expected nothing more, found `<`. (comparisons do not chain: write `a < b and b < c`)"),
        ("date(\"2026-02-30\") = today", "0..18: There is no day 2026-02-30. (check month and day)"),
        (
            "duration(\"P1M\") = 1",
            "0..15: `P1M` is not a number of days. (durations are whole days; months and years: add_months(date, n), add_years(date, n))",
        ),
        (
            "if a then b",
            "11..11: Expected `else`, found the end of the rule. (every `if` has an `else`, so that the rule always has a value)",
        ),
        ("\"abc", "0..4: This text is not closed. (put a \" at its end)"),
        ("(1 + ) and (* 2)", "5..6: Expected a value, found `)`. | 12..13: Expected a value, found `*`."),
        ("star_with(name, \"a\")", "0..9: There is no function `star_with`. (did you mean `starts_with`?)"),
        (
            "public servant",
            "7..14: Expected nothing more, found the name `servant`. (an operator is missing before it; names have no spaces, join words with `_`)",
        ),
        ("1..2", "1..3: Expected nothing more, found `..`. (the rule was complete before it)"),
        (
            "not true",
            "4..8: Expected `(` after `not`, found `true`. (write `not(…)`) | 8..8: Expected `)`, found the end of the rule.",
        ),
    ] {
        assert_eq!(faults(source), expected, "{source}");
    }
}

#[test]
fn types() {
    for (source, expected) in [
        ("payuot = \"new\"", "0..6: There is no answer named `payuot`. (did you mean `payout`?)"),
        ("payout = \"nwe\"", "9..14: \"nwe\" is none of the options. (did you mean \"new\"?)"),
        ("payout in (\"new\", \"old\")", "18..23: \"old\" is none of the options. (the options are same, new)"),
        ("list_contains(needs, \"rampe\")", "21..28: \"rampe\" is none of the options. (did you mean \"ramp\"?)"),
        (
            "applicant.birthdate < \"2020-01-01\"",
            "0..34: These cannot be compared: one is a date, the other a text. (write a date as date(\"2026-04-01\"))",
        ),
        (
            "income = \"5\"",
            "0..12: These cannot be compared: one is a number, the other a text. (write numbers without quotes)",
        ),
        ("income", "0..6: This must be yes or no, but it is a number. (compare it with something)"),
        (
            "some c in children satisfies c.birthday < today",
            "29..39: This group has no answer named `birthday`. (did you mean `birthdate`?)",
        ),
        (
            "today + 15 > today",
            "0..10: `+` does not fit: left is a date, right is a number. (days are a duration: duration(\"P15D\") or days(n))",
        ),
        (
            "payout = null",
            "0..13: A comparison with null is never true or false. (write `answered(x)` or `not(answered(x))`)",
        ),
        ("income in [5..1]", "11..15: Nothing lies in this range. (the lower end comes first)"),
        (
            "applicant.public_servant < true",
            "0..31: `<` needs an order, but this is yes or no. (only numbers, texts, dates and durations have an order)",
        ),
        ("age(today) > 3", "0..10: `age` cannot take 1 arguments. (write age(birth, on))"),
        (
            "count(income) = 1 and length(5) = 1",
            "6..12: This must be a list, but it is a number. | 29..30: This must be a text, but it is a number.",
        ),
        (
            "item.x = 1",
            "0..4: There is no answer named `item`. (`item` stands for the row inside a filter: list[item.x = 1])",
        ),
        ("some c in payout satisfies true", "10..16: This must be a list, but it is one of same, new."),
        ("children[0].birthdate < today", "9..10: Rows are counted 1, 2, 3, or -1 from the end."),
    ] {
        assert_eq!(faults(source), expected, "{source}");
    }
}

#[test]
fn limits_hold() {
    let kind = |source: &str| parse(source).unwrap_err().first().map(|fault| fault.kind);
    assert_eq!(kind(&"1".repeat(2_001)), Some(FaultKind::TooLong));
    for hostile in ["(", "[", "-(", "not(", "if ", "x[", "some x in ", "a.", "1+", "date(", "x in (", "abs("] {
        assert!(parse(&hostile.repeat(2_000 / hostile.len())).is_err(), "{hostile}");
    }
    assert_eq!(kind(&format!("{}1", "1+".repeat(40))), Some(FaultKind::TooDeep));
    assert_eq!(kind(&format!("{}1{}", "[".repeat(40), "]".repeat(40))), Some(FaultKind::TooDeep));
    assert!(parse(&format!("{}1{}", "(".repeat(31), ")".repeat(31))).is_ok());
    let wide = vec!["a"; 300].join(" and ");
    assert!(parse(&wide).is_ok(), "a long row of conditions is not deep");
}
