//! Running cases moved to new rules, one by one: what would become of each, and the moving itself, in steps that may be broken off.
//!
//! A case that moved is no longer under the old rules, a case that stays is noted once with its reason; so a step begun anew goes on where
//! the last one ended, and nothing is done twice.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use engine::{By, Migration, NotMigrated, StageMap};
use procedure::Procedure;
use sea_orm::ActiveValue::Set;
use serde_json::json;
use store::{Changes, NewEvent, Reads, Refused, Row};
use uuid::Uuid;
use web::{Permission, Problem, Staff};

use super::change::{self, Change, stream};
use super::records::migrated_case;
use super::rules::What;
use crate::Hall;
use crate::cases::{self, CaseFile};

/// Cases looked at for a preview, and moved in one step.
pub const STEP: usize = 200;

/// Both versions and the way from one to the other.
pub struct Plan {
    pub old: Arc<Procedure>,
    pub new: Arc<Procedure>,
    pub stages: StageMap,
}

impl Plan {
    /// `None` where a version is not in the library.
    pub fn new(hall: &Hall, procedure: &str, from: &str, to: &str, stages: StageMap) -> Option<Self> {
        let shelf = hall.library().shelf();
        Some(Self { old: shelf.pinned(procedure, from)?, new: shelf.pinned(procedure, to)?, stages })
    }

    pub fn of(hall: &Hall, change: &Change) -> Option<Self> {
        let What::Migrate { from, to, stages } = &change.what else { return None };
        Self::new(hall, &change.row.procedure, from, to, stages.clone())
    }
}

/// What would become of the running cases.
#[derive(Default)]
pub struct Preview {
    /// Open cases by their present stage: all, and those that can move.
    pub stages: BTreeMap<String, (i64, i64)>,
    /// (number, why it stays).
    pub stay: Vec<(String, NotMigrated)>,
    pub looked_at: usize,
    pub all: i64,
}

/// Tries every running case, up to [`STEP`], and writes nothing.
pub async fn preview(hall: &Hall, reads: &Reads, plan: &Plan) -> Result<Preview, Problem> {
    let mut found = Preview::default();
    let (id, rules) = (&plan.old.id, &plan.old.rules_hash);
    for (stage, count) in cases::running_by_stage(reads, id, rules).await? {
        found.all += count;
        found.stages.entry(stage).or_default().0 = count;
    }
    for case in cases::running(reads, id, rules, Uuid::nil(), STEP as u64).await? {
        let Some(file) = cases::read(hall, reads, case).await? else { continue };
        found.looked_at += 1;
        let with = Migration {
            old: &plan.old,
            new: &plan.new,
            stages: &plan.stages,
            answers: &file.answers,
            calendar: hall.calendar(),
            by: By::System,
            now: hall.now(),
        };
        match engine::migrate(&file.shape, &with) {
            Ok(_) => found.stages.entry(file.shape.stage.clone()).or_default().1 += 1,
            Err(why) => found.stay.push((file.row.number.clone(), why)),
        }
    }
    Ok(found)
}

/// Moves the next cases; how many are still to be looked at.
pub async fn step<P: Permission>(hall: &Hall, staff: &Staff<P>, change: &Change) -> Result<usize, Problem> {
    let plan = Plan::of(hall, change)
        .ok_or_else(|| Problem::broken(&"a migration between rules that are not in the library"))?;
    let reads = staff.reads().await?;
    let noted: BTreeSet<Uuid> =
        change::migrated(&reads, change.row.id).await?.into_iter().map(|row| row.case_id).collect();
    let (id, rules) = (&plan.old.id, &plan.old.rules_hash);
    let all = cases::running(&reads, id, rules, Uuid::nil(), u64::from(u32::MAX)).await?;
    drop(reads);
    let open: Vec<Uuid> = all.into_iter().filter(|case| !noted.contains(case)).collect();
    let mut stay = Vec::new();
    for case in open.iter().take(STEP) {
        // Somebody acted on the case at this very moment: it is read and decided once more.
        for _ in 0..3 {
            let Some(file) = cases::read(hall, &staff.reads().await?, *case).await? else { break };
            match one(hall, staff, change, &plan, &file).await? {
                Moved::Yes => break,
                Moved::Again => {}
                Moved::No(why) => {
                    stay.push((file.row.id, file.row.number.clone(), why));
                    break;
                }
            }
        }
    }
    note(hall, staff, change, &stay).await?;
    Ok(open.len().saturating_sub(STEP))
}

enum Moved {
    Yes,
    Again,
    No(NotMigrated),
}

async fn one<P: Permission>(
    hall: &Hall,
    staff: &Staff<P>,
    change: &Change,
    plan: &Plan,
    file: &CaseFile,
) -> Result<Moved, Problem> {
    let changes = match cases::migrate(hall, file, &plan.new, &plan.stages, (staff.actor(), staff.account())) {
        Ok(changes) => changes.insert(row(hall, change, file.row.id, &file.row.number, "moved", String::new())),
        Err(why) => return Ok(Moved::No(why)),
    };
    match staff.submit(changes).await {
        Ok(_) => Ok(Moved::Yes),
        Err(Refused::Stale(_)) => Ok(Moved::Again),
        Err(refused) => Err(refused.into()),
    }
}

/// The cases that stay, with the reason, and the evidence that they were looked at.
async fn note<P: Permission>(
    hall: &Hall,
    staff: &Staff<P>,
    change: &Change,
    stay: &[(Uuid, String, NotMigrated)],
) -> Result<(), Problem> {
    if stay.is_empty() {
        return Ok(());
    }
    let mut changes = Changes::new();
    for (case, number, why) in stay {
        changes = changes.insert(row(hall, change, *case, number, "kept", reason(why).to_string()));
    }
    // Behind the approval: the change itself moves no more.
    let body = json!({ "kept": stay.iter().map(|(case, ..)| case).collect::<Vec<_>>() });
    staff.submit(changes.event(NewEvent::new(stream(change.row.id), "cases-kept", staff.actor(), body))).await?;
    Ok(())
}

fn row(hall: &Hall, change: &Change, case: Uuid, number: &str, result: &str, detail: String) -> Row {
    Row::of(migrated_case::ActiveModel {
        city: Set(hall.db().city().0),
        change: Set(change.row.id),
        case_id: Set(case),
        number: Set(number.to_owned()),
        result: Set(result.to_owned()),
        detail: Set(detail),
        at: Set(hall.now().0),
    })
}

/// Why a case stays, as it is stored: a word and keys, never a value.
pub fn reason(why: &NotMigrated) -> serde_json::Value {
    match why {
        NotMigrated::OtherRules => json!({ "why": "other-rules" }),
        NotMigrated::CaseEnded => json!({ "why": "ended" }),
        NotMigrated::RevisionUnderWay => json!({ "why": "revision" }),
        NotMigrated::Hole(_) => json!({ "why": "hole" }),
        NotMigrated::AnswersMissing { keys } => json!({ "why": "answers", "keys": keys }),
        NotMigrated::FlaggedFieldGone { key } => json!({ "why": "flag", "keys": [key] }),
    }
}
