//! 起案: which way, why, on which clause; the 教示 row is chosen by the table and shown, never typed.

use std::collections::BTreeSet;

use axum::extract::{Path, State};
use axum::response::Response;
use civic::Lang;
use engine::{Command, CommandKind, DecisionAct, TaskNo};
use procedure::appeal::{self, Row};
use procedure::model::{Exit, Next, Outcome, Regime, StageKind};
use uuid::Uuid;
use web::{Fields, KindFields, Problem, Staff};

use super::super::form::{Choice, Field, Form, Input, Preview, answer, chosen, perhaps, show, written};
use super::super::offers::Offers;
use super::super::open::{Opened, open};
use super::super::texts::T;
use super::{REVOKE, REVOKED, by, exit_word, task_of};
use crate::Hall;
use crate::cases::{Act, CaseFile, Words};
use crate::people::WorkTasks;

pub async fn get(
    State(hall): State<Hall>,
    staff: Staff<WorkTasks>,
    Path((id, no)): Path<(Uuid, u32)>,
) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    if !Offers::of(&hall, &staff, &opened).on(CommandKind::Draft, TaskNo(no)) {
        return Err(Problem::NotFound);
    }
    let proposed = proposed(&hall, &staff, &opened.file).await?;
    let form = form(&hall, T::new(staff.lang()), &opened, no, (&Fields::default(), &proposed))?;
    show(&hall, &staff, &opened, form).await
}

pub async fn post(
    State(hall): State<Hall>,
    staff: Staff<WorkTasks>,
    Path((id, no)): Path<(Uuid, u32)>,
    mut sent: KindFields,
) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    let t = T::new(staff.lang());
    let mut form = form(&hall, t, &opened, no, (&sent.fields, ""))?;
    let act = read(&hall, t, &staff, &opened, no, &mut sent)?;
    if let Some(act) = &act {
        form.previews = previews(&hall, t, &opened.file, act);
        if sent.fields.get("do") == "show" {
            return show(&hall, &staff, &opened, form.opened(&sent.fields)).await;
        }
    }
    answer(&hall, &staff, &opened, sent, form, act).await
}

fn read(
    hall: &Hall,
    t: T,
    staff: &Staff<WorkTasks>,
    opened: &Opened,
    no: u32,
    sent: &mut KindFields,
) -> Result<Option<Act>, Problem> {
    let file = &*opened.file;
    let ways = ways(file, no, opened)?;
    let Some(exit) = chosen(t, sent, "exit", &choices(t, &ways)) else { return Ok(None) };
    let ends = ends(file, ways.iter().find(|way| way.exit == exit).and_then(|way| way.to.as_ref()));
    let needs = Needs::of(hall, file, &ends);
    let reason = if needs.reason { written(t, sent, "reason", &t.label_reason()) } else { perhaps(t, sent, "reason") };
    let clause = if needs.clause { written(t, sent, "clause", &t.label_clause()) } else { perhaps(t, sent, "clause") };
    let ground = if needs.ground {
        chosen(t, sent, "ground", &grounds(t, file)).and_then(|ground| ground.parse().ok())
    } else {
        None
    };
    let appeal = needs.appeal.then(|| row(hall, file)).flatten();
    let words = |kind, text: Option<String>| text.map(|text| Words::new(hall, kind, text));
    let (reason, clause) = (words("reason", reason), words("clause", clause));
    let command = Command::Draft {
        task: TaskNo(no),
        exit,
        reason: reason.as_ref().map(Words::record),
        clause: clause.as_ref().map(Words::record),
        ground,
        appeal: appeal.map(|row| row.id),
    };
    let act = by(staff, opened, command);
    let act = reason.into_iter().chain(clause).fold(act, Act::words);
    Ok(Some(act).filter(|_| sent.errors.is_empty()))
}

/// A way the draft may propose, and where it leads; a revocation leads nowhere else.
struct Way {
    exit: String,
    to: Option<Exit>,
}

