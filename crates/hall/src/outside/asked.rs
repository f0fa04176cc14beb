//! One request with everything that decides about it, and how requests are found: by the case, by a link, by a typed code.
//!
//! What the party is shown is made here and nowhere else: the answers the procedure file names, of the row the officer chose.

use std::collections::BTreeMap;

use civic::{Lang, Millis};
use engine::{Case, Work};
use procedure::Procedure;
use procedure::form::show;
use procedure::model::{Question, Task};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use serde_json::{Map, Value};
use store::{Changes, Reads, Update};
use uuid::Uuid;
use web::Problem;

use super::records::{outside_answer, outside_file, outside_request};
use super::rules::{self, Standing};
use super::{OUTSIDE, stream};
use crate::Hall;
use crate::cases::{self, CaseFile};
use crate::passcode;

/// A request, its case, and where it stands.
#[derive(Clone)]
pub struct Asked {
    pub row: outside_request::Model,
    pub file: CaseFile,
    pub standing: Standing,
    /// The version of its stream.
    pub version: i64,
}

impl Asked {
    /// The request with its case, both as this snapshot has them.
    pub async fn read(hall: &Hall, reads: &Reads, id: Uuid) -> Result<Option<Self>, Problem> {
        let Some(row) = row(reads, id).await? else { return Ok(None) };
        let Some(file) = cases::read(hall, reads, row.case_id).await? else { return Ok(None) };
        let version = reads.version(stream(id)).await?;
        let standing = rules::standing(&row, rules::is_over(&row, &file.shape, file.row.hidden), hall.now());
        Ok(Some(Self { row, file, standing, version }))
    }

    fn definition(&self) -> Option<&Task> {
        cases::definition_at(&self.file.procedure, &self.row.node)
    }

    /// What is asked; nothing where a file or a few lines are wanted.
    pub fn questions(&self) -> &[Question] {
        self.definition().map_or(&[], |task| &task.asks)
    }

    /// 勤務先, 主治医.
    pub fn party(&self, lang: Lang) -> String {
        party(&self.file.procedure, &self.row.node, lang)
    }

    /// 就労証明書: the name of the task, or of its stage.
    pub fn what(&self, lang: Lang) -> String {
        what(&self.file.procedure, &self.row.node, lang)
    }

    /// Question and answer of the case that the party must know; nothing where the file names nothing.
    pub fn about(&self, lang: Lang) -> Vec<(String, String)> {
        let keys = self.definition().map_or(&[][..], |task| &task.about);
        keys.iter().filter_map(|key| self.answer(key, lang)).filter(|(_, answer)| !answer.is_empty()).collect()
    }

    fn answer(&self, key: &str, lang: Lang) -> Option<(String, String)> {
        let (group, question) = self.file.procedure.question(key)?;
        let row = group.map_or("", |_| self.row.row.as_str());
        let value = self.file.answers.get(&cases::path_of(key, row))?;
        Some((question.ask.get(lang).to_owned(), show(question, value, lang)))
    }

    /// The request is over as of this commit: its link opens nothing more.
    pub(super) fn ended(&self, state: &str, now: Millis, changes: Changes) -> Changes {
        let update = Update::new("outside_request").key("id", self.row.id).set("state", state).set("ended_at", now.0);
        changes.expect(stream(self.row.id), self.version).update(update)
    }

    pub fn link(&self, hall: &Hall) -> String {
        OUTSIDE.link(hall, self.row.id)
    }

    /// As it is printed on the sheet.
    pub fn code(&self, hall: &Hall) -> String {
        passcode::printed(&OUTSIDE.signs(hall, self.row.id))
    }
}

pub(super) fn party(procedure: &Procedure, node: &str, lang: Lang) -> String {
    cases::party_at(procedure, node).map_or_else(String::new, |party| party.get(lang).to_owned())
}

pub(super) fn what(procedure: &Procedure, node: &str, lang: Lang) -> String {
    let own = cases::definition_at(procedure, node).map_or("", |task| task.name.get(lang));
    let stage = procedure.stages.get(node.split('/').next().unwrap_or_default());
    if own.is_empty() { stage.map_or("", |stage| stage.name.get(lang)) } else { own }.to_owned()
}

