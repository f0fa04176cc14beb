//! The citizen declares that the decision may come electronically, takes that back, and gets it the way that was chosen last.

use testkit::{CaseRef, TestHall, both_halls};

use crate::hands::{approve, child_allowance, draft, granted, letter, owner, reviewed};

async fn electronic(test: &TestHall, case: &CaseRef) -> bool {
    let reads = test.hall.db().reads().await.expect("reads");
    hall::cases::row(&reads, case.id).await.expect("a read").expect("a case").notice_electronic
}

async fn ways(test: &TestHall, case: &CaseRef) -> Vec<String> {
    let reads = test.hall.db().reads().await.expect("reads");
    let file = hall::cases::read(&test.hall, &reads, case.id).await.expect("a read").expect("a case");
    file.letters.iter().filter(|letter| letter.decision.is_some()).map(|letter| letter.way.clone()).collect()
}

both_halls! {
    async fn taken_back_the_decision_goes_to_the_post_room(test: &TestHall) {
        let case = test.case_by("child-allowance", child_allowance("中村", "咲"), Some("citizen@example.jp"), true).await;
        let mut mother = owner(test, &case).await;
        let (home, to) = (format!("/case/{}", case.id), format!("/case/{}/notice", case.id));
        assert!(mother.get(&home).await.has("郵送にもどす"));
        for way in ["post", "post", "electronic", "post"] {
            assert_eq!(mother.post(&to, &[("way", way)]).await.status, 303);
            assert_eq!(electronic(test, &case).await, way == "electronic");
        }
        assert!(mother.get(&home).await.has("いまは、郵送です"));
        let journal = test.hall.db().events_after(0, 1_000).await.expect("events");
        let chosen = |kind: &str| journal.iter().filter(|event| event.kind == kind).count();
        assert_eq!((chosen("notice-by-post-chosen"), chosen("electronic-notice-chosen")), (2, 1), "each change once");
        granted(test, &case).await;
        assert_eq!(ways(test, &case).await, ["post"]);
        // Decided: what was chosen stands.
        assert_eq!(mother.post(&to, &[("way", "electronic")]).await.status, 303);
        assert!(!electronic(test, &case).await);
        test.clock.advance_ms(61_000);
        let page = mother.get(&home).await;
        assert!(page.has("これから郵送します") && !page.has("このページで受け取る"), "{}", page.text());
        let letter = mother.get(&page.link(&format!("/case/{}/notice/", case.id)).expect("a line")).await;
        assert!(!letter.has("申請のとおりに認めました"), "what goes by post is not shown");
        assert!(test.officer("post").await.get("/desk/post").await.link("/desk/post/").is_some(), "waits to be printed");
    }

    async fn declared_on_the_way_the_decision_is_read_on_the_page(test: &TestHall) {
        let case = test.case_by("child-allowance", child_allowance("中村", "咲"), Some("citizen@example.jp"), false).await;
        let mut mother = owner(test, &case).await;
        let to = format!("/case/{}/notice", case.id);
        assert_eq!(mother.post(&to, &[("way", "pigeon")]).await.status, 400);
        assert_eq!(mother.post(&to, &[("way", "electronic")]).await.status, 303);
        granted(test, &case).await;
        assert_eq!(ways(test, &case).await, ["electronic"]);
        test.clock.advance_ms(61_000);
        let notice = mother.get(&format!("/case/{}", case.id)).await.link(&format!("/case/{}/notice/", case.id));
        assert!(mother.get(&notice.expect("a notice")).await.has("申請のとおりに認めました"));
    }

    async fn a_choice_and_a_decision_at_once_agree(test: &TestHall) {
        let case = test.case_by("child-allowance", child_allowance("中村", "咲"), Some("citizen@example.jp"), true).await;
        let mut mother = owner(test, &case).await;
        let mut sato = test.officer("sato").await;
        reviewed(test, &mut sato, &case).await;
        draft(test, &mut sato, &case, "decide", &[("exit", "approve")]).await;
        approve(test, &mut test.officer("tanaka").await, &case, "decide/approve1").await;
        let to = format!("/case/{}/notice", case.id);
        let mut yamada = test.officer("yamada").await;
        let (chosen, ()) = tokio::join!(mother.post(&to, &[("way", "post")]), approve(test, &mut yamada, &case, "decide/approve2"));
        assert_eq!(chosen.status, 303);
        let way = if electronic(test, &case).await { "electronic" } else { "post" };
        assert_eq!(ways(test, &case).await, [way], "the letter goes the way the case says");
    }

    async fn in_easy_words_the_notice_explains_itself(test: &TestHall) {
        let answers = child_allowance("中村", "咲");
        let case = test.case_in("ja-simple", "child-allowance", answers, Some("citizen@example.jp"), true).await;
        granted(test, &case).await;
        test.clock.advance_ms(61_000);
        let mut mother = owner(test, &case).await;
        let notice = mother.get(&format!("/case/{}", case.id)).await.link(&format!("/case/{}/notice/", case.id));
        let notice = mother.get(&notice.expect("a notice")).await;
        assert!(notice.has("児童手当 認定通知書"), "the notice that counts: {}", notice.text());
        assert!(notice.has("児童手当が もらえます") && notice.has("お金は、国に 登録した 口座に 送ります"), "{}", notice.text());
        let printed = letter(test, &mut test.officer("sato").await, &case).await;
        assert!(printed.has("認定通知書") && printed.has("もらえます"), "a second sheet: {}", printed.text());
        let other = test.case_by("child-allowance", child_allowance("中村", "空"), None, false).await;
        granted(test, &other).await;
        assert!(!letter(test, &mut test.officer("sato").await, &other).await.has("もらえます"));
    }

    async fn large_print_is_the_citizens_choice_and_the_post_rooms_size(test: &TestHall) {
        let case = test.case_by("child-allowance", child_allowance("中村", "咲"), None, false).await;
        let mut mother = owner(test, &case).await;
        let (home, to) = (format!("/case/{}", case.id), format!("/case/{}/print", case.id));
        assert!(mother.get(&home).await.has("いまは、ふつうの大きさです"));
        assert_eq!(mother.post(&to, &[("size", "huge")]).await.status, 400);
        assert_eq!(test.citizen().post(&to, &[("size", "large")]).await.status, 404, "not without the key");
        granted(test, &case).await;
        test.clock.advance_ms(61_000);
        let mut post = test.officer("post").await;
        let list = post.get("/desk/post").await;
        let sheet = list.link("/desk/post/").expect("a letter to print");
        assert!(!list.has("大きな文字") && !post.get(&sheet).await.has("paper--large"));
        // Decided, but not printed: it can still come in large print.
        for size in ["large", "large", "usual", "large"] {
            assert_eq!(mother.post(&to, &[("size", size)]).await.status, 303);
            assert_eq!(mother.get(&home).await.has("いまは、大きな文字（16ポイント）です"), size == "large");
        }
        let journal = test.hall.db().events_after(0, 1_000).await.expect("events");
        assert_eq!(journal.iter().filter(|event| event.kind == "print-size-chosen").count(), 3, "each change once");
        assert!(post.get("/desk/post").await.has("大きな文字") && post.get(&sheet).await.has("paper--large"));
        assert!(!post.get(&format!("{sheet}?size=usual")).await.has("paper--large"), "the other size is one click away");
        let id = sheet.trim_start_matches("/desk/post/");
        assert_eq!(post.post("/desk/post", &[("letter", id), ("on", "2026-09-07")]).await.status, 303);
        assert!(!mother.get(&home).await.has("手紙の文字の大きさ"), "nothing is left to print");
    }

    async fn without_a_reached_mail_nothing_can_be_declared(test: &TestHall) {
        let case = test.case_by("child-allowance", child_allowance("中村", "咲"), None, false).await;
        let mut mother = owner(test, &case).await;
        assert!(!mother.get(&format!("/case/{}", case.id)).await.has("結果の受け取り方"));
        let to = format!("/case/{}/notice", case.id);
        assert_eq!(mother.post(&to, &[("way", "electronic")]).await.status, 303);
        assert!(!electronic(test, &case).await);
        assert_eq!(test.citizen().post(&to, &[("way", "electronic")]).await.status, 404, "not without the key");
    }
}
