//! A small procedure for the tests of this crate: two children, an account, a correction, parallel review, approval.

use civic::{Period, Text};
use indexmap::IndexMap;

use crate::model::{
    Affairs, Approval, Assurance, Basis, Bounds, Channels, Choice, Clocks, Exit, Fee, Field, Group, Guide, Issuer,
    Item, Kind, Next, Outcome, Paper, Place, Procedure, Question, Regime, Rule, Stage, StageKind, Task, Way,
};

pub(crate) fn rule(source: &str) -> Rule {
    Rule { expr: feel::parse(source).unwrap(), source: source.to_owned() }
}

pub(crate) fn question(key: &str, field: Field) -> Question {
    Question {
        key: key.into(),
        field,
        ask: Text::ja(key),
        hint: Text::default(),
        why: Text::ja("決めるため"),
        when: None,
        optional: false,
    }
}

pub(crate) fn options(values: &[&str]) -> Vec<Choice> {
    values
        .iter()
        .map(|value| Choice {
            value: (*value).into(),
            label: Text::new(format!("{value}のこと"), (*value).to_owned()),
            hint: Text::default(),
        })
        .collect()
}

fn task(role: &str, results: &[&str]) -> Task {
    Task {
        role: role.into(),
        name: Text::default(),
        minutes: 4,
        at: Place::Anywhere,
        party: None,
        asks: Vec::new(),
        about: Vec::new(),
        results: results.iter().map(|result| (*result).to_owned()).collect(),
        labels: results.iter().map(|result| Text::ja(*result)).collect(),
    }
}

fn stage(id: &str, kind: StageKind, next: Next) -> (String, Stage) {
    (
        id.to_owned(),
        Stage { id: id.into(), name: Text::ja(format!("{id}の段階")), kind, next, after: None, clock_stops: false },
    )
}

fn acts(acts: &[(&str, Exit)]) -> Next {
    Next::Acts(acts.iter().map(|(act, exit)| ((*act).to_owned(), exit.clone())).collect())
}

fn to(stage: &str) -> Exit {
    Exit::Stage(stage.into())
}

fn end(id: &str, outcome: Outcome) -> Exit {
    Exit::End(id.into(), outcome)
}

fn stages() -> IndexMap<String, Stage> {
    let one =
        |role: &str, results: &[&str]| StageKind::Tasks(IndexMap::from([("look".to_owned(), task(role, results))]));
    let two = StageKind::Tasks(IndexMap::from([
        ("payee".to_owned(), task("clerk", &["ok", "doubt"])),
        ("residence".to_owned(), task("reviewer", &["ok", "doubt"])),
    ]));
    let decide =
        Approval { draft: task("clerk", &["done"]), chain: vec!["chief".into(), "manager".into()], minutes: 3 };
    IndexMap::from([
        stage(
            "check",
            one("clerk", &["accept", "correct"]),
            acts(&[("accept", to("review")), ("correct", to("correction"))]),
        ),
        stage("correction", StageKind::Correction, acts(&[("sent", Exit::Back)])),
        stage(
            "review",
            two,
            Next::Rules(vec![
                (Some(rule("payee = \"ok\" and residence = \"ok\"")), to("decide")),
                (None, to("correction")),
            ]),
        ),
        stage(
            "decide",
            StageKind::Approval(decide),
            acts(&[("approve", end("granted", Outcome::Granted)), ("refuse", end("refused", Outcome::Refused))]),
        ),
    ])
}

fn items() -> Vec<Item> {
    let mut other = question("payout.account", Field::Bank);
    other.when = Some(rule("payout.where = \"new\""));
    let mut school = question("school", Field::Text { max: 20, lines: false });
    school.when = Some(rule("birthdate < date(\"2019-04-02\")"));
    let mut note = question("note", Field::Text { max: 200, lines: true });
    note.optional = true;
    let children = Group {
        key: "children".into(),
        ask: Text::ja("お子さん"),
        min: 1,
        max: 5,
        when: None,
        of: vec![
            question("name", Field::Name),
            question("birthdate", Field::Date(Bounds { min: None, max: Some(0) })),
            school,
        ],
    };
    vec![
        Item::Question(question("applicant.public_servant", Field::YesNo)),
        Item::Group(children),
        Item::Question(question("payout.where", Field::Choice(options(&["same", "new"])))),
        Item::Question(other),
        Item::Question(note),
    ]
}

pub(crate) fn allowance() -> Procedure {
    let open = || Way::Open { assurance: Assurance::Email };
    Procedure {
        id: "child-allowance".into(),
        symbol: "JT".into(),
        kind: Kind::Application,
        regime: Regime::Act,
        issuer: Issuer("区長".into()),
        section: "kodomo".into(),
        name: Text::new("児童手当 認定請求", "Child allowance claim"),
        who: Text::ja("高校生までのお子さんを育てている方"),
        basis: Basis {
            law: "児童手当法".into(),
            article: "7".into(),
            affairs: Affairs::Delegated1,
            refusal_grounds: Vec::new(),
        },
        events: vec!["birth".into()],
        words: vec!["赤ちゃん".into(), "子ども手当".into()],
        clock: Clocks { standard: Some(Period::BusinessDays(15)), legal: None, counts_arrival_day: false },
        applicant_period: Some(crate::model::ApplicantPeriod {
            days: 15,
            from: "children.birthdate".into(),
            basis: "8条3項".into(),
            late: Text::ja("翌月分から"),
        }),
        addressee: None,
        criteria: None,
        channels: Channels { online: open(), phone: open(), desk: open(), post: open() },
        proxies: Vec::new(),
        fee: Some(Fee { amount: rule("if payout.where = \"new\" then 300 else 0"), note: Text::default() }),
        guide: Guide {
            when: Some(rule(
                "not(applicant.public_servant) and (some c in children satisfies c.birthdate >= date(\"2008-04-02\"))",
            )),
            otherwise: Text::ja("勤務先へ"),
            papers: vec![
                Paper {
                    id: "bankbook".into(),
                    name: Text::ja("通帳"),
                    when: Some(rule("payout.where = \"new\"")),
                    dropped: None,
                },
                Paper {
                    id: "seal".into(),
                    name: Text::ja("印鑑"),
                    when: None,
                    dropped: Some(crate::model::Dropped::Done),
                },
            ],
        },
        items: items(),
        stages: stages(),
        letters: IndexMap::new(),
        examples: Vec::new(),
        minutes: 8,
        rules_hash: String::new(),
        words_hash: String::new(),
    }
}
