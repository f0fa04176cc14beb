//! What a citizen sees of their own case, and what they do not.

use engine::{Command, Flag};
use hall::cases::{Act, FlagReason, Words, decide, read};
use hall::people::Officer;
use serde_json::{Value, json};
use store::ActorRef;
use testkit::{Browser, CaseRef, TestHall};

use crate::hands;

pub fn answers() -> Value {
    json!({
        "applicant": { "name": { "family": "葛󠄀城", "given": "さくら", "family_kana": "カツラギ", "given_kana": "サクラ" }, "public_servant": false },
        "reason": "birth", "event_date": "2026-08-30", "payout": "same",
        "children": [ { "birthdate": "2026-08-30", "together": true }, { "birthdate": "2023-02-11", "together": true } ],
    })
}

pub async fn open(test: &TestHall, case: &CaseRef) -> Browser {
    let mut browser = test.citizen();
    let reply = browser.post("/status", &[("number", &case.number), ("code", &case.code)]).await;
    assert_eq!(reply.location, Some(format!("/case/{}", case.id)), "{}", reply.text());
    browser
}

/// One officer's act, decided and stored as the desk does.
pub async fn act(
    test: &TestHall,
    case: &CaseRef,
    login: &str,
    make: impl Fn(&hall::cases::CaseFile) -> (Command, Vec<Words>, Vec<FlagReason>),
) {
    let reads = test.hall.db().reads().await.unwrap();
    let account = test.account(login).await;
    let officer = Officer::on(&reads, account, test.hall.now().date()).await.unwrap().unwrap();
    let file = read(&test.hall, &reads, case.id).await.unwrap().unwrap();
    drop(reads);
    let (command, words, flags) = make(&file);
    let mut act = Act::new(officer.actor(), ActorRef::new("officer", account.simple().to_string()), command);
    act.words = words;
    act.flags = flags;
    let decided = decide(&test.hall, &file, &act).unwrap();
    test.hall.db().submit(decided.changes).await.unwrap();
}

pub async fn ask_correction(test: &TestHall, case: &CaseRef) {
    let flag = Flag { key: "children.birthdate".into(), row: Some("r2".into()) };
    ask(test, case, "sato", &[flag], "生年月日が出生届とちがいます。確かめて直してください").await;
}

pub async fn ask(test: &TestHall, case: &CaseRef, login: &str, flags: &[Flag], reason: &str) {
    act(test, case, login, |file| (Command::Claim { task: file.shape.tasks[0].no }, Vec::new(), Vec::new())).await;
    act(test, case, login, |file| {
        let words = Words::new(&test.hall, "correction", reason);
        let command = Command::RequestCorrection {
            task: file.shape.tasks[0].no,
            result: "correct".into(),
            flags: flags.to_vec(),
            reason: words.record(),
            due_days: 14,
        };
        let reasons = flags.iter().map(|flag| FlagReason { flag: flag.clone(), reason: words.body.clone() });
        let reasons = reasons.collect();
        (command, vec![words], reasons)
    })
    .await;
}

