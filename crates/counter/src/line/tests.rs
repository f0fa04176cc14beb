use std::collections::BTreeMap;

use civic::{Lang, Millis};
use proptest::prelude::*;

use super::*;

const RULES: Rules = Rules {
    lead: 60,
    ahead_days: 60,
    hold: 10,
    change_until: 60,
    per_person: 3,
    party: 8,
    early: 30,
    grace: 10,
    overtakes: 3,
    offer: 120,
    rush: None,
};
const MINUTE: i64 = 60_000;

fn want(skill: usize) -> Want {
    Want { service: format!("s{skill}"), skills: Skills::one(skill), minutes: 10 }
}

fn ticket(serial: u32, minute: i64, kind: Kind) -> Ticket {
    Ticket {
        serial,
        number: Number { letter: 'A', count: u16::try_from(serial).unwrap_or(0) },
        wants: vec![want(0)],
        done: 0,
        arrived: Millis(minute * MINUTE),
        kind,
        party: 1,
        needs: Needs::default(),
        lang: Lang::Ja,
        calling: Calling::Screen,
        state: State::Waiting,
        passed: 0,
    }
}

fn at(minute: i64) -> Millis {
    Millis(minute * MINUTE)
}

fn picks(line: &mut [Ticket], now: i64, n: usize) -> Vec<(u32, Rule)> {
    (0..n)
        .filter_map(|_| {
            let pick = next(line, Skills::one(0), at(now), &RULES)?;
            call(line, &pick, 1).expect("a waiting ticket");
            Some((pick.serial, pick.rule))
        })
        .collect()
}

#[test]
fn a_number_reads_as_it_is_called() {
    assert_eq!(Number { letter: 'A', count: 47 }.to_string(), "A 047");
    assert_eq!(Number { letter: 'D', count: 1_204 }.to_string(), "D 1204");
}

#[test]
fn booked_then_priority_then_arrival_and_the_late_by_arrival() {
    let booked = |minute| Kind::Booked { at: at(minute) };
    let mut line = vec![
        ticket(1, 0, Kind::WalkIn),
        ticket(2, 5, Kind::Priority(Reason::Infant)),
        ticket(3, 6, booked(30)),
        // Eleven minutes after the booked time: no longer before anybody.
        ticket(4, 21, booked(10)),
        ticket(5, 7, booked(60)),
    ];
    let order = picks(&mut line, 30, 9);
    let rules = [Rule::Booked, Rule::Priority(Reason::Infant), Rule::Arrival, Rule::Arrival, Rule::Early];
    assert_eq!(order, [3, 2, 1, 4, 5].into_iter().zip(rules).collect::<Vec<_>>());
}

#[test]
fn who_was_passed_three_times_goes_first_and_the_reason_says_so() {
    let mut line = vec![ticket(1, 0, Kind::WalkIn)];
    line.extend((2..8).map(|serial| ticket(serial, 1, Kind::Priority(Reason::Officer))));
    let order = picks(&mut line, 10, 7);
    assert_eq!(order[3], (1, Rule::Bound), "{order:?}");
    let pick = next(
        &[ticket(9, 0, Kind::WalkIn), ticket(10, 1, Kind::Priority(Reason::Unwell))],
        Skills::one(0),
        at(2),
        &RULES,
    );
    assert_eq!(pick, Some(Pick { serial: 10, rule: Rule::Priority(Reason::Unwell), passed: vec![9] }));
}

#[test]
fn a_second_service_keeps_number_and_place() {
    let mut first = ticket(1, 0, Kind::WalkIn);
    first.wants.push(want(1));
    let mut line = vec![first, ticket(2, 1, Kind::WalkIn)];
    line[1].wants = vec![want(1)];
    let pick = next(&line, Skills::one(0), at(5), &RULES).expect("the first");
    call(&mut line, &pick, 1).expect("called");
    line[0].act(Act::Finish { desk: Skills::one(0) }).expect("finished");
    assert_eq!((line[0].state, line[0].number.count), (State::Waiting, 1), "this desk cannot do the second");
    let pick = next(&line, Skills::one(1), at(6), &RULES).expect("the second service");
    assert_eq!((pick.serial, pick.rule), (1, Rule::Onward));
    call(&mut line, &pick, 2).expect("called");
    line[0].act(Act::Send { want: want(0) }).expect("sent on");
    line[0].act(Act::Call { desk: 3 }).expect("called again");
    line[0].act(Act::Finish { desk: Skills(3) }).expect("finished");
    assert_eq!(line[0].state, State::Done);
    assert_eq!(line[0].act(Act::Call { desk: 1 }), Err(Refused), "what is over stays over");
}

#[test]
fn before_counts_who_shares_the_desks() {
    let mut line: Vec<Ticket> = (1..4).map(|serial| ticket(serial, 0, Kind::WalkIn)).collect();
    line[2].wants = vec![want(1)];
    let desks = [Skills(1), Skills(1), Skills(2)];
    let before_of = |own: usize| before(&line, &line[own], &desks, at(1), &RULES);
    assert_eq!([before_of(0), before_of(1), before_of(2)], [0, 1, 0]);
}

