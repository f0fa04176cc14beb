//! The questions on one page, with files and a few lines. Sent once; what is wrong is said at its place, and what was typed stays.
//!
//! When the request went void while it was being filled in, the page says so and keeps every word on it; nothing of it is stored.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use procedure::form::{FaultCode, FieldFault, Fields, names, parse_page, to_fields};
use procedure::model::{Field, Question};
use serde_json::{Map, Value};
use web::form::{Taken, Upload, UploadLimits};
use web::guard::Anyone;
use web::{Errors, Page, Problem, html_with, say, see_other};

use super::texts::T;
use super::{Asker, Party, over, unknown, why};
use crate::Hall;
use crate::outside::{Asked, FILES, Given, LONGEST, NotTaken, Standing, answer, before, by_link};
use crate::papers;
use crate::portal::inputs::{Control, Maker, fault, filled, hint, label_of};

/// One question as drawn.
struct Line {
    prefix: String,
    title: String,
    optional: bool,
    hint: String,
    why: String,
    /// (id, message) of faults that belong to the question as a whole.
    faults: Vec<(String, String)>,
    control: Control,
}

#[derive(Template)]
#[template(path = "portal/outside/form.html")]
struct FormPage {
    page: Page,
    t: T,
    errors: Errors,
    asker: Asker,
    what: String,
    about: Vec<(String, String)>,
    due: String,
    words: String,
    /// Why nothing can be sent any more, said above what was typed.
    closed: Option<String>,
    lines: Vec<Line>,
    note: String,
    note_title: String,
    each: String,
    /// Files were chosen before and are to be chosen again.
    files_again: bool,
    base: String,
}

/// The name of the free lines and of the files.
const NOTE: &str = "note";
const FILE: &str = "files";

/// The pairs of one question, as `procedure::form` reads them.
struct Prefixed<'f> {
    fields: &'f web::Fields,
    prefix: &'f str,
}

impl Fields for Prefixed<'_> {
    fn all(&self, name: &str) -> Vec<&str> {
        self.fields.all(&format!("{}{name}", self.prefix))
    }
}

fn prefix(at: usize) -> String {
    format!("q{at}.")
}

pub async fn get(
    State(hall): State<Hall>,
    permit: Anyone<Party>,
    Path(link): Path<String>,
) -> Result<Response, Problem> {
    let reads = permit.reads().await?;
    let Some(asked) = by_link(&hall, &reads, &link).await? else { return unknown(&hall, &permit) };
    let before = before(&reads, &asked).await?;
    drop(reads);
    if asked.standing != Standing::Open {
        return over(&hall, &permit, &asked);
    }
    // The questions stand behind the button of the first page.
    if asked.row.opened_at.is_none() {
        return Ok(see_other(&format!("/outside/{link}")));
    }
    let drawing = Drawing { hall: &hall, permit: &permit, asked: &asked, link: &link, typed: None, before };
    drawing.draw(Errors::none(web::texts::T::new(permit.lang())), None, false)
}

pub async fn post(
    State(hall): State<Hall>,
    permit: Anyone<Party>,
    Path(link): Path<String>,
    sent: Upload,
) -> Result<Response, Problem> {
    let found = by_link(&hall, &permit.reads().await?, &link).await?;
    let Some(asked) = found else { return unknown(&hall, &permit) };
    if asked.standing.is_received() {
        return over(&hall, &permit, &asked);
    }
    let limits = UploadLimits { files: FILES, each: papers::EACH, ..UploadLimits::default() };
    let mut taken = sent.take(&permit, limits).await?;
    let (t, typed, sent_files) = (T::new(permit.lang()), taken.fields.clone(), !taken.files.is_empty());
    let drawing =
        Drawing { hall: &hall, permit: &permit, asked: &asked, link: &link, typed: Some(&typed), before: None };
    if asked.standing != Standing::Open {
        return drawing.closed(asked.standing);
    }
    if (0..asked.questions().len()).any(|at| typed.has(&format!("{}fill", prefix(at)))) {
        // The button that fills in a town sends nothing yet.
        return drawing.draw(taken.errors, None, sent_files);
    }
    let files = clean(&hall, t, &mut taken).await?;
    let (given, errors) = read(&permit, &asked, &taken, files);
    if !errors.is_empty() {
        return drawing.draw(errors, None, sent_files);
    }
    match answer(&hall, &permit, asked.row.id, &given).await {
        Ok(()) | Err(NotTaken::Received) => Ok(see_other(&format!("/outside/{link}"))),
        Err(NotTaken::Closed(standing)) => drawing.closed(standing),
        Err(NotTaken::Problem(problem)) => Err(problem),
    }
}

