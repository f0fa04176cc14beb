//! One desk's sheet of one day: every line, the totals by way, the count and the second officer. Made to be printed on A4.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use civic::Millis;
use jiff::civil::Date;
use store::{DecideError, Look};
use uuid::Uuid;
use web::parts::Tag;
use web::{Asked, Errors, Fields, KindFields, Page, Problem, Staff, html_with, say, see_other};

use super::texts::T;
use super::{sheets, words};
use crate::Hall;
use crate::cases::Scope;
use crate::fees::records::fee_line;
use crate::fees::rules::Unclosed;
use crate::fees::sheet::{self, Sheet};
use crate::people::{Officer, WorkTasks, names};

/// Lines on one page; it stays within 50 kB.
const MOST: usize = 100;

struct Line {
    time: String,
    receipt: String,
    number: String,
    href: String,
    procedure: String,
    kind: String,
    way: String,
    yen: String,
    who: String,
}

#[derive(Template)]
#[template(path = "fees/desk/sheet.html")]
#[expect(clippy::struct_excessive_bools, reason = "each is a part of the page that is shown or not")]
struct SheetPage {
    page: Page,
    t: T,
    errors: Errors,
    href: String,
    seen: String,
    state: Tag,
    lines: Vec<Line>,
    /// (what, yen), the last is the sum.
    totals: Vec<(String, String)>,
    drawer: Vec<(String, String)>,
    part: String,
    next: Option<String>,
    opens: bool,
    counts: bool,
    answers: bool,
    own: bool,
    explanation: String,
    signed: Vec<String>,
    typed: [String; 3],
}

/// A desk of this officer's, and a day that has come.
async fn found(staff: &Staff<WorkTasks>, section: &str, day: &str) -> Result<(Officer, Date), Problem> {
    let reads = staff.reads().await?;
    let officer = Officer::on(&reads, staff.account(), staff.today()).await?.ok_or(Problem::SignIn)?;
    let own = officer.sections_with(<WorkTasks as web::Permission>::NAME);
    let day: Date = day.parse().map_err(|_| Problem::NotFound)?;
    if own.iter().any(|known| known == section) && day <= staff.today() {
        Ok((officer, day))
    } else {
        Err(Problem::NotFound)
    }
}

pub async fn get(
    State(hall): State<Hall>,
    staff: Staff<WorkTasks>,
    Path((section, day)): Path<(String, String)>,
    Asked(asked): Asked,
) -> Result<Response, Problem> {
    let (officer, day) = found(&staff, &section, &day).await?;
    let errors = Errors::none(web::texts::T::new(staff.lang()));
    let from = asked.get("from").parse().unwrap_or(0);
    draw(
        &hall,
        &staff,
        &officer,
        (&section, day),
        from,
        KindFields { fields: Fields::default(), errors },
        StatusCode::OK,
    )
    .await
}

enum Deed {
    Open(i64),
    Count(i64, String),
    Answer(bool),
}

enum Undone {
    Not(Unclosed),
    Problem(Problem),
}

