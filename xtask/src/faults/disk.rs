//! The disk of a city on SQLite is full to the last byte: sending says that nothing was received, reading goes on, and once there is room
//! the same press goes through.
use std::{
    fs,
    io::{self, Write},
    path::Path,
    time::Duration,
};

use super::{Told, drafts, ensure, number_of, send_again, told, without_gaps};
use crate::{
    crash::disk::Disk,
    service::{city, city::Hall, yakuba},
};

const DISK: u64 = 48 * 1024 * 1024;

pub fn full(binary: &Path) -> io::Result<String> {
    let disk = Disk::of(DISK)?;
    let folder = disk.path().join("city");
    city::found(binary, &folder)?;
    let mut hall = Hall::serve(binary, &folder, "hall", "")?;
    let address = hall.address;
    let ready = drafts(address, 6)?;
    let ballast = disk.path().join("ballast");
    fill(&ballast)?;
    let (mut numbers, mut failed) = (Vec::new(), Vec::new());
    for mut one in ready {
        let answer = one.citizen.send(&one.draft)?;
        if answer.status == 303 {
            numbers.push(number_of(&mut one.citizen, &one.draft)?);
            continue;
        }
        let told = told(&answer.body)?;
        ensure(told == Told::NotReceived, || format!("a sending was answered by {} and told {told:?}", answer.status))?;
        failed.push((one, told));
    }
    let refused = failed.len();
    ensure(refused > 0, || "the disk was full and nothing was refused".to_owned())?;
    fs::remove_file(&ballast)?;
    hall.wait_until(Duration::from_mins(1), || yakuba::ready(address))?;
    numbers.extend(send_again(failed)?);
    without_gaps(&numbers)?;
    hall.verify()?;
    hall.stop()?;
    Ok(format!("{refused} refused and not half stored; with room again all {} there, each once", numbers.len()))
}

/// Takes every byte that is left.
fn fill(path: &Path) -> io::Result<()> {
    let mut file = fs::File::create(path)?;
    for size in [1 << 20, 4096, 512] {
        while let Ok(written) = file.write(&vec![0x5a; size])
            && written > 0
        {}
    }
    // Blocks that were only promised are taken now.
    file.sync_all()
}
