//! What people, networks and disks do to a hall, and that nothing is lost, doubled or told by it.

use std::pin::pin;
use std::task::Poll;

use axum::body::Body;
use axum::http::{Request, header};
use engine::What;
use hall::cases as records;
use sea_orm::EntityTrait as _;
use store::testing::on_writer;
use testkit::{Canary, Reply, TestHall, both_halls};

use crate::apply::to_check;
use crate::hands::{
    approve, child_allowance, draft, faults, granted, letter, mails, owner, page, reviewed, shape, task,
};

/// Lets a request run for so many turns and then drops it, as a server does when the browser is gone.
async fn cut_after(turns: usize, request: impl Future<Output = Reply>) -> Option<Reply> {
    let mut request = pin!(request);
    let mut left = turns;
    std::future::poll_fn(|context| match request.as_mut().poll(context) {
        Poll::Ready(reply) => Poll::Ready(Some(reply)),
        Poll::Pending if left == 0 => Poll::Ready(None),
        Poll::Pending => {
            left -= 1;
            Poll::Pending
        }
    })
    .await
}

async fn approvals(test: &TestHall, case: uuid::Uuid) -> usize {
    let events = test.hall.db().stream_events(hall::cases::stream(case)).await.expect("events");
    let of = |event: store::Event| serde_json::from_value::<engine::Event>(event.body).expect("an event").what;
    events.into_iter().map(of).filter(|what| matches!(what, What::Approved { .. })).count()
}

both_halls! {
    async fn of_chief_and_deputy_deciding_at_once_one_decides(test: &TestHall) {
        let case = test.case("child-allowance", child_allowance("中村", "咲")).await;
        let mut sato = test.officer("sato").await;
        reviewed(test, &mut sato, &case).await;
        draft(test, &mut sato, &case, "decide", &[("exit", "approve")]).await;
        let path = format!("{}/approve/{}", page(&case), task(test, &case, "decide/approve1").await);
        let (mut tanaka, mut hayashi) = (test.officer("tanaka").await, test.officer("hayashi").await);
        let (own, deputy) = (tanaka.get(&path).await.field("version"), hayashi.get(&path).await.field("version"));
        assert_eq!(own, deputy);
        let (first, second) = ([("version", own.as_str())], [("version", deputy.as_str()), ("as", "deputy")]);
        let (one, other) = tokio::join!(tanaka.post(&path, &first), hayashi.post(&path, &second));
        let mut both = [one.status, other.status];
        both.sort_unstable();
        assert_eq!(both, [303, 409], "{} {}", faults(&one), faults(&other));
        assert_eq!(approvals(test, case.id).await, 1);
    }

    async fn a_connection_cut_at_any_moment_neither_loses_nor_doubles(test: &TestHall) {
        let case = test.case("child-allowance", child_allowance("中村", "咲")).await;
        let mut sato = test.officer("sato").await;
        let path = format!("{}/messages", page(&case));
        let mut cut = 0;
        for turns in 0..10 {
            let once = sato.get(&path).await.field("once");
            let words = format!("お知らせ{turns}です。");
            let fields = [("once", once.as_str()), ("body", words.as_str())];
            let mut gone = sato.clone();
            cut += usize::from(cut_after(turns, gone.post(&path, &fields)).await.is_none());
            assert_eq!(sato.post(&path, &fields).await.status, 303, "after {turns} turns");
            assert_eq!(sato.get(&path).await.text().matches(&words).count(), 1, "after {turns} turns");
        }
        assert!(cut > 1, "nothing was ever cut");
    }

    async fn an_application_cut_while_it_is_sent_is_one_case_when_sent_again(test: &TestHall) {
        let mut walk = to_check(test).await;
        let to = walk.at.replace("/check", "/submit");
        for turns in 0..8 {
            let mut gone = walk.browser.clone();
            cut_after(turns, gone.post(&to, &[("consent", "1")])).await;
        }
        let again = walk.submit().await;
        let receipt = walk.browser.follow(again).await;
        assert_eq!(receipt.status, 200, "{}", receipt.text());
        let reads = test.hall.db().reads().await.expect("reads");
        let cases = records::case_file::Entity::find().all(&reads).await.expect("cases");
        assert_eq!(cases.len(), 1);
        assert!(receipt.has(&cases[0].number));
    }

    async fn a_form_from_another_site_changes_nothing(test: &TestHall) {
        let case = test.case("child-allowance", child_allowance("中村", "咲")).await;
        let (mut mother, mut sato) = (owner(test, &case).await, test.officer("sato").await);
        let version = sato.get(&page(&case)).await.field("version");
        let before = shape(test, &case).await.version;
        let office = format!("{}/task/1", page(&case));
        for (name, value) in [("sec-fetch-site", "cross-site"), ("sec-fetch-site", "same-site"), ("origin", "https://evil.example")] {
            for (path, body, browser) in [
                (format!("/case/{}/withdraw", case.id), String::new(), &mut mother),
                (office.clone(), format!("version={version}&do=complete&result=accept"), &mut sato),
            ] {
                let reply = browser.send(foreign(browser.cookie_line(), &path, (name, value), body)).await;
                assert_eq!(reply.status, 403, "{name}: {value} {path}");
            }
        }
        assert_eq!(shape(test, &case).await.version, before);
    }

    async fn guessed_numbers_are_limited_however_many_browsers_ask(test: &TestHall) {
        let case = test.case("child-allowance", child_allowance("中村", "咲")).await;
        let mut last = Vec::new();
        for no in 0..12 {
            let number = format!("JT26-{:05}-0", 200 + no);
            let reply = test.citizen().post("/status", &[("number", &number), ("code", "0000-0000")]).await;
            assert!(!reply.has("中村"));
            last.push(reply.status);
        }
        assert!(last.starts_with(&[422; 9]) && last.ends_with(&[429, 429]), "{last:?}");
        assert_eq!(test.citizen().post("/status", &[("number", &case.number), ("code", &case.code)]).await.status, 429);
        test.clock.advance_ms(16 * 60_000);
        owner(test, &case).await;
    }

    async fn a_whole_life_tells_nothing_outside_the_case(test: &TestHall) {
        let canary = Canary::listen();
        let case = test.case_by("child-allowance", canary.answers(), Some("canary-bird@example.jp"), true).await;
        let (mut mother, mut sato) = (owner(test, &case).await, test.officer("sato").await);
        for path in [page(&case), format!("{}/history", page(&case)), format!("{}/compare", page(&case)), "/desk/inbox?tab=unassigned".to_owned()] {
            canary.saw(&sato.get(&path).await);
        }
        canary.saw(&sato.post("/desk/search", &[("q", "カナリヤ鳥")]).await);
        let messages = format!("/case/{}/messages", case.id);
        let id = mother.get(&messages).await.field("id");
        canary.saw(&mother.post(&messages, &[("id", &id), ("text", "カナリヤ鳥です。電話は080-5550-9731")]).await);
        let office = format!("{}/messages", page(&case));
        let once = sato.get(&office).await.field("once");
        canary.saw(&sato.post(&office, &[("once", &once), ("body", "カナリヤ鳥さま、見ました。")]).await);
        reviewed(test, &mut sato, &case).await;
        let reason = [("exit", "refuse"), ("reason", "カナリヤ鳥の住民登録がないため。"), ("clause", "canary-bird法4条")];
        draft(test, &mut sato, &case, "decide", &reason).await;
        approve(test, &mut test.officer("tanaka").await, &case, "decide/approve1").await;
        approve(test, &mut test.officer("yamada").await, &case, "decide/approve2").await;
        assert!(letter(test, &mut sato, &case).await.has("カナリヤ鳥の住民登録がないため。"));
        test.clock.advance_ms(61_000);
        hall::notices::job_worker(&test.hall).run_once().await.expect("a round");
        let home = mother.get(&format!("/case/{}", case.id)).await;
        let notice = home.link(&format!("/case/{}/notice/", case.id)).expect("a notice");
        canary.saw(&mother.post(&notice, &[]).await);
        let sent = mails(test).await;
        assert!(sent.len() >= 3, "{}", sent.len());
        for mail in &sent {
            let told = format!("{} {}", mail.subject, mail.body);
            assert!(!["カナリヤ", "canary-bird", "080-5550", &case.number].iter().any(|mark| told.contains(mark)), "{mail:?}");
        }
        canary.check(test).await;
    }
}

