//! Adds up a run while it happens, without its log.

use crate::log::{Case, Outcome, Row, Sink};

/// Adds up; a case of the warm-up counts for nothing.
#[derive(Debug, Default)]
pub(super) struct Tally {
    pub dropped: u32,
    pub leads: Vec<i64>,
    pub waited: i64,
    pub rows: u32,
    pub kept: u32,
    pub left: u32,
}

impl Sink for Tally {
    fn row(&mut self, row: &Row) {
        if row.case >= self.dropped {
            self.waited += row.started - row.ready;
            self.rows += 1;
        }
    }

    fn case(&mut self, case: &Case) {
        if case.number >= self.dropped {
            self.leads.push(case.done - case.arrived);
            self.kept += u32::from(case.due.is_none_or(|due| case.done <= due));
            self.left += u32::from(case.outcome == Outcome::Left);
        }
    }
}
