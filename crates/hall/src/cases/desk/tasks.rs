//! Open tasks in words: what, how long, where, by when, whose.

use std::collections::BTreeMap;

use engine::{CommandKind, DecisionAct, Task, TaskNo, TaskState, Work};
use procedure::Procedure;
use procedure::model::{self, Exit, Next, Outcome, Place, StageKind};
use uuid::Uuid;
use web::say;

use super::form::Choice;
use super::offers::Offers;
use super::refusal;
use super::texts::T;
use crate::Hall;
use crate::cases::CaseFile;
use crate::status;

/// A task as the page shows it.
pub struct TaskView {
    pub no: u32,
    pub name: String,
    /// 「6分・どこでも・9月25日（金）まで」.
    pub facts: String,
    /// Who has it, and whom outside it waits for.
    pub line: String,
    /// (value, label) of the moves offered: claim, start, pause, release, read-after.
    pub moves: Vec<(&'static str, String)>,
    /// The results it can be finished with here.
    pub results: Vec<Choice>,
    /// (address, label) of the page that finishes or gives it: draft, approve, record, assign.
    pub links: Vec<(String, String)>,
}

pub fn views(hall: &Hall, t: T, file: &CaseFile, offers: &Offers, names: &BTreeMap<Uuid, String>) -> Vec<TaskView> {
    file.shape.tasks.iter().map(|task| view(hall, t, file, offers, names, task)).collect()
}

fn view(hall: &Hall, t: T, file: &CaseFile, offers: &Offers, names: &BTreeMap<Uuid, String>, task: &Task) -> TaskView {
    let lang = t.lang();
    let mut facts = Vec::new();
    if task.minutes > 0 {
        facts.push(say::minutes(lang, i64::from(task.minutes)));
    }
    if task.role.is_some() {
        facts.push(place(t, task.place));
    }
    let due = task.due.map(|day| status::last_day(hall, &file.row.procedure, day));
    facts.extend(due.map(|day| t.task_due(&say::date(lang, day)).into_owned()));
    let moves = [
        (CommandKind::Claim, "claim"),
        (CommandKind::Start, "start"),
        (CommandKind::Pause, "pause"),
        (CommandKind::Release, "release"),
        (CommandKind::ReadAfter, "read-after"),
    ];
    let offered = moves.into_iter().filter(|(kind, _)| offers.on(*kind, task.no));
    let finishes = offers.on(CommandKind::Complete, task.no);
    TaskView {
        no: task.no.0,
        name: name(hall, t, &file.procedure, task),
        facts: facts.join("・"),
        line: line(hall, t, file, names, task),
        moves: offered.map(|(kind, value)| (value, refusal::command(t, kind))).collect(),
        results: if finishes { results(t, file, task) } else { Vec::new() },
        links: links(t, file, offers, task),
    }
}

fn links(t: T, file: &CaseFile, offers: &Offers, task: &Task) -> Vec<(String, String)> {
    let at = |page: &str| format!("/desk/case/{}/{page}/{}", file.row.id, task.no.0);
    let pages = [
        (CommandKind::RecordWait, "record"),
        (CommandKind::RecordPayment, if is_of_a_fee(file) { "fee" } else { "record" }),
        (CommandKind::RecordVisit, "record"),
        (CommandKind::RecordHandover, "record"),
        (CommandKind::Draft, "draft"),
        (CommandKind::Approve, "approve"),
        (CommandKind::DeputyApprove, "approve"),
        (CommandKind::Assign, "assign"),
    ];
    let mut links: Vec<(String, String)> = Vec::new();
    for (kind, page) in pages {
        if offers.on(kind, task.no) && task.role.is_some() && !links.iter().any(|(href, _)| *href == at(page)) {
            links.push((at(page), refusal::command(t, kind)));
        }
    }
    links
}

/// The results by which a fee is settled; `fees` records them with the money.
const SETTLED: [&str; 2] = ["paid", "exempt"];

/// Whether the stage waits for a fee that the file has a rule for.
fn is_of_a_fee(file: &CaseFile) -> bool {
    let Some(StageKind::Pay(task)) = file.procedure.stages.get(&file.shape.stage).map(|stage| &stage.kind) else {
        return false;
    };
    file.procedure.fee.is_some() && task.results.iter().any(|result| result == SETTLED[0])
}

/// The task whose fee was settled by the case's last act, while that can be undone: money is taken back where it was recorded.
pub fn settled_last(file: &CaseFile) -> Option<TaskNo> {
    let last = file.shape.last.as_ref().filter(|last| last.kind == CommandKind::RecordPayment)?;
    let task = last.before.tasks.iter().find(|task| task.work == Work::Pay)?;
    let result = file.shape.results.get(&task.node)?;
    (file.procedure.fee.is_some() && SETTLED.contains(&result.as_str())).then_some(task.no)
}

/// The definition of an officer's task in the file, where it has one.
pub fn definition<'a>(procedure: &'a Procedure, task: &Task) -> Option<&'a model::Task> {
    definition_at(procedure, &task.node)
}

