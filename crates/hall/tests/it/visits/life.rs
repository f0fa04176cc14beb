use testkit::{Browser, Reply, TestHall, both_halls};

use super::{TUESDAY, crooked, id_of};
use crate::hands::{faults, mails};

/// The six digits of the last mail.
async fn code(test: &TestHall) -> String {
    let mails = mails(test).await;
    let body = &mails.iter().rfind(|mail| mail.subject.contains("確認番号")).expect("a mail with a code").body;
    let digits: Vec<String> = body.split(|sign: char| !sign.is_ascii_digit()).map(str::to_owned).collect();
    digits.into_iter().find(|digits| digits.len() == 6).expect("six digits")
}

fn slots(page: &Reply) -> Vec<String> {
    let text = page.text();
    let all = text.split("name=\"slot\" value=\"").skip(1);
    all.filter_map(|rest| rest.split('"').next().map(str::to_owned)).collect()
}

/// A held time: the address of its page.
async fn held(citizen: &mut Browser, services: &str, office: &str, day: &str) -> String {
    let times = citizen.get(&format!("/visit/times?s={services}&n=4&o={office}&d={day}")).await;
    let at = format!("{office}.{day}.24");
    assert!(slots(&times).contains(&at), "{at} is not offered: {:?}", slots(&times));
    let reply = citizen.post("/visit/times", &[("s", services), ("n", "4"), ("slot", &at)]).await;
    assert_eq!(reply.status, 303, "{}", faults(&reply));
    reply.location.expect("a booking")
}

/// And booked for this address of mail.
async fn booked(test: &TestHall, citizen: &mut Browser, at: &str, mail: &str) -> Reply {
    let typed = [("name", "高﨑"), ("mail", mail), ("proxy", "family")];
    let reply = citizen.post(&format!("{at}/contact"), &typed).await;
    assert_eq!(reply.location.as_deref(), Some(format!("{at}/code").as_str()), "{}", faults(&reply));
    let code = code(test).await;
    let reply = citizen.post(&format!("{at}/code"), &[("value", &code)]).await;
    assert_eq!(reply.status, 303, "{}", faults(&reply));
    citizen.get(at).await
}

