//! One question on one page.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use procedure::form::{FaultCode, FieldFault, Journey, Page, PageKind, parse_page, show, to_fields};
use procedure::model::{Field, Question};
use serde_json::Value;
use store::Changes;
use uuid::Uuid;
use web::{Asked, Errors, Fields, KindFields, Permit, say, see_other};

use super::control::{Control, Maker, Part, label_of};
use super::fields::{Sent, mark, town_of};
use super::files::FileLine;
use super::offer::{Offer, Person};
use super::saved::Saved;
use super::texts::T;
use super::writer::{Shown, Stop, Writer, edit, find, open};
use super::{fault, files, frame, group, offer, way};
use crate::Hall;
use crate::drafts::{Draft, Later};

#[derive(Template)]
#[template(path = "portal/apply/question.html")]
struct QuestionContent {
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
    let Some(at) = journey.page(&page) else { return Ok(way::onward::<W>(&hall, &draft)) };
    let from_check = query.get("back") == "check";
    match &at.kind {
        PageKind::Group { .. } => group::show::<W>(&hall, &writer, &draft, &journey, at, from_check, None),
        PageKind::Question(question) | PageKind::InRow { question, .. } => {
            let own = query.has("own");
            let offer = if own { None } else { offer::of(&hall, &writer, &draft, at, from_check).await? };
            let people = offer::people(&hall, &writer, &draft, at).await?;
            let drawn = Drawn { from_check, offer, people, ..Drawn::default() };
            draw::<W>(&hall, &writer, &draft, &journey, at, question, drawn)
        }
    }
}

pub async fn post<W: Writer>(
    State(hall): State<Hall>,
    writer: W,
    Path((id, page)): Path<(Uuid, String)>,
    sent: KindFields,
) -> Shown {
    let draft = find(&hall, &writer, id).await?;
    let journey = way::journey(&hall, &draft);
    let from_check = sent.fields.get("back") == "check";
    let Some((at, question)) =
        journey.page(&page).and_then(|at| Some((at, at.question()?))).filter(|_| journey.may_visit(&page))
    else {
        return Ok(way::onward::<W>(&hall, &draft));
    };
    let later = sent.fields.has("later");
    if let Some(answer) = pressed(&hall, &writer, &draft, &journey, at, &sent.fields).await? {
        return Ok(answer);
    }
    let read =
        parse_page(question, &Sent(&sent.fields), draft.arrival(&hall)).map(|value| held(&draft, at, question, value));
    let value = match read {
        Ok(value) if sent.errors.is_empty() => value,
        Err(faults) if later && sent.errors.is_empty() && faults.iter().all(is_blank) => {
            return Ok(see_other(&way::step::<W>(&draft, "saved")));
        }
        read => {
            let faults = read.err().unwrap_or_default();
            let errors = Some(errors(&writer, question, &faults, sent.errors));
            let pairs = Some(pairs(&sent.fields));
            return draw::<W>(
                &hall,
                &writer,
                &draft,
                &journey,
                at,
                question,
                Drawn { pairs, errors, from_check, ..Drawn::default() },
            );
        }
    };
    let turned_before = way::is_turned_away(&hall, &draft);
    let stored = store::<W>(&hall, &writer, id, &page, &sent.fields, &value).await?;
    if later {
        return Ok(see_other(&way::step::<W>(&stored, "saved")));
    }
    if !turned_before && way::is_turned_away(&hall, &stored) {
        return Ok(see_other(&way::step::<W>(&stored, "exit")));
    }
    Ok(see_other(&way::after::<W>(&hall, &stored, &page, from_check)))
}

/// The answer to a press that is no sending: the town of a postal code, or what was offered and is taken. When it is offered no more, the
/// question stands as it is.
async fn pressed<W: Writer>(
    hall: &Hall,
    writer: &W,
    draft: &Draft,
    journey: &Journey<'_>,
    at: &Page<'_>,
    fields: &Fields,
) -> Result<Option<Response>, Stop> {
    let from_check = fields.get("back") == "check";
    if let (true, Some(question)) = (fields.has("fill"), at.question()) {
        let drawn = Drawn { pairs: Some(filled(hall, fields)), from_check, ..Drawn::default() };
        return draw::<W>(hall, writer, draft, journey, at, question, drawn).map(Some);
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
        let Some((at, path, question)) = journey.page(page).and_then(|at| Some((at, at.path()?, at.question()?)))
        else {
            return Err(way::onward::<W>(hall, &before).into());
        };
        let stored = before.answers.get(&path);
        if stored != Some(value) {
            // Answered otherwise, it is no earlier answer any more.
            draft.extra.earlier.remove(&path.to_string());
        }
        if mark(stored) != fields.get("seen") && stored.is_some_and(|stored| stored != value) {
            let conflict = stored.map(|stored| show(question, stored, writer.lang()));
            let from_check = fields.get("back") == "check";
            let drawn = Drawn { pairs: Some(pairs(fields)), conflict, from_check, ..Drawn::default() };
            return Err(draw::<W>(hall, writer, &before, &journey, at, question, drawn)?.into());
        }
        if draft.answers.set(&path, value.clone()).is_err() {
            return Err(way::onward::<W>(hall, &before).into());
        }
        group::begin_row(hall, draft, page);
        Ok(Changes::new())
    })
    .await
}

/// Files are stored by their own page; here they are what the draft holds.
fn held(draft: &Draft, at: &Page<'_>, question: &Question, value: Value) -> Value {
    match (&question.field, at.path()) {
        (Field::File { .. }, Some(path)) => draft.answers.get(&path).cloned().unwrap_or(Value::Null),
        _ => value,
    }
}

