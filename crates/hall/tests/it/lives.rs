//! Whole lives of cases through the pages, on both databases.

use hall::notices::job_worker;
use serde_json::{Value, json};
use testkit::{CaseRef, both_halls};

use crate::apply::{mailed, to_check};
use crate::hands::{
    approve, child_allowance, done, draft, faults, finish, granted, letter, mails, owner, page, pay, record, reviewed,
    send, shape, task,
};

fn home() -> Value {
    json!({ "kind": "home", "postal": "862-9201", "town": "火の国市東区青葉町", "block": "2-10-5" })
}

fn care_need() -> Value {
    json!({
        "applicant": { "name": { "family": "森田", "given": "学" }, "relation": "family", "phone": "090-5555-0124" },
        "person": { "name": { "family": "森田", "given": "ハナ" }, "birthdate": "1948-03-03", "address": home() },
        "stay": "home", "consent": true, "doctor": { "clinic": "青葉医院", "name": "青木" },
    })
}

pub fn road_use() -> Value {
    json!({
        "road": "city", "kind": "scaffold", "area": "12.5", "width_left": "2.5", "starts_on": "2026-10-12", "months": "2",
        "applicant": { "kind": "company", "name": { "family": "坂本", "given": "剛" }, "company": "坂本建設", "phone": "096-555-0199", "address": home() },
        "place": "手取町1番1号の前の歩道",
    })
}

fn disclosure() -> Value {
    json!({
        "requester": "self", "how": "look", "receive": "desk", "records": "介護の相談の記録",
        "applicant": { "name": { "family": "野口", "given": "恵" }, "birthdate": "1980-01-01", "address": home(), "phone": "090-5555-0125" },
    })
}

fn moving_in() -> Value {
    json!({
        "moved": true, "moved_on": "2026-09-05", "from": "japan", "has_card": true, "new_address": home(),
        "applicant": { "name": { "family": "中村", "given": "健" }, "phone": "090-5555-0126" },
        "people": [ { "name": { "family": "中村", "given": "健" }, "relation": "head", "foreign": false } ],
    })
}

