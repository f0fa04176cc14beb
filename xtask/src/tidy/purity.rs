//! What may touch the world, and where.
use super::{Fault, Source, Tree};

/// Crates that compute and do nothing else.
const KERNELS: &[&str] = &["civic", "feel", "flow", "counter", "procedure", "engine", "twin", "mining", "fit"];
const WORLD: &[&str] = &[
    "tokio",
    "sea_orm",
    "sqlx",
    "axum",
    "hyper",
    "SystemTime",
    "std::fs",
    "std::env",
    "std::net",
    "std::process",
    "std::thread",
    "async fn",
];
const CLOCKS: &[&str] = &[
    "SystemTime::now",
    "Instant::now",
    "Zoned::now",
    "Timestamp::now",
    "Uuid::now_v7",
    "Uuid::new_v4",
    "rand",
    "getrandom",
    "thread_rng",
    "OsRng",
    "fastrand",
];
/// Places outside the binary that may ask the clock or chance, each for something no answer and no stored value depends on.
const CLOCK_SPOTS: &[&str] = &[
    "crates/store/src/committer/mod.rs", // how long a commit took, for the figures
    "crates/store/src/testing.rs",       // a schema name that no other test process has
    "crates/web/src/frame.rs",           // how long a request took, for the figures
    "crates/web/src/serve/stalled.rs",   // the deadline of a socket that stopped reading
];
const DIALECT: &str = "crates/store/src/dialect.rs";

fn naming<'a>(files: impl Iterator<Item = &'a Source>, words: &[&str], says: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in files {
        for word in words {
            faults.extend(file.lines_with(word).map(|line| Fault::line(&file.path, line, format!("`{word}`: {says}"))));
        }
    }
    faults
}

fn in_crates(tree: &Tree) -> impl Iterator<Item = &Source> {
    tree.rust().filter(|file| file.krate().is_some() && file.path.contains("/src/"))
}

pub fn kernels(tree: &Tree) -> Vec<Fault> {
    let pure = |file: &&Source| {
        let kernel = file.krate().is_some_and(|name| KERNELS.contains(&name));
        kernel || (file.krate() == Some("hall") && file.path.ends_with("/rules.rs"))
    };
    naming(in_crates(tree).filter(pure), WORLD, "kernels and rules take values and give values")
}

pub fn dialect(tree: &Tree) -> Vec<Fault> {
    let others = in_crates(tree).filter(|file| file.path != DIALECT);
    naming(others, &["DbBackend", "DatabaseBackend"], "every dialect fork stands in crates/store/src/dialect.rs")
}

pub fn clock(tree: &Tree) -> Vec<Fault> {
    let asked = |file: &&Source| file.krate() != Some("yakuba") && !CLOCK_SPOTS.contains(&file.path.as_str());
    naming(
        in_crates(tree).filter(asked),
        CLOCKS,
        "take a `civic::Clock` or `civic::Chance`; only the binary asks the machine",
    )
}

pub fn names(tree: &Tree) -> Vec<Fault> {
    let others = in_crates(tree).filter(|file| file.krate() != Some("civic"));
    let words = ["nfc()", "nfd()", "nfkc()", "nfkd()", "UnicodeNormalization"];
    let words = words.map(|word| word.trim_end_matches("()"));
    naming(others, &words, "names are stored verbatim; civic folds search keys")
}

pub fn migrations(tree: &Tree) -> Vec<Fault> {
    let lists = in_crates(tree)
        .filter(|file| ["/migrations/", "/migrations.rs", "/migration/"].iter().any(|mark| file.path.contains(mark)));
    let words = ["entity", "entities", "records", "EntityTrait", "ActiveModelTrait", "ActiveModel"];
    naming(lists, &words, "a migration must mean the same for ever; entities change")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(rule: fn(&Tree) -> Vec<Fault>, path: &str, text: &str) -> usize {
        rule(&Tree::of(&[(path, text)])).len()
    }

    #[test]
    fn kernels_stay_out_of_the_world() {
        assert_eq!(one(kernels, "crates/feel/src/a.rs", "use std::fs;"), 1);
        assert_eq!(one(kernels, "crates/hall/src/cases/rules.rs", "pub async fn may() {}"), 1);
        assert_eq!(one(kernels, "crates/hall/src/cases/jobs.rs", "use tokio::time;"), 0);
        assert_eq!(
            one(kernels, "crates/feel/src/a.rs", "// no tokio here\n#[cfg(test)]\nmod tests { use std::fs; }"),
            0
        );
    }

    #[test]
    fn one_place_knows_the_dialect() {
        assert_eq!(one(dialect, "crates/store/src/committer.rs", "fn f(b: DbBackend) {}"), 1);
        assert_eq!(one(dialect, DIALECT, "fn f(b: DbBackend) {}"), 0);
    }

    #[test]
    fn only_the_binary_has_a_clock() {
        assert_eq!(one(clock, "crates/web/src/a.rs", "let t = std::time::Instant::now();"), 1);
        assert_eq!(one(clock, "crates/store/src/a.rs", "let t = jiff::Zoned::now(); let n = rand::random();"), 2);
        assert_eq!(one(clock, "crates/yakuba/src/a.rs", "let t = std::time::Instant::now();"), 0);
        assert_eq!(one(clock, "crates/web/src/a.rs", "let operand = strand::new();"), 0);
    }

    #[test]
    fn names_are_left_alone() {
        assert_eq!(one(names, "crates/hall/src/people/mod.rs", "let n = name.nfkc().collect();"), 1);
        assert_eq!(one(names, "crates/civic/src/kana.rs", "let n = name.nfkc().collect();"), 0);
    }

    #[test]
    fn migrations_know_no_entities() {
        assert_eq!(one(migrations, "crates/hall/src/migrations/m1.rs", "use crate::cases::records::Case;"), 1);
        assert_eq!(one(migrations, "crates/hall/src/migrations/m1.rs", "use sea_orm_migration::prelude::*;"), 0);
    }
}