pub(super) async fn row(reads: &Reads, id: Uuid) -> Result<Option<outside_request::Model>, Problem> {
    Ok(reads.of::<outside_request::Entity>().filter(outside_request::Column::Id.eq(id)).one(reads).await?)
}

/// All requests of a case, newest first. Whoever asks has been let through to the case.
pub async fn of_case(reads: &Reads, case: Uuid) -> Result<Vec<outside_request::Model>, Problem> {
    let all = reads.of::<outside_request::Entity>().filter(outside_request::Column::CaseId.eq(case));
    let newest = all.order_by_desc(outside_request::Column::MadeAt).order_by_desc(outside_request::Column::Id);
    Ok(newest.all(reads).await?)
}

/// What a request was answered with.
pub(super) async fn answer_of(reads: &Reads, request: Uuid) -> Result<Option<outside_answer::Model>, Problem> {
    let found = reads.of::<outside_answer::Entity>().filter(outside_answer::Column::Request.eq(request));
    Ok(found.one(reads).await?)
}

/// The values of an answer by key.
pub(super) fn values(answer: &outside_answer::Model) -> Map<String, Value> {
    serde_json::from_str(&answer.answers).unwrap_or_default()
}

/// The files of an answer, as they were sent.
pub async fn files(reads: &Reads, request: Uuid) -> Result<Vec<outside_file::Model>, Problem> {
    let all = reads.of::<outside_file::Entity>().filter(outside_file::Column::Request.eq(request));
    Ok(all.order_by_asc(outside_file::Column::At).order_by_asc(outside_file::Column::Id).all(reads).await?)
}

/// The request of a link; nothing for a link that was never given out. Reading it changes nothing: scanners of mail follow links too.
pub async fn by_link(hall: &Hall, reads: &Reads, link: &str) -> Result<Option<Asked>, Problem> {
    match OUTSIDE.of_link(hall, link) {
        Some(id) => Asked::read(hall, reads, id).await,
        None => Ok(None),
    }
}

/// The link of a typed code while it can be answered or was; a code that was taken back is no code any more.
pub async fn by_code(hall: &Hall, reads: &Reads, typed: &str) -> Result<Option<String>, Problem> {
    // What is no code is looked for all the same.
    let signs = passcode::typed(typed).unwrap_or_default();
    let mark = OUTSIDE.mark(hall, &signs);
    let found = reads.of::<outside_request::Entity>().filter(outside_request::Column::Mark.eq(mark)).one(reads).await?;
    let Some(found) = found else { return Ok(None) };
    let asked = Asked::read(hall, reads, found.id).await?;
    let live = asked.filter(|asked| asked.standing == Standing::Open || asked.standing.is_received());
    Ok(live.map(|asked| asked.link(hall)))
}

/// Whom the case waits for outside, as its applicant may know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    pub party: String,
    pub since: Millis,
    /// The answer is here, and the office looks at it.
    pub answered: bool,
}

/// Whom this shape waits for, and since when: since the first request, or since the stage began.
pub async fn waiting(reads: &Reads, file: &CaseFile, shape: &Case, lang: Lang) -> Result<Vec<Waiting>, Problem> {
    let waits: Vec<_> = shape.tasks.iter().filter(|task| task.work == Work::Wait).collect();
    if waits.is_empty() {
        return Ok(Vec::new());
    }
    let requests = of_case(reads, file.row.id).await?;
    let mut by_node: BTreeMap<&str, Vec<&outside_request::Model>> = BTreeMap::new();
    for request in &requests {
        by_node.entry(&request.node).or_default().push(request);
    }
    let told = waits.into_iter().filter_map(|task| {
        let party = cases::party(&file.procedure, task)?.get(lang).to_owned();
        let of_task = by_node.get(task.node.as_str()).into_iter().flatten();
        let of_task: Vec<_> = of_task.filter(|request| request.task == i64::from(task.no.0)).collect();
        let since = of_task.iter().map(|request| request.made_at).min();
        let answered = of_task.first().is_some_and(|newest| newest.state == "answered");
        Some(Waiting { party, since: since.map_or(shape.stage_since, Millis), answered })
    });
    Ok(told.collect())
}