fn ways(file: &CaseFile, no: u32, opened: &Opened) -> Result<Vec<Way>, Problem> {
    let task = task_of(opened, no)?;
    if file.shape.revision.is_some_and(|revision| revision.act == DecisionAct::Revocation) {
        return Ok(vec![Way { exit: REVOKE.to_owned(), to: None }]);
    }
    let stage = file.procedure.stages.get(task.node.split('/').next().unwrap_or_default()).ok_or(Problem::NotFound)?;
    let revising = file.shape.revision.is_some();
    Ok(match &stage.next {
        Next::Acts(acts) => {
            let kept = acts.iter().filter(|(_, exit)| !revising || matches!(exit, Exit::End(..)));
            kept.map(|(exit, to)| Way { exit: exit.clone(), to: Some(to.clone()) }).collect()
        }
        Next::Rules(rules) => {
            let results = match &stage.kind {
                StageKind::Approval(approval) => approval.draft.results.clone(),
                _ => Vec::new(),
            };
            let to = rules.last().map(|(_, to)| to.clone());
            results.into_iter().map(|exit| Way { exit, to: to.clone() }).collect()
        }
    })
}

fn choices(t: T, ways: &[Way]) -> Vec<Choice> {
    ways.iter().map(|way| Choice::new(&way.exit, way_word(t, way))).collect()
}

/// A way in words: by its outcome, which says more than its act.
fn way_word(t: T, way: &Way) -> String {
    match &way.to {
        Some(Exit::End(_, outcome)) => super::super::tasks::outcome_word(t, *outcome),
        _ => exit_word(t, &way.exit),
    }
}

fn grounds(t: T, file: &CaseFile) -> Vec<Choice> {
    let named = file.procedure.basis.refusal_grounds.iter().enumerate();
    named.map(|(at, ground)| Choice::new(at.to_string(), ground.get(t.lang()))).collect()
}

/// The ends a way can come to, corrections apart.
fn ends(file: &CaseFile, from: Option<&Exit>) -> Vec<(String, Option<Outcome>)> {
    let Some(from) = from else { return vec![(REVOKED.to_owned(), None)] };
    let (mut open, mut seen, mut ends) = (vec![from.clone()], BTreeSet::new(), Vec::new());
    while let Some(exit) = open.pop() {
        match exit {
            Exit::End(id, outcome) => ends.push((id, Some(outcome))),
            Exit::Stage(id) if seen.insert(id.clone()) => match file.procedure.stages.get(&id) {
                Some(stage) if !matches!(stage.kind, StageKind::Correction) => match &stage.next {
                    Next::Acts(acts) => open.extend(acts.values().cloned()),
                    Next::Rules(rules) => open.extend(rules.iter().map(|(_, exit)| exit.clone())),
                },
                _ => {}
            },
            Exit::Stage(_) | Exit::Back => {}
        }
    }
    ends
}

/// What a draft of this way has to carry: the law's demands, and what its letter names.
#[derive(Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "four demands, each by itself")]
struct Needs {
    reason: bool,
    clause: bool,
    ground: bool,
    appeal: bool,
}

impl Needs {
    fn of(hall: &Hall, file: &CaseFile, ends: &[(String, Option<Outcome>)]) -> Self {
        let shelf = hall.library().shelf();
        let by_law = file.procedure.regime != Regime::Guideline;
        let mut needs = Self::default();
        for (end, outcome) in ends {
            let adverse = !matches!(outcome, Some(Outcome::Granted | Outcome::Done));
            let of_file = file.procedure.letters.get(end);
            let text = of_file.and_then(|letter| shelf.letter(&letter.text));
            let named = |what: &str| {
                let listed = of_file.is_some_and(|letter| letter.needs.iter().any(|need| need == what));
                listed
                    || text.is_some_and(|text| {
                        text.paragraphs.iter().any(|part| part.text.values().any(|value| value == what))
                    })
            };
            let unaccepted = *outcome == Some(Outcome::NotAccepted);
            needs.reason |= adverse || named("reason");
            needs.clause |= named("clause") || (adverse && by_law && !unaccepted);
            needs.appeal |= by_law && (adverse || named("appeal"));
            needs.ground |= unaccepted;
        }
        needs
    }
}

