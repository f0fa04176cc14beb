//! Nothing is left behind: every process, mount and folder we make is written down before it is used and undone on the way out,
//! on Ctrl-C, and by the next run when this one was killed outright.
//!
//! The list lives in `target/xtask/left-behind-<id>-<start>`. A process, ours or a child, is named by its id *and* its start time,
//! so that an id the system has given to a stranger meanwhile is never killed.
use std::{
    fs::{self, File, TryLockError},
    io,
    path::{Path, PathBuf},
    process::Command,
    sync::{Mutex, PoisonError},
};

use rustix::process::{Pid, Signal, kill_process_group};
use signal_hook::{consts::TERM_SIGNALS, iterator::Signals};

use crate::place;

/// Something that must not survive the run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Thing {
    /// The leader of a process group of its own: id and start time in clock ticks since boot.
    Process(i32, u64),
    Mount(PathBuf),
    Folder(PathBuf),
}

static THINGS: Mutex<Vec<(u64, Thing)>> = Mutex::new(Vec::new());

/// Undoes its thing when dropped.
#[derive(Debug)]
pub struct Guard(u64);

/// Holds the run's lock; only one run works in a target folder at a time.
#[derive(Debug)]
pub struct RunLock(#[expect(dead_code, reason = "held for its lock alone")] File);

/// Takes the lock, undoes what a killed run left, and from now on cleans up on Ctrl-C and on a plain kill.
pub fn start() -> io::Result<RunLock> {
    let folder = place::work("")?;
    let file = File::create(folder.join("lock"))?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            println!("another run works in {}; waiting for it", folder.display());
            file.lock()?;
        }
        Err(TryLockError::Error(fault)) => return Err(fault),
    }
    for list in orphaned_lists(&folder)? {
        for thing in fs::read_to_string(&list)?.lines().filter_map(parse).rev() {
            println!("a killed run left {thing:?}; removing it");
            undo(&thing);
        }
        fs::remove_file(list)?;
    }
    let mut signals = Signals::new(TERM_SIGNALS)?;
    std::thread::spawn(move || {
        if let Some(signal) = signals.forever().next() {
            eprintln!("\nstopped; cleaning up");
            undo_all();
            std::process::exit(128 + signal);
        }
    });
    Ok(RunLock(file))
}

/// Writes a thing down.
pub fn note(thing: Thing) -> io::Result<Guard> {
    let mut things = THINGS.lock().unwrap_or_else(PoisonError::into_inner);
    let id = things.last().map_or(0, |(id, _)| id + 1);
    things.push((id, thing));
    write_list(&things)?;
    Ok(Guard(id))
}

/// A process just started by us, leader of its own group.
pub fn note_process(id: u32) -> io::Result<Guard> {
    let id = i32::try_from(id).map_err(io::Error::other)?;
    note(Thing::Process(id, start_time(id).unwrap_or(0)))
}

impl Drop for Guard {
    fn drop(&mut self) {
        let mut things = THINGS.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(at) = things.iter().position(|(id, _)| *id == self.0) else { return };
        undo(&things[at].1);
        things.remove(at);
        // The list is only a help for the next run; the thing itself is gone by now.
        let _ = write_list(&things);
    }
}

fn undo_all() {
    let mut things = THINGS.lock().unwrap_or_else(PoisonError::into_inner);
    while let Some((_, thing)) = things.pop() {
        undo(&thing);
    }
    let _ = write_list(&[]);
}

fn undo(thing: &Thing) {
    match thing {
        Thing::Process(id, since) => {
            if start_time(*id) == Some(*since)
                && let Some(leader) = Pid::from_raw(*id)
            {
                let _ = kill_process_group(leader, Signal::KILL);
            }
        }
        Thing::Mount(place) => {
            let _ = Command::new("umount").args(["-l", "-d"]).arg(place).output();
        }
        Thing::Folder(folder) => {
            let _ = fs::remove_dir_all(folder);
        }
    }
}

