//! Who was first and who may: two officers at once, another section's officer with the address, a right that ends while a form is open.

use testkit::{Browser, CaseRef, TestHall, both_halls};

use crate::hands::{approve, child_allowance, done, draft, faults, finish, page, reviewed, shape, task};

/// Ends every post of this officer with yesterday, as an administrator does it.
async fn ends_posts(test: &TestHall, login: &str) {
    let mut admin = test.officer("kanri").await;
    let at = format!("/desk/staff/{}", test.account(login).await);
    loop {
        let text = admin.get(&at).await.text();
        let Some((_, rest)) = text.split_once("value=\"end-post\"><input type=\"hidden\" name=\"id\" value=\"") else {
            return;
        };
        let id = rest.split('"').next().expect("an id").to_owned();
        assert_eq!(admin.post(&at, &[("act", "end-post"), ("id", &id), ("to", "2026-09-06")]).await.status, 303);
    }
}

async fn press(
    mut browser: Browser,
    path: String,
    version: String,
    more: Vec<(&'static str, &'static str)>,
) -> (u16, String) {
    let fields: Vec<(&str, &str)> = [("version", version.as_str()), ("do", "send")].into_iter().chain(more).collect();
    let reply = browser.post(&path, &fields).await;
    (reply.status, faults(&reply))
}

/// A draft that waits for its last approval, the first given by the deputy.
async fn at_the_last_approval(test: &TestHall) -> CaseRef {
    let case = test.case("child-allowance", child_allowance("中村", "咲")).await;
    let (mut sato, mut hayashi) = (test.officer("sato").await, test.officer("hayashi").await);
    reviewed(test, &mut sato, &case).await;
    draft(test, &mut sato, &case, "decide", &[("exit", "approve")]).await;
    let no = task(test, &case, "decide/approve1").await;
    done(&mut hayashi, &format!("{}/approve/{no}", page(&case)), &[("as", "deputy")]).await;
    case
}

