//! Every route × every actor × every relation an actor can have to a case: one's own, that of the household, one sent for somebody, another
//! person's, another section's, a protected person's, a closed one, and none at all. Each probe has its expected answer, and what is not to
//! be seen is answered like what does not exist.
//!
//! New routes are probed by themselves, because the walk asks the router for its table.

use serde_json::json;
use testkit::{Browser, CaseRef, Reply, TestHall};
use uuid::Uuid;
use web::{Policy, RouteEntry};

use crate::hands::{child_allowance, granted, owner};
use crate::mypage;
use crate::protected::{mother, protect};
use crate::routes::{Actor, actors, all, plausible};

/// A case somebody asks for.
struct Subject {
    name: &'static str,
    case: CaseRef,
    section: &'static str,
    hidden: bool,
    /// The actors whose own it is.
    of: Vec<&'static str>,
}

const HERE: &str = "kodomo-shien";
const THERE: &str = "doboku";

/// Where each officer works, and whether hidden cases there are theirs.
fn works(actor: &str, section: &str, hidden: bool) -> bool {
    let (sections, handles): (&[&str], bool) = match actor {
        "sato" | "hayashi" | "tanaka" | "yamada" => (&[HERE], false),
        "wada" | "yokota" => (&[HERE, "kumin"], true),
        "kudo" => (&[THERE], false),
        _ => (&[], false),
    };
    sections.contains(&section) && (!hidden || handles)
}

