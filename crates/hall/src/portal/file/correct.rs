//! Correction 補正: the flagged fields and no others, with the reason in the officer's words and the answer as it stood.
//!
//! It is taken after its day too (the office decides what being late means), and once only: a second press is told that it was received.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use engine::{Actor, Command, Flag, Revised};
use procedure::answers::FieldPath;
use procedure::form::{FaultCode, FieldFault, Fields, names, parse_page, to_fields};
use procedure::model::{Field, Question};
use serde_json::{Value, json};
use store::{Changes, DecideError};
use uuid::Uuid;
use web::form::{Taken, Upload, UploadLimits};
use web::{Citizen, Page, Problem, say};

use super::looks::page_back;
use super::own::{self, Section};
use super::sent::{papers, shown};
use super::texts::T;
use crate::Hall;
use crate::cases::paper;
use crate::cases::{self, Act, CaseFile, NewAnswer, Unperformed, decide, path_of};
use crate::papers::{self, Clean, Place};
use crate::portal::inputs::{Control, Maker, fault, filled, hint, label_of};
use crate::status;

/// One flagged field as drawn.
struct Asked {
    /// What its names and ids begin with.
    prefix: String,
    title: String,
    reason: String,
    old: String,
    hint: String,
    /// (id, message) of faults that belong to the field as a whole.
    faults: Vec<(String, String)>,
    control: Control,
}

#[derive(Template)]
#[template(path = "portal/file/correct.html")]
struct CorrectPage {
    page: Page,
    t: T,
    errors: web::Errors,
    case: Uuid,
    number: String,
    count: i64,
    seen: String,
    due: String,
    late: bool,
    /// The fields asked for changed while this form was open.
    changed: bool,
    asked: Vec<Asked>,
}

/// Why there is nothing to correct.
#[derive(Template)]
#[template(path = "portal/file/nothing.html")]
struct NothingPage {
    page: Page,
    t: T,
    case: Uuid,
    title: String,
    body: String,
    section: Section,
}

/// A flagged field with its question.
struct Flagged<'f> {
    /// `f0.`, `f1.`, …: what its inputs begin with.
    prefix: String,
    flag: &'f Flag,
    question: &'f Question,
    path: FieldPath,
}

/// In the order in which they were asked in the application.
fn flagged(file: &CaseFile) -> Vec<Flagged<'_>> {
    let Some(correction) = &file.shape.correction else { return Vec::new() };
    let questions = file.procedure.questions();
    let keys: Vec<String> = questions
        .map(|(group, question)| match group {
            Some(group) => format!("{}.{}", group.key, question.key),
            None => question.key.clone(),
        })
        .collect();
    let mut flags: Vec<&Flag> = correction.flags.iter().collect();
    flags.sort_by_key(|flag| (keys.iter().position(|key| *key == flag.key), &flag.row));
    flags
        .into_iter()
        .enumerate()
        .filter_map(|(at, flag)| {
            let (_, question) = file.procedure.question(&flag.key)?;
            let path = path_of(&flag.key, flag.row.as_deref().unwrap_or_default());
            Some(Flagged { prefix: format!("f{at}."), flag, question, path })
        })
        .collect()
}

/// The pairs of one field, as `procedure::form` reads them.
struct Prefixed<'f> {
    fields: &'f web::Fields,
    prefix: &'f str,
}

impl Fields for Prefixed<'_> {
    fn all(&self, name: &str) -> Vec<&str> {
        self.fields.all(&format!("{}{name}", self.prefix))
    }
}

