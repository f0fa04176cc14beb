use proptest::prelude::*;

use super::*;

const ANN: Uuid = Uuid::from_u128(1);
const BOB: Uuid = Uuid::from_u128(2);

fn due(yen: i64) -> Fee {
    Fee { due: Some(yen), ..Fee::default() }
}

/// Writes the lines, as the ledger does.
fn write(fee: &mut Fee, new: &[New]) {
    for line in new {
        let id = Uuid::from_u128(fee.lines.len() as u128 + 100);
        fee.lines.push(Line { id, kind: line.kind, way: line.way, yen: line.yen, counter_of: line.counter_of });
    }
}

#[test]
fn a_fee_is_paid_whole_and_once() {
    let mut fee = due(300);
    assert_eq!(fee.pay(Way::Cash, 299), Err(Refused::Part { due: 300 }));
    assert_eq!(fee.pay(Way::Transfer, 299), Err(Refused::Part { due: 300 }));
    assert_eq!(fee.pay(Way::Cashless, 301), Err(Refused::TooMuch { due: 300 }));
    let paid = fee.pay(Way::Cash, 300).expect("paid");
    write(&mut fee, &paid);
    assert_eq!(fee.standing(), Standing::Paid(Way::Cash));
    for again in [fee.pay(Way::Cash, 300), fee.pay(Way::Cashless, 300), fee.exempt()] {
        assert_eq!(again, Err(Refused::NotDue));
    }
    assert_eq!(Fee::default().pay(Way::Cash, 300), Err(Refused::Unknown));
}

#[test]
fn what_came_twice_by_transfer_waits_to_be_given_back() {
    let mut fee = due(300);
    let paid = fee.pay(Way::Transfer, 500).expect("paid");
    write(&mut fee, &paid);
    assert_eq!(fee.standing(), Standing::Over(200));
    let again = fee.pay(Way::Transfer, 300).expect("what is in the account is in the account");
    write(&mut fee, &again);
    assert_eq!(fee.standing(), Standing::Over(500));
    assert_eq!(fee.ask_refund(801), Err(Refused::MoreThanPaid { most: 800 }));
    fee.ask_refund(500).expect("asked");
    fee.asked = Some(Asked { yen: 500, way: Way::Transfer, by: ANN });
    assert_eq!(fee.standing(), Standing::RefundWaits(500));
    assert_eq!((fee.ask_refund(1), fee.refund(ANN)), (Err(Refused::StillWaits), Err(Refused::SamePerson)));
    let back = fee.refund(BOB).expect("a second officer");
    write(&mut fee, &back);
    fee.asked = None;
    assert_eq!(fee.standing(), Standing::Paid(Way::Transfer));
    assert_eq!(fee.refund(BOB), Err(Refused::NothingWaits));
}

#[test]
fn a_mistake_is_taken_back_by_a_counter_entry() {
    let mut fee = due(300);
    let exempt = fee.exempt().expect("exempt");
    write(&mut fee, &exempt);
    assert_eq!((fee.standing(), fee.pay(Way::Cash, 300)), (Standing::Exempt, Err(Refused::NotDue)));
    let back = fee.undo().expect("undone");
    write(&mut fee, &back);
    assert_eq!((fee.standing(), fee.undo()), (Standing::Due, Err(Refused::NothingPaid)));
    let paid = fee.pay(Way::Cash, 300).expect("paid");
    write(&mut fee, &paid);
    assert_eq!(fee.other_way(Way::Cash), Err(Refused::SameWay));
    let other = fee.other_way(Way::Cashless).expect("the other way");
    write(&mut fee, &other);
    assert_eq!(fee.standing(), Standing::Paid(Way::Cashless));
    let totals = Totals::of(fee.lines.iter().map(|line| (line.way, line.yen)));
    assert_eq!(totals, Totals { cash: 0, cashless: 300, transfer: 0 });
}

