//! Which letters the bytes are. A byte-order mark decides, then the file's own declaration, then UTF-8. Where bytes are not what the file
//! says of itself, each is read as Western European and told with its line: a drawing by a tool that lied is still a drawing.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::{Remark, SIZE_LIMIT};

/// The text without its byte-order mark.
pub fn decode(bytes: &[u8]) -> Result<(String, Vec<Remark>), Remark> {
    if bytes.len() > SIZE_LIMIT {
        return Err(Remark::new(0, format!("{} bytes; at most {SIZE_LIMIT} are read", bytes.len())));
    }
    let (encoding, skip) = match (Encoding::for_bom(bytes), bytes) {
        (Some((encoding, length)), _) => (encoding, length),
        (None, [0, b'<', ..]) => (UTF_16BE, 0),
        (None, [b'<', 0, ..]) => (UTF_16LE, 0),
        _ => (declared(bytes)?, 0),
    };
    let bytes = &bytes[skip..];
    let mut remarks = Vec::new();
    let text = if encoding == UTF_8 {
        utf8(bytes, &mut remarks)
    } else {
        let (text, broken) = encoding.decode_without_bom_handling(bytes);
        if broken {
            let line = 1 + text.split('\u{fffd}').next().unwrap_or("").matches('\n').count();
            let says = format!("not all of it is {}, which it says it is; what is not reads \u{fffd}", encoding.name());
            remarks.push(Remark::new(line, says));
        }
        text.into_owned()
    };
    Ok((text, remarks))
}

/// What `<?xml … encoding="…"?>` says. UTF-16 cannot be true where the declaration could be read byte by byte.
fn declared(bytes: &[u8]) -> Result<&'static Encoding, Remark> {
    let head = &bytes[..bytes.len().min(200)];
    let head = head.split(|byte| *byte == b'>').next().unwrap_or(head);
    let head = String::from_utf8_lossy(head);
    let label = head
        .trim_start()
        .strip_prefix("<?xml")
        .and_then(|rest| rest.split_once("encoding"))
        .and_then(|(_, rest)| rest.trim_start().strip_prefix('='))
        .and_then(|rest| rest.trim_start().split(['"', '\'']).nth(1));
    let Some(label) = label else { return Ok(UTF_8) };
    let encoding = Encoding::for_label(label.trim().as_bytes())
        .ok_or_else(|| Remark::new(1, format!("no encoding is called `{label}`")))?;
    Ok(if [UTF_16BE, UTF_16LE].contains(&encoding) { UTF_8 } else { encoding })
}

fn utf8(bytes: &[u8], remarks: &mut Vec<Remark>) -> String {
    let (mut text, mut line) = (String::with_capacity(bytes.len()), 1);
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        line += chunk.valid().matches('\n').count();
        if !chunk.invalid().is_empty() {
            text.push_str(&WINDOWS_1252.decode_without_bom_handling(chunk.invalid()).0);
            if remarks.last().is_none_or(|last: &Remark| last.line != line) {
                remarks.push(Remark::new(line, "bytes that are no UTF-8; read as windows-1252"));
            }
        }
    }
    text
}
