//! What the prover says, and that it says no more than it knows.
use super::scope;
use crate::*;

fn said(source: &str) -> String {
    match prove(&parse(source).unwrap(), &scope()) {
        Proof::Always => "always".to_owned(),
        Proof::Never => "never".to_owned(),
        Proof::NotKnown => "not known".to_owned(),
        Proof::Both { true_with, false_with } => format!("{true_with} / {false_with}"),
    }
}

#[test]
fn verdicts() {
    for (source, expected) in [
        ("true", "always"),
        ("1 > 2", "never"),
        ("payout = \"new\" or payout = \"same\"", "always"),
        ("payout = \"new\" and payout = \"same\"", "never"),
        ("payout = \"new\"", "payout = \"new\" / payout = \"same\""),
        ("income < 18 or income >= 18", "always"),
        ("income < 18 or income > 18", "income = 17 / income = 18"),
        ("income > 17 and income < 18", "income = 17.5 / income = 16"),
        ("today <= date(\"2026-03-31\") or today >= date(\"2026-04-01\")", "always"),
        ("income in [1..5] and not(income between 1 and 5)", "never"),
        ("name = \"a\" or name != \"a\"", "always"),
        ("count(children) >= 0", "always"),
        ("month(today) > 12", "never"),
        ("age(applicant.birthdate, today) < 18 or age(applicant.birthdate, today) >= 18", "always"),
        ("age(applicant.birthdate, today) < 18 or age(applicant.birthdate, today) > 17", "always"),
        ("(some n in needs satisfies n = \"car\") or (every n in needs satisfies n != \"car\")", "always"),
        ("list_contains(needs, \"car\") and not(list_contains(needs, \"car\"))", "never"),
        ("every n in needs satisfies n = \"car\"", "needs = [] / needs = [\"ramp\"]"),
        ("answered(payout) or not(answered(payout))", "always"),
        ("income * 2 > 5 or income * 2 <= 5", "not known"),
        ("income / 面積 > 1 or true", "not known"),
        ("nothing = 1", "not known"),
    ] {
        assert_eq!(said(source), expected, "{source}");
    }
    assert!(said("(some n in needs satisfies n = \"car\") and (some n in needs satisfies n = \"ramp\")").contains('/'));
    assert!(said("some c in children satisfies until_fiscal_year_end(c.birthdate, 18) >= today").contains('/'));
}

#[test]
fn totality() {
    let total = |sources: &[&str]| {
        let rules: Vec<Expr> = sources.iter().map(|source| parse(source).unwrap()).collect();
        total(&rules.iter().collect::<Vec<_>>(), &scope())
    };
    assert_eq!(total(&["payout = \"new\"", "payout = \"same\""]), Totality::Total);
    assert_eq!(total(&["income < 5", "income > 5"]), Totality::Hole("income = 5".to_owned()));
    assert_eq!(total(&["income < 5", "true"]), Totality::Total);
    assert_eq!(total(&["false"]), Totality::Hole("every case".to_owned()));
    assert!(matches!(total(&[]), Totality::Hole(_)));
    assert_eq!(total(&["income * 2 > 5", "income * 2 <= 5"]), Totality::NotKnown);
    assert_eq!(total(&["incme = 5", "true"]), Totality::NotKnown);
}

#[test]
fn overlap_is_shown_with_a_case() {
    let rules = ["income < 5", "income > 5", "income < 7"].map(|source| parse(source).unwrap());
    let found = overlaps(&rules.iter().collect::<Vec<_>>(), &scope());
    let pairs: Vec<_> = found.iter().map(|overlap| (overlap.first, overlap.second)).collect();
    assert_eq!(pairs, [(0, 2), (1, 2)]);
    assert_eq!(found[0].example, "income = 4");
}
