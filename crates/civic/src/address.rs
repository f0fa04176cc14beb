//! Addresses folded for comparing. Never stored in place of what was written, and never a judgement that two places are one.

/// The key of an address in one text: `青葉町2丁目10番5号` and `青葉町２－１０－５` → the same.
pub fn key(text: &str) -> String {
    let folded = crate::kana::to_half_width(text);
    let mut out = String::with_capacity(folded.len());
    for part in folded
        .replace("丁目", "-")
        .replace("番地", "-")
        .replace(['番', '号', 'ー', '－', '―', '‐', '−', '–'], "-")
        .split_whitespace()
    {
        out.push_str(part);
    }
    while out.contains("--") {
        out = out.replace("--", "-");
    }
    // `5-コーポ葵` and `5コーポ葵`: a hyphen counts only between digits.
    let chars: Vec<char> = out.chars().collect();
    let between =
        |at: usize| at > 0 && chars[at - 1].is_ascii_digit() && chars.get(at + 1).is_some_and(char::is_ascii_digit);
    chars.iter().enumerate().filter(|(at, c)| **c != '-' || between(*at)).map(|(_, c)| *c).collect()
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn ways_of_writing_one_address_are_the_same_and_others_are_not() {
        assert_eq!(key("青葉町2丁目10番5号"), key("青葉町２－１０－５"));
        assert_eq!(key("青葉町2-10-5 コーポ葵203"), key("青葉町2丁目10番5号コーポ葵２０３"));
        assert_ne!(key("青葉町2-10-5"), key("青葉町21-0-5"));
    }
}
