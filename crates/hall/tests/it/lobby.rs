//! The day at the counter: kiosk, display, call screen and the page of one's own ticket, as people and officers use them, on both databases.

use std::collections::{BTreeMap, BTreeSet};

use civic::{Lang, Millis};
use counter::line::Needs;
use hall::hand::Hand;
use hall::lobby::{Booked, Today, check_in, line};
use testkit::{Browser, Reply, TestHall, both_halls};
use uuid::Uuid;

use crate::hands::faults;

const OFFICE: &str = "higashi-ku";

/// A browser that is a device of 東区役所, registered as an administrator does.
async fn device(test: &TestHall, kind: &str) -> Browser {
    let mut admin = test.officer("kanri").await;
    let made = admin.post("/desk/devices", &[("office", OFFICE), ("kind", kind), ("label", "1階入口")]).await;
    let link = made.text();
    let at = link.find("/device/").expect("a link");
    let link: String = link[at..].chars().take_while(|c| *c != '"').collect();
    let mut browser = test.citizen();
    assert!(browser.get(&link).await.has("この機械を登録します"));
    let opened = browser.post(&link, &[]).await;
    assert_eq!(opened.location.as_deref(), Some(format!("/{kind}").as_str()));
    let again = test.citizen().post(&link, &[]).await;
    assert_eq!(again.status, 404, "a link works once");
    browser
}

async fn press(kiosk: &mut Browser, service: &str, once: &str) -> Reply {
    kiosk.post("/kiosk", &[("service", service), ("people", "2"), ("once", once)]).await
}

/// Takes a ticket; the code on it.
async fn ticket(kiosk: &mut Browser, service: &str) -> String {
    let form = kiosk.get(&format!("/kiosk?s={service}")).await;
    let taken = press(kiosk, service, &form.field("once")).await;
    let to = taken.location.unwrap_or_default();
    to.strip_prefix("/kiosk/ticket/").unwrap_or_else(|| panic!("no ticket: {to}")).to_owned()
}

fn screen(desk: u16) -> String {
    format!("/desk/calls/{OFFICE}/{desk}")
}

async fn act(officer: &mut Browser, desk: u16, fields: &[(&str, &str)]) -> Reply {
    let done = officer.post(&screen(desk), fields).await;
    assert_eq!(done.status, 303, "{}", faults(&done));
    officer.follow(done).await
}

/// An officer at an open desk.
async fn at_desk(test: &TestHall, login: &str, desk: u16) -> Browser {
    let mut officer = test.officer(login).await;
    act(&mut officer, desk, &[("do", "on")]).await;
    officer
}

fn today(test: &TestHall) -> Today {
    Today::of(&test.hall, OFFICE, test.hall.now()).expect("an office with counters")
}

/// (number, state, desk) of every ticket of the day.
async fn states(test: &TestHall) -> Vec<(String, String, i64)> {
    let line = line(&test.hall, &test.hall.db().reads().await.expect("reads"), today(test)).await.expect("the line");
    let number = |letter: &str, nth: i64| format!("{letter} {nth:03}");
    line.rows.iter().map(|row| (number(&row.letter, row.nth), row.state.clone(), row.desk)).collect()
}

