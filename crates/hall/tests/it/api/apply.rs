//! Applying from a program: once for each key, all faults at once, nothing before the address is proven, and no code in any row.

use axum::body::Body;
use sea_orm::{ConnectionTrait, EntityTrait, PaginatorTrait, Statement};
use serde_json::{Value, json};
use testkit::{Canary, TestHall, both_halls};

use super::{Answer, Program};
use crate::hands::{granted, mails};

const APPLY: &str = "/api/v1/applications";
const CONFIRM: &str = "/api/v1/applications/confirm";
const KEY: &str = "6f0b8a1e-application-1";

fn answers(family: &str) -> Value {
    json!({
        "applicant.name": { "family": family, "given": "咲", "family_kana": "なかむら", "given_kana": "さき" },
        "applicant.birthdate": "1994-03-02",
        "applicant.address": { "kind": "home", "postal": "862-9201", "town": "火の国市東区青葉町", "block": "2丁目10番5号" },
        "applicant.phone": "090-5555-0123",
        "applicant.public_servant": false,
        "reason": "birth",
        "event_date": "2026-08-30",
        "children": [{
            "name": { "family": family, "given": "陽葵", "family_kana": "なかむら", "given_kana": "ひまり" },
            "birthdate": "2026-08-30",
            "together": true,
        }],
        "payout": "same",
    })
}

fn application(family: &str) -> Value {
    json!({ "procedure": "child-allowance", "answers": answers(family), "mail": "saki@example.jp", "lang": "ja" })
}

async fn apply(program: &Program, key: &str, body: &Value) -> Answer {
    program.post(APPLY, &[("idempotency-key", key)], body).await
}

/// The code in the newest mail.
async fn mailed(test: &TestHall) -> String {
    let mail = mails(test).await.pop().expect("a mail");
    let digits = mail.body.split(|c: char| !c.is_ascii_digit()).find(|word| word.len() == 6);
    digits.unwrap_or_else(|| panic!("no code in {}", mail.body)).to_owned()
}

async fn cases(test: &TestHall) -> u64 {
    let reads = test.hall.db().reads().await.expect("reads");
    hall::cases::case_file::Entity::find().count(&reads).await.expect("a count")
}

async fn confirmed(test: &TestHall, program: &Program) -> Answer {
    let waiting = apply(program, KEY, &application("中村")).await;
    assert_eq!(waiting.status, 202, "{}", waiting.body);
    let code = mailed(test).await;
    let body = json!({ "application": waiting.text("application"), "code": code });
    program.post(CONFIRM, &[], &body).await
}

both_halls! {
    async fn an_application_arrives_when_its_code_comes_back_and_is_one_however_often_it_is_sent(test: &TestHall) {
        let program = Program::of(test);
        let waiting = apply(&program, KEY, &application("中村")).await;
        assert_eq!((waiting.status, cases(test).await), (202, 0), "{}", waiting.body);
        assert_eq!(apply(&program, KEY, &application("中村")).await.body, waiting.body);
        let code = mailed(test).await;
        assert_eq!(mails(test).await.len(), 0, "a second mail for the same request");
        let wrong = if code == "000000" { "000001" } else { "000000" };
        let id = waiting.text("application");
        let refused = program.post(CONFIRM, &[], &json!({ "application": id, "code": wrong })).await;
        assert_eq!((refused.status, refused.faults()), (422, vec![("/code".into(), "wrong".into())]));
        let receipt = program.post(CONFIRM, &[], &json!({ "application": id, "code": code })).await;
        assert_eq!(receipt.status, 201, "{}", receipt.body);
        assert!(receipt.text("number").starts_with("JT26-") && receipt.text("arrived_at").starts_with("2026-09-07T10:00"));
        for _ in 0..3 {
            let again = apply(&program, KEY, &application("中村")).await;
            assert_eq!((again.status, &again.body), (201, &receipt.body));
        }
        assert_eq!(cases(test).await, 1);
        // The code proves nothing twice, and opens nothing without the key and the body.
        let spent = program.post(CONFIRM, &[], &json!({ "application": id, "code": code })).await;
        assert_eq!((spent.status, spent.problem()), (409, "already-sent"));
        let other = apply(&program, KEY, &application("堀")).await;
        assert_eq!((other.status, other.problem()), (422, "idempotency-key-reused"));
        assert!(!other.body.to_string().contains(&receipt.text("code")));
        // The case is as any: the page of its key opens it.
        let mut browser = test.citizen();
        let opened = browser.post("/status", &[("number", &receipt.text("number")), ("code", &receipt.text("code"))]).await;
        assert_eq!(opened.status, 303);
    }

    async fn five_at_once_with_one_key_are_one_application(test: &TestHall) {
        let program = Program::of(test);
        let mut sent = Vec::new();
        for _ in 0..5 {
            let program = program.clone();
            sent.push(tokio::spawn(async move { apply(&program, KEY, &application("中村")).await }));
        }
        let mut ids = std::collections::BTreeSet::new();
        for answer in sent {
            let answer = answer.await.expect("an answer");
            assert_eq!(answer.status, 202, "{}", answer.body);
            ids.insert(answer.text("application"));
        }
        assert_eq!((ids.len(), mails(test).await.len()), (1, 1));
    }

    async fn neither_key_nor_body_nor_code_stands_in_a_row(test: &TestHall) {
        let program = Program::of(test);
        let receipt = confirmed(test, &program).await;
        let code = receipt.text("code");
        let reads = test.hall.db().reads().await.expect("reads");
        let backend = reads.get_database_backend();
        for (table, columns) in [("api_application", "mark, body"), ("events", "body, kind"), ("effects", "body, kind"), ("case_file", "secret, shape")] {
            let (one, other) = columns.split_once(", ").expect("two columns");
            let sql = format!("SELECT {one} AS a, {other} AS b FROM {table}");
            for row in reads.query_all_raw(Statement::from_string(backend, sql)).await.expect("rows") {
                let text: String = ["a", "b"].map(|at| row.try_get::<String>("", at).expect("a text")).concat();
                for secret in [code.as_str(), KEY, "中村", "saki@example.jp"] {
                    assert!(!text.contains(secret), "{secret} in {table}");
                }
            }
        }
    }
}

