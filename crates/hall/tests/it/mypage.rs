//! A page of one's own: signing in by mail, all that is mine, what is offered again, the family, and acting for somebody.

use engine::Work;
use hall::notices::job_worker;
use testkit::{Browser, CaseRef, Reply, TestHall, both_halls};

use crate::apply::{HOME, NAME, Walk, western};
use crate::hands::{child_allowance, faults, mails, owner, page, shape};

const HANA: &str = "hana@example.jp";
const CHILD: &[(&str, &str)] =
    &[("family", "髙﨑"), ("given", "陽葵"), ("family_kana", "たかさき"), ("given_kana", "ひまり")];

/// Link and code of the newest mail to this address, as the real sender sends it.
async fn mailed(test: &TestHall, address: &str) -> (String, String) {
    let all = mails(test).await;
    let mail = all.iter().rev().find(|mail| mail.to == address && mail.body.contains("/mypage/link/")).expect("a mail");
    let link = mail.body.lines().find_map(|line| line.trim().strip_prefix("http://127.0.0.1:8080")).expect("a link");
    let code = mail
        .body
        .lines()
        .map(|line| line.replace(' ', ""))
        .find(|line| line.trim().len() == 8 && line.trim().chars().all(|sign| sign.is_ascii_digit()));
    (link.trim().to_owned(), code.expect("a code").trim().to_owned())
}

async fn ask(browser: &mut Browser, address: &str) -> Reply {
    browser.post("/mypage/sign-in", &[("value", address)]).await
}

/// A browser that has signed in by the link.
pub async fn signed_in(test: &TestHall, address: &str) -> Browser {
    let mut browser = test.citizen();
    assert_eq!(ask(&mut browser, address).await.location.as_deref(), Some("/mypage/sent"));
    let (link, _) = mailed(test, address).await;
    let entered = browser.post(&link, &[]).await;
    assert_eq!(entered.location.as_deref(), Some("/mypage"), "{}", faults(&entered));
    browser
}

/// Answers as a mother does, from wherever the walk stands to the check page; what is offered is not taken.
async fn answer(test: &TestHall, walk: &mut Walk, address: &str) {
    for _ in 0..40 {
        if walk.at.contains("own=1") {
            walk.at = walk.at.split('?').next().unwrap_or_default().to_owned();
        }
        let page = walk.page().to_owned();
        let fields: Vec<(&str, &str)> = match page.as_str() {
            "check" => return,
            "applicant.name" => NAME.to_vec(),
            "applicant.birthdate" => western("1990", "5", "1").to_vec(),
            "applicant.address" => HOME.to_vec(),
            "applicant.phone" => vec![("value", "")],
            "applicant.public_servant" => vec![("value", "no")],
            "reason" => vec![("value", "birth")],
            "event_date" | "children~r1~birthdate" => western("2026", "8", "30").to_vec(),
            "children~r1~name" => CHILD.to_vec(),
            "children~r1~together" => vec![("value", "yes")],
            "payout" => vec![("value", "same")],
            "notice" => vec![("value", "electronic")],
            "children" => {
                walk.rows(&[("go", "1")]).await;
                continue;
            }
            "mail" => {
                walk.mail(test, address).await;
                continue;
            }
            other => panic!("a page nobody knows: {other}"),
        };
        walk.go(&fields).await;
    }
    panic!("no end");
}

/// Applies for the child allowance in this browser; the browser afterwards, and the case.
async fn apply(test: &TestHall, browser: Browser) -> (Browser, CaseRef) {
    let mut walk = Walk::begin(browser, "child-allowance").await;
    answer(test, &mut walk, HANA).await;
    sent(test, walk).await
}

async fn sent(test: &TestHall, mut walk: Walk) -> (Browser, CaseRef) {
    let id = walk.id();
    let done = walk.submit().await;
    assert_eq!(done.location, Some(format!("/receipt/{id}")), "{}", faults(&done));
    let reads = test.hall.db().reads().await.expect("reads");
    let row = hall::cases::row(&reads, id).await.expect("a read").expect("a case");
    let code = hall::cases::code(&test.hall, id, &row.secret);
    (walk.browser, CaseRef { id, number: row.number, code })
}

