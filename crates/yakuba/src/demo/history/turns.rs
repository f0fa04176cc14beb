//! Whose turn it is: when each task that waits is turned to, and which comes first.

use civic::{Millis, SeededChance};
use engine::{Case, Task, TaskNo, TaskState, Work};
use jiff::ToSpan;
use jiff::civil::Date;

use super::life::{Life, Turn};
use super::table::usual_days;
use super::{World, hours, plan};

/// Every task is turned to in its own time, whatever happens to those beside it; that of a task somebody has taken is drawn anew.
pub fn take_turns(world: &World, life: &mut Life, shape: &Case) {
    let waits = |no: &TaskNo| shape.tasks.iter().any(|task| task.no == *no && task.holds_the_stage());
    life.turns.retain(|no, _| waits(no));
    for task in shape.tasks.iter().filter(|task| task.holds_the_stage()) {
        if life.turns.contains_key(&task.no) {
            continue;
        }
        if let Some(at) = turn(world, life, shape, task) {
            life.turns.insert(task.no, Turn { since: world.hall.now(), at });
        }
    }
}

/// When a task that is there since now is turned to; never, where the citizen does not answer.
fn turn(world: &World, life: &Life, shape: &Case, task: &Task) -> Option<Millis> {
    let (now, calendar, chance) = (world.hall.now(), world.hall.calendar(), &life.chance);
    Some(match task.work {
        Work::Correct => match (life.plan.answers_in, shape.reminded) {
            (Some(days), _) => hours::home_after(now, days, chance),
            (None, false) => reminder_day(world, life, shape)?,
            (None, true) => return None,
        },
        Work::Batch => {
            let after = Millis::start_of(closing_day(shape.stage_since.date())).plus_days(3);
            hours::office_after(calendar, after.plus_minutes(9 * 60), 0, chance)
        }
        _ if task.state == TaskState::Assigned => {
            hours::office_after(calendar, now, i64::from(task.minutes) + hours::below(chance, 40), chance)
        }
        _ => {
            let (days, more) = usual_days(&task.node);
            let pace = life.plan.pace.unwrap_or_else(|| plan::pace(chance));
            hours::office_after(calendar, now, hours::below(chance, days * 525 + more.max(1)) * pace / 2, chance)
        }
    })
}

/// The task that is done next: of those that hold the stage, the one whose turn comes first.
pub fn foremost<'a>(life: &Life, shape: &'a Case) -> Option<&'a Task> {
    let holding = shape.tasks.iter().filter(|task| task.holds_the_stage());
    holding.min_by_key(|task| (life.turns.get(&task.no).map_or(Millis(i64::MAX), |turn| turn.at), task.no))
}

/// The morning the stage's timer runs out.
fn reminder_day(world: &World, life: &Life, shape: &Case) -> Option<Millis> {
    let shelf = world.hall.library().shelf();
    let after = shelf.procedure(life.procedure)?.stages.get(&shape.stage)?.after?;
    Some(Millis::start_of(shape.stage_since.date()).plus_days(i64::from(after.days)).plus_minutes(9 * 60))
}

/// The 10th of a month, on which the nurseries' applications close.
fn closing_day(since: Date) -> Date {
    let this = since.first_of_month().saturating_add(9.days());
    if since <= this { this } else { this.saturating_add(1.month()) }
}

/// When whoever finishes it now opened the case: about the minutes the file gives it before, half or twice as long for some; not before it was there.
pub fn begun(life: &Life, task: &Task, now: Millis) -> Millis {
    // Of its own chance: what else happens in the month does not hang on it.
    let seed = life.arrived.map_or(0, |at| at.0.unsigned_abs()) ^ (u64::from(task.no.0) << 48);
    let chance = SeededChance::new(seed);
    let percent = 45 + hours::below(&chance, 50) + hours::below(&chance, 60);
    let since = life.turns.get(&task.no).map_or(now, |turn| turn.since);
    now.plus_ms(-i64::from(task.minutes.max(1)) * 600 * percent).max(since)
}
