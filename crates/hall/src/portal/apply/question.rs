//! One question on one page.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use civic::Lang;
use procedure::form::{FaultCode, FieldFault, Journey, Page, PageKind, parse_page, show, to_fields};
use procedure::model::{Field, Question};
use serde_json::Value;
use store::Changes;
use uuid::Uuid;
use web::{Asked, Errors, Fields, KindFields, Permit, see_other};

use super::fields::{Sent, mark};
use super::files::FileLine;
use super::offer::{Offer, Person};
use super::saved::Saved;
use super::texts::T;
use super::writer::{Shown, Stop, Writer, edit, find, open};
use super::{files, frame, group, offer, way};
use crate::Hall;
use crate::drafts::{Draft, Later};
use crate::portal::inputs::{Control, Maker, fault, filled, hint, label_of};

#[derive(Template)]
#[template(path = "portal/apply/question.html")]
pub struct QuestionContent {
    t: T,
    errors: Errors,
    /// What another tab has stored meanwhile, in words.
    conflict: Option<String>,
    /// The answer of an application before; then nothing else is asked on the page.
    offer: Option<Offer>,
    /// The family, where a name of a row is asked.
    people: Vec<Person>,
    action: String,
    kicker: String,
    title: String,
    hint: String,
    why: String,
    optional: bool,
    control: Control,
    files: Vec<FileLine>,
    most_files: i64,
    later: Option<Later>,
    /// (id, message) of faults that belong to the page's one block.
    faults: Vec<(String, String)>,
    seen: String,
    from_check: bool,
    saved: Saved,
}

/// A question with what stands in its inputs, wherever it is kept.
pub struct Plain<'q> {
    pub lang: Lang,
    pub question: &'q Question,
    pub pairs: &'q [(String, String)],
    pub errors: &'q Errors,
    pub action: String,
    pub kicker: String,
    pub seen: String,
    pub from_check: bool,
    pub saved: Saved,
    /// Nothing, or `/desk`.
    pub base: &'static str,
}

impl QuestionContent {
    /// Without what only a draft has: files, offers, conflicts.
    pub fn plain(of: Plain<'_>) -> Self {
        let Plain { lang, question, pairs, errors, base, .. } = of;
        let towns = format!("{base}/towns/");
        let own = base.is_empty() && question.key.starts_with("applicant.");
        let control = Maker { lang, prefix: "", pairs, errors, own, towns: &towns }.of(question);
        let in_block = !control.is_parts();
        let listed = errors.list().iter().filter(|_| in_block);
        Self {
            t: T::new(lang),
            conflict: None,
            offer: None,
            people: Vec::new(),
            action: of.action,
            kicker: of.kicker,
            title: question.ask.get(lang).to_owned(),
            hint: hint(lang, question),
            why: question.why.get(lang).to_owned(),
            optional: question.optional,
            files: Vec::new(),
            most_files: 0,
            later: None,
            faults: listed.map(|error| (error.field.clone(), error.message.clone())).collect(),
            seen: of.seen,
            from_check: of.from_check,
            saved: of.saved,
            errors: errors.clone(),
            control,
        }
    }
}

/// What a page is drawn with beside the draft.
#[derive(Default)]
pub struct Drawn {
    pub pairs: Option<Vec<(String, String)>>,
    pub errors: Option<Errors>,
    pub conflict: Option<String>,
    pub from_check: bool,
    pub offer: Option<Offer>,
    pub people: Vec<Person>,
}

/// The page of one question, with all it is drawn from.
pub struct Sheet<'s, W> {
    pub hall: &'s Hall,
    pub writer: &'s W,
    pub draft: &'s Draft,
    pub journey: &'s Journey<'s>,
    pub at: &'s Page<'s>,
    pub question: &'s Question,
}

impl<'s, W: Writer> Sheet<'s, W> {
    /// The page of this name, when it asks a question and may be visited now.
    pub fn of(hall: &'s Hall, writer: &'s W, draft: &'s Draft, journey: &'s Journey<'s>, page: &str) -> Option<Self> {
        let at = journey.page(page).filter(|_| journey.may_visit(page))?;
        Some(Self { hall, writer, draft, journey, at, question: at.question()? })
    }
}

pub async fn get<W: Writer>(
    State(hall): State<Hall>,
    writer: W,
    Path((id, page)): Path<(Uuid, String)>,
    Asked(query): Asked,
) -> Shown {
    let draft = open(&hall, &writer, id).await?;
    let journey = way::journey(&hall, &draft);
    if draft.outdated || !journey.may_visit(&page) {
        return Ok(way::onward::<W>(&hall, &draft));
    }
    let from_check = query.get("back") == "check";
    let Some(at) = journey.page(&page) else { return Ok(way::onward::<W>(&hall, &draft)) };
    let Some(sheet) = Sheet::of(&hall, &writer, &draft, &journey, &page) else {
        return group::show::<W>(&hall, &writer, &draft, &journey, at, from_check, None);
    };
    let offer = if query.has("own") { None } else { offer::of(&hall, &writer, &draft, at, from_check).await? };
    let people = offer::people(&hall, &writer, &draft, at).await?;
    sheet.draw(Drawn { from_check, offer, people, ..Drawn::default() })
}

