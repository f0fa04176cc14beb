//! Bundles against oracles written by hand: nobody's procedure is forgotten, nobody is sent for one they do not need.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::{Date, date};
use procedure::answers::{Answers, FieldPath};
use procedure::bundle::Bundle;
use procedure::form::Journey;
use procedure::model::{Field, Item};
use proptest::prelude::*;
use serde_json::{Value, json};

const TODAY: Date = date(2026, 9, 7);

fn city() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cities/hinokuni")
}

fn bundle(id: &str) -> Bundle {
    let name = format!("{id}.yaml");
    let text = fs::read_to_string(city().join("bundles").join(&name)).unwrap();
    procedure::read_bundle(&name, &text).unwrap().value
}

/// A persona: who, their answers, and what a clerk of many years would hand them. Written from the persona, not from the file.
struct Persona {
    bundle: &'static str,
    who: &'static str,
    answers: Value,
    oracle: &'static [&'static str],
}

#[rustfmt::skip]
fn personas() -> Vec<Persona> {
    let of = |bundle, who, answers, oracle| Persona { bundle, who, answers, oracle };
    vec![
        of("moving", "転入、4人、小学生と4歳、会社をやめた、カードあり、犬", json!({ "from_where": "japan", "moved": true, "children": "2", "ages": ["preschool", "pupil"], "nursery": true, "public_servant": false, "no_company_insurance": true, "household": ["card", "dog"] }),
            &["moving-in", "card-address", "national-health", "child-allowance", "child-medical", "nursery-place", "school-transfer", "dog-registration", "water"]),
        of("moving", "転入、一人、会社員、カードなし", json!({ "from_where": "japan", "moved": true, "children": "0", "no_company_insurance": false, "household": ["none"] }),
            &["moving-in", "water"]),
        of("moving", "来月転入する会社員の夫婦、はんこの登録をしたい", json!({ "from_where": "japan", "moved": false, "children": "0", "no_company_insurance": false, "household": ["card", "seal"] }),
            &["moving-out", "moving-in", "card-address", "seal-registration", "water"]),
        of("moving", "外国から、留学生一人", json!({ "from_where": "abroad", "moved": true, "children": "0", "no_company_insurance": true, "own_pension": true, "household": ["foreign"] }),
            &["moving-in", "residence-card", "national-health", "national-pension", "water"]),
        of("moving", "転入、要介護の母と暮らす公務員、高校生一人", json!({ "from_where": "japan", "moved": true, "children": "1", "ages": ["older"], "public_servant": true, "no_company_insurance": true, "household": ["care", "card"] }),
            &["moving-in", "card-address", "national-health", "child-allowance-work", "child-medical", "care-transfer", "water"]),
        of("moving", "東区から西区へ転居、小学生、障害者手帳、犬", json!({ "from_where": "within", "moved": true, "children": "1", "ages": ["pupil"], "household": ["disability", "dog", "card"] }),
            &["moving-within", "card-address", "child-medical-address", "school-transfer", "disability-address", "dog-address", "water"]),
        of("birth", "はじめての子、二人とも会社員", json!({ "registered": false, "receives": false, "public_servant": false, "insurance": "company", "mother_pension": false, "alone": false, "foreign": false, "nursery": false }),
            &["birth-registration", "child-allowance", "child-medical", "company-insurance", "home-visit"]),
        of("birth", "二人目、自営業、病院に直接", json!({ "registered": true, "receives": true, "public_servant": false, "insurance": "national", "direct": true, "mother_pension": true, "alone": false, "foreign": false, "nursery": true }),
            &["child-allowance-more", "child-medical", "national-health-baby", "pension-waiver", "nursery-place", "home-visit"]),
        of("birth", "海外で産んだ母、国保、直接払いなし", json!({ "registered": false, "receives": false, "public_servant": false, "insurance": "national", "direct": false, "mother_pension": false, "alone": false, "foreign": false, "nursery": false }),
            &["birth-registration", "child-allowance", "child-medical", "national-health-baby", "birth-grant", "home-visit"]),
        of("birth", "一人で育てる外国籍の母", json!({ "registered": false, "receives": false, "public_servant": false, "insurance": "national", "direct": true, "mother_pension": true, "alone": true, "foreign": true, "nursery": true }),
            &["birth-registration", "child-allowance", "child-medical", "national-health-baby", "pension-waiver", "single-parent", "residence-status", "nursery-place", "home-visit"]),
        of("birth", "公務員の父、三人目", json!({ "registered": true, "receives": true, "public_servant": true, "insurance": "company", "mother_pension": false, "alone": false, "foreign": false, "nursery": false }),
            &["child-allowance-work", "child-medical", "company-insurance", "home-visit"]),
        of("bereavement", "85歳の父、介護保険、国民年金、持ち家、母が残る", json!({ "registered": true, "insurance": "elderly", "pension": "basic", "had": ["head", "care", "cards", "property", "water"], "children": false, "dog": false, "records": true }),
            &["householder", "funeral-elderly", "pension-unpaid", "care-return", "cards-return", "tax-representative", "water", "certificates"]),
        of("bereavement", "45歳の会社員の夫、子ども二人、犬", json!({ "registered": true, "insurance": "company", "pension": "none", "had": ["head", "cards"], "children": true, "dog": true, "records": true }),
            &["householder", "funeral-company", "cards-return", "child-allowance", "dog-owner", "certificates"]),
        of("bereavement", "市営住宅の兄、国保、厚生年金、障害者手帳", json!({ "registered": false, "insurance": "national", "pension": "employees", "had": ["disability", "housing", "water"], "children": false, "dog": false, "records": false }),
            &["death-registration", "funeral-national", "pension-office", "disability-return", "city-housing", "water"]),
    ]
}

