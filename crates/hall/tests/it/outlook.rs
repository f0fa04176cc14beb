//! "Likely done by": told from records that bear it, of cases whose turn is the office's, and of no other. On both databases.

use civic::{Clock as _, Millis};
use hall::cases::{case_file, task};
use hall::outlook::{self, Told};
use jiff::ToSpan as _;
use procedure::compile::compile;
use sea_orm::ActiveValue::Set;
use store::{Changes, Row};
use testkit::{CaseRef, TestHall, both_halls};
use twin::{Go, Parameters, Plan, Setting};
use uuid::Uuid;

use crate::hands::{faults, owner, page};

/// An office that is neither idle nor overrun; nothing of it is known to whoever counts the records.
const OFFICE: &str = r#"
hours:
  office: { week: [ { days: [mon, tue, wed, thu, fri], open: "08:30", close: "17:15" } ] }
pools:
  clerks: { staff: [ { count: 5, hours: office } ] }
  chiefs: { staff: [ { count: 1, hours: office } ] }
  managers: { staff: [ { count: 1, hours: office } ] }
procedures:
  child-allowance:
    rules_hash: any
    pools: { clerk: clerks, chief: chiefs, manager: managers }
    arrivals: { hours: office, come: { renewal: { exponential: { mean: 15 } } } }
    steps:
      check/check: { work: { lognormal: { mean: 12, cv: 0.5 } } }
      check/next: { shares: { accept: 0.96, correct: 0.04 } }
      correction: { before: { time: { lognormal: { mean: 4320, cv: 0.3 } }, cause: citizen } }
      review/payee: { work: { lognormal: { mean: 15, cv: 0.5 } } }
      review/residence: { work: { lognormal: { mean: 6, cv: 0.5 } } }
      review/next: { shares: { "1": 0.97, "2": 0.03 } }
      decide/draft: { work: { lognormal: { mean: 20, cv: 0.5 } } }
      decide/approve1: { work: { exponential: { mean: 10 } }, shares: { approve: 0.97, return: 0.03 } }
      decide/approve2: { work: { exponential: { mean: 10 } }, shares: { approve: 0.99, return: 0.01 } }
      decide/next: { shares: { approve: 0.98, refuse: 0.02 } }
"#;

/// Half a year of ended cases as the hall would have recorded them, beside a case it really has.
async fn half_a_year(test: &TestHall, like: &CaseRef, cases: u32) {
    let procedure = test.hall.library().shelf().procedure("child-allowance").expect("published");
    let graph = compile(&procedure);
    let parameters: Parameters = serde_saphyr::from_str(OFFICE).expect("parameters");
    let today = test.clock.now().date();
    let from = today.checked_sub(210.days()).expect("a day");
    let from = from.nth_weekday(-1, jiff::civil::Weekday::Monday).expect("a Monday");
    let setting = Setting { from, weeks: 60, calendar: test.hall.calendar() };
    let plan = Plan::of(&|_| Some(&graph), &parameters, &setting).expect("a plan");
    let mut run = twin::Log::default();
    twin::run(&plan, &Go::cases(7, cases), &mut run).expect("runs");
    let base = Millis::start_of(from).0;
    assert!(run.done.iter().all(|done| base + done < test.clock.now().0), "the half year is over");
    let reads = test.hall.db().reads().await.expect("reads");
    let row = hall::cases::read(&test.hall, &reads, like.id).await.expect("a row").expect("the case").row;
    drop(reads);
    let mut rows = Vec::new();
    for case in run.cases.iter().flatten() {
        // As it was read, every column stands; a row takes them all.
        let mut of: case_file::ActiveModel = row.clone().into();
        of.id = Set(id(1, case.number));
        of.number = Set(format!("OLD-{}", case.number));
        of.state = Set("ended".to_owned());
        of.arrived_at = Set(base + case.arrived);
        rows.push(Row::of(of));
    }
    for (no, piece) in (1_i64..).zip(run.rows()) {
        rows.push(Row::of(worked(&plan, &graph, &row, base, no, &piece)));
    }
    for some in rows.chunks(400) {
        let changes = some.iter().fold(Changes::new(), |changes, row| changes.insert(row.clone()));
        test.hall.db().submit(changes).await.expect("stored");
    }
}

