//! CSV of any office: which column is what is said or guessed, dates as people write them, Shift_JIS from a spreadsheet.
//!
//! Every guess carries its reason, so that whoever looks at a report can see what it rests on and say otherwise.

mod guess;

use std::io::Read;

use serde::Serialize;

use crate::fault::{Fault, What};
use crate::log::{Builder, Event, Log, Order, Transition};
use crate::source;
use crate::time::{self, DateForm, Moment};

/// As much of a file as a guess looks at.
const SAMPLE: usize = 1024 * 1024;

/// How to read; what is left out is guessed.
#[derive(Clone, Debug)]
pub struct CsvOptions {
    pub case: Option<String>,
    pub activity: Option<String>,
    pub end: Option<String>,
    pub start: Option<String>,
    /// When it could be begun.
    pub enabled: Option<String>,
    pub resource: Option<String>,
    pub encoding: Option<String>,
    pub dates: Option<DateForm>,
    pub order: Order,
    /// Whether starts and ends in lines of their own become one event.
    pub paired: bool,
    /// The wall clock of moments that name none, in minutes ahead of UTC.
    pub assumed_offset: i16,
}

impl Default for CsvOptions {
    fn default() -> Self {
        Self {
            case: None,
            activity: None,
            end: None,
            start: None,
            enabled: None,
            resource: None,
            encoding: None,
            dates: None,
            order: Order::Time,
            paired: true,
            assumed_offset: 0,
        }
    }
}

/// Why a column is taken for what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    Given,
    /// Its heading says so.
    Heading,
    /// Its cells are dates.
    Dates,
    /// Its values come back in several lines, more different ones than elsewhere.
    Repeats,
    /// It has the fewest different words.
    FewWords,
}

/// A column that is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Column {
    /// `case`, `activity`, `end`, `start`, `enabled`, `resource`, `lifecycle`.
    pub role: &'static str,
    pub name: String,
    #[serde(skip)]
    pub index: usize,
    pub why: Why,
}

/// What is read from where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Guess {
    pub columns: Vec<Column>,
    pub delimiter: char,
    pub encoding: &'static str,
    /// The form of the moments; none where no cell of the sample has one.
    pub dates: Option<DateForm>,
}

impl Guess {
    fn at(&self, role: &str) -> Option<usize> {
        self.columns.iter().find(|column| column.role == role).map(|column| column.index)
    }
}

/// What would be read from where, from the beginning of the file alone.
pub fn guess_csv<'a>(from: impl Read + 'a, options: &CsvOptions) -> Result<Guess, Fault> {
    open(from, options).map(|(guess, _)| guess)
}

fn open<'a>(from: impl Read + 'a, options: &CsvOptions) -> Result<(Guess, Box<dyn Read + 'a>), Fault> {
    let fault = |what| Fault { line: 1, events: 0, what };
    let io = |error: std::io::Error| fault(What::Io(error.to_string()));
    let (head, whole) = source::peeked(source::packed(from).map_err(io)?, SAMPLE).map_err(io)?;
    if head.trim_ascii().is_empty() {
        return Err(fault(What::Empty));
    }
    let all = head.len() < SAMPLE;
    let encoding = match &options.encoding {
        Some(name) => source::encoding(name).map_err(fault)?,
        None => source::guessed(&head, all),
    };
    let text = source::text_of(&head, encoding);
    let guess = guess::guess(&text, all, encoding.name(), options).map_err(fault)?;
    Ok((guess, source::decoded(whole, encoding)))
}

/// Reads a log and says how.
pub fn read_csv<'a>(from: impl Read + 'a, options: &CsvOptions) -> Result<(Log, Guess), Fault> {
    let (guess, stream) = open(from, options)?;
    let mut reader = ::csv::ReaderBuilder::new();
    let delimiter = u8::try_from(guess.delimiter).unwrap_or(b',');
    let mut reader = reader.delimiter(delimiter).buffer_capacity(256 * 1024).from_reader(stream);
    let mut builder = Builder::default();
    let mut record = ::csv::ByteRecord::new();
    let columns = Places::of(&guess);
    loop {
        let line = reader.position().line();
        let fault = |builder: &Builder, what| Fault { line, events: builder.events(), what };
        match reader.read_byte_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(error) => return Err(fault(&builder, of_csv(&error))),
        }
        if let Err(what) = row(&record, &columns, &guess, options, &mut builder) {
            return Err(fault(&builder, what));
        }
    }
    Ok((builder.finish(options.order, options.paired), guess))
}

fn of_csv(error: &::csv::Error) -> What {
    match error.kind() {
        ::csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            What::Cells { found: *len, expected: *expected_len }
        }
        ::csv::ErrorKind::Io(fault) => What::Io(fault.to_string()),
        _ => What::Csv(error.to_string()),
    }
}

struct Places {
    case: usize,
    activity: usize,
    end: Option<usize>,
    start: Option<usize>,
    enabled: Option<usize>,
    resource: Option<usize>,
    lifecycle: Option<usize>,
}

impl Places {
    fn of(guess: &Guess) -> Self {
        Self {
            case: guess.at("case").unwrap_or(0),
            activity: guess.at("activity").unwrap_or(1),
            end: guess.at("end"),
            start: guess.at("start"),
            enabled: guess.at("enabled"),
            resource: guess.at("resource"),
            lifecycle: guess.at("lifecycle"),
        }
    }
}

fn row(
    record: &::csv::ByteRecord,
    columns: &Places,
    guess: &Guess,
    options: &CsvOptions,
    builder: &mut Builder,
) -> Result<(), What> {
    let cell = |at: usize| record.get(at).unwrap_or_default().trim_ascii();
    let case = cell(columns.case);
    if case.is_empty() {
        // Blank lines below a table, and lines that belong to nothing.
        if record.iter().any(|cell| !cell.trim_ascii().is_empty()) {
            builder.log.notes.nameless_cases += 1;
        }
        return Ok(());
    }
    let name = cell(columns.activity);
    if name.is_empty() {
        builder.log.notes.nameless += 1;
    }
    let mut at = |column: Option<usize>| column.map_or(Ok(None), |at| moment(cell(at), at, guess, options, builder));
    let (done, started, enabled) = (at(columns.end)?, at(columns.start)?, at(columns.enabled)?);
    let event = Event {
        activity: builder.activity(name)?,
        resource: columns.resource.map_or(Ok(0), |at| builder.resource(cell(at)))?,
        done,
        started,
        enabled,
        transition: columns.lifecycle.map_or(Transition::Done, |at| Transition::of(cell(at))),
    };
    builder.event_of(case, event)
}

fn moment(
    cell: &[u8],
    at: usize,
    guess: &Guess,
    options: &CsvOptions,
    builder: &mut Builder,
) -> Result<Option<Moment>, What> {
    if cell.is_empty() {
        return Ok(None);
    }
    let assumed = options.assumed_offset;
    let form = guess.dates.unwrap_or(DateForm::YearFirst);
    let text = std::str::from_utf8(cell).map_err(|_| What::Encoding("UTF-8".into()))?;
    let read = time::moment(text, form, assumed);
    if read.is_some() && !cell.iter().rev().take(6).any(|byte| matches!(byte, b'Z' | b'z' | b'+' | b'-')) {
        builder.log.notes.assumed_offset = Some(assumed);
    }
    let column = || guess.columns.iter().find(|column| column.index == at).map_or("", |column| &column.name).to_owned();
    read.map(Some).ok_or_else(|| What::Date { text: text.chars().take(40).collect(), column: column() })
}
