//! The lines of a case's fee, read and written. Each writing is one commit: the lines, the sheet they stand on, and what they are to the case.

use engine::{Actor, Case, Command, CommandKind, TaskNo, Work};
use procedure::model::StageKind;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use serde_json::json;
use store::{ActorRef, Changes, DecideError, NewEvent, Reads, Row, Salt, Series, Slot, Stream, Touched, Update};
use uuid::Uuid;
use web::Problem;

use super::records::{fee_line, fee_refund};
use super::rules::{Asked, Fee, Kind, Line, New, Refused, Way};
use super::sheet;
use crate::Hall;
use crate::cases::{self, Act, CaseFile};

/// The 記号 of receipts: 領26-00001. No procedure can have it, so the numbers of applications stay whole.
const RECEIPT: &str = "領";

/// Everything known of one fee: the pure part, and the rows behind it.
#[derive(Clone, Debug)]
pub struct Known {
    pub task: u32,
    pub fee: Fee,
    pub lines: Vec<fee_line::Model>,
    pub asked: Option<fee_refund::Model>,
    /// Of the case's money as a whole.
    pub version: i64,
}

/// Why nothing was written.
#[derive(Debug)]
pub enum Not {
    Fee(Refused),
    /// The desk's sheet of today is counted or closed.
    Closed,
    /// The case does not take it.
    Case,
    /// Somebody was first.
    Stale,
    Problem(Problem),
}

impl From<Problem> for Not {
    fn from(problem: Problem) -> Self {
        match problem {
            Problem::Stale { .. } => Self::Stale,
            other => Self::Problem(other),
        }
    }
}

impl From<Refused> for Not {
    fn from(refused: Refused) -> Self {
        Self::Fee(refused)
    }
}

impl From<sea_orm::DbErr> for Not {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Problem(error.into())
    }
}

impl From<DecideError<Self>> for Not {
    fn from(error: DecideError<Self>) -> Self {
        match error {
            DecideError::Decision(not) => not,
            DecideError::Refused(refused) => Problem::from(refused).into(),
            DecideError::Read(error) => error.into(),
        }
    }
}

fn stream(case: Uuid) -> Stream {
    Stream::new("fee", case)
}

/// The fee in yen, by the rule of the file and the answers as they stand.
pub fn amount(file: &CaseFile) -> Option<i64> {
    let fee = file.procedure.fee.as_ref()?;
    let answers = file.answers.to_feel(&file.procedure);
    let env = feel::Env { values: &answers, today: file.shape.arrived };
    match feel::eval(&fee.amount.expr, &env) {
        feel::Value::Number(amount) => i64::try_from(amount.round()).ok().filter(|yen| *yen >= 0),
        _ => None,
    }
}

/// Until when it is to be paid: as many days after the stage began as its reminder waits.
pub fn until(file: &CaseFile, shape: &Case) -> Option<jiff::civil::Date> {
    let stage = file.procedure.stages.get(&shape.stage).filter(|stage| matches!(stage.kind, StageKind::Pay(_)))?;
    Some(shape.stage_since.plus_days(i64::from(stage.after?.days)).date())
}

/// The fees of a case, in the order they fell due: those with lines, and the one that is open.
pub async fn of_case(reads: &Reads, file: &CaseFile) -> Result<Vec<Known>, Problem> {
    if file.procedure.fee.is_none() {
        return Ok(Vec::new());
    }
    let case = file.row.id;
    let of = fee_line::Column::CaseId.eq(case);
    let lines = reads.of::<fee_line::Entity>().filter(of).order_by_asc(fee_line::Column::At);
    let lines = lines.order_by_asc(fee_line::Column::Id).all(reads).await?;
    let of = fee_refund::Column::CaseId.eq(case);
    let asked =
        reads.of::<fee_refund::Entity>().filter(of).filter(fee_refund::Column::State.eq("asked")).all(reads).await?;
    let version = reads.version(stream(case)).await?;
    let open = file.shape.tasks.iter().filter(|task| task.work == Work::Pay).map(|task| i64::from(task.no.0));
    let mut tasks: Vec<i64> = lines.iter().map(|line| line.task).chain(open).collect();
    tasks.sort_unstable();
    tasks.dedup();
    let known = |task: i64| {
        let lines: Vec<fee_line::Model> = lines.iter().filter(|line| line.task == task).cloned().collect();
        let asked = asked.iter().find(|asked| asked.task == task).cloned();
        let fee = Fee {
            due: amount(file),
            lines: lines.iter().filter_map(line_of).collect(),
            asked: asked.as_ref().and_then(asked_of),
        };
        Known { task: u32::try_from(task).unwrap_or(0), fee, lines, asked, version }
    };
    Ok(tasks.into_iter().map(known).collect())
}

