//! 職権取消し and 変更 as their addressee learns of them: in writing, each decision on its own day, on both databases.

use hall::notices::job_worker;
use testkit::{Browser, CaseRef, TestHall, both_halls};

use crate::hands::{
    approve, child_allowance, done, draft, faults, granted, letter, mails, owner, page, send, shape, task,
};

const WHY: &str = "公務員になっていたことがわかったため。";
const CLAUSE: &str = "児童手当法17条";

/// A new decision on a granted case: `revoke`, or `amend` to a refusal. Ends within the minute of undoing.
async fn decide_anew(test: &TestHall, case: &CaseRef, act: &str) {
    let mut sato = test.officer("sato").await;
    done(&mut sato, &format!("{}/{act}", page(case)), &[("reason", WHY)]).await;
    let exit = if act == "revoke" { "revoke" } else { "refuse" };
    draft(test, &mut sato, case, "decide", &[("exit", exit), ("reason", WHY), ("clause", CLAUSE)]).await;
    approve(test, &mut test.officer("tanaka").await, case, "decide/approve1").await;
    approve(test, &mut test.officer("yamada").await, case, "decide/approve2").await;
}

async fn timers(test: &TestHall) {
    let worker = job_worker(&test.hall);
    while !worker.run_once().await.expect("a round").is_empty() {}
}

/// (electronic or post, day) of the delivery of each decision.
async fn delivered(test: &TestHall, case: &CaseRef) -> Vec<Option<String>> {
    let shape = shape(test, case).await;
    shape.decisions.iter().map(|made| made.delivered.map(|delivery| delivery.on.to_string())).collect()
}

/// Marks the letter with these words in its row as posted on this day, and gives its id.
async fn posted(post: &mut Browser, words: &str, on: &str) -> String {
    let list = post.get("/desk/post").await.text();
    let row = list.split("<tr").find(|row| row.contains(words) && row.contains("name=\"letter\""));
    let id = row.and_then(|row| row.split("value=\"").nth(1)?.split('"').next()).expect("a letter").to_owned();
    assert_eq!(post.post("/desk/post", &[("letter", &id), ("on", on)]).await.status, 303);
    id
}

