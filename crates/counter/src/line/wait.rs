//! How many stand before a ticket.

use civic::Millis;

use super::{State, Ticket};
use crate::Skills;
use crate::model::Rules;

/// Tickets that are called before this one as the line stands now, by a desk that could call this one too. `desks`: the skills of those on duty.
pub fn before(line: &[Ticket], own: &Ticket, desks: &[Skills], now: Millis, rules: &Rules) -> usize {
    let key = |ticket: &Ticket| (ticket.rank(rules), ticket.place(rules));
    let shares = |other: &Ticket| desks.iter().any(|desk| own.fits(*desk) && other.fits(*desk));
    let is_before = |other: &&Ticket| {
        other.state == State::Waiting
            && other.serial != own.serial
            && (other.since(rules) <= now || own.since(rules) > now)
            && key(other) < key(own)
            && shares(other)
    };
    line.iter().filter(is_before).count()
}
