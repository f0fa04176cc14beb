//! Tags of an XML stream with the two attributes XES needs, by looking at bytes. What XES has no use for (document types, entities of
//! one's own) is refused, not skipped.

use std::borrow::Cow;
use std::io::Read;
use std::ops::Range;

use memchr::{memchr, memchr_iter, memmem};

use crate::fault::What;

const BUFFER: usize = 256 * 1024;
const LONGEST: usize = 16 * 1024 * 1024;

/// Places in the scanner's buffer; they hold until the next tag is asked for.
#[derive(Debug)]
pub(crate) enum Tag {
    Open { name: Range<usize>, key: Range<usize>, value: Range<usize>, empty: bool },
    Close { name: Range<usize> },
    End,
}

pub(crate) struct Scanner<R> {
    from: R,
    buffer: Vec<u8>,
    at: usize,
    end: usize,
    /// Lines in what has left the buffer.
    lines: u64,
    over: bool,
}

/// The tag goes on beyond the buffer.
enum Short {
    More,
    Bad(What),
}

impl From<What> for Short {
    fn from(what: What) -> Self {
        Self::Bad(what)
    }
}

impl<R: Read> Scanner<R> {
    pub fn new(from: R) -> Self {
        Self { from, buffer: vec![0; BUFFER], at: 0, end: 0, lines: 0, over: false }
    }

    pub fn bytes(&self, place: &Range<usize>) -> &[u8] {
        &self.buffer[place.clone()]
    }

