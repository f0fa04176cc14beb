//! Seats are never sold twice, nobody is passed over, and the order of the list is nobody's luck.

use proptest::prelude::*;
use rust_decimal::Decimal;

use super::{Applicant, Missed, Offered, Placed, Seats, Twice, allocate, before};

const PLACES: [&str; 4] = ["hinode", "kaede", "minato", "sakura"];
const CLASSES: [&str; 2] = ["0", "1"];

fn applicant(id: u32, class: &str, points: i64, ties: &[i64], wishes: &[&str]) -> Applicant<u32> {
    let wishes = wishes.iter().map(|place| (*place).to_owned()).collect();
    Applicant {
        id,
        class: class.into(),
        points: points.into(),
        ties: ties.iter().copied().map(Decimal::from).collect(),
        wishes,
    }
}

#[test]
fn points_then_ties_then_ids_and_every_result_explains_itself() {
    let seats = Seats::default().with("hinode", "0", 1).with("kaede", "0", 1).with("kaede", "1", 5);
    let all = [
        applicant(1, "0", 40, &[1], &["hinode"]),
        applicant(2, "0", 40, &[0], &["hinode", "kaede"]),
        applicant(3, "0", 60, &[], &["kaede", "hinode"]),
        applicant(4, "0", 10, &[], &["minato", "kaede"]),
    ];
    let placed = allocate(&seats, &all).expect("each once");
    let missed = |place: &str, cut_off: Option<i64>, by_tie| Missed {
        place: place.into(),
        cut_off: cut_off.map(Into::into),
        by_tie,
    };
    let offered = |place: &str, wish| Some(Offered { place: place.into(), wish });
    let is = |id, rank, points: i64, offered, missed| Placed { id, rank, points: points.into(), offered, missed };
    assert_eq!(
        placed,
        [
            is(3, 1, 60, offered("kaede", 1), vec![]),
            is(2, 2, 40, offered("hinode", 1), vec![]),
            is(1, 3, 40, None, vec![missed("hinode", Some(40), true)]),
            is(4, 4, 10, None, vec![missed("minato", None, false), missed("kaede", Some(60), false)]),
        ]
    );
}

#[test]
fn nobody_stands_in_the_list_twice() {
    let one = applicant(7, "0", 1, &[], &["hinode"]);
    assert_eq!(allocate(&Seats::default(), &[one.clone(), one]), Err(Twice(7)));
}

fn people() -> impl Strategy<Value = Vec<Applicant<u32>>> {
    let wishes = prop::collection::vec(0..PLACES.len(), 0..5);
    let one = (0..CLASSES.len(), 0..4_i64, prop::collection::vec(0..2_i64, 0..2), wishes);
    prop::collection::vec(one, 0..16).prop_map(|all| {
        let each = all.into_iter().zip(0..).map(|((class, points, ties, wishes), id)| {
            let wishes: Vec<&str> = wishes.into_iter().map(|at| PLACES[at]).collect();
            applicant(id, CLASSES[class], points, &ties, &wishes)
        });
        each.collect()
    })
}

fn seats() -> impl Strategy<Value = Seats> {
    prop::collection::vec(0..4_u32, PLACES.len() * CLASSES.len()).prop_map(|free| {
        let places = PLACES.iter().flat_map(|place| CLASSES.iter().map(move |class| (place, class)));
        places.zip(free).fold(Seats::default(), |seats, ((place, class), free)| seats.with(place, class, free))
    })
}

proptest! {
    #[test]
    fn fair_and_whole(seats in seats(), people in people(), shuffle in any::<prop::sample::Index>()) {
        let placed = allocate(&seats, &people).expect("each once");
        prop_assert_eq!(placed.len(), people.len());
        let person = |id: u32| people.iter().find(|person| person.id == id).expect("one of them");
        let at = |place: &str, class: &str| -> Vec<&Applicant<u32>> {
            let here = placed.iter().filter(|placed| placed.offered.as_ref().is_some_and(|offered| offered.place == place));
            here.map(|placed| person(placed.id)).filter(|person| person.class == class).collect()
        };
        for place in PLACES {
            for class in CLASSES {
                prop_assert!(at(place, class).len() <= seats.of(place, class) as usize, "no seat is sold twice");
            }
        }
        for placed in &placed {
            let me = person(placed.id);
            let met = placed.offered.as_ref().map_or(me.wishes.len(), |offered| offered.wish - 1);
            prop_assert!(placed.offered.as_ref().is_none_or(|offered| me.wishes[offered.wish - 1] == offered.place), "only what was wished");
            prop_assert_eq!(placed.missed.len(), met, "each wish not met is explained");
            for (wished, missed) in me.wishes[..met].iter().zip(&placed.missed) {
                let there = at(wished, &me.class);
                prop_assert_eq!(there.len(), seats.of(wished, &me.class) as usize, "no seat stays free that somebody wanted more");
                prop_assert!(there.iter().all(|other| before(other, me).is_lt()), "nobody behind is sitting there");
                prop_assert_eq!(missed.cut_off, there.iter().map(|other| other.points).min());
            }
        }
        let mut other = people.clone();
        other.rotate_left(shuffle.index(people.len().max(1)));
        other.reverse();
        prop_assert_eq!(allocate(&seats, &other).expect("each once"), placed, "the order of the list changes nothing");
    }
}