both_halls! {
    /// The code of a booking gives one number, however often it is shown; another office, another time and another code say what to do.
    async fn who_has_booked_checks_in(test: &TestHall) {
        let mut kiosk = device(test, "kiosk").await;
        assert!(kiosk.get("/kiosk").await.has("予約のある方"));
        let mut hirata = test.officer("hirata").await;
        let booked = |office: &'static str, tick: u8, phone: &'static str| {
            let at = format!("{office}.2026-09-07.{tick}");
            (at, phone, office)
        };
        let mut codes = Vec::new();
        for (at, phone, office) in [booked(OFFICE, 24, "0965551111"), booked("nishi-ku", 24, "0965552222"), booked(OFFICE, 60, "0965553333")] {
            let fields = [("s", "moving-in"), ("n", "3"), ("o", office), ("d", "2026-09-07"), ("slot", at.as_str()), ("name", "荒木"), ("phone", phone)];
            let made = hirata.post("/desk/visits/new", &fields).await;
            let page = hirata.get(&made.location.expect("a booking")).await.text();
            let at = page.find("来庁コード ").expect("a code") + "来庁コード ".len();
            codes.push(page[at..at + 14].to_owned());
        }
        let now = kiosk.post("/kiosk/booked", &[("code", &codes[0])]).await;
        assert_eq!(now.status, 303, "10:30 is half an hour away: {}", now.text());
        let ticket = now.location.expect("a ticket");
        assert!(kiosk.get(&ticket).await.has("A 001"));
        let again = kiosk.post("/kiosk/booked", &[("code", &codes[0].to_lowercase())]).await;
        assert_eq!(again.location.as_deref(), Some(ticket.as_str()), "the same number");
        assert!(kiosk.post("/kiosk/booked", &[("code", &codes[1])]).await.has("西区役所の予約です"));
        assert!(kiosk.post("/kiosk/booked", &[("code", &codes[2])]).await.has("もう少しあとで"));
        let wrong = kiosk.post("/kiosk/booked", &[("code", "7KQ2-M9XD-4TBH")]).await;
        assert!(wrong.status == 422 && wrong.has("この番号の予約は、今日はありません"), "{}", wrong.text());
        assert_eq!(test.citizen().post("/kiosk/booked", &[("code", &codes[0])]).await.status, 403, "a kiosk only");
        let day = hirata.get(&format!("/desk/visits?o={OFFICE}&d=2026-09-07")).await;
        assert!(day.has(">来庁<"), "{}", day.text());
    }

    async fn two_errands_are_one_ticket(test: &TestHall) {
        let mut kiosk = device(test, "kiosk").await;
        let one = kiosk.get("/kiosk?s=moving-in").await;
        assert!(one.has("href=\"/kiosk?s=moving-in&#38;more\"") && one.has("ほかの用件も足す"), "{}", one.text());
        let more = kiosk.get("/kiosk?s=moving-in&more").await;
        assert!(more.has("ほかの用件を選んでください") && more.has("s=moving-in,talk"), "{}", more.text());
        assert!(!more.has("moving-in,moving-in"), "what is chosen is not offered again");
        let both = kiosk.get("/kiosk?s=moving-in,talk").await;
        assert_eq!(both.field("service"), "moving-in,talk");
        let taken = press(&mut kiosk, "moving-in,talk", &both.field("once")).await;
        assert!(taken.location.as_deref().is_some_and(|to| to.starts_with("/kiosk/ticket/")), "{}", taken.text());
        let mut officer = at_desk(test, "hayashi", 1).await;
        let calls = officer.get(&screen(1)).await;
        assert!(calls.has("A 001") && !calls.has("A 002"), "{}", calls.text());
        assert_eq!(press(&mut kiosk, "nothing,like,this", "once-more").await.location.as_deref(), Some("/kiosk"));
    }

    async fn from_the_kiosk_to_the_end_and_nobody_is_named(test: &TestHall) {
        let (mut kiosk, mut display) = (device(test, "kiosk").await, device(test, "display").await);
        assert!(kiosk.get("/kiosk").await.has("ご用件はどれですか"));
        let code = ticket(&mut kiosk, "moving-in").await;
        let slip = kiosk.get(&format!("/kiosk/ticket/{code}")).await;
        assert!(slip.has("A 001") && slip.has("転入・転居の届け出") && slip.has("<svg"), "{}", faults(&slip));
        let mut phone = test.citizen();
        let own = phone.get(&format!("/t/{code}")).await;
        assert!(own.has("A 001") && own.has("つぎにお呼びします") && own.has("5分以内"), "{}", faults(&own));
        assert_eq!(phone.get("/t/aaaaaaaaaaaaaaaaaaaa").await.status, 404);

        let mut officer = at_desk(test, "hayashi", 1).await;
        let before = officer.get(&screen(1)).await;
        assert!(before.has("A 001") && before.has("来られた順です") && before.has("追い越しはありません"), "{}", faults(&before));
        let called = act(&mut officer, 1, &[("do", "next")]).await;
        assert!(called.has("お呼びしています") && called.has("A 001"), "{}", faults(&called));
        let shown = display.get("/display").await;
        assert!(shown.has("A 001") && shown.has("call--new") && !shown.has("林"), "{}", faults(&shown));
        assert!(phone.get(&format!("/t/{code}")).await.has("A 001の方、窓口1へどうぞ"));

        let id = called.field("ticket");
        let of = |deed: &'static str| [("do", deed), ("ticket", id.as_str())];
        act(&mut officer, 1, &of("again")).await;
        act(&mut officer, 1, &of("start")).await;
        let sent = act(&mut officer, 1, &[("do", "send"), ("ticket", &id), ("service", "child-allowance")]).await;
        assert!(sent.has("元の順番でつづきます"), "the same ticket goes on to the next service: {}", faults(&sent));
        act(&mut officer, 1, &[("do", "next")]).await;
        act(&mut officer, 1, &of("start")).await;
        act(&mut officer, 1, &of("finish")).await;
        assert!(phone.get(&format!("/t/{code}")).await.has("終わりました"));
        let late = act(&mut officer, 1, &of("finish")).await;
        assert!(late.has("何も変えていません"), "a press that came too late does nothing: {}", faults(&late));
        let kinds: Vec<String> = test.hall.db().stream_events(today(test).stream()).await.expect("events").into_iter().map(|event| event.kind).collect();
        assert_eq!(kinds, ["ticket-taken", "desk-opened", "ticket-called", "ticket-called-again", "ticket-started", "ticket-sent-on", "ticket-called", "ticket-started", "ticket-finished"]);
    }

    async fn twenty_presses_on_a_kiosk_are_one_ticket(test: &TestHall) {
        let kiosk = device(test, "kiosk").await;
        let presses = (0..20).map(|_| {
            let mut kiosk = kiosk.clone();
            tokio::spawn(async move { press(&mut kiosk, "seal", "the same press").await.location })
        });
        let mut places = BTreeSet::new();
        for press in presses.collect::<Vec<_>>() {
            places.insert(press.await.expect("a press"));
        }
        assert_eq!(places.len(), 1, "{places:?}");
        assert_eq!(states(test).await.len(), 1);
    }

    async fn numbers_have_no_gap_and_no_double_at_two_kiosks(test: &TestHall) {
        let (one, other) = (device(test, "kiosk").await, device(test, "kiosk").await);
        let presses = (0..24).map(|n| {
            let mut kiosk = if n % 2 == 0 { one.clone() } else { other.clone() };
            tokio::spawn(async move { press(&mut kiosk, if n % 3 == 0 { "seal" } else { "tax" }, &format!("press {n}")).await.location })
        });
        for press in presses.collect::<Vec<_>>() {
            let to = press.await.expect("a press").unwrap_or_default();
            assert!(to.starts_with("/kiosk/ticket/"), "{to}");
        }
        let mut numbers: Vec<String> = states(test).await.into_iter().map(|(number, ..)| number).collect();
        numbers.sort();
        let wanted = (1..=16).map(|n| format!("B {n:03}")).chain((1..=8).map(|n| format!("D {n:03}")));
        assert_eq!(numbers, wanted.collect::<Vec<_>>());
    }

    async fn desks_that_press_next_at_once_never_call_the_same_citizen_and_skip_none(test: &TestHall) {
        let mut kiosk = device(test, "kiosk").await;
        for _ in 0..4 {
            ticket(&mut kiosk, "moving-in").await;
        }
        let mut officers = Vec::new();
        for (login, desk) in [("hayashi", 1), ("sato", 2), ("tanaka", 3)] {
            officers.push((at_desk(test, login, desk).await, desk));
        }
        let presses = officers.iter().map(|(officer, desk)| {
            let (mut officer, desk) = (officer.clone(), *desk);
            tokio::spawn(async move { officer.post(&screen(desk), &[("do", "next")]).await.status })
        });
        for press in presses.collect::<Vec<_>>() {
            assert_eq!(press.await.expect("a press"), 303);
        }
        let after = states(test).await;
        let called: BTreeMap<i64, &str> = after.iter().filter(|(_, state, _)| state == "called").map(|(number, _, desk)| (*desk, number.as_str())).collect();
        let numbers: BTreeSet<&str> = called.values().copied().collect();
        assert_eq!(numbers, BTreeSet::from(["A 001", "A 002", "A 003"]), "the first three, each once: {after:?}");
        let (mut first, _) = officers.remove(0);
        let double = act(&mut first, 1, &[("do", "next")]).await;
        assert!(double.has("もう応対している方がいます"), "a second press at a desk calls nobody: {}", faults(&double));
        assert_eq!(states(test).await, after);
    }

    async fn priority_has_a_reason_and_a_lost_ticket_gets_a_new_number(test: &TestHall) {
        let mut kiosk = device(test, "kiosk").await;
        let (first, second) = (ticket(&mut kiosk, "seal").await, ticket(&mut kiosk, "seal").await);
        let mut officer = at_desk(test, "hayashi", 2).await;
        let rows = line(&test.hall, &test.hall.db().reads().await.expect("reads"), today(test)).await.expect("the line").rows;
        let (one, two) = (rows[0].id.to_string(), rows[1].id.to_string());
        act(&mut officer, 2, &[("do", "priority"), ("ticket", &two), ("reason", "")]).await;
        assert!(officer.get(&screen(2)).await.has("来られた順です"), "no priority without a reason");
        let next = act(&mut officer, 2, &[("do", "priority"), ("ticket", &two), ("reason", "infant")]).await;
        assert!(next.has("優先（乳児）です") && next.has("追い越されるのはD 001"), "{}", faults(&next));
        act(&mut officer, 2, &[("do", "reissue"), ("ticket", &one)]).await;
        assert!(kiosk.get(&format!("/t/{first}")).await.has("この番号札は使えません"));
        let called = act(&mut officer, 2, &[("do", "next")]).await;
        assert!(called.has("D 002"), "{}", faults(&called));
        let absent = act(&mut officer, 2, &[("do", "absent"), ("ticket", &two)]).await;
        assert!(absent.has("不在") && kiosk.get(&format!("/t/{second}")).await.has("順番は残っています"));
        let next = act(&mut officer, 2, &[("do", "next")]).await;
        assert!(next.has("D 003"), "the new number stands at the old place: {}", faults(&next));
    }

    async fn a_day_is_closed_with_every_number_and_then_gives_none(test: &TestHall) {
        let mut kiosk = device(test, "kiosk").await;
        ticket(&mut kiosk, "seal").await;
        let mut officer = at_desk(test, "hayashi", 2).await;
        let to = format!("/desk/calls/{OFFICE}/close");
        let page = officer.get(&to).await;
        assert!(page.has("D 001"), "{}", faults(&page));
        assert!(officer.get(&format!("/desk/calls/{OFFICE}/sheet")).await.has("D 001"));
        let early = officer.post(&to, &[("note", "")]).await;
        assert_eq!(early.status, 422, "a number nobody decided on is asked about: {}", faults(&early));
        let id = line(&test.hall, &test.hall.db().reads().await.expect("reads"), today(test)).await.expect("the line").rows[0].id;
        let closed = officer.post(&to, &[(&format!("t-{id}"), "promised"), ("note", "あす9時に折り返す約束")]).await;
        assert_eq!(closed.status, 303);
        let page = officer.get(&to).await;
        assert!(page.has("約束 1") && page.has("あす9時に折り返す約束"), "{}", faults(&page));
        assert!(kiosk.get("/kiosk").await.has("いまは番号札を出していません"));
        assert!(act(&mut officer, 2, &[("do", "next")]).await.has("きょうの受け付けは終わっています"));
        let body: String = test.hall.db().events_after(0, 10_000).await.expect("events").iter().map(|event| event.body.to_string()).collect();
        assert!(!body.contains("折り返す"), "the journal holds a mark of the note, not the note");
    }
}

