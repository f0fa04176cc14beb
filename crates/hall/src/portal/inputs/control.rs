//! What stands on a page for one answer, each shape with its template. Knows no question and no value's meaning.

use askama::Template;
use askama::filters::HtmlSafe;

use super::texts::T;

/// What a question is answered with. Its template draws the inputs alone; the page says the question, the hint and what is wrong.
#[derive(Template)]
#[template(path = "portal/inputs/parts/control.html")]
pub enum Control {
    Options(Options),
    Line(Input),
    Area(Area),
    Parts(Vec<Part>),
    Date(DateInputs),
    Files(Files),
}

impl Control {
    /// One input, labelled by the question itself; otherwise a group of inputs, each with a label of its own.
    pub fn is_one(&self) -> bool {
        matches!(self, Self::Line(_) | Self::Area(_) | Self::Files(_))
    }

    /// Several labelled parts, each with its fault at its own place.
    pub fn is_parts(&self) -> bool {
        matches!(self, Self::Parts(_))
    }
}

/// Radio buttons or check boxes.
#[derive(Template)]
#[template(path = "portal/inputs/parts/options.html")]
pub struct Options {
    pub name: String,
    pub many: bool,
    pub options: Vec<Opt>,
}

pub struct Opt {
    pub id: String,
    pub value: String,
    pub label: String,
    pub hint: String,
    pub on: bool,
}

/// A line of text.
#[derive(Template)]
#[template(path = "portal/inputs/parts/input.html")]
pub struct Input {
    pub(super) t: T,
    pub name: String,
    /// Empty where the page's title is the label.
    pub label: String,
    pub hint: String,
    pub value: String,
    pub fault: Option<String>,
    pub class: &'static str,
    pub mode: &'static str,
    pub autocomplete: &'static str,
    pub optional: bool,
    /// What stands behind: 円.
    pub unit: String,
    /// Where a script finds the town of what is typed here.
    pub towns: String,
    /// The id of the question's hint, where hint and fault of the question belong to this input.
    pub described: String,
}

#[derive(Template)]
#[template(path = "portal/inputs/parts/area.html")]
pub struct Area {
    pub name: String,
    pub value: String,
    pub described: String,
    pub faulty: bool,
}

#[derive(Template)]
#[template(path = "portal/inputs/parts/files.html")]
pub struct Files {
    pub name: String,
    pub described: String,
    pub faulty: bool,
}

/// One part of a name, an address, an account.
pub enum Part {
    Input(Input),
    /// A choice within: its label, its fault.
    Choice {
        label: String,
        fault: Option<String>,
        /// Before the fault, for those who hear the page.
        word: String,
        options: Options,
    },
    /// The button that fills in the town: its name and its words.
    Fill {
        name: String,
        label: String,
    },
    /// Parts few people need, folded away unless one is filled.
    More {
        title: String,
        open: bool,
        inputs: Vec<Input>,
    },
}

#[derive(Template)]
#[template(path = "portal/inputs/parts/date.html")]
pub struct DateInputs {
    pub(super) t: T,
    /// What every name and id begins with.
    pub prefix: String,
    /// (value, label, chosen).
    pub eras: Vec<(String, String, bool)>,
    pub parts: Vec<DatePart>,
    /// 不詳 may be ticked; ticked.
    pub unknown: Option<bool>,
}

pub struct DatePart {
    pub name: String,
    pub label: String,
    pub value: String,
    pub class: &'static str,
    pub autocomplete: &'static str,
    pub faulty: bool,
}

impl HtmlSafe for Control {}
impl HtmlSafe for Files {}
impl HtmlSafe for Options {}
impl HtmlSafe for Input {}
impl HtmlSafe for Area {}
impl HtmlSafe for DateInputs {}
