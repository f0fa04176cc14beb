//! Every route × every actor: what the policy allows is answered, what it refuses is refused, and nothing ever breaks.
//!
//! New routes are walked by themselves, because the walk asks the router for its table. `UPDATE=1` writes `docs/who-may-do-what.txt` anew.

use std::fmt::Write as _;
use std::path::Path;

use hall::people::permission;
use hall::people::records::account;
use hall::routes::{citizen, desk};
use sea_orm::{ActiveValue::Set, ColumnTrait, IntoActiveModel, QueryFilter};
use serde_json::json;
use store::{ActorRef, Changes, NewEvent, Update};
use testkit::{Browser, CaseRef, TestHall};
use web::{Policy, RouteEntry, Tier};

const ROLES: [&str; 10] =
    ["clerk", "chief", "manager", "reception", "postroom", "admin", "auditor", "protector", "confirmer", "handler"];
/// Permissions over the cases of one's own sections: another section's case is not there for their holders.
const OF_CASES: [&str; 3] = ["cases.read", "tasks.work", "decisions.decide"];

pub fn all() -> Vec<RouteEntry> {
    let mut all = citizen().table();
    all.extend(desk().table());
    all
}

fn holds(role: &str, permission: &str) -> bool {
    permission::of_role(role).any(|held| held == permission)
}

fn who_may_do_what() -> String {
    let mut out = String::from(
        "Who may do what. Written from the routes themselves by: UPDATE=1 cargo test -p hall --test it routes\n\
         yes: for everybody of this column. own: only what this browser began or has shown number and code of.\n\
         sections: within the officer's own sections. An officer whose account is disabled is nobody.\n\n",
    );
    let _ = write!(out, "{:5}{:48}{:32}{:11}{:9}", "", "", "policy", "anonymous", "citizen");
    for role in ROLES {
        let _ = write!(out, "{role:10}");
    }
    for entry in all() {
        let (anonymous, citizen) = match entry.policy {
            Policy::Anyone(_) | Policy::Machine(_) => ("yes", "yes"),
            Policy::Citizen => ("own", "own"),
            Policy::Staff(_) | Policy::Token(_) => ("-", "-"),
        };
        let line = format!(
            "{:5}{:48}{:32}{anonymous:11}{citizen:9}",
            entry.method.as_str(),
            entry.path,
            entry.policy.to_string()
        );
        let _ = write!(out, "\n{line}");
        for role in ROLES {
            let word = match entry.policy {
                Policy::Token(_) => "-",
                Policy::Staff(permission) if !holds(role, permission) => "-",
                Policy::Staff(permission) if OF_CASES.contains(&permission) => "sections",
                Policy::Citizen => "own",
                _ => "yes",
            };
            let _ = write!(out, "{word:10}");
        }
    }
    out.lines().map(str::trim_end).collect::<Vec<_>>().join("\n") + "\n"
}

#[test]
fn the_list_of_who_may_do_what_is_as_the_routes_are() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/who-may-do-what.txt");
    let now = who_may_do_what();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &now).expect("the list can be written");
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(written, now, "run: UPDATE=1 cargo test -p hall --test it routes");
}

/// Somebody at a browser.
pub struct Actor {
    pub name: &'static str,
    pub browser: Browser,
    /// The roles the account holds; none for citizens and the disabled.
    pub roles: &'static [&'static str],
    /// Works in the section of the case that is asked for.
    pub here: bool,
}

pub async fn actors(test: &TestHall, other: &CaseRef) -> Vec<Actor> {
    let mut holder = test.citizen();
    holder.get("/").await;
    holder.post("/status", &[("number", &other.number), ("code", &other.code)]).await;
    let own_page = crate::mypage::signed_in(test, "walker@example.jp").await;
    let mut found = vec![
        Actor { name: "citizen with a page of their own", browser: own_page, roles: &[], here: false },
        Actor { name: "anonymous", browser: test.citizen(), roles: &[], here: false },
        Actor { name: "citizen with another case", browser: holder, roles: &[], here: false },
    ];
    let officers: [(&str, &[&str], bool); 10] = [
        ("sato", &["clerk"], true),
        ("hayashi", &["clerk", "reception"], true),
        ("tanaka", &["chief"], true),
        ("yamada", &["manager"], true),
        ("post", &["postroom"], false),
        ("kanri", &["admin"], false),
        ("kansa", &["auditor"], false),
        ("kudo", &["chief"], false),
        ("wada", &["protector", "clerk", "handler"], true),
        ("yokota", &["confirmer", "chief", "handler"], true),
    ];
    for (name, roles, here) in officers {
        found.push(Actor { name, browser: test.officer(name).await, roles, here });
    }
    let gone = test.officer("oka").await;
    disable(test, "oka").await;
    found.push(Actor { name: "disabled officer", browser: gone, roles: &[], here: false });
    found
}