#[tokio::test]
async fn a_quiet_alarm_reaches_the_other_desks_and_its_record_says_what_followed() {
    let test = TestHall::sqlite().await;
    let (mut one, mut other) = (at_desk(&test, "hayashi", 1).await, at_desk(&test, "sato", 2).await);
    assert!(one.post(&screen(1), &[("do", "alarm")]).await.location.is_some());
    one.post(&screen(1), &[("do", "alarm")]).await;
    let seen = other.get(&screen(2)).await;
    assert_eq!(seen.text().matches("窓口1で緊急の呼び出しです").count(), 1, "{}", faults(&seen));
    let page = other.get("/desk/calls/alarms").await;
    let id: String =
        page.text().split("action=\"/desk/calls/alarms/").nth(1).expect("a form").chars().take(36).collect();
    let to = format!("/desk/calls/alarms/{id}");
    assert_eq!(other.post(&to, &[("followed", "")]).await.status, 422, "an alarm ends with what followed");
    assert_eq!(other.post(&to, &[("followed", "課長が対応した。")]).await.status, 303);
    assert!(other.get("/desk/calls/alarms").await.has("課長が対応した。"));
    assert!(!other.get(&screen(2)).await.has("緊急の呼び出しです"));
    let mut kiosk = device(&test, "kiosk").await;
    assert!(kiosk.post("/kiosk/staff", &[]).await.location.is_some());
    assert!(other.get(&screen(2)).await.has("発券機で職員を呼んでいます"));
}

