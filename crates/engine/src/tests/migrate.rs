//! A running case under newer rules: what is kept, what is asked anew, what is refused; and the log alone tells it again.

use procedure::Procedure;
use procedure::answers::Answers;

use super::life::ALLOWANCE;
use super::notation::procedure;
use super::world::{World, staff};
use crate::{By, Event, Hole, Migration, NotMigrated, StageMap, TaskState, fold, migrate};

fn newer(text: &str) -> Procedure {
    Procedure { rules_hash: "newer".into(), ..procedure(text) }
}

fn same_names(old: &Procedure) -> StageMap {
    old.stages.keys().map(|id| (id.clone(), id.clone())).collect()
}

/// Moves the case, and checks that the stored log gives the same shape.
fn moved(world: &mut World, new: &Procedure, stages: &StageMap) -> Result<(), NotMigrated> {
    let answers = Answers::default();
    let by = By::Staff(staff("manager").id);
    let with = Migration {
        old: &world.procedure,
        new,
        stages,
        answers: &answers,
        calendar: &world.calendar,
        by,
        now: world.now,
    };
    let events = migrate(&world.case, &with)?;
    world.take(events);
    world.procedure = new.clone();
    assert_eq!(world.case.rules_hash, "newer");
    let stored = serde_json::to_string(&world.log).expect("a log");
    let log: Vec<Event> = serde_json::from_str(&stored).expect("the same log");
    assert_eq!(fold(&log).as_ref(), Some(&world.case), "replay gives the same shape");
    Ok(())
}

fn open(world: &World) -> Vec<&str> {
    world.case.tasks.iter().map(|task| task.node.as_str()).collect()
}

#[test]
fn work_that_is_the_same_stays_with_whoever_has_it() {
    let mut world = World::of(procedure(ALLOWANCE));
    world.tell("kato start /check");
    let before = world.case.tasks.clone();
    let new = newer(&ALLOWANCE.replace("citizen 14", "citizen 30"));
    moved(&mut world, &new, &same_names(&procedure(ALLOWANCE))).expect("moves");
    assert_eq!(world.case.tasks, before);
    assert_eq!(world.case.tasks[0].state, TaskState::Started);
    // And it goes on to its end under the new rules.
    let told = world.tell("kato /check accept\nsato /payee ok\nkato /residence ok\nkato draft approve\nchief approve /approve1\nmanager approve /approve2");
    assert!(told.contains("granted"), "{told}");
}

#[test]
fn a_renamed_stage_keeps_what_was_done_in_it_and_asks_the_rest_anew() {
    let mut world = World::of(procedure(ALLOWANCE));
    world.tell("kato /check accept\nsato /payee ok");
    let text = ALLOWANCE.replace("review", "verify");
    let mut stages = same_names(&procedure(ALLOWANCE));
    stages.insert("review".into(), "verify".into());
    moved(&mut world, &newer(&text), &stages).expect("moves");
    assert_eq!((world.case.stage.as_str(), open(&world)), ("verify", vec!["verify/residence"]));
    let told = world.tell("kato /residence ok");
    assert!(told.contains("decide"), "what was done before the move still counts: {told}");
}

#[test]
fn a_hole_is_refused_and_named() {
    let mut world = World::of(procedure(ALLOWANCE));
    let old = procedure(ALLOWANCE);
    let mut stages = same_names(&old);
    stages.remove("review");
    let hole = Hole::Unmapped { stage: "review".into() };
    assert_eq!(moved(&mut world, &newer(ALLOWANCE), &stages), Err(NotMigrated::Hole(hole)));
    stages.insert("review".into(), "nowhere".into());
    let hole = Hole::Unknown { stage: "review".into(), to: "nowhere".into() };
    assert_eq!(moved(&mut world, &newer(ALLOWANCE), &stages), Err(NotMigrated::Hole(hole)));
    stages.insert("review".into(), "correction".into());
    let hole = Hole::OtherKind { stage: "review".into(), to: "correction".into() };
    assert_eq!(moved(&mut world, &newer(ALLOWANCE), &stages), Err(NotMigrated::Hole(hole)));
    assert_eq!(world.case.rules_hash, old.rules_hash, "nothing moved");
}

#[test]
fn a_correction_under_way_goes_on_and_returns_to_the_renamed_stage() {
    let mut world = World::of(procedure(ALLOWANCE));
    world.tell("kato flag /check correct payout");
    let text = ALLOWANCE.replace("check = ", "first = ").replace("> check", "> first");
    let mut stages = same_names(&procedure(ALLOWANCE));
    stages.insert("check".into(), "first".into());
    moved(&mut world, &newer(&text), &stages).expect("moves");
    assert!(world.case.is_stopped() && open(&world) == ["correction"]);
    let told = world.tell("citizen answer payout");
    assert!(world.case.stage == "first" && !world.case.is_stopped(), "{told}");
}

#[test]
fn another_chain_begins_the_proposal_anew() {
    let mut world = World::of(procedure(ALLOWANCE));
    world.tell("kato /check accept\nsato /payee ok\nkato /residence ok\nkato draft approve\nchief approve /approve1");
    let stages = same_names(&procedure(ALLOWANCE));
    let mut same = world.clone();
    moved(&mut same, &newer(&ALLOWANCE.replace("citizen 14", "citizen 30")), &stages).expect("moves");
    assert_eq!((open(&same), same.case.approvals.len()), (vec!["decide/approve2"], 1));
    moved(&mut world, &newer(&ALLOWANCE.replace("approval clerk chief manager", "approval clerk manager")), &stages)
        .expect("moves");
    assert_eq!(open(&world), ["decide/draft"]);
    assert!(world.case.draft.is_none() && world.case.approvals.is_empty());
}

#[test]
fn what_has_ended_or_moved_stays() {
    let mut world = World::of(procedure(ALLOWANCE));
    let (new, stages) = (newer(ALLOWANCE), same_names(&procedure(ALLOWANCE)));
    moved(&mut world, &new, &stages).expect("moves");
    assert_eq!(moved(&mut world, &new, &stages), Err(NotMigrated::OtherRules));
    let mut world = World::of(procedure(ALLOWANCE));
    world.tell("citizen withdraw");
    if !world.case.is_open() {
        assert_eq!(moved(&mut world, &new, &stages), Err(NotMigrated::CaseEnded));
    }
}