fn is_blank(fault: &FieldFault) -> bool {
    matches!(fault.code, FaultCode::Empty | FaultCode::ChooseOne)
}

pub fn pairs(fields: &Fields) -> Vec<(String, String)> {
    fields.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// The same with the town of the postal code.
fn filled(hall: &Hall, fields: &Fields) -> Vec<(String, String)> {
    let mut all = pairs(fields);
    if let Some(town) = town_of(hall.city(), fields.get("postal")) {
        all.retain(|(name, _)| name != "town");
        all.push(("town".to_owned(), town));
    }
    all
}

/// The faults in words, after those that came with the form itself.
pub fn errors(permit: &Permit, question: &Question, faults: &[FieldFault], mut errors: Errors) -> Errors {
    let t = T::new(permit.lang());
    for fault in faults {
        errors.add(fault.field, fault::word(t, &label_of(t, question, fault.field), fault));
    }
    errors
}

/// Draws the page of a question.
pub fn draw<W: Writer>(
    hall: &Hall,
    writer: &W,
    draft: &Draft,
    journey: &Journey<'_>,
    at: &Page<'_>,
    question: &Question,
    drawn: Drawn,
) -> Result<Response, Stop> {
    let lang = writer.lang();
    let t = T::new(lang);
    let path = at.path();
    let stored = path.as_ref().and_then(|path| draft.answers.get(path));
    let pairs = drawn.pairs.unwrap_or_else(|| stored.map(|value| to_fields(question, value)).unwrap_or_default());
    let errors = drawn.errors.unwrap_or_else(|| Errors::none(web::texts::T::new(lang)));
    let towns = format!("{}/towns/", W::BASE);
    let maker = Maker {
        t,
        pairs: &pairs,
        errors: &errors,
        own: W::BASE.is_empty() && question.key.starts_with("applicant."),
        towns: &towns,
    };
    let control = maker.of(question);
    let in_block = !matches!(control, Control::Parts(_));
    let faults =
        errors.list().iter().filter(|_| in_block).map(|error| (error.field.clone(), error.message.clone())).collect();
    let (key, row) =
        path.as_ref().map(|path| (path.full_key(), path.row().unwrap_or_default().to_owned())).unwrap_or_default();
    let title = question.ask.get(lang).to_owned();
    let action = way::page_at::<W>(draft, &at.id, false);
    let content = QuestionContent {
        t,
        conflict: drawn.conflict,
        offer: drawn.offer,
        people: drawn.people,
        action: if matches!(control, Control::Files) { format!("{action}/files") } else { action },
        kicker: kicker(t, draft, journey, at),
        hint: hint(t, question),
        why: question.why.get(lang).to_owned(),
        optional: question.optional,
        files: files::lines(draft, &key, &row),
        most_files: if let Field::File { max } = question.field { i64::from(max) } else { 0 },
        later: path.as_ref().and_then(|path| draft.extra.later.get(&path.to_string())).copied(),
        faults,
        seen: mark(stored),
        from_check: drawn.from_check,
        saved: Saved::new::<W>(hall, draft, lang),
        title: title.clone(),
        errors: errors.clone(),
        control,
    };
    let back = if drawn.from_check { way::check::<W>(draft) } else { behind::<W>(draft, journey, &at.id) };
    let page = frame::page(writer, &title, draft.procedure.name.get(lang))
        .back(t.previous_question(), back)
        .erring(!errors.is_empty());
    let status = frame::status(!errors.is_empty() || content.conflict.is_some());
    Ok(frame::draw(status, page, &content)?)
}

fn hint(t: T, question: &Question) -> String {
    let own = question.hint.get(t.lang());
    match &question.field {
        _ if !own.is_empty() => own.to_owned(),
        Field::Date(_) | Field::PartialDate => t.date_hint().into_owned(),
        Field::Name => t.name_hint().into_owned(),
        Field::Choices(_) => t.choices_hint().into_owned(),
        Field::Phone => t.phone_hint().into_owned(),
        Field::File { max } => t.file_hint(i64::from(*max), &say::bytes(crate::papers::EACH)).into_owned(),
        _ => String::new(),
    }
}

/// 「児童手当 認定請求　質問 3／9」, with the row it is about.
pub fn kicker(t: T, draft: &Draft, journey: &Journey<'_>, at: &Page<'_>) -> String {
    let name = draft.procedure.name.get(t.lang());
    let (now, of) = journey.progress(&at.id).map(|progress| (progress.now, progress.of)).unwrap_or_default();
    let row = match &at.kind {
        PageKind::InRow { group, number, .. } => t.row_name(group.ask.get(t.lang()), &number.to_string()).into_owned(),
        _ => String::new(),
    };
    let whom = draft.extra.whom.as_ref().map(|whom| format!("　{}", t.whom_other(&whom.name))).unwrap_or_default();
    format!("{}{whom}", t.question_of(name, &now.to_string(), &of.to_string(), &row).trim_end())
}

/// The page before this one; before the first stands the start.
pub fn behind<W: Writer>(draft: &Draft, journey: &Journey<'_>, page: &str) -> String {
    match journey.before(page) {
        Some(before) => way::page_at::<W>(draft, &before.id, false),
        None if W::BASE.is_empty() => format!("/p/{}/start", draft.procedure.id),
        None => format!("{}/type-in", W::BASE),
    }
}
