use jiff::civil::{Date, date};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::answers::{Answers, FieldPath};
use crate::form::{Journey, PageKind, Progress};
use crate::sample::allowance;

fn today() -> Date {
    date(2026, 9, 7)
}

fn single(key: &str) -> FieldPath {
    FieldPath::single(key)
}

fn ids(answers: &Answers) -> Vec<String> {
    Journey::new(&allowance(), answers, today()).pages().iter().map(|page| page.id.clone()).collect()
}

#[test]
fn pages_come_with_the_answers() {
    let mut answers = Answers::default();
    assert_eq!(ids(&answers), ["applicant.public_servant", "children", "payout.where", "note"]);
    let row = answers.add_row("children").unwrap();
    answers.set(&FieldPath::in_row("children", &row, "birthdate"), json!("2015-01-01")).unwrap();
    answers.set(&single("payout.where"), json!("new")).unwrap();
    assert_eq!(
        ids(&answers),
        [
            "applicant.public_servant",
            "children~r1~name",
            "children~r1~birthdate",
            "children~r1~school",
            "children",
            "payout.where",
            "payout.account",
            "note"
        ]
    );
}

#[test]
fn one_may_not_jump_ahead() {
    let procedure = allowance();
    let mut answers = Answers::default();
    let way = Journey::new(&procedure, &answers, today());
    assert!(way.may_visit("applicant.public_servant") && !way.may_visit("children") && !way.may_visit("nowhere"));
    assert_eq!(way.progress("applicant.public_servant"), Some(Progress { now: 1, of: 8 }));
    answers.set(&single("applicant.public_servant"), json!(false)).unwrap();
    let way = Journey::new(&procedure, &answers, today());
    assert_eq!(way.first_unanswered().unwrap().id, "children");
    assert!(matches!(&way.page("children").unwrap().kind, PageKind::Group { rows, .. } if rows.is_empty()));
    assert_eq!(way.before("children").unwrap().id, "applicant.public_servant");
}

#[test]
fn behind_a_row_comes_the_list_and_an_empty_optional_answer_counts() {
    let procedure = allowance();
    let mut answers = Answers::from_nested(
        &procedure,
        &json!({ "children": [{ "birthdate": "2024-05-01", "name": {} }, { "birthdate": "2025-05-01", "name": {} }], "payout": { "where": "same" }, "applicant": { "public_servant": false } }),
    );
    let way = Journey::new(&procedure, &answers, today());
    assert_eq!(way.next_after("children~r1~birthdate").unwrap().id, "children", "the second child is complete");
    assert_eq!(way.first_unanswered().unwrap().id, "note");
    answers.set(&single("note"), Value::Null).unwrap();
    let way = Journey::new(&procedure, &answers, today());
    assert!(way.is_done() && way.next_after("note").is_none());
    let row = answers.add_row("children").unwrap();
    let way = Journey::new(&procedure, &answers, today());
    assert_eq!(way.next_after("children~r1~birthdate").unwrap().id, format!("children~{row}~name"));
    assert!(!way.is_done());
}

/// What a citizen does on the page where the way stands.
#[derive(Clone, Debug)]
enum Act {
    Answer(u8),
    AddRow,
    RemoveRow,
    Close,
    Change(prop::sample::Index, u8),
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        6 => any::<u8>().prop_map(Act::Answer),
        1 => Just(Act::AddRow),
        1 => Just(Act::RemoveRow),
        1 => Just(Act::Close),
        2 => (any::<prop::sample::Index>(), any::<u8>()).prop_map(|(page, value)| Act::Change(page, value)),
    ]
}

fn value(path: &FieldPath, choice: u8) -> Value {
    match path.full_key().as_str() {
        "applicant.public_servant" => json!(choice.is_multiple_of(2)),
        "children.birthdate" => json!(if choice.is_multiple_of(2) { "2015-01-01" } else { "2024-05-01" }),
        "payout.where" => json!(if choice.is_multiple_of(2) { "new" } else { "same" }),
        _ => json!({ "any": choice }),
    }
}

proptest! {
    /// However it is answered, changed, added to and taken from: following "next" always ends, never meets a page twice, every page on
    /// the way may be visited up to the first unanswered, and answering what is open always finishes.
    #[test]
    fn the_way_always_ends(acts in prop::collection::vec(act(), 0..40)) {
        let procedure = allowance();
        let mut answers = Answers::default();
        for act in acts {
            let way = Journey::new(&procedure, &answers, today());
            let open = way.first_unanswered().and_then(crate::form::Page::path);
            match act {
                Act::Answer(choice) => if let Some(path) = open { answers.set(&path, value(&path, choice)).unwrap() },
                Act::AddRow => { let _ = answers.add_row("children"); }
                Act::RemoveRow => {
                    let first = answers.rows("children").next().map(str::to_owned);
                    if let Some(row) = first { answers.remove_row("children", &row).unwrap(); }
                }
                Act::Close => answers.close_group("children"),
                Act::Change(page, choice) => {
                    let path = page.get(way.pages()).path();
                    if let Some(path) = path { answers.set(&path, value(&path, choice)).unwrap(); }
                }
            }
        }
        let way = Journey::new(&procedure, &answers, today());
        let mut seen = Vec::new();
        let mut at = way.pages().first();
        while let Some(page) = at {
            prop_assert!(!seen.contains(&page.id), "{} twice", page.id);
            let progress = way.progress(&page.id).unwrap();
            prop_assert!(progress.now <= progress.of && progress.now > 0);
            seen.push(page.id.clone());
            at = way.next_after(&page.id);
        }
        if let Some(open) = way.first_unanswered() {
            prop_assert!(way.may_visit(&open.id));
            prop_assert_eq!(way.next_after(&open.id).is_some_and(|next| way.may_visit(&next.id)), false);
        }
        finish(&procedure, answers)?;
    }
}

/// Answering whatever is open ends in a bounded number of pages.
fn finish(procedure: &crate::Procedure, mut answers: Answers) -> Result<(), TestCaseError> {
    for row in answers.rows("children").skip(5).map(str::to_owned).collect::<Vec<_>>() {
        answers.remove_row("children", &row).unwrap();
    }
    for _ in 0..60 {
        let way = Journey::new(procedure, &answers, today());
        let Some(open) = way.first_unanswered() else { return Ok(()) };
        match open.path() {
            Some(path) => answers.set(&path, value(&path, 0)).unwrap(),
            None => {
                answers.add_row("children").unwrap();
            }
        }
    }
    Err(TestCaseError::fail("it never ends"))
}
