//! A disk whose power can be cut: an ext4 image mounted by loop, shut down without flushing its log by an ioctl. Root only.
use std::{
    fs, io,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{cleanup, command};

/// `EXT4_IOC_SHUTDOWN` with `EXT4_GOING_FLAGS_NOLOGFLUSH`: what was not on the disk is lost, as when the power goes.
/// Perl is on every Debian machine, and an ioctl from Rust would want `unsafe`.
const CUT: &str = r#"open(my $d, "<", $ARGV[0]) or die "open: $!";
my $how = pack("L", 2);
ioctl($d, 0x8004587D, $how) or die "ioctl: $!";"#;

const SIZE: u64 = 128 * 1024 * 1024;

/// A mounted disk; dropped, it is unmounted and its image removed.
#[derive(Debug)]
pub struct Disk {
    image: PathBuf,
    place: PathBuf,
    mounted: Option<cleanup::Guard>,
    _folder: cleanup::Guard,
}

impl Disk {
    /// A fresh, empty, mounted file system.
    pub fn new() -> io::Result<Self> {
        Self::of(SIZE)
    }

    /// The same with so many bytes, none of them kept back for root.
    pub fn of(size: u64) -> io::Result<Self> {
        let (folder, guard) = cleanup::temporary("disk")?;
        let (image, place) = (folder.join("image"), folder.join("mounted"));
        fs::create_dir(&place)?;
        fs::File::create(&image)?.set_len(size)?;
        command::quiet(
            Command::new("mkfs.ext4").args(["-q", "-F", "-m", "0", "-E", "lazy_itable_init=0"]).arg(&image),
        )?;
        let mut disk = Self { image, place, mounted: None, _folder: guard };
        disk.mount()?;
        Ok(disk)
    }

    /// Where the data goes.
    pub fn path(&self) -> &Path {
        &self.place
    }

    /// The power goes: nothing reaches the disk from here on, and the file system answers every call with an error.
    pub fn cut(&self) -> io::Result<()> {
        command::quiet(Command::new("perl").args(["-e", CUT]).arg(&self.place)).map(drop)
    }

    /// The power comes back: mounted anew, with the journal replayed. Nobody may hold a file on it.
    pub fn restore(&mut self) -> io::Result<()> {
        command::quiet(Command::new("umount").arg(&self.place))?;
        self.mount()
    }

    fn mount(&mut self) -> io::Result<()> {
        // The old mount is gone by now, so giving up its guard must come before the new mount stands.
        self.mounted = None;
        // Written down first: unmounting what never got mounted does no harm.
        self.mounted = Some(cleanup::note(cleanup::Thing::Mount(self.place.clone()))?);
        command::quiet(Command::new("mount").args(["-o", "loop"]).arg(&self.image).arg(&self.place))?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    #[test]
    fn a_cut_keeps_what_was_synced_and_loses_the_rest() {
        if !crate::place::is_root() {
            eprintln!("SKIPPED: mounting needs root");
            return;
        }
        let mut disk = Disk::new().expect("a disk");
        let write = |name: &str, sync: bool| {
            let mut file = fs::File::create(disk.path().join(name)).expect("a file");
            file.write_all(b"kept").expect("room");
            if sync {
                file.sync_all().expect("it syncs");
            }
        };
        write("synced", true);
        fs::File::open(disk.path()).and_then(|folder| folder.sync_all()).expect("it syncs");
        write("hoped", false);
        disk.cut().expect("the power goes");
        assert!(fs::write(disk.path().join("after"), b"x").is_err(), "no write is taken after the cut");
        disk.restore().expect("the power comes back");
        assert_eq!(fs::read(disk.path().join("synced")).expect("it is there"), b"kept");
        assert_ne!(fs::read(disk.path().join("hoped")).unwrap_or_default(), b"kept");
    }
}