/// What happens on a day: somebody comes, a desk calls, a desk is done with its ticket in one of several ways.
#[derive(Clone, Debug)]
enum Step {
    Come { kind: u8, skill: usize, more: bool },
    Call { desk: usize },
    End { desk: usize, how: u8 },
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => (0u8..6, 0usize..3, any::<bool>()).prop_map(|(kind, skill, more)| Step::Come { kind, skill, more }),
        3 => (0usize..3).prop_map(|desk| Step::Call { desk }),
        3 => (0usize..3, 0u8..6).prop_map(|(desk, how)| Step::End { desk, how }),
    ]
}

const DESKS: [Skills; 3] = [Skills(0b011), Skills(0b110), Skills(0b111)];

/// One day; each call with the moment, and the line as it stood. Checks on the way that nobody is called twice or passed too often.
fn play(steps: &[Step]) -> Vec<(Millis, usize, Vec<Ticket>, Pick)> {
    let (mut line, mut calls): (Vec<Ticket>, Vec<_>) = (Vec::new(), Vec::new());
    let mut busy: BTreeMap<usize, u32> = BTreeMap::new();
    for (minute, step) in (0i64..).zip(steps) {
        let now = at(minute);
        match *step {
            Step::Come { kind, skill, more } => {
                let kind = match kind {
                    0 => Kind::Booked { at: at(minute + 20) },
                    1 => Kind::Booked { at: at(minute - 5) },
                    2 => Kind::Booked { at: at(minute - 30) },
                    3 => Kind::Priority(Reason::Infant),
                    _ => Kind::WalkIn,
                };
                let mut new = ticket(u32::try_from(line.len()).unwrap_or(0) + 1, minute, kind);
                new.wants = vec![want(skill)];
                if more {
                    new.wants.push(want((skill + 1) % 3));
                }
                line.push(new);
            }
            Step::Call { desk } if !busy.contains_key(&desk) => {
                let Some(pick) = next(&line, DESKS[desk], now, &RULES) else { continue };
                assert!(busy.values().all(|serial| *serial != pick.serial), "never the same citizen twice");
                calls.push((now, desk, line.clone(), pick.clone()));
                call(&mut line, &pick, u16::try_from(desk).unwrap_or(0)).expect("a waiting ticket");
                busy.insert(desk, pick.serial);
            }
            Step::End { desk, how } => {
                let Some(serial) = busy.remove(&desk) else { continue };
                let ticket = line.iter_mut().find(|ticket| ticket.serial == serial).expect("the one called");
                let act = match how {
                    0 => Act::Park,
                    1 => Act::Absent,
                    2 => Act::Send { want: want(usize::from(how)) },
                    _ => Act::Finish { desk: Skills::default() },
                };
                ticket.act(act).expect("from called");
                if matches!(ticket.state, State::Parked { .. } | State::Absent) {
                    ticket.act(Act::Back).expect("back at the old place");
                }
            }
            Step::Call { .. } => {}
        }
        assert!(line.iter().all(|ticket| ticket.passed <= RULES.overtakes), "passed more often than the setting says");
    }
    calls
}

proptest! {
    #[test]
    fn nobody_is_called_twice_or_passed_for_ever(steps in prop::collection::vec(step(), 0..300)) {
        for (now, desk, line, pick) in play(&steps) {
            let of = |serial: u32| line.iter().find(|ticket| ticket.serial == serial).expect("of the line");
            let called = of(pick.serial);
            prop_assert!(called.state == State::Waiting && called.fits(DESKS[desk]));
            // Everybody the desk could have served and who came earlier is named: "why was I passed?" has an answer.
            let earlier = line.iter().filter(|ticket| {
                ticket.state == State::Waiting && ticket.fits(DESKS[desk]) && ticket.since(&RULES) <= now
                    && ticket.place(&RULES) < called.place(&RULES)
            });
            let mut named = pick.passed.clone();
            named.sort_unstable();
            let mut earlier: Vec<u32> = earlier.map(|ticket| ticket.serial).collect();
            earlier.sort_unstable();
            if pick.rule != Rule::Early {
                prop_assert_eq!(&named, &earlier);
            }
            match pick.rule {
                Rule::Arrival | Rule::Onward | Rule::Early => prop_assert!(named.is_empty(), "by arrival nobody is passed"),
                _ => {}
            }
        }
    }

    #[test]
    fn a_replay_gives_the_same_picks_in_whatever_order_the_tickets_lie(steps in prop::collection::vec(step(), 0..200)) {
        let first = play(&steps);
        prop_assert_eq!(&first, &play(&steps));
        for (now, desk, mut line, pick) in first {
            line.reverse();
            prop_assert_eq!(next(&line, DESKS[desk], now, &RULES), Some(pick));
        }
    }

    #[test]
    fn whoever_waits_is_called_in_the_end(kinds in prop::collection::vec(0u8..6, 1..40)) {
        // A stream of people with a right to go first never ends; the first one of the line is called all the same.
        let mut line = vec![ticket(1, 0, Kind::WalkIn)];
        for (minute, kind) in (1i64..).zip(kinds.iter().cycle().take(60)) {
            let kind = if *kind < 3 { Kind::Booked { at: at(minute) } } else { Kind::Priority(Reason::Unwell) };
            line.push(ticket(u32::try_from(minute).unwrap_or(0) + 1, minute, kind));
        }
        let order = picks(&mut line, 90, 61);
        let place = order.iter().position(|(serial, _)| *serial == 1);
        prop_assert_eq!(place, Some(usize::from(RULES.overtakes)));
        prop_assert_eq!(order.len(), line.len());
    }
}
