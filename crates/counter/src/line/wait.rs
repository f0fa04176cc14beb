//! How much stands before a ticket, or before somebody who would take one now: people, planned minutes, and the desks that share them.

use civic::Millis;

use super::{State, Ticket, Want};
use crate::Skills;
use crate::model::Rules;

/// What is before somebody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ahead {
    /// Tickets called before this one, as the line stands now.
    pub tickets: usize,
    /// Their planned minutes, and half of what the desks are busy with.
    pub minutes: u32,
    /// Desks on duty that can serve it.
    pub desks: usize,
}

/// Before this ticket, or with `None` before one that is taken now. `desks`: the skills of the desks on duty.
pub fn ahead(
    line: &[Ticket],
    own: Option<&Ticket>,
    want: &Want,
    desks: &[Skills],
    now: Millis,
    rules: &Rules,
) -> Ahead {
    let serving: Vec<Skills> = desks.iter().copied().filter(|desk| desk.holds(want.skills)).collect();
    let before = |other: &Ticket| match own {
        Some(own) => {
            let key = |ticket: &Ticket| (ticket.rank(rules), ticket.place(rules));
            other.serial != own.serial && (other.since(rules) <= now || own.since(rules) > now) && key(other) < key(own)
        }
        None => true,
    };
    // What other desks take off a ticket does not burden these.
    let share = |other: &Ticket| {
        let all = desks.iter().filter(|desk| other.fits(**desk)).count();
        let these = serving.iter().filter(|desk| other.fits(**desk)).count();
        (u32::try_from(these).unwrap_or(0), u32::try_from(all).unwrap_or(0).max(1))
    };
    let planned = |ticket: &Ticket| {
        let (these, all) = share(ticket);
        ticket.want().map_or(0, |want| u32::from(want.minutes) * these / all)
    };
    let mut ahead = Ahead { desks: serving.len(), ..Ahead::default() };
    for other in line.iter().filter(|other| share(other).0 > 0) {
        match other.state {
            State::Waiting if before(other) => {
                ahead.tickets += 1;
                ahead.minutes += planned(other);
            }
            State::Called { .. } | State::Serving { .. } => ahead.minutes += planned(other) / 2,
            _ => {}
        }
    }
    ahead
}
