//! Lock files name what we use, and no place of one machine to get it from.
use super::{Fault, Tree};

const CRATES: &str = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";

pub fn hosts(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in &tree.files {
        let name = file.path.rsplit('/').next().unwrap_or("");
        for (at, line) in file.text.lines().map(str::trim).enumerate() {
            let odd = match name {
                "Cargo.lock" => line.starts_with("source = ") && line != CRATES,
                "package-lock.json" => {
                    line.starts_with("\"resolved\"") || line.contains("://") && !is_information(line)
                }
                _ => false,
            };
            if odd {
                faults.push(Fault::line(&file.path, at + 1, format!("an odd source: {line}")));
            }
        }
    }
    faults
}

/// Where to thank an author; npm fetches nothing from there.
fn is_information(line: &str) -> bool {
    line.starts_with("\"url\": \"https://") || line.starts_with("\"funding\": \"https://")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odd_sources_are_found() {
        let check = |path: &str, text: &str| hosts(&Tree::of(&[(path, text)])).len();
        assert_eq!(check("Cargo.lock", CRATES), 0);
        assert_eq!(check("Cargo.lock", "source = \"registry+https://crates.example.test/index\""), 1);
        assert_eq!(check("Cargo.lock", "source = \"git+https://github.com/a/b#c\""), 1);
        assert_eq!(check("tests/browser/package-lock.json", "  \"resolved\": \"https://npm.example.test/a.tgz\","), 1);
        assert_eq!(check("tests/browser/package-lock.json", "  \"version\": \"1.0.0\","), 0);
    }
}