#[tokio::test]
async fn every_wrong_field_is_named_at_once() {
    let test = TestHall::sqlite().await;
    let program = Program::of(&test);
    let mut body = application("中村");
    let given = &mut body["answers"];
    given["applicant.name"]["family_kana"] = json!("漢字");
    given["applicant.birthdate"] = json!("1994-02-30");
    given["applicant.phone"] = json!(9_055_550_123_i64);
    given["reason"] = json!("because");
    given["children"][0]["birthdate"] = json!("2035-01-01");
    given["children"][0]["nickname"] = json!("ひま");
    given["wish"] = json!("soon");
    given.as_object_mut().expect("answers").remove("payout");
    body.as_object_mut().expect("a body").remove("mail");
    let refused = apply(&program, KEY, &body).await;
    assert_eq!((refused.status, refused.problem()), (422, "invalid"));
    let mut faults = refused.faults();
    faults.sort();
    let wanted = [
        ("/answers/applicant.birthdate", "not-a-date"),
        ("/answers/applicant.name/family_kana", "not-kana"),
        ("/answers/applicant.phone", "kind"),
        ("/answers/children/0/birthdate", "too-late"),
        ("/answers/children/0/nickname", "unknown"),
        ("/answers/payout", "choose-one"),
        ("/answers/reason", "not-an-option"),
        ("/answers/wish", "unknown"),
        ("/mail", "empty"),
    ];
    assert_eq!(faults, wanted.map(|(pointer, code)| (pointer.to_owned(), code.to_owned())));
    // What another answer makes pointless is not taken along in silence.
    let mut body = application("中村");
    body["answers"]["bank"] =
        json!({ "bank": "肥後", "branch": "本店", "kind": "普通", "number": "1234567", "holder": "ﾅｶﾑﾗ ｻｷ" });
    assert_eq!(apply(&program, KEY, &body).await.faults(), [("/answers/bank".to_owned(), "not-asked".to_owned())]);
    // And what only a page can take is said.
    let mut body = application("中村");
    body["answers"]["payout"] = json!("new");
    let faults = apply(&program, KEY, &body).await.faults();
    assert!(faults.contains(&("/answers/bankbook".to_owned(), "file".to_owned())), "{faults:?}");
    assert_eq!(cases(&test).await, 0);
}

/// Headers, body, and the status that answers them.
type Wrong<'a> = (&'a [(&'a str, &'a str)], &'a [u8], u16);

