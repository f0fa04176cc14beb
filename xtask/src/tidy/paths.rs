//! Which modules of a crate a file names: `use` trees and plain paths, made absolute within the crate.
use super::Source;

/// A path from the crate's root, and the line it stands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    pub path: Vec<String>,
    pub line: usize,
}

/// The module a file of `crates/<name>/src/` is: `cases/portal/apply.rs` is `[cases, portal, apply]`.
pub fn module_of(file: &Source) -> Option<Vec<String>> {
    let inside = file.path.strip_prefix("crates/")?.split_once("/src/")?.1.strip_suffix(".rs")?;
    let mut path: Vec<String> = inside.split('/').map(str::to_owned).collect();
    if path.last().is_some_and(|last| last == "mod" || (path.len() == 1 && (last == "lib" || last == "main"))) {
        path.pop();
    }
    Some(path)
}

/// Every path in the file's code that leads into its own crate, `crate::`, `super::`, `self::` or a child named bare.
pub fn named(file: &Source, children: &[String]) -> Vec<Named> {
    let Some(here) = module_of(file) else { return Vec::new() };
    let mut found = Vec::new();
    for (at, word) in words(&file.code) {
        let before = file.code[..at].trim_end();
        let keyword = matches!(word, "crate" | "super" | "self");
        let grouped = || before.ends_with(['{', ',']) && in_use(before);
        // The statement before is looked at last: it may be the whole of a long file.
        let child = children.iter().any(|child| child == word) && !grouped();
        let rest = &file.code[at..];
        let leads_on = rest[word.len()..].trim_start().starts_with("::");
        if !(keyword || child) || !leads_on || before.ends_with("::") || before.ends_with('.') {
            continue;
        }
        let line = file.code[..at].matches('\n').count() + 1;
        for path in expand(rest) {
            found.push(Named { path: absolute(&here, &path), line });
        }
    }
    found
}

/// Whether the text ends inside a `use` statement's braces.
fn in_use(before: &str) -> bool {
    let statement = before.rfind(';').map_or(before, |end| &before[end + 1..]);
    statement.trim_start().starts_with("use ") || statement.contains("\nuse ") || statement.contains("pub use ")
}

fn words(code: &str) -> impl Iterator<Item = (usize, &str)> {
    let inner = |letter: char| letter.is_alphanumeric() || letter == '_';
    code.split(move |letter| !inner(letter))
        .filter(|word| !word.is_empty())
        .map(move |word| (word.as_ptr() as usize - code.as_ptr() as usize, word))
}

/// All paths of the tree that begins here: `a::{b, c::d}` gives `a::b` and `a::c::d`.
fn expand(text: &str) -> Vec<Vec<String>> {
    let text = text.trim_start();
    if let Some(group) = text.strip_prefix('{') {
        let (mut depth, mut start, mut found) = (0_usize, 0, Vec::new());
        for (at, letter) in group.char_indices() {
            match letter {
                '{' => depth += 1,
                '}' if depth > 0 => depth -= 1,
                ',' | '}' if depth == 0 => {
                    found.extend(expand(&group[start..at]));
                    start = at + 1;
                    if letter == '}' {
                        break;
                    }
                }
                _ => {}
            }
        }
        return found;
    }
    let name: String = text.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
    if name.is_empty() {
        return if text.starts_with('*') { vec![Vec::new()] } else { Vec::new() };
    }
    match text[name.len()..].trim_start().strip_prefix("::") {
        Some(rest) if !rest.trim_start().starts_with('<') => {
            let tails = expand(rest);
            tails.into_iter().map(|tail| std::iter::once(name.clone()).chain(tail).collect()).collect()
        }
        _ => vec![vec![name]],
    }
}

fn absolute(here: &[String], path: &[String]) -> Vec<String> {
    let mut base = here.to_vec();
    let mut rest = path;
    match path.first().map(String::as_str) {
        Some("crate") => (base, rest) = (Vec::new(), &path[1..]),
        Some("self") => rest = &path[1..],
        _ => {}
    }
    while rest.first().is_some_and(|word| word == "super") {
        base.pop();
        rest = &rest[1..];
    }
    base.extend(rest.iter().cloned());
    base
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::Tree;

    fn paths(path: &str, text: &str, children: &[&str]) -> Vec<String> {
        let tree = Tree::of(&[(path, text)]);
        let children: Vec<String> = children.iter().map(|child| (*child).to_owned()).collect();
        named(&tree.files[0], &children).into_iter().map(|named| named.path.join("::")).collect()
    }

    #[test]
    fn trees_and_plain_paths_are_made_absolute() {
        let file = "crates/hall/src/cases/portal/apply.rs";
        assert_eq!(
            paths(file, "use crate::{people, catalog::{Entry, find}};", &[]),
            ["people", "catalog::Entry", "catalog::find"]
        );
        assert_eq!(
            paths(file, "fn f() { crate::people::find::<u8>(); super::super::rules::may() }", &[]),
            ["people::find", "cases::rules::may"]
        );
        assert_eq!(paths(file, "use {crate::people::A, super::page};", &[]), ["people::A", "cases::portal::page"]);
        assert_eq!(
            paths(file, "use axum::extract::{self, Path};\n// crate::registers::x\n", &[]),
            Vec::<String>::new()
        );
    }

    #[test]
    fn children_are_named_bare() {
        let file = "crates/hall/src/cases/mod.rs";
        assert_eq!(
            paths(file, "mod records; pub use records::Case; pub use self::rules::may;", &["records", "rules"]),
            ["cases::records::Case", "cases::rules::may"]
        );
    }
}
