//! Lines of a CSV file: quoted, harmless to a spreadsheet, in UTF-8 or in Shift_JIS as Windows writes it.
//!
//! A cell that a spreadsheet would take for a formula gets an apostrophe before it. What Shift_JIS has no sign for is replaced, never left out
//! silently: each replacement is told, with what stood there before.

use encoding_rs::SHIFT_JIS;

/// How the file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// With a mark at the beginning, without which Excel guesses wrong.
    Utf8,
    ShiftJis,
}

/// What became of a cell that Shift_JIS cannot carry as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// A character without a sign: 〓 stands in its place.
    Lost,
    /// Only the choice between two shapes of one character is gone.
    Shape,
    /// Carried, but only where Windows' own characters are known.
    Windows,
}

/// One such cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Odd {
    /// From 0.
    pub column: usize,
    pub was: String,
    pub now: String,
    pub fate: Fate,
}

/// 〓, the sign printers set for a missing type.
const MISSING: char = '〓';
const MARK: [u8; 3] = [0xEF, 0xBB, 0xBF];

/// What stands before the first line.
pub fn begin(encoding: Encoding) -> Vec<u8> {
    if encoding == Encoding::Utf8 { MARK.to_vec() } else { Vec::new() }
}

/// Writes one line; gives back its odd cells.
pub fn line<'a>(encoding: Encoding, cells: impl IntoIterator<Item = &'a str>, out: &mut Vec<u8>) -> Vec<Odd> {
    let mut odd = Vec::new();
    for (column, cell) in cells.into_iter().enumerate() {
        if column > 0 {
            out.push(b',');
        }
        out.push(b'"');
        let safe = harmless(cell);
        match encoding {
            Encoding::Utf8 => out.extend(safe.as_bytes()),
            Encoding::ShiftJis => {
                odd.extend(shift_jis(&safe, out).map(|(now, fate)| Odd { column, was: cell.to_owned(), now, fate }));
            }
        }
        out.push(b'"');
    }
    out.extend(b"\r\n");
    odd
}

/// Quotes doubled, and nothing that a spreadsheet would calculate.
fn harmless(cell: &str) -> String {
    let begins = cell.trim_start_matches([' ', '\u{3000}']).chars().next();
    let formula = begins.is_some_and(|first| "=+-@\t\r\n＝＋－＠".contains(first));
    let mut safe = String::with_capacity(cell.len() + 2);
    if formula {
        safe.push('\'');
    }
    for c in cell.chars() {
        if c == '"' {
            safe.push('"');
        }
        safe.push(c);
    }
    safe
}

/// Appends the text; what stands there in its place, and why, where it is not the same.
fn shift_jis(text: &str, out: &mut Vec<u8>) -> Option<(String, Fate)> {
    if text.is_ascii() {
        out.extend(text.as_bytes());
        return None;
    }
    if let Some(bytes) = in_one_piece(text) {
        out.extend(bytes);
        return None;
    }
    sign_by_sign(text, out)
}

/// Most cells go as they are, and are encoded at once; `None` where any sign of it wants a look.
fn in_one_piece(text: &str) -> Option<Vec<u8>> {
    let plain = |c: char| same_sign(c) == c && !is_selector(c) && !matches!(c, '\u{3099}' | '\u{309A}');
    if !text.chars().all(plain) {
        return None;
    }
    let (bytes, _, missing) = SHIFT_JIS.encode(text);
    let mut left = bytes.iter();
    while let Some(lead) = left.next() {
        if is_of_windows(*lead) {
            return None;
        }
        if matches!(lead, 0x81..=0x9F | 0xE0..=0xFC) {
            left.next();
        }
    }
    (!missing).then(|| bytes.into_owned())
}

/// The first byte of a sign that only Windows' Shift_JIS has.
fn is_of_windows(lead: u8) -> bool {
    matches!(lead, 0x87 | 0xED | 0xEE | 0xFA..=0xFC)
}

fn sign_by_sign(text: &str, out: &mut Vec<u8>) -> Option<(String, Fate)> {
    let mut now = String::with_capacity(text.len());
    let mut fate: Option<Fate> = None;
    let mut worse = |found: Fate| fate = Some(fate.map_or(found, |known| known.min(found)));
    let mut left = text.chars().peekable();
    while let Some(c) = left.next() {
        let composed = left.peek().and_then(|mark| unicode_normalization::char::compose(c, *mark));
        // か and a dot of its own are が, which has a sign; nothing else is composed: names stay as they were written.
        let c = match composed.filter(|_| ('\u{3040}'..'\u{3100}').contains(&c)) {
            Some(composed) => {
                left.next();
                composed
            }
            None => same_sign(c),
        };
        if is_selector(c) {
            worse(Fate::Shape);
            continue;
        }
        let mut bytes = [0; 4];
        let (bytes, _, missing) = SHIFT_JIS.encode(c.encode_utf8(&mut bytes));
        if missing {
            worse(Fate::Lost);
            now.push(MISSING);
            out.extend([0x81, 0xAC]);
            continue;
        }
        if bytes.len() == 2 && is_of_windows(bytes[0]) {
            worse(Fate::Windows);
        }
        now.push(c);
        out.extend(&*bytes);
    }
    fate.map(|fate| (now, fate))
}

