//! Python programs others wrote, in folders of ours below the target folder; nothing of them comes into the tree.
use std::{io, path::PathBuf, process::Command};

use crate::{command, place, service::install::PYTHON};

/// A folder with these packages (`name==version`, the first names the folder), made when it is not there yet.
pub fn with(packages: &[&str]) -> io::Result<PathBuf> {
    let first = packages.first().copied().unwrap_or("empty");
    let folder = place::work(&first.replace("==", "-"))?;
    let whole = folder.join("whole");
    if whole.is_file() {
        return Ok(folder);
    }
    println!("  {} from the Python package index into {}", packages.join(", "), folder.display());
    command::quiet(Command::new(PYTHON).args(["-m", "venv"]).arg(&folder))?;
    command::quiet(Command::new(folder.join("bin/pip")).args(["install", "--quiet"]).args(packages))?;
    std::fs::write(whole, packages.join("\n"))?;
    Ok(folder)
}
