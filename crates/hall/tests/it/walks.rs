//! 窓口体験調査, on both databases: planned by who may, the hall's clock keeps the stopwatch, and the minutes can be taken on.

use civic::Millis;
use testkit::{Browser, TestHall, both_halls};

use crate::hands::faults;
use crate::reform::{form, pairs, tried};

const MINUTE: i64 = 60_000;
/// What an answer says of its minutes.
const FROM: &str = "窓口体験調査の「住民異動」から取りました（20分、n=1）";

async fn planned(officer: &mut Browser) -> String {
    let form = officer.get("/desk/walks/new").await;
    let once = form.field("once");
    let script = "総合案内\r\n住民異動\r\n";
    let fields = [("once", once.as_str()), ("persona", "転入・子ども2人"), ("script", script)];
    let sent = officer.post("/desk/walks/new", &fields).await;
    assert_eq!(sent.status, 303, "{}", faults(&sent));
    let again = officer.post("/desk/walks/new", &fields).await;
    assert_eq!(again.location, sent.location, "sent twice, planned once");
    sent.location.expect("the walk")
}

async fn press(walker: &mut Browser, at: &str, nth: &str, press: &str, again: &str) {
    let sent = walker.post(at, &[("nth", nth), ("press", press), ("again", again)]).await;
    assert_eq!(sent.status, 303, "{}", faults(&sent));
}

async fn walked(test: &TestHall, walker: &mut Browser, at: &str) {
    for (nth, waits, serves, again) in [("1", 1, 2, "0"), ("2", 12, 20, "3")] {
        assert!(walker.get(at).await.has(&format!("{nth}/2 ")));
        press(walker, at, nth, "arrived", "").await;
        test.clock.advance_ms(waits * MINUTE);
        press(walker, at, nth, "called", "").await;
        // Pressed twice, and out of turn: neither moves the stopwatch.
        test.clock.advance_ms(MINUTE);
        press(walker, at, nth, "called", "").await;
        press(walker, at, "2", "arrived", "").await;
        test.clock.advance_ms((serves - 1) * MINUTE);
        press(walker, at, nth, "left", again).await;
        test.clock.advance_ms(4 * MINUTE);
    }
}

