//! 満足度: one question at the end of a case, answered without anybody being able to say afterwards who answered what.
//!
//! What is kept is a number for each of five answers, by procedure, channel and week: no case, no person, no moment, and nothing in the
//! journal. That a case has answered is kept apart, as a token only the city's key can make; it says neither which answer nor when.

pub mod desk;
mod records;
mod rules;

use jiff::civil::Date;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use store::{Changes, DecideError, Delete, Reads, Refused, Row};
use uuid::Uuid;
use web::{Citizen, Problem};

use crate::Hall;
use crate::cases::CaseFile;
use records::{satisfaction_spent, satisfaction_week};

pub use rules::{Face, Faces, Summary, summary};

/// Claims, as the store names them when they are taken.
const SPENT: &str = "satisfaction-spent";
const WEEK: &str = "satisfaction-week";
/// Answers of the same week that come at the same moment wait for one another so often.
const TRIES: usize = 20;

/// What became of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answered {
    Kept,
    /// This case has answered before; the first answer stands.
    Before,
}

/// The token of a case: the same for ever, and nothing without the city's key.
fn token(hall: &Hall, case: Uuid) -> String {
    let token = hall.keys().derive("satisfaction", case, b"");
    token.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Whether this case has answered.
pub async fn answered(hall: &Hall, reads: &Reads, case: Uuid) -> Result<bool, Problem> {
    let spent = reads.of::<satisfaction_spent::Entity>();
    let spent = spent.filter(satisfaction_spent::Column::Token.eq(token(hall, case)));
    Ok(spent.one(reads).await?.is_some())
}

/// Counts one answer, in the week of `today`.
pub async fn answer(hall: &Hall, citizen: &Citizen, file: &CaseFile, face: Face) -> Result<Answered, Problem> {
    for _ in 0..TRIES {
        let done =
            citizen.decide(|reads| async move { counted(hall, &reads, file, face, citizen.today()).await }).await;
        match done {
            Ok(_) => return Ok(Answered::Kept),
            Err(DecideError::Refused(Refused::Taken(SPENT))) => return Ok(Answered::Before),
            Err(DecideError::Refused(Refused::Taken(_))) => {}
            Err(DecideError::Refused(refused)) => return Err(refused.into()),
            Err(DecideError::Decision(problem)) => return Err(problem),
            Err(DecideError::Read(error)) => return Err(error.into()),
        }
    }
    Err(Problem::Unavailable)
}

/// The week's numbers with one more, in the place of those before: the row never tells which of its answers came last.
async fn counted(hall: &Hall, reads: &Reads, file: &CaseFile, face: Face, today: Date) -> Result<Changes, Problem> {
    use satisfaction_week::Column as C;
    let (procedure, channel, week) = (&file.row.procedure, &file.row.channel, rules::week(today));
    let of_week = reads.of::<satisfaction_week::Entity>().filter(C::Procedure.eq(procedure.as_str()));
    let of_week = of_week.filter(C::Week.eq(week.as_str())).filter(C::Channel.eq(channel.as_str()));
    let before = of_week.order_by_desc(C::N).one(reads).await?;
    let faces = before.as_ref().map(satisfaction_week::Model::faces).unwrap_or_default().and(face);
    let row = satisfaction_week::ActiveModel {
        city: Set(file.row.city),
        procedure: Set(procedure.clone()),
        week: Set(week.clone()),
        channel: Set(channel.clone()),
        n: Set(faces.count()),
        worst: Set(faces.0[0]),
        bad: Set(faces.0[1]),
        middle: Set(faces.0[2]),
        good: Set(faces.0[3]),
        best: Set(faces.0[4]),
    };
    let spent = satisfaction_spent::ActiveModel { city: Set(file.row.city), token: Set(token(hall, file.row.id)) };
    let changes = Changes::new().claim(Row::of(spent), SPENT).claim(Row::of(row), WEEK);
    Ok(match before {
        Some(before) => changes.delete(
            Delete::new("satisfaction_week")
                .key("procedure", procedure.clone())
                .key("week", week)
                .key("channel", channel.clone())
                .key("n", before.n),
        ),
        None => changes,
    })
}

/// Every week's numbers of these weeks, both ends included, oldest first.
async fn weeks(reads: &Reads, from: &str, to: &str) -> Result<Vec<(String, Faces)>, Problem> {
    use satisfaction_week::Column as C;
    let all = reads.of::<satisfaction_week::Entity>().filter(C::Week.between(from, to));
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

/// Of each procedure, its weeks by their Monday; both ends included.
pub async fn by_week(reads: &Reads, from: Date, to: Date) -> Result<Vec<(String, Date, Faces)>, Problem> {
    use satisfaction_week::Column as C;
    let all = reads.of::<satisfaction_week::Entity>().filter(C::Week.between(rules::week(from), rules::week(to)));
    let rows = all.all(reads).await?;
    let found = |row: satisfaction_week::Model| {
        let faces = row.faces();
        Some((row.procedure, rules::monday(&row.week)?, faces))
    };
    Ok(rows.into_iter().filter_map(found).collect())
}
