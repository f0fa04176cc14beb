//! A citizen finds a procedure from plain words, in three languages, and learns only what is true.

use testkit::{Canary, TestHall};

#[tokio::test]
async fn plain_words_kana_and_slips_lead_to_the_procedure() {
    let test = TestHall::sqlite().await;
    let mut browser = test.citizen();
    for (words, procedure) in [
        ("赤ちゃんが生まれた", "child-allowance"),
        ("ひっこし", "moving-in"),
        ("ﾋｯｺｼ", "moving-in"),
        ("かいご", "care-need"),
        ("介護認定申請", "care-need"),
        ("scaffolding", "road-use"),
        ("病院代", "child-medical"),
        ("保育園", "nursery-place"),
        ("りさい", "disaster-certificate"),
        ("住民票", "resident-certificate"),
        ("いぬ", "dog-registration"),
        ("母子手帳", "pregnancy"),
        ("relief money", "emergency-benefit"),
    ] {
        let query: String = words.bytes().map(|byte| format!("%{byte:02X}")).collect();
        let page = browser.get(&format!("/search?q={query}")).await;
        assert_eq!((page.status, page.link("/p/")), (200, Some(format!("/p/{procedure}"))), "{words}");
    }
    let page = browser.get("/search?q=%E3%81%B2%E3%81%A3%E3%81%93%E3%81%97").await;
    assert_eq!(page.link("/life/").as_deref(), Some("/life/moving-in"), "the life event stands first");
    let page = browser.get("/search?q=%E6%89%8B%E5%BD%93").await;
    assert!(page.has("児童<mark>手当</mark>"), "the matched word stands apart");
    let none = browser.get("/search?q=qqqqqq").await;
    assert!(none.has("「qqqqqq」に合う手続きは見つかりませんでした") && none.has("096-555-0100"));
    let evil = browser.get("/search?q=%3Cscript%3E").await;
    assert!(!evil.text().contains("<script>"), "what was typed is shown, never run");
}

#[tokio::test]
async fn the_procedure_page_tells_who_what_when_and_why_not() {
    let test = TestHall::sqlite().await;
    let mut browser = test.citizen();
    let page = browser.get("/p/child-allowance").await;
    for words in [
        "オンラインで申請する",
        "約8分",
        "/p/child-allowance/start",
        "口座の確認が要るため",
        "15営業日",
        "10月1日（木）ごろまで（標準処理期間から計算）",
        "第1号法定受託事務",
        "<svg",
        "手数料なし",
        "この書類をなくす予定",
    ] {
        assert!(page.has(words), "{words}");
    }
    let moving = browser.get("/p/moving-in").await;
    assert!(moving.has("家で準備をはじめる") && !moving.has("オンラインで申請する"), "the law wants the desk");
    let care = browser.get("/p/care-need").await;
    assert!(care.has("法律の期間から計算") && care.has("標準処理期間は未設定です"));
    assert_eq!(browser.get("/p/nothing").await.status, 404);
    assert_eq!(browser.get("/life/nothing").await.status, 404);
}

#[tokio::test]
async fn every_page_stands_in_three_languages_and_stays_small() {
    let test = TestHall::sqlite().await;
    let pages = [
        "/",
        "/search",
        "/search?q=care",
        "/life/birth",
        "/p/child-allowance",
        "/p/moving-in",
        "/p/disclosure",
        "/p/road-use",
        "/p/care-need",
        "/p/nursery-place",
        "/p/disaster-certificate",
        "/p/emergency-benefit",
        "/life/disaster",
        "/procedures",
        "/accessibility",
        "/privacy",
        "/about",
    ];
    for lang in ["ja", "en", "ja-simple"] {
        let mut browser = test.citizen();
        browser.lang = lang;
        for path in pages {
            let page = browser.get(path).await;
            assert_eq!(page.status, 200, "{lang} {path}");
            assert!(page.body.len() < 50_000, "{lang} {path}: {} bytes", page.body.len());
            assert_eq!(page.text().matches("<h1").count(), 1, "{lang} {path}");
            assert!(page.text().matches("btn--main").count() <= 1, "{lang} {path}: one main button");
        }
    }
}

#[tokio::test]
async fn a_postal_code_gives_ward_and_town() {
    let test = TestHall::sqlite().await;
    let mut browser = test.citizen();
    let found = browser.get("/postal/862-9202").await;
    assert_eq!(found.text(), r#"{"postal":"862-9202","towns":[{"ward":"東区","town":"健軍本町"}]}"#);
    assert!(browser.get("/postal/1000001").await.has(r#""towns":[]"#));
    assert_eq!(browser.get("/postal/abc").await.status, 404);
}

/// The end-to-end flows of the other slices call `Canary::check` at their ends in the same way.
#[tokio::test]
async fn nothing_a_person_wrote_leaks_out_of_the_case() {
    let canary = Canary::listen();
    let test = TestHall::sqlite().await;
    let case = test.case("child-allowance", canary.answers()).await;
    let mut citizen = test.citizen();
    let reply = citizen.post("/status", &[("number", &case.number), ("code", &case.code)]).await;
    canary.saw(&reply);
    let reply = citizen.follow(reply).await;
    canary.saw(&reply);
    let mut officer = test.officer("sato").await;
    canary.saw(&officer.get("/desk/inbox").await);
    canary.check(&test).await;
}
