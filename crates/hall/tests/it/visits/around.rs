//! Around a visit: who is called, who gets a short message, what an officer's calendar may know, and what a night clears away.

use axum::body::Body;
use axum::http::{Request, header};
use counter::model::Rush;
use hall::Door;
use hall::outgoing::Gateway;
use hall::visits::{Person, State, cancel, confirm, hold, sms_worker};
use hmac::{Hmac, KeyInit, Mac};
use jiff::civil::time;
use sha2::Sha256;
use testkit::{Browser, Reply, TestHall, both_halls};
use uuid::Uuid;

use super::{TUESDAY, ask, counted, crooked, house, slot};
use crate::api::hooks::{Receiver, header as line_of};
use crate::hands::{faults, mails};

const HOUR: i64 = 3_600_000;

/// Booked by phone for a time of higashi-ku.
async fn by_phone(test: &TestHall, service: &str, day: &str, tick: u8, name: &str, phone: &str) -> Uuid {
    let id = hold(&test.hall, house(test), &ask(&[service], 2), &slot("higashi-ku", day, tick)).await.expect("a hold");
    let person = Person { name: name.into(), way: "phone", contact: phone.into(), proxy: String::new() };
    confirm(&test.hall, house(test), id, &person).await.expect("a booking");
    id
}

async fn timers(test: &TestHall) {
    while !hall::notices::job_worker(&test.hall).run_once().await.expect("a round").is_empty() {}
}

async fn short_messages(test: &TestHall) -> usize {
    let (worker, mut sent) = (sms_worker(&test.hall), 0);
    loop {
        match worker.run_once().await.expect("a round") {
            done if done.is_empty() => return sent,
            done => sent += done.iter().filter(|one| one.result.is_ok()).count(),
        }
    }
}

