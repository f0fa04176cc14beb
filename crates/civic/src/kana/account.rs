//! The name of an account holder as the banks' transfer files want it (全銀, half-width kana in capitals).

use std::fmt;

use super::{half_width_of, table, to_full_kana, to_katakana};

/// A sign no bank takes, and where it stands (counted in characters from 0, in the text as given with half-width kana joined).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadChar {
    pub char: char,
    pub at: usize,
}

impl fmt::Display for BadChar {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "a bank does not take {:?} (character {})", self.char, self.at + 1)
    }
}

impl std::error::Error for BadChar {}

/// Hiragana, katakana and Latin of any width to `ﾔﾏﾀﾞ ﾊﾅｺ`: small kana become large, the long mark and dashes `-`, the middle dot `.`,
/// letters capitals, runs of blanks one. Kanji and anything else is refused.
pub fn account_holder_kana(text: &str) -> Result<String, BadChar> {
    let mut holder = String::with_capacity(text.len());
    for (at, c) in to_full_kana(&to_katakana(text)).chars().enumerate() {
        let c = large(half_width_of(c));
        match c {
            _ if crate::fold::is_dash(c) => holder.push('-'),
            c if c.is_whitespace() => {
                if !holder.is_empty() && !holder.ends_with(' ') {
                    holder.push(' ');
                }
            }
            '・' => holder.push('.'),
            '¥' | '￥' | '\\' => holder.push('\\'),
            '0'..='9' | 'A'..='Z' | '(' | ')' | '.' | ',' | '/' => holder.push(c),
            'a'..='z' => holder.push(c.to_ascii_uppercase()),
            'ア'..='ヴ' | '「' | '」' => match table::half(c) {
                Some((base, mark)) => holder.extend(std::iter::once(base).chain(mark)),
                None => return Err(BadChar { char: c, at }),
            },
            _ => return Err(BadChar { char: c, at }),
        }
    }
    holder.truncate(holder.trim_end().len());
    Ok(holder)
}

fn large(c: char) -> char {
    match c {
        'ァ' => 'ア',
        'ィ' | 'ヰ' => 'イ',
        'ゥ' => 'ウ',
        'ェ' | 'ヱ' => 'エ',
        'ォ' => 'オ',
        'ッ' => 'ツ',
        'ャ' => 'ヤ',
        'ュ' => 'ユ',
        'ョ' => 'ヨ',
        'ヮ' => 'ワ',
        'ヵ' => 'カ',
        'ヶ' => 'ケ',
        other => other,
    }
}
