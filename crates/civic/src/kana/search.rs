//! The key under which a name is found: two spellings a person would call the same get one key.

use unicode_normalization::UnicodeNormalization;

use super::{hiragana_of, variant};
use crate::fold;

/// Folds width, case, kana, old and variant kanji, IVS, blanks, middle dots, dashes and accents away.
///
/// `髙﨑 ﾊﾅｺ` and `高崎はなこ` meet; so do `オーノ` and `おおの` (a long mark is the vowel before it), `シミヅ` and `しみず`, `José` and `JOSE`.
/// Folding a key again gives the same key. Never shown, never stored as a name.
pub fn search_key(text: &str) -> String {
    // Compatibility decomposition also brings the doubly coded kanji (U+FA19 神) to one form; kana marks are joined again.
    let apart = text.chars().filter(|c| !is_selector(*c)).map(variant::common).nfkd().flat_map(char::to_lowercase);
    let plain = apart.filter(|c| is_long_mark(*c) || !is_dropped(*c)).nfc();
    let mut key = String::with_capacity(text.len());
    for c in plain {
        match variant::common(c) {
            c if is_long_mark(c) => key.extend(key.chars().next_back().and_then(vowel)),
            // A voicing mark that found no kana to join.
            '\u{3099}' | '\u{309a}' => {}
            c => key.push(plain_kana(hiragana_of(c))),
        }
    }
    // What was dropped may have parted signs that now stand together.
    key.nfc().collect()
}

fn is_long_mark(c: char) -> bool {
    matches!(c, 'ー' | 'ｰ')
}

/// Blanks, dashes, dots and accents: written or left out at will.
fn is_dropped(c: char) -> bool {
    let dot = matches!(c, '・' | '･' | '·' | '\'' | '’' | '.' | ',');
    dot || c.is_whitespace() || fold::is_dash(c) || fold::is_invisible(c) || is_accent(c)
}

/// Variation selectors, the ideographic ones (IVS) among them.
fn is_selector(c: char) -> bool {
    matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Combining marks of Latin letters; those of kana are others.
fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// Small kana as large, and the kana that have come to sound alike as one.
fn plain_kana(c: char) -> char {
    match c {
        'ぁ' => 'あ',
        'ぃ' | 'ゐ' => 'い',
        'ぅ' => 'う',
        'ぇ' | 'ゑ' => 'え',
        'ぉ' | 'を' => 'お',
        'っ' => 'つ',
        'ゃ' => 'や',
        'ゅ' => 'ゆ',
        'ょ' => 'よ',
        'ゎ' => 'わ',
        'ゕ' => 'か',
        'ゖ' => 'け',
        'ぢ' => 'じ',
        'づ' => 'ず',
        other => other,
    }
}

/// The vowel a long mark after this hiragana stands for.
fn vowel(kana: char) -> Option<char> {
    const ROWS: [(&str, char); 5] = [
        ("あかさたなはまやらわがざだばぱ", 'あ'),
        ("いきしちにひみりぎじびぴ", 'い'),
        ("うくすつぬふむゆるぐずぶぷゔ", 'う'),
        ("えけせてねへめれげぜでべぺ", 'え'),
        ("おこそとのほもよろごぞどぼぽ", 'お'),
    ];
    ROWS.into_iter().find(|row| row.0.contains(kana)).map(|row| row.1)
}
