//! Slices of the hall: each shows the others one face, its `mod.rs`, and knows only those before it.
use super::{Fault, Tree, paths};

/// Slices in their order; those of one row do not know each other.
const ORDER: &[&[&str]] = &[
    &["people", "catalog"],
    &["status"],
    &["screening"],
    &["cases"],
    &["mypage", "past"],
    &["drafts", "outlook"],
    &["bundles"],
    &["talks", "notices", "papers", "satisfaction", "recusal"],
    &["outside", "fees", "allocation", "visits"],
    &["protection", "notes", "lobby", "schedules", "walks"],
    &["portal", "desk"],
    &["registers", "crisis", "outcomes", "audit", "publishing", "api", "spool"],
    &["reform"],
];
/// What makes a folder a slice.
const MARKS: &[&str] = &["rules.rs", "records.rs", "portal/", "desk/"];

fn row(slice: &str) -> Option<usize> {
    ORDER.iter().position(|row| row.contains(&slice))
}

pub fn arrows(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in tree.rust().filter(|file| file.path.starts_with("crates/hall/src/")) {
        let Some(here) = paths::module_of(file) else { continue };
        let Some(own) = here.first() else { continue };
        let inside = file.path.strip_prefix(&format!("crates/hall/src/{own}/")).unwrap_or("");
        if row(own).is_none() {
            if MARKS.iter().any(|mark| inside.starts_with(mark)) {
                let says = format!("`{own}` is a slice without a place: give it one in xtask/src/tidy/slices.rs");
                faults.push(Fault::file(&file.path, says));
            }
            continue;
        }
        for named in paths::named(file, &[]) {
            let Some(other) = named.path.first().filter(|other| *other != own && row(other).is_some()) else {
                continue;
            };
            let mut says = |text: String| faults.push(Fault::line(&file.path, named.line, text));
            if row(other) >= row(own) {
                says(format!("`{own}` may not know `{other}`: it comes later, or stands beside it"));
            }
            if let Some(inner) = named.path.get(1).filter(|inner| is_module(tree, other, inner)) {
                says(format!("`{other}::{inner}` is the inside of another slice: use what its mod.rs shows"));
            }
        }
    }
    faults
}

fn is_module(tree: &Tree, slice: &str, inner: &str) -> bool {
    let file = format!("crates/hall/src/{slice}/{inner}.rs");
    let folder = format!("crates/hall/src/{slice}/{inner}/");
    tree.files.iter().any(|known| known.path == file || known.path.starts_with(&folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(path: &str, text: &str) -> Vec<String> {
        let files =
            [(path, text), ("crates/hall/src/people/records.rs", "//! x"), ("crates/hall/src/cases/mod.rs", "//! x")];
        arrows(&Tree::of(&files)).into_iter().map(|fault| fault.says).collect()
    }

    #[test]
    fn slices_know_only_those_before_them() {
        assert_eq!(check("crates/hall/src/cases/rules.rs", "use crate::people::Person;").len(), 0);
        assert_eq!(check("crates/hall/src/people/rules.rs", "use crate::cases::Case;").len(), 1);
        assert_eq!(check("crates/hall/src/people/rules.rs", "use super::super::cases::Case;").len(), 1);
        assert_eq!(check("crates/hall/src/talks/rules.rs", "use crate::{papers::Paper, people::Person};").len(), 1);
    }

    #[test]
    fn slices_meet_at_their_face() {
        assert_eq!(check("crates/hall/src/cases/jobs.rs", "fn f() { crate::people::records::find() }").len(), 1);
        assert_eq!(check("crates/hall/src/cases/jobs.rs", "fn f() { crate::people::find() }").len(), 0);
        assert_eq!(check("crates/hall/src/cases/jobs.rs", "use super::records::find;").len(), 0);
    }

    #[test]
    fn a_new_slice_needs_a_place() {
        assert_eq!(check("crates/hall/src/annex/rules.rs", "//! x").len(), 1);
        assert_eq!(check("crates/hall/src/shell/frame.rs", "//! x").len(), 0);
    }
}
