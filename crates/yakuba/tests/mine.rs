//! `yakuba mine --calibrate` on a log of a real procedure of the demo city, played by the twin and written as another system would write it; and
//! `yakuba simulate` on what comes out.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use civic::Calendar;
use twin::scenario::Scenario;
use twin::{Dist, Go, Plan, Setting};

fn city() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cities/hinokuni")
}

fn yakuba(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_yakuba")).args(words).output().expect("it runs")
}

fn files(under: &Path, within: &str, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(under).expect("a folder").map(|entry| entry.expect("an entry")) {
        let name = format!("{within}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            files(&entry.path(), &format!("{name}/"), found);
        } else if entry.path().extension().is_some_and(|end| end == "yaml") {
            found.push((name, fs::read_to_string(entry.path()).expect("text")));
        }
    }
}

fn moving_in() -> procedure::Procedure {
    let mut found = Vec::new();
    files(&city(), "", &mut found);
    let folder = procedure::folder::load(&found).unwrap_or_else(|faults| panic!("{faults:?}"));
    folder.procedure("moving-in").expect("moving-in").clone()
}

/// Moments as XES has them, on the wall of Japan.
fn moment(ms: i64) -> String {
    let at = jiff::civil::date(2026, 4, 6).at(0, 0, 0, 0) + jiff::SignedDuration::from_millis(ms);
    at.strftime("%Y-%m-%dT%H:%M:%S%.3f+09:00").to_string()
}

/// So many cases of 転入届 in one ward, by the shipped scenario; everybody goes home on time, so that the hours in the log are those of the file.
fn log(cases: u32) -> String {
    let text = fs::read_to_string(city().join("scenarios/hours.yaml")).expect("the scenario");
    let scenario: Scenario = serde_saphyr::from_str(&text).expect("a scenario");
    let mut parameters = scenario.as_is;
    let ward = parameters.procedures.remove("moving-in@chuo").expect("the ward");
    parameters.procedures = [("moving-in".to_owned(), ward)].into();
    for pool in parameters.pools.values_mut() {
        pool.overtime = None;
        pool.daily.clear();
    }
    let (graph, calendar) = (procedure::compile::compile(&moving_in()), Calendar::default());
    let setting = Setting { from: jiff::civil::date(2026, 4, 6), weeks: 156, calendar: &calendar };
    let plan = Plan::compile(&[("moving-in", &graph)], &parameters, &setting).expect("compiles");
    let mut run = twin::Log::default();
    twin::run(&plan, &Go::cases(5, cases), &mut run).expect("runs");
    let mut rows: Vec<twin::Row> = run.rows().collect();
    rows.sort_by_key(|row| row.case);
    let mut out = String::from("<log xes.version=\"1.0\">\n");
    for of_case in rows.chunk_by(|one, other| one.case == other.case) {
        let _ = writeln!(out, "<trace><string key=\"concept:name\" value=\"{}\"/>", of_case[0].case);
        for row in of_case {
            for (step, at) in [("schedule", row.enabled), ("start", row.started), ("complete", row.done)] {
                let person = if row.person == twin::NOBODY {
                    String::new()
                } else {
                    format!("p{}-{}", plan.pool_of(row.stop), row.person)
                };
                let _ = writeln!(
                    out,
                    "<event><string key=\"concept:name\" value=\"{}\"/><string key=\"org:resource\" value=\"{person}\"/><string key=\"lifecycle:transition\" value=\"{step}\"/><date key=\"time:timestamp\" value=\"{}\"/></event>",
                    plan.node(row.stop),
                    moment(at)
                );
            }
        }
        out.push_str("</trace>\n");
    }
    out.push_str("</log>\n");
    out
}

#[test]
fn a_log_of_work_becomes_a_scenario_that_runs() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).display().to_string();
    let (xes, page, file) = (path("log.xes"), path("report.html"), path("measured.yaml"));
    fs::write(&xes, log(4_000)).expect("written");
    let city = city().display().to_string();
    let said =
        yakuba(&["mine", &xes, "--city", &city, "--procedure", "moving-in", "--calibrate", &file, "--out", &page]);
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    assert!(fs::read_to_string(&page).expect("the report").contains("偶然の差"));
    let scenario: Scenario = serde_saphyr::from_str(&fs::read_to_string(&file).expect("the file")).expect("a scenario");
    // What the shipped scenario says of the ward.
    let back = &scenario.as_is.procedures["moving-in"];
    assert_eq!(scenario.as_is.pools["clerk"].staff[0].count, 4);
    let Some(Dist::Lognormal { mean, cv }) = back.steps["visit"].work else { panic!("{:?}", back.steps["visit"]) };
    assert!((mean - 15.0).abs() < 0.6 && (cv - 0.5).abs() < 0.05, "{mean} {cv}");
    assert!((back.steps["prepare/next"].shares["correct"] - 0.07).abs() < 0.015);
    let words =
        ["simulate", &city, "--scenario", &file, "--cases", "200", "--reps", "4", "--from", "2026-11-02", "--json"];
    let said = yakuba(&words);
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    let said: serde_json::Value = serde_json::from_slice(&said.stdout).expect("JSON");
    assert_eq!(said["verdict"], "not distinguishable", "nothing was changed: {said}");
}

#[test]
fn too_short_a_log_is_told_and_nothing_is_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).display().to_string();
    let (xes, page, file) = (path("log.xes"), path("report.html"), path("measured.yaml"));
    fs::write(&xes, log(150)).expect("written");
    let city = city().display().to_string();
    let words = ["mine", &xes, "--city", &city, "--procedure", "moving-in", "--calibrate", &file, "--out", &page];
    let said = yakuba(&words);
    let told = String::from_utf8_lossy(&said.stderr);
    assert!(!said.status.success() && told.contains("was not written") && told.contains("about 100"), "{told}");
    assert!(!Path::new(&file).exists() && Path::new(&page).exists());
    let said = yakuba(&[&words[..], &["--anyway"]].concat());
    assert!(said.status.success() && Path::new(&file).exists(), "{}", String::from_utf8_lossy(&said.stderr));
}
