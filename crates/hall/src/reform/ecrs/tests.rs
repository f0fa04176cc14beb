use civic::Calendar;
use uuid::Uuid;

use super::*;
use crate::past::{Done, Ended};
use crate::reform::rules::as_is;

const MINUTE: i64 = 60_000;
/// A Monday at ten.
const AT: i64 = 1_788_742_800_000;

fn task(case: u128, node: &str, kind: &str, (enabled, started, done): (i64, i64, i64), result: &str) -> Done {
    Done {
        case_id: Uuid::from_u128(case),
        node: node.to_owned(),
        kind: kind.to_owned(),
        role: "clerk".to_owned(),
        section: "s".to_owned(),
        assignee: Some(Uuid::from_u128(9)),
        enabled_at: AT + enabled * MINUTE,
        started_at: Some(AT + started * MINUTE),
        done_at: Some(AT + done * MINUTE),
        result: Some(result.to_owned()),
    }
}

fn graph() -> Graph {
    let mut graph = Graph::default();
    let work = |minutes| NodeKind::Task { role: "clerk".into(), minutes };
    graph.node("start", "", NodeKind::Start);
    graph.node("check", "check", work(5));
    graph.node("record", "record", work(9));
    graph.node("decide/approve1", "decide", NodeKind::Approval { role: "chief".into(), minutes: 3 });
    graph.node("end", "", NodeKind::End { outcome: "done".into() });
    for (from, to) in
        [("start", "check"), ("check", "record"), ("record", "decide/approve1"), ("decide/approve1", "end")]
    {
        graph.edge(from, to, "").expect("both are there");
    }
    graph
}

fn past(cases: u128, returned: &str) -> Past {
    let ended: Vec<Ended> =
        (1..=cases).map(|id| Ended { id: Uuid::from_u128(id), arrived_at: AT, channel: "online".to_owned() }).collect();
    let tasks: Vec<Done> = (1..=cases)
        .flat_map(|id| {
            [
                task(id, "check", "task", (0, 5, 10), "accept"),
                task(id, "record", "task", (10, 40, 60), "done"),
                task(id, "decide/approve1", "approve", (60, 61, 64), if id == 1 { returned } else { "approve" }),
            ]
        })
        .collect();
    Past::of(&ended, &tasks, &Calendar::new(Vec::new()))
}

fn asked(past: &Past) -> [Vec<Fact>; 4] {
    let procedure =
        procedure::read("moving-in.yaml", include_str!("../../../../../cities/hinokuni/procedures/moving-in.yaml"));
    facts(&procedure.expect("sound"), &graph(), past, &as_is(past).expect("enough cases"))
}

#[test]
fn an_approver_who_never_sent_back_is_asked_about_and_one_who_did_is_not() {
    let never = Fact::NeverReturned { node: "decide/approve1".to_owned(), n: 6 };
    assert!(asked(&past(6, "approve"))[0].contains(&never));
    assert!(!asked(&past(6, RETURN))[0].iter().any(|fact| matches!(fact, Fact::NeverReturned { .. })));
}

#[test]
fn the_same_hands_wait_for_themselves() {
    let [_, together, order, simpler] = asked(&past(6, "approve"));
    let fact = Fact::HandOver { node: "check".to_owned(), next: "record".to_owned(), wait: 30 * MINUTE };
    assert_eq!(together, [fact]);
    assert!(order.is_empty(), "nobody outside is waited for: {order:?}");
    assert!(matches!(&simpler[..], [Fact::Work { node, share }] if node == "record" && *share > 600), "{simpler:?}");
}