    /// An attribute's value with its entities resolved.
    pub fn value(&self, place: &Range<usize>) -> Result<Cow<'_, [u8]>, What> {
        let raw = self.bytes(place);
        if memchr(b'&', raw).is_none() { Ok(Cow::Borrowed(raw)) } else { resolved(raw).map(Cow::Owned) }
    }

    pub fn line(&self) -> u64 {
        self.lines + 1 + memchr_iter(b'\n', &self.buffer[..self.at]).count() as u64
    }

    pub fn next(&mut self) -> Result<Tag, What> {
        loop {
            let Some(found) = memchr(b'<', &self.buffer[self.at..self.end]) else {
                self.at = self.end;
                if self.over {
                    return Ok(Tag::End);
                }
                self.more()?;
                continue;
            };
            self.at += found;
            if let Some((tag, next)) = self.usual() {
                self.at = next;
                return Ok(tag);
            }
            match self.tag() {
                Ok((Some(tag), next)) => {
                    self.at = next;
                    return Ok(tag);
                }
                Ok((None, next)) => self.at = next,
                Err(Short::Bad(what)) => return Err(what),
                Err(Short::More) if self.over => return Err(What::Malformed("the file ends inside a tag")),
                Err(Short::More) => self.more()?,
            }
        }
    }

    /// The tag at this place and where it ends; no tag for comments and instructions.
    fn tag(&self) -> Result<(Option<Tag>, usize), Short> {
        let rest = &self.buffer[self.at..self.end];
        let until = |mark: &[u8]| memmem::find(rest, mark).map(|found| self.at + found + mark.len()).ok_or(Short::More);
        match rest.get(1).ok_or(Short::More)? {
            b'/' => {
                let end = memchr(b'>', rest).ok_or(Short::More)?;
                let length = rest[2..end].trim_ascii_end().len();
                Ok((Some(Tag::Close { name: self.at + 2..self.at + 2 + length }), self.at + end + 1))
            }
            b'?' => Ok((None, until(b"?>")?)),
            b'!' if rest.len() < 9 && !self.over => Err(Short::More),
            b'!' if rest.starts_with(b"<!--") => Ok((None, until(b"-->")?)),
            b'!' if rest.starts_with(b"<![CDATA[") => Ok((None, until(b"]]>")?)),
            b'!' => Err(What::Doctype.into()),
            _ => self.open(rest),
        }
    }

    /// `<name key="…" value="…"/>`, as nearly all of a log's tags are written; anything else is read the long way.
    fn usual(&self) -> Option<(Tag, usize)> {
        let rest = &self.buffer[self.at..self.end];
        // A comment may hold what looks like a tag.
        if matches!(rest.get(1)?, b'!' | b'?') {
            return None;
        }
        let mut i = 1 + rest[1..].iter().position(|byte| ends_name(*byte)).filter(|length| *length > 0)?;
        let name = self.at + 1..self.at + i;
        let text = |i: &mut usize, before: &[u8]| {
            if !rest.get(*i..)?.starts_with(before) {
                return None;
            }
            *i += before.len();
            let from = self.at + *i;
            *i += memchr(b'"', &rest[*i..])?;
            Some(from..self.at + *i)
        };
        let key = text(&mut i, b" key=\"")?;
        let value = text(&mut i, b"\" value=\"")?;
        rest[i..].starts_with(b"\"/>").then(|| (Tag::Open { name, key, value, empty: true }, self.at + i + 3))
    }

    fn open(&self, rest: &[u8]) -> Result<(Option<Tag>, usize), Short> {
        let mut i = 1 + rest[1..].iter().position(|byte| ends_name(*byte)).ok_or(Short::More)?;
        if i == 1 {
            return Err(What::Malformed("a tag without a name").into());
        }
        let name = self.at + 1..self.at + i;
        let (mut key, mut value) = (0..0, 0..0);
        loop {
            i += rest[i..].iter().position(|byte| !byte.is_ascii_whitespace()).ok_or(Short::More)?;
            let empty = match rest[i] {
                b'>' => false,
                b'/' => match rest.get(i + 1).ok_or(Short::More)? {
                    b'>' => true,
                    _ => return Err(What::Malformed("a slash inside a tag").into()),
                },
                _ => {
                    let from = i;
                    i += rest[i..].iter().position(|byte| ends_name(*byte)).ok_or(Short::More)?;
                    let attribute = &rest[from..i];
                    i += rest[i..].iter().position(|byte| !byte.is_ascii_whitespace()).ok_or(Short::More)?;
                    if rest[i] != b'=' || attribute.is_empty() {
                        return Err(What::Malformed("an attribute without a value").into());
                    }
                    i += 1;
                    i += rest[i..].iter().position(|byte| !byte.is_ascii_whitespace()).ok_or(Short::More)?;
                    let quote = rest[i];
                    if !matches!(quote, b'"' | b'\'') {
                        return Err(What::Malformed("an attribute's value without quotes").into());
                    }
                    i += 1;
                    let length = memchr(quote, &rest[i..]).ok_or(Short::More)?;
                    match attribute {
                        b"key" => key = self.at + i..self.at + i + length,
                        b"value" => value = self.at + i..self.at + i + length,
                        _ => {}
                    }
                    i += length + 1;
                    continue;
                }
            };
            let next = self.at + i + 1 + usize::from(empty);
            return Ok((Some(Tag::Open { name, key, value, empty }), next));
        }
    }

    /// Moves what is not read yet to the front and reads on behind it.
    fn more(&mut self) -> Result<(), What> {
        self.lines += memchr_iter(b'\n', &self.buffer[..self.at]).count() as u64;
        self.buffer.copy_within(self.at..self.end, 0);
        self.end -= self.at;
        self.at = 0;
        if self.end == self.buffer.len() {
            if self.buffer.len() >= LONGEST {
                return Err(What::TooLong);
            }
            self.buffer.resize(self.buffer.len() * 2, 0);
        }
        let read = self.from.read(&mut self.buffer[self.end..]).map_err(|fault| match fault.kind() {
            std::io::ErrorKind::InvalidData if fault.to_string().starts_with("bytes that are not ") => {
                What::Encoding(fault.to_string().trim_start_matches("bytes that are not ").to_owned())
            }
            _ => What::Io(fault.to_string()),
        })?;
        self.over = read == 0;
        self.end += read;
        Ok(())
    }
}

fn ends_name(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'>' | b'/' | b'=' | b'"' | b'\'' | b'<')
}

fn resolved(raw: &[u8]) -> Result<Vec<u8>, What> {
    let mut out = Vec::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = memchr(b'&', rest) {
        out.extend_from_slice(&rest[..at]);
        let end = memchr(b';', &rest[at..]).ok_or(What::Malformed("an & that begins no entity: write &amp;"))?;
        let name = &rest[at + 1..at + end];
        let number = |digits: &[u8], base| {
            std::str::from_utf8(digits).ok().and_then(|digits| u32::from_str_radix(digits, base).ok())
        };
        let char = match name {
            b"amp" => Some('&'),
            b"lt" => Some('<'),
            b"gt" => Some('>'),
            b"quot" => Some('"'),
            b"apos" => Some('\''),
            [b'#', b'x', hex @ ..] => number(hex, 16).and_then(char::from_u32),
            [b'#', digits @ ..] => number(digits, 10).and_then(char::from_u32),
            _ => None,
        };
        let char = char.ok_or_else(|| What::Entity(String::from_utf8_lossy(name).chars().take(40).collect()))?;
        out.extend_from_slice(char.encode_utf8(&mut [0; 4]).as_bytes());
        rest = &rest[at + end + 1..];
    }
    out.extend_from_slice(rest);
    Ok(out)
}
