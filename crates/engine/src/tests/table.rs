//! Every reachable state of a small procedure × every command × every kind of actor: allowed as the table says, or refused with a reason.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fmt::Write as _;

use super::notation::procedure;
use super::world::{World, actors, batch, flag, record, staff};
use crate::{
    Actor, Command, CommandKind, Delivery, DeliveryWay, Offer, Phase, Revised, Task, TaskNo, TaskState, Work, decide,
    offers,
};

const SMALL: &str = "
    check = task clerk: accept > decide, correct > correction
    correction = citizen 14: sent > back
    decide = approval clerk chief: approve > granted, refuse > refused
    extend = 30
";
const WHO: [&str; 6] = ["citizen", "system", "kato", "sato", "deputy", "stranger"];

const RESULTS: [&str; 13] = [
    "accept", "correct", "agreed", "done", "ok", "wrong", "paid", "seen", "again", "out", "offered", "waiting",
    "rejected",
];

/// The decisions made, or one that was not.
fn decisions(world: &World) -> impl Iterator<Item = u32> {
    let made = world.case.decisions.iter().map(|made| made.number);
    made.chain(world.case.decisions.is_empty().then_some(1))
}

/// Every way in which a command of this kind can sensibly be filled in here.
pub fn variants(world: &World, kind: CommandKind, task: Option<TaskNo>) -> Vec<Command> {
    let no = task.unwrap_or(TaskNo(0));
    let some = Some(record());
    let decision = world.case.decision().map_or(1, |decision| decision.number);
    let results = RESULTS.map(str::to_owned);
    let each =
        |of: fn(TaskNo, String) -> Command| results.iter().map(|result| of(no, result.clone())).collect::<Vec<_>>();
    match kind {
        CommandKind::Claim => vec![Command::Claim { task: no }],
        CommandKind::Assign => ["kato", "sato", "chief", "stranger", "other"]
            .map(|to| Command::Assign { task: no, to: staff(to) })
            .to_vec(),
        CommandKind::Release => vec![Command::Release { task: no }],
        CommandKind::Start => vec![Command::Start { task: no }],
        CommandKind::Pause => vec![Command::Pause { task: no }],
        CommandKind::Complete => each(|task, result| Command::Complete { task, result }),
        CommandKind::RecordWait => each(|task, result| Command::RecordWait { task, result, record: None }),
        CommandKind::RecordPayment => each(|task, result| Command::RecordPayment { task, result, record: None }),
        CommandKind::RecordVisit => each(|task, result| Command::RecordVisit { task, result, record: None }),
        CommandKind::RecordHandover => each(|task, result| Command::RecordHandover { task, result, record: record() }),
        CommandKind::Allocate => each(|task, result| Command::Allocate { task, result, batch: batch() }),
        CommandKind::RequestCorrection => {
            let ask = |result| Command::RequestCorrection {
                task: no,
                result,
                flags: vec![flag("payout")],
                reason: record(),
                due_days: 14,
            };
            results.iter().cloned().map(ask).collect()
        }
        CommandKind::AnswerCorrection => {
            let flags = world.case.correction.iter().flat_map(|asked| asked.flags.clone());
            vec![Command::AnswerCorrection {
                revised: flags.map(|flag| Revised { key: flag.key, row: flag.row, revision: 2 }).collect(),
            }]
        }
        CommandKind::Remind => vec![Command::Remind],
        CommandKind::LookAfter => vec![Command::LookAfter],
        CommandKind::Draft => ["approve", "refuse", "revoke"]
            .map(|exit| Command::Draft {
                task: no,
                exit: exit.into(),
                reason: some,
                clause: some,
                ground: None,
                appeal: Some("mayor".into()),
            })
            .to_vec(),
        CommandKind::Approve => vec![Command::Approve { task: no }],
        CommandKind::Return => vec![Command::Return { task: no, reason: record() }],
        CommandKind::DeputyApprove => vec![Command::DeputyApprove { task: no }],
        CommandKind::ReadAfter => vec![Command::ReadAfter { task: no }],
        CommandKind::Withdraw => vec![Command::Withdraw { record: some }],
        CommandKind::Extend => vec![Command::Extend { reason: record() }],
        CommandKind::Undo => vec![Command::Undo],
        CommandKind::Revoke => vec![Command::Revoke { decision, reason: record() }],
        CommandKind::Amend => vec![Command::Amend { decision, reason: record() }],
        CommandKind::Deliver => {
            let Delivery { how, on, presumed } =
                Delivery { how: DeliveryWay::Desk, on: world.today(), presumed: false };
            decisions(world).map(|decision| Command::Deliver { decision, how, on, presumed }).collect()
        }
        CommandKind::LetterCameBack => {
            decisions(world).map(|decision| Command::LetterCameBack { decision, on: world.today() }).collect()
        }
        CommandKind::Transfer => ["roads", "child"].map(|to| Command::Transfer { section: to.into() }).to_vec(),
    }
}