impl From<Problem> for Undone {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

pub async fn post(
    State(hall): State<Hall>,
    staff: Staff<WorkTasks>,
    Path((section, day)): Path<(String, String)>,
    mut sent: KindFields,
) -> Result<Response, Problem> {
    let (officer, day) = found(&staff, &section, &day).await?;
    let t = T::new(staff.lang());
    let deed = match sent.fields.get("do") {
        "open" => words::yen(t, &mut sent, "opening").map(Deed::Open),
        "count" => words::yen(t, &mut sent, "counted")
            .zip(words::perhaps(t, &mut sent, "explanation"))
            .map(|(yen, why)| Deed::Count(yen, why)),
        "yes" => Some(Deed::Answer(true)),
        "no" => Some(Deed::Answer(false)),
        _ => return Err(Problem::BadInput(web::BadInput::Shape)),
    };
    if let Some(deed) = deed.filter(|_| sent.errors.is_empty()) {
        let seen = sent.fields.get("seen").to_owned();
        match carry_out(&hall, &staff, (&section, day), &seen, &deed).await? {
            Ok(()) => return Ok(see_other(&format!("/desk/sheets/{section}/{day}"))),
            Err(why) => {
                let (field, says) = words::unclosed(t, why);
                sent.errors.add(field, says);
            }
        }
    }
    draw(&hall, &staff, &officer, (&section, day), 0, sent, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// Decided on the sheet as the officer saw it: a line that came meanwhile is counted, too.
async fn carry_out(
    hall: &Hall,
    staff: &Staff<WorkTasks>,
    (section, day): (&str, Date),
    seen: &str,
    deed: &Deed,
) -> Result<Result<(), Unclosed>, Problem> {
    let (actor, account) = (staff.actor(), staff.account());
    let by = &actor;
    let done = staff.decide(|reads| async move {
        let sheet = sheet::read(&reads, section, day).await?;
        if sheet.seen() != seen {
            return Err(Undone::Not(Unclosed::Moved));
        }
        let changes = match deed {
            Deed::Open(opening) => sheet::open(hall, &sheet, *opening, by),
            Deed::Count(counted, why) => sheet::counted(hall, &sheet, *counted, why, (by, account)),
            Deed::Answer(yes) => sheet::answered(hall, &sheet, *yes, (by, account)),
        };
        changes.map_err(Undone::Not)
    });
    match done.await {
        Ok(_) => Ok(Ok(())),
        Err(DecideError::Decision(Undone::Not(why))) => Ok(Err(why)),
        Err(DecideError::Decision(Undone::Problem(problem))) => Err(problem),
        Err(DecideError::Refused(refused)) => Err(refused.into()),
        Err(DecideError::Read(error)) => Err(error.into()),
    }
}

async fn draw(
    hall: &Hall,
    staff: &Staff<WorkTasks>,
    officer: &Officer,
    (section, day): (&str, Date),
    from: usize,
    sent: KindFields,
    status: StatusCode,
) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let reads = staff.reads().await?;
    let sheet = sheet::read(&reads, section, day).await?;
    let part: Vec<&fee_line::Model> = sheet.lines.iter().skip(from).take(MOST).collect();
    let known = sheets::numbers(&reads, &Scope::of(officer), part.iter().map(|line| line.case_id)).await?;
    let procedures = procedures(hall, t, &reads, &known).await?;
    let mut people: Vec<Uuid> = part.iter().flat_map(|line| [Some(line.by_staff), line.second]).flatten().collect();
    people.extend(sheet.row.iter().flat_map(|row| [row.counted_by, row.closed_by]).flatten());
    let names = names(&reads, &people).await?;
    drop(reads);
    let subjects: Vec<Uuid> = known.keys().copied().collect();
    if !subjects.is_empty() {
        let section = staff.officer().section.clone();
        staff
            .look_as(Look { actor: staff.actor(), section, purpose: "fees.sheet".into(), subjects, case: None })
            .await?;
    }
    let title = t.sheet_title(&say::full_date(t.lang(), day), &words::section(hall, t.lang(), section)).into_owned();
    let page = hall.desk_page(staff, title).await?.back(t.sheets_title(), "/desk/sheets");
    let teller = Teller { t, numbers: &known, procedures: &procedures, names: &names };
    let lines = part.iter().map(|line| teller.line(line)).collect();
    html_with(status, &shown(staff, &sheet, (from, lines), &teller, page, sent))
}

/// The names of the cases' procedures.
async fn procedures(
    hall: &Hall,
    t: T,
    reads: &store::Reads,
    known: &BTreeMap<Uuid, String>,
) -> Result<BTreeMap<Uuid, String>, Problem> {
    use crate::cases::case_file;
    use sea_orm::{ColumnTrait, QueryFilter};
    let of = case_file::Column::Id.is_in(known.keys().copied());
    let rows = reads.of::<case_file::Entity>().filter(of).all(reads).await?;
    let shelf = hall.library().shelf();
    let name = |row: &case_file::Model| {
        let pinned = shelf.pinned(&row.procedure, &row.rules);
        pinned.map_or_else(|| row.procedure.clone(), |found| found.name.get(t.lang()).to_owned())
    };
    Ok(rows.iter().map(|row| (row.id, name(row))).collect())
}

fn shown(
    staff: &Staff<WorkTasks>,
    sheet: &Sheet,
    (from, lines): (usize, Vec<Line>),
    teller: &Teller<'_>,
    page: Page,
    sent: KindFields,
) -> SheetPage {
    let (t, row) = (teller.t, sheet.row.as_ref());
    let state = sheet.state();
    let (all, href) = (sheet.lines.len(), words::sheet_href(sheet));
    let own = row.is_some_and(|row| row.counted_by == Some(staff.account()));
    let part = t.sheet_page(&(from + 1).to_string(), &all.to_string(), &(from + lines.len()).to_string());
    let text = |name: &str, else_: String| words::typed(&sent.fields, name, else_);
    SheetPage {
        page: page.erring(!sent.errors.is_empty()),
        seen: sheet.seen(),
        state: words::sheet_state(t, state),
        totals: teller.totals(sheet),
        drawer: teller.drawer(sheet),
        part: if all > MOST { part.into() } else { String::new() },
        next: (from + lines.len() < all).then(|| format!("{href}?from={}", from + lines.len())),
        opens: state == "open" || (state == "none" && sheet.day == staff.today()),
        counts: state == "open",
        answers: state == "counted",
        own,
        explanation: row.and_then(|row| row.explanation.clone()).unwrap_or_default(),
        signed: teller.signed(sheet),
        typed: [
            text("opening", sheet.opening.to_string()),
            text("counted", String::new()),
            text("explanation", String::new()),
        ],
        lines,
        errors: sent.errors,
        href,
        t,
    }
}

struct Teller<'a> {
    t: T,
    numbers: &'a BTreeMap<Uuid, String>,
    procedures: &'a BTreeMap<Uuid, String>,
    names: &'a BTreeMap<Uuid, String>,
}

impl Teller<'_> {
    fn yen(&self, yen: i64) -> String {
        say::yen(self.t.lang(), yen)
    }