fn line_of(row: &fee_line::Model) -> Option<Line> {
    let way = row.way.as_deref().and_then(Way::of);
    Some(Line { id: row.id, kind: Kind::of(&row.kind)?, way, yen: row.yen, counter_of: row.counter_of })
}

fn asked_of(row: &fee_refund::Model) -> Option<Asked> {
    Some(Asked { yen: row.yen, way: Way::of(&row.way)?, by: row.asked_by })
}

/// Who writes, and why.
pub struct Writing<'a> {
    pub by: ActorRef,
    pub account: Uuid,
    pub reason: Option<&'a str>,
    /// The first officer, where the writer is the second.
    pub first: Option<Uuid>,
}

/// The lines on today's sheet of the case's section, and their events, beside what else is done. The first line gets the id `first`.
pub async fn write(
    (hall, reads): (&Hall, &Reads),
    (file, known): (&CaseFile, &Known),
    (new, first): (&[New], Uuid),
    writing: &Writing<'_>,
    changes: Changes,
) -> Result<Changes, Not> {
    let (today, case) = (hall.now().date(), file.row.id);
    let begun = sheet::to_write_on((hall, reads), (&file.shape.section, today), &writing.by, changes).await?;
    let (sheet, mut changes) = begun;
    changes = changes.expect(stream(case), known.version);
    let salt = hall.db().salt();
    for (at, line) in new.iter().enumerate() {
        let id = if at == 0 { first } else { hall.new_id() };
        let mut row = Row::of(row_of(hall, file, known.task, line, id, writing, &salt));
        if line.kind.has_receipt() {
            let slot = Slot(u16::try_from(at).unwrap_or(u16::MAX).saturating_add(1));
            let fiscal_year = i32::from(civic::age::fiscal_year(today));
            changes = changes.number(slot, Series { symbol: RECEIPT.to_owned(), fiscal_year });
            row = row.number(fee_line::Column::Receipt, slot);
        }
        let way = line.way.map(Way::word);
        let body = json!({
            "line": id, "task": known.task, "way": way, "yen": line.yen, "counter_of": line.counter_of,
            "sheet": sheet, "first": writing.first,
        });
        let mut event = NewEvent::new(stream(case), format!("fee-{}", line.kind.word()), writing.by.clone(), body);
        if let Some(reason) = writing.reason {
            event = event.touching(Touched::new("fee_line", id, 1, &salt, reason.as_bytes()));
        }
        let on_sheet = json!({ "line": id, "way": way, "yen": line.yen });
        let line = NewEvent::new(sheet::lines_of(sheet), "sheet-line", writing.by.clone(), on_sheet);
        changes = changes.insert(row).event(event).event(line);
    }
    Ok(changes)
}

fn row_of(
    hall: &Hall,
    file: &CaseFile,
    task: u32,
    line: &New,
    id: Uuid,
    writing: &Writing<'_>,
    salt: &Salt,
) -> fee_line::ActiveModel {
    let now = hall.now();
    fee_line::ActiveModel {
        city: Set(file.row.city),
        id: Set(id),
        case_id: Set(file.row.id),
        task: Set(i64::from(task)),
        section: Set(file.shape.section.clone()),
        day: Set(now.date().to_string()),
        kind: Set(line.kind.word().to_owned()),
        way: Set(line.way.map(|way| way.word().to_owned())),
        yen: Set(line.yen),
        receipt: Set(None),
        counter_of: Set(line.counter_of),
        reason: Set(writing.reason.map(str::to_owned)),
        salt: Set(salt.0.clone()),
        by_staff: Set(writing.first.unwrap_or(writing.account)),
        second: Set(writing.first.map(|_| writing.account)),
        at: Set(now.0),
    }
}