pub async fn post<W: Writer>(
    State(hall): State<Hall>,
    writer: W,
    Path((id, page)): Path<(Uuid, String)>,
    sent: KindFields,
) -> Shown {
    let draft = find(&hall, &writer, id).await?;
    let journey = way::journey(&hall, &draft);
    let Some(sheet) = Sheet::of(&hall, &writer, &draft, &journey, &page) else {
        return Ok(way::onward::<W>(&hall, &draft));
    };
    let from_check = sent.fields.get("back") == "check";
    let later = sent.fields.has("later");
    if let Some(answer) = sheet.pressed(&sent.fields).await? {
        return Ok(answer);
    }
    let value = match sheet.read(&sent) {
        Ok(value) => value,
        // What is put off need not be answered yet.
        Err(faults) if later && sent.errors.is_empty() && faults.iter().all(is_blank) => {
            return Ok(see_other(&way::step::<W>(&draft, "saved")));
        }
        Err(faults) => {
            let pairs = Some(pairs(&sent.fields));
            let errors = Some(errors(&writer, sheet.question, &faults, sent.errors));
            return sheet.draw(Drawn { pairs, errors, from_check, ..Drawn::default() });
        }
    };
    let turned_before = way::is_turned_away(&hall, &draft);
    let stored = store::<W>(&hall, &writer, id, &page, &sent.fields, &value).await?;
    Ok(see_other(&match () {
        () if later => way::step::<W>(&stored, "saved"),
        () if !turned_before && way::is_turned_away(&hall, &stored) => way::step::<W>(&stored, "exit"),
        () => way::after::<W>(&hall, &stored, &page, from_check),
    }))
}

/// Stores the answer, unless another tab has stored a different one since this page was drawn: then both are shown.
async fn store<W: Writer>(
    hall: &Hall,
    writer: &W,
    id: Uuid,
    page: &str,
    fields: &Fields,
    value: &Value,
) -> Result<Draft, Stop> {
    edit(hall, writer, id, page, |draft| {
        let before = draft.clone();
        let journey = way::journey(hall, &before);
        let asked = Sheet::of(hall, writer, &before, &journey, page);
        let Some((path, sheet)) = asked.and_then(|sheet| Some((sheet.at.path()?, sheet))) else {
            return Err(way::onward::<W>(hall, &before).into());
        };
        let stored = before.answers.get(&path);
        if stored != Some(value) {
            // Answered otherwise, it is no earlier answer any more.
            draft.extra.earlier.remove(&path.to_string());
        }
        if mark(stored) != fields.get("seen") && stored.is_some_and(|stored| stored != value) {
            let conflict = stored.map(|stored| show(sheet.question, stored, writer.lang()));
            let from_check = fields.get("back") == "check";
            let drawn = Drawn { pairs: Some(pairs(fields)), conflict, from_check, ..Drawn::default() };
            return Err(sheet.draw(drawn)?.into());
        }
        if draft.answers.set(&path, value.clone()).is_err() {
            return Err(way::onward::<W>(hall, &before).into());
        }
        group::begin_row(hall, draft, page);
        Ok(Changes::new())
    })
    .await
}

pub fn is_blank(fault: &FieldFault) -> bool {
    matches!(fault.code, FaultCode::Empty | FaultCode::ChooseOne)
}

