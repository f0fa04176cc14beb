//! A case that waits for its batch, and one handed over to a core system: what the officer sees, and what alone is not possible.

use civic::Id;
use engine::Command;
use serde_json::json;
use testkit::TestHall;

use crate::apply::publish;
use crate::file::act;
use crate::hands::{done, faults, finish, page, send, shape, task};

const STAGES: &str = "stages:
  check: { task: { role: clerk, minutes: 8 }, next: { accept: allocate, correct: correction } }
  allocate:
    batch: { role: clerk, minutes: 3, name: { ja: 場所の調整, en: Places }, results: [offered, waiting], points: 'if kind = \"event\" then 40 else 20' }
    next: { offered: register, waiting: decide-refusal }
  register:
    core-system: { role: clerk, minutes: 2, name: { ja: 台帳への登録, en: Entry }, system: { ja: 道路台帳システム, en: Road register } }
    next: { done: police, rejected: check }
";

/// Road use with two more stages before the police.
async fn hall() -> TestHall {
    let test = TestHall::sqlite().await;
    let check =
        "stages:\n  check: { task: { role: clerk, minutes: 8 }, next: { accept: police, correct: correction } }\n";
    let files: Vec<(String, String)> = testkit::files()
        .into_iter()
        .map(|(name, text)| {
            if !name.ends_with("road-use.yaml") {
                return (name, text);
            }
            assert!(text.contains(check));
            let text = text.replace(check, STAGES).replace("[check, police", "[check, allocate, register, police");
            (name, text.replace("check: accept, police", "check: accept, allocate: offered, register: done, police"))
        })
        .collect();
    publish(&test, &files).await;
    test
}

#[tokio::test]
async fn a_batch_is_not_finished_alone_and_a_hand_over_needs_its_reference() {
    let test = hall().await;
    let case = test
        .case("road-use", json!({
            "road": "city", "kind": "sign", "area": "1", "width_left": "2.5", "starts_on": "2026-10-12", "months": "2",
            "applicant": { "name": { "family": "坂本", "given": "剛" }, "company": "坂本建設", "phone": "096-555-0199" },
            "place": "手取町1番1号の前の歩道",
        }))
        .await;
    let mut mori = test.officer("mori").await;
    finish(&test, &mut mori, &case, "check", "accept").await;
    let waits = mori.get(&page(&case)).await;
    assert!(waits.has("場所の調整") && waits.has("ほかの案件とまとめて決めます"), "{}", faults(&waits));
    let no = task(&test, &case, "allocate").await;
    let moves = format!("{}/task/{no}", page(&case));
    assert!(
        !waits.text().contains(&moves) && !waits.text().contains(&format!("/assign/{no}")),
        "no button that cannot work"
    );
    for what in [&[("do", "complete"), ("result", "offered")][..], &[("do", "claim")][..]] {
        let alone = mori.post(&moves, &[&[("version", waits.field("version").as_str())], what].concat()).await;
        assert_eq!(alone.status, 422, "{}", faults(&alone));
        assert!(alone.has("まとめて決める"), "says what to use instead: {}", faults(&alone));
    }
    let batch = Id::from_uuid(uuid::Uuid::from_u128(7));
    act(&test, &case, "mori", |file| {
        let task = file.shape.tasks[0].no;
        (Command::Allocate { task, result: "offered".into(), batch }, Vec::new(), Vec::new())
    })
    .await;
    let told = mori.get(&page(&case)).await;
    assert!(told.has("ほかの案件とまとめて決めた") && told.has("道路台帳システム"), "{}", faults(&told));

    let record = format!("{}/record/{}", page(&case), task(&test, &case, "register").await);
    let bare = send(&mut mori, &record, &[("result", "done"), ("handed", "typed"), ("note", "")]).await;
    assert_eq!(bare.status, 422, "without its reference nobody finds the entry: {}", faults(&bare));
    assert!(bare.has("基幹系の受付番号"), "{}", faults(&bare));
    let unsaid = send(&mut mori, &record, &[("result", "rejected"), ("note", "住所コードが見つからない")]).await;
    assert_eq!(unsaid.status, 422, "how it was handed over: {}", faults(&unsaid));
    let rejected = [("result", "rejected"), ("handed", "typed"), ("note", "住所コードが見つからない")];
    done(&mut mori, &record, &rejected).await;
    assert_eq!(shape(&test, &case).await.stage, "check", "a no goes back to the stage the file names");
    let typed = mori.get(&page(&case)).await;
    let all = typed.text().split_once("答え（").and_then(|(_, rest)| rest.split('項').next().map(str::to_owned));
    let all = all.expect("how many answers there are");
    assert!(typed.has(&format!("基幹系に打ち直した項目: {all}")), "typed, though in vain: {}", faults(&typed));
}
