//! Reads an XES stream event by event into columns; memory grows with the events, not with the file.
//!
//! Kept are the activity, the resource, the moments and the lifecycle. All other attributes are passed over, nested ones too.

use std::io::Read;

use encoding_rs::UTF_8;

use crate::fault::{Fault, What};
use crate::log::{Builder, Event, Log, Order, Transition};
use crate::source;
use crate::time::{self, DateForm, Moment};
use crate::xes::scan::{Scanner, Tag};

const DEEPEST: usize = 100;

/// The key by which our own logs say when work could begin: the standard has only an event of its own for it, which other tools would count as work.
pub(super) const ENABLED: &str = "enabled_timestamp";

/// How to read. `XesOptions::default()` reads the standard's own keys.
#[derive(Clone, Debug)]
pub struct XesOptions {
    pub case: String,
    pub activity: String,
    pub resource: String,
    pub end: String,
    pub start: String,
    /// When it could be begun, where the event says it itself; no key of the standard.
    pub enabled: String,
    pub order: Order,
    /// Whether starts and ends become one event.
    pub paired: bool,
    /// The wall clock of moments that name none, in minutes ahead of UTC.
    pub assumed_offset: i16,
}

impl Default for XesOptions {
    fn default() -> Self {
        Self {
            case: "concept:name".into(),
            activity: "concept:name".into(),
            resource: "org:resource".into(),
            end: "time:timestamp".into(),
            start: "start_timestamp".into(),
            enabled: ENABLED.into(),
            order: Order::Time,
            paired: true,
            assumed_offset: 0,
        }
    }
}

/// Reads a log; packed with gzip or not.
pub fn read_xes<'a>(from: impl Read + 'a, options: &XesOptions) -> Result<Log, Fault> {
    let before = |what| Fault { line: 1, events: 0, what };
    read(open(from).map_err(before)?, options)
}

/// Of one kind of stream, so that it is compiled here, with all it calls, and not by each crate that reads.
fn read(stream: Box<dyn Read + '_>, options: &XesOptions) -> Result<Log, Fault> {
    let mut reader = Reader {
        scanner: Scanner::new(stream),
        builder: Builder::default(),
        options,
        open: Vec::new(),
        names: Vec::new(),
        case: None,
        event: Event::default(),
        named: false,
        seen: false,
    };
    match reader.run() {
        Ok(()) => Ok(reader.builder.finish(options.order, options.paired)),
        Err(what) => Err(Fault { line: reader.scanner.line(), events: reader.builder.events(), what }),
    }
}

/// The stream in UTF-8, by its mark or its declaration.
fn open<'a>(from: impl Read + 'a) -> Result<Box<dyn Read + 'a>, What> {
    let io = |fault: std::io::Error| What::Io(fault.to_string());
    let (head, whole) = source::peeked(source::packed(from).map_err(io)?, 256).map_err(io)?;
    if head.is_empty() {
        return Err(What::Empty);
    }
    if let Some((encoding, _)) = encoding_rs::Encoding::for_bom(&head) {
        return Ok(source::decoded(whole, encoding));
    }
    let text = String::from_utf8_lossy(&head);
    let declared = text.strip_prefix("<?xml").and_then(|rest| rest.split("?>").next());
    let named = declared.and_then(|rest| rest.split("encoding").nth(1)).and_then(|rest| {
        let value = rest.trim_start().strip_prefix('=')?.trim_start();
        let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
        value[1..].split(quote).next()
    });
    let encoding = named.map_or(Ok(UTF_8), source::encoding)?;
    Ok(source::decoded(whole, encoding))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Element {
    Log,
    Trace,
    Event,
    Other,
}

struct Reader<'a, R> {
    scanner: Scanner<R>,
    builder: Builder,
    options: &'a XesOptions,
    /// What stands open, with the length of its name in `names`.
    open: Vec<(Element, usize)>,
    names: Vec<u8>,
    case: Option<String>,
    event: Event,
    named: bool,
    seen: bool,
}

