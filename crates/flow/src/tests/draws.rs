use super::shapes::allowance;
use crate::{CITIZEN_LANE, DrawOptions, Labels, draw, steps_text};

pub(super) fn labels() -> Labels {
    let pairs = |list: &[(&str, &str)]| list.iter().map(|(id, text)| ((*id).to_owned(), (*text).to_owned())).collect();
    Labels {
        title: "児童手当の流れ".into(),
        desc: "受付から結果のお知らせまで".into(),
        nodes: pairs(&[
            ("start", "届く"),
            ("check", "書類を確かめる"),
            ("review/payee", "受給者と口座の審査"),
            ("review/residence", "住民登録を確かめる"),
            ("correction", "あなたの直し"),
            ("decide/draft", "起案"),
            ("decide/approve1", "係長の決裁"),
            ("decide/approve2", "課長の決裁"),
            ("end/granted", "認定"),
            ("end/refused", "却下"),
        ]),
        exits: [
            ("check/next", "accept", "受理"),
            ("check/next", "correct", "直しが必要"),
            ("decide/next", "approve", "認める"),
            ("decide/next", "refuse", "認めない"),
            ("decide/approve2", "return", "差し戻し"),
        ]
        .iter()
        .map(|(node, exit, text)| (((*node).to_owned(), (*exit).to_owned()), (*text).to_owned()))
        .collect(),
        lanes: pairs(&[
            ("clerk", "こども支援課 担当"),
            ("reviewer", "審査担当"),
            ("chief", "係長"),
            ("manager", "課長"),
            (CITIZEN_LANE, "あなた"),
        ]),
        boundaries: pairs(&[("@withdraw", "取下げ")]),
        any_time: "いつでもできること:".into(),
        here: "いま".into(),
        minutes: "分".into(),
    }
}

#[test]
fn the_drawing_is_named_safe_and_marks_the_place() {
    let mut words = labels();
    words.nodes.insert("check".into(), "<b>&\"危険\"".into());
    let options =
        DrawOptions { id: "f1-".into(), current: vec!["review/payee".into()], minutes: true, ..DrawOptions::default() };
    let svg = draw(&allowance(), &words, &options);
    if let Some(folder) = std::env::var_os("FLOW_DRAWINGS") {
        std::fs::write(std::path::Path::new(&folder).join("allowance.svg"), draw(&allowance(), &labels(), &options))
            .unwrap();
    }
    assert!(svg.contains(r#"role="img""#) && svg.contains(r#"<title id="f1-flow-title">児童手当の流れ</title>"#));
    assert!(svg.contains("&lt;b&gt;") && !svg.contains("<b>"));
    assert!(!svg.contains("style="), "a strict content policy blocks inline styles");
    assert_eq!(svg.matches("flow-here").count(), 1);
    assert!(svg.contains("いま") && svg.contains("取下げ"));
}

#[test]
fn the_list_says_the_same_as_the_drawing() {
    let steps = steps_text(&allowance(), &labels(), &["correction"]);
    let check = &steps[0];
    assert_eq!(
        (check.text.as_str(), check.who.as_str(), check.minutes),
        ("書類を確かめる", "こども支援課 担当", Some(4))
    );
    let ways: Vec<(&str, &str)> = check.next.iter().map(|way| (way.by.as_str(), way.to.as_str())).collect();
    assert_eq!(ways, [("受理", "review/payee"), ("受理", "review/residence"), ("直しが必要", "correction")]);
    let payee = steps.iter().find(|step| step.id == "review/payee").unwrap();
    assert_eq!(payee.beside, ["review/residence"]);
    assert!(steps.iter().find(|step| step.id == "correction").unwrap().is_current);
    assert_eq!(
        steps.iter().filter(|step| step.is_end).map(|step| step.text.as_str()).collect::<Vec<_>>(),
        ["認定", "却下"]
    );
}

#[test]
fn a_name_of_two_lines_stays_whole_beside_its_minutes() {
    let mut words = labels();
    words.nodes.insert("check".into(), "Checking your papers".into());
    let svg = draw(&allowance(), &words, &DrawOptions { minutes: true, ..DrawOptions::default() });
    assert!(svg.contains(">Checking your</text>") && svg.contains(">papers</text>"));
}