both_halls! {
    async fn care_is_surveyed_and_judged_beside_the_doctors_opinion_and_the_letter_is_posted(test: &TestHall) {
        let case = test.case("care-need", care_need()).await;
        let mut oka = test.officer("oka").await;
        finish(test, &mut oka, &case, "check", "accept").await;
        let both = oka.get(&page(&case)).await;
        assert!(both.has("認定調査") && both.has("主治医意見書") && both.has("主治医の回答を待ちます"), "{}", faults(&both));
        record(test, &mut oka, &case, "evidence/opinion", "arrived").await;
        assert_eq!(shape(test, &case).await.stage, "evidence", "the survey is still open");
        finish(test, &mut oka, &case, "evidence/survey", "done").await;
        assert_eq!(shape(test, &case).await.stage, "board");
        record(test, &mut oka, &case, "board", "care").await;
        draft(test, &mut oka, &case, "decide", &[("exit", "approve"), ("reason", "要介護2に当たるため。")]).await;
        approve(test, &mut test.officer("hara").await, &case, "decide/approve1").await;
        approve(test, &mut test.officer("nagata").await, &case, "decide/approve2").await;
        let written = letter(test, &mut oka, &case).await;
        assert!(written.has("要介護2に当たるため。") && written.has("県の介護保険審査会"), "{}", faults(&written));
        let mut post = test.officer("post").await;
        assert!(!post.get("/desk/post").await.has(&case.number), "it can still be undone");
        test.clock.advance_ms(61_000);
        let list = post.get("/desk/post").await;
        assert!(list.has(&case.number), "{}", faults(&list));
        let id = list.field("letter");
        assert!(post.get(&format!("/desk/post/{id}")).await.has("要介護2に当たるため。"));
        assert_eq!(post.post("/desk/post", &[("letter", &id), ("on", "2026-09-07")]).await.status, 303);
        let early = post.post("/desk/post/delivered", &[("letter", &id), ("how", "presumed")]).await;
        assert_eq!(early.status, 422, "the presumed day has not come");
        test.clock.advance_ms(4 * 86_400_000);
        let mut post = test.officer("post").await;
        let told = post.post("/desk/post/delivered", &[("letter", &id), ("how", "presumed")]).await;
        assert_eq!(told.status, 303, "{}", faults(&told));
        let shape = shape(test, &case).await;
        let delivery = shape.decision().and_then(|decision| decision.delivered).expect("a delivery");
        assert_eq!((delivery.on.to_string().as_str(), delivery.presumed), ("2026-09-11", true));
    }

    async fn a_road_is_used_after_the_police_answered_and_the_fee_is_paid(test: &TestHall) {
        let case = test.case("road-use", road_use()).await;
        let mut mori = test.officer("mori").await;
        finish(test, &mut mori, &case, "check", "accept").await;
        assert!(mori.get(&page(&case)).await.has("警察署の回答を待ちます"));
        record(test, &mut mori, &case, "police", "agreed").await;
        finish(test, &mut mori, &case, "review/standard", "ok").await;
        finish(test, &mut mori, &case, "review/site", "ok").await;
        draft(test, &mut mori, &case, "decide", &[("exit", "approve"), ("reason", "歩道の幅を2m残すことを条件とする。")]).await;
        approve(test, &mut test.officer("kudo").await, &case, "decide/approve1").await;
        approve(test, &mut test.officer("inoue").await, &case, "decide/approve2").await;
        assert_eq!(shape(test, &case).await.stage, "payment");
        let waiting = mori.get(&page(&case)).await;
        assert!(waiting.has("停止中"), "the payment stops the clock: {}", faults(&waiting));
        test.clock.advance_ms(61_000);
        let form = pay(test, &mut mori, &case, "payment", "cash").await;
        assert!(form.has("7,800円"), "{}", faults(&form));
        let end = shape(test, &case).await;
        assert!(end.decision().is_some() && !end.is_stopped());
        let written = letter(test, &mut mori, &case).await;
        assert!(written.has("歩道の幅を2m残すことを条件とする。") && written.has("坂本建設 御中") && !written.has("様"), "{}", faults(&written));
    }

    async fn records_are_disclosed_in_part_after_an_extension(test: &TestHall) {
        let case = test.case("disclosure", disclosure()).await;
        let mut honda = test.officer("honda").await;
        finish(test, &mut honda, &case, "check", "accept").await;
        done(&mut honda, &format!("{}/extend", page(&case)), &[("reason", "記録が多く、さがすのに時間がかかるため。")]).await;
        let notice = letter(test, &mut honda, &case).await;
        assert!(notice.has("記録が多く、さがすのに時間がかかるため。") && notice.has("83条・84条"), "{}", faults(&notice));
        assert!(honda.get(&format!("{}/extend", page(&case))).await.status == 404, "once only");
        finish(test, &mut honda, &case, "search", "third-party").await;
        record(test, &mut honda, &case, "consult", "arrived").await;
        finish(test, &mut honda, &case, "review", "part").await;
        let no = task(test, &case, "decide-partly/draft").await;
        let bare = send(&mut honda, &format!("{}/draft/{no}", page(&case)), &[("exit", "approve")]).await;
        assert!(bare.status == 422 && bare.has("「理由」を入れてください") && bare.has("「根拠の条項」を入れてください"), "{}", faults(&bare));
        let words = [("exit", "approve"), ("reason", "ほかの方の氏名が含まれるため。"), ("clause", "個人情報の保護に関する法律78条1項2号")];
        draft(test, &mut honda, &case, "decide-partly", &words).await;
        approve(test, &mut test.officer("ueno").await, &case, "decide-partly/approve1").await;
        approve(test, &mut test.officer("kitagawa").await, &case, "decide-partly/approve2").await;
        let written = letter(test, &mut honda, &case).await;
        for words in ["一部開示決定通知書", "ほかの方の氏名が含まれるため。", "78条1項2号", "介護の相談の記録", "審査請求ができます"] {
            assert!(written.has(words), "{words}: {}", faults(&written));
        }
    }

    async fn a_move_prepared_at_home_is_finished_at_the_desk(test: &TestHall) {
        let case = test.case("moving-in", moving_in()).await;
        let mut ogawa = test.officer("ogawa").await;
        finish(test, &mut ogawa, &case, "prepare", "accept").await;
        record(test, &mut ogawa, &case, "visit", "ok").await;
        finish(test, &mut ogawa, &case, "record", "done").await;
        let end = ogawa.get(&page(&case)).await;
        assert!(end.has("完結"), "{}", faults(&end));
    }

    async fn a_move_is_not_accepted_only_on_a_named_ground_with_reason_clause_and_appeal_notice(test: &TestHall) {
        let case = test.case("moving-in", moving_in()).await;
        let mut ogawa = test.officer("ogawa").await;
        finish(test, &mut ogawa, &case, "prepare", "accept").await;
        record(test, &mut ogawa, &case, "visit", "ground").await;
        let no = task(test, &case, "decide-not-accepted/draft").await;
        let path = format!("{}/draft/{no}", page(&case));
        let words = [("exit", "approve"), ("reason", "その住所の建物は、もうないため。"), ("clause", "住民基本台帳法22条")];
        let bare = send(&mut ogawa, &path, &words).await;
        assert!(bare.status == 422 && bare.has("もうないため。"), "a ground is wanted: {}", faults(&bare));
        done(&mut ogawa, &path, &[&words[..], &[("ground", "0")]].concat()).await;
        let mut matsuo = test.officer("matsuo").await;
        let no = task(test, &case, "decide-not-accepted/approve1").await;
        let seen = matsuo.get(&format!("{}/approve/{no}", page(&case))).await;
        assert!(seen.has("届け出た住所に住んでいる事実がない") && seen.has("不受理"), "{}", faults(&seen));
        approve(test, &mut matsuo, &case, "decide-not-accepted/approve1").await;
        approve(test, &mut test.officer("shiraishi").await, &case, "decide-not-accepted/approve2").await;
        let written = letter(test, &mut ogawa, &case).await;
        for words in ["転入届 不受理通知書", "もうないため。", "住民基本台帳法22条", "火の国市長に審査請求ができます", "中村 健 様"] {
            assert!(written.has(words), "{words}: {}", faults(&written));
        }
    }

    async fn a_deputy_decides_and_the_absent_chief_reads_it_afterwards(test: &TestHall) {
        let case = test.case("child-allowance", child_allowance("中村", "咲")).await;
        let (mut sato, mut hayashi) = (test.officer("sato").await, test.officer("hayashi").await);
        reviewed(test, &mut sato, &case).await;
        draft(test, &mut sato, &case, "decide", &[("exit", "approve")]).await;
        let no = task(test, &case, "decide/approve1").await;
        assert_eq!(sato.get(&format!("{}/approve/{no}", page(&case))).await.status, 404, "not one's own draft");
        let path = format!("{}/approve/{no}", page(&case));
        let form = hayashi.get(&path).await;
        assert!(form.has("代決") && form.has("後閲"), "{}", faults(&form));
        done(&mut hayashi, &path, &[("as", "deputy")]).await;
        approve(test, &mut test.officer("yamada").await, &case, "decide/approve2").await;
        let mut tanaka = test.officer("tanaka").await;
        let left = shape(test, &case).await;
        let read = left.tasks.iter().find(|task| matches!(task.work, engine::Work::ReadAfter { .. })).expect("後閲");
        let at = tanaka.get(&page(&case)).await;
        assert!(at.has("後閲した"), "{}", faults(&at));
        let task = format!("{}/task/{}", page(&case), read.no.0);
        let reply = tanaka.post(&task, &[("version", &at.field("version")), ("do", "read-after")]).await;
        assert_eq!(reply.status, 303, "{}", faults(&reply));
        assert!(shape(test, &case).await.tasks.is_empty());
        assert!(tanaka.get(&format!("{}/history", page(&case))).await.has("代決した（係長）"));
    }

    async fn a_draft_is_sent_back_with_a_reason_and_decided_anew(test: &TestHall) {
        let case = test.case("child-allowance", child_allowance("中村", "咲")).await;
        let (mut sato, mut tanaka) = (test.officer("sato").await, test.officer("tanaka").await);
        reviewed(test, &mut sato, &case).await;
        draft(test, &mut sato, &case, "decide", &[("exit", "refuse"), ("reason", "住民登録がないため。"), ("clause", "児童手当法4条")]).await;
        let no = task(test, &case, "decide/approve1").await;
        done(&mut tanaka, &format!("{}/return/{no}", page(&case)), &[("reason", "住民登録はあります。見直してください。")]).await;
        let no = task(test, &case, "decide/draft").await;
        let form = sato.get(&format!("{}/draft/{no}", page(&case))).await;
        assert!(form.has("住民登録はあります。見直してください。") && form.has("住民登録がないため。"), "{}", faults(&form));
        draft(test, &mut sato, &case, "decide", &[("exit", "approve"), ("reason", "")]).await;
        approve(test, &mut tanaka, &case, "decide/approve1").await;
        approve(test, &mut test.officer("yamada").await, &case, "decide/approve2").await;
        let written = letter(test, &mut sato, &case).await;
        assert!(written.has("認定") && !written.has("住民登録がない"), "{}", faults(&written));
    }

    async fn a_case_moves_to_another_section_and_only_that_one_sees_it(test: &TestHall) {
        let case = test.case("child-allowance", child_allowance("中村", "咲")).await;
        let mut sato = test.officer("sato").await;
        let moved = send(&mut sato, &format!("{}/transfer", page(&case)), &[("section", "kumin")]).await;
        assert_eq!((moved.status, moved.location.as_deref()), (303, Some("/desk")), "{}", faults(&moved));
        assert_eq!(sato.get(&page(&case)).await.status, 404);
        let mut ogawa = test.officer("ogawa").await;
        assert!(ogawa.get("/desk/inbox?tab=unassigned").await.has(&case.number));
        finish(test, &mut ogawa, &case, "check", "accept").await;
    }

    async fn a_citizen_withdraws_and_nothing_is_left_to_do(test: &TestHall) {
        let case = test.case("child-allowance", child_allowance("中村", "咲")).await;
        let mut mother = owner(test, &case).await;
        assert_eq!(mother.post(&format!("/case/{}/withdraw", case.id), &[]).await.status, 303);
        let mut sato = test.officer("sato").await;
        let seen = sato.get(&page(&case)).await;
        assert!(seen.has("取下げ") && seen.has("いま手をつける仕事はありません"), "{}", faults(&seen));
        assert!(!sato.get("/desk/inbox?tab=unassigned").await.has(&case.number));
    }

    async fn a_decision_is_amended_and_then_revoked_by_new_decisions_that_name_the_old(test: &TestHall) {
        let case = test.case("child-allowance", child_allowance("中村", "咲")).await;
        granted(test, &case).await;
        test.clock.advance_ms(61_000);
        let (mut sato, mut tanaka, mut yamada) =
            (test.officer("sato").await, test.officer("tanaka").await, test.officer("yamada").await);
        for (act, exit, number) in [("amend", "refuse", 2), ("revoke", "revoke", 3)] {
            let at = format!("{}/{act}", page(&case));
            done(&mut sato, &at, &[("reason", "公務員になっていたことがわかったため。")]).await;
            let fields = [("exit", exit), ("reason", "公務員は勤め先で受けるため。"), ("clause", "児童手当法17条")];
            draft(test, &mut sato, &case, "decide", &fields).await;
            approve(test, &mut tanaka, &case, "decide/approve1").await;
            approve(test, &mut yamada, &case, "decide/approve2").await;
            let shape = shape(test, &case).await;
            let standing = shape.decisions.last().expect("a decision");
            assert_eq!((standing.number, standing.supersedes), (number, Some(number - 1)));
            test.clock.advance_ms(61_000);
        }
        let history = sato.get(&format!("{}/history", page(&case))).await;
        assert!(history.has("第3号") && history.has("職権取消し"), "{}", faults(&history));
        assert!(sato.get(&page(&case)).await.has("職権取消し"));
    }

    async fn an_electronic_notice_is_read_only_after_the_undo_window_and_its_delivery_is_recorded(test: &TestHall) {
        let case = test.case_by("child-allowance", child_allowance("中村", "咲"), Some("saki@example.jp"), true).await;
        let mut mother = owner(test, &case).await;
        granted(test, &case).await;
        let home = mother.get(&format!("/case/{}", case.id)).await;
        assert!(home.link(&format!("/case/{}/notice/", case.id)).is_none(), "{}", faults(&home));
        assert!(job_worker(&test.hall).run_once().await.expect("a round").is_empty(), "nothing is due yet");
        test.clock.advance_ms(61_000);
        let home = mother.get(&format!("/case/{}", case.id)).await;
        let notice = home.link(&format!("/case/{}/notice/", case.id)).expect("a notice");
        let read = mother.get(&notice).await;
        assert!(read.has("中村 咲 様") && read.has("読みました"), "{}", faults(&read));
        for _ in 0..2 {
            assert_eq!(mother.post(&notice, &[]).await.status, 303);
        }
        let done = job_worker(&test.hall).run_once().await.expect("a round");
        assert!(done.len() == 1 && done[0].result.is_ok(), "{done:?}");
        let shape = shape(test, &case).await;
        let delivery = shape.decision().and_then(|decision| decision.delivered).expect("a delivery");
        assert_eq!((delivery.on.to_string().as_str(), delivery.presumed), ("2026-09-07", false));
        let journal = test.hall.db().events_after(0, 10_000).await.expect("events");
        assert_eq!(journal.iter().filter(|event| event.kind == "letter-read").count(), 1);
        assert!(test.officer("sato").await.get(&format!("{}/history", page(&case))).await.has("電子で到達した"));
    }

    async fn what_was_undone_sends_no_mail_and_shows_no_letter(test: &TestHall) {
        let case = test.case_by("child-allowance", child_allowance("中村", "咲"), Some("saki@example.jp"), true).await;
        assert_eq!(mails(test).await.len(), 1, "the receipt");
        granted(test, &case).await;
        let mut yamada = test.officer("yamada").await;
        let version = yamada.get(&page(&case)).await.field("version");
        let undone = yamada.post(&format!("{}/undo", page(&case)), &[("version", &version)]).await;
        assert_eq!(undone.status, 303, "{}", faults(&undone));
        test.clock.advance_ms(61_000);
        assert!(mails(test).await.is_empty(), "the mail was dropped");
        assert!(job_worker(&test.hall).run_once().await.expect("a round").iter().all(|done| done.result.is_ok()));
        assert!(shape(test, &case).await.decision().is_none());
        let home = owner(test, &case).await.get(&format!("/case/{}", case.id)).await;
        assert!(home.link(&format!("/case/{}/notice/", case.id)).is_none());
        approve(test, &mut yamada, &case, "decide/approve2").await;
        test.clock.advance_ms(61_000);
        assert_eq!(mails(test).await.len(), 1, "the second decision stands and is told once");
        job_worker(&test.hall).run_once().await.expect("a round");
        assert!(shape(test, &case).await.decision().expect("a decision").delivered.is_some());
    }

    async fn a_message_from_the_office_is_mailed_without_its_words(test: &TestHall) {
        let case = test.case("child-allowance", child_allowance("中村", "咲")).await;
        mails(test).await;
        let mut sato = test.officer("sato").await;
        let path = format!("{}/messages", page(&case));
        let once = sato.get(&path).await.field("once");
        for _ in 0..2 {
            let sent = sato.post(&path, &[("once", &once), ("body", "戸籍の写しを見せてください。")]).await;
            assert_eq!(sent.status, 303, "{}", faults(&sent));
        }
        let mails = mails(test).await;
        assert_eq!(mails.len(), 1);
        assert_eq!(mails[0].to, "citizen@example.jp");
        assert!(mails[0].body.contains("/status") && !format!("{:?}", mails[0]).contains("戸籍"), "{:?}", mails[0]);
        let mut mother = owner(test, &case).await;
        let read = mother.get(&format!("/case/{}/messages", case.id)).await.text();
        assert_eq!(read.matches("戸籍の写しを見せてください。").count(), 1);
        assert!(!read.contains("佐藤"), "the officer is not named");
    }

    async fn a_citizen_who_does_not_answer_is_reminded_once(test: &TestHall) {
        let case = test.case("child-allowance", child_allowance("中村", "咲")).await;
        let mut sato = test.officer("sato").await;
        let path = format!("{}/correct", page(&case));
        let form = sato.get(&format!("{path}?flag=payout")).await;
        let (version, way) = (form.field("version"), form.field("way"));
        let fields = [
            ("version", version.as_str()), ("way", &way), ("flag", "payout"), ("reason-0", "own"),
            ("own-0", "口座を確かめてください。"), ("days", "14"), ("do", "send"),
        ];
        assert_eq!(sato.post(&path, &fields).await.status, 303);
        test.clock.advance_ms(61_000);
        assert_eq!(mails(test).await.len(), 2, "receipt and request");
        let worker = job_worker(&test.hall);
        for _ in 0..13 {
            test.clock.advance_ms(86_400_000);
            assert!(worker.run_once().await.expect("a round").is_empty(), "too early");
        }
        test.clock.advance_ms(86_400_000);
        assert_eq!(worker.run_once().await.expect("a round")[0].result, Ok(()));
        assert!(worker.run_once().await.expect("a round").is_empty());
        assert_eq!(mails(test).await.len(), 1, "the reminder");
        assert!(shape(test, &case).await.correction.is_some(), "the case still waits");
    }

    async fn a_code_proves_an_address_and_an_older_one_is_not_sent_any_more(test: &TestHall) {
        let mut walk = to_check(test).await;
        assert!(mails(test).await.is_empty(), "its code was used before it left");
        for address in ["saki@example.jp", "saki.nakamura@example.jp"] {
            walk.at = format!("/apply/{}/step/mail", walk.id());
            let sent = walk.send(&[("value", address)]).await;
            assert_eq!(sent.status, 303, "{}", faults(&sent));
        }
        let code = mailed(test, walk.id()).await;
        let sent = mails(test).await;
        assert_eq!(sent.len(), 1, "{sent:?}");
        assert_eq!(sent[0].to, "saki.nakamura@example.jp");
        assert!(sent[0].body.contains(&code) && !sent[0].subject.contains(&code), "{sent:?}");
    }

    async fn an_application_typed_at_home_reaches_the_letter_letter_for_letter(test: &TestHall) {
        let mut walk = to_check(test).await;
        let sent = walk.submit().await;
        assert_eq!(walk.browser.follow(sent).await.status, 200);
        let reads = test.hall.db().reads().await.expect("reads");
        let row = hall::cases::row(&reads, walk.id()).await.expect("a read").expect("a case");
        drop(reads);
        let case = CaseRef { id: row.id, number: row.number, code: String::new() };
        granted(test, &case).await;
        let written = letter(test, &mut test.officer("sato").await, &case).await;
        assert!(written.has("髙﨑 葛\u{e0100}子 様"), "{}", faults(&written));
        test.clock.advance_ms(61_000);
        let home = walk.browser.get(&format!("/case/{}", case.id)).await;
        assert!(home.status == 200 && home.has("これから郵送します") && !home.has("認定する"), "{}", faults(&home));
    }

    async fn people_of_one_name_and_birthday_keep_their_own_cases(test: &TestHall) {
        let (one, other) = (
            test.case("child-allowance", child_allowance("中村", "咲")).await,
            test.case("child-allowance", child_allowance("中村", "咲")).await,
        );
        granted(test, &one).await;
        let mut sato = test.officer("sato").await;
        assert!(letter(test, &mut sato, &one).await.has(&one.number));
        let seen = sato.get(&page(&other)).await;
        assert!(seen.has(&one.number) && seen.has("同じ人・同じ手続き"), "only the officer sees the match");
        let mut mother = owner(test, &other).await;
        let home = mother.get(&format!("/case/{}", other.id)).await;
        assert!(!home.has(&one.number));
        assert_eq!(mother.get(&format!("/case/{}", one.id)).await.status, 404);
    }

    async fn names_reach_the_letter_as_they_were_written(test: &TestHall) {
        for (family, given, shown) in [("葛\u{e0100}城", "さくら", "葛\u{e0100}城 さくら"), ("NGUYEN", "", "NGUYEN"), ("髙﨑", "𠮷子", "髙﨑 𠮷子")] {
            let case = test.case("child-allowance", child_allowance(family, given)).await;
            granted(test, &case).await;
            let mut sato = test.officer("sato").await;
            assert!(sato.get(&page(&case)).await.has(&format!("{shown} さん")), "{shown}");
            let written = letter(test, &mut sato, &case).await;
            assert!(written.has(&format!("{shown} 様")), "{shown}: {}", faults(&written));
        }
    }

    async fn a_register_is_imported_in_both_encodings_and_compared(test: &TestHall) {
        let head = "person,name,kana,alias,birthdate,postal,address,household,relation\n";
        let line = |no: u8, kana: &str, born: &str| format!("{no},中村 咲,{kana},,{born},862-9201,火の国市東区青葉町2-10-5コーポ葵203,H{no},本人\n");
        let case = test.case("child-allowance", child_allowance("中村", "咲")).await;
        let mut kanri = test.officer("kanri").await;
        let mut sato = test.officer("sato").await;
        let compare = format!("{}/compare", page(&case));
        assert!(sato.get(&compare).await.has("まだ取り込まれていません"));
        let bad = format!("{head}1,中村 咲,なかむら,,1994-02-30,,x,H1,\n2,,サキ,,1994-03-02,,x,H2,\n");
        let refused = kanri.upload("/desk/registers", &[("taken_on", "2026-09-01")], ("file", "a.csv", bad.as_bytes())).await;
        assert!(refused.status == 422 && refused.has("1994-02-30") && refused.has("「name」が空です"), "{}", faults(&refused));
        let imports = [
            (line(1, "ナカムラ サキ", "1994-03-02"), false, "✓ 一致"),
            (line(1, "ナカムラ サキ", "1994-03-12"), true, "住民記録: 1994-03-12"),
            (line(1, "ナカムラ サキ", "1994-03-02") + &line(2, "ナカムラ サキ", "1994-03-02"), true, "候補2人"),
        ];
        for (lines, shift_jis, said) in imports {
            let text = format!("{head}{lines}");
            let (sjis, _, _) = encoding_rs::SHIFT_JIS.encode(&text);
            let bytes = if shift_jis { &*sjis } else { text.as_bytes() };
            let taken = kanri.upload("/desk/registers", &[("taken_on", "2026-09-01")], ("file", "a.csv", bytes)).await;
            assert_eq!(taken.status, 303, "{}", faults(&taken));
            let compared = sato.get(&compare).await;
            assert!(compared.has(said), "{said}: {}", faults(&compared));
        }
        let looks = test.hall.db().looks_of(case.id).await.expect("looks");
        assert_eq!(looks.iter().filter(|look| look.purpose == "registers.compare").count(), 3);
    }
}