both_halls! {
    async fn who_has_no_mail_is_called_and_the_call_is_kept(test: &TestHall) {
        by_phone(test, "seal", TUESDAY, 24, "荒木トメ", "0965551234").await;
        let mut hirata = test.officer("hirata").await;
        assert!(hirata.get("/desk/visits?o=higashi-ku").await.has("/desk/visits/to-call?o=higashi-ku"));
        // Monday: tomorrow's working day without being asked for.
        let list = hirata.get("/desk/visits/to-call?o=higashi-ku").await;
        assert!(list.has("荒木トメ") && list.has("tel:0965551234") && list.has("1人、まだ 1人"), "{}", list.text());
        let id = list.field("id");
        let tried = [("id", id.as_str()), ("o", "higashi-ku"), ("d", TUESDAY), ("do", "missed")];
        assert_eq!(hirata.post("/desk/visits/to-call", &tried).await.status, 303);
        let list = hirata.get("/desk/visits/to-call?o=higashi-ku").await;
        assert!(list.has("出なかった（") && list.has("1人、まだ 1人"), "{}", list.text());
        test.clock.advance_ms(HOUR);
        let mut hirata = test.officer("hirata").await;
        let reached = [("id", id.as_str()), ("o", "higashi-ku"), ("d", TUESDAY), ("do", "called")];
        assert_eq!(hirata.post("/desk/visits/to-call", &reached).await.status, 303);
        let list = hirata.get("/desk/visits/to-call?o=higashi-ku").await;
        assert!(list.has("話せた（") && list.has("1人、まだ 0人"), "{}", list.text());
        cancel(&test.hall, house(test), id.parse().expect("an id"), true).await.expect("called off");
        assert!(hirata.get("/desk/visits/to-call?o=higashi-ku").await.has("電話する方はいません"));
        assert_eq!(hirata.post("/desk/visits/to-call", &reached).await.status, 409, "nobody comes any more");
        assert_eq!(test.citizen().get("/desk/visits/to-call").await.status, 401);
    }

    async fn a_gateway_tells_who_gave_a_phone_and_nothing_more(test: &TestHall) {
        let good = Receiver::answering(b"HTTP/1.1 204 No Content\r\n\r\n").await;
        let gateway = Gateway::new(&good.url, b"a secret of theirs");
        test.hall.stand_at_the_door(Door { gateway, ..Door::default() });
        let id = by_phone(test, "moving-in", "2026-09-09", 24, "荒木トメ", "0965551234").await;
        assert_eq!(short_messages(test).await, 1);
        // Tuesday 16:00 has passed: the working day before.
        test.clock.advance_ms(31 * HOUR);
        timers(test).await;
        assert_eq!(short_messages(test).await, 1);
        cancel(&test.hall, house(test), id, true).await.expect("called off");
        assert_eq!(short_messages(test).await, 1);
        let heard = good.heard();
        assert_eq!(heard.len(), 3);
        let mut seen = std::collections::BTreeSet::new();
        for (text, words) in heard.iter().zip(["受け付けました", "近づきました", "取り消しました"]) {
            let (head, body) = text.split_once("\r\n\r\n").expect("a body");
            let told: serde_json::Value = serde_json::from_str(body).expect("JSON");
            assert_eq!((told["kind"].as_str(), told["to"].as_str()), (Some("sms"), Some("0965551234")));
            let said = told["text"].as_str().expect("a text");
            assert!(said.contains(words) && said.contains("東区役所") && said.contains("9月9日"), "{said}");
            assert!(!said.contains("荒木") && !said.contains("転入") && !said.contains("http"), "{said}");
            let mut mac = Hmac::<Sha256>::new_from_slice(b"a secret of theirs").expect("a key");
            mac.update(format!("{}.{}.{body}", line_of(head, "webhook-id"), line_of(head, "webhook-timestamp")).as_bytes());
            let signed = line_of(head, "webhook-signature");
            let signed = signed.strip_prefix("v1,").expect("a signature");
            assert!(mac.verify_slice(&crate::api::hooks::base64(signed)).is_ok());
            assert_eq!(told["id"].as_str(), Some(line_of(head, "webhook-id").as_str()));
            seen.insert(line_of(head, "webhook-id"));
        }
        assert_eq!(seen.len(), 3, "each message has an id of its own");
        assert!(mails(test).await.iter().all(|mail| !mail.to.contains("0965")), "no mail to a number");
        by_phone(test, "seal", "2026-09-09", 30, "電話の人", "0965550000").await;
        let mut hirata = test.officer("hirata").await;
        let list = hirata.get("/desk/visits/to-call?o=higashi-ku&d=2026-09-09").await;
        assert!(list.has("電話する方はいません") && list.has("SMSが自動で届きます"), "{}", list.text());
    }

    async fn a_calendar_by_secret_knows_no_name_and_is_revoked(test: &TestHall) {
        let mut hirata = test.officer("hirata").await;
        let made = hirata.post("/desk/visits/feeds", &[("o", "higashi-ku")]).await;
        let page = made.text();
        let at = page.split("/visits/feed/").nth(1).and_then(|rest| rest.split('"').next()).expect("an address");
        let at = format!("/visits/feed/{at}");
        let mut program = test.citizen();
        let empty = program.get(&at).await;
        assert!(empty.status == 200 && empty.has("BEGIN:VTIMEZONE") && !empty.has("VEVENT"), "{}", empty.text());
        by_phone(test, "seal", TUESDAY, 24, "荒木トメ", "0965551234").await;
        let full = program.get(&at).await;
        let text = full.text().replace("\r\n ", "");
        assert!(text.contains("DTSTART:20260908T013000Z") && text.contains("SUMMARY:窓口"), "{text}");
        assert!(!text.contains("荒木") && !text.contains("0965551234") && !text.contains("予26"), "{text}");
        let tag = full.headers.iter().find(|(name, _)| name == "etag").expect("a tag").1.clone();
        let again = Request::get(&at).header(header::IF_NONE_MATCH, &tag).body(Body::empty()).expect("a request");
        let again = program.send(again).await;
        assert!(again.status == 304 && again.text().is_empty());
        assert!(!hirata.get("/desk/visits/feeds?o=higashi-ku").await.has(&at), "shown once");
        let wrong = at.replace(".ics", "0.ics");
        assert_eq!(program.get(&wrong).await.status, 404);
        let list = hirata.get("/desk/visits/feeds?o=higashi-ku").await.text();
        let end = list.split("action=\"/desk/visits/feeds/").nth(1).and_then(|rest| rest.split('"').next());
        let end = format!("/desk/visits/feeds/{}", end.expect("a form"));
        assert_eq!(hirata.post(&end, &[("o", "higashi-ku")]).await.status, 303);
        assert_eq!(program.get(&at).await.status, 404, "revoked");
        assert_eq!(hirata.post(&end, &[("o", "higashi-ku")]).await.status, 303, "twice is once");
    }

    async fn a_night_clears_what_nobody_came_back_for(test: &TestHall) {
        let mut citizen = test.citizen();
        let sent = [("s", "seal"), ("n", "2"), ("slot", &format!("higashi-ku.{TUESDAY}.24"))];
        let at = citizen.post("/visit/times", &sent).await.location.expect("a hold");
        citizen.post(&format!("{at}/contact"), &[("name", "高﨑"), ("mail", "gone@example.jp")]).await;
        by_phone(test, "card", TUESDAY, 24, "荒木トメ", "0965551234").await;
        assert_eq!(hall::night::sweep(&test.hall, 100).await.expect("a night").holds, 0, "it has not ended");
        test.clock.advance_ms(25 * HOUR);
        assert_eq!(counted(test, "SELECT COUNT(*) FROM booking WHERE contact LIKE 'gone%'").await, 1);
        assert_eq!(hall::night::sweep(&test.hall, 100).await.expect("a night").holds, 1);
        assert_eq!(counted(test, "SELECT COUNT(*) FROM booking WHERE contact LIKE 'gone%' OR name = '高﨑'").await, 0);
        assert_eq!(counted(test, &format!("SELECT COUNT(*) FROM booking WHERE state = '{}'", State::Lapsed.word())).await, 1);
        assert_eq!(counted(test, "SELECT COUNT(DISTINCT booking) FROM seat").await, 1, "only who has booked");
        assert_eq!(crooked(test).await, 0);
        assert_eq!(hall::night::sweep(&test.hall, 100).await.expect("a night").holds, 0, "once");
        assert!(citizen.get(&at).await.has("取っておく時間が終わりました"));
        assert_eq!(counted(test, "SELECT COUNT(*) FROM booking WHERE state = 'booked'").await, 1);
    }

    async fn the_next_time_to_book_stands_beside_how_busy_it_is(test: &TestHall) {
        let mut anybody = test.citizen();
        assert!(anybody.get("/crowd").await.has("予約できる次の時間：9月7日"), "{}", anybody.get("/crowd").await.text());
        assert!(anybody.get("/crowd/higashi-ku").await.has("予約できる次の時間：9月7日（月） 11:00"));
        assert!(anybody.get("/crowd.json").await.has("\"nextFreeBooking\":\"2026-09-07T11:00"));
    }
}

