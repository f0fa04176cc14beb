//! How work really goes: sums of what was recorded, of nobody, and of no fewer than five cases. On both databases.

use testkit::{Browser, Reply, both_halls};

use crate::hands::{child_allowance, faults, granted};

/// One is tried at a time in a process, and the other database's test is in this one.
async fn tried(officer: &mut Browser) -> Reply {
    loop {
        let told = officer.get("/desk/reform/try?s=hours").await;
        if !told.has("ほかの人が試しています") {
            return told;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
}

both_halls! {
    async fn where_the_time_of_a_procedure_went_is_told_from_five_cases_on(test: &TestHall) {
        for (nth, family) in ["早田", "中村", "大野", "村上"].into_iter().enumerate() {
            let case = test.case("child-allowance", child_allowance(family, "咲")).await;
            test.clock.advance_ms(3_600_000 * (1 + i64::try_from(nth).expect("small")));
            granted(test, &case).await;
        }
        let mut officer = test.officer("sato").await;
        let page = officer.get("/desk/reform/child-allowance").await;
        assert!(page.status == 200 && page.has("5件より少ないため、示しません"), "{}", faults(&page));
        assert_eq!(officer.get("/desk/reform/child-allowance/file").await.status, 404);
        assert!(officer.get("/desk/reform").await.has("まだ、5件以上終わった手続きがありません"));

        let fifth = test.case("child-allowance", child_allowance("吉川", "咲")).await;
        granted(test, &fifth).await;
        let page = officer.get("/desk/reform/child-allowance").await;
        for words in ["過去1年に終わった5件", "担当がほかの案件にかかっていた", "<svg", "1件の平均"] {
            assert!(page.has(words), "{words}: {}", faults(&page));
        }
        for name in ["早田", "中村", "佐藤"] {
            assert!(!page.text().split("<main").nth(1).is_some_and(|main| main.contains(name)), "{name} is told");
        }
        let list = officer.get("/desk/reform").await;
        assert!(list.has("/desk/reform/child-allowance"), "{}", faults(&list));
        let file = officer.get("/desk/reform/child-allowance/file").await;
        assert!(file.status == 200 && file.text().lines().count() >= 3, "{}", faults(&file));
        assert_eq!(officer.get("/desk/reform/nothing").await.status, 404);
        assert_eq!(test.citizen().get("/desk/reform").await.status, 401, "officers only");
    }

    async fn a_scenario_is_tried_and_says_what_it_rests_on(test: &TestHall) {
        let mut officer = test.officer("hirata").await;
        let page = officer.get("/desk/reform/try").await;
        assert!(page.status == 200 && page.has("窓口") && page.has("/desk/reform/try?s=hours"), "{}", faults(&page));
        let told = tried(&mut officer).await;
        for words in ["市民から見て", "職員から見て", "いま", "変えた後", "幅", "熊本市"] {
            assert!(told.has(words), "{words}: {}", faults(&told));
        }
        let again = tried(&mut officer).await;
        assert_eq!(told.text(), again.text(), "the same luck gives the same answer");
        assert_eq!(officer.get("/desk/reform/try?s=nothing").await.status, 404);
    }
}