#[test]
fn no_persona_misses_a_procedure_and_none_has_more_than_one_too_many() {
    let personas = personas();
    assert!(personas.len() >= 12);
    for Persona { bundle: id, who, answers, oracle } in personas {
        let bundle = bundle(id);
        let answers = Answers::from_nested(&bundle.questions, &answers);
        assert!(bundle.is_decided(&answers, TODAY), "{who}: a question is open");
        let set: Vec<&str> = bundle.set(&answers, TODAY).iter().map(|entry| entry.id.as_str()).collect();
        let missing: Vec<_> = oracle.iter().filter(|id| !set.contains(id)).collect();
        let extra: Vec<_> = set.iter().filter(|id| !oracle.contains(id)).collect();
        assert!(missing.is_empty(), "{who}: 受け付け漏れ {missing:?}");
        assert!(extra.len() <= 1, "{who}: too many {extra:?}");
    }
}

/// Any answers to the deciding questions, asked or not.
fn any_answers(bundle: &Bundle) -> impl Strategy<Value = Answers> + use<> {
    let each: Vec<_> = bundle
        .questions
        .iter()
        .map(|item| {
            let Item::Question(question) = item else { panic!("a group decides no set") };
            let values: Vec<Value> = match &question.field {
                Field::YesNo => vec![json!(true), json!(false)],
                Field::Choice(choices) => choices.iter().map(|choice| json!(choice.value)).collect(),
                Field::Choices(choices) => {
                    choices.iter().map(|choice| json!([choice.value])).chain([json!(["card", "dog"])]).collect()
                }
                _ => vec![json!("0"), json!("1"), json!("3")],
            };
            (Just(question.key.clone()), prop::sample::select(values))
        })
        .collect();
    each.prop_map(|pairs| {
        let mut answers = Answers::default();
        for (key, value) in pairs {
            answers.set(&FieldPath::single(key), value).unwrap();
        }
        answers
    })
}

fn ids(bundle: &Bundle, answers: &Answers) -> Vec<String> {
    bundle.set(answers, TODAY).iter().map(|entry| entry.id.clone()).collect()
}

