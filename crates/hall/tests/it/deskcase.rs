//! A case on the officer's side, from the first look to the letter.

use engine::{Actor, Command, Revised};
use hall::cases::{Act, NewAnswer};
use serde_json::{Value, json};
use store::ActorRef;
use testkit::{Browser, CaseRef, TestHall};

use crate::hands::{approve, done, faults, finish, page, send, shape, task};

/// A mother with one child, paid to an account she wrote herself.
fn child_allowance() -> Value {
    json!({
        "applicant": {
            "name": { "family": "中村", "given": "咲", "family_kana": "なかむら", "given_kana": "さき" },
            "birthdate": "1994-03-02",
            "address": { "kind": "home", "postal": "862-9201", "town": "火の国市東区青葉町", "block": "2丁目10番5号", "building": "コーポ葵203" },
            "phone": "090-5555-0123",
            "public_servant": false
        },
        "reason": "birth",
        "event_date": "2026-08-30",
        "children": [ { "name": { "family": "中村", "given": "陽葵", "family_kana": "なかむら", "given_kana": "ひまり" }, "birthdate": "2026-08-30", "together": true } ],
        "payout": "same"
    })
}

/// The citizen answers what was asked.
async fn answers(test: &TestHall, case: &CaseRef, key: &str, value: Value) {
    let reads = test.hall.db().reads().await.expect("reads");
    let file = hall::cases::read(&test.hall, &reads, case.id).await.expect("a read").expect("a case");
    drop(reads);
    let revision = file.revision(key, "") + 1;
    let revised = vec![Revised { key: key.to_owned(), row: None, revision: u32::try_from(revision).expect("small") }];
    let mut act = Act::new(Actor::Citizen, ActorRef::new("citizen", "test"), Command::AnswerCorrection { revised });
    act.answers.push(NewAnswer { key: key.to_owned(), row: String::new(), revision, value });
    let decided = hall::cases::decide(&test.hall, &file, &act).unwrap_or_else(|refusal| panic!("{refusal:?}"));
    test.hall.db().submit(decided.changes).await.expect("answered");
}

/// The officer tries a request without words, one too long and a look at it, and then sends it.
async fn asks_for_another_account(sato: &mut Browser, case: &CaseRef) {
    let correct = format!("{}/correct?flag=payout", page(case));
    let form = sato.get(&correct).await;
    let (version, way) = (form.field("version"), form.field("way"));
    let fields = [
        ("version", version.as_str()),
        ("way", &way),
        ("flag", "payout"),
        ("reason-0", "own"),
        ("days", "14"),
        ("do", "send"),
    ];
    let path = format!("{}/correct", page(case));
    let empty = sato.post(&path, &[&fields[..], &[("own-0", "  ")]].concat()).await;
    assert_eq!(empty.status, 422);
    assert!(empty.has("振込先"), "{}", faults(&empty));
    let long = "あ".repeat(5000);
    let long = sato.post(&path, &[&fields[..], &[("own-0", &long)]].concat()).await;
    assert!(
        long.status == 422 && long.has("2,000字までにしてください（いま5,000字）") && long.has("ああああ"),
        "{}",
        faults(&long)
    );
    let own = ("own-0", "公金受取口座の登録が見つかりません。口座を書いてください。");
    let seen = sato.post(&path, &[&fields[..5], &[own, ("do", "show")]].concat()).await;
    assert!(
        seen.status == 200 && seen.has("市民にはこう見えます") && seen.has("1か所、直してください"),
        "{}",
        faults(&seen)
    );
    let sent = sato.post(&path, &[&fields[..], &[own]].concat()).await;
    assert_eq!(sent.status, 303, "{}", faults(&sent));
    assert!(sato.get(&page(case)).await.has("停止中"));
}

/// A bare refusal is sent back to its drafter; one with reason and clause goes up.
async fn refuses_with_reason_and_clause(test: &TestHall, sato: &mut Browser, case: &CaseRef) {
    let draft = format!("{}/draft/{}", page(case), task(test, case, "decide/draft").await);
    let bare = send(sato, &draft, &[("exit", "refuse")]).await;
    assert!(
        bare.status == 422 && bare.has("「理由」を入れてください") && bare.has("「根拠の条項」を入れてください"),
        "{}",
        faults(&bare)
    );
    done(
        sato,
        &draft,
        &[("exit", "refuse"), ("reason", "お子さんが火の国市に住んでいないため。"), ("clause", "児童手当法4条1項")],
    )
    .await;
}

