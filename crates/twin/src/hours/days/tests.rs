//! Closings on ordinary and odd days, and in the week behind them.

use crate::hours::{DAY, HOUR, Hours};

#[test]
fn closings_are_found_and_moved_day_by_day() {
    let noon = (9 * HOUR, 12 * HOUR);
    let days = [
        vec![noon, (13 * HOUR, 17 * HOUR)],
        vec![],
        vec![noon],
        vec![(20 * HOUR, DAY)],
        vec![(0, 2 * HOUR)],
        vec![],
        vec![],
    ];
    let hours = Hours::of(&days, &days);
    let closes: Vec<Option<i64>> = (0..14).map(|day| hours.closes(day).map(|at| at - day * DAY)).collect();
    let week = [Some(17 * HOUR), None, Some(12 * HOUR), Some(DAY), Some(2 * HOUR), None, None];
    assert_eq!(closes[..7], week);
    assert_eq!(closes[7..], week, "the week that goes on");
    let longer = hours.longer(8 * HOUR);
    assert_eq!(
        longer.between(0, 7 * DAY) - hours.between(0, 7 * DAY),
        (7 + 8 + 8) * HOUR,
        "not over lunch, not past midnight"
    );
    assert_eq!(longer.between(7 * DAY, 21 * DAY), 2 * longer.between(0, 7 * DAY));
    assert!(longer.is_open(23 * HOUR) && !longer.is_open(12 * HOUR) && !longer.is_open(DAY + HOUR));
    assert_eq!((Hours::always().closes(3), Hours::always().longer(5)), (Some(4 * DAY), Hours::always()));
}