both_halls! {
    async fn a_walk_is_measured_by_the_halls_clock(test: &TestHall) {
        let mut sato = test.officer("sato").await;
        assert!(sato.get("/desk/walks").await.has("まだ調査がありません"));
        let empty = sato.post("/desk/walks/new", &[("once", "x"), ("persona", " "), ("script", "\n")]).await;
        assert!(empty.status == 422 && empty.has("市民の役を") && empty.has("窓口を1行に1つ"), "{}", faults(&empty));
        let at = planned(&mut sato).await;
        let mut walker = test.officer("kansa").await;
        walked(test, &mut walker, &at).await;
        let page = walker.get(&at).await;
        for words in ["終わりました。はじめから終わりまで39分", "窓口2か所", "また書いた回数3回", "12分", "20分", "4分"] {
            assert!(page.has(words), "{words}: {}", faults(&page));
        }
        press(&mut walker, &at, "2", "left", "9").await;
        assert!(walker.get(&at).await.has("また書いた回数3回"), "a walk that is over stays");
        let list = sato.get("/desk/walks").await;
        assert!(list.has("転入・子ども2人") && list.has("39分") && list.has("住民異動"), "{}", faults(&list));

        let reads = test.hall.db().reads().await.expect("reads");
        let found = hall::walks::minutes(&reads, Millis(0)).await.expect("minutes");
        let found: Vec<_> = found
            .iter()
            .map(|one| (one.desk.as_str(), one.walks, one.waited / MINUTE, one.served / MINUTE, one.again))
            .collect();
        assert_eq!(found, [("住民異動", 1, 12, 20, 3), ("総合案内", 1, 1, 2, 0)]);
        drop(reads);
        let journal = test.hall.db().events_after(0, 10_000).await.expect("events");
        assert_eq!(journal.iter().filter(|event| event.kind == "walk-pressed").count(), 6);
        assert!(journal.iter().all(|event| !event.body.to_string().contains("転入・子ども")), "words stay out of it");
    }

    async fn what_was_measured_is_todays_minutes_of_a_proposal(test: &TestHall) {
        let mut officer = test.officer("hirata").await;
        let begun = officer.post("/desk/reform/proposals", &[("procedure", "moving-in")]).await;
        let at = begun.location.clone().unwrap_or_else(|| panic!("{}", faults(&begun)));
        assert!(!officer.get(&at).await.has("体験調査"), "nobody has walked");
        let walk = planned(&mut test.officer("sato").await).await;
        walked(test, &mut test.officer("kansa").await, &walk).await;
        let mut officer = test.officer("hirata").await;
        let page = officer.get(&at).await;
        for words in ["体験調査：住民異動 20分（1回だけ）", "name=\"walked.visit\"", "name=\"walked.record/record\""] {
            assert!(page.has(words), "{words}: {}", faults(&page));
        }
        assert!(!page.has("name=\"walked.prepare/prepare\""), "no counter");
        let was = page.field("minutes.visit");
        assert!(page.field("was.minutes.visit") == was && was != "20");

        let chosen = |act: &str, other: &[(&str, &str)]| {
            let mut fields = form(&page, other);
            act.clone_into(&mut fields[0].1);
            let more = [("walked.visit", "住民異動"), ("walked.record/record", "どこか"), ("was.minutes.visit", &was)];
            fields.extend(more.map(|(name, value)| (name.to_owned(), value.to_owned())));
            fields
        };
        let filled = officer.post(&at, &pairs(&chosen("walks", &[("title", "窓口を測って")]))).await;
        assert_eq!((filled.status, filled.field("minutes.visit").as_str()), (200, "20"), "{}", faults(&filled));
        assert_eq!((filled.field("was.minutes.visit").as_str(), filled.field("title").as_str()), ("20", "窓口を測って"));
        assert_eq!(officer.get(&at).await.field("minutes.visit"), was, "nothing is kept yet");

        let (_, told) = tried(&mut officer, &at, &pairs(&chosen("try", &[]))).await;
        assert!(told.has(FROM) && told.field("minutes.visit") == "20", "{}", faults(&told));
        assert!(!told.has(&format!("{at}/patch")), "no change of the file");
        let (_, told) = tried(&mut officer, &at, &pairs(&chosen("try", &[("minutes.visit", "10")]))).await;
        assert!(told.has(FROM) && told.has("短くなります"), "{}", faults(&told));
        assert_eq!((told.field("was.minutes.visit").as_str(), told.field("minutes.visit").as_str()), ("20", "10"));
        let english = officer.get(&format!("{at}?lang=en")).await;
        assert!(english.has("only n = 1") && english.has("20 min, n = 1"), "{}", faults(&english));
    }

    async fn who_drafts_procedures_plans_and_every_officer_walks(test: &TestHall) {
        let mut kansa = test.officer("kansa").await;
        let list = kansa.get("/desk/walks").await;
        assert!(list.status == 200 && !list.has("/desk/walks/new"), "{}", faults(&list));
        assert_eq!(kansa.get("/desk/walks/new").await.status, 403);
        assert_eq!(kansa.post("/desk/walks/new", &[("once", "x"), ("persona", "a"), ("script", "b")]).await.status, 403);
        assert_eq!(test.citizen().get("/desk/walks").await.status, 401);
        let nobody = format!("/desk/walks/{}", test.hall.new_id());
        assert_eq!(kansa.get(&nobody).await.status, 404);
        assert_eq!(kansa.post(&nobody, &[("nth", "1"), ("press", "arrived")]).await.status, 404);
    }
}