both_halls! {
    async fn of_two_who_decide_at_once_one_decides_and_the_other_is_told_who(test: &TestHall) {
        let case = at_the_last_approval(test).await;
        let (mut yamada, mut tanaka) = (test.officer("yamada").await, test.officer("tanaka").await);
        let path = format!("{}/approve/{}", page(&case), task(test, &case, "decide/approve2").await);
        let (own, deputy) = (yamada.get(&path).await.field("version"), tanaka.get(&path).await.field("version"));
        let presses = [
            tokio::spawn(press(yamada, path.clone(), own, Vec::new())),
            tokio::spawn(press(tanaka, path.clone(), deputy, vec![("as", "deputy")])),
        ];
        let mut ends = Vec::new();
        for press in presses {
            ends.push(press.await.expect("a press"));
        }
        ends.sort();
        assert_eq!((ends[0].0, ends[1].0), (303, 409), "{ends:?}");
        assert!(ends[1].1.contains("が10:00に先に更新しました"), "{}", ends[1].1);
        let shape = shape(test, &case).await;
        assert_eq!((shape.decisions.len(), shape.approvals.len()), (1, 2));
        let reads = test.hall.db().reads().await.expect("reads");
        let file = hall::cases::read(&test.hall, &reads, case.id).await.expect("a read").expect("a case");
        assert_eq!(file.letters.len(), 1, "one letter");
    }

    async fn of_two_who_type_at_once_the_later_keeps_every_word(test: &TestHall) {
        let case = test.case("child-allowance", child_allowance("中村", "咲")).await;
        let (mut sato, mut hayashi) = (test.officer("sato").await, test.officer("hayashi").await);
        let path = format!("{}/withdraw", page(&case));
        let version = hayashi.get(&path).await.field("version");
        finish(test, &mut sato, &case, "check", "accept").await;
        let late = hayashi.post(&path, &[("version", &version), ("paper", "9月7日収受 第12号")]).await;
        assert!(late.status == 409 && late.has("佐藤 美咲が10:00に先に更新しました"), "{}", faults(&late));
        assert!(late.has("9月7日収受 第12号"), "{}", faults(&late));
        assert_eq!(shape(test, &case).await.stage, "review", "nothing was withdrawn");
        let (version, mut again) = (late.field("version"), hayashi.clone());
        let sent = again.post(&path, &[("version", &version), ("paper", "9月7日収受 第12号")]).await;
        assert_eq!(sent.status, 303, "{}", faults(&sent));
    }

    async fn another_sections_officer_finds_no_page_of_the_case(test: &TestHall) {
        let case = at_the_last_approval(test).await;
        approve(test, &mut test.officer("yamada").await, &case, "decide/approve2").await;
        let reads = test.hall.db().reads().await.expect("reads");
        let file = hall::cases::read(&test.hall, &reads, case.id).await.expect("a read").expect("a case");
        drop(reads);
        let looks = test.hall.db().looks_of(case.id).await.expect("looks").len();
        let mut mori = test.officer("mori").await;
        let letter = format!("letter/{}", file.letters[0].id);
        for end in ["", "/clock", "/history", "/compare", "/messages", "/correct?flag=payout", "/revoke", "/amend", "/transfer", &format!("/{letter}")] {
            let reply = mori.get(&format!("{}{end}", page(&case))).await;
            assert!(reply.status == 404 && !reply.has("中村"), "{end}: {} {}", reply.status, faults(&reply));
        }
        for end in ["/revoke", "/amend", "/undo", "/task/1", "/withdraw", "/messages"] {
            let fields = [("version", file.row.version.to_string()), ("reason", "x".into()), ("do", "claim".into()), ("body", "x".into())];
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            assert_eq!(mori.post(&format!("{}{end}", page(&case)), &fields).await.status, 404, "{end}");
        }
        assert_eq!(test.hall.db().looks_of(case.id).await.expect("looks").len(), looks, "nothing was looked at");
        assert_eq!(shape(test, &case).await.version, file.shape.version, "and nothing was done");
    }

    async fn a_right_that_ended_while_the_form_was_open_records_nothing_and_says_so(test: &TestHall) {
        let case = test.case("child-allowance", child_allowance("中村", "咲")).await;
        let mut sato = test.officer("sato").await;
        let path = format!("{}/correct", page(&case));
        let form = sato.get(&format!("{path}?flag=payout")).await;
        let (version, way) = (form.field("version"), form.field("way"));
        let before = shape(test, &case).await.version;
        ends_posts(test, "sato").await;
        let fields = [
            ("version", version.as_str()), ("way", &way), ("flag", "payout"), ("reason-0", "own"),
            ("own-0", "口座を確かめてください。"), ("days", "14"), ("do", "send"),
        ];
        let gone = sato.post(&path, &fields).await;
        assert!(gone.status == 403 && gone.has("操作は記録されていません"), "{} {}", gone.status, faults(&gone));
        assert_eq!(sato.get(&page(&case)).await.status, 403, "nor is the case shown any more");
        assert_eq!(shape(test, &case).await.version, before);
    }

    async fn a_deputy_whose_time_is_over_decides_nothing(test: &TestHall) {
        let case = test.case("child-allowance", child_allowance("中村", "咲")).await;
        let (mut sato, mut hayashi) = (test.officer("sato").await, test.officer("hayashi").await);
        reviewed(test, &mut sato, &case).await;
        draft(test, &mut sato, &case, "decide", &[("exit", "approve")]).await;
        let path = format!("{}/approve/{}", page(&case), task(test, &case, "decide/approve1").await);
        let version = hayashi.get(&path).await.field("version");
        let mut admin = test.officer("kanri").await;
        let at = format!("/desk/staff/{}", test.account("tanaka").await);
        let text = admin.get(&at).await.text();
        let (_, rest) = text.split_once("value=\"end-deputy\"><input type=\"hidden\" name=\"id\" value=\"").expect("a deputy");
        let id = rest.split('"').next().expect("an id").to_owned();
        assert_eq!(admin.post(&at, &[("act", "end-deputy"), ("id", &id), ("to", "2026-09-06")]).await.status, 303);
        let late = hayashi.post(&path, &[("version", &version), ("do", "send"), ("as", "deputy")]).await;
        assert!(late.status == 422 && late.has("代決者ではありません"), "{} {}", late.status, faults(&late));
        assert!(shape(test, &case).await.approvals.is_empty());
    }

    async fn what_one_has_approved_is_not_in_ones_list_though_one_stands_in_for_the_next(test: &TestHall) {
        let case = test.case("child-allowance", child_allowance("中村", "咲")).await;
        let (mut sato, mut tanaka) = (test.officer("sato").await, test.officer("tanaka").await);
        reviewed(test, &mut sato, &case).await;
        draft(test, &mut sato, &case, "decide", &[("exit", "approve")]).await;
        let list = tanaka.get("/desk/approvals").await;
        for words in [case.number.as_str(), "認める", "佐藤 美咲", "1件・2分"] {
            assert!(list.has(words), "{words}: {}", faults(&list));
        }
        assert!(tanaka.get("/desk/today").await.has("中村 咲"), "an approval is work of the day");
        let seen = tanaka.get(&page(&case)).await;
        assert!(seen.has("押すと課長の決裁に回ります") && seen.has("1／1"), "{}", faults(&seen));
        approve(test, &mut tanaka, &case, "decide/approve1").await;
        let list = tanaka.get("/desk/approvals").await;
        assert!(!list.has(&case.number) && list.has("いま承認を待っている案はありません"), "{}", faults(&list));
        let mut yamada = test.officer("yamada").await;
        assert!(yamada.get("/desk/approvals").await.has(&case.number));
        assert!(yamada.get(&page(&case)).await.has("承認すると決定になり"));
    }

    async fn a_day_is_planned_from_what_one_has_taken_and_begun_from_there(test: &TestHall) {
        let case = test.case("child-allowance", child_allowance("中村", "咲")).await;
        let mut sato = test.officer("sato").await;
        let empty = sato.get("/desk/today").await;
        assert!(empty.has("今日する仕事はありません") && empty.has("係の未割当"), "{}", faults(&empty));
        let boxed = sato.get("/desk/inbox?tab=unassigned").await.field("c");
        sato.post("/desk/inbox", &[("c", &boxed), ("act", "claim")]).await;
        let planned = sato.get("/desk/today").await;
        assert!(planned.has("中村 咲") && planned.has("計画 4分／7時間") && planned.has("始める"), "{}", faults(&planned));
        assert!(test.hall.db().looks_of(case.id).await.expect("looks").iter().any(|look| look.purpose == "cases.list"));
        let no = task(test, &case, "check").await;
        let version = planned.field("version");
        let begun = sato.post(&format!("{}/task/{no}", page(&case)), &[("version", &version), ("do", "start")]).await;
        assert_eq!((begun.status, begun.location), (303, Some(page(&case))));
        assert!(sato.get("/desk/today").await.has("つづける"));
        assert_eq!(test.officer("post").await.get("/desk/today").await.status, 403);
    }
}
