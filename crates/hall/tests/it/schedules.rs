//! Schedules from outside: a ward is closed, everybody is seen to, and it is undone; whatever happens in the middle of it.

use hall::notices::Mail;
use hall::visits::{Not, Person, change, confirm, hold};
use hall::{Hall, Parts};
use jiff::civil::Date;
use sea_orm::{ConnectionTrait, Statement};
use testkit::{Browser, Reply, TestHall, both_halls};
use uuid::Uuid;

use crate::hands::{faults, mails};
use crate::visits::{ask, counted, crooked, house, slot};

const TUESDAY: &str = "2026-09-08";
const WEDNESDAY: &str = "2026-09-09";

/// Somebody with a booking; without mail it is a phone.
async fn book(test: &TestHall, service: &str, day: &str, tick: u8, contact: &str) -> Uuid {
    let id = hold(&test.hall, house(test), &ask(&[service], 1), &slot("higashi-ku", day, tick)).await.expect("a hold");
    let way = if contact.contains('@') { "mail" } else { "phone" };
    let person = Person { name: format!("{contact} さま"), way, contact: contact.into(), proxy: String::new() };
    confirm(&test.hall, house(test), id, &person).await.expect("booked");
    id
}

async fn cell(test: &TestHall, id: Uuid, column: &str) -> String {
    let reads = test.hall.db().reads().await.expect("reads");
    let engine = reads.get_database_backend();
    let place = if engine == sea_orm::DbBackend::Sqlite { "?" } else { "$1" };
    let sql = format!("SELECT CAST({column} AS TEXT) FROM booking WHERE id = {place}");
    let row = reads.query_one_raw(Statement::from_sql_and_values(engine, sql, [id.into()])).await;
    row.expect("a row").expect("one").try_get_by_index(0).expect("a text")
}

/// Where somebody is expected: office, day and tick.
async fn at(test: &TestHall, id: Uuid) -> String {
    format!("{}.{}.{}", cell(test, id, "office").await, cell(test, id, "day").await, cell(test, id, "start").await)
}

async fn drafted(chief: &mut Browser, fields: &[(&str, &str)]) -> String {
    let reply = chief.post("/desk/schedules/higashi-ku/new", fields).await;
    assert_eq!(reply.status, 303, "{}", faults(&reply));
    reply.location.expect("the edit")
}

fn closed<'a>(from: &'a str, to: &'a str) -> [(&'a str, &'a str); 5] {
    [("kind", "closed"), ("from", from), ("to", to), ("reason", "台風のため"), ("reason_en", "Typhoon")]
}

async fn press(chief: &mut Browser, page: &str, does: &str, look: &str) -> Reply {
    let seen = chief.get(&format!("{page}{look}")).await.field("seen");
    chief.post(page, &[("do", does), ("seen", &seen)]).await
}

async fn approved(chief: &mut Browser, page: &str) {
    let reply = press(chief, page, "approve", "").await;
    assert_eq!(reply.status, 303, "{}", faults(&reply));
}

async fn work(test: &TestHall) {
    let worker = hall::notices::job_worker(&test.hall);
    while !worker.run_once().await.expect("a round").is_empty() {}
}

/// How many of these mails say this.
fn told(mails: &[Mail], subject: &str) -> usize {
    mails.iter().filter(|mail| mail.subject.contains(subject)).count()
}

fn edit_of(page: &str) -> Uuid {
    page.rsplit('/').next().expect("an id").parse().expect("an id")
}