/// 異体字セレクタ and the small choices between text and picture.
fn is_selector(c: char) -> bool {
    matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

/// Unicode has two codes for some signs where Shift_JIS has one; Windows took the other.
fn same_sign(c: char) -> char {
    match c {
        '\u{301C}' => '\u{FF5E}',
        '\u{2016}' => '\u{2225}',
        '\u{2014}' => '\u{2015}',
        '\u{00A2}' => '\u{FFE0}',
        '\u{00A3}' => '\u{FFE1}',
        '\u{00AC}' => '\u{FFE2}',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(encoding: Encoding, cells: &[&str]) -> (Vec<u8>, Vec<Odd>) {
        let mut out = Vec::new();
        let odd = line(encoding, cells.iter().copied(), &mut out);
        (out, odd)
    }

    #[test]
    fn no_cell_is_a_formula() {
        for cell in ["=1+1", "+81", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "　＝1", "＋1", "－1", "＠a"] {
            let (out, _) = written(Encoding::Utf8, &[cell]);
            assert!(out.starts_with(b"\"'"), "{cell:?}");
        }
        let (out, _) = written(Encoding::Utf8, &["a\"b,c", "2026-09-07", "10-5"]);
        assert_eq!(String::from_utf8(out).expect("text"), "\"a\"\"b,c\",\"2026-09-07\",\"10-5\"\r\n");
    }

    #[test]
    fn a_reader_of_csv_gets_every_cell_back() {
        let cells = ["髙﨑 \"咲\"", "葛󠄀城", "a,b\r\nc", ""];
        let (out, _) = written(Encoding::Utf8, &cells);
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(&out[..]);
        let back: Vec<String> =
            reader.records().next().expect("a line").expect("sound").iter().map(str::to_owned).collect();
        assert_eq!(back, cells);
    }

    #[test]
    fn what_shift_jis_lacks_is_replaced_and_told() {
        let odd = |cell: &str| written(Encoding::ShiftJis, &[cell]).1.pop();
        let fate = |cell: &str| odd(cell).map(|odd| (odd.now, odd.fate));
        assert_eq!(fate("中村 咲"), None);
        assert_eq!(fate("髙﨑"), Some(("髙﨑".into(), Fate::Windows)));
        assert_eq!(fate("葛\u{E0100}城"), Some(("葛城".into(), Fate::Shape)));
        assert_eq!(fate("𠮷野"), Some(("〓野".into(), Fate::Lost)));
        assert_eq!(fate("髙\u{E0101}𠮷"), Some(("髙〓".into(), Fate::Lost)));
        assert_eq!(fate("か\u{3099}き"), None, "a dot written by itself");
        assert_eq!(fate("2〜3—4‖5"), None, "two codes for one sign");
        assert_eq!(odd("Nguyễn").map(|odd| odd.was).as_deref(), Some("Nguyễn"));
    }

    #[test]
    fn in_one_piece_or_sign_by_sign_it_is_the_same() {
        for c in ('\u{20}'..='\u{FFFF}').chain('\u{20000}'..='\u{20FFF}').chain('\u{E0100}'..='\u{E01EF}') {
            let text = format!("か{c}A");
            let Some(bytes) = in_one_piece(&text) else { continue };
            let mut slow = Vec::new();
            assert_eq!(sign_by_sign(&text, &mut slow), None, "{text:?}");
            assert_eq!(bytes, slow, "{text:?}");
        }
        assert!(in_one_piece("中村 咲").is_some() && in_one_piece("髙﨑").is_none() && in_one_piece("𠮷").is_none());
    }

    #[test]
    fn shift_jis_reads_back_as_what_was_told() {
        let cells = ["髙\u{E0101}𠮷", "＝か\u{3099}", "Nguyễn〜"];
        let (out, odd) = written(Encoding::ShiftJis, &cells);
        let (text, _, broken) = SHIFT_JIS.decode(&out);
        assert!(!broken);
        assert_eq!(text, "\"髙〓\",\"'＝が\",\"Nguy〓n～\"\r\n");
        assert_eq!(odd.iter().map(|odd| odd.column).collect::<Vec<_>>(), [0, 2]);
    }
}
