//! Webhooks against real receivers on this machine: one that is good, one that is slow, some that lie, and one that leads inside.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use hall::api::hooks::{NewHook, Reach, feed, lane, lay_out, shown};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use store::{ActorRef, Attempt, NotDone, Queue, QueueState};
use testkit::{Canary, TestHall, both_halls};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use uuid::Uuid;

use crate::hands::{child_allowance, granted};
use crate::protected::{mother, protect};

/// A server that answers everything with these bytes, and remembers what it was sent.
pub struct Receiver {
    pub url: String,
    heard: Arc<Mutex<Vec<String>>>,
}

impl Receiver {
    /// `answer` is sent as it is; nothing is sent, and the line kept open, when it is empty.
    pub async fn answering(answer: &'static [u8]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://{}/hook?of=city", listener.local_addr().expect("an address"));
        let heard = Arc::new(Mutex::new(Vec::new()));
        let ears = Arc::clone(&heard);
        tokio::spawn(async move {
            while let Ok((mut line, _)) = listener.accept().await {
                let ears = Arc::clone(&ears);
                tokio::spawn(async move {
                    let mut text = Vec::new();
                    let mut part = [0; 4_096];
                    while !whole(&text) {
                        match line.read(&mut part).await {
                            Ok(read) if read > 0 => text.extend_from_slice(&part[..read]),
                            _ => break,
                        }
                    }
                    ears.lock().expect("ears").push(String::from_utf8_lossy(&text).into_owned());
                    if answer.is_empty() {
                        tokio::time::sleep(Duration::from_mins(5)).await;
                    }
                    let _ = line.write_all(answer).await;
                });
            }
        });
        Self { url, heard }
    }

    pub fn heard(&self) -> Vec<String> {
        self.heard.lock().expect("ears").clone()
    }
}

fn whole(text: &[u8]) -> bool {
    let text = String::from_utf8_lossy(text);
    let Some((head, body)) = text.split_once("\r\n\r\n") else { return false };
    header(head, "content-length").parse::<usize>().is_ok_and(|length| body.len() >= length)
}

pub fn header(head: &str, name: &str) -> String {
    let line = head.lines().find_map(|line| line.strip_prefix(&format!("{name}: ")));
    line.unwrap_or_default().to_owned()
}

async fn entered(test: &TestHall, url: &str) -> Uuid {
    let by = (test.account("kanri").await, ActorRef::new("officer", "test"));
    let new = NewHook { name: "受け手".into(), url: url.into(), sections: vec!["kodomo-shien".into()] };
    let (id, changes) = lay_out(&test.hall, by, &new).await.expect("an endpoint");
    test.hall.db().submit(changes).await.expect("stored");
    id
}

async fn fed(test: &TestHall) -> usize {
    let mut all = 0;
    loop {
        match feed(&test.hall).await.expect("fed") {
            0 => return all,
            more => all += more,
        }
    }
}

async fn delivered(test: &TestHall, reach: Reach, hook: Uuid) -> Vec<Attempt> {
    let lane = lane(&test.hall, reach, hook);
    let mut all = Vec::new();
    loop {
        match lane.run_once().await.expect("a round") {
            more if more.is_empty() => return all,
            more => all.extend(more),
        }
    }
}

