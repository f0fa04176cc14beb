//! The lists that ask the database most, on both databases: inbox, search, looks, journal, and arriving many at once.

use hall::cases as records;
use sea_orm::EntityTrait as _;
use testkit::both_halls;

use crate::apply::to_check;
use crate::hands::{child_allowance, faults, finish, owner, page};

both_halls! {
    async fn an_officer_finds_takes_and_finishes_and_every_look_is_told(test: &TestHall) {
        let case = test.case("child-allowance", child_allowance("髙﨑", "咲")).await;
        let other = test.case("child-allowance", child_allowance("髙﨑", "咲")).await;
        let mut sato = test.officer("sato").await;
        assert!(!sato.get("/desk/inbox").await.has(&case.number));
        let list = sato.get("/desk/inbox?tab=unassigned").await;
        assert!(list.has(&case.number) && list.has(&other.number), "{}", faults(&list));
        let boxed = list.field("c");
        assert!(sato.post("/desk/inbox", &[("c", &boxed), ("act", "claim")]).await.has("1件のうち1件"));
        for words in [case.number.as_str(), "髙﨑", "なかむら", "ﾅｶﾑﾗ"] {
            let found = sato.post("/desk/search", &[("q", words)]).await;
            assert!(found.has(&case.number), "{words}: {}", faults(&found));
        }
        let opened = sato.get(&page(&case)).await;
        assert!(opened.has(&other.number), "a duplicate is shown to the officer: {}", faults(&opened));
        finish(test, &mut sato, &case, "check", "accept").await;
        let looks = test.hall.db().looks_of(case.id).await.expect("looks");
        assert!(looks.len() >= 6, "{looks:?}");
        let told = owner(test, &case).await.get(&format!("/case/{}/looks", case.id)).await;
        assert!(told.has("こども支援課") && !told.has("佐藤"), "{}", faults(&told));
        let journal = test.officer("kansa").await.get("/desk/audit").await;
        assert!(journal.status == 200 && journal.has("task-done"), "{}", faults(&journal));
        let verified = test.hall.db().events_after(0, 10_000).await.expect("events");
        assert!(verified.windows(2).all(|two| two[1].position == two[0].position + 1), "no gap in the journal");
    }

    async fn twenty_presses_at_once_are_one_case_and_one_number(test: &TestHall) {
        let walk = to_check(test).await;
        let to = walk.at.replace("/check", "/submit");
        let presses = (0..20).map(|_| {
            let (mut browser, to) = (walk.browser.clone(), to.clone());
            tokio::spawn(async move { browser.post(&to, &[]).await.location })
        });
        for press in presses.collect::<Vec<_>>() {
            assert_eq!(press.await.expect("a press"), Some(format!("/receipt/{}", walk.id())));
        }
        let reads = test.hall.db().reads().await.expect("reads");
        let cases = records::case_file::Entity::find().all(&reads).await.expect("cases");
        assert_eq!(cases.len(), 1);
        assert!(cases[0].number.contains("26-00001-"), "{}", cases[0].number);
    }
}
