//! The wait that is told, on both databases: before anything is known it rests on the city's planned minutes; a day is learned from once; and the
//! staff see how wrong it was.

use civic::{Lang, Millis};
use counter::forecast::Range;
use counter::line::{Calling, Needs};
use hall::hand::Hand;
use hall::lobby::{Deed, NewTicket, Source, Today, act, learn, line, sit, take};
use testkit::{TestHall, both_halls};
use uuid::Uuid;

const OFFICE: &str = "higashi-ku";
const MINUTE: i64 = 60_000;

fn today(test: &TestHall) -> Today {
    Today::of(&test.hall, OFFICE, test.hall.now()).expect("an office with counters")
}

async fn comes(test: &TestHall, officer: Uuid, service: &str, nth: usize) {
    let new = NewTicket {
        services: vec![service.to_owned()],
        party: 1,
        needs: Needs::default(),
        calling: Calling::Screen,
        lang: Lang::Ja,
        once: format!("{} {nth}", test.hall.now().0),
    };
    take(&test.hall, Hand::house(&test.hall), &today(test), &new, Source::Desk(officer)).await.expect("a ticket");
}

async fn next(test: &TestHall, desk: u16) -> Uuid {
    act(&test.hall, Hand::house(&test.hall), &today(test), desk, &Deed::Next).await.expect("somebody waits")
}

async fn finish(test: &TestHall, desk: u16, ticket: Uuid) {
    act(&test.hall, Hand::house(&test.hall), &today(test), desk, &Deed::Finish(ticket)).await.expect("finished");
}

/// A newcomer's wait for 印鑑登録, with five before them and one desk.
async fn behind_five(test: &TestHall, officer: Uuid) -> Range {
    sit(&test.hall, Hand::house(&test.hall), officer, &today(test), 2, true).await.expect("a desk");
    for nth in 0..5 {
        comes(test, officer, "seal", nth).await;
    }
    let reads = test.hall.db().reads().await.expect("reads");
    let line = line(&test.hall, &reads, today(test)).await.expect("the line");
    line.waits(&test.hall, test.hall.now()).newcomer("seal")
}

both_halls! {
    async fn what_a_day_teaches_is_told_the_next(test: &TestHall) {
        let officer = test.account("hayashi").await;
        assert_eq!(learn(&test.hall).await.expect("nothing"), 0, "no day is over");
        let stated = behind_five(test, officer).await;
        // Planned are six minutes each: about half an hour, give or take.
        assert!(matches!(stated, Range::Between(15..=25, 35..=50)), "{stated:?}");

        // The rest of the morning, everybody is done in two minutes.
        for nth in 0..40 {
            let ticket = next(test, 2).await;
            test.clock.advance_ms(2 * MINUTE);
            finish(test, 2, ticket).await;
            comes(test, officer, "seal", nth).await;
        }
        for _ in 0..5 {
            let ticket = next(test, 2).await;
            test.clock.advance_ms(2 * MINUTE);
            finish(test, 2, ticket).await;
        }
        let mut browser = test.officer("hayashi").await;
        assert!(browser.get("/desk/waits?o=higashi-ku").await.has("予定の時間だけ"), "today teaches nothing yet");

        test.clock.set(Millis::start_of(test.hall.now().date()).plus_days(1).plus_minutes(9 * 60));
        assert_eq!(learn(&test.hall).await.expect("a lesson"), 1);
        assert_eq!(learn(&test.hall).await.expect("nothing"), 0, "a day teaches once");
        let reads = test.hall.db().reads().await.expect("reads");
        let yesterday = test.hall.now().date().yesterday().expect("a day");
        let waits = hall::lobby::waited_on(&reads, OFFICE, yesterday).await.expect("waits");
        assert_eq!(waits.values().sum::<u32>(), 45, "whoever was called: {waits:?}");
        drop(reads);
        let page = test.officer("hayashi").await.get("/desk/waits?o=higashi-ku").await;
        assert!(page.has("記録45件"), "{}", page.text());
        let learned = behind_five(test, officer).await;
        assert!(matches!(learned, Range::Between(5..=10, 10..=20)), "ten minutes and what is uncertain: {learned:?}");
    }

    async fn a_restart_and_another_process_tell_the_same(test: &TestHall) {
        let officer = test.account("hayashi").await;
        let told = behind_five(test, officer).await;
        let ticket = next(test, 2).await;
        test.clock.advance_ms(3 * MINUTE);
        let reads = test.hall.db().reads().await.expect("reads");
        let shown = line(&test.hall, &reads, today(test)).await.expect("the line");
        let here = shown.waits(&test.hall, test.hall.now());
        // Another process reads the day's journal from its beginning.
        let fresh = hall::lobby::Waits::default();
        let lore = fresh.lore(&test.hall, &reads, &today(test), shown.version).await.expect("lore");
        let mut other = line(&test.hall, &reads, today(test)).await.expect("the line");
        other.lore = lore;
        assert_eq!(fresh.foretold(&other, test.hall.now()).newcomer("seal"), here.newcomer("seal"));
        assert_ne!(told, Range::Unknown);
        finish(test, 2, ticket).await;
    }
}