#[tokio::test]
async fn without_a_gateway_no_message_is_made() {
    let test = TestHall::sqlite().await;
    by_phone(&test, "seal", TUESDAY, 24, "荒木トメ", "0965551234").await;
    assert_eq!(counted(&test, "SELECT COUNT(*) FROM effects WHERE kind = 'visit-sms'").await, 0);
}

/// Two are let in a second; a new day is sold from eleven o'clock on.
async fn rushing() -> TestHall {
    let mut city = testkit::city();
    city.counters.rules.rush = Some(Rush { opens: Some(time(11, 0, 0, 0)), before: 30, pace: 2 });
    TestHall::of("sqlite::memory:", city).await
}

async fn wants(browser: &mut Browser, day: &str, tick: u8) -> Reply {
    let at = format!("higashi-ku.{day}.{tick}");
    browser.post("/visit/times", &[("s", "seal"), ("n", "1"), ("slot", at.as_str())]).await
}

#[tokio::test]
async fn more_than_can_be_served_stand_in_a_line_and_keep_their_place() {
    let test = rushing().await;
    let mut first = test.citizen();
    let held = |reply: &Reply| reply.location.as_deref().is_some_and(|to| to.starts_with("/visit/b/"));
    assert!(held(&wants(&mut first, TUESDAY, 24).await) && held(&wants(&mut test.citizen(), TUESDAY, 25).await));
    let (mut third, mut fourth) = (test.citizen(), test.citizen());
    let told = wants(&mut third, TUESDAY, 26).await;
    assert_eq!(told.location.as_deref(), Some("/visit/line?s=seal&n=1"), "{}", faults(&told));
    wants(&mut fourth, TUESDAY, 27).await;
    let page = fourth.get("/visit/line?s=seal&n=1").await;
    assert!(
        page.has("あなたの前に、約1人") && page.headers.iter().any(|(name, _)| name == "refresh"),
        "{}",
        page.text()
    );
    assert!(!third.get("/visit/line?s=seal&n=1").await.has("約1人"));
    // Officers stand in no line.
    let mut hirata = test.officer("hirata").await;
    assert_eq!(hirata.get("/desk/visits/new?s=seal&o=higashi-ku").await.status, 200);
    test.clock.advance_ms(600);
    let inside = third.get("/visit/line?s=seal&n=1").await;
    assert_eq!(inside.location.as_deref(), Some("/visit/times?s=seal&n=1"));
    assert!(held(&wants(&mut third, TUESDAY, 26).await));
    // A ticket that somebody wrote themselves is worth nothing.
    let forged =
        Request::get("/visit/line?s=seal").header(header::COOKIE, "visit-line=0.n.1.0.9.00").body(Body::empty());
    let reply = test.citizen().send(forged.expect("a request")).await;
    assert_eq!(reply.location.as_deref(), Some("/visit/times?s=seal&n=1"));
}

