//! The outbox and a mail server that is away, busy, or refuses.

use std::sync::Arc;
use std::time::Duration;

use hall::notices::{Folder, Smtp, SmtpConfig, SmtpTls, dead_letters, mail_worker};
use serde_json::json;
use store::NotDone;
use testkit::TestHall;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;

fn config(port: u16) -> SmtpConfig {
    SmtpConfig {
        host: "127.0.0.1".into(),
        port,
        tls: SmtpTls::None,
        ca: None,
        login: None,
        hello: "hall.example".into(),
        timeout: Duration::from_secs(10),
    }
}

/// A server that answers RCPT with these lines in turn, one connection after another; gives back what it took.
async fn server(listener: TcpListener, answers: Vec<&'static str>) -> Vec<String> {
    let mut taken = Vec::new();
    for answer in answers {
        let (stream, _) = listener.accept().await.unwrap();
        let (from, mut to) = stream.into_split();
        let mut lines = BufReader::new(from).lines();
        to.write_all(b"220 test\r\n").await.unwrap();
        while let Ok(Some(line)) = lines.next_line().await {
            let reply = match line.get(..4).unwrap_or_default() {
                "RCPT" => answer,
                "DATA" => {
                    to.write_all(b"354 go on\r\n").await.unwrap();
                    let mut body = String::new();
                    while let Ok(Some(line)) = lines.next_line().await {
                        if line == "." {
                            break;
                        }
                        body.push_str(&line);
                        body.push('\n');
                    }
                    taken.push(body);
                    "250 kept"
                }
                "QUIT" => "221 bye",
                _ => "250 ok",
            };
            to.write_all(format!("{reply}\r\n").as_bytes()).await.unwrap();
            if reply.starts_with("221") || !answer.starts_with("250") && reply == answer || reply == "250 kept" {
                break;
            }
        }
    }
    taken
}

async fn arrived() -> TestHall {
    let test = TestHall::sqlite().await;
    test.case("child-allowance", json!({ "applicant": { "public_servant": false }, "reason": "other", "payout": "same", "children": [ { "birthdate": "2024-05-01", "together": true } ] })).await;
    test
}

#[tokio::test]
async fn a_server_that_was_away_and_busy_gets_the_mail_once_it_is_back() {
    let test = arrived().await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    let away = mail_worker(&test.hall, &Arc::new(Smtp::new(&config(port)).unwrap()));
    for _ in 0..20 {
        let attempts = away.run_once().await.unwrap();
        assert!(matches!(attempts[0].result, Err(NotDone::Retry(_))), "{attempts:?}");
        test.clock.advance_ms(3_600_000);
    }
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let server = tokio::spawn(server(listener, vec!["451 busy", "250 ok"]));
    let back = mail_worker(&test.hall, &Arc::new(Smtp::new(&config(port)).unwrap()));
    assert!(matches!(back.run_once().await.unwrap()[0].result, Err(NotDone::Retry(_))));
    test.clock.advance_ms(3_600_000);
    assert_eq!(back.run_once().await.unwrap()[0].result, Ok(()));
    let taken = server.await.unwrap();
    assert_eq!(taken.len(), 1);
    assert!(taken[0].contains("http://127.0.0.1:8080/status") && taken[0].contains("Message-ID: <"), "{}", taken[0]);
    assert!(!taken[0].contains("児童") && !taken[0].contains("JT26"));
    assert!(back.run_once().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_refused_mail_is_a_dead_letter_without_an_address() {
    let test = arrived().await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let server = tokio::spawn(server(listener, vec!["554 no thank you citizen@example.jp"]));
    let worker = mail_worker(&test.hall, &Arc::new(Smtp::new(&config(port)).unwrap()));
    assert!(matches!(worker.run_once().await.unwrap()[0].result, Err(NotDone::Dead(_))));
    drop(server);
    let dead = dead_letters(&test.hall, 10).await.unwrap();
    assert_eq!((dead.len(), dead[0].kind.as_str()), (1, "case-mail"));
    assert!(dead[0].case.is_some() && dead[0].reason.contains("554") && !dead[0].reason.contains('@'), "{dead:?}");
    let folder = tempfile::tempdir().unwrap();
    let again = format!("/desk/given-up/{}", dead[0].id);
    assert_eq!(test.officer("kanri").await.post(&again, &[("do", "again")]).await.status, 303);
    let road = Arc::new(Folder::open(folder.path()).unwrap());
    assert_eq!(mail_worker(&test.hall, &road).run_once().await.unwrap()[0].result, Ok(()));
    let names: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, [format!("{}.eml", dead[0].id.simple()).as_str()]);
}

#[tokio::test]
async fn a_real_mail_server_takes_it() {
    let Ok(address) = std::env::var("YAKUBA_TEST_SMTP") else {
        println!("SKIPPED: YAKUBA_TEST_SMTP names no mail server");
        return;
    };
    let (host, port) = address.rsplit_once(':').unwrap();
    let test = arrived().await;
    let config = SmtpConfig { host: host.into(), ..config(port.parse().unwrap()) };
    let worker = mail_worker(&test.hall, &Arc::new(Smtp::new(&config).unwrap()));
    assert_eq!(worker.run_once().await.unwrap()[0].result, Ok(()));
}
