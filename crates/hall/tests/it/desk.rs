//! Officers sign in, find their work and take it.

use testkit::{PASSWORD, TestHall};

#[tokio::test]
async fn an_officer_signs_in_and_a_wrong_password_says_nothing_about_the_login() {
    let test = TestHall::sqlite().await;
    let mut browser = test.citizen();
    let token = browser.get("/desk/sign-in").await.field("token");
    let wrong = browser.post("/desk/sign-in", &[("token", &token), ("login", "sato"), ("password", "nothing of the kind")]).await;
    let nobody = browser.post("/desk/sign-in", &[("token", &token), ("login", "satou"), ("password", "nothing of the kind")]).await;
    assert_eq!((wrong.status, nobody.status), (422, 422));
    assert_eq!(wrong.text().replace("\"sato\"", ""), nobody.text().replace("\"satou\"", ""));
    let right = browser.post("/desk/sign-in", &[("token", &token), ("login", "ＳＡＴＯ"), ("password", PASSWORD)]).await;
    assert_eq!((right.status, right.location.as_deref()), (303, Some("/desk")));
    let forged = test.citizen().post("/desk/sign-in", &[("token", &token), ("login", "sato"), ("password", PASSWORD)]).await;
    assert_eq!(forged.status, 403);
}

#[tokio::test]
async fn guessing_is_slowed_down() {
    let test = TestHall::sqlite().await;
    let mut browser = test.citizen();
    let token = browser.get("/desk/sign-in").await.field("token");
    let mut last = 0;
    for _ in 0..11 {
        last = browser.post("/desk/sign-in", &[("token", &token), ("login", "sato"), ("password", "guess")]).await.status;
    }
    assert_eq!(last, 429);
}
