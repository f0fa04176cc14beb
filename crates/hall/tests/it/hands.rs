//! What officers and citizens do at their pages, as short words for the tests' lives.

use std::sync::{Arc, Mutex};

use hall::notices::{Mail, MailFault, MailRoad, mail_worker};
use serde_json::{Value, json};
use testkit::{Browser, CaseRef, Reply, TestHall};

/// A mother with one child, paid to her registered account.
pub fn child_allowance(family: &str, given: &str) -> Value {
    json!({
        "applicant": {
            "name": { "family": family, "given": given, "family_kana": "なかむら", "given_kana": "さき" },
            "birthdate": "1994-03-02",
            "address": { "kind": "home", "postal": "862-9201", "town": "火の国市東区青葉町", "block": "2丁目10番5号", "building": "コーポ葵203" },
            "phone": "090-5555-0123",
            "public_servant": false
        },
        "reason": "birth", "event_date": "2026-08-30",
        "children": [ { "name": { "family": family, "given": "陽葵", "family_kana": "なかむら", "given_kana": "ひまり" }, "birthdate": "2026-08-30", "together": true } ],
        "payout": "same"
    })
}

pub async fn shape(test: &TestHall, case: &CaseRef) -> engine::Case {
    let reads = test.hall.db().reads().await.expect("reads");
    hall::cases::read(&test.hall, &reads, case.id).await.expect("a read").expect("a case").shape
}

/// The number of the open task at this node, or of the first of this stage.
pub async fn task(test: &TestHall, case: &CaseRef, node: &str) -> u32 {
    let shape = shape(test, case).await;
    let open: Vec<&str> = shape.tasks.iter().map(|task| task.node.as_str()).collect();
    let at = |task: &&engine::Task| {
        task.node == node || task.node.strip_prefix(node).is_some_and(|rest| rest.starts_with('/'))
    };
    shape.tasks.iter().find(at).unwrap_or_else(|| panic!("no task {node}, only {open:?}")).no.0
}

pub fn page(case: &CaseRef) -> String {
    format!("/desk/case/{}", case.id)
}

/// Opens a page of the case and sends its form with these fields.
pub async fn send(officer: &mut Browser, path: &str, fields: &[(&str, &str)]) -> Reply {
    let form = officer.get(path).await;
    assert_eq!(form.status, 200, "{path}: {}", form.text());
    let (version, opened) = (form.field("version"), form.field("opened"));
    let unseen = [("version", version.as_str()), ("opened", opened.as_str()), ("do", "send")];
    officer.post(path, &[&unseen, fields].concat()).await
}

pub async fn done(officer: &mut Browser, path: &str, fields: &[(&str, &str)]) {
    let reply = send(officer, path, fields).await;
    assert_eq!(reply.status, 303, "{path}: {}", faults(&reply));
}

/// What the page complains of.
pub fn faults(reply: &Reply) -> String {
    let text = reply.text();
    text.split_once("<main").map_or(text.clone(), |(_, main)| main.chars().take(3000).collect())
}

/// Finishes an officer's task from the case page.
pub async fn finish(test: &TestHall, officer: &mut Browser, case: &CaseRef, node: &str, result: &str) {
    let no = task(test, case, node).await;
    let form = officer.get(&page(case)).await;
    let reply = officer
        .post(
            &format!("{}/task/{no}", page(case)),
            &[
                ("version", &form.field("version")),
                ("opened", &form.field("opened")),
                ("do", "complete"),
                ("result", result),
            ],
        )
        .await;
    assert_eq!(reply.status, 303, "{node} {result}: {}", faults(&reply));
}

pub async fn approve(test: &TestHall, officer: &mut Browser, case: &CaseRef, node: &str) {
    let no = task(test, case, node).await;
    done(officer, &format!("{}/approve/{no}", page(case)), &[]).await;
}

/// Records what came from outside, was paid, or was shown at the desk.
pub async fn record(test: &TestHall, officer: &mut Browser, case: &CaseRef, node: &str, result: &str) -> Reply {
    let path = format!("{}/record/{}", page(case), task(test, case, node).await);
    let form = officer.get(&path).await;
    done(officer, &path, &[("result", result), ("note", "収受 第81号")]).await;
    form
}

/// Records that the fee was paid at the desk; gives back the page as it stood before.
pub async fn pay(test: &TestHall, officer: &mut Browser, case: &CaseRef, node: &str, way: &str) -> Reply {
    let path = format!("{}/fee/{}", page(case), task(test, case, node).await);
    let form = officer.get(&path).await;
    let fields =
        [("seen", form.field("seen")), ("yen", form.field("yen")), ("way", way.to_owned()), ("do", "pay".to_owned())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let reply = officer.post(&path, &fields).await;
    assert_eq!(reply.status, 303, "{path}: {}", faults(&reply));
    form
}

pub async fn draft(test: &TestHall, officer: &mut Browser, case: &CaseRef, stage: &str, fields: &[(&str, &str)]) {
    let no = task(test, case, &format!("{stage}/draft")).await;
    done(officer, &format!("{}/draft/{no}", page(case)), fields).await;
}

/// The newest letter as the office prints it.
pub async fn letter(test: &TestHall, officer: &mut Browser, case: &CaseRef) -> Reply {
    let reads = test.hall.db().reads().await.expect("reads");
    let file = hall::cases::read(&test.hall, &reads, case.id).await.expect("a read").expect("a case");
    drop(reads);
    let newest = file.letters.iter().max_by_key(|letter| letter.act_version).expect("a letter");
    let reply = officer.get(&format!("{}/letter/{}", page(case), newest.id)).await;
    assert_eq!(reply.status, 200);
    assert!(!reply.has("［"), "a gap in the letter: {}", faults(&reply));
    reply
}

/// The citizen's browser with the case open.
pub async fn owner(test: &TestHall, case: &CaseRef) -> Browser {
    let mut browser = test.citizen();
    let reply = browser.post("/status", &[("number", &case.number), ("code", &case.code)]).await;
    assert_eq!(reply.location, Some(format!("/case/{}", case.id)), "{}", reply.text());
    browser
}

/// A road that keeps what goes along it, as it was before it was wrapped for travel.
#[derive(Default)]
struct Kept(Mutex<Vec<Mail>>);

impl MailRoad for Kept {
    async fn send(&self, mail: &Mail) -> Result<(), MailFault> {
        self.0.lock().expect("no test fails here").push(mail.clone());
        Ok(())
    }
}

/// Lets the outbox run as often as it has something due; gives back the mails that left.
pub async fn mails(test: &TestHall) -> Vec<Mail> {
    let road = Arc::new(Kept::default());
    let worker = mail_worker(&test.hall, &road);
    while !worker.run_once().await.expect("a round").is_empty() {}
    road.0.lock().expect("no test fails here").clone()
}

/// A child allowance case up to the draft.
pub async fn reviewed(test: &TestHall, sato: &mut Browser, case: &CaseRef) {
    finish(test, sato, case, "check", "accept").await;
    finish(test, sato, case, "review/payee", "ok").await;
    finish(test, sato, case, "review/residence", "ok").await;
}

/// A child allowance case that was granted.
pub async fn granted(test: &TestHall, case: &CaseRef) {
    let mut sato = test.officer("sato").await;
    reviewed(test, &mut sato, case).await;
    draft(test, &mut sato, case, "decide", &[("exit", "approve")]).await;
    approve(test, &mut test.officer("tanaka").await, case, "decide/approve1").await;
    approve(test, &mut test.officer("yamada").await, case, "decide/approve2").await;
}