/// The same pairs as they stood in the inputs.
fn typed(fields: &web::Fields, prefix: &str) -> Vec<(String, String)> {
    let own = fields.iter().filter_map(|(name, value)| Some((name.strip_prefix(prefix)?, value)));
    own.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// Whether the citizen may know that something is asked: the asking can no longer be taken back.
fn is_asked(file: &CaseFile, citizen: &Citizen) -> bool {
    own::seen(&file.shape, citizen.now()).correction.is_some()
}

pub async fn get(State(hall): State<Hall>, citizen: Citizen, Path(case): Path<Uuid>) -> Result<Response, Problem> {
    let file = own::own(&hall, &citizen, case).await?.into_record();
    if !own::may_act(&citizen, case).await? {
        return Ok(web::see_other(&format!("/case/{case}")));
    }
    if !is_asked(&file, &citizen) {
        return nothing(&hall, &citizen, &file);
    }
    let papers = papers(&citizen, case).await?;
    let drawing = Drawing { hall: &hall, citizen: &citizen, file: &file, papers: &papers, typed: None, changed: false };
    web::html(&drawing.page(web::Errors::none(web::texts::T::new(citizen.lang()))))
}

pub async fn post(
    State(hall): State<Hall>,
    citizen: Citizen,
    Path(case): Path<Uuid>,
    sent: Upload,
) -> Result<Response, Problem> {
    let file = own::own(&hall, &citizen, case).await?.into_record();
    let limits = UploadLimits { files: 6, each: papers::EACH, ..UploadLimits::default() };
    let mut taken = sent.take(&citizen, limits).await?;
    if !is_asked(&file, &citizen) {
        return nothing(&hall, &citizen, &file);
    }
    let changed = taken.fields.get("seen") != mark(&file);
    if flagged(&file).iter().any(|flagged| taken.fields.has(&format!("{}fill", flagged.prefix))) {
        // The button that fills in a town sends nothing yet; files are chosen again.
        return again(&hall, &citizen, &file, &taken.fields, changed, taken.errors).await;
    }
    let files = clean(&hall, &citizen, &mut taken).await?;
    let (answers, faults) = parse(&hall, &file, &taken, &files);
    let errors = errors(&citizen, &file, &faults, taken.errors);
    if changed || !errors.is_empty() {
        return again(&hall, &citizen, &file, &taken.fields, changed, errors).await;
    }
    match store(&hall, &citizen, case, &answers, &files).await {
        Ok(()) => Ok(web::see_other(&format!("/case/{case}"))),
        // Answered, undone or ended a moment before: the page says which.
        Err(Unperformed::Refused(_)) => Ok(web::see_other(&format!("/case/{case}/correct"))),
        Err(Unperformed::Problem(problem)) => Err(problem),
    }
}

/// The form once more with what was typed into it.
async fn again(
    hall: &Hall,
    citizen: &Citizen,
    file: &CaseFile,
    typed: &web::Fields,
    changed: bool,
    errors: web::Errors,
) -> Result<Response, Problem> {
    let papers = papers(citizen, file.row.id).await?;
    let refused = changed || !errors.is_empty();
    let status = if refused { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let drawing = Drawing { hall, citizen, file, papers: &papers, typed: Some(typed), changed };
    web::html_with(status, &drawing.page(errors))
}

/// Tells a form drawn for other flags from the one asked for now.
fn mark(file: &CaseFile) -> String {
    let keys = flagged(file)
        .iter()
        .map(|flagged| format!("{}/{}", flagged.flag.key, flagged.flag.row.as_deref().unwrap_or_default()))
        .collect::<Vec<_>>();
    keys.join(" ")
}

/// A file with the prefix of its field.
type Filed = (String, Clean);

async fn clean(hall: &Hall, citizen: &Citizen, taken: &mut Taken) -> Result<Vec<Filed>, Problem> {
    let mut clean = Vec::new();
    for received in std::mem::take(&mut taken.files) {
        let (field, name) = (received.field.clone(), received.name.clone());
        match papers::clean(hall, received).await? {
            Some(file) => clean.push((field.trim_end_matches(names::VALUE).to_owned(), file)),
            None => taken.errors.add(field, web::texts::T::new(citizen.lang()).file_kind(&name)),
        }
    }
    Ok(clean)
}

/// Every flagged field's new value, or what is wrong: (prefix, faults).
type Faults = Vec<(String, Vec<FieldFault>)>;

fn parse(hall: &Hall, file: &CaseFile, taken: &Taken, files: &[Filed]) -> (Vec<NewAnswer>, Faults) {
    let (mut answers, mut faults) = (Vec::new(), Vec::new());
    for flagged in flagged(file) {
        let row = flagged.flag.row.clone().unwrap_or_default();
        let read = if let Field::File { max } = flagged.question.field {
            let blobs: Vec<Uuid> =
                files.iter().filter(|(prefix, _)| *prefix == flagged.prefix).map(|(_, file)| file.blob()).collect();
            match blobs.len() {
                0 => Err(vec![FieldFault { field: names::VALUE, code: FaultCode::Empty }]),
                now if now > usize::from(max) => {
                    Err(vec![FieldFault { field: names::VALUE, code: FaultCode::TooManyFiles { max } }])
                }
                _ => Ok(json!(blobs)),
            }
        } else {
            parse_page(
                flagged.question,
                &Prefixed { fields: &taken.fields, prefix: &flagged.prefix },
                hall.now().date(),
            )
        };
        match read {
            Ok(value) => answers.push(NewAnswer {
                revision: file.revision(&flagged.flag.key, &row) + 1,
                key: flagged.flag.key.clone(),
                row,
                value,
            }),
            Err(wrong) => faults.push((flagged.prefix, wrong)),
        }
    }
    (answers, faults)
}

fn errors(citizen: &Citizen, file: &CaseFile, faults: &Faults, mut errors: web::Errors) -> web::Errors {
    let lang = citizen.lang();
    for (prefix, wrong) in faults {
        let Some(flagged) = flagged(file).into_iter().find(|flagged| flagged.prefix == *prefix) else { continue };
        for found in wrong {
            let id = format!("{prefix}{}", found.field);
            // A file that was refused is told once, by its name.
            if !errors.has(&id) {
                errors.add(id, fault::word(lang, &label_of(lang, flagged.question, found.field), found));
            }
        }
    }
    errors
}

async fn store(
    hall: &Hall,
    citizen: &Citizen,
    case: Uuid,
    answers: &[NewAnswer],
    files: &[Filed],
) -> Result<(), Unperformed> {
    let by = citizen.actor();
    let decided = citizen.decide(|reads| {
        let by = by.clone();
        async move {
            let file = cases::read(hall, &reads, case).await?.ok_or(Problem::NotFound)?;
            drop(reads);
            let row = |row: &String| Some(row.clone()).filter(|row| !row.is_empty());
            let revised = answers.iter().map(|new| Revised {
                key: new.key.clone(),
                row: row(&new.row),
                revision: u32::try_from(new.revision).unwrap_or(1),
            });
            let mut act = Act::new(Actor::Citizen, by, Command::AnswerCorrection { revised: revised.collect() });
            act.answers = answers.to_vec();
            let decided = decide(hall, &file, &act)?;
            Ok::<_, Unperformed>(with_files(hall, &file, files, decided.changes))
        }
    });
    match decided.await {
        Ok(_) => Ok(()),
        Err(DecideError::Decision(unperformed)) => Err(unperformed),
        Err(DecideError::Refused(refused)) => Err(Unperformed::Problem(refused.into())),
        Err(DecideError::Read(error)) => Err(Unperformed::Problem(error.into())),
    }
}

fn with_files(hall: &Hall, file: &CaseFile, files: &[Filed], changes: Changes) -> Changes {
    let fields = flagged(file);
    files.iter().fold(changes, |changes, (prefix, clean)| {
        let Some(of) = fields.iter().find(|flagged| flagged.prefix == *prefix) else { return changes };
        let place = Place {
            draft: file.row.id,
            case: Some(file.row.id),
            key: of.flag.key.clone(),
            row: of.flag.row.clone().unwrap_or_default(),
        };
        papers::insert(hall, &place, clean, changes)
    })
}

struct Drawing<'d> {
    hall: &'d Hall,
    citizen: &'d Citizen,
    file: &'d CaseFile,
    papers: &'d [paper::Model],
    typed: Option<&'d web::Fields>,
    changed: bool,
}

impl Drawing<'_> {
    fn page(&self, errors: web::Errors) -> CorrectPage {
        let (t, file, case) = (T::new(self.citizen.lang()), self.file, self.file.row.id);
        let asked: Vec<Asked> = flagged(file).iter().map(|flagged| self.asked(flagged, t, &errors)).collect();
        let due = file.shape.correction.as_ref().map(|correction| correction.due);
        let due = due.map(|due| status::last_day(self.hall, &file.row.procedure, due));
        let count = i64::try_from(asked.len()).unwrap_or(1);
        CorrectPage {
            page: self
                .citizen
                .page(t.correct_title(count))
                .question()
                .back(page_back(t), format!("/case/{case}"))
                .erring(!errors.is_empty()),
            number: file.row.number.clone(),
            seen: mark(file),
            due: due.map_or_else(String::new, |due| say::date(t.lang(), due)),
            late: due.is_some_and(|due| due < self.citizen.today()),
            changed: self.changed,
            t,
            errors,
            case,
            count,
            asked,
        }
    }

    fn asked(&self, flagged: &Flagged<'_>, t: T, errors: &web::Errors) -> Asked {
        let (file, lang, question) = (self.file, t.lang(), flagged.question);
        let row = flagged.flag.row.clone().unwrap_or_default();
        let value = file.answers.get(&flagged.path).cloned().unwrap_or(Value::Null);
        let reason = file
            .asked()
            .into_iter()
            .find(|flag| flag.key == flagged.flag.key && flag.row == row)
            .map(|flag| flag.reason.clone());
        let mut pairs = self.typed.map_or_else(|| to_fields(question, &value), |fields| typed(fields, &flagged.prefix));
        if pairs.iter().any(|(name, _)| name == "fill") {
            pairs = filled(self.hall.city(), pairs);
        }
        let maker = Maker {
            lang,
            prefix: &flagged.prefix,
            pairs: &pairs,
            errors,
            own: flagged.flag.key.starts_with("applicant."),
            towns: "/towns/",
        };
        let control = maker.of(question);
        let whole =
            errors.list().iter().filter(|error| !control.is_parts() && error.field.starts_with(&flagged.prefix));
        Asked {
            title: self.title(flagged, t),
            reason: reason.unwrap_or_default(),
            old: shown(question, &value, self.papers, (&flagged.flag.key, &row), t),
            hint: hint(lang, question),
            faults: whole.map(|error| (error.field.clone(), error.message.clone())).collect(),
            prefix: flagged.prefix.clone(),
            control,
        }
    }

    /// Inside a group the row is named: お子さん 2人目 … お子さんの生年月日.
    fn title(&self, flagged: &Flagged<'_>, t: T) -> String {
        let title = flagged.question.ask.get(t.lang());
        let FieldPath::InRow { group, row, .. } = &flagged.path else { return title.to_owned() };
        let at = self.file.answers.rows(group).position(|known| known == row).unwrap_or(0) + 1;
        let name = self
            .file
            .procedure
            .question(&flagged.flag.key)
            .and_then(|(group, _)| group)
            .map_or("", |group| group.ask.get(t.lang()));
        format!("{}: {title}", t.nth(&at.to_string(), name))
    }
}

/// Nothing is asked: received, taken back, or the case has ended.
fn nothing(hall: &Hall, citizen: &Citizen, file: &CaseFile) -> Result<Response, Problem> {
    let t = T::new(citizen.lang());
    let answered = file.revisions.iter().any(|answer| answer.revision > 1 && answer.by_kind == "citizen");
    let title = t.nothing_title().into_owned();
    let body = if super::rules::is_over(&file.shape) {
        t.nothing_ended()
    } else if answered && file.flags.is_empty() {
        t.nothing_answered()
    } else {
        t.nothing_asked()
    };
    let section = own::section(hall, &file.shape, citizen.lang());
    let page = citizen.page(&*title).back(page_back(t), format!("/case/{}", file.row.id));
    web::html(&NothingPage { page, t, case: file.row.id, title, body: body.into_owned(), section })
}
