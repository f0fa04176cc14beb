//! Half-width and full-width katakana side by side (JIS X 0201 and 0208).

/// U+FF61 … U+FF9F in order.
const HALF_BLOCK: &str = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜";
const HALF_FIRST: u32 = 0xff61;

const VOICED: &str = "ガギグゲゴザジズゼゾダヂヅデドバビブベボヴヷヺ";
const VOICELESS: &str = "カキクケコサシスセソタチツテトハヒフヘホウワヲ";
const HALF_VOICED: &str = "パピプペポ";
const HALF_VOICELESS: &str = "ハヒフヘホ";

/// The full-width form of a half-width sign.
pub fn full(half: char) -> Option<char> {
    let at = u32::from(half).checked_sub(HALF_FIRST)?;
    HALF_BLOCK.chars().nth(usize::try_from(at).ok()?)
}

/// A full-width katakana and the mark after it (half-width, or combining) as one sign.
pub fn join(before: Option<char>, mark: char) -> Option<char> {
    match mark {
        'ﾞ' | '\u{3099}' => pair(VOICELESS, VOICED, before?),
        'ﾟ' | '\u{309a}' => pair(HALF_VOICELESS, HALF_VOICED, before?),
        _ => None,
    }
}

/// The half-width form: a base, and perhaps a mark.
pub fn half(full: char) -> Option<(char, Option<char>)> {
    if let Some(base) = pair(VOICED, VOICELESS, full) {
        return Some((half_base(base)?, Some('ﾞ')));
    }
    if let Some(base) = pair(HALF_VOICED, HALF_VOICELESS, full) {
        return Some((half_base(base)?, Some('ﾟ')));
    }
    Some((half_base(full)?, None))
}

fn half_base(full: char) -> Option<char> {
    let at = HALF_BLOCK.chars().position(|c| c == full)?;
    char::from_u32(HALF_FIRST + u32::try_from(at).ok()?)
}

fn pair(from: &str, to: &str, c: char) -> Option<char> {
    from.chars().zip(to.chars()).find(|pair| pair.0 == c).map(|pair| pair.1)
}
