//! One form for every act: what it does, its fields, what the citizen will read, and one button. What was typed is never lost.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use civic::Millis;
use procedure::letter::Rendered;
use web::{Errors, Fields, KindFields, Page, Permission, Problem, Staff, html_with, see_other};

use super::head::Head;
use super::open::{Opened, open};
use super::refusal;
use super::send::{Sent, send};
use super::texts::T;
use crate::Hall;
use crate::cases::Act;

/// How a field is answered.
pub enum Input {
    /// One of these, all in sight.
    Radios(Vec<Choice>),
    /// One of these, folded.
    Select(Vec<Choice>),
    /// Several lines.
    Area,
    /// One line.
    Line,
    /// Days from 1.
    Days,
}

pub struct Choice {
    pub value: String,
    pub label: String,
    pub hint: String,
}

impl Choice {
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: String::new() }
    }
}

pub struct Field {
    pub name: String,
    pub label: String,
    pub hint: String,
    pub input: Input,
    pub value: String,
    pub optional: bool,
}

impl Field {
    pub fn new(name: impl Into<String>, label: impl Into<String>, input: Input) -> Self {
        Self {
            name: name.into(),
            label: label.into(),
            hint: String::new(),
            input,
            value: String::new(),
            optional: false,
        }
    }

    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    /// As typed before, or this.
    #[must_use]
    pub fn value(mut self, typed: &Fields, else_: &str) -> Self {
        self.value = if typed.has(&self.name) { typed.get(&self.name) } else { else_ }.to_owned();
        self
    }

    #[must_use]
    pub fn optional(mut self) -> Self {
        self.optional = true;
        self
    }
}

/// A piece of paper as its reader will see it.
pub struct Preview {
    pub heading: String,
    pub written: Rendered,
}

/// What an act asks of the officer.
pub struct Form {
    /// The page's title: what it asks.
    pub title: String,
    /// What will happen.
    pub lead: Vec<String>,
    pub fields: Vec<Field>,
    /// Sent along unseen.
    pub hidden: Vec<(String, String)>,
    pub button: String,
    /// Red: takes something away.
    pub stop: bool,
    /// The button that only shows the letter.
    pub show: Option<String>,
    pub previews: Vec<Preview>,
    /// Since when the officer has it before them; nothing where it is shown for the first time.
    pub opened_at: Option<Millis>,
}

impl Form {
    pub fn new(title: impl Into<String>, button: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            lead: Vec::new(),
            fields: Vec::new(),
            hidden: Vec::new(),
            button: button.into(),
            stop: false,
            show: None,
            previews: Vec::new(),
            opened_at: None,
        }
    }

    /// Shown again, or the next page of what was opened before.
    #[must_use]
    pub fn opened(mut self, sent: &Fields) -> Self {
        self.opened_at = opened_at(sent);
        self
    }

    #[must_use]
    pub fn lead(mut self, line: impl Into<String>) -> Self {
        self.lead.push(line.into());
        self
    }

    #[must_use]
    pub fn field(mut self, field: Field) -> Self {
        self.fields.push(field);
        self
    }
}

#[derive(Template)]
#[template(path = "cases/desk/form.html")]
struct FormPage {
    page: Page,
    t: T,
    head: Head,
    form: Form,
    errors: Errors,
    stale: Option<String>,
    version: i64,
    opened_at: i64,
    href: String,
}

/// The longest text an officer may write at one place.
pub const LONGEST: usize = 2000;

/// Shows the form.
pub async fn show<P: Permission>(
    hall: &Hall,
    staff: &Staff<P>,
    opened: &Opened,
    form: Form,
) -> Result<Response, Problem> {
    let errors = Errors::none(web::texts::T::new(staff.lang()));
    draw(hall, staff, opened, Shown { form, errors, stale: None, status: StatusCode::OK }).await
}