/// The 教示 row of this procedure, by the city's table.
fn row(hall: &Hall, file: &CaseFile) -> Option<Row> {
    appeal::notice_for(&file.procedure, hall.library().shelf().appeals()).cloned()
}

/// The letters this draft would lead to.
fn previews(hall: &Hall, t: T, file: &CaseFile, act: &Act) -> Vec<Preview> {
    let Command::Draft { exit, .. } = &act.command else { return Vec::new() };
    let to = match file.procedure.stages.get(&file.shape.stage).map(|stage| &stage.next) {
        Some(Next::Acts(acts)) => acts.get(exit),
        _ => None,
    };
    let ends = if exit == REVOKE || to.is_some() { ends(file, to) } else { Vec::new() };
    let written = ends.iter().filter_map(|(end, _)| hall.preview()(hall, file, act, end));
    written.map(|written| Preview { heading: t.preview_letter().into(), written }).collect()
}

/// What another slice knows of the reason; nothing where none does.
async fn proposed(hall: &Hall, staff: &Staff<WorkTasks>, file: &CaseFile) -> Result<String, Problem> {
    let lang = match file.row.lang.parse().unwrap_or_default() {
        Lang::En => Lang::En,
        Lang::Ja | Lang::JaSimple => Lang::Ja,
    };
    let reads = staff.reads().await?;
    for propose in hall.proposals() {
        if let Some(reason) = propose(hall, &reads, file, lang).await? {
            return Ok(reason);
        }
    }
    Ok(String::new())
}

/// `proposed` stands in the field of the reason where nobody wrote one yet.
fn form(hall: &Hall, t: T, opened: &Opened, no: u32, (typed, proposed): (&Fields, &str)) -> Result<Form, Problem> {
    let file = &*opened.file;
    let ways = ways(file, no, opened)?;
    let all: Vec<(String, Option<Outcome>)> = ways.iter().flat_map(|way| ends(file, way.to.as_ref())).collect();
    let needs = Needs::of(hall, file, &all);
    let only = if ways.len() == 1 { ways[0].exit.clone() } else { String::new() };
    let old = |id: Option<Uuid>| id.and_then(|id| file.words.get(&id)).map_or("", |text| text.body.as_str());
    let returned = file.decisions.last().filter(|row| row.number.is_none());
    let reason = Field::new("reason", t.label_reason(), Input::Area).hint(t.draft_reason_hint());
    let written = old(returned.and_then(|row| row.reason));
    let reason = reason.value(typed, if written.is_empty() { proposed } else { written });
    let always =
        |asks: fn(&Needs) -> bool| ways.iter().all(|way| asks(&Needs::of(hall, file, &ends(file, way.to.as_ref()))));
    let mut form = Form::new(t.draft_title(), t.do_draft())
        .field(Field::new("exit", t.draft_exit(), Input::Radios(choices(t, &ways))).value(typed, &only))
        .field(if always(|needs| needs.reason) { reason } else { reason.optional() });
    if needs.clause {
        let clause = Field::new("clause", t.label_clause(), Input::Line).hint(t.clause_hint(&file.procedure.basis.law));
        let clause = clause.value(typed, old(returned.and_then(|row| row.clause)));
        form = form.field(if always(|needs| needs.clause) { clause } else { clause.optional() });
    }
    if needs.ground {
        form = form.field(Field::new("ground", t.label_ground(), Input::Radios(grounds(t, file))).value(typed, ""));
    }
    if let Some(row) = row(hall, file).filter(|_| needs.appeal) {
        form = form.lead(t.appeal_row(row.text.get(t.lang())));
    }
    if let Some(sent_back) = file.words.values().filter(|words| words.kind == "return").max_by_key(|words| words.at) {
        form = form.lead(t.was_returned(&sent_back.body));
    }
    form.show = Some(t.show_letter().into());
    Ok(form)
}
