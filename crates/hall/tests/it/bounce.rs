//! Mail that does not arrive: real reports of a real Postfix, a server's no at RCPT, and what neither a forger nor a late report can do.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use hall::Door;
use hall::notices::{Mail, MailFault, MailRoad, Received, Smtp, SmtpConfig, SmtpTls, mail_worker, receive};
use testkit::{CaseRef, TestHall, both_halls};

use crate::hands::{child_allowance, faults, owner, page};

/// A mail server that says yes, or knows nobody; it keeps what it was handed.
struct Server {
    knows: bool,
    kept: Mutex<Vec<Mail>>,
}

impl MailRoad for Server {
    async fn send(&self, mail: &Mail) -> Result<(), MailFault> {
        self.kept.lock().expect("no test fails here").push(mail.clone());
        if self.knows { Ok(()) } else { Err(MailFault::Nobody("5.1.1".into())) }
    }
}

async fn mails(test: &TestHall, knows: bool) -> Vec<Mail> {
    let road = Arc::new(Server { knows, kept: Mutex::default() });
    let worker = mail_worker(&test.hall, &road);
    while !worker.run_once().await.expect("a round").is_empty() {}
    road.kept.lock().expect("no test fails here").clone()
}

fn with_reports(test: &TestHall) {
    test.hall.stand_at_the_door(Door { bounces: Some("bounce@bounces.example".into()), ..Door::default() });
}

async fn case(test: &TestHall, mail: &str) -> CaseRef {
    test.case_by("child-allowance", child_allowance("中村", "咲"), Some(mail), false).await
}

/// As Postfix writes it.
fn report(to: &str, action: &str, status: &str) -> String {
    format!(
        "Return-Path: <>\nDelivered-To: {to}\nSubject: Undelivered Mail Returned to Sender\nMIME-Version: 1.0\n\
         Content-Type: multipart/report; report-type=delivery-status;\n\tboundary=\"B1/mx\"\n\nThis is a MIME-encapsulated message.\n\n\
         --B1/mx\nContent-Type: text/plain\n\nsorry\n\n--B1/mx\nContent-Description: Delivery report\n\
         Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; x@never.test\n\
         Action: {action}\nStatus: {status}\n\n--B1/mx--\n"
    )
}

async fn heard(test: &TestHall, report: &str) -> Received {
    receive(&test.hall, report.as_bytes(), None).await.expect("a database")
}

async fn message(test: &TestHall, case: &CaseRef) {
    let mut sato = test.officer("sato").await;
    let messages = format!("{}/messages", page(case));
    let once = sato.get(&messages).await.field("once");
    let sent = sato.post(&messages, &[("once", &once), ("body", "書類のことでお知らせです"), ("do", "send")]).await;
    assert_eq!(sent.status, 303, "{}", faults(&sent));
}