/// Every command about every open task, one that is not there, and every command about none.
pub fn places(world: &World) -> Vec<Offer> {
    let tasks: Vec<Option<TaskNo>> =
        world.case.tasks.iter().map(|task| Some(task.no)).chain([Some(TaskNo(4000))]).collect();
    let of = |kind: &CommandKind| if kind.is_about_a_task() { tasks.clone() } else { vec![None] };
    CommandKind::ALL.iter().flat_map(|kind| of(kind).into_iter().map(|task| Offer { kind: *kind, task })).collect()
}

/// States that differ in nothing a guard looks at are one.
fn key(world: &World) -> String {
    let case = &world.case;
    let tasks: Vec<_> =
        case.tasks.iter().map(|task| (&task.node, task.work, task.state, task.assignee, &task.section)).collect();
    let chain = case.tasks.iter().any(|task| matches!(task.work, Work::Approve { .. }));
    let draft = case.draft.as_ref().filter(|_| chain).map(|draft| draft.by);
    let approvals = if chain { case.approvals.as_slice() } else { &[] };
    let undo = case.last.as_ref().map(|last| world.now < last.until);
    let old = world.today() >= case.stage_since.plus_days(14).date();
    let revision = case.revision.map(|revision| revision.act);
    let delivered = case.decision().map(|decision| decision.delivered.is_some());
    let waited = case.correction.is_some() && (case.reminded || old);
    let rest = (waited, case.decisions.len(), delivered, &case.section);
    format!("{:?}{}{tasks:?}{draft:?}{:?}{undo:?}{revision:?}{rest:?}", case.phase, case.stage, approvals)
}

/// What a reader calls the state: the phase, and what is open in whose hands.
fn name(world: &World) -> String {
    let hand = |task: &Task| match task.state {
        TaskState::Enabled => "free",
        TaskState::Assigned => "taken",
        TaskState::Started => "started",
        TaskState::Paused => "paused",
    };
    let work = |task: &Task| match task.work {
        Work::Correct => task.node.clone(),
        _ => format!("{} {}", task.node, hand(task)),
    };
    let mut tasks: Vec<String> = world.case.tasks.iter().filter(|task| task.holds_the_stage()).map(work).collect();
    tasks.sort();
    let phase = match &world.case.phase {
        Phase::Open => "open",
        Phase::Ended { .. } => "decided",
        Phase::Withdrawn => "withdrawn",
        Phase::Revoked => "revoked",
    };
    if tasks.is_empty() { phase.to_owned() } else { format!("{phase}, {}", tasks.join(" + ")) }
}

#[derive(Default)]
struct Cell {
    allowed: BTreeSet<&'static str>,
    refused: BTreeSet<String>,
}

type Table = BTreeMap<String, BTreeMap<CommandKind, Cell>>;

const NURSERY: &str = "
    check = task clerk: accept > allocate, out > refused
    allocate = batch clerk 10 + 5: offered > register, waiting > refused
    register = core-system clerk: done > granted, rejected > check
