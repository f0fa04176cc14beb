//! A section's own wording of a reply: its gaps, and what fills them. Braces that are not one of the gaps are refused when it is written,
//! so that no citizen reads one.

/// A gap and how it stands in the text, as in letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    Procedure,
    Number,
    Today,
}

impl Gap {
    pub const ALL: [Self; 3] = [Self::Procedure, Self::Number, Self::Today];

    pub fn mark(self) -> &'static str {
        match self {
            Self::Procedure => "{procedure}",
            Self::Number => "{number}",
            Self::Today => "{today}",
        }
    }
}

/// The first thing in braces that fills with nothing, or a brace without its other half.
pub fn unknown(text: &str) -> Option<&str> {
    let at = text.find(['{', '}'])?;
    let rest = &text[at..];
    if let Some(gap) = Gap::ALL.into_iter().find(|gap| rest.starts_with(gap.mark())) {
        return unknown(&rest[gap.mark().len()..]);
    }
    let end = rest.find('}').map_or(rest.len(), |end| end + 1);
    let wrong = &rest[..end];
    Some(wrong.char_indices().nth(30).map_or(wrong, |(cut, _)| &wrong[..cut]))
}

/// The text with every gap filled.
pub fn fill(text: &str, word: impl Fn(Gap) -> String) -> String {
    Gap::ALL.into_iter().fold(text.to_owned(), |text, gap| text.replace(gap.mark(), &word(gap)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_known_gaps_are_gaps() {
        assert_eq!(unknown("{procedure}（{number}）について、{today}に"), None);
        assert_eq!(unknown("{name}様"), Some("{name}"));
        assert_eq!(unknown("受付番号 {number"), Some("{number"));
        assert_eq!(unknown("終わり}"), Some("}"));
        assert_eq!(unknown(&format!("{{{}", "あ".repeat(50))).map(|wrong| wrong.chars().count()), Some(30));
    }

    #[test]
    fn every_gap_is_filled_wherever_it_stands() {
        let word = |gap| match gap {
            Gap::Procedure => "児童手当".to_owned(),
            Gap::Number => "JT26-00001-5".to_owned(),
            Gap::Today => "9月7日".to_owned(),
        };
        assert_eq!(fill("{number}: {procedure} {number} {today}", word), "JT26-00001-5: 児童手当 JT26-00001-5 9月7日");
    }
}
