//! One step of one case: what is next, who does it, and when the step after it comes.

use std::sync::{Arc, PoisonError};

use civic::{Chance, Millis};
use engine::{Actor, Case, Code, Command, DeliveryWay, Flag, Phase, Refusal, Revised, Task, TaskState, Work};
use hall::cases::{self, Act, CaseFile, FlagReason, Handed, NewAnswer, Words, case_file};
use hall::people::Officer;
use sea_orm::{ColumnTrait, QueryFilter};
use store::ActorRef;

use super::World;
use super::life::{At, Channel, Life};
use super::table::{asks_at, result_of};
use super::turns::{begun, foremost, take_turns};
use super::{hours, send, till, words};
use crate::told::{Tell, Told};

/// Carries out what is due; `None` when nothing more will ever happen.
pub async fn step(world: Arc<World>, mut life: Life) -> Result<Option<Life>, Told> {
    match life.stands.clone() {
        At::Ahead => {
            send::begin(&world, &mut life).await?;
            if life.abandoned {
                return Ok(None);
            }
            let writing = 6 + hours::below(&life.chance, 25);
            life.at = world.hall.now().plus_minutes(writing);
            Ok(Some(life))
        }
        At::Written(..) => {
            let case = send::send(&world, &mut life).await?;
            life.stands = At::Arrived(case);
            life.arrived = Some(world.hall.now());
            if life.plan.large_print {
                choose_large_print(&world, case).await?;
            }
            let shape = shape(&world, case).await?;
            Ok(next(&world, life, &shape))
        }
        At::Arrived(case) => {
            let file = read(&world, case).await?;
            let Some(act) = choose(&world, &mut life, &file) else { return Ok(None) };
            if till::is_paid(&file, &act) {
                till::take(&world, &file, &act, &life.chance).await?;
                let shape = shape(&world, case).await?;
                return Ok(next(&world, life, &shape));
            }
            let decided = match cases::decide(&world.hall, &file, &act) {
                Ok(decided) => decided,
                // Holidays put a timer off.
                Err(Refusal { code: Code::TooEarly { on }, .. }) => {
                    life.at = Millis::start_of(on).plus_minutes(9 * 60).max(world.hall.now().plus_minutes(1));
                    return Ok(Some(life));
                }
                Err(refusal) => return Err(Told::new(format!("the demo's history is refused: {refusal:?}"))),
            };
            world.hall.db().submit(decided.changes).await.tell("an act of the demo")?;
            let ended = file.shape.is_open() && matches!(decided.shape.phase, Phase::Ended { .. });
            if ended && life.channel == Channel::Online {
                world.over.lock().unwrap_or_else(PoisonError::into_inner).push((life.procedure, case));
            }
            Ok(next(&world, life, &decided.shape))
        }
    }
}

/// The same rows as the applicant's button on the case's page leaves.
async fn choose_large_print(world: &World, case: uuid::Uuid) -> Result<(), Told> {
    let file = read(world, case).await?;
    if let Some(changes) = cases::choose_print(&file, of_citizen(&file), true) {
        world.hall.db().submit(changes).await.tell("a choice of the demo")?;
    }
    Ok(())
}

async fn read(world: &World, case: uuid::Uuid) -> Result<CaseFile, Told> {
    let reads = world.hall.db().reads().await.tell("the demo's database")?;
    let file = cases::read(&world.hall, &reads, case)
        .await
        .map_err(|problem| Told::new(format!("a case of the demo: {problem:?}")))?;
    file.ok_or_else(|| Told::new("a case of the demo is not there"))
}

/// Where a case that has just arrived stands.
async fn shape(world: &World, case: uuid::Uuid) -> Result<Case, Told> {
    let reads = world.hall.db().reads().await.tell("the demo's database")?;
    let row = reads.of::<case_file::Entity>().filter(case_file::Column::Id.eq(case)).one(&reads).await;
    let row = row.tell("a case of the demo")?.ok_or_else(|| Told::new("a case of the demo is not there"))?;
    serde_json::from_str(&row.shape).tell("the shape of a case")
}

