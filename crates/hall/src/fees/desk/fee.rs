//! One fee of a case: what is due, what came and went, and what can be done with it now.

use std::collections::BTreeMap;
use std::pin::Pin;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use civic::{Lang, Millis};
use engine::{CommandKind, TaskNo};
use procedure::model::StageKind;
use store::Reads;
use uuid::Uuid;
use web::parts::Tag;
use web::{Errors, Fields, KindFields, Link, Page, Permission, Problem, Staff, html_with, say};

use super::texts::T;
use super::words;
use crate::Hall;
use crate::cases::{BesideLine, CaseFile, Opened, open};
use crate::fees::ledger::{self, Known};
use crate::fees::records::fee_line;
use crate::fees::rules::{Standing, Way};
use crate::people::{WorkTasks, names};

pub struct Row {
    pub day: String,
    pub kind: String,
    pub way: String,
    pub yen: String,
    pub receipt: String,
    pub receipt_href: String,
    pub who: String,
    pub reason: String,
}

/// A refund that waits.
struct Waits {
    line: String,
    reason: String,
    own: bool,
}

#[derive(Template)]
#[template(path = "fees/desk/fee.html")]
#[expect(clippy::struct_excessive_bools, reason = "each is a part of the page that is shown or not")]
struct FeePage {
    page: Page,
    t: T,
    errors: Errors,
    typed: Typed,
    href: String,
    seen: i64,
    procedure: String,
    amount: String,
    until: String,
    standing: Tag,
    rows: Vec<Row>,
    /// The stage waits for it, and this officer may answer.
    pays: bool,
    exempts: bool,
    paid: bool,
    refunds: bool,
    waits: Option<Waits>,
    /// Seconds left to take the last record back.
    undo: Option<String>,
    ways: Vec<(&'static str, String)>,
    others: Option<String>,
}

/// What stood in the fields when the page was sent.
struct Typed {
    way: String,
    yen: String,
    basis: String,
    again: String,
    other: String,
    other_reason: String,
    refund: String,
    refund_way: String,
    refund_reason: String,
}

impl Typed {
    fn of(fields: &Fields, known: &Known) -> Self {
        let over = match known.fee.standing() {
            Standing::Over(over) => over,
            _ => known.fee.held(),
        };
        let due = known.fee.due.map_or_else(String::new, |due| due.to_string());
        let text = |name: &str| words::typed(fields, name, "");
        Self {
            way: text("way"),
            yen: words::typed(fields, "yen", due),
            basis: text("basis"),
            again: text("again"),
            other: text("other"),
            other_reason: text("other-reason"),
            refund: words::typed(fields, "refund", over),
            refund_way: text("refund-way"),
            refund_reason: text("refund-reason"),
        }
    }
}

pub async fn get(
    State(hall): State<Hall>,
    staff: Staff<WorkTasks>,
    Path((id, no)): Path<(Uuid, u32)>,
) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    let errors = Errors::none(web::texts::T::new(staff.lang()));
    draw(&hall, &staff, &opened, no, KindFields { fields: Fields::default(), errors }, StatusCode::OK).await
}

pub async fn draw(
    hall: &Hall,
    staff: &Staff<WorkTasks>,
    opened: &Opened,
    no: u32,
    sent: KindFields,
    status: StatusCode,
) -> Result<Response, Problem> {
    let (t, file) = (T::new(staff.lang()), &*opened.file);
    let reads = staff.reads().await?;
    let known = ledger::of_case(&reads, file).await?.into_iter().find(|known| known.task == no);
    let known = known.ok_or(Problem::NotFound)?;
    let names = names(&reads, &everybody(&known)).await?;
    drop(reads);
    let page = hall.desk_page(staff, t.fee_title(&file.row.number)).await?;
    let page = page.back(t.back_to_case(), opened.href()).erring(!sent.errors.is_empty());
    let fee = FeePage {
        typed: Typed::of(&sent.fields, &known),
        ..shown(hall, staff, opened, &known, &names, page, sent.errors)
    };
    html_with(status, &fee)
}

