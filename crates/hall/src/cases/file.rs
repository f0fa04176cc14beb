//! A case as one reading of the database: its row, its shape, its pinned procedure and its answers with all their revisions.

use std::collections::BTreeMap;
use std::sync::Arc;

use engine::Case;
use procedure::Procedure;
use procedure::answers::{Answers, FieldPath};
use sea_orm::sea_query::IntoCondition;
use sea_orm::{ColumnTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect};
use serde_json::{Value, json};
use store::Reads;
use uuid::Uuid;
use web::Problem;

use super::act::NewAnswer;
use super::notice_way;
use super::records::{answer, case_file, case_text, decision, flag, letter};
use crate::Hall;

/// Everything a decision or a page needs to know of one case.
#[derive(Clone)]
pub struct CaseFile {
    pub row: case_file::Model,
    pub shape: Case,
    pub procedure: Arc<Procedure>,
    /// The newest revision of each answer.
    pub answers: Answers,
    /// Every revision, oldest first.
    pub revisions: Vec<answer::Model>,
    /// Flags not answered yet, oldest first.
    pub flags: Vec<flag::Model>,
    /// Decisions drafted and made, by number.
    pub decisions: Vec<decision::Model>,
    /// Letters written, oldest first.
    pub letters: Vec<letter::Model>,
    /// Free words of the office, by id.
    pub words: BTreeMap<Uuid, case_text::Model>,
    /// How often the applicant has chosen anew how the decision comes; whoever writes a letter expects it.
    pub notice_chosen: i64,
}

/// The case's row alone.
pub async fn row(reads: &Reads, id: Uuid) -> Result<Option<case_file::Model>, Problem> {
    Ok(reads.of::<case_file::Entity>().filter(case_file::Column::Id.eq(id)).one(reads).await?)
}

/// What decides whether somebody may know of a case, and no more of it: there or not, it is read as fast.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Glance {
    pub id: Uuid,
    pub section: String,
    pub hidden: bool,
    pub secret: String,
}

impl Glance {
    /// Which confirmation code is in force: the first is 1.
    pub fn code(&self) -> u32 {
        self.secret.parse().unwrap_or(1)
    }
}

/// The case of this id or number, at a glance.
pub async fn glance(reads: &Reads, which: impl IntoCondition) -> Result<Option<Glance>, Problem> {
    use case_file::Column as C;
    let only = [C::Id, C::Section, C::Hidden, C::Secret];
    let select = reads.of::<case_file::Entity>().filter(which.into_condition()).select_only().columns(only);
    Ok(select.into_model::<Glance>().one(reads).await?)
}

/// Reads a case whole. `None` when there is none; who may see it is decided by the lookups in `find`.
pub async fn read(hall: &Hall, reads: &Reads, id: Uuid) -> Result<Option<CaseFile>, Problem> {
    let Some(row) = row(reads, id).await? else { return Ok(None) };
    let shape: Case = serde_json::from_str(&row.shape).map_err(|error| Problem::broken(&error))?;
    let shelf = hall.library().shelf();
    let Some(procedure) = shelf.pinned(&row.procedure, &row.rules) else {
        return Err(Problem::broken(&"a case is pinned to rules that are not in the library"));
    };
    let of_case = answer::Column::CaseId.eq(id);
    let revisions =
        reads.of::<answer::Entity>().filter(of_case).order_by_asc(answer::Column::Revision).all(reads).await?;
    let of_case = flag::Column::CaseId.eq(id);
    let open = reads.of::<flag::Entity>().filter(of_case).filter(flag::Column::AnsweredAt.is_null());
    let flags = open.order_by_asc(flag::Column::Round).all(reads).await?;
    let of_case = decision::Column::CaseId.eq(id);
    let decisions = reads.of::<decision::Entity>().filter(of_case).order_by_asc(decision::Column::N).all(reads).await?;
    let of_case = letter::Column::CaseId.eq(id);
    let letters = reads.of::<letter::Entity>().filter(of_case).order_by_asc(letter::Column::MadeAt).all(reads).await?;
    let words = words(reads, id).await?;
    let notice_chosen = reads.version(notice_way::stream(id)).await?;
    let answers = answers_of(&revisions);
    Ok(Some(CaseFile { row, shape, procedure, answers, revisions, flags, decisions, letters, words, notice_chosen }))
}

/// The newest answers of several cases at once, and nothing else of them.
pub async fn answers_of_each(reads: &Reads, cases: &[Uuid]) -> Result<BTreeMap<Uuid, Answers>, Problem> {
    let of = answer::Column::CaseId.is_in(cases.iter().copied());
    let rows = reads.of::<answer::Entity>().filter(of).order_by_asc(answer::Column::Revision).all(reads).await?;
    let mut each: BTreeMap<Uuid, Vec<answer::Model>> = BTreeMap::new();
    for row in rows {
        each.entry(row.case_id).or_default().push(row);
    }
    Ok(each.into_iter().map(|(case, revisions)| (case, answers_of(&revisions))).collect())
}

