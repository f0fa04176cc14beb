//! What a person types into a field that holds a number or a date, brought to one form before it is parsed.
//!
//! For names this is forbidden: they are stored as given, and only search keys fold (see [`crate::kana`]).

use unicode_normalization::UnicodeNormalization;

/// Full width to half width, every dash (the long mark ー among them) to `-`, blanks and invisible marks dropped.
pub(crate) fn typed(text: &str) -> String {
    text.nfkc().filter(|c| !c.is_whitespace() && !is_invisible(*c)).map(|c| if is_dash(c) { '-' } else { c }).collect()
}

/// Hyphens, minus signs, dashes, box lines and the Japanese long mark: people use any of them between digits.
pub(crate) fn is_dash(c: char) -> bool {
    matches!(
        c,
        '-' | '\u{ad}' | '\u{2010}'
            ..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{2500}' | '\u{2501}' | 'ー' | 'ｰ' | '－' | '﹣'
    )
}

pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}