#[tokio::test]
async fn a_device_that_is_revoked_or_another_is_told_so_neutrally() {
    let test = TestHall::sqlite().await;
    let (mut kiosk, mut display) = (device(&test, "kiosk").await, device(&test, "display").await);
    for (browser, path) in [(&mut test.citizen(), "/kiosk"), (&mut kiosk, "/display"), (&mut display, "/kiosk")] {
        let page = browser.get(path).await;
        assert!(page.status == 403 && page.has("この画面は登録されていません"), "{path}: {}", faults(&page));
    }
    let mut admin = test.officer("kanri").await;
    let page = admin.get("/desk/devices").await;
    for id in page.text().split("action=\"/desk/devices/").skip(1).map(|rest| rest.chars().take(36).collect::<String>())
    {
        admin.post(&format!("/desk/devices/{id}"), &[]).await;
    }
    assert_eq!(kiosk.get("/kiosk").await.status, 403, "revoked at once");
    assert_eq!(kiosk.post("/kiosk", &[("service", "seal"), ("once", "x")]).await.status, 403);
}

#[tokio::test]
async fn tickets_end_with_the_reception_and_a_register_notification_is_received_all_the_same() {
    let test = TestHall::sqlite().await;
    let mut kiosk = device(&test, "kiosk").await;
    test.clock.set(Millis::from_local(jiff::civil::date(2026, 9, 7).at(16, 31, 0, 0)));
    let page = kiosk.get("/kiosk").await;
    assert!(page.has("8:30から16:30まで") && page.has("地下の守衛室"), "{}", faults(&page));
    assert_eq!(press(&mut kiosk, "seal", "late").await.location.as_deref(), Some("/kiosk?over"));
    test.clock.set(Millis::from_local(jiff::civil::date(2026, 9, 8).at(9, 0, 0, 0)));
    assert_eq!(ticket(&mut kiosk, "seal").await.len(), 20);
    assert_eq!(states(&test).await[0].0, "D 001", "a new day counts from one");
}