#[tokio::test]
async fn a_child_allowance_from_arrival_to_its_letter() {
    let test = TestHall::sqlite().await;
    let case = test.case("child-allowance", child_allowance()).await;
    let mut sato = test.officer("sato").await;
    let first = sato.get(&page(&case)).await;
    assert_eq!(first.status, 200, "{}", first.text());
    assert!(first.has("職員が入力した項目: 0"), "she wrote all of it herself: {}", faults(&first));
    assert!(first.has(&case.number) && first.has("中村 陽葵") && first.has("残り"), "{}", faults(&first));
    assert_eq!(test.hall.db().looks_of(case.id).await.expect("looks").len(), 1);

    asks_for_another_account(&mut sato, &case).await;

    test.clock.advance_ms(120_000);
    answers(&test, &case, "payout", json!("new")).await;
    let back = sato.get(&page(&case)).await;
    assert!(back.has("<del>公金受取口座</del>") && back.has("<ins>別の口座を書く</ins>"), "{}", faults(&back));
    finish(&test, &mut sato, &case, "check/check", "accept").await;
    finish(&test, &mut sato, &case, "review/payee", "ok").await;
    finish(&test, &mut sato, &case, "review/residence", "ok").await;
    refuses_with_reason_and_clause(&test, &mut sato, &case).await;
    let mut tanaka = test.officer("tanaka").await;
    approve(&test, &mut tanaka, &case, "decide/approve1").await;
    let mut yamada = test.officer("yamada").await;
    approve(&test, &mut yamada, &case, "decide/approve2").await;
    let end = yamada.get(&page(&case)).await;
    let letter = end.link(&format!("{}/letter/", page(&case))).expect("a letter");
    let letter = yamada.get(&letter).await;
    assert!(
        letter.has("児童手当 認定請求却下通知書") && letter.has("審査請求ができます") && letter.has("中村 咲 様"),
        "{}",
        faults(&letter)
    );
    let history = yamada.get(&format!("{}/history", page(&case))).await;
    for line in [
        "山田 誠: 決定した（第1号・認めない）",
        "佐藤 美咲: 1項目の補正をお願いした（9月",
        "佐藤 美咲: 「受給者の確認」を済みにした（よい）",
    ] {
        assert!(history.has(line), "{line}: {}", faults(&history));
    }
}

#[tokio::test]
async fn an_officer_of_another_section_finds_nothing_and_a_guessed_id_is_the_same() {
    let test = TestHall::sqlite().await;
    let case = test.case("child-allowance", child_allowance()).await;
    let mut mori = test.officer("mori").await;
    let other = mori.get(&page(&case)).await;
    let guessed = mori.get("/desk/case/01991111-2222-7333-8444-555566667777").await;
    assert_eq!((other.status, guessed.status), (404, 404));
    assert!(!other.has("中村"));
    assert!(test.hall.db().looks_of(case.id).await.expect("looks").is_empty());
    assert_eq!(mori.post(&format!("{}/task/1", page(&case)), &[("version", "5"), ("do", "claim")]).await.status, 404);
}

#[tokio::test]
async fn the_last_act_is_undone_within_a_minute_and_not_after() {
    let test = TestHall::sqlite().await;
    let case = test.case("child-allowance", child_allowance()).await;
    let mut sato = test.officer("sato").await;
    finish(&test, &mut sato, &case, "check/check", "accept").await;
    let banner = sato.get(&page(&case)).await;
    assert!(banner.has("「済みにする」を記録しました"), "{}", faults(&banner));
    let undone = sato.post(&format!("{}/undo", page(&case)), &[("version", &banner.field("version"))]).await;
    assert_eq!(undone.status, 303, "{}", faults(&undone));
    assert_eq!(shape(&test, &case).await.stage, "check");
    finish(&test, &mut sato, &case, "check/check", "accept").await;
    let version = sato.get(&page(&case)).await.field("version");
    test.clock.advance_ms(60_001);
    assert!(!sato.get(&page(&case)).await.has("を記録しました"));
    let late = sato.post(&format!("{}/undo", page(&case)), &[("version", &version)]).await;
    assert_eq!(late.status, 422);
}
