//! The one question at the end: asked of whom, counted once, and joined to nobody.

use sea_orm::ConnectionTrait;
use testkit::{Browser, CaseRef, TestHall, both_halls};

use crate::hands::{child_allowance, faults, granted, mails, owner};

const WEEK_MS: i64 = 7 * 86_400_000;

/// A case whose decision is told electronically.
async fn electronic(test: &TestHall, family: &str) -> CaseRef {
    test.case_by("child-allowance", child_allowance(family, "咲"), Some("citizen@example.jp"), true).await
}

/// A citizen whose decision was made, posted or shown, and read.
async fn who_has_read(test: &TestHall, case: &CaseRef) -> Browser {
    granted(test, case).await;
    test.clock.advance_ms(600_000);
    mails(test).await;
    let mut citizen = owner(test, case).await;
    let page = citizen.get(&format!("/case/{}", case.id)).await;
    assert!(!page.has("/how\""), "not before it was read: {}", faults(&page));
    let notice = page.link(&format!("/case/{}/notice/", case.id)).expect("a notice");
    assert_eq!(citizen.post(&notice, &[]).await.status, 303);
    assert!(citizen.get(&notice).await.has("/how\""), "the notice leads on");
    citizen
}

/// Everything a reader of the two tables sees, as text.
async fn tables(test: &TestHall) -> String {
    let reads = test.hall.db().reads().await.expect("reads");
    let mut seen = String::new();
    for (table, columns) in [("satisfaction_week", "procedure,week,channel"), ("satisfaction_spent", "token")] {
        let sql = format!("SELECT {columns} FROM {table}");
        let statement = sea_orm::Statement::from_string(reads.get_database_backend(), sql);
        for row in reads.query_all_raw(statement).await.expect("rows") {
            for column in columns.split(',') {
                seen.push_str(&row.try_get::<String>("", column).expect("a text"));
                seen.push(' ');
            }
        }
    }
    seen
}

/// The one week's numbers: how many, and each answer from the worst.
async fn numbers(test: &TestHall) -> Vec<i64> {
    let reads = test.hall.db().reads().await.expect("reads");
    let columns = ["n", "worst", "bad", "middle", "good", "best"];
    let sql = format!("SELECT {} FROM satisfaction_week", columns.join(","));
    let statement = sea_orm::Statement::from_string(reads.get_database_backend(), sql);
    let row = reads.query_one_raw(statement).await.expect("a row").expect("one");
    columns.iter().map(|column| row.try_get::<i64>("", column).expect("a number")).collect()
}