/// Answers a sent form: carried out, or shown again with everything that was typed and the reason.
pub async fn answer<P: Permission>(
    hall: &Hall,
    staff: &Staff<P>,
    opened: &Opened,
    sent: KindFields,
    form: Form,
    act: Option<Act>,
) -> Result<Response, Problem> {
    let mut errors = sent.errors;
    let form = form.opened(&sent.fields);
    let act = act.map(|act| act.begun(form.opened_at));
    let Some(act) = act.filter(|_| errors.is_empty()) else {
        return draw(
            hall,
            staff,
            opened,
            Shown { form, errors, stale: None, status: StatusCode::UNPROCESSABLE_ENTITY },
        )
        .await;
    };
    match send(hall, staff, opened, version_of(&sent.fields), &act).await? {
        Sent::Done => Ok(see_other(&opened.href())),
        Sent::Refused(refusal) => {
            let t = T::new(staff.lang());
            errors.add(refusal::field(&refusal), refusal::say(t, hall, &opened.file, &refusal));
            draw(hall, staff, opened, Shown { form, errors, stale: None, status: StatusCode::UNPROCESSABLE_ENTITY })
                .await
        }
        Sent::Stale(words) => {
            let fresh = open(hall, staff, opened.id()).await?;
            draw(hall, staff, &fresh, Shown { form, errors, stale: Some(words), status: StatusCode::CONFLICT }).await
        }
    }
}

struct Shown {
    form: Form,
    errors: Errors,
    stale: Option<String>,
    status: StatusCode,
}

async fn draw<P: Permission>(
    hall: &Hall,
    staff: &Staff<P>,
    opened: &Opened,
    shown: Shown,
) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let page = hall.desk_page(staff, shown.form.title.clone()).await?;
    let page = page.back(t.back_to_case(), opened.href()).erring(!shown.errors.is_empty());
    let head = Head::of(hall, t, &opened.file, staff.today());
    let (form, errors, stale, version) = (shown.form, shown.errors, shown.stale, opened.version());
    let opened_at = form.opened_at.unwrap_or_else(|| hall.now()).0;
    html_with(shown.status, &FormPage { page, t, head, form, errors, stale, version, opened_at, href: opened.href() })
}

/// The version the form was drawn from; without one nothing fits.
pub fn version_of(fields: &Fields) -> i64 {
    fields.get("version").parse().unwrap_or(-1)
}

/// When the page was opened from which the officer acts.
pub fn opened_at(fields: &Fields) -> Option<Millis> {
    fields.get("opened").parse().ok().map(Millis)
}

/// A text that must be there and not too long; the fault goes to its field.
pub fn written(t: T, sent: &mut KindFields, name: &str, label: &str) -> Option<String> {
    let Some(text) = sent.fields.text(name).map(str::to_owned) else {
        sent.errors.add(name, t.fault_empty(label));
        return None;
    };
    within(t, sent, name, text)
}

/// The same, where it may be left empty.
pub fn perhaps(t: T, sent: &mut KindFields, name: &str) -> Option<String> {
    let text = sent.fields.text(name).map(str::to_owned)?;
    within(t, sent, name, text)
}

fn within(t: T, sent: &mut KindFields, name: &str, text: String) -> Option<String> {
    let length = text.chars().count();
    if length > LONGEST {
        sent.errors.add(
            name,
            t.fault_too_long(
                &web::say::number(LONGEST.try_into().unwrap_or(0)),
                &web::say::number(length.try_into().unwrap_or(0)),
            ),
        );
        return None;
    }
    Some(text)
}

/// One of the choices offered; the fault goes to its field.
pub fn chosen(t: T, sent: &mut KindFields, name: &str, choices: &[Choice]) -> Option<String> {
    let value = sent.fields.get(name).to_owned();
    if choices.iter().any(|choice| choice.value == value) {
        return Some(value);
    }
    sent.errors.add(name, t.fault_none_chosen());
    None
}