/// The moment of the next step.
fn next(world: &World, mut life: Life, shape: &Case) -> Option<Life> {
    let now = world.hall.now();
    let at = match &shape.phase {
        Phase::Open => {
            take_turns(world, &mut life, shape);
            let usual = foremost(&life, shape).and_then(|task| life.turns.get(&task.no))?.at;
            let chance = &life.chance;
            let taken_back =
                life.plan.withdraws_in.and_then(|days| life.arrived.map(|from| hours::home_after(from, days, chance)));
            taken_back.filter(|at| *at > now).map_or(usual, |at| at.min(usual))
        }
        Phase::Ended { .. } | Phase::Revoked => after_the_end(world, &life, shape, now)?,
        Phase::Withdrawn => return None,
    };
    life.at = at.max(now.plus_ms(1000));
    Some(life)
}

/// Decided: it is delivered, and what a deputy approved is read.
fn after_the_end(world: &World, life: &Life, shape: &Case, now: Millis) -> Option<Millis> {
    let (calendar, chance) = (world.hall.calendar(), &life.chance);
    let decision = shape.decision().filter(|decision| decision.outcome != Some(procedure::model::Outcome::Done));
    if decision.is_some_and(|decision| decision.delivered.is_none()) {
        if life.plan.unposted && !life.notice_electronic {
            return None;
        }
        let wait =
            if life.notice_electronic { return Some(now.plus_minutes(2)) } else { 200 + hours::below(chance, 500) };
        return Some(hours::office_after(calendar, now, wait, chance));
    }
    let unread = shape.tasks.iter().any(|task| matches!(task.work, Work::ReadAfter { .. }));
    unread.then(|| hours::office_after(calendar, now, 300 + hours::below(chance, 1500), chance))
}

/// What is done now, by whom.
fn choose(world: &World, life: &mut Life, file: &CaseFile) -> Option<Act> {
    let (hall, shape) = (&world.hall, &file.shape);
    if !shape.is_open() {
        return end(world, life, file);
    }
    if let (Some(days), Some(arrived)) = (life.plan.withdraws_in, life.arrived)
        && hall.now() >= hours::home_after(arrived, days, &life.chance).min(arrived.plus_days(days + 1))
    {
        life.plan.withdraws_in = None;
        let why = Words::new(hall, "withdrawal", words::WITHDRAWN);
        return Some(citizen(file, Command::Withdraw { record: Some(why.record()) }).words(why));
    }
    let task = foremost(life, shape)?;
    if task.work == Work::Correct {
        // Reminded, it is waited for anew.
        life.turns.remove(&task.no);
        return Some(if life.plan.answers_in.is_some() { answer(life, file) } else { system(Command::Remind) });
    }
    if life.plan.extend && may_extend(world, life, shape) {
        life.plan.extend = false;
        let why = if life.procedure == "disclosure" { words::EXTENSION_RECORDS } else { words::EXTENSION };
        let why = Words::new(hall, "extension", why);
        let officer = holder(world, life, task, "clerk", None)?;
        let extend = staff(officer, Command::Extend { reason: why.record() }).words(why);
        // Behind the last day, over a New Year, the law has no extension any more.
        if cases::decide(hall, file, &extend).is_ok() {
            return Some(extend);
        }
    }
    let role = task.role.as_deref().unwrap_or("clerk");
    let officer = holder(world, life, task, role, shape.draft.as_ref().map(|draft| draft.by.uuid()))?;
    if task.state == TaskState::Enabled && matches!(task.work, Work::Task | Work::Draft) && life.chance.below(3) == 0 {
        life.turns.remove(&task.no);
        return Some(staff(officer, Command::Claim { task: task.no }));
    }
    let begun = begun(life, task, world.hall.now());
    work(world, life, file, task, officer).map(|act| act.begun(Some(begun)))
}