both_halls! {
    async fn it_is_asked_once_after_reading_and_kept_without_case_or_moment(test: &TestHall) {
        let early = test.case("child-allowance", child_allowance("早田", "咲")).await;
        let how = format!("/case/{}/how", early.id);
        assert_eq!(owner(test, &early).await.get(&how).await.status, 404, "nothing was decided");
        assert_eq!(owner(test, &early).await.post(&how, &[("face", "5")]).await.status, 404);
        assert_eq!(test.citizen().get(&how).await.status, 404, "without the key");

        let case = electronic(test, "中村").await;
        let mut citizen = who_has_read(test, &case).await;
        let how = format!("/case/{}/how", case.id);
        let page = citizen.get(&how).await;
        assert!(page.has("だれの答えかは記録しません") && page.has("とてもよかった"), "{}", faults(&page));
        let none = citizen.post(&how, &[]).await;
        assert!(none.status == 422 && none.has("どれか1つを選んでください"), "{}", faults(&none));
        let journal = test.hall.db().events_after(0, 10_000).await.expect("events").len();
        for face in ["4", "1", "1"] {
            assert_eq!(citizen.post(&how, &[("face", face)]).await.status, 303);
        }
        assert!(citizen.get(&how).await.has("ありがとうございました"));
        assert!(!citizen.get(&format!("/case/{}", case.id)).await.has("/how\""), "and is not asked again");
        assert_eq!(test.hall.db().events_after(0, 10_000).await.expect("events").len(), journal, "no event tells when");
        let seen = tables(test).await;
        assert!(seen.starts_with("child-allowance 2026-W37 online "), "{seen}");
        for told in [case.id.to_string(), case.id.simple().to_string(), case.number.clone()] {
            assert!(!seen.contains(&told), "{told} stands in {seen}");
        }
        test.clock.advance_ms(WEEK_MS);
        let page = test.officer("sato").await.get("/desk/satisfaction").await;
        assert!(page.has("出せる答えは、まだありません") && page.has("ほかに1の手続き"), "{}", faults(&page));
    }

    async fn five_answers_of_weeks_that_are_over_are_shown_with_their_spread(test: &TestHall) {
        let faces = ["3", "4", "4", "5", "4"];
        let mut answering = Vec::new();
        for (n, face) in faces.into_iter().enumerate() {
            let case = electronic(test, &format!("中村{n}")).await;
            answering.push((who_has_read(test, &case).await, format!("/case/{}/how", case.id), face));
        }
        // All at the same moment: none is lost.
        let sent = answering.into_iter().map(|(mut citizen, how, face)| {
            tokio::spawn(async move { citizen.post(&how, &[("face", face)]).await.status })
        });
        for status in sent.collect::<Vec<_>>() {
            assert_eq!(status.await.expect("sent"), 303);
        }
        let mut sato = test.officer("sato").await;
        assert!(sato.get("/desk/satisfaction").await.has("まだありません"), "the week still runs");
        test.clock.advance_ms(WEEK_MS);
        let mut sato = test.officer("sato").await;
        let page = sato.get("/desk/satisfaction").await;
        assert!(page.has(">4.0<") && page.has(">3.1–4.9<") && page.has("児童手当 認定請求"), "{}", faults(&page));
        let file = sato.get("/desk/satisfaction/file?year=2026").await.text();
        assert!(file.contains("\"児童手当 認定請求\",\"5\",\"4.00\",\"3.12\",\"4.88\""), "{file}");
        assert!(hall::outcomes::count(&test.hall, 100).await.expect("a count").1);
        let figures = test.citizen().get("/figures/satisfaction").await;
        for words in ["<b>4.0</b>", "幅 3.1–4.9（5件）", "児童手当 認定請求"] {
            assert!(figures.has(words), "{words}: {}", faults(&figures));
        }
        assert!(sato.get("/desk/satisfaction?year=2025").await.has("まだありません"));
        assert_eq!(sato.get("/desk/satisfaction?year=9999").await.status, 200);
    }

    async fn officers_are_asked_once_a_week_and_nothing_tells_who_said_what(test: &TestHall) {
        const ASKED: &str = "今週の仕事はどうでしたか";
        let (mut sato, mut takagi) = (test.officer("sato").await, test.officer("takagi").await);
        let page = sato.get("/desk/today").await;
        assert!(page.has(ASKED) && page.has("だれの答えかは残しません"), "{}", faults(&page));
        assert!(!sato.get("/desk/account").await.has(ASKED), "one place is enough");
        assert!(test.officer("kanri").await.get("/desk/account").await.has(ASKED), "who reads no cases has no 今日");
        let journal = test.hall.db().events_after(0, 10_000).await.expect("events").len();
        assert_eq!(sato.post("/desk/mood", &[("face", "9")]).await.status, 400);
        assert_eq!(test.citizen().post("/desk/mood", &[("face", "5")]).await.status, 401);
        for face in ["4", "1", "none"] {
            assert_eq!(sato.post("/desk/mood", &[("face", face)]).await.status, 303);
        }
        assert_eq!(takagi.post("/desk/mood", &[("face", "none")]).await.status, 303);
        for officer in [&mut sato, &mut takagi] {
            assert!(!officer.get("/desk/today").await.has(ASKED), "not again this week");
        }
        assert_eq!(test.hall.db().events_after(0, 10_000).await.expect("events").len(), journal, "no event tells when");
        let seen = tables(test).await;
        assert!(seen.starts_with(" 2026-W37 officer ") && seen.split_whitespace().count() == 4, "one row, two tokens: {seen}");
        assert_eq!(numbers(test).await, [1, 0, 0, 0, 1, 0], "the first answer stands");
        for login in ["sato", "takagi"] {
            let account = test.account(login).await;
            for told in [account.to_string(), account.simple().to_string(), login.to_owned()] {
                assert!(!seen.contains(&told), "{told} stands in {seen}");
            }
        }
        assert!(sato.get("/desk/satisfaction").await.has("まだありません"), "no procedure's");
        test.clock.advance_ms(WEEK_MS);
        assert!(test.officer("sato").await.get("/desk/today").await.has(ASKED), "another week");
    }

    async fn five_officers_are_one_side_of_the_figure_once_the_week_is_over(test: &TestHall) {
        let mut answering = Vec::new();
        for (login, face) in [("sato", "3"), ("takagi", "4"), ("yamada", "4"), ("kansa", "5")] {
            answering.push((test.officer(login).await, face));
        }
        let sent = answering.into_iter().map(|(mut officer, face)| {
            tokio::spawn(async move { officer.post("/desk/mood", &[("face", face)]).await.status })
        });
        for status in sent.collect::<Vec<_>>() {
            assert_eq!(status.await.expect("sent"), 303);
        }
        test.clock.advance_ms(WEEK_MS);
        assert!(hall::outcomes::count(&test.hall, 100).await.expect("a count").1);
        let few = test.citizen().get("/figures/satisfaction").await;
        assert!(few.has("職員") && few.has("5件より少ないため") && !few.has("<b>4.0</b>"), "{}", faults(&few));
        assert_eq!(test.officer("sato").await.post("/desk/mood", &[("face", "4")]).await.status, 303);
        test.clock.advance_ms(WEEK_MS);
        assert!(hall::outcomes::count(&test.hall, 100).await.expect("a count").1);
        let mut anyone = test.citizen();
        for path in ["/figures", "/figures/satisfaction"] {
            let page = anyone.get(path).await;
            for words in ["<b>4.0</b>", "幅 3.1–4.9（5件）", "5件より少ないため"] {
                assert!(page.has(words), "{path}: {words}: {}", faults(&page));
            }
        }
        assert_eq!(anyone.get("/figures/officers").await.status, 404, "a side, not a figure");
        let file = anyone.get("/figures/file?f=satisfaction").await.text();
        assert!(file.contains("\"満足度（職員）\",\"全体\"") && file.contains("\"5\",\"1〜5の平均\",\"4.00\",\"3.12\",\"4.88\""), "{file}");
        assert!(!file.contains("満足度（市民）"), "{file}");
        let mut sato = test.officer("sato").await;
        let page = sato.get("/desk/figures").await;
        assert!(page.has("満足度（職員）") && page.has("満足度（市民）") && page.has("<b>4.0</b>"), "{}", faults(&page));
        let sheet = sato.get("/desk/figures/sheet").await;
        assert!(sheet.has("<b>職員</b>") && sheet.has("幅 3.1–4.9（5件）"), "{}", faults(&sheet));
    }
}
