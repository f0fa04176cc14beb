//! The error summary and the errors of single fields (ui.md §11).

use askama::Template;
use askama::filters::HtmlSafe;

use crate::texts::T;

/// One thing to put right, in the words that stand at the field too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The id of the first wrong input: the target of the summary's link.
    pub field: String,
    pub message: String,
}

/// All errors of one send, in the order of the fields. Empty: nothing is drawn.
#[derive(Clone, Template)]
#[template(path = "parts/summary.html")]
pub struct Errors {
    t: T,
    list: Vec<FieldError>,
}

impl Errors {
    pub fn none(t: T) -> Self {
        Self { t, list: Vec::new() }
    }

    pub fn add(&mut self, field: impl Into<String>, message: impl Into<String>) {
        self.list.push(FieldError { field: field.into(), message: message.into() });
    }

    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    pub fn list(&self) -> &[FieldError] {
        &self.list
    }

    /// The first error of this field, for its block.
    pub fn of(&self, field: &str) -> Option<&FieldError> {
        self.list.iter().find(|error| error.field == field)
    }

    pub fn has(&self, field: &str) -> bool {
        self.of(field).is_some()
    }

    /// The line at the field, or nothing. Its id is `{field}-fault`, for `aria-describedby`.
    pub fn fault(&self, field: &str) -> Fault<'_> {
        Fault { word: self.t, error: self.of(field) }
    }

    fn count(&self) -> i64 {
        i64::try_from(self.list.len()).unwrap_or(i64::MAX)
    }
}

/// The error line above an input.
#[derive(Template)]
#[template(
    source = r#"{% if let Some(error) = error %}<p class="fault" id="{{ error.field }}-fault"><span><span class="hide">{{ word.error_word() }} </span>{{ error.message }}</span></p>{% endif %}"#,
    ext = "html"
)]
pub struct Fault<'a> {
    word: T,
    error: Option<&'a FieldError>,
}

impl HtmlSafe for Errors {}
impl HtmlSafe for Fault<'_> {}
