//! Running other programs: said aloud, counted, and in a process group of their own so that nothing of theirs outlives us.
use std::{
    ffi::OsStr,
    io::{self, BufRead, BufReader},
    os::unix::process::CommandExt,
    path::Path,
    process::{Command, Output, Stdio},
};

use crate::{cleanup, place, tally::Tally};

/// A command at the root of the tree, without input.
pub fn at_root(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(place::root()).stdin(Stdio::null());
    command
}

/// Cargo, the one that started us.
pub fn cargo() -> Command {
    let mut command = at_root(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    // Our own package's variables would make cargo rebuild what looks at them.
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST") {
            command.env_remove(&name);
        }
    }
    command
}

/// Runs to the end with its output passing through; gives success and the sum of all closing lines it printed.
pub fn run(command: &mut Command) -> io::Result<(bool, Tally)> {
    println!("  $ {}", show(command));
    let mut child = command.process_group(0).stdout(Stdio::piped()).spawn()?;
    let _guard = cleanup::note_process(child.id())?;
    let mut sum = Tally::default();
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n') {
            let line = line?;
            let line = String::from_utf8_lossy(&line);
            println!("  {line}");
            if let Some(tally) = Tally::read(&line) {
                sum += tally;
            }
        }
    }
    Ok((child.wait()?.success(), sum))
}

/// Runs quietly to the end; its output only shows when it fails.
pub fn quiet(command: &mut Command) -> io::Result<Output> {
    let said = show(command);
    let child = command.process_group(0).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    let _guard = cleanup::note_process(child.id())?;
    let output = child.wait_with_output()?;
    if output.status.success() {
        return Ok(output);
    }
    let words = [&output.stdout[..], &output.stderr[..]].concat();
    Err(io::Error::other(format!("`{said}` failed ({}): {}", output.status, String::from_utf8_lossy(&words).trim())))
}

/// The command as a person would type it.
pub fn show(command: &Command) -> String {
    let name = Path::new(command.get_program()).file_name().unwrap_or_default();
    std::iter::once(name)
        .chain(command.get_args())
        .map(|word| word.to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_are_summed_and_failure_is_seen() {
        let script = "echo '2 passed; 0 failed'; echo noise; echo '3 passed; 1 failed'; exit 3";
        let (ok, sum) = run(Command::new("sh").args(["-c", script])).expect("sh runs");
        assert!(!ok);
        assert_eq!(sum, Tally { passed: 5, failed: 1, skipped: 0 });
    }

    #[test]
    fn a_quiet_failure_tells_what_it_said() {
        let fault = quiet(Command::new("sh").args(["-c", "echo why >&2; exit 1"])).expect_err("it fails");
        assert!(fault.to_string().contains("why"), "{fault}");
    }
}
