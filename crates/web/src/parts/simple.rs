//! Tag, note, alarm, facts, steps and page numbers.

use askama::Template;
use askama::filters::HtmlSafe;

use crate::page::Link;
use crate::texts::T;

/// The colour that goes with a word; the word alone carries the meaning.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TagKind {
    #[default]
    Plain,
    Go,
    Ok,
    Care,
    Late,
    Bad,
}

/// A word in a bordered box. Never a link.
#[derive(Clone, Debug, Template)]
#[template(source = r#"<span class="tag tag--{{ self.class() }}">{{ word }}</span>"#, ext = "html")]
pub struct Tag {
    pub kind: TagKind,
    pub word: String,
}

impl Tag {
    pub fn new(kind: TagKind, word: impl Into<String>) -> Self {
        Self { kind, word: word.into() }
    }

    fn class(&self) -> &'static str {
        match self.kind {
            TagKind::Plain => "plain",
            TagKind::Go => "go",
            TagKind::Ok => "ok",
            TagKind::Care => "care",
            TagKind::Late => "late",
            TagKind::Bad => "bad",
        }
    }
}

/// Blue information, green result, yellow care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteKind {
    Info,
    Ok,
    Care,
}

/// A short message inside a page.
#[derive(Clone, Debug, Template)]
#[template(path = "parts/note.html")]
pub struct Note {
    pub kind: NoteKind,
    pub title: String,
    pub body: String,
}

/// An emergency above the page: at most one, always with its end.
#[derive(Clone, Debug, Template)]
#[template(path = "parts/alarm.html")]
pub struct Alarm {
    pub title: String,
    /// 「9月25日（金）6:30　つぎの更新 12:00」.
    pub when: String,
    pub body: String,
    pub button: Option<Link>,
}

/// A question, its answer, and where to change it.
#[derive(Clone, Debug, Default)]
pub struct Fact {
    pub term: String,
    /// One line each; kept as typed.
    pub lines: Vec<String>,
    pub change: Option<String>,
}

impl Fact {
    pub fn new(term: impl Into<String>, answer: impl Into<String>) -> Self {
        Self { term: term.into(), lines: answer.into().lines().map(str::to_owned).collect(), change: None }
    }

    #[must_use]
    pub fn change(mut self, href: impl Into<String>) -> Self {
        self.change = Some(href.into());
        self
    }
}

/// Facts, or check-answers when they can be changed.
#[derive(Clone, Template)]
#[template(path = "parts/facts.html")]
pub struct Facts {
    pub t: T,
    pub facts: Vec<Fact>,
}

impl Facts {
    fn changeable(&self) -> bool {
        self.facts.iter().any(|fact| fact.change.is_some())
    }
}

/// Where a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    Done,
    Now,
    Coming,
}

/// One step of the way, with a line about it.
#[derive(Clone, Debug)]
pub struct Step {
    pub state: StepState,
    pub title: String,
    /// (machine form, words) of its moment.
    pub at: Option<(String, String)>,
    pub line: String,
}

/// The numbered rail.
#[derive(Clone, Debug, Template)]
#[template(path = "parts/steps.html")]
pub struct Steps {
    pub steps: Vec<Step>,
}

/// Numbered pages of a list.
#[derive(Clone, Template)]
#[template(path = "parts/pages.html")]
pub struct Pages {
    pub t: T,
    /// From 1.
    pub current: usize,
    pub count: usize,
    /// The list's address up to the number: `/desk/inbox?page=`.
    pub href: String,
}

impl Pages {
    /// The first, the last, and two on each side of the current.
    fn shown(&self) -> Vec<usize> {
        (1..=self.count).filter(|n| *n == 1 || *n == self.count || n.abs_diff(self.current) <= 2).collect()
    }
}

impl HtmlSafe for Tag {}
impl HtmlSafe for Note {}
impl HtmlSafe for Alarm {}
impl HtmlSafe for Facts {}
impl HtmlSafe for Steps {}
impl HtmlSafe for Pages {}
