//! Letters as files, from the pages to what other people's tools read in them. Only a build with the feature has a press.
#![cfg(feature = "pdf")]

use std::process::Command;
use std::sync::Arc;

use hall::cases::letter;
use pdf::{Artefact, Subject};
use press::Typesetter;
use sea_orm::ActiveModelTrait;
use serde_json::{Value, json};
use store::{Changes, Row};
use testkit::{Browser, CaseRef, Reply, TestHall};
use uuid::Uuid;

fn answers() -> Value {
    json!({
        "applicant": {
            "name": { "family": "渡邊󠄁", "given": "咲", "family_kana": "わたなべ", "given_kana": "さき" },
            "birthdate": "1994-03-02",
            "address": { "kind": "home", "postal": "862-9201", "town": "火の国市東区青葉町", "block": "2丁目10番5号" },
            "phone": "090-5555-0123",
            "public_servant": false
        },
        "reason": "birth", "event_date": "2026-08-30",
        "children": [ { "name": { "family": "渡邊󠄁", "given": "陽葵" }, "birthdate": "2026-08-30", "together": true } ],
        "payout": "same"
    })
}

async fn printing() -> TestHall {
    TestHall::printing(Arc::new(Typesetter::open(&[]).expect("Japanese fonts on this machine"))).await
}

/// A case with a letter of these words, on its way by post or on the page.
async fn letter_of(test: &TestHall, way: &str, words: &str) -> (CaseRef, Uuid) {
    let case = test.case_by("child-allowance", answers(), Some("citizen@example.jp"), way == "electronic").await;
    let id = test.hall.new_id();
    let row = letter::Model {
        city: test.hall.db().city().0,
        id,
        case_id: case.id,
        kind: "child-allowance-granted".into(),
        lang: "ja".into(),
        easy: None,
        title: "児童手当 認定通知書".into(),
        body: json!(["渡邊󠄁 咲 様", words]).to_string(),
        number: Some(format!("{}第1号", case.number)),
        decision: None,
        way: way.into(),
        seal: "omitted".into(),
        state: "made".into(),
        made_at: test.hall.now().0,
        visible_from: 0,
        act_version: 1,
        posted_on: None,
        delivered_on: None,
        presumed: false,
        read_at: None,
        salt: vec![7; 16],
    };
    let row: letter::ActiveModel = row.into();
    test.hall.db().submit(Changes::new().insert(Row::of(row.reset_all()))).await.expect("stored");
    (case, id)
}

async fn owner(test: &TestHall, case: &CaseRef) -> Browser {
    let mut browser = test.citizen();
    let reply = browser.post("/status", &[("number", &case.number), ("code", &case.code)]).await;
    assert_eq!(reply.status, 303, "{}", reply.text());
    browser
}

/// What `pdftotext` reads, without spaces; the file is this letter's.
fn read(reply: &Reply, subject: Subject) -> String {
    assert_eq!(reply.status, 200, "{}", reply.text());
    let header = |name: &str| {
        reply.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone()).unwrap_or_default()
    };
    assert_eq!(header("content-type"), "application/pdf");
    assert!(header("cache-control").contains("no-store"), "{}", header("cache-control"));
    assert_eq!(Artefact::new(reply.body.clone()).subject(), Some(subject));
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("letter.pdf");
    std::fs::write(&file, &reply.body).expect("written");
    let sound = Command::new("qpdf").arg("--check").arg(&file).output().expect("qpdf");
    assert!(sound.status.success(), "{}", String::from_utf8_lossy(&sound.stdout));
    let words = Command::new("pdftotext").args(["-enc", "UTF-8"]).arg(&file).arg("-").output().expect("pdftotext");
    String::from_utf8_lossy(&words.stdout).chars().filter(|char| !char.is_whitespace()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_post_room_and_the_case_s_officer_get_the_file_in_the_citizen_s_size() {
    let test = printing().await;
    let (case, id) = letter_of(&test, "post", "認定しました。").await;
    let subject = Subject { case: case.id, letter: id };
    let (mut post, sheet) = (test.officer("post").await, format!("/desk/post/{id}"));
    let usual = post.get(&sheet).await.link(&format!("{sheet}/pdf")).expect("a link to the file");
    assert!(usual.ends_with("size=usual"), "{usual}");
    let small = post.get(&usual).await;
    let words = read(&small, subject);
    for part in ["渡邊󠄁咲様", "862-9201", "（公印省略）", "認定しました。", "第1号"] {
        assert!(words.contains(part), "{part}: {words}");
    }
    let mut mother = owner(&test, &case).await;
    assert_eq!(mother.post(&format!("/case/{}/print", case.id), &[("size", "large")]).await.status, 303);
    let large = post.get(&sheet).await.link(&format!("{sheet}/pdf")).expect("a link to the file");
    assert!(large.ends_with("size=large"), "{large}");
    let big = post.get(&format!("{sheet}/pdf")).await;
    assert_eq!(read(&big, subject), words, "the same words");
    assert_ne!(big.body, small.body, "in another size");
    let of_case = test.officer("sato").await.get(&format!("/desk/case/{}/letter/{id}/pdf?size=usual", case.id)).await;
    assert_eq!(of_case.body, small.body);
    assert_eq!(test.officer("mori").await.get(&format!("/desk/case/{}/letter/{id}/pdf", case.id)).await.status, 404);
    assert_eq!(mother.get(&format!("/case/{}/notice/{id}/pdf", case.id)).await.status, 404, "it comes by post");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_citizen_keeps_their_own_notice_and_nobody_else_does() {
    let test = printing().await;
    let (case, id) = letter_of(&test, "electronic", "認定しました。").await;
    let (other, _) = letter_of(&test, "electronic", "ほかの方の手紙です。").await;
    let mut mother = owner(&test, &case).await;
    let notice = format!("/case/{}/notice/{id}", case.id);
    let file = mother.get(&notice).await.link(&format!("{notice}/pdf")).expect("a link to the file");
    let words = read(&mother.get(&file).await, Subject { case: case.id, letter: id });
    assert!(words.contains("認定しました。") && words.contains("渡邊󠄁咲様"), "{words}");
    for path in [format!("/case/{}/notice/{id}/pdf", other.id), format!("{notice}/pdf")] {
        assert_eq!(owner(&test, &other).await.get(&path).await.status, 404, "{path}");
        assert_eq!(test.citizen().get(&path).await.status, 404, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_character_no_font_has_is_told_with_its_place() {
    let test = printing().await;
    let (_, id) = letter_of(&test, "post", "\u{e123}の\u{202e}件です。").await;
    let refused = test.officer("post").await.get(&format!("/desk/post/{id}/pdf")).await;
    assert_eq!(refused.status, 422);
    for words in ["PDFにできません", "U+E123", "U+202E", "本文の2番目の段落", "文書を印刷する"] {
        assert!(refused.has(words), "{words}: {}", refused.text());
    }
    assert!(!refused.has("\u{202e}"), "what turns text around is not let loose on the page");
    let (kept, id) = letter_of(&test, "electronic", "\u{e123}の件です。").await;
    let told = owner(&test, &kept).await.get(&format!("/case/{}/notice/{id}/pdf", kept.id)).await;
    assert!(told.status == 422 && told.has("PDFを作れませんでした") && told.has("お知らせにもどる"), "{}", told.text());
}