both_halls! {
    async fn what_happens_is_told_once_signed_and_without_a_word(test: &TestHall) {
        test.case("child-allowance", child_allowance("前田", "楓")).await;
        let good = Receiver::answering(b"HTTP/1.1 204 No Content\r\n\r\n").await;
        let hook = entered(test, &good.url).await;
        assert_eq!(fed(test).await, 0, "what was before is not told");
        let case = test.case("child-allowance", child_allowance("中村", "咲")).await;
        test.case("road-use", serde_json::json!({ "applicant": { "organisation": "青葉建設" } })).await;
        granted(test, &case).await;
        let laid = fed(test).await;
        assert!(laid > 5 && fed(test).await == 0, "{laid}");
        let attempts = delivered(test, Reach::Anywhere, hook).await;
        assert!(attempts.len() == laid && attempts.iter().all(|attempt| attempt.result.is_ok()), "{attempts:?}");
        let heard = good.heard();
        assert_eq!(heard.len(), laid);
        let mut kinds = Vec::new();
        for text in &heard {
            let (head, body) = text.split_once("\r\n\r\n").expect("a body");
            assert!(head.starts_with("POST /hook?of=city HTTP/1.1"));
            let told: serde_json::Value = serde_json::from_str(body).expect("JSON");
            assert_eq!((told["id"].as_str(), told["data"]["case"].as_str()), (Some(header(head, "webhook-id").as_str()), Some(case.id.to_string().as_str())));
            for word in ["中村", &case.number, "granted", "sato"] {
                assert!(!body.contains(word), "{word} in {body}");
            }
            // As a receiver checks it, from the secret that was shown.
            let secret = base64(shown(&test.hall, hook).strip_prefix("whsec_").expect("a secret"));
            let mut mac = Hmac::<Sha256>::new_from_slice(&secret).expect("a key");
            mac.update(format!("{}.{}.{body}", header(head, "webhook-id"), header(head, "webhook-timestamp")).as_bytes());
            let signed = header(head, "webhook-signature");
            assert!(mac.verify_slice(&base64(signed.strip_prefix("v1,").expect("a signature"))).is_ok());
            kinds.push(told["type"].as_str().expect("a kind").to_owned());
        }
        assert!(kinds.contains(&"case.arrived".to_owned()) && kinds.contains(&"case.decided".to_owned()), "{kinds:?}");
    }

    async fn two_feeders_lay_out_each_event_once(test: &TestHall) {
        let good = Receiver::answering(b"HTTP/1.1 200 OK\r\n\r\n").await;
        entered(test, &good.url).await;
        let case = test.case("child-allowance", child_allowance("中村", "咲")).await;
        let (one, other) = tokio::join!(feed(&test.hall), feed(&test.hall));
        let laid = one.expect("fed") + other.expect("fed");
        let events = test.hall.db().stream_events(hall::cases::stream(case.id)).await.expect("events");
        assert_eq!(laid + fed(test).await, events.len());
    }
}

pub fn base64(text: &str) -> Vec<u8> {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.decode(text).expect("base64")
}

#[tokio::test]
async fn of_a_hidden_case_nothing_is_told_before_or_after() {
    let test = TestHall::sqlite().await;
    protect(&test).await;
    let good = Receiver::answering(b"HTTP/1.1 200 OK\r\n\r\n").await;
    let hook = entered(&test, &good.url).await;
    test.case("child-allowance", mother()).await;
    assert_eq!(fed(&test).await, 0);
    // Hidden while it waits.
    let case = test.case("child-allowance", child_allowance("中村", "咲")).await;
    assert!(fed(&test).await > 0);
    let hide = store::Update::new("case_file").key("id", case.id).set("hidden", true);
    test.hall.db().submit(store::Changes::new().update(hide)).await.expect("hidden");
    assert!(delivered(&test, Reach::Anywhere, hook).await.iter().all(|attempt| attempt.result.is_ok()));
    assert!(good.heard().is_empty());
}

