//! A fee taken and a desk's day closed without a page: for a history that is played. The same rules and the same rows as by hand.

use engine::Work;
use jiff::civil::Date;
use store::{ActorRef, Changes, Reads};
use uuid::Uuid;

use super::ledger::{self, Not, Writing};
use super::rules::{Unclosed, Way};
use super::sheet;
use crate::Hall;
use crate::cases::CaseFile;
use crate::people::Officer;

fn by(account: Uuid) -> ActorRef {
    ActorRef::new("officer", account.simple().to_string())
}

/// The whole fee that this case waits for, taken by this officer today.
pub async fn take(hall: &Hall, reads: &Reads, file: &CaseFile, officer: &Officer, way: Way) -> Result<Changes, Not> {
    let task = file.shape.tasks.iter().find(|task| task.work == Work::Pay).ok_or(Not::Case)?.no.0;
    let known = ledger::of_case(reads, file).await?.into_iter().find(|known| known.task == task).ok_or(Not::Case)?;
    let (new, first) = (known.fee.pay(way, known.fee.due.ok_or(Not::Case)?)?, hall.new_id());
    let by = by(officer.account);
    let command = ledger::settled(file, task, false, first).ok_or(Not::Case)?;
    let act = ledger::on_case(hall, file, officer.actor(), by.clone(), command)?;
    let writing = Writing { by, account: officer.account, reason: None, first: None };
    ledger::write((hall, reads), (file, &known), (&new, first), &writing, act).await
}

/// Counts an open sheet, which comes out even, and countersigns it; nothing where no sheet is open.
pub async fn close_day(hall: &Hall, section: &str, day: Date, (first, second): (Uuid, Uuid)) -> Result<(), Not> {
    let closed = |not: Unclosed| match not {
        Unclosed::SamePerson => Not::Case,
        _ => Not::Closed,
    };
    if sheet::read(&hall.db().reads().await?, section, day).await?.state() != "open" {
        return Ok(());
    }
    let counted = hall.db().decide(|reads| async move {
        let sheet = sheet::read(&reads, section, day).await?;
        let all = sheet.totals().drawer(sheet.opening);
        sheet::counted(hall, &sheet, all, "", (&by(first), first)).map_err(closed)
    });
    counted.await?;
    let signed = hall.db().decide(|reads| async move {
        let sheet = sheet::read(&reads, section, day).await?;
        sheet::answered(hall, &sheet, true, (&by(second), second)).map_err(closed)
    });
    signed.await?;
    Ok(())
}
