//! Who may have a hand in a change, and how a text is kept.

use super::*;

#[test]
fn whoever_had_a_hand_in_it_is_no_second_person() {
    let (one, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
    let editors = with_editor(&with_editor("", one), one);
    assert_eq!(editors, one.to_string());
    assert!(had_a_hand(&editors, one) && !had_a_hand(&editors, other));
    assert!(had_a_hand(&with_editor(&editors, other), other));
}

#[test]
fn a_section_is_looked_after_by_its_own_officers() {
    let own = vec!["kodomo-shien".to_owned()];
    assert!(looks_after(&own, false, "kodomo-shien") && !looks_after(&own, false, "doboku"));
    assert!(looks_after(&own, true, "doboku"));
}

#[test]
fn line_ends_of_a_browser_are_no_change() {
    assert_eq!(plain("a\r\nb"), "a\nb\n");
    assert_eq!(plain("a\nb\n"), "a\nb\n");
}

#[test]
fn what_is_stored_is_read_again() {
    let what = What::Migrate { from: "a".into(), to: "b".into(), stages: BTreeMap::from([("x".into(), "y".into())]) };
    let text = serde_json::to_string(&what).unwrap();
    assert_eq!(serde_json::from_str::<What>(&text).unwrap(), what);
    assert_eq!(what.kind().word(), "migrate");
}