pub fn pairs(fields: &Fields) -> Vec<(String, String)> {
    fields.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// The faults in words, after those that came with the form itself.
pub fn errors(permit: &Permit, question: &Question, faults: &[FieldFault], mut errors: Errors) -> Errors {
    let lang = permit.lang();
    for fault in faults {
        errors.add(fault.field, fault::word(lang, &label_of(lang, question, fault.field), fault));
    }
    errors
}

impl<W: Writer> Sheet<'_, W> {
    /// The answer that was sent; no faults of its own when only the form as a whole is wrong.
    fn read(&self, sent: &KindFields) -> Result<Value, Vec<FieldFault>> {
        let value = parse_page(self.question, &Sent(&sent.fields), self.draft.arrival(self.hall))?;
        if !sent.errors.is_empty() {
            return Err(Vec::new());
        }
        Ok(match (&self.question.field, self.at.path()) {
            // Files are stored by their own page; here they are what the draft holds.
            (Field::File { .. }, Some(path)) => self.draft.answers.get(&path).cloned().unwrap_or(Value::Null),
            _ => value,
        })
    }

    /// The answer to a press that is no sending: the town of a postal code, or what was offered and is taken. When it is offered no more,
    /// the question stands as it is.
    async fn pressed(&self, fields: &Fields) -> Result<Option<Response>, Stop> {
        let Self { hall, writer, draft, at, .. } = *self;
        let from_check = fields.get("back") == "check";
        if fields.has("fill") {
            let pairs = Some(filled(hall.city(), pairs(fields)));
            return self.draw(Drawn { pairs, from_check, ..Drawn::default() }).map(Some);
        }
        let stored = match (fields.text("same"), fields.text("member")) {
            (Some(same), _) => offer::accept(hall, writer, draft, at, same).await?,
            (None, Some(member)) => offer::pick(hall, writer, draft, at, member).await?,
            (None, None) => return Ok(None),
        };
        let next = match stored {
            Some(stored) => way::after::<W>(hall, &stored, &at.id, from_check),
            None => way::page_at::<W>(draft, &at.id, from_check),
        };
        Ok(Some(see_other(&next)))
    }

    /// Draws the page.
    pub fn draw(&self, drawn: Drawn) -> Shown {
        let Self { hall, writer, draft, journey, at, question } = *self;
        let lang = writer.lang();
        let t = T::new(lang);
        let path = at.path();
        let stored = path.as_ref().and_then(|path| draft.answers.get(path));
        let pairs = drawn.pairs.unwrap_or_else(|| stored.map(|value| to_fields(question, value)).unwrap_or_default());
        let errors = drawn.errors.unwrap_or_else(|| Errors::none(web::texts::T::new(lang)));
        let (key, row) =
            path.as_ref().map(|path| (path.full_key(), path.row().unwrap_or_default().to_owned())).unwrap_or_default();
        let title = question.ask.get(lang).to_owned();
        let is_file = matches!(question.field, Field::File { .. });
        let action = way::page_at::<W>(draft, &at.id, false);
        let plain = Plain {
            lang,
            question,
            pairs: &pairs,
            errors: &errors,
            action: if is_file { format!("{action}/files") } else { action },
            kicker: kicker(t, draft, journey, at),
            seen: mark(stored),
            from_check: drawn.from_check,
            saved: Saved::new::<W>(hall, draft, lang),
            base: W::BASE,
        };
        let content = QuestionContent {
            conflict: drawn.conflict,
            offer: drawn.offer,
            people: drawn.people,
            files: files::lines(draft, &key, &row),
            most_files: if let Field::File { max } = question.field { i64::from(max) } else { 0 },
            later: path.as_ref().and_then(|path| draft.extra.later.get(&path.to_string())).copied(),
            ..QuestionContent::plain(plain)
        };
        let back = if drawn.from_check { way::check::<W>(draft) } else { behind::<W>(draft, journey, &at.id) };
        let page = frame::page(writer, &title, draft.procedure.name.get(lang))
            .back(t.previous_question(), back)
            .erring(!errors.is_empty());
        let status = frame::status(!errors.is_empty() || content.conflict.is_some());
        Ok(frame::draw(status, page, &content)?)
    }
}

/// 「児童手当 認定請求　質問 3／9」, with the row it is about, and for whom.
pub fn kicker(t: T, draft: &Draft, journey: &Journey<'_>, at: &Page<'_>) -> String {
    let whom = draft.extra.whom.as_ref().map(|whom| format!("　{}", t.whom_other(&whom.name))).unwrap_or_default();
    let name = format!("{}{whom}", draft.procedure.name.get(t.lang()));
    numbered(t, &name, journey, at)
}

/// A name with the number of the question, and the row it is about.
pub fn numbered(t: T, name: &str, journey: &Journey<'_>, at: &Page<'_>) -> String {
    let (now, of) = journey.progress(&at.id).map(|progress| (progress.now, progress.of)).unwrap_or_default();
    let row = match &at.kind {
        PageKind::InRow { group, number, .. } => {
            t.question_row(&t.row_name(group.ask.get(t.lang()), &number.to_string())).into_owned()
        }
        _ => String::new(),
    };
    t.question_of(name, &now.to_string(), &of.to_string(), &row).trim_end().to_owned()
}

/// The page before this one; before the first stands the start.
pub fn behind<W: Writer>(draft: &Draft, journey: &Journey<'_>, page: &str) -> String {
    match journey.before(page) {
        Some(before) => way::page_at::<W>(draft, &before.id, false),
        None if W::BASE.is_empty() => match &draft.extra.bundle {
            Some(of) => format!("/bundle/{}/step/set", of.form),
            None => format!("/p/{}/start", draft.procedure.id),
        },
        None => format!("{}/type-in", W::BASE),
    }
}
