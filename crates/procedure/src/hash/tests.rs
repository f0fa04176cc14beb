//! What pins a case and what does not.

use serde_json::Value as Json;

use super::{canonical, plain};
use crate::fault::Source;
use crate::{read, yaml};

const FILE: &str = include_str!("../../../../cities/hinokuni/procedures/child-allowance.yaml");

fn hashes(text: &str) -> (String, String) {
    let procedure = read("child-allowance.yaml", text).unwrap_or_else(|faults| panic!("{}", faults[0]));
    (procedure.rules_hash, procedure.words_hash)
}

#[track_caller]
fn changed(from: &str, to: &str) -> (bool, bool) {
    assert!(FILE.contains(from), "`{from}` is not in the file");
    let (old, new) = (hashes(FILE), hashes(&FILE.replacen(from, to, 1)));
    (old.0 != new.0, old.1 != new.1)
}

const WORDS: (bool, bool) = (false, true);

#[test]
fn texts_and_examples_are_words() {
    assert_eq!(changed("公務員ですか", "あなたは公務員ですか"), WORDS);
    assert_eq!(changed("en: A child was born", "en: My child was born"), WORDS);
    assert_eq!(changed("birthdate: 2023-02-11", "birthdate: 2023-02-12"), WORDS);
    assert_eq!(changed("minutes: 8", "minutes: 9"), WORDS);
    assert_eq!(changed("words: [赤ちゃん, ", "words: ["), WORDS);
    assert_eq!(changed("# 児童手当", "# A comment. 児童手当"), (false, false));
    assert_eq!(
        changed("kind: application\nregime: 行政手続法", "regime: \"行政手続法\"\nkind:   application"),
        (false, false)
    );
}

#[test]
fn what_binds_a_case_is_rules() {
    let changes = [
        ("payout = \"new\"', dropped", "payout = \"same\"', dropped"),
        ("c.birthdate, 18) >=", "c.birthdate, 15) >="),
        ("accept: review, correct: correction", "accept: decide, correct: correction"),
        ("approval: [chief, manager]", "approval: [chief]"),
        ("business_days: 15", "business_days: 16"),
        ("key: payout, type: choice", "key: pay_out, type: choice"),
        ("options: { same:", "options: { as-before:"),
        ("results: [ok, differs]", "results: [ok]"),
        ("needs: [reason, clause, appeal]", "needs: [reason, clause]"),
        ("issuer: 区長", "issuer: 市長"),
        ("max: 12", "max: 11"),
        ("optional: true", "optional: false"),
        ("guide:\n", "fee: { amount: '0', note: { ja: 無料, en: Free } }\nguide:\n"),
    ];
    for (from, to) in changes {
        assert!(changed(from, to).0, "{from} → {to}");
    }
}

#[test]
fn the_first_stage_and_the_grounds_are_rules() {
    let moving = include_str!("../../../../cities/hinokuni/procedures/moving-in.yaml");
    let of = |text: &str| read("moving-in.yaml", text).unwrap().rules_hash;
    assert_ne!(of(moving), of(&moving.replace("住んでいる事実がない,", "住んでいない,")));
    let check = FILE.lines().find(|line| line.starts_with("  check:")).unwrap();
    let moved = FILE.replace(&format!("{check}\n"), "").replace("letters: {", &format!("{check}\nletters: {{"));
    assert_ne!(hashes(FILE).0, hashes(&moved).0);
}

/// Versions that cases are pinned to were hashed over exactly what JSON writes.
#[test]
fn the_form_under_the_hash_is_plain_json_with_sorted_keys() {
    let text =
        "z: [1, -2, ~, true, 引っ越し, \"a \\\"quoted\\\" \\\\ line\\n\\x01\\x7f\"]\na: { 鍵: 値, '\"': {} }\nm: []\n";
    let root = yaml::parse(Source { file: "a.yaml", text }).unwrap();
    let text = canonical(&plain(&root));
    let value = serde_json::json!({
        "z": [1, -2, null, true, "引っ越し", "a \"quoted\" \\ line\n\u{1}\u{7f}"],
        "a": { "鍵": "値", "\"": {} },
        "m": [],
    });
    assert_eq!(serde_json::from_str::<Json>(&text).expect("JSON"), value);
    let plain = r#"{"a":{"\"":{},"鍵":"値"},"m":[],"z":[1,-2,null,true,"引っ越し","a \"quoted\" \\ line\n\u0001DEL"]}"#;
    assert_eq!(text, plain.replace("DEL", "\u{7f}"));
}
