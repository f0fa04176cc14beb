//! Whole lives of cases a second, and the officer's inbox while citizens send.
//!
//! `cargo xtask bench lifecycle [STORED] [LIVES] [INBOX CASES] [SECONDS]` runs it. A life is 児童手当 from arrival over a correction to the
//! approved decision: eleven acts through `hall::cases::{arrive, decide}` and the committer, each read anew from the database, as the
//! pages do it; HTTP and drawing are not in it. The inbox is asked over HTTP by a signed-in officer, one request after another, while
//! arrivals come at 200 a second by the same road.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use engine::{Actor, Command, Flag, Revised, Work};
use hall::Hall;
use hall::cases::{self, Act, CaseFile, FlagReason, NewAnswer, Words};
use hall::people::Officer;
use serde_json::{Value, json};
use store::ActorRef;
use testkit::load::{Connection, percentile, processor_seconds};
use testkit::{PASSWORD, TestHall};
use tokio::net::TcpListener;
use tokio::sync::watch;
use uuid::Uuid;

const CLIENTS: usize = 64;

/// Arrivals a second while the inbox is asked.
const ARRIVALS: u32 = 200;

/// The officers a case passes.
struct Office {
    clerk: Officer,
    chief: Officer,
    manager: Officer,
}

#[tokio::main]
#[expect(clippy::cast_precision_loss, reason = "counts of a bench stay far below 2^52")]
async fn main() {
    let words: Vec<usize> = std::env::args().skip(1).filter_map(|word| word.parse().ok()).collect();
    let word = |at: usize, usual: usize| words.get(at).copied().unwrap_or(usual);
    let (stored, lives) = (word(0, 10_000), word(1, 2_000));
    let (inbox_cases, seconds) = (word(2, 100_000), word(3, 10));
    let folder = tempfile::tempdir().expect("a folder");
    let test = Arc::new(TestHall::on(&format!("sqlite:{}", folder.path().join("hall.sqlite").display())).await);
    let office = Arc::new(office(&test).await);
    let answers = Arc::new(testkit::load::whole_answers());

    let arrivals = many(stored, |_| arrive(test.clone(), answers.clone())).await;
    let before = processor_seconds();
    let lived = many(lives, |_| live(test.clone(), office.clone(), answers.clone())).await;
    let life_us = (processor_seconds() - before) * 1e6 / lives as f64;
    many(inbox_cases.saturating_sub(stored + lives), |_| arrive(test.clone(), answers.clone())).await;
    let (inbox, sent) = inbox(&test, &answers, Duration::from_secs(seconds as u64)).await;
    let looks = looks(&test).await;
    let sound = store::verify::verify(test.hall.db()).await.expect("verified").is_sound();
    println!(
        "{}",
        json!({
            "stored_cases": stored,
            "lives": lives,
            "lifecycles_per_second": lived,
            "life_processor_us": life_us,
            "arrivals_per_second": arrivals,
            "inbox_cases": inbox_cases,
            "inbox_requests": inbox.len(),
            "inbox_p50_ms": percentile(&inbox, 0.5),
            "inbox_p99_ms": percentile(&inbox, 0.99),
            "submissions_per_second_beside": sent,
            "looks_recorded": looks,
            "sound": f64::from(u8::from(sound)),
        })
    );
}

/// Runs `count` of these, `CLIENTS` at a time; how many a second.
async fn many<F: Future<Output = ()> + Send + 'static>(count: usize, make: impl Fn(usize) -> F) -> f64 {
    let (start, mut running) = (Instant::now(), tokio::task::JoinSet::new());
    for n in 0..count {
        if running.len() >= CLIENTS {
            running.join_next().await.expect("one runs").expect("it does not break off");
        }
        running.spawn(make(n));
    }
    while let Some(done) = running.join_next().await {
        done.expect("it does not break off");
    }
    rate(count, start.elapsed())
}

#[expect(clippy::cast_precision_loss, reason = "counts of a bench stay far below 2^52")]
fn rate(count: usize, took: Duration) -> f64 {
    count as f64 / took.as_secs_f64()
}

async fn office(test: &TestHall) -> Office {
    let reads = test.hall.db().reads().await.expect("reads");
    let on = test.hall.now().date();
    let mut found = Vec::new();
    for login in ["sato", "tanaka", "yamada"] {
        let account = test.account(login).await;
        found.push(Officer::on(&reads, account, on).await.expect("reads").expect("an officer"));
    }
    let [clerk, chief, manager] = found.try_into().unwrap_or_else(|_| panic!("three officers"));
    Office { clerk, chief, manager }
}

async fn arrive(test: Arc<TestHall>, answers: Arc<Value>) {
    test.case("child-allowance", Value::clone(&answers)).await;
}

/// Apply, check, ask for a correction, answer, check, review twice, draft, approve twice.
async fn live(test: Arc<TestHall>, office: Arc<Office>, answers: Arc<Value>) {
    let case = test.case("child-allowance", Value::clone(&answers)).await.id;
    let hall = &test.hall;
    act(hall, case, |file| correct(hall, file, &office.clerk)).await;
    act(hall, case, answer).await;
    for (node, result) in [("check/check", "accept"), ("review/payee", "ok"), ("review/residence", "ok")] {
        act(hall, case, |file| {
            let task = task(file, node);
            staff(&office.clerk, Command::Complete { task, result: result.to_owned() })
        })
        .await;
    }
    act(hall, case, |file| draft(hall, file, &office.clerk)).await;
    for officer in [&office.chief, &office.manager] {
        act(hall, case, |file| {
            let step = file.shape.tasks.iter().find(|task| matches!(task.work, Work::Approve { .. }));
            staff(officer, Command::Approve { task: step.expect("a step of approval").no })
        })
        .await;
    }
    let reads = hall.db().reads().await.expect("reads");
    let file = cases::read(hall, &reads, case).await.expect("reads").expect("a case");
    assert!(file.shape.decision().is_some(), "it ends without a decision in {}", file.shape.stage);
}

