//! A procedure in a few lines:
//!
//! ```text
//! check = task clerk: accept > review, correct > correction
//! correction = citizen 14: sent > back
//! review = tasks payee clerk ok|wrong, residence clerk ok|wrong: if payee = "ok" and residence = "ok" > decide, else > correction
//! decide = approval clerk chief manager: approve > granted, refuse > refused
//! allocate = batch clerk 10 + 5: offered > register, waiting > refused
//! register = core-system clerk: done > granted, rejected > check
//! ```
//!
//! First lines `regime = guideline`, `kind = notification`, `extend = 30`, `grounds = 2`, `stops = police` set the frame.

use civic::{Period, Text};
use indexmap::IndexMap;
use procedure::Procedure;
use procedure::model::{
    Affairs, After, Approval, Assurance, Basis, Batch, Channels, Clocks, Exit, Field, Group, Guide, Issuer, Item, Kind,
    Legal, Letter, Next, Outcome, Place, Question, Regime, Rule, Stage, StageKind, Task, Then, Way,
};

const OUTCOMES: [(&str, Outcome); 5] = [
    ("granted", Outcome::Granted),
    ("partly", Outcome::Partly),
    ("refused", Outcome::Refused),
    ("not-accepted", Outcome::NotAccepted),
    ("done", Outcome::Done),
];

pub fn procedure(text: &str) -> Procedure {
    let mut procedure = frame();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (name, rest) = line.split_once(" = ").expect("name = …");
        match name {
            "regime" => procedure.regime = regime(rest),
            "kind" => procedure.kind = Kind::Notification,
            "extend" => procedure.clock.legal = Some(legal(rest)),
            "grounds" => procedure.basis.refusal_grounds = vec![Text::ja("ground"); rest.parse().expect("count")],
            "stops" => procedure.stages[rest].clock_stops = true,
            _ => drop(procedure.stages.insert(name.to_owned(), stage(name, rest))),
        }
    }
    procedure
}

fn regime(word: &str) -> Regime {
    match word {
        "guideline" => Regime::Guideline,
        "exempt" => Regime::Exempt,
        _ => Regime::Act,
    }
}

fn legal(days: &str) -> Legal {
    let days = days.parse().expect("days");
    Legal { period: Period::Days(30), extend: Some(Period::Days(days)), basis: "article 83".into() }
}

fn stage(id: &str, text: &str) -> Stage {
    let (kind, next) = text.split_once(": ").expect("kind: exits");
    let (word, rest) = kind.split_once(' ').unwrap_or((kind, ""));
    let exits: Vec<(&str, Exit)> =
        next.split(", ").map(|way| way.split_once(" > ").expect("way > to")).map(|(way, to)| (way, exit(to))).collect();
    let rules = exits.iter().any(|(way, _)| *way == "else");
    let acts: Vec<&str> = if rules { vec!["done"] } else { exits.iter().map(|(way, _)| *way).collect() };
    let stops = matches!(word, "citizen" | "pay");
    let days = rest.parse().ok().filter(|_| word == "citizen");
    Stage {
        id: id.into(),
        name: Text::ja(id),
        kind: kind_of(id, word, rest, &acts),
        next: if rules {
            Next::Rules(exits.iter().map(|(way, exit)| (rule(way), exit.clone())).collect())
        } else {
            acts_of(exits)
        },
        after: days.map(|days| After { days, then: Then::Remind }),
        clock_stops: stops,
    }
}

fn acts_of(exits: Vec<(&str, Exit)>) -> Next {
    Next::Acts(exits.into_iter().map(|(way, exit)| (way.to_owned(), exit)).collect())
}

fn rule(way: &str) -> Option<Rule> {
    let source = way.strip_prefix("if ")?;
    Some(Rule { expr: feel::parse(source).expect("a rule"), source: source.into() })
}

fn exit(to: &str) -> Exit {
    match OUTCOMES.iter().find(|(word, _)| *word == to) {
        Some((word, outcome)) => Exit::End((*word).into(), *outcome),
        None if to == "back" => Exit::Back,
        None => Exit::Stage(to.into()),
    }
}