#[tokio::test]
async fn number_and_code_open_the_case_and_nothing_else_does() {
    let test = TestHall::sqlite().await;
    let case = test.case("child-allowance", answers()).await;
    let mut stranger = test.citizen();
    assert_eq!(stranger.get(&format!("/case/{}", case.id)).await.status, 404);
    let wrong_code = stranger.post("/status", &[("number", &case.number), ("code", "0000-0000")]).await;
    let wrong_number = stranger.post("/status", &[("number", "JT26-09999-9"), ("code", &case.code)]).await;
    assert_eq!((wrong_code.status, wrong_number.status), (422, 422));
    assert!(wrong_code.has("番号か確認コードがちがいます") && wrong_code.has("（あと9回）"), "{}", wrong_code.text());
    assert!(wrong_number.has("番号か確認コードがちがいます") && wrong_number.has("（あと8回）"));
    let mut last = 0;
    for _ in 0..9 {
        last = stranger.post("/status", &[("number", &case.number), ("code", "0000-0000")]).await.status;
    }
    assert_eq!(last, 429);
    // Full-width, small letters, no hyphens: as people type.
    test.clock.advance_ms(15 * 60_000);
    let typed = case.number.replace('-', "").to_lowercase();
    let mut owner = test.citizen();
    let reply = owner.post("/status", &[("number", &typed), ("code", &case.code.replace('-', " "))]).await;
    assert_eq!(reply.status, 303, "{}", reply.text());
    let page = owner.follow(reply).await;
    for words in [
        "児童手当 認定請求",
        "受け付けました",
        "いま、あなたにお願いすることはありません",
        "標準処理期間15営業日",
        "これまでと、これから",
        "この申請を見た職員はまだいません",
    ] {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    assert!(page.body.len() < 50_000);
    let sent = owner.get(&format!("/case/{}/sent", case.id)).await;
    assert!(sent.has("葛󠄀城") && sent.has("公金受取口座") && sent.has("お子さん 2人目"), "{}", sent.text());
}

#[tokio::test]
async fn one_field_of_one_child_is_corrected() {
    let test = TestHall::sqlite().await;
    let case = test.case("child-allowance", answers()).await;
    let mut owner = open(&test, &case).await;
    ask_correction(&test, &case).await;
    let (home, correct) = (format!("/case/{}", case.id), format!("/case/{}/correct", case.id));
    // It can still be undone: nobody is asked yet.
    assert!(owner.get(&correct).await.has("直すところはありません"));
    assert!(!owner.get(&home).await.has("直してください"));
    test.clock.advance_ms(61_000);
    assert!(owner.get(&home).await.has("1か所、直してください"));
    let page = owner.get(&correct).await;
    for words in
        ["1か所、直してください", "生年月日が出生届とちがいます", "お子さん 2人目", "送ると、期限の時計がまた進みます"]
    {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    assert!(!page.has("公金受取口座"), "only the flagged field is asked");
    let seen = page.field("seen");
    let bad = [("seen", seen.as_str()), ("f0.era", "西暦"), ("f0.y", "2023"), ("f0.m", "13"), ("f0.d", "12")];
    let refused = send(&mut owner, &correct, &bad).await;
    assert!(
        refused.status == 422 && refused.has("1から12までの数字") && refused.has("value=\"2023\""),
        "{}",
        refused.text()
    );
    let good = [("seen", seen.as_str()), ("f0.era", "西暦"), ("f0.y", "2023"), ("f0.m", "2"), ("f0.d", "12")];
    assert_eq!(send(&mut owner, &correct, &good).await.location, Some(home.clone()));
    let again = send(&mut owner, &correct, &good).await;
    assert!(again.status == 200 && again.has("受け取りました"), "{}", again.text());
    let reads = test.hall.db().reads().await.unwrap();
    let file = read(&test.hall, &reads, case.id).await.unwrap().unwrap();
    assert_eq!(file.revision("children.birthdate", "r2"), 2);
    assert!(file.shape.correction.is_none() && !file.shape.is_stopped());
}

async fn send(browser: &mut Browser, path: &str, fields: &[(&str, &str)]) -> testkit::Reply {
    browser.upload(path, fields, ("f9.value", "", b"")).await
}

#[tokio::test]
async fn withdrawn_once_and_messages_keep_their_words_out_of_the_journal() {
    let test = TestHall::sqlite().await;
    let case = test.case("child-allowance", answers()).await;
    let mut owner = open(&test, &case).await;
    let messages = format!("/case/{}/messages", case.id);
    let id = owner.get(&messages).await.field("id");
    let canary = "カナリア口座の番号が変わりました";
    for _ in 0..2 {
        assert_eq!(owner.post(&messages, &[("id", &id), ("text", canary)]).await.status, 303);
    }
    let page = owner.get(&messages).await.text();
    assert_eq!(page.matches(canary).count(), 1, "sent twice, there once");
    let journal = test.hall.db().events_after(0, 1_000).await.unwrap();
    assert!(
        journal.iter().any(|event| event.kind == "message")
            && journal.iter().all(|event| !event.body.to_string().contains("カナリア"))
    );
    assert_eq!(owner.post(&messages, &[("id", &id), ("text", " ")]).await.status, 422);
    let withdraw = format!("/case/{}/withdraw", case.id);
    assert!(owner.get(&withdraw).await.has("元にもどせません"));
    assert_eq!(owner.post(&withdraw, &[]).await.status, 303);
    let home = owner.get(&format!("/case/{}", case.id)).await;
    assert!(home.has("取り下げました") && !home.has("申請を取り下げる</b>"), "{}", home.text());
    let late = owner.post(&withdraw, &[]).await;
    assert!(owner.follow(late).await.has("もう取り下げられません"));
}

type Sent<'f> = Vec<(&'f str, &'f str)>;

/// A correction of name (f0), address (f1) and phone (f2), as the citizen sees it, and what puts it right.
async fn three_fields(test: &TestHall, case: &CaseRef) -> (Browser, testkit::Reply, Sent<'static>) {
    let mut owner = open(test, case).await;
    let flags =
        ["applicant.phone", "applicant.address", "applicant.name"].map(|key| Flag { key: key.into(), row: None });
    ask(test, case, "sato", &flags, "確かめてください").await;
    test.clock.advance_ms(61_000);
    let page = owner.get(&format!("/case/{}/correct", case.id)).await;
    let good = vec![
        ("f0.family", "葛\u{e0100}城"),
        ("f0.given", "さくら"),
        ("f0.family_kana", "かつらぎ"),
        ("f0.given_kana", "さくら"),
        ("f1.kind", "home"),
        ("f1.postal", "〒８６２－９２０１"),
        ("f1.town", "火の国市東区青葉町"),
        ("f1.block", "1番"),
        ("f2.value", "090-1234-5678"),
    ];
    (owner, page, good)
}

fn with<'f>(seen: &'f str, good: &Sent<'f>, other: (&'f str, &'f str)) -> Sent<'f> {
    let kept = good.iter().copied().filter(|(name, _)| *name != other.0);
    kept.chain([("seen", seen), other]).collect()
}

#[tokio::test]
async fn a_correction_shows_the_inputs_of_the_application() {
    let test = TestHall::sqlite().await;
    let case = test.case("child-allowance", hands::child_allowance("中村", "咲")).await;
    let (mut owner, page, good) = three_fields(&test, &case).await;
    for words in [
        "3か所、直してください",
        "id=\"f0.family\"",
        "value=\"中村\"",
        "autocomplete=\"family-name\"",
        "data-towns=\"/towns/\"",
        "ハイフンは、あってもなくても",
    ] {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    // The town's button sends nothing yet and loses nothing.
    let (seen, correct) = (page.field("seen"), format!("/case/{}/correct", case.id));
    let no_town: Sent<'_> = good.iter().copied().filter(|(name, _)| *name != "f1.town").collect();
    let filled = send(&mut owner, &correct, &with(&seen, &no_town, ("f1.fill", "1"))).await;
    assert!(filled.status == 200 && !filled.has("id=\"summary\""), "{}", filled.text());
    assert!(filled.has("value=\"火の国市東区青葉町\"") && filled.has("value=\"葛\u{e0100}城\""), "{}", filled.text());
}

#[tokio::test]
async fn whatever_is_sent_to_a_correction_is_judged_as_in_an_application() {
    let test = TestHall::sqlite().await;
    let case = test.case("child-allowance", hands::child_allowance("中村", "咲")).await;
    let (mut owner, page, good) = three_fields(&test, &case).await;
    let (seen, correct) = (page.field("seen"), format!("/case/{}/correct", case.id));
    for (bad, words) in [
        (("f0.family", "山\0田"), "見えない文字"),
        (("f0.family", "山\u{fff9}田"), "見えない文字"),
        (("f0.family", "123456789018"), "マイナンバー"),
        (("f0.given_kana", "SAKURA"), "ひらがなかカタカナ"),
        (("f2.value", "12"), "市外局番から"),
    ] {
        let refused = send(&mut owner, &correct, &with(&seen, &good, bad)).await;
        assert!(refused.status == 422 && refused.has(words), "{words}: {}", refused.text());
        assert!(refused.has(&format!("href=\"#{}\"", bad.0)), "{words}: {}", refused.text());
    }
    let sent = send(&mut owner, &correct, &with(&seen, &good, ("f1.building", ""))).await;
    assert_eq!(sent.location, Some(format!("/case/{}", case.id)), "{}", sent.text());
    let reads = test.hall.db().reads().await.unwrap();
    let file = read(&test.hall, &reads, case.id).await.unwrap().unwrap();
    let stored = file.answers.get(&hall::cases::path_of("applicant.name", "")).unwrap();
    assert_eq!(stored["family"], "葛\u{e0100}城", "a name is kept as written");
}

#[tokio::test]
async fn files_of_a_correction_are_judged_by_their_bytes() {
    let test = TestHall::sqlite().await;
    let case = test.case("road-use", json!({ "applicant": { "organisation": "青葉建設" } })).await;
    let mut owner = open(&test, &case).await;
    ask(&test, &case, "mori", &[Flag { key: "drawings".into(), row: None }], "図面が読めません").await;
    test.clock.advance_ms(61_000);
    let correct = format!("/case/{}/correct", case.id);
    let seen = owner.get(&correct).await.field("seen");
    let fields = [("seen", seen.as_str())];
    let none = owner.upload(&correct, &fields, ("f0.value", "", b"")).await;
    assert!(
        none.status == 422 && none.has("「地図と図面」を入れてください") && none.has("href=\"#f0.value\""),
        "{}",
        none.text()
    );
    for (name, bytes) in [("爆弾.pdf", b"PK\x03\x04 forty-two".as_slice()), ("図面.exe", b"MZ\x90")] {
        let refused = owner.upload(&correct, &fields, ("f0.value", name, bytes)).await;
        assert!(
            refused.status == 422 && refused.has(&format!("{name}は中身が画像やPDFではないため")),
            "{}",
            refused.text()
        );
    }
    let mut large = b"%PDF-1.7".to_vec();
    large.resize(10_000_001, b' ');
    assert!(owner.upload(&correct, &fields, ("f0.value", "大きい.pdf", &large)).await.has("10 MBより大きいため"));
    large.resize(100_000_000, b' ');
    assert_eq!(owner.upload(&correct, &fields, ("f0.value", "大きい.pdf", &large)).await.status, 413);
    drop(large);
    let kept = owner.upload(&correct, &fields, ("f0.value", "図面.pdf", b"%PDF-1.7 one page")).await;
    assert_eq!(kept.location, Some(format!("/case/{}", case.id)), "{}", kept.text());
    assert!(owner.get(&format!("/case/{}/sent", case.id)).await.has("図面.pdf"));
}
