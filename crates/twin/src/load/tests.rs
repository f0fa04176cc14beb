//! Every millisecond of work stands in one half hour, and no half hour holds more than there is.

use super::*;
use crate::ledger::{Told, ledger};
use crate::sample::{self, Station};
use crate::{Dist, Go, run};

fn log(plan: &Plan, cases: u32) -> Log {
    let mut log = Log::default();
    run(plan, &Go::cases(1, cases), &mut log).expect("it runs");
    log
}

#[test]
fn what_is_worked_is_what_the_ledger_calls_work() {
    let plan = sample::compiled(&[("hall6", &sample::hall6_graph())], &sample::hall6_people()).expect("compiles");
    let log = log(&plan, 2_000);
    let end = log.done.iter().copied().max().unwrap_or(0);
    let loads = load(&plan, &log, 0, end);
    let told = Told::new(&plan, &log);
    let book = ledger(&told).expect("in order");
    let work: i64 = (0..log.len()).map(|row| book.piece(&told, row).work).sum();
    assert_eq!(loads.iter().map(|load| load.whole().worked).sum::<i64>(), work);
    for load in &loads {
        assert!(load.slots.iter().all(|slot| slot.worked <= slot.on_duty), "{}", load.pool);
        assert!(load.slots[..18].iter().chain(&load.slots[34..]).all(|slot| slot.on_duty == 0), "nine to five");
        assert!(load.slots[20].worked > 0 && load.switches <= load.pieces);
    }
    assert!(loads.iter().any(|load| load.pool == "back" && load.switches > 1_000));
    assert!(loads.iter().any(|load| load.pool == "managers" && load.switches == 0), "they only approve");
    // Two stretches are the whole.
    let middle = end / 2;
    let parts = [load(&plan, &log, 0, middle), load(&plan, &log, middle, end)];
    for (at, whole) in loads.iter().enumerate() {
        let sum = parts.iter().map(|part| part[at].whole().worked).sum::<i64>();
        assert_eq!(sum, whole.whole().worked);
    }
}

#[test]
fn what_is_done_together_is_worked_once() {
    let mut station = Station::new("desk", 1, Dist::Fixed(10.0));
    station.step.batch = Some(crate::spec::Batch { size: 5, within: None });
    let (graph, parameters) = sample::line(&[station], Dist::Fixed(20.0), Vec::new());
    let plan = sample::compiled(&[("line", &graph)], &parameters).expect("compiles");
    let log = log(&plan, 50);
    let whole = &load(&plan, &log, 0, DAY)[0];
    assert_eq!((whole.pieces, whole.whole().worked, whole.whole().on_duty), (10, 10 * 600_000, DAY));
}
