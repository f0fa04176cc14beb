//! 職員の満足度: one question a week to everybody who works here. Counted for the whole city alone, so that no section's few can be told from it.
//!
//! A week's token is spent by answering and by not wanting to: who has it spent has been asked, and no more is known.

use jiff::civil::Date;
use sea_orm::{ColumnTrait, QueryFilter};
use store::{Changes, Reads};
use uuid::Uuid;
use web::{Permission, Problem, Staff};

use super::kept::{self, Answered, Ballot, Group, OFFICER};
use super::records::satisfaction_week;
use super::rules::{self, Face, Faces};
use crate::Hall;
use crate::keys::hex;

/// The token of an account and a week; nothing without the city's key.
fn token(hall: &Hall, account: Uuid, today: Date) -> String {
    hex(&hall.keys().derive("satisfaction-officer", account, rules::week(today).as_bytes()))
}

/// Whether this officer was asked in the week of a day, and has answered or not wanted to.
pub async fn asked(hall: &Hall, reads: &Reads, account: Uuid, today: Date) -> Result<bool, Problem> {
    kept::spent(reads, &token(hall, account, today)).await
}

/// Counts one answer in the week of today; without a face only the token is spent.
pub async fn answer<P: Permission>(hall: &Hall, staff: &Staff<P>, face: Option<Face>) -> Result<Answered, Problem> {
    let ballot = (token(hall, staff.account(), staff.today()), face);
    kept::count(hall, staff, &Group::officers(), ballot).await
}

/// What several answered in the week of a day, as one commit: for a history that is played.
pub async fn answers(hall: &Hall, reads: &Reads, day: Date, given: &[(Uuid, Face)]) -> Result<Changes, Problem> {
    let ballot = |(account, face): &(Uuid, Face)| (token(hall, *account, day), Some(*face));
    let ballots: Vec<Ballot> = given.iter().map(ballot).collect();
    kept::counted(hall, reads, &Group::officers(), day, &ballots).await
}

/// Their weeks by the Monday; both ends included.
pub async fn by_week(reads: &Reads, from: Date, to: Date) -> Result<Vec<(Date, Faces)>, Problem> {
    use satisfaction_week::Column as C;
    let all = reads.of::<satisfaction_week::Entity>().filter(C::Week.between(rules::week(from), rules::week(to)));
    let rows = all.filter(C::Channel.eq(OFFICER)).all(reads).await?;
    Ok(rows.into_iter().filter_map(|row| Some((rules::monday(&row.week)?, row.faces()))).collect())
}
