//! The functions of the language, one register: the parser finds them here, the checker reads their types,
//! the evaluator runs them, the handbook's table is printed from it. All are total; an argument that does not fit
//! gives an unknown.
mod dates;
mod lists;
mod numbers;
mod texts;

use std::fmt::Write as _;

use crate::value::Value;

/// One function of the language.
#[derive(Debug)]
pub struct Function {
    pub name: &'static str,
    /// Names and types of the parameters.
    pub parameters: &'static [(&'static str, Shape)],
    /// The last parameter may be given once more or many times.
    pub repeats: bool,
    /// How many of the last parameters may be left out.
    pub optional: usize,
    pub result: Shape,
    /// One line for authors of procedures.
    pub doc: &'static str,
    /// Bounds of a whole-number result that is known whenever the arguments are: the prover builds on it.
    pub(crate) whole: Option<(i64, i64)>,
    pub(crate) run: fn(&[Value]) -> Value,
}

/// The type of a parameter or a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Boolean,
    Number,
    Text,
    Date,
    Duration,
    Any,
    List,
    Numbers,
    /// As a result: the type of the first argument.
    First,
    /// The type of the rows of the first argument (of itself, where it is no list).
    Row,
}

impl Shape {
    fn word(self) -> &'static str {
        match self {
            Self::Boolean => "yes/no",
            Self::Number => "number",
            Self::Text => "text",
            Self::Date => "date",
            Self::Duration => "duration",
            Self::Any => "any",
            Self::List => "list",
            Self::Numbers => "list of numbers",
            Self::First => "as the list",
            Self::Row => "as a row",
        }
    }
}

impl PartialEq for Function {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Function {
    /// A function with fixed parameters.
    const fn new(
        name: &'static str,
        parameters: &'static [(&'static str, Shape)],
        result: Shape,
        doc: &'static str,
        run: fn(&[Value]) -> Value,
    ) -> Self {
        Self { name, parameters, repeats: false, optional: 0, result, doc, whole: None, run }
    }

    const fn whole(mut self, low: i64, high: i64) -> Self {
        self.whole = Some((low, high));
        self
    }

    const fn repeats(mut self) -> Self {
        self.repeats = true;
        self
    }

    const fn optional(mut self, count: usize) -> Self {
        self.optional = count;
        self
    }

    /// Fewest and most arguments.
    pub(crate) fn arity(&self) -> (usize, usize) {
        let all = self.parameters.len();
        (all - self.optional, if self.repeats { usize::MAX } else { all })
    }

    /// How it is written: `round(n, digits)`.
    pub fn signature(&self) -> String {
        let names: Vec<&str> = self.parameters.iter().map(|(name, _)| *name).collect();
        format!("{}({}{})", self.name, names.join(", "), if self.repeats { ", …" } else { "" })
    }
}

/// `answered` is run by the evaluator itself: it alone sees unknowns.
pub(crate) const ANSWERED: &str = "answered";

static FUNCTIONS: std::sync::LazyLock<Vec<Function>> = std::sync::LazyLock::new(|| {
    let answered = Function::new(
        ANSWERED,
        &[("x", Shape::Any)],
        Shape::Boolean,
        "true when x has been answered; the only function that is never unknown for an open question",
        |_| Value::Unknown,
    );
    let mut all = vec![answered];
    all.extend(lists::functions());
    all.extend(numbers::functions());
    all.extend(texts::functions());
    all.extend(dates::functions());
    all
});

/// All functions, in the order of the handbook.
pub fn functions() -> &'static [Function] {
    &FUNCTIONS
}

pub(crate) fn find(name: &str) -> Option<&'static Function> {
    functions().iter().find(|function| function.name == name)
}

/// The functions as a Markdown table.
pub fn builtin_table() -> String {
    let mut table = String::from("| Function | Arguments | Result | Meaning |\n|---|---|---|---|\n");
    for function in functions() {
        let types: Vec<&str> = function.parameters.iter().map(|(_, shape)| shape.word()).collect();
        let (name, result, doc) = (function.signature(), function.result.word(), function.doc);
        // Writing to a string cannot fail.
        let _ = writeln!(table, "| `{name}` | {} | {result} | {doc} |", types.join(", "));
    }
    table
}