proptest! {
    #[test]
    fn the_set_depends_on_answers_to_asked_questions_alone(
        (bundle, all) in prop::sample::select(vec!["moving", "birth", "bereavement"])
            .prop_map(bundle)
            .prop_flat_map(|bundle| { let any = any_answers(&bundle); (Just(bundle), any) })
    ) {
        let asked = all.visible(&bundle.questions, TODAY);
        prop_assert!(bundle.is_decided(&asked, TODAY));
        let set = ids(&bundle, &asked);
        // What nobody asks for changes nothing, and the order is the file's.
        prop_assert_eq!(&ids(&bundle, &all), &set);
        let order: Vec<&str> = bundle.entries.iter().map(|entry| entry.id.as_str()).filter(|id| set.iter().any(|one| one == id)).collect();
        prop_assert_eq!(order, set.iter().map(String::as_str).collect::<Vec<_>>());
        // Each asked question stands in the way exactly once.
        let way = Journey::new(&bundle.questions, &asked, TODAY);
        prop_assert_eq!(way.pages().len(), asked.iter().count());
    }
}

#[test]
fn what_was_asked_once_stands_in_every_procedure() {
    let bundle = bundle("moving");
    let read = |id: &str| {
        let text = fs::read_to_string(city().join(format!("procedures/{id}.yaml"))).unwrap();
        procedure::read(id, &text).unwrap()
    };
    let mut answers = Answers::from_nested(
        &bundle.questions,
        &json!({ "from_where": "japan", "moved": true, "children": "2", "ages": ["preschool", "pupil"], "nursery": false, "public_servant": false, "no_company_insurance": true, "household": ["card", "dog"] }),
    );
    let written = bundle.writable(&answers, TODAY);
    assert_eq!(
        written.iter().map(|entry| entry.id.as_str()).collect::<Vec<_>>(),
        ["moving-in", "child-allowance", "child-medical", "dog-registration"]
    );
    let asked = bundle.asked(&written);
    let name = |given: &str| json!({ "family": "山田", "given": given, "family_kana": "ヤマダ", "given_kana": "ハナ" });
    for (key, value) in [
        ("moved_on", json!("2026-09-01")),
        ("applicant.name", name("花")),
        ("applicant.birthdate", json!("1990-04-02")),
        ("applicant.address", json!({ "kind": "home", "postal": "862-9201", "town": "青葉町", "block": "1番1号" })),
        ("applicant.phone", json!("090-1234-5678")),
    ] {
        answers.set(&FieldPath::single(key), value).unwrap();
    }
    for (given, born, relation) in [
        ("花", "1990-04-02", "head"),
        ("太", "1989-01-05", "spouse"),
        ("葵", "2018-06-01", "child"),
        ("空", "2007-04-01", "child"),
    ] {
        let row = answers.add_row("people").unwrap();
        for (key, value) in [("name", name(given)), ("birthdate", json!(born)), ("relation", json!(relation))] {
            answers.set(&FieldPath::in_row("people", &row, key), value).unwrap();
        }
    }
    assert!(
        Journey::new(&asked, &answers, TODAY).is_done(),
        "{:?}",
        Journey::new(&asked, &answers, TODAY).first_unanswered()
    );
    let fill = |id: &str| bundle.entry(id).unwrap().fill(&asked, &answers, &read(id), TODAY);

    let moving = fill("moving-in");
    let open: Vec<String> = open(&read("moving-in"), &moving);
    assert_eq!(open, ["from", "former_address", "has_card"], "only what nobody else asks is left");
    assert_eq!(moving.row_count("people"), 4);
    assert_eq!(moving.get(&FieldPath::in_row("people", "r1", "foreign")), Some(&json!(false)));

    let allowance = fill("child-allowance");
    assert_eq!(allowance.row_count("children"), 1, "the one past 18 is no child any more, parents never were");
    assert_eq!(allowance.get(&FieldPath::in_row("children", "r1", "name")), Some(&name("葵")));
    assert_eq!(self::open(&read("child-allowance"), &allowance), ["payout"]);
    assert_eq!(allowance.get(&FieldPath::single("applicant.public_servant")), Some(&json!(false)));

    let dog = fill("dog-registration");
    assert_eq!(dog.get(&FieldPath::single("kept_since")), Some(&json!("2026-09-01")));
    // A hyphenless number would not be what the procedure stores: it is asked there, not guessed.
    answers.set(&FieldPath::single("applicant.phone"), json!("kein Telefon")).unwrap();
    let dog = bundle.entry("dog-registration").unwrap().fill(&asked, &answers, &read("dog-registration"), TODAY);
    assert_eq!(dog.get(&FieldPath::single("applicant.phone")), None);
}

