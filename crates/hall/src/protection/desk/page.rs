//! One protection: whom it covers, what it hides, its history, and the second officer's answer to the step that waits.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use civic::Millis;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use store::{DecideError, Reads};
use uuid::Uuid;
use web::parts::Tag;
use web::{Errors, KindFields, Page, Permission, Problem, Staff, html_with, say, see_other};

use super::texts::T;
use super::{form, words};
use crate::Hall;
use crate::cases::{AGAINST, case_file, code, shielded_case};
use crate::people::{self, ConfirmProtection, EnterProtection, ReadProtection};
use crate::protection::passing::of_cases;
use crate::protection::{self, File, Unasked, decide, protection_step, rules};

struct Someone {
    name: String,
    kana: String,
    born: String,
    address: String,
    against: bool,
}

/// A case it hides.
struct Hidden {
    number: String,
    procedure: String,
    section: String,
    /// Issued anew, to be told to the person and nobody else.
    code: Option<String>,
}

/// One line of the history.
struct Past {
    at: Millis,
    machine: String,
    when: String,
    what: String,
    who: String,
    note: String,
}

/// The step that waits.
struct Waiting {
    what: String,
    who: String,
    until: String,
    papers: String,
    note: String,
}

#[derive(Template)]
#[template(path = "protection/desk/page.html")]
struct ProtectionPage {
    page: Page,
    t: T,
    errors: Errors,
    href: String,
    standing: Tag,
    basis: String,
    period: String,
    people: Vec<Someone>,
    hidden: Vec<Hidden>,
    past: Vec<Past>,
    waiting: Option<Waiting>,
    /// This officer may answer.
    answers: bool,
    /// This officer asked, and so another must answer.
    own: bool,
    asks: bool,
    reason: String,
}

pub async fn get(
    staff: Staff<ReadProtection>,
    State(hall): State<Hall>,
    Path(id): Path<Uuid>,
) -> Result<Response, Problem> {
    let errors = Errors::none(web::texts::T::new(staff.lang()));
    draw(&hall, &staff, id, errors, String::new(), StatusCode::OK).await
}

