//! What can be wrong with a file of events: what it is, in which line, and how many events were read before it.

use std::fmt;

/// Why a log is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub line: u64,
    /// Events read before; nothing of them is given.
    pub events: u64,
    pub what: What,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// The caller's reader failed.
    Io(String),
    /// The root element is another.
    NotXes(String),
    /// A document type could define anything; XES needs none.
    Doctype,
    /// An entity that only a document type could define.
    Entity(String),
    TooDeep(usize),
    /// A tag that is longer than any event's.
    TooLong,
    /// An end that closes something else.
    Crossed {
        found: String,
        open: String,
    },
    /// The file ends before its elements do.
    Cut(String),
    Malformed(&'static str),
    Encoding(String),
    NoSuchEncoding(String),
    Date {
        text: String,
        column: String,
    },
    Activities,
    Names,
    Events,
    Empty,
    /// Nothing says which column this is.
    NoColumn {
        wanted: &'static str,
        columns: Vec<String>,
    },
    NoSuchColumn {
        named: String,
        columns: Vec<String>,
    },
    Cells {
        found: u64,
        expected: u64,
    },
    Csv(String),
}

impl std::error::Error for Fault {}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "line {}: {} ({} events were read before it, none was kept)", self.line, self.what, self.events)
    }
}

impl fmt::Display for What {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(why) => write!(out, "the file could not be read further: {why}"),
            Self::NotXes(found) => write!(out, "the file begins with <{found}>, an XES log with <log>"),
            Self::Doctype => out.write_str("a document type (<!DOCTYPE …>) is not read: remove it"),
            Self::Entity(name) => {
                write!(out, "&{name}; is not known: XES needs &amp; &lt; &gt; &quot; &apos; and numbers")
            }
            Self::TooDeep(most) => write!(out, "elements stand in one another more than {most} deep"),
            Self::TooLong => out.write_str("a tag or comment of more than 16 MiB"),
            Self::Crossed { found, open } => write!(out, "</{found}> stands where </{open}> is due"),
            Self::Cut(open) => write!(out, "the file ends inside <{open}>: it was not copied whole"),
            Self::Malformed(what) => write!(out, "this is not XML: {what}"),
            Self::Encoding(name) => write!(out, "bytes that are not {name}: name the encoding, for example shift_jis"),
            Self::NoSuchEncoding(name) => write!(out, "no encoding is called `{name}`"),
            Self::Date { text, column } => write!(out, "`{text}` in {column} is no date that can be read"),
            Self::Activities => out.write_str("more than 65,000 different activities: is another column the activity?"),
            Self::Names => out.write_str("more than 4 GB of names"),
            Self::Events => out.write_str("more than 4,294,967,294 events"),
            Self::Empty => out.write_str("the file is empty"),
            Self::NoColumn { wanted, columns } => {
                write!(out, "no column looks like the {wanted}: name it; there are {}", columns.join(", "))
            }
            Self::NoSuchColumn { named, columns } => {
                write!(out, "no column is called `{named}`; there are {}", columns.join(", "))
            }
            Self::Cells { found, expected } => write!(out, "{found} cells where the first line has {expected}"),
            Self::Csv(why) => write!(out, "this is not CSV: {why}"),
        }
    }
}
