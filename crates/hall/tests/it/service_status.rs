//! One word about a service, said once by an officer, and read on every page, screen and feed; taken back as easily. On both databases.

use hall::status::{Kept, State};
use testkit::{Browser, Reply, TestHall, both_halls};

use crate::apply::to_check;
use crate::hands::faults;

const OFFICE: &str = "higashi-ku";

fn field<'a>(fields: &[(&'a str, &'a str)], more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    [fields, more].concat()
}

/// 国保・年金, whose seats a page offers and whose procedure is not published here.
const COUNTER: [(&str, &str); 8] = [
    ("state", "suspended"),
    ("what", "s:national-health"),
    ("where", OFFICE),
    ("way", "counter"),
    ("reason", "停電のため"),
    ("reason-en", "because of a power cut"),
    ("instead", "中央区役所で受け付けます"),
    ("decided", "東区長 大野"),
];

const ONLINE: [(&str, &str); 6] = [
    ("state", "suspended"),
    ("what", "p:child-allowance"),
    ("where", "*"),
    ("way", "online"),
    ("reason", "システムの点検のため"),
    ("decided", "こども支援課長"),
];

/// Previews, and presses once.
async fn declare(officer: &mut Browser, fields: &[(&str, &str)]) -> Reply {
    let preview = officer.post("/desk/status/new", &field(fields, &[("act", "preview")])).await;
    assert_eq!(preview.status, 200, "{}", faults(&preview));
    let id = preview.field("id");
    let done = officer.post("/desk/status/new", &field(fields, &[("act", "declare"), ("id", &id)])).await;
    assert_eq!(done.location.as_deref(), Some("/desk/status?made"), "{}", faults(&done));
    let again = officer.post("/desk/status/new", &field(fields, &[("act", "declare"), ("id", &id)])).await;
    assert_eq!(again.status, 303, "pressed twice it is one");
    preview
}

