use proptest::prelude::*;

use super::*;
use crate::day::{InTurn, Place};
use crate::draw;
use crate::forecast::known::{Kind, SLOTS, by_chance, table};
use crate::forecast::scene::{Coming, Waiting};
use crate::forecast::times::Basis;

const MINUTE: i64 = 60_000;
const NINE: i64 = 9 * 60 * MINUTE;

fn kind(needs: Skills, takes: Box<Table>) -> Kind {
    Kind::new(needs, Basis::Stated, takes, vec![1.0; SLOTS])
}

/// Two skills: what takes a median of ten minutes, and what takes four. Nobody gives up.
fn known() -> Known {
    let log_normal = |minutes: f64| table(|share| libm::exp(0.5 * draw::normal(share)) * minutes * 60_000.0);
    let kinds = vec![kind(Skills(1), log_normal(10.0)), kind(Skills(2), log_normal(4.0))];
    let comes = crate::forecast::known::normal(-8.0 * 60_000.0, 5.0 * 60_000.0);
    Known::given(kinds, 0.1, comes, Box::new([NEVER; PATHS]), MINUTE, by_chance(0.0))
}

fn places(skills: &[u64], on: &[(i64, i64)]) -> Vec<Place> {
    let place = |(desk, skills): (u16, &u64)| Place { desk, skills: Skills(*skills), on: on.to_vec(), stays: true };
    (1..).zip(skills).map(place).collect()
}

fn line(kinds: &[usize]) -> Vec<Waiting> {
    let one = |(at, kind): (i64, &usize)| {
        let guest = Guest { comes: NINE - 3_600_000 + at, booked: None, urgent: false, needs: Skills(1 << kind) };
        Waiting { ticket: at.unsigned_abs(), kind: *kind, guest, passed: 0 }
    };
    (0..).zip(kinds).map(one).collect()
}

fn scene<'a>(places: &'a [Place], desks: &'a [Desk], waiting: &'a [Waiting]) -> Scene<'a> {
    Scene { now: NINE, places, desks, pace: &[], waiting, coming: &[], newcomers: &[0, 1] }
}

fn waits(scene: &Scene<'_>, seed: u64) -> Waits {
    Paths::default().waits(&known(), &InTurn::DEFAULT, scene, seed)
}

#[test]
fn one_desk_and_a_line_wait_the_sum_of_those_before() {
    let places = places(&[1], &[(0, NEVER)]);
    let ahead = line(&[0; 9]);
    let found = waits(&scene(&places, &[Desk::Free], &ahead), 1);
    let each = libm::exp(0.125) * 10.0;
    for (at, wait) in found.waiting.iter().enumerate() {
        let expected = each * draw::float(at as u64);
        assert!((draw::real(wait.mean) / 60_000.0 - expected).abs() < 0.25, "{at}: {} ≠ {expected}", wait.mean);
    }
    assert_eq!(found.waiting[0].quantiles, Some([0, 0, 0]));
    let last = found.newcomers[0];
    // Nine independent services: the spread of their sum is known.
    let spread = libm::sqrt(9.0 * (libm::exp(0.25) - 1.0)) * each;
    let [low, _, high] = last.quantiles.expect("a range");
    let width = draw::real(high - low) / 60_000.0;
    assert!((width / (2.0 * 1.2816 * spread) - 1.0).abs() < 0.12, "{width} against a normal's {}", 2.56 * spread);
    assert_eq!(found.newcomers[1].quantiles, None, "nobody here can do the other thing");
}

#[test]
fn a_newcomer_waits_as_the_ticket_they_would_take() {
    let places = places(&[1, 3, 2], &[(0, NEVER)]);
    let desks = [Desk::Serves { ticket: 90, kind: 0, since: NINE - 300_000 }, Desk::Free, Desk::Free];
    let before = line(&[0, 1, 0, 1, 1, 0, 0]);
    let after = line(&[0, 1, 0, 1, 1, 0, 0, 1]);
    let asked = waits(&scene(&places, &desks, &before), 5);
    let taken = waits(&scene(&places, &desks, &after), 5);
    assert_eq!(asked.newcomers[1], taken.waiting[7]);
    assert_eq!(asked.waiting[..], taken.waiting[..7], "who comes last moves nobody");
}