both_halls! {
    async fn a_revocation_is_drafted_seen_and_read_as_a_letter_that_names_the_old_decision(test: &TestHall) {
        let case = test.case_by("child-allowance", child_allowance("中村", "咲"), Some("saki@example.jp"), true).await;
        granted(test, &case).await;
        test.clock.advance_ms(61_000);
        timers(test).await;
        mails(test).await;
        let mut sato = test.officer("sato").await;
        done(&mut sato, &format!("{}/revoke", page(&case)), &[("reason", WHY)]).await;
        let path = format!("{}/draft/{}", page(&case), task(test, &case, "decide/draft").await);
        let bare = send(&mut sato, &path, &[("exit", "revoke"), ("reason", WHY)]).await;
        assert!(bare.status == 422 && bare.has("「根拠の条項」を入れてください"), "{}", faults(&bare));
        let form = sato.get(&path).await;
        let fields = [("exit", "revoke"), ("reason", WHY), ("clause", CLAUSE), ("do", "show")];
        let seen = sato.post(&path, &[&[("version", form.field("version").as_str())], &fields[..]].concat()).await;
        let words = ["決定の取消しのお知らせ", "2026年9月7日（月）の決定", "第1号", WHY, CLAUSE, "審査請求ができます"];
        for words in words {
            assert!(seen.has(words), "{words}: {}", faults(&seen));
        }
        done(&mut sato, &path, &fields[..3]).await;
        let mut tanaka = test.officer("tanaka").await;
        let no = task(test, &case, "decide/approve1").await;
        let waiting = tanaka.get(&format!("{}/approve/{no}", page(&case))).await;
        assert!(waiting.has("職権で取り消す") && waiting.has("決定の取消しのお知らせ"), "{}", faults(&waiting));
        approve(test, &mut tanaka, &case, "decide/approve1").await;
        approve(test, &mut test.officer("yamada").await, &case, "decide/approve2").await;
        let mut mother = owner(test, &case).await;
        let home = format!("/case/{}", case.id);
        assert!(!mother.get(&home).await.has("新しい決定のお知らせ"), "it can still be undone");
        test.clock.advance_ms(61_000);
        assert_eq!(mails(test).await.len(), 1, "one mail, that something waits");
        let told = mother.get(&home).await;
        assert!(told.has("新しい決定のお知らせ") && told.has("お知らせを読んでください"), "{}", faults(&told));
        assert!(!told.has("取り消しました"), "a list tells no outcome: {}", faults(&told));
        let notice = mother.get(&told.link(&format!("{home}/notice/")).expect("a notice")).await;
        for words in [&words[..], &["前の決定を取り消しました。", "中村 咲 様", "納得できないとき（教示）"]].concat() {
            assert!(notice.has(words), "{words}: {}", faults(&notice));
        }
        timers(test).await;
        assert_eq!(delivered(test, &case).await, [Some("2026-09-07".to_owned()), Some("2026-09-07".to_owned())]);
    }

    async fn a_posted_letter_of_a_decision_that_was_revoked_since_is_delivered_as_its_own(test: &TestHall) {
        let case = test.case_by("child-allowance", child_allowance("中村", "咲"), Some("saki@example.jp"), false).await;
        granted(test, &case).await;
        test.clock.advance_ms(61_000);
        let mut post = test.officer("post").await;
        let old = posted(&mut post, "第1号", "2026-09-07").await;
        decide_anew(test, &case, "revoke").await;
        test.clock.advance_ms(61_000);
        let sheet = letter(test, &mut test.officer("sato").await, &case).await;
        for words in ["決定の取消しのお知らせ", "〒862-9201", "中村 咲 様", "第2号", "審査請求ができます"] {
            assert!(sheet.has(words), "{words}: {}", faults(&sheet));
        }
        let new = posted(&mut post, "第2号", "2026-09-07").await;
        test.clock.advance_ms(2 * 86_400_000);
        let mut post = test.officer("post").await;
        let told = post.post("/desk/post/delivered", &[("letter", &old), ("how", "known"), ("on", "2026-09-08")]).await;
        assert_eq!(told.status, 303, "{}", faults(&told));
        assert_eq!(delivered(test, &case).await, [Some("2026-09-08".to_owned()), None]);
        let told = post.post("/desk/post/delivered", &[("letter", &new), ("how", "known"), ("on", "2026-09-09")]).await;
        assert_eq!(told.status, 303, "{}", faults(&told));
        assert_eq!(delivered(test, &case).await, [Some("2026-09-08".to_owned()), Some("2026-09-09".to_owned())]);
        let reads = test.hall.db().reads().await.expect("reads");
        let row = hall::cases::row(&reads, case.id).await.expect("a read").expect("a case");
        assert_eq!((row.state.as_str(), row.delivered_on.as_deref()), ("revoked", Some("2026-09-09")));
        drop(reads);
        let home = owner(test, &case).await.get(&format!("/case/{}", case.id)).await;
        assert!(home.has("新しい決定のお知らせ") && home.has("郵送しました"), "{}", faults(&home));
    }

    async fn a_decision_amended_before_its_timer_ran_is_still_delivered(test: &TestHall) {
        let case = test.case_by("child-allowance", child_allowance("中村", "咲"), Some("saki@example.jp"), true).await;
        granted(test, &case).await;
        test.clock.advance_ms(86_400_000);
        decide_anew(test, &case, "amend").await;
        test.clock.advance_ms(61_000);
        timers(test).await;
        assert_eq!(delivered(test, &case).await, [Some("2026-09-07".to_owned()), Some("2026-09-08".to_owned())]);
    }
}
