//! A pool's line as a counter keeps it: its tickets are called by the very rule by which the counter calls. There is no second one.

use std::collections::BTreeMap;

use civic::{Lang, Millis};
use counter::Skills;
use counter::line::{self, Kind, Number, Reason, State, Ticket, Want};
use counter::model::Rules;

use super::Hall;
use crate::fault::Fault;
use crate::hours::{DAY, NEVER};
use crate::log::Sink;
use crate::num;
use crate::plan::NONE;
use crate::spec::Order;

/// Tickets that wait, by the order of their items.
#[derive(Debug, Default)]
pub(super) struct Tickets {
    line: Vec<Ticket>,
    items: BTreeMap<u32, u32>,
}

fn rules(order: Order) -> Option<Rules> {
    match order {
        Order::Counter { grace, overtakes } => Some(Rules { grace, overtakes, ..Rules::default() }),
        Order::FirstCome | Order::EarliestDue => None,
    }
}

impl<S: Sink> Hall<'_, S> {
    /// Takes a ticket for what was just given its place; `false` where the pool keeps no such line.
    pub(super) fn take_ticket(&mut self, pool: usize, lane: usize, item: u32) -> bool {
        let of = &self.plan.pools[pool];
        if rules(of.order).is_none() {
            return false;
        }
        let it = &self.items.items[num::at(item)];
        let case = (it.slot != NONE).then(|| *self.cases.at(it.slot));
        let today = |at: i64| at != NEVER && at / DAY == it.ready / DAY;
        // Who goes on to the next step on the day they came keeps the place of their arrival.
        let arrived = case.map(|case| case.arrived).filter(|at| today(*at)).unwrap_or(it.ready);
        let lane = &self.plan.lanes[lane];
        let usual = of.lanes.last().map_or(0, |last| self.plan.lanes[num::at(*last)].priority);
        let kind = match case.map(|case| case.booked).filter(|at| today(*at)) {
            Some(at) => Kind::Booked { at: Millis(at) },
            None if lane.priority < usual => Kind::Priority(Reason::Officer),
            None => Kind::WalkIn,
        };
        let tickets = &mut self.desks[pool].tickets;
        tickets.items.insert(self.order, item);
        tickets.line.push(Ticket {
            serial: self.order,
            number: Number { letter: 'A', count: 0 },
            wants: vec![Want { service: String::new(), skills: Skills(lane.skills), minutes: 0 }],
            done: 0,
            arrived: Millis(arrived),
            kind,
            party: 1,
            needs: line::Needs::default(),
            lang: Lang::Ja,
            calling: line::Calling::default(),
            state: State::Waiting,
            passed: 0,
        });
        true
    }

    /// Whom this person calls, by the counter's rule; after their hours, of those who were there before.
    pub(super) fn call_next(&mut self, pool: usize, person: u16, on: bool) -> Result<(), Fault> {
        let of = &self.plan.pools[pool];
        let Some(rules) = rules(of.order) else { return Ok(()) };
        let (items, now) = (&self.items, self.now);
        let Tickets { line, items: of_ticket } = &mut self.desks[pool].tickets;
        // Who has lost patience is not there any more.
        line.retain(|ticket| {
            let waits = of_ticket.get(&ticket.serial).is_some_and(|item| items.still_waits(*item, ticket.serial));
            if !waits {
                of_ticket.remove(&ticket.serial);
            }
            waits
        });
        let hours = &self.plan.hours[usize::from(of.hours[usize::from(person)])];
        let before = |ticket: &&Ticket| {
            let it = &items.items[num::at(of_ticket[&ticket.serial])];
            on || it.slot == NONE || hours.between(it.ready, now) > 0
        };
        let here: Vec<Ticket> = line.iter().filter(before).cloned().collect();
        let skills = Skills(of.skills[usize::from(person)]);
        let Some(pick) = line::next(&here, skills, Millis(now), &rules) else { return Ok(()) };
        // It waits in this line: nothing stands against calling it.
        let _called = line::call(line, &pick, person);
        line.retain(|ticket| ticket.serial != pick.serial);
        let Some(item) = of_ticket.remove(&pick.serial) else { return Ok(()) };
        self.begin(pool, person, item)
    }
}
