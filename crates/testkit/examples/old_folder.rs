//! Makes a small data folder as this release leaves it: the fixture that every later release must open.
//!
//! `cargo run -p testkit --example old_folder -- FOLDER` is run once at a release and its folder kept under `crates/yakuba/tests/fixtures` (the database as `sqlite3 … .dump`).
//! It holds cases of every procedure: just arrived, asked for a correction, in review and decided, with mail waiting in the outbox. Newer
//! code never makes it anew: it would prove nothing then.

use std::path::Path;

use engine::{Command, Flag, Work};
use hall::cases::{self, Act, CaseFile, FlagReason, Words};
use hall::people::Officer;
use serde_json::Value;
use store::ActorRef;
use testkit::{CaseRef, TestHall};
use uuid::Uuid;

#[tokio::main]
async fn main() {
    let folder = std::env::args().nth(1).expect("the folder to write");
    let folder = Path::new(&folder);
    std::fs::create_dir_all(folder).expect("a folder");
    let test = TestHall::on(&format!("sqlite:{}", folder.join("yakuba.sqlite").display())).await;
    std::fs::write(folder.join("city.key"), test.hall.keys().bytes()).expect("the key");
    let all: Vec<String> = test.hall.library().shelf().live().map(|procedure| procedure.id.clone()).collect();
    let mut receipts = Vec::new();
    for id in &all {
        receipts.push(test.case(id, answers(&test, id)).await);
    }
    receipts.push(asked(&test).await);
    receipts.push(decided(&test).await);
    let lines: String = receipts.iter().map(|case| format!("{} {}\n", case.number, case.code)).collect();
    std::fs::write(folder.join("receipts.txt"), lines).expect("the receipts");
    test.hall.db().close().await;
}

/// A case whose applicant is asked to correct one field.
async fn asked(test: &TestHall) -> CaseRef {
    let (clerk, case) = (officer(test, "sato").await, claim(test).await);
    act(test, case.id, |file| {
        let why = Words::new(&test.hall, "correction", "口座の登録が見つかりません。");
        let flag = Flag { key: "payout".to_owned(), row: None };
        let command = Command::RequestCorrection {
            task: task(file, "check/check"),
            result: "correct".to_owned(),
            flags: vec![flag.clone()],
            reason: why.record(),
            due_days: 14,
        };
        let mut act = staff(&clerk, command);
        act.flags.push(FlagReason { flag, reason: why.body.clone() });
        act.words(why)
    })
    .await;
    case
}

/// A case from check to its decision.
async fn decided(test: &TestHall) -> CaseRef {
    let (clerk, case) = (officer(test, "sato").await, claim(test).await);
    for (node, result) in [("check/check", "accept"), ("review/payee", "ok"), ("review/residence", "ok")] {
        act(test, case.id, |file| {
            staff(&clerk, Command::Complete { task: task(file, node), result: result.to_owned() })
        })
        .await;
    }
    act(test, case.id, |file| {
        let reason = Words::new(&test.hall, "reason", "児童を養育し、市内に住所があるため。");
        let shelf = test.hall.library().shelf();
        let appeal = procedure::appeal::notice_for(&file.procedure, shelf.appeals());
        let command = Command::Draft {
            task: task(file, "decide/draft"),
            exit: "approve".to_owned(),
            reason: Some(reason.record()),
            clause: None,
            ground: None,
            appeal: appeal.map(|row| row.id.clone()),
        };
        staff(&clerk, command).words(reason)
    })
    .await;
    for login in ["tanaka", "yamada"] {
        let approver = officer(test, login).await;
        act(test, case.id, |file| {
            let step = file.shape.tasks.iter().find(|task| matches!(task.work, Work::Approve { .. }));
            staff(&approver, Command::Approve { task: step.expect("a step of approval").no })
        })
        .await;
    }
    case
}

async fn claim(test: &TestHall) -> CaseRef {
    test.case("child-allowance", answers(test, "child-allowance")).await
}

fn answers(test: &TestHall, id: &str) -> Value {
    let procedure = test.hall.library().shelf().procedure(id).expect("published");
    serde_json::to_value(&procedure.examples.first().expect("an example").answers).expect("JSON")
}

async fn officer(test: &TestHall, login: &str) -> Officer {
    let reads = test.hall.db().reads().await.expect("reads");
    let account = test.account(login).await;
    Officer::on(&reads, account, test.hall.now().date()).await.expect("reads").expect("an officer")
}

fn task(file: &CaseFile, node: &str) -> engine::TaskNo {
    file.shape.tasks.iter().find(|task| task.node == node).unwrap_or_else(|| panic!("no task {node}")).no
}

fn staff(officer: &Officer, command: Command) -> Act {
    Act::new(officer.actor(), ActorRef::new("officer", officer.account.simple().to_string()), command)
}

async fn act(test: &TestHall, case: Uuid, make: impl Fn(&CaseFile) -> Act) {
    let reads = test.hall.db().reads().await.expect("reads");
    let file = cases::read(&test.hall, &reads, case).await.expect("reads").expect("a case");
    drop(reads);
    let decided = cases::decide(&test.hall, &file, &make(&file)).unwrap_or_else(|refusal| panic!("{refusal:?}"));
    test.hall.db().submit(decided.changes).await.expect("stored");
}
