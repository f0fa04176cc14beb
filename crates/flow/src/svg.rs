//! The smallest writer of SVG: presentation attributes only (a strict content policy blocks inline styles), everything escaped.

use std::fmt::Write as _;

/// Escapes text for content and for a double-quoted attribute, and drops what XML cannot carry.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(char),
        }
    }
    out
}

/// A path through the points with rounded corners.
pub(crate) fn rounded(points: &[(i32, i32)], radius: i32) -> String {
    let mut path = String::new();
    let Some(first) = points.first() else { return path };
    let _ = write!(path, "M{} {}", first.0, first.1);
    for three in points.windows(3) {
        let [before, corner, after] = three else { continue };
        let reach = |other: &(i32, i32)| (other.0 - corner.0).abs().max((other.1 - corner.1).abs());
        let cut = radius.min(reach(before) / 2).min(reach(after) / 2);
        let toward = |other: &(i32, i32)| {
            (corner.0 + (other.0 - corner.0).signum() * cut, corner.1 + (other.1 - corner.1).signum() * cut)
        };
        let (enter, leave) = (toward(before), toward(after));
        let _ = write!(path, "L{} {}Q{} {} {} {}", enter.0, enter.1, corner.0, corner.1, leave.0, leave.1);
    }
    if let Some(last) = points.last() {
        let _ = write!(path, "L{} {}", last.0, last.1);
    }
    path
}

/// Breaks a text into at most `lines` lines of `width` px, the last ending in … when it does not fit.
pub(crate) fn wrap(text: &str, width: i32, lines: usize, measure: fn(&str) -> i32) -> Vec<String> {
    let mut out: Vec<String> = vec![String::new()];
    for word in words(text) {
        let fits = |line: &str| measure(&format!("{line}{word}")) <= width;
        let Some(line) = out.last_mut() else { break };
        if fits(line) || line.is_empty() {
            line.push_str(&word);
        } else {
            let blank = word.trim_start().to_owned();
            out.push(blank);
        }
    }
    if out.len() > lines {
        out.truncate(lines);
        if let Some(last) = out.last_mut() {
            while measure(&format!("{last}…")) > width && last.pop().is_some() {}
            last.push('…');
        }
    }
    out
}

/// Pieces a line may break between: any two full-width characters (not before a closing mark or a long vowel), else at blanks.
fn words(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut wide_before = false;
    for char in text.chars() {
        let wide = u32::from(char) >= 0x2000;
        let clings = "、。，．）」』】・：ーぁぃぅぇぉっゃゅょァィゥェォッャュョ".contains(char);
        let starts = char == ' ' || ((wide || wide_before) && !clings);
        match out.last_mut() {
            Some(last) if !starts => last.push(char),
            _ => out.push(char.to_string()),
        }
        wide_before = wide;
    }
    out
}
