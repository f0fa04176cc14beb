//! Headers, languages, problems and the check of guards.

use axum::body::Body;
use axum::http::{HeaderValue, Request, StatusCode, header};

use super::hall::{Browser, citizen_routes, desk_routes, halls};
use crate::routes::Tier;

#[tokio::test]
async fn every_answer_has_the_headers_and_no_script_or_style_inside() {
    for hall in halls().await {
        let mut browser = Browser::new(citizen_routes().into_router(hall));
        for path in
            ["/", "/nowhere", "/case", "/bad/none", "/bad/panic", "/favicon.svg", "/healthz", "/metrics", "/echo"]
        {
            let got = browser.get(path).await;
            assert!(
                got.header("content-security-policy").starts_with("default-src 'none'; style-src 'self'"),
                "{path}"
            );
            assert_eq!(got.header("x-content-type-options"), "nosniff", "{path}");
            assert_eq!(got.header("referrer-policy"), "no-referrer", "{path}");
            if path != "/favicon.svg" {
                assert_eq!(got.header("cache-control"), "no-store", "{path}");
            }
            assert!(
                !got.body.contains("<style") && !got.body.contains(" style=") && !got.body.contains("onclick"),
                "{path}"
            );
            assert!(got.body.len() < 50_000, "{path}");
        }
    }
}

