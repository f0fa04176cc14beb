//! Money at the desks of the history: each fee on its sheet with a receipt, each day closed by two.

use civic::{Chance, Clock, FixedClock, Millis};
use engine::Command;
use hall::cases::{Act, CaseFile};
use hall::fees::{self, Way};
use hall::people::Officer;
use jiff::civil::Date;

use super::World;
use crate::told::{Tell, Told};

/// Whether this act is a fee that is paid. Other ends of a `pay` stage take no money.
pub fn is_paid(file: &CaseFile, act: &Act) -> bool {
    let paid = matches!(&act.command, Command::RecordPayment { result, .. } if result == "paid");
    paid && file.procedure.fee.is_some()
}

/// Takes the fee in one of the ways people pay.
pub async fn take(world: &World, file: &CaseFile, act: &Act, chance: &dyn Chance) -> Result<(), Told> {
    let way = match chance.below(10) {
        0..4 => Way::Cash,
        4..8 => Way::Cashless,
        _ => Way::Transfer,
    };
    let engine::Actor::Staff(staff) = &act.actor else { return Err(Told::new("a fee of the demo is taken by nobody")) };
    let officer = world.officers.iter().find(|officer| officer.account == staff.id.uuid());
    let officer = officer.ok_or_else(|| Told::new("a fee of the demo is taken by somebody unknown"))?;
    let hall = &world.hall;
    let taken = hall.db().decide(|reads| async move { fees::take(hall, &reads, file, officer, way).await });
    taken.await.map(|_| ()).map_err(|why| Told::new(format!("a fee of the demo: {why:?}")))
}

/// Closes every desk of this day, at its evening.
pub async fn close(world: &World, clock: &FixedClock, day: Date) -> Result<(), Told> {
    clock.set(clock.now().max(Millis::start_of(day).plus_minutes(17 * 60 + 10)));
    for unit in &world.hall.city().units {
        let holder = |role: &str, but: Option<&Officer>| {
            let other = |officer: &&Officer| but.is_none_or(|but| but.account != officer.account);
            world.officers.iter().filter(other).find(|officer| officer.for_engine().holds(&unit.id, role))
        };
        let Some(first) = holder("clerk", None) else { continue };
        let Some(second) = holder("chief", Some(first)) else { continue };
        let two = (first.account, second.account);
        fees::close_day(&world.hall, &unit.id, day, two)
            .await
            .map_err(|why| format!("{why:?}"))
            .tell("a sheet of the demo")?;
    }
    Ok(())
}
