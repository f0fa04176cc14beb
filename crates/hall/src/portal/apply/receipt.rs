//! The receipt: number and code, the second it arrived, and what happens next with its day. The same page however often it is opened.

use askama::Template;
use axum::extract::{Path, State};
use civic::{Lang, Millis};
use engine::{Expected, ExpectedKind};
use procedure::model::{Kind, Way};
use uuid::Uuid;
use web::guard::{Action, Decision, May};
use web::parts::{Step, StepState, Steps};
use web::{Problem, say};

use super::frame;
use super::texts::T;
use super::writer::{Shown, Writer};
use crate::Hall;
use crate::cases::{CaseFile, code, read};
use crate::drafts;
use crate::qr::{Qr, qr};

/// Reading the receipt of what one has sent.
enum Receipt {}

impl Action for Receipt {
    const NAME: &'static str = "receipt.read";
}

#[derive(Template)]
#[template(path = "portal/apply/receipt.html")]
struct ReceiptContent {
    t: T,
    w: web::texts::T,
    title: String,
    procedure: String,
    number: String,
    code: String,
    arrived: String,
    arrived_machine: String,
    steps: Steps,
    sum: String,
    prepare: Option<String>,
    mailed: bool,
    desk: bool,
    status: String,
    qr: Option<Qr>,
    section: String,
    phone: String,
}

pub async fn get<W: Writer>(State(hall): State<Hall>, writer: W, Path(case): Path<Uuid>) -> Shown {
    let reads = writer.reads().await?;
    if !writer.may_hold(&reads, case).await? {
        return Err(Problem::NotFound.into());
    }
    let draft = drafts::read(&hall, &reads, case).await?;
    let held = draft.as_ref().is_some_and(|draft| writer.holds(&draft.row));
    let file = May::<Receipt, _>::decide(read(&hall, &reads, case).await?, |file| {
        // A code issued anew is handed over in person, never shown to a browser that knew the first.
        Decision::by("sent-it", held && file.row.code() == 1)
    })?;
    drop(reads);
    writer.looks(case, Some(case)).await?;
    let lang = writer.lang();
    let t = T::new(lang);
    let title = t.receipt_title().into_owned();
    let content = content::<W>(&hall, &file, &title, lang);
    let page = frame::page(&writer, &title, file.procedure.name.get(lang));
    Ok(frame::draw(frame::status(false), page, &content)?)
}

fn content<W: Writer>(hall: &Hall, file: &CaseFile, title: &str, lang: Lang) -> ReceiptContent {
    let t = T::new(lang);
    let city = hall.city();
    let arrived = Millis(file.row.arrived_at);
    let on = file.row.arrived_on.parse().unwrap_or_else(|_| arrived.date());
    let expected = engine::expected(&file.procedure, &file.shape, hall.calendar(), on);
    let online = W::BASE.is_empty();
    let prepare = match &file.procedure.channels.online {
        Way::Prepare { why } if online => Some(why.get(lang).to_owned()),
        _ => None,
    };
    let section = city.units.iter().rfind(|unit| unit.id == file.row.section);
    let status = format!("{}/status", hall_base(hall));
    ReceiptContent {
        t,
        w: web::texts::T::new(lang),
        title: title.to_owned(),
        procedure: file.procedure.name.get(lang).to_owned(),
        number: file.row.number.clone(),
        code: code(hall, file.row.id, &file.row.secret),
        arrived: say::second(lang, arrived),
        arrived_machine: say::iso_time(arrived),
        steps: steps(file, expected.as_ref(), arrived, t),
        sum: expected.as_ref().map_or_else(String::new, |expected| sum(t, expected)),
        prepare,
        mailed: file.row.mail.is_some(),
        desk: !online,
        qr: qr(&status),
        status,
        section: section.map(|unit| unit.name.get(lang).to_owned()).unwrap_or_default(),
        phone: section.and_then(|unit| unit.phone.clone()).unwrap_or_else(|| city.phone.clone()),
    }
}

fn hall_base(hall: &Hall) -> String {
    web::HasSite::site(hall).base_url.clone()
}

/// What happens next, with the day by which it does.
fn steps(file: &CaseFile, expected: Option<&Expected>, arrived: Millis, t: T) -> Steps {
    let lang = t.lang();
    let coming = |title: String, line: String| Step { state: StepState::Coming, title, at: None, line };
    let mut steps = vec![Step {
        state: StepState::Done,
        title: t.step_received().into_owned(),
        at: Some((say::iso_time(arrived), say::date_time(lang, arrived))),
        line: String::new(),
    }];
    if file.procedure.kind == Kind::Notification && expected.is_none() {
        steps.push(coming(t.step_looked_at().into_owned(), t.step_looked_at_line().into_owned()));
        return Steps { steps };
    }
    steps.push(coming(t.step_check().into_owned(), t.step_check_line().into_owned()));
    let line = match expected.and_then(|expected| Some((expected.kind, expected.date?))) {
        Some((ExpectedKind::Standard, day)) => t.step_result_about(&say::date(lang, day)),
        Some((_, day)) => t.step_result_by(&say::date(lang, day)),
        None => t.step_result_open(),
    };
    steps.push(coming(t.step_result().into_owned(), line.into_owned()));
    Steps { steps }
}

/// 「標準処理期間15営業日、土日8日、祝日3日」.
fn sum(t: T, expected: &Expected) -> String {
    let parts = &expected.parts;
    let days = |n: u16| n.to_string();
    let first = match expected.kind {
        ExpectedKind::Standard => t.sum_standard(&days(parts.standard)),
        ExpectedKind::Legal | ExpectedKind::Extended => t.sum_legal(&days(parts.standard)),
    };
    let mut words = vec![first];
    if parts.weekend > 0 {
        words.push(t.sum_weekend(&days(parts.weekend)));
    }
    if parts.holiday > 0 {
        words.push(t.sum_holiday(&days(parts.holiday)));
    }
    if parts.other_closed > 0 {
        words.push(t.sum_closed(&days(parts.other_closed)));
    }
    words.join(if t.lang() == Lang::En { ", " } else { "、" })
}