#[test]
fn a_booking_that_will_come_is_seen_ahead_and_one_that_is_late_fades() {
    let places = places(&[1], &[(0, NEVER)]);
    let ahead = line(&[0, 0]);
    let at = |minutes: i64| [Coming { ticket: 70, kind: 0, booked: NINE + minutes * MINUTE }];
    let mean = |coming: &[Coming]| {
        let scene = Scene { coming, ..scene(&places, &[Desk::Free], &ahead) };
        waits(&scene, 2).newcomers[0].mean
    };
    let (none, soon, gone) = (mean(&[]), mean(&at(5)), mean(&at(-40)));
    assert!(soon - none > 7 * MINUTE && soon - none < 11 * MINUTE, "{none} {soon}");
    assert!(gone - none < MINUTE / 2, "{none} {gone}");
}

#[test]
fn lunch_and_a_desk_that_is_not_back_cost_their_time() {
    let lunch = places(&[1], &[(0, NINE - MINUTE), (NINE + 30 * MINUTE, NEVER)]);
    let ahead = line(&[0]);
    let found = waits(&scene(&lunch, &[Desk::Free], &ahead), 1);
    assert_eq!(found.waiting[0].quantiles, Some([30 * MINUTE; 3]));
    let over = Place { stays: false, on: vec![(0, NINE - MINUTE)], ..lunch[0].clone() };
    let found = waits(&scene(&[over], &[Desk::Free], &ahead), 1);
    assert_eq!(found.waiting[0], Wait { quantiles: None, mean: 0, called: 0.0 });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn ranges_grow_with_the_place_in_line_are_finite_and_the_same_again(
        kinds in prop::collection::vec(0_usize..2, 1..40),
        desks in prop::collection::vec((1_u64..4, prop::option::of(0_i64..90)), 1..7),
        seed: u64,
    ) {
        let skills: Vec<u64> = std::iter::once(3).chain(desks.iter().map(|(skills, _)| *skills)).collect();
        let places = places(&skills, &[(0, NINE + 40 * MINUTE), (NINE + 85 * MINUTE, NINE + 480 * MINUTE)]);
        let mut now: Vec<Desk> = vec![Desk::Free];
        now.extend((0..).zip(&desks).map(|(at, (skills, since))| match since {
            Some(minutes) => Desk::Serves { ticket: 1000 + at, kind: usize::from(*skills == 2), since: NINE - minutes * MINUTE },
            None => Desk::Away,
        }));
        let line = line(&kinds);
        let scene = scene(&places, &now, &line);
        let found = waits(&scene, seed);
        prop_assert_eq!(&found, &waits(&scene, seed));
        for wait in found.waiting.iter().chain(&found.newcomers) {
            let Some([low, middle, high]) = wait.quantiles else { return Err(TestCaseError::fail("no range")) };
            prop_assert!(0 <= low && low <= middle && middle <= high && high < 48 * 3_600_000);
            prop_assert!(wait.mean <= high.max(middle) * 2 + MINUTE && wait.called > 0.99);
        }
        for kind in 0..2 {
            let of_kind = found.waiting.iter().zip(&kinds).filter(|(_, of)| **of == kind).map(|(wait, _)| wait);
            let mut before = [0; 3];
            for wait in of_kind.chain([&found.newcomers[kind]]) {
                let quantiles = wait.quantiles.unwrap_or_default();
                prop_assert!(quantiles.iter().zip(before).all(|(now, before)| *now >= before), "{:?} after {:?}", quantiles, before);
                before = quantiles;
            }
        }
    }
}