#[tokio::test]
async fn a_body_that_is_none_is_refused_before_anything_is_read() {
    let test = TestHall::sqlite().await;
    let program = Program::of(&test);
    let key = ("idempotency-key", KEY);
    let json = ("content-type", "application/json");
    let deep = "[".repeat(50_000);
    let huge = format!("{{\"procedure\":\"{}\"}}", "a".repeat(300_000));
    let wrong: [Wrong<'_>; 12] = [
        (&[json], b"{}", 400),
        (&[("idempotency-key", "short"), json], b"{}", 400),
        (&[key, key, json], b"{}", 400),
        (&[key], b"{}", 415),
        (&[key, ("content-type", "application/json; charset=shift_jis")], b"{}", 415),
        (&[key, ("content-type", "application/x-www-form-urlencoded")], b"procedure=child-allowance", 415),
        (&[key, json], deep.as_bytes(), 400),
        (&[key, json], huge.as_bytes(), 413),
        (&[key, json], br#"{"procedure":"a","procedure":"b","answers":{}}"#, 400),
        (&[key, json], b"{\"procedure\":\"\xff\"}", 400),
        (&[key, json], b"[1,2,3]", 422),
        (
            &[key, json],
            br#"{"procedure":["child-allowance"],"answers":"none","lang":7,"notice":"pigeon","mail":{}}"#,
            422,
        ),
    ];
    for (at, (headers, body, status)) in wrong.into_iter().enumerate() {
        let answer = program.send("POST", APPLY, headers, Body::from(body.to_vec())).await;
        assert_eq!(answer.status, status, "{at}: {}", answer.body);
    }
    let hidden = ["中\u{0}村", "中\u{202e}村", "中\u{fffd}村"];
    for name in hidden {
        let faults = apply(&program, KEY, &application(name)).await.faults();
        assert!(
            faults.contains(&("/answers/applicant.name/family".into(), "character".into())),
            "{name:?}: {faults:?}"
        );
    }
    let closed = json!({ "procedure": "resident-certificate", "answers": {} });
    let refused = apply(&program, KEY, &closed).await;
    assert_eq!((refused.status, refused.problem()), (409, "closed"));
    assert_eq!(cases(&test).await, 0);
}

#[tokio::test]
async fn another_site_cannot_apply_in_a_browser() {
    let test = TestHall::sqlite().await;
    let program = Program::of(&test);
    let headers = [
        ("idempotency-key", KEY),
        ("content-type", "application/json"),
        ("origin", "https://evil.example"),
        ("sec-fetch-site", "cross-site"),
    ];
    let body = Body::from(application("中村").to_string());
    assert_eq!(program.send("POST", APPLY, &headers, body).await.status, 403);
}

#[tokio::test]
async fn number_and_code_tell_where_it_stands_and_guessing_is_slowed() {
    let test = TestHall::sqlite().await;
    let program = Program::of(&test);
    let receipt = confirmed(&test, &program).await;
    let (number, code) = (receipt.text("number"), receipt.text("code"));
    let status = program.post("/api/v1/status", &[], &json!({ "number": number, "code": code })).await;
    assert_eq!((status.status, status.text("state").as_str()), (200, "arrived"), "{}", status.body);
    assert_eq!(status.body["to_do"]["kind"], "nothing");
    let case = testkit::CaseRef { id: case_id(&test).await, number: number.clone(), code: code.clone() };
    granted(&test, &case).await;
    test.clock.advance_ms(3_600_000);
    let status = program.post("/api/v1/status", &[], &json!({ "number": number, "code": code })).await;
    let told = status.body.to_string();
    assert!(!told.contains("granted"), "an outcome was told: {told}");
    let mut refused = Vec::new();
    for _ in 0..12 {
        let wrong = program.post("/api/v1/status", &[], &json!({ "number": number, "code": "AAAA-BBBB" })).await;
        refused.push((wrong.status, wrong.problem().to_owned()));
    }
    assert_eq!(refused[0], (404, "no-such-case".to_owned()));
    assert_eq!(refused[11], (429, "too-many".to_owned()));
    // A number nobody has is answered in the same words.
    test.clock.advance_ms(3_600_000);
    let none = program.post("/api/v1/status", &[], &json!({ "number": "JT26-09999-1", "code": "AAAA-BBBB" })).await;
    let wrong = program.post("/api/v1/status", &[], &json!({ "number": number, "code": "AAAA-BBBB" })).await;
    assert_eq!((none.status, none.problem().to_owned()), (wrong.status, wrong.problem().to_owned()));
}

async fn case_id(test: &TestHall) -> uuid::Uuid {
    let reads = test.hall.db().reads().await.expect("reads");
    hall::cases::case_file::Entity::find().one(&reads).await.expect("a query").expect("a case").id
}

#[tokio::test]
async fn after_thirty_days_a_key_opens_nothing_any_more() {
    let test = TestHall::sqlite().await;
    let program = Program::of(&test);
    let receipt = confirmed(&test, &program).await;
    assert_eq!(receipt.status, 201);
    test.clock.advance_ms(31 * 86_400_000);
    let over = apply(&program, KEY, &application("中村")).await;
    assert_eq!((over.status, over.problem()), (409, "over"));
}

#[tokio::test]
async fn canary_people_who_apply_by_program_are_heard_nowhere() {
    let canary = Canary::listen();
    let test = TestHall::sqlite().await;
    let program = Program::of(&test);
    let mut body = application("カナリヤ鳥葛\u{e0100}城");
    body["answers"]["applicant.name"]["roman"] = json!("canary-bird Hana");
    body["answers"]["applicant.phone"] = json!("080-5550-9731");
    body["mail"] = json!("canary-bird@example.jp");
    let waiting = apply(&program, KEY, &body).await;
    assert_eq!(waiting.status, 202, "{}", waiting.body);
    let code = mailed(&test).await;
    let receipt =
        program.post(CONFIRM, &[], &json!({ "application": waiting.text("application"), "code": code })).await;
    assert_eq!(receipt.status, 201);
    body["answers"]["reason"] = json!("canary-bird");
    let refused = apply(&program, "another-key-0123456789", &body).await;
    assert!(!refused.body.to_string().contains("canary-bird"), "a refusal quotes: {}", refused.body);
    canary.check(&test).await;
}