fn shown(
    hall: &Hall,
    staff: &Staff<WorkTasks>,
    opened: &Opened,
    known: &Known,
    names: &BTreeMap<Uuid, String>,
    page: Page,
    errors: Errors,
) -> FeePage {
    let (t, file) = (T::new(staff.lang()), &*opened.file);
    let (fee, standing, no) = (&known.fee, known.fee.standing(), known.task);
    let open = standing == Standing::Due && offered(hall, staff, opened, no);
    let yen = fee.payment().map(|line| line.yen).or(fee.due);
    let left = file.shape.last.as_ref().map_or(0, |last| (last.until.0 - staff.now().0) / 1000);
    FeePage {
        href: format!("{}/fee/{no}", opened.href()),
        seen: known.version,
        procedure: file.procedure.name.get(t.lang()).to_owned(),
        amount: yen.map_or_else(|| t.amount_unknown().into(), |yen| say::yen(t.lang(), yen)),
        until: ledger::until(file, &file.shape).map_or_else(String::new, |day| say::full_date(t.lang(), day)),
        standing: words::standing(t, standing),
        rows: known.lines.iter().rev().map(|line| row(t, opened, names, line)).collect(),
        pays: open && fee.due.is_some_and(|due| due > 0),
        exempts: open,
        paid: matches!(standing, Standing::Paid(_)),
        refunds: fee.held() > 0 && known.asked.is_none(),
        waits: waits(t, staff.account(), known, names),
        undo: ledger::may_undo(file, staff.account(), staff.now()).then(|| left.to_string()),
        ways: Way::ALL.into_iter().map(|way| (way.word(), words::way(t, way))).collect(),
        others: (open && has_other_results(file)).then(|| format!("{}/record/{no}", opened.href())),
        typed: Typed::of(&Fields::default(), known),
        page,
        t,
        errors,
    }
}

/// Whether the engine takes this officer's answer to the stage now.
fn offered<P: Permission>(hall: &Hall, staff: &Staff<P>, opened: &Opened, no: u32) -> bool {
    let file = &*opened.file;
    let answers = file.answers.to_feel(&file.procedure);
    let facts = engine::Facts { answers: &answers, calendar: hall.calendar(), today: staff.today() };
    let offers = engine::offers(&file.procedure, &file.shape, &facts, &opened.officer.actor(), hall.now());
    offers.iter().any(|offer| offer.kind == CommandKind::RecordPayment && offer.task == Some(TaskNo(no)))
}

/// The file knows of ways on that are no payment, such as a fee that was never paid.
fn has_other_results(file: &CaseFile) -> bool {
    match file.procedure.stages.get(&file.shape.stage).map(|stage| &stage.kind) {
        Some(StageKind::Pay(task)) => task.results.iter().any(|result| !["paid", "exempt"].contains(&result.as_str())),
        _ => false,
    }
}

fn everybody(known: &Known) -> Vec<Uuid> {
    let of_lines = known.lines.iter().flat_map(|line| [Some(line.by_staff), line.second]);
    of_lines.chain([known.asked.as_ref().map(|asked| asked.asked_by)]).flatten().collect()
}

fn row(t: T, opened: &Opened, names: &BTreeMap<Uuid, String>, line: &fee_line::Model) -> Row {
    let who = [Some(line.by_staff), line.second].into_iter().flatten();
    let who: Vec<&str> = who.filter_map(|id| names.get(&id)).map(String::as_str).collect();
    Row {
        day: say::date_time(t.lang(), Millis(line.at)),
        kind: words::kind(t, &line.kind),
        way: words::way_of(t, line.way.as_deref()),
        yen: say::yen(t.lang(), line.yen),
        receipt: line.receipt.clone().unwrap_or_default(),
        receipt_href: format!("{}/receipt/{}", opened.href(), line.id),
        who: who.join("・"),
        reason: line.reason.clone().unwrap_or_default(),
    }
}

fn waits(t: T, account: Uuid, known: &Known, names: &BTreeMap<Uuid, String>) -> Option<Waits> {
    let asked = known.asked.as_ref()?;
    let who = names.get(&asked.asked_by).cloned().unwrap_or_default();
    let (when, yen) = (say::date_time(t.lang(), Millis(asked.asked_at)), say::yen(t.lang(), asked.yen));
    let way = words::way_of(t, Some(&asked.way));
    let line = t.waits_line(&way, &when, &who, &yen).into();
    Some(Waits { line, reason: asked.reason.clone(), own: asked.asked_by == account })
}

/// The fee beside its case.
pub fn beside<'a>(
    _: &'a Hall,
    reads: &'a Reads,
    file: &'a CaseFile,
    lang: Lang,
) -> Pin<Box<dyn Future<Output = Result<Option<BesideLine>, Problem>> + Send + 'a>> {
    Box::pin(async move {
        let t = T::new(lang);
        let all = ledger::of_case(reads, file).await?;
        let Some(last) = all.last() else { return Ok(None) };
        let lines = last.lines.iter().rev().take(3).map(|line| {
            let day = Millis(line.at).date();
            let way = words::way_of(t, line.way.as_deref());
            let says =
                [words::kind(t, &line.kind), way, say::yen(lang, line.yen), line.receipt.clone().unwrap_or_default()];
            let says: Vec<String> = says.into_iter().filter(|text| !text.is_empty()).collect();
            (format!("{}/{}", day.month(), day.day()), says.join(" "))
        });
        let link = Link::new(t.open_fee(), format!("/desk/case/{}/fee/{}", file.row.id, last.task));
        Ok(Some(BesideLine { heading: t.fee_heading().into(), lines: lines.collect(), link, key: "" }))
    })
}