/// The same by the task's node, when the task may be done.
pub fn definition_at<'a>(procedure: &'a Procedure, node: &str) -> Option<&'a model::Task> {
    let (stage, key) = node.split_once('/').unwrap_or((node, ""));
    match &procedure.stages.get(stage)?.kind {
        StageKind::Tasks(tasks) => tasks.get(key).or_else(|| tasks.values().next()),
        StageKind::Approval(approval) => Some(&approval.draft),
        kind => kind.own_task(),
    }
}

/// Whom outside the hall this open task waits for; nothing where it waits for nobody.
pub fn party<'a>(procedure: &'a Procedure, task: &Task) -> Option<&'a civic::Text> {
    if task.work == Work::Wait { party_at(procedure, &task.node) } else { None }
}

/// The same by the task's node.
pub fn party_at<'a>(procedure: &'a Procedure, node: &str) -> Option<&'a civic::Text> {
    match &procedure.stages.get(node.split('/').next().unwrap_or_default())?.kind {
        StageKind::Wait { party, .. } => Some(party),
        _ => definition_at(procedure, node)?.party.as_ref(),
    }
}

/// 「住民登録の確認」, 「決裁（課長）」.
pub fn name(hall: &Hall, t: T, procedure: &Procedure, task: &Task) -> String {
    let lang = t.lang();
    let stage = procedure.stages.get(task.node.split('/').next().unwrap_or_default());
    let of_stage = stage.map_or("", |stage| stage.name.get(lang));
    let role = task.role.as_deref().map(|role| role_name(hall, t, role)).unwrap_or_default();
    match task.work {
        Work::Correct => t.task_correct().into(),
        Work::Draft => t.task_draft(of_stage).into(),
        Work::Approve { .. } => t.task_approve(&role, of_stage).into(),
        Work::ReadAfter { .. } => t.task_read_after(&role).into(),
        Work::Look => t.task_look().into(),
        Work::Task | Work::Wait | Work::Pay | Work::Visit | Work::Batch | Work::CoreSystem => {
            let own = definition(procedure, task).map_or("", |task| task.name.get(lang));
            if own.is_empty() { of_stage } else { own }.to_owned()
        }
    }
}