impl CaseFile {
    /// The answers with these newer ones in their place.
    pub fn answers_with(&self, newer: &[NewAnswer]) -> Answers {
        let mut answers = self.answers.clone();
        for new in newer {
            // A row that is not there any more cannot be corrected; the engine refuses the flag.
            let _ = answers.set(&path_of(&new.key, &new.row), new.value.clone());
        }
        answers
    }

    /// The number of the newest revision of one answer; 0 when it was never given.
    pub fn revision(&self, key: &str, row: &str) -> i64 {
        let of_field = self.revisions.iter().filter(|answer| answer.key == key && answer.row == row);
        of_field.map(|answer| answer.revision).max().unwrap_or(0)
    }

    /// Earlier values of one answer, oldest first, without the newest.
    pub fn earlier(&self, key: &str, row: &str) -> Vec<Value> {
        let of_field = self.revisions.iter().filter(|answer| answer.key == key && answer.row == row);
        let mut values: Vec<Value> = of_field.map(value_of).collect();
        values.pop();
        values
    }

    /// Where the case waits for the citizen: the flagged fields with the reason for each, newest round.
    pub fn asked(&self) -> Vec<&flag::Model> {
        let Some(correction) = &self.shape.correction else { return Vec::new() };
        let reason = |wanted: &engine::Flag| {
            let of_field =
                |flag: &&flag::Model| flag.key == wanted.key && flag.row == wanted.row.clone().unwrap_or_default();
            self.flags.iter().rev().find(of_field)
        };
        correction.flags.iter().filter_map(reason).collect()
    }
}

/// The path of a field from its full key and row: `children.birthdate`, `r1` → `children/r1/birthdate`.
pub fn path_of(key: &str, row: &str) -> FieldPath {
    match key.split_once('.').filter(|_| !row.is_empty()) {
        Some((group, key)) => FieldPath::in_row(group, row, key),
        None => FieldPath::single(key),
    }
}

fn value_of(answer: &answer::Model) -> Value {
    serde_json::from_str(&answer.value).unwrap_or(Value::Null)
}

/// The rows of one group by their number: id and answers.
type RowsByNumber<'a> = BTreeMap<u32, (&'a str, serde_json::Map<String, Value>)>;

/// The newest answers, put together from their revisions (oldest first).
fn answers_of(revisions: &[answer::Model]) -> Answers {
    let mut singles = serde_json::Map::new();
    let mut groups: BTreeMap<&str, RowsByNumber<'_>> = BTreeMap::new();
    for answer in revisions {
        match answer.key.split_once('.').filter(|_| !answer.row.is_empty()) {
            Some((group, key)) => {
                let number = answer.row.trim_start_matches('r').parse().unwrap_or(0);
                let (_, row) = groups
                    .entry(group)
                    .or_default()
                    .entry(number)
                    .or_insert_with(|| (&answer.row, serde_json::Map::new()));
                row.insert(key.to_owned(), value_of(answer));
            }
            None => {
                singles.insert(answer.key.clone(), value_of(answer));
            }
        }
    }
    let groups = groups.into_iter().map(|(group, rows)| {
        let last = rows.keys().last().copied().unwrap_or(0);
        let rows: serde_json::Map<String, Value> =
            rows.into_values().map(|(row, of_row)| (row.to_owned(), of_row.into())).collect();
        (group.to_owned(), json!({ "last": last, "closed": true, "rows": rows }))
    });
    let groups: serde_json::Map<String, Value> = groups.collect();
    serde_json::from_value(json!({ "singles": singles, "groups": groups })).unwrap_or_default()
}

async fn words(reads: &Reads, case: Uuid) -> Result<BTreeMap<Uuid, case_text::Model>, Problem> {
    let all = reads.of::<case_text::Entity>().filter(case_text::Column::CaseId.eq(case)).all(reads).await?;
    Ok(all.into_iter().map(|text| (text.id, text)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn revision(key: &str, row: &str, revision: i64, value: &str) -> answer::Model {
        answer::Model {
            city: 1,
            case_id: Uuid::nil(),
            key: key.into(),
            row: row.into(),
            revision,
            value: value.into(),
            by_kind: "citizen".into(),
            by_staff: None,
            at: 0,
            salt: Vec::new(),
        }
    }

    #[test]
    fn the_newest_revision_of_each_row_counts() {
        let answers = answers_of(&[
            revision("payout", "", 1, "\"same\""),
            revision("children.birthdate", "r1", 1, "\"2024-05-01\""),
            revision("children.birthdate", "r3", 1, "\"2020-01-01\""),
            revision("children.birthdate", "r1", 2, "\"2024-05-02\""),
        ]);
        assert_eq!(answers.get(&path_of("children.birthdate", "r1")), Some(&json!("2024-05-02")));
        assert_eq!(answers.get(&path_of("payout", "")), Some(&json!("same")));
        assert_eq!(answers.rows("children").collect::<Vec<_>>(), ["r1", "r3"]);
    }
}