/// Read, decide, store.
async fn act(hall: &Hall, case: Uuid, make: impl Fn(&CaseFile) -> Act) {
    let reads = hall.db().reads().await.expect("reads");
    let file = cases::read(hall, &reads, case).await.expect("reads").expect("a case");
    drop(reads);
    let decided = cases::decide(hall, &file, &make(&file)).unwrap_or_else(|refusal| panic!("{refusal:?}"));
    hall.db().submit(decided.changes).await.expect("stored");
}

fn task(file: &CaseFile, node: &str) -> engine::TaskNo {
    file.shape.tasks.iter().find(|task| task.node == node).unwrap_or_else(|| panic!("no task {node}")).no
}

fn staff(officer: &Officer, command: Command) -> Act {
    Act::new(officer.actor(), ActorRef::new("officer", officer.account.simple().to_string()), command)
}

fn correct(hall: &Hall, file: &CaseFile, clerk: &Officer) -> Act {
    let why = Words::new(hall, "correction", "公金受取口座の登録が見つかりません。口座を書いてください。");
    let flag = Flag { key: "payout".to_owned(), row: None };
    let mut act = staff(
        clerk,
        Command::RequestCorrection {
            task: task(file, "check/check"),
            result: "correct".to_owned(),
            flags: vec![flag.clone()],
            reason: why.record(),
            due_days: 14,
        },
    );
    act.flags.push(FlagReason { flag, reason: why.body.clone() });
    act.words(why)
}

fn answer(file: &CaseFile) -> Act {
    let key = "payout".to_owned();
    let revision = file.revision(&key, "") + 1;
    let revised = vec![Revised { key: key.clone(), row: None, revision: u32::try_from(revision).expect("small") }];
    let mut act = Act::new(Actor::Citizen, ActorRef::new("citizen", "bench"), Command::AnswerCorrection { revised });
    act.answers.push(NewAnswer { key, row: String::new(), revision, value: json!("same") });
    act
}

fn draft(hall: &Hall, file: &CaseFile, clerk: &Officer) -> Act {
    let reason = Words::new(hall, "reason", "児童を養育し、市内に住所があるため。");
    let shelf = hall.library().shelf();
    let appeal = procedure::appeal::notice_for(&file.procedure, shelf.appeals());
    let command = Command::Draft {
        task: task(file, "decide/draft"),
        exit: "approve".to_owned(),
        reason: Some(reason.record()),
        clause: None,
        ground: None,
        appeal: appeal.map(|row| row.id.clone()),
    };
    staff(clerk, command).words(reason)
}

/// The inbox over HTTP, one after another, while arrivals come; milliseconds of each, and the arrivals a second that came.
async fn inbox(test: &Arc<TestHall>, answers: &Arc<Value>, during: Duration) -> (Vec<f64>, f64) {
    let (stop, stopped) = watch::channel(false);
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(web::serve(listener, hall::routes::router(&test.hall), web::ServeOptions::default(), stopped));
    let mut line = Connection::open(address).await;
    let cookie = sign_in(&mut line).await;
    let over = Arc::new(AtomicBool::new(false));
    let sent = Arc::new(AtomicUsize::new(0));
    let sender = tokio::spawn(send(test.clone(), answers.clone(), over.clone(), sent.clone()));
    let (start, mut times) = (Instant::now(), Vec::new());
    while start.elapsed() < during {
        let asked = Instant::now();
        let page = line.get("/desk/inbox?tab=section", &cookie).await;
        assert_eq!(page.status, 200, "the inbox answers");
        times.push(asked.elapsed().as_secs_f64() * 1000.0);
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let came = rate(sent.load(Ordering::Relaxed), start.elapsed());
    over.store(true, Ordering::Relaxed);
    sender.await.expect("the arrivals end");
    let _ = stop.send(true);
    (times, came)
}

async fn sign_in(line: &mut Connection) -> String {
    let page = line.get("/desk/sign-in", "").await;
    let before = page.cookies();
    let text = page.text();
    let token = text.split("name=\"token\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    let form = format!("token={}&login=sato&password={}", token.expect("a token"), encoded(PASSWORD));
    let reply = line.post("/desk/sign-in", &before, &form).await;
    assert_eq!(reply.status, 303, "signed in");
    format!("{before}; {}", reply.cookies())
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

/// One arrival every 1/`ARRIVALS` s.
async fn send(test: Arc<TestHall>, answers: Arc<Value>, over: Arc<AtomicBool>, sent: Arc<AtomicUsize>) {
    let begin = Instant::now();
    for n in 1_u32.. {
        if over.load(Ordering::Relaxed) {
            return;
        }
        let (test, answers, sent) = (test.clone(), answers.clone(), sent.clone());
        tokio::spawn(async move {
            arrive(test, answers).await;
            sent.fetch_add(1, Ordering::Relaxed);
        });
        tokio::time::sleep_until((begin + Duration::from_secs(1) / ARRIVALS * n).into()).await;
    }
}

/// The looks that stand in the database: one for each inbox that was shown.
async fn looks(test: &TestHall) -> u64 {
    store::verify::verify(test.hall.db()).await.expect("verified").looks
}