both_halls! {
    async fn a_failure_is_told_to_the_officers_and_ended_by_another_address(test: &TestHall) {
        with_reports(test);
        let case = case(test, "saki@never.test").await;
        let sent = mails(test, true).await;
        let sender = sent[0].bounces.clone();
        assert!(sender.starts_with("bounce+") && sender.ends_with("@bounces.example") && !sender.contains("saki"));
        assert_eq!(heard(test, &report(&sender, "delayed", "4.4.1")).await, Received::Delayed);
        let mut sato = test.officer("sato").await;
        assert!(sato.get(&page(&case)).await.has("配送が遅れています") && !sato.get("/desk/unreached").await.has("中村"));
        assert_eq!(heard(test, &report(&sender, "failed", "5.1.1")).await, Received::Unreachable);
        assert_eq!(heard(test, &report(&sender, "failed", "5.1.1")).await, Received::Known, "a report read twice");
        let shown = sato.get(&page(&case)).await;
        assert!(shown.has("この方には電話か郵便で連絡してください（5.1.1）"), "{}", faults(&shown));
        let list = sato.get("/desk/unreached").await;
        assert!(list.has(&case.number) && list.has("中村") && !list.has("never.test"), "{}", faults(&list));
        assert!(sato.get("/desk/today").await.has("1人。電話か郵便で連絡してください"));
        assert!(!test.officer("mori").await.get("/desk/unreached").await.has("中村"), "another section");
        message(test, &case).await;
        assert!(mails(test, true).await.is_empty(), "nothing more is sent there");

        let mut citizen = owner(test, &case).await;
        let home = citizen.get(&format!("/case/{}", case.id)).await;
        assert!(home.has("メールが届きませんでした"), "{}", faults(&home));
        let form = format!("/case/{}/address", case.id);
        let wrong = citizen.post(&form, &[("value", "saki(at)example.jp")]).await;
        assert!(wrong.status == 422 && wrong.has("メールアドレス"), "{}", faults(&wrong));
        assert_eq!(citizen.post(&form, &[("value", "saki@example.jp")]).await.status, 303);
        assert!(!citizen.get(&format!("/case/{}", case.id)).await.has("メールが届きませんでした"));
        assert!(!sato.get(&page(&case)).await.has("電話か郵便で") && !sato.get("/desk/unreached").await.has("中村"));
        let sent = mails(test, true).await;
        assert_eq!(sent.iter().map(|mail| mail.to.as_str()).collect::<Vec<_>>(), ["saki@example.jp"]);
        assert_eq!(heard(test, &report(&sender, "failed", "5.1.1")).await, Received::NotOurs, "about the old address");
        assert!(!sato.get("/desk/unreached").await.has("中村"));
        let events = test.hall.db().events_after(0, 10_000).await.expect("events");
        let told: Vec<&str> = events.iter().filter(|event| event.stream_kind == "reach").map(|event| event.kind.as_str()).collect();
        assert_eq!(told, ["mail-delayed", "mail-unreachable", "address-given"]);
        assert!(!events.iter().any(|event| event.body.to_string().contains('@')), "no address in the journal");
    }

    async fn a_server_s_no_does_the_same_at_once(test: &TestHall) {
        let case = case(test, "saki@never.test").await;
        assert_eq!(mails(test, false).await.len(), 1);
        let mut sato = test.officer("sato").await;
        assert!(sato.get("/desk/unreached").await.has(&case.number));
        message(test, &case).await;
        assert!(mails(test, true).await.is_empty(), "nothing more is sent there");
        assert!(test.officer("kanri").await.get("/desk/given-up").await.has("止まっているものはありません"));
        let mut citizen = owner(test, &case).await;
        let same = [("value", "saki@never.test")];
        assert_eq!(citizen.post(&format!("/case/{}/address", case.id), &same).await.status, 303, "it works again");
        assert_eq!(mails(test, true).await.len(), 1);
    }

    async fn what_is_made_up_or_too_late_does_nothing(test: &TestHall) {
        with_reports(test);
        let case = case(test, "saki@never.test").await;
        let sender = mails(test, true).await[0].bounces.clone();
        let (_, rest) = sender.split_once('+').expect("a token");
        let turned: String = rest.chars().rev().collect();
        for forged in [format!("bounce+{turned}"), format!("bounce+{}@bounces.example", "a".repeat(42)), "bounce@bounces.example".into()] {
            let said = heard(test, &report(&forged, "failed", "5.1.1")).await;
            assert!(matches!(said, Received::NotOurs | Received::NoReport), "{forged}: {said:?}");
        }
        // The token of one mail with the seal of another.
        let other = self::case(test, "yuki@never.test").await;
        let theirs = mails(test, true).await[0].bounces.clone();
        let mixed = format!("{}{}", &sender[..sender.len() - 40], &theirs[theirs.len() - 40..]);
        assert_eq!(heard(test, &report(&mixed, "failed", "5.1.1")).await, Received::NotOurs);
        assert_eq!(heard(test, "To: bounce@bounces.example\n\nI am on holiday").await, Received::NoReport);
        let mut sato = test.officer("sato").await;
        for case in [&case, &other] {
            assert!(!sato.get(&page(case)).await.has("電話か郵便で"));
        }
        test.clock.advance_ms(15 * 24 * 3_600_000);
        assert_eq!(heard(test, &report(&sender, "failed", "5.1.1")).await, Received::NotOurs, "two weeks later");
    }
}

/// The reports in the maildir that name this token, once there are so many.
async fn reports(new: &Path, token: &str, wanted: usize) -> Vec<Vec<u8>> {
    for _ in 0..1_200 {
        let all = std::fs::read_dir(new).into_iter().flatten().flatten();
        let all: Vec<PathBuf> = all.map(|entry| entry.path()).collect();
        let of_token = all.iter().filter_map(|path| std::fs::read(path).ok());
        let found: Vec<Vec<u8>> = of_token.filter(|bytes| String::from_utf8_lossy(bytes).contains(token)).collect();
        if found.len() >= wanted {
            return found;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("no report came within two minutes")
}

/// From our outbox through a real Postfix and back: a mailbox that is not there, and a server that does not answer.
#[tokio::test]
async fn real_reports_of_a_real_server_are_understood() {
    let (Ok(address), Ok(folder)) = (std::env::var("YAKUBA_TEST_MTA"), std::env::var("YAKUBA_TEST_MTA_DIR")) else {
        println!("SKIPPED: YAKUBA_TEST_MTA names no mail server");
        return;
    };
    let (host, port) = address.rsplit_once(':').expect("host:port");
    let test = TestHall::sqlite().await;
    with_reports(&test);
    let road = Smtp::new(&SmtpConfig {
        host: host.into(),
        port: port.parse().expect("a port"),
        tls: SmtpTls::None,
        ca: None,
        login: None,
        hello: "hall.example".into(),
        timeout: Duration::from_secs(20),
    });
    let road = Arc::new(road.expect("a road"));
    let new = Path::new(&folder).join("new");
    for (mail, wanted, words) in [
        ("saki@never.test", Received::Unreachable, "電話か郵便で連絡してください（5.1.1）"),
        ("saki@later.test", Received::Delayed, "配送が遅れています"),
    ] {
        let case = case(&test, mail).await;
        let sent = mail_worker(&test.hall, &road).run_once().await.expect("a round");
        assert_eq!(sent[0].result, Ok(()), "Postfix takes it, and reports later");
        let token = {
            let queued = test.hall.db().queued(store::Queue::Effects, store::QueueState::Done, 10).await.expect("rows");
            let effect = queued.iter().find(|row| row.body["case"] == case.id.to_string()).expect("its mail");
            hall::notices::sender(test.hall.keys(), "bounce@bounces.example", effect.id, mail).expect("a sender")
        };
        let came = reports(&new, &token, 1).await;
        let received = receive(&test.hall, &came[0], None).await.expect("a database");
        assert_eq!(received, wanted, "{}", String::from_utf8_lossy(&came[0]));
        let shown = test.officer("sato").await.get(&page(&case)).await;
        assert!(shown.has(words), "{}", faults(&shown));
    }
}
