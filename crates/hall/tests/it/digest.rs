//! The officers' daily mail: off at first, numbers and a link, once a day, on days somebody is there and something is to be said.

use hall::notices::{Mail, job_worker};
use hall::people::records::deputy;
use sea_orm::ActiveValue::Set;
use store::{Changes, Row};
use testkit::{TestHall, both_halls};

use crate::hands::{child_allowance, faults, mails};

const PLACE: &str = "/desk/account/digest";
const HOUR: i64 = 3_600_000;

/// Moves on so far; the timers run, and what leaves for officers is given back.
async fn after(test: &TestHall, hours: i64) -> Vec<Mail> {
    test.clock.advance_ms(hours * HOUR);
    while !job_worker(&test.hall).run_once().await.expect("a round").is_empty() {}
    let left = mails(test).await;
    left.into_iter().filter(|mail| mail.to == "sato@city.example.jp").collect()
}

both_halls! {
    async fn one_mail_a_day_with_numbers_only(test: &TestHall) {
        let case = test.case("child-allowance", child_allowance("中村", "咲")).await;
        let mut sato = test.officer("sato").await;
        assert!(sato.get("/desk/account").await.has(PLACE));
        assert!(sato.get(PLACE).await.has("いまは送っていません"));
        // Monday 10:00. Nobody has asked for it: none on Tuesday.
        assert!(after(test, 23).await.is_empty());
        let mut sato = test.officer("sato").await;
        let wrong = sato.post(PLACE, &[("mail", "sato"), ("hour", "99"), ("do", "on")]).await;
        assert!(wrong.status == 422 && wrong.has("送る時刻") && wrong.has("value=\"sato\""), "{}", faults(&wrong));
        assert_eq!(sato.post(PLACE, &[("mail", "sato@city.example.jp"), ("hour", "8"), ("do", "on")]).await.status, 303);
        assert!(sato.get(PLACE).await.has("いまは送っています"));
        // Tuesday 9:00, an hour after the hour: the next is Wednesday's.
        let mut owner = crate::hands::owner(test, &case).await;
        let messages = format!("/case/{}/messages", case.id);
        let once = owner.get(&messages).await.field("id");
        assert_eq!(owner.post(&messages, &[("id", &once), ("text", "いつ決まりますか")]).await.status, 303);
        assert!(after(test, 10).await.is_empty());
        let came = after(test, 14).await;
        assert_eq!(came.len(), 1);
        let body = &came[0].body;
        assert!(came[0].subject.contains("今日の仕事") && body.contains("/desk/today"), "{body}");
        assert!(body.contains("市民からのメッセージ: 1件"), "{body}");
        for secret in ["中村", case.number.as_str(), "児童"] {
            assert!(!body.contains(secret), "{body}");
        }
        assert!(after(test, 1).await.is_empty(), "once a day");
        // Chosen anew on the same day for a later hour: the word of the day has been said.
        let mut sato = test.officer("sato").await;
        assert_eq!(sato.post(PLACE, &[("mail", "sato@city.example.jp"), ("hour", "20"), ("do", "on")]).await.status, 303);
        assert!(after(test, 12).await.is_empty(), "not twice a day");
        assert_eq!(after(test, 23).await.len(), 1, "Thursday 20:00 has passed");
        assert_eq!(after(test, 24).await.len(), 1, "Friday");
        assert!(after(test, 24).await.is_empty() && after(test, 24).await.is_empty(), "not at the weekend");
        assert_eq!(after(test, 24).await.len(), 1, "Monday");
        away(test, "2026-09-15", "2026-09-15").await;
        assert!(after(test, 24).await.is_empty(), "away, with a deputy");
        assert_eq!(test.officer("sato").await.post(PLACE, &[("do", "off")]).await.status, 303);
        assert!(after(test, 24).await.is_empty(), "switched off");
    }

    async fn nothing_to_say_is_not_said(test: &TestHall) {
        let mut sato = test.officer("sato").await;
        assert_eq!(sato.post(PLACE, &[("mail", "sato@city.example.jp"), ("hour", "8"), ("do", "on")]).await.status, 303);
        assert!(after(test, 23).await.is_empty());
        test.case("child-allowance", child_allowance("中村", "咲")).await;
        assert!(after(test, 24).await.iter().any(|mail| mail.body.contains("新しく届いた案件: 1件")));
    }
}

/// Somebody stands in for sato on these days.
async fn away(test: &TestHall, from: &str, until: &str) {
    let row = deputy::ActiveModel {
        city: Set(test.hall.db().city().0),
        id: Set(test.hall.new_id()),
        account: Set(test.account("sato").await),
        deputy: Set(test.account("hayashi").await),
        from_day: Set(from.into()),
        to_day: Set(Some(until.into())),
    };
    test.hall.db().submit(Changes::new().insert(Row::of(row))).await.expect("a deputy");
}
