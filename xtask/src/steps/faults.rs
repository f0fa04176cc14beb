//! The release binary under faults of what it stands on.
use std::io;

use super::Context;
use crate::{faults, tally::Tally};

pub fn run(context: &mut Context) -> io::Result<Tally> {
    Ok(faults::run(&context.binary()?))
}