impl<R: Read> Reader<'_, R> {
    fn run(&mut self) -> Result<(), What> {
        loop {
            match self.scanner.next()? {
                Tag::Open { name, key, value, empty } => {
                    let element = self.element(&name)?;
                    match (element, self.open.last()) {
                        (Element::Event, _) => (self.event, self.named) = (Event::default(), false),
                        (Element::Trace, _) => self.case = None,
                        (Element::Other, Some((Element::Event, _))) => self.of_event(&key, &value)?,
                        (Element::Other, Some((Element::Trace, _)))
                            if self.scanner.bytes(&key) == self.options.case.as_bytes() =>
                        {
                            let name = self.scanner.value(&value)?;
                            let name = std::str::from_utf8(&name).map_err(|_| What::Encoding("UTF-8".into()))?;
                            self.case = Some(name.to_owned());
                        }
                        _ => {}
                    }
                    if empty {
                        self.close(element)?;
                    } else {
                        if self.open.len() >= DEEPEST {
                            return Err(What::TooDeep(DEEPEST));
                        }
                        let bytes = self.scanner.bytes(&name);
                        self.open.push((element, bytes.len()));
                        self.names.extend_from_slice(bytes);
                    }
                }
                Tag::Close { name } => {
                    let found = self.scanner.bytes(&name);
                    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).chars().take(40).collect::<String>();
                    let Some((element, length)) = self.open.pop() else {
                        return Err(What::Crossed { found: text(found), open: String::new() });
                    };
                    let from = self.names.len() - length;
                    if self.names[from..] != *found {
                        return Err(What::Crossed { found: text(found), open: text(&self.names[from..]) });
                    }
                    self.names.truncate(from);
                    self.close(element)?;
                }
                Tag::End => return self.end(),
            }
        }
    }

    fn element(&mut self, name: &std::ops::Range<usize>) -> Result<Element, What> {
        let name = self.scanner.bytes(name);
        Ok(match (self.open.last().map(|(element, _)| *element), name) {
            (None, b"log") if !self.seen => {
                self.seen = true;
                Element::Log
            }
            (None, other) => return Err(What::NotXes(String::from_utf8_lossy(other).chars().take(40).collect())),
            (Some(Element::Log), b"trace") => Element::Trace,
            (Some(Element::Trace), b"event") => Element::Event,
            _ => Element::Other,
        })
    }

    fn of_event(&mut self, key: &std::ops::Range<usize>, value: &std::ops::Range<usize>) -> Result<(), What> {
        let key = self.scanner.bytes(key);
        if key == self.options.activity.as_bytes() {
            self.event.activity = self.builder.activity(&self.scanner.value(value)?)?;
            self.named = true;
        } else if key == self.options.end.as_bytes() {
            self.event.done = self.moment(value)?;
        } else if key == self.options.resource.as_bytes() {
            self.event.resource = self.builder.resource(&self.scanner.value(value)?)?;
        } else if key == b"lifecycle:transition" {
            self.event.transition = Transition::of(self.scanner.bytes(value));
        } else if key == self.options.start.as_bytes() {
            self.event.started = self.moment(value)?;
        } else if key == self.options.enabled.as_bytes() {
            self.event.enabled = self.moment(value)?;
        }
        Ok(())
    }

    /// A moment; an empty one is none.
    fn moment(&mut self, value: &std::ops::Range<usize>) -> Result<Option<Moment>, What> {
        let raw = self.scanner.bytes(value);
        if raw.is_empty() {
            return Ok(None);
        }
        let assumed = self.options.assumed_offset;
        let read = time::iso(raw, assumed).or_else(|| {
            let text = std::str::from_utf8(raw).ok()?;
            time::moment(text, DateForm::YearFirst, assumed)
        });
        if read.is_some() && !raw.iter().rev().take(6).any(|byte| matches!(byte, b'Z' | b'z' | b'+' | b'-')) {
            self.builder.log.notes.assumed_offset = Some(assumed);
        }
        let text = || String::from_utf8_lossy(raw).chars().take(40).collect();
        read.map(Some).ok_or_else(|| What::Date { text: text(), column: self.options.end.clone() })
    }

    fn close(&mut self, element: Element) -> Result<(), What> {
        match element {
            Element::Event => {
                if !self.named {
                    self.event.activity = self.builder.activity(b"")?;
                    self.builder.log.notes.nameless += 1;
                }
                self.builder.event(self.event)
            }
            Element::Trace => self.builder.end_case(self.case.take().as_deref()),
            Element::Log | Element::Other => Ok(()),
        }
    }

    fn end(&self) -> Result<(), What> {
        match self.open.last() {
            Some((_, length)) => {
                let name = &self.names[self.names.len() - length..];
                Err(What::Cut(String::from_utf8_lossy(name).chars().take(40).collect()))
            }
            None if !self.seen => Err(What::Malformed("no <log> anywhere")),
            None => Ok(()),
        }
    }
}