both_halls! {
    async fn a_link_signs_in_once_where_it_was_asked_for(test: &TestHall) {
        let (mut known, mut unknown) = (signed_in(test, HANA).await, test.citizen());
        known.post("/mypage/sign-out", &[]).await;
        let (one, other) = (ask(&mut known, HANA).await, ask(&mut unknown, "nobody@example.jp").await);
        assert_eq!((one.status, &one.location), (other.status, &other.location), "known or not, the same answer");
        let (one, other) = (known.get("/mypage/sent").await.text(), unknown.get("/mypage/sent").await.text());
        assert_eq!(one, other, "and the same page");
        let before = known.cookie_line();
        let (link, _) = mailed(test, HANA).await;
        for _ in 0..3 {
            let opened = test.citizen().get(&link).await;
            assert!(opened.status == 200 && opened.has("メールを頼んだブラウザーとちがいます"), "{}", faults(&opened));
        }
        let opened = known.get(&link).await;
        assert!(opened.has("ボタンを押すと入ります") && !opened.has("id=\"code\""), "{}", faults(&opened));
        assert!(opened.headers.iter().any(|(name, value)| name == "cache-control" && value == "no-store"));
        assert_eq!(known.post(&link, &[]).await.location.as_deref(), Some("/mypage"));
        assert_ne!(known.cookie_line(), before, "a new token");
        let mine = known.get("/mypage").await;
        assert!(mine.status == 200 && mine.has(HANA), "{}", faults(&mine));
        assert!(mine.headers.iter().any(|(name, value)| name == "cache-control" && value == "no-store"));
        assert_eq!(known.get(&link).await.status, 410, "used up");
        let mut thief = test.citizen();
        assert_eq!(thief.post(&link, &[]).await.status, 410, "of no use to a thief");
        assert_eq!(thief.get("/mypage").await.location.as_deref(), Some("/mypage/sign-in"));
    }

    async fn a_token_put_into_a_browser_is_worth_nothing_after_signing_in(test: &TestHall) {
        // The attacker asks first and puts the own session into the victim's browser.
        let mut attacker = test.citizen();
        ask(&mut attacker, HANA).await;
        let mut victim = attacker.clone();
        let (link, _) = mailed(test, HANA).await;
        assert_eq!(victim.post(&link, &[]).await.location.as_deref(), Some("/mypage"));
        assert_eq!(attacker.get("/mypage").await.location.as_deref(), Some("/mypage/sign-in"), "the old token is dead");
        assert_eq!(victim.get("/mypage").await.status, 200);
    }

    async fn elsewhere_the_code_is_wanted_and_five_wrong_ones_end_it(test: &TestHall) {
        let mut phone = test.citizen();
        ask(&mut phone, HANA).await;
        let (link, code) = mailed(test, HANA).await;
        let mut computer = test.citizen();
        assert_eq!(computer.post(&link, &[]).await.status, 422, "the link alone is not enough here");
        let typed = format!("{} {}", &code[..4], &code[4..]);
        assert_eq!(computer.post(&link, &[("code", &typed)]).await.location.as_deref(), Some("/mypage"));
        assert_eq!(phone.post("/mypage/sent", &[("code", &code)]).await.status, 422, "once for both");
        ask(&mut phone, HANA).await;
        let (link, code) = mailed(test, HANA).await;
        let wrong = if code == "00000000" { "11111111" } else { "00000000" };
        for left in (1..5).rev() {
            let told = phone.post("/mypage/sent", &[("code", wrong)]).await;
            assert!(told.status == 422 && told.has(&format!("あと{left}回")), "{}", faults(&told));
        }
        assert!(phone.post("/mypage/sent", &[("code", wrong)]).await.has("もう使えません"));
        assert!(phone.post("/mypage/sent", &[("code", &code)]).await.has("もう使えません"));
        assert_eq!(phone.post(&link, &[]).await.status, 410);
        ask(&mut phone, HANA).await;
        let (link, _) = mailed(test, HANA).await;
        test.clock.advance_ms(30 * 60_000);
        assert_eq!(phone.post(&link, &[]).await.status, 410, "half an hour");
    }

    async fn a_thousand_presses_send_a_few_mails_and_say_so_kindly(test: &TestHall) {
        let mut browser = test.citizen();
        ask(&mut browser, HANA).await;
        let mut last = None;
        for _ in 0..1000 {
            let pressed = browser.post("/mypage/sent", &[("again", "1")]).await;
            assert_eq!(pressed.status, 303);
            last = Some(pressed);
        }
        let told = browser.follow(last.expect("a press")).await;
        assert!(told.status == 200 && told.has("もう何度か送りました"), "{}", faults(&told));
        assert_eq!(mails(test).await.len(), 3);
        for _ in 0..20 {
            ask(&mut test.citizen(), HANA).await;
        }
        let told = ask(&mut test.citizen(), HANA).await;
        let told = test.citizen().follow(told).await;
        assert!(told.has("また送れます"), "{}", faults(&told));
        assert!(mails(test).await.len() <= 6, "from many browsers too");
    }

    async fn two_presses_at_once_sign_in_once_and_make_one_page(test: &TestHall) {
        let mut browser = test.citizen();
        ask(&mut browser, HANA).await;
        let (link, _) = mailed(test, HANA).await;
        let presses = (0..8).map(|_| {
            let (mut browser, link) = (browser.clone(), link.clone());
            tokio::spawn(async move { browser.post(&link, &[]).await.location })
        });
        let mut entered = 0;
        for press in presses.collect::<Vec<_>>() {
            entered += usize::from(press.await.expect("a press").as_deref() == Some("/mypage"));
        }
        assert_eq!(entered, 1);
        let reads = test.hall.db().reads().await.expect("reads");
        let pages = reads.of::<hall::mypage::records::citizen::Entity>();
        assert_eq!(sea_orm::PaginatorTrait::count(pages, &reads).await.expect("a count"), 1);
    }

    async fn sessions_are_listed_and_ended_one_by_one_or_all(test: &TestHall) {
        let (mut one, mut other) = (signed_in(test, HANA).await, signed_in(test, HANA).await);
        let mut stranger = signed_in(test, "taro@example.jp").await;
        let list = one.get("/mypage/sessions").await;
        let buttons: Vec<String> = list.text().split("name=\"session\" value=\"").skip(1)
            .filter_map(|rest| rest.split('"').next().map(str::to_owned)).collect();
        assert_eq!(buttons.len(), 1, "the other one: {}", faults(&list));
        assert_eq!(stranger.post("/mypage/sessions", &[("session", &buttons[0])]).await.status, 404);
        assert_eq!(other.get("/mypage").await.status, 200);
        one.post("/mypage/sessions", &[("session", &buttons[0])]).await;
        assert_eq!(other.get("/mypage").await.location.as_deref(), Some("/mypage/sign-in"));
        let mut third = signed_in(test, HANA).await;
        one.post("/mypage/sessions", &[("all", "1")]).await;
        for browser in [&mut one, &mut third] {
            assert_eq!(browser.get("/mypage").await.location.as_deref(), Some("/mypage/sign-in"));
        }
        assert_eq!(stranger.get("/mypage").await.status, 200);
        test.clock.advance_ms(86_400_000);
        assert_eq!(stranger.get("/mypage").await.location.as_deref(), Some("/mypage/sign-in"), "a day without use");
    }

    async fn all_that_is_mine_stands_on_one_page_and_nothing_of_others(test: &TestHall) {
        let (mut hana, case) = apply(test, signed_in(test, HANA).await).await;
        let mine = hana.get("/mypage").await;
        assert!(mine.has(&case.number) && mine.has("受け付けました") && mine.has("いま、あなたがすることはありません"), "{}", faults(&mine));
        assert!(mine.body.len() < 50_000);
        let mut begun = Walk::begin(hana.clone(), "disclosure").await;
        begun.settle().await;
        let mut phone = signed_in(test, HANA).await;
        let there = phone.get("/mypage").await;
        assert!(there.has(&case.number) && there.has(&format!("/apply/{}", begun.id())), "{}", faults(&there));
        assert_eq!(phone.get(&format!("/case/{}", case.id)).await.status, 200, "no code wanted");
        assert_eq!(phone.get(&format!("/apply/{}", begun.id())).await.status, 303);
        assert_eq!(phone.get(&format!("/receipt/{}", case.id)).await.status, 200);
        let mut taro = signed_in(test, "taro@example.jp").await;
        assert!(!taro.get("/mypage").await.has(&case.number));
        for path in [format!("/case/{}", case.id), format!("/apply/{}", begun.id()), format!("/mypage/let-go/{}", case.id)] {
            assert_eq!(taro.get(&path).await.status, 404, "{path}");
        }
        // An officer looks; the page says so, without a name.
        test.officer("sato").await.get(&page(&case)).await;
        let looked = hana.get("/mypage").await;
        assert!(looked.has("こども支援課") && looked.has("申請の内容の確認") && !looked.has("佐藤"), "{}", faults(&looked));
        assert_eq!(hana.post("/mypage/sign-out", &[]).await.status, 303);
        assert_eq!(hana.get(&format!("/case/{}", case.id)).await.status, 404, "signed out, nothing is left in the browser");
    }

    async fn a_case_is_claimed_by_number_and_code_and_let_go_again(test: &TestHall) {
        let case = test.case("child-allowance", child_allowance("中村", "咲")).await;
        let mut hana = signed_in(test, HANA).await;
        let wrong = hana.post("/mypage/claim", &[("number", &case.number), ("code", "0000-0000")]).await;
        assert!(wrong.status == 422 && wrong.has("番号か確認コードがちがいます"), "{}", faults(&wrong));
        assert_eq!(hana.post("/mypage/claim", &[("case", &case.id.to_string())]).await.status, 404, "no key, no claim");
        let right = hana.post("/mypage/claim", &[("number", &case.number), ("code", &case.code)]).await;
        assert_eq!(right.location.as_deref(), Some("/mypage?told=claimed"));
        hana.post("/mypage/claim", &[("number", &case.number), ("code", &case.code)]).await;
        let mine = signed_in(test, HANA).await.get("/mypage").await.text();
        assert_eq!(mine.matches(&format!("href=\"/case/{}\"", case.id)).count(), 1, "twice is once");
        let asked = hana.get(&format!("/mypage/let-go/{}", case.id)).await;
        assert!(asked.has(&case.code), "written down before it goes: {}", faults(&asked));
        hana.post(&format!("/mypage/let-go/{}", case.id), &[]).await;
        assert!(!hana.get("/mypage").await.has(&case.number));
        assert_eq!(hana.get(&format!("/case/{}", case.id)).await.status, 404);
        assert_eq!(owner(test, &case).await.get(&format!("/case/{}", case.id)).await.status, 200, "number and code still do");
    }

    async fn an_earlier_answer_is_offered_with_its_source_and_never_filled_in(test: &TestHall) {
        let (hana, first) = apply(test, signed_in(test, HANA).await).await;
        let mut walk = Walk::begin(hana.clone(), "child-allowance").await;
        let offered = walk.settle().await;
        assert!(offered.has("前の申請（2026年9月7日") && offered.has("児童手当 認定請求") && offered.has("はい、同じです"), "{}", faults(&offered));
        assert!(!offered.has("<input class=\"input w100\""), "nothing is filled in: {}", faults(&offered));
        walk.go(&[("same", &first.id.to_string())]).await;
        assert_eq!(walk.page(), "applicant.birthdate");
        let differs = walk.settle().await.link(&format!("/apply/{}/applicant.birthdate?own", walk.id())).expect("a way not to take it");
        let own = walk.browser.get(&differs).await;
        assert!(own.has("id=\"y\"") && !own.has("value=\"1990\""), "the question as it is: {}", faults(&own));
        // Another day of birth: another person, as far as anybody here knows.
        walk.go(&western("1962", "1", "1")).await;
        assert_eq!(walk.page(), "applicant.address");
        assert!(!walk.settle().await.has("前の申請"), "the address of somebody else is not offered");
        answer(test, &mut walk, HANA).await;
        let (_, second) = sent(test, walk).await;
        let desk = test.officer("sato").await.get(&page(&second)).await;
        assert!(desk.has("前の申請") && desk.has("本人"), "{}", faults(&desk));
        assert!(!test.officer("sato").await.get(&page(&first)).await.has("前の申請</"), "the first is all their own");
        // Nobody else is offered anything of it, signed in or not.
        for browser in [signed_in(test, "taro@example.jp").await, test.citizen()] {
            let mut walk = Walk::begin(browser, "child-allowance").await;
            assert!(!walk.settle().await.has("前の申請"));
            let forged = walk.send(&[("same", &first.id.to_string())]).await;
            assert_eq!(forged.location, Some(format!("/apply/{}/applicant.name", walk.id())), "{}", faults(&forged));
        }
    }

    async fn an_answer_changed_after_it_was_taken_is_the_persons_own(test: &TestHall) {
        let (hana, first) = apply(test, signed_in(test, HANA).await).await;
        let mut walk = Walk::begin(hana, "child-allowance").await;
        walk.go(&[("same", &first.id.to_string())]).await;
        walk.at = format!("/apply/{}/applicant.name", walk.id());
        walk.go(&[("family", "髙﨑"), ("given", "葛子"), ("family_kana", "たかさき"), ("given_kana", "かつこ")]).await;
        answer(test, &mut walk, HANA).await;
        let (_, second) = sent(test, walk).await;
        let reads = test.hall.db().reads().await.expect("reads");
        let file = hall::cases::read(&test.hall, &reads, second.id).await.expect("a read").expect("a case");
        assert!(file.revisions.iter().all(|answer| answer.by_kind == "citizen"));
    }

    async fn the_family_is_offered_in_a_row_and_seen_by_nobody_else(test: &TestHall) {
        let mut hana = signed_in(test, HANA).await;
        let child = [("family", "髙﨑"), ("given", "陽葵"), ("family_kana", "たかさき"), ("given_kana", "ひまり"), ("relation", "child")];
        let bad = hana.post("/mypage/family/new", &child).await;
        assert!(bad.status == 422 && bad.has("生年月日"), "{}", faults(&bad));
        let good = [&child[..], &western("2026", "8", "30")].concat();
        assert_eq!(hana.post("/mypage/family/new", &good).await.location.as_deref(), Some("/mypage/family"));
        let member = hana.get("/mypage/family").await.link("/mypage/family/0").or(hana.get("/mypage/family").await.link("/mypage/family/")).expect("a member");
        let mut taro = signed_in(test, "taro@example.jp").await;
        assert_eq!(taro.get(&member).await.status, 404);
        assert_eq!(taro.post(&member, &[("remove", "1")]).await.status, 404);
        assert_eq!(taro.post(&member, &good).await.status, 404);
        let mut walk = Walk::begin(hana.clone(), "child-allowance").await;
        walk.go(NAME).await.go(&western("1990", "5", "1")).await.go(HOME).await;
        walk.go(&[("value", "")]).await.go(&[("value", "no")]).await.go(&[("value", "other")]).await;
        assert_eq!(walk.page(), "children~r1~name");
        let offered = walk.settle().await;
        assert!(offered.has("家族からえらぶ") && offered.has("髙﨑 陽葵"), "{}", faults(&offered));
        let id = member.rsplit('/').next().unwrap_or_default().to_owned();
        walk.go(&[("member", &id)]).await;
        assert_eq!(walk.page(), "children~r1~birthdate");
        assert!(walk.settle().await.has("value=\"30\""), "the day of birth is there, to be looked at");
        walk.go(&western("2026", "8", "30")).await.go(&[("value", "yes")]).await.rows(&[("add", "1")]).await;
        assert!(!walk.settle().await.has("家族からえらぶ"), "nobody twice");
        assert_eq!(hana.post(&member, &[("remove", "1")]).await.status, 303);
        assert!(hana.get("/mypage/family").await.has("まだだれも書いていません"));
    }

    async fn a_mandate_lets_somebody_apply_until_it_runs_out(test: &TestHall) {
        let mut agent = signed_in(test, "agent@example.jp").await;
        delegate(&mut agent, "mandate", Some(("2026", "9", "20"))).await;
        let begun = agent.post("/p/child-allowance/start", &[]).await;
        let whom = begun.location.expect("a page");
        assert!(whom.ends_with("/step/whom"), "{whom}");
        let asked = agent.get(&whom).await;
        assert!(asked.has("高木 蓮") && asked.has("自分のため"), "{}", faults(&asked));
        let value = asked.text().split("value=\"").filter_map(|rest| rest.split('"').next().map(str::to_owned)).find(|value| value.len() == 36).expect("a delegation");
        let next = agent.post(&whom, &[("value", &value)]).await;
        let mut walk = Walk { browser: agent.clone(), at: next.location.expect("a question") };
        assert!(walk.settle().await.has("さんのため"), "each question names the applicant");
        answer(test, &mut walk, "agent@example.jp").await;
        assert!(walk.settle().await.has("だれのための申請か"));
        let (mut agent, case) = sent(test, walk).await;
        let mut sato = test.officer("sato").await;
        let desk = sato.get(&page(&case)).await;
        assert!(desk.has("任意代理") && desk.has("証明が未確認") && desk.has("高木 蓮"), "{}", faults(&desk));
        let proof = format!("{}/proxy", page(&case));
        assert_eq!(sato.post(&proof, &[("proof", "seen")]).await.status, 303);
        assert!(sato.get(&proof).await.has("証明を確認済み"));
        assert!(test.hall.db().events_after(0, 10_000).await.expect("events").iter().any(|event| event.kind == "proof-seen"));
        let messages = format!("/case/{}/messages", case.id);
        let id = agent.get(&messages).await.field("id");
        assert_eq!(agent.post(&messages, &[("id", &id), ("text", "よろしくお願いします")]).await.location, Some(format!("{messages}#latest")));
        // The day after its last: the office is told, the agent may act no more, the applicant may.
        test.clock.advance_ms(14 * 86_400_000);
        while !job_worker(&test.hall).run_once().await.expect("a round").is_empty() {}
        assert!(shape(test, &case).await.tasks.iter().any(|task| task.work == Work::Look), "a task for the officer");
        let mut agent = signed_in(test, "agent@example.jp").await;
        let told = agent.get(&format!("/case/{}", case.id)).await;
        assert!(told.has("この申請の操作はできません"), "{}", faults(&told));
        let refused = agent.post(&messages, &[("id", &agent.clone().get(&messages).await.field("id")), ("text", "もう一つ")]).await;
        assert_eq!(refused.location, Some(format!("/case/{}", case.id)));
        assert_eq!(agent.post(&format!("/case/{}/withdraw", case.id), &[]).await.location, Some(format!("/case/{}", case.id)));
        assert!(shape(test, &case).await.is_open(), "not withdrawn by somebody who may not");
        let mut applicant = owner(test, &case).await;
        let id = applicant.get(&messages).await.field("id");
        assert_eq!(applicant.post(&messages, &[("id", &id), ("text", "本人です")]).await.location, Some(format!("{messages}#latest")));
        assert!(applicant.get(&messages).await.has("本人です"));
    }

    async fn a_messenger_is_never_shown_the_notice(test: &TestHall) {
        let (mut messenger, case) = acted_for(test, "messenger").await;
        let reads = test.hall.db().reads().await.expect("reads");
        let file = hall::cases::read(&test.hall, &reads, case.id).await.expect("a read").expect("a case");
        assert!(!file.row.notice_electronic, "the office writes to the applicant");
        drop(reads);
        crate::hands::granted(test, &case).await;
        test.clock.advance_ms(61_000);
        let reads = test.hall.db().reads().await.expect("reads");
        let file = hall::cases::read(&test.hall, &reads, case.id).await.expect("a read").expect("a case");
        drop(reads);
        let letter = file.letters.last().expect("a letter").id;
        assert_eq!(messenger.get(&format!("/case/{}/notice/{letter}", case.id)).await.status, 404);
        let overview = messenger.get(&format!("/case/{}", case.id)).await;
        assert!(overview.status == 200 && !overview.has("認定します"), "{}", faults(&overview));
    }
}