async fn subjects(test: &TestHall, sent: CaseRef, carried: CaseRef) -> Vec<Subject> {
    let subject =
        |name, case, of: &[&'static str]| Subject { name, case, section: HERE, hidden: false, of: of.to_vec() };
    let own = test.case("child-allowance", child_allowance("中村", "陸")).await;
    let household = test.case("child-allowance", child_allowance("中村", "咲")).await;
    let other = test.case("child-allowance", child_allowance("緒方", "葵")).await;
    let closed = test.case("child-allowance", child_allowance("堀", "蓮")).await;
    granted(test, &closed).await;
    let road = test.case("road-use", json!({ "applicant": { "organisation": "青葉建設" } })).await;
    let fled = test.case("child-allowance", mother()).await;
    let nobody = CaseRef { id: Uuid::from_u128(7), number: "JT26-09999-1".into(), code: "AAAA-BBBB".into() };
    vec![
        subject("one's own", own, &["citizen with another case"]),
        subject("of the household", household, &[]),
        // Both live where the protected family does: hidden at the desk, and open to who sent them.
        Subject { hidden: true, ..subject("sent for somebody", sent, &["a proxy"]) },
        Subject { hidden: true, ..subject("sent by a messenger", carried, &["a messenger"]) },
        subject("another person's", other, &[]),
        subject("decided", closed, &[]),
        Subject { section: THERE, ..subject("another section's", road, &[]) },
        Subject { hidden: true, ..subject("a protected person's", fled, &[]) },
        Subject { section: "", ..subject("none", nobody, &[]) },
    ]
}

async fn ask(actor: &Actor, entry: &RouteEntry, path: &str) -> Reply {
    // Each probe in a copy of the browser: what one sets does not change the next.
    let mut browser: Browser = actor.browser.clone();
    if entry.method == "POST" { browser.post(path, &[]).await } else { browser.get(path).await }
}

/// What a page says, without what is made for each request, and without what was asked for.
fn told(reply: &Reply, asked: &CaseRef) -> String {
    let text = reply.text().replace(&asked.id.to_string(), "ID").replace(&asked.number, "NUMBER");
    let tokens = ["name=\"token\" value=\"", "name=\"id\" value=\"", "<b class=\"num nowrap\">"];
    tokens.iter().fold(text, |text, mark| {
        let mut parts = text.split(mark);
        let mut kept = parts.next().unwrap_or_default().to_owned();
        parts.for_each(|part| kept.push_str(part.split_once(['"', '<']).map_or("", |(_, rest)| rest)));
        kept
    })
}

fn sees(entry: &RouteEntry, actor: &Actor, subject: &Subject) -> bool {
    match entry.policy {
        Policy::Citizen => subject.of.contains(&actor.name),
        Policy::Staff(_) => works(actor.name, subject.section, subject.hidden),
        Policy::Token(_) => false,
        Policy::Anyone(_) | Policy::Machine(_) => true,
    }
}

/// Pages that answer about a case by its id or number, and nothing else.
fn is_about_case(entry: &RouteEntry) -> bool {
    let of_case =
        entry.path.contains("/case/{") || entry.path.contains("{number}") || entry.path.starts_with("/receipt/{");
    of_case && !matches!(entry.policy, Policy::Anyone(_) | Policy::Machine(_))
}

/// The page of the case itself, which whoever may see it gets whole.
fn is_its_page(entry: &RouteEntry) -> bool {
    entry.method == "GET"
        && matches!(entry.path.as_str(), "/case/{case}" | "/desk/case/{case}" | "/case/{id}" | "/desk/case/{id}")
}

#[tokio::test]
async fn every_probe_is_answered_as_the_relation_says() {
    let test = TestHall::sqlite().await;
    protect(&test).await;
    let (proxy, sent) = mypage::acted_for(&test, "mandate").await;
    let (messenger, carried) = mypage::acted_for(&test, "messenger").await;
    let subjects = subjects(&test, sent, carried).await;
    let none = subjects.last().expect("nobody's");
    let holder = owner(&test, &subjects[0].case).await;
    let mut actors = actors(&test, &subjects[0].case).await;
    actors.retain(|actor| actor.name != "citizen with another case");
    for (name, browser) in [("citizen with another case", holder), ("a proxy", proxy), ("a messenger", messenger)] {
        actors.push(Actor { name, browser, roles: &[], here: false });
    }
    let routes: Vec<RouteEntry> = all().into_iter().filter(|entry| !leaves(entry)).collect();
    let (mut asked, mut open, mut wrong) = (0, 0, Vec::new());
    for actor in &actors {
        for entry in &routes {
            let at = |subject: &Subject| plausible(&entry.path, entry.tier, &subject.case).0;
            let unseen = ask(actor, entry, &at(none)).await;
            let nothing = told(&unseen, &none.case);
            for subject in &subjects {
                let path = at(subject);
                // What whoever may can do to it is asked elsewhere; here it would change what the next is asked about.
                if entry.method == "POST" && is_about_case(entry) && sees(entry, actor, subject) {
                    continue;
                }
                let reply = ask(actor, entry, &path).await;
                asked += 1;
                let fault = if reply.status == 500 {
                    Some("broke")
                } else if !is_about_case(entry) {
                    None
                } else if sees(entry, actor, subject) {
                    open += usize::from(reply.status == 200);
                    (is_its_page(entry) && reply.status != 200).then_some("what is theirs is not shown")
                } else if reply.status != unseen.status {
                    Some("another status than for nothing")
                } else {
                    (told(&reply, &subject.case) != nothing).then_some("other words than for nothing")
                };
                if let Some(fault) = fault {
                    wrong.push(format!(
                        "{} {path} ({}): {} got {}: {fault}",
                        entry.method, subject.name, actor.name, reply.status
                    ));
                }
            }
        }
    }
    println!(
        "{asked} probes of {} routes by {} actors, {open} of them shown what is theirs",
        routes.len(),
        actors.len()
    );
    assert!(wrong.is_empty(), "{} of {asked}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(asked >= 20_000 && open > 150, "hardly anything was asked: {asked}, shown {open}");
}

/// Ends the session it is asked in, or wants the token of its page.
fn leaves(entry: &RouteEntry) -> bool {
    ["/sign-out", "/account/end", "/sign-in"].iter().any(|end| entry.path.ends_with(end))
}