";

#[test]
fn every_state_and_every_command() {
    insta::assert_snapshot!(table(SMALL));
}

#[test]
fn every_state_of_a_batch_and_a_hand_over() {
    insta::assert_snapshot!(table(NURSERY));
}

fn table(text: &str) -> String {
    let people: Vec<(&'static str, Actor)> = actors().into_iter().filter(|(name, _)| WHO.contains(name)).collect();
    let mut table = Table::new();
    let mut seen = BTreeSet::new();
    let mut queue = VecDeque::from([World::of(procedure(text))]);
    while let Some(world) = queue.pop_front() {
        if !seen.insert(key(&world)) {
            continue;
        }
        assert!(seen.len() < 6000, "the small model is small");
        let row = table.entry(name(&world)).or_default();
        let mut next = VecDeque::new();
        for (who, actor) in &people {
            judge(&world, who, actor, row, &mut next);
        }
        // Beyond a transfer or a second decision nothing new comes: such states are judged, not walked on from.
        if world.case.transfers > 0 || world.case.decisions.len() > 1 {
            continue;
        }
        queue.extend(next);
        let mut later = world.clone();
        later.now = later.now.plus_days(15);
        if world.today() < jiff::civil::date(2026, 7, 20) {
            queue.push_back(later);
        }
    }
    print(&table)
}

/// An offer works in at least one way; what is not offered works in none, and both leave the case as it was.
fn judge(
    world: &World,
    who: &'static str,
    actor: &Actor,
    row: &mut BTreeMap<CommandKind, Cell>,
    queue: &mut VecDeque<World>,
) {
    let offered = offers(&world.procedure, &world.case, &world.facts(), actor, world.now);
    for place in places(world) {
        let cell = row.entry(place.kind).or_default();
        let mut worked = false;
        for command in variants(world, place.kind, place.task) {
            match decide(&world.procedure, &world.case, &world.facts(), actor, command, world.now) {
                Ok(events) => {
                    assert!(!events.is_empty(), "{place:?} by {who} does something");
                    worked = true;
                    let mut next = world.clone();
                    next.take(events);
                    queue.push_back(next);
                }
                Err(refusal) if !offered.contains(&place) && place.task != Some(TaskNo(4000)) => {
                    let code = format!("{:?}", refusal.code);
                    cell.refused.insert(code.split([' ', '{']).next().unwrap_or_default().to_owned());
                }
                Err(_) => {}
            }
        }
        // Whether there is a colleague who may take it is not the giver's business: the page lists those who may.
        let nobody_to_give_it_to = place.kind == CommandKind::Assign && !worked;
        assert_eq!(
            worked,
            offered.contains(&place) && !nobody_to_give_it_to,
            "{place:?} by {who} in {}: offered and working are one",
            world.state()
        );
        if worked {
            cell.allowed.insert(who);
        }
    }
}

fn print(table: &Table) -> String {
    let mut out = String::from(
        "kato: clerk; sato: clerk and chief; deputy: deputy of the chief; stranger: clerk of another section\n",
    );
    for (state, row) in table {
        let _ = writeln!(out, "\n{state}");
        let mut never: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (kind, cell) in row {
            let refused = cell.refused.iter().map(String::as_str).collect::<Vec<_>>().join(" ");
            if cell.allowed.is_empty() {
                let refused = if refused.is_empty() { "NoSuchTask".to_owned() } else { refused };
                never.entry(refused).or_default().push(format!("{kind:?}"));
            } else {
                let allowed = cell.allowed.iter().copied().collect::<Vec<_>>().join(" ");
                let _ = writeln!(out, "  {:<18}{allowed}  (else {refused})", format!("{kind:?}"));
            }
        }
        for (why, kinds) in never {
            let _ = writeln!(out, "  nobody: {}  ({why})", kinds.join(" "));
        }
    }
    out
}