/// A case that somebody of this kind sent for another, and the browser they are signed in at.
pub async fn acted_for(test: &TestHall, kind: &str) -> (Browser, CaseRef) {
    let address = format!("{kind}@example.jp");
    let mut browser = signed_in(test, &address).await;
    delegate(&mut browser, kind, None).await;
    let whom = browser.post("/p/child-allowance/start", &[]).await.location.expect("a page");
    let asked = browser.get(&whom).await.text();
    let value = asked.split("value=\"").filter_map(|rest| rest.split('"').next()).find(|value| value.len() == 36);
    let next = browser.post(&whom, &[("value", value.expect("a delegation"))]).await;
    let mut walk = Walk { browser, at: next.location.expect("a question") };
    answer(test, &mut walk, &address).await;
    sent(test, walk).await
}

/// Writes down somebody to act for, the proof to be shown at the desk.
async fn delegate(browser: &mut Browser, kind: &str, until: Option<(&str, &str, &str)>) {
    let mut fields = vec![
        ("kind", kind),
        ("family", "高木"),
        ("given", "蓮"),
        ("family_kana", "たかぎ"),
        ("given_kana", "れん"),
        ("era", "西暦"),
        ("y", "1950"),
        ("m", "4"),
        ("d", "1"),
        ("scope", "child-allowance"),
        ("shown", "1"),
    ];
    if let Some((y, m, d)) = until {
        fields.extend([("uy", y), ("um", m), ("ud", d)]);
    }
    let added = browser.upload("/mypage/proxies/new", &fields, ("proof", "", b"")).await;
    assert_eq!(added.location.as_deref(), Some("/mypage/proxies"), "{}", faults(&added));
}

