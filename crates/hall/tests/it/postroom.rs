//! From the approval to the letter box: a deputy decides, the one who was absent reads after, the post room posts, and the day of
//! delivery becomes an event of the case.

use serde_json::{Value, json};
use testkit::{Browser, CaseRef, Reply, TestHall};

const DAY: i64 = 86_400_000;

fn child_allowance() -> Value {
    json!({
        "applicant": {
            "name": { "family": "中村", "given": "咲", "family_kana": "なかむら", "given_kana": "さき" },
            "birthdate": "1994-03-02",
            "address": { "kind": "home", "postal": "862-9201", "town": "火の国市東区青葉町", "block": "2丁目10番5号", "building": "コーポ葵203" },
            "phone": "090-5555-0123",
            "public_servant": false
        },
        "reason": "birth",
        "event_date": "2026-08-30",
        "children": [ { "name": { "family": "中村", "given": "陽葵", "family_kana": "なかむら", "given_kana": "ひまり" }, "birthdate": "2026-08-30", "together": true } ],
        "payout": "same"
    })
}

async fn shape(test: &TestHall, case: &CaseRef) -> engine::Case {
    let reads = test.hall.db().reads().await.expect("reads");
    hall::cases::read(&test.hall, &reads, case.id).await.expect("a read").expect("a case").shape
}

fn main_of(reply: &Reply) -> String {
    reply.text().split_once("<main").map_or_else(|| reply.text(), |(_, main)| main.chars().take(2500).collect())
}

/// Opens `path`, sends its form with `fields` to `to`, and expects it to be done.
async fn send(officer: &mut Browser, path: &str, to: &str, fields: &[(&str, &str)]) {
    let form = officer.get(path).await;
    assert_eq!(form.status, 200, "{path}: {}", main_of(&form));
    let reply = officer.post(to, &[&[("version", form.field("version").as_str())], fields].concat()).await;
    assert_eq!(reply.status, 303, "{to}: {}", main_of(&reply));
}

/// The act `page` (`approve`, `draft`) on the open task at `node`.
async fn act(test: &TestHall, officer: &mut Browser, case: &CaseRef, page: &str, node: &str, fields: &[(&str, &str)]) {
    let shape = shape(test, case).await;
    let no = shape.tasks.iter().find(|task| task.node == node).unwrap_or_else(|| panic!("no task {node}")).no.0;
    let case = format!("/desk/case/{}", case.id);
    let path = format!("{case}/{page}/{no}");
    let from = if page == "task" { case } else { path.clone() };
    send(officer, &from, &path, fields).await;
}

/// A granted child allowance whose first approval a deputy gave.
async fn granted(test: &TestHall, electronic: bool) -> CaseRef {
    let case = test.case_by("child-allowance", child_allowance(), Some("citizen@example.jp"), electronic).await;
    let (mut sato, mut hayashi) = (test.officer("sato").await, test.officer("hayashi").await);
    for (node, result) in [("check/check", "accept"), ("review/payee", "ok"), ("review/residence", "ok")] {
        act(test, &mut sato, &case, "task", node, &[("do", "complete"), ("result", result)]).await;
    }
    act(test, &mut sato, &case, "draft", "decide/draft", &[("do", "send"), ("exit", "approve")]).await;
    let waiting = hayashi.get("/desk/approvals").await;
    assert!(waiting.status == 403 || waiting.has("代決"), "{}", main_of(&waiting));
    act(test, &mut hayashi, &case, "approve", "decide/approve1", &[("do", "send"), ("as", "deputy")]).await;
    let mut yamada = test.officer("yamada").await;
    assert!(yamada.get("/desk/approvals").await.has(&case.number));
    act(test, &mut yamada, &case, "approve", "decide/approve2", &[("do", "send")]).await;
    case
}

