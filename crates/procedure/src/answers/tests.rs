use jiff::civil::date;
use serde_json::json;

use super::{Answers, FieldPath, RowFault, row_scope};
use crate::model::Item;
use crate::sample::allowance;
use crate::scope;

#[test]
fn a_row_id_is_never_used_twice() {
    let mut answers = Answers::default();
    assert_eq!(answers.add_row("children").unwrap(), "r1");
    assert_eq!(answers.add_row("children").unwrap(), "r2");
    answers.remove_row("children", "r2").unwrap();
    assert_eq!(answers.add_row("children").unwrap(), "r3");
    let kept: Answers = serde_json::from_value(serde_json::to_value(&answers).unwrap()).unwrap();
    assert_eq!(kept, answers);
    assert_eq!(kept.rows("children").collect::<Vec<_>>(), ["r1", "r3"]);
    assert_eq!(answers.set(&FieldPath::in_row("children", "r2", "name"), json!(1)), Err(RowFault::NoSuchRow));
}

#[test]
fn a_path_reads_back() {
    for text in ["payout", "applicant.public_servant", "children/r12/birthdate"] {
        assert_eq!(text.parse::<FieldPath>().unwrap().to_string(), text);
    }
    for bad in ["", "a/b", "a/b/c", "a/r/c", "a/r1/c/d", "/r1/c", "a/rx/c"] {
        assert!(bad.parse::<FieldPath>().is_err(), "{bad}");
    }
    assert_eq!(FieldPath::in_row("children", "r1", "birthdate").full_key(), "children.birthdate");
}

#[test]
fn rules_see_typed_values() {
    let procedure = allowance();
    let answers = Answers::from_nested(
        &procedure,
        &json!({ "children": [{ "birthdate": "2024-05-01" }], "payout": { "where": "same" }, "applicant": { "public_servant": false } }),
    );
    let values = answers.to_feel(&procedure);
    let ask =
        |rule: &str| feel::eval(&feel::parse(rule).unwrap(), &feel::Env { values: &values, today: date(2026, 9, 7) });
    assert_eq!(ask("children[1].birthdate = date(\"2024-05-01\")"), feel::Value::Bool(true));
    assert_eq!(ask("payout.where = \"same\" and not(applicant.public_servant)"), feel::Value::Bool(true));
    assert!(ask("note = \"x\"").is_unknown());
    assert!(Answers::default().to_feel(&procedure) != values);
    let none = Answers::default().to_feel(&procedure);
    assert!(
        feel::eval(&feel::parse("count(children) = 0").unwrap(), &feel::Env { values: &none, today: date(2026, 9, 7) })
            .is_unknown(),
        "not asked is not none"
    );
}

#[test]
fn the_types_are_those_of_the_questions() {
    let procedure = allowance();
    let known = scope::answers(&procedure);
    assert_eq!(known.get("children.birthdate"), Some(&feel::Type::Date));
    assert_eq!(known.get("payout.where"), Some(&feel::Type::choice(["same", "new"])));
    assert_eq!(known.get("payee"), None);
    assert_eq!(scope::with_results(&procedure, ["review"]).get("payee"), Some(&feel::Type::choice(["ok", "doubt"])));
    let Item::Group(group) = &procedure.items[1] else { panic!() };
    assert_eq!(row_scope(&procedure, group).get("birthdate"), Some(&feel::Type::Date));
    assert!(feel::check(&procedure.guide.when.as_ref().unwrap().expr, &known).is_ok());
}

#[test]
fn what_is_no_longer_asked_is_dropped_with_what_hangs_on_it() {
    let procedure = allowance();
    let mut answers = Answers::from_nested(
        &procedure,
        &json!({ "children": [{ "birthdate": "2015-05-01", "school": "城東" }], "payout": { "where": "new", "account": { "bank": "a" } }, "gone": 1 }),
    );
    answers.set(&FieldPath::single("gone"), json!(1)).unwrap();
    let today = date(2026, 9, 7);
    assert!(answers.visible(&procedure, today).get(&FieldPath::single("payout.account")).is_some());
    answers.set(&FieldPath::single("payout.where"), json!("same")).unwrap();
    answers.set(&FieldPath::in_row("children", "r1", "birthdate"), json!("2024-05-01")).unwrap();
    let kept = answers.visible(&procedure, today);
    let paths: Vec<String> = kept.iter().map(|answer| answer.path.to_string()).collect();
    assert_eq!(paths, ["payout.where", "children/r1/birthdate"]);
    assert_eq!(kept.visible(&procedure, today), kept);
}
