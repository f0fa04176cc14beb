//! A reader who opens any file is told first why it exists; nothing is left for later without an issue to find it by.
use super::{Fault, Tree, tree::has_word};

pub fn first_paragraph(tree: &Tree) -> Vec<Fault> {
    tree.rust()
        .filter(|file| file.path.contains("/src/") && !file.code.is_empty() && !file.is_generated())
        .filter(|file| !file.text.lines().find(|line| !line.starts_with("#!")).is_some_and(says_something))
        .map(|file| Fault::file(&file.path, "begins without `//!`: say why it exists and what it refuses to do"))
        .collect()
}

fn says_something(line: &str) -> bool {
    line.strip_prefix("//!").is_some_and(|words| words.trim().chars().count() >= 10)
}

pub fn left_for_later(tree: &Tree) -> Vec<Fault> {
    let marks = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X")];
    let mut faults = Vec::new();
    for file in tree.files.iter().filter(|file| !file.has_end("lock") && !file.has_end("json")) {
        for (at, line) in file.text.lines().enumerate() {
            let later = marks.iter().find(|mark| has_word(line, mark) && !line.contains(&format!("{mark}(#")));
            if let Some(mark) = later {
                faults.push(Fault::line(
                    &file.path,
                    at + 1,
                    format!("`{mark}` without an issue: do it, or write {mark}(#number)"),
                ));
            }
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_silent_file_is_found() {
        let check = |text: &str| first_paragraph(&Tree::of(&[("crates/civic/src/lib.rs", text)])).len();
        assert_eq!(check("//! The ground every crate stands on.\nfn a() {}"), 0);
        assert_eq!(check("fn a() {}"), 1);
        assert_eq!(check("//! Hm.\n"), 1);
        assert_eq!(check(""), 0, "an empty file has no code either");
    }

    #[test]
    fn later_needs_an_issue() {
        let mark = concat!("TO", "DO");
        let check = |text: String| left_for_later(&Tree::of(&[("a.rs", &text)])).len();
        assert_eq!(check(format!("// {mark}: sort this out")), 1);
        assert_eq!(check(format!("// {mark}(#12): sort this out")), 0);
        assert_eq!(check("// AUTODOC".into()), 0);
    }
}
