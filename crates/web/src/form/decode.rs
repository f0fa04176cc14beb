//! The urlencoded format, read strictly: bytes that are no UTF-8 are refused and never replaced.

use crate::problem::BadInput;

/// A form's limits, far above any form of ours.
pub(super) const MOST_FIELDS: usize = 1_000;
pub(super) const LONGEST_NAME: usize = 200;
pub(super) const LONGEST_VALUE: usize = 64_000;

/// The pairs in the order they were sent.
pub(super) fn pairs(body: &[u8]) -> Result<Vec<(String, String)>, BadInput> {
    let mut pairs = Vec::new();
    for part in body.split(|byte| *byte == b'&').filter(|part| !part.is_empty()) {
        if pairs.len() == MOST_FIELDS {
            return Err(BadInput::TooManyFields);
        }
        let cut = part.iter().position(|byte| *byte == b'=');
        let (name, value) = cut.map_or((part, &[][..]), |at| (&part[..at], &part[at + 1..]));
        pairs.push((text(name, LONGEST_NAME)?, text(value, LONGEST_VALUE)?));
    }
    Ok(pairs)
}

fn text(part: &[u8], longest: usize) -> Result<String, BadInput> {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.iter();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let digit =
                    |byte: Option<&u8>| byte.and_then(|byte| char::from(*byte).to_digit(16)).ok_or(BadInput::Shape);
                let value = digit(rest.next())? * 16 + digit(rest.next())?;
                u8::try_from(value).map_err(|_| BadInput::Shape)?
            }
            byte => *byte,
        });
    }
    if bytes.len() > longest {
        return Err(BadInput::FieldTooLong { limit: longest as u64 });
    }
    String::from_utf8(bytes).map_err(|_| BadInput::NotText)
}

/// NUL and the other control characters but tab and line ends, non-characters, marks of readings (`ruby`), and marks that turn the reading
/// direction of what follows. Joiners and variation selectors belong to names and stay.
pub(super) fn is_hidden(c: char) -> bool {
    match c {
        '\t' | '\n' | '\r' => false,
        '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{fdd0}'..='\u{fdef}' => true,
        c => c.is_control() || u32::from(c) & 0xfffe == 0xfffe,
    }
}
