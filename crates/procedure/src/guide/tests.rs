use jiff::civil::date;
use serde_json::json;

use super::{FeeNow, Verdict, Wanted, guide};
use crate::answers::{Answers, FieldPath};
use crate::sample::allowance;

#[test]
fn it_asks_what_decides_and_explains_a_no() {
    let procedure = allowance();
    let today = date(2026, 9, 7);
    let mut answers = Answers::default();
    assert_eq!(guide(&procedure, &answers, today).verdict, Verdict::Ask { key: "applicant.public_servant".into() });
    answers.set(&FieldPath::single("applicant.public_servant"), json!(false)).unwrap();
    assert_eq!(guide(&procedure, &answers, today).verdict, Verdict::Ask { key: "children.birthdate".into() });
    answers.set(&FieldPath::single("applicant.public_servant"), json!(true)).unwrap();
    let Verdict::NotEligible { explanation } = guide(&procedure, &answers, today).verdict else { panic!() };
    assert!(explanation.keys.contains(&"applicant.public_servant".to_owned()), "{explanation:?}");
}

#[test]
fn papers_fee_and_days_follow_the_answers() {
    let procedure = allowance();
    let today = date(2026, 9, 7);
    let open = guide(&procedure, &Answers::default(), today);
    assert_eq!(open.papers.iter().map(|line| line.wanted).collect::<Vec<_>>(), [Wanted::Open, Wanted::Dropped]);
    assert_eq!(open.fee, FeeNow::Open);
    let answers = Answers::from_nested(
        &procedure,
        &json!({ "children": [{ "birthdate": "2026-08-20" }, { "birthdate": "2026-08-14" }], "payout": { "where": "new" }, "applicant": { "public_servant": false } }),
    );
    let told = guide(&procedure, &answers, today);
    assert_eq!(told.verdict, Verdict::Eligible);
    assert_eq!(told.papers[0].wanted, Wanted::Yes);
    assert_eq!(told.fee, FeeNow::Yen(civic::yen::Yen(300)));
    assert_eq!(told.deadline.as_ref().unwrap().event, Some(date(2026, 8, 14)), "the earliest child's");
}
