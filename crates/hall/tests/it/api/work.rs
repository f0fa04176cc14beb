//! Programs with a token: they see and do what their sections and their scopes allow, under a name that stays, and nothing once it is over.

use axum::body::Body;
use serde_json::{Value, json};
use testkit::{CaseRef, Reply, TestHall, both_halls};

use super::Program;
use crate::hands::{child_allowance, owner, page, shape};
use crate::protected::{mother, protect};

const TASKS: &str = "/desk/api/v1/tasks";

/// What the administrator's form says.
fn form<'f>(name: &'f str, scopes: &[&'f str], sections: &[&'f str]) -> Vec<(&'f str, &'f str)> {
    let mut fields = vec![("name", name), ("until", "2026-12-01")];
    fields.extend(scopes.iter().map(|scope| ("scope", *scope)));
    fields.extend(sections.iter().map(|section| ("section", *section)));
    fields
}

fn shown(reply: &Reply) -> String {
    let text = reply.text();
    let at = text.find("value=\"ykb_").unwrap_or_else(|| panic!("no token: {text}"));
    text[at..].split('"').nth(1).expect("a value").to_owned()
}

pub async fn token(test: &TestHall, name: &str, scopes: &[&str], sections: &[&str]) -> String {
    let reply = test.officer("kanri").await.post("/desk/tokens", &form(name, scopes, sections)).await;
    assert_eq!(reply.status, 200, "{}", reply.text());
    shown(&reply)
}

async fn worker(test: &TestHall) -> Program {
    Program::of(test).with(&token(test, "窓口の連携", &["cases.read", "tasks.work"], &["kodomo-shien"]).await)
}

fn at(case: &CaseRef) -> String {
    format!("/desk/api/v1/cases/{}", case.id)
}

/// The first task of a case that may be taken.
fn open_task(case: &Value) -> u64 {
    let tasks = case["tasks"].as_array().expect("tasks");
    tasks.iter().find(|task| task["may_claim"] == true).unwrap_or_else(|| panic!("{case}"))["no"]
        .as_u64()
        .expect("a number")
}

