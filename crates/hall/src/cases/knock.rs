//! Number and confirmation code of a case, as somebody typed them: every try is counted, and a number that is nobody's costs the same work.

use civic::{Reception, Secret};
use sea_orm::ColumnTrait;
use uuid::Uuid;
use web::{Limited, Permit, Problem};

use super::case_file;
use crate::Hall;

/// The case that what was typed opens, with the code that is in force, or the tries that are left; every try is counted.
pub async fn tried(
    hall: &Hall,
    permit: &Permit,
    number: &str,
    code: &str,
) -> Result<Result<(Uuid, u32), u32>, Problem> {
    let typed = number.parse::<Reception>().map_or_else(|_| number.to_owned(), |number| number.to_string());
    let left = try_once(hall, permit, &typed)?;
    let found = open(hall, permit, &typed, code).await?;
    if found.is_some() {
        hall.limits().status.forgive(&("number", typed.as_str()));
    }
    Ok(found.ok_or(left))
}

/// Tries left, the fewer of the two counts. The address keeps its count after a right answer: one own case is no licence to guess others.
fn try_once(hall: &Hall, permit: &Permit, typed: &str) -> Result<u32, Limited> {
    let (limiter, now) = (&hall.limits().status, permit.now());
    let by_address = limiter.check(&("address", permit.reader().address), now)?;
    Ok(by_address.min(limiter.check(&("number", typed), now)?))
}

/// The case that number and code open. Without a case the code of no case is made and compared all the same.
async fn open(hall: &Hall, permit: &Permit, number: &str, code: &str) -> Result<Option<(Uuid, u32)>, Problem> {
    let reads = permit.reads().await?;
    let row = super::glance(&reads, case_file::Column::Number.eq(number)).await?;
    drop(reads);
    let (case, generation) = row.as_ref().map_or((Uuid::nil(), "1"), |row| (row.id, row.secret.as_str()));
    let wanted = super::code(hall, case, generation).parse::<Secret>();
    // What is no code at all is compared as the code of no case.
    let typed = code.parse::<Secret>().or_else(|_| super::code(hall, Uuid::max(), "1").parse());
    let (Ok(wanted), Ok(typed)) = (wanted, typed) else { return Ok(None) };
    let same = wanted.matches(&typed);
    Ok(row.filter(|_| same).map(|row| (row.id, row.code())))
}
