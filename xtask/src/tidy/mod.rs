//! House rules a compiler cannot hold. Each is a function from the tree to its faults, with a test on a tree that breaks it.
//!
//! `cargo xtask tidy` prints them, and a test of this crate fails on them, so that nobody can forget to ask.
use std::{fmt, process::ExitCode};

use crate::{place, tally::Tally};

mod arrows;
mod functions;
mod lexer;
mod pages;
mod paths;
mod prose;
mod purity;
mod sizes;
mod slices;
mod supply;
mod tiers;
mod tree;

pub use tree::{Source, Tree};

/// One broken rule at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub path: String,
    /// 1-based; 0 for the whole file.
    pub line: usize,
    pub says: String,
}

impl Fault {
    fn file(path: &str, says: impl Into<String>) -> Self {
        Self::line(path, 0, says)
    }

    fn line(path: &str, line: usize, says: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line, says: says.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}", self.path, self.says),
            line => write!(f, "{}:{line}: {}", self.path, self.says),
        }
    }
}

/// A rule in words and as a function.
pub struct Rule {
    pub says: &'static str,
    pub check: fn(&Tree) -> Vec<Fault>,
}

pub const RULES: &[Rule] = &[
    Rule { says: "half of all files have at most 100 lines, nine in ten at most 350", check: sizes::spread },
    Rule { says: "no file has more than 800 lines, but those on a list that only shrinks", check: sizes::longest },
    Rule { says: "no function has more than 70 lines, no handler more than 40", check: functions::lengths },
    Rule { says: "arrows between crates never turn back", check: arrows::crates },
    Rule { says: "slices meet at their public face, in their order", check: slices::arrows },
    Rule { says: "nothing a citizen's page reaches reads the registers", check: tiers::citizens_never_reach_registers },
    Rule { says: "kernels and rules do no input or output", check: purity::kernels },
    Rule { says: "only the dialect file knows which database it is", check: purity::dialect },
    Rule { says: "only the binary asks the clock and chance", check: purity::clock },
    Rule { says: "names are folded for search keys only, in civic", check: purity::names },
    Rule { says: "migrations know tables, never entities", check: purity::migrations },
    Rule { says: "every module begins by saying why it exists", check: prose::first_paragraph },
    Rule { says: "nothing is left for later without an issue", check: prose::left_for_later },
    Rule { says: "pages carry no inline style, script or handler", check: pages::no_inline },
    Rule { says: "every route's actors are written down", check: pages::who_may_do_what },
    Rule { says: "lock files name no odd host", check: supply::hosts },
];

/// Checks the tree we stand in; prints faults; counts rules.
pub fn report() -> Tally {
    let tree = match Tree::read(&place::root()) {
        Ok(tree) => tree,
        Err(fault) => {
            println!("  FAILED: the tree cannot be read: {fault}");
            return Tally::FAILED;
        }
    };
    let mut sum = Tally::default();
    for rule in RULES {
        let faults = (rule.check)(&tree);
        sum += if faults.is_empty() { Tally::PASSED } else { Tally::FAILED };
        if !faults.is_empty() {
            println!("  broken: {}", rule.says);
            for fault in &faults {
                println!("    {fault}");
            }
        }
    }
    sum
}

pub fn run() -> ExitCode {
    let sum = report();
    println!("{sum}");
    if sum.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tree_is_tidy() {
        let tree = Tree::read(&place::root()).expect("the tree can be read");
        let faults: Vec<String> =
            RULES.iter().flat_map(|rule| (rule.check)(&tree)).map(|fault| fault.to_string()).collect();
        assert!(faults.is_empty(), "\n{}", faults.join("\n"));
    }
}
