use super::*;

fn told(old: &str, new: &str) -> Vec<String> {
    let diff = diff(old, new).unwrap();
    let line = |one: &Difference| {
        let path = one.path.join(".");
        let lang = one.lang.as_ref().map(|lang| format!("@{lang}")).unwrap_or_default();
        let change = match &one.change {
            Change::Added(new) => format!("+ {new}"),
            Change::Removed(old) => format!("- {old}"),
            Change::Changed { old, new } => format!("{old} → {new}"),
            Change::Moved { new, .. } => format!("order {new}"),
        };
        format!("{path}{lang}: {change}{}", if one.words { " (words)" } else { "" })
    };
    let mut lines: Vec<String> = diff.differences.iter().map(line).collect();
    lines.push(format!("rules {} words {}", diff.rules, diff.words));
    lines
}

const OLD: &str = "fee: { amount: '0' }
name: { ja: 児童手当, en: Child allowance }
questions:
  - { key: payout, ask: { ja: 振込先, en: Where to pay } }
  - { key: bank, ask: { ja: 口座, en: Account } }
stages:
  check: { task: { role: clerk, minutes: 4 }, next: [ { when: 'a = 1', to: done }, { to: back } ] }
";

#[test]
fn comments_quotes_and_the_order_of_keys_are_no_change() {
    let new = format!(
        "# hello\n{}",
        OLD.replace("{ ja: 児童手当, en: Child allowance }", "{ en: \"Child allowance\", ja: '児童手当' }")
    );
    assert_eq!(told(OLD, &new), ["rules false words false"]);
}

#[test]
fn a_word_a_number_a_rule_and_a_question_are_told_apart() {
    let new = OLD
        .replace("振込先", "どこに振り込むか")
        .replace("minutes: 4", "minutes: 6")
        .replace("amount: '0'", "amount: '300'")
        .replace("a = 1", "a = 2")
        .replace("key: bank, ask: { ja: 口座, en: Account }", "key: memo, ask: { ja: メモ, en: Memo }");
    assert_eq!(
        told(OLD, &new),
        [
            "fee.amount: 0 → 300",
            "questions.payout.ask@ja: 振込先 → どこに振り込むか (words)",
            "questions.memo: + メモ",
            "questions.bank: - 口座",
            "stages.check.task.minutes: 4 → 6",
            "stages.check.next.1.when: a = 1 → a = 2",
            "rules true words true",
        ]
    );
}

#[test]
fn another_order_of_questions_is_a_change_of_rules() {
    let swapped =
        OLD.replace("key: payout", "key: X").replace("key: bank", "key: payout").replace("key: X", "key: bank");
    assert!(
        told(OLD, &swapped).iter().any(|line| line == "questions: order bank → payout"),
        "{:?}",
        told(OLD, &swapped)
    );
}

#[test]
fn a_paragraph_put_in_between_is_one_addition() {
    let letter = |middle: &str| {
        format!("letter: a\nparagraphs:\n  - {{ ja: 一, en: one }}\n{middle}  - {{ ja: 三, en: three }}\n")
    };
    assert_eq!(told(&letter(""), &letter("  - { ja: 二, en: two }\n"))[0], "paragraphs.2: + 二");
}

#[test]
fn whatever_changes_a_fingerprint_is_told() {
    let text = include_str!("../../../../cities/hinokuni/procedures/child-allowance.yaml");
    for (at, line) in text.lines().enumerate().filter(|(_, line)| line.contains("minutes: ")) {
        let new = text.replacen(line, &line.replace("minutes: ", "minutes: 1"), 1);
        let diff = diff(text, &new).unwrap();
        assert!(!diff.differences.is_empty() && (diff.rules || diff.words), "line {at}: {line}");
    }
}
