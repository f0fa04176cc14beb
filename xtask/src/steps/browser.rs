//! Journeys in Chromium against the demo city, after the harness has shown on pages of its own that it can tell good from bad. Node is here, so
//! BPMN exports are also read here by another reader.
//!
//! playwright-core wants Node 20; where the system's is older, npm brings a newer one into a folder of ours.
use std::{fs, io, path::PathBuf, process::Command};

use super::Context;
use crate::{
    command, place,
    service::{install, yakuba::Demo},
    tally::Tally,
};

const OLDEST_NODE: u32 = 20;

pub fn run(context: &mut Context) -> io::Result<Tally> {
    let folder = place::root().join("tests/browser");
    let journeys = fs::read_dir(folder.join("journeys"))?
        .filter(|entry| entry.as_ref().is_ok_and(|entry| entry.path().extension().is_some_and(|end| end == "mjs")))
        .count();
    let skipped = 1 + journeys as u64;
    let Some(chromium) = install::chromium() else {
        println!("  SKIPPED {skipped}: no Chromium here; install the package `chromium` or set CHROMIUM");
        return Ok(Tally::skipped(skipped));
    };
    let Some(npm) = place::program(&["npm"]) else {
        println!("  SKIPPED {skipped}: no npm here; install Node {OLDEST_NODE} or newer with npm");
        return Ok(Tally::skipped(skipped));
    };
    command::quiet(
        Command::new(&npm).args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]).current_dir(&folder),
    )?;
    let node = node(&npm)?;
    let start = |script: &str| {
        let mut command = Command::new(&node);
        command.arg(script).current_dir(&folder).env("CHROMIUM", &chromium).env("OUT", place::target().join("browser"));
        command
    };
    let mut sum = counted(command::run(&mut start("selftest.mjs"))?);
    sum += counted(command::run(start("bpmn.mjs").env("YAKUBA", context.binary()?))?);
    if journeys == 0 {
        println!("  SKIPPED 1: no journey is written yet");
        sum += Tally::skipped(1);
        return Ok(sum);
    }
    let data = context.data()?;
    let scanner = context.clamd().map(crate::service::clamd::Clamd::address).ok();
    let mut journeys = start("run.mjs");
    if scanner.is_some() {
        journeys.env("CLAMD", "1");
    }
    let demo = Demo::scanned_by(&context.binary()?, &data, scanner)?;
    sum += counted(command::run(journeys.env("BASE_URL", demo.url()).env("DATA", &data))?);
    demo.stop()?;
    Ok(sum)
}

/// A runner that fails without a count has still failed.
fn counted((ok, mut sum): (bool, Tally)) -> Tally {
    if !ok && sum.failed == 0 {
        sum += Tally::FAILED;
    }
    sum
}

/// A Node that is new enough: the system's, or one brought by npm.
fn node(npm: &std::path::Path) -> io::Result<PathBuf> {
    let own = place::program(&["node"]);
    if let Some(node) = own.filter(|node| major(node).is_some_and(|major| major >= OLDEST_NODE)) {
        return Ok(node);
    }
    let machine = match std::env::consts::ARCH {
        "x86_64" => "x64",
        "aarch64" => "arm64",
        other => {
            return Err(io::Error::other(format!("Node {OLDEST_NODE} or newer is needed; none for {other} in npm")));
        }
    };
    let package = format!("node-linux-{machine}");
    let folder = place::work("node")?;
    let node = folder.join("node_modules").join(&package).join("bin/node");
    if major(&node).is_none_or(|major| major < OLDEST_NODE) {
        println!("  this machine's Node is older than {OLDEST_NODE}; npm brings a newer one into {}", folder.display());
        let mut bring = Command::new(npm);
        bring.args(["install", "--no-save", "--no-audit", "--no-fund", "--prefix"]).arg(&folder);
        command::quiet(bring.arg(format!("{package}@22")))?;
    }
    Ok(node)
}

fn major(node: &std::path::Path) -> Option<u32> {
    let output = Command::new(node).arg("--version").output().ok()?;
    String::from_utf8_lossy(&output.stdout).trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}