async fn disable(test: &TestHall, login: &str) {
    let db = test.hall.db();
    let reads = db.reads().await.expect("reads");
    let row =
        reads.of::<account::Entity>().filter(account::Column::Login.eq(login)).one(&reads).await.expect("a query");
    let row = row.expect("an account");
    let stream = hall::people::stream(row.id);
    let version = reads.version(stream).await.expect("a version");
    drop(reads);
    let mut gone = row.into_active_model();
    gone.disabled = Set(true);
    let event = NewEvent::new(stream, "account-disabled", ActorRef::new("system", ""), json!({}));
    db.submit(Changes::new().expect(stream, version).update(Update::of(gone)).event(event)).await.expect("disabled");
}

/// A path as somebody would ask for it, and whether it names the case (or what belongs to one).
pub fn plausible(pattern: &str, tier: Tier, case: &CaseRef) -> (String, bool) {
    let mut about_case = false;
    let parts = pattern.split('/').map(|part| {
        let Some(name) = part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) else { return part.to_owned() };
        match name.trim_start_matches('*') {
            "procedure" => "child-allowance".to_owned(),
            "event" => "birth".to_owned(),
            "code" => "860-9101".to_owned(),
            "number" => {
                about_case = true;
                case.number.clone()
            }
            _ => {
                about_case = true;
                case.id.to_string()
            }
        }
    });
    let path = parts.collect::<Vec<_>>().join("/");
    let prefixed = tier == Tier::Citizen || path == "/desk" || path.starts_with("/desk/");
    (if prefixed { path } else { format!("/desk{}", path.trim_end_matches('/')) }, about_case)
}

/// What is wrong with this answer, if anything.
fn judge(entry: &RouteEntry, actor: &Actor, about_case: bool, status: u16, right_gone: bool) -> Option<&'static str> {
    let signed_out = status == 401;
    match entry.policy {
        // Not ready or busy is an answer too; broken never is.
        _ if status == 500 => Some("broke"),
        Policy::Machine(_) => (status != 200).then_some("a machine was refused"),
        Policy::Anyone(_) => (signed_out || right_gone).then_some("everybody may, and this one was refused"),
        Policy::Citizen if about_case => (status == 200).then_some("another person's case was shown"),
        Policy::Citizen => (signed_out || right_gone).then_some("a citizen was refused"),
        Policy::Token(_) => (!signed_out).then_some("somebody without a token was let through"),
        Policy::Staff(_) if actor.roles.is_empty() => (!signed_out).then_some("nobody was let through"),
        Policy::Staff(permission) => {
            let may = actor.roles.iter().any(|role| holds(role, permission));
            match may {
                false => (!right_gone).then_some("an officer without the permission was let through"),
                true if signed_out || right_gone => Some("an officer with the permission was refused"),
                true if about_case && !actor.here && OF_CASES.contains(&permission) => {
                    (status == 200).then_some("another section's case was shown")
                }
                true => None,
            }
        }
    }
}

#[tokio::test]
async fn every_route_answers_every_actor_as_its_policy_says() {
    let test = TestHall::sqlite().await;
    let answers = json!({
        "applicant": { "public_servant": false }, "reason": "birth", "event_date": "2026-08-30", "payout": "same",
        "children": [{ "birthdate": "2026-08-30", "together": true }],
    });
    let (case, other) =
        (test.case("child-allowance", answers.clone()).await, test.case("child-allowance", answers).await);
    let mut wrong = Vec::new();
    let mut asked = 0;
    for actor in &actors(&test, &other).await {
        for entry in all() {
            // Ending this session would end the walk of this actor, and signing in wants its page's token; the desk's own tests do both.
            if entry.path.ends_with("/sign-out")
                || entry.path.ends_with("/account/end")
                || entry.path.ends_with("/sign-in")
            {
                continue;
            }
            let (path, about_case) = plausible(&entry.path, entry.tier, &case);
            let mut browser = actor.browser.clone();
            let reply = if entry.method == "POST" { browser.post(&path, &[]).await } else { browser.get(&path).await };
            let right_gone = reply.status == 403 && reply.has("この操作の権限がありません");
            asked += 1;
            if let Some(fault) = judge(&entry, actor, about_case, reply.status, right_gone) {
                wrong.push(format!(
                    "{} {} {path}: {} got {}: {fault}",
                    entry.tier as u8, entry.method, actor.name, reply.status
                ));
            }
        }
    }
    assert!(asked > 100, "hardly anything was asked: {asked}");
    assert!(wrong.is_empty(), "{} of {asked}:\n{}", wrong.len(), wrong.join("\n"));
}
