//! `yakuba simulate` on the demo city's own scenario: the same luck gives the same answer, and numbers of rules that have moved are refused by name.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn city() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cities/hinokuni")
}

fn simulate(dir: &Path) -> Output {
    simulate_with(dir, &[])
}

fn simulate_with(dir: &Path, more: &[&str]) -> Output {
    let words = ["--cases", "40", "--reps", "2", "--from", "2026-04-01", "--json"];
    Command::new(env!("CARGO_BIN_EXE_yakuba"))
        .arg("simulate")
        .arg(dir)
        .args(words)
        .args(more)
        .output()
        .expect("it runs")
}

fn copied(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder").map(|entry| entry.expect("an entry")) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copied(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("copied");
        }
    }
}

#[test]
fn the_same_luck_gives_the_same_answer() {
    let (one, other) = (simulate(&city()), simulate(&city()));
    assert!(one.status.success(), "{}", String::from_utf8_lossy(&one.stderr));
    assert_eq!(one.stdout, other.stdout);
    let said: serde_json::Value = serde_json::from_slice(&one.stdout).expect("JSON");
    let of = |side: &str| said["overtime_hours_a_year"][side].as_f64().expect("hours");
    assert!(of("as_is") > 800.0 && of("to_be") < of("as_is") / 2.0, "closing up fits into the staff's hours: {said}");
    assert_eq!(said["wage"], 2_667);
}

#[test]
fn a_scenario_may_lie_anywhere() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("elsewhere.yaml");
    fs::copy(city().join("scenarios/hours.yaml"), &file).expect("copied");
    let there = simulate_with(&city(), &["--scenario", &file.display().to_string()]);
    assert!(there.status.success(), "{}", String::from_utf8_lossy(&there.stderr));
    assert_eq!(there.stdout, simulate(&city()).stdout);
    let nowhere = simulate_with(&city(), &["--scenario", "nowhere.yaml"]);
    assert!(String::from_utf8_lossy(&nowhere.stderr).contains("nowhere.yaml"), "{nowhere:?}");
}

#[test]
fn a_scenario_whose_rules_have_moved_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let dir = folder.path().join("city");
    copied(&city(), &dir);
    let file = dir.join("scenarios/hours.yaml");
    let text = fs::read_to_string(&file).expect("the scenario");
    let hash =
        text.split("rules_hash: &rules ").nth(1).and_then(|rest| rest.split_whitespace().next()).expect("a hash");
    fs::write(&file, text.replace(hash, &"0".repeat(64))).expect("written");
    let refused = simulate(&dir);
    let told = String::from_utf8_lossy(&refused.stderr);
    assert!(!refused.status.success() && told.contains("stale") && told.contains("moving-in"), "{told}");
}
