//! Sessions and rights, over whole requests.

use axum::http::StatusCode;
use store::Stream;

use super::hall::{Browser, CASE, MORI, SATO, citizen_routes, desk_routes, halls};

#[tokio::test]
async fn a_citizen_sees_a_case_after_showing_its_key_only() {
    for hall in halls().await {
        let mut browser = Browser::new(citizen_routes().into_router(hall));
        assert_eq!(browser.get("/case").await.status, StatusCode::NOT_FOUND);
        assert!(browser.cookies.is_empty(), "nothing to keep, no session");
        let got = browser.post("/open", "").await;
        assert!(
            got.header("set-cookie").contains("HttpOnly; SameSite=Lax") && got.header("set-cookie").contains("Path=/")
        );
        assert_eq!(browser.get("/case").await.status, StatusCode::OK);
        browser.cookies = vec![("citizen".into(), "0".repeat(64))];
        assert_eq!(browser.get("/case").await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_gain_of_rights_changes_the_token_and_keeps_the_drafts() {
    for hall in halls().await {
        let mut browser = Browser::new(citizen_routes().into_router(hall));
        browser.post("/draft", "").await;
        let before = browser.cookies.clone();
        browser.post("/open", "").await;
        assert_ne!(before, browser.cookies);
        assert!(browser.post("/draft", "").await.body.contains("<p>2</p>"));
        browser.cookies = before;
        assert_eq!(browser.get("/case").await.status, StatusCode::NOT_FOUND, "the old token is worth nothing");
    }
}

#[tokio::test]
async fn drafts_kept_at_once_are_all_kept() {
    let hall = halls().await.remove(0);
    let router = citizen_routes().into_router(hall);
    let mut first = Browser::new(router.clone());
    first.post("/draft", "").await;
    let mut sends = tokio::task::JoinSet::new();
    for _ in 0..8 {
        let mut tab = Browser::new(router.clone());
        tab.cookies = first.cookies.clone();
        sends.spawn(async move { tab.post("/draft", "").await.status });
    }
    assert!(sends.join_all().await.iter().all(|status| *status == StatusCode::OK));
    assert!(first.post("/draft", "").await.body.contains("<p>10</p>"));
}

#[tokio::test]
async fn officers_sign_in_idle_out_and_sign_out() {
    for hall in halls().await {
        let mut browser = Browser::new(desk_routes().into_router(hall.clone()));
        let got = browser.get("/inbox").await;
        assert_eq!(got.status, StatusCode::UNAUTHORIZED);
        assert!(got.body.contains(r#"href="/desk/sign-in""#));
        browser.post(&format!("/in/{SATO}"), "").await;
        let got = browser.get("/inbox").await;
        assert!(got.status == StatusCode::OK && got.body.contains("child"), "{}", got.body);
        assert_eq!(hall.site.db.looks_of(CASE).await.expect("looks").len(), 1);
        for _ in 0..3 {
            hall.clock.advance_ms(50 * 60_000);
            assert_eq!(browser.get("/inbox").await.status, StatusCode::OK, "used within the hour");
        }
        hall.clock.advance_ms(60 * 60_000);
        assert_eq!(browser.get("/inbox").await.status, StatusCode::UNAUTHORIZED, "an hour without use");
        browser.post(&format!("/in/{SATO}"), "").await;
        let token = browser.cookies.clone();
        browser.post("/out", "").await;
        assert!(browser.cookies.is_empty());
        browser.cookies = token;
        assert_eq!(browser.get("/inbox").await.status, StatusCode::UNAUTHORIZED, "signed out for good");
    }
}

#[tokio::test]
async fn a_working_day_is_the_longest_session_and_the_sweep_clears_it() {
    for hall in halls().await {
        let mut browser = Browser::new(desk_routes().into_router(hall.clone()));
        browser.post(&format!("/in/{SATO}"), "").await;
        for _ in 0..11 {
            hall.clock.advance_ms(54 * 60_000);
            assert_eq!(browser.get("/inbox").await.status, StatusCode::OK);
        }
        hall.clock.advance_ms(54 * 60_000);
        assert_eq!(browser.get("/inbox").await.status, StatusCode::UNAUTHORIZED);
        assert_eq!(hall.site.sweep_sessions(10).await, Ok(1));
        assert_eq!(hall.site.sweep_sessions(10).await, Ok(0));
    }
}

#[tokio::test]
async fn all_sessions_of_an_account_end_together() {
    for hall in halls().await {
        let router = desk_routes().into_router(hall.clone());
        let (mut one, mut two) = (Browser::new(router.clone()), Browser::new(router));
        one.post(&format!("/in/{SATO}"), "").await;
        two.post(&format!("/in/{SATO}"), "").await;
        assert_eq!(hall.site.sessions_of(SATO).await.expect("sessions").len(), 2);
        hall.site.revoke_account(SATO).await.expect("revoked");
        assert_eq!(one.get("/inbox").await.status, StatusCode::UNAUTHORIZED);
        assert_eq!(two.get("/inbox").await.status, StatusCode::UNAUTHORIZED);
    }
}

#[tokio::test]
async fn a_right_that_is_missing_or_taken_meanwhile_refuses() {
    for hall in halls().await {
        let mut browser = Browser::new(desk_routes().into_router(hall.clone()));
        browser.post(&format!("/in/{MORI}"), "").await;
        assert_eq!(browser.get("/inbox").await.status, StatusCode::FORBIDDEN);
        browser.post(&format!("/in/{SATO}"), "").await;
        assert_eq!(browser.post("/act", "").await.status, StatusCode::SEE_OTHER);
        let got = browser.post("/act", "meanwhile=1").await;
        assert_eq!(got.status, StatusCode::FORBIDDEN);
        assert!(got.body.contains("操作は記録されていません"), "{}", got.body);
        let events = hall.site.db.stream_events(Stream::new("case", CASE)).await.expect("events");
        assert_eq!(events.len(), 1, "only the act done with the right");
    }
}

#[tokio::test]
async fn the_keys_of_the_table_begin_with_the_city() {
    for hall in halls().await {
        assert_eq!(store::city_first(&hall.site.db).await.expect("keys"), Vec::<String>::new());
    }
}

#[tokio::test]
async fn over_https_the_cookie_is_tied_to_the_host() {
    let mut hall = halls().await.remove(0);
    std::sync::Arc::get_mut(&mut hall.site).expect("nobody else holds it").cookie_secure = true;
    let mut browser = Browser::new(citizen_routes().into_router(hall));
    let got = browser.post("/open", "").await;
    assert!(got.header("set-cookie").starts_with("__Host-citizen=") && got.header("set-cookie").ends_with("; Secure"));
    assert_eq!(got.header("strict-transport-security"), "max-age=31536000");
    assert_eq!(browser.get("/case").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_session_of_one_tier_is_nothing_in_the_other() {
    let hall = halls().await.remove(0);
    let both =
        crate::routes::both(citizen_routes().into_router(hall.clone()), "/inbox", desk_routes().into_router(hall));
    let mut browser = Browser::new(both);
    browser.post("/open", "").await;
    assert_eq!(browser.get("/case").await.status, StatusCode::OK);
    browser.cookies = vec![("desk".into(), browser.cookies[0].1.clone())];
    assert_eq!(browser.get("/inbox").await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(browser.get("/inbox/deeper").await.status, StatusCode::NOT_FOUND);
    assert!(browser.get("/inboxes").await.body.contains("class=\"citizen\""), "not below the prefix");
}
