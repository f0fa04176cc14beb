//! Both directions of working time against counting minute by minute.

use counter::draw;

use super::*;

const MINUTE: i64 = 60_000;

/// Random days of up to three spans, some empty; and a week that goes on.
fn random(seed: u64, days: u64) -> Hours {
    let day = |day: u64| -> Spans {
        let spans = draw::below(4, seed, day, 1);
        (0..spans)
            .map(|n| {
                let of = |what| i64::try_from(draw::below(1441, seed, day, n * 2 + what)).unwrap_or(0) * MINUTE;
                (of(2).min(of(3)), of(2).max(of(3)))
            })
            .collect()
    };
    let days: Vec<Spans> = (0..days * 7).map(day).collect();
    let then: Vec<Spans> = (1000..1007).map(day).collect();
    Hours::of(&days, &then)
}

#[test]
fn both_directions_agree_with_counting() {
    for seed in 0..12 {
        let hours = random(seed, seed % 3);
        let minutes = 28 * 1440;
        let mut opened = 0;
        for minute in 0..minutes {
            let t = minute * MINUTE;
            assert_eq!(hours.opened(t), opened, "seed {seed}, minute {minute}");
            let ends = hours.next_change(t);
            assert!(ends > t, "seed {seed}: {t} {ends}");
            if ends < t + MINUTE * 1440 * 3 && minute % 97 == 0 {
                // Between two changes nothing changes.
                let steps = (t..ends).step_by(usize::try_from(MINUTE).unwrap_or(1));
                for between in steps {
                    assert_eq!(hours.is_open(between), hours.is_open(t), "seed {seed}, {t} {between} {ends}");
                }
            }
            if hours.is_open(t) {
                opened += MINUTE;
            }
        }
        for n in 0..400 {
            let t = i64::try_from(draw::below(21 * 1440, seed, n, 7)).unwrap_or(0) * MINUTE;
            let work = i64::try_from(draw::below(3000, seed, n, 8)).unwrap_or(0) * MINUTE + 1;
            let done = hours.after(t, work);
            assert!(done > t && hours.between(t, done) == work, "seed {seed}: {work} from {t} to {done}");
            assert_eq!(hours.between(t, done - 1), work - 1, "the earliest end");
        }
    }
}

#[test]
fn who_never_comes_never_finishes() {
    let closed = Hours::of(&vec![Vec::new(); 14], &[]);
    assert!(!closed.ever_open());
    assert_eq!((closed.after(0, 1), closed.next_open(5), closed.next_change(5)), (NEVER, NEVER, NEVER));
    let once =
        Hours::of(&[vec![(0, HOUR)], Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new()], &[]);
    assert_eq!((once.after(0, HOUR), once.after(0, HOUR + 1)), (HOUR, NEVER));
    assert_eq!((once.after(0, i64::MAX), Hours::always().after(7, 3)), (NEVER, 10));
}

#[test]
fn open_when_any_is() {
    let (one, two) = (random(1, 2), random(4, 2));
    let both = Hours::any_of(&[&one, &two]);
    for minute in 0..40_000 {
        let t = minute * MINUTE;
        assert_eq!(both.is_open(t), one.is_open(t) || two.is_open(t), "{minute}");
    }
    assert!(Hours::any_of(&[&two, &Hours::always()]).is_open(12));
}