#[tokio::test]
async fn a_deputy_approves_and_the_absent_chief_reads_after() {
    let test = TestHall::sqlite().await;
    let case = granted(&test, true).await;
    let mut tanaka = test.officer("tanaka").await;
    let list = tanaka.get("/desk/approvals").await;
    assert!(list.has(&case.number) && list.has("後閲"), "{}", main_of(&list));
    let after = shape(&test, &case).await;
    let task = after.tasks.iter().find(|task| matches!(task.work, engine::Work::ReadAfter { .. })).expect("to be read");
    let mut hayashi = test.officer("hayashi").await;
    let page = format!("/desk/case/{}", case.id);
    assert!(!hayashi.get(&page).await.has("後閲した"), "nobody reads after themselves");
    let version = tanaka.get(&page).await.field("version");
    let to = format!("{page}/task/{}", task.no.0);
    let own = hayashi.post(&to, &[("version", &version), ("do", "read-after")]).await;
    assert_eq!(own.status, 422, "nobody reads after themselves: {}", main_of(&own));
    send(&mut tanaka, &page, &to, &[("do", "read-after")]).await;
    assert!(!tanaka.get("/desk/approvals").await.has(&case.number));
    let history = tanaka.get(&format!("{page}/history")).await;
    assert!(history.has("林 大輔: 代決した"), "{}", main_of(&history));
}

#[tokio::test]
async fn a_letter_is_posted_and_its_delivery_is_an_event_of_the_case() {
    let test = TestHall::sqlite().await;
    let case = granted(&test, false).await;
    let mut post = test.officer("post").await;
    assert!(post.get("/desk/post").await.has("出す文書はありません"), "not before the minute of undoing is over");
    test.clock.advance_ms(61_000);
    let list = post.get("/desk/post").await;
    let sheet = list.link("/desk/post/").expect("a letter to print");
    let printed = post.get(&sheet).await;
    for words in ["〒862-9201", "火の国市東区青葉町2丁目10番5号", "コーポ葵203", "中村 咲 様", "公印"]
    {
        assert!(printed.has(words), "{words}: {}", main_of(&printed));
    }
    let id = sheet.trim_start_matches("/desk/post/").to_owned();
    assert_eq!(post.post("/desk/post", &[("on", "2026-09-07")]).await.status, 422, "nothing picked");
    assert_eq!(post.post("/desk/post", &[("letter", &id), ("on", "2026-09-08")]).await.status, 422, "tomorrow");
    let posted = post.post("/desk/post", &[("letter", &id), ("on", "2026-09-07")]).await;
    assert_eq!(posted.status, 303, "{}", main_of(&posted));
    assert!(post.get("/desk/post").await.has("出す文書はありません"));
    let early = post.post("/desk/post/delivered", &[("letter", &id), ("how", "presumed")]).await;
    assert_eq!(early.status, 422, "presumed before the day has come");
    test.clock.advance_ms(2 * DAY);
    let mut post = test.officer("post").await;
    let known = post.post("/desk/post/delivered", &[("letter", &id), ("how", "known"), ("on", "2026-09-09")]).await;
    assert_eq!(known.status, 303, "{}", main_of(&known));
    assert!(post.get("/desk/post").await.has("届いた日を待つ文書はありません"));
    let decision = shape(&test, &case).await.decisions.last().cloned().expect("a decision");
    assert_eq!(decision.delivered.map(|delivery| delivery.on.to_string()).as_deref(), Some("2026-09-09"));
    let again = post.post("/desk/post/delivered", &[("letter", &id), ("how", "known"), ("on", "2026-09-08")]).await;
    assert_ne!(again.status, 303, "a delivery is recorded once");
}

#[tokio::test]
async fn a_letter_nobody_saw_arrive_is_presumed_delivered_after_the_citys_days() {
    let test = TestHall::sqlite().await;
    let case = granted(&test, false).await;
    let mut post = test.officer("post").await;
    test.clock.advance_ms(61_000);
    let sheet = post.get("/desk/post").await.link("/desk/post/").expect("a letter to print");
    let id = sheet.trim_start_matches("/desk/post/").to_owned();
    assert_eq!(post.post("/desk/post", &[("letter", &id), ("on", "2026-09-07")]).await.status, 303);
    test.clock.advance_ms(4 * DAY);
    let mut post = test.officer("post").await;
    let presumed = post.post("/desk/post/delivered", &[("letter", &id), ("how", "presumed")]).await;
    assert_eq!(presumed.status, 303, "{}", main_of(&presumed));
    let decision = shape(&test, &case).await.decisions.last().cloned().expect("a decision");
    assert_eq!(decision.delivered.map(|delivery| delivery.on.to_string()).as_deref(), Some("2026-09-11"));
}
