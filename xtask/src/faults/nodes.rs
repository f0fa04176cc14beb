//! Two servers of one city, and callers who hang up: numbers without gaps, one case for each draft.
use std::{io, path::Path};

use super::postgres::city_on;
use super::{at_once, drafts, ensure, number_of, without_gaps};
use crate::{
    citizen::Citizen,
    cleanup,
    service::{city, city::Hall, postgres::Postgres},
};

const APPLICATIONS: usize = 24;

/// Each citizen types on one node and sends on the other; both nodes share the database and the data folder.
pub fn two(binary: &Path) -> io::Result<String> {
    let cluster = Postgres::start()?;
    let (folder, _guard) = cleanup::temporary("faults")?;
    let folder = folder.join("city");
    let lines = city_on(&cluster, binary, &folder)?;
    let nodes = [Hall::serve(binary, &folder, "one", &lines)?, Hall::serve(binary, &folder, "two", &lines)?];
    let numbers = at_once(APPLICATIONS, |nth| {
        let mut citizen = Citizen::new(nodes[nth % 2].address);
        let draft = citizen.write()?;
        citizen.go_to(nodes[(nth + 1) % 2].address);
        let answer = citizen.send(&draft)?;
        ensure(answer.status == 303, || format!("node {} answered {}", (nth + 1) % 2 + 1, answer.status))?;
        number_of(&mut citizen, &draft)
    });
    let mut numbers = numbers.into_iter().collect::<io::Result<Vec<_>>>()?;
    numbers.extend(hung_up(&nodes[0])?);
    without_gaps(&numbers)?;
    nodes[1].verify()?;
    let [one, two] = nodes;
    ensure(one.stop()? & two.stop()?, || "a node did not leave when asked".to_owned())?;
    Ok(format!("{} received over both, 1 to {} without gaps, positions and chain sound", numbers.len(), numbers.len()))
}

pub fn hang_up(binary: &Path) -> io::Result<String> {
    let (folder, _guard) = cleanup::temporary("faults")?;
    let folder = folder.join("city");
    city::found(binary, &folder)?;
    let hall = Hall::serve(binary, &folder, "hall", "")?;
    let numbers = hung_up(&hall)?;
    without_gaps(&numbers)?;
    hall.verify()?;
    hall.stop()?;
    Ok(format!("{} sent and not waited for, sent again: each one case", numbers.len()))
}

/// Sends each draft and hangs up, then sends it again: the answer leads to the one case there is.
fn hung_up(hall: &Hall) -> io::Result<Vec<String>> {
    let mut numbers = Vec::new();
    for mut one in drafts(hall.address, 8)? {
        one.citizen.send_and_hang_up(&one.draft)?;
        for _ in 0..2 {
            let again = one.citizen.send(&one.draft)?;
            let to_receipt = again.header("location").is_some_and(|place| place == format!("/receipt/{}", one.draft));
            ensure(to_receipt, || format!("sent again, it answered {}", again.status))?;
        }
        numbers.push(number_of(&mut one.citizen, &one.draft)?);
    }
    Ok(numbers)
}
