//! Benches that live beside what they measure: a release example of a crate prints one JSON object, which becomes figures here.
use std::{collections::BTreeMap, io};

use serde_json::{Map, Value};

use super::Report;
use super::report::Goal;

/// Runs `cargo run --release -p PACKAGE --example EXAMPLE -- WORDS` from the workspace and reads the last line it prints.
pub fn run(package: &str, example: &str, words: &[String]) -> io::Result<Map<String, Value>> {
    run_with(package, example, words, &[])
}

/// The same, and what it prints before its last line is shown.
pub fn run_loud(package: &str, example: &str, words: &[String]) -> io::Result<Map<String, Value>> {
    let (before, said) = told(cargo_run(package, example, "").args(words), example)?;
    println!("{before}");
    Ok(said)
}

/// The same with variables set.
pub fn run_with(
    package: &str,
    example: &str,
    words: &[String],
    variables: &[(&str, String)],
) -> io::Result<Map<String, Value>> {
    last_line(
        cargo_run(package, example, "").args(words).envs(variables.iter().map(|(name, value)| (name, value))),
        example,
    )
}

/// The same with features of the package.
pub fn run_featured(package: &str, example: &str, features: &str, words: &[String]) -> io::Result<Map<String, Value>> {
    last_line(cargo_run(package, example, features).args(words), example)
}

fn cargo_run(package: &str, example: &str, features: &str) -> std::process::Command {
    let mut command = crate::command::cargo();
    command.args([
        "run",
        "--release",
        "--quiet",
        "--package",
        package,
        "--example",
        example,
        "--features",
        features,
        "--",
    ]);
    command
}

fn last_line(command: &mut std::process::Command, example: &str) -> io::Result<Map<String, Value>> {
    told(command, example).map(|(_, said)| said)
}

/// What it prints, and the object on its last line.
fn told(command: &mut std::process::Command, example: &str) -> io::Result<(String, Map<String, Value>)> {
    let output = command.stderr(std::process::Stdio::inherit()).output()?;
    let text = String::from_utf8_lossy(&output.stdout);
    if !output.status.success() {
        return Err(io::Error::other(format!("{example} ended with {}", output.status)));
    }
    let (before, last) = text.trim_end().rsplit_once('\n').unwrap_or(("", text.trim_end()));
    let said = serde_json::from_str(last)
        .map_err(|fault| io::Error::other(format!("{example} said no JSON at last: {fault}")))?;
    Ok((before.to_owned(), said))
}

/// Numbers become figures, held against the goals that name them; words become notes.
pub fn report(name: &'static str, said: &Map<String, Value>, goals: &BTreeMap<&str, Goal>) -> Report {
    let mut report = Report::new(name);
    for (key, value) in said {
        match (value.as_f64(), goals.get(key.as_str())) {
            (Some(number), Some(goal)) => report.held_against(key, number, *goal),
            (Some(number), None) => report.figure(key, number),
            (None, _) => report.note(key, value.as_str().map_or_else(|| value.to_string(), str::to_owned)),
        };
    }
    for (missing, goal) in goals.iter().filter(|(key, _)| !said.contains_key(**key)) {
        report.held_against(missing, f64::NAN, *goal);
    }
    report
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_goal_nobody_measured_is_missed() {
        let said = serde_json::from_str(r#"{"mean_ms":0.4,"where":"here"}"#).expect("JSON");
        assert!(report("check", &said, &BTreeMap::from([("mean_ms", Goal::AtMost(1.0))])).ok());
        assert!(!report("check", &said, &BTreeMap::from([("p99_ms", Goal::AtMost(1.0))])).ok());
    }
}
