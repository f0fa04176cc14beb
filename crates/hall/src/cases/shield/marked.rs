//! Marks for the cases of a release that had none, before the hall opens: a protection entered tomorrow must hide what was sent last year.
//!
//! Only what has no mark is looked at, so a second start costs one question. It hides like a protection that comes into force, and shows
//! nothing.

use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, ExprTrait as _, Query};
use sea_orm::{ColumnTrait, DbErr, QueryFilter, QueryOrder, QuerySelect};
use store::{ActorRef, Changes, DecideError, Reads, Row};
use uuid::Uuid;
use web::Problem;

use super::records::case_mark;
use super::{Marker, PROTECTIONS, covering, hide, write_marks};
use crate::Hall;
use crate::cases::records::case_file;
use crate::cases::{file, stream};

/// Cases of one look.
const AT_ONCE: u64 = 200;

/// The mark of a case that speaks of nobody and of no place. No key makes such a one.
const NOBODY: &str = "-";

/// Marks every case that has none; how many there were. `told` hears the count after each look.
pub async fn mark_unmarked(hall: &Hall, told: impl Fn(usize)) -> Result<usize, Problem> {
    let (mut last, mut done) = (Uuid::nil(), 0);
    loop {
        let cases = unmarked(&hall.db().reads().await?, last).await?;
        let Some(newest) = cases.last() else { return Ok(done) };
        last = *newest;
        for case in &cases {
            mark(hall, *case).await?;
        }
        done += cases.len();
        told(done);
    }
}

async fn unmarked(reads: &Reads, last: Uuid) -> Result<Vec<Uuid>, DbErr> {
    let marks = Query::select()
        .expr(Expr::val(1))
        .from(case_mark::Entity)
        .and_where(
            Expr::col((case_mark::Entity, case_mark::Column::City))
                .equals((case_file::Entity, case_file::Column::City)),
        )
        .and_where(
            Expr::col((case_mark::Entity, case_mark::Column::CaseId))
                .equals((case_file::Entity, case_file::Column::Id)),
        )
        .take();
    let of = reads.of::<case_file::Entity>().filter(case_file::Column::Id.gt(last)).filter(Expr::exists(marks).not());
    let of = of.order_by_asc(case_file::Column::Id).limit(AT_ONCE);
    of.select_only().column(case_file::Column::Id).into_tuple().all(reads).await
}

async fn mark(hall: &Hall, case: Uuid) -> Result<(), Problem> {
    let done = hall.db().decide(|reads| async move {
        let Some(file) = file::read(hall, &reads, case).await? else { return Ok(Changes::new()) };
        let marks = Marker::of(hall).answers(&file.procedure, &file.answers);
        let (city, version) = (file.row.city, file.row.version);
        let mut changes = Changes::new()
            .expect(PROTECTIONS, reads.version(PROTECTIONS).await?)
            .expect(stream(case), reads.version(stream(case)).await?);
        if marks.all.is_empty() {
            let nobody = case_mark::ActiveModel {
                city: Set(city),
                case_id: Set(case),
                version: Set(version),
                mark: Set(NOBODY.to_owned()),
            };
            changes = changes.insert(Row::of(nobody));
        }
        changes = write_marks(city, case, version, &marks, changes);
        let by = ActorRef::new("system", "shield");
        for protection in covering(&reads, &marks).await? {
            changes = hide(hall, &file.row, protection, true, &by, changes);
        }
        Ok::<_, Problem>(changes)
    });
    match done.await {
        Ok(_) => Ok(()),
        Err(DecideError::Decision(problem)) => Err(problem),
        Err(DecideError::Read(error)) => Err(error.into()),
        Err(DecideError::Refused(refused)) => Err(refused.into()),
    }
}
