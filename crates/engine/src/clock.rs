//! The case's periods as civic counts them: what was promised, where it stood still, how far it was extended.

use civic::{ArrivalDay, Period, PeriodClock};
use procedure::Procedure;
use procedure::model::Legal;

use crate::Case;

/// 標準処理期間.
pub(crate) fn standard(procedure: &Procedure, period: Period, case: &Case) -> PeriodClock {
    clock(procedure, period, case)
}

/// 法定期間, with the extension if there was one.
pub(crate) fn legal(procedure: &Procedure, legal: &Legal, case: &Case) -> PeriodClock {
    let mut clock = clock(procedure, legal.period, case);
    if let (Some(_), Some(more)) = (case.extension, legal.extend) {
        clock.extend_by(more);
    }
    clock
}

fn clock(procedure: &Procedure, period: Period, case: &Case) -> PeriodClock {
    let day = if procedure.clock.counts_arrival_day { ArrivalDay::Counted } else { ArrivalDay::NotCounted };
    let mut clock = PeriodClock::new(period, day, case.arrived);
    clock.pauses.clone_from(&case.pauses);
    clock
}
