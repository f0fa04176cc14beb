//! Kana, width, and the folding of names into search keys.
//!
//! Names themselves are never changed: every function makes a new string for one purpose, and none of them is a normal form to store.

mod account;
mod search;
mod table;
#[cfg(test)]
mod tests;
mod variant;

pub use account::{BadChar, account_holder_kana};
pub use search::search_key;

/// Hiragana to katakana; everything else stays.
pub fn to_katakana(text: &str) -> String {
    text.chars().map(|c| if matches!(c, 'ぁ'..='ゖ' | 'ゝ' | 'ゞ') { shift(c, 0x60) } else { c }).collect()
}

/// Katakana of full width to hiragana; everything else stays (ヷ ヸ ヹ ヺ have no hiragana).
pub fn to_hiragana(text: &str) -> String {
    text.chars().map(hiragana_of).collect()
}

/// Half-width katakana to full width, joining dakuten (ｶﾞ → ガ), and half-width kana marks (｡ ｢ ｣ ､ ･ ｰ).
pub fn to_full_kana(text: &str) -> String {
    let mut full = String::with_capacity(text.len());
    for c in text.chars() {
        let joined = table::join(full.chars().next_back(), c);
        if let Some(joined) = joined {
            full.pop();
            full.push(joined);
        } else {
            full.push(table::full(c).unwrap_or(c));
        }
    }
    full
}

/// Full-width katakana to half width, splitting dakuten (ガ → ｶﾞ); what has no half-width form stays.
pub fn to_half_kana(text: &str) -> String {
    let mut half = String::with_capacity(text.len());
    for c in text.chars() {
        match table::half(c) {
            Some((base, mark)) => half.extend(std::iter::once(base).chain(mark)),
            None => half.push(c),
        }
    }
    half
}

/// Full-width ASCII and the full-width blank to half width; kana stays.
pub fn to_half_width(text: &str) -> String {
    text.chars().map(half_width_of).collect()
}

/// ASCII to full width (for forms that are printed in squares); kana stays.
pub fn to_full_width(text: &str) -> String {
    let wide = |c: char| match c {
        ' ' => '\u{3000}',
        '!'..='~' => shift(c, 0xfee0),
        other => other,
    };
    text.chars().map(wide).collect()
}

/// Whether a reading (振り仮名) is nothing but kana: hiragana or katakana of either width, long marks, iteration marks, middle dots and
/// blanks, and at least one kana.
pub fn is_kana(text: &str) -> bool {
    let sound = |c: char| matches!(c, 'ぁ'..='ゖ' | 'ァ'..='ヺ' | 'ｦ'..='ｯ' | 'ｱ'..='ﾝ');
    let mark = |c: char| {
        matches!(
            c,
            'ー' | 'ｰ'
                | '・'
                | '･'
                | 'ゝ'
                | 'ゞ'
                | 'ヽ'
                | 'ヾ'
                | 'ﾞ'
                | 'ﾟ'
                | '゛'
                | '゜'
                | ' '
                | '\u{3000}'
                | '\u{3099}'
                | '\u{309a}'
        )
    };
    text.chars().any(sound) && text.chars().all(|c| sound(c) || mark(c))
}

fn hiragana_of(c: char) -> char {
    if matches!(c, 'ァ'..='ヶ' | 'ヽ' | 'ヾ') { char::from_u32(u32::from(c) - 0x60).unwrap_or(c) } else { c }
}

fn half_width_of(c: char) -> char {
    match c {
        '\u{3000}' => ' ',
        '！'..='～' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        other => other,
    }
}

fn shift(c: char, by: u32) -> char {
    char::from_u32(u32::from(c) + by).unwrap_or(c)
}
