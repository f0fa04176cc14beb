//! The sheet of one desk and one day: begun with what lies in the drawer, counted by one officer, countersigned by another.

use jiff::civil::Date;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use store::{ActorRef, Changes, NewEvent, Reads, Row, Stream, Touched, Update};
use uuid::Uuid;
use web::Problem;

use super::ledger::Not;
use super::records::{cash_sheet, fee_line};
use super::rules::{Totals, Unclosed, Way, count};
use crate::Hall;
use crate::keys::day_id;

/// How the sheet stands: opened, counted, closed.
fn stream(sheet: Uuid) -> Stream {
    Stream::new("cash-sheet", sheet)
}

/// Its lines. A line asks only that the sheet is open, and a count that no line came meanwhile: two officers at one desk do not wait for one another.
pub fn lines_of(sheet: Uuid) -> Stream {
    Stream::new("cash-sheet-lines", sheet)
}

/// A sheet as one reading of the database; one that nobody began has no row.
#[derive(Clone, Debug)]
pub struct Sheet {
    pub id: Uuid,
    pub section: String,
    pub day: Date,
    pub row: Option<cash_sheet::Model>,
    /// What lay in the drawer in the morning: as written, or as on the desk's last day.
    pub opening: i64,
    /// Oldest first.
    pub lines: Vec<fee_line::Model>,
    /// Of the sheet, and of its lines.
    pub version: (i64, i64),
}

impl Sheet {
    pub fn totals(&self) -> Totals {
        Totals::of(self.lines.iter().map(|line| (line.way.as_deref().and_then(Way::of), line.yen)))
    }

    /// What a form was drawn from.
    pub fn seen(&self) -> String {
        format!("{}.{}", self.version.0, self.version.1)
    }

    fn expected(&self) -> Changes {
        let changes = Changes::new().expect(stream(self.id), self.version.0);
        changes.expect(lines_of(self.id), self.version.1)
    }

    /// `none`, `open`, `counted` or `closed`.
    pub fn state(&self) -> &str {
        self.row.as_ref().map_or("none", |row| row.state.as_str())
    }
}

pub async fn read(reads: &Reads, section: &str, day: Date) -> Result<Sheet, Problem> {
    let id = day_id(section, day);
    let row = reads.of::<cash_sheet::Entity>().filter(cash_sheet::Column::Id.eq(id)).one(reads).await?;
    let opening = match &row {
        Some(row) => row.opening,
        None => carried(reads, section).await?,
    };
    let of = fee_line::Column::Section.eq(section);
    let lines = reads.of::<fee_line::Entity>().filter(of).filter(fee_line::Column::Day.eq(day.to_string()));
    let lines = lines.order_by_asc(fee_line::Column::At).order_by_asc(fee_line::Column::Id).all(reads).await?;
    let version = (reads.version(stream(id)).await?, reads.version(lines_of(id)).await?);
    Ok(Sheet { id, section: section.to_owned(), day, row, opening, lines, version })
}

/// The change money stays in the drawer over night; the rest goes to the bank.
async fn carried(reads: &Reads, section: &str) -> Result<i64, Problem> {
    let of = cash_sheet::Column::Section.eq(section);
    let last = reads.of::<cash_sheet::Entity>().filter(of).order_by_desc(cash_sheet::Column::Day).one(reads).await?;
    Ok(last.map_or(0, |row| row.opening))
}

/// The last sheets of these desks, newest first.
pub async fn latest(reads: &Reads, sections: &[String], most: u64) -> Result<Vec<cash_sheet::Model>, Problem> {
    let of = cash_sheet::Column::Section.is_in(sections.iter().map(String::as_str));
    let all = reads.of::<cash_sheet::Entity>().filter(of).order_by_desc(cash_sheet::Column::Day);
    Ok(all.order_by_asc(cash_sheet::Column::Section).limit(most).all(reads).await?)
}

/// Today's sheet of a desk for a line to stand on; begun by its first line. Not one that is counted already.
pub async fn to_write_on(
    (hall, reads): (&Hall, &Reads),
    (section, day): (&str, Date),
    by: &ActorRef,
    changes: Changes,
) -> Result<(Uuid, Changes), Not> {
    let id = day_id(section, day);
    let row = reads.of::<cash_sheet::Entity>().filter(cash_sheet::Column::Id.eq(id)).one(reads).await?;
    let version = reads.version(stream(id)).await?;
    let changes = changes.expect(stream(id), version);
    match row {
        None => {
            let opening = carried(reads, section).await?;
            Ok((id, begun(hall, section, day, opening, by, changes)))
        }
        Some(row) if row.state == "open" => Ok((id, changes)),
        Some(_) => Err(Not::Closed),
    }
}

