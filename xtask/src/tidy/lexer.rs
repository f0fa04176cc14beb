//! Just enough of Rust's lexis that no brace or name in a comment or literal misleads a rule.

/// Blanks comments and the insides of strings and characters; line breaks stay.
pub fn blank(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while at < letters.len() {
        let end = literal_end(&letters, at);
        if end == at {
            out.push(letters[at]);
            at += 1;
        } else {
            out.extend(letters[at..end].iter().map(|letter| if *letter == '\n' { '\n' } else { ' ' }));
            at = end;
        }
    }
    out
}

/// Where the comment or literal that begins here ends; `at` itself when none begins.
fn literal_end(letters: &[char], at: usize) -> usize {
    let next = |ahead: usize| letters.get(at + ahead).copied().unwrap_or(' ');
    match (letters[at], next(1)) {
        ('/', '/') => find(letters, at, |rest| rest[0] == '\n').unwrap_or(letters.len()),
        ('/', '*') => block_end(letters, at),
        ('"', _) => string_end(letters, at),
        ('r', '"' | '#') if !follows_name(letters, at) => raw_end(letters, at),
        ('\'', '\\') => find(letters, at + 3, |rest| rest[0] == '\'').map_or(letters.len(), |end| end + 1),
        ('\'', _) if next(2) == '\'' => at + 3,
        _ => at,
    }
}

fn find(letters: &[char], from: usize, hit: impl Fn(&[char]) -> bool) -> Option<usize> {
    (from..letters.len()).find(|at| hit(&letters[*at..]))
}

fn follows_name(letters: &[char], at: usize) -> bool {
    // `br"…"` is a raw string; `for"` is none.
    let before = |back: usize| at.checked_sub(back).map_or(' ', |at| letters[at]);
    let inner = |letter: char| letter.is_alphanumeric() || letter == '_';
    inner(before(1)) && (before(1) != 'b' || inner(before(2)))
}

fn block_end(letters: &[char], at: usize) -> usize {
    let (mut depth, mut here) = (0_usize, at);
    while here < letters.len() {
        match letters.get(here..here + 2) {
            Some(['/', '*']) => (depth, here) = (depth + 1, here + 2),
            Some(['*', '/']) => (depth, here) = (depth - 1, here + 2),
            _ => here += 1,
        }
        if depth == 0 {
            return here;
        }
    }
    letters.len()
}

fn string_end(letters: &[char], at: usize) -> usize {
    let mut here = at + 1;
    while here < letters.len() {
        match letters[here] {
            '\\' => here += 2,
            '"' => return here + 1,
            _ => here += 1,
        }
    }
    letters.len()
}

fn raw_end(letters: &[char], at: usize) -> usize {
    let marks = letters[at + 1..].iter().take_while(|letter| **letter == '#').count();
    if letters.get(at + 1 + marks) != Some(&'"') {
        return at; // a raw name such as r#type
    }
    let closes =
        |rest: &[char]| rest[0] == '"' && rest.iter().skip(1).take(marks).filter(|c| **c == '#').count() == marks;
    find(letters, at + 2 + marks, closes).map_or(letters.len(), |end| end + 1 + marks)
}

/// Blanks every item marked `#[cfg(test)]` in blanked code.
pub fn without_tests(code: &str) -> String {
    let mut out = code.to_owned();
    while let Some(start) = out.find("#[cfg(test)]") {
        let end = item_end(&out, start + "#[cfg(test)]".len());
        let blanked: String = out[start..end].chars().map(|letter| if letter == '\n' { '\n' } else { ' ' }).collect();
        out.replace_range(start..end, &blanked);
    }
    out
}

/// The end of the item that begins here: its closing brace, or its semicolon.
pub fn item_end(code: &str, from: usize) -> usize {
    let (mut depth, mut inner) = (0_usize, 0_usize);
    for (at, letter) in code[from..].char_indices() {
        match letter {
            '(' | '[' => inner += 1,
            ')' | ']' => inner = inner.saturating_sub(1),
            '{' => depth += 1,
            '}' if depth <= 1 => return from + at + 1,
            '}' => depth -= 1,
            ';' if depth == 0 && inner == 0 => return from + at + 1,
            _ => {}
        }
    }
    code.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn braces_in_literals_and_comments_vanish() {
        for text in [
            "\"{\"",
            "'{'",
            "r#\"{ \" {\"#",
            "br\"{\"",
            "// {\n",
            "/* { /* { */ { */",
            "\"\\\"{\"",
            "'\\''",
            "'\\u{7b}'",
            "b'{'",
        ] {
            let code = blank(text);
            assert!(!code.contains('{'), "{text} became {code}");
            assert_eq!(code.chars().count(), text.chars().count());
        }
    }

    #[test]
    fn lifetimes_and_raw_names_stay() {
        let text = "fn f<'a>(r#type: &'a str) -> &'a str { r#type }";
        assert_eq!(blank(text), text);
    }

    #[test]
    fn test_code_vanishes_and_lines_stay() {
        let code = "fn a() {}\n#[cfg(test)]\nmod tests {\n fn b() { tokio() }\n}\nfn c() {}\n#[cfg(test)]\nmod t;\nfn d() {}\n";
        let rest = without_tests(code);
        assert!(!rest.contains("tokio") && !rest.contains("mod t"));
        assert!(rest.contains("fn c()") && rest.contains("fn d()"));
        assert_eq!(rest.lines().count(), code.lines().count());
    }
}