fn id(kind: u64, number: u32) -> Uuid {
    Uuid::from_u64_pair(kind, u64::from(number))
}

fn worked(
    plan: &Plan,
    graph: &flow::Graph,
    like: &case_file::Model,
    base: i64,
    no: i64,
    piece: &twin::Row,
) -> task::ActiveModel {
    let node = plan.node(piece.stop);
    let ours = piece.person != twin::NOBODY;
    let role = graph.nodes[node].kind.lane().unwrap_or_default();
    let person = Uuid::from_u64_pair(u64::from(plan.pool_of(piece.stop)) + 10, u64::from(piece.person));
    task::ActiveModel {
        city: Set(like.city),
        case_id: Set(id(1, piece.case)),
        no: Set(no),
        node: Set(node.to_owned()),
        kind: Set(if ours { "task" } else { "correct" }.to_owned()),
        role: Set(role.to_owned()),
        section: Set(like.section.clone()),
        state: Set("done".to_owned()),
        assignee: Set(ours.then_some(person)),
        minutes: Set(5),
        place: Set("desk".to_owned()),
        due_on: Set("2026-12-31".to_owned()),
        procedure: Set(like.procedure.clone()),
        enabled_at: Set(base + piece.enabled),
        assigned_at: Set(None),
        started_at: Set(ours.then_some(base + piece.started)),
        done_at: Set(Some(base + piece.done)),
        result: Set(None),
    }
}

both_halls! {
    async fn a_day_is_told_where_such_days_came_true_and_only_while_the_turn_is_the_offices(test: &TestHall) {
        let case = test.case("child-allowance", crate::file::answers()).await;
        let mut citizen = owner(test, &case).await;
        let (own, words) = (format!("/case/{}", case.id), "約束の日ではありません");

        assert_eq!(outlook::refresh(&test.hall).await.expect("a look"), 0);
        assert!(matches!(test.hall.outlook().told("child-allowance"), Some(Told::Unfit(_) | Told::Faulty(_))));
        assert!(!citizen.get(&own).await.has(words), "nothing is told from nothing");

        half_a_year(test, &case, 2_400).await;
        // What a day's count found holds for the day.
        assert_eq!(outlook::refresh(&test.hall).await.expect("a look"), 0);
        test.clock.advance_ms(86_400_000);
        assert_eq!(outlook::refresh(&test.hall).await.expect("a look"), 1, "{:?}", test.hall.outlook().told("child-allowance"));
        let Some(Told::Days(foretold)) = test.hall.outlook().told("child-allowance") else { panic!("told") };
        assert!(foretold.tried >= 100 && foretold.kept * 10 >= foretold.tried * 7, "{foretold:?}");
        let likely = test.hall.outlook().of("child-allowance", case.id, test.hall.now().date()).expect("a day");
        let days = test.hall.now().date().until(likely.day).expect("a span").get_days();
        assert!((0..15).contains(&days), "{likely:?}");
        assert!(test.hall.outlook().of("child-allowance", case.id, likely.day.tomorrow().expect("a day")).is_none());
        let mut citizen = owner(test, &case).await;
        let told = citizen.get(&own).await;
        assert!(told.has(words) && told.has(&format!("{}回ためすと", foretold.tried)), "{}", faults(&told));
        for (lang, words) in [("en", "It is a forecast, not a promise"), ("ja-simple", "やくそくでは")] {
            assert!(citizen.get(&format!("{own}?lang={lang}")).await.has(words), "{lang}");
        }
        citizen.get(&format!("{own}?lang=ja")).await;
        let mut sato = test.officer("sato").await;
        let beside = sato.get(&page(&case)).await;
        assert!(beside.has("終わりの見込み"), "{}", faults(&beside));
        let numbers = sato.get("/desk/reform/child-allowance/numbers").await;
        assert!(numbers.has("いま1件の申請のページに出ています"), "{}", faults(&numbers));

        // Sent back, it is the citizen's turn.
        crate::file::ask_correction(test, &case).await;
        test.clock.advance_ms(61_000);
        assert!(!citizen.get(&own).await.has(words));
        test.clock.advance_ms(20 * 60_000);
        assert_eq!(outlook::refresh(&test.hall).await.expect("a look"), 0);
    }
}
