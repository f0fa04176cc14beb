//! Two tiers: from a citizen's page no path of names leads to the residents' snapshots.
//!
//! The walk follows names, file by file, so it may find a way the program never takes; it cannot miss one that is spelled out.
use std::collections::{BTreeMap, VecDeque};

use super::{Fault, Source, Tree, paths};

const HALL: &str = "crates/hall/src/";
/// The slice that holds the snapshots.
const REGISTERS: &str = "registers";

pub fn citizens_never_reach_registers(tree: &Tree) -> Vec<Fault> {
    let files: Vec<&Source> = tree.rust().filter(|file| file.path.starts_with(HALL) && !file.code.is_empty()).collect();
    let modules: BTreeMap<Vec<String>, &Source> =
        files.iter().filter_map(|file| Some((paths::module_of(file)?, *file))).collect();
    let mut faults = Vec::new();
    for page in files.iter().filter(|file| file.path.contains("/portal/") || file.path.ends_with("/portal.rs")) {
        if let Some(way) = way_to_registers(page, &modules) {
            faults
                .push(Fault::file(&page.path, format!("a citizen's page reaches the registers: {}", way.join(" → "))));
        }
    }
    faults
}

fn way_to_registers(page: &Source, modules: &BTreeMap<Vec<String>, &Source>) -> Option<Vec<String>> {
    let mut seen = vec![page.path.clone()];
    let mut open = VecDeque::from([(page, vec![short(page)])]);
    while let Some((file, way)) = open.pop_front() {
        let children = children(file, modules);
        for named in paths::named(file, &children) {
            if named.path.first().is_some_and(|first| first == REGISTERS) {
                return Some([way, vec![named.path.join("::")]].concat());
            }
            let Some(next) = home(&named.path, modules).filter(|next| !seen.contains(&next.path)) else { continue };
            seen.push(next.path.clone());
            open.push_back((next, [way.clone(), vec![short(next)]].concat()));
        }
    }
    None
}

/// The file that holds the longest beginning of the path.
fn home<'a>(path: &[String], modules: &BTreeMap<Vec<String>, &'a Source>) -> Option<&'a Source> {
    (1..=path.len()).rev().find_map(|length| modules.get(&path[..length]).copied())
}

fn children(file: &Source, modules: &BTreeMap<Vec<String>, &Source>) -> Vec<String> {
    let Some(here) = paths::module_of(file) else { return Vec::new() };
    let below = modules.keys().filter(|path| path.len() > here.len() && path.starts_with(&here));
    below.map(|path| path[here.len()].clone()).collect()
}

fn short(file: &Source) -> String {
    file.path.strip_prefix(HALL).unwrap_or(&file.path).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cases: &str, rules: &str) -> usize {
        citizens_never_reach_registers(&Tree::of(&[
            ("crates/hall/src/lib.rs", "mod cases; mod registers; fn desk() { registers::find() }"),
            ("crates/hall/src/cases/mod.rs", cases),
            ("crates/hall/src/cases/rules.rs", rules),
            ("crates/hall/src/cases/portal/apply.rs", "use crate::cases::Case;"),
            ("crates/hall/src/cases/desk/check.rs", "use crate::registers::find;"),
            ("crates/hall/src/registers/mod.rs", "pub fn find() {}"),
        ]))
        .len()
    }

    #[test]
    fn a_way_round_corners_is_found() {
        assert_eq!(check("mod rules; pub use rules::Case;", "pub struct Case;"), 0);
        assert_eq!(check("mod rules; pub use rules::Case;", "use crate::registers::find; pub struct Case;"), 1);
        assert_eq!(check("pub use crate::registers::find as Case;", ""), 1);
        assert_eq!(check("mod desk; pub struct Case; pub use desk::check::routes;", ""), 1);
    }
}