type File = (String, &'static str, store::NewBlob);

/// Every received file without its hidden facts; a refused one becomes an error.
async fn clean(hall: &Hall, t: T, taken: &mut Taken) -> Result<Vec<File>, Problem> {
    let mut clean = Vec::new();
    for received in std::mem::take(&mut taken.files) {
        let name = received.name.clone();
        match papers::clean(hall, received).await? {
            Some(file) => clean.push(file.into_parts()),
            None => taken.errors.add(FILE, web::texts::T::new(t.lang()).file_kind(&name)),
        }
    }
    Ok(clean)
}

/// The answer as far as it can be read, and all that is wrong with it.
fn read(permit: &Anyone<Party>, asked: &Asked, taken: &Taken, files: Vec<File>) -> (Given, Errors) {
    let (lang, t, today) = (permit.lang(), T::new(permit.lang()), permit.today());
    let mut errors = taken.errors.clone();
    let mut answers = Map::new();
    for (at, question) in asked.questions().iter().enumerate() {
        let prefix = prefix(at);
        match parse_page(question, &Prefixed { fields: &taken.fields, prefix: &prefix }, today) {
            Ok(value) => drop(answers.insert(question.key.clone(), value)),
            Err(faults) => {
                for found in faults {
                    let id = format!("{prefix}{}", found.field);
                    let label = label_of(lang, question, found.field);
                    // Many questions stand on this page: the list of faults names the one meant.
                    let words = match found.code {
                        FaultCode::ChooseOne => t.choose_one(&label).into_owned(),
                        _ => fault::word(lang, &label, &found),
                    };
                    errors.add(id, words);
                }
            }
        }
    }
    let typed = vec![(names::VALUE.to_owned(), taken.fields.get(NOTE).to_owned())];
    let question = Question::plain(NOTE, Field::Text { max: LONGEST, lines: true });
    let note = match parse_page(&question, &typed, today) {
        Ok(Value::String(note)) => note,
        Ok(_) => String::new(),
        Err(faults) => {
            for found in faults.into_iter().filter(|found| found.code != FaultCode::Empty) {
                let found = FieldFault { field: NOTE, ..found };
                errors.add(NOTE, fault::word(lang, &note_title(t, asked), &found));
            }
            String::new()
        }
    };
    if asked.questions().is_empty() && note.is_empty() && files.is_empty() && errors.is_empty() {
        errors.add(NOTE, t.nothing_sent());
    }
    (Given { answers, note, files }, errors)
}

/// The label of the free lines: the answer itself where nothing else is asked.
fn note_title(t: T, asked: &Asked) -> String {
    if asked.questions().is_empty() { t.note_answer() } else { t.note_more() }.into_owned()
}

struct Drawing<'d> {
    hall: &'d Hall,
    permit: &'d Anyone<Party>,
    asked: &'d Asked,
    link: &'d str,
    typed: Option<&'d web::Fields>,
    before: Option<(Map<String, Value>, String)>,
}

impl Drawing<'_> {
    /// The request went void while the form was being filled in: every word stays on the page, and nothing can be sent.
    fn closed(&self, standing: Standing) -> Result<Response, Problem> {
        let lang = self.permit.lang();
        let why = why(T::new(lang), standing).into_owned();
        self.draw(Errors::none(web::texts::T::new(lang)), Some(why), false)
    }

    fn draw(&self, errors: Errors, closed: Option<String>, files_again: bool) -> Result<Response, Problem> {
        let (t, asked) = (T::new(self.permit.lang()), self.asked);
        let status = match (&closed, errors.is_empty()) {
            (Some(_), _) => StatusCode::CONFLICT,
            (None, false) => StatusCode::UNPROCESSABLE_ENTITY,
            (None, true) => StatusCode::OK,
        };
        let what = asked.what(t.lang());
        let note = match (self.typed, &self.before) {
            (Some(typed), _) => typed.get(NOTE).to_owned(),
            (None, Some((_, note))) => note.clone(),
            (None, None) => String::new(),
        };
        // Whose it is was shown before; once the request is over it is not shown again.
        let about = if closed.is_some() { Vec::new() } else { asked.about(t.lang()) };
        let page = self.permit.page(t.letter_title(&what)).question().erring(!errors.is_empty());
        html_with(
            status,
            &FormPage {
                page,
                asker: Asker::asking(self.hall, asked, t.lang()),
                about,
                due: asked.row.due_on.parse().map_or_else(|_| String::new(), |due| say::full_date(t.lang(), due)),
                words: asked.row.words.clone(),
                closed,
                lines: self.lines(&errors),
                note,
                note_title: note_title(t, asked),
                each: say::bytes(papers::EACH),
                files_again,
                base: format!("/outside/{}", self.link),
                what,
                errors,
                t,
            },
        )
    }

    fn lines(&self, errors: &Errors) -> Vec<Line> {
        let questions = self.asked.questions().iter().enumerate();
        questions.map(|(at, question)| self.line(&prefix(at), question, errors)).collect()
    }

    fn line(&self, prefix: &str, question: &Question, errors: &Errors) -> Line {
        let lang = self.permit.lang();
        let mut pairs = match (self.typed, &self.before) {
            (Some(fields), _) => {
                let own = fields.iter().filter_map(|(name, value)| Some((name.strip_prefix(prefix)?, value)));
                own.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
            }
            (None, Some((values, _))) => {
                values.get(&question.key).map(|value| to_fields(question, value)).unwrap_or_default()
            }
            (None, None) => Vec::new(),
        };
        if pairs.iter().any(|(name, _)| name == "fill") {
            pairs = filled(self.hall.city(), pairs);
        }
        let control = Maker { lang, prefix, pairs: &pairs, errors, own: false, towns: "/towns/" }.of(question);
        let whole = errors.list().iter().filter(|error| !control.is_parts() && error.field.starts_with(prefix));
        Line {
            title: question.ask.get(lang).to_owned(),
            optional: question.optional,
            hint: hint(lang, question),
            why: question.why.get(lang).to_owned(),
            faults: whole.map(|error| (error.field.clone(), error.message.clone())).collect(),
            prefix: prefix.to_owned(),
            control,
        }
    }
}