    fn line(&self, line: &fee_line::Model) -> Line {
        let t = self.t;
        let who = [Some(line.by_staff), line.second].into_iter().flatten();
        let who: Vec<&str> = who.filter_map(|id| self.names.get(&id)).map(String::as_str).collect();
        let number = self.numbers.get(&line.case_id);
        Line {
            time: say::time(Millis(line.at)),
            receipt: line.receipt.clone().unwrap_or_default(),
            href: number.map_or_else(String::new, |_| format!("/desk/case/{}/fee/{}", line.case_id, line.task)),
            number: number.cloned().unwrap_or_else(|| t.hidden_case().into()),
            procedure: self.procedures.get(&line.case_id).cloned().unwrap_or_default(),
            kind: words::kind(t, &line.kind),
            way: words::way_of(t, line.way.as_deref()),
            yen: self.yen(line.yen),
            who: who.join("・"),
        }
    }

    fn totals(&self, sheet: &Sheet) -> Vec<(String, String)> {
        let (t, sum) = (self.t, sheet.totals());
        vec![
            (t.way_cash().into(), self.yen(sum.cash)),
            (t.way_cashless().into(), self.yen(sum.cashless)),
            (t.way_transfer().into(), self.yen(sum.transfer)),
            (t.total_all().into(), self.yen(sum.all())),
        ]
    }

    fn drawer(&self, sheet: &Sheet) -> Vec<(String, String)> {
        let t = self.t;
        let mut all = vec![
            (t.col_opening().into(), self.yen(sheet.opening)),
            (t.total_drawer().into(), self.yen(sheet.totals().drawer(sheet.opening))),
        ];
        let row = sheet.row.as_ref();
        if let Some((counted, difference)) = row.and_then(|row| row.counted.zip(row.difference)) {
            all.push((t.col_counted().into(), self.yen(counted)));
            all.push((t.col_difference().into(), self.yen(difference)));
        }
        all
    }

    fn signed(&self, sheet: &Sheet) -> Vec<String> {
        let Some(row) = sheet.row.as_ref().filter(|row| row.state != "open") else { return Vec::new() };
        let name = |who: Option<Uuid>| who.and_then(|id| self.names.get(&id)).cloned().unwrap_or_default();
        let when = |at: i64| say::date_time(self.t.lang(), Millis(at));
        let counted = row.counted_at.map(|at| self.t.counted_by(&when(at), &name(row.counted_by)).into_owned());
        let closed = row.closed_at.map(|at| self.t.closed_by(&when(at), &name(row.closed_by)).into_owned());
        counted.into_iter().chain(closed).collect()
    }
}
