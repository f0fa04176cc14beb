//! What happened to a case, read from the journal, in words: one line an event, officers by name for their colleagues.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use engine::{Cancelled, DeliveryWay, What};
use uuid::Uuid;
use web::{Page, Permission, Problem, Staff, html, say};

use super::head::Head;
use super::open::{Opened, open};
use super::tasks;
use super::texts::T;
use crate::Hall;
use crate::cases::{CaseFile, stream};
use crate::people::{ReadCases, names};

/// One line.
pub struct Line {
    pub iso: String,
    pub when: String,
    pub words: String,
    /// Worth a place beside the case, not only on the whole list.
    pub telling: bool,
}

#[derive(Template)]
#[template(path = "cases/desk/history.html")]
struct HistoryPage {
    page: Page,
    t: T,
    head: Head,
    lines: Vec<Line>,
}

pub async fn get(State(hall): State<Hall>, staff: Staff<ReadCases>, Path(id): Path<Uuid>) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    let t = T::new(staff.lang());
    let mut lines = lines(&hall, &staff, &opened).await?;
    lines.reverse();
    let head = Head::of(&hall, t, &opened.file, staff.today());
    let page = hall.desk_page(&staff, t.history_title()).await?.back(t.back_to_case(), opened.href());
    html(&HistoryPage { page, t, head, lines })
}

/// Every event of the case, oldest first.
pub async fn lines<P: Permission>(hall: &Hall, staff: &Staff<P>, opened: &Opened) -> Result<Vec<Line>, Problem> {
    let t = T::new(staff.lang());
    let events = staff.events(stream(opened.id())).await?;
    let ids: Vec<Uuid> = events.iter().flat_map(officers).collect();
    let names = names(&staff.reads().await?, &ids).await?;
    let teller = Teller { t, hall, file: &opened.file, names };
    Ok(events.iter().map(|event| teller.line(event)).collect())
}

/// The officers an event speaks of: its doer, and whom a task was given to.
fn officers(event: &store::Event) -> Vec<Uuid> {
    let doer = event.actor.id.parse().ok().filter(|_| matches!(event.actor.kind.as_str(), "officer" | "token"));
    let to = match what(event) {
        Some(What::TaskAssigned { to, .. }) => Some(to.uuid()),
        _ => None,
    };
    doer.into_iter().chain(to).collect()
}

fn what(event: &store::Event) -> Option<What> {
    serde_json::from_value::<engine::Event>(event.body.clone()).ok().map(|event| event.what)
}

struct Teller<'a> {
    t: T,
    hall: &'a Hall,
    file: &'a CaseFile,
    names: BTreeMap<Uuid, String>,
}