/// The one way each kind of work is finished.
fn work(world: &World, life: &mut Life, file: &CaseFile, task: &Task, officer: &Officer) -> Option<Act> {
    let hall = &world.hall;
    let no = task.no;
    let act = match task.work {
        Work::Task => return Some(answer_task(hall, life, task, officer)),
        Work::Wait | Work::Pay | Work::Visit => {
            let result = result_of(life, &task.node);
            let came = Words::new(hall, record_kind(task.work), words::outside(&task.node, &result));
            let record = Some(came.record());
            let command = match task.work {
                Work::Wait => Command::RecordWait { task: no, result, record },
                Work::Pay => Command::RecordPayment { task: no, result, record },
                _ => Command::RecordVisit { task: no, result, record },
            };
            staff(officer, command).words(came)
        }
        Work::Draft => draft(hall, life, file, task, officer),
        Work::Approve { step } => {
            if step == 0 && life.plan.send_back {
                life.plan.send_back = false;
                let why = Words::new(hall, "return", words::SENT_BACK);
                return Some(staff(officer, Command::Return { task: no, reason: why.record() }).words(why));
            }
            let drafter = file.shape.draft.as_ref().map(|draft| draft.by.uuid());
            let free = |other: &&Officer| {
                let approved = file.shape.approvals.iter().any(|given| given.by.uuid() == other.account);
                let deputy = other
                    .deputy_for
                    .iter()
                    .any(|grant| grant.section == task.section && Some(&grant.role) == task.role.as_ref());
                deputy && !approved && Some(other.account) != drafter
            };
            match world.officers.iter().find(free).filter(|_| life.plan.by_deputy) {
                Some(deputy) => staff(deputy, Command::DeputyApprove { task: no }),
                None => staff(officer, Command::Approve { task: no }),
            }
        }
        Work::CoreSystem => {
            let result = result_of(life, &task.node);
            let said = Words::new(hall, cases::HANDOVER, words::outside(&task.node, &result));
            // What came as a form is taken over by a file; paper and what was said is typed again.
            let handed = if life.channel == Channel::Online { Handed::Taken } else { Handed::Typed };
            let noted = handed.note(hall, file, no);
            staff(officer, Command::RecordHandover { task: no, result, record: said.record() }).words(said).words(noted)
        }
        // Whoever is weighed on one day is weighed together.
        Work::Batch => {
            let day = hall.now().date().to_string().replace('-', "").parse::<u128>();
            let batch = civic::Id::from_uuid(uuid::Uuid::from_u128(day.unwrap_or(0)));
            staff(officer, Command::Allocate { task: no, result: result_of(life, &task.node), batch })
        }
        Work::Correct => return None,
        Work::ReadAfter { .. } => staff(officer, Command::ReadAfter { task: no }),
        Work::Look => staff(officer, Command::Complete { task: no, result: "done".to_owned() }),
    };
    Some(act)
}

fn record_kind(work: Work) -> &'static str {
    match work {
        Work::Pay => "payment",
        Work::Visit => "visit",
        _ => "outside",
    }
}

/// A task's answer, or the flags that go back to the citizen instead.
fn answer_task(hall: &hall::Hall, life: &mut Life, task: &Task, officer: &Officer) -> Act {
    let (slip, result) = match asks_at(&task.node) {
        Some((false, result)) => (life.application.slip.clone().filter(|_| life.plan.correct_at_check), result),
        Some((true, result)) => (life.application.late_slip.clone().filter(|_| life.plan.correct_at_review), result),
        None => (None, ""),
    };
    let Some((key, _)) = slip else {
        return staff(officer, Command::Complete { task: task.no, result: result_of(life, &task.node) });
    };
    let why = Words::new(hall, "correction", words::correction(key));
    let flag = Flag { key: key.to_owned(), row: None };
    let command = Command::RequestCorrection {
        task: task.no,
        result: result.to_owned(),
        flags: vec![flag.clone()],
        reason: why.record(),
        due_days: 14,
    };
    let mut act = staff(officer, command);
    act.flags.push(FlagReason { flag, reason: why.body.clone() });
    act.words(why)
}

/// The citizen's right answers to what was asked; from then on nothing is wrong any more.
fn answer(life: &mut Life, file: &CaseFile) -> Act {
    let asked = file.shape.correction.as_ref().map_or(&[][..], |correction| &correction.flags);
    let (mut revised, mut answers) = (Vec::new(), Vec::new());
    for flag in asked {
        let fixes = [&life.application.slip, &life.application.late_slip];
        let Some((_, value)) = fixes.into_iter().flatten().find(|(key, _)| *key == flag.key) else { continue };
        let row = flag.row.clone().unwrap_or_default();
        let revision = file.revision(&flag.key, &row) + 1;
        revised.push(Revised {
            key: flag.key.clone(),
            row: flag.row.clone(),
            revision: u32::try_from(revision).unwrap_or(1),
        });
        answers.push(NewAnswer { key: flag.key.clone(), row, revision, value: value.clone() });
    }
    if file
        .shape
        .correction
        .as_ref()
        .is_some_and(|correction| correction.asker == "check" || correction.asker == "prepare")
    {
        life.plan.correct_at_check = false;
    } else {
        life.plan.correct_at_review = false;
    }
    let mut act = citizen(file, Command::AnswerCorrection { revised });
    act.answers = answers;
    act
}