both_halls! {
    async fn a_token_is_shown_once_and_works_until_it_is_taken_back(test: &TestHall) {
        let mut kanri = test.officer("kanri").await;
        let made = kanri.post("/desk/tokens", &form("窓口の連携", &["cases.read"], &["kodomo-shien"])).await;
        let token = shown(&made);
        let list = kanri.get("/desk/tokens").await;
        assert!(list.has("窓口の連携") && list.has("まだ使っていません") && !list.has(&token));
        let program = Program::of(test).with(&token);
        assert_eq!(program.get(TASKS).await.status, 200);
        let list = kanri.get("/desk/tokens").await;
        assert!(!list.has("まだ使っていません"));
        let revoke = list.text().split("action=\"/desk/tokens/").nth(1).and_then(|rest| rest.split('"').next()).expect("a form").to_owned();
        for _ in 0..2 {
            assert_eq!(kanri.post(&format!("/desk/tokens/{revoke}"), &[]).await.status, 303);
        }
        let gone = program.get(TASKS).await;
        assert_eq!((gone.status, gone.problem()), (401, "sign-in"));
        assert!(gone.headers.iter().any(|(name, value)| name == "www-authenticate" && value == "Bearer"));
        assert!(kanri.get("/desk/tokens").await.has("取り消し済み"));
    }

    async fn a_program_takes_and_finishes_a_task_under_its_name(test: &TestHall) {
        let case = test.case("child-allowance", child_allowance("中村", "咲")).await;
        let program = worker(test).await;
        let listed = program.get(TASKS).await.body;
        assert_eq!(listed["tasks"][0]["number"], case.number);
        assert!(!listed.to_string().contains("中村"), "a list names somebody");
        let told = program.get(&at(&case)).await;
        assert_eq!((told.status, told.text("applicant").contains("中村")), (200, true), "{}", told.body);
        assert_eq!(told.body["answers"]["children"][0]["birthdate"], "2026-08-30");
        let (no, version) = (open_task(&told.body), told.body["version"].clone());
        let task = |act: &str| format!("{}/tasks/{no}/{act}", at(&case));
        let taken = program.post(&task("claim"), &[], &json!({ "version": version })).await;
        assert_eq!(taken.status, 200, "{}", taken.body);
        // Sent again, it is another version.
        let stale = program.post(&task("claim"), &[], &json!({ "version": version })).await;
        assert_eq!((stale.status, stale.problem()), (409, "stale"));
        let again = program.post(&task("claim"), &[], &json!({ "version": taken.body["version"] })).await;
        assert_eq!((again.status, again.problem(), again.text("code").as_str()), (409, "not-now", "already-claimed"));
        let wrong = program.post(&task("complete"), &[], &json!({ "version": taken.body["version"], "result": "perhaps" })).await;
        assert_eq!((wrong.status, wrong.text("code").as_str()), (409, "unknown-result"));
        let done = program.post(&task("complete"), &[], &json!({ "version": taken.body["version"], "result": "accept" })).await;
        assert_eq!(done.status, 200, "{}", done.body);
        assert_eq!(shape(test, &case).await.stage, "review");
        // Who did it stands in the journal, and who looked is told to the citizen.
        let events = test.hall.db().stream_events(hall::cases::stream(case.id)).await.expect("events");
        assert!(events.iter().any(|event| event.kind == "task-done" && event.actor.kind == "token"));
        let looks = test.hall.db().looks_of(case.id).await.expect("looks");
        assert!(looks.iter().all(|look| look.purpose == "api: 窓口の連携" && look.actor.kind == "token"), "{looks:?}");
        assert!(test.officer("sato").await.get(&format!("{}/history", page(&case))).await.has("窓口の連携"));
        let told = owner(test, &case).await.get(&format!("/case/{}/looks", case.id)).await;
        assert!(told.has("市の連携システムで確かめるため") && !told.has("窓口の連携"), "{}", told.text());
    }
}

#[tokio::test]
async fn a_program_sees_its_sections_and_no_hidden_case() {
    let test = TestHall::sqlite().await;
    protect(&test).await;
    let hidden = test.case("child-allowance", mother()).await;
    let road = test.case("road-use", json!({ "applicant": { "organisation": "青葉建設" } })).await;
    let open = test.case("child-allowance", child_allowance("中村", "咲")).await;
    let none = CaseRef { id: uuid::Uuid::from_u128(7), ..open.clone() };
    let program = worker(&test).await;
    let listed = program.get(TASKS).await.body;
    let cases: Vec<&str> =
        listed["tasks"].as_array().expect("tasks").iter().filter_map(|task| task["case"].as_str()).collect();
    assert!(!cases.is_empty() && cases.iter().all(|case| *case == open.id.to_string()), "{cases:?}");
    assert_eq!(program.get(&at(&open)).await.status, 200);
    let mut told = Vec::new();
    for case in [&hidden, &road, &none] {
        let seen = program.get(&at(case)).await;
        let done = program.post(&format!("{}/tasks/1/claim", at(case)), &[], &json!({ "version": 1 })).await;
        told.push([seen, done].map(|answer| (answer.status, answer.text("detail"))));
    }
    assert!(told.iter().all(|answers| *answers == told[2] && answers[0].0 == 404 && answers[1].0 == 404), "{told:?}");
    assert_eq!(shape(&test, &hidden).await.tasks.iter().filter(|task| task.assignee.is_some()).count(), 0);
}