/// When a live process started, in ticks since boot; nothing for one that is gone or waits to be reaped.
pub fn start_time(id: i32) -> Option<u64> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    let after_name = stat.rsplit_once(") ")?.1;
    let mut fields = after_name.split(' ');
    let state = fields.next()?;
    (state != "Z").then(|| fields.nth(18)?.parse().ok())?
}

fn list_file() -> io::Result<PathBuf> {
    let me = std::process::id();
    let since = i32::try_from(me).ok().and_then(start_time).unwrap_or(0);
    Ok(place::work("")?.join(format!("left-behind-{me}-{since}")))
}

/// Lists whose writer is gone.
fn orphaned_lists(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut lists = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let Some((id, since)) = name.strip_prefix("left-behind-").and_then(|rest| rest.split_once('-')) else {
            continue;
        };
        if let (Ok(id), Ok(since)) = (id.parse(), since.parse::<u64>())
            && start_time(id) != Some(since)
        {
            lists.push(entry.path());
        }
    }
    Ok(lists)
}

fn write_list(things: &[(u64, Thing)]) -> io::Result<()> {
    if things.is_empty() {
        return match fs::remove_file(list_file()?) {
            Err(fault) if fault.kind() != io::ErrorKind::NotFound => Err(fault),
            _ => Ok(()),
        };
    }
    let lines: String = things.iter().map(|(_, thing)| print(thing) + "\n").collect();
    // By renaming: a run killed in the midst of this must leave the old list, not an empty one.
    let list = list_file()?;
    let part = list.with_extension("part");
    fs::write(&part, lines)?;
    fs::rename(part, list)
}

fn print(thing: &Thing) -> String {
    match thing {
        Thing::Process(id, since) => format!("process {id} {since}"),
        Thing::Mount(place) => format!("mount {}", place.display()),
        Thing::Folder(folder) => format!("folder {}", folder.display()),
    }
}

fn parse(line: &str) -> Option<Thing> {
    let (kind, rest) = line.split_once(' ')?;
    match kind {
        "process" => {
            let (id, since) = rest.split_once(' ')?;
            Some(Thing::Process(id.parse().ok()?, since.parse().ok()?))
        }
        "mount" => Some(Thing::Mount(rest.into())),
        "folder" if ours(Path::new(rest)) => Some(Thing::Folder(rest.into())),
        _ => None,
    }
}

/// Only folders with our own mark in their name are ever removed on a list's word.
fn ours(folder: &Path) -> bool {
    folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with("yakuba-"))
}

/// A fresh private folder that is removed in the end. Always below the system's temporary folder, so that another user can be let in.
pub fn temporary(what: &str) -> io::Result<(PathBuf, Guard)> {
    let folder = tempfile::Builder::new().prefix(&format!("yakuba-{what}-")).tempdir()?.keep();
    let guard = note(Thing::Folder(folder.clone()))?;
    Ok((folder, guard))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_reads_what_it_writes() {
        for thing in [Thing::Process(12, 345), Thing::Mount("/mnt/a b".into()), Thing::Folder("/tmp/yakuba-x-1".into())]
        {
            assert_eq!(parse(&print(&thing)), Some(thing));
        }
    }

    #[test]
    fn a_foreign_folder_is_never_removed() {
        assert_eq!(parse("folder /home/somebody"), None);
        assert_eq!(parse("folder /"), None);
    }

    #[test]
    fn an_id_given_to_a_stranger_is_left_alone() {
        use std::os::unix::process::CommandExt;
        let mut child = Command::new("sleep").arg("60").process_group(0).spawn().expect("sleep starts");
        let id = i32::try_from(child.id()).expect("an id fits");
        let since = start_time(id).expect("it lives");
        undo(&Thing::Process(id, since + 1));
        assert_eq!(start_time(id), Some(since));
        undo(&Thing::Process(id, since));
        assert!(!child.wait().expect("it ended").success());
    }
}