fn kind_of(id: &str, word: &str, rest: &str, acts: &[&str]) -> StageKind {
    let mut roles = rest.split(' ');
    match word {
        "task" => StageKind::Tasks(IndexMap::from([(id.to_owned(), task(rest, acts))])),
        "tasks" => StageKind::Tasks(rest.split(", ").map(parallel).collect()),
        "citizen" => StageKind::Correction,
        "approval" => StageKind::Approval(Approval {
            draft: task(roles.next().expect("drafter"), &["done"]),
            chain: roles.map(str::to_owned).collect(),
            minutes: 3,
        }),
        "wait" => StageKind::Wait { party: Text::ja("police"), task: task(rest, acts) },
        "pay" => StageKind::Pay(task(rest, acts)),
        "visit" => StageKind::Visit(task(rest, acts)),
        "batch" => {
            let (role, points) = rest.split_once(' ').expect("role and points");
            let points = Rule { expr: feel::parse(points).expect("a rule"), source: points.into() };
            StageKind::Batch(Batch { task: task(role, acts), points, seats: None })
        }
        "core-system" => StageKind::CoreSystem { system: Text::ja("records"), task: task(rest, acts) },
        _ => StageKind::Auto,
    }
}

fn parallel(text: &str) -> (String, Task) {
    let mut words = text.split(' ');
    let (id, role, results) = (words.next().expect("id"), words.next().expect("role"), words.next().expect("results"));
    (id.to_owned(), task(role, &results.split('|').collect::<Vec<_>>()))
}

fn task(role: &str, results: &[&str]) -> Task {
    Task {
        role: role.into(),
        name: Text::ja(role),
        minutes: 4,
        at: Place::Anywhere,
        party: None,
        asks: Vec::new(),
        about: Vec::new(),
        results: results.iter().map(|result| (*result).to_owned()).collect(),
        labels: vec![Text::ja("label"); results.len()],
    }
}

fn question(key: &str) -> Question {
    Question {
        key: key.into(),
        field: Field::YesNo,
        ask: Text::ja(key),
        hint: Text::default(),
        why: Text::ja("why"),
        when: None,
        optional: false,
    }
}

fn frame() -> Procedure {
    let way = || Way::Open { assurance: Assurance::None };
    let letter = |text: &str, needs: &[&str]| Letter {
        text: text.into(),
        needs: needs.iter().map(|need| (*need).to_owned()).collect(),
    };
    let all = ["reason", "clause", "appeal"];
    Procedure {
        id: "allowance".into(),
        symbol: "JT".into(),
        kind: Kind::Application,
        regime: Regime::Act,
        issuer: Issuer("市長".into()),
        section: "child".into(),
        name: Text::ja("手当"),
        who: Text::ja("だれでも"),
        basis: Basis { law: "法".into(), article: "7".into(), affairs: Affairs::Own, refusal_grounds: Vec::new() },
        events: Vec::new(),
        words: Vec::new(),
        clock: Clocks { standard: Some(Period::BusinessDays(15)), legal: None, counts_arrival_day: false },
        applicant_period: None,
        addressee: None,
        criteria: None,
        channels: Channels { online: way(), phone: way(), desk: way(), post: way() },
        proxies: Vec::new(),
        fee: None,
        guide: Guide::default(),
        items: vec![
            Item::Question(question("payout")),
            Item::Group(Group {
                key: "children".into(),
                ask: Text::ja("お子さん"),
                min: 1,
                max: 9,
                when: None,
                of: vec![question("birthdate")],
            }),
        ],
        stages: IndexMap::new(),
        letters: IndexMap::from([
            ("granted".to_owned(), letter("notice-granted", &[])),
            ("refused".to_owned(), letter("notice-refused", &all)),
            ("not-accepted".to_owned(), letter("notice-not-accepted", &all)),
            ("extended".to_owned(), letter("notice-extended", &["reason"])),
            ("revoked".to_owned(), letter("notice-revoked", &all)),
        ]),
        examples: Vec::new(),
        minutes: 5,
        rules_hash: "r1".into(),
        words_hash: "w1".into(),
    }
}