/// A form as another site's page would make this browser send it.
fn foreign(cookies: String, path: &str, mark: (&str, &str), body: String) -> Request<Body> {
    let request = Request::builder().method("POST").uri(path).header(header::HOST, "127.0.0.1:8080");
    let request = request.header(header::COOKIE, cookies).header(mark.0, mark.1);
    request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded").body(Body::from(body)).expect("a request")
}

/// A full disk is shown by the one limit that needs no disk: the database may not grow.
#[tokio::test]
async fn a_full_disk_says_so_and_loses_nothing() {
    let test = TestHall::sqlite().await;
    let case = test.case("child-allowance", child_allowance("中村", "咲")).await;
    let mut walk = to_check(&test).await;
    let mut mother = owner(&test, &case).await;
    let messages = format!("/case/{}/messages", case.id);
    on_writer(test.hall.db(), "PRAGMA max_page_count = 1").await;
    let (mut kept, mut refused) = (0, None);
    for no in 0..400 {
        let id = mother.get(&messages).await.field("id");
        let words = format!("{no}番。{}", "あ".repeat(900));
        let reply = mother.post(&messages, &[("id", &id), ("text", &words)]).await;
        if reply.status != 303 {
            refused = Some((id, words, reply));
            break;
        }
        kept += 1;
    }
    let (id, words, reply) = refused.expect("the disk was never full");
    assert_eq!(reply.status, 503);
    assert!(reply.has("こちらには届いていません") && !reply.has("max_page_count"), "{}", reply.text());
    // An application may still find room in half-filled pages; it is stored whole or refused in the same words.
    let full = walk.submit().await;
    assert!(full.status == 303 || (full.status == 503 && full.has("こちらには届いていません")), "{}", full.text());
    assert_eq!(walk.settle().await.status, 200, "draft or receipt can still be read");
    on_writer(test.hall.db(), "PRAGMA max_page_count = 1073741823").await;
    assert_eq!(mother.post(&messages, &[("id", &id), ("text", &words)]).await.status, 303);
    assert_eq!(mother.get(&messages).await.text().matches("番。あ").count(), kept + 1);
    let sent = walk.browser.post(&format!("/apply/{}/submit", walk.id()), &[("consent", "1")]).await;
    assert_eq!(walk.browser.follow(sent).await.status, 200);
    granted(&test, &case).await;
}