#[tokio::test]
async fn before_an_opening_people_join_a_draw_and_the_new_day_is_not_sold() {
    let test = rushing().await;
    // Sixty days ahead of Monday the seventh.
    let new_day = "2026-11-06";
    let mut early = test.citizen();
    assert!(!early.get("/visit/times?s=seal&n=1").await.has("順番を待つ"), "an hour before");
    assert_eq!(wants(&mut early, new_day, 30).await.status, 409, "not yet sold");
    test.clock.advance_ms(40 * 60_000);
    assert!(early.get("/visit/times?s=seal&n=1").await.has("11:00に新しい日の予約が始まります"));
    let page = early.get("/visit/line?s=seal&n=1").await;
    assert!(page.has("くじに入って待つ") && page.has("11:00に、新しい日の予約を始めます"), "{}", page.text());
    let joined = early.post("/visit/line", &[("s", "seal"), ("n", "1")]).await;
    assert_eq!(joined.location.as_deref(), Some("/visit/line?s=seal&n=1"));
    assert!(early.get("/visit/line?s=seal&n=1").await.has("くじに入りました"));
    test.clock.advance_ms(20 * 60_000 + 600);
    assert_eq!(early.get("/visit/line?s=seal&n=1").await.location.as_deref(), Some("/visit/times?s=seal&n=1"));
    let held = wants(&mut early, new_day, 30).await;
    assert!(held.location.as_deref().is_some_and(|to| to.starts_with("/visit/b/")), "{}", faults(&held));
}

#[tokio::test]
async fn a_time_that_is_pressed_twice_is_kept_once() {
    let test = TestHall::sqlite().await;
    let mut citizen = test.citizen();
    let once = citizen.get("/visit/times?s=seal&n=1&o=higashi-ku").await.field("k");
    let at = format!("higashi-ku.{TUESDAY}.24");
    let sent = [("s", "seal"), ("n", "1"), ("k", once.as_str()), ("slot", at.as_str())];
    let first = citizen.post("/visit/times", &sent).await.location;
    assert!(first.is_some());
    assert_eq!(citizen.post("/visit/times", &sent).await.location, first);
    assert_eq!(counted(&test, "SELECT COUNT(*) FROM booking").await, 1);
}
