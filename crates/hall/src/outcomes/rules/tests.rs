use jiff::civil::date;

use super::*;

fn week(nth: i64) -> Date {
    date(2026, 6, 1).saturating_add(jiff::Span::new().weeks(nth))
}

fn ended(n: i64, first: i64) -> Sums {
    Sums { ended: n, first, ..Sums::default() }
}

fn close(found: f64, wanted: f64) {
    assert!((found - wanted).abs() < 0.001, "{found} is not {wanted}");
}

#[test]
fn a_share_has_wilsons_interval() {
    // The textbook's: 81 of 263 is 0.308, 0.255 to 0.366.
    let (share, low, high) = wilson(81, 263);
    close(share, 0.308);
    close(low, 0.2553);
    close(high, 0.3662);
    let (_, low, high) = wilson(0, 10);
    assert!(low.abs() < f64::EPSILON && high > 0.2 && high < 0.3, "{low} {high}");
    let (_, low, high) = wilson(10, 10);
    assert!((high - 1.0).abs() < f64::EPSILON && low > 0.7, "{low} {high}");
}

#[test]
fn a_quantile_stands_between_the_ranks_of_the_binomial() {
    // One each of 1 to 10: for the median of ten, ranks 2 and 9 hold it in 97.9 %; for P90 there is no upper rank.
    let minutes: Minutes = (1..=10).map(|minute| (minute, 1)).collect();
    assert_eq!(quantile(&minutes, 50), Point { value: 5.0, low: Some(2.0), high: Some(9.0) });
    assert_eq!(quantile(&minutes, 90), Point { value: 9.0, low: Some(7.0), high: None });
    // Of a hundred, 40 and 61.
    let minutes: Minutes = (1..=100).map(|minute| (minute, 1)).collect();
    assert_eq!(quantile(&minutes, 50), Point { value: 50.0, low: Some(40.0), high: Some(61.0) });
    // Beyond what is summed, the same to a rank.
    let minutes: Minutes = (1..=1_000).map(|minute| (minute, 1)).collect();
    let found = quantile(&minutes, 50);
    assert!(found.low.is_some_and(|low| (low - 469.0).abs() <= 1.0), "{found:?}");
    assert!(found.high.is_some_and(|high| (high - 532.0).abs() <= 1.0), "{found:?}");
    assert_eq!(quantile(&[(3, 5)].into(), 50), Point { value: 3.0, low: None, high: None });
}

#[test]
fn no_difference_of_two_pages_tells_of_fewer_than_five() {
    let mut weeks = Weeks::new();
    let mut before: Vec<i64> = Vec::new();
    for (nth, n) in (0..).zip([3, 1, 1, 4, 9, 0, 2, 2, 2, 5, 0, 1, 7, 4]) {
        weeks.insert(week(nth), ended(n, 0));
        let found = blocks(&weeks, Measure::First);
        let told: Vec<i64> = found.iter().map(|block| block.sums.ended).collect();
        assert!(told.iter().all(|n| *n >= FEWEST), "{told:?}");
        assert!(told.starts_with(&before), "what was told stays: {before:?} {told:?}");
        before = told;
        for span in Span::ALL {
            let all = sum(&within(found.clone(), week(nth), span)).ended;
            assert!(all == 0 || all >= FEWEST, "{all}");
        }
    }
    assert_eq!(before, [5, 13, 6, 5, 8]);
}

#[test]
fn a_year_does_not_reach_over_into_the_next() {
    let new_year = date(2027, 1, 4);
    let weeks = Weeks::from([(date(2026, 12, 28), ended(4, 4)), (new_year, ended(5, 1))]);
    let found = blocks(&weeks, Measure::First);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].from, found[0].sums.ended), (new_year, 5));
}

#[test]
fn what_is_left_over_beside_a_whole_is_not_told_either() {
    let rows = |ns: &[i64]| ns.iter().map(|n| (*n, ended(*n, 0))).collect::<Vec<_>>();
    let told = |ns: &[i64], whole| {
        shown(rows(ns), &ended(whole, 0), Measure::First).into_iter().map(|(n, _)| n).collect::<Vec<_>>()
    };
    assert_eq!(told(&[20, 6], 26), [20, 6]);
    assert_eq!(told(&[20, 6, 3], 29), [20], "three are left over: six are not told");
    assert_eq!(told(&[20, 6, 3, 2], 31), [20, 6], "five are left over");
    assert!(told(&[4], 4).is_empty());
}

#[test]
fn hours_need_an_assumption_and_nothing_has_no_figure() {
    let sums = Sums { ended: 10, spared: 8, ..Sums::default() };
    assert!(points(&sums, Measure::Hours, None).is_empty());
    let hours = points(&sums, Measure::Hours, Some(90));
    close(hours[0].value, 12.0);
    assert!(hours[0].high.is_some_and(|high| high < 15.0));
    assert!(points(&Sums::default(), Measure::Visits, None).is_empty());
    assert!(points(&sums, Measure::Kept, None).is_empty(), "nothing was promised");
}

#[test]
fn weeks_begin_on_monday() {
    assert_eq!(monday(date(2026, 9, 7)), date(2026, 9, 7));
    assert_eq!(monday(date(2026, 9, 13)), date(2026, 9, 7));
    assert_eq!(monday(date(2026, 9, 6)), date(2026, 8, 31));
}