/// The first time on a page.
fn slot(page: &Reply) -> String {
    let text = page.text();
    let button = text.split("name=\"slot\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    button.expect("a time").to_owned()
}

/// Takes the newest back.
async fn undo(test: &TestHall, officer: &mut Browser) {
    let newest = test.hall.standings().all.iter().rev().find(|one| one.undone_at.is_none()).expect("one").id;
    let done = officer.post(&format!("/desk/status/undo/{newest}"), &[]).await;
    assert_eq!(done.status, 303, "{}", faults(&done));
    assert_eq!(officer.post(&format!("/desk/status/undo/{newest}"), &[]).await.status, 303, "twice is once");
}

fn stands(test: &TestHall, service: &str, office: &str) -> State {
    hall::status::standing(&test.hall, service, office, test.hall.now())
}

both_halls! {
    async fn one_word_at_a_counter_is_read_everywhere_and_taken_back(test: &TestHall) {
        let (mut tanaka, mut citizen) = (test.officer("tanaka").await, test.citizen());
        let times = format!("/visit/times?s=national-health&n=1&o={OFFICE}");
        let before = citizen.get(&times).await;
        let slot = slot(&before);
        assert!(before.has("name=\"slot\"") && !before.has("停電のため"));
        let preview = declare(&mut tanaka, &COUNTER).await;
        for words in ["国民健康保険・国民年金を休止しています（東区役所の窓口）", "Suspended: National health insurance and pension", "かわりに：中央区役所で受け付けます", "because of a power cut"] {
            assert!(preview.has(words), "{words}: {}", preview.text());
        }
        assert_eq!((stands(test, "national-health", OFFICE), stands(test, "national-health", "nishi-ku")), (State::Suspended, State::Normal));
        assert_eq!(test.hall.standings().all.len(), 1);
        let closed = citizen.get(&times).await;
        assert!(closed.has("停電のため") && !closed.has("name=\"slot\""), "no seat is offered, and why is said: {}", closed.text());
        let elsewhere = citizen.get("/visit/times?s=national-health&n=1&o=nishi-ku").await;
        assert!(elsewhere.has("name=\"slot\"") && !elsewhere.has("停電のため"));
        let refused = citizen.post("/visit/times", &[("s", "national-health"), ("n", "1"), ("o", OFFICE), ("slot", &slot)]).await;
        assert_eq!(refused.status, 409, "a time that was on the screen is not sold either");
        for page in ["/service-status", "/crowd/higashi-ku"] {
            let told = citizen.get(page).await;
            assert!(told.has("国民健康保険・国民年金を休止しています"), "{page}: {}", told.text());
        }
        assert!(citizen.get("/").await.has("いま、休止している手続きや窓口があります"));
        let feed = citizen.get("/status.json").await.text();
        let feed: serde_json::Value = serde_json::from_str(&feed).expect("JSON");
        let one = &feed["declarations"][0];
        assert_eq!((one["state"].as_str(), one["offices"][0].as_str(), one["channels"][0].as_str()), (Some("suspended"), Some(OFFICE), Some("counter")));
        assert_eq!(one["decidedBy"], "東区長 大野");
        assert!(citizen.get("/crowd.json").await.has("serviceNotes"));
        assert!(test.officer("hirata").await.get("/desk/status").await.has("東区役所の窓口"), "every officer reads it");
        undo(test, &mut tanaka).await;
        assert!(citizen.get(&times).await.has("name=\"slot\""), "back to what it was");
        assert!(!citizen.get("/").await.has("いま、休止している手続きや窓口があります"));
        let kinds: Vec<String> = test.hall.db().events_after(0, 10_000).await.expect("events").into_iter().map(|event| event.kind).collect();
        assert_eq!(kinds.iter().filter(|kind| kind.starts_with("status-")).count(), 2, "{kinds:?}");
    }

    async fn an_online_stop_loses_nothing_that_was_begun(test: &TestHall) {
        let walk = to_check(test).await;
        let mut tanaka = test.officer("tanaka").await;
        let preview = declare(&mut tanaka, &ONLINE).await;
        assert!(preview.has("書きかけの申請") && preview.text().contains("1件"), "the begun one is counted: {}", preview.text());
        let mut citizen = test.citizen();
        let page = citizen.get("/p/child-allowance").await;
        assert!(page.has("システムの点検のため") && !page.has("href=\"/p/child-allowance/start\""), "{}", page.text());
        let refused = citizen.post("/p/child-allowance/start", &[]).await;
        assert_eq!(refused.location.as_deref(), Some("/p/child-allowance/start"));
        assert!(citizen.get("/p/child-allowance/start").await.has("システムの点検のため"));
        let mut browser = walk.browser.clone();
        let sent = browser.post(&walk.at.replace("/check", "/submit"), &[]).await;
        assert_eq!(sent.location, Some(format!("/receipt/{}", walk.id())), "what was begun is still taken: {}", faults(&sent));
    }

    async fn what_a_running_case_asks_for_may_come_by_the_day_that_was_declared(test: &TestHall) {
        let case = test.case("child-allowance", crate::file::answers()).await;
        let mut owner = crate::file::open(test, &case).await;
        crate::file::ask_correction(test, &case).await;
        test.clock.advance_ms(61_000);
        let (home, correct) = (format!("/case/{}", case.id), format!("/case/{}/correct", case.id));
        let before = owner.get(&home).await.text();
        assert!(before.contains("1か所、直してください") && !before.contains("10月30日"), "{before}");
        let mut tanaka = test.officer("tanaka").await;
        declare(&mut tanaka, &field(&ONLINE, &[("extends", "2026-10-30")])).await;
        for page in [&home, &correct] {
            let told = owner.get(page).await;
            assert!(told.has("10月30日"), "{page}: {}", told.text());
        }
        undo(test, &mut tanaka).await;
        assert_eq!(owner.get(&home).await.text(), before, "taken back, it is the day it was");
    }

    async fn a_strict_stop_keeps_drafts_until_it_is_over(test: &TestHall) {
        let walk = to_check(test).await;
        let mut tanaka = test.officer("tanaka").await;
        declare(&mut tanaka, &field(&ONLINE, &[("strict", "1")])).await;
        let mut browser = walk.browser.clone();
        let to = walk.at.replace("/check", "/submit");
        let kept = browser.post(&to, &[]).await;
        assert!(kept.location != Some(format!("/receipt/{}", walk.id())) && kept.has("システムの点検のため"), "{}", faults(&kept));
        declare(&mut tanaka, &field(&[("state", "resumed"), ("what", "p:child-allowance"), ("where", "*"), ("way", "online"), ("decided", "課長")], &[])).await;
        let sent = browser.post(&to, &[]).await;
        assert_eq!(sent.location, Some(format!("/receipt/{}", walk.id())), "{}", faults(&sent));
    }

    async fn what_must_be_received_and_what_is_not_whole_is_refused_beside_its_field(test: &TestHall) {
        let mut tanaka = test.officer("tanaka").await;
        let house = [("state", "suspended"), ("what", "*"), ("where", OFFICE), ("way", "*"), ("reason", "地震のため"), ("decided", "区長")];
        let refused = tanaka.post("/desk/status/new", &field(&house, &[("act", "preview")])).await;
        assert!(refused.status == 422 && refused.has("戸籍の届け出は、いつでも受け取らなければなりません"), "{}", faults(&refused));
        let empty = tanaka.post("/desk/status/new", &[("act", "preview"), ("from", "morning")]).await;
        assert!(empty.status == 422 && empty.has("状況を選んでください"), "{}", faults(&empty));
        let alone = tanaka.post("/desk/status/new", &[("state", "suspended"), ("what", "*"), ("where", OFFICE), ("way", "online"), ("reason", "x"), ("decided", "y")]).await;
        assert_eq!(alone.status, 422, "online is one for the whole city");
        assert_eq!(test.officer("sato").await.post("/desk/status/new", &field(&COUNTER, &[("act", "declare")])).await.status, 403, "a clerk declares nothing");
        assert!(test.hall.standings().all.is_empty());
        declare(&mut tanaka, &field(&house, &[("instead", "夜間・休日窓口で受け付けます")])).await;
        assert_eq!(stands(test, "family-register", OFFICE), State::Suspended);
        let page = test.citizen().get("/service-status").await;
        assert!(page.has("すべての手続きを休止しています（東区役所の窓口・電話・郵送）") || page.has("東区役所の窓口、電話、郵送"), "{}", page.text());
    }

    async fn planned_begins_and_ends_by_the_clock_and_another_process_takes_it_up(test: &TestHall) {
        let mut tanaka = test.officer("tanaka").await;
        let at = |minutes: i64| test.hall.now().plus_minutes(minutes).local().to_string();
        let (from, until) = (at(30), at(90));
        declare(&mut tanaka, &field(&COUNTER, &[("from", &from), ("until", &until)])).await;
        let position = |test: &TestHall| test.hall.standings().position(test.hall.now());
        assert_eq!(stands(test, "national-health", OFFICE), State::Normal);
        assert!(test.citizen().get("/service-status").await.has("これから"));
        let planned = position(test);
        test.clock.advance_ms(31 * 60_000);
        assert_eq!(stands(test, "national-health", OFFICE), State::Suspended);
        assert!(position(test) > planned, "open pages hear of it");
        let other = Kept::default();
        other.refresh(&test.hall, &test.hall.db().reads().await.expect("reads")).await.expect("read");
        assert_eq!(other.held().all, test.hall.standings().all, "the same from the database");
        test.clock.advance_ms(60 * 60_000);
        assert_eq!(stands(test, "national-health", OFFICE), State::Normal);
    }
}
