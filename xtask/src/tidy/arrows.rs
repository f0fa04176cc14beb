//! Which crate may know which. Cargo forbids circles; this forbids arrows that turn back before a circle closes.
use toml::{Table, Value};

use super::{Fault, Tree};

/// A crate and the crates of ours it may use.
const ARROWS: &[(&str, &[&str])] = &[
    ("civic", &[]),
    ("feel", &["civic"]),
    ("flow", &["civic"]),
    ("counter", &["civic"]),
    ("procedure", &["civic", "feel", "flow"]),
    ("engine", &["civic", "feel", "flow", "procedure"]),
    ("twin", &["civic", "flow", "counter"]),
    ("mining", &["civic", "flow"]),
    ("fit", &["civic", "flow", "counter", "twin", "mining"]),
    ("store", &["civic"]),
    ("web", &["civic", "store"]),
    ("pdf", &[]),
    ("press", &["pdf"]),
    ("hall", &BELOW_HALL),
    ("yakuba", &BELOW_YAKUBA),
    ("testkit", &BELOW_YAKUBA),
];
const BELOW_HALL: [&str; 12] =
    ["civic", "feel", "flow", "counter", "procedure", "engine", "twin", "mining", "fit", "store", "web", "pdf"];
const BELOW_YAKUBA: [&str; 14] = [
    "civic",
    "feel",
    "flow",
    "counter",
    "procedure",
    "engine",
    "twin",
    "mining",
    "fit",
    "store",
    "web",
    "pdf",
    "press",
    "hall",
];
/// Tests of these may use the test kit, which stands on top of them: for tests Cargo allows it.
const WITH_TESTKIT: [&str; 2] = ["hall", "yakuba"];

pub fn crates(tree: &Tree) -> Vec<Fault> {
    let manifests: Vec<(&str, &str)> = tree
        .files
        .iter()
        .filter_map(|file| {
            let name = file.path.strip_prefix("crates/")?.strip_suffix("/Cargo.toml")?;
            (!name.contains('/')).then_some((name, file.text.as_str()))
        })
        .collect();
    let ours: Vec<&str> = manifests.iter().map(|(name, _)| *name).collect();
    let mut faults = Vec::new();
    for (name, text) in manifests {
        let path = format!("crates/{name}/Cargo.toml");
        let Some((_, allowed)) = ARROWS.iter().find(|(known, _)| *known == name) else {
            faults.push(Fault::file(&path, "a crate without a place: give it its arrows in xtask/src/tidy/arrows.rs"));
            continue;
        };
        let Ok(manifest) = text.parse::<Table>() else {
            faults.push(Fault::file(&path, "this is no TOML"));
            continue;
        };
        for (section, used) in dependencies(&manifest) {
            let for_tests = section == "dev-dependencies" && used == "testkit" && WITH_TESTKIT.contains(&name);
            if ours.contains(&used.as_str()) && !allowed.contains(&used.as_str()) && !for_tests {
                faults.push(Fault::file(&path, format!("`{name}` may not use `{used}`: the arrow turns back")));
            }
        }
    }
    faults
}

/// Section and real name of every dependency, of every target.
fn dependencies(manifest: &Table) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for section in ["dependencies", "dev-dependencies", "build-dependencies"] {
        let targets = manifest.get("target").and_then(Value::as_table).into_iter().flatten();
        let tables = targets.filter_map(|(_, target)| target.get(section)).chain(manifest.get(section));
        for (key, value) in tables.filter_map(Value::as_table).flatten() {
            let renamed = value.get("package").and_then(Value::as_str);
            found.push((section.to_owned(), renamed.unwrap_or(key).to_owned()));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(civic: &str, hall: &str) -> Vec<String> {
        let files = [
            ("crates/civic/Cargo.toml", civic),
            ("crates/hall/Cargo.toml", hall),
            ("crates/testkit/Cargo.toml", "[dependencies]\nhall.workspace = true\n"),
        ];
        crates(&Tree::of(&files)).into_iter().map(|fault| fault.says).collect()
    }

    #[test]
    fn an_arrow_that_turns_back_is_found() {
        let back = "`civic` may not use `hall`: the arrow turns back";
        let none: [&str; 0] = [];
        assert_eq!(check("", "[dependencies]\ncivic.workspace = true\n"), none);
        assert_eq!(check("[dependencies]\nhall.workspace = true\n", ""), [back]);
        assert_eq!(check("[dependencies]\nh = { package = \"hall\", workspace = true }\n", ""), [back]);
        assert_eq!(check("[target.'cfg(unix)'.dev-dependencies]\nhall.workspace = true\n", ""), [back]);
    }

    #[test]
    fn the_test_kit_is_for_tests() {
        assert_eq!(check("", "[dev-dependencies]\ntestkit.workspace = true\n").len(), 0);
        assert_eq!(check("", "[dependencies]\ntestkit.workspace = true\n").len(), 1);
    }

    #[test]
    fn a_new_crate_needs_a_place() {
        assert_eq!(crates(&Tree::of(&[("crates/annex/Cargo.toml", "")])).len(), 1);
    }
}
