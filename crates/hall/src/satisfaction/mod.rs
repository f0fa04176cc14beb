//! 満足度: one question at the end of a case, and one a week to the officers, answered without anybody being able to say afterwards who answered what.
//!
//! What is kept is a number for each of five answers: of citizens by procedure, channel and week, of officers by week alone. No case, no person, no
//! moment, and nothing in the journal. That somebody was asked is kept apart, as a token only the city's key can make; it says neither which
//! answer nor when, and of an officer not even whether there was one.

pub mod desk;
mod kept;
pub mod officers;
mod records;
mod rules;

use jiff::civil::Date;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use store::{Changes, Reads};
use uuid::Uuid;
use web::{Citizen, Problem};

use crate::Hall;
use crate::cases::CaseFile;
use crate::keys::hex;
use kept::{Group, OFFICER};
use records::satisfaction_week;

pub use desk::{Mood, ask};
pub use kept::Answered;
pub use rules::{Face, Faces, Summary, summary};

/// The token of a case: the same for ever, and nothing without the city's key.
fn token(hall: &Hall, case: Uuid) -> String {
    hex(&hall.keys().derive("satisfaction", case, b""))
}

/// Whether this case has answered.
pub async fn answered(hall: &Hall, reads: &Reads, case: Uuid) -> Result<bool, Problem> {
    kept::spent(reads, &token(hall, case)).await
}

/// Counts one answer, in the week of today.
pub async fn answer(hall: &Hall, citizen: &Citizen, file: &CaseFile, face: Face) -> Result<Answered, Problem> {
    let group = Group { procedure: file.row.procedure.clone(), channel: file.row.channel.clone() };
    kept::count(hall, citizen, &group, (token(hall, file.row.id), Some(face))).await
}

/// What several cases of one procedure that came in online answered in the week of a day, as one commit: for a history that is played.
pub async fn answers(
    hall: &Hall,
    reads: &Reads,
    (procedure, day): (&str, Date),
    given: &[(Uuid, Face)],
) -> Result<Changes, Problem> {
    let group = Group { procedure: procedure.to_owned(), channel: "online".to_owned() };
    let ballots: Vec<_> = given.iter().map(|(case, face)| (token(hall, *case), Some(*face))).collect();
    kept::counted(hall, reads, &group, day, &ballots).await
}

/// Every week's numbers of what citizens said in these weeks, both ends included, oldest first.
async fn weeks(reads: &Reads, from: &str, to: &str) -> Result<Vec<(String, Faces)>, Problem> {
    use satisfaction_week::Column as C;
    let all = reads.of::<satisfaction_week::Entity>().filter(C::Week.between(from, to)).filter(C::Channel.ne(OFFICER));
    let rows = all.order_by_asc(C::Procedure).order_by_asc(C::Week).all(reads).await?;
    let mut found: Vec<(String, String, Faces)> = Vec::new();
    for row in rows {
        match found.last_mut().filter(|(procedure, week, _)| *procedure == row.procedure && *week == row.week) {
            Some((.., faces)) => *faces = faces.plus(row.faces()),
            None => found.push((row.procedure.clone(), row.week.clone(), row.faces())),
        }
    }
    Ok(found.into_iter().map(|(procedure, _, faces)| (procedure, faces)).collect())
}

/// Of each procedure, what citizens said in its weeks, by their Monday; both ends included.
pub async fn by_week(reads: &Reads, from: Date, to: Date) -> Result<Vec<(String, Date, Faces)>, Problem> {
    use satisfaction_week::Column as C;
    let all = reads.of::<satisfaction_week::Entity>().filter(C::Week.between(rules::week(from), rules::week(to)));
    let rows = all.filter(C::Channel.ne(OFFICER)).all(reads).await?;
    let found = |row: satisfaction_week::Model| {
        let faces = row.faces();
        Some((row.procedure, rules::monday(&row.week)?, faces))
    };
    Ok(rows.into_iter().filter_map(found).collect())
}