#[test]
fn a_difference_is_explained_or_the_sheet_stays_open() {
    let totals = Totals { cash: 7_800, cashless: 300, transfer: 0 };
    assert_eq!(count(10_000, totals, 17_800, false), Ok(0));
    assert_eq!(count(10_000, totals, 17_700, false), Err(Unclosed::Unexplained(-100)));
    assert_eq!(count(10_000, totals, 17_700, true), Ok(-100));
}

#[derive(Clone, Debug)]
enum Step {
    Pay(Way, i64),
    Exempt,
    Undo,
    Other(Way),
    Ask(Way, i64),
    Answer(bool),
}

fn step() -> impl Strategy<Value = Step> {
    let way = || prop_oneof![Just(Way::Cash), Just(Way::Cashless), Just(Way::Transfer)];
    prop_oneof![
        4 => (way(), 0_i64..2_000).prop_map(|(way, yen)| Step::Pay(way, yen)),
        4 => way().prop_map(|way| Step::Pay(way, 0)),
        1 => Just(Step::Exempt),
        2 => Just(Step::Undo),
        2 => way().prop_map(Step::Other),
        2 => (way(), 0_i64..3_000).prop_map(|(way, yen)| Step::Ask(way, yen)),
        2 => any::<bool>().prop_map(Step::Answer),
    ]
}

/// Carries a step out where it is allowed; the drawer is moved by hand, as an officer's hands move it.
fn carry_out(fee: &mut Fee, step: &Step, drawer: &mut i64) {
    let lines = match step {
        // Nothing typed: exactly the fee.
        Step::Pay(way, yen) => fee.pay(*way, if *yen == 0 { fee.due.unwrap_or(0) } else { *yen }),
        Step::Exempt => fee.exempt(),
        Step::Undo => fee.undo(),
        Step::Other(way) => fee.other_way(*way),
        Step::Ask(way, yen) => {
            if fee.ask_refund(*yen).is_ok() {
                fee.asked = Some(Asked { yen: *yen, way: *way, by: ANN });
            }
            return;
        }
        Step::Answer(yes) => {
            let lines = if *yes { fee.refund(BOB) } else { Ok(Vec::new()) };
            if lines.is_ok() {
                fee.asked = None;
            }
            lines
        }
    };
    let lines = lines.unwrap_or_default();
    *drawer += lines.iter().filter(|line| line.way == Some(Way::Cash)).map(|line| line.yen).sum::<i64>();
    write(fee, &lines);
}

proptest! {
    /// Whatever is done to however many fees: the lines, the totals by way, what is held of each fee and the drawer tell one sum.
    #[test]
    fn every_sheet_balances_to_the_yen(
        opening in 0_i64..50_000,
        amounts in prop::collection::vec(0_i64..1_500, 1..5),
        steps in prop::collection::vec((any::<prop::sample::Index>(), step()), 0..60),
    ) {
        let mut fees: Vec<Fee> = amounts.iter().map(|yen| due(*yen)).collect();
        let mut drawer = opening;
        for (at, step) in &steps {
            let fee = &mut fees[at.index(amounts.len())];
            carry_out(fee, step, &mut drawer);
            prop_assert!(fee.held() >= 0, "more was given back than came");
            let payments = fee.standing_lines().filter(|line| line.kind == Kind::Paid).count();
            prop_assert!(payments <= 1, "a fee is paid once");
            prop_assert!(fee.payment().is_none_or(|paid| Some(paid.yen) == fee.due), "a payment is the whole fee");
            prop_assert!(fee.standing() != Standing::Due || fee.held() == 0, "nothing is held of what is due");
        }
        let lines: Vec<&Line> = fees.iter().flat_map(|fee| &fee.lines).collect();
        let totals = Totals::of(lines.iter().map(|line| (line.way, line.yen)));
        prop_assert_eq!(totals.all(), lines.iter().map(|line| line.yen).sum::<i64>());
        prop_assert_eq!(totals.all(), fees.iter().map(Fee::held).sum::<i64>());
        prop_assert_eq!(count(opening, totals, drawer, false), Ok(0));
        prop_assert_eq!(count(opening, totals, drawer + 1, false), Err(Unclosed::Unexplained(1)));
    }
}