#[tokio::test]
async fn who_lies_or_breaks_off_is_tried_again_and_who_leads_elsewhere_is_given_up() {
    let test = TestHall::sqlite().await;
    let inner = Receiver::answering(b"HTTP/1.1 200 OK\r\n\r\n").await;
    let redirect: &'static str =
        Box::leak(format!("HTTP/1.1 302 Found\r\nlocation: {}\r\n\r\n", inner.url).into_boxed_str());
    let receivers: [(&'static [u8], &str); 5] = [
        (b"HTTP/1.1 500 Internal Server Error\r\n\r\n", "Retry"),
        (b"\x00\xff\x00 no answer of ours \n", "Retry"),
        (b"HT", "Retry"),
        (redirect.as_bytes(), "Dead"),
        (b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n\xff\xfe\x00{]", "Ok"),
    ];
    for (answer, wanted) in receivers {
        let receiver = Receiver::answering(answer).await;
        let hook = entered(&test, &receiver.url).await;
        test.case("child-allowance", child_allowance("中村", "咲")).await;
        fed(&test).await;
        let attempts = delivered(&test, Reach::Anywhere, hook).await;
        let became = |result: &Result<(), NotDone>| match result {
            Ok(()) => "Ok",
            Err(NotDone::Retry(_)) => "Retry",
            Err(NotDone::Dead(_)) => "Dead",
        };
        assert!(!attempts.is_empty());
        for attempt in &attempts {
            assert_eq!(became(&attempt.result), wanted, "{}", String::from_utf8_lossy(answer));
        }
    }
    assert!(inner.heard().is_empty(), "a redirect was followed");
    assert!(!test.hall.db().queued(Queue::Effects, QueueState::Dead, 10).await.expect("rows").is_empty());
    assert!(test.officer("kanri").await.get("/desk/given-up").await.has("Webhookの知らせ"));
}

#[tokio::test]
async fn a_name_that_leads_inside_is_given_up_at_the_door() {
    let test = TestHall::sqlite().await;
    for url in [
        "https://localhost/hook",
        "https://127.0.0.1/",
        "https://[::ffff:192.168.0.1]/",
        "https://169.254.169.254/latest",
    ] {
        let hook = entered(&test, url).await;
        test.case("child-allowance", child_allowance("中村", "咲")).await;
        fed(&test).await;
        let attempts = delivered(&test, Reach::Outside, hook).await;
        assert!(!attempts.is_empty());
        for attempt in attempts {
            assert_eq!(attempt.result, Err(NotDone::Dead("the name of the server leads inside".into())), "{url}");
        }
    }
}

#[tokio::test]
async fn who_is_slow_holds_up_nobody_else() {
    let test = TestHall::sqlite().await;
    let slow = Receiver::answering(b"").await;
    let good = Receiver::answering(b"HTTP/1.1 200 OK\r\n\r\n").await;
    let (held, quick) = (entered(&test, &slow.url).await, entered(&test, &good.url).await);
    test.case("child-allowance", child_allowance("中村", "咲")).await;
    fed(&test).await;
    let (one, other) = (lane(&test.hall, Reach::Anywhere, held), lane(&test.hall, Reach::Anywhere, quick));
    let waiting = tokio::spawn(async move { one.run_once().await });
    assert!(other.run_once().await.expect("a round").iter().all(|attempt| attempt.result.is_ok()));
    assert!(!good.heard().is_empty() && !waiting.is_finished(), "the slow one was waited for");
    let attempts = waiting.await.expect("a task").expect("a round");
    assert!(
        attempts.iter().all(|attempt| attempt.result == Err(NotDone::Retry("no answer before the deadline".into())))
    );
}

#[tokio::test]
async fn an_administrator_enters_and_ends_one_and_nobody_enters_an_inner_one() {
    let test = TestHall::sqlite().await;
    let mut kanri = test.officer("kanri").await;
    let form = |url: &'static str| [("name", "受け手"), ("url", url), ("section", "kodomo-shien")];
    for (url, says) in [
        ("", "https:// から"),
        ("http://198.51.100.7/hook", "https:// で始まる"),
        ("https://127.0.0.1/hook", "庁内のアドレス"),
        ("https://localhost/hook", "庁内のアドレス"),
        ("https://[::1]/hook", "庁内のアドレス"),
        ("https://10.0.0.1:8443/hook", "庁内のアドレス"),
    ] {
        let refused = kanri.post("/desk/hooks", &form(url)).await;
        assert!(refused.status == 422 && refused.has(says), "{url}: {}", refused.text());
    }
    let made = kanri.post("/desk/hooks", &form("https://198.51.100.7/hook")).await;
    assert!(made.status == 200 && made.has("whsec_"), "{}", made.text());
    let list = kanri.get("/desk/hooks").await;
    assert!(list.has("198.51.100.7") && !list.has("whsec_"));
    let id = list
        .text()
        .split("action=\"/desk/hooks/")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .expect("a form")
        .to_owned();
    assert_eq!(kanri.post(&format!("/desk/hooks/{id}"), &[]).await.status, 303);
    assert!(kanri.get("/desk/hooks").await.has("終了"));
    test.case("child-allowance", child_allowance("中村", "咲")).await;
    assert_eq!(fed(&test).await, 0, "an ended one is told of nothing");
}

#[tokio::test]
async fn canary_people_are_in_no_webhook() {
    let canary = Canary::listen();
    let test = TestHall::sqlite().await;
    let good = Receiver::answering(b"HTTP/1.1 200 OK\r\n\r\n").await;
    let hook = entered(&test, &good.url).await;
    test.case("child-allowance", canary.answers()).await;
    assert!(fed(&test).await > 0);
    delivered(&test, Reach::Anywhere, hook).await;
    assert_eq!(test.citizen().get("/").await.status, 200);
    assert!(!good.heard().iter().any(|text| text.contains("カナリヤ鳥") || text.contains("canary-bird")));
    canary.check(&test).await;
}
