//! What a citizen is told about a case: one word, one thing to do, the way so far and the way ahead. Pure.
//!
//! Refuses to tell an outcome: stages of approval have one name for all, and an end is "a notice is waiting".

use civic::Millis;
use engine::{Case, Event, Phase, TaskState, What};
use jiff::civil::Date;
use procedure::Procedure;
use procedure::model::{Exit, Kind, Next, Stage, StageKind};
use uuid::Uuid;

/// The citizen's words for where a case stands (ui.md §5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    Arrived,
    Check,
    Correction,
    Review,
    Decide,
    Notice,
    Pay,
    Done,
    Withdrawn,
}

/// What became of the letter that says the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// None was written, or none may be seen yet.
    None,
    /// Waits to be read on its page.
    Waiting(Uuid),
    Read(Uuid),
    /// Will be posted.
    ByPost,
    Posted(Option<Date>),
    /// The letter did not reach the citizen.
    CameBack,
}

/// What the citizen has to do; never more than one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Todo {
    Nothing,
    /// So many fields, asked for by this day.
    Correct {
        fields: usize,
        due: Date,
    },
    Pay,
    /// The section agrees on a day by phone.
    Visit,
    Read(Uuid),
    WaitForPost,
    Posted(Option<Date>),
    /// To say where the letter can be sent.
    TellAddress,
    /// It was read; it stays here.
    Keep(Uuid),
    /// 届出: it has arrived and is done.
    Finished,
    Withdrawn,
}

/// Nothing more is worked on for the citizen. A revision under way is the office's own affair until it is decided.
pub fn is_over(shape: &Case) -> bool {
    !shape.is_open() || shape.revision.is_some()
}

fn stage<'p>(procedure: &'p Procedure, shape: &Case) -> Option<&'p Stage> {
    procedure.stages.get(&shape.stage)
}

pub fn word(procedure: &Procedure, shape: &Case, notice: Notice) -> Word {
    if shape.phase == Phase::Withdrawn {
        return Word::Withdrawn;
    }
    if is_over(shape) {
        return if matches!(notice, Notice::Waiting(_) | Notice::ByPost | Notice::CameBack) {
            Word::Notice
        } else {
            Word::Done
        };
    }
    match stage(procedure, shape).map(|stage| &stage.kind) {
        Some(StageKind::Correction) => Word::Correction,
        Some(StageKind::Pay(_)) => Word::Pay,
        Some(StageKind::Approval(_)) => Word::Decide,
        Some(StageKind::Tasks(_)) if procedure.first_stage() == Some(&shape.stage) => {
            let begun = shape.tasks.iter().any(|task| task.state != TaskState::Enabled);
            if begun || !shape.results.is_empty() { Word::Check } else { Word::Arrived }
        }
        // A 届出 is not examined: it has arrived (行手法37条).
        _ if procedure.kind == Kind::Notification => Word::Check,
        _ => Word::Review,
    }
}

pub fn todo(procedure: &Procedure, shape: &Case, notice: Notice) -> Todo {
    if shape.phase == Phase::Withdrawn {
        return Todo::Withdrawn;
    }
    if is_over(shape) {
        return match notice {
            Notice::Waiting(letter) => Todo::Read(letter),
            Notice::Read(letter) => Todo::Keep(letter),
            Notice::ByPost => Todo::WaitForPost,
            Notice::Posted(on) => Todo::Posted(on),
            Notice::CameBack => Todo::TellAddress,
            Notice::None => Todo::Finished,
        };
    }
    match (stage(procedure, shape).map(|stage| &stage.kind), &shape.correction) {
        (Some(StageKind::Correction), Some(asked)) => Todo::Correct { fields: asked.flags.len(), due: asked.due },
        (Some(StageKind::Pay(_)), _) => Todo::Pay,
        (Some(StageKind::Visit(_)), _) => Todo::Visit,
        _ => Todo::Nothing,
    }
}

/// Whether the citizen has all there is to have, and may be asked how it was.
pub fn asks_how(todo: Todo) -> bool {
    matches!(todo, Todo::Keep(_) | Todo::Posted(_) | Todo::Finished)
}

/// One step of the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walked {
    pub what: Passed,
    pub state: StepState,
    /// When it was done; when it began, for the one under way.
    pub at: Option<Millis>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    Done,
    Now,
    Coming,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Passed {
    Received,
    /// Officers' work; `asked` when it ended by asking the citizen for so many corrections.
    Work {
        stage: String,
        asked: usize,
    },
    Correction,
    Approval,
    /// The notice, or for a 届出 the end.
    Result,
    Withdrawn,
}

/// The events that hold, undone ones taken out, up to a version. Sequence numbers are the journal's.
pub fn holding(events: Vec<(u64, Event)>, up_to: u64) -> Vec<Event> {
    let mut held: Vec<(u64, Event)> = Vec::new();
    for (seq, event) in events.into_iter().filter(|(seq, _)| *seq <= up_to) {
        if let What::Undone { back_to, .. } = event.what {
            held.retain(|(seq, _)| *seq <= back_to);
        } else {
            held.push((seq, event));
        }
    }
    held.into_iter().map(|(_, event)| event).collect()
}

