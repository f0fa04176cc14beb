//! Who does the runs, and who is told how far they are.

use std::sync::Mutex;

use crate::fault::Fault;

/// Does pieces of work that do not depend on each other, on as many threads as it likes.
pub trait Hands {
    /// Calls `work` once for each number below `count`.
    fn each(&self, count: usize, work: &(dyn Fn(usize) + Sync));
}

/// One after the other.
#[derive(Clone, Copy, Debug, Default)]
pub struct Alone;

impl Hands for Alone {
    fn each(&self, count: usize, work: &(dyn Fn(usize) + Sync)) {
        (0..count).for_each(work);
    }
}

/// Whoever waits for the answer.
pub trait Watch: Sync {
    /// Asked often; `false` ends everything with [`Fault::Cancelled`].
    fn go_on(&self) -> bool;
    /// One more run is done.
    fn one_done(&self);
}

/// Nobody is told, and nobody stops it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Quiet;

impl Watch for Quiet {
    fn go_on(&self) -> bool {
        true
    }

    fn one_done(&self) {}
}

/// The results by their number, or the first fault by number.
pub fn gather<T: Send>(
    hands: &dyn Hands,
    count: usize,
    work: &(dyn Fn(usize) -> Result<T, Fault> + Sync),
) -> Result<Vec<T>, Fault> {
    let done: Mutex<Vec<(usize, Result<T, Fault>)>> = Mutex::new(Vec::with_capacity(count));
    hands.each(count, &|number| {
        let result = work(number);
        done.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push((number, result));
    });
    let mut done = done.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    done.sort_by_key(|(number, _)| *number);
    done.into_iter().map(|(_, result)| result).collect()
}