both_halls! {
    async fn a_ward_is_closed_everybody_replanned_and_undone(test: &TestHall) {
        let mut all = Vec::new();
        for (n, day) in [TUESDAY, TUESDAY, WEDNESDAY, WEDNESDAY].into_iter().enumerate() {
            let tick = 24 + 6 * u8::try_from(n).expect("few");
            all.push((book(test, "seal", day, tick, &format!("p{n}@example.jp")).await, format!("higashi-ku.{day}.{tick}")));
        }
        let phoned = book(test, "seal", TUESDAY, 60, "09055512345").await;
        let mut chief = test.officer("matsuo").await;
        let page = drafted(&mut chief, &closed(TUESDAY, WEDNESDAY)).await;
        let plan = chief.get(&page).await;
        assert!(plan.has("5件：席だけ変わる 0件、時間が変わる 5件") && plan.has("09055512345 さま"), "{}", plan.text());
        assert_eq!(at(test, all[0].0).await, all[0].1, "nothing has moved yet");
        assert!(!test.citizen().get("/status.json").await.has("台風のため"));
        approved(&mut chief, &page).await;
        let feed = test.citizen().get("/status.json").await;
        assert!(feed.has("台風のため") && feed.has("higashi-ku"), "the same commit declares the office's status: {}", feed.text());

        // From this moment on the lost seats are not sold.
        let sold = hold(&test.hall, house(test), &ask(&["seal"], 1), &slot("higashi-ku", WEDNESDAY, 24)).await;
        assert!(matches!(sold, Err(Not::NoTime)), "{sold:?}");
        assert!(chief.get(&page).await.has("5件のうち0件が終わりました"));
        work(test).await;
        let carried = chief.get(&page).await;
        assert!(carried.has("5件すべて終わりました") && carried.has("電話で伝える方") && carried.has("09055512345"), "{}", carried.text());
        for (id, was) in &all {
            let now = at(test, *id).await;
            assert!(now != *was && now.starts_with("higashi-ku.") && !now.contains(TUESDAY) && !now.contains(WEDNESDAY), "{now}");
        }
        assert_eq!(crooked(test).await, 0);
        let sent = mails(test).await;
        assert_eq!(told(&sent, "日時が変わりました"), 4);
        let mail = sent.iter().rfind(|mail| mail.subject.contains("日時が変わりました")).expect("a mail");
        assert!(mail.body.contains("台風のため") && mail.body.contains("前の予約") && mail.body.contains("/visit/b/"), "{}", mail.body);
        let done = [("do", "told"), ("phase", "do"), ("booking", &phoned.to_string())];
        assert_eq!(chief.post(&page, &done).await.status, 303);
        assert!(chief.get(&page).await.has("に伝えた"));

        // One of them chose another time by themselves: their word is the newer one.
        change(&test.hall, house(test), all[3].0, &slot("nishi-ku", "2026-09-15", 40), false).await.expect("another time");
        let plan = chief.get(&format!("{page}?undo=1")).await;
        assert!(plan.has("元の時間に戻る 4件、いまの時間のまま 1件") && plan.has("その後にご本人が変えた"), "{}", plan.text());
        let undone = press(&mut chief, &page, "undo", "?undo=1").await;
        assert_eq!(undone.status, 303, "{}", faults(&undone));
        assert!(!test.citizen().get("/status.json").await.has("台風のため"), "and the undo takes it back");
        work(test).await;
        for (id, was) in &all[..3] {
            assert_eq!(at(test, *id).await, *was);
        }
        assert_eq!(at(test, all[3].0).await, "nishi-ku.2026-09-15.40");
        assert_eq!(told(&mails(test).await, "元の日時に戻りました"), 3);
        assert_eq!(crooked(test).await, 0);
        assert!(chief.get(&page).await.has("取り消し済み"));
        hold(&test.hall, house(test), &ask(&["seal"], 1), &slot("higashi-ku", WEDNESDAY, 24)).await.expect("open again");
        let over = press(&mut chief, &page, "undo", "").await;
        assert_eq!(over.status, 409, "undone once");
    }

    /// The server dies in the middle of it: everybody is moved once and has one mail.
    async fn a_plan_broken_off_goes_on_where_it_stopped(test: &TestHall) {
        let mut all = Vec::new();
        for n in 0..5u8 {
            all.push(book(test, "seal", TUESDAY, 12 + 6 * n, &format!("p{n}@example.jp")).await);
        }
        let mut chief = test.officer("matsuo").await;
        let page = drafted(&mut chief, &closed(TUESDAY, TUESDAY)).await;
        approved(&mut chief, &page).await;
        hall::schedules::carry_out_some(&test.hall, edit_of(&page), false, 2).await.expect("two of them");
        assert!(chief.get(&page).await.has("5件のうち2件が終わりました"));
        let both = tokio::join!(work(test), hall::schedules::carry_out_some(&test.hall, edit_of(&page), false, 20));
        both.1.expect("beside the worker");
        for id in &all {
            assert!(!at(test, *id).await.contains(TUESDAY));
            assert_eq!(cell(test, *id, "sequence").await, "1");
        }
        assert_eq!(told(&mails(test).await, "日時が変わりました"), 5);
        assert_eq!(crooked(test).await, 0);
        hall::schedules::carry_out_some(&test.hall, edit_of(&page), false, 20).await.expect("nothing more");
        assert_eq!(told(&mails(test).await, "日時が変わりました"), 0, "told once");
    }

    async fn an_absent_desk_changes_the_desk_and_nobody_is_told(test: &TestHall) {
        let id = book(test, "seal", TUESDAY, 24, "p@example.jp").await;
        let (was, desk) = (at(test, id).await, cell(test, id, "desks").await);
        let mut chief = test.officer("matsuo").await;
        let fields = [("kind", "absence"), ("from", TUESDAY), ("to", ""), ("desk", desk.as_str()), ("reason", "急な休み")];
        let page = drafted(&mut chief, &fields).await;
        assert!(chief.get(&page).await.has("席だけ変わる 1件"));
        approved(&mut chief, &page).await;
        work(test).await;
        assert_eq!(at(test, id).await, was);
        assert_ne!(cell(test, id, "desks").await, desk);
        assert_eq!((told(&mails(test).await, "日時が変わりました"), crooked(test).await), (0, 0));
        // Nothing to bring back: the desk was nobody's promise.
        let undone = press(&mut chief, &page, "undo", "?undo=1").await;
        assert_eq!(undone.status, 303, "{}", faults(&undone));
    }

    async fn an_officer_chooses_for_somebody(test: &TestHall) {
        let (one, two) = (book(test, "seal", TUESDAY, 24, "a@example.jp").await, book(test, "seal", TUESDAY, 36, "b@example.jp").await);
        let mut chief = test.officer("matsuo").await;
        let page = drafted(&mut chief, &closed(TUESDAY, TUESDAY)).await;
        let wish = "chuo-ku.2026-09-10.24";
        let (first, second) = (format!("l.{one}"), format!("l.{two}"));
        let picked = chief.post(&page, &[("do", "pick"), (first.as_str(), wish), (second.as_str(), "call")]).await;
        assert_eq!(picked.status, 303, "{}", faults(&picked));
        assert!(chief.get(&page).await.has("別の区役所 1件、電話で連絡 1件"));
        approved(&mut chief, &page).await;
        work(test).await;
        assert_eq!((at(test, one).await.as_str(), cell(test, two, "state").await.as_str()), (wish, "booked"));
        let sent = mails(test).await;
        assert_eq!((told(&sent, "日時が変わりました"), told(&sent, "日時を選び直してください")), (1, 1));
        assert!(chief.get(&page).await.has("別の時間を一緒に選ぶ"));
        // Whoever still had the lost seat is told that it stands.
        let undone = press(&mut chief, &page, "undo", "?undo=1").await;
        assert_eq!(undone.status, 303, "{}", faults(&undone));
        work(test).await;
        assert_eq!(told(&mails(test).await, "元の日時に戻りました"), 2);
        assert!(at(test, one).await.starts_with("higashi-ku.2026-09-08"));
        assert_eq!(crooked(test).await, 0);
    }

    async fn shorter_hours_take_only_what_lies_outside(test: &TestHall) {
        let (early, late) = (book(test, "seal", TUESDAY, 12, "e@example.jp").await, book(test, "seal", TUESDAY, 90, "l@example.jp").await);
        let early_was = at(test, early).await;
        let mut chief = test.officer("matsuo").await;
        let fields = [
            ("kind", "hours"), ("from", TUESDAY), ("to", TUESDAY), ("day", "tue"), ("open", "09:00"), ("reception", "14:00"), ("close", "15:00"), ("reason", "研修"),
        ];
        let page = drafted(&mut chief, &fields).await;
        assert!(chief.get(&page).await.has("1件：席だけ変わる 0件、時間が変わる 1件"));
        // Somebody is just typing their name for a time that goes.
        let typing = hold(&test.hall, house(test), &ask(&["card"], 1), &slot("higashi-ku", TUESDAY, 80)).await.expect("a hold");
        assert!(chief.get(&page).await.has("名前を入れている途中の時間が1件"));
        approved(&mut chief, &page).await;
        let person = Person { name: "遅".into(), way: "phone", contact: "09000000001".into(), proxy: String::new() };
        let confirmed = confirm(&test.hall, house(test), typing, &person).await;
        assert!(matches!(confirmed, Err(Not::NoTime | Not::Gone)), "{confirmed:?}");
        work(test).await;
        assert_eq!(at(test, early).await, early_was);
        assert!(!at(test, late).await.ends_with(".90") && crooked(test).await == 0);
        let day = chief.get("/desk/schedules/higashi-ku").await;
        assert!(day.has("9:00–15:00") && day.has("14:00"), "{}", day.text());
    }

    async fn what_was_looked_at_is_what_is_approved(test: &TestHall) {
        let mut chief = test.officer("matsuo").await;
        let page = drafted(&mut chief, &closed(TUESDAY, TUESDAY)).await;
        let seen = chief.get(&page).await.field("seen");
        let id = book(test, "seal", TUESDAY, 24, "p@example.jp").await;
        let refused = chief.post(&page, &[("do", "approve"), ("seen", &seen)]).await;
        assert!(refused.status == 409 && refused.has("見ている間に"), "{}", faults(&refused));
        assert!(refused.has("p@example.jp さま"), "the new plan stands there");
        // Somebody else edits the same office in the meantime.
        let seen = chief.get(&page).await.field("seen");
        let mut other = test.officer("shiraishi").await;
        let second = drafted(&mut other, &closed(TUESDAY, WEDNESDAY)).await;
        approved(&mut other, &second).await;
        assert_eq!(chief.post(&page, &[("do", "approve"), ("seen", &seen)]).await.status, 409);
        assert!(chief.get(&page).await.has("後から決めた変更が優先します"));
        work(test).await;
        assert!(!at(test, id).await.contains(TUESDAY));
        assert_eq!(chief.post(&page, &[("do", "drop")]).await.location.as_deref(), Some("/desk/schedules/higashi-ku"));
    }

    async fn what_cannot_be_is_refused_and_said(test: &TestHall) {
        let mut chief = test.officer("matsuo").await;
        let new = "/desk/schedules/higashi-ku/new";
        let past = chief.post(new, &closed("2026-09-04", "2026-09-08")).await;
        assert!(past.status == 422 && past.has("過ぎた日の予定は変えられません"), "{}", faults(&past));
        let order = chief.post(new, &closed(WEDNESDAY, TUESDAY)).await;
        assert!(order.status == 422 && order.has("終わりの日は"), "{}", faults(&order));
        let hours = [("kind", "special"), ("from", TUESDAY), ("open", "07:00"), ("reception", "11:00"), ("close", "12:00"), ("reason", "早朝")];
        let early = chief.post(new, &hours).await;
        assert!(early.status == 422 && early.has("8:30より早くは開けられません"), "{}", faults(&early));
        let empty = chief.post(new, &[("kind", "shift")]).await;
        assert!(empty.status == 422 && empty.has("曜日を一つ以上") && empty.has("理由を入れてください"), "{}", faults(&empty));
        let mut clerk = test.officer("hirata").await;
        assert_eq!(clerk.get("/desk/schedules").await.status, 200);
        assert!(!clerk.get("/desk/schedules/higashi-ku").await.has("予定を変える"));
        assert_eq!(clerk.get(new).await.status, 403);
        let page = drafted(&mut chief, &closed(TUESDAY, TUESDAY)).await;
        test.clock.advance_ms(2 * 24 * 3_600_000);
        let mut chief = test.officer("matsuo").await;
        let late = press(&mut chief, &page, "approve", "").await;
        assert!(late.status == 409 && late.has("日は過ぎた"), "{}", faults(&late));
    }

    /// No page says closed for what must be received.
    async fn a_closed_ward_still_receives_what_must_be_received(test: &TestHall) {
        let mut chief = test.officer("matsuo").await;
        let page = drafted(&mut chief, &closed("2026-09-07", "2026-11-30")).await;
        approved(&mut chief, &page).await;
        let mut citizen = test.citizen();
        let night = "守衛室";
        let times = citizen.get("/visit/times?s=family-register&o=higashi-ku").await;
        assert!(times.has("いま予約できる時間が") || times.has(night), "{}", times.text());
        assert!(times.has(night) && citizen.get("/visit/month?s=family-register&o=higashi-ku").await.has(night));
        let seal = citizen.get("/visit/times?s=seal&o=higashi-ku").await;
        assert!(seal.has("台風のため") && seal.has("ほかの区役所の窓口"), "why, and where instead: {}", seal.text());
        assert!(citizen.get("/crowd/higashi-ku").await.has(night));
    }

    /// Another process learns of it at the next act, and a restart knows it.
    async fn another_process_sells_nothing_of_it(test: &TestHall) {
        let city = testkit::city();
        let db = test.hall.db().clone();
        let blobs = store::Blobs::open(&test.folder.path().join("other")).expect("a folder");
        let (clock, chance) = (test.clock.clone(), std::sync::Arc::new(civic::SeededChance::new(7)));
        let keys = hall::keys::Keys::new(chance.as_ref());
        let site = hall::site(db.clone(), clock, chance, &city, "http://127.0.0.1:8081");
        let other = Hall::open(Parts { db, site, city, blobs, keys, press: None }).await.expect("a second hall");
        let mut chief = test.officer("matsuo").await;
        let page = drafted(&mut chief, &closed(TUESDAY, TUESDAY)).await;
        approved(&mut chief, &page).await;
        let date: Date = TUESDAY.parse().expect("a day");
        let is_open = |counters: &counter::Counters| {
            let office = counters.office("higashi-ku").expect("an office");
            matches!(counters.day(office, date, other.calendar()), counter::roster::OnDate::Open(_))
        };
        assert!(is_open(&other.counters()), "it has not looked yet");
        let sold = hold(&other, hall::hand::Hand::house(&other), &ask(&["seal"], 1), &slot("higashi-ku", TUESDAY, 24)).await;
        assert!(matches!(sold, Err(Not::NoTime)), "{sold:?}");
        assert!(!is_open(&other.counters()));
        assert_eq!(counted(test, "SELECT COUNT(*) FROM seat").await, 0);
    }
}