#[tokio::test]
async fn a_procedure_that_allows_nobody_asks_nobody_for_whom() {
    let test = TestHall::sqlite().await;
    let mut agent = signed_in(&test, "agent@example.jp").await;
    delegate(&mut agent, "mandate", None).await;
    let begun = agent.post("/p/disclosure/start", &[]).await.location.expect("a draft");
    assert!(!begun.contains("whom"), "{begun}");
    let mut nobody = test.citizen();
    let begun = nobody.post("/p/child-allowance/start", &[]).await.location.expect("a draft");
    assert!(!begun.contains("whom"), "not signed in, nothing is asked: {begun}");
}

#[tokio::test]
async fn the_proof_of_a_proxy_reaches_the_officer_and_nobody_else() {
    let test = TestHall::sqlite().await;
    let mut agent = signed_in(&test, "agent@example.jp").await;
    let refused = agent
        .upload("/mypage/proxies/new", &[("kind", "mandate"), ("scope", "child-allowance")], ("proof", "a.pdf", b"MZ"))
        .await;
    assert!(refused.status == 422 && refused.has("受け取れませんでした"), "{}", faults(&refused));
    let fields = [
        ("kind", "mandate"),
        ("family", "高木"),
        ("given", "蓮"),
        ("family_kana", "たかぎ"),
        ("given_kana", "れん"),
        ("era", "西暦"),
        ("y", "1950"),
        ("m", "4"),
        ("d", "1"),
        ("scope", "child-allowance"),
    ];
    let added = agent.upload("/mypage/proxies/new", &fields, ("proof", "委任状.pdf", b"%PDF-1.7 mandate")).await;
    assert_eq!(added.location.as_deref(), Some("/mypage/proxies"), "{}", faults(&added));
    let whom = agent.post("/p/child-allowance/start", &[]).await.location.expect("a page");
    let asked = agent.get(&whom).await;
    let value = asked.text();
    let value = value.split("value=\"").filter_map(|rest| rest.split('"').next()).find(|value| value.len() == 36);
    let next = agent.post(&whom, &[("value", value.expect("a delegation"))]).await;
    let mut walk = Walk { browser: agent, at: next.location.expect("a question") };
    answer(&test, &mut walk, "agent@example.jp").await;
    let (_, case) = sent(&test, walk).await;
    let file = format!("{}/proxy/file", page(&case));
    let mut sato = test.officer("sato").await;
    let got = sato.get(&file).await;
    assert_eq!((got.status, got.body.as_slice()), (200, b"%PDF-1.7 mandate".as_slice()));
    assert_eq!(sato.post(&format!("{}/proxy", page(&case)), &[("proof", "refused")]).await.status, 303);
    while !job_worker(&test.hall).run_once().await.expect("a round").is_empty() {}
    assert!(shape(&test, &case).await.tasks.iter().any(|task| task.work == Work::Look));
    assert_eq!(test.officer("kudo").await.get(&file).await.status, 404, "another section");
}