#[tokio::test]
async fn assets_are_kept_for_good_under_their_hash() {
    let hall = halls().await.remove(0);
    let mut browser = Browser::new(citizen_routes().into_router(hall));
    for asset in [&crate::assets::ASSETS.css, &crate::assets::ASSETS.citizen_js, &crate::assets::ASSETS.officer_js] {
        let got = browser.get(&asset.to_string()).await;
        assert_eq!((got.status, got.header("cache-control")), (StatusCode::OK, "public, max-age=31536000, immutable"));
        assert!(got.body.len() < 50_000);
    }
    assert_eq!(browser.get("/assets/yakuba.css").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_language_is_asked_then_remembered_then_accepted() {
    let hall = halls().await.remove(0);
    let mut browser = Browser::new(citizen_routes().into_router(hall));
    assert!(browser.get("/").await.body.contains(r#"<html lang="ja">"#));
    browser.headers.insert(header::ACCEPT_LANGUAGE, HeaderValue::from_static("fr;q=0.9, en-GB;q=0.8, ja;q=0.5"));
    assert!(browser.get("/").await.body.contains(r#"<html lang="en">"#));
    let got = browser.get("/?q=a&lang=ja-simple").await;
    assert!(got.body.contains(r#"<html lang="ja-simple">"#) && got.body.contains("本文へ すすむ"));
    assert!(got.body.contains(r#"href="/?q=a&#38;lang=en""#), "{}", got.body);
    assert!(browser.get("/").await.body.contains(r#"<html lang="ja-simple">"#));
    assert!(browser.get("/?lang=xx").await.body.contains(r#"<html lang="ja-simple">"#));
}

#[tokio::test]
async fn a_problem_is_told_in_the_readers_language_or_as_json() {
    let hall = halls().await.remove(0);
    let mut browser = Browser::new(citizen_routes().into_router(hall));
    let got = browser.get("/nowhere?lang=en").await;
    assert_eq!(got.status, StatusCode::NOT_FOUND);
    assert!(
        got.body.contains("<h1>Page not found</h1>")
            && got.body.contains("Nothing was sent.")
            && got.body.contains("Reference")
    );
    let got = browser.get("/echo").await;
    assert_eq!((got.status, got.header("allow")), (StatusCode::METHOD_NOT_ALLOWED, "POST"));
    browser.headers.insert(header::ACCEPT, HeaderValue::from_static("application/json"));
    let told: serde_json::Value = serde_json::from_str(&browser.get("/nowhere").await.body).expect("json");
    assert_eq!((told["error"].as_str(), told["reference"].as_str().map(str::len)), (Some("not-found"), Some(9)));
}

#[tokio::test]
async fn a_page_without_its_guard_is_never_shown() {
    for hall in halls().await {
        let mut browser = Browser::new(citizen_routes().into_router(hall));
        for path in ["/bad/none", "/bad/wrong", "/bad/panic"] {
            let got = browser.get(path).await;
            assert_eq!(got.status, StatusCode::INTERNAL_SERVER_ERROR, "{path}");
            assert!(!got.body.contains("data:") && !got.body.contains(">data<") && got.body != "data", "{path}");
            assert!(got.body.contains("記録番号"), "{path}");
        }
    }
}

#[tokio::test]
async fn another_sites_form_is_refused_with_a_page() {
    let hall = halls().await.remove(0);
    let mut browser = Browser::new(citizen_routes().into_router(hall));
    let post = || {
        Request::post("/echo")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::HOST, "city.example")
    };
    for (name, value) in
        [("sec-fetch-site", "cross-site"), ("sec-fetch-site", "same-site"), ("origin", "https://evil.example")]
    {
        let got = browser.send(post().header(name, value), Body::from("name=a")).await;
        assert_eq!(got.status, StatusCode::FORBIDDEN, "{name}: {value}");
        assert!(got.body.contains("この操作はできません") && got.body.contains("こちらには届いていません"));
    }
    let got = browser.send(post().header("sec-fetch-site", "same-origin"), Body::from("name=a")).await;
    assert_eq!(got.status, StatusCode::OK);
}

#[tokio::test]
async fn what_breaks_before_the_store_was_not_received_and_after_it_nobody_knows() {
    let hall = halls().await.remove(0);
    let mut browser = Browser::new(citizen_routes().into_router(hall.clone()));
    let before = browser.post("/breaks", "name=a").await;
    assert!(before.body.contains("こちらには届いていません"), "{}", before.body);
    let after = browser.post("/breaks", "after=1").await;
    assert!(after.body.contains("まだ確かめられません") && !after.body.contains("届いていません"), "{}", after.body);
    hall.site.db.close().await;
    // The session cannot even be looked up: the database is away, and nothing was handed to it.
    let away = browser.post("/draft", "name=a").await;
    assert!(
        away.status.is_server_error() && away.body.contains("こちらには届いていません"),
        "{} {}",
        away.status,
        away.body
    );
}

#[tokio::test]
async fn hostile_forms_are_refused_and_strange_names_are_kept() {
    let hall = halls().await.remove(0);
    let mut browser = Browser::new(citizen_routes().into_router(hall));
    let kept = browser.post("/echo", "name=%E8%91%9B%F3%A0%84%80%E5%9F%8E&name=%F0%A0%AE%B7+%E9%87%8E").await;
    assert!(kept.body.contains("葛\u{e0100}城/𠮷 野"));
    let nul = browser.post("/echo", "name=a%00b").await;
    assert_eq!(nul.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        nul.body.contains("1か所、直してください")
            && nul.body.contains(r##"href="#name""##)
            && nul.body.contains("<title>エラー: ")
    );
    let scripted = browser.post("/echo", "name=%3Cscript%3Ealert(1)%3C/script%3E").await;
    assert!(!scripted.body.contains("<script>alert"));
    let many = "a=1&".repeat(1_001);
    let long = format!("name={}", "a".repeat(64_001));
    let large = format!("name={}", "a".repeat(300_000));
    for (body, status) in [
        ("name=%ED%A0%80".to_owned(), StatusCode::BAD_REQUEST),
        ("name=%FF".to_owned(), StatusCode::BAD_REQUEST),
        ("name=%4".to_owned(), StatusCode::BAD_REQUEST),
        (many, StatusCode::BAD_REQUEST),
        (long, StatusCode::BAD_REQUEST),
        (large, StatusCode::PAYLOAD_TOO_LARGE),
    ] {
        let got = browser.post("/echo", body).await;
        assert_eq!(got.status, status);
        assert!(got.body.contains("<h1>") && got.body.contains("こちらには届いていません"));
    }
    assert_eq!(browser.post("/token", "token=a%00").await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_form_token_belongs_to_one_browser_and_one_form() {
    let hall = halls().await.remove(0);
    let router = citizen_routes().into_router(hall);
    let (mut mine, mut other) = (Browser::new(router.clone()), Browser::new(router));
    let page = mine.get("/").await.body;
    let token = page
        .split("<p>")
        .find_map(|part| part.split_once("</p>").filter(|(text, _)| text.len() == 64))
        .expect("a token")
        .0
        .to_owned();
    other.get("/").await;
    assert_eq!(mine.post("/token", format!("token={token}")).await.status, StatusCode::SEE_OTHER);
    assert_eq!(other.post("/token", format!("token={token}")).await.status, StatusCode::FORBIDDEN);
    assert_eq!(mine.post("/token", "token=").await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn figures_name_the_pattern_and_never_the_address() {
    let hall = halls().await.remove(0);
    let mut browser = Browser::new(citizen_routes().into_router(hall));
    browser.get("/assets/secret-number.css").await;
    let figures = browser.get("/metrics").await.body;
    assert!(figures.contains(r#"route="/assets/{file}""#) && !figures.contains("secret-number"), "{figures}");
    assert_eq!(browser.get("/readyz").await.body, "ready\n");
}

#[test]
fn the_table_holds_every_route_with_its_policy() {
    let table = citizen_routes().table();
    assert!(table.iter().any(|entry| entry.path == "/bad/none" && entry.policy.to_string() == "citizen"));
    assert!(desk_routes().table().iter().all(|entry| entry.tier == Tier::Desk));
    assert_eq!(table[0].to_string().split_whitespace().collect::<Vec<_>>()[..4], ["citizen", "GET", "/", "anyone:"]);
}
