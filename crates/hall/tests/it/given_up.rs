//! What was given up: seen by the administrator without whose it is, tried again, or set aside with a reason that stays.

use std::sync::Arc;

use hall::notices::{Mail, MailFault, MailRoad, mail_worker};
use testkit::{TestHall, both_halls};

use crate::hands::{child_allowance, faults, mails};

const PLACE: &str = "/desk/given-up";

/// A server that takes no mail to this address, and says so with the address.
struct Refusing;

impl MailRoad for Refusing {
    async fn send(&self, _: &Mail) -> Result<(), MailFault> {
        Err(MailFault::Never("550 no such user <citizen@example.jp>".into()))
    }
}

/// A hall with one receipt that could not be delivered.
async fn refused(test: &TestHall) -> String {
    let case = test.case_by("child-allowance", child_allowance("中村", "咲"), Some("citizen@example.jp"), true).await;
    mail_worker(&test.hall, &Arc::new(Refusing)).run_once().await.expect("a round");
    case.number
}

both_halls! {
    async fn it_is_tried_again_or_set_aside_and_the_journal_knows(test: &TestHall) {
        let number = refused(test).await;
        test.clock.advance_ms(3 * 3_600_000);
        assert_eq!(test.officer("sato").await.get(PLACE).await.status, 403);
        let mut kanri = test.officer("kanri").await;
        let list = kanri.get(PLACE).await;
        assert!(list.has("案件のお知らせメール") && list.has("3時間") && list.has("550 no such user"), "{}", faults(&list));
        assert!(list.has("こども支援課"), "who can reach the person another way: {}", faults(&list));
        assert!(!list.has("example.jp") && !list.has(&number) && !list.has("中村"), "{}", faults(&list));
        let one = list.link("/desk/given-up/").expect("a page of its own");
        assert_eq!(kanri.post(&one, &[("do", "again")]).await.status, 303);
        assert!(kanri.get(PLACE).await.has("止まっているものはありません"));
        assert_eq!(kanri.post(&one, &[("do", "again")]).await.status, 404, "it is not given up any more");
        assert_eq!(mails(test).await.len(), 1, "sent at the second try");

        refused(test).await;
        let one = kanri.get(PLACE).await.link("/desk/given-up/").expect("the next");
        let silent = kanri.post(&one, &[("do", "aside"), ("reason", " ")]).await;
        assert!(silent.status == 422 && silent.has("「やめる理由」を入れてください"), "{}", faults(&silent));
        let aside = [("do", "aside"), ("reason", "課が電話で知らせた")];
        assert_eq!(kanri.post(&one, &aside).await.status, 303);
        let list = kanri.get(PLACE).await;
        assert!(list.has("課が電話で知らせた") && list.has("止まっているものはありません"), "{}", faults(&list));
        assert!(mails(test).await.is_empty(), "and is not sent any more");
        let events = test.hall.db().events_after(0, 10_000).await.expect("events");
        for kind in ["given-up-again", "given-up-aside"] {
            let told: Vec<_> = events.iter().filter(|event| event.kind == kind).collect();
            assert_eq!(told.len(), 1, "{kind}");
            assert!(!told[0].body.to_string().contains("電話") && told[0].actor.kind == "officer");
        }
    }
}