/// 起案: what is proposed, with the reason and the clause where it is to the applicant's disadvantage.
fn draft(hall: &hall::Hall, life: &Life, file: &CaseFile, task: &Task, officer: &Officer) -> Act {
    let own_refusal = matches!(life.procedure, "child-allowance" | "child-medical" | "dog-registration");
    let adverse = matches!(
        file.shape.stage.as_str(),
        "decide-none" | "decide-refusal" | "decide-partly" | "decide-not-accepted" | "hold"
    ) || (own_refusal && life.plan.refuse);
    let exit = if adverse && file.shape.stage == "decide" { "refuse" } else { "approve" };
    let class = ["survey", "photo"].into_iter().find_map(|stage| file.shape.results.get(stage));
    let reason =
        class.filter(|_| !adverse).map_or_else(|| words::reason(life.procedure, adverse), |of| words::damage(of));
    let reason = Words::new(hall, "reason", reason);
    let clause = Words::new(hall, "clause", words::clause(life.procedure));
    let shelf = hall.library().shelf();
    let appeal = procedure::appeal::notice_for(&file.procedure, shelf.appeals()).map(|row| row.id.clone());
    let ground = (file.shape.stage == "decide-not-accepted").then_some(0);
    let command = Command::Draft {
        task: task.no,
        exit: exit.to_owned(),
        reason: Some(reason.record()),
        clause: adverse.then(|| clause.record()),
        ground,
        appeal,
    };
    let act = staff(officer, command).words(reason);
    if adverse { act.words(clause) } else { act }
}

/// After the decision: delivery, then what a deputy left to be read.
fn end(world: &World, life: &Life, file: &CaseFile) -> Option<Act> {
    let shape = &file.shape;
    let today = world.hall.now().date();
    if let Some(decision) = shape.decision().filter(|decision| decision.delivered.is_none()) {
        if life.notice_electronic {
            return Some(system(Command::Deliver {
                decision: decision.number,
                how: DeliveryWay::Electronic,
                on: today,
                presumed: false,
            }));
        }
        let posted = i64::from(world.hall.city().post_presumed_days);
        let on = world.hall.now().plus_days(posted).date();
        let clerk =
            world.officers.iter().find(|officer| officer.grants.iter().any(|grant| grant.section == shape.section))?;
        return Some(staff(
            clerk,
            Command::Deliver { decision: decision.number, how: DeliveryWay::Post, on, presumed: true },
        ));
    }
    let task = shape.tasks.iter().find(|task| matches!(task.work, Work::ReadAfter { .. }))?;
    let officer = holder(world, life, task, task.role.as_deref()?, None)?;
    Some(staff(officer, Command::ReadAfter { task: task.no }))
}

fn may_extend(world: &World, life: &Life, shape: &Case) -> bool {
    let old = life.arrived.is_some_and(|arrived| world.hall.now() > arrived.plus_days(15));
    matches!(life.procedure, "care-need" | "disclosure") && old && shape.extension.is_none()
}

/// Who does a task: whoever has it, else one of those who hold its role; not the drafter where the law of the house forbids it.
fn holder<'a>(world: &'a World, life: &Life, task: &Task, role: &str, not: Option<uuid::Uuid>) -> Option<&'a Officer> {
    if let Some(mine) = task.assignee {
        return world.officers.iter().find(|officer| officer.account == mine.uuid());
    }
    let holds =
        |officer: &&Officer| officer.grants.iter().any(|grant| grant.section == task.section && grant.role == role);
    let approves = matches!(task.work, Work::Approve { .. });
    let all: Vec<&Officer> =
        world.officers.iter().filter(holds).filter(|officer| !approves || Some(officer.account) != not).collect();
    let index = usize::try_from(life.chance.below(all.len().max(1) as u64)).unwrap_or(0);
    all.get(index).copied()
}

fn staff(officer: &Officer, command: Command) -> Act {
    Act::new(officer.actor(), ActorRef::new("officer", officer.account.simple().to_string()), command)
}

fn citizen(file: &CaseFile, command: Command) -> Act {
    Act::new(Actor::Citizen, of_citizen(file), command)
}

fn of_citizen(file: &CaseFile) -> ActorRef {
    ActorRef::new("citizen", file.row.id.simple().to_string())
}

fn system(command: Command) -> Act {
    Act::new(Actor::System, ActorRef::new("system", ""), command)
}
