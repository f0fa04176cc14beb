//! Other cases of the same person or household that this officer may see. A citizen never learns of them here.

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use store::Reads;
use web::{Link, Problem};

use super::texts::T;
use crate::Hall;
use crate::cases::{CaseFile, Scope, case_file};

/// More than this would not be read.
const MOST: u64 = 10;

/// Cases of the same applicant: first those of the same procedure.
pub async fn same_person(
    hall: &Hall,
    reads: &Reads,
    t: T,
    scope: &Scope,
    file: &CaseFile,
) -> Result<(Vec<Link>, Vec<Link>), Problem> {
    let Some(person) = &file.row.person else { return Ok((Vec::new(), Vec::new())) };
    let rows = others(reads, scope, file, std::slice::from_ref(person)).await?;
    let (same, other): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.procedure == file.row.procedure);
    let links = |rows: Vec<case_file::Model>| rows.into_iter().map(|row| link(hall, t, &row)).collect();
    Ok((links(same), links(other)))
}

/// Cases of these people, by their marks.
pub async fn of_marks(
    hall: &Hall,
    reads: &Reads,
    t: T,
    scope: &Scope,
    file: &CaseFile,
    marks: &[String],
) -> Result<Vec<Link>, Problem> {
    let own = file.row.person.as_deref();
    let marks: Vec<String> = marks.iter().filter(|mark| Some(mark.as_str()) != own).cloned().collect();
    if marks.is_empty() {
        return Ok(Vec::new());
    }
    Ok(others(reads, scope, file, &marks).await?.iter().map(|row| link(hall, t, row)).collect())
}

async fn others(
    reads: &Reads,
    scope: &Scope,
    file: &CaseFile,
    marks: &[String],
) -> Result<Vec<case_file::Model>, Problem> {
    let of_person =
        reads.of::<case_file::Entity>().filter(case_file::Column::Person.is_in(marks.iter().map(String::as_str)));
    let mut others = scope.on(of_person).filter(case_file::Column::Id.ne(file.row.id));
    if !file.row.hidden {
        // The applicant may stand before this screen: what is hidden is not told beside what is not.
        others = others.filter(case_file::Column::Hidden.eq(false));
    }
    Ok(others.order_by_desc(case_file::Column::ArrivedAt).limit(MOST).all(reads).await?)
}

fn link(hall: &Hall, t: T, row: &case_file::Model) -> Link {
    let shelf = hall.library().shelf();
    let name = shelf
        .procedure(&row.procedure)
        .map_or_else(|| row.procedure.clone(), |procedure| procedure.name.get(t.lang()).to_owned());
    let state = match row.state.as_str() {
        "open" => t.state_open(),
        "withdrawn" => t.ended_withdrawn(),
        "revoked" => t.ended_revoked(),
        _ => t.state_ended(),
    };
    Link::new(format!("{name} {}（{state}）", row.number), format!("/desk/case/{}", row.id))
}

/// The mark by which a person (reading of the name, date of birth) is recognised on other cases.
pub fn marks_of(hall: &Hall, kana: &str, born: &str) -> String {
    crate::cases::person_mark(&hall.keys().derive("person", uuid::Uuid::nil(), b""), kana, born)
}
