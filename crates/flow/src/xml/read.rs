//! From text to tree, with the line of every element.

use std::collections::HashMap;

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::tree::{Document, Element, Node};
use super::{ATTRIBUTE_LIMIT, DEPTH_LIMIT, Remark};

const XML: &str = "http://www.w3.org/XML/1998/namespace";

struct Lines<'t> {
    text: &'t str,
    at: usize,
    line: usize,
}

impl Lines<'_> {
    /// The line of a byte; asked for in rising order.
    fn of(&mut self, byte: u64) -> usize {
        let byte = usize::try_from(byte).unwrap_or(usize::MAX).min(self.text.len());
        if byte > self.at {
            self.line += self.text.as_bytes()[self.at..byte].split(|byte| *byte == b'\n').count() - 1;
            self.at = byte;
        }
        self.line
    }
}

struct Reading {
    document: Document,
    rooted: bool,
    open: Vec<Element>,
    /// Prefixes with what they stand for, innermost last, with the depth they were declared at.
    spaces: Vec<(usize, String, String)>,
}

pub fn document(text: &str, remarks: &mut Vec<Remark>) -> Result<Document, Remark> {
    let mut reader = Reader::from_str(text);
    let mut lines = Lines { text, at: 0, line: 1 };
    let mut reading = Reading {
        document: Document::default(),
        rooted: false,
        open: Vec::new(),
        spaces: vec![(0, "xml".into(), XML.into())],
    };
    loop {
        let line = lines.of(reader.buffer_position());
        let event = reader.read_event().map_err(|error| {
            let line = lines.of(reader.error_position().max(reader.buffer_position()));
            Remark::new(line, error.to_string())
        })?;
        match event {
            Event::Start(start) => {
                let element = reading.begin(&start, line, remarks)?;
                reading.open.push(element);
            }
            Event::Empty(start) => {
                let element = reading.begin(&start, line, remarks)?;
                reading.spaces.retain(|(depth, ..)| *depth <= reading.open.len());
                reading.put(Node::Element(element), line)?;
            }
            Event::End(_) => {
                let Some(element) = reading.open.pop() else {
                    return Err(Remark::new(line, "an end without a beginning"));
                };
                reading.spaces.retain(|(depth, ..)| *depth <= reading.open.len());
                reading.put(Node::Element(element), line)?;
            }
            Event::Text(text) => reading.text(&text.xml10_content(), line)?,
            Event::GeneralRef(it) => reading.text(&reference(&it, line)?, line)?,
            Event::CData(text) => reading.put(Node::CData(text.xml10_content().into_owned()), line)?,
            Event::Comment(text) => reading.put(Node::Comment(text.xml10_content().into_owned()), line)?,
            Event::PI(text) => reading.put(Node::Instruction((*text).to_owned()), line)?,
            Event::Decl(_) => {}
            Event::DocType(_) => {
                return Err(Remark::new(
                    line,
                    "a document type (<!DOCTYPE …>): it could make a reader read other files, so such files are not read",
                ));
            }
            Event::Eof => break,
        }
    }
    if let Some(element) = reading.open.last() {
        return Err(Remark::new(
            lines.of(u64::MAX),
            format!("the file ends within <{}>, which begins on line {}", element.name, element.line),
        ));
    }
    if reading.rooted { Ok(reading.document) } else { Err(Remark::new(1, "no XML: there is no element in it")) }
}

fn reference(name: &quick_xml::events::BytesRef<'_>, line: usize) -> Result<String, Remark> {
    if let Some(char) = name.resolve_char_ref().map_err(|error| Remark::new(line, error.to_string()))? {
        return Ok(char.to_string());
    }
    let known = quick_xml::escape::resolve_xml_entity(name);
    known.map(str::to_owned).ok_or_else(|| Remark::new(line, format!("&{};: an entity of the file's own", &**name)))
}

/// XML has no way to write these, not even as a reference.
fn carried(text: &str, line: usize) -> Result<(), Remark> {
    let bad = |char: &char| matches!(char, '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    text.chars().find(bad).map_or(Ok(()), |char| {
        Err(Remark::new(line, format!("the character U+{:04X}, which no XML may hold", u32::from(char))))
    })
}

impl Reading {
    fn begin(&mut self, start: &BytesStart<'_>, line: usize, remarks: &mut Vec<Remark>) -> Result<Element, Remark> {
        let depth = self.open.len() + 1;
        if depth > DEPTH_LIMIT {
            return Err(Remark::new(line, format!("elements within elements, more than {DEPTH_LIMIT} deep")));
        }
        let name = start.name().as_ref().to_owned();
        let mut element = Element { name, line, ..Element::default() };
        let mut declared = HashMap::new();
        for attribute in start.attributes() {
            let attribute = attribute.map_err(|error| Remark::new(line, format!("<{}>: {error}", element.name)))?;
            let value = attribute
                .normalized_value(XmlVersion::Explicit1_0)
                .map_err(|error| Remark::new(line, format!("<{}>: {error}", element.name)))?
                .into_owned();
            carried(&value, line)?;
            let key = attribute.key.as_ref().to_owned();
            let prefix = if key == "xmlns" { Some("") } else { key.strip_prefix("xmlns:") };
            if let Some(prefix) = prefix {
                if value.contains(char::is_whitespace) {
                    remarks.push(Remark::new(line, format!("`{value}` is no name of a namespace: it has a blank")));
                }
                declared.insert(prefix.to_owned(), value.clone());
            }
            element.attributes.push((key, value));
            if element.attributes.len() > ATTRIBUTE_LIMIT {
                return Err(Remark::new(
                    line,
                    format!("<{}> has more than {ATTRIBUTE_LIMIT} attributes", element.name),
                ));
            }
        }
        self.spaces.extend(declared.into_iter().map(|(prefix, space)| (depth, prefix, space)));
        let prefix = element.name.rsplit_once(':').map_or("", |(prefix, _)| prefix);
        match self.spaces.iter().rev().find(|(_, known, _)| known == prefix) {
            Some((_, _, space)) => element.space.clone_from(space),
            None if prefix.is_empty() => {}
            None => {
                remarks
                    .push(Remark::new(line, format!("<{}>: nothing says what `{prefix}:` stands for", element.name)));
            }
        }
        Ok(element)
    }

    fn text(&mut self, text: &str, line: usize) -> Result<(), Remark> {
        carried(text, line)?;
        match self.open.last_mut().map(|open| &mut open.children) {
            Some(children) => {
                if let Some(Node::Text(before)) = children.last_mut() {
                    before.push_str(text);
                } else if !text.is_empty() {
                    children.push(Node::Text(text.to_owned()));
                }
                Ok(())
            }
            None if text.trim().is_empty() => Ok(()),
            None => Err(Remark::new(line, "text outside the root element")),
        }
    }

    fn put(&mut self, node: Node, line: usize) -> Result<(), Remark> {
        if let Some(open) = self.open.last_mut() {
            open.children.push(node);
            return Ok(());
        }
        match node {
            Node::Element(_) if self.rooted => return Err(Remark::new(line, "a second root element")),
            Node::Element(element) => {
                self.document.root = element;
                self.rooted = true;
            }
            Node::Text(_) | Node::CData(_) => return Err(Remark::new(line, "text outside the root element")),
            node if self.rooted => self.document.after.push(node),
            node => self.document.before.push(node),
        }
        Ok(())
    }
}