#[tokio::test]
async fn a_token_that_only_reads_does_nothing_and_one_that_is_over_is_nobody() {
    let test = TestHall::sqlite().await;
    let case = test.case("child-allowance", child_allowance("中村", "咲")).await;
    let reads = Program::of(&test).with(&token(&test, "読むだけ", &["cases.read"], &["kodomo-shien"]).await);
    let told = reads.get(&at(&case)).await;
    assert_eq!(told.status, 200);
    assert!(
        told.body["tasks"].as_array().expect("tasks").iter().all(|task| task["may_claim"] == false),
        "{}",
        told.body
    );
    let refused = reads.post(&format!("{}/tasks/1/claim", at(&case)), &[], &json!({ "version": 1 })).await;
    assert_eq!((refused.status, refused.problem()), (403, "right-gone"));
    test.clock.advance_ms(86 * 86_400_000);
    assert_eq!(reads.get(TASKS).await.status, 401, "the last day is the first of December");
}

#[tokio::test]
async fn without_a_token_nobody_is_let_in_whatever_else_is_shown() {
    let test = TestHall::sqlite().await;
    let case = test.case("child-allowance", child_allowance("中村", "咲")).await;
    let token = token(&test, "窓口の連携", &["cases.read"], &["kodomo-shien"]).await;
    let program = Program::of(&test);
    let mut wrong = token.clone();
    wrong.replace_range(wrong.len() - 1.., if token.ends_with('0') { "1" } else { "0" });
    let cookie = test.officer("sato").await.cookie_line();
    let basic = format!("Basic {token}");
    let doubled = format!("Bearer {token}, Bearer {token}");
    let bearer = format!("Bearer {wrong}");
    let long = format!("Bearer ykb_{}", "a".repeat(5_000));
    for headers in [
        vec![],
        vec![("cookie", cookie.as_str())],
        vec![("authorization", basic.as_str())],
        vec![("authorization", bearer.as_str())],
        vec![("authorization", doubled.as_str())],
        vec![("authorization", long.as_str())],
        vec![("authorization", "Bearer ykb_\u{e9}")],
    ] {
        for path in [TASKS, &at(&case)] {
            assert_eq!(program.send("GET", path, &headers, Body::empty()).await.status, 401, "{headers:?}");
        }
    }
    let asked = Program::of(&test).with(&token);
    for after in ["", "x", "2026-09-25", "2026-09-25.7.1", "9999-99-99.00000000000000000000000000000007.1"] {
        assert_eq!(asked.get(&format!("{TASKS}?after={after}")).await.status, 422, "{after}");
    }
    assert_eq!(asked.get(&format!("{TASKS}?after=2026-09-25.00000000000000000000000000000007.1")).await.status, 200);
}

#[tokio::test]
async fn nobody_signs_in_as_a_program_and_no_list_of_people_names_one() {
    let test = TestHall::sqlite().await;
    token(&test, "窓口の連携", &["cases.read", "tasks.work"], &["kodomo-shien"]).await;
    let reads = test.hall.db().reads().await.expect("reads");
    let row = hall::api::all_tokens(&reads).await.expect("tokens").pop().expect("a token");
    drop(reads);
    let mut browser = test.citizen();
    let form = browser.get("/desk/sign-in").await.field("token");
    let login = format!("api:{}", row.id.simple());
    let refused = browser.post("/desk/sign-in", &[("token", &form), ("login", &login), ("password", "")]).await;
    assert_ne!(refused.status, 303);
    let mut kanri = test.officer("kanri").await;
    assert!(!kanri.get("/desk/staff").await.has("窓口の連携"));
    assert_eq!(kanri.get(&format!("/desk/staff/{}", row.id)).await.status, 404);
}

#[tokio::test]
async fn a_wrong_form_makes_no_token_and_says_why() {
    let test = TestHall::sqlite().await;
    let mut kanri = test.officer("kanri").await;
    let refused = kanri
        .post("/desk/tokens", &[("name", " "), ("until", "2031-01-01"), ("scope", "staff.manage"), ("section", "none")])
        .await;
    assert_eq!(refused.status, 422);
    for words in ["名前を60字までで", "できることを1つ以上", "課を1つ以上", "きょうから1年先まで"]
    {
        assert!(refused.has(words), "{words}");
    }
    assert!(refused.has("トークンはありません"));
    assert_eq!(test.officer("sato").await.get("/desk/tokens").await.status, 403);
}
