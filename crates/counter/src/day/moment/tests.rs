use civic::Lang;

use super::*;
use crate::Skills;
use crate::day::live::Back;
use crate::day::{Person, Place, Plan};

const MINUTE: i64 = 60_000;

fn visit(comes: i64, booked: Option<i64>, call: Option<(i64, i64, Option<i64>)>) -> Visit {
    let person = Person { number: 0, wants: comes, service: 0, party: 2, lang: Lang::Ja, urgent: false };
    let booked = booked.map(|at| at * MINUTE);
    let call = call.map(|(at, ends, gone)| Call {
        at: at * MINUTE,
        place: 0,
        ends: ends * MINUTE,
        gone: gone.map(|gone| gone * MINUTE),
    });
    let plan = Plan { person, comes: Some(comes * MINUTE), booked, prepared: false };
    Visit { plan, comes: comes * MINUTE, needs: Skills(0), call }
}

fn log(visits: Vec<Visit>) -> Log {
    let place = |desk, on: &[(i64, i64)]| Place {
        desk,
        skills: Skills(0),
        on: on.iter().map(|(from, until)| (from * MINUTE, until * MINUTE)).collect(),
        stays: true,
    };
    let places = vec![place(2, &[(0, 60)]), place(1, &[(0, 20), (40, 60)])];
    let backs = vec![Back { place: 1, due: 40 * MINUTE, at: 43 * MINUTE }];
    Log { places, visits, no_shows: Vec::new(), backs, paces: vec![1.0; 2] }
}

#[test]
fn who_waits_who_was_served_and_who_left() {
    let log = log(vec![
        visit(0, None, Some((0, 10, None))),
        // Early for a booking: the wait counts from its time.
        visit(2, Some(8), Some((10, 15, None))),
        visit(3, None, Some((15, 16, Some(12)))),
        visit(5, None, None),
    ]);
    let at = |minute: i64| Moment::of(&log, minute * MINUTE);
    let early = at(6);
    assert_eq!((early.people(), early.served, early.gave_up), (6, 0, 0));
    assert_eq!(early.line.iter().map(|stands| stands.booked).collect::<Vec<_>>(), [true, false, false]);
    assert_eq!((early.p50, early.longest), (Some(0.0), Some(3.0)));
    let later = at(12);
    assert_eq!((later.people(), later.served, later.gave_up), (2, 1, 1), "one left, one is served");
    assert_eq!((later.p90, later.longest), (Some(2.0), Some(7.0)));
    assert_eq!(at(30).served, 2, "a call nobody answered serves nobody");
}

#[test]
fn what_the_desks_do() {
    let log = log(vec![visit(0, Some(0), Some((0, 10, None))), visit(3, None, Some((15, 16, Some(12))))]);
    let at = |minute: i64| Moment::of(&log, minute * MINUTE).desks;
    assert_eq!(at(5), [(1, Sits::Free), (2, Sits::Serves { booked: true })], "by number");
    assert_eq!(at(15)[1], (2, Sits::Calls));
    assert_eq!([at(30)[0].1, at(41)[0].1, at(43)[0].1], [Sits::Away, Sits::Away, Sits::Free], "back late from lunch");
    assert_eq!(at(60)[0].1, Sits::Away);
    assert_eq!((log.span(), log.ends()), ((0, 60 * MINUTE), 16 * MINUTE));
}