pub async fn answer(
    staff: Staff<ConfirmProtection>,
    State(hall): State<Hall>,
    Path(id): Path<Uuid>,
    mut sent: KindFields,
) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let no = sent.fields.get("do") == "no";
    let reason = form::note(t, &sent.fields, &mut sent.errors, "reason");
    if no && reason.is_empty() {
        sent.errors.add("reason", t.fault_reason());
    }
    if sent.errors.is_empty() {
        match decided(&hall, &staff, id, no.then_some(reason.as_str())).await? {
            Ok(()) => return Ok(see_other(&format!("/desk/protection/{id}"))),
            Err(why) => sent.errors.add("reason", unasked(t, why)),
        }
    }
    draw(&hall, &staff, id, sent.errors, reason, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn decided(
    hall: &Hall,
    staff: &Staff<ConfirmProtection>,
    id: Uuid,
    no: Option<&str>,
) -> Result<Result<(), Unasked>, Problem> {
    let sections = words::sections(staff).await?;
    let sections = &sections;
    let done = staff.decide(|reads| async move {
        let file = protection::read(&reads, id, sections).await?.ok_or(Problem::NotFound)?;
        let by = staff.actor();
        decide(hall, &reads, &file, &by, staff.account(), no).await?.map_err(Unanswered::Not)
    });
    match done.await {
        Ok(_) => Ok(Ok(())),
        Err(DecideError::Decision(Unanswered::Not(why))) => Ok(Err(why)),
        Err(DecideError::Decision(Unanswered::Problem(problem))) => Err(problem),
        Err(DecideError::Refused(refused)) => Err(refused.into()),
        Err(DecideError::Read(error)) => Err(error.into()),
    }
}

enum Unanswered {
    Not(Unasked),
    Problem(Problem),
}

impl From<Problem> for Unanswered {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

/// Why nothing was stored.
pub fn unasked(t: T, why: Unasked) -> String {
    match why {
        Unasked::SamePerson => t.fault_same_person(),
        Unasked::NothingWaits => t.fault_nothing_waits(),
        Unasked::StillWaits => t.fault_still_waits(),
        Unasked::NotInForce => t.fault_not_in_force(),
        Unasked::Period => t.fault_longer(),
    }
    .into_owned()
}

async fn draw<P: Permission>(
    hall: &Hall,
    staff: &Staff<P>,
    id: Uuid,
    errors: Errors,
    reason: String,
    status: StatusCode,
) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let sections = words::sections(staff).await?;
    let reads = staff.reads().await?;
    let file = protection::read(&reads, id, &sections).await?.ok_or(Problem::NotFound)?;
    let links =
        reads.of::<shielded_case::Entity>().filter(shielded_case::Column::Protection.eq(id)).all(&reads).await?;
    let cases = cases(&reads, &links).await?;
    let past = past(&reads, t, &file, &links).await?;
    let waiting = waiting(&reads, t, &file).await?;
    drop(reads);
    words::look(staff, vec![id]).await?;
    let own = file.waits().is_some_and(|step| step.asked_by == staff.account());
    let page = hall.desk_page(staff, t.one_title()).await?.back(t.title(), "/desk/protection");
    let shown = ProtectionPage {
        page: page.erring(!errors.is_empty()),
        t,
        href: format!("/desk/protection/{id}"),
        standing: words::standing(t, file.standing(staff.today())),
        basis: words::basis(t, &file.row.basis),
        period: words::period(t, &file.row.from_day, &file.row.until_day),
        people: people(t, &file),
        hidden: cases.iter().map(|row| hidden(hall, t, row)).collect(),
        past,
        answers: waiting.is_some() && !own && staff.has(ConfirmProtection::NAME),
        own,
        asks: file.row.state == "in-force" && file.waits().is_none() && staff.has(EnterProtection::NAME),
        waiting,
        errors,
        reason,
    };
    html_with(status, &shown)
}

fn people(t: T, file: &File) -> Vec<Someone> {
    let shown = file.people.iter().map(|person| Someone {
        name: words::name(person),
        kana: words::kana(person),
        born: words::born(t, person),
        address: words::address(person),
        against: person.part == AGAINST,
    });
    shown.collect()
}

/// The cases hidden now.
async fn cases(reads: &Reads, links: &[shielded_case::Model]) -> Result<Vec<case_file::Model>, Problem> {
    let ids: Vec<Uuid> = links.iter().filter(|link| link.lifted_at.is_none()).map(|link| link.case_id).collect();
    let rows = reads.of::<case_file::Entity>().filter(case_file::Column::Id.is_in(ids));
    Ok(rows.order_by_desc(case_file::Column::ArrivedAt).all(reads).await?)
}

fn hidden(hall: &Hall, t: T, row: &case_file::Model) -> Hidden {
    let pinned = hall.library().shelf().pinned(&row.procedure, &row.rules);
    let unit = hall.city().units.iter().find(|unit| unit.id == row.section);
    Hidden {
        number: row.number.clone(),
        procedure: pinned.map_or_else(|| row.procedure.clone(), |found| found.name.get(t.lang()).to_owned()),
        section: unit.map_or_else(|| row.section.clone(), |unit| unit.name.get(t.lang()).to_owned()),
        code: (row.code() > 1).then(|| code(hall, row.id, &row.secret)),
    }
}

async fn waiting(reads: &Reads, t: T, file: &File) -> Result<Option<Waiting>, Problem> {
    let Some(step) = file.waits() else { return Ok(None) };
    let who = people::names(reads, &[step.asked_by]).await?.remove(&step.asked_by).unwrap_or_default();
    let until = step.until_day.as_deref().and_then(|day| day.parse().ok());
    Ok(Some(Waiting {
        what: kind(t, &step.kind),
        who: t.asked_by(&say::date_time(t.lang(), Millis(step.asked_at)), &who).into_owned(),
        until: until.map_or_else(String::new, |day| t.until(&say::full_date(t.lang(), day)).into_owned()),
        papers: words::papers(t, &step.papers),
        note: step.note.clone(),
    }))
}

fn kind(t: T, word: &str) -> String {
    match rules::Kind::of(word) {
        Some(rules::Kind::Extend) => t.step_extend(),
        Some(rules::Kind::End) => t.step_end(),
        Some(rules::Kind::Enter) | None => t.step_enter(),
    }
    .into_owned()
}

/// Steps with their answers, and who was let by to a hidden case; latest first.
async fn past(reads: &Reads, t: T, file: &File, links: &[shielded_case::Model]) -> Result<Vec<Past>, Problem> {
    let ids: Vec<Uuid> = links.iter().map(|link| link.case_id).collect();
    let passings = of_cases(reads, &ids).await?;
    let of_steps = file.steps.iter().flat_map(|step| [Some(step.asked_by), step.decided_by]);
    let of_passings = passings.iter().flat_map(|row| [Some(row.account), row.decided_by]);
    let everybody: Vec<Uuid> = of_steps.chain(of_passings).flatten().collect();
    let names = people::names(reads, &everybody).await?;
    let line = |at: i64, what: String, who: Option<Uuid>, note: &str| Past {
        at: Millis(at),
        machine: say::iso_time(Millis(at)),
        when: say::date_time(t.lang(), Millis(at)),
        what,
        who: who.and_then(|who| names.get(&who).cloned()).unwrap_or_default(),
        note: note.to_owned(),
    };
    let mut all: Vec<Past> = file.steps.iter().flat_map(|step| of_step(t, step, &line)).collect();
    for row in &passings {
        all.push(line(row.asked_at, t.past_passing_asked(&row.number).into_owned(), Some(row.account), &row.reason));
        if let Some(at) = row.decided_at {
            let given = row.state == crate::cases::GIVEN;
            let what = if given { t.past_passing_given(&row.number) } else { t.past_passing_refused(&row.number) };
            all.push(line(at, what.into_owned(), row.decided_by, ""));
        }
    }
    // Within one moment the later line stands above.
    all.reverse();
    all.sort_by_key(|past| std::cmp::Reverse(past.at));
    Ok(all)
}

fn of_step(t: T, step: &protection_step::Model, line: &impl Fn(i64, String, Option<Uuid>, &str) -> Past) -> Vec<Past> {
    let word = kind(t, &step.kind);
    let papers = words::papers(t, &step.papers);
    let note = [papers.as_str(), step.note.as_str()].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>();
    let asked = line(step.asked_at, t.past_asked(&word).into_owned(), Some(step.asked_by), &note.join("　"));
    let answered = step.decided_at.map(|at| {
        let what = if step.verdict.as_deref() == Some("yes") { t.past_yes(&word) } else { t.past_no(&word) };
        line(at, what.into_owned(), step.decided_by, step.answer.as_deref().unwrap_or_default())
    });
    std::iter::once(asked).chain(answered).collect()
}
