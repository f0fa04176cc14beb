//! An answer as it is kept: one more in the place of the numbers before it, and a token that is spent. The same for citizens and officers; who may
//! answer, and how often, is not decided here.

use jiff::civil::Date;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use store::{Changes, DecideError, Delete, Reads, Refused, Row};
use web::{Permit, Problem};

use super::records::{satisfaction_spent, satisfaction_week};
use super::rules::{self, Face, Faces};
use crate::Hall;

/// Claims, as the store names them when they are taken.
const SPENT: &str = "satisfaction-spent";
const WEEK: &str = "satisfaction-week";
/// Answers of the same week that come at the same moment wait for one another so often.
const TRIES: usize = 20;

/// What became of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answered {
    Kept,
    /// There was an answer before; the first one stands.
    Before,
}

/// Whose answers are counted together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub procedure: String,
    pub channel: String,
}

/// The channel of officers, who answer about their week: no procedure of the city has it.
pub const OFFICER: &str = "officer";

impl Group {
    /// All officers of the city.
    pub fn officers() -> Self {
        Self { procedure: String::new(), channel: OFFICER.to_owned() }
    }
}

/// A token, and what is answered with it; without a face it is spent all the same.
pub type Ballot = (String, Option<Face>);

/// Whether this token is spent.
pub async fn spent(reads: &Reads, token: &str) -> Result<bool, Problem> {
    let spent = reads.of::<satisfaction_spent::Entity>().filter(satisfaction_spent::Column::Token.eq(token));
    Ok(spent.one(reads).await?.is_some())
}

/// Counts one answer, in the week of today.
pub async fn count(hall: &Hall, permit: &Permit, group: &Group, ballot: Ballot) -> Result<Answered, Problem> {
    let ballots = [ballot];
    let all = &ballots;
    for _ in 0..TRIES {
        let done = permit.decide(|reads| async move { counted(hall, &reads, group, permit.today(), all).await }).await;
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

/// The week's numbers with these answers, in the place of those before: the row never tells which of its answers came last.
pub async fn counted(
    hall: &Hall,
    reads: &Reads,
    group: &Group,
    today: Date,
    ballots: &[Ballot],
) -> Result<Changes, Problem> {
    use satisfaction_week::Column as C;
    let city = hall.db().city().0;
    let spend = |changes: Changes, (token, _): &Ballot| {
        let row = satisfaction_spent::ActiveModel { city: Set(city), token: Set(token.clone()) };
        changes.claim(Row::of(row), SPENT)
    };
    let changes = ballots.iter().fold(Changes::new(), spend);
    let given = ballots.iter().filter_map(|(_, face)| *face).fold(Faces::default(), Faces::and);
    if given.count() == 0 {
        return Ok(changes);
    }
    let week = rules::week(today);
    let of_week = reads.of::<satisfaction_week::Entity>().filter(C::Procedure.eq(group.procedure.as_str()));
    let of_week = of_week.filter(C::Week.eq(week.as_str())).filter(C::Channel.eq(group.channel.as_str()));
    let before = of_week.order_by_desc(C::N).one(reads).await?;
    let faces = before.as_ref().map(satisfaction_week::Model::faces).unwrap_or_default().plus(given);
    let row = satisfaction_week::ActiveModel {
        city: Set(city),
        procedure: Set(group.procedure.clone()),
        week: Set(week.clone()),
        channel: Set(group.channel.clone()),
        n: Set(faces.count()),
        worst: Set(faces.0[0]),
        bad: Set(faces.0[1]),
        middle: Set(faces.0[2]),
        good: Set(faces.0[3]),
        best: Set(faces.0[4]),
    };
    let changes = changes.claim(Row::of(row), WEEK);
    Ok(match before {
        Some(before) => changes.delete(
            Delete::new("satisfaction_week")
                .key("procedure", group.procedure.clone())
                .key("week", week)
                .key("channel", group.channel.clone())
                .key("n", before.n),
        ),
        None => changes,
    })
}