fn begun(hall: &Hall, section: &str, day: Date, opening: i64, by: &ActorRef, changes: Changes) -> Changes {
    let id = day_id(section, day);
    let row = cash_sheet::ActiveModel {
        city: Set(hall.db().city().0),
        section: Set(section.to_owned()),
        day: Set(day.to_string()),
        id: Set(id),
        state: Set("open".to_owned()),
        opening: Set(opening),
        counted: Set(None),
        difference: Set(None),
        explanation: Set(None),
        salt: Set(hall.db().salt().0),
        counted_by: Set(None),
        counted_at: Set(None),
        closed_by: Set(None),
        closed_at: Set(None),
    };
    let body = json!({ "section": section, "day": day, "opening": opening });
    changes.insert(Row::of(row)).event(NewEvent::new(stream(id), "sheet-opened", by.clone(), body))
}

fn update(sheet: &Sheet) -> Update {
    Update::new("cash_sheet").key("section", sheet.section.clone()).key("day", sheet.day.to_string())
}

/// What lies in the drawer before the first payment; may be put right while the sheet is open.
pub fn open(hall: &Hall, sheet: &Sheet, opening: i64, by: &ActorRef) -> Result<Changes, Unclosed> {
    let changes = sheet.expected();
    match sheet.state() {
        "none" if sheet.day == hall.now().date() => Ok(begun(hall, &sheet.section, sheet.day, opening, by, changes)),
        "open" => {
            let event = NewEvent::new(stream(sheet.id), "sheet-opening", by.clone(), json!({ "opening": opening }));
            Ok(changes.update(update(sheet).set("opening", opening)).event(event))
        }
        _ => Err(Unclosed::Moved),
    }
}

/// The first officer's count.
pub fn counted(
    hall: &Hall,
    sheet: &Sheet,
    counted: i64,
    explanation: &str,
    (by, account): (&ActorRef, Uuid),
) -> Result<Changes, Unclosed> {
    let Some(row) = sheet.row.as_ref().filter(|row| row.state == "open") else { return Err(Unclosed::Moved) };
    let totals = sheet.totals();
    let difference = count(sheet.opening, totals, counted, !explanation.is_empty())?;
    let change = update(sheet)
        .set("state", "counted")
        .set("counted", counted)
        .set("difference", difference)
        .set("explanation", Some(explanation.to_owned()).filter(|text| !text.is_empty()))
        .set("counted_by", account)
        .set("counted_at", hall.now().0);
    let body = json!({
        "counted": counted, "difference": difference, "cash": totals.cash, "cashless": totals.cashless,
        "transfer": totals.transfer, "lines": sheet.lines.len(),
    });
    let mut event = NewEvent::new(stream(sheet.id), "sheet-counted", by.clone(), body);
    if !explanation.is_empty() {
        let salt = store::Salt(row.salt.clone());
        event = event.touching(Touched::new("cash_sheet", sheet.id, sheet.version.0, &salt, explanation.as_bytes()));
    }
    Ok(sheet.expected().update(change).event(event))
}

/// The second officer closes it, or gives it back to be counted anew.
pub fn answered(hall: &Hall, sheet: &Sheet, yes: bool, (by, account): (&ActorRef, Uuid)) -> Result<Changes, Unclosed> {
    let Some(row) = sheet.row.as_ref().filter(|row| row.state == "counted") else { return Err(Unclosed::Moved) };
    if yes && row.counted_by == Some(account) {
        return Err(Unclosed::SamePerson);
    }
    let changes = sheet.expected();
    let none = None::<i64>;
    let (change, word) = if yes {
        let change = update(sheet).set("state", "closed").set("closed_by", account).set("closed_at", hall.now().0);
        (change, "sheet-closed")
    } else {
        let change = update(sheet)
            .set("state", "open")
            .set("counted", none)
            .set("difference", none)
            .set("explanation", None::<String>);
        (change, "sheet-returned")
    };
    let body = json!({ "difference": row.difference });
    Ok(changes.update(change).event(NewEvent::new(stream(sheet.id), word, by.clone(), body)))
}
