//! Whatever is commanded in whatever order: no token is lost, no decision doubles, no stopped day is counted.

use civic::DayKind;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;

use super::life::{ALLOWANCE, ROAD};
use super::notation::procedure;
use super::table::{places, variants};
use super::world::{World, actors};
use crate::{
    Actor, Case, CommandKind, DecisionAct, Event, Offer, Phase, Task, What, decide, fold, offers, promise_calendar,
    shape_digest,
};

const ROUTE: &str = r#"
    check = task clerk: again > route, out > decide, correct > correction
    route = auto: if child = "yes" > decide, else > check
    correction = citizen 14: sent > back
    decide = approval clerk chief manager: approve > granted, refuse > refused, back > check
    extend = 30
"#;

const NURSERY: &str = "
    check = task clerk: accept > allocate, correct > correction
    correction = citizen 14: sent > back
    allocate = batch clerk 10 + 5: offered > register, waiting > decide
    register = core-system clerk: done > decide, rejected > check
    decide = approval clerk chief manager: approve > granted, refuse > refused
    extend = 30
";

/// One move: who, which of the things on offer (or, rarely, of all things), filled in which way, and days gone by before.
type Move = (usize, usize, usize, bool, u8);

fn moves() -> impl Strategy<Value = Vec<Move>> {
    prop::collection::vec(
        (
            0..10_usize,
            0..500_usize,
            0..16_usize,
            prop::bool::weighted(0.9),
            prop_oneof![9 => Just(0_u8), 1 => 1..20_u8],
        ),
        1..60,
    )
}

fn play(text: &str, moves: &[Move]) -> World {
    let mut world = World::of(procedure(text));
    let people = actors();
    for (who, place, variant, offered, days) in moves {
        world.now = world.now.plus_days(i64::from(*days)).plus_ms(1000);
        let pairs = if *offered {
            on_offer(&world, &people, *variant < 2)
        } else {
            anything(&world, &people[who % people.len()].1)
        };
        let Some((actor, place)) = pairs.get(place % pairs.len().max(1)).cloned() else { continue };
        let ways = variants(&world, place.kind, place.task);
        let Some(command) = ways.get(variant % ways.len().max(1)).cloned() else { continue };
        let before = world.case.clone();
        if world.give(&actor, command.clone()).is_err() {
            assert_eq!(before, world.case, "a refused command changes nothing");
            let again = decide(&world.procedure, &world.case, &world.facts(), &actor, command, world.now);
            assert!(again.is_err(), "and is refused again");
        }
        hold(&world);
    }
    world
}

/// What somebody is offered; what leads back or out of reach only now and then.
fn on_offer(world: &World, people: &[(&'static str, Actor)], all: bool) -> Vec<(Actor, Offer)> {
    let of = |actor: &Actor| offers(&world.procedure, &world.case, &world.facts(), actor, world.now);
    let pairs = people.iter().flat_map(|(_, actor)| of(actor).into_iter().map(|offer| (actor.clone(), offer)));
    pairs.filter(|(_, offer)| all || leads_on(offer.kind)).collect()
}

fn anything(world: &World, actor: &Actor) -> Vec<(Actor, Offer)> {
    places(world).into_iter().map(|place| (actor.clone(), place)).collect()
}

fn leads_on(kind: CommandKind) -> bool {
    use CommandKind as Kind;
    !matches!(
        kind,
        Kind::Withdraw
            | Kind::Transfer
            | Kind::Assign
            | Kind::Undo
            | Kind::Return
            | Kind::Claim
            | Kind::Release
            | Kind::Start
            | Kind::Pause
    )
}

fn hold(world: &World) {
    let case = &world.case;
    let held = case.tasks.iter().any(Task::holds_the_stage);
    match case.phase {
        Phase::Open => assert!(held, "no lost token: {}", world.state()),
        _ => assert_eq!(held, case.revision.is_some(), "nothing is left open but a revision: {}", world.state()),
    }
    assert_eq!(case.version, world.log.len() as u64, "one version for each event");
    let mut numbers: Vec<u32> = case.tasks.iter().map(|task| task.no.0).collect();
    numbers.dedup();
    assert_eq!(numbers.len(), case.tasks.len(), "no task twice");
    assert_eq!(
        case.correction.is_some(),
        case.tasks.iter().any(|task| task.role.is_none()),
        "asked is a task of the citizen"
    );
    decisions(case);
    clock(world);
}

fn decisions(case: &Case) {
    for (index, decision) in case.decisions.iter().enumerate() {
        assert_eq!(decision.number as usize, index + 1);
        let first = index == 0;
        assert_eq!(decision.act == DecisionAct::Original, first, "a second decision is a revocation or an amendment");
        assert_eq!(decision.supersedes.map(|of| of as usize), (!first).then_some(index), "and names the one before");
    }
}

/// No day after a stop, up to and including its end, is a day of the period; stops do not overlap.
fn clock(world: &World) {
    let pauses = &world.case.pauses;
    assert!(pauses.iter().filter(|pause| pause.to.is_none()).count() <= 1);
    assert!(pauses.windows(2).all(|two| two[0].to.is_some_and(|to| to <= two[1].from)));
    for mark in promise_calendar(&world.procedure, &world.case, &world.calendar, world.today()) {
        let stopped = pauses.iter().any(|pause| mark.date > pause.from && pause.to.is_none_or(|to| mark.date <= to));
        let counted = matches!(mark.kind, DayKind::Counted(_) | DayKind::Coming | DayKind::Due);
        assert!(!(stopped && counted), "{mark:?}");
    }
}

/// Nobody approved what he drafted, nobody approved twice, and a decision had its whole chain.
fn four_eyes(world: &World) {
    let mut case = Case::blank();
    for event in &world.log {
        if matches!(event.what, What::Decided { .. }) {
            let draft = case.draft.as_ref().expect("drafted");
            let mut by: Vec<_> = case.approvals.iter().map(|given| given.by).collect();
            assert!(!by.contains(&draft.by), "approver ≠ drafter");
            by.sort();
            by.dedup();
            assert_eq!(by.len(), case.approvals.len(), "each approval by another person");
            let procedure::model::StageKind::Approval(approval) = &world.procedure.stages["decide"].kind else {
                panic!("an approval")
            };
            assert_eq!(by.len(), approval.chain.len(), "the whole chain");
        }
        crate::apply(&mut case, event);
    }
}

fn stored(log: &[Event]) -> Vec<Event> {
    log.iter()
        .map(|event| serde_json::from_str(&serde_json::to_string(event).expect("written")).expect("read"))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_order_of_commands(text in prop::sample::select(vec![ALLOWANCE, ROAD, ROUTE, NURSERY]), moves in moves()) {
        let world = play(text, &moves);
        four_eyes(&world);
        super::replay::conforms(&world);
        let again = fold(&stored(&world.log)).expect("an arrival");
        prop_assert_eq!(shape_digest(&again), shape_digest(&world.case));
    }
}

#[test]
fn random_cases_do_come_to_their_ends() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut ends = std::collections::BTreeMap::<&str, u32>::new();
    for _ in 0..300 {
        let moves = moves().new_tree(&mut runner).expect("moves").current();
        let phase = match play(ROUTE, &moves).case.phase {
            Phase::Open => "open",
            Phase::Ended { .. } => "decided",
            Phase::Withdrawn => "withdrawn",
            Phase::Revoked => "revoked",
        };
        *ends.entry(phase).or_default() += 1;
    }
    assert!(ends.len() >= 3, "open, decided and withdrawn are all reached: {ends:?}");
}
