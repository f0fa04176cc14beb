//! The walk through the demo: every stop opens a page that is there, for whoever it says; a city's server has no such route.

use testkit::{Browser, TestHall};

#[tokio::test]
async fn every_stop_opens_a_page_that_is_there() {
    let test = TestHall::sqlite().await;
    assert_eq!(test.citizen().get("/tour").await.status, 404, "a city has none");
    let mut reader = Browser::new(hall::routes::demo_router(&test.hall));
    assert!(reader.get("/tour").await.has("見て回る"));
    let mut stops = 0;
    for nth in 1.. {
        let page = reader.get(&format!("/tour/{nth}")).await;
        if page.status == 404 {
            break;
        }
        stops += 1;
        let text = page.text();
        let (_, button) = text.split_once("btn--main\" href=\"").expect("a button");
        let at = button.split('"').next().expect("an address").to_owned();
        let login =
            ["sato", "hayashi", "tanaka"].into_iter().find(|login| text.contains(&format!("ログイン名は {login}")));
        assert_eq!(login.is_some(), at.starts_with("/desk"), "{at}");
        let mut there = match login {
            Some(login) => test.officer(login).await,
            None => test.citizen(),
        };
        let status = there.get(&at).await.status;
        assert!(status == 200 || at == "/desk" && status == 303, "{at}: {status}");
    }
    assert_eq!(stops, 8);
    assert_eq!(reader.get("/tour/0").await.status, 404);
    assert!(reader.get("/tour?lang=en").await.has("Have a look round"));
}