impl Teller<'_> {
    fn line(&self, event: &store::Event) -> Line {
        let what = what(event);
        let (words, telling) = match &what {
            Some(what) => (self.words(what), telling(what)),
            None => (event.kind.clone(), false),
        };
        let doer = match event.actor.kind.as_str() {
            "officer" | "token" => {
                event.actor.id.parse().ok().and_then(|id: Uuid| self.names.get(&id).cloned()).unwrap_or_default()
            }
            "citizen" => self.t.by_citizen().into_owned(),
            _ => self.t.by_system().into_owned(),
        };
        Line {
            iso: say::iso_time(event.at),
            when: say::short(event.at),
            words: self.t.event_by(&words, &doer).into(),
            telling,
        }
    }

    fn words(&self, what: &What) -> String {
        self.about_tasks(what).unwrap_or_else(|| self.about_case(what))
    }

    fn about_tasks(&self, what: &What) -> Option<String> {
        let t = self.t;
        let said = match what {
            What::TaskEnabled { task } => t.ev_task_enabled(&tasks::name(self.hall, t, &self.file.procedure, task)),
            What::TaskAssigned { node, to, .. } => {
                let to = self.names.get(&to.uuid()).map_or("", String::as_str);
                t.ev_task_assigned(&self.node(node), to)
            }
            What::TaskReleased { node, .. } => t.ev_task_released(&self.node(node)),
            What::TaskStarted { node, .. } => t.ev_task_started(&self.node(node)),
            What::TaskPaused { node, .. } => t.ev_task_paused(&self.node(node)),
            What::TaskDone { node, result, .. } => t.ev_task_done(&self.result(node, result), &self.node(node)),
            What::TaskCancelled { node, why, .. } => match why {
                Cancelled::StageLeft => t.ev_task_cancelled(&self.node(node)),
                Cancelled::Withdrawn => t.ev_task_cancelled_withdrawn(&self.node(node)),
                Cancelled::Returned => t.ev_task_cancelled_returned(&self.node(node)),
                Cancelled::Migrated => t.ev_task_cancelled_migrated(&self.node(node)),
            },
            _ => return None,
        };
        Some(said.into())
    }

    fn about_case(&self, what: &What) -> String {
        let (t, day) = (self.t, |day| say::date(self.t.lang(), day));
        let section = |id: &str| tasks::section_name(self.hall, t, id);
        match what {
            What::Arrived { on, .. } => t.ev_arrived(&day(*on)),
            What::StageEntered { stage } => t.ev_stage(&self.stage(stage)),
            What::BranchTaken(branch) => t.ev_branch(&self.stage(&branch.stage), &self.stage(&branch.to)),
            What::ClockStopped { .. } => t.ev_clock_stopped(),
            What::ClockResumed { .. } => t.ev_clock_resumed(),
            What::Flagged(flagged) => t.ev_flagged(&flagged.flags.len().to_string()),
            What::CorrectionAsked { flags, due, .. } => t.ev_correction_asked(&day(*due), &flags.len().to_string()),
            What::CorrectionAnswered { revised } => t.ev_correction_answered(&revised.len().to_string()),
            What::Reminded { .. } => t.ev_reminded(),
            What::Recorded { node, .. } => t.ev_recorded(&self.node(node)),
            What::Allocated { node, .. } => t.ev_allocated(&self.node(node)),
            What::Drafted { exit, .. } => t.ev_drafted(&super::acts::exit_word(t, exit)),
            What::Approved { role, deputy: false, .. } => t.ev_approved(&tasks::role_name(self.hall, t, role)),
            What::Approved { role, .. } => t.ev_approved_deputy(&tasks::role_name(self.hall, t, role)),
            What::Returned { .. } => t.ev_returned(),
            What::Decided { number, outcome, .. } => {
                let outcome =
                    outcome.map_or_else(|| t.ended_revoked().into(), |outcome| tasks::outcome_word(t, outcome));
                t.ev_decided(&number.to_string(), &outcome)
            }
            What::Ended { outcome, .. } => t.ev_ended(&tasks::outcome_word(t, *outcome)),
            What::Withdrawn { .. } => t.ev_withdrawn(),
            What::Extended { .. } => t.ev_extended(),
            What::LetterDue { .. } => t.ev_letter(),
            What::Delivered { delivery, .. } => match delivery.how {
                DeliveryWay::Electronic => t.ev_delivered_electronic(&day(delivery.on)),
                DeliveryWay::Post => t.ev_delivered_post(&day(delivery.on)),
                DeliveryWay::Desk => t.ev_delivered_desk(&day(delivery.on)),
            },
            What::DeliveryTakenBack { on, was, .. } => t.ev_delivery_back(&day(*on), &day(was.on)),
            What::RevisionOpened { act, of, .. } => t.ev_revision(&tasks::revision_word(t, *act), &of.to_string()),
            What::Transferred { from, to } => t.ev_transferred(&section(from), &section(to)),
            What::Undone { .. } => t.ev_undone(),
            What::Migrated { .. } => t.ev_migrated(),
            _ => t.ev_other(),
        }
        .into()
    }

    fn stage(&self, id: &str) -> String {
        self.file.procedure.stages.get(id).map_or(id, |stage| stage.name.get(self.t.lang())).to_owned()
    }

    /// A node of the flow as its task's name: `review/payee` → 「受給者の確認」.
    fn node(&self, node: &str) -> String {
        let (stage, key) = node.split_once('/').unwrap_or((node, ""));
        match self.file.procedure.stages.get(stage).map(|stage| &stage.kind) {
            Some(procedure::model::StageKind::Tasks(tasks)) => {
                match tasks.get(key).map(|task| task.name.get(self.t.lang())) {
                    Some(name) if !name.is_empty() => name.to_owned(),
                    _ => self.stage(stage),
                }
            }
            Some(procedure::model::StageKind::Approval(_)) if key == "draft" => self.t.do_draft().into(),
            Some(procedure::model::StageKind::Approval(_)) => self.t.node_approval().into(),
            _ => self.stage(stage),
        }
    }

    fn result(&self, node: &str, result: &str) -> String {
        let (stage, key) = node.split_once('/').unwrap_or((node, ""));
        let of = match self.file.procedure.stages.get(stage).map(|stage| &stage.kind) {
            Some(procedure::model::StageKind::Tasks(tasks)) => tasks.get(key).or_else(|| tasks.values().next()),
            Some(kind) => kind.own_task(),
            None => None,
        };
        let at = of.and_then(|of| of.results.iter().position(|known| known == result).and_then(|at| of.labels.get(at)));
        at.map_or_else(|| super::acts::exit_word(self.t, result), |label| label.get(self.t.lang()).to_owned())
    }
}

fn telling(what: &What) -> bool {
    !matches!(
        what,
        What::TaskEnabled { .. }
            | What::StageEntered { .. }
            | What::BranchTaken(_)
            | What::TaskStarted { .. }
            | What::TaskPaused { .. }
            | What::TaskCancelled { .. }
            | What::Flagged(_)
            | What::LetterDue { .. }
            | What::ClockStopped { .. }
            | What::ClockResumed { .. }
    )
}