both_halls! {
    async fn a_family_books_changes_and_calls_off(test: &TestHall) {
        let mut citizen = test.citizen();
        assert!(citizen.get("/visit").await.has("来なくても、オンラインで終わるもの"));
        let none = citizen.get("/visit/times?n=2").await;
        assert_eq!(none.location.as_deref(), Some("/visit?n=2"));
        assert!(citizen.get("/visit?n=2").await.has("用件を一つ以上選んでください"));
        let at = held(&mut citizen, "moving-in.national-health.child-allowance", "higashi-ku", TUESDAY).await;
        assert!(citizen.get(&at).await.has("10:10 まで"), "ten minutes");
        let empty = citizen.post(&format!("{at}/contact"), &[]).await;
        assert!(empty.status == 422 && empty.has("「呼びやすい名前」を入れてください"), "{}", faults(&empty));
        let page = booked(test, &mut citizen, &at, "hanako@example.jp").await;
        assert!(page.has("予約できました") && page.has("予26-00001") && page.has("9月8日（火） 10:30"), "{}", page.text());
        // Pressed once more: the same booking, not a second.
        assert_eq!(citizen.post(&format!("{at}/code"), &[("value", "000000")]).await.location.as_deref(), Some(at.as_str()));
        let told = mails(test).await;
        let told = told.last().expect("a mail");
        assert!(told.subject.contains("受け付けました") && told.body.contains(&at) && !told.body.contains("転入"), "{}", told.body);

        let calendar = citizen.get(&format!("{at}/visit.ics")).await.text();
        assert!(calendar.contains("SEQUENCE:0\r\n") && calendar.contains("DTSTART:20260908T013000Z"), "{calendar}");
        let changed = citizen.post(&format!("{at}/change"), &[("slot", "nishi-ku.2026-09-09.36")]).await;
        assert_eq!(changed.status, 303, "{}", faults(&changed));
        assert!(citizen.get(&at).await.has("9月9日（水） 11:30"));
        assert!(citizen.get(&format!("{at}/visit.ics")).await.text().contains("SEQUENCE:1\r\n"));
        let free = citizen.get(&format!("/visit/times?s=moving-in&o=higashi-ku&d={TUESDAY}")).await;
        assert!(slots(&free).contains(&format!("higashi-ku.{TUESDAY}.24")), "the old seat is free");

        // One booking of a service for one person, and the other is told so.
        let mut again = test.citizen();
        let second = held(&mut again, "child-allowance", "chuo-ku", TUESDAY).await;
        again.post(&format!("{second}/contact"), &[("name", "高"), ("mail", "HANAKO@example.jp")]).await;
        let code = code(test).await;
        let refused = again.post(&format!("{second}/code"), &[("value", &code)]).await;
        assert!(refused.status == 409 && refused.has("もう予約があります"), "{}", faults(&refused));

        assert!(citizen.get(&format!("{at}/cancel")).await.has("この予約を取り消しますか"));
        assert_eq!(citizen.post(&format!("{at}/cancel"), &[]).await.status, 303);
        assert_eq!(citizen.post(&format!("{at}/cancel"), &[]).await.status, 303, "twice is once");
        assert!(citizen.get(&at).await.has("予約は取り消されています"));
        let calendar = citizen.get(&format!("{at}/visit.ics")).await.text();
        assert!(calendar.contains("STATUS:CANCELLED") && calendar.contains("SEQUENCE:2"), "{calendar}");
        let reply = again.post(&format!("{second}/code"), &[("value", &code)]).await;
        assert_eq!(reply.status, 303, "now it may be booked: {}", faults(&reply));
        assert_eq!(crooked(test).await, 0);
        assert_eq!(citizen.get(&format!("{at}0")).await.status, 404);
    }

    async fn a_hold_that_ended_is_taken_up_again_or_answered_with_the_nearest(test: &TestHall) {
        let mut citizen = test.citizen();
        let at = held(&mut citizen, "moving-in", "higashi-ku", TUESDAY).await;
        citizen.post(&format!("{at}/contact"), &[("name", "咲"), ("mail", "saki@example.jp")]).await;
        let first = code(test).await;
        test.clock.advance_ms(11 * 60_000);
        assert!(citizen.get(&at).await.has("取っておく時間が過ぎました"));
        let reply = citizen.post(&format!("{at}/code"), &[("value", &first)]).await;
        assert_eq!(reply.status, 303, "still free, so it is theirs: {}", faults(&reply));

        // Another one, and meanwhile all seats of that time go.
        let mut late = test.citizen();
        let gone = held(&mut late, "card", "higashi-ku", TUESDAY).await;
        late.post(&format!("{gone}/contact"), &[("name", "遅"), ("mail", "late@example.jp")]).await;
        let code = code(test).await;
        test.clock.advance_ms(11 * 60_000);
        let mut quick = test.citizen();
        let theirs = held(&mut quick, "card", "higashi-ku", TUESDAY).await;
        booked(test, &mut quick, &theirs, "quick@example.jp").await;
        let reply = late.post(&format!("{gone}/code"), &[("value", &code)]).await;
        assert!(reply.status == 409 && reply.has("10:30は、いま埋まりました"), "{}", faults(&reply));
        let nearest = slots(&reply);
        let changed = late.post(&format!("{gone}/change"), &[("slot", &nearest[0])]).await;
        assert_eq!(changed.status, 303, "{}", faults(&changed));
        // What was typed is still there, and the address was reached.
        let reply = late.post(&format!("{gone}/code"), &[("value", &code)]).await;
        assert_eq!(reply.status, 303, "{}", faults(&reply));
        assert!(late.get(&gone).await.has("予約できました"));
        assert_eq!(crooked(test).await, 0);
    }

    async fn what_becomes_free_is_offered_to_who_waits(test: &TestHall) {
        let (mut early, mut later) = (test.citizen(), test.citizen());
        let first = held(&mut early, "card", "higashi-ku", TUESDAY).await;
        booked(test, &mut early, &first, "early@example.jp").await;
        let second = held(&mut later, "card", "higashi-ku", "2026-09-14").await;
        booked(test, &mut later, &second, "later@example.jp").await;
        assert_eq!(later.post(&format!("{second}/wait"), &[("wait", "1")]).await.status, 303);
        assert!(later.get(&second).await.has("早い時間が空いたら、メールでお知らせします"));
        assert_eq!(early.post(&format!("{first}/cancel"), &[]).await.status, 303);
        let worker = hall::notices::job_worker(&test.hall);
        while !worker.run_once().await.expect("a round").is_empty() {}
        let mail = mails(test).await.into_iter().rfind(|mail| mail.subject.contains("空きができました")).expect("an offer");
        let offer = mail.body.split_whitespace().find_map(|word| word.split_once("/visit/b/")).expect("a link").1;
        let offer = format!("/visit/b/{offer}");
        assert_ne!(id_of(&offer), id_of(&second));
        assert!(later.get(&offer).await.has("いまの予約は取り消されます"));
        assert_eq!(later.post(&format!("{offer}/accept"), &[]).await.status, 303);
        assert!(later.get(&offer).await.has("予約できました"));
        assert!(later.get(&second).await.has("予約は取り消されています"), "nobody has two");
        assert_eq!(crooked(test).await, 0);
    }

    async fn an_officer_books_for_who_calls_and_prepares(test: &TestHall) {
        let mut hirata = test.officer("hirata").await;
        let day = hirata.get(&format!("/desk/visits?o=higashi-ku&d={TUESDAY}")).await;
        assert!(day.has("この日の予約はありません"), "{}", day.text());
        let page = hirata.get(&format!("/desk/visits/new?s=moving-in&n=2&o=higashi-ku&d={TUESDAY}")).await;
        let at = format!("higashi-ku.{TUESDAY}.24");
        assert!(slots(&page).contains(&at), "{:?}", slots(&page));
        let typed = [("s", "moving-in"), ("n", "2"), ("o", "higashi-ku"), ("d", TUESDAY), ("slot", at.as_str()), ("name", "荒木トメ")];
        let refused = hirata.post("/desk/visits/new", &typed).await;
        assert!(refused.status == 422 && refused.has("「電話番号」か「メールアドレス」を入れてください"), "{}", faults(&refused));
        let phone = [&typed[..], &[("phone", "０９６－５５５－１２３４")]].concat();
        let reply = hirata.post("/desk/visits/new", &phone).await;
        assert_eq!(reply.status, 303, "{}", faults(&reply));
        let one = reply.location.expect("a booking");
        let page = hirata.get(&one).await;
        assert!(page.has("荒木トメ") && page.has("準備を済みにする"), "{}", page.text());
        let task = format!("/desk/visits?o=higashi-ku&#38;d={TUESDAY}");
        let today = hirata.get("/desk/today").await;
        assert!(today.has("来庁の準備") && today.has(&task) && today.has("1件・"), "{}", faults(&today));
        assert_eq!(hirata.post(&one, &[("do", "prepared")]).await.status, 303);
        assert!(!hirata.get("/desk/today").await.has(&task), "what is done is no task");
        assert!(hirata.get(&one).await.has("準備済み"));
        assert!(hirata.get(&format!("/desk/visits?o=higashi-ku&d={TUESDAY}")).await.has("荒木トメ"));
        let changed = hirata.post(&one, &[("do", "change"), ("slot", &format!("higashi-ku.{TUESDAY}.30"))]).await;
        assert_eq!(changed.status, 303, "{}", faults(&changed));
        assert!(hirata.get(&one).await.has("11:00"));
        assert_eq!(hirata.post(&one, &[("do", "missed")]).await.status, 409, "it has not been yet");
        assert_eq!(hirata.post(&one, &[("do", "cancel")]).await.status, 303);
        assert_eq!(crooked(test).await, 0);
        assert_eq!(test.citizen().get("/desk/visits").await.status, 401, "officers only");
    }
}