/// What settles the fee ends the stage, too: its result `exempt` where the file has one, else `paid`.
pub fn settled(file: &CaseFile, task: u32, exempt: bool, line: Uuid) -> Option<Command> {
    let stage = file.procedure.stages.get(&file.shape.stage)?;
    let StageKind::Pay(of) = &stage.kind else { return None };
    let has = |word: &str| of.results.iter().find(|result| *result == word);
    let result = has("exempt").filter(|_| exempt).or_else(|| has("paid"))?;
    let record = engine::RecordRef { id: civic::Id::from_uuid(line), revision: 1 };
    Some(Command::RecordPayment { task: TaskNo(task), result: result.clone(), record: Some(record) })
}

/// An act of the case, to be committed with the lines it is about.
pub fn on_case(hall: &Hall, file: &CaseFile, actor: Actor, by: ActorRef, command: Command) -> Result<Changes, Not> {
    let decided = cases::decide(hall, file, &Act::new(actor, by, command)).map_err(|_| Not::Case)?;
    Ok(decided.changes)
}

/// Whether the last act on the case is this officer's payment, still to be undone.
pub fn may_undo(file: &CaseFile, account: Uuid, now: civic::Millis) -> bool {
    file.shape.last.as_ref().is_some_and(|last| {
        last.kind == CommandKind::RecordPayment
            && now < last.until
            && last.by.staff().is_some_and(|staff| staff.uuid() == account)
    })
}

/// A refund is asked for.
pub fn ask(
    hall: &Hall,
    file: &CaseFile,
    known: &Known,
    (yen, way): (i64, Way),
    writing: &Writing<'_>,
) -> Result<Changes, Not> {
    known.fee.ask_refund(yen)?;
    let (id, case, salt) = (hall.new_id(), file.row.id, hall.db().salt());
    let reason = writing.reason.unwrap_or_default();
    let row = fee_refund::ActiveModel {
        city: Set(file.row.city),
        id: Set(id),
        case_id: Set(case),
        task: Set(i64::from(known.task)),
        section: Set(file.shape.section.clone()),
        yen: Set(yen),
        way: Set(way.word().to_owned()),
        reason: Set(reason.to_owned()),
        salt: Set(salt.0.clone()),
        state: Set("asked".to_owned()),
        asked_by: Set(writing.account),
        asked_at: Set(hall.now().0),
        decided_by: Set(None),
        decided_at: Set(None),
    };
    let body = json!({ "refund": id, "task": known.task, "yen": yen, "way": way.word() });
    let event = NewEvent::new(stream(case), "refund-asked", writing.by.clone(), body).touching(Touched::new(
        "fee_refund",
        id,
        1,
        &salt,
        reason.as_bytes(),
    ));
    Ok(Changes::new().expect(stream(case), known.version).insert(Row::of(row)).event(event))
}

/// The second officer's answer; the money goes with a yes.
pub async fn answer(
    (hall, reads): (&Hall, &Reads),
    (file, known): (&CaseFile, &Known),
    yes: bool,
    writing: &Writing<'_>,
) -> Result<Changes, Not> {
    let lines = known.fee.refund(writing.account)?;
    let asked = known.asked.as_ref().ok_or(Not::Fee(Refused::NothingWaits))?;
    let changes = if yes {
        let why = Writing {
            by: writing.by.clone(),
            account: writing.account,
            reason: Some(&asked.reason),
            first: Some(asked.asked_by),
        };
        write((hall, reads), (file, known), (&lines, hall.new_id()), &why, Changes::new()).await?
    } else {
        let body = json!({ "refund": asked.id });
        Changes::new().expect(stream(file.row.id), known.version).event(NewEvent::new(
            stream(file.row.id),
            "refund-refused",
            writing.by.clone(),
            body,
        ))
    };
    let row = Update::new("fee_refund")
        .key("id", asked.id)
        .set("state", if yes { "given" } else { "refused" })
        .set("decided_by", writing.account)
        .set("decided_at", hall.now().0);
    Ok(changes.update(row))
}