struct Stay<'e> {
    stage: &'e str,
    since: Millis,
    until: Option<Millis>,
    asked: usize,
}

/// The way so far and the likely way ahead.
pub fn steps(procedure: &Procedure, events: &[Event], shape: &Case) -> Vec<Walked> {
    let mut walked =
        vec![Walked { what: Passed::Received, state: StepState::Done, at: events.first().map(|event| event.at) }];
    let stays = stays(events);
    let over = is_over(shape);
    for (at, stay) in stays.iter().enumerate() {
        let last = at + 1 == stays.len();
        let again = stays[..at].iter().any(|earlier| earlier.stage == stay.stage);
        let kind = procedure.stages.get(stay.stage).map(|stage| &stage.kind);
        let is_correction = matches!(kind, Some(StageKind::Correction));
        // Looking again after a correction is a step only while it lasts.
        if matches!(kind, Some(StageKind::Auto) | None) || again && !is_correction && (!last || over) {
            continue;
        }
        let now = last && !over;
        let what = match kind {
            Some(StageKind::Correction) => Passed::Correction,
            Some(StageKind::Approval(_)) => Passed::Approval,
            _ => Passed::Work { stage: stay.stage.to_owned(), asked: stay.asked },
        };
        let state = if now { StepState::Now } else { StepState::Done };
        walked.push(Walked { what, state, at: if now { Some(stay.since) } else { stay.until } });
    }
    if over {
        let end = events
            .iter()
            .rev()
            .find(|event| matches!(event.what, What::Ended { .. } | What::Withdrawn { .. }))
            .map(|event| event.at);
        let what = if shape.phase == Phase::Withdrawn { Passed::Withdrawn } else { Passed::Result };
        walked.push(Walked { what, state: StepState::Done, at: end });
    } else {
        walked.extend(ahead(procedure, shape, &stays).into_iter().map(|what| Walked {
            what,
            state: StepState::Coming,
            at: None,
        }));
    }
    walked
}

fn stays(events: &[Event]) -> Vec<Stay<'_>> {
    let mut stays: Vec<Stay<'_>> = Vec::new();
    let mut asked = 0;
    for event in events {
        match &event.what {
            What::CorrectionAsked { flags, .. } => asked = flags.len(),
            What::StageEntered { stage } => {
                if let Some(before) = stays.last_mut() {
                    before.until = Some(event.at);
                }
                stays.push(Stay { stage, since: event.at, until: None, asked: 0 });
            }
            What::Ended { .. } | What::Withdrawn { .. } => {
                if let Some(before) = stays.last_mut() {
                    before.until.get_or_insert(event.at);
                }
                continue;
            }
            _ => continue,
        }
        if asked > 0 && stays.len() > 1 {
            let before = stays.len() - 2;
            stays[before].asked = std::mem::take(&mut asked);
        }
    }
    stays
}

/// From here the way on that a case usually goes: not back, not into a correction, to the first end.
fn ahead(procedure: &Procedure, shape: &Case, stays: &[Stay<'_>]) -> Vec<Passed> {
    let mut passed: Vec<&str> = stays.iter().map(|stay| stay.stage).collect();
    let asker = shape.correction.as_ref().map(|correction| correction.asker.as_str());
    let mut way = Vec::new();
    let mut at = match asker {
        Some(asker) => asker,
        None => shape.stage.as_str(),
    };
    while let Some(next) = procedure.stages.get(at).and_then(|stage| onward(procedure, stage, &passed)) {
        match &procedure.stages[next].kind {
            StageKind::Approval(_) => way.push(Passed::Approval),
            StageKind::Auto | StageKind::Correction => {}
            _ => way.push(Passed::Work { stage: next.to_owned(), asked: 0 }),
        }
        passed.push(next);
        at = next;
    }
    way.push(Passed::Result);
    way
}

fn onward<'p>(procedure: &'p Procedure, stage: &'p Stage, passed: &[&str]) -> Option<&'p str> {
    let exits: Vec<&Exit> = match &stage.next {
        Next::Acts(acts) => acts.values().collect(),
        Next::Rules(rules) => rules.iter().map(|(_, exit)| exit).collect(),
    };
    for exit in exits {
        match exit {
            Exit::Stage(id) => {
                let fits = procedure.stages.get(id).is_some_and(|stage| !matches!(stage.kind, StageKind::Correction));
                if fits && !passed.contains(&id.as_str()) {
                    return Some(id);
                }
            }
            Exit::End(..) => return None,
            Exit::Back => {}
        }
    }
    None
}

#[cfg(test)]
#[path = "rules_tests.rs"]
mod tests;