fn line(hall: &Hall, t: T, file: &CaseFile, names: &BTreeMap<Uuid, String>, task: &Task) -> String {
    let mut lines = Vec::new();
    if task.work == Work::Batch {
        lines.push(t.task_together());
    } else if let Some(role) = &task.role {
        let who = task.assignee.and_then(|id| names.get(&id.uuid())).map(String::as_str);
        lines.push(match (task.state, who) {
            (TaskState::Enabled, _) | (_, None) => t.task_open(&role_name(hall, t, role)),
            (TaskState::Assigned, Some(who)) => t.task_taken(who),
            (TaskState::Started, Some(who)) => t.task_started(who),
            (TaskState::Paused, Some(who)) => t.task_paused(who),
        });
    } else {
        lines.push(t.task_waits_citizen());
    }
    let party = match file.procedure.stages.get(&file.shape.stage).map(|stage| &stage.kind) {
        Some(StageKind::CoreSystem { system, .. }) if task.work == Work::CoreSystem => Some(system),
        _ => party(&file.procedure, task),
    };
    lines.extend(party.map(|party| t.task_waits_for(party.get(t.lang()))));
    lines.concat()
}

/// The results a task can be finished with by its button; those that ask the citizen have a page of their own.
pub fn results(t: T, file: &CaseFile, task: &Task) -> Vec<Choice> {
    if task.work == Work::Look {
        return vec![Choice::new("done", t.result_looked())];
    }
    let Some(of) = definition(&file.procedure, task) else { return Vec::new() };
    let all = of.results.iter().zip(&of.labels);
    let fee = task.work == Work::Pay && is_of_a_fee(file);
    let all = all.filter(|(result, _)| !fee || !SETTLED.contains(&result.as_str()));
    let kept = all.filter(|(result, _)| task.work != Work::Task || !leads_to_correction(file, task, result));
    kept.map(|(result, label)| Choice::new(result, label.get(t.lang()))).collect()
}

/// Whether this result, by itself, asks the citizen to correct.
fn leads_to_correction(file: &CaseFile, task: &Task, result: &str) -> bool {
    let stages = &file.procedure.stages;
    let next = stages.get(task.node.split('/').next().unwrap_or_default()).map(|stage| &stage.next);
    let Some(Next::Acts(acts)) = next else { return false };
    matches!(acts.get(result), Some(Exit::Stage(id)) if stages.get(id).is_some_and(|stage| matches!(stage.kind, StageKind::Correction)))
}

/// The results by which this task may ask the citizen.
pub fn asking(file: &CaseFile, no: TaskNo) -> Vec<(String, civic::Text)> {
    let Some(task) = file.shape.task(no) else { return Vec::new() };
    let Some(of) = definition(&file.procedure, task) else { return Vec::new() };
    let by_rules =
        matches!(file.procedure.stages.get(&file.shape.stage).map(|stage| &stage.next), Some(Next::Rules(_)));
    let all =
        of.results.iter().zip(&of.labels).filter(|(result, _)| by_rules || leads_to_correction(file, task, result));
    all.map(|(result, label)| (result.clone(), label.clone())).collect()
}

fn place(t: T, place: Place) -> String {
    match place {
        Place::Anywhere => t.place_anywhere(),
        Place::Paper => t.place_paper(),
        Place::Counter => t.place_counter(),
        Place::Field => t.place_field(),
    }
    .into()
}

pub fn role_name(hall: &Hall, t: T, role: &str) -> String {
    hall.city().roles.get(role).map_or(role, |name| name.get(t.lang())).to_owned()
}

pub fn section_name(hall: &Hall, t: T, section: &str) -> String {
    hall.city().units.iter().find(|unit| unit.id == section).map_or(section, |unit| unit.name.get(t.lang())).to_owned()
}

pub fn outcome_word(t: T, outcome: Outcome) -> String {
    match outcome {
        Outcome::Granted => t.outcome_granted(),
        Outcome::Partly => t.outcome_partly(),
        Outcome::Refused => t.outcome_refused(),
        Outcome::NotAccepted => t.outcome_not_accepted(),
        Outcome::Done => t.outcome_done(),
    }
    .into()
}

pub fn revision_word(t: T, act: DecisionAct) -> String {
    match act {
        DecisionAct::Revocation => t.do_revoke(),
        DecisionAct::Amendment | DecisionAct::Original => t.do_amend(),
    }
    .into()
}
