//! Other people's process drawings: how many are read, come back whole by another reader's canonical form, run and are sound, and how fast, beside that
//! reader (bpmn-moddle) on the same files.
use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
    process::Command,
};

use super::report::Goal;
use super::{Report, example};
use crate::{command, place, service::install::PYTHON};

/// Compares canonical forms (W3C C14N 2.0) of each file and its copy, by a parser that is not ours.
const CANONICAL: &str = "
import os, sys
from xml.etree.ElementTree import canonicalize
same = other = refused = 0
for folder, _, files in os.walk(sys.argv[1]):
    for name in files:
        if not name.lower().endswith('.bpmn'):
            continue
        path = os.path.join(folder, name)
        try:
            first = canonicalize(from_file=path, with_comments=True)
        except Exception:
            refused += 1
            continue
        if first == canonicalize(from_file=os.path.join(sys.argv[2], os.path.relpath(path, sys.argv[1])), with_comments=True):
            same += 1
        else:
            other += 1
            print(path, file=sys.stderr)
print(same, other, refused)
";
/// Reads the same files with bpmn-moddle, which is among the packages of the browser tests.
const MODDLE: &str = "
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BpmnModdle } from 'bpmn-moddle';
const files = readdirSync(process.argv[2], { recursive: true }).filter((it) => it.toLowerCase().endsWith('.bpmn'));
const texts = files.map((it) => readFileSync(join(process.argv[2], it), 'utf8'));
const begin = performance.now();
let read = 0;
for (const text of texts) {
  try { await new BpmnModdle().fromXML(text); read += 1; } catch {}
}
console.log(read, (performance.now() - begin) / 1000);
";

/// Word: the folder.
pub fn run(words: &[String]) -> io::Result<Report> {
    let Some(folder) = words.first() else {
        return Err(io::Error::other(
            "name a folder with .bpmn files, such as a copy of github.com/bpmn-miwg/bpmn-miwg-test-suite",
        ));
    };
    let folder = fs::canonicalize(folder)?;
    let copies = place::work("bpmn-copies")?;
    let passed = [folder.display().to_string(), copies.display().to_string()];
    let said = example::run_loud("flow", "bpmn_files", &passed)?;
    let files = said["files"].as_f64().unwrap_or(f64::NAN);
    let goals = BTreeMap::from([
        ("read", Goal::AtLeast(files)),
        ("kept_whole", Goal::AtLeast(files - 1.0)),
        ("drawn", Goal::AtLeast(said["processes"].as_f64().unwrap_or(f64::NAN))),
    ]);
    let mut report = example::report("bpmn", &said, &goals);
    let told = command::quiet(Command::new(PYTHON).args(["-c", CANONICAL]).arg(&folder).arg(&copies))?;
    let [same, other, refused] = numbers(&told.stdout)?[..] else {
        return Err(io::Error::other("three counts expected"));
    };
    report.figure("canonical_same", same).figure("canonical_refused_by_expat", refused);
    report.held_against("canonical_other", other, Goal::AtMost(0.0));
    if let Some(peer) = moddle(&folder)? {
        let (read, seconds) = (peer[0], peer[1]);
        report.figure("moddle_read", read).figure("moddle_read_s", seconds);
        report.figure("ratio_to_moddle", seconds / said["read_s"].as_f64().unwrap_or(f64::NAN));
    }
    Ok(report)
}

/// Nothing, where there is no npm.
fn moddle(folder: &Path) -> io::Result<Option<Vec<f64>>> {
    let (Some(npm), Some(node)) = (place::program(&["npm"]), place::program(&["node"])) else { return Ok(None) };
    let tests: PathBuf = place::root().join("tests/browser");
    command::quiet(Command::new(npm).args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]).current_dir(&tests))?;
    let mut run = Command::new(node);
    run.args(["--input-type=module", "-e", MODDLE, "--", "read"]).arg(folder).current_dir(tests);
    numbers(&command::quiet(&mut run)?.stdout).map(Some)
}

fn numbers(text: &[u8]) -> io::Result<Vec<f64>> {
    let text = String::from_utf8_lossy(text);
    text.split_whitespace()
        .map(|word| word.parse().map_err(|_| io::Error::other(format!("no number: {word}"))))
        .collect()
}