#[tokio::test]
async fn whoever_has_booked_is_called_at_the_booked_time_and_checks_in_once() {
    let test = TestHall::sqlite().await;
    let mut kiosk = device(&test, "kiosk").await;
    ticket(&mut kiosk, "seal").await;
    let now = test.hall.now();
    let booked = Booked {
        booking: Uuid::from_u128(5),
        at: now.plus_minutes(10),
        services: vec!["seal".into()],
        party: 1,
        needs: Needs::default(),
        lang: Lang::En,
        prepared: true,
    };
    let here = Hand::House(&test.hall, now);
    let first = check_in(&test.hall, here, &today(&test), &booked).await.expect("a ticket");
    let again = check_in(&test.hall, here, &today(&test), &booked).await.expect("a ticket");
    assert_eq!(first, again, "one ticket, however often");
    let mut officer = at_desk(&test, "hayashi", 2).await;
    assert!(officer.get(&screen(2)).await.has("来られた順です"));
    test.clock.set(now.plus_minutes(9));
    let due = officer.get(&screen(2)).await;
    assert!(due.has("予約の時刻（10:10）になりました") && due.has("準備済み"), "{}", faults(&due));
}

#[tokio::test]
async fn how_full_it_is_can_be_read_by_people_and_programs() {
    let test = TestHall::sqlite().await;
    let mut kiosk = device(&test, "kiosk").await;
    ticket(&mut kiosk, "moving-in").await;
    let mut citizen = test.citizen();
    let page = citizen.get("/crowd").await;
    assert!(page.has("東区役所") && page.has("2人（定員60人）"), "{}", faults(&page));
    let page = citizen.get(&format!("/crowd/{OFFICE}")).await;
    assert!(page.has("2人（定員60人）") && page.has("10:00 現在"), "{}", faults(&page));
    let feed: serde_json::Value = serde_json::from_slice(&citizen.get("/crowd.json").await.body).expect("JSON");
    let of = feed
        .as_array()
        .expect("a list")
        .iter()
        .find(|monitor| monitor["officeName"] == "東区役所")
        .expect("the office");
    assert_eq!(
        (&of["type"], &of["lastTicketIssued"], &of["ticketsToServe"], &of["peopleInHall"]),
        (&"QueueMonitor".into(), &"A 001".into(), &1.into(), &2.into())
    );
    assert_eq!(citizen.get("/live?topics=lobby:nowhere").await.status, 404);
}