fn open(procedure: &procedure::Procedure, answers: &Answers) -> Vec<String> {
    let way = Journey::new(procedure, answers, TODAY);
    way.pages().iter().filter(|page| !page.answered).map(|page| page.id.clone()).collect()
}

#[test]
fn nobody_is_asked_in_common_what_their_procedures_do_not_need() {
    let bundle = bundle("bereavement");
    let quiet = json!({ "registered": true, "insurance": "none", "pension": "none", "had": ["none"], "children": false, "dog": false, "records": false });
    let answers = Answers::from_nested(&bundle.questions, &quiet);
    assert!(bundle.set(&answers, TODAY).is_empty());
    assert_eq!(bundle.asked(&bundle.writable(&answers, TODAY)).len(), bundle.questions.len());
}

#[test]
fn what_was_taken_over_follows_and_what_was_written_there_stays() {
    use procedure::bundle::refilled;
    let of = |pairs: &[(&str, &str)], rows: &[&[(&str, &str)]]| {
        let mut answers = Answers::default();
        for (key, value) in pairs {
            answers.set(&FieldPath::single(*key), json!(value)).unwrap();
        }
        for row in rows {
            let id = answers.add_row("children").unwrap();
            for (key, value) in *row {
                answers.set(&FieldPath::in_row("children", &id, *key), json!(value)).unwrap();
            }
        }
        answers
    };
    let before = of(&[("address", "old"), ("phone", "1")], &[&[("name", "葵")], &[("name", "空")]]);
    let kept = of(
        &[("address", "old"), ("phone", "2"), ("payout", "same")],
        &[&[("name", "葵"), ("insurer", "A")], &[("name", "空"), ("insurer", "B")]],
    );
    // A corrected address and name; the phone was written anew in the procedure itself.
    let after = of(&[("address", "new"), ("phone", "3")], &[&[("name", "蒼")], &[("name", "空")]]);
    let refilled_now = refilled(&kept, &before, &after);
    let single = |answers: &Answers, key: &str| answers.get(&FieldPath::single(key)).cloned();
    let child =
        |answers: &Answers, row: &str, key: &str| answers.get(&FieldPath::in_row("children", row, key)).cloned();
    assert_eq!(single(&refilled_now, "address"), Some(json!("new")));
    assert_eq!(single(&refilled_now, "phone"), Some(json!("2")));
    assert_eq!(single(&refilled_now, "payout"), Some(json!("same")));
    assert_eq!(child(&refilled_now, "r1", "name"), Some(json!("蒼")));
    assert_eq!(child(&refilled_now, "r1", "insurer"), Some(json!("A")));
    // The first child is gone: no insurer passes to the other.
    let after = of(&[("address", "old"), ("phone", "1")], &[&[("name", "空")]]);
    let one = refilled(&kept, &before, &after);
    assert_eq!(one.row_count("children"), 1);
    let row = one.rows("children").next().unwrap().to_owned();
    assert_eq!((child(&one, &row, "name"), child(&one, &row, "insurer")), (Some(json!("空")), None));
}
